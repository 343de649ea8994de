// What is different between two bodies as sent, field by field if both are JSON.
#pragma once

#include "core/difference.h"

/// Objects are held against each other by names, doubled ones in their order, and arrays by places. Fields are equal if they are
/// spelled alike: 1 is not 1.0. Blanks between tokens do not count. What is nested very deeply, or too much to be listed, is
/// one field. Bodies that are not JSON are compared as a whole.
QList<Difference> bodyDifferences(const QByteArray &reference, const QByteArray &other);
