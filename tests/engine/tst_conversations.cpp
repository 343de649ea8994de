#include "engine/conversations.h"

#include "engine/chatsession.h"
#include "engine/networklane.h"
#include "sandbox/sandboxserver.h"
#include "store/conversationstore.h"
#include "store/keyring.h"
#include "store/profile.h"
#include "store/routestore.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {
const QByteArray token = "sandbox-canary-0f3a9be7712c";

/// One run of the program on a profile.
struct Program {
    Profile profile;
    RouteStore routes { profile };
    Keyring keyring { u"io.github.minimax_playground.test"_s, {} };
    ConversationStore store { profile };
    NetworkLane lane;
    Conversations conversations { lane, keyring, routes, store };

    Program(const QString &folder, const QUrl &base)
        : profile(folder)
    {
        routes.setSandboxBase(base.toString());
        keyring.setForThisRun(u"sandbox"_s, token);
        session().setRoute(*routes.find(u"sandbox"_s));
        setModel(u"echo"_s);
    }

    ChatSession &session() { return conversations.current(); }
    QString id() const { return conversations.currentId(); }

    void setModel(const QString &model, bool streams = true)
    {
        ChatSettings settings = session().settings();
        settings.model = model;
        settings.parameters.set("stream", streams ? "true" : "false");
        session().setSettings(settings);
    }

    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !session().isRunning(); }, 20'000);
    }

    TurnId ask(const QString &text)
    {
        session().send(text);
        if (!waitForEnd())
            QTest::qFail("the answer did not end", __FILE__, __LINE__);
        return session().conversation().leaf();
    }

    bool open(const QString &id)
    {
        conversations.open(id);
        return QTest::qWaitFor([this, id] { return conversations.currentId() == id; }, 20'000);
    }

    StoredConversation stored(const QString &id)
    {
        const QFuture<StoredConversation> loading = store.load(id);
        if (!QTest::qWaitFor([&loading] { return loading.isFinished(); }, 20'000))
            return {};
        return loading.result();
    }
};

/// How often the child counts its own time.
constexpr int beatMs = 25;

/// The child: asks the server at \a base for an answer that takes its time and says how much of it came when. Its time is
/// what it could run in: on a busy machine a second of the clock may be nothing of it.
int listen(const QString &folder, const QUrl &base)
{
    Program program(folder, base);
    program.setModel(u"slow"_s);
    qint64 ownMs = 0;
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&beat, &QTimer::timeout, &beat, [&ownMs] { ownMs += beatMs; });
    beat.start(beatMs);
    qsizetype size = 0;
    QObject::connect(&program.session(), &ChatSession::textAppended, &program.session(), [&](TurnId, const QString &text) {
        size += text.size();
        std::printf("%lld %lld\n", static_cast<long long>(ownMs), static_cast<long long>(size));
        std::fflush(stdout);
    });
    std::printf("%s\n", qPrintable(program.id()));
    program.session().send(u"Take your time."_s);
    return QCoreApplication::exec();
}
}

class TestConversations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void savesEveryTurn();
    void savesNothingBeforeThereIsSomething();
    void branchesAtAnEditedQuestion();
    void letsAnEditedAnswerStand();
    void asksAgainWithAnEditedResult();
    void editsNothingWhileItRuns();
    void remembersTheChosenSibling();
    void keepsWhoGaveEachSibling();
    void goesOnBehind();
    void watchesAnotherBranchWhileItRuns();
    void stopsBehind();
    void savesWhatRunsBehindToItsEnd();
    void keepsWhatCameWhenItIsDestroyed();
    void bringsBackDraftsAndSettings();
    void opensTheLastOneAskedFor();
    void saysWhenThereIsNone();
    void startsNewWithTheSameSettings();
    void savesAgainWhatADamagedFileLost();
    void writesNoKey();
    void losesAtMostASecondOfAnAnswerWhenKilled();

private:
    std::unique_ptr<Program> start() { return std::make_unique<Program>(m_folder->path(), m_server->baseUrl()); }

    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConversations::initTestCase()
{
    m_server = std::make_unique<SandboxServer>();
    QVERIFY2(m_server->listen(), qPrintable(m_server->errorString()));
    m_server->setToken(token);
}

