// Puts a secret on the clipboard, asks clipboard histories to leave it out, and takes it off again if it is still ours.
#pragma once

#include <QByteArray>
#include <QObject>

class QTimer;

class SecretClipboard final : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override;

    static constexpr int secondsKept = 30;

    void copy(const QString &text);
    /// Takes it off now, unless something else was copied since.
    void clear();

private:
    QByteArray m_digest; ///< of what we put there; the text itself is not kept
    QTimer *m_timer;
};
