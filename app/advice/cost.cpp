#include "advice/cost.h"

#include "advice/builtinmodels.h"
#include "core/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// MiniMax docs, pay-as-you-go prices: what service_tier "priority" costs, in all of its parts.
constexpr double priorityFactor = 1.5;

/// Per 1,000,000 tokens, of a request with so many input tokens.
struct PriceTier {
    double input = 0;
    double output = 0;
    std::optional<double> cacheRead;
    std::optional<double> cacheWrite;
};

PriceTier tierOf(const BuiltInPrice &price, qint64 inputTokens)
{
    if (price.aboveInputTokens > 0 && inputTokens > price.aboveInputTokens)
        return { .input = price.aboveInput, .output = price.aboveOutput, .cacheRead = price.aboveCacheRead };
    return { .input = price.input, .output = price.output, .cacheRead = price.cacheRead, .cacheWrite = price.cacheWrite };
}

std::optional<double> amountOf(const BuiltInPrice &price, const Usage &usage)
{
    if (!usage.input || !usage.output || *usage.input < 0 || *usage.output < 0)
        return {};
    const qint64 read = std::max<qint64>(0, usage.cacheRead.value_or(0));
    const qint64 written = std::max<qint64>(0, usage.cacheWrite.value_or(0));
    const qint64 plain = *usage.input - read - written;
    const PriceTier tier = tierOf(price, *usage.input);
    // Counts that contradict each other, or tokens whose price was not published: better none than a wrong one.
    if (plain < 0 || (read + written > 0 && !tier.cacheRead))
        return {};
    // Where reading from the cache has a price and writing has none, what is written is input as any other.
    return (double(plain) * tier.input + double(read) * tier.cacheRead.value_or(0)
               + double(written) * tier.cacheWrite.value_or(tier.input) + double(*usage.output) * tier.output)
        / 1e6;
}

bool isPriority(const QByteArray &body)
{
    for (const auto &[name, value] : Json::members(body).value_or(QList<std::pair<QString, QByteArray>>())) {
        if (name == "service_tier"_L1)
            return value == "\"priority\"";
    }
    return false;
}

void addCost(QList<Cost> &costs, const Cost &more)
{
    const auto place = std::lower_bound(costs.begin(), costs.end(), more.currency,
        [](const Cost &cost, const QString &currency) { return cost.currency < currency; });
    if (place != costs.end() && place->currency == more.currency)
        place->amount += more.amount;
    else
        costs.insert(place, more);
}
}

std::optional<Cost> costOf(const QString &base, const QString &model, const Usage &usage)
{
    const BuiltInModel *const known = BuiltInModels::find(model);
    const BuiltInPrice *const price = known ? known->priceAt(base) : nullptr;
    const auto amount = price ? amountOf(*price, usage) : std::nullopt;
    return amount ? std::optional(Cost { .amount = *amount, .currency = price->currency }) : std::nullopt;
}

std::optional<Cost> costOf(const Exchange &exchange)
{
    if (!exchange.answer.usage)
        return {};
    auto cost = costOf(exchange.request.url.toString(), exchange.model, *exchange.answer.usage);
    if (cost && isPriority(exchange.request.body))
        cost->amount *= priorityFactor;
    return cost;
}

ExpectedCost expectedCost(const QList<Asking> &askings)
{
    ExpectedCost expected;
    for (const Asking &asking : askings) {
        if (asking.requests <= 0)
            continue;
        expected.requests += asking.requests;
        if (asking.isFree) {
            expected.free += asking.requests;
            continue;
        }
        const auto one = costOf(asking.base, asking.model, { .input = asking.inputTokens, .output = asking.outputTokens });
        if (!one) {
            expected.unknown += asking.requests;
            continue;
        }
        const double factor = asking.isPriority ? priorityFactor : 1;
        addCost(expected.costs, { .amount = one->amount * factor * asking.requests, .currency = one->currency });
    }
    return expected;
}
