// Server-sent events: bytes in, events out, however the bytes are cut.
// WHATWG HTML, section 9.2.6 "Interpreting an event stream"; CR, LF and CRLF end a line.
#pragma once

#include <QByteArray>

#include <functional>

struct SseEvent {
    QByteArrayView type; ///< "message" if the server named none: then empty here
    QByteArrayView data; ///< several data lines are joined by LF
    QByteArrayView id;
};

/// Frames events. The views of an event hold only during the callback.
class SseFramer
{
public:
    using Handler = std::function<void(const SseEvent &)>;

    /// Frames \a bytes; \a onEvent is called for every event they complete.
    void feed(QByteArrayView bytes, const Handler &onEvent);

    /// The stream ended: delivers an event whose closing blank line never came.
    void finish(const Handler &onEvent);

    qint64 comments() const { return m_comments; }

private:
    void takeLine(QByteArrayView line, const Handler &onEvent);
    void takeData(QByteArrayView value);
    void dispatch(const Handler &onEvent);
    void keepData();

    QByteArray m_rest; ///< an unfinished line
    QByteArray m_data;
    QByteArrayView m_dataView; ///< the one data line so far, still in the bytes being fed: most events are never copied
    QByteArray m_type;
    QByteArray m_id;
    bool m_hasData = false;
    bool m_lineIsFed = false; ///< the line being taken lies in the bytes being fed, not in m_rest
    bool m_skipLf = false; ///< the last line ended with CR at the very end of what was fed
    bool m_atStart = true; ///< a byte order mark may still come
    qint64 m_comments = 0;
};
