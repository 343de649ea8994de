// The rules of the house that a reader of the sources can check: who may know whom, and what stands only once.
#pragma once

#include <QString>
#include <QStringList>

/// What is wrong with the source file \a path (relative to the project), one sentence each; empty when all is well.
QStringList breachesInSource(const QString &path, const QString &text);

/// What is wrong with the link lines of a room's CMakeLists.txt.
QStringList breachesInLinkLines(const QString &path, const QString &text);

/// Words and macros that no file of the project may hold.
QStringList unfinishedWork(const QString &path, const QString &text);
