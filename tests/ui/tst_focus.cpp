// Where the keyboard is can be seen: every control of the window looks different while it has the focus.
#include "ui/chat/messageedit.h"
#include "ui/desk.h"
#include "ui/warnings.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
/// More than the line of a text cursor: that is too thin to be found in a window.
constexpr int leastPixels = 40;

/// What Tab leads to in \a window, in its order.
QList<QWidget *> controlsOf(QWidget *window)
{
    QList<QWidget *> controls;
    for (auto *widget = window->nextInFocusChain(); widget && widget != window; widget = widget->nextInFocusChain()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && !widget->visibleRegion().isEmpty() && !widget->inherits("QScrollBar"))
            controls.append(widget);
    }
    return controls;
}

QImage around(QWidget *window, const QWidget *control)
{
    const QRect place(control->mapTo(window, QPoint()), control->size());
    // A frame around a field may be drawn by what holds it.
    return window->grab(place.adjusted(-14, -14, 14, 14) & window->rect()).toImage();
}

int different(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return a.width() * a.height();
    int pixels = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const auto p = a.pixelColor(x, y);
            const auto q = b.pixelColor(x, y);
            pixels += qAbs(p.red() - q.red()) + qAbs(p.green() - q.green()) + qAbs(p.blue() - q.blue()) > 40 ? 1 : 0;
        }
    }
    return pixels;
}
}

class TestFocus final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void isSeenOnEveryControl_data();
    void isSeenOnEveryControl();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFocus::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFocus::isSeenOnEveryControl_data()
{
    QTest::addColumn<QString>("look");
    QTest::addColumn<int>("page");
    QTest::newRow("chat, light") << u"light"_s << 0;
    QTest::newRow("chat, dark") << u"dark"_s << 0;
    QTest::newRow("models, light") << u"light"_s << 1;
    QTest::newRow("models, dark") << u"dark"_s << 1;
}

void TestFocus::isSeenOnEveryControl()
{
    QFETCH(QString, look);
    QFETCH(int, page);
    OpenDesk desk(m_folder->path());
    desk.action(qPrintable(look))->trigger();
    desk.window->resize(1'440, 900);
    desk.child<QListWidget>("pageList")->setCurrentRow(page);
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::qWait(100);

    // So that Send is a button that does something.
    desk.child<MessageEdit>("message")->setPlainText(u"words"_s);
    QTest::qWait(20);
    const auto controls = controlsOf(desk.window.get());
    QVERIFY2(controls.size() > 10, qPrintable(QString::number(controls.size())));
    // From here on the person uses the keyboard.
    controls.constFirst()->setFocus();
    QTest::keyClick(controls.constFirst(), Qt::Key_Tab);
    QVERIFY(desk.window->testAttribute(Qt::WA_KeyboardFocusChange));

    QStringList unseen;
    for (auto *control : controls) {
        auto *other = control == controls.constFirst() ? controls.at(1) : controls.constFirst();
        // Once before, so that what the focus itself brings into view is there already.
        control->setFocus(Qt::TabFocusReason);
        QTest::qWait(5);
        other->setFocus(Qt::TabFocusReason);
        QTest::qWait(5);
        const auto before = around(desk.window.get(), control);
        control->setFocus(Qt::TabFocusReason);
        QTest::qWait(5);
        if (!control->hasFocus()) {
            unseen.append(u"%1 “%2” takes no focus"_s.arg(QLatin1StringView(control->metaObject()->className()), control->objectName()));
            continue;
        }
        const auto after = around(desk.window.get(), control);
        if (const int pixels = different(before, after); pixels < leastPixels)
            unseen.append(u"%1 “%2”: %3 pixels"_s.arg(QLatin1StringView(control->metaObject()->className()), control->objectName(),
                QString::number(pixels)));
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
}

QTEST_MAIN(TestFocus)
#include "tst_focus.moc"
