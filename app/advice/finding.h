// What a rule found: an id, the facts, and what could be done about it. words/ turns it into sentences.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

enum class Severity {
    Info, ///< worth knowing
    Warning, ///< probably wrong; said beside Send, which goes on
    Blocking, ///< certainly wrong: nothing is sent until it is repaired or overridden
};

/// One thing a person can do with one click. applyRepair() in advice/repair.h does what changes a draft.
struct Repair {
    QByteArray id; ///< "use-base", "drop-parameter", …: the list stands in advice/repair.h
    QString value; ///< what it is done with: a URL, a parameter's id, a route's id
    bool asks = false; ///< asks the server again at once, which may cost money: a cheap test of a cause

    bool operator==(const Repair &) const = default;
};

struct Finding {
    QByteArray id; ///< stable, for scripts: "key-of-other-company", "region-mismatch"
    Severity severity = Severity::Warning;
    QStringList facts; ///< what the sentence speaks of, in its order; never a key
    QList<Repair> repairs; ///< the best one first

    bool operator==(const Finding &) const = default;
};
