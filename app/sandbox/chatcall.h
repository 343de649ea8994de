// A chat request as MiniMax understands it, or the reason why it refuses it.
// Rules: MiniMax docs, OpenAI chat page, and the refusals of live servers.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace Sandbox {

/// A refusal in the error shape of the chat surface. The number stands only at the end of the message.
struct Refusal {
    int status = 400;
    QString type;
    QString message;
};

struct ChatCall {
    QString model;
    QJsonArray messages;
    QJsonArray tools;
    QString lastUserText;
    bool isFirstTurn = true;
    bool mayCallTools = true;
    bool stream = false;
    bool includeUsage = false;
    bool reasoningSplit = false;
    bool thinks = true; ///< thinking is not disabled
    std::optional<qint64> maxTokens;
    qint64 promptTokens = 0;

    /// The texts of the tool results at the end of the conversation, with the names of their functions.
    QList<std::pair<QString, QString>> toolResults() const;
};

/// Reads \a body by the server's rules; fills \a call, or says why not.
std::optional<Refusal> readChatCall(const QByteArray &body, const QStringList &models, ChatCall &call);

/// About four characters make one token here.
qint64 tokensOf(qsizetype characters);

} // namespace Sandbox
