// What is given away: valid for the programs that read it, true to what was kept, and never with a key in it.
#include "snippets/exchangeexport.h"
#include "snippets/exchangeoutline.h"
#include "snippets/jsonschema.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QByteArray knownKey = "my/own+Secret\"with\\everything";
const QByteArray shapedKey = "sk-api-0f9e8d7c6b5a4f3e2d1c0f9e8d7c";

QByteArray eventOf(const QByteArray &text)
{
    return "data: {\"id\":\"r1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
}

Exchange plainExchange()
{
    Exchange exchange;
    exchange.id = u"0192f0c1-0000-7000-8000-000000000001"_s;
    exchange.question = u"q1"_s;
    exchange.conversationId = u"private-conversation"_s;
    exchange.turn = 2;
    exchange.routeId = u"direct"_s;
    exchange.routeName = u"Direct MiniMax"_s;
    exchange.protocol = "openai-chat";
    exchange.model = u"MiniMax-M3"_s;
    exchange.request = { "POST", QUrl(u"https://api.minimax.io/v1/chat/completions?GroupId=1234567890123456789&x=a%20b"_s),
        { { "Content-Type", "application/json" }, { "Authorization", "Bearer sk-api\xe2\x80\xa6" "9f2c", true, 7, "MINIMAX_API_KEY" } },
        R"({"model":"MiniMax-M3","messages":[{"role":"user","content":"Who are you?"}],"temperature":0.10,"stream":true})" };
    exchange.startedAt = QDateTime(QDate(2026, 11, 20), QTime(10, 20, 30, 456), QTimeZone::utc()).toUTC();
    exchange.head = { 200, "OK", { { "Content-Type", "text/event-stream" }, { "Trace-Id", "0a1b" }, { "Set-Cookie", "sess\xe2\x80\xa6" "1d2c", true } } };
    const QByteArray first = eventOf("I am ");
    const QByteArray second = eventOf("M3.") + "data: [DONE]\n\n";
    exchange.body = first + second;
    exchange.chunks = { { 120'000'000, 0, first.size() }, { 150'500'000, first.size(), second.size() } };
    exchange.answer.message.text = u"I am M3."_s;
    exchange.answer.finishReason = "stop";
    exchange.answer.ended = true;
    exchange.answer.usage = Usage { .input = 5, .output = 3, .raw = R"({"prompt_tokens": 5, "completion_tokens": 3})" };
    exchange.answer.requestIds = { { "trace-id", "0a1b" } };
    exchange.timing = { .firstByte = 120.0, .firstText = 120.0, .total = 150.5 };
    exchange.line = { .connecting = 1.5, .encrypted = 40.25, .sent = 41.0, .head = 118.0 };
    exchange.events = 3;
    exchange.attempts = { { .startedAt = exchange.startedAt, .totalMs = 150.5, .httpStatus = 200, .requestIds = exchange.answer.requestIds } };
    return exchange;
}

/// Anything that may be kept, well-formed or not.
Exchange anyExchange(QRandomGenerator &dice)
{
    const auto bytes = [&dice](int most) {
        static const QByteArrayList pieces { "a", "0", "\"", "\\", "`", "```", "|", "\n", "\r\n", "<b>", "$(x)", "\xe4\xb8\xad", "\xf0\x9f\x98\x80",
            "\xff", "\xc3", QByteArray(1, '\0'), "data: {\"a\":\"b\"}\n\n", "{}", "[1,", "event: x\n", "sk-", "Bearer ", "eyJ" };
        QByteArray text;
        for (int i = dice.bounded(most + 1); i > 0; --i)
            text += pieces.at(dice.bounded(int(pieces.size())));
        return text;
    };
    const auto text = [&](int most) { return QString::fromUtf8(bytes(most)); };
    const auto ms = [&dice] { return dice.bounded(2) ? std::optional<double>(dice.bounded(1000.0)) : std::nullopt; };
    Exchange exchange = plainExchange();
    exchange.purpose = Purpose(dice.bounded(4));
    exchange.routeName = text(3);
    exchange.model = text(3);
    exchange.request.body = bytes(12);
    exchange.request.headers.append(HttpHeader { "X-Any", text(4).simplified().toUtf8() });
    if (dice.bounded(4) == 0)
        exchange.head = {};
    exchange.head.reason = bytes(2);
    exchange.body = bytes(30);
    exchange.chunks = { { dice.bounded(1000) * 1'000'000LL, 0, exchange.body.size() } };
    exchange.answer.message.text = text(10);
    exchange.answer.message.reasoning = text(10);
    exchange.answer.message.toolCalls = { { .id = text(1), .name = text(1), .arguments = bytes(4) } };
    exchange.answer.usage = Usage { .raw = bytes(2) };
    if (dice.bounded(2))
        exchange.answer.failure = Failure { .kind = FailureKind(dice.bounded(30)), .message = text(5), .raw = bytes(5) };
    exchange.timing = { ms(), ms(), ms(), ms() };
    exchange.line = { ms(), ms(), ms(), ms() };
    return exchange;
}

