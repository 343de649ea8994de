// Server-sent events of servers that leave out the blank line between them.
// MiniMax docs, chat completion v1 (historical): without use_standard_sse one newline parts the frames.
#pragma once

#include "core/sse.h"

/// A "data:" line that is a whole frame is one at once. Lines that only together are JSON are joined, as the standard says.
class DataLines
{
public:
    using Handler = SseFramer::Handler;

    void feed(QByteArrayView bytes, const Handler &onEvent);
    void finish(const Handler &onEvent);

private:
    void takeLine(QByteArrayView line, const Handler &onEvent);
    void takeData(QByteArrayView data, const Handler &onEvent);
    void flush(const Handler &onEvent);

    QByteArray m_line; ///< unfinished
    QByteArray m_data;
    QByteArray m_type;
    bool m_skipLf = false; ///< the last line ended with CR
    bool m_atStart = true; ///< a byte order mark may still come
};
