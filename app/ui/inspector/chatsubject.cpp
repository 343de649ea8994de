#include "ui/inspector/chatsubject.h"

#include "engine/chatsession.h"
#include "store/journal.h"

#include <QFutureWatcher>
#include <QPointer>

namespace {
constexpr qsizetype manyTurns = 500; ///< whose request is large
constexpr qint64 largeBody = 1'000'000;
}

ChatSubject::ChatSubject(ChatSession &session, QObject *parent)
    : InspectorSubject(parent)
    , m_session(session)
{
    connect(&session, &ChatSession::textAppended, this, &ChatSubject::follow);
    connect(&session, &ChatSession::reasoningAppended, this, &ChatSubject::follow);
    connect(&session, &ChatSession::turnChanged, this, &ChatSubject::follow);
    connect(&session, &ChatSession::exchangeFinished, this, &ChatSubject::grown);
    connect(&session, &ChatSession::requestChanged, this, [this] {
        ++m_changes;
        emit requestChanged();
    });
    connect(&session, &ChatSession::conversationReset, this, [this] {
        ++m_changes;
        showTurn(0);
    });
}

void ChatSubject::setJournal(Journal &journal, const std::function<QString()> &conversationId)
{
    m_journal = &journal;
    m_conversationId = conversationId;
}

void ChatSubject::setDraftSource(const std::function<Draft()> &draft)
{
    m_draft = draft;
    emit requestChanged();
}

void ChatSubject::showTurn(TurnId id)
{
    const bool isOther = id != m_turn;
    m_turn = id;
    m_showsNext = id == 0;
    if (isOther) {
        m_stored.reset();
        fetch();
        emit exchangeChanged();
    }
    emit requestChanged();
}

void ChatSubject::showNext()
{
    m_showsNext = true;
    emit requestChanged();
}

const Exchange *ChatSubject::exchange() const
{
    if (m_turn == 0)
        return nullptr;
    const Exchange *const live = m_session.exchange(m_turn);
    return live ? live : m_stored.get();
}

bool ChatSubject::isRunning() const
{
    const Turn *const shown = m_session.conversation().turn(m_turn);
    return shown && shown->state == TurnState::Streaming;
}

HttpRequest ChatSubject::request() const
{
    if (!isNext())
        return exchange()->request;
    const Draft now = draft();
    if (isPrepared(now))
        return m_prepared;
    return m_session.preview(now.said, now.edited);
}

bool ChatSubject::isNext() const
{
    const Draft now = draft();
    if (m_showsNext || now.edited != 0 || !now.said.isEmpty())
        return true;
    const Exchange *const sent = exchange();
    return !sent || sent->request.method.isEmpty();
}

QByteArray ChatSubject::protocol() const
{
    return isNext() ? m_session.protocol().id() : exchange()->protocol;
}

std::optional<Route> ChatSubject::route() const
{
    // The key of another route is no key for this request.
    if (!isNext() && exchange()->routeId != m_session.route().id)
        return std::nullopt;
    return m_session.route();
}

bool ChatSubject::isCostly() const
{
    return m_session.conversation().turns().size() > manyTurns || (isNext() && isLarge(draft()));
}

bool ChatSubject::prepare()
{
    const Draft now = draft();
    if (!isNext() || !isLarge(now) || isPrepared(now))
        return true;
    if (m_preparing)
        return false;
    m_preparing = true;
    auto *const watcher = new QFutureWatcher<HttpRequest>(this);
    connect(watcher, &QFutureWatcher<HttpRequest>::finished, this, [this, watcher, now, changes = m_changes] {
        watcher->deleteLater();
        m_preparing = false;
        m_prepared = watcher->result();
        m_preparedOf = now;
        m_preparedAt = changes;
        emit requestChanged();
    });
    watcher->setFuture(m_session.previewLater(now.said, now.edited));
    return false;
}

bool ChatSubject::isLarge(const Draft &next) const
{
    return m_session.bodySize(next.said, next.edited) > largeBody;
}

bool ChatSubject::isPrepared(const Draft &next) const
{
    return m_preparedAt == m_changes && m_preparedOf == next;
}

void ChatSubject::follow(TurnId id)
{
    if (id == m_turn)
        emit grown();
}

/// What this run did not see may stand in the journal.
void ChatSubject::fetch()
{
    const quint64 fetch = ++m_fetches;
    if (!m_journal || m_turn == 0 || m_session.exchange(m_turn))
        return;
    // The journal outlives the window; a context that dies before the future is an assertion in Qt.
    m_journal->loadTurn(m_conversationId(), m_turn)
        .then(m_journal, [this, fetch, alive = QPointer(this)](const std::optional<Exchange> &stored) {
            if (!alive || fetch != m_fetches || !stored)
                return;
            m_stored = std::make_shared<const Exchange>(*stored);
            emit exchangeChanged();
            emit requestChanged();
        });
}

ChatSubject::Draft ChatSubject::draft() const
{
    return m_draft ? m_draft() : Draft();
}
