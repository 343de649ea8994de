// The two channels a command speaks on: what was asked for goes to standard output, what there is to say about it to the other.
#pragma once

#include <QByteArray>
#include <QString>

namespace Terminal {
/// Whether \a bytes reached whoever reads standard output.
bool print(const QByteArray &bytes);
/// A line for people.
void complain(const QString &line);
/// Somebody may be looking at standard output.
bool isWatched();
}

/// \a text without what a terminal would act on: control characters but line breaks and tabs become visible.
QString harmlessForTerminal(const QString &text);
