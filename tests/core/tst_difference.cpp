#include "core/comparisonrecord.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using Part = Difference::Part;
using Kind = Difference::Kind;

QString partWord(Part part)
{
    constexpr std::array words { "method", "host", "path", "query", "header", "body", "order", "status", "header", "shape", "event", "usage",
        "cadence", "finish", "ending" };
    return QString::fromLatin1(words.at(size_t(part)));
}

QString kindWord(Kind kind)
{
    constexpr std::array words { "added", "dropped", "changed", "renamed" };
    return QString::fromLatin1(words.at(size_t(kind)));
}

/// "changed body temperature: 1 -> 1.0", sorted.
QStringList lines(const QList<Difference> &differences)
{
    QStringList found;
    for (const Difference &one : differences) {
        QString line = kindWord(one.kind) + u' ' + partWord(one.part);
        if (!one.place.isEmpty())
            line += u' ' + one.place;
        if (!one.newPlace.isEmpty())
            line += u" to "_s + one.newPlace;
        line += u": "_s + QString::fromUtf8(one.before) + u" -> "_s + QString::fromUtf8(one.after);
        found.append(line);
    }
    found.sort();
    return found;
}

QStringList sorted(QStringList lines)
{
    lines.sort();
    return lines;
}

HttpRequest requestOf(const QByteArray &body)
{
    return { .method = "POST",
        .url = QUrl(u"https://api.example.com/v1/chat/completions?a=1"_s),
        .headers = { { .name = "Authorization", .value = "Bearer sk-1234567890", .secret = true, .secretAt = 7 },
            { .name = "Content-Type", .value = "application/json" } },
        .body = body };
}

struct Field {
    QByteArray name;
    QByteArray value;
};

QByteArray objectOf(const QList<Field> &fields)
{
    QByteArrayList members;
    for (const Field &field : fields)
        members.append('"' + field.name + "\":" + field.value);
    return '{' + members.join(',') + '}';
}

/// A name and a value that no other field has.
Field freshField(QRandomGenerator &random, int number)
{
    const QByteArray value = QByteArray::number(random.generate64() | (quint64(1) << 63), 36) + QByteArray::number(number);
    return { "f" + QByteArray::number(number), number % 3 == 0 ? QByteArray("9" + QByteArray::number(1'000'000 + number)) : '"' + value + '"' };
}

struct Event {
    QByteArray name;
    QByteArray data;
};

QByteArray streamOf(const QList<Event> &events)
{
    QByteArray stream;
    for (const Event &event : events)
        stream += (event.name.isEmpty() ? QByteArray() : "event: " + event.name + '\n') + "data: " + event.data + "\n\n";
    return stream;
}

QByteArray word(QRandomGenerator &random)
{
    return QByteArray::number(random.generate(), 36);
}

/// An answer of one and the same server, told in a few numbers.
struct Server {
    QList<HttpHeader> headers { { .name = "Content-Type", .value = "text/event-stream; charset=utf-8" }, { .name = "Server", .value = "nginx" },
        { .name = "X-RateLimit-Limit-Requests", .value = "1" }, { .name = "x-ratelimit-remaining-requests", .value = "1" },
        { .name = "CF-Ray", .value = "1" }, { .name = "Trace-Id", .value = "1" } };
    int status = 200;
    QList<Event> extra; ///< before the end
    QList<Field> deltaFields;
    QList<Field> usageFields { { "prompt_tokens", "7" }, { "completion_tokens", "9" } };
    bool hasUsage = true;
    QByteArray finish = "stop";
    QByteArray ending = "[DONE]";
    int factor = 1; ///< so many events for as much text
    qint64 gapNs = 20'000'000;
    qint64 stallNs = 0;
};

