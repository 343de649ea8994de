#include "sandbox/surfaces.h"

#include "sandbox/anthropicrequest.h"
#include "sandbox/anthropicvoice.h"
#include "sandbox/behaviours.h"
#include "sandbox/chatrequest.h"
#include "sandbox/envelopevoice.h"
#include "sandbox/geminirequest.h"
#include "sandbox/geminivoice.h"
#include "sandbox/keys.h"
#include "sandbox/legacyrequest.h"
#include "sandbox/legacyvoice.h"
#include "sandbox/modellists.h"
#include "sandbox/nativevoice.h"
#include "sandbox/responsesrequest.h"
#include "sandbox/responsesvoice.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

struct Asked {
    const Request &request;
    QByteArray path;
    QUrlQuery query;
    const QByteArray &token;
    const Ticket &ticket;
    Memory &memory;

    bool posts(QByteArrayView to) const { return request.method == "POST" && path == to; }
    bool reads(QByteArrayView what) const { return isRead() && path == what; }
    bool isRead() const { return request.method == "GET" || request.method == "HEAD"; }

    /// What follows \a prefix in the path; null if it is another path.
    QString tail(QByteArrayView prefix) const
    {
        if (!path.startsWith(prefix) || path.size() == prefix.size())
            return {};
        return QString::fromUtf8(QByteArray::fromPercentEncoding(path.sliced(prefix.size())));
    }
};

const Refusal noBearer{
    .status = 401,
    .code = 1004,
    .message = u"login fail: Please carry the API secret key in the 'Authorization' field of the request header"_s};

const QList<KeyPlace> bearerOnly{KeyPlace::Bearer};
// With both, Authorization wins.
const QList<KeyPlace> bearerOrApiKey{KeyPlace::Bearer, KeyPlace::ApiKey};
const QList<KeyPlace> googleKeys{KeyPlace::GoogApiKey, KeyPlace::Query};

QByteArray withoutPrefix(const QByteArray &key)
{
    return key.startsWith("mmx_live_") || key.startsWith("mmx_test_") ? key.sliced(9) : key;
}

/// True if the client may come in. Notes in \a call who it is, and where its key stood.
bool admits(const Asked &asked, const QList<KeyPlace> &places, ChatCall &call)
{
    const auto keys = keysOf(asked.request, asked.query, places);
    for (const auto &[place, key] : keys)
        call.keyPlaces.append(place);
    const QByteArray key = keys.isEmpty() ? QByteArray() : keys.first().second;
    // The key itself is kept nowhere.
    call.client = QCryptographicHash::hash(QByteArray(key + '\n' + asked.path), QCryptographicHash::Sha256);
    return asked.token.isEmpty() || isSame(key, asked.token);
}

Reply withIds(Reply reply, const Voice &voice)
{
    if (!reply.isForeign)
        reply.headers += voice.headers();
    return reply;
}

/// One request for an answer: whether the key fits, what is asked, and what the model does with it.
template <typename Read>
Reply converse(const Asked &asked, const Voice &voice, ChatCall &call, const std::optional<Refusal> &turnedAway, Read read)
{
    if (turnedAway)
        return withIds(voice.refuse(*turnedAway), voice);
    if (const std::optional<Refusal> refusal = read(asked.request.body, call))
        return withIds(voice.refuse(*refusal), voice);
    return withIds(behave({.call = call, .ticket = asked.ticket, .voice = voice, .memory = asked.memory}), voice);
}

template <typename Speaker, typename Read>
Reply converseByBearer(const Asked &asked, Read read)
{
    ChatCall call;
    const std::optional<Refusal> turnedAway
        = admits(asked, bearerOnly, call) ? std::optional<Refusal>() : std::optional(noBearer);
    return converse(asked, Speaker(call, asked.ticket), call, turnedAway, read);
}

