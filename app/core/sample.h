// What was measured of one answer, and of several answers to the same question: median, 95th percentile, spread, the best.
#pragma once

#include "core/exchange.h"

#include <QMap>

#include <optional>

struct Cost {
    double amount = 0;
    QString currency; ///< ISO 4217: "USD", "CNY"

    bool operator==(const Cost &) const = default;
};

enum class Measure {
    Connecting, ///< ms a new connection was in the making before the request could be written
    FirstByte, ///< ms, as all times since the request was handed to the network
    FirstReasoning,
    FirstText,
    Total,
    Speed, ///< output tokens per second between first and last byte of a stream
    Input, ///< tokens
    Output,
    Reasoning,
    Cached,
    CostOf, ///< in the currency of ColumnFigures::currency
};

/// One answer.
struct Sample {
    QString exchangeId;
    QMap<Measure, double> values; ///< what is not known is not there
    QString currency;
    QByteArray finishReason;
    QByteArray failure; ///< failureId(); empty: none
    int httpStatus = 0;
    QList<RequestId> requestIds;

    bool operator==(const Sample &) const = default;
};

/// \a cost: nothing where no price is known.
Sample sampleOf(const Exchange &exchange, const std::optional<Cost> &cost = {});

/// Output tokens per second of generation: reported output tokens over first-to-last-byte time; nothing if not reported, or
/// if the answer came in one piece.
std::optional<double> tokensPerSecond(const Exchange &exchange);
/// The same of a stream of which these are known.
std::optional<double> tokensPerSecond(const std::optional<Usage> &usage, const Timing &timing);

struct Spread {
    qsizetype count = 0; ///< answers that have the value
    double least = 0;
    double median = 0; ///< of an even count the mean of the two in the middle
    double p95 = 0; ///< nearest rank: the smallest value that at least 95 % do not exceed
    double most = 0;

    bool operator==(const Spread &) const = default;
};

/// Nothing of no values.
std::optional<Spread> spreadOf(QList<double> values);

/// The answers of one column.
struct ColumnFigures {
    int asked = 0; ///< answers begun, failed and stopped ones included
    int failed = 0;
    QMap<Measure, Spread> spreads; ///< failed answers count only in asked and failed
    QString currency;
    QMap<QByteArray, int> finishReasons; ///< how often each
    QMap<QByteArray, int> failures; ///< by failureId()
    QList<RequestId> requestIds; ///< of all answers, in order

    bool operator==(const ColumnFigures &) const = default;
};

ColumnFigures figuresOf(const QList<Sample> &samples);

/// Whether less of it is better (times, tokens, cost) or more (speed, tokens read from a cache).
bool isLessBetter(Measure measure);
/// The columns whose median of \a measure is the best, several if they are equal; none where fewer than two have one, where
/// they are all equal, or where currencies differ.
QList<qsizetype> bestOf(const QList<ColumnFigures> &columns, Measure measure);
