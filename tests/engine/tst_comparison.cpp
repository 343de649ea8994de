// Several columns, each with a server that says what the test wants: what happens in one never touches another.
#include "engine/chatsession.h"
#include "engine/comparison.h"
#include "engine/comparisonrecord.h"
#include "engine/traffic.h"
#include "store/keyring.h"
#include "store/profile.h"
#include "store/routestore.h"
#include "support/faultserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
using Faults = FaultServer;
using State = Comparison::State;
constexpr int patience = 30'000;

QByteArray deltaOf(const QByteArray &delta, const QByteArray &more = {})
{
    return R"(data: {"choices":[{"index":0,"delta":)" + delta + "}]" + more + "}\n\n";
}

QByteArray endOfStream(int outputTokens)
{
    return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":7,"
           "\"completion_tokens\":" + QByteArray::number(outputTokens) + "}}\n\ndata: [DONE]\n\n";
}

Faults::Script saying(const QByteArray &text, int afterMs = 0)
{
    Faults::Script script;
    if (afterMs > 0)
        script.append(Faults::wait(afterMs));
    script.append(Faults::send(Faults::eventStreamHead() + deltaOf(R"({"content":")" + text + "\"}") + endOfStream(3)));
    script.append(Faults::close());
    return script;
}

Faults::Script refusing(int status)
{
    return { Faults::send(Faults::answer(status, R"({"error":{"message":"no"}})")) };
}

/// Begins and never ends.
Faults::Script lasting()
{
    return { Faults::send(Faults::eventStreamHead() + deltaOf(R"({"content":"begun"})")), Faults::wait(600'000) };
}

QByteArray bodyOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}
}

class TestComparison final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void asksEveryColumn();
    void sendsWhatIsAttachedInEachProtocolsShape();
    void keepsAFailureInItsColumn();
    void measuresWhatTheServerDid();
    void asksAsOftenAsItShall();
    void goesOnFromTheFirstGoodAnswer();
    void asksAllAtOnceThoughTheyShareARoute();
    void asksOneAfterTheOther();
    void asksAWhileAfterTheOneBefore();
    void stopsOneColumn();
    void stopsAll();
    void stopsOneThatWaits();
    void letsTheNextGoWhenTheOneThatRunsIsRemoved();
    void survivesLosingAColumnInASlot();
    void keepsAHistoryForEachColumn();
    void keepsHistoriesByTheirId();
    void countsNewSettingsFromTheNextQuestion();
    void holdsAColumnBack();
    void asksAgainWhatFailed();
    void takesUpAPersonsOwnRetry();
    void readsAKeyForItsColumnOnly();
    void asksNoColumnWithoutItsVariable();
    void saysWhyAColumnCannotBeAsked_data();
    void saysWhyAColumnCannotBeAsked();
    void putsValuesWhereTheyBelong();
    void expectsWhatSendWouldAsk();
    void startsOver();
    void recordsWhatItCameTo();
    void callsNoTwoColumnsTheSame();

private:
    FaultServer &server(int at) { return *m_servers.at(size_t(at)); }
    /// A line-up of \a count columns, each with a server of its own, all with the same short answer.
    Lineup columnsFor(int count)
    {
        Lineup lineup;
        for (int at = 0; at < count; ++at) {
            m_servers.push_back(std::make_unique<FaultServer>());
            server(at).script(saying("answer " + QByteArray::number(at)));
            lineup.columns.append({ .id = QString::number(at), .baseUrl = server(at).url("/v1"_L1).toString(), .model = u"M"_s });
        }
        return lineup;
    }
    /// A line-up of \a count columns over one saved route to one server; their models are called by their places.
    Lineup sharing(int count)
    {
        m_servers.push_back(std::make_unique<FaultServer>());
        Route route;
        route.id = u"shared"_s;
        route.name = u"Shared"_s;
        route.bases = { { "openai-chat", server(0).url("/v1"_L1).toString() } };
        route.auth = AuthStyle::None;
        if (const QString problem = m_routes->save(route); !problem.isEmpty())
            QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
        Lineup lineup;
        for (int at = 0; at < count; ++at)
            lineup.columns.append({ .id = QString::number(at), .route = u"shared"_s, .model = u"M%1"_s.arg(at) });
        return lineup;
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !m_comparison->isRunning(); }, patience);
    }
    const Turn &turn(const QString &column, TurnId id) const
    {
        return *std::as_const(m_comparison->session(column)).conversation().turn(id);
    }
    QString textOf(const QString &column, int at = 0) const
    {
        const QList<TurnId> answers = m_comparison->answers(column);
        return at < answers.size() ? turn(column, answers.at(at)).message.text : u"no answer"_s;
    }
    QByteArrayList modelsAsked(int at)
    {
        QByteArrayList models;
        for (const QByteArray &request : server(at).requests())
            models.append(request.mid(request.indexOf("\"model\":\"") + 9, 2));
        return models;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<RouteStore> m_routes;
    std::unique_ptr<Keyring> m_keyring;
    std::unique_ptr<Traffic> m_traffic;
    std::unique_ptr<Comparison> m_comparison;
    std::vector<std::unique_ptr<FaultServer>> m_servers;
};