Reply respondInputTokens(const Asked &asked)
{
    ChatCall call;
    const ResponsesVoice voice(call, asked.ticket);
    if (!admits(asked, bearerOnly, call))
        return withIds(voice.refuse(noBearer), voice);
    if (const auto refusal = readResponsesRequest(asked.request.body, call))
        return withIds(voice.refuse(*refusal), voice);
    const JsonObject count{{"object", "response.input_tokens"}, {"input_tokens", call.promptTokens}};
    return withIds(Reply::json(200, count.text()), voice);
}

template <typename Speaker>
Reply converseInMessages(const Asked &asked, MessagesTask task)
{
    ChatCall call;
    const Speaker voice(call, asked.ticket);
    if (!admits(asked, bearerOrApiKey, call))
        return withIds(voice.refuse(noBearer), voice);
    const auto read = [task](const QByteArray &body, ChatCall &into) { return readMessagesRequest(body, task, into); };
    if (task == MessagesTask::Answer)
        return converse(asked, voice, call, {}, read);
    if (const auto refusal = read(asked.request.body, call))
        return withIds(voice.refuse(*refusal), voice);
    return withIds(Reply::json(200, JsonObject{{"input_tokens", call.promptTokens}}.text()), voice);
}

/// The oldest endpoints need the id of the group in the query, and call a key without it unfit.
template <typename Speaker, typename Read>
Reply converseInGroup(const Asked &asked, Read read)
{
    ChatCall call;
    const QString group = asked.query.queryItemValue(u"GroupId"_s);
    std::optional<Refusal> turnedAway;
    if (!admits(asked, bearerOnly, call))
        turnedAway = noBearer;
    else if (group.isEmpty())
        turnedAway = Refusal{.status = 401, .code = 1004, .message = u"authentication failed"_s};
    else if (!std::all_of(group.begin(), group.end(), [](QChar c) { return c.isDigit(); }))
        turnedAway = Refusal{.status = 401, .code = 1004, .message = u"token not match group"_s};
    return converse(asked, Speaker(call, asked.ticket), call, turnedAway, read);
}

Refusal noGoogleKey(const Asked &asked)
{
    const bool elsewhere = !keysOf(asked.request, asked.query, bearerOrApiKey).isEmpty();
    return {.status = 401,
            .code = 0,
            .message = elsewhere ? u"Request is missing required authentication credential. Expected the API key in the "
                                   "x-goog-api-key header."_s
                                 : u"API key not valid. Please pass a valid API key."_s};
}

/// models/{id}:generateContent and its like; nothing if the path is none of them.
std::optional<Reply> converseInContents(const Asked &asked)
{
    const QString tail = asked.request.method == "POST" ? asked.tail("/v1beta/models/") : QString();
    const qsizetype colon = tail.lastIndexOf(u':');
    const QString verb = tail.mid(colon + 1);
    if (colon < 1 || (verb != "generateContent"_L1 && verb != "streamGenerateContent"_L1 && verb != "countTokens"_L1))
        return {};
    ChatCall call;
    call.model = tail.first(colon);
    call.stream = verb == "streamGenerateContent"_L1;
    const bool asEvents = asked.query.queryItemValue(u"alt"_s) == "sse"_L1;
    const GeminiVoice voice(call, asked.ticket, asEvents ? GeminiFraming::Events : GeminiFraming::Array);
    const std::optional<Refusal> turnedAway
        = admits(asked, googleKeys, call) ? std::optional<Refusal>() : std::optional(noGoogleKey(asked));
    if (turnedAway || verb != "countTokens"_L1)
        return converse(asked, voice, call, turnedAway, readGeminiRequest);
    if (const auto refusal = readGeminiRequest(asked.request.body, call))
        return withIds(voice.refuse(*refusal), voice);
    return withIds(Reply::json(200, JsonObject{{"totalTokens", call.promptTokens}}.text()), voice);
}

