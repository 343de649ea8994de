// Every surface through the real window: asked, streamed, reasoned, refused, and its tools answered.
#include "protocols/protocol.h"
#include "ui/chat/composer.h"
#include "ui/chat/messageedit.h"
#include "ui/desk.h"
#include "ui/warnings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSurfaces final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void answersInOnePiece_data() { surfaces(); }
    void answersInOnePiece();
    void streams_data() { surfaces(); }
    void streams();
    void keepsTheConversationWhenTheSurfaceChanges();
    void explainsARefusedKey_data() { surfaces(); }
    void explainsARefusedKey();
    void offersToTryAgainAfterALimit_data() { surfaces(); }
    void offersToTryAgainAfterALimit();
    void answersACalledTool_data();
    void answersACalledTool();

private:
    static void surfaces();
    void ask(const QByteArray &protocol, const QString &model, bool stream, const QList<Tool> &tools = {});
    const Turn *answer() const;
    ChatSession &session() const { return m_desk->window->session(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_sandbox;
    std::unique_ptr<OpenDesk> m_desk;
};

void TestSurfaces::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxServer>();
    m_sandbox->setPace(0);
    QVERIFY(m_sandbox->listen());
    m_desk = std::make_unique<OpenDesk>(m_folder->path(), QProcessEnvironment(), m_sandbox.get());
}

void TestSurfaces::cleanup()
{
    m_desk.reset();
    m_sandbox.reset();
}

void TestSurfaces::surfaces()
{
    QTest::addColumn<QByteArray>("protocol");
    for (const Protocol *const protocol : protocols())
        QTest::newRow(protocol->id().constData()) << protocol->id();
    QCOMPARE(protocols().size(), 8);
}

void TestSurfaces::ask(const QByteArray &protocol, const QString &model, bool stream, const QList<Tool> &tools)
{
    const Route route = *m_desk->routes.find(u"sandbox"_s);
    QVERIFY2(!route.base(protocol).isEmpty(), protocol.constData());
    ChatSettings settings;
    settings.model = model;
    settings.tools = tools;
    if (stream)
        settings.parameters.set("stream", "true");
    m_desk->window->applySetup(route, protocol, settings, u"Be brief."_s);
    QCOMPARE(session().protocol().id(), protocol);
    auto *const composer = m_desk->child<Composer>("composer");
    composer->setText(u"Say hello"_s);
    QTest::keyClick(composer->editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(answer() && !session().isRunning(), 20'000);
}

/// The last turn, if it is an answer.
const Turn *TestSurfaces::answer() const
{
    const Turn *const turn = session().conversation().turn(session().conversation().leaf());
    return turn && turn->message.role == Role::Assistant ? turn : nullptr;
}

void TestSurfaces::answersInOnePiece()
{
    QFETCH(QByteArray, protocol);
    ask(protocol, u"echo"_s, false);
    QVERIFY2(!answer()->answer.failure, answer()->answer.failure ? answer()->answer.failure->raw.constData() : "");
    QVERIFY(answer()->message.text.contains(u"Say hello"_s));
    QCOMPARE(answer()->state, TurnState::Complete);
    QVERIFY(answer()->answer.usage.has_value());
}

void TestSurfaces::streams()
{
    QFETCH(QByteArray, protocol);
    ask(protocol, u"echo"_s, true);
    QVERIFY2(!answer()->answer.failure, answer()->answer.failure ? answer()->answer.failure->raw.constData() : "");
    QVERIFY(answer()->message.text.contains(u"Say hello"_s));
    QCOMPARE(answer()->state, TurnState::Complete);
    QVERIFY(answer()->answer.ended);
    QVERIFY(session().exchange(answer()->id)->events > 1);
}

void TestSurfaces::keepsTheConversationWhenTheSurfaceChanges()
{
    int turns = 0;
    for (const Protocol *const protocol : protocols()) {
        ask(protocol->id(), u"echo"_s, true);
        QVERIFY2(!answer()->answer.failure, protocol->id().constData());
        turns += 2;
        QCOMPARE(session().conversation().path().size(), turns);
    }
}

void TestSurfaces::explainsARefusedKey()
{
    QFETCH(QByteArray, protocol);
    ask(protocol, u"error-401"_s, true);
    QVERIFY(answer()->answer.failure);
    QCOMPARE(answer()->answer.failure->kind, FailureKind::Authentication);
    QTRY_VERIFY(m_desk->child<QWidget>("finding-key-checklist"));
}

void TestSurfaces::offersToTryAgainAfterALimit()
{
    QFETCH(QByteArray, protocol);
    ask(protocol, u"error-429"_s, true);
    QVERIFY(answer()->answer.failure);
    QCOMPARE(answer()->answer.failure->kind, FailureKind::RateLimit);
    QVERIFY(session().retryOffer().has_value());
}

void TestSurfaces::answersACalledTool_data()
{
    QTest::addColumn<QByteArray>("protocol");
    for (const Protocol *const protocol : protocols()) {
        // Legacy v1 has no tools.
        if (protocol->id() != "minimax-v1")
            QTest::newRow(protocol->id().constData()) << protocol->id();
    }
}

void TestSurfaces::answersACalledTool()
{
    QFETCH(QByteArray, protocol);
    const QList<Tool> tools { { .name = u"get_time"_s, .description = u"Time in a city"_s,
        .schema = R"({"type":"object","properties":{"city":{"type":"string"}}})" } };
    for (const bool stream : { false, true }) {
        ask(protocol, u"tools"_s, stream, tools);
        QVERIFY2(!answer()->answer.failure, answer()->answer.failure ? answer()->answer.failure->raw.constData() : "");
        const QList<ToolCall> calls = session().pendingToolCalls();
        QVERIFY(!calls.isEmpty());
        for (const ToolCall &call : calls)
            session().setToolResult(call.id, u"12:34"_s);
        QVERIFY(session().sendToolResults());
        QTRY_VERIFY_WITH_TIMEOUT(answer() && !session().isRunning() && answer()->state != TurnState::Streaming, 20'000);
        QVERIFY2(!answer()->answer.failure, answer()->answer.failure ? answer()->answer.failure->raw.constData() : "");
        QVERIFY2(answer()->message.text.contains(u"12:34"_s), qPrintable(answer()->message.text));
    }
}

QTEST_MAIN(TestSurfaces)
#include "tst_surfaces.moc"
