#include "snippets/comparisonclean.h"

#include "core/jsontext.h"
#include "snippets/exchangeexport.h"
#include "snippets/exchangeoutline.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Shorter contents are part of too many words.
constexpr qsizetype shortestContent = 3;

ExportOrder exchangeOrder(const ReportOrder &order)
{
    return { .format = ExportFormat::Json, .withContents = order.withContents, .withAccountIds = order.withAccountIds };
}

/// What no report writes need be neither masked nor looked through.
void dropUnwritten(Exchange &exchange)
{
    exchange.body.clear();
    exchange.chunks.clear();
    exchange.question.clear();
    exchange.conversationId.clear();
    exchange.replayOf.clear();
    exchange.answer.message.wire = {};
}

/// \a json under \a name, with each text in it replaced by its length, as bodyOutline() has it.
QByteArray valueOutline(const QString &name, const QByteArray &json)
{
    if (!json.contains('"'))
        return Json::problemIn(json) ? bodyOutline(json) : json; // numbers keep their spelling
    Json::ObjectText object;
    object.set(name, json);
    const auto members = Json::problemIn(json) ? std::nullopt : Json::members(bodyOutline(object.text()));
    return members && members->size() == 1 ? members->constFirst().second : bodyOutline(json);
}

/// "content" of "messages[0].content".
QString lastName(const QString &place)
{
    const QString name = place.mid(place.lastIndexOf(u'.') + 1);
    const qsizetype bracket = name.indexOf(u'[');
    return bracket > 0 ? name.first(bracket) : name;
}

QByteArray givenHeader(const QByteArray &name, const QByteArray &value, const ExportOrder &order)
{
    if (value.isEmpty())
        return value;
    Exchange one;
    one.request.headers = { HttpHeader { name, value } };
    return sanitised(one, order).request.headers.constFirst().value;
}

/// The value of one field of a query, decoded or not.
QByteArray givenField(const QString &name, const QByteArray &value, const ExportOrder &order)
{
    if (value.isEmpty())
        return value;
    // A field is judged by its name alone: one with another value tells whether this one may be shown.
    const auto given = [&](const QByteArray &any) {
        Exchange one;
        one.request.url = QUrl::fromEncoded("https://a.example/?" + name.toUtf8().toPercentEncoding() + '=' + any);
        return QUrl(sanitised(one, order).request.url).query(QUrl::FullyEncoded).toUtf8();
    };
    const QByteArray probe("shown");
    return given(probe).endsWith("=shown") ? value : QByteArray("\xe2\x80\xa6");
}

QString givenUrl(const QString &url, const ExportOrder &order)
{
    const QUrl parsed(url);
    if (parsed.userInfo().isEmpty() && !parsed.hasQuery())
        return url;
    Exchange one;
    one.request.url = parsed;
    return sanitised(one, order).request.url.toString();
}

Difference givenDifference(Difference difference, const ReportOrder &order)
{
    const ExportOrder names = exchangeOrder(order);
    for (QByteArray *value : { &difference.before, &difference.after }) {
        switch (difference.part) {
        case Difference::Part::RequestHeader:
        case Difference::Part::ResponseHeader:
            *value = givenHeader(difference.place.toUtf8(), *value, names);
            break;
        case Difference::Part::Query:
            *value = givenField(difference.place, *value, names);
            break;
        case Difference::Part::BodyField:
            if (!order.withContents)
                *value = valueOutline(lastName(difference.place), *value);
            break;
        case Difference::Part::Method:
        case Difference::Part::Host:
        case Difference::Part::Path:
        case Difference::Part::FieldOrder:
        case Difference::Part::Status:
        case Difference::Part::Shape:
        case Difference::Part::EventKind:
        case Difference::Part::Usage:
        case Difference::Part::Cadence:
        case Difference::Part::FinishReason:
        case Difference::Part::Ending:
            break;
        }
    }
    return difference;
}

