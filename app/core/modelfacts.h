// What a model list says about one model, read from the entry under the names that servers use for it. What is not said
// stays empty: "not reported" is a fact too.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

/// One value and the member it came from, so that a person can check it in the raw entry.
struct ReportedNumber {
    qint64 value = 0;
    QString field; ///< "top_provider.context_length"

    bool operator==(const ReportedNumber &) const = default;
};

/// A price in whatever unit the server means; the list says only the figure.
struct ReportedPrice {
    double value = 0;
    QString text; ///< as spelled by the server
    QString field;

    bool operator==(const ReportedPrice &) const = default;
};

struct ModelFacts {
    QString displayName;
    QString owner;
    std::optional<ReportedNumber> context;
    std::optional<ReportedNumber> maxOutput;
    std::optional<bool> vision;
    std::optional<bool> tools;
    std::optional<bool> deprecated;
    std::optional<ReportedPrice> inputPrice;
    std::optional<ReportedPrice> outputPrice;
    QStringList capabilities;
    QStringList endpointTypes;
    QDateTime created; ///< invalid: not reported

    bool operator==(const ModelFacts &) const = default;
};

/// What \a entry, one JSON object of a list or the answer for one model, reports.
ModelFacts reportedFacts(QByteArrayView entry);
