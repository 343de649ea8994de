#include "engine/httpcall.h"
#include "engine/networklane.h"
#include "support/faultserver.h"
#include "ui/inspector/bodypages.h"
#include "ui/inspector/inspectorsubject.h"
#include "ui/inspector/jsontree.h"
#include "ui/inspector/jsontreemodel.h"
#include "ui/inspector/jsontreeview.h"
#include "ui/inspector/rawview.h"
#include "ui/inspector/requestpanel.h"
#include "ui/inspector/responsepanel.h"
#include "ui/inspector/wireheaders.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
/// An exchange that a test makes as it likes.
class OwnSubject final : public InspectorSubject
{
public:
    const Exchange *exchange() const override { return hasExchange ? &kept : nullptr; }
    bool isRunning() const override { return running; }
    HttpRequest request() const override { return isNext() ? next : kept.request; }
    bool isNext() const override { return showsNext; }
    QByteArray protocol() const override { return "openai-chat"; }
    std::optional<Route> route() const override { return std::nullopt; }

    Exchange kept;
    HttpRequest next;
    bool hasExchange = true;
    bool running = false;
    bool showsNext = false;
};

Exchange answered(int status, const QByteArray &body, const QList<HttpHeader> &headers = {})
{
    return { .request = { .method = "POST",
                 .url = QUrl(u"https://api.minimax.io/v1/chat/completions?a=b"_s),
                 .headers = { { .name = "Content-Type", .value = "application/json" },
                     { .name = "Authorization", .value = "Bearer sk-api…9f2c", .secret = true, .secretAt = 7 } },
                 .body = R"({"model":"MiniMax-M3","messages":[{"role":"user","content":"Hello"}],"temperature":1.0})" },
        .startedAt = QDateTime::currentDateTimeUtc(),
        .head = { .status = status, .reason = "OK", .headers = headers },
        .body = body,
        .chunks = { { .size = body.size() } } };
}

/// Both panels in a window, as the inspector shows them.
template<typename Panel>
struct Shown {
    explicit Shown(InspectorSubject &subject)
        : panel(subject, &window)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(panel.tools());
        layout->addWidget(&panel);
        window.resize(700, 360);
        window.show();
    }
    void choose(const char *button) { QTest::mouseClick(window.findChild<QToolButton *>(QLatin1StringView(button)), Qt::LeftButton); }
    QString label(const char *name) const
    {
        const auto *label = window.findChild<QLabel *>(QLatin1StringView(name));
        return label->isVisible() ? label->text() : QString();
    }
    JsonTreeView &tree() { return panel.pages().json().view(); }

    QWidget window;
    Panel panel;
};

QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row)
        rows.append(model.index(row, 0, parent).data().toString() + u'=' + model.index(row, 1, parent).data().toString());
    return rows;
}

/// WCAG 2.1, contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto part = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    };
    const double x = luminance(a);
    const double y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}
}

class TestWireBody final : public QObject
{
    Q_OBJECT

private slots:
    void showsEverySpellingAsItIs()
    {
        JsonTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false);
        model.setJson(QByteArray("{\"b\":1.0,\"a\":12345678901234567890,\"b\":null,\"<i>x</i>\":\"<b>\\u0041\\n\xe2\x80\xae\",\"l\":[],\"o\":{\"x\":true}}"));
        QCOMPARE(rowsOf(model),
            QStringList({ u"b=1.0"_s, u"a=12345678901234567890"_s, u"b=null"_s, u"<i>x</i>=\"<b>\\u0041\\n⟨U+202E⟩\""_s, u"l=[]"_s,
                u"o={…} 1 member(s)"_s }));
        const QModelIndex text = model.index(3, 0);
        QCOMPARE(model.valueAt(text), u"<b>A\n\u202e"_s);
        QVERIFY(model.index(3, 1).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;A"_s));
        const QModelIndex object = model.index(5, 0);
        QCOMPARE(model.rowCount(object), 0);
        QVERIFY(model.hasChildren(object) && model.canFetchMore(object));
        model.fetchMore(object);
        QCOMPARE(rowsOf(model, object), QStringList({ u"x=true"_s }));
    }

