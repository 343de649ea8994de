// A comparison as it is given away: complete, the same figures in every form, nothing foreign that acts, and never a key.
#include "snippets/comparisonhtml.h"
#include "snippets/comparisonreport.h"
#include "snippets/htmltext.h"
#include "snippets/markdowntext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {
// Its JSON, URL and base64 spellings all differ from it.
const QByteArray canary = "canary/own+Secret\"with\\everything";
const QByteArray shaped = "sk-api-0f9e8d7c6b5a4f3e2d1c0f9e8d7c";

QByteArray asJsonString(const QByteArray &text)
{
    const QByteArray array = QJsonDocument(QJsonArray { QString::fromUtf8(text) }).toJson(QJsonDocument::Compact);
    return array.mid(2, array.size() - 4);
}

/// Where a key stands in longer base64 text decides how it is spelled.
QByteArray base64Behind(const QByteArray &before, const QByteArray &key)
{
    return QByteArray(before + key).toBase64();
}

Exchange answered(const QString &id, const QString &route, const QString &text, double firstText, double total)
{
    Exchange exchange;
    exchange.id = id;
    exchange.routeName = route;
    exchange.protocol = "openai-chat";
    exchange.model = u"MiniMax-M3"_s;
    exchange.request = { "POST", QUrl(u"https://api.minimax.io/v1/chat/completions?GroupId=1234567890123456789"_s),
        { { "Content-Type", "application/json" }, { "Authorization", "Bearer sk-api\xe2\x80\xa6" "9f2c", true, 7, "MINIMAX_API_KEY" } },
        R"({"model":"MiniMax-M3","messages":[{"role":"user","content":"Who are you?"}],"temperature":0.10,"stream":true})" };
    exchange.startedAt = QDateTime(QDate(2026, 11, 20), QTime(10, 20, 30, 456), QTimeZone::utc()).toUTC();
    exchange.head = { 200, "OK", { { "Content-Type", "text/event-stream" }, { "Trace-Id", id.toLatin1() } } };
    exchange.body = "data: {}\n\n";
    exchange.answer.message.text = text;
    exchange.answer.message.reasoning = u"Who asks?"_s;
    exchange.answer.finishReason = "stop";
    exchange.answer.ended = true;
    exchange.answer.usage = Usage { .input = 5, .output = 30, .raw = R"({"prompt_tokens": 5, "completion_tokens": 30})" };
    exchange.answer.requestIds = { { "trace-id", id.toLatin1() } };
    exchange.timing = { .firstByte = 100.0, .firstText = firstText, .total = total };
    exchange.events = 12;
    return exchange;
}

ComparedColumn columnOf(const QString &title, const QList<Exchange> &exchanges)
{
    ComparedColumn column;
    column.title = title;
    column.routeName = exchanges.isEmpty() ? title : exchanges.constFirst().routeName;
    column.protocol = "openai-chat";
    column.model = u"MiniMax-M3"_s;
    column.exchanges = exchanges;
    for (const Exchange &exchange : exchanges)
        column.samples.append(sampleOf(exchange));
    column.figures = figuresOf(column.samples);
    return column;
}

/// Three columns: the reference, one that answers otherwise, and one that failed.
ComparisonRecord plainRecord()
{
    ComparisonRecord record { .name = u"three routes"_s, .question = u"Who are you?"_s, .at = QDateTime(QDate(2026, 11, 20), QTime(10, 20, 30), QTimeZone::utc()).toUTC(), .columns = {} };
    record.columns.append(columnOf(u"Direct MiniMax"_s,
        { answered(u"a1"_s, u"Direct"_s, u"I am M3, made by MiniMax."_s, 200, 400), answered(u"a2"_s, u"Direct"_s, u"I am M3."_s, 300, 900) }));
    Exchange other = answered(u"b1"_s, u"Gateway"_s, u"I am M3, built by MiniMax."_s, 150, 500);
    other.request.body.replace("\"temperature\":0.10", "\"temperature\":0.20");
    record.columns.append(columnOf(u"Gateway"_s, { other, answered(u"b2"_s, u"Gateway"_s, u"I am."_s, 170, 600) }));
    record.columns[1].column.set.set("temperature", "0.20");
    record.columns[1].findings = { u"The answer goes on after the stop text “END”: “made by MiniMax”."_s };
    Exchange failed = answered(u"c1"_s, u"Relay"_s, {}, 0, 50);
    failed.head = { 429, "Too Many Requests", { { "Retry-After", "20" } } };
    failed.timing = { .total = 50.0 };
    failed.answer = {};
    failed.answer.failure = Failure { .kind = FailureKind::RateLimit, .httpStatus = 429, .message = u"slow down, people"_s, .raw = "{\"error\":\"slow down, people\"}" };
    record.columns.append(columnOf(u"Relay"_s, { failed }));
    record.columns[2].failures = { u"Too many requests in a short time. The server said: slow down, people"_s };
    addDifferences(record);
    return record;
}

