#include "advice/asked.h"

#include "advice/hosts.h"
#include "core/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Asked::Reader Asked::reader(const Situation &situation)
{
    const QByteArray owner = company(situation);
    if (owner == "minimax" || (situation.route.dialect == Dialect::MiniMax && owner != "minimax-envelope"))
        return Reader::MiniMax;
    const bool isMiniMaxModel = model(situation).section(u'/', -1).startsWith("minimax-m"_L1, Qt::CaseInsensitive);
    return isMiniMaxModel && owner != "minimax-envelope" ? Reader::BehindRouter : Reader::Other;
}

Severity Asked::severityAt(Reader reader)
{
    switch (reader) {
    case Reader::MiniMax:
        return Severity::Blocking;
    case Reader::BehindRouter:
        return Severity::Warning;
    case Reader::Other:
        break;
    }
    return Severity::Info;
}

QByteArray Asked::company(const Situation &situation)
{
    return Hosts::companyOf(situation.url.host());
}

bool Asked::sendsKey(const Situation &situation)
{
    return situation.hasKey && situation.route.authOn(situation.protocol) != AuthStyle::None;
}

QString Asked::model(const Situation &situation)
{
    const auto typed = situation.request.settings.extraBody.value("model");
    return typed ? Json::unquoted(typed->trimmed()).value_or(QString()) : situation.request.settings.model;
}

QByteArray Asked::field(const Situation &situation, const QByteArray &name)
{
    const ChatSettings &settings = situation.request.settings;
    if (const auto typed = settings.extraBody.value(name))
        return typed->trimmed();
    return settings.parameters.value(name).value_or(QByteArray()).trimmed();
}

Repair Asked::withoutField(const Situation &situation, const QByteArray &name)
{
    const bool isTyped = situation.request.settings.extraBody.contains(name);
    return { .id = isTyped ? "drop-extra-field" : "drop-parameter", .value = QString::fromUtf8(name) };
}

QList<std::pair<QString, QByteArray>> Asked::membersOf(QByteArrayView json)
{
    return Json::members(json).value_or(QList<std::pair<QString, QByteArray>>());
}

QByteArray Asked::memberOf(QByteArrayView json, QLatin1StringView name)
{
    const auto members = membersOf(json);
    const auto found = std::find_if(members.cbegin(), members.cend(), [name](const auto &member) { return member.first == name; });
    return found == members.cend() ? QByteArray() : found->second;
}

QByteArray Asked::withMember(QByteArrayView json, const QString &name, const QByteArray &value)
{
    Json::ObjectText edited;
    for (const auto &[known, text] : membersOf(json))
        edited.set(known, text);
    edited.set(name, value);
    return edited.text();
}

bool Asked::isChatBody(const Situation &situation)
{
    return situation.protocol == "openai-chat" || situation.protocol == "minimax-v2";
}

QByteArray Asked::conversationField(const Situation &situation)
{
    if (situation.protocol == "openai-responses")
        return "input";
    return situation.protocol == "gemini" ? "contents" : "messages";
}

bool Asked::wantsGroupId(const Situation &situation)
{
    return situation.protocol == "minimax-v1" || situation.protocol == "minimax-pro";
}

bool Asked::namesGroupId(QByteArrayView name)
{
    QByteArray letters = name.toByteArray().toLower();
    letters.replace('-', "").replace('_', "");
    return letters == "groupid" || letters == "xgroupid";
}
