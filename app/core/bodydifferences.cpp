#include "core/bodydifferences.h"

#include "core/jsonplace.h"
#include "core/renamedfields.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace {
using Fault = JsonFault;
using FieldKind = Difference::Kind;

constexpr int mostDepth = 64;
/// Nobody reads a longer list, and a body of 50 MB may hold ten million numbers.
constexpr qsizetype mostFieldsOpened = 50'000;

/// Without the blanks between its tokens.
QByteArray bareJson(QByteArrayView text)
{
    QByteArray bare;
    bare.reserve(text.size());
    bool inString = false;
    bool isEscaped = false;
    for (const char byte : text) {
        if (inString) {
            inString = isEscaped || byte != '"';
            isEscaped = !isEscaped && byte == '\\';
        } else if (byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t') {
            continue;
        } else {
            inString = byte == '"';
        }
        bare.append(byte);
    }
    return bare;
}

class BodyComparing
{
public:
    BodyComparing(QByteArrayView reference, QByteArrayView other)
        : m_reference(reference)
        , m_other(other)
    {
    }

    QList<Difference> differences(const std::optional<JsonNode> &reference, const std::optional<JsonNode> &other)
    {
        m_work.push_back({ .before = reference, .after = other });
        while (!m_work.empty()) {
            const Work work = std::move(m_work.back());
            m_work.pop_back();
            if (work.before && work.after)
                compare(work);
            else
                list(work);
        }
        takeRenamed();
        return result();
    }

private:
    /// What stands at one place in both, or in one of them.
    struct Work {
        QString place;
        std::optional<JsonNode> before;
        std::optional<JsonNode> after;
        int depth = 0;
        int clash = -1;
    };
    /// A value and a container in one place, or an object and an array.
    struct Clash {
        QString place;
        JsonNode before;
        JsonNode after;
        bool isResolved = false; ///< some of it was only renamed
        bool isTold = false;
    };
    struct Entry {
        Difference difference;
        int clash = -1;
        bool isGone = false; ///< told by another one
    };

    QByteArrayView rawOf(const JsonNode &node, bool isOther) const
    {
        return (isOther ? m_other : m_reference).sliced(node.begin, node.end - node.begin);
    }
    QByteArray valueOf(const JsonNode &node, bool isOther) const
    {
        const QByteArrayView raw = rawOf(node, isOther);
        return node.isContainer() ? bareJson(raw) : raw.toByteArray();
    }

    bool mayOpen(const JsonNode &node, int depth)
    {
        if (!node.isContainer() || depth >= mostDepth || node.count > m_fieldsLeft)
            return false;
        m_fieldsLeft -= node.count;
        return true;
    }

    void note(FieldKind kind, const QString &place, const QByteArray &before, const QByteArray &after, int clash = -1)
    {
        m_entries.push_back({ .difference = { .part = Difference::Part::BodyField,
                                  .kind = kind,
                                  .place = place,
                                  .before = before,
                                  .after = after },
            .clash = clash });
    }

    void compare(const Work &work)
    {
        const JsonNode &before = *work.before;
        const JsonNode &after = *work.after;
        if (rawOf(before, false) == rawOf(after, true))
            return;
        if (before.kind != after.kind && (before.isContainer() || after.isContainer())) {
            m_clashes.push_back({ .place = work.place, .before = before, .after = after });
            const int clash = int(m_clashes.size()) - 1;
            m_work.push_back({ .place = work.place, .after = after, .depth = work.depth, .clash = clash });
            m_work.push_back({ .place = work.place, .before = before, .depth = work.depth, .clash = clash });
        } else if (before.isContainer() && mayOpen(before, work.depth) && mayOpen(after, work.depth)) {
            if (before.kind == JsonNode::Kind::Object)
                compareMembers(work);
            else
                compareElements(work);
        } else if (const QByteArray left = valueOf(before, false), right = valueOf(after, true); left != right) {
            note(FieldKind::Changed, work.place, left, right);
        }
    }

