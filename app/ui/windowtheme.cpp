#include "ui/windowtheme.h"

#include "ui/playgroundstyle.h"

#include <QApplication>
#include <QGuiApplication>
#include <QPalette>
#include <QScreen>
#include <QStyleFactory>
#include <QStyleHints>
#include <QTimer>

#include <cmath>
#include <utility>

#if defined(Q_OS_LINUX)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#endif

using namespace Qt::StringLiterals;

namespace {
const auto appearanceGroup = u"org.freedesktop.appearance"_s;
const auto interfaceGroup = u"org.gnome.desktop.interface"_s; ///< named so by other desktops' portals as well

struct PaletteColours {
    QRgb window, base, alternate, button, text, placeholder, disabled, highlight, highlightedText, link, line, mid, dark;
};

QPalette paletteFrom(const PaletteColours &colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor(colour)); };
    set(QPalette::Window, colours.window);
    set(QPalette::WindowText, colours.text);
    set(QPalette::Base, colours.base);
    set(QPalette::AlternateBase, colours.alternate);
    set(QPalette::Text, colours.text);
    set(QPalette::Button, colours.button);
    set(QPalette::ButtonText, colours.text);
    set(QPalette::BrightText, colours.highlightedText);
    set(QPalette::PlaceholderText, colours.placeholder);
    set(QPalette::Highlight, colours.highlight);
    set(QPalette::HighlightedText, colours.highlightedText);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.link);
    set(QPalette::ToolTipBase, colours.base);
    set(QPalette::ToolTipText, colours.text);
    set(QPalette::Light, colours.base);
    set(QPalette::Midlight, colours.line);
    set(QPalette::Mid, colours.mid);
    set(QPalette::Dark, colours.dark);
    set(QPalette::Shadow, qRgb(0, 0, 0));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText })
        palette.setColor(QPalette::Disabled, role, QColor(colours.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colours.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(colours.disabled));
    return palette;
}
}

QPalette WindowTheme::lightPalette()
{
    return paletteFrom({ .window = 0xf4f5f8,
        .base = 0xffffff,
        .alternate = 0xeef0f4,
        .button = 0xffffff,
        .text = 0x1b2333,
        .placeholder = 0x5f697b,
        .disabled = 0x818998,
        .highlight = 0x2b65ea,
        .highlightedText = 0xffffff,
        .link = 0x1f57d6,
        .line = 0xdde1e8,
        .mid = 0xc5cad4,
        .dark = 0x8a93a4 });
}

QPalette WindowTheme::darkPalette()
{
    return paletteFrom({ .window = 0x1a1d23,
        .base = 0x22262e,
        .alternate = 0x15171c,
        .button = 0x2b303a,
        .text = 0xe4e7ec,
        .placeholder = 0x98a1b0,
        .disabled = 0x747c8a,
        .highlight = 0x336ce8,
        .highlightedText = 0xffffff,
        .link = 0x7fa9ff,
        .line = 0x363c47,
        .mid = 0x464d5a,
        .dark = 0x12141a });
}

QPalette WindowTheme::highContrastPalette(bool dark)
{
    // Edges as strong as text: what is told apart by a faint line or fill elsewhere has a frame here.
    if (dark)
        return paletteFrom({ .window = 0x000000,
            .base = 0x000000,
            .alternate = 0x000000,
            .button = 0x000000,
            .text = 0xffffff,
            .placeholder = 0xe6e6e6,
            .disabled = 0xa6a6a6,
            .highlight = 0xffe14d,
            .highlightedText = 0x000000,
            .link = 0x8ecbff,
            .line = 0xffffff,
            .mid = 0xffffff,
            .dark = 0xffffff });
    return paletteFrom({ .window = 0xffffff,
        .base = 0xffffff,
        .alternate = 0xffffff,
        .button = 0xffffff,
        .text = 0x000000,
        .placeholder = 0x262626,
        .disabled = 0x595959,
        .highlight = 0x00309c,
        .highlightedText = 0xffffff,
        .link = 0x00309c,
        .line = 0x000000,
        .mid = 0x000000,
        .dark = 0x000000 });
}