void TestConversations::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server->setPace(0);
}

void TestConversations::savesEveryTurn()
{
    QString id;
    Conversation before;
    {
        const auto program = start();
        id = program->id();
        program->session().setSystemPrompt(u"Be brief."_s);
        program->ask(u"one"_s);
        program->ask(u"two"_s);
        before = program->session().conversation();
        QVERIFY(program->stored(id).conversation == before);
    }
    const auto program = start();
    QSignalSpy resets(&program->session(), &ChatSession::conversationReset);
    QVERIFY(program->open(id));
    QCOMPARE(resets.count(), 1);
    QVERIFY(program->session().conversation() == before);
    QCOMPARE(program->session().conversation().path().size(), 4);
    QCOMPARE(program->session().systemPrompt(), u"Be brief."_s);
    // It goes on where it was.
    program->ask(u"three"_s);
    QCOMPARE(program->stored(id).conversation.path().size(), 6);
    QCOMPARE(program->store.list().size(), 1);
}

void TestConversations::savesNothingBeforeThereIsSomething()
{
    {
        const auto program = start();
        program->setModel(u"slow"_s);
        QTest::qWait(700);
        QCOMPARE(program->stored(program->id()).id, QString());
    }
    QCOMPARE(start()->stored({}).id, QString());
}

void TestConversations::branchesAtAnEditedQuestion()
{
    const auto program = start();
    const TurnId firstAnswer = program->ask(u"one"_s);
    const TurnId secondAnswer = program->ask(u"two"_s);
    const Conversation &conversation = program->session().conversation();
    const TurnId question = conversation.turn(secondAnswer)->parent;
    QSignalSpy resets(&program->session(), &ChatSession::conversationReset);
    program->session().edit(question, u"twice"_s);
    QVERIFY(program->waitForEnd());
    QCOMPARE(resets.count(), 1);
    const QList<TurnId> siblings = conversation.siblings(question);
    QCOMPARE(siblings.size(), 2);
    QCOMPARE(conversation.turn(siblings.at(1))->message.text, u"twice"_s);
    QCOMPARE(conversation.turn(siblings.at(1))->parent, firstAnswer);
    QCOMPARE(conversation.turn(question)->message.text, u"two"_s);
    QCOMPARE(conversation.path().size(), 4);
    QVERIFY(conversation.turn(conversation.leaf())->message.text.contains("twice"_L1));
    const QByteArray body = program->session().exchange(conversation.leaf())->request.body;
    QVERIFY(body.contains("\"one\"") && body.contains("\"twice\"") && !body.contains("\"two\""));
    QVERIFY(program->stored(program->id()).conversation == conversation);
}

void TestConversations::letsAnEditedAnswerStand()
{
    const auto program = start();
    const TurnId given = program->ask(u"one"_s);
    const Conversation &conversation = program->session().conversation();
    program->session().edit(given, u"As I would say it"_s);
    QVERIFY(!program->session().isRunning());
    const Turn edited = *conversation.turn(conversation.leaf());
    QVERIFY(edited.id != given);
    QCOMPARE(edited.state, TurnState::Complete);
    QCOMPARE(edited.message.text, u"As I would say it"_s);
    QVERIFY(edited.message.wire == WireMessage());
    QCOMPARE(edited.settings, conversation.turn(given)->settings);
    QVERIFY(!edited.answer.usage && !edited.timing.total);
    QVERIFY(!conversation.turn(given)->message.text.isEmpty());
    program->ask(u"two"_s);
    QVERIFY(program->session().exchange(conversation.leaf())->request.body.contains("As I would say it"));
    QVERIFY(program->stored(program->id()).conversation == conversation);
}