ReportOrder orderOf(ReportFormat format)
{
    ReportOrder order { .format = format, .knownKeys = { canary }, .words = {} };
    order.words.difference = [](const Difference &difference) -> QString {
        return difference.place + ": "_L1 + QString::fromUtf8(difference.before) + " to "_L1 + QString::fromUtf8(difference.after);
    };
    return order;
}

QByteArray report(const ComparisonRecord &record, ReportFormat format)
{
    const ReportResult result = comparisonReport(record, orderOf(format));
    if (!result.leaks.isEmpty() || result.bytes.isEmpty())
        qFatal("no report");
    return result.bytes;
}

QJsonObject parsed(const QByteArray &text)
{
    QJsonParseError error {};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(error.errorString()), text.mid(qMax(0, error.offset - 60), 120).constData());
    return document.object();
}

QJsonObject columnAt(const QJsonObject &report, int place)
{
    return report["columns"_L1][place].toObject();
}

/// Our HTML has but three empty elements, and is else as well-formed as XML: what escaping forgot would break it.
QStringList elementsOf(QByteArray html)
{
    html.replace("<!DOCTYPE html>\n", "");
    html = QString::fromUtf8(html).replace(QRegularExpression(u"<meta([^>]*)>"_s), u"<meta\\1/>"_s).toUtf8();
    QXmlStreamReader reader(html);
    QStringList names;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            names << reader.name().toString();
    }
    if (reader.hasError())
        qFatal("line %d: %s", int(reader.lineNumber()), qPrintable(reader.errorString()));
    return names;
}

/// What a reader sees of it.
QString seenIn(QByteArray html)
{
    html.replace("<!DOCTYPE html>\n", "");
    html = QString::fromUtf8(html).replace(QRegularExpression(u"<meta([^>]*)>"_s), u"<meta\\1/>"_s).toUtf8();
    QXmlStreamReader reader(html);
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    }
    return text;
}

constexpr ReportFormat allFormats[] { ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Json };

struct PlantedPlace {
    const char *name;
    void (*plant)(ComparisonRecord &, const QByteArray &);
};

/// Every place of a comparison that a report writes.
const QList<PlantedPlace> &plantedPlaces()
{
    using Record = ComparisonRecord;
    using Key = QByteArray;
    static const QList<PlantedPlace> all {
        { "the question", [](Record &r, const Key &k) { r.question += QString::fromUtf8(k); } },
        { "the line-up's name", [](Record &r, const Key &k) { r.name = QString::fromUtf8(k); } },
        { "a title", [](Record &r, const Key &k) { r.columns[1].title = QString::fromUtf8(k); } },
        { "the name of a route", [](Record &r, const Key &k) { r.columns[1].routeName = QString::fromUtf8(k); } },
        { "a model", [](Record &r, const Key &k) { r.columns[1].model = QString::fromUtf8(k); } },
        { "the name of a value", [](Record &r, const Key &k) { r.columns[1].column.set.set(k, "1"); } },
        { "a value", [](Record &r, const Key &k) { r.columns[1].column.set.set("user", '"' + asJsonString(k) + '"'); } },
        { "a base URL", [](Record &r, const Key &k) { r.columns[1].column.baseUrl = "https://a.example/"_L1 + QString::fromUtf8(k.toPercentEncoding()); } },
        { "the prompt", [](Record &r, const Key &k) { r.columns[1].exchanges[0].request.body = "{\"messages\":[{\"role\":\"user\",\"content\":\"" + asJsonString(k) + "\"}]}"; } },
        { "the system prompt", [](Record &r, const Key &k) { r.columns[1].exchanges[0].request.body = "{\"messages\":[{\"role\":\"system\",\"content\":\"" + asJsonString(k) + "\"}]}"; } },
        { "the URL", [](Record &r, const Key &k) { r.columns[1].exchanges[0].request.url = QUrl::fromEncoded("https://a.example/?x=" + k.toPercentEncoding()); } },
        { "a request header", [](Record &r, const Key &k) { r.columns[1].exchanges[0].request.headers.append(HttpHeader { "X-Own", k }); } },
        { "base64 in a request header", [](Record &r, const Key &k) { r.columns[1].exchanges[0].request.headers.append(HttpHeader { "X-Own", base64Behind("ab", k) }); } },
        { "a response header", [](Record &r, const Key &k) { r.columns[1].exchanges[0].head.headers.append(HttpHeader { "X-Echo", "it is " + k }); } },
        { "the status line", [](Record &r, const Key &k) { r.columns[1].exchanges[0].head.reason = k; } },
        { "an answer", [](Record &r, const Key &k) { r.columns[1].exchanges[0].answer.message.text += QString::fromUtf8(k); } },
        { "base64 in an answer", [](Record &r, const Key &k) { r.columns[1].exchanges[0].answer.message.text += QString::fromUtf8(base64Behind("x", k)); } },
        { "an URL in an answer", [](Record &r, const Key &k) { r.columns[1].exchanges[0].answer.message.text += QString::fromUtf8(k.toPercentEncoding()); } },
        { "the second answer", [](Record &r, const Key &k) { r.columns[1].exchanges[1].answer.message.text += QString::fromUtf8(k); } },
        { "reasoning", [](Record &r, const Key &k) { r.columns[1].exchanges[0].answer.message.reasoning = QString::fromUtf8(k); } },
        { "a tool call", [](Record &r, const Key &k) { r.columns[1].exchanges[0].answer.message.toolCalls = { { .id = u"1"_s, .name = u"f"_s, .arguments = "{\"a\":\"" + asJsonString(k) + "\"}" } }; } },
        { "a finish reason", [](Record &r, const Key &k) { r.columns[1].exchanges[0].answer.finishReason = k; } },
        { "usage", [](Record &r, const Key &k) { r.columns[1].exchanges[0].answer.usage = Usage { .raw = "{\"a\":\"" + asJsonString(k) + "\"}" }; } },
        { "an error", [](Record &r, const Key &k) { r.columns[1].exchanges[0].answer.failure = Failure { .message = QString::fromUtf8(k), .raw = k }; } },
        { "a request id", [](Record &r, const Key &k) { r.columns[1].exchanges[0].answer.requestIds.append({ "x", k }); } },
        { "a sentence", [](Record &r, const Key &k) { r.columns[1].failures = { "It said "_L1 + QString::fromUtf8(k) }; } },
        { "evidence", [](Record &r, const Key &k) { r.columns[1].findings = { "It said "_L1 + QString::fromUtf8(k) }; } },
        { "why it was not asked", [](Record &r, const Key &k) { r.columns[1].problem = QString::fromUtf8(k); } },
    };
    return all;
}

