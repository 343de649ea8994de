#include "ui/requests/importedchat.h"

#include "core/jsontext.h"
#include "protocols/protocol.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct SaidMessage {
    QString role;
    QString content;
};

std::optional<SaidMessage> saidIn(const QByteArray &json)
{
    const auto members = Json::members(json);
    if (!members || members->size() != 2)
        return std::nullopt;
    SaidMessage said;
    for (const auto &[name, value] : *members) {
        const std::optional<QString> text = Json::unquoted(value);
        if (!text || (name != "role"_L1 && name != "content"_L1))
            return std::nullopt;
        (name == "role"_L1 ? said.role : said.content) = *text;
    }
    return said;
}

/// Made by the protocol itself, or by the route and its key.
bool isOwnHeader(const HttpHeader &header)
{
    constexpr const char *own[] = { "Content-Type", "Accept", "User-Agent", "Accept-Encoding", "Accept-Language" };
    return header.secret || std::any_of(std::begin(own), std::end(own), [&header](const char *name) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool takeMessages(const QByteArray &json, ImportedChat &chat)
{
    const auto elements = Json::elements(json);
    if (!elements || elements->isEmpty() || elements->size() > 2)
        return false;
    if (elements->size() == 2) {
        const auto first = saidIn(elements->constFirst());
        if (!first || first->role != "system"_L1 || first->content.isEmpty())
            return false;
        chat.systemPrompt = first->content;
    }
    const auto last = saidIn(elements->constLast());
    if (!last || last->role != "user"_L1)
        return false;
    chat.message = last->content;
    return true;
}
}

std::optional<ImportedChat> importedChat(const HttpRequest &request, const Route &route)
{
    const Protocol *const protocol = protocolById("openai-chat");
    const auto members = Json::members(request.body);
    if (!protocol || !members || request.method != "POST" || protocol->chatUrl(route) != request.url)
        return std::nullopt;
    ImportedChat chat;
    bool hasMessages = false;
    QList<std::pair<QString, QByteArray>> others;
    for (const auto &[name, json] : *members) {
        if (name == "model"_L1)
            chat.settings.model = Json::unquoted(json).value_or(QString());
        else if (name == "messages"_L1)
            hasMessages = takeMessages(json, chat);
        else
            others.append({ name, json });
    }
    if (!hasMessages || chat.settings.model.isEmpty())
        return std::nullopt;
    const QList<ParameterSpec> specs = protocol->parameters(route, chat.settings.model);
    for (const auto &[name, json] : std::as_const(others)) {
        const auto spec = std::find_if(specs.cbegin(), specs.cend(),
            [field = name.toUtf8()](const ParameterSpec &each) { return each.field == field; });
        if (spec != specs.cend())
            chat.settings.parameters.set(spec->id, json);
        else
            chat.settings.extraBody.set(name.toUtf8(), json);
    }
    for (const HttpHeader &header : request.headers) {
        if (!isOwnHeader(header))
            chat.settings.extraHeaders.append(header);
    }
    return chat;
}