Exchange answerOf(const Server &server, QRandomGenerator &random)
{
    Exchange exchange { .protocol = "openai-chat" };
    exchange.head.status = server.status;
    exchange.head.headers = server.headers;
    for (HttpHeader &header : exchange.head.headers) {
        if (header.value == "1")
            header.value = word(random);
    }
    exchange.head.headers.append(HttpHeader { .name = "Date", .value = word(random) });
    if (random.bounded(2) == 0)
        exchange.head.headers.append(HttpHeader { .name = "Content-Length", .value = word(random) });

    const auto chunkOf = [&](const QByteArray &choices, const QByteArray &usage) -> QByteArray {
        return R"({"id":")" + word(random) + R"(","object":"chat.completion.chunk","created":)" + QByteArray::number(random.generate())
            + R"(,"choices":)" + choices + R"(,"usage":)" + usage + '}';
    };
    QList<Event> events;
    const int count = int(40 + random.bounded(20)) * server.factor;
    for (int i = 0; i < count; ++i) {
        const QList<Field> delta = QList<Field> { { "role", R"("assistant")" }, { "content", '"' + word(random) + '"' } } + server.deltaFields;
        events.append(Event { {}, chunkOf(R"([{"index":0,"delta":)" + objectOf(delta) + R"(,"finish_reason":null}])", "null") });
    }
    events.append(Event { {}, chunkOf(R"([{"index":0,"delta":{},"finish_reason":")" + server.finish + R"("}])", "null") });
    if (server.hasUsage)
        events.append(Event { {}, chunkOf("[]", objectOf(server.usageFields)) });
    events += server.extra;
    if (!server.ending.isEmpty())
        events.append(Event { {}, server.ending });

    qint64 at = 300'000'000;
    for (const Event &event : std::as_const(events)) {
        const QByteArray bytes = streamOf({ event });
        exchange.chunks.append(Chunk { .atNs = at, .offset = exchange.body.size(), .size = bytes.size() });
        exchange.body += bytes;
        at += server.gapNs + random.bounded(5'000'000);
        if (exchange.chunks.size() == 10)
            at += server.stallNs;
    }
    exchange.answer.message.text = QString(int(400 + random.bounded(200)), u'x');
    exchange.answer.finishReason = server.finish;
    exchange.answer.ended = true;
    return exchange;
}
}

class TestDifference final : public QObject
{
    Q_OBJECT

private slots:
    void listsWhatIsPlantedInARequest()
    {
        QRandomGenerator random(2);
        for (int round = 0; round < 400; ++round) {
            QList<Field> fields;
            for (int i = 0; i < 12; ++i)
                fields.append(freshField(random, i));
            fields.append(Field { "nested", objectOf({ freshField(random, 20), freshField(random, 21) }) });
            fields.append(Field { "list", '[' + freshField(random, 30).value + ',' + freshField(random, 31).value + ']' });
            const HttpRequest reference = requestOf(objectOf(fields));
            HttpRequest other = reference;
            QList<Field> changed = fields;
            QStringList expected;
            const auto expect = [&expected](const QString &what, const QByteArray &before, const QByteArray &after) {
                expected.append(QString(u"%1: %2 -> %3"_s).arg(what, QString::fromUtf8(before), QString::fromUtf8(after)));
            };
            const auto planted = [&random] { return random.bounded(2) == 0; };
            bool isSameSet = true;
            if (planted()) {
                changed[1].value = R"("something else")";
                expect(u"changed body f1"_s, fields[1].value, changed[1].value);
            }
            if (planted()) {
                changed[2].name = "renamed_to_this";
                expect(u"renamed body f2 to renamed_to_this"_s, fields[2].value, fields[2].value);
                isSameSet = false;
            }
            if (planted()) {
                changed[3].value += ".0";
                expect(u"changed body f3"_s, fields[3].value, changed[3].value);
            }
            if (planted()) {
                changed[12].value = objectOf({ { "f20", "false" }, { "f21", "true" } });
                const QByteArray raw = fields[12].value;
                const qsizetype comma = raw.indexOf(',');
                expect(u"changed body nested.f20"_s, raw.mid(7, comma - 7), "false");
                expect(u"changed body nested.f21"_s, raw.mid(comma + 7, raw.size() - comma - 8), "true");
            }
            if (planted()) {
                const QByteArray raw = fields[13].value;
                changed[13].value = raw.first(raw.indexOf(',')) + ']';
                expect(u"dropped body list[1]"_s, raw.mid(raw.indexOf(',') + 1).chopped(1), {});
            }
            if (planted()) {
                changed.append(Field { "new_one", "null" });
                expect(u"added body new_one"_s, {}, "null");
                isSameSet = false;
            }
            if (planted()) {
                expect(u"dropped body f0"_s, fields[0].value, {});
                changed.removeFirst();
                isSameSet = false;
            } else if (isSameSet && planted()) {
                changed.move(0, 1);
                QByteArrayList before;
                QByteArrayList after;
                for (qsizetype i = 0; i < fields.size(); ++i) {
                    before.append(fields[i].name);
                    after.append(changed[i].name);
                }
                expect(u"changed order"_s, before.join(", "), after.join(", "));
            }
            if (planted()) {
                other.method = "PUT";
                expect(u"changed method"_s, "POST", "PUT");
            }
            if (planted()) {
                other.url.setPort(8443);
                expect(u"changed host"_s, "https://api.example.com", "https://api.example.com:8443");
            }
            if (planted()) {
                other.url.setPath(u"/v2/chat"_s);
                expect(u"changed path"_s, "/v1/chat/completions", "/v2/chat");
            }
            if (planted()) {
                other.url.setQuery(u"a=2&b=x%20y"_s);
                expect(u"changed query a"_s, "1", "2");
                expect(u"added query b"_s, {}, "x%20y");
            }
            if (planted()) {
                other.headers[0] = { .name = "x-api-key", .value = "sk-other", .secret = true };
                expect(u"renamed header Authorization to x-api-key"_s, "Bearer \xe2\x80\xa6", "\xe2\x80\xa6");
            }
            if (planted()) {
                other.headers[1].value = "text/plain";
                expect(u"changed header Content-Type"_s, "application/json", "text/plain");
            }
            if (planted()) {
                other.headers.append(HttpHeader { .name = "anthropic-version", .value = "2023-06-01" });
                expect(u"added header anthropic-version"_s, {}, "2023-06-01");
            }
            other.body = objectOf(changed);
            QCOMPARE(lines(sentDifferences(reference, other)), sorted(expected));
        }
    }