/// As it would be after the planting: figures and differences are made of the exchanges.
ComparisonRecord planted(const PlantedPlace &place, const QByteArray &key)
{
    ComparisonRecord record = plainRecord();
    place.plant(record, key);
    for (ComparedColumn &column : record.columns) {
        column.samples.clear();
        for (const Exchange &exchange : std::as_const(column.exchanges))
            column.samples.append(sampleOf(exchange));
        column.figures = figuresOf(column.samples);
    }
    addDifferences(record);
    return record;
}

/// Spellings in which \a key would be as good as told.
QByteArrayList spellings(const QByteArray &key)
{
    return { key, asJsonString(key), key.toPercentEncoding(), QString::fromUtf8(key).toHtmlEscaped().toUtf8(), key.toBase64().chopped(4), base64Behind("x", key).mid(4, 24),
        base64Behind("ab", key).mid(4, 24) };
}

}

class TestComparisonReport : public QObject
{
    Q_OBJECT

private slots:
    void writesFiguresAsTheAnswersHadThem();
    void saysOfEachColumnWhatItWas();
    void tellsDifferencesForPrograms();
    void printsCommandsWithTheKeyAsAVariable();
    void readsWellAsMarkdown();
    void drawsTheTimelineFromTheFigures();
    void loadsAndRunsNothing();
    void neverShowsAKey_data();
    void neverShowsAKey();
    void findsAKeyThatIsCutIntoPieces();
    void masksWhatIsSecretByName();
    void namesNoAccountUnasked();
    void leavesContentsOutWhenAsked();
    void letsNothingForeignActInHtml();
    void showsControlAndDirectionMarks();
    void takesALongAnswer();
    void letsNothingOutOfItsFenceOrCell();
    void saysSentencesAsTheyAre_data();
    void saysSentencesAsTheyAre();
    void writesAColumnThatWasNotAsked();
    void knowsItsFormats();
};

void TestComparisonReport::writesFiguresAsTheAnswersHadThem()
{
    const QJsonObject json = parsed(report(plainRecord(), ReportFormat::Json));
    const QJsonObject figures = columnAt(json, 0)["figures"_L1].toObject();
    QCOMPARE(figures["asked"_L1].toInt(), 2);
    const QJsonObject total = figures["spreads"_L1]["total_ms"_L1].toObject();
    QCOMPARE(total["count"_L1].toInt(), 2);
    QCOMPARE(total["least"_L1].toDouble(), 400.0);
    QCOMPARE(total["median"_L1].toDouble(), 650.0);
    QCOMPARE(total["p95"_L1].toDouble(), 900.0);
    QCOMPARE(total["most"_L1].toDouble(), 900.0);
    QCOMPARE(figures["spreads"_L1]["first_text_ms"_L1]["median"_L1].toDouble(), 250.0);
    QCOMPARE(figures["finish_reasons"_L1]["stop"_L1].toInt(), 2);
    const QJsonArray ids = figures["request_ids"_L1].toArray();
    QCOMPARE(ids.size(), 2);
    QCOMPARE(ids[1][1].toString(), u"a2"_s);
    QCOMPARE(json["best"_L1]["total_ms"_L1].toArray(), QJsonArray { 2 });
    const QJsonObject failed = columnAt(json, 2)["figures"_L1].toObject();
    QCOMPARE(failed["failed"_L1].toInt(), 1);
    QCOMPARE(failed["failures"_L1]["rate_limit"_L1].toInt(), 1);
    const QJsonObject sample = columnAt(json, 0)["samples"_L1][1].toObject();
    QCOMPARE(sample["id"_L1].toString(), u"a2"_s);
    QCOMPARE(sample["values"_L1]["total_ms"_L1].toDouble(), 900.0);
    QCOMPARE(sample["values"_L1]["output_tokens"_L1].toDouble(), 30.0);
    // The same figures for people.
    for (const ReportFormat format : { ReportFormat::Markdown, ReportFormat::Html }) {
        const QByteArray text = report(plainRecord(), format);
        for (const char *value : { "650", "900", "400", "250" })
            QVERIFY2(text.contains(value), value);
    }
}

