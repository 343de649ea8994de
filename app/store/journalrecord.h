// An exchange as it lies in the database: its bodies by themselves, all else as one CBOR map (RFC 8949) that names its fields.
// Programs of other versions leave alone what they do not know: a record is written once and never again.
#pragma once

#include "core/exchange.h"

namespace JournalRecord {
/// Everything but the bodies of request and response.
QByteArray written(const Exchange &exchange);
/// Fills \a exchange with what written() wrote. False if \a record cannot be read.
bool read(const QByteArray &record, Exchange &exchange);

/// By name: the enumeration grows in the middle.
QLatin1String purposeName(Purpose purpose);
Purpose purposeNamed(const QString &name);

/// \a bytes in as little room as is quickly found.
QByteArray packed(const QByteArray &bytes);
QByteArray unpacked(const QByteArray &packed);
}
