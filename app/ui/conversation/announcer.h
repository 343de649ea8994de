// Says an answer to screen readers while it streams: whole sentences, politely, about one event in a second.
#pragma once

#include <QTimer>

class ConversationView;

class Announcer
{
public:
    explicit Announcer(ConversationView &view);

    void noteText(qint64 turn);
    void noteEnded(qint64 turn);

private:
    void speak();
    void follow(qint64 turn);

    ConversationView &m_view;
    QTimer m_pause;
    qint64 m_turn = 0;
    int m_said = 0; ///< characters of its text
    bool m_ended = false;
};
