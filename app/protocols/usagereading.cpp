#include "protocols/usagereading.h"

#include "core/jsontext.h"
#include "protocols/jsonfields.h"

using namespace Qt::StringLiterals;

std::optional<Usage> UsageReading::openAi(QByteArrayView json)
{
    const auto members = Json::members(json);
    if (!members)
        return std::nullopt;
    Usage usage { .input = JsonFields::number(*members, { "prompt_tokens"_L1, "input_tokens"_L1 }),
        .output = JsonFields::number(*members, { "completion_tokens"_L1, "output_tokens"_L1 }),
        .total = JsonFields::number(*members, "total_tokens"_L1),
        .cacheRead = JsonFields::number(*members, { "cache_read_input_tokens"_L1, "cached_tokens"_L1, "prompt_cache_hit_tokens"_L1 }),
        .cacheWrite = JsonFields::number(*members, "cache_creation_input_tokens"_L1),
        .raw = json.toByteArray() };
    for (const auto &[name, value] : *members) {
        if (name == "prompt_tokens_details"_L1 || name == "input_tokens_details"_L1) {
            if (const auto cached = JsonFields::number(JsonFields::membersOf(value), "cached_tokens"_L1))
                usage.cacheRead = cached;
        } else if (name == "completion_tokens_details"_L1 || name == "output_tokens_details"_L1) {
            if (const auto details = Json::members(value))
                usage.reasoning = JsonFields::number(*details, "reasoning_tokens"_L1);
        }
    }
    // Placeholders of zeros come before the real figures.
    const qint64 sum = usage.total.value_or(0) > 0 ? *usage.total : usage.input.value_or(0) + usage.output.value_or(0);
    return sum > 0 ? std::optional(usage) : std::nullopt;
}

std::optional<Usage> UsageReading::anthropic(QByteArrayView json)
{
    const auto members = Json::members(json);
    if (!members)
        return std::nullopt;
    Usage usage { .input = JsonFields::number(*members, "input_tokens"_L1),
        .output = JsonFields::number(*members, "output_tokens"_L1),
        .total = JsonFields::number(*members, "total_tokens"_L1),
        .cacheRead = JsonFields::number(*members, "cache_read_input_tokens"_L1),
        .cacheWrite = JsonFields::number(*members, "cache_creation_input_tokens"_L1),
        .raw = json.toByteArray() };
    if (usage.input)
        *usage.input += usage.cacheRead.value_or(0) + usage.cacheWrite.value_or(0);
    else if (usage.cacheRead || usage.cacheWrite)
        usage.input = usage.cacheRead.value_or(0) + usage.cacheWrite.value_or(0);
    // No question is empty: a zero from the beginning of a stream stands for what is not known yet.
    if (usage.input == 0)
        usage.input.reset();
    return usage.input.value_or(0) + usage.output.value_or(0) > 0 ? std::optional(usage) : std::nullopt;
}

std::optional<Usage> UsageReading::gemini(QByteArrayView json)
{
    const auto members = Json::members(json);
    if (!members)
        return std::nullopt;
    Usage usage { .input = JsonFields::number(*members, "promptTokenCount"_L1),
        .output = JsonFields::number(*members, "candidatesTokenCount"_L1),
        .total = JsonFields::number(*members, "totalTokenCount"_L1),
        .reasoning = JsonFields::number(*members, "thoughtsTokenCount"_L1),
        .cacheRead = JsonFields::number(*members, "cachedContentTokenCount"_L1),
        .raw = json.toByteArray() };
    // A router that translates OpenAI's figures has the thoughts in the candidates already; then the total says so.
    const bool holdsThoughts = usage.total && usage.total == usage.input.value_or(0) + usage.output.value_or(0);
    if (usage.reasoning && !holdsThoughts)
        usage.output = usage.output.value_or(0) + *usage.reasoning;
    const qint64 sum = usage.total.value_or(0) > 0 ? *usage.total : usage.input.value_or(0) + usage.output.value_or(0);
    return sum > 0 ? std::optional(usage) : std::nullopt;
}