void TestComparison::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(m_folder->path());
    m_routes = std::make_unique<RouteStore>(*m_profile);
    QProcessEnvironment environment;
    environment.insert(u"FIRST_KEY"_s, u"first-canary-key"_s);
    environment.insert(u"SECOND_KEY"_s, u" second-canary-key\n"_s);
    environment.insert(u"BLANK_KEY"_s, u" "_s);
    m_keyring = std::make_unique<Keyring>(u"io.github.minimax_playground.test"_s, environment);
    m_traffic = std::make_unique<Traffic>();
    m_comparison = std::make_unique<Comparison>(*m_traffic, *m_keyring, *m_routes);
}

void TestComparison::cleanup()
{
    m_comparison.reset();
    m_servers.clear();
}

void TestComparison::asksEveryColumn()
{
    m_comparison->setLineup(columnsFor(3));
    QSignalSpy running(m_comparison.get(), &Comparison::runningChanged);
    QSignalSpy answered(m_comparison.get(), &Comparison::answered);
    QVERIFY(!m_comparison->send({}));
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(m_comparison->isRunning());
    QVERIFY(m_comparison->state(u"1"_s) == State::Running);
    // One question at a time.
    QVERIFY(!m_comparison->send(u"Other"_s));
    QVERIFY(waitForEnd());
    QCOMPARE(m_comparison->question().text, u"Hello"_s);
    for (int at = 0; at < 3; ++at) {
        const QString column = QString::number(at);
        QVERIFY(m_comparison->state(column) == State::Idle);
        QCOMPARE(m_comparison->answers(column).size(), 1);
        QCOMPARE(textOf(column), u"answer %1"_s.arg(at));
        QCOMPARE(server(at).requests().size(), 1);
        QVERIFY(bodyOf(server(at).requests().constFirst()).contains("\"Hello\""));
        QVERIFY(bodyOf(server(at).requests().constFirst()).contains("\"stream\":true"));
    }
    QCOMPARE(answered.size(), 3);
    QCOMPARE(running.size(), 2);
    QCOMPARE(running.at(0).at(0), true);
    QCOMPARE(running.at(1).at(0), false);
}

void TestComparison::sendsWhatIsAttachedInEachProtocolsShape()
{
    const QByteArray protocols[] { "openai-chat", "anthropic-messages", "openai-responses", "minimax-v1" };
    m_servers.push_back(std::make_unique<FaultServer>());
    server(0).script(saying("answer"));
    Route route;
    route.id = u"all"_s;
    route.name = u"All"_s;
    route.auth = AuthStyle::None;
    for (const QByteArray &protocol : protocols)
        route.bases.insert(protocol, server(0).url("/v1"_L1).toString());
    QCOMPARE(m_routes->save(route), QString());
    Lineup lineup;
    for (const QByteArray &protocol : protocols)
        lineup.columns.append({ .id = QString::fromLatin1(protocol), .route = u"all"_s, .protocol = protocol, .model = u"MiniMax-M3"_s });
    m_comparison->setLineup(lineup);
    const Attachment picture { .name = u"p.png"_s, .mediaType = "image/png", .content = QByteArray("not really a picture") };
    const MessageDraft prompt { u"What is this?"_s, { picture } };
    QVERIFY(m_comparison->bodySize(prompt) > m_comparison->bodySize({ u"What is this?"_s }));
    const auto isHeldBack = [](const QList<Finding> &findings) {
        return std::any_of(findings.cbegin(), findings.cend(), [](const Finding &each) { return each.id == "surface-without-media" && each.severity == Severity::Blocking; });
    };
    QVERIFY(isHeldBack(m_comparison->findings(u"minimax-v1"_s, prompt)));
    QVERIFY(!isHeldBack(m_comparison->findings(u"openai-chat"_s, prompt)));
    QVERIFY(m_comparison->send(prompt));
    QVERIFY(waitForEnd());
    // The guards hold back one column, and the others go.
    QVERIFY(m_comparison->state(u"minimax-v1"_s) == State::HeldBack);
    QCOMPARE(server(0).requests().size(), 3);
    const QByteArray encoded = picture.content.base64();
    for (const QByteArray &protocol : protocols) {
        if (protocol == "minimax-v1")
            continue;
        const QList<Exchange> exchanges = m_comparison->exchanges(QString::fromLatin1(protocol));
        QCOMPARE(exchanges.size(), 1);
        const QByteArray body = exchanges.constFirst().request.body;
        QVERIFY(body.contains(encoded));
        const QByteArray shape = protocol == "openai-chat" ? R"("type":"image_url")" : protocol == "openai-responses" ? R"("type":"input_image")"
                                                                                                                       : R"("type":"image")";
        QVERIFY2(body.contains(shape), body.constData());
    }
    QCOMPARE(m_comparison->question(), prompt);
    QCOMPARE(recordOf(*m_comparison, {}).question, u"What is this?\n[p.png]"_s);
    // A line-up keeps none.
    QVERIFY(!lineupAsJson(m_comparison->lineup()).contains("png"));
}

