// What the program itself knows of MiniMax's models, with the date it was true: resources/models.json. Never mixed with
// what a route reports; whoever shows it says that it is built in, and of when.
#pragma once

#include "core/route.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

/// MiniMax's own prices per 1,000,000 tokens.
struct BuiltInPrice {
    QString currency; ///< "USD", "CNY"
    double input = 0;
    double output = 0;
    std::optional<double> cacheRead;
    std::optional<double> cacheWrite;
    /// Above so many input tokens the whole request costs this instead; 0: one price.
    qint64 aboveInputTokens = 0;
    double aboveInput = 0;
    double aboveOutput = 0;
    std::optional<double> aboveCacheRead;
    QByteArray certainty; ///< "presumed", "about"; empty: as published

    bool operator==(const BuiltInPrice &) const = default;
};

struct BuiltInModel {
    QString id; ///< as MiniMax writes it
    std::optional<qint64> context;
    std::optional<qint64> maxOutput;
    std::optional<qint64> recommendedOutput;
    QStringList vision; ///< "image", "video"; empty: none
    bool tools = false;
    QList<BuiltInPrice> prices;

    /// What a request over \a base, the base URL of a route, costs; nothing unless MiniMax itself is asked there.
    const BuiltInPrice *priceAt(const QString &base) const;

    bool operator==(const BuiltInModel &) const = default;
};

namespace BuiltInModels {
/// The day all of it was read from MiniMax's pages.
QDate date();
QByteArray dateText();

const QList<BuiltInModel> &all();

/// What is known of \a id in any case and behind any vendor prefix ("minimax/minimax-m2.7"); nullptr if nothing is.
const BuiltInModel *find(const QString &id);

/// The table's own entry for \a model, for printing, without prices unless \a price is given.
QByteArray asJson(const BuiltInModel &model, const BuiltInPrice *price);
}
