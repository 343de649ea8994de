#include "snippets/comparisonjson.h"

#include "core/identity.h"
#include "core/jsontext.h"
#include "snippets/comparisonclean.h"
#include "snippets/comparisonparts.h"
#include "snippets/curl.h"
#include "snippets/exchangejson.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
QByteArray partName(Difference::Part part)
{
    switch (part) {
    case Difference::Part::Method: return "method";
    case Difference::Part::Host: return "host";
    case Difference::Part::Path: return "path";
    case Difference::Part::Query: return "query";
    case Difference::Part::RequestHeader: return "request_header";
    case Difference::Part::BodyField: return "body_field";
    case Difference::Part::FieldOrder: return "field_order";
    case Difference::Part::Status: return "status";
    case Difference::Part::ResponseHeader: return "response_header";
    case Difference::Part::Shape: return "shape";
    case Difference::Part::EventKind: return "event_kind";
    case Difference::Part::Usage: return "usage";
    case Difference::Part::Cadence: return "cadence";
    case Difference::Part::FinishReason: return "finish_reason";
    case Difference::Part::Ending: return "ending";
    }
    return {};
}

QByteArray kindName(Difference::Kind kind)
{
    switch (kind) {
    case Difference::Kind::Added: return "added";
    case Difference::Kind::Dropped: return "dropped";
    case Difference::Kind::Changed: return "changed";
    case Difference::Kind::Renamed: return "renamed";
    }
    return {};
}

QByteArray pieceName(TextPiece::Kind kind)
{
    switch (kind) {
    case TextPiece::Kind::Same: return "same";
    case TextPiece::Kind::Removed: return "removed";
    case TextPiece::Kind::Added: return "added";
    }
    return {};
}

QByteArray number(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'g', 15) : QByteArray("null");
}

QByteArray text(const QString &text)
{
    return Json::quoted(text);
}

QByteArray textOrNull(const QString &text)
{
    return text.isEmpty() ? QByteArray("null") : Json::quoted(text);
}

QByteArray object(const Json::ObjectText &members)
{
    return members.isEmpty() ? QByteArray("{}") : members.text();
}

QByteArray array(const QList<QByteArray> &elements)
{
    return elements.isEmpty() ? QByteArray("[]") : Json::arrayText(elements);
}

QByteArray sentences(const QStringList &texts)
{
    QList<QByteArray> list;
    for (const QString &one : texts)
        list.append(text(one));
    return array(list);
}

QByteArray counts(const QMap<QByteArray, int> &counts)
{
    Json::ObjectText members;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        members.set(QString::fromUtf8(count.key()), QByteArray::number(count.value()));
    return object(members);
}

QByteArray setValues(const ParameterValues &values)
{
    Json::ObjectText members;
    for (const ParameterValues::Entry &entry : values.entries()) {
        const bool isJson = !entry.json.isEmpty() && !Json::problemIn(entry.json);
        members.set(QString::fromUtf8(entry.id), isJson ? entry.json : ExchangeText::string(entry.json));
    }
    return object(members);
}

QByteArray answerText(const Exchange &exchange, const HttpRequest &common)
{
    const Answer &answer = exchange.answer;
    Json::ObjectText response;
    response.set(u"reason"_s, ExchangeText::string(exchange.head.reason));
    response.set(u"headers"_s, ExchangeText::headers(exchange.head.headers));
    Json::ObjectText members;
    members.setString(u"id"_s, exchange.id);
    members.set(u"started_at"_s, ExchangeText::moment(exchange.startedAt));
    members.set(u"status"_s, exchange.head.status > 0 ? QByteArray::number(exchange.head.status) : QByteArray("null"));
    members.set(u"response"_s, response.text());
    members.setString(u"answer"_s, answer.message.text);
    members.setString(u"reasoning"_s, answer.message.reasoning);
    members.set(u"tool_calls"_s, ExchangeText::toolCalls(answer.message.toolCalls));
    members.set(u"finish_reason"_s, ExchangeText::stringOrNull(answer.finishReason));
    members.set(u"usage"_s, answer.usage ? ExchangeText::usage(*answer.usage) : QByteArray("null"));
    members.set(u"complete"_s, answer.isComplete() ? "true" : "false");
    members.set(u"failure"_s, answer.failure ? ExchangeText::failure(*answer.failure) : QByteArray("null"));
    members.set(u"request_ids"_s, ExchangeText::requestIds(answer.requestIds));
    members.set(u"timing_ms"_s, ExchangeText::timing(exchange.timing));
    members.set(u"events"_s, QByteArray::number(exchange.events));
    members.set(u"attempts"_s, ExchangeText::attempts(exchange.attempts));
    if (exchange.request != common)
        members.set(u"request"_s, ExchangeText::request(exchange.request));
    return members.text();
}

