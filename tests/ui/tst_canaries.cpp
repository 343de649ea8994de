// A key planted wherever a person or a server may put it, and then sought in all that the program left behind.
#include "engine/keeping.h"
#include "snippets/exchangeexport.h"
#include "store/journal.h"
#include "store/presetstore.h"
#include "support/faultserver.h"
#include "ui/chat/composer.h"
#include "ui/chat/messageedit.h"
#include "ui/conversation/conversationview.h"
#include "ui/desk.h"
#include "ui/warnings.h"

#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Faults = FaultServer;

namespace {
constexpr int patience = 20'000;
// Its spelling differs in JSON, in URLs and in base64.
const QByteArray planted = "sk-cnry/7f+3e=2d&1c-0123456789abcdef";

QString plantedText()
{
    return QString::fromLatin1(planted);
}

/// Every spelling of the key, named.
QList<QPair<QString, QByteArray>> spellings()
{
    const QByteArray json = QByteArray(planted).replace('/', "\\/");
    // What follows it in the text decides the last characters, what stands before it the first.
    const auto inner = [](const QByteArray &before) {
        const QByteArray all = QByteArray(before + planted).toBase64();
        return all.mid(4, all.size() - 8);
    };
    return { { u"raw"_s, planted }, { u"JSON"_s, json }, { u"URL"_s, planted.toPercentEncoding() },
        { u"base64"_s, inner({}) }, { u"base64 after one"_s, inner("x") }, { u"base64 after two"_s, inner("xy") } };
}

/// The spelling in which the key stands in \a bytes; empty: in none.
QString foundIn(const QByteArray &bytes)
{
    for (const auto &[name, spelling] : spellings()) {
        if (bytes.contains(spelling))
            return name;
    }
    return {};
}

Faults::Script echo(int status)
{
    const QByteArray json = QByteArray(planted).replace('/', "\\/");
    const QByteArray answer = R"({"id":")" + planted + R"(","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"you sent )"
            + json + " or " + planted.toBase64() + R"(","reasoning_content":"hm )" + planted + R"("}}]})";
    const QByteArray refusal = R"({"error":{"message":"Incorrect API key provided: )" + planted + R"(","code":")" + planted + R"("}})";
    return { Faults::send(Faults::answer(status, status == 200 ? answer : refusal, "application/json",
        "X-Request-Id: " + planted + "\r\nSet-Cookie: session=" + planted + "\r\nX-Echo: " + planted.toPercentEncoding() + "\r\n")) };
}

/// All that Qt and the program say while it lives.
struct Ear {
    Ear()
    {
        heard.clear();
        before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { heard += text.toUtf8() + '\n'; });
    }
    ~Ear() { qInstallMessageHandler(before); }
    static inline QByteArray heard;
    QtMessageHandler before;
};
}

class TestCanaries final : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnOurWarnings(); }
    void leavesNoKeyBehind();

private:
    /// Types \a text into the composer and sends it.
    static void ask(const OpenDesk &desk, const QString &text)
    {
        auto *const composer = desk.child<Composer>("composer");
        composer->setText(text);
        desk.window->session().send(text, Guarding::Override);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window->session().isRunning(), patience);
    }

    static void checkClipboard(const char *after)
    {
        const QMimeData *const data = QGuiApplication::clipboard()->mimeData();
        const QStringList formats = data->formats();
        for (const QString &format : formats)
            QVERIFY2(foundIn(data->data(format)).isEmpty(), qPrintable(QLatin1StringView(after) + u": "_s + format));
    }
};