/// Chat as OpenAI has it, but an answer is remembered by its Idempotency-Key.
Reply converseInEnvelope(const Asked &asked, const EnvelopeVoice &voice, ChatCall &call)
{
    const QByteArray header = asked.request.header("idempotency-key");
    const QByteArray remembered = call.client + header;
    const QByteArray asks = QCryptographicHash::hash(asked.request.body, QCryptographicHash::Sha256);
    if (const auto known = asked.memory.answerTo(remembered); known && !header.isEmpty()) {
        if (known->request != asks) {
            return voice.refuse({.status = 409,
                                 .code = 0,
                                 .message = u"This Idempotency-Key came with another request before"_s,
                                 .field = u"Idempotency-Key"_s});
        }
        Reply reply = known->reply;
        return reply.with("Idempotency-Key", header);
    }
    Reply reply = converse(asked, voice, call, {}, readChatRequest);
    if (header.isEmpty())
        return reply;
    // A failure is not worth keeping: the next try may do better.
    if (reply.status == 200 && reply.end == Reply::End::Complete)
        asked.memory.remember(remembered, {asks, reply});
    return reply.with("Idempotency-Key", header);
}

Reply knockAtEnvelope(const Asked &asked, const QString &model, bool isChat)
{
    ChatCall call;
    const EnvelopeVoice voice(call, asked.ticket);
    const auto keys = keysOf(asked.request, asked.query, bearerOnly);
    const QByteArray key = keys.isEmpty() ? QByteArray() : keys.first().second;
    const bool fits = admits(asked, bearerOnly, call) || isSame(withoutPrefix(key), asked.token);
    // A key for tests has the allowance of a free account.
    const Memory::Allowance allowance = asked.memory.count(
        QCryptographicHash::hash(key, QCryptographicHash::Sha256), key.startsWith("mmx_test_") ? 60 : 600);

    const auto answered = [&]() -> Reply {
        if (!fits)
            return voice.refuse({.status = 401, .code = 0, .message = u"The API key is missing or not valid"_s});
        if (allowance.exceeded) {
            return voice.refuse({.status = 429, .code = 0, .message = u"Too many requests"_s})
                .with("Retry-After", QByteArray::number(allowance.resetSeconds));
        }
        if (isChat)
            return converseInEnvelope(asked, voice, call);
        if (model.isEmpty())
            return envelopeModels(asked.ticket);
        return hasBehaviour(model) ? envelopeModel(model, asked.ticket) : voice.refuse(unknownModel(model));
    };
    return answered()
        .with("X-RateLimit-Limit", QByteArray::number(allowance.limit))
        .with("X-RateLimit-Remaining", QByteArray::number(allowance.remaining))
        .with("X-RateLimit-Reset", QByteArray::number(allowance.resetSeconds));
}

Reply listInOpenAi(const Asked &asked, const QString &model)
{
    ChatCall call;
    const ChatVoice voice(call, asked.ticket);
    if (!admits(asked, bearerOnly, call))
        return withIds(voice.refuse(noBearer), voice);
    if (model.isEmpty())
        return withIds(openAiModels(), voice);
    return withIds(hasBehaviour(model) ? openAiModel(model) : voice.refuse(unknownModel(model)), voice);
}

Reply listInAnthropic(const Asked &asked, const QString &model)
{
    ChatCall call;
    const AnthropicVoice voice(call, asked.ticket);
    if (!admits(asked, bearerOrApiKey, call))
        return withIds(voice.refuse(noBearer), voice);
    if (model.isEmpty())
        return withIds(anthropicModels(asked.query), voice);
    const Refusal unknown{.status = 404, .code = 0, .message = u"model: "_s + model};
    return withIds(hasBehaviour(model) ? anthropicModel(model) : voice.refuse(unknown), voice);
}

Reply listInGemini(const Asked &asked, const QString &model)
{
    ChatCall call;
    const GeminiVoice voice(call, asked.ticket, GeminiFraming::Events);
    if (!admits(asked, googleKeys, call))
        return withIds(voice.refuse(noGoogleKey(asked)), voice);
    if (model.isEmpty())
        return withIds(geminiModels(asked.query), voice);
    const Refusal unknown{.status = 404, .code = 0, .message = u"models/%1 is not found."_s.arg(model)};
    return withIds(hasBehaviour(model) ? geminiModel(model) : voice.refuse(unknown), voice);
}

