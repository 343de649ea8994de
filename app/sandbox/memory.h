// What the server remembers from one request to the next: how often somebody came, and what was answered.
#pragma once

#include "sandbox/reply.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QString>

#include <optional>

namespace Sandbox {

class Memory
{
public:
    /// True the first \a times that \a client comes with \a what, then once false, and so on.
    bool fails(const QByteArray &client, const QString &what, int times);

    struct Answered {
        QByteArray request; ///< what its body was, as a hash
        Reply reply;
    };
    std::optional<Answered> answerTo(const QByteArray &idempotencyKey) const;
    void remember(const QByteArray &idempotencyKey, const Answered &answered);

    struct Allowance {
        int limit = 0;
        int remaining = 0;
        int resetSeconds = 0;
        bool exceeded = false;
    };
    /// Counts one more request of \a client in its minute.
    Allowance count(const QByteArray &client, int limit);

private:
    struct Window {
        QElapsedTimer began;
        int used = 0;
    };
    QHash<QByteArray, int> m_failures;
    QHash<QByteArray, Answered> m_answered;
    QHash<QByteArray, Window> m_windows;
};

} // namespace Sandbox
