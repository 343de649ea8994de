#include "ui/requests/replaysubject.h"

#include "engine/replay.h"

ReplaySubject::ReplaySubject(QObject *parent)
    : InspectorSubject(parent)
{
}

void ReplaySubject::setDraftSource(const std::function<Draft()> &draft)
{
    m_draft = draft;
    emit requestChanged();
}

void ReplaySubject::noteDraft()
{
    m_isWritten = true;
    emit requestChanged();
}

void ReplaySubject::setReplay(Replay &replay)
{
    m_replay = &replay;
    m_isWritten = false;
    m_hasLeft = false;
    connect(&replay, &Replay::grown, this, &ReplaySubject::follow);
    connect(&replay, &Replay::finished, this, &ReplaySubject::follow);
    emit exchangeChanged();
    emit requestChanged();
}

const Exchange *ReplaySubject::exchange() const
{
    return m_replay ? &m_replay->exchange() : nullptr;
}

bool ReplaySubject::isRunning() const
{
    return m_replay && m_replay->isRunning();
}

HttpRequest ReplaySubject::request() const
{
    return isNext() ? draft().request : m_replay->exchange().request;
}

bool ReplaySubject::isNext() const
{
    return m_isWritten || !m_replay || m_replay->exchange().request.method.isEmpty();
}

QByteArray ReplaySubject::protocol() const
{
    return isNext() ? draft().protocol : m_replay->exchange().protocol;
}

std::optional<Route> ReplaySubject::route() const
{
    return isNext() || !m_replay ? draft().route : m_replay->order().route;
}

ReplaySubject::Draft ReplaySubject::draft() const
{
    return m_draft ? m_draft() : Draft();
}

void ReplaySubject::follow()
{
    // What was sent is known once it has left.
    if (!m_hasLeft && !m_replay->exchange().request.method.isEmpty()) {
        m_hasLeft = true;
        emit requestChanged();
    }
    emit grown();
}