QJsonDocument json(const QByteArray &text)
{
    QJsonParseError error {};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(error.errorString()), text.mid(qMax(0, error.offset - 60), 120).constData());
    return document;
}

JsonSchema harSchema()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/exports/har-1.2.schema.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no schema");
    return JsonSchema(json(file.readAll()).object());
}

QJsonObject firstEntry(const QByteArray &har)
{
    return json(har).object()["log"_L1].toObject()["entries"_L1].toArray()[0].toObject();
}

const QList<ExportFormat> &formats()
{
    static const QList<ExportFormat> all { ExportFormat::Har, ExportFormat::Json, ExportFormat::Markdown, ExportFormat::EventStream };
    return all;
}

ExportOrder orderOf(ExportFormat format)
{
    return { .format = format, .knownKeys = { knownKey } };
}

struct Place {
    const char *field;
    void (*plant)(Exchange &, const QByteArray &);
};

/// Every field that holds text.
const QList<Place> &places()
{
    static const QList<Place> all {
        { "id", [](Exchange &e, const QByteArray &k) { e.id = QString::fromUtf8(k); } },
        { "question", [](Exchange &e, const QByteArray &k) { e.question = QString::fromUtf8(k); } },
        { "conversation", [](Exchange &e, const QByteArray &k) { e.conversationId = QString::fromUtf8(k); } },
        { "replay-of", [](Exchange &e, const QByteArray &k) { e.replayOf = QString::fromUtf8(k); } },
        { "route", [](Exchange &e, const QByteArray &k) { e.routeName = QString::fromUtf8(k); } },
        { "protocol", [](Exchange &e, const QByteArray &k) { e.protocol = k; } },
        { "model", [](Exchange &e, const QByteArray &k) { e.model = QString::fromUtf8(k); } },
        { "request.method", [](Exchange &e, const QByteArray &k) { e.request.method = k; } },
        { "request.url", [](Exchange &e, const QByteArray &k) { e.request.url = QUrl::fromEncoded(QByteArray("https://a.example/?x=" + k.toPercentEncoding())); } },
        { "request.headers", [](Exchange &e, const QByteArray &k) { e.request.headers.append(HttpHeader { k, "x" }); } },
        { "request.headers.X-Other", [](Exchange &e, const QByteArray &k) { e.request.headers.append(HttpHeader { "X-Other", k }); } },
        { "request.body", [](Exchange &e, const QByteArray &k) { e.request.body = "{\"a\":\"" + k + "\"}"; } },
        { "response.reason", [](Exchange &e, const QByteArray &k) { e.head.reason = k; } },
        { "response.headers.X-Echo", [](Exchange &e, const QByteArray &k) { e.head.headers.append(HttpHeader { "X-Echo", "it is " + k }); } },
        { "response.body", [](Exchange &e, const QByteArray &k) { e.body += k; } },
        { "answer.text", [](Exchange &e, const QByteArray &k) { e.answer.message.text += QString::fromUtf8(k); } },
        { "answer.reasoning", [](Exchange &e, const QByteArray &k) { e.answer.message.reasoning = QString::fromUtf8(k); } },
        { "answer.tools", [](Exchange &e, const QByteArray &k) { e.answer.message.toolCalls = { { .id = u"1"_s, .name = u"f"_s, .arguments = k } }; } },
        { "answer.wire", [](Exchange &e, const QByteArray &k) { e.answer.message.wire = { "openai-chat", k }; } },
        { "answer.finish", [](Exchange &e, const QByteArray &k) { e.answer.finishReason = k; } },
        { "answer.oddities", [](Exchange &e, const QByteArray &k) { e.answer.oddities = { k }; } },
        { "answer.usage", [](Exchange &e, const QByteArray &k) { e.answer.usage = Usage { .raw = "{\"a\":\"" + k + "\"}" }; } },
        { "failure", [](Exchange &e, const QByteArray &k) { e.answer.failure = Failure { .message = QString::fromUtf8(k) }; } },
        { "failure", [](Exchange &e, const QByteArray &k) { e.answer.failure = Failure { .code = k, .raw = k }; } },
        { "request-ids", [](Exchange &e, const QByteArray &k) { e.answer.requestIds.append({ "x", k }); } },
        { "attempts", [](Exchange &e, const QByteArray &k) { e.attempts[0].code = k; } },
    };
    return all;
}

}

