// A chat session against a server that says exactly the bytes a test wants.
#include "chatting.h"

#include "core/jsontext.h"
#include "support/faultserver.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(FaultServer::Script)
Q_DECLARE_METATYPE(FailureKind)
Q_DECLARE_METATYPE(TurnState)

namespace {
using Faults = FaultServer;
const QByteArray secret = "sk-api-0123456789abcdefghijklmnop";

QByteArray delta(const QByteArray &text)
{
    return "data: {\"id\":\"0a1b\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{\"content\":" + text
        + "}}]}\n\n";
}

const QByteArray stopFrame = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
const QByteArray done = "data: [DONE]\n\n";

/// Everything an exchange holds, as text.
QByteArray everythingOf(const Exchange &exchange)
{
    QByteArray all = exchange.request.url.toEncoded() + exchange.request.body + exchange.head.reason + exchange.body;
    for (const HttpHeader &header : exchange.request.headers + exchange.head.headers)
        all += header.name + ": " + header.value + '\n';
    const Answer &answer = exchange.answer;
    all += answer.message.text.toUtf8() + answer.message.reasoning.toUtf8() + answer.message.wire.json;
    for (const ToolCall &call : answer.message.toolCalls)
        all += call.arguments;
    if (answer.failure)
        all += answer.failure->message.toUtf8() + answer.failure->raw + answer.failure->subject.toUtf8();
    return all;
}

/// Words of every kind that breaks badly written clients.
QString randomText(QRandomGenerator &random)
{
    static const QStringList words { u"plain"_s, u"\u4f60\u597d"_s, u"\U0001F600"_s, u"\"quoted\""_s, u"back\\slash"_s, u"\n"_s,
        u"'"_s, u"%41"_s, u"\t"_s, u"<think>"_s, u"$HOME"_s, u"\u0001"_s, u"\u2028"_s, u"data: [DONE]"_s, u"\u05e9\u05dc"_s };
    QString text;
    for (int n = random.bounded(8); n >= 0; --n)
        text += words[random.bounded(words.size())] + u' ';
    return text;
}

QByteArray randomValue(QRandomGenerator &random)
{
    static const QList<QByteArray> values { "0", "1e-5", "0.1", "true", "false", "null", "\"text\"", "[1, 2,3]", "{\"b\":1, \"a\":2}",
        "123456789012345678901234567890", "1E400", "\"\\u00e4\"", "-0.0" };
    return values[random.bounded(values.size())];
}

ChatSettings randomSettings(QRandomGenerator &random)
{
    static const QList<QByteArray> ids { "temperature", "top_p", "max_tokens", "stream", "stream_options.include_usage", "stop",
        "response_format", "thinking", "reasoning_split", "seed", "tool_choice", "made_up" };
    ChatSettings settings;
    settings.model = random.bounded(2) ? u"MiniMax-M3"_s : randomText(random);
    for (const QByteArray &id : ids) {
        if (random.bounded(3) == 0)
            settings.parameters.set(id, randomValue(random));
    }
    for (int n = random.bounded(3); n > 0; --n)
        settings.extraBody.set(QByteArray("extra" + QByteArray::number(n)), randomValue(random));
    for (int n = random.bounded(3); n > 0; --n)
        settings.extraHeaders.append(HttpHeader { .name = "X-Extra-" + QByteArray::number(n), .value = "v, " + QByteArray::number(n) });
    if (random.bounded(8) == 0)
        settings.extraHeaders.append(HttpHeader { .name = "user-agent", .value = "own/1" });
    for (int n = random.bounded(3); n > 0; --n)
        settings.tools.append({ .name = u"tool_%1"_s.arg(n), .description = randomText(random), .enabled = random.bounded(3) > 0 });
    return settings;
}

/// A raw request as method and target, headers without what HTTP adds, and body.
HttpRequest parsed(const QByteArray &raw)
{
    HttpRequest request;
    const qsizetype end = raw.indexOf("\r\n\r\n");
    request.body = raw.mid(end + 4);
    QList<QByteArray> lines = raw.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.url = QUrl(QString::fromLatin1(first.value(1)));
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        const HttpHeader header { .name = line.left(colon), .value = line.mid(colon + 1).trimmed() };
        const QByteArray lower = header.name.toLower();
        if (lower != "host" && lower != "connection" && lower != "content-length")
            request.headers.append(header);
    }
    return request;
}
}

