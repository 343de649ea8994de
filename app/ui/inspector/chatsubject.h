// The open conversation, as the inspector speaks of it: an answer's exchange, and the request that Send would make.
#pragma once

#include "core/conversation.h"
#include "ui/inspector/inspectorsubject.h"

#include <functional>

class ChatSession;
class Journal;

class ChatSubject final : public InspectorSubject
{
    Q_OBJECT

public:
    explicit ChatSubject(ChatSession &session, QObject *parent = nullptr);

    /// Where the exchanges of answers from an earlier run are. \a conversationId tells the open conversation's.
    void setJournal(Journal &journal, const std::function<QString()> &conversationId);

    /// What Send would take now.
    struct Draft {
        MessageDraft said;
        TurnId edited = 0; ///< the turn it would stand beside; 0: it would come last

        bool operator==(const Draft &) const = default;
    };

    /// Where the message being written is read from whenever a request is made.
    void setDraftSource(const std::function<Draft()> &draft);
    /// The draft changed.
    void noteDraft() { emit requestChanged(); }

    /// Speaks of the answer \a id; its request until a message is being written or showNext() is called. 0: of none.
    void showTurn(TurnId id);
    TurnId turn() const { return m_turn; }
    /// request() is what Send would send, also while the message is empty.
    void showNext();

    const Exchange *exchange() const override;
    bool isRunning() const override;
    HttpRequest request() const override;
    bool isNext() const override;
    QByteArray protocol() const override;
    std::optional<Route> route() const override;
    bool isCostly() const override;
    bool prepare() override;

private:
    void follow(TurnId id);
    void fetch();
    Draft draft() const;
    bool isLarge(const Draft &next) const;
    bool isPrepared(const Draft &next) const;

    ChatSession &m_session;
    Journal *m_journal = nullptr;
    std::function<QString()> m_conversationId;
    std::function<Draft()> m_draft;
    TurnId m_turn = 0;
    bool m_showsNext = true;
    std::shared_ptr<const Exchange> m_stored; ///< of m_turn, from an earlier run
    quint64 m_fetches = 0;
    // A request of megabytes, made in another thread, and what it was made of.
    HttpRequest m_prepared;
    Draft m_preparedOf;
    quint64 m_preparedAt = 0; ///< m_changes then; 0: never
    quint64 m_changes = 1; ///< of the conversation and its settings
    bool m_preparing = false;
};
