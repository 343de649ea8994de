// One turn's content as the model sees it.
#pragma once

#include "core/attachment.h"

#include <QByteArray>
#include <QList>
#include <QString>

enum class Role { System, User, Assistant, Tool };

struct ToolCall {
    QString id;
    QString name;
    QByteArray arguments; ///< JSON text exactly as it came; may be invalid JSON
    int index = 0; ///< the server's place among parallel calls

    bool operator==(const ToolCall &) const = default;
};

/// The assistant message in one protocol's own words, to be sent back whole.
struct WireMessage {
    QByteArray protocol; ///< Protocol::id() it belongs to
    QByteArray json; ///< a JSON object, byte for byte as reassembled from the wire

    bool operator==(const WireMessage &) const = default;
};

struct Message {
    Role role = Role::User;
    QString text;
    QList<Attachment> attachments; ///< user only, in the order they were added
    QString reasoning; ///< for display; what goes back to the server is in wire
    QList<ToolCall> toolCalls; ///< assistant only
    QString toolCallId; ///< tool only: the call this is the result of
    WireMessage wire; ///< assistant only; empty once somebody edited the turn

    bool operator==(const Message &) const = default;
};

/// What a person is about to say: a text, and what goes with it.
struct MessageDraft {
    QString text;
    QList<Attachment> attachments;

    MessageDraft() = default;
    MessageDraft(const QString &words, const QList<Attachment> &attached = {})
        : text(words)
        , attachments(attached)
    {
    }

    bool isEmpty() const { return text.isEmpty() && attachments.isEmpty(); }
    bool operator==(const MessageDraft &) const = default;
};

/// The text of  message with the text files attached to it, each under its name: surfaces have no part for a file.
QString textWithFiles(const Message &message);

/// The pictures and videos of  message.
QList<Attachment> mediaOf(const Message &message);