QByteArray sampleText(const Sample &sample)
{
    Json::ObjectText values;
    for (auto value = sample.values.cbegin(); value != sample.values.cend(); ++value)
        values.set(measureId(value.key()), number(value.value()));
    Json::ObjectText members;
    members.set(u"id"_s, textOrNull(sample.exchangeId));
    members.set(u"status"_s, sample.httpStatus > 0 ? QByteArray::number(sample.httpStatus) : QByteArray("null"));
    members.set(u"finish_reason"_s, ExchangeText::stringOrNull(sample.finishReason));
    members.set(u"failure"_s, ExchangeText::stringOrNull(sample.failure));
    members.set(u"currency"_s, textOrNull(sample.currency));
    members.set(u"values"_s, object(values));
    return members.text();
}

QByteArray figuresText(const ColumnFigures &figures)
{
    Json::ObjectText spreads;
    for (auto spread = figures.spreads.cbegin(); spread != figures.spreads.cend(); ++spread) {
        Json::ObjectText one;
        one.set(u"count"_s, QByteArray::number(spread->count));
        one.set(u"least"_s, number(spread->least));
        one.set(u"median"_s, number(spread->median));
        one.set(u"p95"_s, number(spread->p95));
        one.set(u"most"_s, number(spread->most));
        spreads.set(measureId(spread.key()), one.text());
    }
    QList<QByteArray> ids;
    for (const RequestId &id : figures.requestIds)
        ids.append(Json::arrayText({ ExchangeText::string(id.name), ExchangeText::string(id.value) }));
    Json::ObjectText members;
    members.set(u"asked"_s, QByteArray::number(figures.asked));
    members.set(u"failed"_s, QByteArray::number(figures.failed));
    members.set(u"currency"_s, textOrNull(figures.currency));
    members.set(u"spreads"_s, object(spreads));
    members.set(u"finish_reasons"_s, counts(figures.finishReasons));
    members.set(u"failures"_s, counts(figures.failures));
    members.set(u"request_ids"_s, array(ids));
    return members.text();
}

QByteArray differencesText(const QList<Difference> &differences)
{
    QList<QByteArray> list;
    for (const Difference &difference : differences) {
        Json::ObjectText members;
        members.set(u"part"_s, '"' + partName(difference.part) + '"');
        members.set(u"kind"_s, '"' + kindName(difference.kind) + '"');
        members.setString(u"place"_s, difference.place);
        members.set(u"new_place"_s, textOrNull(difference.newPlace));
        members.set(u"before"_s, ExchangeText::stringOrNull(difference.before));
        members.set(u"after"_s, ExchangeText::stringOrNull(difference.after));
        list.append(members.text());
    }
    return array(list);
}

QByteArray piecesText(const QList<TextPiece> &pieces)
{
    QList<QByteArray> list;
    for (const TextPiece &piece : pieces) {
        Json::ObjectText members;
        members.set(u"kind"_s, '"' + pieceName(piece.kind) + '"');
        members.setString(u"text"_s, piece.text);
        list.append(members.text());
    }
    return array(list);
}