/// What a person or a server wrote, that a sentence about it may repeat.
QStringList contentsOf(const ComparisonRecord &record, const ComparedColumn &column)
{
    QStringList contents { record.question };
    for (const Exchange &exchange : column.exchanges) {
        const Message &message = exchange.answer.message;
        contents << message.text << message.reasoning;
        for (const ToolCall &call : message.toolCalls)
            contents << QString::fromUtf8(call.arguments);
        if (exchange.answer.failure)
            contents << exchange.answer.failure->message << exchange.answer.failure->subject;
    }
    for (const ParameterValues::Entry &entry : column.column.set.entries()) {
        if (const auto text = Json::unquoted(entry.json))
            contents << *text;
    }
    contents.removeIf([](const QString &text) { return text.trimmed().size() < shortestContent; });
    contents.removeDuplicates();
    std::sort(contents.begin(), contents.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return contents;
}

void outlineSentences(QStringList &sentences, const QStringList &contents)
{
    // Sentences show what is not theirs between quotation marks, whatever the language.
    static const QRegularExpression quoted(
        u"(?<=“)[^”]+(?=”)|(?<=„)[^“”]+(?=[“”])|(?<=«)[^»]+(?=»)|(?<=「)[^」]+(?=」)|(?<=『)[^』]+(?=』)|(?<=\")[^\"]+(?=\")"_s);
    for (QString &sentence : sentences) {
        for (const QString &content : contents)
            sentence.replace(content, textOutline(content));
        qsizetype at = 0;
        for (auto match = quoted.match(sentence, at); match.hasMatch(); match = quoted.match(sentence, at)) {
            const QString outline = textOutline(match.captured());
            sentence.replace(match.capturedStart(), match.capturedLength(), outline);
            at = match.capturedStart() + outline.size() + 1;
        }
    }
}

void outlineContents(ComparedColumn &column, const QStringList &contents)
{
    ParameterValues set;
    for (const ParameterValues::Entry &entry : column.column.set.entries())
        set.set(entry.id, valueOutline(lastName(QString::fromUtf8(entry.id)), entry.json));
    column.column.set = set;
    for (TextPiece &piece : column.answer)
        piece.text = textOutline(piece.text);
    outlineSentences(column.failures, contents);
    outlineSentences(column.findings, contents);
}

ComparisonRecord givenRecord(const ComparisonRecord &record, const ReportOrder &order)
{
    const ExportOrder names = exchangeOrder(order);
    ComparisonRecord clean(record);
    for (ComparedColumn &column : clean.columns) {
        if (!order.withContents)
            outlineContents(column, contentsOf(record, column));
        column.column.baseUrl = givenUrl(column.column.baseUrl, names);
        for (Exchange &exchange : column.exchanges) {
            dropUnwritten(exchange);
            exchange = sanitised(exchange, names);
        }
        for (QList<Difference> *differences : { &column.sent, &column.received }) {
            for (Difference &difference : *differences)
                difference = givenDifference(difference, order);
        }
    }
    if (!order.withContents)
        clean.question = textOutline(record.question);
    return clean;
}

/// The side of \a pieces that has no \a without.
QString sideOf(const QList<TextPiece> &pieces, TextPiece::Kind without)
{
    QString text;
    for (const TextPiece &piece : pieces) {
        if (piece.kind != without)
            text += piece.text;
    }
    return text;
}

/// Masks what it is given and remembers where something was.
class Masking
{
public:
    Masking(const LeakScan &scan, QList<Leak> &leaks)
        : m_scan(scan)
        , m_leaks(leaks)
    {
    }

    void setColumn(int column) { m_column = column; }

    void take(const char *field, QByteArray &text)
    {
        if (text.isEmpty())
            return;
        const QList<std::pair<QByteArray, bool>> keys = m_scan.keysIn(text);
        if (keys.isEmpty())
            return;
        for (const auto &[fingerprint, isKnown] : keys)
            add({ .entry = m_column, .field = field, .fingerprint = fingerprint, .isKnown = isKnown });
        text = m_scan.masked(text);
    }

    void take(const char *field, QString &text)
    {
        const QByteArray before = text.toUtf8();
        QByteArray bytes = before;
        take(field, bytes);
        if (bytes != before)
            text = QString::fromUtf8(bytes);
    }

    void take(const char *field, QStringList &texts)
    {
        for (QString &text : texts)
            take(field, text);
    }

    void take(QList<RequestId> &ids)
    {
        for (RequestId &id : ids) {
            take("request-ids", id.name);
            take("request-ids", id.value);
        }
    }

    void take(QMap<QByteArray, int> &counts, const char *field)
    {
        QMap<QByteArray, int> clean;
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            QByteArray name = count.key();
            take(field, name);
            clean[name] += count.value();
        }
        counts = clean;
    }

    void take(Exchange &exchange)
    {
        QList<Leak> found = m_scan.leaks(exchange, m_column);
        if (found.isEmpty())
            return;
        for (Leak &leak : found) {
            leak.exchangeId.clear(); // repeats give away the same in the same place
            add(leak);
        }
        exchange = m_scan.masked(exchange);
    }

    /// A key may lie over several pieces: then they are cut anew, of texts that have none.
    void take(QList<TextPiece> &pieces)
    {
        QString before = sideOf(pieces, TextPiece::Kind::Added);
        QString after = sideOf(pieces, TextPiece::Kind::Removed);
        const std::pair whole { before, after };
        take("answer.text", before);
        take("answer.text", after);
        if (whole != std::pair { before, after })
            pieces = textDifferences(before, after);
    }

    void take(QList<Difference> &differences)
    {
        constexpr auto field = "column.difference";
        for (Difference &difference : differences) {
            take(field, difference.place);
            take(field, difference.newPlace);
            take(field, difference.before);
            take(field, difference.after);
        }
    }

private:
    void add(const Leak &leak)
    {
        if (!m_leaks.contains(leak))
            m_leaks.append(leak);
    }

    const LeakScan &m_scan;
    QList<Leak> &m_leaks;
    int m_column = -1;
};

