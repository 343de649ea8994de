#include "advice/nearestmodels.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
/// Levenshtein distance, one row at a time.
qsizetype editDistance(QStringView a, QStringView b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({ row[j] + 1, row[j - 1] + 1, change }));
        }
    }
    return row.last();
}

/// Without a vendor's prefix and in lower case.
QString plain(const QString &id)
{
    return id.section(u'/', -1).toLower();
}
}

QStringList nearestModels(const QString &id, const QStringList &known)
{
    constexpr qsizetype longestId = 200; // servers may list anything; the distance is quadratic
    const QString wanted = plain(id.left(longestId));
    QList<std::pair<qsizetype, QString>> ranked;
    for (const QString &candidate : known) {
        if (candidate == id || candidate.size() > longestId)
            continue;
        const qsizetype distance = editDistance(wanted, plain(candidate));
        if (distance * 3 <= qMax<qsizetype>(wanted.size(), 3))
            ranked.append({ distance, candidate });
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList nearest;
    for (const auto &[distance, candidate] : std::as_const(ranked))
        nearest.append(candidate);
    return nearest.mid(0, 3);
}