void TestComparison::keepsAFailureInItsColumn()
{
    Lineup lineup = columnsFor(5);
    lineup.repeats = 2;
    server(0).script(refusing(401));
    server(1).script({ Faults::reset() });
    server(2).script(lasting());
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    for (const QString &column : { u"0"_s, u"1"_s, u"3"_s, u"4"_s })
        QTRY_VERIFY_WITH_TIMEOUT(m_comparison->state(column) == State::Idle, patience);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"2"_s), u"begun"_s, patience);
    QVERIFY(m_comparison->isRunning());
    // What failed is asked as often as the others.
    for (const QString &column : { u"0"_s, u"1"_s, u"3"_s, u"4"_s })
        QCOMPARE(m_comparison->samples(column).size(), 2);
    QCOMPARE(m_comparison->samples(u"0"_s).at(0).failure, QByteArray("authentication"));
    QCOMPARE(m_comparison->samples(u"0"_s).at(1).httpStatus, 401);
    QCOMPARE(m_comparison->samples(u"1"_s).at(0).failure, QByteArray("connection_lost"));
    QCOMPARE(m_comparison->samples(u"2"_s).size(), 0);
    QCOMPARE(m_comparison->exchanges(u"2"_s).size(), 1);
    QCOMPARE(textOf(u"3"_s, 1), u"answer 3"_s);
    QCOMPARE(textOf(u"4"_s), u"answer 4"_s);
    m_comparison->stop();
    QVERIFY(!m_comparison->isRunning());
    QCOMPARE(m_comparison->samples(u"2"_s).at(0).failure, QByteArray("stopped"));
}

void TestComparison::measuresWhatTheServerDid()
{
    Lineup lineup = columnsFor(2);
    server(0).script({ Faults::wait(100), Faults::send(Faults::eventStreamHead()), Faults::wait(100),
        Faults::send(deltaOf(R"({"reasoning_content":"hm"})")), Faults::wait(200), Faults::send(deltaOf(R"({"content":"one"})")),
        Faults::wait(300), Faults::send(deltaOf(R"({"content":" two"})") + endOfStream(60)), Faults::close() });
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    const Exchange exchange = m_comparison->exchanges(u"0"_s).constFirst();
    const Sample sample = m_comparison->samples(u"0"_s).constFirst();
    QCOMPARE(sample.exchangeId, exchange.id);
    const auto arrived = [&exchange](const QByteArray &text) {
        const qsizetype at = exchange.body.indexOf(text);
        const auto chunk = std::find_if(exchange.chunks.cbegin(), exchange.chunks.cend(),
            [at](const Chunk &one) { return at >= one.offset && at < one.offset + one.size; });
        return double(chunk->atNs) / 1e6;
    };
    const auto value = [&sample](Measure measure) { return sample.values.value(measure, -1); };
    // The figures are those of the bytes that brought it.
    QCOMPARE(value(Measure::FirstByte), double(exchange.chunks.constFirst().atNs) / 1e6);
    QCOMPARE(value(Measure::FirstReasoning), arrived("hm"));
    QCOMPARE(value(Measure::FirstText), arrived("one"));
    QVERIFY(value(Measure::Total) >= double(exchange.chunks.constLast().atNs) / 1e6);
    // The server cannot have been earlier than it waited; a timer may be 5 % early.
    QVERIFY2(value(Measure::FirstByte) >= 185, qPrintable(QString::number(value(Measure::FirstByte))));
    QVERIFY(value(Measure::FirstText) - value(Measure::FirstReasoning) >= 150);
    QVERIFY(value(Measure::Total) - value(Measure::FirstText) >= 250);
    const double seconds = double(exchange.chunks.constLast().atNs - exchange.chunks.constFirst().atNs) / 1e9;
    QVERIFY2(qAbs(value(Measure::Speed) - 60 / seconds) < 60 / seconds * 0.05,
        qPrintable(u"%1 of %2"_s.arg(QString::number(value(Measure::Speed)), QString::number(60 / seconds))));
    QCOMPARE(value(Measure::Input), 7.0);
    QCOMPARE(value(Measure::Output), 60.0);
    QCOMPARE(sample.finishReason, QByteArray("stop"));
}

void TestComparison::asksAsOftenAsItShall()
{
    Lineup lineup = columnsFor(2);
    lineup.repeats = 4;
    m_comparison->setLineup(lineup);
    QSignalSpy answered(m_comparison.get(), &Comparison::answered);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    QCOMPARE(answered.size(), 8);
    for (const QString &column : { u"0"_s, u"1"_s }) {
        const QList<TurnId> answers = m_comparison->answers(column);
        QCOMPARE(answers.size(), 4);
        QCOMPARE(m_comparison->samples(column).size(), 4);
        QCOMPARE(m_comparison->exchanges(column).size(), 4);
        const Conversation &conversation = std::as_const(m_comparison->session(column)).conversation();
        QCOMPARE(conversation.siblings(answers.at(0)), answers);
        QCOMPARE(conversation.path().size(), 2);
        // The next question goes on from the first one.
        QCOMPARE(conversation.leaf(), answers.at(0));
    }
    // One after the other: four requests, and each the same question.
    QCOMPARE(server(0).requests().size(), 4);
    for (const QByteArray &request : server(0).requests())
        QCOMPARE(bodyOf(request), bodyOf(server(0).requests().constFirst()));
}

void TestComparison::goesOnFromTheFirstGoodAnswer()
{
    Lineup lineup = columnsFor(2);
    lineup.repeats = 3;
    server(0).scripts({ refusing(500), saying("second"), saying("third") });
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    const QList<TurnId> answers = m_comparison->answers(u"0"_s);
    QCOMPARE(answers.size(), 3);
    QCOMPARE(std::as_const(m_comparison->session(u"0"_s)).conversation().leaf(), answers.at(1));
    QVERIFY(m_comparison->send(u"And then?"_s));
    QVERIFY(waitForEnd());
    QVERIFY(bodyOf(server(0).requests().at(3)).contains("\"second\""));
    QVERIFY(!bodyOf(server(0).requests().at(3)).contains("\"third\""));
}

