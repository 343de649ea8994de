// The conversation on screen: what a token costs, eight columns at once, long conversations. Prints name value unit
// bound.
#include "measuring.h"

#include "ui/conversation/conversationview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace {
QString mixed(qsizetype bytes)
{
    static const QString piece = QString::fromUtf8(
        "## Retry policy\n\nWait exactly `Retry-After` **first**, then grow: see [RFC "
        "9110](https://www.rfc-editor.org/rfc/rfc9110) for the "
        "rules that every client has to keep when a server is busy.\n\n- one item\n- another with *emphasis*\n- a "
        "third\n\n```python\n"
        "def wait(attempt):\n    return min(2 ** attempt, 30)  # seconds\n```\n\n> A quote of one line.\n\n"
        "如果服务器返回 429，请先等待指定的时间，然后再重试。**注意：**不要重复发送。\n\n");
    QString text;
    while (text.size() < bytes)
        text += piece;
    return text;
}

QString code(qsizetype bytes)
{
    QString text = u"```cpp\n"_s;
    for (int line = 0; text.size() < bytes; ++line)
        text += u"    const auto value%1 = compute(%1, \"text\"); // a remark\n"_s.arg(line);
    return text;
}

QString cjk(qsizetype characters)
{
    static const QString piece = QString::fromUtf8("服务器在繁忙时会返回错误码，客户端应当等待一段时间再发送请求，并且"
                                                   "逐步延长等待的时间，避免给服务器带来更大的压力。");
    QString text;
    while (text.size() < characters) {
        for (int i = 0; i < 4; ++i)
            text += piece;
        text += "\n\n"_L1;
    }
    return text;
}

QString paragraph(qsizetype bytes)
{
    QString text;
    while (text.size() < bytes)
        text += "the quick brown fox jumps over the lazy dog and goes on and on "_L1;
    return text;
}

TranscriptTurn streamingTurn(qint64 key)
{
    TranscriptTurn turn;
    turn.key = key;
    turn.role = Role::Assistant;
    turn.title = u"Assistant"_s;
    turn.subtitle = u"MiniMax-M3"_s;
    turn.streaming = true;
    return turn;
}

void settle()
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

