// How the window fits in: colours, names, the keyboard, and what a desktop's bus says. Runs on a bus of its own.
#include "ui/conversation/conversationtheme.h"
#include "ui/chat/keychip.h"
#include "ui/commandpalette.h"
#include "store/presetstore.h"
#include "ui/conversation/conversationview.h"
#include "ui/desk.h"
#include "ui/forms/notice.h"
#include "ui/notifier.h"
#include "ui/shortcutsdialog.h"
#include "ui/playgroundstyle.h"
#include "ui/windowtheme.h"
#include "ui/warnings.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QCommonStyle>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
double luminance(const QColor &colour)
{
    const auto part = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

/// WCAG 2.1, contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const auto x = luminance(a);
    const auto y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

/// The settings portal and the notification server of a desktop.
class FakeDesktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;
    uint contrastWish = 0;
    double textScale = 1;

    /// The person changes a setting while the window is open.
    void change(const QString &group, const QString &key, const QVariant &value)
    {
        emit SettingChanged(group, key, QDBusVariant(value));
    }

public slots:
    QDBusVariant Read(const QString &, const QString &key) // NOLINT: named by the portal
    {
        const auto value = key == "text-scaling-factor"_L1 ? QVariant(textScale) : QVariant(key == "contrast"_L1 ? contrastWish : scheme);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value); // NOLINT
};

class FakeNotifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList bodies;
    QList<uint> closed;

public slots:
    uint Notify(const QString &, uint, const QString &, const QString &, const QString &body, const QStringList &, const QVariantMap &, int) // NOLINT
    {
        bodies.append(body);
        return 7;
    }
    void CloseNotification(uint id) { closed.append(id); } // NOLINT

signals:
    void ActionInvoked(uint id, const QString &action); // NOLINT
};

/// A connection of its own, so that what the window hears comes over the bus.
class FakeBus
{
public:
    FakeBus(const QString &service, const QString &path, QObject *object)
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, service))
        , m_service(service)
    {
        m_isGood = m_bus.registerObject(path, object, QDBusConnection::ExportAllContents) && m_bus.registerService(service);
    }
    ~FakeBus()
    {
        m_bus.unregisterService(m_service);
        QDBusConnection::disconnectFromBus(m_service);
    }
    bool isGood() const { return m_isGood; }

private:
    QDBusConnection m_bus;
    QString m_service;
    bool m_isGood = false;
};

QStringList namelessIn(QWidget *window)
{
    QStringList nameless;
    auto widgets = window->findChildren<QWidget *>();
    widgets.append(window);
    for (auto *widget : std::as_const(widgets)) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(window) || widget->window() != window
            || qobject_cast<QScrollBar *>(widget) || widget->focusProxy())
            continue;
        auto *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless.append(u"%1 “%2” in %3"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
                widget->parentWidget() ? widget->parentWidget()->objectName() : QString()));
    }
    return nameless;
}

/// The widgets of \a window that want the Tab key but are not on the round it takes.
QStringList missedByTab(QWidget *window)
{
    QSet<QWidget *> reached;
    for (auto *widget = window->nextInFocusChain(); widget && widget != window; widget = widget->nextInFocusChain())
        reached.insert(widget);
    QStringList missed;
    const auto widgets = window->findChildren<QWidget *>();
    for (auto *widget : widgets) {
        const bool isButtonOrField = widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") || widget->inherits("QComboBox")
            || widget->inherits("QAbstractSpinBox") || (widget->inherits("QAbstractItemView") && !widget->inherits("QHeaderView")) || widget->inherits("QPlainTextEdit");
        if (widget->window() != window || !widget->isVisibleTo(window) || !isButtonOrField)
            continue;
        // Parts of a bigger control, and lists another field steps through.
        const auto *parent = widget->parentWidget();
        if (parent->inherits("QComboBox") || parent->inherits("QAbstractSpinBox") || parent->inherits("QLineEdit")
            || parent->inherits("QKeySequenceEdit") || parent->inherits("QTabBar") || widget->objectName() == "paletteList"_L1)
            continue;
        if (!(widget->focusPolicy() & Qt::TabFocus) || !reached.contains(widget))
            missed.append(u"%1 “%2” in %3"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(), parent->objectName()));
    }
    return missed;
}
}

