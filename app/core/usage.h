// Token counts as a server reported them; what it did not say stays empty.
#pragma once

#include <QByteArray>

#include <optional>

struct Usage {
    std::optional<qint64> input; ///< prompt tokens, cache reads included as OpenAI counts them
    std::optional<qint64> output; ///< completion tokens, reasoning included
    std::optional<qint64> total;
    std::optional<qint64> reasoning;
    std::optional<qint64> cacheRead;
    std::optional<qint64> cacheWrite;
    QByteArray raw; ///< the usage object as it came

    bool operator==(const Usage &) const = default;
};
