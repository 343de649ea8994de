#include "core/sample.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace {
void addTokens(QMap<Measure, double> &values, Measure measure, const std::optional<qint64> &tokens)
{
    if (tokens)
        values.insert(measure, double(*tokens));
}

void addMoment(QMap<Measure, double> &values, Measure measure, const std::optional<double> &ms)
{
    if (ms)
        values.insert(measure, *ms);
}

/// How long a new connection was in the making; without TLS Qt does not part it from writing the request.
std::optional<double> connectingTime(const LineTiming &line)
{
    const std::optional<double> &stood = line.encrypted ? line.encrypted : line.sent;
    if (!line.connecting || !stood)
        return {};
    return std::max(0.0, *stood - *line.connecting);
}

QByteArray failureOf(const Answer &answer)
{
    if (answer.failure)
        return failureId(answer.failure->kind);
    return answer.ended ? QByteArray() : failureId(FailureKind::CutOff);
}

/// The currency of all samples that cost anything; empty if there are several.
QString commonCurrency(const QList<Sample> &samples)
{
    QString common;
    for (const Sample &sample : samples) {
        if (!sample.values.contains(Measure::CostOf))
            continue;
        if (!common.isEmpty() && common != sample.currency)
            return {};
        common = sample.currency;
    }
    return common;
}
}

Sample sampleOf(const Exchange &exchange, const std::optional<Cost> &cost)
{
    const Answer &answer = exchange.answer;
    Sample sample { .exchangeId = exchange.id,
        .finishReason = answer.finishReason,
        .failure = failureOf(answer),
        .httpStatus = exchange.head.status,
        .requestIds = answer.requestIds };
    addMoment(sample.values, Measure::Connecting, connectingTime(exchange.line));
    addMoment(sample.values, Measure::FirstByte, exchange.timing.firstByte);
    addMoment(sample.values, Measure::FirstReasoning, exchange.timing.firstReasoning);
    addMoment(sample.values, Measure::FirstText, exchange.timing.firstText);
    addMoment(sample.values, Measure::Total, exchange.timing.total);
    addMoment(sample.values, Measure::Speed, tokensPerSecond(exchange));
    if (answer.usage) {
        addTokens(sample.values, Measure::Input, answer.usage->input);
        addTokens(sample.values, Measure::Output, answer.usage->output);
        addTokens(sample.values, Measure::Reasoning, answer.usage->reasoning);
        addTokens(sample.values, Measure::Cached, answer.usage->cacheRead);
    }
    if (cost) {
        sample.values.insert(Measure::CostOf, cost->amount);
        sample.currency = cost->currency;
    }
    return sample;
}

std::optional<double> tokensPerSecond(const std::optional<Usage> &usage, const Timing &timing)
{
    if (!usage || !usage->output || *usage->output <= 0 || !timing.firstByte || !timing.total)
        return {};
    const double seconds = (*timing.total - *timing.firstByte) / 1000;
    if (seconds < 0.001)
        return {};
    return double(*usage->output) / seconds;
}

std::optional<double> tokensPerSecond(const Exchange &exchange)
{
    // A body that comes in one piece has no generation time to divide by.
    if (exchange.events <= 1)
        return {};
    return tokensPerSecond(exchange.answer.usage, exchange.timing);
}

std::optional<Spread> spreadOf(QList<double> values)
{
    values.removeIf([](double value) { return !std::isfinite(value); });
    if (values.isEmpty())
        return {};
    std::sort(values.begin(), values.end());
    const qsizetype count = values.size();
    const qsizetype middle = count / 2;
    const qsizetype rank = (95 * count + 99) / 100;
    return Spread { .count = count,
        .least = values.constFirst(),
        .median = count % 2 == 1 ? values.at(middle) : std::midpoint(values.at(middle - 1), values.at(middle)),
        .p95 = values.at(rank - 1),
        .most = values.constLast() };
}

ColumnFigures figuresOf(const QList<Sample> &samples)
{
    ColumnFigures figures { .asked = int(samples.size()) };
    QList<Sample> good;
    for (const Sample &sample : samples) {
        figures.requestIds += sample.requestIds;
        if (sample.failure.isEmpty()) {
            good.append(sample);
            ++figures.finishReasons[sample.finishReason];
        } else {
            ++figures.failed;
            ++figures.failures[sample.failure];
        }
    }
    figures.currency = commonCurrency(good);
    QMap<Measure, QList<double>> values;
    for (const Sample &sample : good) {
        for (auto value = sample.values.cbegin(); value != sample.values.cend(); ++value)
            values[value.key()].append(value.value());
    }
    // Money of two currencies has no median.
    if (figures.currency.isEmpty())
        values.remove(Measure::CostOf);
    for (auto of = values.cbegin(); of != values.cend(); ++of) {
        if (const auto spread = spreadOf(of.value()))
            figures.spreads.insert(of.key(), *spread);
    }
    return figures;
}

bool isLessBetter(Measure measure)
{
    switch (measure) {
    case Measure::Speed:
    case Measure::Cached:
        return false;
    case Measure::Connecting:
    case Measure::FirstByte:
    case Measure::FirstReasoning:
    case Measure::FirstText:
    case Measure::Total:
    case Measure::Input:
    case Measure::Output:
    case Measure::Reasoning:
    case Measure::CostOf:
        break;
    }
    return true;
}

QList<qsizetype> bestOf(const QList<ColumnFigures> &columns, Measure measure)
{
    QList<qsizetype> having;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (!columns.at(i).spreads.contains(measure))
            continue;
        if (measure == Measure::CostOf && !having.isEmpty() && columns.at(i).currency != columns.at(having.constFirst()).currency)
            return {};
        having.append(i);
    }
    if (having.size() < 2)
        return {};
    const auto medianOf = [&columns, measure](qsizetype column) { return columns.at(column).spreads.value(measure).median; };
    const auto isBetter = [&medianOf, lessIsBetter = isLessBetter(measure)](qsizetype one, qsizetype other) {
        return lessIsBetter ? medianOf(one) < medianOf(other) : medianOf(one) > medianOf(other);
    };
    const double best = medianOf(*std::min_element(having.cbegin(), having.cend(), isBetter));
    QList<qsizetype> marked;
    std::copy_if(having.cbegin(), having.cend(), std::back_inserter(marked), [&](qsizetype i) { return medianOf(i) == best; });
    return marked.size() == having.size() ? QList<qsizetype>() : marked;
}