void TestComparison::asksAllAtOnceThoughTheyShareARoute()
{
    Lineup lineup = sharing(8);
    server(0).script(lasting());
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    // None of them ends: all eight are in flight at the same time.
    QTRY_COMPARE_WITH_TIMEOUT(server(0).requests().size(), 8, patience);
    QCOMPARE(server(0).openConnections(), 8);
    QCOMPARE(m_traffic->of(u"shared"_s).running, 8);
    QByteArrayList models = modelsAsked(0);
    std::sort(models.begin(), models.end());
    QCOMPARE(models, (QByteArrayList { "M0", "M1", "M2", "M3", "M4", "M5", "M6", "M7" }));
    m_comparison->stop();
    QVERIFY(!m_comparison->isRunning());
    QCOMPARE(m_traffic->of(u"shared"_s).running, 0);
    // What was lent to the columns is not the route's.
    QCOMPARE(m_routes->find(u"shared"_s)->maxConcurrent, 4);
}

void TestComparison::asksOneAfterTheOther()
{
    Lineup lineup = sharing(3);
    lineup.start = StartPolicy::OneByOne;
    lineup.repeats = 2;
    server(0).script(saying("ok", 30));
    m_comparison->setLineup(lineup);
    int mostRunning = 0;
    int mostOpen = 0;
    connect(&server(0), &FaultServer::requested, this, [&] {
        mostOpen = std::max(mostOpen, m_traffic->of(u"shared"_s).running);
        int running = 0;
        for (const QString &column : { u"0"_s, u"1"_s, u"2"_s })
            running += int(m_comparison->state(column) == State::Running);
        mostRunning = std::max(mostRunning, running);
    });
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(m_comparison->state(u"0"_s) == State::Running);
    QVERIFY(m_comparison->state(u"2"_s) == State::Waiting);
    QVERIFY(waitForEnd());
    QCOMPARE(modelsAsked(0), (QByteArrayList { "M0", "M0", "M1", "M1", "M2", "M2" }));
    QCOMPARE(mostRunning, 1);
    QCOMPARE(mostOpen, 1);
}

void TestComparison::asksAWhileAfterTheOneBefore()
{
    Lineup lineup = sharing(3);
    lineup.start = StartPolicy::Staggered;
    lineup.staggerMs = 200;
    server(0).script(lasting());
    m_comparison->setLineup(lineup);
    QElapsedTimer sinceAsked;
    QList<qint64> arrivals;
    connect(&server(0), &FaultServer::requested, this, [&] { arrivals.append(sinceAsked.elapsed()); });
    sinceAsked.start();
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(m_comparison->state(u"1"_s) == State::Waiting);
    QTRY_COMPARE_WITH_TIMEOUT(arrivals.size(), 3, patience);
    QCOMPARE(modelsAsked(0), (QByteArrayList { "M0", "M1", "M2" }));
    // Never early, however busy this machine is.
    QVERIFY(arrivals.at(1) >= 185);
    QVERIFY(arrivals.at(2) >= 375);
    QCOMPARE(server(0).openConnections(), 3);
}

void TestComparison::stopsOneColumn()
{
    Lineup lineup = columnsFor(2);
    lineup.repeats = 3;
    server(0).script(lasting());
    server(1).script(lasting());
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"0"_s), u"begun"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"1"_s), u"begun"_s, patience);
    m_comparison->stop(u"0"_s);
    QVERIFY(m_comparison->state(u"0"_s) == State::Idle);
    QVERIFY(m_comparison->state(u"1"_s) == State::Running);
    // What was stopped is not asked again.
    QTRY_COMPARE_WITH_TIMEOUT(server(0).openConnections(), 0, patience);
    QCOMPARE(server(0).requests().size(), 1);
    QCOMPARE(m_comparison->answers(u"0"_s).size(), 1);
    QVERIFY(turn(u"0"_s, m_comparison->answers(u"0"_s).at(0)).state == TurnState::Cut);
    QCOMPARE(textOf(u"0"_s), u"begun"_s);
    QCOMPARE(server(1).openConnections(), 1);
}

void TestComparison::stopsAll()
{
    for (const StartPolicy policy : { StartPolicy::Together, StartPolicy::Staggered, StartPolicy::OneByOne }) {
        init();
        m_servers.clear();
        Lineup lineup = columnsFor(3);
        lineup.start = policy;
        server(0).script(lasting());
        m_comparison->setLineup(lineup);
        QVERIFY(m_comparison->send(u"Hello"_s));
        QTRY_COMPARE_WITH_TIMEOUT(textOf(u"0"_s), u"begun"_s, patience);
        m_comparison->stop();
        QVERIFY(!m_comparison->isRunning());
        for (const QString &column : { u"0"_s, u"1"_s, u"2"_s })
            QVERIFY(m_comparison->state(column) == State::Idle);
        QTest::qWait(50);
        QVERIFY(!m_comparison->isRunning());
        if (policy != StartPolicy::Together)
            QCOMPARE(server(2).requests().size(), 0);
        cleanup();
    }
}

void TestComparison::stopsOneThatWaits()
{
    Lineup lineup = columnsFor(3);
    lineup.start = StartPolicy::OneByOne;
    server(0).script(saying("first", 200));
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(m_comparison->state(u"1"_s) == State::Waiting);
    m_comparison->stop(u"1"_s);
    QVERIFY(m_comparison->state(u"1"_s) == State::Idle);
    QVERIFY(waitForEnd());
    QCOMPARE(textOf(u"0"_s), u"first"_s);
    QCOMPARE(server(1).requests().size(), 0);
    QCOMPARE(textOf(u"2"_s), u"answer 2"_s);
    // It can still be asked for by itself.
    QVERIFY(m_comparison->sendTo(u"1"_s));
    QVERIFY(waitForEnd());
    QCOMPARE(textOf(u"1"_s), u"answer 1"_s);
}