    void inventsNothingInARequest()
    {
        const HttpRequest reference = requestOf(R"({"model":"m","messages":[{"role":"user","content":"Hi"}],"n":1})");
        QCOMPARE(sentDifferences(reference, reference), QList<Difference>());
        HttpRequest other = reference;
        other.url.setPort(443);
        // The same key where nobody marked it as one.
        other.headers[0] = { .name = "authorization", .value = "Bearer sk-another-key" };
        other.headers[1].name = "content-type";
        other.headers.prepend(HttpHeader { .name = "Content-Length", .value = "99" });
        other.body = "{ \"model\" : \"m\",\n\"messages\":[ {\"role\":\"user\",\"content\":\"Hi\"} ],\"n\":1 }\n";
        QCOMPARE(lines(sentDifferences(reference, other)), QStringList());
        HttpRequest once = reference;
        HttpRequest again = reference;
        once.headers.append(HttpHeader { .name = "Idempotency-Key", .value = "1" });
        again.headers.append(HttpHeader { .name = "Idempotency-Key", .value = "2" });
        QCOMPARE(lines(sentDifferences(once, again)), QStringList());
        QCOMPARE(lines(sentDifferences(reference, again)), QStringList { u"added header Idempotency-Key:  -> 2"_s });
    }

    void tellsTheWayAKeyIsGivenFromTheKey()
    {
        const HttpRequest reference = requestOf("{}");
        HttpRequest other = reference;
        other.headers[0] = { .name = "Authorization", .value = "sk-1234567890", .secret = true };
        QCOMPARE(lines(sentDifferences(reference, other)),
            QStringList { u"changed header Authorization: Bearer \u2026 -> \u2026"_s });
        other.headers[0].name = "x-api-key";
        other.headers.append(HttpHeader { .name = "api-key", .value = "sk-1234567890", .secret = true });
        QCOMPARE(lines(sentDifferences(reference, other)),
            (QStringList { u"added header api-key:  -> \u2026"_s, u"added header x-api-key:  -> \u2026"_s,
                u"dropped header Authorization: Bearer \u2026 -> "_s }));
    }

