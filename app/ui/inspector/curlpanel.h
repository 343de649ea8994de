// The curl command for what Send would send, or for what was sent. The key is its variable's name but for one deliberate copy.
#pragma once

#include "core/conversation.h"
#include "core/httprequest.h"
#include "ui/inspector/inspectorpanel.h"

#include <functional>

class ChatSession;
class Keyring;
class QFrame;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;
class RawView;
class SecretClipboard;

class CurlPanel final : public InspectorPanel
{
    Q_OBJECT

public:
    CurlPanel(ChatSession &session, Keyring &keyring, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *tools() override;
    RawView *view() const { return m_view; }

    /// What Send would take now.
    struct Draft {
        QString text;
        TurnId edited = 0; ///< the turn it would stand beside; 0: it would come last
    };

    /// Where the message being written is read from whenever a command is made.
    void setDraftSource(const std::function<Draft()> &draft);
    /// The draft changed.
    void queueRefresh();
    /// Shows what Send would send, also while the message is empty.
    void showNext();
    /// Shows what was sent for the answer \a id until a message is being written or showNext() is called.
    void showSent(TurnId id);

    /// The whole command, key as variable; what the copy button takes.
    QString command() const;

    void copy();
    /// Asks, in a line above the command, before the key is written into the copy.
    void askToCopyWithKey();

signals:
    void copied(bool withKey);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void showWhatItIs(const HttpRequest &now); ///< everything but the command itself
    /// What was sent is shown, and nothing is being written.
    bool showsSent(const Draft &draft) const;
    Draft draft() const;
    HttpRequest request() const;
    void copyWithKey();
    void showNote(const QString &note);

    ChatSession &m_session;
    Keyring &m_keyring;
    SecretClipboard *m_secrets;
    std::function<Draft()> m_draft;
    bool m_isLarge = false; ///< the command takes a frame and more to make
    TurnId m_sent = 0;
    bool m_waited = false; ///< for the first paint of the window
    RawView *m_view;
    QWidget *m_tools;
    QLabel *m_caption;
    QLabel *m_note;
    QToolButton *m_wrap;
    QPushButton *m_withKey;
    QPushButton *m_copy;
    QFrame *m_question;
    QLabel *m_questionText;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
    QTimer *m_refresh;
    QTimer *m_noteTimer;
};
