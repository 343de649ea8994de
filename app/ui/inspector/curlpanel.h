// The curl command for what Send would send, or for what was sent. The key is its variable's name but for one deliberate copy.
#pragma once

#include "core/httprequest.h"
#include "ui/inspector/inspectorpanel.h"

class InspectorSubject;
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
    CurlPanel(InspectorSubject &subject, Keyring &keyring, QWidget *parent = nullptr);

    QWidget *tools() override;
    RawView *view() const { return m_view; }

    /// The whole command, key as variable; what the copy button takes.
    QString command() const;

    void copy();
    /// Asks, in a line above the command, before the key is written into the copy.
    void askToCopyWithKey();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void queueRefresh();
    void refresh();
    void showWhatItIs(const HttpRequest &now); ///< everything but the command itself
    void copyWithKey();
    void showNote(const QString &note);

    InspectorSubject &m_subject;
    Keyring &m_keyring;
    SecretClipboard *m_secrets;
    bool m_isLarge = false; ///< the command takes a frame and more to make
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
