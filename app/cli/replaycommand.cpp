#include "cli/replaycommand.h"

#include "cli/answerprinter.h"
#include "cli/setup.h"
#include "engine/otherroute.h"
#include "store/journal.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "words/commandline.h"
#include "words/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using Words::CommandLine::problem;

namespace {
constexpr int nothingToReplay = 2;

/// The route of an exchange that was sent to a --base-url: nothing but what the request itself tells.
Route routeOf(const Exchange &kept)
{
    const QUrl base = kept.request.url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    Route route { .id = kept.routeId, .name = kept.routeName };
    route.bases.insert(kept.protocol, base.toString());
    route.protocol = kept.protocol;
    return route;
}
}

ReplayCommand::ReplayCommand(
    Journal &journal, NetworkLane &lane, Keyring &keyring, const RouteStore &routes, const CliOptions &options, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_lane(lane)
    , m_keyring(keyring)
    , m_routes(routes)
    , m_options(options)
    , m_format(options.format == "json" ? Format::Json : Format::Text)
{
    const QList<QByteArray> keys = keyring.knownKeys();
    for (const QByteArray &key : keys)
        m_text.addSecret(key);
    connect(&keyring, &Keyring::keySeen, this, [this](const QByteArray &key) { m_text.addSecret(key); });
    connect(&journal, &Journal::problemChanged, this, [this](const QString &words) {
        m_hasProblem = !words.isEmpty();
        if (m_hasProblem)
            Terminal::complain(problem("journal-problem", words));
    });
}

ReplayCommand::~ReplayCommand() = default;

void ReplayCommand::start()
{
    m_journal.load(m_options.replay).then(QCoreApplication::instance(), [alive = QPointer(this)](const std::optional<Exchange> &kept) {
        if (!alive)
            return;
        if (kept) {
            alive->send(*kept);
            return;
        }
        if (!alive->m_hasProblem)
            Terminal::complain(problem("no-exchange", alive->m_options.replay));
        emit alive->finished(alive->m_hasProblem ? 1 : nothingToReplay);
    });
}

/// What is sent over which route, or the sentence that ends the attempt.
QString ReplayCommand::orderFor(const Exchange &kept, Replay::Order &order)
{
    const std::optional<Route> own = m_routes.find(kept.routeId);
    const std::optional<Route> named = m_options.route.isEmpty() ? std::nullopt : m_routes.find(m_options.route);
    if (!m_options.route.isEmpty() && !named) {
        QStringList names;
        for (const Route &route : m_routes.routes())
            names << route.name;
        return problem("unknown-route", m_options.route, names.join(", "_L1));
    }
    const bool wasTyped = kept.routeId == "command-line"_L1;
    if (!named && !own && !wasTyped)
        return problem("replay-no-route", kept.routeName);
    order.route = named ? *named : own ? *own : routeOf(kept);
    QStringList remarks;
    const QString noKey = takeKey(m_options, order.route, m_keyring, remarks);
    for (const QString &remark : std::as_const(remarks))
        Terminal::complain(remark);
    if (!noKey.isEmpty())
        return noKey;

    order.request = kept.request;
    // The sandbox listens somewhere else in every run.
    if (order.route.id != kept.routeId || (own && !leadsTo(order.route, kept.request.url))) {
        const std::optional<HttpRequest> moved
            = movedTo(order.route, m_keyring.placeholder(order.route), kept.request, kept.protocol, own);
        if (!moved)
            return problem("replay-elsewhere", order.route.name);
        order.request = *moved;
    }
    // A list of models is no answer: it is printed as it comes.
    order.protocol = kept.request.method == "GET" ? QByteArray() : kept.protocol;
    order.model = kept.model;
    order.replayOf = kept.id;
    order.guarding = m_options.overridesGuards ? Guarding::Override : Guarding::Heed;
    return {};
}

void ReplayCommand::send(const Exchange &kept)
{
    Replay::Order order;
    if (const QString why = orderFor(kept, order); !why.isEmpty()) {
        Terminal::complain(why);
        emit finished(nothingToReplay);
        return;
    }
    if (kept.isMasked && m_format == Format::Text)
        Terminal::complain(problem("replay-masked"));
    m_replay = std::make_unique<Replay>(m_lane, m_keyring, order);
    connect(m_replay.get(), &Replay::grown, this, &ReplayCommand::printNewText);
    connect(m_replay.get(), &Replay::finished, this, &ReplayCommand::end);
    m_replay->send();
}

void ReplayCommand::stop()
{
    if (m_replay && m_replay->isRunning())
        m_replay->stop();
    else
        emit finished(1);
}

void ReplayCommand::printNewText()
{
    if (m_format == Format::Json || m_replay->order().protocol.isEmpty())
        return;
    m_text.grow(m_replay->turn().message.text);
    // Whoever read it went away: no reason to go on paying for an answer.
    if (m_text.isBroken())
        QMetaObject::invokeMethod(this, &ReplayCommand::stop, Qt::QueuedConnection);
}

void ReplayCommand::end()
{
    const Exchange &exchange = m_replay->exchange();
    bool isWritten = true;
    if (m_format == Format::Json) {
        Exchange shown(exchange);
        if (shown.request.method.isEmpty()) // refused before it was made
            shown.request = m_replay->order().request.redacted();
        isWritten = Terminal::print(exchangeAsJson(shown, {}, m_routes.routes(), m_text.redactor()) + '\n');
    } else {
        endText();
        isWritten = !m_text.isBroken();
    }
    emit finished(exchange.answer.isComplete() && isWritten ? 0 : 1);
}

void ReplayCommand::endText()
{
    const Exchange &exchange = m_replay->exchange();
    if (m_replay->order().protocol.isEmpty())
        m_text.end(QString::fromUtf8(exchange.body));
    else if (exchange.head.status > 0)
        m_text.end(m_replay->turn().message.text);
    m_text.describe(exchange.answer);
}
