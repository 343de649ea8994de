// What is attached to the prompt of a comparison that was not sent yet, kept for the next start. Its words are a plain setting
// of the window; this is what is too large for one. Writes and reads in a thread of its own.
#pragma once

#include "core/attachment.h"
#include "core/redaction.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QThreadPool>

class Profile;

class PromptStore
{
public:
    explicit PromptStore(const Profile &profile);
    ~PromptStore(); ///< waits until everything is written

    /// Keeps \a attachments in place of those before. Owner-readable only; what cannot be written is not kept.
    void keep(const QList<Attachment> &attachments);

    /// From now on \a key is written nowhere: a fingerprint stands for it in texts and addresses.
    void keepOut(const QByteArray &key) { m_redactor.addSecret(key); }

    /// Those that were kept, without what is gone or damaged.
    QFuture<QList<Attachment>> kept() const;

private:
    QString m_folder;
    Redactor m_redactor;
    QList<Attachment> m_kept;
    bool m_isKnown = false; ///< m_kept is what lies there
    mutable QThreadPool m_pool; ///< one thread: in the order they were told
};