void TestComparison::letsTheNextGoWhenTheOneThatRunsIsRemoved()
{
    Lineup lineup = columnsFor(3);
    lineup.start = StartPolicy::OneByOne;
    server(0).script(lasting());
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"0"_s), u"begun"_s, patience);
    lineup.columns.removeFirst();
    m_comparison->setLineup(lineup);
    QTRY_COMPARE_WITH_TIMEOUT(server(0).openConnections(), 0, patience);
    QVERIFY(waitForEnd());
    QCOMPARE(textOf(u"1"_s), u"answer 1"_s);
    QCOMPARE(textOf(u"2"_s), u"answer 2"_s);
}

void TestComparison::survivesLosingAColumnInASlot()
{
    Lineup lineup = columnsFor(3);
    lineup.repeats = 2;
    m_comparison->setLineup(lineup);
    connect(m_comparison.get(), &Comparison::answered, m_comparison.get(), [this](const QString &column) {
        Lineup fewer = m_comparison->lineup();
        fewer.columns.removeIf([&column](const LineupColumn &one) { return one.id == column; });
        m_comparison->setLineup(fewer);
    });
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    QVERIFY(m_comparison->lineup().columns.isEmpty());
    for (int at = 0; at < 3; ++at)
        QCOMPARE(server(at).requests().size(), 1);
}

void TestComparison::keepsAHistoryForEachColumn()
{
    Lineup lineup = columnsFor(2);
    lineup.systemPrompt = u"Be brief."_s;
    server(0).scripts({ saying("red"), saying("green") });
    server(1).scripts({ saying("north"), saying("south") });
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"One?"_s));
    QVERIFY(waitForEnd());
    QVERIFY(m_comparison->send(u"Two?"_s));
    QVERIFY(waitForEnd());
    const QByteArray first = bodyOf(server(0).requests().at(1));
    QVERIFY(first.contains("Be brief.") && first.contains("One?") && first.contains("red") && first.contains("Two?"));
    QVERIFY(!first.contains("north"));
    QVERIFY(bodyOf(server(1).requests().at(1)).contains("north"));
    QCOMPARE(textOf(u"0"_s), u"green"_s);
    QCOMPARE(m_comparison->answers(u"0"_s).size(), 1);
    QCOMPARE(std::as_const(m_comparison->session(u"1"_s)).conversation().path().size(), 4);
}

void TestComparison::keepsHistoriesByTheirId()
{
    Lineup lineup = columnsFor(3);
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    ChatSession *const session = &m_comparison->session(u"2"_s);
    // The last comes first, the first one is gone, and a new one knows nothing yet.
    const LineupColumn fresh { .id = u"9"_s, .baseUrl = lineup.columns.at(0).baseUrl, .model = u"M"_s };
    lineup.columns = { lineup.columns.at(2), fresh, lineup.columns.at(1) };
    lineup.columns[0].model = u"Other"_s;
    QSignalSpy changed(m_comparison.get(), &Comparison::lineupChanged);
    m_comparison->setLineup(lineup);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(&m_comparison->session(u"2"_s), session);
    QCOMPARE(textOf(u"2"_s), u"answer 2"_s);
    QVERIFY(m_comparison->answers(u"9"_s).isEmpty());
    QVERIFY(m_comparison->session(u"9"_s).conversation().isEmpty());
    QVERIFY(m_comparison->send(u"And then?"_s));
    QVERIFY(waitForEnd());
    QVERIFY(bodyOf(server(2).requests().at(1)).contains("answer 2"));
    QVERIFY(bodyOf(server(2).requests().at(1)).contains("\"Other\""));
    QVERIFY(!bodyOf(server(0).requests().at(1)).contains("Hello"));
    // Two that claim to be the same are told apart.
    lineup.columns[1].id = lineup.columns[0].id;
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->lineup().columns.at(0).id != m_comparison->lineup().columns.at(1).id);
    QCOMPARE(m_comparison->lineup().columns.at(0).id, u"2"_s);
}

void TestComparison::countsNewSettingsFromTheNextQuestion()
{
    Lineup lineup = columnsFor(2);
    lineup.repeats = 2;
    server(0).script(saying("ok", 150));
    server(1).script(saying("ok", 150));
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QTRY_COMPARE_WITH_TIMEOUT(server(0).requests().size(), 1, patience);
    lineup.set.set("temperature", "0.5");
    m_comparison->setLineup(lineup);
    QVERIFY(waitForEnd());
    QCOMPARE(server(0).requests().size(), 2);
    QCOMPARE(bodyOf(server(0).requests().at(1)), bodyOf(server(0).requests().at(0)));
    QVERIFY(m_comparison->session(u"0"_s).settings().parameters.contains("temperature"));
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    QVERIFY(bodyOf(server(0).requests().at(2)).contains("\"temperature\":0.5"));
}