void TestConversations::asksAgainWithAnEditedResult()
{
    const auto program = start();
    program->setModel(u"tools"_s);
    ChatSettings settings = program->session().settings();
    settings.tools = { { .name = u"get_time"_s, .schema = R"({"type":"object","properties":{"city":{"type":"string"}}})" } };
    program->session().setSettings(settings);
    program->ask(u"parallel, please"_s);
    const QList<ToolCall> calls = program->session().pendingToolCalls();
    QCOMPARE(calls.size(), 2);
    for (const ToolCall &call : calls)
        program->session().setToolResult(call.id, "result of "_L1 + call.name);
    program->session().sendToolResults();
    QVERIFY(program->waitForEnd());
    const Conversation &conversation = program->session().conversation();
    const QList<TurnId> path = conversation.path();
    const TurnId result = path.at(2);
    QCOMPARE(conversation.turn(result)->message.role, Role::Tool);
    program->session().edit(result, u"quite another"_s);
    QVERIFY(program->waitForEnd());
    QCOMPARE(conversation.path().size(), path.size());
    QCOMPARE(conversation.siblings(result).size(), 2);
    const Exchange &exchange = *program->session().exchange(conversation.leaf());
    QCOMPARE(exchange.head.status, 200);
    QVERIFY(exchange.request.body.contains("quite another"));
    QCOMPARE(exchange.request.body.count("\"tool_call_id\""), calls.size());
    QVERIFY(program->stored(program->id()).conversation == conversation);
}

void TestConversations::editsNothingWhileItRuns()
{
    const auto program = start();
    const TurnId given = program->ask(u"one"_s);
    const Conversation &conversation = program->session().conversation();
    program->session().send(u"two"_s);
    const auto turns = conversation.turns().size();
    program->session().edit(conversation.turn(given)->parent, u"other"_s);
    program->session().edit(99, u"other"_s);
    QCOMPARE(conversation.turns().size(), turns);
    QVERIFY(program->waitForEnd());
    program->session().edit(99, u"other"_s);
    QCOMPARE(conversation.turns().size(), turns);
}

void TestConversations::remembersTheChosenSibling()
{
    QString id;
    TurnId first = 0;
    {
        const auto program = start();
        id = program->id();
        first = program->ask(u"one"_s);
        program->ask(u"after the first"_s);
        program->session().regenerate(first);
        QVERIFY(program->waitForEnd());
        QCOMPARE(program->session().conversation().path().size(), 2);
        QSignalSpy resets(&program->session(), &ChatSession::conversationReset);
        program->session().selectSibling(first);
        QCOMPARE(resets.count(), 1);
        // And on to where it went from there.
        QCOMPARE(program->session().conversation().path().size(), 4);
        QCOMPARE(program->stored(id).conversation.path(), program->session().conversation().path());
    }
    const auto program = start();
    QVERIFY(program->open(id));
    QCOMPARE(program->session().conversation().path().size(), 4);
    QCOMPARE(program->session().conversation().path().at(1), first);
}

void TestConversations::keepsWhoGaveEachSibling()
{
    QString id;
    {
        const auto program = start();
        id = program->id();
        program->setModel(u"echo"_s, false);
        const TurnId first = program->ask(u"one"_s);
        program->setModel(u"reasoning-content"_s, false);
        program->session().regenerate(first);
        QVERIFY(program->waitForEnd());
    }
    const auto program = start();
    const StoredConversation read = program->stored(id);
    const QList<TurnId> siblings = read.conversation.siblings(read.conversation.leaf());
    QCOMPARE(siblings.size(), 2);
    const Turn &first = *read.conversation.turn(siblings.at(0));
    const Turn &second = *read.conversation.turn(siblings.at(1));
    QCOMPARE(first.settings.model, u"echo"_s);
    QCOMPARE(second.settings.model, u"reasoning-content"_s);
    for (const Turn &turn : { first, second }) {
        QCOMPARE(turn.routeId, u"sandbox"_s);
        QVERIFY(!turn.routeName.isEmpty());
        QVERIFY(turn.answer.usage && !turn.answer.usage->raw.isEmpty());
        QVERIFY(turn.timing.total && turn.timing.firstText);
        QVERIFY(!turn.answer.requestIds.isEmpty());
        QCOMPARE(turn.httpStatus, 200);
    }
    QVERIFY(!second.message.reasoning.isEmpty());
}

