#include "sandbox/chatcall.h"

#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

constexpr qint64 tokensPerTool = 200;

} // namespace

qint64 tokensOf(qsizetype characters)
{
    return (characters + 3) / 4;
}

QString textOf(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QStringList texts;
    for (const QJsonValue &part : content.toArray()) {
        if (part["type"_L1].toString() == "text"_L1)
            texts.append(part["text"_L1].toString());
    }
    return texts.join(u'\n');
}

QList<std::pair<QString, QString>> ChatCall::toolResults() const
{
    qsizetype first = messages.size();
    while (first > 0 && messages.at(first - 1)["role"_L1].toString() == "tool"_L1)
        --first;
    if (first == 0)
        return {};
    QList<std::pair<QString, QString>> results;
    const QJsonArray made = messages.at(first - 1)["tool_calls"_L1].toArray();
    for (qsizetype i = first; i < messages.size(); ++i) {
        for (const QJsonValue &one : made) {
            if (one["id"_L1] == messages.at(i)["tool_call_id"_L1])
                results.append({one["function"_L1]["name"_L1].toString(), textOf(messages.at(i)["content"_L1])});
        }
    }
    return results;
}

void ChatCall::takeStock()
{
    int userTurns = 0;
    qsizetype characters = 0;
    for (const QJsonValue &message : std::as_const(messages)) {
        const QString text = textOf(message["content"_L1]);
        characters += text.size() + 12;
        for (const QJsonValue &made : message["tool_calls"_L1].toArray())
            characters += made["function"_L1]["arguments"_L1].toString().size() + 40;
        if (message["role"_L1].toString() != "user"_L1)
            continue;
        ++userTurns;
        lastUserText = text;
    }
    isFirstTurn = userTurns <= 1;
    promptTokens = tokensOf(characters) + tokensPerTool * tools.size();
}

} // namespace Sandbox