void TestComparisonReport::saysOfEachColumnWhatItWas()
{
    const QJsonObject json = parsed(report(plainRecord(), ReportFormat::Json));
    QCOMPARE(json["format"_L1].toString(), u"minimax-playground-comparison"_s);
    QCOMPARE(json["version"_L1].toInt(), 1);
    QCOMPARE(json["question"_L1].toString(), u"Who are you?"_s);
    QCOMPARE(json["lineup"_L1].toString(), u"three routes"_s);
    QCOMPARE(json["compared_at"_L1].toString(), u"2026-11-20T10:20:30.000Z"_s);
    QCOMPARE(json["reference"_L1].toInt(), 1);
    const QJsonObject column = columnAt(json, 1);
    QCOMPARE(column["number"_L1].toInt(), 2);
    QCOMPARE(column["title"_L1].toString(), u"Gateway"_s);
    QCOMPARE(column["protocol"_L1].toString(), u"openai-chat"_s);
    QCOMPARE(column["set"_L1].toObject(), (QJsonObject { { u"temperature"_s, 0.2 } }));
    QVERIFY(column["request"_L1]["body"_L1].toString().contains("0.20"_L1));
    const QJsonObject answer = column["answers"_L1][0].toObject();
    QCOMPARE(answer["answer"_L1].toString(), u"I am M3, built by MiniMax."_s);
    QCOMPARE(answer["response"_L1]["headers"_L1][1][1].toString(), u"b1"_s);
    QCOMPARE(answer["usage"_L1]["completion_tokens"_L1].toInt(), 30);
    QCOMPARE(answer["timing_ms"_L1]["total"_L1].toInt(), 500);
    QVERIFY(!answer.contains("request"_L1));
    QVERIFY(column["answers"_L1][1].toObject().contains("request"_L1)); // it was another one
    QCOMPARE(columnAt(json, 2)["failures"_L1].toArray().size(), 1);
    QCOMPARE(columnAt(json, 2)["answers"_L1][0]["failure"_L1]["id"_L1].toString(), u"rate_limit"_s);
    QVERIFY(columnAt(json, 0)["differences"_L1].isNull());
}

void TestComparisonReport::tellsDifferencesForPrograms()
{
    const QJsonObject differences = columnAt(parsed(report(plainRecord(), ReportFormat::Json)), 1)["differences"_L1].toObject();
    QString before;
    QString after;
    QStringList kinds;
    const QJsonArray pieces = differences["answer"_L1].toArray();
    for (const QJsonValue &piece : pieces) {
        const QString kind = piece["kind"_L1].toString();
        kinds << kind;
        if (kind != "added"_L1)
            before += piece["text"_L1].toString();
        if (kind != "removed"_L1)
            after += piece["text"_L1].toString();
    }
    QCOMPARE(before, u"I am M3, made by MiniMax."_s);
    QCOMPARE(after, u"I am M3, built by MiniMax."_s);
    QVERIFY(kinds.contains("same"_L1) && kinds.contains("removed"_L1) && kinds.contains("added"_L1));
    const QJsonArray sent = differences["sent"_L1].toArray();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0].toObject(), (QJsonObject { { u"part"_s, u"body_field"_s }, { u"kind"_s, u"changed"_s }, { u"place"_s, u"temperature"_s },
                                     { u"new_place"_s, QJsonValue::Null }, { u"before"_s, u"0.10"_s }, { u"after"_s, u"0.20"_s } }));
    // And for people.
    QVERIFY(report(plainRecord(), ReportFormat::Markdown).contains("- temperature: 0.10 to 0.20\n"));
    QVERIFY(report(plainRecord(), ReportFormat::Markdown).contains("[-made-]{+built+}"));
    QVERIFY(report(plainRecord(), ReportFormat::Html).contains("<li>temperature: 0.10 to 0.20</li>"));
    QVERIFY(report(plainRecord(), ReportFormat::Html).contains("<del>made</del><ins>built</ins>"));
}

