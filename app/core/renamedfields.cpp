#include "core/renamedfields.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
/// What is shorter is nothing special: roles, kinds, small numbers.
constexpr qsizetype fewestTelling = 12;
constexpr qsizetype fewestTellingDigits = 6;
/// So many pairs of fields of one value are weighed; more are taken in their order.
constexpr qsizetype mostWeighed = 4'096;

bool isTelling(const QByteArray &value)
{
    if (value.startsWith('"'))
        return value.size() >= fewestTelling;
    return std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }) >= fewestTellingDigits;
}

/// A place taken apart: "generationConfig.stopSequences[0]" ends in the words stop and sequences, and its index is 0.
struct PlaceParts {
    QStringList words; ///< of the last name
    QStringList indices;
};

PlaceParts partsOf(QStringView place)
{
    PlaceParts parts;
    bool isWordOpen = false;
    for (qsizetype i = 0; i < place.size(); ++i) {
        const QChar c = place[i];
        if (c == u'[' && i + 1 < place.size() && place[i + 1].isDigit()) {
            const qsizetype end = place.indexOf(u']', i);
            parts.indices.append(place.sliced(i + 1, (end < 0 ? place.size() : end) - i - 1).toString());
            i = end < 0 ? place.size() : end;
            isWordOpen = false;
        } else if (c == u'.' || c == u'[') {
            parts.words.clear();
            isWordOpen = false;
        } else if (!c.isLetterOrNumber()) {
            isWordOpen = false;
        } else {
            const bool isHump = c.isUpper() && i > 0 && place[i - 1].isLower();
            if (!isWordOpen || isHump)
                parts.words.append(QString());
            parts.words.last().append(c.toLower());
            isWordOpen = true;
        }
    }
    return parts;
}

/// What the surfaces call differently: last names, in words.
int conceptOf(const QStringList &words, bool isText)
{
    static const QHash<QString, int> known {
        { u"max tokens"_s, 1 },
        { u"max completion tokens"_s, 1 },
        { u"max output tokens"_s, 1 },
        { u"tokens to generate"_s, 1 },
        { u"stop"_s, 2 },
        { u"stop sequences"_s, 2 },
        { u"n"_s, 3 },
        { u"candidate count"_s, 3 },
        { u"user"_s, 4 },
        { u"user id"_s, 4 },
    };
    static const QStringList texts { u"content"_s, u"text"_s, u"prompt"_s, u"input"_s, u"system"_s, u"instructions"_s, u"output"_s,
        u"thinking"_s };
    const QString name = words.join(u' ');
    if (isText && texts.contains(name))
        return -1;
    return known.value(name);
}

/// 0: not to be taken for one another.
int likeness(const PlacedValue &gone, const PlacedValue &come)
{
    if (gone.isChanged && come.isChanged)
        return 0;
    const PlaceParts a = partsOf(gone.place);
    const PlaceParts b = partsOf(come.place);
    int found = 0;
    if (a.words == b.words) {
        // Everything has a type.
        found = a.words == QStringList(u"type"_s) && !isTelling(gone.value) ? 0 : 8;
    } else if (const int meant = conceptOf(a.words, gone.value.startsWith('"'));
               meant != 0 && meant == conceptOf(b.words, come.value.startsWith('"'))) {
        found = 6;
    } else {
        const auto shared
            = std::count_if(a.words.begin(), a.words.end(), [&b](const QString &word) { return b.words.contains(word); });
        if (shared * 2 >= a.words.size() + b.words.size() - shared)
            found = 4;
        else if (isTelling(gone.value))
            found = 1;
    }
    if (found > 0 && a.indices == b.indices)
        found += 2;
    else if (found > 0 && !a.indices.isEmpty() && !b.indices.isEmpty() && a.indices.first() == b.indices.first())
        found += 1;
    return found;
}
}

QList<qsizetype> renamedFields(const QList<PlacedValue> &gone, const QList<PlacedValue> &come)
{
    QHash<QByteArray, std::pair<QList<qsizetype>, QList<qsizetype>>> byValue;
    for (qsizetype i = 0; i < gone.size(); ++i)
        byValue[gone[i].value].first.append(i);
    for (qsizetype i = 0; i < come.size(); ++i) {
        if (const auto found = byValue.find(come[i].value); found != byValue.end())
            found->second.append(i);
    }

    std::vector<std::tuple<int, qsizetype, qsizetype>> pairs;
    const auto weigh = [&](qsizetype from, qsizetype to) {
        if (const int alike = likeness(gone[from], come[to]); alike > 0)
            pairs.emplace_back(-alike, from, to);
    };
    for (const auto &[from, to] : std::as_const(byValue)) {
        if (from.size() * to.size() > mostWeighed) {
            for (qsizetype i = 0; i < std::min(from.size(), to.size()); ++i)
                weigh(from[i], to[i]);
            continue;
        }
        for (const qsizetype left : from) {
            for (const qsizetype right : to)
                weigh(left, right);
        }
    }
    std::sort(pairs.begin(), pairs.end());

    QList<qsizetype> went(gone.size(), -1);
    std::vector<bool> isTaken(size_t(come.size()), false);
    for (const auto &[alike, from, to] : pairs) {
        if (went[from] >= 0 || isTaken[size_t(to)])
            continue;
        went[from] = to;
        isTaken[size_t(to)] = true;
    }
    return went;
}
