// What a model says and in which manner, before any surface has put it into its own shape.
#pragma once

#include "sandbox/chatcall.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Sandbox {

/// What sets one request apart from every other; counted, so that the same requests get the same ids.
struct Ticket {
    QByteArray trace; ///< Trace-Id, and the id of the body
    QByteArray request; ///< Minimax-Request-Id
    qint64 created = 0;

    static Ticket number(quint64 count);
};

struct ToolCall {
    QString id;
    QString name;
    QString arguments; ///< a JSON object
};

struct Said {
    QString reasoning;
    QString text;
    QList<ToolCall> calls;
    QString finish = QStringLiteral("stop"); ///< stop, length or tool_calls: the words of the chat surface
    bool fromCache = false; ///< half of the prompt was there already

    /// What is left of it under the call's limits: without its thoughts, or cut at the last token.
    Said within(const ChatCall &call) const;
};

/// How it is said. What a surface has no form for, it says in its usual one.
struct Manner {
    enum class Reasoning {
        Tags, ///< <think> in the text
        OrphanTag, ///< only </think> in the text
        Content, ///< reasoning_content, or the surface's own place
        Details, ///< reasoning_details, or a summary
        Split, ///< both fields: what reasoning_split asks for
        TagsAndContent, ///< the same text twice
    };
    Reasoning reasoning = Reasoning::Tags;
    int pieceLength = 12;
    int pieceMs = 15;
    bool byWord = false;
    bool snapshots = false; ///< each piece repeats all before it
    bool closingFrame = false; ///< a full frame with the whole text at the end
    bool usageUnasked = false; ///< zeros first, then a chunk with choices: []
    bool done = true; ///< the event that ends a stream, as data: [DONE]
    bool toolIndex = true; ///< tool calls and output items are numbered
    bool sequence = true; ///< events are numbered
    bool interleaved = false; ///< the pieces of several parts alternate
    bool startsRepeat = false; ///< the start of a block holds text that its first piece says again
    enum class Delta { Top, InChoices, InData } delta = Delta::Top; ///< where the envelope surface has it
};

/// What a surface tells of tokens.
struct Count {
    qint64 prompt = 0;
    qint64 cached = 0; ///< part of the prompt
    qint64 reasoning = 0; ///< part of the completion
    qint64 completion = 0;

    qint64 total() const { return prompt + completion; }
    static Count of(const ChatCall &call, const Said &said);
};

bool hasField(Manner::Reasoning form);
bool hasDetails(Manner::Reasoning form);

/// What stands before and after the reasoning within the text; null if the text holds none.
std::pair<QString, QString> tagsOf(Manner::Reasoning form);

/// Thoughts and text where thoughts have a place of their own: tags are text there.
std::pair<QString, QString> apart(const Said &said, Manner::Reasoning form);

/// \a text cut into pieces of about \a length, never within a character's code units.
QStringList piecesOf(const QString &text, int length);
QStringList wordsOf(const QString &text);
/// As the manner cuts it, or repeats it.
QStringList piecesOf(const QString &text, const Manner &manner);

} // namespace Sandbox