void TestComparisonReport::printsCommandsWithTheKeyAsAVariable()
{
    const QJsonObject json = parsed(report(plainRecord(), ReportFormat::Json));
    const QString curl = columnAt(json, 0)["curl"_L1].toString();
    QVERIFY2(curl.startsWith("curl "_L1) && curl.contains("\"Authorization: Bearer $MINIMAX_API_KEY\""_L1) && curl.contains("0.10"_L1), qPrintable(curl));
    QVERIFY(QString::fromUtf8(report(plainRecord(), ReportFormat::Markdown)).contains(curl));
    QVERIFY(seenIn(report(plainRecord(), ReportFormat::Html)).contains(curl));
}

void TestComparisonReport::readsWellAsMarkdown()
{
    const QByteArray text = report(plainRecord(), ReportFormat::Markdown);
    for (const char *part : { "# comparison: `three routes`\n", "## question\n\n```\nWho are you?\n```\n", "| 1 | `Direct MiniMax` (reference) | `Direct` | `openai-chat` | `MiniMax-M3` | \xe2\x80\x93 | 2 | 0 |\n",
             "`temperature=0.20`", "| figure | `Direct MiniMax` | `Gateway` | `Relay` |\n|---|---|---|---|\n", "| total_ms | 650 (p95 900; 400 \xe2\x80\x93 900) | **550** (p95 600; 500 \xe2\x80\x93 600) | \xe2\x80\x93 |\n",
             "## 3\\. `Relay`\n", "- Too many requests in a short time.", "```\nslow down, people\n```\n", "stop \xc3\x97 2", "HTTP/1.1 429 Too Many Requests\n", "- `trace-id`: `b2`\n" })
        QVERIFY2(text.contains(QByteArray(part).replace("total_ms", "total\\_ms")), qPrintable(QString::fromUtf8(part) + u"\nin\n"_s + QString::fromUtf8(text)));
}

void TestComparisonReport::drawsTheTimelineFromTheFigures()
{
    const QByteArray text = report(plainRecord(), ReportFormat::Html);
    // 250 of 650 ms until the first text; the other answers faster: 160 of 550.
    QVERIFY(text.contains("<rect class=\"wait\" x=\"0.00%\" width=\"38.46%\""));
    QVERIFY(text.contains("<rect class=\"write\" x=\"38.46%\" width=\"61.54%\""));
    QVERIFY(text.contains("<rect class=\"wait\" x=\"0.00%\" width=\"24.62%\""));
    QVERIFY(text.contains("<rect class=\"write\" x=\"24.62%\" width=\"60.00%\""));
}

