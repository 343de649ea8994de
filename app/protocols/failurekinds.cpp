#include "protocols/failurekinds.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
bool speaksOfUnknownModel(const QString &message)
{
    static const QRegularExpression pattern(
        u"unknown model|no such model|invalid model|model_not_found"
        "|\\bmodels?\\b[^\\n]{0,120}?\\b(not found|does not exist|not exist|doesn't exist)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(message).hasMatch();
}

bool speaksOfContext(const QString &message)
{
    static const QRegularExpression pattern(
        u"context (window|length|size)[^\\n]{0,60}(exceed|limit|too)|exceed[^\\n]{0,60}context|maximum context"
        "|context_length_exceeded|prompt is too long"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(message).hasMatch();
}

/// MiniMax docs, error codes; the same numbers in base_resp and at the end of messages.
std::optional<FailureKind> kindOfMiniMaxCode(const QByteArray &code, int status)
{
    switch (code.toInt()) {
    case 1000:
        // "unknown error, 520 (1000)" is how overload looks from outside.
        return status == 503 || status == 520 || status == 529 ? FailureKind::Overloaded : FailureKind::ServerError;
    case 1001:
    case 1013:
    case 1024:
    case 1033: return FailureKind::ServerError;
    case 1002:
    case 1039:
    case 1041:
    case 2045: return FailureKind::RateLimit;
    case 1004:
    case 2049: return FailureKind::Authentication;
    case 1008: return FailureKind::Balance;
    case 1026: return FailureKind::InputModerated;
    case 1027: return FailureKind::OutputModerated;
    case 1028:
    case 1030:
    case 2056:
    case 2061: return FailureKind::PlanLimit;
    case 1042:
    case 1043:
    case 1044:
    case 2013:
    case 2037:
    case 2038:
    case 2039:
    case 2042:
    case 2048:
    case 20132: return FailureKind::InvalidRequest;
    }
    return std::nullopt;
}

struct NamedKind {
    const char *name;
    FailureKind kind;
};

std::optional<FailureKind> kindOfName(const QByteArray &name, const NamedKind *begin, const NamedKind *end)
{
    const QByteArray lower = name.toLower();
    const auto hit = std::find_if(begin, end, [&lower](const NamedKind &named) { return lower == named.name; });
    return hit == end ? std::nullopt : std::optional(hit->kind);
}

/// Names that say more than the status they come with.
std::optional<FailureKind> kindOfCloserName(const QByteArray &name)
{
    static constexpr NamedKind names[] = {
        { "model_not_found", FailureKind::UnknownModel },
        { "context_length_exceeded", FailureKind::ContextTooLong },
        { "exceed_context_size_error", FailureKind::ContextTooLong },
        { "insufficient_quota", FailureKind::Balance },
        { "insufficient_user_quota", FailureKind::Balance },
        { "pre_consume_token_quota_failed", FailureKind::Balance },
        { "insufficient_balance_error", FailureKind::Balance },
        { "invalid_api_key", FailureKind::Authentication },
        { "authentication_failed", FailureKind::Authentication },
        { "sensitive_words_detected", FailureKind::InputModerated },
        { "prompt_blocked", FailureKind::InputModerated },
        { "content_policy_violation", FailureKind::InputModerated },
        { "rate_limit_exceeded", FailureKind::RateLimit },
        { "access_denied", FailureKind::Permission },
        { "request_too_large", FailureKind::TooLarge },
        { "api_key_invalid", FailureKind::Authentication },
        { "insufficient_credits", FailureKind::Balance },
    };
    return kindOfName(name, std::begin(names), std::end(names));
}

/// Names that only repeat a status: they decide where there was none, inside a stream that began with 200.
std::optional<FailureKind> kindOfPlainName(const QByteArray &name)
{
    static constexpr NamedKind names[] = {
        { "authorized_error", FailureKind::Authentication },
        { "authentication_error", FailureKind::Authentication },
        { "unauthenticated", FailureKind::Authentication },
        { "permission_error", FailureKind::Permission },
        { "permission_denied", FailureKind::Permission },
        { "rate_limit_error", FailureKind::RateLimit },
        { "resource_exhausted", FailureKind::RateLimit },
        { "bad_request_error", FailureKind::InvalidRequest },
        { "invalid_request", FailureKind::InvalidRequest },
        { "invalid_request_error", FailureKind::InvalidRequest },
        { "invalid_argument", FailureKind::InvalidRequest },
        { "unprocessable_entity_error", FailureKind::InvalidRequest },
        { "not_found_error", FailureKind::NotFound },
        { "not_found", FailureKind::NotFound },
        { "overloaded_error", FailureKind::Overloaded },
        { "unavailable", FailureKind::Overloaded },
        { "server_error", FailureKind::ServerError },
        { "api_error", FailureKind::ServerError },
        { "internal", FailureKind::ServerError },
        { "failed_precondition", FailureKind::InvalidRequest },
        { "out_of_range", FailureKind::InvalidRequest },
        { "deadline_exceeded", FailureKind::ServerError },
        // New API, whose routers tell what went wrong behind them.
        { "get_channel_failed", FailureKind::Overloaded },
        { "channel:no_available_key", FailureKind::Overloaded },
        { "bad_response_status_code", FailureKind::ServerError },
        { "do_request_failed", FailureKind::ServerError },
        { "upstream_error", FailureKind::ServerError },
        { "model_price_error", FailureKind::ServerError },
        { "count_token_failed", FailureKind::ServerError },
    };
    return kindOfName(name, std::begin(names), std::end(names));
}

std::optional<FailureKind> kindOfStatus(int status)
{
    switch (status) {
    case 400:
    case 422: return FailureKind::InvalidRequest;
    case 401: return FailureKind::Authentication;
    case 402: return FailureKind::Balance;
    case 403: return FailureKind::Permission;
    case 404: return FailureKind::NotFound;
    case 413: return FailureKind::TooLarge;
    case 429: return FailureKind::RateLimit;
    case 503:
    case 520:
    case 529: return FailureKind::Overloaded;
    }
    if (status >= 500 && status < 600)
        return FailureKind::ServerError;
    return std::nullopt;
}

/// Plain words decide last of all: where a body said no with HTTP 200 and gave no name.
std::optional<FailureKind> kindOfWords(const QString &message)
{
    struct Words {
        FailureKind kind;
        QRegularExpression pattern;
    };
    const auto any = [](const char *pattern) {
        return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption);
    };
    static const Words all[] = {
        { FailureKind::Authentication, any("unauthori[sz]ed|not authori[sz]ed|(invalid|incorrect|expired) (api[ _-]?key|token)|login fail|authentication") },
        { FailureKind::Balance, any("credits? exhausted|(insufficient|not enough|no) (balance|credits?|quota|funds)|quota is not enough") },
        { FailureKind::RateLimit, any("rate limit|too many requests") },
        { FailureKind::Overloaded, any("no (available|active) channel|overloaded|high load") },
        { FailureKind::InvalidRequest, any("validation failed|invalid (param|request|argument)") },
    };
    for (const Words &words : all) {
        if (words.pattern.match(message).hasMatch())
            return words.kind;
    }
    return std::nullopt;
}
}

FailureKind failureKindOf(const FailureClues &clues)
{
    const int status = clues.status;
    const bool isSuccess = status >= 200 && status < 300;
    const bool mayBeOneOfThese = status == 0 || isSuccess || status == 400 || status == 404 || status == 422;
    std::optional<FailureKind> kind = kindOfMiniMaxCode(clues.number, status);
    if (!kind && (kind = kindOfCloserName(clues.code)))
        return *kind;
    if (!kind && (kind = kindOfCloserName(clues.type)))
        return *kind;
    if (kind ? *kind == FailureKind::InvalidRequest : mayBeOneOfThese) {
        if (speaksOfContext(clues.message))
            return FailureKind::ContextTooLong;
        if (speaksOfUnknownModel(clues.message))
            return FailureKind::UnknownModel;
    }
    if (!kind)
        kind = kindOfStatus(status);
    if (!kind)
        kind = kindOfPlainName(clues.type);
    if (!kind)
        kind = kindOfPlainName(clues.code);
    if (!kind)
        kind = kindOfWords(clues.message);
    if (kind)
        return *kind;
    return isSuccess ? FailureKind::ServerError : FailureKind::OtherStatus;
}
