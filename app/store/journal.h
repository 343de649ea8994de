// Every request that left, with all that came of it: kept in SQLite by a thread of its own, found again by its words.
// Holds no key. What was acknowledged by recorded() survives kill -9.
#pragma once

#include "core/exchange.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

class Profile;

/// What the list shows of an exchange without reading it.
struct ExchangeSummary {
    QString id;
    qint64 startedAtMs = 0; ///< since 1970, UTC
    Purpose purpose = Purpose::Answer;
    QString routeId;
    QString routeName;
    QByteArray protocol;
    QString model;
    QByteArray method;
    QString url;
    int httpStatus = 0; ///< 0: no response arrived
    QByteArray failure; ///< failureId(), empty if it went well
    QByteArray finishReason;
    bool isComplete = false;
    QString firstLine; ///< of the last question asked, or nothing
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    std::optional<double> firstByteMs;
    std::optional<double> totalMs;
    qint64 responseBytes = 0;
    QString conversationId;
    qint64 turn = 0;

    bool operator==(const ExchangeSummary &) const = default;
};

struct ExchangeFilter {
    enum class Outcome { Any, Succeeded, Failed };

    QString text; ///< every word occurs in the prompt, the answer, the URL, the model, an id or the error; any script
    QString routeId;
    QString model;
    Outcome outcome = Outcome::Any;
    int httpStatus = 0; ///< exactly this one; 0: any
    qint64 fromMs = 0; ///< started then or later; 0: any
    qint64 untilMs = 0; ///< started before; 0: any

    bool operator==(const ExchangeFilter &) const = default;
};

/// How long exchanges stay. Both limits hold; the oldest go first.
struct Retention {
    int days = 90; ///< 0: for ever
    qint64 bytes = 1024LL * 1024 * 1024; ///< of the file; 0: any size

    bool operator==(const Retention &) const = default;
};

struct JournalFigures {
    qint64 count = 0;
    qint64 bytes = 0; ///< on disk
    qint64 oldestMs = 0; ///< 0: there is none
    QList<QPair<QString, QString>> routes; ///< id and name of those that occur
    QStringList models; ///< that occur

    bool operator==(const JournalFigures &) const = default;
};

class Journal final : public QObject
{
    Q_OBJECT

public:
    enum class Opening { Now, Later };

    /// Opens the database of \a profile in its own thread, now or when open() is called.
    explicit Journal(const Profile &profile, QObject *parent = nullptr, Opening opening = Opening::Now);
    ~Journal() override; ///< writes what is pending

    /// What was asked before waits for it. Does nothing the second time.
    void open();

    /// Keeps \a exchange. Cheap to call: the work is done elsewhere, in the order of the calls.
    void record(const Exchange &exchange);

    /// At most \a limit of those that pass \a filter, newest first, after the one called \a after (empty: from the newest on).
    /// Nothing comes after one that outlived its time; words of one or two characters are sought among the newest 10,000 only.
    /// Cancel the future of a page nobody waits for any more.
    QFuture<QList<ExchangeSummary>> page(const ExchangeFilter &filter, const QString &after, int limit);

    /// Nothing if there is none called \a id.
    QFuture<std::optional<Exchange>> load(const QString &id);

    /// The newest exchange of the answer \a turn of a conversation.
    QFuture<std::optional<Exchange>> loadTurn(const QString &conversationId, qint64 turn);

    QFuture<JournalFigures> figures();

    void remove(const QStringList &ids); ///< can be undone with restore() until the program ends
    void restore(const QStringList &ids);
    /// Removes what passes \a filter; gives the ids for restore().
    QFuture<QStringList> removeAll(const ExchangeFilter &filter);

    Retention retention() const;
    /// Kept in the settings of the profile, and done at once.
    void setRetention(const Retention &retention);

    /// From now on \a key is written nowhere: a fingerprint stands for it.
    void keepOut(const QByteArray &key);

signals:
    void recorded(const ExchangeSummary &summary); ///< it is on disk, or in memory where nothing can be written
    void changed(); ///< exchanges were removed, restored or outlived their time
    /// The database cannot be read or written (full disk, damage); \a problem is the engine's own words, empty when it is over.
    /// The program goes on.
    void problemChanged(const QString &problem);
    /// The database was damaged: it is kept as \a copy, and a new one was begun.
    void keptAside(const QString &copy);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