class TestExports : public QObject
{
    Q_OBJECT

private slots:
    void writesHarAsTheSpecificationHasIt();
    void toldTimesOfAnEntryAddUp_data();
    void toldTimesOfAnEntryAddUp();
    void writesValidHarOfAnything();
    void writesBytesThatAreNoTextInBase64();
    void writesJsonWithTheNamesOfTheCommandLine();
    void writesAnArrayForSeveral();
    void writesMarkdownForABugReport();
    void letsNothingOutOfItsFence();
    void writesTheStreamByteForByte();
    void saysWhyThereIsNoStream();
    void masksWhatIsSecretByName();
    void namesNoAccountUnasked();
    void leavesContentsOutWhenAsked();
    void outlinesBodies_data();
    void outlinesBodies();
    void refusesKeyMaterialAnywhere_data();
    void refusesKeyMaterialAnywhere();
    void masksKeyMaterialWhenAsked();
    void findsAKeyThatIsSpreadOverEvents_data();
    void findsAKeyThatIsSpreadOverEvents();
    void tellsKeysFromWords_data();
    void tellsKeysFromWords();
    void findsKnownKeysInEverySpelling_data();
    void findsKnownKeysInEverySpelling();
    void takesSecretsFromTheEnvironment();
};

void TestExports::writesHarAsTheSpecificationHasIt()
{
    const ExportResult result = exportExchanges({ plainExchange(), plainExchange() }, orderOf(ExportFormat::Har));
    QVERIFY(result.leaks.isEmpty() && result.problem.isEmpty());
    const QJsonValue har(json(result.bytes).object());
    QCOMPARE(harSchema().problemsOf(har), QStringList());
    const QJsonObject log = har["log"_L1].toObject();
    QCOMPARE(log["entries"_L1].toArray().size(), 2);
    QCOMPARE(log["creator"_L1]["name"_L1].toString(), u"MiniMax Playground"_s);
    const QJsonObject entry = log["entries"_L1].toArray()[0].toObject();
    QCOMPARE(entry["startedDateTime"_L1].toString(), u"2026-11-20T10:20:30.456Z"_s);
    QCOMPARE(entry["time"_L1].toDouble(), 150.5);
    QCOMPARE(entry["request"_L1]["method"_L1].toString(), u"POST"_s);
    QCOMPARE(entry["request"_L1]["queryString"_L1].toArray()[1].toObject()["value"_L1].toString(), u"a b"_s);
    QCOMPARE(entry["request"_L1]["postData"_L1]["text"_L1].toString().toUtf8(), plainExchange().request.body);
    QCOMPARE(entry["request"_L1]["postData"_L1]["mimeType"_L1].toString(), u"application/json"_s);
    QCOMPARE(entry["request"_L1]["bodySize"_L1].toInt(), int(plainExchange().request.body.size()));
    QCOMPARE(entry["response"_L1]["content"_L1]["text"_L1].toString().toUtf8(), plainExchange().body);
    QCOMPARE(entry["response"_L1]["content"_L1]["mimeType"_L1].toString(), u"text/event-stream"_s);
    QCOMPARE(entry["_chunks"_L1].toArray()[1].toArray()[0].toDouble(), 150.5);
    QCOMPARE(entry["_requestIds"_L1]["trace-id"_L1].toString(), u"0a1b"_s);
    QVERIFY(!result.bytes.contains("private-conversation"));
    // A schema that lets everything pass proves nothing.
    QJsonObject broken = har.toObject();
    broken["log"_L1] = QJsonObject { { u"version"_s, u"1.2"_s }, { u"entries"_s, QJsonArray { QJsonObject { { u"time"_s, -2 }, { u"own"_s, 1 } } } } };
    QVERIFY(harSchema().problemsOf(broken).size() >= 7);
}