    void neverShowsASecret()
    {
        HttpRequest reference = requestOf("{}");
        HttpRequest other = reference;
        other.headers[0] = { .name = "x-api-key", .value = "secret-value" };
        reference.url.setQuery(u"key=secret-value"_s);
        other.headers.append(HttpHeader { .name = "Cookie", .value = "secret-value" });
        const QString all = lines(sentDifferences(reference, other)).join(u'\n');
        QVERIFY(!all.contains("secret-value"_L1));
        QVERIFY(!all.contains("sk-1234"_L1));
    }

    void tellsFieldsThatWereRenamed_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("expected");

        QTest::newRow("the cap") << QByteArray(R"({"max_tokens":100})") << QByteArray(R"({"max_completion_tokens":100})")
                                 << QStringList { u"renamed body max_tokens to max_completion_tokens: 100 -> 100"_s };
        QTest::newRow("the cap, for Gemini")
            << QByteArray(R"({"max_tokens":100})") << QByteArray(R"({"generationConfig":{"maxOutputTokens":100}})")
            << QStringList { u"renamed body max_tokens to generationConfig.maxOutputTokens: 100 -> 100"_s };
        QTest::newRow("the cap, with another value")
            << QByteArray(R"({"max_tokens":100})") << QByteArray(R"({"max_completion_tokens":200})")
            << QStringList { u"added body max_completion_tokens:  -> 200"_s, u"dropped body max_tokens: 100 -> "_s };
        QTest::newRow("the cap, for the native one") << QByteArray(R"({"max_tokens":100})") << QByteArray(R"({"tokens_to_generate":100})")
                                                     << QStringList { u"renamed body max_tokens to tokens_to_generate: 100 -> 100"_s };
        QTest::newRow("stop texts") << QByteArray(R"({"stop":["a","b"]})") << QByteArray(R"({"stop_sequences":["a","b"]})")
                                    << QStringList { u"renamed body stop[0] to stop_sequences[0]: \"a\" -> \"a\""_s,
                                           u"renamed body stop[1] to stop_sequences[1]: \"b\" -> \"b\""_s };
        QTest::newRow("one stop text in a list") << QByteArray(R"({"stop":"a"})") << QByteArray(R"({"stop":["a"]})")
                                                 << QStringList { u"renamed body stop to stop[0]: \"a\" -> \"a\""_s };
        QTest::newRow("a common value under a name that is alike")
            << QByteArray(R"({"reasoning_effort":"low"})") << QByteArray(R"({"reasoning":{"effort":"low"}})")
            << QStringList { u"renamed body reasoning_effort to reasoning.effort: \"low\" -> \"low\""_s };
        QTest::newRow("common values under foreign names")
            << QByteArray(R"({"stream":true,"n":1})") << QByteArray(R"({"echo":true,"top_k":1})")
            << QStringList { u"added body echo:  -> true"_s, u"added body top_k:  -> 1"_s, u"dropped body n: 1 -> "_s,
                   u"dropped body stream: true -> "_s };
        QTest::newRow("the question, for Gemini")
            << QByteArray(R"({"messages":[{"role":"user","content":"Hi"}]})") << QByteArray(R"({"contents":[{"role":"user","parts":[{"text":"Hi"}]}]})")
            << QStringList { u"renamed body messages[0].content to contents[0].parts[0].text: \"Hi\" -> \"Hi\""_s,
                   u"renamed body messages[0].role to contents[0].role: \"user\" -> \"user\""_s };
        QTest::newRow("the question in a part")
            << QByteArray(R"({"messages":[{"content":"Hi"}]})") << QByteArray(R"({"messages":[{"content":[{"type":"text","text":"Hi"}]}]})")
            << QStringList { u"added body messages[0].content[0].type:  -> \"text\""_s,
                   u"renamed body messages[0].content to messages[0].content[0].text: \"Hi\" -> \"Hi\""_s };
        QTest::newRow("system and question, for Anthropic")
            << QByteArray(R"({"messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"Hi"}]})")
            << QByteArray(R"({"system":"Be kind.","messages":[{"role":"user","content":"Hi"}]})")
            << QStringList { u"dropped body messages[0].role: \"system\" -> "_s, u"renamed body messages[0].content to system: \"Be kind.\" -> \"Be kind.\""_s,
                   u"renamed body messages[1].content to messages[0].content: \"Hi\" -> \"Hi\""_s,
                   u"renamed body messages[1].role to messages[0].role: \"user\" -> \"user\""_s };
        QTest::newRow("two that were swapped are only changed")
            << QByteArray(R"({"a":"a long enough text","b":"another long text"})") << QByteArray(R"({"a":"another long text","b":"a long enough text"})")
            << QStringList { u"changed body a: \"a long enough text\" -> \"another long text\""_s,
                   u"changed body b: \"another long text\" -> \"a long enough text\""_s };
        QTest::newRow("another type") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":{"b":[2, 3]}})")
                                      << QStringList { u"changed body a: 1 -> {\"b\":[2,3]}"_s };
        QTest::newRow("doubled names") << QByteArray(R"({"a":1,"a":2})") << QByteArray(R"({"a":1,"a":3})")
                                       << QStringList { u"changed body a: 2 -> 3"_s };
        QTest::newRow("a doubled name more") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1,"a":3})") << QStringList { u"added body a:  -> 3"_s };
        QTest::newRow("a name that must be quoted") << QByteArray(R"({"a.b":{"":1}})") << QByteArray(R"({"a.b":{"":2}})")
                                                    << QStringList { u"changed body [\"a.b\"][\"\"]: 1 -> 2"_s };
        QTest::newRow("no JSON") << QByteArray("a=1") << QByteArray("a=2") << QStringList { u"changed body: a=1 -> a=2"_s };
        QTest::newRow("JSON and none") << QByteArray("{}") << QByteArray("a=2") << QStringList { u"changed body: {} -> a=2"_s };
        QTest::newRow("no body") << QByteArray() << QByteArray(R"({"a":1,"b":{}})")
                                 << QStringList { u"added body a:  -> 1"_s, u"added body b:  -> {}"_s };
    }
    void tellsFieldsThatWereRenamed()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QStringList, expected);
        QCOMPARE(lines(sentDifferences(requestOf(before), requestOf(after))), sorted(expected));
    }

    void copesWithAnyBody_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");

        const auto nested = [](const QByteArray &open, const QByteArray &inner, const QByteArray &close) -> QByteArray {
            return open.repeated(10'000) + inner + close.repeated(10'000);
        };
        QTest::newRow("10,000 arrays in each other") << nested("[", "1", "]") << nested("[", "2", "]");
        QTest::newRow("10,000 objects in each other") << nested(R"({"a":)", "1", "}") << nested(R"({"a":)", "2", "}");
        QTest::newRow("50 MB in one field") << QByteArray(R"({"a":{"b":")" + QByteArray(50'000'000, 'x') + R"("}})")
                                            << QByteArray(R"({"a":{"b":")" + QByteArray(50'000'000, 'y') + R"("}})");
        QTest::newRow("a million numbers") << QByteArray('[' + QByteArray("1,").repeated(1'000'000) + "1]")
                                             << QByteArray('[' + QByteArray("2,").repeated(1'000'000) + "1]");
    }
    void copesWithAnyBody()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QList<Difference> found = sentDifferences(requestOf(before), requestOf(after));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, Kind::Changed);
        QVERIFY(sentDifferences(requestOf(before), requestOf(before)).isEmpty());
        Exchange exchange { .body = before };
        Exchange other { .body = after };
        QVERIFY(receivedDifferences(exchange, other).isEmpty());
    }

    void inventsNothingInAnswersOfOneServer()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 40; ++round) {
            const Exchange reference = answerOf({}, random);
            QCOMPARE(lines(receivedDifferences(reference, answerOf({}, random))), QStringList());
        }
    }

    void takesALongerAnswerForNoOtherCadence()
    {
        QRandomGenerator random(4);
        Exchange longer = answerOf({ .factor = 8 }, random);
        longer.answer.message.text = longer.answer.message.text.repeated(8);
        QCOMPARE(lines(receivedDifferences(answerOf({}, random), longer)), QStringList());
    }

    void listsWhatIsPlantedInAnAnswer()
    {
        QRandomGenerator random(5);
        const auto planted = [&random] { return random.bounded(2) == 0; };
        for (int round = 0; round < 150; ++round) {
            Server server;
            QStringList expected;
            if (planted()) {
                server.status = 206;
                expected << u"changed status: 200 -> 206"_s;
            }
            if (planted()) {
                server.headers[0].value = "text/event-stream";
                expected << u"changed header content-type: text/event-stream; charset=utf-8 -> text/event-stream"_s;
            }
            if (planted()) {
                server.headers[1].value = "envoy";
                expected << u"changed header server: nginx -> envoy"_s;
            }
            if (planted()) {
                server.headers.append(HttpHeader { .name = "x-minimax-region", .value = "cn" });
                server.headers.append(HttpHeader { .name = "X-MiniMax-Zone", .value = "1" });
                expected << u"added header x-minimax-*:  -> x-minimax-region, x-minimax-zone"_s;
            }
            if (planted()) {
                server.headers.append(HttpHeader { .name = "x-ratelimit-reset-tokens", .value = "1" });
                expected << u"changed header x-ratelimit-*: x-ratelimit-limit-requests, x-ratelimit-remaining-requests -> "
                            "x-ratelimit-limit-requests, x-ratelimit-remaining-requests, x-ratelimit-reset-tokens"_s;
            }
            if (planted()) {
                server.headers.removeIf([](const HttpHeader &header) { return header.name == "CF-Ray"; });
                expected << u"dropped header cf-*: cf-ray -> "_s;
            }
            if (planted()) {
                server.deltaFields.append(Field { "reasoning_details", R"([{"text":"x"}])" });
                expected << u"added shape choices[].delta.reasoning_details:  -> array"_s;
            }
            if (planted()) {
                server.deltaFields.append(Field { "role", "7" });
                expected << u"changed shape choices[].delta.role: string -> number, string"_s;
            }
            if (planted()) {
                server.extra.append(Event { "ping", R"({"object":"chat.completion.chunk"})" });
                expected << u"added event ping:  -> 1"_s;
            }
            if (planted()) {
                server.usageFields.append(Field { "prompt_tokens_details", R"({"cached_tokens":3})" });
                server.usageFields.removeAt(1);
                expected << u"added usage usage.prompt_tokens_details:  -> object"_s << u"dropped usage usage.completion_tokens: number -> "_s;
            } else if (planted()) {
                server.hasUsage = false;
                expected << u"dropped usage usage: object -> "_s;
            }
            if (planted()) {
                server.finish = "end_turn";
                expected << u"changed finish: stop -> end_turn"_s;
            }
            if (planted()) {
                server.ending = round % 2 == 0 ? QByteArray() : QByteArray(R"({"object":"chat.completion.chunk","type":"message_stop"})");
                if (round % 2 == 0)
                    expected << u"dropped ending: [DONE] -> "_s;
                else
                    expected << u"changed ending: [DONE] -> message_stop"_s << u"added event message_stop:  -> 1"_s << u"added shape type:  -> string"_s;
            }
            if (planted())
                server.gapNs = 200'000'000;
            if (planted())
                server.stallNs = 5'000'000'000;
            if (planted())
                server.factor = 8;
            const Exchange reference = answerOf({}, random);
            QStringList found = lines(receivedDifferences(reference, answerOf(server, random)));
            // How many milliseconds, and how many events, is left to chance.
            found.replaceInStrings(QRegularExpression(u"^(changed cadence \\w+): .*"_s), u"\\1"_s);
            if (server.gapNs > 100'000'000)
                expected << u"changed cadence median_gap"_s;
            if (server.stallNs > 0)
                expected << u"changed cadence longest_gap"_s;
            if (server.factor > 1)
                expected << u"changed cadence events"_s << u"changed cadence pieces"_s;
            QCOMPARE(found, sorted(expected));
        }
    }

    void tellsHowAStreamDiffersFromAWholeAnswer()
    {
        const auto exchangeOf = [](const QByteArray &type, const QByteArray &body) {
            Exchange exchange { .protocol = "openai-chat", .body = body, .chunks = { { .atNs = 1, .size = body.size() } } };
            exchange.head = { .status = 200, .headers = { { .name = "Content-Type", .value = type } } };
            return exchange;
        };
        const Exchange stream = exchangeOf("text/event-stream", "data: {\"object\":\"chat.completion.chunk\",\"choices\":[{\"delta\":{}}]}\n\ndata: [DONE]\n\n");
        const Exchange whole = exchangeOf("application/json", R"({"object":"chat.completion","choices":[{"message":{}}]})");
        const Exchange page = exchangeOf("text/html", "<html>");
        QCOMPARE(lines(receivedDifferences(stream, whole)),
            sorted({ u"changed header content-type: text/event-stream -> application/json"_s, u"added shape choices[].message:  -> object"_s,
                u"dropped shape choices[].delta: object -> "_s, u"dropped event chat.completion.chunk: 1 -> "_s,
                u"added event chat.completion:  -> 1"_s }));
        QCOMPARE(lines(receivedDifferences(whole, page)),
            sorted({ u"changed header content-type: application/json -> text/html"_s, u"changed shape: object -> not JSON"_s,
                u"dropped shape choices: array -> "_s, u"dropped shape object: string -> "_s, u"dropped event chat.completion: 1 -> "_s }));
    }

    void tellsOnlyTheObjectThatIsGone()
    {
        const Exchange whole { .body = R"({"a":{"b":1,"c":[{"d":1}]},"a-b":1,"a1":2})" };
        const Exchange less { .body = R"({"a1":3})" };
        QCOMPARE(lines(receivedDifferences(whole, less)), (QStringList { u"dropped shape a-b: number -> "_s, u"dropped shape a: object -> "_s }));
    }

    void leavesOutWhatTheModelMadeUp()
    {
        const auto exchangeOf = [](const QByteArray &body) { return Exchange { .protocol = "anthropic-messages", .body = body }; };
        QCOMPARE(lines(receivedDifferences(exchangeOf(R"({"type":"message","content":[{"type":"tool_use","input":{"city":"Ulm"}}]})"),
                     exchangeOf(R"({"type":"message","content":[{"type":"tool_use","input":{"x":1,"y":[2]}}]})"))),
            QStringList());
    }

    void holdsColumnsAgainstTheReference()
    {
        const auto columnOf = [](const QString &text, bool isGood) {
            Exchange exchange { .request = requestOf(R"({"model":"a"})") };
            exchange.answer.message.text = text;
            exchange.answer.ended = isGood;
            exchange.head.status = isGood ? 200 : 500;
            return ComparedColumn { .exchanges = { exchange } };
        };
        ComparisonRecord record { .columns = { columnOf(u"one two"_s, false), columnOf(u"one three"_s, true), ComparedColumn(), columnOf(u"x"_s, false) },
            .reference = 1 };
        record.columns[0].exchanges.append(columnOf(u"one three"_s, true).exchanges);
        record.columns[1].answer = { { TextPiece::Kind::Same, u"old"_s } };
        addDifferences(record);
        QCOMPARE(record.columns[1].answer, QList<TextPiece>());
        QCOMPARE(record.columns[0].answer, (QList<TextPiece> { { TextPiece::Kind::Same, u"one three"_s } }));
        QCOMPARE(record.columns[0].sent, QList<Difference>());
        QCOMPARE(record.columns[0].received, QList<Difference>());
        QCOMPARE(record.columns[2].answer, QList<TextPiece>());
        QCOMPARE(record.columns[3].answer, (QList<TextPiece> { { TextPiece::Kind::Removed, u"one three"_s }, { TextPiece::Kind::Added, u"x"_s } }));
        QCOMPARE(lines(record.columns[3].received), QStringList { u"changed status: 200 -> 500"_s });

        record.reference = 2;
        addDifferences(record);
        for (const ComparedColumn &column : std::as_const(record.columns))
            QVERIFY(column.answer.isEmpty() && column.sent.isEmpty() && column.received.isEmpty());
        record.reference = 9;
        addDifferences(record);
    }
};

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
