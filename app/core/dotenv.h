// Reads .env files as dotenv tools and shells write them. Pure text: nothing is expanded, run or put into the environment.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct DotEnvEntry {
    QString name; ///< [A-Za-z_][A-Za-z0-9_]*
    QString value; ///< without quotes, escapes resolved; "$NAME" stays as it is
    int line = 0; ///< where it begins, from 1

    bool operator==(const DotEnvEntry &) const = default;
};

struct DotEnv {
    QList<DotEnvEntry> entries; ///< in the order of the file; of a name given twice the last one counts, as in a shell
    QList<int> oddLines; ///< lines that are neither an assignment, a comment nor empty

    bool operator==(const DotEnv &) const = default;
};

DotEnv readDotEnv(const QByteArray &text);
