// When a view may show its next frame. Knows of the other views: many that stream at once take turns.
#pragma once

#include <QElapsedTimer>

class FramePacer
{
public:
    FramePacer();
    ~FramePacer();
    FramePacer(const FramePacer &) = delete;
    FramePacer &operator=(const FramePacer &) = delete;

    /// Milliseconds until the next frame; 0: now.
    int wait() const;
    /// Around the work of a frame.
    void begin();
    void end();

private:
    bool isBusy(qint64 now) const { return m_last >= 0 && now - m_last < 200'000'000; }

    qint64 m_last = -1; ///< when the last frame began, nanoseconds
};
