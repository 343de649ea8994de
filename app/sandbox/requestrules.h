// What MiniMax refuses on more than one of its surfaces.
// Rules: MiniMax docs, OpenAI chat page, and the refusals of live servers.
#pragma once

#include "sandbox/chatcall.h"
#include "sandbox/refusal.h"

#include <QByteArray>

#include <optional>

namespace Sandbox {

/// Neither left out nor null.
bool isSet(const QJsonValue &value);

std::optional<Refusal> readObject(const QByteArray &body, QJsonObject &object);

/// Fills in the model: one of the sandbox's.
std::optional<Refusal> readModel(const QJsonObject &body, ChatCall &call);
std::optional<Refusal> checkModel(const QString &model);

enum class Least { Allowed, Excluded };
std::optional<Refusal> checkNumber(const QJsonObject &body, const QString &name, double least, double most,
                                   Least edge = Least::Allowed);
std::optional<Refusal> checkSwitch(const QJsonObject &body, const QString &name);
std::optional<Refusal> checkThinking(const QJsonValue &thinking);

/// A list of functions as OpenAI's chat has it, and messages likewise.
std::optional<Refusal> checkTools(const QJsonValue &tools);
std::optional<Refusal> checkMessages(const QJsonArray &messages);

/// The last of all: counts the prompt, and refuses what is too long.
std::optional<Refusal> settle(ChatCall &call);

/// The most tokens that may be asked for.
inline constexpr double mostOutputTokens = 524'288;

} // namespace Sandbox