class TestManners final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void keepsContrast_data();
    void keepsContrast();
    void takesItsLookFromTheDesktop();
    void followsTheDesktopWhileItChanges();
    void hearsADesktopThatStartsAgain();
    void writesAsLargeAsTheDesktop();
    void drawsSlidersToBeSeen_data();
    void drawsSlidersToBeSeen();
    void drawsNoIconInTheColoursOfAnother();
    void tellsTheEndOfALongAnswer();
    void staysQuietWhereNothingIsToBeTold();
    void namesEveryWidget();
    void reachesEverythingByTab();
    void movesNothingByItself();
    void fitsIntoASmallWindow();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestManners::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestManners::keepsContrast_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << WindowTheme::lightPalette();
    QTest::newRow("dark") << WindowTheme::darkPalette();
    QTest::newRow("light, high contrast") << WindowTheme::highContrastPalette(false);
    QTest::newRow("dark, high contrast") << WindowTheme::highContrastPalette(true);
}

void TestManners::keepsContrast()
{
    QFETCH(QPalette, palette);
    QStringList faint;
    const auto check = [&faint](const char *what, const QColor &ink, const QColor &ground, double least = 4.5) {
        if (const auto ratio = contrast(ink, ground); ratio < least)
            faint.append(u"%1: %2 on %3 is %4"_s.arg(QLatin1StringView(what), ink.name(), ground.name(), QString::number(ratio, 'f', 2)));
    };
    using P = QPalette;
    for (const auto ground : { P::Window, P::Base, P::AlternateBase, P::Button }) {
        check("text", palette.color(P::Text), palette.color(ground));
        check("hint", palette.color(P::PlaceholderText), palette.color(ground));
        check("link", palette.color(P::Link), palette.color(ground));
        // No text has to be read here (WCAG 1.4.3 leaves it out), but to be seen.
        check("disabled", palette.color(P::Disabled, P::Text), palette.color(ground), 3);
    }
    check("selection", palette.color(P::HighlightedText), palette.color(P::Highlight));
    check("focus", palette.color(P::Highlight), palette.color(P::Window), 3);

    QWidget widget;
    widget.setPalette(palette);
    const auto theme = ConversationTheme::of(widget);
    for (const auto &ground : { theme.card, theme.codeGround, theme.inlineGround })
        check("conversation text", theme.text, ground);
    check("figures", theme.dim, theme.card);
    check("link in a card", theme.link, theme.card);
    check("good badge", theme.good, theme.goodGround);
    check("bad badge", theme.bad, theme.badGround);
    check("hint of a failure", theme.dim, theme.badGround);
    for (const auto &ink : { theme.keyword, theme.string, theme.number, theme.comment, theme.name })
        check("code", ink, theme.codeGround);

    for (const auto weight : { Notice::Weight::Quiet, Notice::Weight::Caution, Notice::Weight::Error }) {
        Notice notice(&widget);
        notice.say(weight, u"x"_s);
        check("notice", notice.palette().color(P::WindowText), palette.color(P::Window));
        check("notice on a field", notice.palette().color(P::WindowText), palette.color(P::Base));
    }
    QVERIFY2(faint.isEmpty(), qPrintable(faint.join(u'\n')));
}

void TestManners::takesItsLookFromTheDesktop()
{
    FakeDesktop desktop;
    desktop.scheme = 1;
    const FakeBus bus(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s, &desktop);
    QVERIFY(bus.isGood());
    {
        WindowTheme theme;
        theme.setAppearance(Appearance::System);
        QTRY_COMPARE(QApplication::palette().color(QPalette::Window), WindowTheme::darkPalette().color(QPalette::Window));
        // A person's own choice counts more.
        theme.setAppearance(Appearance::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), WindowTheme::lightPalette().color(QPalette::Window));
    }
    desktop.contrastWish = 1;
    WindowTheme theme;
    theme.setAppearance(Appearance::System);
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), WindowTheme::highContrastPalette(true).color(QPalette::Window));
}