QByteArray columnText(const ComparedColumn &column, qsizetype place, bool isReference)
{
    const Exchange *const shown = shownExchange(column);
    const HttpRequest request = shown ? shown->request : HttpRequest();
    const bool hasRequest = !request.method.isEmpty();
    QList<QByteArray> answers;
    for (const Exchange &exchange : column.exchanges)
        answers.append(answerText(exchange, request));
    QList<QByteArray> samples;
    for (const Sample &sample : column.samples)
        samples.append(sampleText(sample));
    Json::ObjectText differences;
    differences.set(u"answer"_s, piecesText(column.answer));
    differences.set(u"sent"_s, differencesText(column.sent));
    differences.set(u"received"_s, differencesText(column.received));
    Json::ObjectText members;
    members.set(u"number"_s, QByteArray::number(place + 1));
    members.setString(u"title"_s, column.title);
    members.set(u"route"_s, textOrNull(column.routeName));
    members.set(u"base_url"_s, textOrNull(column.column.baseUrl));
    members.set(u"protocol"_s, ExchangeText::stringOrNull(column.protocol));
    members.set(u"model"_s, textOrNull(column.model));
    members.set(u"key_env"_s, textOrNull(column.column.keyVariable));
    members.set(u"set"_s, setValues(column.column.set));
    members.set(u"problem"_s, textOrNull(column.problem));
    members.set(u"request"_s, hasRequest ? ExchangeText::request(request) : QByteArray("null"));
    members.set(u"curl"_s, hasRequest ? text(curlCommand(request)) : QByteArray("null"));
    members.set(u"shown"_s, shown ? textOrNull(shown->id) : QByteArray("null"));
    members.set(u"answers"_s, array(answers));
    members.set(u"samples"_s, array(samples));
    members.set(u"figures"_s, figuresText(column.figures));
    members.set(u"failures"_s, sentences(column.failures));
    members.set(u"findings"_s, sentences(column.findings));
    members.set(u"differences"_s, isReference ? QByteArray("null") : differences.text());
    return members.text();
}

QByteArray bestText(const ComparisonRecord &record)
{
    QList<ColumnFigures> figures;
    for (const ComparedColumn &column : record.columns)
        figures.append(column.figures);
    Json::ObjectText members;
    for (const Measure measure : ComparisonParts::measures) {
        QList<QByteArray> numbers;
        const QList<qsizetype> best = bestOf(figures, measure);
        for (const qsizetype place : best)
            numbers.append(QByteArray::number(place + 1));
        if (!numbers.isEmpty())
            members.set(measureId(measure), array(numbers));
    }
    return object(members);
}
}

QString measureId(Measure measure)
{
    switch (measure) {
    case Measure::Connecting: return u"connecting_ms"_s;
    case Measure::FirstByte: return u"first_byte_ms"_s;
    case Measure::FirstReasoning: return u"first_reasoning_ms"_s;
    case Measure::FirstText: return u"first_text_ms"_s;
    case Measure::Total: return u"total_ms"_s;
    case Measure::Speed: return u"tokens_per_second"_s;
    case Measure::Input: return u"input_tokens"_s;
    case Measure::Output: return u"output_tokens"_s;
    case Measure::Reasoning: return u"reasoning_tokens"_s;
    case Measure::Cached: return u"cached_tokens"_s;
    case Measure::CostOf: return u"cost"_s;
    }
    return {};
}

QByteArray comparisonAsJson(const ComparisonRecord &record, bool withContents)
{
    QList<QByteArray> columns;
    for (qsizetype i = 0; i < record.columns.size(); ++i)
        columns.append(columnText(record.columns.at(i), i, i == record.reference));
    Json::ObjectText members;
    members.set(u"format"_s, "\"minimax-playground-comparison\"");
    members.set(u"version"_s, "1");
    members.set(u"program"_s, '"' + QByteArray(Identity::program) + ' ' + Identity::version + '"');
    members.set(u"compared_at"_s, ExchangeText::moment(record.at));
    members.set(u"lineup"_s, textOrNull(record.name));
    members.setString(u"question"_s, record.question);
    members.set(u"with_contents"_s, withContents ? "true" : "false");
    members.set(u"reference"_s, QByteArray::number(record.reference + 1));
    members.set(u"best"_s, bestText(record));
    members.set(u"columns"_s, array(columns));
    return members.text() + '\n';
}
