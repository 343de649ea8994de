// Bytes with room behind them, as simdjson wants what it reads; one buffer, used again and again.
#pragma once

#include <QByteArray>

#include <cstring>

class PaddedText
{
public:
    static constexpr qsizetype padding = 64;

    /// A copy of \a bytes with blanks behind it; it holds until the next call.
    const char *hold(QByteArrayView bytes)
    {
        const qsizetype needed = bytes.size() + padding;
        if (m_bytes.size() < needed)
            m_bytes.resize(qMax<qsizetype>(needed, 4096));
        std::memcpy(m_bytes.data(), bytes.data(), static_cast<size_t>(bytes.size()));
        std::memset(m_bytes.data() + bytes.size(), ' ', static_cast<size_t>(padding));
        return m_bytes.constData();
    }

    qsizetype capacity() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
};
