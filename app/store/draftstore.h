// What was being written and set when the program ended, and where the window stood. Plain settings, no keys.
#pragma once

#include "core/chatrequest.h"
#include "core/redaction.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

class Profile;

struct ChatDraft {
    QString routeId;
    QByteArray protocol;
    QString text;
    QString systemPrompt;
    ChatSettings settings;

    bool operator==(const ChatDraft &) const = default;
};

class DraftStore
{
public:
    explicit DraftStore(const Profile &profile);

    /// From now on a fingerprint stands for \a key in every draft that is saved.
    void keepOut(const QByteArray &key) { m_redactor.addSecret(key); }

    ChatDraft draft() const;
    void saveDraft(const ChatDraft &draft);

    /// A remembered value of the window under \a key: geometry, splitters, choices.
    QVariant view(const QString &key, const QVariant &fallback = {}) const;
    /// All remembered values whose keys begin with \a group and a slash, under what follows it.
    QVariantHash views(const QString &group) const;
    void saveView(const QString &key, const QVariant &value);

private:
    QString m_file;
    Redactor m_redactor;
};
