#include "core/answershape.h"
#include "core/difference.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {
using ReceivedPart = Difference::Part;
using ReceivedKind = Difference::Kind;

// Two answers of one server differ in length and pace. So a count tells something if it is four times the other and at least 16
// more, and no more than twice as much of it comes from how long the text is; a gap if it is three times the other and at least
// 50 ms (the median) or a second (the longest) more.
constexpr qint64 countFactor = 4;
constexpr qint64 countMargin = 16;
constexpr double densityFactor = 2;
constexpr qint64 gapFactor = 3;
constexpr qint64 medianMarginNs = 50'000'000;
constexpr qint64 longestMarginNs = 1'000'000'000;

/// Headers that come or stay away with each answer of one server.
bool isOddHeader(const QByteArray &key)
{
    return key == "content-length" || key == "date" || key == "age";
}

/// Those whose value is the same in each answer of one server.
bool hasTellingValue(const QByteArray &key)
{
    constexpr const char *names[] = { "content-type", "server", "transfer-encoding", "content-encoding", "connection", "via",
        "x-powered-by", "cache-control", "vary", "location" };
    return std::any_of(std::begin(names), std::end(names), [&key](const char *name) { return key == name; });
}

/// "cf-ray" belongs to "cf-*"; what belongs to none is alone.
QByteArray familyOf(const QByteArray &key)
{
    constexpr const char *families[] = { "x-ratelimit-", "ratelimit-", "x-rate-limit-", "anthropic-ratelimit-", "anthropic-", "cf-",
        "x-minimax-", "minimax-", "x-mm-", "openai-", "x-oneapi-", "x-new-api-", "access-control-", "x-amz-", "x-amzn-", "x-envoy-",
        "x-goog-", "x-litellm-", "x-b3-", "eagleeye-", "alb-", "alb_", "x-vercel-", "x-fly-", "x-kong-", "x-openrouter-", "x-cache-",
        "x-groq-" };
    for (const QByteArrayView family : families) {
        if (key.startsWith(family))
            return family.toByteArray() + '*';
    }
    return key;
}

bool isLimits(const QByteArray &family)
{
    return family.contains("ratelimit-") || family.contains("rate-limit-");
}

struct HeaderFamily {
    QByteArray value;
    QSet<QByteArray> members;
};

QByteArray plainValue(const QByteArray &value)
{
    QByteArray plain = value.simplified().toLower();
    plain.replace("; ", ";");
    return plain;
}

QMap<QByteArray, HeaderFamily> familiesOf(const HttpHead &head)
{
    QMap<QByteArray, HeaderFamily> families;
    for (const HttpHeader &header : head.headers) {
        const QByteArray key = header.name.toLower();
        if (isOddHeader(key))
            continue;
        HeaderFamily &family = families[familyOf(key)];
        family.members.insert(key);
        if (hasTellingValue(key))
            family.value += (family.value.isEmpty() ? "" : ", ") + header.value.trimmed();
    }
    return families;
}

