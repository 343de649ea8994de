// What is asked of a model, whatever surface it came through. Messages and tools are held as OpenAI's chat has them.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Sandbox {

/// Where the key stood in a request.
enum class KeyPlace { Bearer, ApiKey, GoogApiKey, Query };

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
    bool reasoningApart = false; ///< the surface has a place of its own for thoughts
    bool thinks = true; ///< thinking is not disabled
    std::optional<qint64> maxTokens;
    qint64 promptTokens = 0;

    QJsonObject body; ///< as it came
    QList<KeyPlace> keyPlaces; ///< where a key stood, of the places the surface looks at
    QByteArray client; ///< the same for each request with one key to one path

    /// The texts of the tool results at the end of the conversation, with the names of their functions.
    QList<std::pair<QString, QString>> toolResults() const;

    /// Takes what the fields above say of the last user text and the prompt's length from the messages.
    void takeStock();
};

/// About four characters make one token here.
qint64 tokensOf(qsizetype characters);

/// The text of a content: a string, or parts of which some are text.
QString textOf(const QJsonValue &content);

} // namespace Sandbox