void TestManners::followsTheDesktopWhileItChanges()
{
    FakeDesktop desktop;
    const FakeBus bus(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s, &desktop);
    QVERIFY(bus.isGood());
    const auto look = u"org.freedesktop.appearance"_s;
    const auto ground = [] { return QApplication::palette().color(QPalette::Window); };
    const auto text = [] { return QApplication::palette().color(QPalette::Mid); };
    OpenDesk desk(m_folder->path());
    QTest::qWait(200); // until the window listens
    desktop.change(look, u"color-scheme"_s, 1U);
    QTRY_COMPARE(ground(), WindowTheme::darkPalette().color(QPalette::Window));
    desktop.change(look, u"color-scheme"_s, 2U);
    QTRY_COMPARE(ground(), WindowTheme::lightPalette().color(QPalette::Window));
    desktop.change(look, u"contrast"_s, 1U);
    QTRY_COMPARE(text(), WindowTheme::highContrastPalette(false).color(QPalette::Mid));
    desktop.change(look, u"color-scheme"_s, 1U);
    QTRY_COMPARE(ground(), WindowTheme::highContrastPalette(true).color(QPalette::Window));
    desktop.change(look, u"contrast"_s, 0U);
    QTRY_COMPARE(ground(), WindowTheme::darkPalette().color(QPalette::Window));
    // What others of the same names mean is not for this window.
    desktop.change(u"org.example.other"_s, u"color-scheme"_s, 2U);
    desktop.change(look, u"accent-color"_s, 2U);
    desktop.change(look, u"color-scheme"_s, u"light"_s);
    QTest::qWait(200);
    QCOMPARE(ground(), WindowTheme::darkPalette().color(QPalette::Window));
    // A person's own choice stays.
    desk.action("light")->trigger();
    desktop.change(look, u"color-scheme"_s, 0U);
    desktop.change(look, u"color-scheme"_s, 1U);
    QTest::qWait(200);
    QCOMPARE(ground(), WindowTheme::lightPalette().color(QPalette::Window));
}

void TestManners::hearsADesktopThatStartsAgain()
{
    WindowTheme theme;
    theme.setAppearance(Appearance::System);
    QTest::qWait(200); // asks a bus on which nobody answers
    for (int round = 0; round < 2; ++round) {
        FakeDesktop desktop;
        const FakeBus bus(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s, &desktop);
        QVERIFY(bus.isGood());
        QTest::qWait(200);
        for (const uint scheme : { 1U, 2U }) {
            desktop.change(u"org.freedesktop.appearance"_s, u"color-scheme"_s, scheme);
            QTRY_COMPARE(QApplication::palette().color(QPalette::Window),
                (scheme == 1 ? WindowTheme::darkPalette() : WindowTheme::lightPalette()).color(QPalette::Window));
        }
    }
}

