// The line-up in hand, among those that are kept: opens, saves, renames and removes them. What was changed and not saved is
// kept aside under its name, in this run and the next, until it is saved or thrown away.
#pragma once

#include "core/lineup.h"
#include "core/redaction.h"

#include <QMap>
#include <QObject>

class DraftStore;
class LineupStore;

class OpenLineup final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    OpenLineup(LineupStore &store, DraftStore &drafts, QObject *parent = nullptr);

    /// From now on a fingerprint stands for \a key in what is kept aside.
    void keepOut(const QByteArray &key);

    /// One row of a list. The one that has no name yet has an empty one.
    struct Entry {
        QString name;
        int columns = 0;
        int repeats = 1;
        bool isOpen = false;
        bool isChanged = false; ///< otherwise than saved

        bool operator==(const Entry &) const = default;
    };
    QList<Entry> entries() const;

    /// Whether nothing was ever compared here: there is nothing to open.
    bool isFresh() const { return m_fresh; }

    const Lineup &lineup() const { return m_lineup; }
    /// Changes the one in hand; its name stays.
    void change(Lineup lineup);
    bool isChanged() const;
    bool isKept() const { return m_kept.contains(m_lineup.name); }

    /// Leaves the one in hand as it is and goes on with \a lineup, which has no name.
    void startNew(Lineup lineup);
    void open(const QString &name);
    /// Back to what was saved.
    void revert();

    // What kept it from being done, or an empty string.
    QString save();
    QString saveAs(const QString &name);
    QString rename(const QString &name, const QString &newName);
    /// The line-up as it was is \a removed, for bringBack().
    QString remove(const QString &name, Lineup &removed);
    QString bringBack(const Lineup &removed);
    /// Reads \a text, which comes from a file called \a fallbackName, and opens it under a free name.
    LineupProblem import(const QByteArray &text, const QString &fallbackName);
    QByteArray exported() const;

    QString freeName(const QString &wanted) const;

    /// What was being written when the program ended.
    QString prompt() const;
    void keepPrompt(const QString &text);

signals:
    /// lineup() is another one: opened, not edited.
    void opened();
    /// lineup() was edited.
    void edited();
    /// entries() or isChanged() may be others.
    void entriesChanged();

private:
    void read();
    void keepAside();
    void show(const Lineup &lineup);

    LineupStore &m_store;
    DraftStore &m_drafts;
    Redactor m_redactor;
    QMap<QString, Lineup> m_kept; ///< by name, as saved
    QMap<QString, Lineup> m_aside; ///< by name, as changed
    Lineup m_lineup;
    bool m_fresh = false;
};
