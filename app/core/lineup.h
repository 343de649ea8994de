// Who is compared with whom: columns, each a route, a surface, a model and what is set there otherwise than in the others.
// One value for the page, the file and the command line. Holds no key.
#pragma once

#include "core/parameters.h"

#include <QList>
#include <QString>

#include <optional>

struct LineupColumn {
    QString id; ///< tells the columns of one line-up apart while the program runs; no part of the file
    QString name; ///< a person's own title; empty: the route's
    QString route; ///< id or name of a route; empty: baseUrl says where
    QString baseUrl;
    QByteArray protocol; ///< Protocol::id(); empty: the one the route begins with
    QString model; ///< empty: the route's own
    QString keyVariable; ///< the environment variable the key is read from; empty: as the route has it
    /// By ParameterSpec::id or by body field, as --set has them: instead of the shared value of that name. "null" leaves the
    /// shared one out here.
    ParameterValues set;

    bool operator==(const LineupColumn &) const = default;
};

enum class StartPolicy {
    Together,
    Staggered, ///< each column a while after the one before
    OneByOne, ///< each column when the one before is through
};

struct Lineup {
    static constexpr int fewest = 2;
    static constexpr int most = 8;
    static constexpr int mostRepeats = 50;

    QString name;
    QList<LineupColumn> columns;
    ParameterValues set; ///< shared by all columns
    QString systemPrompt;
    int repeats = 1; ///< how often each column is asked each question
    StartPolicy start = StartPolicy::Together;
    int staggerMs = 1'000;

    bool operator==(const Lineup &) const = default;
};

/// Why a text is no line-up. words/ makes the sentence.
struct LineupProblem {
    enum class Kind {
        None,
        NotJson, ///< detail: the parser's words, at: the byte
        NotALineup, ///< JSON, but none of ours; detail: the member that is missing or wrong: "columns[2].set"
        TooFew, ///< columns
        TooMany,
        HoldsKey, ///< detail: the member that does, which is not repeated
    };
    Kind kind = Kind::None;
    QString detail;
    qint64 at = -1;

    explicit operator bool() const { return kind != Kind::None; }
    bool operator==(const LineupProblem &) const = default;
};

/// `{"columns": [{"route" or "base_url", "protocol", "model", "key_env", "name", "set": {…}}, …], "set": {shared}, "system",
/// "repeats", "start": "together" | "staggered" | "one-by-one", "stagger_ms", "name"}`; what is not set is left out.
/// Values that are no JSON, or that hold what looks like a key, are left out.
QByteArray lineupAsJson(const Lineup &lineup);
/// Gives each column an id. Values keep their spelling, but for white space; members it does not know are passed over.
LineupProblem lineupFromJson(const QByteArray &text, Lineup &lineup);

/// Whether \a text can name an environment variable that a key is read from, and is no key itself.
bool isVariableName(const QString &text);

/// A new LineupColumn::id.
QString newColumnId();