void TestExports::toldTimesOfAnEntryAddUp_data()
{
    QTest::addColumn<Exchange>("exchange");
    QTest::addColumn<QList<double>>("phases"); // blocked, dns, connect, ssl, send, wait, receive
    Exchange exchange = plainExchange();
    QTest::newRow("a new connection with TLS") << exchange << QList<double> { 1.5, -1, 38.75, -1, 0.75, 77, 32.5 };
    exchange.line = { .connecting = 1.5, .sent = 41.0, .head = 118.0 };
    QTest::newRow("a new connection without") << exchange << QList<double> { 1.5, -1, -1, -1, 39.5, 77, 32.5 };
    exchange.line = { .sent = 2.0, .head = 118.0 };
    QTest::newRow("a connection that was there") << exchange << QList<double> { -1, -1, -1, -1, 2, 116, 32.5 };
    exchange.line = {};
    QTest::newRow("nothing but the first byte") << exchange << QList<double> { -1, -1, -1, -1, 0, 120, 30.5 };
    exchange.timing = { .total = 9.0 };
    QTest::newRow("no response") << exchange << QList<double> { -1, -1, -1, -1, 0, 9, 0 };
    exchange.timing = {};
    QTest::newRow("nothing at all") << exchange << QList<double> { -1, -1, -1, -1, 0, 0, 0 };
    exchange.timing = { .total = 100.0 };
    exchange.line = { .connecting = 50.0, .encrypted = 40.0, .sent = 200.0, .head = 90.0 };
    QTest::newRow("moments out of order") << exchange << QList<double> { 50, -1, 0, -1, 150, 0, 0 };
}

void TestExports::toldTimesOfAnEntryAddUp()
{
    QFETCH(Exchange, exchange);
    QFETCH(QList<double>, phases);
    const QJsonObject entry = firstEntry(exportExchanges({ exchange }, orderOf(ExportFormat::Har)).bytes);
    QList<double> told;
    double sum = 0;
    for (const char *phase : { "blocked", "dns", "connect", "ssl", "send", "wait", "receive" }) {
        told << entry["timings"_L1][QLatin1StringView(phase)].toDouble();
        sum += told.constLast() < 0 ? 0 : told.constLast();
    }
    QCOMPARE(told, phases);
    QCOMPARE(entry["time"_L1].toDouble(), sum);
}

void TestExports::writesValidHarOfAnything()
{
    const JsonSchema schema = harSchema();
    QRandomGenerator dice(7);
    for (int i = 0; i < 300; ++i) {
        QList<Exchange> exchanges;
        for (int n = 1 + dice.bounded(3); n > 0; --n)
            exchanges << anyExchange(dice);
        ExportOrder order = orderOf(ExportFormat::Har);
        order.masksLeaks = true;
        order.withContents = dice.bounded(2) == 0;
        const QByteArray har = exportExchanges(exchanges, order).bytes;
        const QStringList problems = schema.problemsOf(QJsonValue(json(har).object()));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        for (const ExportFormat format : formats()) {
            order.format = format;
            const ExportResult result = exportExchanges({ exchanges.constFirst() }, order);
            QVERIFY(!result.bytes.isEmpty() || result.problem == "no-body");
            if (format == ExportFormat::Json)
                json(result.bytes);
        }
    }
}

void TestExports::writesBytesThatAreNoTextInBase64()
{
    Exchange exchange = plainExchange();
    exchange.body = QByteArray("\xff\xfe\x00\x01", 4);
    exchange.request.body = "\xc3";
    const QJsonObject entry = firstEntry(exportExchanges({ exchange }, orderOf(ExportFormat::Har)).bytes);
    const QJsonValue content = entry["response"_L1]["content"_L1];
    QCOMPARE(content["encoding"_L1].toString(), u"base64"_s);
    QCOMPARE(QByteArray::fromBase64(content["text"_L1].toString().toLatin1()), exchange.body);
    QCOMPARE(content["size"_L1].toInt(), 4);
    QCOMPARE(QByteArray::fromBase64(entry["request"_L1]["postData"_L1]["text"_L1].toString().toLatin1()), exchange.request.body);
    const QJsonObject object = json(exportExchanges({ exchange }, orderOf(ExportFormat::Json)).bytes).object();
    QCOMPARE(QByteArray::fromBase64(object["response"_L1]["body_base64"_L1].toString().toLatin1()), exchange.body);
    QVERIFY(!object["response"_L1].toObject().contains(u"body"_s));
}

