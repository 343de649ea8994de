// One turn's content as the model sees it.
#pragma once

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
    QString reasoning; ///< for display; what goes back to the server is in wire
    QList<ToolCall> toolCalls; ///< assistant only
    QString toolCallId; ///< tool only: the call this is the result of
    WireMessage wire; ///< assistant only; empty once somebody edited the turn

    bool operator==(const Message &) const = default;
};
