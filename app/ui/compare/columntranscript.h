// Keeps the view of a column in step with its conversation.
#pragma once

#include "core/conversation.h"

#include <QObject>

class AnswerChecks;
class ChatSession;
class ConversationView;
class RouteStore;
class Thumbnails;
struct TranscriptTurn;

class ColumnTranscript final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it, the session unless it is told to let go.
    ColumnTranscript(ChatSession &session, const RouteStore &routes, ConversationView &view, QObject *parent = nullptr);

    /// Leaves out everything that tells who answers.
    void setNameless(bool nameless);
    void retranslate() { showAll(); }

signals:
    void actionTriggered(TurnId turn, const QByteArray &action);

private:
    void showAll();
    void append(TurnId id);
    void update(TurnId id);
    void act(TurnId id, const QByteArray &action);
    void showPictures();
    TranscriptTurn shown(const Turn &turn) const;

    ChatSession &m_session;
    const RouteStore &m_routes;
    ConversationView &m_view;
    Thumbnails *m_thumbnails;
    AnswerChecks *m_checks;
    bool m_nameless = false;
};