void TestManners::writesAsLargeAsTheDesktop()
{
    FakeDesktop desktop;
    const FakeBus bus(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s, &desktop);
    QVERIFY(bus.isGood());
    const auto plain = QApplication::font().pointSizeF();
    const auto group = u"org.gnome.desktop.interface"_s;
    const auto key = u"text-scaling-factor"_s;
    OpenDesk desk(m_folder->path());
    const auto *message = desk.child<QWidget>("message");
    const auto wasHigh = message->fontMetrics().height();
    QTest::qWait(200);
    desktop.change(group, key, 1.5);
    QTRY_COMPARE(QApplication::font().pointSizeF(), plain * 1.5);
    QTRY_VERIFY(message->fontMetrics().height() > wasHigh);
    QTest::qWait(50);
    QVERIFY2(desk.window->minimumSizeHint().width() <= 1'440, qPrintable(QString::number(desk.window->minimumSizeHint().width())));
    for (const double nonsense : { 0.0, -1.0, 40.0, qQNaN() })
        desktop.change(group, key, nonsense);
    desktop.change(group, u"cursor-size"_s, 2.0);
    QTest::qWait(200);
    QCOMPARE(QApplication::font().pointSizeF(), plain * 1.5);
    desktop.change(group, key, 1.0);
    QTRY_COMPARE(QApplication::font().pointSizeF(), plain);
}

void TestManners::drawsSlidersToBeSeen_data()
{
    keepsContrast_data();
}

void TestManners::drawsSlidersToBeSeen()
{
    QFETCH(QPalette, palette);
    WindowTheme theme;
    theme.setAppearance(Appearance::Light);
    QSlider slider(Qt::Horizontal);
    slider.setPalette(palette);
    slider.setAutoFillBackground(true);
    slider.setRange(0, 100);
    slider.setValue(50);
    slider.resize(200, 24);
    for (const bool enabled : { true, false }) {
        slider.setEnabled(enabled);
        const auto picture = slider.grab().toImage();
        // The line left and right of the knob, and the knob's edge in the middle of the picture.
        const auto strongest = [&](int column) {
            double most = 1;
            for (int y = 0; y < picture.height(); ++y)
                most = qMax(most, contrast(picture.pixelColor(column, y), palette.color(QPalette::Window)));
            return most;
        };
        for (const int column : { 30, 100, 170 })
            QVERIFY2(strongest(column) >= 3, qPrintable(u"%1: %2"_s.arg(QString::number(column), QString::number(strongest(column)))));
    }
}

void TestManners::drawsNoIconInTheColoursOfAnother()
{
    /// As desktops have it; the off-screen one draws none anyway.
    struct WithIcons : QCommonStyle {
        int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override
        {
            return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 1 : QCommonStyle::styleHint(hint, option, widget, returned);
        }
    };
    PlaygroundStyle style;
    style.setBaseStyle(new WithIcons);
    QCOMPARE(style.styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0);
}

void TestManners::tellsTheEndOfALongAnswer()
{
    FakeNotifications server;
    const FakeBus bus(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s, &server);
    QVERIFY(bus.isGood());
    QWidget window; // never shown, so never active
    Notifier notifier(window);
    notifier.setLongFrom(0);
    int activations = 0;
    connect(&notifier, &Notifier::activated, this, [&activations] { ++activations; });
    notifier.start();
    QTest::qWait(2);
    notifier.end(u"The answer over “<b>x</b>” has ended."_s);
    QTRY_COMPARE(server.bodies, QStringList { u"The answer over “&lt;b&gt;x&lt;/b&gt;” has ended."_s });
    QTest::qWait(50); // until the reply with its number is here
    emit server.ActionInvoked(8, u"default"_s);
    emit server.ActionInvoked(7, u"default"_s);
    QTRY_COMPARE(activations, 1);

    notifier.start();
    QTest::qWait(2);
    notifier.end(u"again"_s);
    QTRY_COMPARE(server.bodies.size(), 2);
    QTest::qWait(50);
    notifier.withdraw();
    QTRY_COMPARE(server.closed, QList<uint> { 7 });
}

void TestManners::staysQuietWhereNothingIsToBeTold()
{
    FakeNotifications server;
    const FakeBus bus(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s, &server);
    QWidget window;
    Notifier notifier(window);
    notifier.start();
    notifier.end(u"short"_s);
    notifier.setLongFrom(0);
    notifier.end(u"never started"_s);
    notifier.setOn(false);
    notifier.start();
    QTest::qWait(2);
    notifier.end(u"switched off"_s);
    notifier.setOn(true);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    notifier.start();
    QTest::qWait(2);
    notifier.end(u"looked at"_s);
    QTest::qWait(100);
    QCOMPARE(server.bodies, QStringList());
}

namespace {
using Visit = std::function<void(QWidget *, const QString &)>;

/// The dialogs that are open now, each shown to \a visit and closed.
void visitDialogs(const OpenDesk &desk, const QString &where, const Visit &visit)
{
    QTest::qWait(50);
    const auto windows = QApplication::topLevelWidgets();
    for (auto *window : windows) {
        if (window == desk.window.get() || !window->isVisible() || !window->parentWidget()
            || window->parentWidget()->window() != desk.window.get() || window->inherits("QMenu"))
            continue;
        visit(window, where);
        window->close();
    }
    QTest::qWait(20);
}

/// What a person gets to through menus and buttons of the pages.
void visitFurtherDialogs(const OpenDesk &desk, const QString &folder, const Visit &visit)
{
    desk.action("importEnvironment")->trigger();
    visitDialogs(desk, u"choosing a .env file"_s, visit);
    QFile environment(folder + u"/keys.env"_s);
    QVERIFY(environment.open(QIODevice::WriteOnly));
    environment.write("MINIMAX_API_KEY=sk-api-0123456789abcdef\n");
    environment.close();
    desk.action("importEnvironment")->trigger();
    auto *files = desk.window->findChild<QFileDialog *>();
    QVERIFY(files);
    files->selectFile(environment.fileName());
    QVERIFY(QMetaObject::invokeMethod(files, "accept"));
    QTest::qWait(50);
    QVERIFY(desk.child<QWidget>("dotEnvDialog"));
    visitDialogs(desk, u"importing a .env file"_s, visit);

    PresetStore presets(desk.profile);
    QVERIFY(!presets.save({ .name = u"Kept"_s }));
    desk.window->setPresets(presets);
    auto *menu = desk.child<QMenu>("presetMenu");
    emit menu->aboutToShow();
    const auto entries = menu->findChildren<QAction *>();
    for (auto *entry : entries) {
        // Deleting asks nothing; it offers to undo.
        if (entry->menu() || !entry->isEnabled() || !(entry->text().endsWith(u'…') || entry->text() == "Kept"_L1))
            continue;
        const auto *under = qobject_cast<QMenu *>(entry->parent());
        if (under && under->title().contains(u"Delete"_s))
            continue;
        entry->trigger();
        visitDialogs(desk, u"preset: "_s + (under ? under->title() : QString()) + entry->text(), visit);
    }
    desk.child<QAbstractButton>("addTool")->click();
    visitDialogs(desk, u"a tool"_s, visit);
    emit desk.window->findChild<ConversationView *>()->linkActivated(QUrl(u"https://example.org/page"_s));
    visitDialogs(desk, u"a link"_s, visit);
}

/// Every page and every dialog that the window opens by itself, one after the other.
void visitAll(const OpenDesk &desk, const Visit &visit)
{
    auto *pages = desk.child<QListWidget>("pageList");
    for (int i = 0; i < pages->count(); ++i) {
        pages->setCurrentRow(i);
        QTest::qWait(20);
        visit(desk.window.get(), u"page "_s + pages->item(i)->text());
    }
    pages->setCurrentRow(0);
    for (const auto *name : { "findAction", "shortcuts", "manageRoutes", "checkConnection", "about" }) {
        desk.action(name)->trigger();
        visitDialogs(desk, QLatin1StringView(name), visit);
    }
}
}

void TestManners::namesEveryWidget()
{
    OpenDesk desk(m_folder->path());
    int visited = 0;
    QStringList nameless;
    const auto check = [&](QWidget *window, const QString &where) {
        ++visited;
        if (window->windowTitle().isEmpty() && window->objectName() != "commandPalette"_L1)
            nameless.append(where + u": a window without a title"_s);
        // What is in a file dialog is Qt's, or the platform's.
        if (qobject_cast<QFileDialog *>(window))
            return;
        const auto here = namelessIn(window);
        for (const auto &each : here)
            nameless.append(where + u": "_s + each);
        const auto labels = window->findChildren<QLabel *>();
        for (const auto *label : labels) {
            // A mnemonic that leads nowhere is shown underlined all the same.
            if (label->isVisibleTo(window) && label->textFormat() != Qt::RichText && !label->buddy() && label->window() == window
                && label->text().contains(u'&') && !label->text().contains(u"&&"_s))
                nameless.append(where + u": label without a buddy: "_s + label->text());
        }
    };
    visitAll(desk, check);
    visitFurtherDialogs(desk, m_folder->path(), check);
    QVERIFY2(visited >= 15, qPrintable(QString::number(visited)));
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestManners::reachesEverythingByTab()
{
    OpenDesk desk(m_folder->path());
    QStringList missed;
    const auto check = [&](QWidget *window, const QString &where) {
        const auto here = qobject_cast<QFileDialog *>(window) ? QStringList() : missedByTab(window);
        for (const auto &each : here)
            missed.append(where + u": "_s + each);
    };
    visitAll(desk, check);
    visitFurtherDialogs(desk, m_folder->path(), check);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestManners::movesNothingByItself()
{
    const OpenDesk desk(m_folder->path());
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
}

void TestManners::fitsIntoASmallWindow()
{
    OpenDesk desk(m_folder->path());
    desk.window->resize(1'024, 640);
    QTest::qWait(50);
    QCOMPARE(desk.window->size(), QSize(1'024, 640));
    QVERIFY2(desk.window->minimumSizeHint().width() <= 1'024 && desk.window->minimumSizeHint().height() <= 640,
        qPrintable(u"%1 × %2"_s.arg(QString::number(desk.window->minimumSizeHint().width()), QString::number(desk.window->minimumSizeHint().height()))));
    for (const auto *name : { "message", "send", "copyCurl", "modelPicker", "pageList" }) {
        auto *widget = desk.child<QWidget>(name);
        QVERIFY2(widget, name);
        QCOMPARE(widget->visibleRegion().boundingRect(), widget->rect());
        QVERIFY2(widget->height() >= widget->minimumSizeHint().height(), name);
    }
}

QTEST_MAIN(TestManners)
#include "tst_manners.moc"
