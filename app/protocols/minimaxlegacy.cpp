#include "protocols/minimaxlegacy.h"

#include "protocols/requestparts.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

const QString MiniMaxLegacy::usualPrompt = u"You are a helpful assistant."_s;
const QString MiniMaxLegacy::usualUserName = u"User"_s;
const QString MiniMaxLegacy::usualBotName = u"Assistant"_s;

QUrl MiniMaxLegacy::url(const Route &route, QByteArrayView protocolId, QLatin1StringView endpoint)
{
    QUrl url = RequestParts::endpointUrl(route, protocolId, endpoint);
    const QString group = route.groupId.trimmed();
    if (!url.isValid() || url.isEmpty() || group.isEmpty() || RequestParts::baseOf(route, protocolId).exact)
        return url;
    QUrlQuery query(url);
    const auto items = query.queryItems();
    const auto isGroup = [](const auto &item) { return item.first.compare("GroupId"_L1, Qt::CaseInsensitive) == 0; };
    if (std::any_of(items.cbegin(), items.cend(), isGroup))
        return url;
    query.addQueryItem(u"GroupId"_s, QString::fromLatin1(QUrl::toPercentEncoding(group)));
    url.setQuery(query);
    return url;
}

QString MiniMaxLegacy::promptOf(const ChatRequest &request)
{
    QStringList prompts;
    if (!request.systemPrompt.isEmpty())
        prompts.append(request.systemPrompt);
    for (const Message &message : request.messages) {
        if (message.role == Role::System)
            prompts.append(message.text);
    }
    return prompts.join("\n\n"_L1);
}

bool MiniMaxLegacy::sets(const ChatSettings &settings, QByteArrayView name)
{
    return settings.parameters.contains(name) || settings.extraBody.contains(name);
}

ParameterSpec MiniMaxLegacy::temperature(const QString &docs)
{
    return { .id = "temperature",
        .field = "temperature",
        .kind = ParameterKind::Number,
        .minimum = 0,
        .maximum = 1,
        .minimumExcluded = true,
        .step = 0.05,
        .source = docs + u": (0, 1]"_s,
        .basic = true };
}

ParameterSpec MiniMaxLegacy::topP(const QString &docs)
{
    return { .id = "top_p",
        .field = "top_p",
        .kind = ParameterKind::Number,
        .minimum = 0,
        .maximum = 1,
        .minimumExcluded = true,
        .step = 0.05,
        .source = docs,
        .basic = true };
}

ParameterSpec MiniMaxLegacy::maxTokens(const QString &docs)
{
    return { .id = "max_tokens",
        .field = "tokens_to_generate",
        .kind = ParameterKind::Integer,
        .minimum = 1,
        .step = 256,
        .source = docs,
        .basic = true };
}
