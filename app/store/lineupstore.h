// Line-ups kept under a name, one readable JSON file each, and the votes of blind comparisons. No keys.
#pragma once

#include "core/lineup.h"
#include "core/redaction.h"
#include "store/promptstore.h"

#include <QDateTime>
#include <QList>
#include <QString>

class Profile;

/// Which of several unnamed answers somebody liked best.
struct Vote {
    struct Candidate {
        QString route; ///< name
        QByteArray protocol;
        QString model;

        bool operator==(const Candidate &) const = default;
    };
    QDateTime at;
    QString lineup; ///< name; empty: none
    QList<Candidate> candidates; ///< in the order they were shown
    int winner = -1; ///< -1: a tie

    bool operator==(const Vote &) const = default;
};

/// How often a candidate was among those voted on, and how often it won.
struct Tally {
    Vote::Candidate candidate;
    int shown = 0;
    int won = 0;
    int tied = 0;

    bool operator==(const Tally &) const = default;
};

class LineupStore
{
public:
    explicit LineupStore(const Profile &profile);

    /// From now on a fingerprint stands for \a key in every file that is written.
    void keepOut(const QByteArray &key) { m_redactor.addSecret(key); }

    /// All that can be read, by name; \a unreadable: the files that cannot, which stay where they are.
    QList<Lineup> lineups(QStringList *unreadable = nullptr) const;
    /// Adds \a lineup or replaces the one of its name. Returns what kept it from being saved, or an empty string.
    QString save(const Lineup &lineup);
    QString rename(const QString &name, const QString &newName);
    QString remove(const QString &name);
    /// \a wanted, with a number behind it where that is taken.
    QString freeName(const QString &wanted) const;

    /// What is attached to the prompt, for the next start.
    PromptStore &prompts() { return m_prompts; }

    /// Appends to what is kept. Returns what kept it from being saved, or an empty string.
    QString keep(const Vote &vote);
    QList<Vote> votes() const;
    /// The most victories first.
    static QList<Tally> tallies(const QList<Vote> &votes);

private:
    QString m_folder;
    QString m_votes;
    Redactor m_redactor;
    PromptStore m_prompts;
};