void mask(LineupColumn &column, Masking &masking)
{
    masking.take("column.title", column.name);
    masking.take("route", column.route);
    masking.take("request.url", column.baseUrl);
    masking.take("protocol", column.protocol);
    masking.take("model", column.model);
    masking.take("column.set", column.keyVariable);
    ParameterValues set;
    for (ParameterValues::Entry entry : column.set.entries()) {
        masking.take("column.set", entry.id);
        masking.take("column.set", entry.json);
        set.set(entry.id, entry.json);
    }
    column.set = set;
}

void mask(ComparedColumn &column, bool withContents, Masking &masking)
{
    mask(column.column, masking);
    masking.take("column.title", column.title);
    masking.take("route", column.routeName);
    masking.take("protocol", column.protocol);
    masking.take("model", column.model);
    for (Exchange &exchange : column.exchanges)
        masking.take(exchange);
    for (Sample &sample : column.samples) {
        masking.take("id", sample.exchangeId);
        masking.take("answer.finish", sample.finishReason);
        masking.take(sample.requestIds);
    }
    masking.take(column.figures.requestIds);
    masking.take(column.figures.finishReasons, "answer.finish");
    masking.take("column.remarks", column.failures);
    masking.take("column.remarks", column.findings);
    masking.take("column.remarks", column.problem);
    masking.take(column.sent);
    masking.take(column.received);
    if (withContents)
        masking.take(column.answer);
}
}

const Exchange *shownExchange(const ComparedColumn &column)
{
    const auto good = std::find_if(column.exchanges.cbegin(), column.exchanges.cend(), [](const Exchange &exchange) { return exchange.answer.isComplete(); });
    if (good != column.exchanges.cend())
        return &*good;
    return column.exchanges.isEmpty() ? nullptr : &column.exchanges.constFirst();
}

CleanComparison cleaned(const ComparisonRecord &record, const ReportOrder &order, const LeakScan &scan)
{
    CleanComparison clean { .record = givenRecord(record, order), .leaks = {} };
    Masking masking(scan, clean.leaks);
    masking.take("comparison.name", clean.record.name);
    masking.take("comparison.question", clean.record.question);
    for (qsizetype i = 0; i < clean.record.columns.size(); ++i) {
        masking.setColumn(int(i));
        mask(clean.record.columns[i], order.withContents, masking);
    }
    return clean;
}