class TestChatFaults final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void judgesWhatArrived_data();
    void judgesWhatArrived();
    void readsAStreamCutAnywhere();
    void endsWithTheAnswerAndNotWithTheLine();
    void sendsWhatItShows_data();
    void sendsWhatItShows();
    void keepsTheKeyOutOfTheExchange_data();
    void keepsTheKeyOutOfTheExchange();
    void sendsAKeyOnlyWhereItBelongs();
    void survivesWhatIsNoProtocolAtAll();
    void saysWhichAddressOrModelWasNotFound();

private:
    Route route() const
    {
        Route route = Chatting::routeTo(m_server->url("/v1"_L1));
        route.builtIn = true;
        route.limits = { .connect = 5000, .firstByte = 500, .idle = 500, .contentIdle = 5000 };
        return route;
    }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Chatting> m_chat;
};

void TestChatFaults::init()
{
    m_server = std::make_unique<FaultServer>();
    m_chat = std::make_unique<Chatting>();
    m_chat->session.setRoute(route());
    m_chat->keyring.setForThisRun(u"sandbox"_s, secret);
    m_chat->setModel(u"MiniMax-M3"_s);
}

void TestChatFaults::judgesWhatArrived_data()
{
    QTest::addColumn<FaultServer::Script>("script");
    QTest::addColumn<TurnState>("state");
    QTest::addColumn<int>("kind"); // -1: none
    QTest::addColumn<QString>("text");
    const QByteArray head = Faults::eventStreamHead();
    const QByteArray chunkedHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray part = delta("\"Hel\"");
    const QByteArray rest = delta("\"lo\"") + stopFrame + done;
    const auto chunk = [](const QByteArray &bytes) -> QByteArray { return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n"; };
    const auto row = [](const char *name, const Faults::Script &script, TurnState state, int kind, const QString &text) {
        QTest::newRow(name) << script << state << kind << text;
    };
    const int none = -1;
    const auto k = [](FailureKind kind) { return int(kind); };

    row("whole", { Faults::send(head + part + rest), Faults::close() }, TurnState::Complete, none, u"Hello"_s);
    row("whole, then reset", { Faults::send(head + part + rest), Faults::wait(50), Faults::reset() }, TurnState::Complete, none,
        u"Hello"_s);
    row("whole, without last chunk", { Faults::send(chunkedHead + chunk(part + rest)), Faults::close() }, TurnState::Complete, none,
        u"Hello"_s);
    row("whole, but never closed", { Faults::send(head + part + rest), Faults::wait(20'000) }, TurnState::Complete, none, u"Hello"_s);
    row("close before the head", { Faults::close() }, TurnState::Failed, k(FailureKind::ConnectionLost), u""_s);
    row("reset before the head", { Faults::reset() }, TurnState::Failed, k(FailureKind::ConnectionLost), u""_s);
    row("nothing at all", { Faults::wait(20'000) }, TurnState::Failed, k(FailureKind::TimedOutFirstByte), u""_s);
    row("head only", { Faults::send(head), Faults::close() }, TurnState::Failed, k(FailureKind::CutOff), u""_s);
    row("close in the middle", { Faults::send(head + part), Faults::close() }, TurnState::Cut, k(FailureKind::CutOff), u"Hel"_s);
    row("reset in the middle", { Faults::send(head + part), Faults::wait(50), Faults::reset() }, TurnState::Cut, k(FailureKind::CutOff),
        u"Hel"_s);
    row("silence in the middle", { Faults::send(head + part), Faults::wait(20'000) }, TurnState::Cut, k(FailureKind::TimedOutIdle),
        u"Hel"_s);
    row("chunks cut", { Faults::send(chunkedHead + chunk(part)), Faults::close() }, TurnState::Cut, k(FailureKind::CutOff), u"Hel"_s);
    row("bad chunk size", { Faults::send(chunkedHead + chunk(part) + "zz\r\n" + rest + "\r\n"), Faults::close() }, TurnState::Cut,
        k(FailureKind::CutOff), u"Hel"_s);
    row("half a JSON body", { Faults::send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\nContent-Type: application/json\r\n\r\n"
                                           "{\"id\":\"1\",\"choices\":[{\"message\":{\"content\":\"Hel"),
                                Faults::close() },
        TurnState::Failed, k(FailureKind::CutOff), u""_s);
    row("an error in the stream", { Faults::send(head + part + "data: {\"error\":{\"message\":\"overloaded (1000)\"}}\n\n"),
                                      Faults::close() },
        TurnState::Cut, k(FailureKind::ServerError), u"Hel"_s);
    row("early hints as the answer", { Faults::send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"), Faults::close() },
        TurnState::Failed, -2, u""_s);
}

void TestChatFaults::judgesWhatArrived()
{
    QFETCH(const FaultServer::Script, script);
    QFETCH(const int, kind);
    m_server->script(script);
    const Turn &turn = m_chat->ask(u"Hello"_s);
    QTEST(turn.message.text, "text");
    QTEST(turn.state, "state");
    QCOMPARE(turn.answer.failure.has_value(), kind != -1);
    if (kind >= 0)
        QCOMPARE(turn.answer.failure->kind, FailureKind(kind));
    QCOMPARE(m_chat->finishes, 1);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_chat->lastExchange().attempts.size(), 1);
}

void TestChatFaults::readsAStreamCutAnywhere()
{
    const QByteArray stream = delta("\"<think>\\n\u4f60\"") + delta("\"\u597d</think>\\n\\nHe\U0001F600\"") + delta("\"llo\"") + stopFrame + done;
    for (qsizetype at = 1; at < stream.size(); at += 7) {
        m_server->script({ Faults::send(Faults::eventStreamHead() + stream.left(at)), Faults::wait(1), Faults::send(stream.mid(at)),
            Faults::close() });
        m_chat->session.clear();
        m_chat->text.clear();
        const Turn &turn = m_chat->ask(u"Hello"_s);
        QCOMPARE(turn.state, TurnState::Complete);
        QCOMPARE(turn.message.text, u"He\U0001F600llo"_s);
        QCOMPARE(turn.message.reasoning.trimmed(), u"\u4f60\u597d"_s);
        QCOMPARE(m_chat->lastExchange().body, stream);
    }
}

void TestChatFaults::endsWithTheAnswerAndNotWithTheLine()
{
    m_server->script({ Faults::send(Faults::eventStreamHead() + delta("\"Hello\"") + stopFrame + done), Faults::wait(60'000) });
    Route patient = route();
    patient.limits = {};
    m_chat->session.setRoute(patient);
    const Turn &turn = m_chat->ask(u"Hello"_s);
    QCOMPARE(turn.state, TurnState::Complete);
    QVERIFY(!turn.answer.failure);
    // The second that was waited for the line is no part of the answer's time.
    QCOMPARE(*turn.timing.total, double(m_chat->lastExchange().chunks.last().atNs) / 1e6);
}

void TestChatFaults::sendsWhatItShows_data()
{
    QTest::addColumn<QByteArray>("protocol");
    for (const Protocol *const protocol : protocols())
        QTest::newRow(protocol->id().constData()) << protocol->id();
}

/// A thousand requests over all rows.
void TestChatFaults::sendsWhatItShows()
{
    QFETCH(const QByteArray, protocol);
    m_server->script({ Faults::send(Faults::answer(200, R"({"choices":[{"finish_reason":"stop","message":{"content":"ok"}}]})")) });
    QRandomGenerator random(20261120);
    const int rounds = 1'000 / int(protocols().size());
    for (int round = 0; round < rounds; ++round) {
        if (round % 5 == 0)
            m_chat->session.clear();
        Route own = route();
        own.bases = { { protocol, m_server->url("/v1"_L1).toString() } };
        own.auth = AuthStyle(random.bounded(3));
        own.dialect = Dialect(random.bounded(2));
        own.groupId = random.bounded(2) ? u"1234567890"_s : QString();
        own.idempotencyKeys = random.bounded(2) == 0;
        if (random.bounded(2))
            own.headers = { { .name = "X-Route", .value = "r\xc3\xa4" } };
        m_chat->session.setRoute(own);
        m_chat->session.setProtocol(protocol);
        m_chat->session.setSettings(randomSettings(random));
        m_chat->session.setSystemPrompt(random.bounded(2) ? randomText(random) : QString());
        const QString draft = randomText(random);
        const HttpRequest shown = m_chat->session.preview(draft);
        for (const HttpHeader &header : shown.headers) {
            if (header.secret)
                QCOMPARE(header.value.mid(header.secretAt), QByteArray());
        }
        // Whether it is wise to send it is not asked here: the name of a model may be nothing but blanks.
        m_chat->session.send(draft, Guarding::Override);
        QVERIFY(m_chat->waitForEnd());
        QCOMPARE(m_server->requests().size(), round + 1);

        const HttpRequest sent = parsed(m_server->requests().last());
        const HttpRequest &kept = m_chat->lastExchange().request;
        QVERIFY(!m_chat->lastExchange().isMasked);
        QCOMPARE(kept.url, shown.url);
        for (const HttpRequest *const told : { &shown, &kept }) {
            QCOMPARE(sent.method, told->method);
            QCOMPARE(sent.url.toEncoded(), told->url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
            QCOMPARE(sent.body, told->body);
            QList<HttpHeader> expected;
            for (const HttpHeader &header : told->headers) {
                const QByteArray value = header.secret ? header.value.left(header.secretAt) + secret : header.value;
                expected.append({ .name = header.name, .value = value });
            }
            QCOMPARE(sent.headers, expected);
        }
    }
}

void TestChatFaults::keepsTheKeyOutOfTheExchange_data()
{
    QTest::addColumn<FaultServer::Script>("script");
    const QByteArray head = Faults::eventStreamHead();
    const QByteArray quoted = "\"" + secret + "\"";
    QTest::newRow("in an error") << Faults::Script {
        Faults::send(Faults::answer(401, "{\"error\":{\"message\":\"Incorrect API key provided: " + secret + "\"}}")) };
    QTest::newRow("in plain text") << Faults::Script { Faults::send(Faults::answer(500, "you sent " + secret, "text/plain")) };
    QTest::newRow("in the answer") << Faults::Script { Faults::send(head + delta(quoted) + stopFrame + done), Faults::close() };
    QTest::newRow("in a header") << Faults::Script { Faults::send(
        Faults::answer(200, "{}", "application/json", "X-Echo: Bearer " + secret + "\r\nSet-Cookie: " + secret + "\r\n")) };
    QTest::newRow("in base64") << Faults::Script { Faults::send(Faults::answer(400, "{\"error\":\"" + QByteArray(":" + secret).toBase64() + "\"}")) };
    QTest::newRow("torn apart") << Faults::Script { Faults::send(head + delta("\"x\"") + "data: " + secret.left(9)), Faults::wait(60),
        Faults::send(secret.mid(9) + "\n\n" + delta("\"y\"") + done), Faults::close() };
    QTest::newRow("in a redirect") << Faults::Script { Faults::send(
        Faults::answer(302, "", "text/plain", "Location: http://127.0.0.1:1/?key=" + secret + "\r\n")) };
}

void TestChatFaults::keepsTheKeyOutOfTheExchange()
{
    QFETCH(const FaultServer::Script, script);
    m_server->script(script);
    const Turn &turn = m_chat->ask(u"my key is %1"_s.arg(QString::fromLatin1(secret)));
    const Exchange &exchange = m_chat->lastExchange();
    QVERIFY(m_server->requests().first().contains(QByteArray("uthorization: Bearer " + secret)));
    const QByteArray all = everythingOf(exchange);
    QVERIFY2(!all.contains(secret), all.constData());
    QVERIFY(!all.contains(QByteArray(":" + secret).toBase64()));
    QVERIFY(!all.contains(secret.mid(10, 12)));
    if (turn.answer.failure) {
        const QByteArray shown = turn.answer.failure->message.toUtf8() + turn.answer.failure->raw + turn.answer.failure->subject.toUtf8();
        QVERIFY2(!shown.contains(secret), shown.constData());
    }
    qsizetype offset = 0;
    for (const Chunk &chunk : exchange.chunks) {
        QCOMPARE(chunk.offset, offset);
        offset += chunk.size;
    }
    QCOMPARE(offset, exchange.body.size());
}

void TestChatFaults::sendsAKeyOnlyWhereItBelongs()
{
    m_server->script({ Faults::send(Faults::answer(200, "{}")) });
    Route open = route();
    open.auth = AuthStyle::None;
    m_chat->session.setRoute(open);
    m_chat->ask(u"one"_s);
    Route other = route();
    other.id = u"other"_s;
    other.builtIn = false;
    m_chat->session.setRoute(other);
    m_chat->ask(u"two"_s);
    QCOMPARE(m_server->requests().size(), 2);
    for (const QByteArray &request : m_server->requests())
        QVERIFY(!request.contains(secret));
}

void TestChatFaults::survivesWhatIsNoProtocolAtAll()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        QByteArray noise(random.bounded(1, 4000), Qt::Uninitialized);
        for (char &byte : noise)
            byte = char(random.bounded(256));
        const QByteArray body = round % 2 ? noise : "data: " + noise + "\n\ndata: {" + noise + "}\n\n";
        m_server->script({ Faults::send((round % 3 ? Faults::eventStreamHead() : QByteArray("HTTP/1.1 200 OK\r\n\r\n")) + body),
            Faults::close() });
        m_chat->session.clear();
        const Turn &turn = m_chat->ask(u"Hello"_s);
        QVERIFY(turn.state != TurnState::Complete);
        QVERIFY(turn.answer.failure);
    }
}

void TestChatFaults::saysWhichAddressOrModelWasNotFound()
{
    const auto answer = [](const QByteArray &status, const QByteArray &body) {
        return Faults::Script { Faults::send("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size())
                                    + "\r\n\r\n" + body),
            Faults::close() };
    };
    m_server->script(answer("404 Not Found", "404 page not found"));
    const Failure noPath = std::optional<Failure>(m_chat->ask(u"Hello"_s).answer.failure).value_or(Failure());
    QCOMPARE(noPath.kind, FailureKind::NotFound);
    QCOMPARE(noPath.subject, m_server->url("/v1/chat/completions"_L1).toString());

    m_server->script(answer("400 Bad Request", "{\"error\":{\"message\":\"invalid params, unknown model 'MiniMax-M3' (2013)\"}}"));
    const Failure noModel = std::optional<Failure>(m_chat->ask(u"Hello"_s).answer.failure).value_or(Failure());
    QCOMPARE(noModel.kind, FailureKind::UnknownModel);
    QCOMPARE(noModel.subject, u"MiniMax-M3"_s);

    const QUrl gone = m_server->url("/v1"_L1);
    m_server.reset();
    const Failure refused = std::optional<Failure>(m_chat->ask(u"Hello"_s).answer.failure).value_or(Failure());
    QCOMPARE(refused.kind, FailureKind::ConnectionRefused);
    QCOMPARE(refused.subject, u"%1:%2"_s.arg(gone.host(), QString::number(gone.port())));
}

QTEST_GUILESS_MAIN(TestChatFaults)
#include "tst_chatfaults.moc"