QByteArray listed(const QSet<QByteArray> &members)
{
    QByteArrayList sorted(members.begin(), members.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted.join(", ");
}

/// Whether \a place lies below one of \a upper: "choices[].delta.content" below "choices[].delta".
bool isBelow(const QString &place, const QSet<QString> &upper)
{
    for (qsizetype i = 0; i < place.size(); ++i) {
        if ((place[i] == u'.' || place[i] == u'[') && upper.contains(place.first(i)))
            return true;
    }
    return false;
}

class ReceivedComparing
{
public:
    QList<Difference> differences(const Exchange &reference, const Exchange &other)
    {
        const auto statusOf = [](const HttpHead &head) { return head.status > 0 ? QByteArray::number(head.status) : QByteArray(); };
        compare(ReceivedPart::Status, {}, statusOf(reference.head), statusOf(other.head));
        compareHeaders(familiesOf(reference.head), familiesOf(other.head));
        const AnswerShape before = shapeOf(reference);
        const AnswerShape after = shapeOf(other);
        // What is not there has no shape: its status says so already.
        if (before.events > 0 && after.events > 0) {
            compareFields(ReceivedPart::Shape, before.fields, after.fields);
            compareKinds(before.kinds, after.kinds);
            compareFields(ReceivedPart::Usage, withoutNull(before.usage), withoutNull(after.usage));
            compareCadence(reference, before, other, after);
        }
        compare(ReceivedPart::FinishReason, {}, reference.answer.finishReason, other.answer.finishReason);
        if (before.isStream && after.isStream)
            compare(ReceivedPart::Ending, {}, before.ending, after.ending);
        return m_found;
    }

private:
    void compare(ReceivedPart part, const QString &place, const QByteArray &before, const QByteArray &after)
    {
        if (before == after)
            return;
        const ReceivedKind kind = before.isEmpty() ? ReceivedKind::Added : after.isEmpty() ? ReceivedKind::Dropped : ReceivedKind::Changed;
        note(part, kind, place, before, after);
    }

    void note(ReceivedPart part, ReceivedKind kind, const QString &place, const QByteArray &before, const QByteArray &after)
    {
        m_found.append({ .part = part, .kind = kind, .place = place, .before = before, .after = after });
    }

    void compareHeaders(const QMap<QByteArray, HeaderFamily> &before, const QMap<QByteArray, HeaderFamily> &after)
    {
        const auto told = [](const HeaderFamily &family) { return family.value.isEmpty() ? listed(family.members) : family.value; };
        for (auto family = before.begin(); family != before.end(); ++family) {
            const QString place = QString::fromLatin1(family.key());
            const auto same = after.constFind(family.key());
            if (same == after.constEnd())
                note(ReceivedPart::ResponseHeader, ReceivedKind::Dropped, place, told(*family), {});
            else if (plainValue(family->value) != plainValue(same->value))
                note(ReceivedPart::ResponseHeader, ReceivedKind::Changed, place, family->value, same->value);
            else if (isLimits(family.key()) && family->members != same->members)
                note(ReceivedPart::ResponseHeader, ReceivedKind::Changed, place, listed(family->members), listed(same->members));
        }
        for (auto family = after.begin(); family != after.end(); ++family) {
            if (!before.contains(family.key()))
                note(ReceivedPart::ResponseHeader, ReceivedKind::Added, QString::fromLatin1(family.key()), {}, told(*family));
        }
    }

    static QMap<QString, AnswerShape::Types> withoutNull(QMap<QString, AnswerShape::Types> fields)
    {
        fields.removeIf([](const auto &field) { return field.value() == AnswerShape::Null; });
        return fields;
    }

    void compareFields(ReceivedPart part, const QMap<QString, AnswerShape::Types> &before, const QMap<QString, AnswerShape::Types> &after)
    {
        compareOneSide(part, before, after, ReceivedKind::Dropped);
        for (auto field = before.begin(); field != before.end(); ++field) {
            const auto same = after.constFind(field.key());
            if (same == after.constEnd())
                continue;
            compare(part, field.key(), AnswerShape::typesText(field.value()), AnswerShape::typesText(same.value()));
        }
        compareOneSide(part, after, before, ReceivedKind::Added);
    }

    /// Fields of \a fields that \a others has not; of an object or array only itself.
    void compareOneSide(ReceivedPart part, const QMap<QString, AnswerShape::Types> &fields,
        const QMap<QString, AnswerShape::Types> &others, ReceivedKind kind)
    {
        QSet<QString> told;
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            if (others.contains(field.key()))
                continue;
            const bool isTold = isBelow(field.key(), told);
            told.insert(field.key());
            if (isTold)
                continue;
            const QByteArray types = AnswerShape::typesText(field.value());
            const bool isDropped = kind == ReceivedKind::Dropped;
            note(part, kind, field.key(), isDropped ? types : QByteArray(), isDropped ? QByteArray() : types);
        }
    }

    void compareKinds(const QMap<QByteArray, int> &before, const QMap<QByteArray, int> &after)
    {
        for (auto kind = before.begin(); kind != before.end(); ++kind) {
            if (!after.contains(kind.key()))
                note(ReceivedPart::EventKind, ReceivedKind::Dropped, QString::fromUtf8(kind.key()), QByteArray::number(kind.value()), {});
        }
        for (auto kind = after.begin(); kind != after.end(); ++kind) {
            if (!before.contains(kind.key()))
                note(ReceivedPart::EventKind, ReceivedKind::Added, QString::fromUtf8(kind.key()), {}, QByteArray::number(kind.value()));
        }
    }

    void compareCadence(const Exchange &reference, const AnswerShape &before, const Exchange &other, const AnswerShape &after)
    {
        const auto lengthOf = [](const Exchange &exchange) {
            return double(std::max<qsizetype>(1, exchange.answer.message.text.size() + exchange.answer.message.reasoning.size()));
        };
        const double longer = lengthOf(other) / lengthOf(reference);
        const auto compareCounts = [&](const QString &place, qint64 left, qint64 right) {
            const qint64 more = std::max(left, right);
            const qint64 fewer = std::min(left, right);
            if (more < countFactor * fewer || more - fewer < countMargin)
                return;
            const double factor = double(right) / double(std::max<qint64>(1, left)) / longer;
            if (right > left ? factor < densityFactor : factor > 1 / densityFactor)
                return;
            note(ReceivedPart::Cadence, ReceivedKind::Changed, place, QByteArray::number(left), QByteArray::number(right));
        };
        const auto compareGaps = [this](const QString &place, qint64 left, qint64 right, qint64 margin) {
            const qint64 more = std::max(left, right);
            const qint64 less = std::min(left, right);
            if (more < gapFactor * less || more - less < margin)
                return;
            const auto inMs = [](qint64 ns) { return QByteArray::number((ns + 500'000) / 1'000'000); };
            note(ReceivedPart::Cadence, ReceivedKind::Changed, place, inMs(left), inMs(right));
        };
        compareCounts(u"events"_s, before.events, after.events);
        compareCounts(u"pieces"_s, reference.chunks.size(), other.chunks.size());
        if (!before.isStream || !after.isStream)
            return;
        compareGaps(u"median_gap"_s, before.medianGapNs, after.medianGapNs, medianMarginNs);
        compareGaps(u"longest_gap"_s, before.longestGapNs, after.longestGapNs, longestMarginNs);
    }

    QList<Difference> m_found;
};
}

QList<Difference> receivedDifferences(const Exchange &reference, const Exchange &other)
{
    return ReceivedComparing().differences(reference, other);
}
