// The tool calls of one answer, told apart although servers forget the index, repeat a call whole, or number all the same.
#pragma once

#include "core/streamevent.h"

#include <optional>

/// Each call gets an index of its own here, whatever the server gave it.
class ToolCallGatherer
{
public:
    /// What one frame says of one call; what it does not say is empty.
    struct Piece {
        std::optional<qint64> index;
        QString id;
        QString name;
        QByteArray arguments;
    };

    /// Reads \a json, the array "tool_calls" of a delta or, if \a whole, of a message, and appends what changed to \a events.
    void take(QByteArrayView json, bool whole, QList<StreamEvent> &events);

    /// The same for a single \a piece, which stands at \a place of its message. Returns the index the call has here.
    int take(const Piece &piece, bool whole, int place, QList<StreamEvent> &events);

    /// The call of \a index as it is now.
    ToolCall call(int index) const;

    bool isEmpty() const { return m_calls.isEmpty(); }

    /// Whether a call came again after its pieces, or in another way than by its index.
    bool hasRepeats() const { return m_repeats; }
    bool hasLostIndexes() const { return m_lostIndexes; }

    /// The array as it is sent back.
    QByteArray json() const;

private:
    struct Call {
        ToolCall call;
        std::optional<qint64> serverIndex;
    };

    Call &callFor(const Piece &piece, bool whole, int place);
    Call &addCall(const Piece &piece);

    QList<Call> m_calls;
    qsizetype m_lastTouched = -1;
    bool m_repeats = false;
    bool m_lostIndexes = false;
};