    void compareElements(const Work &work)
    {
        const QList<JsonNode> before = JsonNodes::children(m_reference, *work.before);
        const QList<JsonNode> after = JsonNodes::children(m_other, *work.after);
        const qsizetype count = std::max(before.size(), after.size());
        for (qsizetype i = count - 1; i >= 0; --i) {
            Work next { .place = JsonPlace::element(work.place, i), .depth = work.depth + 1 };
            if (i < before.size())
                next.before = before[i];
            if (i < after.size())
                next.after = after[i];
            m_work.push_back(next);
        }
    }

    void compareMembers(const Work &work)
    {
        const QList<JsonNode> before = JsonNodes::children(m_reference, *work.before);
        const QList<JsonNode> after = JsonNodes::children(m_other, *work.after);
        // Doubled names are taken from the first on.
        QHash<QString, QList<qsizetype>> places;
        QStringList names;
        for (qsizetype i = after.size() - 1; i >= 0; --i) {
            names.prepend(JsonPlace::nameOf(m_other, after[i]));
            places[names.first()].append(i);
        }
        std::vector<Work> found;
        QStringList namesBefore;
        std::vector<bool> isMet(size_t(after.size()), false);
        for (const JsonNode &node : before) {
            const QString name = JsonPlace::nameOf(m_reference, node);
            namesBefore.append(name);
            Work next { .place = JsonPlace::member(work.place, name), .before = node, .depth = work.depth + 1 };
            if (const auto same = places.find(name); same != places.end() && !same->isEmpty()) {
                const qsizetype at = same->takeLast();
                isMet[size_t(at)] = true;
                next.after = after[at];
            }
            found.push_back(next);
        }
        const bool areSame = before.size() == after.size() && std::find(isMet.begin(), isMet.end(), false) == isMet.end();
        if (areSame && namesBefore != names) {
            m_entries.push_back({ .difference = { .part = Difference::Part::FieldOrder,
                                      .kind = FieldKind::Changed,
                                      .place = work.place,
                                      .before = namesBefore.join(QStringLiteral(", ")).toUtf8(),
                                      .after = names.join(QStringLiteral(", ")).toUtf8() } });
        }
        for (qsizetype i = 0; i < after.size(); ++i) {
            if (!isMet[size_t(i)])
                found.push_back({ .place = JsonPlace::member(work.place, names[i]), .after = after[i], .depth = work.depth + 1 });
        }
        m_work.insert(m_work.end(), found.rbegin(), found.rend());
    }

    /// What stands in one of them only, value by value.
    void list(const Work &work)
    {
        const bool isOther = work.after.has_value();
        const JsonNode &node = isOther ? *work.after : *work.before;
        if (node.count == 0 || !mayOpen(node, work.depth)) {
            const QByteArray value = valueOf(node, isOther);
            note(isOther ? FieldKind::Added : FieldKind::Dropped, work.place, isOther ? QByteArray() : value,
                isOther ? value : QByteArray(), work.clash);
            return;
        }
        const QByteArrayView text = isOther ? m_other : m_reference;
        const QList<JsonNode> children = JsonNodes::children(text, node);
        for (qsizetype i = children.size() - 1; i >= 0; --i) {
            const JsonNode &child = children[i];
            Work next { .place = child.hasName() ? JsonPlace::member(work.place, JsonPlace::nameOf(text, child))
                                                 : JsonPlace::element(work.place, i),
                .depth = work.depth + 1,
                .clash = work.clash };
            (isOther ? next.after : next.before) = child;
            m_work.push_back(next);
        }
    }

    void takeRenamed()
    {
        QList<PlacedValue> gone;
        QList<PlacedValue> come;
        std::vector<size_t> goneAt;
        std::vector<size_t> comeAt;
        for (size_t i = 0; i < m_entries.size(); ++i) {
            const Difference &found = m_entries[i].difference;
            if (found.part != Difference::Part::BodyField)
                continue;
            const bool isChanged = found.kind == FieldKind::Changed;
            if (isChanged || found.kind == FieldKind::Dropped) {
                gone.append({ found.place, found.before, isChanged });
                goneAt.push_back(i);
            }
            if (isChanged || found.kind == FieldKind::Added) {
                come.append({ found.place, found.after, isChanged });
                comeAt.push_back(i);
            }
        }
        const QList<qsizetype> went = renamedFields(gone, come);
        for (qsizetype i = 0; i < went.size(); ++i) {
            if (went[i] >= 0)
                join(m_entries[goneAt[size_t(i)]], m_entries[comeAt[size_t(went[i])]]);
        }
    }

