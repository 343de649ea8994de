#include "ui/diagnostics.h"

#include "core/exchange.h"
#include "core/failure.h"
#include "core/identity.h"
#include "core/redaction.h"
#include "engine/chatsession.h"
#include "store/keyring.h"
#include "store/routestore.h"

#include <QApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {
constexpr int keptTroubles = 10;
constexpr int longestMessage = 160;

QString originName(KeyOrigin origin)
{
    switch (origin) {
    case KeyOrigin::None:
        return u"none"_s;
    case KeyOrigin::ThisRun:
        return u"this run"_s;
    case KeyOrigin::Keychain:
        return u"keychain"_s;
    case KeyOrigin::Environment:
        return u"environment"_s;
    }
    return {};
}

QString variableState(const char *name)
{
    return QString::fromLatin1(name) + u'=' + (qEnvironmentVariableIsSet(name) ? qEnvironmentVariable(name) : u"(not set)"_s);
}

/// One line of foreign text: nothing that could break out of it.
QString firstLine(const QString &text)
{
    QString line;
    for (const auto c : text.trimmed()) {
        if (c == u'\n' || line.size() >= longestMessage)
            break;
        line.append(c.isPrint() ? c : QChar(u' '));
    }
    return line;
}
}

Diagnostics::Diagnostics(ChatSession &session, const RouteStore &routes, const Keyring &keyring, QObject *parent)
    : QObject(parent)
    , m_routes(routes)
    , m_keyring(keyring)
{
    connect(&session, &ChatSession::exchangeFinished, this, &Diagnostics::note);
}

void Diagnostics::note(const Exchange &exchange)
{
    const auto &failure = exchange.answer.failure;
    if (!failure || failure->kind == FailureKind::Stopped)
        return;
    QStringList parts { QString::fromLatin1(failureId(failure->kind)) };
    if (failure->httpStatus != 0)
        parts.append(u"HTTP %1"_s.arg(failure->httpStatus));
    for (const auto &word : { failure->code, failure->type, failure->detail }) {
        if (!word.isEmpty())
            parts.append(firstLine(QString::fromUtf8(word)));
    }
    if (!failure->message.isEmpty())
        parts.append(firstLine(failure->message));
    m_troubles.prepend({ exchange.startedAt, exchange.routeId, exchange.model, parts.join(u" · "_s) });
    if (m_troubles.size() > keptTroubles)
        m_troubles.removeLast();
}

QStringList Diagnostics::program() const
{
    return { u"%1 %2"_s.arg(QString::fromLatin1(Identity::name), QString::fromLatin1(Identity::version)),
        u"Qt %1 (built with %2)"_s.arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)),
        u"System: %1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
            QSysInfo::currentCpuArchitecture()) };
}

QStringList Diagnostics::look() const
{
    QStringList lines { u"Platform: %1"_s.arg(QGuiApplication::platformName()),
        u"Style: %1, %2 palette"_s.arg(QApplication::style()->name(),
            QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? u"dark"_s : u"light"_s),
        u"Font: %1, %2 pt"_s.arg(QApplication::font().family(), QString::number(QApplication::font().pointSizeF())) };
    const auto screens = QGuiApplication::screens();
    for (const auto *screen : screens)
        lines.append(u"Screen: %1 × %2, scale %3, %4 dpi"_s.arg(QString::number(screen->size().width()),
            QString::number(screen->size().height()), QString::number(screen->devicePixelRatio()),
            QString::number(screen->logicalDotsPerInch())));
    lines.append(u"Languages: %1, shown in %2"_s.arg(QLocale::system().uiLanguages().join(u", "_s), QLocale().name()));
    lines.append(QStringList { variableState("QT_SCALE_FACTOR"), variableState("QT_QPA_PLATFORM"), variableState("QT_STYLE_OVERRIDE"),
        variableState("XDG_CURRENT_DESKTOP"), variableState("XDG_SESSION_TYPE") }
                     .join(u", "_s));
    return lines;
}

QString Diagnostics::line(const Route &route) const
{
    QStringList hosts;
    for (auto it = route.bases.cbegin(); it != route.bases.cend(); ++it) {
        const QUrl base(it.value());
        hosts.append(u"%1 %2"_s.arg(QString::fromLatin1(it.key()), QString::fromLatin1(QUrl::toAce(base.host()))));
    }
    const auto state = m_keyring.state(route);
    auto key = originName(state.origin);
    if (!state.variable.isEmpty())
        key += u" $"_s + state.variable;
    if (state.waiting)
        key += u", waiting for the keychain"_s;
    if (!state.problem.isEmpty())
        key += u", keychain said: "_s + firstLine(state.problem);
    // A person's own route may carry any name: the id tells as much.
    return u"Route %1%2: %3; key: %4"_s.arg(
        route.id, route.builtIn ? u" (built in)"_s : QString(), hosts.isEmpty() ? u"no address"_s : hosts.join(u", "_s), key);
}

QString Diagnostics::text() const
{
    auto lines = program() + look();
    const auto routes = m_routes.routes();
    for (const auto &route : routes)
        lines.append(line(route));
    lines.append(m_troubles.isEmpty() ? u"No failure in this run"_s : u"Last failures, the newest first:"_s);
    for (const auto &trouble : m_troubles)
        lines.append(u"- %1 %2, %3: %4"_s.arg(trouble.at.toUTC().toString(Qt::ISODate), trouble.routeId, trouble.model, trouble.what));
    auto keys = m_keyring.knownKeys();
    const auto &environment = m_keyring.environment();
    const auto names = environment.keys();
    for (const auto &name : names) {
        static const QRegularExpression secret(u"KEY|TOKEN|SECRET|PASSWORD"_s, QRegularExpression::CaseInsensitiveOption);
        if (name.contains(secret))
            keys.append(environment.value(name).trimmed().toUtf8());
    }
    return withoutKeys(lines.join(u'\n') + u'\n', keys);
}

QString Diagnostics::withoutKeys(QString text, const QList<QByteArray> &keys)
{
    Redactor redactor;
    for (const auto &key : keys)
        redactor.addSecret(key);
    text = redactor.redacted(text);
    // A server may name a key this run never saw: one of another program, or a mistyped one.
    static const QRegularExpression alike(
        u"(?<![A-Za-z0-9])(?:(?:sk|pk|gsk|mmx|runapi)[-_][A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]+)*"
        "|AIza[A-Za-z0-9_-]{20,}|eyJ[A-Za-z0-9_-]{10,}(?:\\.[A-Za-z0-9_-]+)*"
        "|(?<=[Bb]earer )[A-Za-z0-9_.~+/=-]{8,})"_s);
    return text.replace(alike, u"(key removed)"_s);
}