void TestComparison::holdsAColumnBack()
{
    Lineup lineup = columnsFor(2);
    lineup.columns[0].model.clear();
    m_comparison->setLineup(lineup);
    QVERIFY(!m_comparison->findings(u"0"_s, u"Hello"_s).isEmpty());
    QVERIFY(m_comparison->findings(u"1"_s, u"Hello"_s).isEmpty());
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(m_comparison->state(u"0"_s) == State::HeldBack);
    QVERIFY(waitForEnd());
    QVERIFY(m_comparison->state(u"0"_s) == State::HeldBack);
    QVERIFY(m_comparison->answers(u"0"_s).isEmpty());
    QVERIFY(m_comparison->session(u"0"_s).conversation().isEmpty());
    QCOMPARE(server(0).requests().size(), 0);
    QCOMPARE(textOf(u"1"_s), u"answer 1"_s);
    // A person may know better.
    QVERIFY(!m_comparison->sendTo(u"0"_s));
    QVERIFY(m_comparison->sendTo(u"0"_s, Guarding::Override));
    QVERIFY(waitForEnd());
    QCOMPARE(textOf(u"0"_s), u"answer 0"_s);
    QCOMPARE(server(1).requests().size(), 1);
}

void TestComparison::asksAgainWhatFailed()
{
    Lineup lineup = columnsFor(2);
    lineup.repeats = 3;
    server(0).scripts({ saying("good"), refusing(500), refusing(500), saying("better") });
    m_comparison->setLineup(lineup);
    QVERIFY(!m_comparison->sendTo(u"0"_s));
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    QCOMPARE(figuresOf(m_comparison->samples(u"0"_s)).failed, 2);
    QVERIFY(m_comparison->sendTo(u"0"_s));
    QVERIFY(waitForEnd());
    QCOMPARE(server(0).requests().size(), 5);
    QCOMPARE(server(1).requests().size(), 3);
    QCOMPARE(figuresOf(m_comparison->samples(u"0"_s)).failed, 0);
    QStringList texts;
    for (int at = 0; at < m_comparison->answers(u"0"_s).size(); ++at)
        texts.append(textOf(u"0"_s, at));
    QCOMPARE(texts, (QStringList { u"good"_s, u"better"_s, u"better"_s }));
    // The question stands there once.
    QCOMPARE(bodyOf(server(0).requests().at(4)).count("Hello"), 1);
    // Where all went well, all are asked for anew.
    QVERIFY(m_comparison->sendTo(u"0"_s));
    QVERIFY(waitForEnd());
    QCOMPARE(server(0).requests().size(), 8);
    QCOMPARE(m_comparison->answers(u"0"_s).size(), 3);
}

void TestComparison::takesUpAPersonsOwnRetry()
{
    m_comparison->setLineup(columnsFor(2));
    server(0).scripts({ refusing(500), saying("late") });
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    ChatSession &session = m_comparison->session(u"0"_s);
    QVERIFY(session.retryOffer());
    QSignalSpy running(m_comparison.get(), &Comparison::runningChanged);
    session.retryNow();
    QVERIFY(m_comparison->isRunning());
    QVERIFY(m_comparison->state(u"0"_s) == State::Running);
    QVERIFY(waitForEnd());
    QCOMPARE(textOf(u"0"_s), u"late"_s);
    QCOMPARE(m_comparison->answers(u"0"_s).size(), 1);
    QCOMPARE(m_comparison->samples(u"0"_s).at(0).failure, QByteArray());
    QCOMPARE(running.size(), 2);
}

void TestComparison::readsAKeyForItsColumnOnly()
{
    Lineup lineup = columnsFor(3);
    lineup.columns[0].keyVariable = u"FIRST_KEY"_s;
    lineup.columns[1].keyVariable = u"SECOND_KEY"_s;
    // Two more over one saved route: one with a key of its own, one with the route's.
    Lineup shared;
    {
        m_servers.push_back(std::make_unique<FaultServer>());
        server(3).script(saying("ok"));
        Route route;
        route.id = u"mine"_s;
        route.name = u"Mine"_s;
        route.bases = { { "openai-chat", server(3).url("/v1"_L1).toString() } };
        route.keyVariables = { u"SECOND_KEY"_s };
        QCOMPARE(m_routes->save(route), QString());
    }
    m_keyring->setForThisRun(u"mine"_s, "typed-canary-key");
    lineup.columns.append({ .id = u"3"_s, .route = u"mine"_s, .model = u"M3"_s, .keyVariable = u"FIRST_KEY"_s });
    lineup.columns.append({ .id = u"4"_s, .route = u"mine"_s, .model = u"M4"_s });
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    const auto keysOf = [this](int at) {
        QByteArrayList keys;
        for (const QByteArray &request : server(at).requests()) {
            for (const QByteArray &key : QByteArrayList { "first", "second", "typed" }) {
                if (request.contains(QByteArray("Bearer " + key + "-canary-key\r\n")))
                    keys.append(request.mid(request.indexOf("\"model\":\"") + 9, 2).replace("\"", "") + ' ' + key);
            }
        }
        std::sort(keys.begin(), keys.end());
        return keys;
    };
    QCOMPARE(keysOf(0), QByteArrayList { "M first" });
    QCOMPARE(keysOf(1), QByteArrayList { "M second" });
    QCOMPARE(keysOf(2), QByteArrayList {});
    QVERIFY(!server(2).received().join().contains("canary"));
    QCOMPARE(keysOf(3), (QByteArrayList { "M3 first", "M4 typed" }));
    for (const LineupColumn &column : std::as_const(lineup.columns)) {
        const Exchange exchange = m_comparison->exchanges(column.id).constFirst();
        for (const HttpHeader &header : exchange.request.headers)
            QVERIFY(!header.value.contains("canary"));
    }
    // Nothing of it went into the settings.
    QVERIFY(!m_routes->find(u"mine"_s)->isKeyFromVariable);
    QVERIFY(!m_routes->find(u"mine"_s)->keyVariables.contains(u"FIRST_KEY"_s));
}