void TestExports::writesJsonWithTheNamesOfTheCommandLine()
{
    Exchange exchange = plainExchange();
    exchange.answer.failure = Failure { .kind = FailureKind::CutOff, .message = u"over"_s };
    const QByteArray text = exportExchanges({ exchange }, orderOf(ExportFormat::Json)).bytes;
    QCOMPARE(text.count('\n'), 1);
    const QJsonObject object = json(text).object();
    for (const char *name : { "request", "status", "answer", "reasoning", "tool_calls", "finish_reason", "usage", "complete", "failure",
             "request_ids", "timing_ms", "events", "attempts", "id", "started_at", "route", "protocol", "model", "response", "line_ms" })
        QVERIFY2(object.contains(QLatin1StringView(name)), name);
    QCOMPARE(object["answer"_L1].toString(), u"I am M3."_s);
    QCOMPARE(object["failure"_L1]["id"_L1].toString(), u"cut_off"_s);
    QCOMPARE(object["response"_L1]["body"_L1].toString().toUtf8(), exchange.body);
    const QByteArray second = QByteArray::number(exchange.chunks[1].offset);
    QVERIFY(text.contains(QByteArray("\"chunks\":[[120,0," + second + "],[150.5," + second + ",")));
    QVERIFY(text.contains("\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":3}"));
}

void TestExports::writesAnArrayForSeveral()
{
    const QByteArray text = exportExchanges({ plainExchange(), plainExchange(), plainExchange() }, orderOf(ExportFormat::Json)).bytes;
    QCOMPARE(json(text).array().size(), 3);
    QCOMPARE(text.count('\n'), 5); // a line for each
}

void TestExports::writesMarkdownForABugReport()
{
    Exchange exchange = plainExchange();
    exchange.answer.failure = Failure { .kind = FailureKind::RateLimit, .httpStatus = 429, .message = u"slow down"_s };
    exchange.head.status = 429;
    exchange.head.reason = "Too Many Requests";
    ExportOrder order = orderOf(ExportFormat::Markdown);
    order.failureWords = [](const Failure &) { return u"The server wants fewer requests."_s; };
    const QByteArray text = exportExchanges({ exchange }, order).bytes;
    QVERIFY2(text.startsWith("# `MiniMax-M3` over `Direct MiniMax`: 429, rate limit\n"), text.constData());
    for (const char *part : { "| URL | `POST https://api.minimax.io/v1/chat/completions?GroupId=%E2%80%A6&x=a%20b` |\n",
             "| `trace-id` | `0a1b` |\n", "## Failure\n\n```\nThe server wants fewer requests.\n```\n\n```\nslow down\n```\n",
             "Authorization: Bearer sk-api\xe2\x80\xa6" "9f2c\n", "```json\n{\n  \"model\": \"MiniMax-M3\",", "\"temperature\": 0.10",
             "HTTP/1.1 429 Too Many Requests\n", "## Answer\n\n```\nI am M3.\n```\n", "| total | 150.5 |\n", "| chunks | 2 |\n" })
        QVERIFY2(text.contains(part), qPrintable(QString::fromUtf8(part) + u"\nin\n"_s + QString::fromUtf8(text)));
}

void TestExports::letsNothingOutOfItsFence()
{
    Exchange exchange = plainExchange();
    exchange.model = u"a|b`c\n# owned"_s;
    exchange.answer.message.text = u"```\n# owned\n`````\n<img src=x>"_s;
    const QByteArray text = exportExchanges({ exchange }, orderOf(ExportFormat::Markdown)).bytes;
    QVERIFY(text.startsWith("# ``a|b`c # owned`` over "));
    QVERIFY(text.contains("| Model | ``a\\|b`c # owned`` |\n"));
    QVERIFY(text.contains("## Answer\n\n``````\n```\n# owned\n`````\n<img src=x>\n``````\n"));
}

void TestExports::writesTheStreamByteForByte()
{
    Exchange exchange = plainExchange();
    exchange.body = ": hello\r\ndata: \xff\n\n" + exchange.body;
    QCOMPARE(exportExchanges({ exchange }, orderOf(ExportFormat::EventStream)).bytes, exchange.body);
}

void TestExports::saysWhyThereIsNoStream()
{
    QCOMPARE(exportExchanges({}, orderOf(ExportFormat::Har)).problem, QByteArray("nothing"));
    QCOMPARE(exportExchanges({ plainExchange(), plainExchange() }, orderOf(ExportFormat::EventStream)).problem, QByteArray("several"));
    Exchange exchange = plainExchange();
    exchange.body.clear();
    QCOMPARE(exportExchanges({ exchange }, orderOf(ExportFormat::EventStream)).problem, QByteArray("no-body"));
}

void TestExports::masksWhatIsSecretByName()
{
    Exchange exchange = plainExchange();
    // Not marked as secrets, and shaped like none.
    exchange.request.headers.append(HttpHeader { "Cookie", "session=abcdefghijklmn" });
    exchange.request.headers.append(HttpHeader { "X-Api-Key", "plain words here" });
    exchange.request.headers.append(HttpHeader { "Proxy-Authorization", "Basic dXNlcjpwYXNzd29yZA==" });
    exchange.request.url = QUrl(u"https://someone:word@a.example/v1?key=plainwordshere&api_token=otherwordshere"_s);
    exchange.head.headers.append(HttpHeader { "set-cookie", "other=qrstuvwxyzqrst; Path=/" });
    for (const ExportFormat format : { ExportFormat::Har, ExportFormat::Json, ExportFormat::Markdown }) {
        ExportOrder order = orderOf(format);
        order.withAccountIds = true;
        const ExportResult result = exportExchanges({ exchange }, order);
        QVERIFY(result.leaks.isEmpty());
        for (const char *secret : { "abcdefghijklmn", "plain words", "dXNlcjpw", "plainwords", "otherwords", "qrstuv", "someone", ":word" })
            QVERIFY2(!result.bytes.contains(secret), secret);
        // Masked once when it was captured: not again, the fingerprint is what tells keys apart.
        QVERIFY(result.bytes.contains("Bearer sk-api\xe2\x80\xa6" "9f2c"));
        QVERIFY(result.bytes.contains("Basic "));
    }
}

void TestExports::namesNoAccountUnasked()
{
    Exchange exchange = plainExchange();
    exchange.head.headers.append(HttpHeader { "openai-organization", "org-people" });
    exchange.head.headers.append(HttpHeader { "X-Session-Id", "session-people" });
    ExportOrder order = orderOf(ExportFormat::Har);
    QByteArray text = exportExchanges({ exchange }, order).bytes;
    QVERIFY(!text.contains("1234567890123456789") && !text.contains("org-people") && !text.contains("session-people"));
    order.withAccountIds = true;
    text = exportExchanges({ exchange }, order).bytes;
    QVERIFY(text.contains("GroupId=1234567890123456789") && text.contains("org-people") && text.contains("session-people"));
}

void TestExports::leavesContentsOutWhenAsked()
{
    Exchange exchange = plainExchange();
    exchange.answer.message.reasoning = u"Who asks?"_s;
    exchange.answer.message.toolCalls = { { .id = u"1"_s, .name = u"look_up"_s, .arguments = "{\"who\":\"people\"}" } };
    exchange.answer.message.wire = { "openai-chat", "{\"content\":\"I am M3.\"}" };
    exchange.answer.failure = Failure { .message = u"cannot say I am M3."_s, .raw = "I am M3." };
    for (const ExportFormat format : formats()) {
        ExportOrder order = orderOf(format);
        order.withContents = false;
        const QByteArray text = exportExchanges({ exchange }, order).bytes;
        for (const char *content : { "I am", "M3.", "Who are", "Who asks", "people" })
            QVERIFY2(!text.contains(content), text.constData());
        // What settings it was asked with is no content.
        QVERIFY(format == ExportFormat::EventStream || (text.contains("temperature") && text.contains("MiniMax-M3")));
    }
}

void TestExports::outlinesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("outline");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("an object") << QByteArray(R"({"model":"M","messages":[{"role":"user","content":"中文😀"}],"top_p":0.5,"stop":null})")
                               << QByteArray(R"json({"model":"M","messages":[{"role":"user","content":"(3 characters)"}],"top_p":0.5,"stop":null})json");
    QTest::newRow("a stream") << QByteArray("event: a\r\ndata: {\"text\":\"abc\"}\r\n\r\n: talk\ndata:[DONE]\n\n")
                              << QByteArray("event: a\r\ndata: {\"text\":\"(3 characters)\"}\r\n\r\n: (6 bytes)\ndata:[DONE]\n\n");
    QTest::newRow("no JSON in a stream") << QByteArray("data: hello\n\n") << QByteArray("data: (5 bytes)\n\n");
    QTest::newRow("a page") << QByteArray("<html>secret</html>") << QByteArray("(19 bytes)");
    QTest::newRow("too deep to read") << QByteArray(100'000, '[') << QByteArray("(100000 bytes)");
}

void TestExports::outlinesBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, outline);
    QCOMPARE(bodyOutline(body), outline);
}

