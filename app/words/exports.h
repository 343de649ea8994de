// What is said while exchanges are exported: why nothing is written, and where a key stands.
#pragma once

#include <QByteArray>
#include <QString>

namespace Words {
/// The sentence for ExportResult::problem.
QString exportProblem(QByteArrayView id);

/// One line on a key that was found: \a number of the exchange, from 1, or 0 where there is only one; \a field as Leak has it.
QString leakLine(int number, const QByteArray &field, const QByteArray &fingerprint, bool isKnown, bool isSpread);
/// The same of a comparison: in the column called so, or in what belongs to none.
QString leakLineOf(const QString &column, const QByteArray &field, const QByteArray &fingerprint, bool isKnown, bool isSpread);
}
