// What the process owes the keys in its memory: no core dump, and none of them in a log line.
#pragma once

#include <QByteArray>

namespace ProcessGuard {
/// No core file, and on Linux no other process of the same person may look into this one.
void forbidDumps();

/// Every message of Qt and of ours loses the keys told to hideFromLog() before it is written.
void guardLog();
void hideFromLog(const QByteArray &key);
}
