// How the open conversation finds the exchanges of an earlier run.
#include "ui/inspector/chatsubject.h"

#include "store/journal.h"

#include <QPointer>

void ChatSubject::setJournal(Journal &journal, const std::function<QString()> &conversationId)
{
    m_load = [this, journal = &journal, conversationId](TurnId turn) {
        // The journal outlives the window; a context that dies before the future is an assertion in Qt.
        journal->loadTurn(conversationId(), turn)
            .then(journal, [this, fetch = m_fetches, alive = QPointer(this)](const std::optional<Exchange> &stored) {
                if (!alive || fetch != m_fetches || !stored)
                    return;
                m_stored = std::make_shared<const Exchange>(*stored);
                emit exchangeChanged();
                emit requestChanged();
            });
    };
}