void TestConversations::goesOnBehind()
{
    m_server->setPace(0.2);
    const auto program = start();
    const QString slow = program->id();
    program->setModel(u"slow"_s);
    program->session().send(u"one"_s);
    QTRY_VERIFY(!program->session().conversation().turn(2)->message.text.isEmpty());
    QSignalSpy running(&program->session(), &ChatSession::runningChanged);
    QSignalSpy runs(&program->conversations, &Conversations::runningChanged);
    program->conversations.startNew();
    QVERIFY(program->id() != slow);
    QVERIFY(!program->session().isRunning());
    QCOMPARE(running.constLast().at(0).toBool(), false);
    QVERIFY(program->session().conversation().isEmpty());
    QVERIFY(program->conversations.isRunning(slow));
    // Nothing ended and nothing began.
    QCOMPARE(runs.count(), 0);

    // Another answer beside it.
    const QString other = program->id();
    program->setModel(u"echo"_s);
    program->ask(u"two"_s);
    QCOMPARE(program->session().conversation().path().size(), 2);
    QVERIFY(program->conversations.isRunning(slow));

    // And forward again: what comes, comes to the same session object.
    program->conversations.open(slow);
    QCOMPARE(program->id(), slow);
    QVERIFY(program->session().isRunning());
    QCOMPARE(program->session().settings().model, u"slow"_s);
    QSignalSpy texts(&program->session(), &ChatSession::textAppended);
    QTRY_VERIFY(!texts.isEmpty());
    QVERIFY(program->waitForEnd());
    QCOMPARE(program->session().conversation().turn(2)->state, TurnState::Complete);
    QVERIFY(program->stored(slow).conversation == program->session().conversation());
    QCOMPARE(program->stored(other).conversation.path().size(), 2);
}

void TestConversations::watchesAnotherBranchWhileItRuns()
{
    const auto program = start();
    const TurnId first = program->ask(u"one"_s);
    m_server->setPace(0.1);
    program->setModel(u"slow"_s);
    program->session().regenerate(first);
    program->session().selectSibling(first);
    QCOMPARE(program->session().conversation().leaf(), first);
    QVERIFY(program->session().isRunning());
    QVERIFY(program->waitForEnd());
    QCOMPARE(program->session().conversation().leaf(), first);
    QCOMPARE(program->session().conversation().turn(first + 1)->state, TurnState::Complete);
    QVERIFY(program->stored(program->id()).conversation == program->session().conversation());
}

void TestConversations::stopsBehind()
{
    m_server->setPace(1);
    const auto program = start();
    const QString slow = program->id();
    program->setModel(u"slow"_s);
    program->session().send(u"one"_s);
    QTRY_VERIFY(!program->session().conversation().turn(2)->message.text.isEmpty());
    program->conversations.startNew();
    QSignalSpy runs(&program->conversations, &Conversations::runningChanged);
    program->conversations.stop(slow);
    QVERIFY(!program->conversations.isRunning(slow));
    QCOMPARE(runs.count(), 1);
    QVERIFY(program->open(slow));
    QCOMPARE(program->session().conversation().turn(2)->state, TurnState::Cut);
}

void TestConversations::savesWhatRunsBehindToItsEnd()
{
    m_server->setPace(0.1);
    QString slow;
    {
        const auto program = start();
        slow = program->id();
        program->setModel(u"slow"_s);
        program->session().send(u"one"_s);
        program->conversations.startNew();
        QSignalSpy ends(&program->conversations, &Conversations::exchangeFinished);
        QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, 20'000);
        QCOMPARE(ends.at(0).at(0).toString(), slow);
        QVERIFY(!program->conversations.isRunning(slow));
        QVERIFY(program->open(slow));
        QCOMPARE(program->session().conversation().turn(2)->state, TurnState::Complete);
    }
    const StoredConversation read = start()->stored(slow);
    QCOMPARE(read.conversation.turn(2)->state, TurnState::Complete);
    QCOMPARE(read.settings.model, u"slow"_s);
}

