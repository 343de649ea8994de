// "Was it received?": sends a picture with a word drawn in it over the route and to the model in use, and tells whether the
// answer names the word. Says before that it is a request, and what it costs.
#pragma once

#include "core/message.h"

#include <QImage>
#include <QObject>

class ChatSession;
class QAction;

class ReceiptProbe final : public QObject
{
    Q_OBJECT

public:
    explicit ReceiptProbe(ChatSession &session, QWidget *parent);

    /// What asks for it; lies in a menu.
    QAction *action() const { return m_action; }

    /// The picture with \a word in it.
    static QImage picture(const QString &word);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// \a question is to be asked in a conversation of its own.
    void wanted(const MessageDraft &question);
    void judged(const QString &sentence);

private:
    void ask();
    void send();
    void judge();
    void retranslate();

    ChatSession &m_session;
    QAction *m_action;
    QString m_word; ///< of the question whose answer is awaited
};
