// Words of a report in the reader's language. A room that writes documents has none of its own; ids and figures need none.
#pragma once

#include "core/difference.h"
#include "core/sample.h"

#include <QByteArray>
#include <QString>

#include <functional>

struct ReportWords {
    QString language; ///< BCP 47, for HTML
    std::function<QString(const char *id)> heading; ///< "figures", "answer", "sent", "received", "request", "p95", …
    std::function<QString(Measure)> measure;
    std::function<QString(Measure, double, const QString &currency)> value;
    std::function<QString(const Difference &)> difference;
    std::function<QString(const QByteArray &)> finish;
};
