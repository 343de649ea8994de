// The inspector's panels of events and of timing, with hands and eyes, over exchanges as a server would have left them.
#include "ui/inspector/cadencechart.h"
#include "ui/inspector/eventdetail.h"
#include "ui/inspector/eventmodel.h"
#include "ui/inspector/eventspanel.h"
#include "ui/inspector/eventtable.h"
#include "ui/inspector/inspectorsubject.h"
#include "ui/inspector/rawview.h"
#include "ui/inspector/timingpanel.h"
#include "ui/windowtheme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {
/// An answer as it streams in, piece by piece.
class Streamed final : public InspectorSubject
{
public:
    explicit Streamed(const QByteArray &protocol = "openai-chat")
    {
        m_exchange.id = u"01"_s;
        m_exchange.protocol = protocol;
        m_exchange.head = { .status = 200, .headers = { { .name = "Content-Type", .value = "text/event-stream" } } };
    }

    Exchange &now() { return m_exchange; }
    Streamed &add(const QByteArray &bytes, double atMs)
    {
        m_exchange.chunks.append({ .atNs = qint64(atMs * 1e6), .offset = m_exchange.body.size(), .size = bytes.size() });
        m_exchange.body += bytes;
        emit grown();
        return *this;
    }
    Streamed &end()
    {
        m_isRunning = false;
        emit grown();
        return *this;
    }

    const Exchange *exchange() const override
    {
        ++asked;
        return &m_exchange;
    }
    bool isRunning() const override { return m_isRunning; }
    HttpRequest request() const override { return {}; }
    bool isNext() const override { return false; }
    QByteArray protocol() const override { return m_exchange.protocol; }
    std::optional<Route> route() const override { return {}; }

    mutable int asked = 0;

private:
    Exchange m_exchange;
    bool m_isRunning = true;
};

QByteArray frame(const QByteArray &delta, const QByteArray &more = {})
{
    return R"(data: {"id":"06a1","choices":[{"index":0,"delta":{)" + delta + "}}]" + more + "}\n\n";
}