    /// The one was renamed to the other; what else a changed field held is dropped or added then.
    void join(Entry &from, Entry &to)
    {
        const Difference renamed { .part = Difference::Part::BodyField,
            .kind = FieldKind::Renamed,
            .place = from.difference.place,
            .newPlace = to.difference.place,
            .before = from.difference.before,
            .after = to.difference.after };
        for (const int clash : { from.clash, to.clash }) {
            if (clash >= 0)
                m_clashes[size_t(clash)].isResolved = true;
        }
        if (to.difference.kind == FieldKind::Changed) {
            // Its place now tells only what is no longer there.
            to.difference.kind = FieldKind::Dropped;
            to.difference.after.clear();
        } else {
            to.isGone = true;
        }
        if (from.difference.kind == FieldKind::Changed) {
            from.difference.kind = FieldKind::Added;
            from.difference.before.clear();
            m_renamedBeside.push_back({ &from - m_entries.data(), renamed });
        } else {
            from.isGone = true;
            m_renamedBeside.push_back({ &from - m_entries.data(), renamed });
        }
    }

    QList<Difference> result()
    {
        std::sort(m_renamedBeside.begin(), m_renamedBeside.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        QList<Difference> differences;
        auto renamed = m_renamedBeside.begin();
        for (size_t i = 0; i < m_entries.size(); ++i) {
            for (; renamed != m_renamedBeside.end() && renamed->first == qsizetype(i); ++renamed)
                differences.append(renamed->second);
            const Entry &entry = m_entries[i];
            if (entry.isGone)
                continue;
            if (entry.clash < 0 || m_clashes[size_t(entry.clash)].isResolved) {
                differences.append(entry.difference);
                continue;
            }
            Clash &clash = m_clashes[size_t(entry.clash)];
            if (std::exchange(clash.isTold, true))
                continue;
            differences.append({ .part = Difference::Part::BodyField,
                .kind = FieldKind::Changed,
                .place = clash.place,
                .before = valueOf(clash.before, false),
                .after = valueOf(clash.after, true) });
        }
        return differences;
    }

    QByteArrayView m_reference;
    QByteArrayView m_other;
    qsizetype m_fieldsLeft = mostFieldsOpened;
    std::vector<Work> m_work; ///< the last one is next: depth costs no call
    std::vector<Clash> m_clashes;
    std::vector<Entry> m_entries;
    std::vector<std::pair<qsizetype, Difference>> m_renamedBeside; ///< and the entry they stand before
};

bool isBodyJson(const JsonTop &top)
{
    return top.fault == Fault::None || top.fault == Fault::NotUtf8;
}
}

QList<Difference> bodyDifferences(const QByteArray &reference, const QByteArray &other)
{
    if (reference == other)
        return {};
    const auto read = [](const QByteArray &body) { return body.isEmpty() ? JsonTop() : JsonNodes::top(body); };
    const JsonTop before = read(reference);
    const JsonTop after = read(other);
    if (isBodyJson(before) && isBodyJson(after)) {
        const auto nodeOf = [](const QByteArray &body, const JsonTop &top) {
            return body.isEmpty() ? std::nullopt : std::optional(top.value);
        };
        return BodyComparing(reference, other).differences(nodeOf(reference, before), nodeOf(other, after));
    }
    const FieldKind kind = reference.isEmpty() ? FieldKind::Added : other.isEmpty() ? FieldKind::Dropped : FieldKind::Changed;
    return { { .part = Difference::Part::BodyField, .kind = kind, .before = reference, .after = other } };
}