void TestComparison::asksNoColumnWithoutItsVariable()
{
    Lineup lineup = columnsFor(3);
    lineup.columns[0].keyVariable = u"NO_SUCH_KEY"_s;
    lineup.columns[1].keyVariable = u"BLANK_KEY"_s;
    m_comparison->setLineup(lineup);
    for (const QString &column : { u"0"_s, u"1"_s }) {
        QVERIFY(m_comparison->state(column) == State::Unable);
        QCOMPARE(m_comparison->setup(column).problem, QByteArray("no-variable"));
    }
    QCOMPARE(m_comparison->setup(u"0"_s).subject, u"NO_SUCH_KEY"_s);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    QCOMPARE(server(0).connections() + server(1).connections(), 0);
    QVERIFY(m_comparison->state(u"0"_s) == State::Unable);
    QVERIFY(m_comparison->exchanges(u"0"_s).isEmpty());
    QVERIFY(m_comparison->samples(u"0"_s).isEmpty());
    // It is able as soon as it is told otherwise.
    lineup.columns[0].keyVariable.clear();
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->state(u"0"_s) == State::Idle);
}

void TestComparison::saysWhyAColumnCannotBeAsked_data()
{
    QTest::addColumn<LineupColumn>("column");
    QTest::addColumn<QByteArray>("problem");
    QTest::addColumn<QString>("subject");
    LineupColumn notJson { .route = u"one"_s };
    notJson.set.set("stop", "[");
    QTest::newRow("nothing at all") << LineupColumn() << QByteArray("no-route") << QString();
    QTest::newRow("an unknown route") << LineupColumn { .route = u"nobody"_s } << QByteArray("no-route") << u"nobody"_s;
    QTest::newRow("no base URL") << LineupColumn { .baseUrl = u"ftp://h/"_s } << QByteArray("no-route") << u"ftp://h/"_s;
    QTest::newRow("an unknown protocol") << LineupColumn { .route = u"one"_s, .protocol = "gopher" } << QByteArray("no-protocol")
                                         << u"gopher"_s;
    QTest::newRow("a protocol the route lacks") << LineupColumn { .route = u"One"_s, .protocol = "gemini" }
                                                << QByteArray("route-without-protocol") << u"One"_s;
    QTest::newRow("a key in place of a variable") << LineupColumn { .route = u"one"_s, .keyVariable = u"sk-canary-12345678"_s }
                                                  << QByteArray("no-variable") << QString();
    QTest::newRow("a value that is no JSON") << notJson << QByteArray("not-json") << u"stop"_s;
    QTest::newRow("all is well") << LineupColumn { .route = u"one"_s } << QByteArray() << QString();
}

void TestComparison::saysWhyAColumnCannotBeAsked()
{
    QFETCH(LineupColumn, column);
    QFETCH(QByteArray, problem);
    QFETCH(QString, subject);
    Route route;
    route.id = u"one"_s;
    route.name = u"One"_s;
    route.bases = { { "openai-chat", u"http://127.0.0.1:1/v1"_s } };
    QCOMPARE(m_routes->save(route), QString());
    const ColumnSetup setup = setupOf({}, column, *m_routes);
    QCOMPARE(setup.problem, problem);
    QCOMPARE(setup.subject, subject);
}

void TestComparison::putsValuesWhereTheyBelong()
{
    Route route;
    route.id = u"one"_s;
    route.name = u"One"_s;
    route.bases = { { "openai-chat", u"http://127.0.0.1:1/v1"_s } };
    route.defaultModel = u"usual"_s;
    QCOMPARE(m_routes->save(route), QString());
    Lineup lineup;
    lineup.set.set("temperature", "1.50");
    lineup.set.set("top_p", "0.9");
    lineup.set.set("mine", R"({"b":1,"a":2})");
    lineup.set.set("other", "1e3");
    LineupColumn column { .route = u"ONE"_s };
    const ColumnSetup shared = setupOf(lineup, column, *m_routes);
    QCOMPARE(shared.title, u"One"_s);
    QCOMPARE(shared.settings.model, u"usual"_s);
    QCOMPARE(shared.settings.parameters.value("temperature"), QByteArray("1.50"));
    QCOMPARE(shared.settings.parameters.value("stream"), QByteArray("true"));
    QCOMPARE(shared.settings.extraBody.value("mine"), QByteArray(R"({"b":1,"a":2})"));
    QVERIFY(!shared.settings.parameters.contains("mine"));
    column.set.set("temperature", "null");
    column.set.set("top_p", "0.5");
    column.set.set("other", "null");
    column.set.set("stream", "false");
    column.name = u"Own"_s;
    const ColumnSetup own = setupOf(lineup, column, *m_routes);
    QCOMPARE(own.title, u"Own"_s);
    QVERIFY(!own.settings.parameters.contains("temperature"));
    QCOMPARE(own.settings.parameters.value("top_p"), QByteArray("0.5"));
    QCOMPARE(own.settings.parameters.value("stream"), QByteArray("false"));
    QVERIFY(!own.settings.extraBody.contains("other"));
    QVERIFY(own.settings.extraBody.contains("mine"));
    // A server that nobody described: no key until somebody names one.
    const ColumnSetup bare = setupOf(lineup, { .baseUrl = u"http://127.0.0.1:8080/v1/chat/completions"_s }, *m_routes);
    QCOMPARE(bare.problem, QByteArray());
    QCOMPARE(bare.route.base("openai-chat"), u"http://127.0.0.1:8080/v1"_s);
    QVERIFY(!bare.route.sendsKey());
    QCOMPARE(bare.title, u"127.0.0.1:8080"_s);
    const ColumnSetup keyed = setupOf(lineup,
        { .baseUrl = u"https://api.anthropic.com"_s, .protocol = "anthropic-messages", .keyVariable = u"A_KEY"_s }, *m_routes);
    QVERIFY(keyed.route.authOn("anthropic-messages") == AuthStyle::XApiKey);
    QVERIFY(keyed.route.authOn("openai-chat") == AuthStyle::None);
}

