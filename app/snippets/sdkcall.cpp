#include "snippets/sdkcall.h"

#include "core/jsontext.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isNamed(const KeylessRequest::Header &header, QByteArrayView name)
{
    return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0;
}

bool hasMembers(const SdkCall &call, std::initializer_list<QLatin1StringView> names)
{
    return std::all_of(names.begin(), names.end(), [&call](QLatin1StringView name) {
        return std::any_of(call.members.begin(), call.members.end(), [name](const auto &member) { return member.first == name; });
    });
}

/// The first part of \a url if it ends with \a path.
std::optional<QByteArray> baseBefore(const QByteArray &url, QByteArrayView path)
{
    if (!url.endsWith(path))
        return {};
    return url.first(url.size() - path.size());
}

bool readGeminiUrl(SdkCall &call, const QByteArray &url)
{
    const qsizetype question = url.indexOf('?');
    const QByteArray query = question < 0 ? QByteArray() : url.sliced(question + 1);
    const QByteArray path = question < 0 ? url : url.first(question);
    const qsizetype models = path.lastIndexOf("/models/");
    const qsizetype colon = path.lastIndexOf(':');
    if (models < 0 || colon < models)
        return false;
    const QByteArray method = path.sliced(colon + 1);
    call.streams = method == "streamGenerateContent";
    if (!(call.streams && query == "alt=sse") && !(method == "generateContent" && query.isEmpty()))
        return false;
    call.model = QByteArray::fromPercentEncoding(path.sliced(models + 8, colon - models - 8));
    const QByteArray before = path.first(models);
    const qsizetype slash = before.lastIndexOf('/');
    call.base = before.first(slash);
    call.version = before.sliced(slash + 1);
    return call.version.startsWith('v') && call.base.size() > 8;
}

bool placeCall(SdkCall &call, const KeylessRequest &request, QByteArrayView protocol)
{
    std::optional<QByteArray> base;
    if (protocol == "openai-chat" || protocol == "minimax-envelope") {
        call.sdk = SdkCall::Sdk::OpenAiChat;
        base = baseBefore(request.url, "/chat/completions");
        call.base = base.value_or(QByteArray());
        return base && hasMembers(call, { "model"_L1, "messages"_L1 });
    }
    if (protocol == "openai-responses") {
        call.sdk = SdkCall::Sdk::OpenAiResponses;
        base = baseBefore(request.url, "/responses");
        call.base = base.value_or(QByteArray());
        return base && hasMembers(call, { "model"_L1 });
    }
    if (protocol == "anthropic-messages") {
        call.sdk = SdkCall::Sdk::Anthropic;
        base = baseBefore(request.url, "/v1/messages");
        call.base = base.value_or(QByteArray());
        return base && hasMembers(call, { "model"_L1, "messages"_L1, "max_tokens"_L1 });
    }
    call.sdk = SdkCall::Sdk::Gemini;
    return protocol == "gemini" && readGeminiUrl(call, request.url) && hasMembers(call, { "contents"_L1 });
}

// Header by header: the library's own way, its own value, or a header beside.
bool readHeaders(SdkCall &call, const KeylessRequest &request)
{
    const bool isAnthropic = call.sdk == SdkCall::Sdk::Anthropic;
    const bool isGemini = call.sdk == SdkCall::Sdk::Gemini;
    const KeylessRequest::Header *otherKey = request.header("x-api-key");
    const bool hasOtherKey = otherKey && otherKey->secret;
    for (const KeylessRequest::Header &header : request.headers) {
        bool isItsOwn = false;
        for (const char *name : { "Content-Type", "Accept", "User-Agent", "Accept-Encoding", "Accept-Language" })
            isItsOwn |= isNamed(header, name);
        if (isItsOwn || (isAnthropic && isNamed(header, "anthropic-version") && header.value == "2023-06-01"))
            continue;
        if (header.secret) {
            const QList<KeylessRequest::Piece> pieces = request.pieces(header.value);
            const bool isWhole = pieces.size() == 1;
            const bool isBearer = pieces.size() == 2 && pieces[0].text == "Bearer " && isNamed(header, "Authorization");
            if (isBearer && isAnthropic && hasOtherKey) {
                call.headers.append(header); // the library takes one key only
                continue;
            }
            if (isBearer && isAnthropic && call.bearerVariable.isEmpty()) {
                call.bearerVariable = header.variable;
                continue;
            }
            const bool isItsKey = isGemini ? isWhole && isNamed(header, "x-goog-api-key")
                : isAnthropic             ? isWhole && isNamed(header, "x-api-key")
                                          : isBearer;
            if (isItsKey && call.keyVariable.isEmpty()) {
                call.keyVariable = header.variable;
                continue;
            }
        }
        // The libraries would take such a place for theirs.
        if (isNamed(header, "Authorization") && !isGemini)
            return false;
        call.headers.append(header);
    }
    return true;
}

}

QByteArray SdkCall::variableFor(const QByteArray &what) const
{
    QByteArray prefix = keyVariable.isEmpty() ? bearerVariable : keyVariable;
    for (const char *ending : { "_API_KEY", "_AUTH_TOKEN", "_API_TOKEN", "_KEY", "_TOKEN" }) {
        if (prefix.endsWith(ending) && prefix.size() > qsizetype(qstrlen(ending))) {
            prefix.chop(qsizetype(qstrlen(ending)));
            return prefix + '_' + what;
        }
    }
    return prefix.isEmpty() || prefix == "API_KEY" ? what : prefix + '_' + what;
}

std::optional<SdkCall> sdkCallFor(const KeylessRequest &request, QByteArrayView protocol)
{
    if (request.method != "POST" || request.pieces(request.url).size() != 1 || !request.pieces(request.url)[0].variable.isEmpty())
        return {};
    const auto members = Json::members(request.body);
    if (!members)
        return {};
    SdkCall call { .sdk = SdkCall::Sdk::OpenAiChat, .members = *members };
    call.streams = request.isStreaming();
    // The libraries write a field only once.
    QStringList names;
    for (const auto &[name, value] : call.members)
        names << name;
    if (names.removeDuplicates() > 0 || !placeCall(call, request, protocol) || !readHeaders(call, request))
        return {};
    return call;
}