void TestExports::refusesKeyMaterialAnywhere_data()
{
    QTest::addColumn<int>("place");
    for (qsizetype i = 0; i < places().size(); ++i)
        QTest::addRow("%s, %d", places().at(i).field, int(i)) << int(i);
}

void TestExports::refusesKeyMaterialAnywhere()
{
    QFETCH(int, place);
    const Place &planted = places().at(place);
    for (const QByteArray &key : { shapedKey, knownKey }) {
        Exchange exchange = plainExchange();
        planted.plant(exchange, key);
        for (const ExportFormat format : formats()) {
            const ExportResult result = exportExchanges({ plainExchange(), exchange }, orderOf(format));
            if (format == ExportFormat::EventStream)
                continue;
            QVERIFY(result.bytes.isEmpty());
            QVERIFY(!result.leaks.isEmpty());
            const Leak &leak = result.leaks.constFirst();
            QCOMPARE(leak.entry, 1);
            QCOMPARE(leak.field, QByteArray(planted.field));
            QVERIFY(!leak.exchangeId.contains(QString::fromUtf8(key)));
            QCOMPARE(leak.isKnown, key == knownKey);
            QCOMPARE(leak.fingerprint, keyFingerprint(key));
        }
    }
}

void TestExports::masksKeyMaterialWhenAsked()
{
    Exchange exchange = plainExchange();
    for (const Place &place : places()) {
        if (QByteArrayView(place.field) != "request.method" && QByteArrayView(place.field) != "protocol")
            place.plant(exchange, shapedKey);
    }
    for (const ExportFormat format : formats()) {
        ExportOrder order = orderOf(format);
        order.masksLeaks = true;
        const ExportResult result = exportExchanges({ exchange }, order);
        QVERIFY(!result.leaks.isEmpty());
        QVERIFY(!result.bytes.isEmpty());
        QVERIFY(!result.bytes.contains(shapedKey.mid(8, 12)));
        QVERIFY(result.bytes.contains(keyFingerprint(shapedKey)));
        if (format == ExportFormat::Har)
            QCOMPARE(harSchema().problemsOf(QJsonValue(json(result.bytes).object())), QStringList());
        if (format == ExportFormat::Json)
            json(result.bytes);
    }
}

