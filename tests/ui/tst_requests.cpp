// Requests that are imported, changed by hand and sent: what leaves, and what never does.
#include "support/faultserver.h"
#include "ui/desk.h"
#include "ui/requests/importdialog.h"
#include "ui/requests/importedchat.h"
#include "ui/requests/requesteditor.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestRequests final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sendsWhatStandsThereOnlyOnAClick();
    void sendsAnUntouchedBodyByteForByte();
    void neverTakesTheKeyToAnotherHost();
    void takesNoKeyThatIsTypedAsAHeader();
    void stopsWhatRuns();
    void readsACommandAndKeepsItsKeyWhereTold();
    void dropsTheKeyUnlessTold();
    void saysWhyACommandIsRefused();
    void listsFlagsItDoesNotFollow();
    void beginsWithTheClipboard();
    void opensAQuestionInTheChat();
    void opensInTheChatOnlyWhatItCanSay_data();
    void opensInTheChatOnlyWhatItCanSay();
    void offersToImportWhatWasPastedAsAMessage();

private:
    Route ownRoute() const;
    RequestEditor *edit(OpenDesk &desk, const QByteArray &body) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
};

namespace {
const QByteArray editorKey = "sk-editor-0123456789abcdef";
const QByteArray pastedKey = "sk-pasted-0123456789abcdef";

template<typename T>
T *in(const QWidget *window, const char *name)
{
    return window->findChild<T *>(QLatin1StringView(name));
}

template<typename T>
T *topLevel()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (auto *found = qobject_cast<T *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

/// Everything a window shows as text.
QString shownIn(const QWidget *window)
{
    QString text;
    const auto edits = window->findChildren<QPlainTextEdit *>();
    for (const auto *each : edits)
        text += each->toPlainText() + u'\n';
    const auto lines = window->findChildren<QLineEdit *>();
    for (const auto *each : lines)
        text += each->text() + u'\n';
    const auto labels = window->findChildren<QLabel *>();
    for (const auto *each : labels)
        text += each->text() + u'\n';
    const auto tables = window->findChildren<QTableWidget *>();
    for (const auto *each : tables) {
        for (int row = 0; row < each->rowCount(); ++row)
            text += each->item(row, 0)->text() + u' ' + each->item(row, 1)->text() + u'\n';
    }
    return text;
}

QByteArray bodyOf(const QByteArray &raw)
{
    return raw.mid(raw.indexOf("\r\n\r\n") + 4);
}
}

void TestRequests::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    m_server->script({ FaultServer::send(FaultServer::answer(200,
        R"({"choices":[{"message":{"role":"assistant","content":"made for this"},"finish_reason":"stop"}]})")) });
}

void TestRequests::cleanup()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all)
        widget->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_server.reset();
    m_folder.reset();
}

Route TestRequests::ownRoute() const
{
    return { .id = u"own"_s,
        .name = u"Own route"_s,
        .bases = { { "openai-chat", m_server->url("/v1"_L1).toString() } },
        .keyVariable = u"OWN_KEY"_s };
}

RequestEditor *TestRequests::edit(OpenDesk &desk, const QByteArray &body) const
{
    const Route route = ownRoute();
    desk.routes.save(route);
    desk.keyring.setForThisRun(route.id, editorKey);
    HttpRequest request { .method = "POST", .url = m_server->url("/v1/chat/completions"_L1), .body = body };
    request.headers = { { "Content-Type", "application/json" }, { "X-Plain", "as it is" },
        { "Authorization", "Bearer sk-…cdef", true, 7, "OWN_KEY" } };
    auto *editor = new RequestEditor(desk.lane, desk.keyring, desk.routes, desk.window.get());
    editor->setRequest(request, "openai-chat", route.id, {});
    editor->show();
    return editor;
}