/// Routers answer /v1/models in the shape of the client that asks, told by its headers.
Reply listByHeaders(const Asked &asked, const QString &model)
{
    const Request &request = asked.request;
    if (!request.header("x-api-key").isEmpty() && !request.header("anthropic-version").isEmpty())
        return listInAnthropic(asked, model);
    if (!request.header("x-goog-api-key").isEmpty() || asked.query.hasQueryItem(u"key"_s))
        return listInGemini(asked, model);
    return listInOpenAi(asked, model);
}

std::optional<Reply> converseOn(const Asked &asked)
{
    if (asked.posts("/v1/chat/completions"))
        return converseByBearer<ChatVoice>(asked, readChatRequest);
    if (asked.posts("/v1/responses"))
        return converseByBearer<ResponsesVoice>(asked, readResponsesRequest);
    if (asked.posts("/v1/responses/input_tokens"))
        return respondInputTokens(asked);
    if (asked.posts("/anthropic/v1/messages"))
        return converseInMessages<AnthropicVoice>(asked, MessagesTask::Answer);
    if (asked.posts("/anthropic/v1/messages/count_tokens"))
        return converseInMessages<AnthropicVoice>(asked, MessagesTask::Count);
    if (asked.posts("/v1/messages"))
        return converseInMessages<RouterMessagesVoice>(asked, MessagesTask::Answer);
    if (asked.posts("/v1/messages/count_tokens"))
        return converseInMessages<RouterMessagesVoice>(asked, MessagesTask::Count);
    if (asked.posts("/v1/text/chatcompletion_v2"))
        return converseByBearer<NativeVoice>(asked, readNativeRequest);
    if (asked.posts("/v1/text/chatcompletion"))
        return converseInGroup<LegacyChatVoice>(asked, readLegacyRequest);
    if (asked.posts("/v1/text/chatcompletion_pro"))
        return converseInGroup<LegacyProVoice>(asked, readProRequest);
    if (asked.posts("/envelope/v1/chat/completions"))
        return knockAtEnvelope(asked, {}, true);
    return converseInContents(asked);
}

std::optional<Reply> listOn(const Asked &asked)
{
    if (!asked.isRead())
        return {};
    struct Shelf {
        const char *path;
        Reply (*list)(const Asked &, const QString &);
    };
    const Shelf shelves[] = {
        {"/v1/models", listByHeaders},
        {"/anthropic/v1/models", listInAnthropic},
        {"/v1beta/models", listInGemini},
        {"/envelope/v1/models",
         [](const Asked &from, const QString &model) { return knockAtEnvelope(from, model, false); }},
    };
    for (const Shelf &shelf : shelves) {
        if (asked.path == shelf.path)
            return shelf.list(asked, {});
        if (const QString model = asked.tail(QByteArray(QByteArray(shelf.path) + '/')); !model.isEmpty())
            return shelf.list(asked, model);
    }
    return {};
}

} // namespace

Reply answer(const Request &request, const QByteArray &token, const Ticket &ticket, Memory &memory)
{
    const qsizetype mark = request.target.indexOf('?');
    const Asked asked{.request = request,
                      .path = request.target.first(mark < 0 ? request.target.size() : mark),
                      .query = QUrlQuery(mark < 0 ? QString() : QString::fromUtf8(request.target.sliced(mark + 1))),
                      .token = token,
                      .ticket = ticket,
                      .memory = memory};
    if (const auto conversed = converseOn(asked))
        return *conversed;
    if (const auto listed = listOn(asked))
        return *listed;
    ChatCall nothing;
    return withIds(Reply::text(404, "404 page not found"), ChatVoice(nothing, ticket));
}

} // namespace Sandbox
