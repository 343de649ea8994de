#include "snippets/comparisonparts.h"

#include "snippets/comparisonjson.h"
#include "snippets/exchangejson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Of a longer equal text this much is left at each end that touches a change.
constexpr qsizetype shownAround = 200;

/// Does not cut a character in two.
qsizetype wholeCharacter(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate() ? at - 1 : at;
}
}

QList<ComparisonParts::FigureRow> ComparisonParts::figureRows(const ComparisonRecord &record)
{
    QList<ColumnFigures> figures;
    for (const ComparedColumn &column : record.columns)
        figures.append(column.figures);
    QList<FigureRow> rows;
    for (const Measure measure : measures) {
        FigureRow row { .measure = measure, .spreads = {}, .best = bestOf(figures, measure) };
        bool isKnown = false;
        for (const ColumnFigures &column : std::as_const(figures)) {
            const auto spread = column.spreads.constFind(measure);
            isKnown |= spread != column.spreads.cend();
            row.spreads.append(spread != column.spreads.cend() ? std::optional(*spread) : std::nullopt);
        }
        if (isKnown)
            rows.append(row);
    }
    return rows;
}

ComparisonParts::Phases ComparisonParts::phasesOf(const ColumnFigures &figures)
{
    const auto median = [&figures](Measure measure) -> std::optional<double> {
        const auto spread = figures.spreads.constFind(measure);
        return spread != figures.spreads.cend() ? std::optional(spread->median) : std::nullopt;
    };
    const std::optional<double> total = median(Measure::Total);
    if (!total)
        return {};
    // Medians of few answers may be out of order.
    Phases phases { .total = *total };
    phases.writingAt = std::min(*total, median(Measure::FirstText).value_or(median(Measure::FirstByte).value_or(*total)));
    phases.thinkingAt = std::min(phases.writingAt, median(Measure::FirstReasoning).value_or(phases.writingAt));
    return phases;
}

QList<TextPiece> ComparisonParts::shortened(const QList<TextPiece> &pieces)
{
    QList<TextPiece> shorter;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        TextPiece piece = pieces.at(i);
        const qsizetype size = piece.text.size();
        if (piece.kind == TextPiece::Kind::Same && size > 3 * shownAround) {
            const QString begin = i > 0 ? piece.text.first(wholeCharacter(piece.text, shownAround)) : QString();
            const QString end = i + 1 < pieces.size() ? piece.text.sliced(wholeCharacter(piece.text, size - shownAround)) : QString();
            piece.text = begin + u" […] "_s + end;
        }
        shorter.append(piece);
    }
    return shorter;
}

bool ComparisonParts::hasChanges(const QList<TextPiece> &pieces)
{
    return std::any_of(pieces.cbegin(), pieces.cend(), [](const TextPiece &piece) { return piece.kind != TextPiece::Kind::Same; });
}

QString ComparisonParts::headingOf(const ReportWords &words, const char *id)
{
    return words.heading ? words.heading(id) : QString::fromLatin1(id);
}

QString ComparisonParts::measureOf(const ReportWords &words, Measure measure)
{
    return words.measure ? words.measure(measure) : measureId(measure);
}

QString ComparisonParts::valueOf(const ReportWords &words, Measure measure, double value, const QString &currency)
{
    return words.value ? words.value(measure, value, currency) : QString::fromLatin1(ExchangeText::milliseconds(value));
}

QString ComparisonParts::differenceOf(const ReportWords &words, const Difference &difference)
{
    if (words.difference)
        return words.difference(difference);
    return difference.place + (difference.newPlace.isEmpty() ? QString() : u" → "_s + difference.newPlace) + ": "_L1
        + QString::fromUtf8(difference.before) + u" → "_s + QString::fromUtf8(difference.after);
}

QString ComparisonParts::finishOf(const ReportWords &words, const QByteArray &reason)
{
    return words.finish ? words.finish(reason) : QString::fromUtf8(reason);
}

QString ComparisonParts::finishReasonsOf(const ReportWords &words, const ColumnFigures &figures)
{
    QStringList parts;
    for (auto reason = figures.finishReasons.cbegin(); reason != figures.finishReasons.cend(); ++reason) {
        const QString name = reason.key().isEmpty() ? u"–"_s : finishOf(words, reason.key());
        parts.append(figures.asked > 1 ? name + u" × "_s + QString::number(reason.value()) : name);
    }
    return parts.join(", "_L1);
}

QStringList ComparisonParts::serverWords(const ComparedColumn &column)
{
    QStringList words;
    for (const Exchange &exchange : column.exchanges) {
        if (exchange.answer.failure && !exchange.answer.failure->message.trimmed().isEmpty())
            words.append(exchange.answer.failure->message);
    }
    words.removeDuplicates();
    return words;
}

QString ComparisonParts::settingsOf(const ParameterValues &values)
{
    QStringList parts;
    for (const ParameterValues::Entry &entry : values.entries())
        parts.append(QString::fromUtf8(entry.id) + u'=' + QString::fromUtf8(entry.json));
    return parts.join(", "_L1);
}

QByteArray ComparisonParts::headText(const HttpHead &head)
{
    if (head.status == 0)
        return {};
    QByteArray text = "HTTP/1.1 " + QByteArray::number(head.status) + ' ' + head.reason + '\n';
    for (const HttpHeader &header : head.headers)
        text += header.name + ": " + header.value + '\n';
    return text;
}

QString ComparisonParts::momentOf(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : QString();
}