void TestConversations::keepsWhatCameWhenItIsDestroyed()
{
    m_server->setPace(1);
    QString behind;
    QString open;
    {
        const auto program = start();
        behind = program->id();
        program->setModel(u"slow"_s);
        program->session().send(u"one"_s);
        QTRY_VERIFY(!program->session().conversation().turn(2)->message.text.isEmpty());
        program->conversations.startNew();
        open = program->id();
        program->session().send(u"two"_s);
        QTRY_VERIFY(!program->session().conversation().turn(2)->message.text.isEmpty());
    }
    const auto program = start();
    for (const QString &id : { behind, open }) {
        const StoredConversation read = program->stored(id);
        QCOMPARE(read.conversation.turn(2)->state, TurnState::Cut);
        QVERIFY(!read.conversation.turn(2)->message.text.isEmpty());
        QCOMPARE(read.conversation.turn(2)->answer.failure->kind, FailureKind::Stopped);
    }
}

void TestConversations::bringsBackDraftsAndSettings()
{
    QString one;
    QString two;
    {
        const auto program = start();
        one = program->id();
        program->ask(u"one"_s);
        program->conversations.saveDraft(u"unsent"_s);
        program->conversations.saveReading(2);
        program->setModel(u"slow"_s);
        program->conversations.startNew();
        two = program->id();
        QCOMPARE(program->conversations.draft(), QString());
        QCOMPARE(program->conversations.readingTurn(), TurnId(0));
        program->setModel(u"echo"_s);
        program->conversations.saveDraft(u"never asked"_s);
        QVERIFY(program->open(one));
        QCOMPARE(program->conversations.draft(), u"unsent"_s);
        QCOMPARE(program->session().settings().model, u"slow"_s);
        QTRY_COMPARE(program->store.list().size(), 2);
        program->conversations.saveDraft(u"unsent, and more"_s);
    }
    const auto program = start();
    QVERIFY(program->open(one));
    QCOMPARE(program->conversations.draft(), u"unsent, and more"_s);
    QCOMPARE(program->conversations.readingTurn(), TurnId(2));
    QCOMPARE(program->session().settings().model, u"slow"_s);
    QCOMPARE(program->session().route().id, u"sandbox"_s);
    QVERIFY(program->open(two));
    QCOMPARE(program->conversations.draft(), u"never asked"_s);
    QVERIFY(program->session().conversation().isEmpty());
}

