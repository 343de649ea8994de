// One JSON array whose elements arrive over time: each is told as soon as its last byte is there, however the bytes are cut.
#pragma once

#include <QByteArray>

#include <functional>

/// Counts brackets and minds strings; whether an element is JSON is for its reader to say.
class ArrayPieces
{
public:
    using Handler = std::function<void(QByteArrayView element)>;

    /// The view given to \a onElement holds only during the call.
    void feed(QByteArrayView bytes, const Handler &onElement);

    /// Whether the bracket that closes the array has come; what comes after it is not looked at.
    bool isClosed() const { return m_state == State::Closed; }

private:
    enum class State { Before, Between, Nested, Text, Bare, Closed };

    void begin(char byte);
    void deliver(const Handler &onElement);

    State m_state = State::Before;
    QByteArray m_element;
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
};