void TestCanaries::leavesNoKeyBehind()
{
    const QTemporaryDir folder;
    const Ear ear;
    QList<Exchange> kept;
    {
        FaultServer server;
        QProcessEnvironment environment;
        environment.insert(u"CANARY_KEY"_s, plantedText());
        OpenDesk desk(folder.path(), environment);
        Journal journal(desk.profile);
        keepExchanges(journal, desk.lane, desk.keyring);
        desk.window->setJournal(journal);
        PresetStore presets(desk.profile);
        desk.window->setPresets(presets);

        Route route { .id = u"own"_s,
            .name = u"My server"_s,
            .bases = { { "openai-chat", server.url("/v1"_L1).toString() } },
            .keyVariable = u"CANARY_KEY"_s,
            .keyVariables = { u"CANARY_KEY"_s } };
        QCOMPARE(desk.routes.save(route), QString());
        ChatSettings settings;
        settings.model = u"m-1"_s;
        desk.window->applySetup(route, "openai-chat", settings, {});

        // The first answer makes the key known; from then on it must not be written wherever it comes from.
        QSignalSpy recorded(&journal, &Journal::recorded);
        server.scripts({ echo(401), echo(200) });
        ask(desk, u"Hello"_s);
        settings.extraBody.set("metadata", "{\"mine\":\"" + planted + "\"}");
        settings.extraHeaders = { { .name = "X-Extra", .value = "key " + planted } };
        settings.parameters.set("stop", "[\"" + planted + "\"]");
        desk.window->applySetup(route, "openai-chat", settings, u"Never say %1."_s.arg(plantedText()));
        ask(desk, u"My key is %1, is it not?"_s.arg(plantedText()));
        QVERIFY(server.requests().constLast().contains(planted));
        QCOMPARE(presets.save({ .name = u"Mine"_s, .settings = settings }).kind, PresetProblem::Kind::None);
        QCOMPARE(presets.exportTo(u"Mine"_s, folder.filePath(u"exported.json"_s)).kind, PresetProblem::Kind::None);
        QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 2, patience);

        desk.action("copyCurl")->trigger();
        checkClipboard("curl");
        desk.action("copyAnswer")->trigger();
        checkClipboard("answer");
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"you sent sk-cnr"_s));
        const ChatSession &session = desk.window->session();
        const Turn *const answer = session.conversation().turn(session.conversation().leaf());
        QVERIFY(foundIn((answer->message.text + answer->message.reasoning).toUtf8() + answer->message.wire.json).isEmpty());
        auto *const view = desk.window->findChild<ConversationView *>();
        view->setFocus();
        view->selectAll();
        view->copy();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"you sent"_s));
        desk.child<Composer>("composer")->setText(u"unsent %1"_s.arg(plantedText()));

        QFuture<QList<ExchangeSummary>> page = journal.page({}, {}, 10);
        QTRY_VERIFY_WITH_TIMEOUT(page.isFinished(), patience);
        QCOMPARE(page.result().size(), 2);
        for (const ExchangeSummary &summary : page.result()) {
            QFuture<std::optional<Exchange>> loaded = journal.load(summary.id);
            QTRY_VERIFY_WITH_TIMEOUT(loaded.isFinished(), patience);
            QVERIFY(loaded.result());
            kept.append(*loaded.result());
        }
        QTest::qWait(700); // drafts are saved within half a second
    }

    // What is read back holds it in no form, and no export of it does.
    QCOMPARE(kept.size(), 2);
    for (const ExportFormat format : { ExportFormat::Har, ExportFormat::Json, ExportFormat::Markdown }) {
        const ExportResult exported = exportExchanges(kept, { .format = format });
        QVERIFY(!exported.bytes.isEmpty());
        QVERIFY2(foundIn(exported.bytes).isEmpty(), exported.bytes.constData());
        QVERIFY(exported.bytes.contains("Hello"));
    }

    // Nor any file, the pages of the databases included.
    int files = 0;
    for (QDirIterator at(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); at.hasNext();) {
        QFile file(at.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString found = foundIn(file.readAll());
        QVERIFY2(found.isEmpty(), qPrintable(file.fileName() + u": "_s + found));
        ++files;
    }
    QVERIFY(files >= 3);
    QVERIFY2(foundIn(Ear::heard).isEmpty(), Ear::heard.constData());
}

QTEST_MAIN(TestCanaries)
#include "tst_canaries.moc"
