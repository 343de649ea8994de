// Takes the key of one route and hands it to the keyring. A key goes in and is never shown again, but as a fingerprint.
#pragma once

#include "core/route.h"

#include <QWidget>

class Keyring;
class Notice;
class QLineEdit;
class QPushButton;

class KeyField final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyField(Keyring &keyring, QWidget *parent = nullptr);

    /// \a saved: whether the store knows the route; a key cannot be kept for one that may yet vanish.
    void setRoute(const Route &route, bool saved);

    /// Whether a key was typed and not saved.
    bool hasInput() const;

signals:
    /// The keychain holds, or no longer holds, a key for the route.
    void keptChanged(const QString &routeId, bool kept);

protected:
    void changeEvent(QEvent *event) override;

private:
    void judgeInput();
    void saveKey();
    void forgetKey();
    void askToForget(bool asking);
    void showState();
    QString stateSentence() const;
    void retranslate();

    Keyring &m_keyring;
    Route m_route;
    bool m_saved = false;
    QLineEdit *m_field;
    QPushButton *m_save;
    Notice *m_inputNotice;
    Notice *m_state;
    QPushButton *m_cancelWait;
    QPushButton *m_forget;
    Notice *m_question;
    QPushButton *m_forgetNow;
    QPushButton *m_keep;
};
