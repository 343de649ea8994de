#include "sandbox/memory.h"

namespace Sandbox {

namespace {

// Who fills these up is not served better by keeping them.
constexpr qsizetype mostRemembered = 200;
constexpr qint64 windowMs = 60'000;

template <typename Value>
void makeRoom(QHash<QByteArray, Value> &hash)
{
    if (hash.size() >= mostRemembered)
        hash.clear();
}

} // namespace

bool Memory::fails(const QByteArray &client, const QString &what, int times)
{
    makeRoom(m_failures);
    int &failures = m_failures[client + '\n' + what.toUtf8()];
    failures = (failures + 1) % (times + 1);
    return failures != 0;
}

std::optional<Memory::Answered> Memory::answerTo(const QByteArray &idempotencyKey) const
{
    const auto found = m_answered.constFind(idempotencyKey);
    return found == m_answered.constEnd() ? std::optional<Answered>() : *found;
}

void Memory::remember(const QByteArray &idempotencyKey, const Answered &answered)
{
    makeRoom(m_answered);
    m_answered.insert(idempotencyKey, answered);
}

Memory::Allowance Memory::count(const QByteArray &client, int limit)
{
    makeRoom(m_windows);
    Window &window = m_windows[client];
    if (!window.began.isValid() || window.began.hasExpired(windowMs)) {
        window.began.start();
        window.used = 0;
    }
    ++window.used;
    return {.limit = limit,
            .remaining = qMax(0, limit - window.used),
            .resetSeconds = int((windowMs - window.began.elapsed() + 999) / 1000),
            .exceeded = window.used > limit};
}

} // namespace Sandbox
