// Prints a connection check: a paragraph per rung as it is decided, or one JSON object; then what is proved. Prints no key.
#pragma once

#include "engine/ladder.h"

#include <QObject>

class LadderCommand final : public QObject
{
    Q_OBJECT

public:
    enum class Format { Text, Json };

    LadderCommand(Ladder &ladder, const LadderPlan &plan, Format format, QObject *parent = nullptr);

    /// Climbs; finished() follows.
    void start();
    /// Gives up; finished() follows.
    void stop();

signals:
    /// Everything is printed. \a exitCode: 0 only if every rung passed or had nothing to show.
    void finished(int exitCode);

private:
    void printDecided();
    void print();

    Ladder &m_ladder;
    const LadderPlan m_plan;
    Format m_format;
    qsizetype m_printed = 0; ///< rungs
    bool m_isWritten = true;
};

/// \a rungs as the JSON object that --ladder --format json promises.
QByteArray ladderAsJson(const QList<Rung> &rungs);