void TestExports::findsAKeyThatIsSpreadOverEvents_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("Chat Completions") << QByteArray("data: {\"id\":\"r\",\"choices\":[{\"delta\":{\"content\":\"") << QByteArray("\"}}]}\n\n");
    QTest::newRow("Messages") << QByteArray("event: content_block_delta\r\ndata: {\"type\":\"x\",\"delta\":{\"type\":\"text_delta\",\"text\":\"")
                              << QByteArray("\"}}\r\n\r\n");
    QTest::newRow("Responses") << QByteArray("data:{\"type\":\"response.output_text.delta\",\"delta\":\"") << QByteArray("\"}\n\n");
}

void TestExports::findsAKeyThatIsSpreadOverEvents()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Exchange exchange = plainExchange();
    exchange.body.clear();
    for (qsizetype at = 0; at < shapedKey.size(); at += 5)
        exchange.body += before + shapedKey.mid(at, 5) + after;
    ExportOrder order = orderOf(ExportFormat::EventStream);
    ExportResult result = exportExchanges({ exchange }, order);
    QVERIFY(result.bytes.isEmpty());
    QCOMPARE(result.leaks.size(), 1);
    QVERIFY(result.leaks.constFirst().isSpread);
    QCOMPARE(result.leaks.constFirst().field, QByteArray("response.body"));
    order.masksLeaks = true;
    result = exportExchanges({ exchange }, order);
    QVERIFY(result.bytes.startsWith(": This body was left out") && !result.bytes.contains("sk-ap"));
}

