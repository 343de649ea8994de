#include "core/ratelimits.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double longestReset = 31.0 * 24 * 3600 * 1000;

enum class RateField { None, Limit, Remaining, Reset };

struct RateHeader {
    RateField field = RateField::None;
    QByteArray what;
};

RateField rateField(QByteArrayView word)
{
    if (word == "limit")
        return RateField::Limit;
    if (word == "remaining")
        return RateField::Remaining;
    return word == "reset" ? RateField::Reset : RateField::None;
}

/// Which field of which meter the header called \a name is: a server counts in words of its own, so any are taken.
RateHeader rateHeader(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    if (lower.startsWith("anthropic-ratelimit-")) {
        const QByteArray rest = lower.sliced(20);
        const qsizetype dash = rest.lastIndexOf('-');
        return dash > 0 ? RateHeader { rateField(rest.sliced(dash + 1)), rest.first(dash) } : RateHeader();
    }
    if (!lower.startsWith("x-ratelimit-"))
        return {};
    const QByteArray rest = lower.sliced(12);
    const qsizetype dash = rest.indexOf('-');
    return dash > 0 ? RateHeader { rateField(rest.first(dash)), rest.sliced(dash + 1) } : RateHeader { rateField(rest), "requests" };
}

/// A whole number, or the first of "100, 100;w=60".
std::optional<qint64> countIn(const QByteArray &value)
{
    QByteArray first = value;
    for (const char end : { ',', ';' }) {
        if (const qsizetype at = first.indexOf(end); at >= 0)
            first.truncate(at);
    }
    bool ok = false;
    const double number = first.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number) || number < 0 || number > 1e15)
        return std::nullopt;
    return qint64(number);
}

qint64 clampedReset(double ms)
{
    return qint64(std::clamp(ms, 0.0, longestReset));
}

/// "1h2m3.5s", "6m0s", "20ms".
std::optional<double> spanIn(const QString &text)
{
    static const QRegularExpression whole(
        u"\\A(?:(\\d+(?:\\.\\d+)?)d)?(?:(\\d+(?:\\.\\d+)?)h)?(?:(\\d+(?:\\.\\d+)?)m(?!s))?(?:(\\d+(?:\\.\\d+)?)s)?(?:(\\d+(?:\\.\\d+)?)ms)?\\z"_s);
    const QRegularExpressionMatch match = whole.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return std::nullopt;
    constexpr double unitMs[] { 86'400'000, 3'600'000, 60'000, 1000, 1 };
    double ms = 0;
    for (int unit = 0; unit < 5; ++unit)
        ms += match.captured(unit + 1).toDouble() * unitMs[unit];
    return ms;
}
}

std::optional<qint64> rateResetMs(QByteArrayView value, const QDateTime &now)
{
    const QByteArray text = value.toByteArray().trimmed();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber) {
        if (!std::isfinite(number))
            return std::nullopt;
        const auto nowMs = double(now.toMSecsSinceEpoch());
        if (number < 1e7)
            return clampedReset(number * 1000);
        return clampedReset((number < 1e11 ? number * 1000 : number) - nowMs);
    }
    if (const std::optional<double> ms = spanIn(QString::fromLatin1(text)))
        return clampedReset(*ms);
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return clampedReset(double(now.msecsTo(time)));
}

QList<RateMeter> rateMeters(const HttpHead &head, const QDateTime &now)
{
    QList<RateMeter> meters;
    for (const HttpHeader &header : head.headers) {
        const RateHeader known = rateHeader(header.name);
        if (known.field == RateField::None)
            continue;
        auto meter = std::find_if(meters.begin(), meters.end(), [&known](const RateMeter &other) { return other.what == known.what; });
        if (meter == meters.end())
            meter = meters.insert(meters.end(), RateMeter { .what = known.what });
        switch (known.field) {
        case RateField::None:
            break;
        case RateField::Limit:
            meter->limit = countIn(header.value);
            break;
        case RateField::Remaining:
            meter->remaining = countIn(header.value);
            break;
        case RateField::Reset:
            meter->resetMs = rateResetMs(header.value, now);
            break;
        }
    }
    meters.removeIf([](const RateMeter &meter) { return !meter.limit && !meter.remaining; });
    return meters;
}