/// Microseconds of the thread for one more token: appended, laid out and painted.
double tokenCost(const QString &text, const QString &token)
{
    ConversationView view;
    view.resize(900, 700);
    view.show();
    view.appendTurn(streamingTurn(1));
    settle();
    for (qsizetype at = 0; at < text.size(); at += 65536)
        view.appendText(1, text.mid(at, 65536));
    view.flush();
    settle();
    std::vector<double> costs;
    for (int i = 0; i < 400; ++i) {
        const double before = cpuMilliseconds();
        view.appendText(1, token);
        view.flush();
        settle();
        costs.push_back(1'000 * (cpuMilliseconds() - before));
    }
    return share(costs, 0.5);
}

void compareTokens(const char *what, QString (*make)(qsizetype), const QString &token)
{
    std::vector<double> ratios;
    double large = 0;
    for (int round = 0; round < 3; ++round) {
        const double small = tokenCost(make(10'000), token);
        large = tokenCost(make(1'000'000), token);
        ratios.push_back(large / small);
    }
    print(QByteArray("token_at_1MB_vs_10KB_").append(what).constData(), share(ratios, 0.5), "x", "<=4");
    print(QByteArray("token_at_1MB_").append(what).constData(), large, "us", "(painted; no bound)");
}

void eightColumns()
{
    constexpr int columns = 8;
    constexpr int tokensPerSecond = 10'000;
    constexpr int seconds = 5;
    QWidget window;
    window.resize(1920, 1000);
    std::vector<ConversationView *> views;
    for (int i = 0; i < columns; ++i) {
        views.push_back(new ConversationView(&window));
        views.back()->setGeometry(i * 240, 0, 240, 1000);
        views.back()->appendTurn(streamingTurn(1));
    }
    window.show();
    settle();

    const QString text = mixed(tokensPerSecond * seconds * 4 + 4096);
    std::vector<qsizetype> sent(size_t(columns), 0);
    std::vector<double> cpu;
    std::vector<double> wall;
    std::vector<int> frames(size_t(columns), 0);
    for (int i = 0; i < columns; ++i)
        QObject::connect(views[size_t(i)], &ConversationView::painted, &window, [&frames, i] { ++frames[size_t(i)]; });
    QElapsedTimer clock;
    clock.start();
    int shown = 0;
    while (clock.elapsed() < seconds * 1000) {
        const qint64 start = clock.nsecsElapsed();
        const double before = cpuMilliseconds();
        const qsizetype due = qsizetype(double(start) * 1e-9 * tokensPerSecond * 4);
        for (int i = 0; i < columns; ++i) {
            const qsizetype to = std::min(due, text.size());
            views[size_t(i)]->appendText(1, text.mid(sent[size_t(i)], to - sent[size_t(i)]));
            sent[size_t(i)] = to;
        }
        QCoreApplication::processEvents();
        cpu.push_back(cpuMilliseconds() - before);
        wall.push_back(double(clock.nsecsElapsed() - start) / 1e6);
        ++shown;
        // Frames come on a fixed beat, as from a display; a late one does not push the next.
        while (clock.nsecsElapsed() < qint64(shown) * 16'666'667) {
            QThread::usleep(200);
            const double inside = cpuMilliseconds();
            const qint64 began = clock.nsecsElapsed();
            QCoreApplication::processEvents();
            cpu.back() += cpuMilliseconds() - inside;
            wall.back() += double(clock.nsecsElapsed() - began) / 1e6;
        }
    }
    print("columns8_10000tps_window_frames", double(shown) / seconds, "/s", ">=60");
    print("columns8_10000tps_column_frames", double(*std::min_element(frames.begin(), frames.end())) / seconds, "/s",
        ">=30 (alternating)");
    print("columns8_10000tps_cpu_p99", share(cpu, 0.99), "ms", "<=16");
    print("columns8_10000tps_wall_p99", share(wall, 0.99), "ms", "(no bound)");
    for (ConversationView *view : views) {
        view->flush();
        view->selectAll();
    }
    qsizetype lost = 0;
    for (int i = 0; i < columns; ++i)
        lost += qAbs(
            views[size_t(i)]->selectedMarkdown().trimmed().size() - text.left(sent[size_t(i)]).trimmed().size());
    print("columns8_10000tps_characters_lost", double(lost), "", "==0");
}

void appendToPainted()
{
    ConversationView view;
    view.resize(900, 700);
    view.show();
    view.appendTurn(streamingTurn(1));
    view.appendText(1, mixed(20'000));
    settle();
    std::vector<double> latencies;
    QElapsedTimer clock;
    clock.start();
    qint64 arrived = -1;
    QObject::connect(&view, &ConversationView::painted, &view, [&] {
        if (arrived >= 0)
            latencies.push_back(double(clock.nsecsElapsed() - arrived) / 1e6);
        arrived = -1;
    });
    QTimer feed;
    feed.setTimerType(Qt::PreciseTimer);
    int count = 0;
    QObject::connect(&feed, &QTimer::timeout, &view, [&] {
        arrived = clock.nsecsElapsed();
        view.appendText(1, u"word "_s);
        if (++count == 250)
            QCoreApplication::quit();
    });
    feed.start(20);
    QCoreApplication::exec();
    print("append_to_painted_p50", share(latencies, 0.5), "ms", "<=4");
    print("append_to_painted_p99", share(latencies, 0.99), "ms", "<=16");
}

/// Tells when its widget was painted.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }
};

/// A key in the message while eight answers stream at \a tokensPerSecond: until its letter is on the screen.
void keyToPainted()
{
    constexpr int columns = 8;
    constexpr int tokensPerSecond = 1000;
    QWidget window;
    window.resize(1920, 1000);
    std::vector<ConversationView *> views;
    for (int i = 0; i < columns; ++i) {
        views.push_back(new ConversationView(&window));
        views.back()->setGeometry(i * 240, 0, 240, 900);
        views.back()->appendTurn(streamingTurn(1));
    }
    QPlainTextEdit edit(&window);
    edit.setGeometry(0, 900, 1920, 100);
    window.show();
    edit.setFocus();
    settle();
    const QString text = mixed(tokensPerSecond * 8 * 4);
    qsizetype sent = 0;
    QElapsedTimer clock;
    QTimer feed;
    feed.setTimerType(Qt::PreciseTimer);
    QObject::connect(&feed, &QTimer::timeout, &window, [&] {
        const qsizetype due = qMin(text.size(), qsizetype(double(clock.elapsed()) * 1e-3 * tokensPerSecond * 4));
        for (ConversationView *view : views)
            view->appendText(1, text.mid(sent, due - sent));
        sent = due;
    });
    PaintWatch watch(edit.viewport());
    std::vector<double> latencies;
    // Keys come when they come, not when the loop is idle.
    QTimer typing;
    typing.setTimerType(Qt::PreciseTimer);
    qint64 pressed = -1;
    QObject::connect(&typing, &QTimer::timeout, &window, [&] {
        QCoreApplication::postEvent(&edit, new QKeyEvent(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s));
        pressed = clock.nsecsElapsed();
        watch.painted = false;
    });
    clock.start();
    feed.start(4);
    typing.start(23);
    while (clock.elapsed() < 6000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (pressed >= 0 && watch.painted) {
            latencies.push_back(double(clock.nsecsElapsed() - pressed) / 1e6);
            pressed = -1;
        }
    }
    print("key_to_painted_8x1000_p50", share(latencies, 0.5), "ms", "(no bound)");
    print("key_to_painted_8x1000_p99", share(latencies, 0.99), "ms", "<=16 (aim 8)");
}

QList<TranscriptTurn> tenThousandTurns()
{
    QList<TranscriptTurn> turns;
    const auto own = [](const char *text) { return QString::fromUtf8(text); };
    for (int i = 0; i < 10'000; ++i) {
        // Each with strings of its own, as they are read from a database.
        TranscriptTurn turn;
        turn.key = i + 1;
        turn.role = i % 2 ? Role::Assistant : Role::User;
        turn.title = own(i % 2 ? "Assistant" : "User");
        turn.text = mixed(1400);
        turn.actions = { { "copy", own("Copy") }, { "edit", own("Edit") } };
        if (i % 2) {
            turn.subtitle = own("MiniMax-M3 · Sandbox");
            turn.figures = { { Words::Figure::Kind::Plain, own("first token"), QString::number(i), {}, true },
                { Words::Figure::Kind::Plain, own("total"), QString::number(i * 3), {}, true },
                { Words::Figure::Kind::Badge, {}, own("stop"), {}, true } };
        }
        turns.append(turn);
    }
    return turns;
}

double openingTime(const QList<TranscriptTurn> &turns)
{
    QElapsedTimer clock;
    clock.start();
    ConversationView view;
    view.resize(900, 700);
    bool seen = false;
    QObject::connect(&view, &ConversationView::painted, &view, [&seen] { seen = true; });
    view.setTurns(turns);
    view.show();
    while (!seen)
        QCoreApplication::processEvents();
    return double(clock.nsecsElapsed()) / 1e6;
}

#if defined(__GLIBC__)
double heapInUse()
{
    const auto info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}
#endif

void memoryOfTurns()
{
#if defined(__GLIBC__)
    ConversationView view;
    const double before = heapInUse();
    qsizetype bytes = 0;
    {
        const QList<TranscriptTurn> turns = tenThousandTurns();
        for (const TranscriptTurn &turn : turns)
            bytes += turn.text.toUtf8().size();
        view.setTurns(turns);
    }
    const double each = (heapInUse() - before) / 10'000;
    const double text = double(bytes) / 10'000;
    print("memory_per_unopened_turn", each, "B",
        qPrintable(u"<=%1 (aim %2, its text %3)"_s.arg(
            QString::number(2 * text + 512), QString::number(1.2 * text + 128), QString::number(text))));
#endif
}

void longConversation()
{
    const QList<TranscriptTurn> turns = tenThousandTurns();
    std::vector<double> full;
    std::vector<double> ratios;
    for (int round = 0; round < 7; ++round) {
        const double empty = openingTime({});
        full.push_back(openingTime(turns));
        ratios.push_back(full.back() / empty);
    }
    print("open_10000_turns", share(full, 0.5), "ms", "<=150");
    print("open_10000_turns_vs_empty", share(ratios, 0.5), "x", "(aim 1.2)");

    ConversationView view;
    view.resize(900, 700);
    view.setTurns(turns);
    view.show();
    settle();
    std::vector<double> frames;
    const auto measure = [&](auto act) {
        const double before = cpuMilliseconds();
        act();
        settle();
        frames.push_back(cpuMilliseconds() - before);
    };
    QScrollBar *bar = view.verticalScrollBar();
    for (int i = 0; i < 200; ++i)
        measure([&] { bar->setValue(bar->value() - 120); });
    print("scroll_10000_turns_p99", share(frames, 0.99), "ms", "<=16 (aim 6)");
    frames.clear();
    for (int i = 0; i < 200; ++i)
        measure([&] { bar->setValue(int(qint64(bar->maximum()) * ((i * 37) % 100) / 100)); });
    print("jump_10000_turns_p99", share(frames, 0.99), "ms", "<=16 (aim 6)");
    frames.clear();
    for (int i = 0; i < 100; ++i)
        measure([&] { view.goToTurn(1 + (i * 3701) % 10'000); });
    print("jump_to_turn_10000_turns_p99", share(frames, 0.99), "ms", "<=16 (aim 6)");
    frames.clear();
    for (int i = 0; i < 60; ++i)
        measure([&] { view.resize(700 + i * 5, 700); });
    print("resize_10000_turns_p99", share(frames, 0.99), "ms", "<=16 (aim 8)");

    // Finding a common word: how long until all is searched, and the longest turn of the event loop.
    frames.clear();
    QElapsedTimer clock;
    clock.start();
    const auto slice = [&](auto act) {
        const double before = cpuMilliseconds();
        act();
        frames.push_back(cpuMilliseconds() - before);
    };
    slice([&] { view.find(u"retry"_s); });
    while (view.isSearching())
        slice([] { QCoreApplication::processEvents(); });
    print("find_10000_turns", double(clock.nsecsElapsed()) / 1e6, "ms", "(no bound)");
    print("find_10000_turns_slice_p99", share(frames, 0.99), "ms", "<=16");
    frames.clear();
    for (int i = 0; i < 100; ++i)
        measure([&] { view.findNext(); });
    print("find_next_10000_turns_p99", share(frames, 0.99), "ms", "<=16");
}
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ? qgetenv("QT_QPA_PLATFORM") : "offscreen");
    const QApplication application(argc, argv);
    if (application.arguments().contains(u"--long"_s)) {
        keyToPainted();
        memoryOfTurns();
        longConversation();
        return 0;
    }
    compareTokens("mixed", mixed, u"word "_s);
    compareTokens("code", code, u"word "_s);
    compareTokens("cjk", cjk, QString::fromUtf8("服务"));
    print("token_in_1MB_paragraph", tokenCost(paragraph(1'000'000), u"word "_s) / 1000, "ms", "<=16");
    eightColumns();
    appendToPainted();
    keyToPainted();
    memoryOfTurns();
    longConversation();
}