void TestComparisonReport::loadsAndRunsNothing()
{
    const QByteArray text = report(plainRecord(), ReportFormat::Html);
    QVERIFY(text.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"));
    QVERIFY(text.contains("prefers-color-scheme: dark") && text.contains("@media print"));
    const QStringList names = elementsOf(text);
    for (const char *name : { "script", "link", "img", "iframe", "object", "base", "form", "a" })
        QVERIFY2(!names.contains(QLatin1StringView(name)), name);
    static const QRegularExpression handler(u"<[^>]*\\s(on[a-z]+|src|href|action)\\s*="_s);
    QVERIFY(!QString::fromUtf8(text).contains(handler));
    QVERIFY(!text.contains("url(") && !text.contains("@import"));
}

void TestComparisonReport::neverShowsAKey_data()
{
    QTest::addColumn<int>("place");
    for (qsizetype i = 0; i < plantedPlaces().size(); ++i)
        QTest::newRow(plantedPlaces().at(i).name) << int(i);
}

void TestComparisonReport::neverShowsAKey()
{
    QFETCH(int, place);
    for (const QByteArray &key : { canary, shaped }) {
        const bool isBase64 = QByteArrayView(plantedPlaces().at(place).name).startsWith("base64");
        if (isBase64 && key == shaped)
            continue; // only known keys can be told in base64
        const ComparisonRecord record = planted(plantedPlaces().at(place), key);
        for (const ReportFormat format : allFormats) {
            ReportOrder order = orderOf(format);
            const ReportResult refused = comparisonReport(record, order);
            QVERIFY(refused.bytes.isEmpty());
            QVERIFY(!refused.leaks.isEmpty());
            QCOMPARE(refused.leaks.constFirst().fingerprint, keyFingerprint(key));
            QCOMPARE(refused.leaks.constFirst().isKnown, key == canary);
            order.masksLeaks = true;
            for (const bool withContents : { true, false }) {
                order.withContents = withContents;
                const ReportResult masked = comparisonReport(record, order);
                QVERIFY(!masked.bytes.isEmpty());
                for (const QByteArray &spelling : spellings(key))
                    QVERIFY2(!masked.bytes.contains(spelling), spelling.constData());
                if (format == ReportFormat::Json)
                    QVERIFY(!parsed(masked.bytes).isEmpty());
                if (format == ReportFormat::Html)
                    QVERIFY(!elementsOf(masked.bytes).isEmpty());
            }
        }
    }
}

void TestComparisonReport::findsAKeyThatIsCutIntoPieces()
{
    ComparisonRecord record = plainRecord();
    // Only the pieces have it: as if they were of other answers than those written.
    record.columns[1].answer = { { TextPiece::Kind::Same, QString::fromUtf8(canary.first(9)) }, { TextPiece::Kind::Removed, u"gone"_s },
        { TextPiece::Kind::Added, QString::fromUtf8(canary.sliced(9)) } };
    for (const ReportFormat format : allFormats) {
        ReportOrder order = orderOf(format);
        const ReportResult refused = comparisonReport(record, order);
        QVERIFY(refused.bytes.isEmpty());
        QCOMPARE(refused.leaks.size(), 1);
        QCOMPARE(refused.leaks.constFirst().entry, 1);
        order.masksLeaks = true;
        const QByteArray masked = comparisonReport(record, order).bytes;
        QVERIFY(!masked.isEmpty());
        for (const QByteArray &spelling : spellings(canary.sliced(9)))
            QVERIFY2(!masked.contains(spelling), masked.constData());
    }
}

void TestComparisonReport::masksWhatIsSecretByName()
{
    ComparisonRecord record = plainRecord();
    Exchange &exchange = record.columns[1].exchanges[0];
    exchange.request.headers.append(HttpHeader { "Cookie", "session=abcdefghijklmn" });
    exchange.request.headers.append(HttpHeader { "X-Api-Key", "plain words here" });
    exchange.request.url = QUrl(u"https://someone:word@a.example/v1?key=plainwordshere"_s);
    exchange.head.headers.append(HttpHeader { "set-cookie", "other=qrstuvwxyzqrst; Path=/" });
    record.columns[1].column.baseUrl = u"https://someone:word@a.example/v1?key=plainwordshere"_s;
    record.columns[1].sent = { { .part = Difference::Part::RequestHeader, .place = u"Cookie"_s, .after = "session=abcdefghijklmn" },
        { .part = Difference::Part::Query, .place = u"key"_s, .after = "plainwordshere" } };
    record.columns[1].received = { { .part = Difference::Part::ResponseHeader, .place = u"set-cookie"_s, .after = "other=qrstuvwxyzqrst; Path=/" } };
    for (const ReportFormat format : allFormats) {
        const QByteArray text = report(record, format);
        for (const char *secret : { "abcdefghijklmn", "plain words", "plainwords", "qrstuv", "someone", ":word" })
            QVERIFY2(!text.contains(secret), secret);
    }
}

void TestComparisonReport::namesNoAccountUnasked()
{
    ComparisonRecord record = plainRecord();
    record.columns[1].exchanges[0].head.headers.append(HttpHeader { "openai-organization", "org-people" });
    record.columns[1].sent.append({ .part = Difference::Part::Query, .place = u"GroupId"_s, .before = "1234567890123456789", .after = "9876543210987654321" });
    record.columns[1].received.append({ .part = Difference::Part::ResponseHeader, .place = u"openai-organization"_s, .after = "org-people" });
    for (const ReportFormat format : allFormats) {
        ReportOrder order = orderOf(format);
        QByteArray text = comparisonReport(record, order).bytes;
        QVERIFY(!text.isEmpty());
        for (const char *id : { "1234567890123456789", "9876543210987654321", "org-people" })
            QVERIFY2(!text.contains(id), text.constData());
        order.withAccountIds = true;
        text = comparisonReport(record, order).bytes;
        for (const char *id : { "1234567890123456789", "9876543210987654321", "org-people" })
            QVERIFY2(text.contains(id), id);
    }
}

void TestComparisonReport::leavesContentsOutWhenAsked()
{
    ComparisonRecord record = plainRecord();
    record.columns[1].column.set.set("stop", "[\"people say\"]");
    record.columns[1].exchanges[0].answer.message.toolCalls = { { .id = u"1"_s, .name = u"look_up"_s, .arguments = "{\"who\":\"people\"}" } };
    record.columns[1].sent.append({ .part = Difference::Part::BodyField, .place = u"messages[0].content"_s, .before = "\"Who are you?\"", .after = "\"Who are people?\"" });
    record.columns[1].sent.append({ .part = Difference::Part::BodyField, .place = u"stop"_s, .after = "[\"people say\"]" });
    for (const ReportFormat format : allFormats) {
        ReportOrder order = orderOf(format);
        order.withContents = false;
        const ReportResult result = comparisonReport(record, order);
        QVERIFY(result.leaks.isEmpty());
        const QByteArray &text = result.bytes;
        for (const char *content : { "I am", "M3,", "Who are", "Who asks", "people", "made by", "built", "slow down", "END" })
            QVERIFY2(!text.contains(content), qPrintable(QString::fromLatin1(content) + u"\nin\n"_s + QString::fromUtf8(text)));
        // What it was asked with, and what was found, is none.
        for (const char *kept : { "temperature", "MiniMax-M3", "0.20", "look_up", "The answer goes on after the stop text", "Too many requests" })
            QVERIFY2(text.contains(kept) || text.contains(QByteArray(kept).replace("_", "\\_")), kept);
    }
    const QJsonObject json = parsed(comparisonReport(record, [] {
        ReportOrder order = orderOf(ReportFormat::Json);
        order.withContents = false;
        return order;
    }()).bytes);
    QCOMPARE(json["with_contents"_L1].toBool(true), false);
    QCOMPARE(json["question"_L1].toString(), u"(12 characters)"_s);
    QCOMPARE(columnAt(json, 1)["answers"_L1][0]["answer"_L1].toString(), u"(26 characters)"_s);
    QVERIFY(columnAt(json, 1)["curl"_L1].toString().contains("(12 characters)"_L1));
    QCOMPARE(columnAt(json, 1)["set"_L1]["stop"_L1].toArray(), QJsonArray { u"(10 characters)"_s });
    QCOMPARE(columnAt(json, 1)["differences"_L1]["answer"_L1][0]["text"_L1].toString().right(12), u" characters)"_s);
}

void TestComparisonReport::letsNothingForeignActInHtml()
{
    const QString hostile = u"</style></pre></title></textarea><script>alert(1)</script><img src=x onerror=alert(2)>\" onload=\"x' <!-- ]]> &lt; &#x3c;"_s;
    ComparisonRecord record = plainRecord();
    record.name = hostile;
    record.question = hostile;
    ComparedColumn &column = record.columns[1];
    column.title = hostile;
    column.routeName = hostile;
    column.model = hostile;
    column.protocol = hostile.toUtf8();
    column.problem = hostile;
    column.failures = { hostile };
    column.findings = { hostile };
    column.column.set.set(hostile.toUtf8(), hostile.toUtf8());
    Exchange &exchange = column.exchanges[0];
    exchange.answer.message.text = hostile;
    exchange.answer.message.reasoning = hostile;
    exchange.answer.message.toolCalls = { { .id = hostile, .name = hostile, .arguments = hostile.toUtf8() } };
    exchange.request.body = hostile.toUtf8();
    exchange.head.reason = hostile.toUtf8();
    exchange.head.headers.append(HttpHeader { hostile.toUtf8(), hostile.toUtf8() });
    column.figures.requestIds = { { hostile.toUtf8(), hostile.toUtf8() } };
    column.figures.finishReasons = { { hostile.toUtf8(), 2 } };
    addDifferences(record);
    column.received.append({ .place = hostile, .newPlace = hostile, .before = hostile.toUtf8(), .after = hostile.toUtf8() });
    const ReportResult result = comparisonReport(record, orderOf(ReportFormat::Html));
    const QStringList plain = elementsOf(report(plainRecord(), ReportFormat::Html));
    QStringList names = elementsOf(result.bytes);
    names.removeDuplicates();
    for (const QString &name : std::as_const(names))
        QVERIFY2(plain.contains(name) || name == "p"_L1 || name == "code"_L1, qPrintable(name));
    QVERIFY(!result.bytes.contains("<script") && !result.bytes.contains("<img"));
    // It is all still there to be read.
    QVERIFY(seenIn(result.bytes).count(hostile) >= 12);
}

void TestComparisonReport::showsControlAndDirectionMarks()
{
    const QString rlo = QChar(0x202e);
    const QString name = u"a"_s + rlo + QChar(0x200b) + QChar(7) + QChar(0) + u"b"_s;
    QCOMPARE(HtmlText::escaped(name, HtmlText::Kind::Name),
        QByteArray("a<span class=\"point\">U+202E</span><span class=\"point\">U+200B</span><span class=\"point\">U+0007</span><span class=\"point\">U+0000</span>b"));
    QCOMPARE(HtmlText::attribute(u"\"'<\n"_s + rlo), QByteArray("&quot;&#39;&lt;\n[U+202E]"));
    // Families of emoji and Persian words need their joiners.
    const QString family = QString::fromUtf8("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7");
    QCOMPARE(HtmlText::escaped(family), family.toUtf8());
    QVERIFY(HtmlText::escaped(u"x"_s + rlo).contains("U+202E"));
    QCOMPARE(HtmlText::escaped(QString(QChar(0xd800)) + u"\r\n\rz"_s).count("\n"), 1);
    ComparisonRecord record = plainRecord();
    record.question = name + QChar(0x85);
    record.columns[1].title = name;
    record.columns[1].exchanges[0].answer.message.text = name;
    const QByteArray text = comparisonReport(record, orderOf(ReportFormat::Html)).bytes;
    for (const QChar c : { QChar(0x202e), QChar(7), QChar(0), QChar(0x85) })
        QVERIFY(!QString::fromUtf8(text).contains(c));
    QVERIFY(!elementsOf(text).isEmpty());
}

void TestComparisonReport::takesALongAnswer()
{
    ComparisonRecord record = plainRecord();
    const QString line = u"One <line> of \"many\" & more: \u4e2d\u6587.\n"_s;
    const QString text = line.repeated(1024 * 1024 / line.size());
    record.columns[1].exchanges[0].answer.message.text = text;
    addDifferences(record);
    const QByteArray html = comparisonReport(record, orderOf(ReportFormat::Html)).bytes;
    QVERIFY(seenIn(html).contains(text));
    const QByteArray json = comparisonReport(record, orderOf(ReportFormat::Json)).bytes;
    QCOMPARE(columnAt(parsed(json), 1)["answers"_L1][0]["answer"_L1].toString(), text);
    // What nobody reads on would only make the note useless.
    const QByteArray markdown = comparisonReport(record, orderOf(ReportFormat::Markdown)).bytes;
    QVERIFY(markdown.size() < 4 * MarkdownText::longestBlock);
    QVERIFY(markdown.contains("cut (65"));
    QVERIFY(markdown.isValidUtf8());
}

void TestComparisonReport::letsNothingOutOfItsFenceOrCell()
{
    ComparisonRecord record = plainRecord();
    const QString hostile = u"a|b`c\n# owned\n```\n# owned\n`````\n<img src=x>"_s;
    record.name = hostile;
    record.question = hostile;
    record.columns[1].title = hostile;
    record.columns[1].routeName = hostile;
    record.columns[1].failures = { u"1. *bold* [x](http://a.example) <b> |\n# owned"_s };
    record.columns[1].exchanges[0].answer.message.text = hostile;
    addDifferences(record);
    const QByteArray text = report(record, ReportFormat::Markdown);
    QVERIFY(text.contains("\n``````\na|b`c\n# owned\n```\n# owned\n`````\n<img src=x>\n``````\n"));
    // Outside of fences no line begins with what was brought in, and the cells of a row are as many as its head has.
    QByteArray fence;
    qsizetype bars = -1;
    for (const QByteArray &line : text.split('\n')) {
        if (!fence.isEmpty()) {
            if (line == fence)
                fence.clear();
            continue;
        }
        qsizetype ticks = 0;
        while (ticks < line.size() && line[ticks] == '`')
            ++ticks;
        if (ticks >= 3) {
            fence = line.first(ticks);
            continue;
        }
        QVERIFY2(!line.startsWith("# owned"), line.constData());
        const qsizetype cells = QByteArray(line).replace("\\|", "").count('|');
        if (!line.startsWith('|'))
            bars = -1;
        else if (bars < 0)
            bars = cells;
        if (line.startsWith('|'))
            QCOMPARE(cells, bars);
    }
    QVERIFY(fence.isEmpty());
    QVERIFY(text.contains("- 1\\. \\*bold\\* \\[x\\](http\\://a.example) \\<b\\> \\| \\# owned\n"));
}

void TestComparisonReport::saysSentencesAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("plain words") << QByteArray("It took 12 ms, not 13.") << QByteArray("It took 12 ms, not 13.");
    QTest::newRow("a time") << QByteArray("10:20:30") << QByteArray("10:20:30");
    QTest::newRow("a list") << QByteArray("- one") << QByteArray("\\- one");
    QTest::newRow("a numbered list") << QByteArray("12) one") << QByteArray("12\\) one");
    QTest::newRow("an address") << QByteArray("see https://a.example") << QByteArray("see https\\://a.example");
    QTest::newRow("several lines") << QByteArray("a\n\nb") << QByteArray("a b");
    QTest::newRow("marks") << QByteArray("a_b*c`d") << QByteArray("a\\_b\\*c\\`d");
}