void TestComparison::expectsWhatSendWouldAsk()
{
    Route route;
    route.id = u"one"_s;
    route.name = u"One"_s;
    route.bases = { { "openai-chat", u"https://example.com/v1"_s } };
    QCOMPARE(m_routes->save(route), QString());
    Lineup lineup = columnsFor(2);
    lineup.repeats = 3;
    lineup.columns.append({ .id = u"far"_s, .route = u"one"_s, .model = u"M"_s });
    lineup.columns.append({ .id = u"gone"_s, .route = u"nobody"_s });
    lineup.columns.append({ .id = u"dear"_s, .baseUrl = u"https://api.minimax.io/v1"_s, .model = u"MiniMax-M3"_s });
    m_comparison->setLineup(lineup);
    const ExpectedCost expected = m_comparison->expected(u"Hello"_s);
    QCOMPARE(expected.requests, 12);
    QCOMPARE(expected.free, 6);
    QCOMPARE(expected.unknown, 3);
    QCOMPARE(expected.costs.size(), 1);
    QVERIFY(expected.costs.at(0).amount > 0);
    // A longer question costs more, a shorter answer less.
    QVERIFY(m_comparison->expected(QString(4'000, u'x')).costs.at(0).amount > expected.costs.at(0).amount);
    lineup.columns.last().set.set("max_tokens", "10");
    QSignalSpy changed(m_comparison.get(), &Comparison::expectationChanged);
    m_comparison->setLineup(lineup);
    QVERIFY(changed.wait(patience));
    QVERIFY(m_comparison->expected(u"Hello"_s).costs.at(0).amount < expected.costs.at(0).amount);
}

void TestComparison::startsOver()
{
    m_comparison->setLineup(columnsFor(2));
    server(1).script(lasting());
    QVERIFY(m_comparison->send(u"Hello"_s));
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"1"_s), u"begun"_s, patience);
    m_comparison->clear();
    QVERIFY(!m_comparison->isRunning());
    QVERIFY(m_comparison->question().isEmpty());
    for (const QString &column : { u"0"_s, u"1"_s }) {
        QVERIFY(m_comparison->answers(column).isEmpty());
        QVERIFY(m_comparison->session(column).conversation().isEmpty());
    }
    QTRY_COMPARE_WITH_TIMEOUT(server(1).openConnections(), 0, patience);
}

void TestComparison::recordsWhatItCameTo()
{
    Lineup lineup = columnsFor(3);
    lineup.name = u"Speed"_s;
    lineup.repeats = 2;
    lineup.columns[2].route = u"nobody"_s;
    server(1).scripts({ refusing(500), saying("late") });
    m_comparison->setLineup(lineup);
    QVERIFY(m_comparison->send(u"Hello"_s));
    QVERIFY(waitForEnd());
    const ComparisonRecord record = recordOf(*m_comparison, u"1"_s);
    QCOMPARE(record.name, u"Speed"_s);
    QCOMPARE(record.question, u"Hello"_s);
    QVERIFY(record.at.isValid());
    QCOMPARE(record.reference, 1);
    QCOMPARE(record.columns.size(), 3);
    QCOMPARE(record.columns.at(0).exchanges.size(), 2);
    QCOMPARE(record.columns.at(0).figures.asked, 2);
    QCOMPARE(record.columns.at(0).figures.failed, 0);
    QCOMPARE(record.columns.at(0).protocol, QByteArray("openai-chat"));
    QCOMPARE(record.columns.at(0).model, u"M"_s);
    QVERIFY(record.columns.at(0).column == m_comparison->lineup().columns.at(0));
    QCOMPARE(record.columns.at(1).figures.failed, 1);
    QCOMPARE(record.columns.at(2).exchanges.size(), 0);
    QVERIFY(!record.columns.at(2).title.isEmpty());
    QCOMPARE(recordOf(*m_comparison, u"no such"_s).reference, 0);
}

void TestComparison::callsNoTwoColumnsTheSame()
{
    Lineup lineup = sharing(3);
    lineup.columns[2].model = lineup.columns.at(1).model;
    lineup.columns.append({ .id = u"a"_s, .name = u"Shared · M0"_s, .route = u"shared"_s, .model = u"M0"_s });
    lineup.columns.append({ .id = u"b"_s, .route = u"nobody"_s });
    lineup.columns.append({ .id = u"c"_s, .route = u"nobody"_s });
    m_comparison->setLineup(lineup);
    const QStringList titles = columnTitles(*m_comparison);
    QCOMPARE(titles,
        (QStringList { u"Shared · M0"_s, u"Shared · M1"_s, u"Shared · M1 (2)"_s, u"Shared · M0 (2)"_s, u"nobody"_s, u"nobody (2)"_s }));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
