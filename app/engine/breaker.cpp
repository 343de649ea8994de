#include "engine/breaker.h"

Breaker::State Breaker::state(qint64 nowMs) const
{
    if (m_openedMs < 0)
        return State::Closed;
    return nowMs - m_openedMs < pauseMs ? State::Open : State::HalfOpen;
}

qint64 Breaker::opensUntilMs(qint64 nowMs) const
{
    return state(nowMs) == State::Open ? m_openedMs + pauseMs : 0;
}

void Breaker::succeeded()
{
    m_failures.clear();
    m_openedMs = -1;
}

void Breaker::failed(qint64 nowMs)
{
    m_failures.append(nowMs);
    if (m_failures.size() > failuresToOpen)
        m_failures.removeFirst();
    const bool isRow = m_failures.size() == failuresToOpen && nowMs - m_failures.constFirst() <= withinMs;
    if (isRow || state(nowMs) == State::HalfOpen)
        m_openedMs = nowMs;
}

bool Breaker::counts(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Overloaded:
    case FailureKind::ServerError:
    case FailureKind::HostNotFound:
    case FailureKind::ConnectionRefused:
    case FailureKind::ConnectionLost:
    case FailureKind::Tls:
    case FailureKind::Proxy:
    case FailureKind::TimedOutConnecting:
    case FailureKind::TimedOutFirstByte:
    case FailureKind::TimedOutIdle:
    case FailureKind::NetworkOther:
        return true;
    case FailureKind::Authentication:
    case FailureKind::Permission:
    case FailureKind::Balance:
    case FailureKind::RateLimit:
    case FailureKind::PlanLimit:
    case FailureKind::InvalidRequest:
    case FailureKind::UnknownModel:
    case FailureKind::ContextTooLong:
    case FailureKind::TooLarge:
    case FailureKind::InputModerated:
    case FailureKind::OutputModerated:
    case FailureKind::NotFound:
    case FailureKind::Redirected:
    case FailureKind::OtherStatus:
    case FailureKind::NoAnswer:
    case FailureKind::Malformed:
    case FailureKind::CutOff:
    case FailureKind::Stopped:
    case FailureKind::NotSent:
        return false;
    }
    return false;
}