void TestRequests::sendsWhatStandsThereOnlyOnAClick()
{
    OpenDesk desk(m_folder->path());
    RequestEditor *editor = edit(desk, R"({"model":"m"})");
    auto *body = in<QPlainTextEdit>(editor, "requestBody");
    body->setPlainText(u"{\"model\": \"n\", }"_s);
    const auto *problem = in<QLabel>(editor, "bodyProblem");
    QTRY_VERIFY(problem->text().contains(u"line 1"_s));
    in<QLineEdit>(editor, "requestUrl")->setText(m_server->url("/v1/other"_L1).toString() + u"?x=1"_s);
    QTest::qWait(300);
    QCOMPARE(m_server->connections(), 0);

    QTest::mouseClick(in<QPushButton>(editor, "sendRequest"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 20'000);
    const QByteArray raw = m_server->requests().constFirst();
    QVERIFY(raw.startsWith("POST /v1/other?x=1 HTTP/1.1\r\n"));
    QVERIFY(raw.contains(QByteArray("Bearer " + editorKey + "\r\n")));
    QVERIFY(raw.contains("as it is\r\n"));
    QCOMPARE(bodyOf(raw), "{\"model\": \"n\", }");
    QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(editor, "requestState")->text().contains(u"200"_s), 20'000);
    QVERIFY(!shownIn(editor).contains(QString::fromLatin1(editorKey)));
}

void TestRequests::sendsAnUntouchedBodyByteForByte()
{
    OpenDesk desk(m_folder->path());
    const QByteArray body("{\"a\": \"\xc2\xa0\xe2\x80\xa8\",\r\n\t\"b\": \"\xff\0\"}", 26);
    RequestEditor *editor = edit(desk, body);
    QTest::mouseClick(in<QPushButton>(editor, "sendRequest"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 20'000);
    QCOMPARE(bodyOf(m_server->requests().constFirst()), body);
}

void TestRequests::neverTakesTheKeyToAnotherHost()
{
    FaultServer other;
    other.script({ FaultServer::send(FaultServer::answer(200, "{}")) });
    OpenDesk desk(m_folder->path());
    RequestEditor *editor = edit(desk, "{}");
    in<QLineEdit>(editor, "requestUrl")->setText(other.url("/v1"_L1).toString());
    const auto *problem = in<QLabel>(editor, "requestProblem");
    QTRY_VERIFY(problem->text().contains(u"127.0.0.1"_s));
    QTest::mouseClick(in<QPushButton>(editor, "sendRequest"), Qt::LeftButton);
    QTRY_VERIFY(!in<QLabel>(editor, "requestState")->text().isEmpty());
    QTRY_VERIFY(!editor->isRunning());
    QCOMPARE(other.connections(), 0);
    QCOMPARE(m_server->connections(), 0);
}

void TestRequests::takesNoKeyThatIsTypedAsAHeader()
{
    OpenDesk desk(m_folder->path());
    RequestEditor *editor = edit(desk, "{}");
    auto *headers = in<QTableWidget>(editor, "requestHeaders");
    const int last = headers->rowCount() - 1;
    headers->item(last, 0)->setText(u"X-Api-Key"_s);
    QCOMPARE(headers->rowCount(), last + 2);
    QVERIFY(!(headers->item(last, 1)->flags() & Qt::ItemIsEditable));
    QVERIFY(editor->request().headers.last().secret);
    headers->item(last, 0)->setText(u"X-Harmless"_s);
    headers->item(last, 1)->setText(u"value"_s);
    QCOMPARE(editor->request().headers.last(), (HttpHeader { "X-Harmless", "value" }));
}

void TestRequests::stopsWhatRuns()
{
    m_server->script({ FaultServer::wait(60'000) });
    OpenDesk desk(m_folder->path());
    RequestEditor *editor = edit(desk, "{}");
    auto *send = in<QPushButton>(editor, "sendRequest");
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 20'000);
    QVERIFY(editor->isRunning());
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_VERIFY(!editor->isRunning());
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestRequests::readsACommandAndKeepsItsKeyWhereTold()
{
    OpenDesk desk(m_folder->path());
    desk.routes.save(ownRoute());
    const QString command = u"curl %1 \\\n -H 'Authorization: Bearer %2' -H 'Content-Type: application/json' -d '{\"model\":\"m\"}'"_s.arg(
        m_server->url("/v1/chat/completions"_L1).toString(), QString::fromLatin1(pastedKey));
    auto *dialog = new ImportDialog(desk.lane, desk.keyring, desk.routes, command, desk.window.get());
    dialog->show();
    const QString shown = in<QPlainTextEdit>(dialog, "importedRequest")->toPlainText();
    QVERIFY(shown.startsWith(u"POST http://127.0.0.1"_s));
    QVERIFY(shown.contains(u"\"model\": \"m\""_s));
    QVERIFY(!shown.contains(QString::fromLatin1(pastedKey)));
    QVERIFY(in<QWidget>(dialog, "importKeys")->isVisible());
    QVERIFY(in<QLabel>(dialog, "importKeyText")->text().contains(QString::fromUtf8(keyFingerprint(pastedKey))));
    QCOMPARE(in<QComboBox>(dialog, "importRoute")->currentText(), u"Own route"_s);
    in<QRadioButton>(dialog, "keepImportedKey")->click();
    QTest::mouseClick(in<QPushButton>(dialog, "openImported"), Qt::LeftButton);

    auto *editor = topLevel<RequestEditor>();
    QVERIFY(editor);
    QVERIFY(!shownIn(editor).contains(QString::fromLatin1(pastedKey)));
    QCOMPARE(m_server->connections(), 0);
    QTest::mouseClick(in<QPushButton>(editor, "sendRequest"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 20'000);
    QVERIFY(m_server->requests().constFirst().contains(QByteArray("Bearer " + pastedKey + "\r\n")));
}

void TestRequests::dropsTheKeyUnlessTold()
{
    OpenDesk desk(m_folder->path());
    desk.routes.save(ownRoute());
    const QString command = u"curl %1 -H 'Authorization: Bearer %2'"_s.arg(
        m_server->url("/v1/models"_L1).toString(), QString::fromLatin1(pastedKey));
    auto *dialog = new ImportDialog(desk.lane, desk.keyring, desk.routes, command, desk.window.get());
    dialog->show();
    QTest::mouseClick(in<QPushButton>(dialog, "openImported"), Qt::LeftButton);
    QVERIFY(topLevel<RequestEditor>());
    QCOMPARE(desk.keyring.state(ownRoute()).origin, KeyOrigin::None);
    QVERIFY(!desk.keyring.knownKeys().contains(pastedKey));
}

void TestRequests::saysWhyACommandIsRefused()
{
    OpenDesk desk(m_folder->path());
    auto *dialog
        = new ImportDialog(desk.lane, desk.keyring, desk.routes, u"curl https://api.example.com/v1 -d @body.json"_s, desk.window.get());
    dialog->show();
    QVERIFY(in<QLabel>(dialog, "importRefusal")->text().contains(u"file"_s));
    QVERIFY(!in<QPushButton>(dialog, "openImported")->isEnabled());
    in<QPlainTextEdit>(dialog, "curlToImport")->setPlainText(u"curl https://api.example.com/v1"_s);
    QTRY_VERIFY(in<QPushButton>(dialog, "openImported")->isEnabled());
    QVERIFY(!in<QLabel>(dialog, "importRefusal")->isVisible());
}

void TestRequests::listsFlagsItDoesNotFollow()
{
    OpenDesk desk(m_folder->path());
    auto *dialog
        = new ImportDialog(desk.lane, desk.keyring, desk.routes, u"curl https://api.example.com/v1 --no-such-flag"_s, desk.window.get());
    dialog->show();
    QVERIFY(in<QLabel>(dialog, "importFlags")->text().contains(u"--no-such-flag"_s));
}

void TestRequests::beginsWithTheClipboard()
{
    OpenDesk desk(m_folder->path());
    QGuiApplication::clipboard()->setText(u"curl https://api.example.com/from-the-clipboard"_s);
    desk.action("importCurl")->trigger();
    auto *dialog = topLevel<ImportDialog>();
    QVERIFY(dialog);
    QVERIFY(in<QPlainTextEdit>(dialog, "importedRequest")->toPlainText().contains(u"from-the-clipboard"_s));
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QGuiApplication::clipboard()->setText(u"something else"_s);
    desk.action("importCurl")->trigger();
    dialog = topLevel<ImportDialog>();
    QVERIFY(dialog);
    QVERIFY(in<QPlainTextEdit>(dialog, "curlToImport")->toPlainText().isEmpty());
}

void TestRequests::opensAQuestionInTheChat()
{
    OpenDesk desk(m_folder->path());
    desk.routes.save(ownRoute());
    QGuiApplication::clipboard()->setText(
        u"curl %1 -H 'X-Own: 1' -d '{\"model\":\"some-model\",\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\"},"
        "{\"role\":\"user\",\"content\":\"Why?\"}],\"temperature\":0.30,\"odd_field\":[1]}'"_s.arg(
            m_server->url("/v1/chat/completions"_L1).toString()));
    desk.action("importCurl")->trigger();
    auto *dialog = topLevel<ImportDialog>();
    QVERIFY(dialog);
    auto *chat = in<QPushButton>(dialog, "openImportedChat");
    QVERIFY(chat->isVisible());
    QTest::mouseClick(chat, Qt::LeftButton);
    QCOMPARE(desk.child<QPlainTextEdit>("message")->toPlainText(), u"Why?"_s);
    const ChatSession &session = desk.window->session();
    QCOMPARE(session.route().id, u"own"_s);
    QCOMPARE(session.systemPrompt(), u"Be brief."_s);
    QCOMPARE(session.settings().model, u"some-model"_s);
    QCOMPARE(session.settings().parameters.value("temperature"), QByteArray("0.30"));
    const HttpRequest now = session.preview(u"Why?"_s);
    QVERIFY(now.body.contains("\"odd_field\":[1]"));
    QCOMPARE(now.header("X-Own"), "1");
    QCOMPARE(m_server->connections(), 0);
}

void TestRequests::opensInTheChatOnlyWhatItCanSay_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("opens");
    const auto row = [](const char *name, const QByteArray &messages, bool opens) {
        QTest::newRow(name) << QByteArray("{\"model\":\"m\",\"messages\":" + messages + '}') << opens;
    };
    row("a question", R"([{"role":"user","content":"a"}])", true);
    row("an earlier turn", R"([{"role":"user","content":"a"},{"role":"user","content":"b"}])", false);
    row("a system prompt alone", R"([{"role":"system","content":"a"}])", false);
    row("a picture", R"([{"role":"user","content":[{"type":"image_url"}]}])", false);
    row("a name", R"([{"role":"user","content":"a","name":"n"}])", false);
    row("no messages", "[]", false);
    QTest::newRow("no JSON") << QByteArray("model=m") << false;
    QTest::newRow("no model") << QByteArray(R"({"messages":[{"role":"user","content":"a"}]})") << false;
}

void TestRequests::opensInTheChatOnlyWhatItCanSay()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, opens);
    const HttpRequest request { .method = "POST", .url = m_server->url("/v1/chat/completions"_L1), .body = body };
    QCOMPARE(importedChat(request, ownRoute()).has_value(), opens);
    HttpRequest elsewhere(request);
    elsewhere.url.setPath(u"/v2/chat/completions"_s);
    QVERIFY(!importedChat(elsewhere, ownRoute()));
}

void TestRequests::offersToImportWhatWasPastedAsAMessage()
{
    OpenDesk desk(m_folder->path());
    auto *message = desk.child<QPlainTextEdit>("message");
    auto *offer = desk.child<QToolButton>("importWritten");
    QVERIFY(!offer->isVisible());
    QGuiApplication::clipboard()->setText(u"curl https://api.example.com/v1 \\\n -d '{}'"_s);
    message->paste();
    QTRY_VERIFY(offer->isVisible());
    offer->click();
    auto *dialog = topLevel<ImportDialog>();
    QVERIFY(dialog);
    QVERIFY(in<QPlainTextEdit>(dialog, "importedRequest")->toPlainText().startsWith(u"POST https://api.example.com/v1"_s));
    message->setPlainText(u"a question about curl"_s);
    QVERIFY(!offer->isVisible());
}

QTEST_MAIN(TestRequests)
#include "tst_requests.moc"
