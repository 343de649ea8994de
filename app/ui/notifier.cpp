#include "ui/notifier.h"

#include "core/identity.h"

#include <QApplication>
#include <QWidget>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#define PLAYGROUND_NOTIFIES_BY_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#endif

using namespace Qt::StringLiterals;

#ifdef PLAYGROUND_NOTIFIES_BY_DBUS
namespace {
// Desktop Notifications Specification 1.2.
constexpr auto notificationService = "org.freedesktop.Notifications"_L1;
constexpr auto notificationPath = "/org/freedesktop/Notifications"_L1;

/// Without a running bus QtDBus would try to launch one.
bool hasSessionBus()
{
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || (!runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1));
}

QDBusMessage notificationCall(const QString &method)
{
    return QDBusMessage::createMethodCall(notificationService, notificationPath, notificationService, method);
}
}
#endif

Notifier::Notifier(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

void Notifier::start()
{
    m_since.start();
}

void Notifier::end(const QString &sentence)
{
    const bool wasLong = m_since.isValid() && m_since.hasExpired(m_longFrom);
    m_since.invalidate();
    if (m_on && wasLong && !m_window.isActiveWindow())
        tell(sentence);
}

void Notifier::tell(const QString &sentence)
{
    // The taskbar entry asks for attention as well; where nobody shows notifications it is all there is.
    QApplication::alert(&m_window);
#ifdef PLAYGROUND_NOTIFIES_BY_DBUS
    if (!hasSessionBus())
        return;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!m_listening) {
        m_listening = bus.connect(notificationService, notificationPath, notificationService, u"ActionInvoked"_s, this,
            SLOT(invoke(uint, QString)));
        bus.connect(notificationService, notificationPath, notificationService, u"ActivationToken"_s, this,
            SLOT(keepToken(uint, QString)));
    }
    auto call = notificationCall(u"Notify"_s);
    // The body is markup: no word of a route or model may become a tag.
    call << QString::fromLatin1(Identity::name) << m_shown << QString::fromLatin1(Identity::id) << QString::fromLatin1(Identity::name)
         << sentence.toHtmlEscaped() << QStringList { u"default"_s, tr("Show") }
         << QVariantMap { { u"desktop-entry"_s, QString::fromLatin1(Identity::id) } } << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 5'000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (const QDBusPendingReply<uint> reply = *watcher; !reply.isError())
            m_shown = reply.value();
    });
#else
    Q_UNUSED(sentence)
#endif
}

void Notifier::withdraw()
{
    if (m_shown == 0)
        return;
#ifdef PLAYGROUND_NOTIFIES_BY_DBUS
    auto call = notificationCall(u"CloseNotification"_s);
    call << m_shown;
    QDBusConnection::sessionBus().send(call);
#endif
    m_shown = 0;
}

void Notifier::invoke(uint id, const QString &action)
{
    if (id == 0 || id != m_shown || action != "default"_L1)
        return;
    m_shown = 0;
    emit activated();
}

void Notifier::keepToken(uint id, const QString &token)
{
    // Wayland lets a window come to the front only with such a token; Qt takes it from here.
    if (id != 0 && id == m_shown)
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}