void TestComparisonReport::saysSentencesAsTheyAre()
{
    QFETCH(QByteArray, sentence);
    QFETCH(QByteArray, markdown);
    QCOMPARE(MarkdownText::plain(sentence), markdown);
}

void TestComparisonReport::writesAColumnThatWasNotAsked()
{
    ComparisonRecord record = plainRecord();
    ComparedColumn column;
    column.title = u"Nowhere"_s;
    column.problem = u"There is no such route."_s;
    record.columns.append(column);
    addDifferences(record);
    for (const ReportFormat format : allFormats)
        QVERIFY(report(record, format).contains("There is no such route."));
    const QJsonObject json = columnAt(parsed(report(record, ReportFormat::Json)), 3);
    QVERIFY(json["request"_L1].isNull() && json["curl"_L1].isNull());
    // A comparison of nothing is one, too.
    for (const ReportFormat format : allFormats)
        QVERIFY(!report({}, format).isEmpty());
}

void TestComparisonReport::knowsItsFormats()
{
    for (const ReportFormat format : allFormats)
        QVERIFY(reportFormatById(reportFormatId(format)) == format);
    QVERIFY(!reportFormatById("text"));
    QCOMPARE(reportSuffix(ReportFormat::Html), u"html"_s);
}

QTEST_GUILESS_MAIN(TestComparisonReport)
#include "tst_comparisonreport.moc"