void TestConversations::opensTheLastOneAskedFor()
{
    const auto program = start();
    QStringList ids;
    for (const QString &text : { u"one"_s, u"two"_s, u"three"_s }) {
        program->conversations.startNew();
        program->ask(text);
        ids.append(program->id());
    }
    QSignalSpy changes(&program->conversations, &Conversations::currentChanged);
    program->conversations.open(ids.at(0));
    QVERIFY(program->open(ids.at(1)));
    program->stored(ids.at(0));
    QCOMPARE(program->id(), ids.at(1));
    QCOMPARE(changes.count(), 1);
    // Back before it was there.
    program->conversations.open(ids.at(0));
    program->conversations.open(ids.at(1));
    program->stored(ids.at(0));
    QCoreApplication::processEvents();
    QTRY_COMPARE_WITH_TIMEOUT(program->id(), ids.at(1), 20'000);
    // It may have been read before its going away was asked for: then it was shown, and this one again.
    QVERIFY(changes.count() == 1 || changes.count() == 3);
}

void TestConversations::saysWhenThereIsNone()
{
    const auto program = start();
    const QString before = program->id();
    QSignalSpy failures(&program->conversations, &Conversations::openFailed);
    program->conversations.open(u"nobody"_s);
    QTRY_COMPARE(failures.count(), 1);
    QCOMPARE(program->id(), before);
}

void TestConversations::startsNewWithTheSameSettings()
{
    const auto program = start();
    program->session().setSystemPrompt(u"Be brief."_s);
    program->setModel(u"slow"_s);
    const QString first = program->id();
    program->conversations.startNew();
    QCOMPARE(program->id(), first);
    program->conversations.saveDraft(u"x"_s);
    program->conversations.startNew();
    QVERIFY(program->id() != first);
    QCOMPARE(program->session().systemPrompt(), u"Be brief."_s);
    QCOMPARE(program->session().settings().model, u"slow"_s);
}

void TestConversations::savesAgainWhatADamagedFileLost()
{
    // More than SQLite keeps in memory, so that it meets the damage.
    const Turn lost { .id = 1, .message = { .text = u"lost "_s.repeated(2'000'000) } };
    start()->store.saveTurn(u"lost"_s, lost);
    QString id;
    {
        const auto program = start();
        id = program->id();
        program->ask(u"one"_s);
        program->stored(id);
        QTRY_COMPARE(program->store.list().size(), 2);
        {
            QFile file(program->profile.dataFolder() + "/conversations.sqlite"_L1);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(200'000));
            file.write(QByteArray(int(file.size()) - 200'000, 'x'));
        }
        QSignalSpy problems(&program->store, &ConversationStore::problemChanged);
        program->store.saveTurn(u"lost"_s, lost);
        QTRY_VERIFY(!program->store.damagedCopy().isEmpty());
        QVERIFY(!problems.isEmpty() && !problems.constFirst().at(0).toString().isEmpty());
        // And nothing stands in the way of going on.
        program->ask(u"two"_s);
        program->stored(id);
        QVERIFY(problems.constLast().at(0).toString().isEmpty());
    }
    const auto program = start();
    QCOMPARE(program->stored(id).conversation.path().size(), 4);
}

void TestConversations::writesNoKey()
{
    {
        const auto program = start();
        ChatSettings settings = program->session().settings();
        settings.extraHeaders = { { .name = "X-Copy", .value = token } };
        program->session().setSettings(settings);
        program->session().setSystemPrompt(u"system "_s + QString::fromUtf8(token));
        program->ask(u"echo "_s + QString::fromUtf8(token));
        program->conversations.saveDraft(QString::fromUtf8(token));
        program->setModel(u"error-401"_s);
        program->ask(u"again"_s);
    }
    int files = 0;
    QDirIterator walk(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(token), qPrintable(file.fileName()));
        files += content.contains("echo");
    }
    QVERIFY(files > 0);
}

void TestConversations::losesAtMostASecondOfAnAnswerWhenKilled()
{
    m_server->setPace(1);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(
        QCoreApplication::applicationFilePath(), { u"--listen"_s, m_folder->path(), m_server->baseUrl().toString() });
    QVERIFY(child.waitForStarted(20'000));
    QByteArray output;
    const auto lines = [&] {
        output += child.readAllStandardOutput();
        return output.left(output.lastIndexOf('\n')).split('\n');
    };
    // Long enough for several snapshots.
    QVERIFY(QTest::qWaitFor([&] { return lines().size() > 1 && lines().constLast().split(' ').at(0).toLongLong() > 3'000; }, 60'000));
    child.kill();
    QVERIFY(child.waitForFinished(20'000));
    const QList<QByteArray> told = lines();
    const QString id = QString::fromUtf8(told.constFirst());
    const qint64 end = told.constLast().split(' ').at(0).toLongLong();
    qsizetype owed = 0;
    for (const QByteArray &line : told.mid(1)) {
        if (const QList<QByteArray> parts = line.split(' '); parts.at(0).toLongLong() < end - 1'000)
            owed = parts.at(1).toLongLong();
    }
    QVERIFY(owed > 0);
    const auto program = start();
    const StoredConversation read = program->stored(id);
    QCOMPARE(read.conversation.turn(1)->message.text, u"Take your time."_s);
    QVERIFY(read.conversation.turn(2));
    QCOMPARE(read.conversation.turn(2)->state, TurnState::Cut);
    QVERIFY2(read.conversation.turn(2)->message.text.size() >= owed,
        qPrintable(u"%1 of %2"_s.arg(read.conversation.turn(2)->message.text.size()).arg(owed)));
    // What was saved of it can be asked with.
    QVERIFY(program->open(id));
    program->setModel(u"echo"_s);
    m_server->setPace(0);
    QCOMPARE(program->session().conversation().turn(program->ask(u"go on"_s))->state, TurnState::Complete);
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--listen"_L1)
        return listen(arguments.value(2), QUrl(arguments.value(3)));
    TestConversations test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_conversations.moc"