void TestExports::tellsKeysFromWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("keys");
    const auto row = [](const char *name, const QByteArray &text, int keys) { QTest::newRow(name) << text << keys; };
    row("MiniMax, pay as you go", "x " + shapedKey + " y", 1);
    row("MiniMax, plan", "\"sk-cp-Abc123def456Ghi789\"", 1);
    row("OpenAI, old", "sk-T3BlbkFJabcdefgh12345678", 1);
    row("OpenAI, project", "sk-proj-a1B2c3D4e5F6_g7H8-i9J0", 1);
    row("Anthropic", "sk-ant-api03-a1b2c3d4e5f6g7h8i9j0", 1);
    row("a plain router's", "sk-0123456789abcdef0123456789abcdef", 1);
    row("live key", "mmx_live_a1b2c3d4e5", 1);
    row("RunAPI", "runapi_0a1b2c3d4e5f6a7b", 1);
    row("Groq", "gsk_a1B2c3D4e5F6g7H8i9J0k1L2", 1);
    row("Google", "AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q", 1);
    row("a web token", "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJtaW5pbWF4In0.c2lnbmF0dXJlLWhlcmU", 1);
    row("any bearer", "Authorization: Bearer 0a1b2c3d4e5f6a7b8c9d", 1);
    row("a bearer in curl", "-H 'authorization: bearer 0a1b2c3d4e5f6a7b8c9d'", 1);
    row("user and password", "\"Authorization\": \"Basic dXNlcjpwYXNzd29yZA==\"", 1);
    row("a private key", "-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ\\n-----END PRIVATE KEY-----", 1);
    row("two of them", shapedKey + "," + "sk-cp-Abc123def456Ghi789", 2);
    row("the same twice", shapedKey + "," + shapedKey, 1);

    row("a fingerprint", "sk-api\xe2\x80\xa6" "9f2c and Bearer sk-api\xe2\x80\xa6" "9f2c", 0);
    row("a library", "sk-learn-pipeline-2024-tutorial", 0);
    row("a placeholder", "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxx", 0);
    row("what it begins with", "keys begin with sk-api- or sk-cp-", 0);
    row("a variable", "Bearer $MINIMAX_API_KEY", 0);
    row("words behind Bearer", "the bearer authentication-scheme-of-rfc", 0);
    row("a word that ends in it", "task-0123456789abcdef0123456789", 0);
    row("basics", "Basic dXNlcjpwYXNzd29yZA==", 0);
    row("a UUID", "0192f0c1-0000-7000-8000-000000000001", 0);
    row("half a token", "eyJhbGciOiJSUzI1NiJ9 and eyJpc3Mi.b", 0);
    row("base64 of a picture", QByteArray(60'000, '\x5a').toBase64() + "AIza" + QByteArray("0123456789abcdef").repeated(4).toBase64(), 0);
    row("a request id", "chatcmpl-0a1b2c3d4e5f6a7b8c9d0e1f", 0);
}

void TestExports::tellsKeysFromWords()
{
    QFETCH(QByteArray, text);
    QFETCH(int, keys);
    const LeakScan scan;
    QCOMPARE(scan.keysIn(text).size(), keys);
    QCOMPARE(scan.masked(text) == text, keys == 0);
    QVERIFY(scan.keysIn(scan.masked(text)).isEmpty());
}

void TestExports::findsKnownKeysInEverySpelling_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("raw") << knownKey;
    QTest::newRow("percent") << knownKey.toPercentEncoding();
    QTest::newRow("JSON") << QByteArray("{\"a\":\"my/own+Secret\\\"with\\\\everything\"}");
    QTest::newRow("JSON with escaped slashes") << QByteArray("\"my\\/own+Secret\\\"with\\\\everything\"");
    QTest::newRow("base64") << QByteArray("user:" + knownKey).toBase64();
    QTest::newRow("base64 for URLs") << QByteArray("us:" + knownKey).toBase64(QByteArray::Base64UrlEncoding);
}

void TestExports::findsKnownKeysInEverySpelling()
{
    QFETCH(QByteArray, text);
    Exchange exchange = plainExchange();
    exchange.body = text;
    const ExportResult result = exportExchanges({ exchange }, orderOf(ExportFormat::EventStream));
    QVERIFY(result.bytes.isEmpty());
    QVERIFY(result.leaks.constFirst().isKnown);
    // A longer key that begins with another one leaves nothing of itself.
    QVERIFY(!LeakScan({ knownKey.first(12), knownKey }).masked(knownKey).contains("everything"));
}

void TestExports::takesSecretsFromTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"MINIMAX_API_KEY"_s, u" abcdefghijkl "_s);
    environment.insert(u"MY_SECRET"_s, u"short"_s);
    environment.insert(u"KEY_FILE"_s, u"/home/somebody/keys"_s);
    environment.insert(u"EDITOR"_s, u"an-editor-with-a-name"_s);
    QCOMPARE(secretsIn(environment), QList<QByteArray>({ "abcdefghijkl" }));
}

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