    void cutsDataAndLongTextAndTellsTheirSize()
    {
        JsonTreeModel model;
        model.setJson("[\"" + QByteArray("QUJD").repeated(16'384) + "\",\"" + QByteArray("a word ").repeated(1000) + "\"]");
        QTRY_COMPARE(model.rowCount(), 2);
        const QString data = model.index(0, 1).data().toString();
        QVERIFY2(data.size() < 70 && data.contains(u"… 64"_s), qPrintable(data));
        const QString words = model.index(1, 1).data().toString();
        QVERIFY2(words.size() < 400 && words.contains(u"… 6"_s), qPrintable(words));
        QCOMPARE(model.valueAt(model.index(1, 0)).size(), 7000);
    }

    void tellsPathsThatOthersUnderstand()
    {
        JsonTreeModel model;
        model.setJson(R"({"a/b~c":[{"x y":1,"plain_1":[2]}],"":3})");
        const auto open = [&model](const QModelIndex &index) {
            model.fetchMore(index);
            return index;
        };
        const QModelIndex list = open(model.index(0, 0));
        const QModelIndex object = open(model.index(0, 0, list));
        QCOMPARE(model.pointerAt(object), u"/a~1b~0c/0"_s);
        QCOMPARE(model.jqPathAt(object), u".[\"a/b~c\"][0]"_s);
        QCOMPARE(model.jqPathAt(model.index(0, 0, object)), u".[\"a/b~c\"][0][\"x y\"]"_s);
        const QModelIndex inner = open(model.index(1, 0, object));
        QCOMPARE(model.jqPathAt(model.index(0, 0, inner)), u".[\"a/b~c\"][0].plain_1[0]"_s);
        QCOMPARE(model.pointerAt(model.index(1, 0)), u"/"_s);
        QCOMPARE(model.jsonAt(inner), QByteArray("[2]"));
        QCOMPARE(model.jsonAt(object), QByteArray("{\"x y\":1,\"plain_1\":[2]}"));
    }

    void groupsManyElements()
    {
        QByteArray text("[");
        for (int i = 0; i < 2500; ++i)
            text += QByteArray::number(i) + ',';
        text.back() = ']';
        JsonTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false);
        model.setJson(text);
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex last = model.index(2, 0);
        model.fetchMore(last);
        QCOMPARE(model.rowCount(last), 500);
        QCOMPARE(model.valueAt(model.index(499, 0, last)), u"2499"_s);
        QCOMPARE(model.pointerAt(model.index(499, 0, last)), u"/2499"_s);
        QCOMPARE(model.jqPathAt(model.index(0, 0, last)), u".[2000]"_s);
    }

    void isReadableInEveryColour()
    {
        for (const QColor &base : { QColor(Qt::white), QColor(0x1b, 0x1e, 0x24) }) {
            QPalette palette;
            palette.setColor(QPalette::Base, base);
            for (const auto kind : { JsonNode::Kind::Object, JsonNode::Kind::String, JsonNode::Kind::Number, JsonNode::Kind::True,
                     JsonNode::Kind::Null, JsonNode::Kind::Broken })
                QVERIFY2(contrast(JsonTreeView::colourOf(kind, palette), base) >= 4.5, qPrintable(base.name() + QString::number(int(kind))));
        }
    }

    void isReadByKeys()
    {
        OwnSubject subject;
        subject.kept = answered(200, {});
        Shown<RequestPanel> shown(subject);
        auto &tree = shown.tree();
        QTRY_VERIFY(tree.isVisible() && tree.model()->rowCount() == 3);
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_Home);
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"MiniMax-M3"_s);
        QTest::keyClick(&tree, Qt::Key_End);
        tree.copyJson();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"1.0"_s);
        tree.copyPointer();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"/temperature"_s);
        tree.copyJqPath();
        QCOMPARE(QGuiApplication::clipboard()->text(), u".temperature"_s);

        // A short body is open already; the keys close and open it.
        QTest::keyClick(&tree, Qt::Key_Home);
        QTest::keyClick(&tree, Qt::Key_Down);
        const QModelIndex messages = tree.currentIndex();
        QVERIFY(tree.isExpanded(messages));
        QTest::keyClick(&tree, Qt::Key_Left);
        QVERIFY(!tree.isExpanded(messages));
        QTest::keyClick(&tree, Qt::Key_Right);
        QVERIFY(tree.isExpanded(messages));

        std::unique_ptr<QMenu> menu(tree.menu());
        QVERIFY(menu->actions().size() >= 6);
        for (const auto *action : menu->actions())
            QVERIFY(action->isSeparator() || action->isEnabled());
    }

    void isClickedOpen()
    {
        OwnSubject subject;
        subject.kept = answered(200, {});
        Shown<RequestPanel> shown(subject);
        auto &tree = shown.tree();
        QTRY_VERIFY(tree.model()->rowCount() == 3);
        tree.collapseAll();
        const QModelIndex messages = tree.model()->index(1, 0);
        const QRect row = tree.visualRect(messages);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, QPoint(row.left() - tree.indentation() / 2, row.center().y()));
        QTRY_VERIFY(tree.isExpanded(messages));
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(tree.model()->index(0, 1)).center());
        QCOMPARE(tree.currentIndex().row(), 0);
    }

    void findsInKeysAndValues()
    {
        OwnSubject subject;
        subject.kept = answered(200, R"({"a":{"b":[{"needle":1},{"x":"a NEEDLE here"}]},"c":"nothing"})");
        Shown<ResponsePanel> shown(subject);
        shown.choose("viewJson");
        auto &tree = shown.tree();
        QTRY_VERIFY(tree.model()->rowCount() == 2);
        tree.collapseAll();
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_F, Qt::ControlModifier);
        auto *words = shown.window.findChild<QLineEdit *>("jsonFind"_L1);
        QTRY_VERIFY(words->hasFocus());
        QTest::keyClicks(words, u"needle"_s);
        auto &model = shown.panel.pages().json().model();
        QTRY_COMPARE(model.pointerAt(tree.currentIndex()), u"/a/b/0/needle"_s);
        QCOMPARE(shown.label("jsonFound"), u"1 of 2"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_COMPARE(model.pointerAt(tree.currentIndex()), u"/a/b/1/x"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_COMPARE(model.pointerAt(tree.currentIndex()), u"/a/b/0/needle"_s);
        QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(model.pointerAt(tree.currentIndex()), u"/a/b/1/x"_s);
        QTest::keyClicks(words, u"zzz"_s);
        QTRY_COMPARE(shown.label("jsonFound"), u"Not found"_s);
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(!words->isVisible());
        QVERIFY(tree.hasFocus());
    }

    void keepsOpenWhatWasOpen()
    {
        JsonTree tree;
        tree.show();
        tree.setJson("{\"a\":{\"b\":[1]},\"c\":{\"d\":1},\"long\":\"" + QByteArray(5000, 'x') + "\"}");
        QTRY_COMPARE(tree.model().rowCount(), 3);
        QVERIFY(!tree.view().isExpanded(tree.model().index(0, 0)));
        tree.view().expand(tree.model().index(0, 0));
        tree.setJson("{\"new\":0,\"a\":{\"b\":[1,2]},\"c\":{\"d\":1}}");
        QTRY_COMPARE(tree.model().rowCount(), 3);
        QTRY_VERIFY(tree.view().isExpanded(tree.model().index(1, 0)));
        QVERIFY(!tree.view().isExpanded(tree.model().index(2, 0)));
    }

    void saysWhereADamagedBodyBreaksAndShowsItThere()
    {
        OwnSubject subject;
        subject.kept = answered(200, "{\"a\": [1, 2],\n \"b\": tru}", { { .name = "X-Some", .value = "thing" } });
        Shown<ResponsePanel> shown(subject);
        shown.choose("viewJson");
        QTRY_VERIFY(shown.label("jsonFaultText").contains(u"line 2, column 7"_s));
        QCOMPARE(rowsOf(*shown.tree().model()), QStringList({ u"a=[…] 2 element(s)"_s, u"b=tru}"_s }));
        QTest::mouseClick(shown.window.findChild<QPushButton *>("jsonToText"_L1), Qt::LeftButton);
        auto &raw = shown.panel.pages().raw();
        QTRY_VERIFY(raw.isVisible());
        auto cursor = raw.textCursor();
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QCOMPARE(cursor.selectedText(), u"tru}"_s);
    }

    void opensFiftyMegabytesWhileTheWindowLives()
    {
        QByteArray body("{\"id\":\"x\",\"data\":[");
        const QByteArray row("{\"id\":12345678901234567890,\"text\":\"some words\",\"list\":[1,2.50,null,true]},");
        body.reserve(50'000'100);
        while (body.size() < 50'000'000)
            body += row;
        body.back() = ']';
        body += ",\"last\":\"the needle\"}";
        OwnSubject subject;
        subject.kept = answered(200, body);
        Shown<ResponsePanel> shown(subject);
        int ticks = 0;
        QTimer ticking;
        connect(&ticking, &QTimer::timeout, this, [&ticks] { ++ticks; });
        ticking.start(1);
        shown.choose("viewJson");
        auto &tree = shown.tree();
        auto &model = shown.panel.pages().json().model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 3, 100'000);
        QVERIFY2(ticks > 3, QByteArray::number(ticks).constData());

        ticks = 0;
        const QModelIndex data = model.index(1, 0);
        tree.expand(data);
        QCOMPARE(data.siblingAtColumn(1).data().toString(), u"Reading…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(model.rowCount(data) > 600, 100'000);
        QVERIFY2(ticks > 3, QByteArray::number(ticks).constData());
        QVERIFY(data.siblingAtColumn(1).data().toString().contains(u"element(s)"_s));
        const QModelIndex group = model.index(300, 0, data);
        tree.expand(group);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(group), 1000, 100'000);
        QCOMPARE(model.pointerAt(model.index(5, 0, group)), u"/data/300005"_s);

        ticks = 0;
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(shown.window.findChild<QLineEdit *>("jsonFind"_L1), u"needle"_s);
        QTRY_COMPARE_WITH_TIMEOUT(model.pointerAt(tree.currentIndex()), u"/last"_s, 100'000);
        QVERIFY2(ticks > 3, QByteArray::number(ticks).constData());
    }

    void forgetsWhatIsReadForAnotherBody()
    {
        JsonTreeModel model;
        model.setJson('[' + QByteArray("[1],").repeated(2'000'000) + "1]");
        QVERIFY(model.isReading());
        QSignalSpy read(&model, &JsonTreeModel::topRead);
        model.setJson("{\"a\":1}");
        QCOMPARE(rowsOf(model), QStringList({ u"a=1"_s }));
        QTest::qWait(50);
        QCOMPARE(read.size(), 1);
        QCOMPARE(rowsOf(model), QStringList({ u"a=1"_s }));
        // And one that goes away while it reads.
        auto going = std::make_unique<JsonTreeModel>();
        going->setJson('[' + QByteArray("[1],").repeated(2'000'000) + "1]");
        going.reset();
        QTest::qWait(50);
    }

    void showsTheRequestThatIsReallySent()
    {
        FaultServer server;
        server.script({ FaultServer::send(FaultServer::answer(200, "{}")), FaultServer::close() });
        OwnSubject subject;
        subject.kept = answered(200, {});
        subject.kept.request.url = server.url("/v1/chat/completions"_L1);
        subject.kept.request.headers = { { .name = "Content-Type", .value = "application/json" }, { .name = "X-B", .value = "2" },
            { .name = "X-A", .value = "1" } };
        subject.kept.request.headers += standardHeaders();
        subject.kept.request = HttpCall::asSent(subject.kept.request);

        NetworkLane lane;
        Route route { .id = u"test"_s };
        route.proxyMode = ProxyMode::None;
        HttpCall call(lane, route);
        QSignalSpy finished(&call, &HttpCall::finished);
        call.send(subject.kept.request);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QByteArray sent = server.requests().constFirst();
        sent.replace("\r\n", "\n");

        Shown<RequestPanel> shown(subject);
        shown.choose("viewRaw");
        QTRY_COMPARE(shown.panel.pages().raw().toPlainText(), QString::fromUtf8(sent));
        shown.choose("viewHeaders");
        QTRY_VERIFY(shown.panel.pages().headers().isVisible());
        const QList<WireHeader> headers = shown.panel.pages().headers().headers();
        QStringList own;
        QStringList added;
        for (const WireHeader &header : headers)
            (header.isAdded ? added : own).append(header.name + u": "_s + header.value);
        QCOMPARE(own.size(), subject.kept.request.headers.size());
        QCOMPARE(added.size(), 3);
        for (const QString &line : own + added)
            QVERIFY2(sent.contains(QByteArray(line.toUtf8() + '\n')), qPrintable(line));
    }

    void saysWhichRequestItIs()
    {
        OwnSubject subject;
        subject.hasExchange = false;
        subject.showsNext = true;
        Shown<RequestPanel> shown(subject);
        QVERIFY(shown.label("nothingToShow").contains(u"appears here"_s));
        subject.next = answered(0, {}).request;
        emit subject.requestChanged();
        QTRY_VERIFY(shown.label("requestCaption").contains(u"as Send would send it"_s));
        QCOMPARE(shown.window.findChild<QLineEdit *>("requestLine"_L1)->text(), u"POST https://api.minimax.io/v1/chat/completions?a=b"_s);
        QVERIFY(shown.label("requestNotice").isEmpty());
        subject.kept = answered(200, {});
        subject.kept.isMasked = true;
        subject.hasExchange = true;
        subject.showsNext = false;
        emit subject.requestChanged();
        QTRY_VERIFY(shown.label("requestCaption").contains(u"as it was sent"_s));
        QVERIFY(shown.label("requestNotice").contains(u"masked"_s));
        shown.window.findChild<QAction *>("copyRequestBody"_L1)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), subject.kept.request.body);
        shown.window.findChild<QAction *>("copyRequestUrl"_L1)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), subject.kept.request.url.toString());
        shown.window.findChild<QAction *>("copyRequestHeaders"_L1)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"Authorization: Bearer sk-api…9f2c\n"_s));
    }

    void namesTheVariableWhereTheKeyWillBe()
    {
        OwnSubject subject;
        subject.hasExchange = false;
        subject.showsNext = true;
        subject.next = answered(0, {}).request;
        subject.next.headers.last() = { .name = "Authorization", .value = "Bearer ", .secret = true, .secretAt = 7, .variable = "SOME_KEY" };
        Shown<RequestPanel> shown(subject);
        shown.choose("viewRaw");
        QVERIFY(shown.panel.pages().raw().toPlainText().contains(u"Authorization: Bearer $SOME_KEY\n"_s));
        shown.choose("viewHeaders");
        QVERIFY(shown.panel.pages().headers().headers().at(1).meaning.contains(u"filled in"_s));
    }

    void goesOnWithTheViewOfAnEarlierRun()
    {
        OwnSubject subject;
        subject.kept = answered(200, "{\"a\":1}");
        Shown<ResponsePanel> first(subject);
        QSignalSpy chosen(&first.panel, &InspectorPanel::chosen);
        first.choose("viewJson");
        QCOMPARE(chosen.size(), 1);
        ResponsePanel second(subject);
        second.restore({ { chosen.at(0).at(0).toString(), chosen.at(0).at(1) } });
        second.show();
        QTRY_COMPARE(rowsOf(second.pages().json().model()), QStringList({ u"a=1"_s }));
        second.restore({ { chosen.at(0).at(0).toString(), 99 } });
        QCOMPARE(second.pages().view(), BodyPages::Json);
    }

    void tellsWhatHeadersMean()
    {
        OwnSubject subject;
        subject.kept = answered(200, "{}",
            { { .name = "Trace-Id", .value = "06a1" }, { .name = "x-ratelimit-remaining-requests", .value = "587" },
                { .name = "X-RateLimit-Reset", .value = "41" }, { .name = "Retry-After", .value = "12" },
                { .name = "X-Odd", .value = "<b>a\r\nb</b>" } });
        Shown<ResponsePanel> shown(subject);
        shown.choose("viewHeaders");
        QCOMPARE(shown.label("responseStatus"), u"HTTP 200 OK"_s);
        auto &headers = shown.panel.pages().headers();
        QStringList meanings;
        for (const WireHeader &header : headers.headers())
            meanings.append(header.meaning);
        QVERIFY(meanings.at(0).contains(u"MiniMax"_s));
        QCOMPARE(meanings.at(1), u"587 requests left."_s);
        QCOMPARE(meanings.at(2), u"Begins anew 41.0 s after the answer."_s);
        QVERIFY2(meanings.at(3).contains(u"12"_s), qPrintable(meanings.at(3)));
        QVERIFY(meanings.at(4).isEmpty());
        headers.setFocus();
        headers.selectRow(0);
        QTest::keyClick(&headers, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Trace-Id: 06a1\n"_s);
        headers.copyValue();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"06a1"_s);
    }

    void saysThatARedirectWasRefused()
    {
        OwnSubject subject;
        subject.kept = answered(307, {}, { { .name = "Location", .value = "https://evil.example/v1" } });
        Shown<ResponsePanel> shown(subject);
        QTRY_VERIFY(shown.label("responseNotice").contains(u"https://evil.example/v1"_s));
        QVERIFY(shown.label("responseNotice").contains(u"not followed"_s));
    }

    void makesNoTreeOfAStream()
    {
        OwnSubject subject;
        subject.kept = answered(200, "data: {\"a\":1}\n\ndata: [DONE]\n\n", { { .name = "content-type", .value = "text/event-stream" } });
        Shown<ResponsePanel> shown(subject);
        QTRY_VERIFY(shown.panel.pages().raw().toPlainText().endsWith(u"data: [DONE]\n\n"_s));
        shown.choose("viewJson");
        QVERIFY(shown.label("nothingToShow").contains(u"Events"_s));
        subject.kept = answered(502, "<html>Bad gateway</html>");
        emit subject.exchangeChanged();
        QVERIFY(shown.label("nothingToShow").contains(u"not JSON"_s));
    }

    void growsWhileItStreams()
    {
        OwnSubject subject;
        subject.kept = answered(200, "data: 1\n\n");
        subject.running = true;
        Shown<ResponsePanel> shown(subject);
        auto &raw = shown.panel.pages().raw();
        QTRY_VERIFY(raw.toPlainText().endsWith(u"data: 1\n\n"_s));
        subject.kept.body += "data: 2\n\n";
        emit subject.grown();
        QTRY_VERIFY(raw.toPlainText().endsWith(u"data: 2\n\n"_s));
        shown.choose("viewJson");
        QVERIFY(shown.label("nothingToShow").contains(u"complete"_s));
        subject.kept.body = "{\"done\":true}";
        subject.running = false;
        emit subject.grown();
        QTRY_COMPARE(rowsOf(*shown.tree().model()), QStringList({ u"done=true"_s }));
    }

    void readsNothingWhileItIsHidden()
    {
        OwnSubject subject;
        subject.kept = answered(200, "one");
        Shown<ResponsePanel> shown(subject);
        QTRY_VERIFY(shown.panel.pages().raw().toPlainText().endsWith(u"one"_s));
        shown.panel.hide();
        subject.kept.body = "two";
        emit subject.grown();
        QTest::qWait(300);
        QVERIFY(shown.panel.pages().raw().toPlainText().endsWith(u"one"_s));
        shown.panel.show();
        QTRY_VERIFY(shown.panel.pages().raw().toPlainText().endsWith(u"two"_s));
    }
};

QTEST_MAIN(TestWireBody)
#include "tst_wirebody.moc"
