#include "core/comparisonrecord.h"

#include <algorithm>

namespace {
/// The one a column is held against others by; null: it has none.
const Exchange *telling(const ComparedColumn &column)
{
    const auto good = std::find_if(column.exchanges.begin(), column.exchanges.end(),
        [](const Exchange &exchange) { return exchange.answer.isComplete(); });
    if (good != column.exchanges.end())
        return &*good;
    return column.exchanges.isEmpty() ? nullptr : &column.exchanges.first();
}
}

void addDifferences(ComparisonRecord &record)
{
    const bool hasReference = record.reference >= 0 && record.reference < record.columns.size();
    const Exchange *const reference = hasReference ? telling(std::as_const(record.columns)[record.reference]) : nullptr;
    for (qsizetype i = 0; i < record.columns.size(); ++i) {
        ComparedColumn &column = record.columns[i];
        column.answer.clear();
        column.sent.clear();
        column.received.clear();
        const Exchange *const other = i == record.reference ? nullptr : telling(std::as_const(column));
        if (!reference || !other)
            continue;
        column.answer = textDifferences(reference->answer.message.text, other->answer.message.text);
        column.sent = sentDifferences(reference->request, other->request);
        column.received = receivedDifferences(*reference, *other);
    }
}