QByteArray textFrame(const QByteArray &text) { return frame(R"("content":")" + text + '"'); }

const QByteArray lastFrames = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                              "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":48,\"completion_tokens\":131,\"total_tokens\":179}}\n\n";

/// One of everything.
void fillOddly(Streamed &subject)
{
    subject.add(": OPENROUTER PROCESSING\n\n", 300)
        .add(frame(R"("role":"assistant")"), 412)
        .add(frame(R"("reasoning_content":"Let me think")"), 450)
        .add(textFrame("Wait exactly "), 490)
        .add(textFrame("Retry-After"), 530)
        .add(frame(R"("tool_calls":[{"index":0,"id":"c1","function":{"name":"get_time","arguments":"{}"}}])"), 570)
        .add("data: {\"choices\":[{\"delta\":{\"content\":\"\xff\"}}]}\n\n", 610)
        .add("data: {\"choices\":[\n\n", 650)
        .add(textFrame(" first."), 3'100)
        .add(lastFrames, 3'140);
}

struct Events {
    explicit Events(InspectorSubject &subject, const QSize &size = { 1'000, 420 })
        : panel(subject)
    {
        panel.resize(size);
        panel.tools()->setParent(&panel);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel, 10'000));
    }
    template<typename T>
    T *child(const char *name) const
    {
        return panel.findChild<T *>(QLatin1StringView(name));
    }
    EventTable *table() const { return child<EventTable>("eventTable"); }
    EventModel *model() const { return panel.findChild<EventModel *>(); }
    CadenceChart *chart() const { return child<CadenceChart>("eventCadence"); }
    QLineEdit *filter() const { return child<QLineEdit>("eventFilter"); }
    QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    QStringList column(int column) const
    {
        QStringList cells;
        for (int row = 0; row < model()->rowCount(); ++row)
            cells.append(cell(row, column));
        return cells;
    }
    QString detail() const { return child<RawView>("eventData")->toPlainText(); }
    QString remarks() const { return child<QLabel>("eventRemarks")->text(); }
    QString summary() const { return child<QLabel>("eventSummary")->text(); }
    int row() const { return table()->currentIndex().row(); }

    EventsPanel panel;
};

struct Times {
    explicit Times(InspectorSubject &subject)
        : panel(subject)
    {
        panel.resize(900, 420);
        panel.tools()->setParent(&panel);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel, 10'000));
    }
    QTreeWidget *tree() const { return panel.findChild<QTreeWidget *>("timingRows"_L1); }
    const TimingRow *row(const QString &label) const
    {
        for (const auto &row : panel.rows()) {
            if (row.label.startsWith(label))
                return &row;
        }
        return nullptr;
    }
    TimingPanel panel;
};

/// For eyes: where WIRE_SHOTS names a folder, the panel as it looks in both themes.
void shoot(QWidget &widget, const QString &name)
{
    const auto folder = qEnvironmentVariable("WIRE_SHOTS");
    if (folder.isEmpty())
        return;
    const auto palette = QGuiApplication::palette();
    for (const bool dark : { false, true }) {
        QGuiApplication::setPalette(dark ? WindowTheme::darkPalette() : WindowTheme::lightPalette());
        QTest::qWait(50);
        widget.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, dark ? u"dark"_s : u"light"_s));
    }
    QGuiApplication::setPalette(palette);
}

double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &colour) {
        const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}
}

class TestWirePanels final : public QObject
{
    Q_OBJECT

private slots:
    void showsEveryEventWithItsTimeAndWhatItFeeds()
    {
        Streamed subject;
        fillOddly(subject);
        subject.add("data: [DONE]\n\n", 3'150).end();
        Events events(subject);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 12, 10'000);
        QCOMPARE(events.column(EventModel::Lane),
            QStringList({ u"comment"_s, u"other"_s, u"reasoning"_s, u"text"_s, u"text"_s, u"tool"_s, u"text"_s, u"other"_s, u"text"_s,
                u"end"_s, u"usage"_s, u"end"_s }));
        QCOMPARE(events.column(EventModel::Mark),
            QStringList({ {}, {}, {}, {}, {}, {}, u"bad UTF-8"_s, u"not JSON"_s, u"stall"_s, {}, {}, {} }));
        QCOMPARE(events.column(EventModel::Content).mid(2, 4),
            QStringList({ u"Let me think"_s, u"Wait exactly "_s, u"Retry-After"_s, u"get_time {}"_s }));
        QCOMPARE(events.cell(1, EventModel::Arrival), u"412 ms"_s);
        QCOMPARE(events.cell(1, EventModel::Gap), u"+112 ms"_s);
        QCOMPARE(events.cell(0, EventModel::Preview), u": OPENROUTER PROCESSING"_s);
        QVERIFY(events.summary().contains(u"1 stall"_s));
        QVERIFY(!events.summary().contains(u"missing"_s));
        QVERIFY(events.table()->isColumnHidden(EventModel::Name));
        shoot(events.panel, u"events-wide"_s);
    }

    void saysInWordsWhatIsOdd_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("words");
        QTest::newRow("a comment") << 0 << u"A comment"_s;
        QTest::newRow("bad UTF-8") << 6 << u"Not UTF-8 at byte 39 of the event"_s;
        QTest::newRow("no JSON") << 7 << u"not JSON"_s;
        QTest::newRow("a stall") << 8 << u"A stall: 2.45 s after the event before"_s;
        QTest::newRow("the end that did not come") << 10 << u"[DONE] is missing"_s;
    }
    void saysInWordsWhatIsOdd()
    {
        QFETCH(const int, row);
        QFETCH(const QString, words);
        Streamed subject;
        fillOddly(subject);
        subject.end();
        Events events(subject);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 11, 10'000);
        events.table()->setFocus();
        QTest::keyClick(events.table(), Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(events.table(), Qt::Key_Down);
        QCOMPARE(events.row(), row);
        QVERIFY2(events.remarks().contains(words), qPrintable(events.remarks()));
        QVERIFY(events.summary().contains(u"[DONE] is missing"_s));
        QCOMPARE(events.cell(10, EventModel::Mark), u"end missing"_s);
    }

    void judgesTheEndAsTheProtocolDoes_data()
    {
        QTest::addColumn<QByteArray>("protocol");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("said");
        const QByteArray text = "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":"
                                "\"text_delta\",\"text\":\"Hi\"}}\n\n";
        const QByteArray reason = "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}\n\n";
        QTest::newRow("Anthropic, whole") << QByteArray("anthropic-messages")
                                          << QByteArray(text + reason + "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n") << QString();
        QTest::newRow("Anthropic, no stop") << QByteArray("anthropic-messages") << QByteArray(text + reason) << u"message_stop is missing"_s;
        QTest::newRow("Anthropic, broken off") << QByteArray("anthropic-messages") << text << u"neither a finish reason nor message_stop"_s;
        QTest::newRow("Gemini, an array not closed") << QByteArray("gemini")
                                                     << QByteArray("[{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hi\"}]}}]}")
                                                     << u"neither a finish reason"_s;
        QTest::newRow("Gemini, whole") << QByteArray("gemini")
                                       << QByteArray("[{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hi\"}]},\"finishReason\":\"STOP\"}]}]")
                                       << QString();
    }
    void judgesTheEndAsTheProtocolDoes()
    {
        QFETCH(const QByteArray, protocol);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, said);
        Streamed subject(protocol);
        subject.add(body, 100).end();
        Events events(subject);
        QTRY_VERIFY_WITH_TIMEOUT(events.model()->rowCount() > 0, 10'000);
        QCOMPARE(events.cell(0, EventModel::Lane), u"text"_s);
        if (said.isEmpty())
            QVERIFY2(!events.summary().contains(u"missing"_s), qPrintable(events.summary()));
        else
            QVERIFY2(events.summary().contains(said), qPrintable(events.summary()));
        QCOMPARE(events.table()->isColumnHidden(EventModel::Name), protocol == "gemini");
    }

    void doesNotBlameTheServerForWhatWasStopped()
    {
        Streamed subject;
        subject.now().answer.failure = Failure { .kind = FailureKind::Stopped };
        subject.add(textFrame("Hi"), 10).end();
        Events events(subject);
        QTRY_COMPARE_WITH_TIMEOUT(events.row(), 0, 10'000);
        QVERIFY2(events.summary().contains(u"Stopped by hand"_s), qPrintable(events.summary()));
    }

    void showsAnEventFormattedRawAndByteByByte()
    {
        Streamed subject;
        subject.add("data: {\"choices\":[{\"del", 10).add("ta\":{\"content\":\"Hi\"}}]}\n\n", 20).add("data: [DONE]\n\n", 30).end();
        Events events(subject, { 1'600, 420 });
        QTRY_COMPARE_WITH_TIMEOUT(events.row(), 0, 10'000);
        QVERIFY2(events.detail().contains(u"{\n  \"choices\": [\n"_s), qPrintable(events.detail()));
        QTest::mouseClick(events.child<QToolButton>("eventRaw"), Qt::LeftButton);
        QCOMPARE(events.detail(), u"data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"}}]}\n\n"_s);
        QSignalSpy chosen(&events.panel, &InspectorPanel::chosen);
        QTest::mouseClick(events.child<QToolButton>("eventBytes"), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        const auto lines = events.detail().split(u'\n');
        QCOMPARE(lines.at(0), u"── piece 1, came after 10 ms"_s);
        QCOMPARE(lines.at(1), u"0000000  64 61 74 61 3a 20 7b 22  63 68 6f 69 63 65 73 22  data: {\"choices\""_s);
        QCOMPARE(lines.at(2).first(30), u"0000010  3a 5b 7b 22 64 65 6c "_s.leftJustified(30));
        QCOMPARE(lines.at(3), u"── piece 2, came after 20 ms"_s);
        QVERIFY(lines.at(4).startsWith(u"0000017  74 61 22"_s));
        // Half as many where there is no room for sixteen.
        events.panel.resize(900, 420);
        QTRY_COMPARE_WITH_TIMEOUT(events.detail().split(u'\n').at(1), u"0000000  64 61 74 61  3a 20 7b 22  data: {\""_s, 10'000);
        shoot(events.panel, u"events-bytes"_s);

        // Another panel goes on with it.
        Events next(subject);
        next.panel.restore({ { chosen.first().at(0).toString(), chosen.first().at(1) } });
        QTRY_VERIFY_WITH_TIMEOUT(next.detail().startsWith(u"── piece 1"_s), 10'000);
    }

    void growsWithTheAnswerAndFollowsOnlyAtItsEnd()
    {
        Streamed subject;
        Events events(subject, { 900, 240 });
        QAbstractItemModelTester tester(events.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(events.child<QLabel>("eventsNothing")->isVisible());
        for (int i = 0; i < 60; ++i)
            subject.add(textFrame("word "), i * 20);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 60, 10'000);
        QVERIFY(events.table()->isAtEnd());

        subject.add("data: {\"choi", 1'300);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 61, 10'000);
        QCOMPARE(events.cell(60, EventModel::Mark), QString());
        subject.add("ces\":[]}\n\n", 1'310);
        QTRY_COMPARE_WITH_TIMEOUT(events.cell(60, EventModel::Arrival), u"1.31 s"_s, 10'000);
        QVERIFY(events.table()->isAtEnd());

        // Whoever looks at an earlier row stays there.
        events.table()->setFocus();
        QTest::keyClick(events.table(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(events.table(), Qt::Key_Down);
        for (int i = 0; i < 60; ++i)
            subject.add(textFrame("more "), 1'400 + i * 20);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 121, 10'000);
        QCOMPARE(events.row(), 1);
        QVERIFY(!events.table()->isAtEnd());
        subject.add(lastFrames + "data: [DONE]\n\n", 3'000).end();
        QTRY_COMPARE_WITH_TIMEOUT(events.cell(123, EventModel::Lane), u"end"_s, 10'000);
        QCOMPARE(events.row(), 1);
    }

    void doesNothingWhileItIsHidden()
    {
        Streamed subject;
        Events events(subject);
        Times times(subject);
        // A refresh is under way when they vanish.
        subject.add(textFrame("word "), 1);
        events.panel.hide();
        times.panel.hide();
        const int asked = subject.asked;
        QTest::qWait(300);
        QCOMPARE(subject.asked, asked);
        for (int i = 0; i < 50; ++i)
            subject.add(textFrame("word "), 20 + i * 20);
        emit subject.exchangeChanged();
        QTest::qWait(400);
        QCOMPARE(subject.asked, asked);
        events.panel.show();
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 51, 10'000);
    }

    void filtersWhatIsTypedAndByLane()
    {
        Streamed subject;
        fillOddly(subject);
        Events events(subject);
        QAbstractItemModelTester tester(events.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 11, 10'000);
        events.table()->setFocus();
        QTest::keyClicks(events.table(), u"r"_s);
        QCOMPARE(events.filter()->text(), u"r"_s);
        QTest::keyClicks(events.filter(), u"ETRY-after"_s);
        QCOMPARE(events.model()->rowCount(), 1);
        QVERIFY(events.summary().startsWith(u"1 of 11 shown"_s));
        // What comes meanwhile is filtered too.
        subject.add(textFrame("Retry-After again") + textFrame("nothing"), 3'200);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 2, 10'000);
        QCOMPARE(events.cell(1, EventModel::Number), u"12"_s);
        QTest::keyClick(events.filter(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(events.filter(), Qt::Key_Delete);
        QCOMPARE(events.model()->rowCount(), 13);

        auto *lanes = events.child<QComboBox>("eventLanes");
        lanes->setFocus();
        QTest::keyClicks(lanes, u"To"_s);
        QCOMPARE(events.column(EventModel::Lane), QStringList { u"tool"_s });
        QTest::keyClick(lanes, Qt::Key_End);
        QCOMPARE(events.column(EventModel::Mark), QStringList({ u"bad UTF-8"_s, u"not JSON"_s, u"stall"_s }));
        // What is still coming feeds nothing yet; once it does, it belongs elsewhere.
        lanes->setCurrentIndex(int(EventModel::Show::Other));
        const int others = events.model()->rowCount();
        const auto late = textFrame("late");
        subject.add(late.first(20), 3'300);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), others + 1, 10'000);
        subject.add(late.sliced(20), 3'310);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), others, 10'000);
        lanes->setCurrentIndex(int(EventModel::Show::Marked));
        subject.end();
        QTRY_COMPARE_WITH_TIMEOUT(events.column(EventModel::Mark).size(), 4, 10'000);
    }

    void copiesTheChosenEventsAsTheyCame()
    {
        Streamed subject;
        subject.add("event: a\nid: 7\ndata: {}\n\n: hm\n\n", 10).add("data: [DONE]\n\n", 20).end();
        Events events(subject);
        QTRY_COMPARE_WITH_TIMEOUT(events.row(), 0, 10'000);
        events.table()->setFocus();
        QTest::keyClick(events.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keySequence(events.table(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"event: a\nid: 7\ndata: {}\n\n: hm\n\n"_s);
        QTest::keyClick(events.table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keySequence(events.table(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"application/octet-stream"_s), subject.now().body);
    }

    void choosesAnEventInTheCadence()
    {
        Streamed subject;
        fillOddly(subject);
        subject.end();
        Events events(subject);
        QTRY_COMPARE_WITH_TIMEOUT(events.row(), 0, 10'000);
        auto *chart = events.chart();
        QTest::mouseClick(chart, Qt::LeftButton, {}, { chart->xOf(8), chart->height() / 2 });
        QCOMPARE(events.row(), 8);
        QVERIFY(chart->accessibleDescription().contains(u"Event 9 of 11"_s));
        QVERIFY(chart->accessibleDescription().contains(u"stall"_s));
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(events.row(), 7);
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(events.row(), 10);
        // The table tells the chart as well.
        events.table()->setFocus();
        QTest::keyClick(events.table(), Qt::Key_Up);
        QCOMPARE(chart->current(), 9);
    }

    void showsABodyThatIsNoStreamAsOneRow()
    {
        Streamed subject;
        subject.now().head.headers.clear();
        subject.now().answer.message.text = u"Hi"_s;
        subject.add("{\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}", 50).end();
        Events events(subject);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 1, 10'000);
        QCOMPARE(events.cell(0, EventModel::Lane), u"text"_s);
        QVERIFY(events.summary().contains(u"Not a stream"_s));
        QVERIFY(events.detail().contains(u"\"content\": \"Hi\""_s));
    }

    void beginsAnewWithAnotherExchange()
    {
        FinishedSubject subject;
        Events events(subject);
        QVERIFY(events.child<QLabel>("eventsNothing")->isVisible());
        auto one = std::make_shared<Exchange>();
        one->protocol = "openai-chat";
        one->head.status = 200;
        one->body = "data: {}\n\ndata: [DONE]\n\n";
        subject.setExchange(one, {});
        QCOMPARE(events.model()->rowCount(), 2);
        QCOMPARE(events.cell(0, EventModel::Arrival), QString());
        auto other = std::make_shared<Exchange>(*one);
        other->body = "data: {}\n\n";
        subject.setExchange(other, {});
        QCOMPARE(events.model()->rowCount(), 1);
        subject.setExchange({}, {});
        QCOMPARE(events.model()->rowCount(), 0);
        QVERIFY(events.child<QLabel>("eventsNothing")->isVisible());
        QCOMPARE(events.detail(), QString());
    }

    void beginsAnewWhenTheBytesWereMasked()
    {
        Streamed subject;
        subject.add("data: {\"a\":\"secret-key-of-somebody\"}\n\n", 10).add("data: {}\n\n", 20);
        Events events(subject);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 2, 10'000);
        subject.now().body.replace("secret-key-of-somebody", "***");
        subject.now().chunks = { { .atNs = 10'000'000, .offset = 0, .size = subject.now().body.size() } };
        subject.end();
        QTRY_COMPARE_WITH_TIMEOUT(events.cell(0, EventModel::Preview), u"{\"a\":\"***\"}"_s, 10'000);
        QVERIFY(!events.detail().contains(u"secret"_s));
    }

    void showsForeignTextAsText()
    {
        Streamed subject;
        subject.add("event: <img src=/dev/zero>\ndata: {\"a\":\"<b>x</b>\xe2\x80\xae\"}\n\n", 10).end();
        Events events(subject);
        QTRY_COMPARE_WITH_TIMEOUT(events.row(), 0, 10'000);
        QCOMPARE(events.cell(0, EventModel::Name), u"<img src=/dev/zero>"_s);
        QVERIFY(events.detail().contains(u"<b>x</b>⟨U+202E⟩"_s));
        QVERIFY(events.cell(0, EventModel::Preview).contains(u"⟨U+202E⟩"_s));
    }

    void keepsItsColoursReadable()
    {
        Streamed subject;
        EventModel model(subject);
        fillOddly(subject);
        subject.end();
        while (!model.refresh(100)) { }
        for (const bool dark : { false, true }) {
            for (const auto &palette : { dark ? WindowTheme::darkPalette() : WindowTheme::lightPalette(), WindowTheme::highContrastPalette(dark) }) {
                model.setColours(palette);
                for (int row = 0; row < model.rowCount(); ++row) {
                    const auto colour = model.laneColour(row);
                    QVERIFY2(contrast(colour, palette.color(QPalette::Base)) >= 4.5, qPrintable(colour.name()));
                }
                QVERIFY(contrast(model.markColour(), palette.color(QPalette::Base)) >= 4.5);
            }
        }
    }

    void takesManyEventsALittleAtATime()
    {
        Streamed subject;
        QByteArray body;
        for (int i = 0; i < 30'000; ++i)
            body += textFrame("word " + QByteArray::number(i));
        subject.now().body = body;
        subject.now().chunks = { { .atNs = 1'000'000, .offset = 0, .size = body.size() } };
        subject.end();
        Events events(subject);
        // The window is there before they all are.
        QVERIFY(events.model()->rowCount() < 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(events.model()->rowCount(), 30'000, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(events.cell(29'999, EventModel::Lane), u"text"_s, 60'000);
    }

    void drawsWhereTheTimeWent()
    {
        Streamed subject;
        auto &exchange = subject.now();
        fillOddly(subject);
        exchange.line = { .connecting = 2, .encrypted = 80, .sent = 85, .head = 290 };
        exchange.timing = { .firstByte = 300, .firstReasoning = 450, .firstText = 490, .total = 3'140 };
        exchange.answer.usage = Usage { .output = 131 };
        exchange.events = 10;
        exchange.head.headers.append(HttpHeader { .name = "OpenAI-Processing-Ms", .value = "187" });
        exchange.head.headers.append(HttpHeader { .name = "server-timing", .value = "chat;dur=2700" });
        const auto begin = QDateTime::fromMSecsSinceEpoch(1'780'272'000'000).toUTC();
        exchange.attempts = { { .startedAt = begin, .totalMs = 120, .httpStatus = 429, .failure = "rate_limit", .code = "1002",
                                  .requestIds = { { "trace-id", "06a1" } } },
            { .startedAt = begin.addMSecs(2'120), .waitedMs = 2'000, .totalMs = 3'140, .httpStatus = 200 } };
        subject.end();
        Times times(subject);
        QVERIFY(times.row(u"2 attempt(s)"_s) || times.row(u"2 attempts"_s));
        const auto *const failed = times.row(u"Attempt 1"_s);
        QVERIFY(failed);
        QCOMPARE(failed->kind, TimingRow::Kind::FailedAttempt);
        QVERIFY2(failed->note.contains(u"HTTP 429"_s) && failed->note.contains(u"trace-id 06a1"_s) && failed->note.contains(u"1002"_s),
            qPrintable(failed->note));
        const auto *const held = times.row(u"Held back"_s);
        QVERIFY(held);
        QCOMPARE(held->figure, u"2.00 s"_s);
        QCOMPARE(held->from, 120.0);
        QCOMPARE(held->to, 2'120.0);
        struct Part {
            QString label;
            double from, to;
        };
        for (const auto &[label, from, to] : { Part { u"Connecting and TLS"_s, 2, 80 }, Part { u"Sending the request"_s, 80, 85 },
                 Part { u"Waiting for the head"_s, 85, 290 }, Part { u"Waiting for the first byte"_s, 290, 300 },
                 Part { u"Body, from its first byte"_s, 300, 450 }, Part { u"From the first reasoning"_s, 450, 490 },
                 Part { u"From the first text"_s, 490, 3'140 } }) {
            const auto *const row = times.row(label);
            QVERIFY2(row, qPrintable(label));
            QCOMPARE(row->from, from);
            QCOMPARE(row->to, to);
            QCOMPARE(row->axis, 3'140.0);
        }
        QCOMPARE(times.row(u"Tokens per second"_s)->figure, u"46.1"_s);
        QCOMPARE(times.row(u"Longest gap"_s)->figure, u"2.45 s"_s);
        QCOMPARE(times.row(u"OpenAI-Processing-Ms"_s)->figure, u"187 ms"_s);
        QCOMPARE(times.row(u"server-timing"_s)->note, u"chat;dur=2700"_s);
        QVERIFY(times.row(u"Qt does not tell"_s));
        shoot(times.panel, u"timing-wide"_s);
        times.panel.resize(480, 300);
        shoot(times.panel, u"timing-narrow"_s);
    }

    void drawsNothingThatWasNotTold()
    {
        Streamed subject;
        auto &exchange = subject.now();
        exchange.line = { .sent = 1, .head = 40 };
        exchange.timing = { .firstByte = 41, .total = 60 };
        subject.add("data: {}\n\n", 41).end();
        Times times(subject);
        QVERIFY(!times.row(u"Connecting"_s));
        QVERIFY(!times.row(u"Before connecting"_s));
        QVERIFY(times.row(u"Sending the request"_s)->note.contains(u"used again"_s));
        QVERIFY(!times.row(u"From the first"_s));
        QVERIFY(!times.row(u"Attempt"_s));
        QCOMPARE(times.row(u"Tokens per second"_s)->figure, u"—"_s);
        QCOMPARE(times.row(u"Until it ended"_s)->from, 41.0);
    }

    void saysWhyNothingCame()
    {
        Streamed subject;
        subject.now().head = {};
        subject.now().line.connecting = 1;
        subject.now().timing.total = 30;
        subject.now().answer.failure = Failure { .kind = FailureKind::ConnectionRefused, .subject = u"127.0.0.1:9"_s };
        subject.end();
        Times times(subject);
        const auto *const row = times.row(u"Until it ended without a response"_s);
        QVERIFY(row);
        QCOMPARE(row->from, 1.0);
        QCOMPARE(row->to, 30.0);
        QVERIFY2(row->note.contains(u"127.0.0.1:9"_s), qPrintable(row->note));
        QVERIFY(!times.row(u"Waiting"_s));
        QVERIFY(!times.row(u"Figures"_s));
    }

    void growsWhileTheAnswerStreams()
    {
        Streamed subject;
        Times times(subject);
        subject.now().timing.firstByte = 100;
        subject.add(textFrame("one"), 100).add(textFrame("two"), 400);
        QTRY_VERIFY_WITH_TIMEOUT(times.row(u"Body, from its first byte"_s) && times.row(u"Body, from its first byte"_s)->to == 400, 10'000);
        QVERIFY(times.row(u"Until the first byte of the body"_s)->note.contains(u"at the end"_s));
        subject.add(textFrame("three"), 900);
        QTRY_COMPARE_WITH_TIMEOUT(times.row(u"Body, from its first byte"_s)->to, 900.0, 10'000);
        subject.now().line.head = 90;
        subject.now().timing.total = 900;
        subject.end();
        QTRY_VERIFY_WITH_TIMEOUT(times.row(u"Waiting for the first byte of the body"_s), 10'000);
    }

    void saysWhereARedirectPointedTo()
    {
        Streamed subject;
        subject.now().head = { .status = 307, .headers = { { .name = "location", .value = "https://elsewhere.example/v1" } } };
        subject.now().timing.total = 50;
        subject.end();
        Times times(subject);
        const auto *const row = times.row(u"The server pointed elsewhere (HTTP 307): https://elsewhere.example/v1."_s);
        QVERIFY(row);
        QVERIFY(row->label.contains(u"not followed"_s));
    }

    void copiesTimesAsText()
    {
        Streamed subject;
        subject.now().line = { .sent = 1, .head = 40 };
        subject.now().timing = { .firstByte = 41, .total = 60 };
        subject.add("data: {}\n\n", 60).end();
        Times times(subject);
        QTest::mouseClick(times.panel.findChild<QPushButton *>("copyTiming"_L1), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Waiting for the head\t39 ms\n"_s));
        times.tree()->setFocus();
        QTest::keyClick(times.tree(), Qt::Key_Home);
        QTest::keyClick(times.tree(), Qt::Key_Down);
        QTest::keySequence(times.tree(), QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Sending the request\t1 ms"_s));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
    }

    void fitsWhereThereIsLittleRoom()
    {
        Streamed subject;
        fillOddly(subject);
        subject.end();
        Events narrow(subject, { 420, 460 });
        QTRY_COMPARE_WITH_TIMEOUT(narrow.row(), 0, 10'000);
        QVERIFY(narrow.panel.minimumSizeHint().width() <= 420);
        shoot(narrow.panel, u"events-narrow"_s);
        Events low(subject, { 860, 190 });
        QTRY_COMPARE_WITH_TIMEOUT(low.row(), 0, 10'000);
        QVERIFY(low.panel.minimumSizeHint().height() <= 190);
        shoot(low.panel, u"events-low"_s);
    }
};

QTEST_MAIN(TestWirePanels)
#include "tst_wirepanels.moc"