WindowTheme::WindowTheme(QObject *parent)
    : QObject(parent)
{
    watchSystem();
}

void WindowTheme::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    apply();
}

void WindowTheme::apply()
{
    static const auto platformStyle = QApplication::style()->objectName();
    static const auto platformPalette = QGuiApplication::palette();
    const bool platformHasLook = platformStyle.compare("fusion"_L1, Qt::CaseInsensitive) != 0;

    auto dark = m_appearance == Appearance::Dark;
    if (m_appearance == Appearance::System) {
        dark = platformPalette.color(QPalette::Window).lightness() < 128;
        if (m_portalScheme != 0)
            dark = m_portalScheme == 1;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
            dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    }
    const bool native = m_appearance == Appearance::System && platformHasLook && !m_wantsContrast
        && dark == (platformPalette.color(QPalette::Window).lightness() < 128);
    if (m_applied && dark == m_dark && m_wantsContrast == m_highContrast && !native && qobject_cast<PlaygroundStyle *>(QApplication::style()))
        return;
    m_dark = dark;
    m_highContrast = m_wantsContrast;
    m_applied = true;
    if (native) {
        if (qobject_cast<PlaygroundStyle *>(QApplication::style()))
            QApplication::setStyle(QStyleFactory::create(platformStyle));
        QApplication::setPalette(QPalette());
        return;
    }
    if (!qobject_cast<PlaygroundStyle *>(QApplication::style()))
        QApplication::setStyle(new PlaygroundStyle);
    if (m_highContrast)
        QApplication::setPalette(highContrastPalette(dark));
    else
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

void WindowTheme::applyTextScale(double factor)
{
    static const auto platformFont = QApplication::font();
    constexpr double plainDpi = 96;
    const auto *screen = QGuiApplication::primaryScreen();
    // Under X11 the desktop scales text through the screen's resolution, and Qt has done so already.
    const bool isScaled = !screen || std::abs(screen->logicalDotsPerInchY() - plainDpi) > 1;
    if (isScaled || platformFont.pointSizeF() <= 0 || !(factor >= 0.5 && factor <= 3))
        return;
    auto font = platformFont;
    font.setPointSizeF(platformFont.pointSizeF() * factor);
    if (font != QApplication::font())
        QApplication::setFont(font);
}

void WindowTheme::watchSystem()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &WindowTheme::apply);
#endif
#if defined(Q_OS_LINUX)
    // Without a running bus QtDBus would try to launch one.
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") && (runtime.isEmpty() || !QFileInfo::exists(runtime + "/bus"_L1)))
        return;
    // After the first paint: the bus may take its time.
    QTimer::singleShot(0, this, [this] {
        auto bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        bus.connect(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
            u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s, this,
            SLOT(readPortalSetting(QString, QString, QDBusVariant)));
        using Setting = std::pair<QString, QString>;
        for (const auto &[group, key] : { Setting(appearanceGroup, u"color-scheme"_s), Setting(appearanceGroup, u"contrast"_s),
                 Setting(interfaceGroup, u"text-scaling-factor"_s) }) {
            auto call = QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s,
                u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s, u"Read"_s);
            call << group << key;
            auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 2'000), this);
            connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group = group, key = key] {
                watcher->deleteLater();
                const QDBusPendingReply<QDBusVariant> reply = *watcher;
                if (!reply.isError())
                    readPortalSetting(group, key, reply.value());
            });
        }
    });
#endif
}

void WindowTheme::readPortalSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    const bool isTextScale = group == interfaceGroup && key == "text-scaling-factor"_L1;
    if (!isTextScale && (group != appearanceGroup || (key != "color-scheme"_L1 && key != "contrast"_L1)))
        return;
    // Read() wraps the value twice, SettingChanged once.
    auto inner = value.variant();
    if (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    if (isTextScale) {
        applyTextScale(inner.toDouble());
        return;
    }
    bool isNumber = false;
    const int wish = inner.toInt(&isNumber);
    if (!isNumber)
        return;
    if (key == "contrast"_L1)
        m_wantsContrast = wish == 1;
    else
        m_portalScheme = wish;
    apply();
}
