// Which fields of one body stand under another name in the other: the same value, gone in one place and come in another.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct PlacedValue {
    QString place;
    QByteArray value; ///< as spelled
    bool isChanged = false; ///< something else stands in its place: it counts only if the other place is gone or new altogether
};

/// For each of \a gone where in \a come it went; -1: nowhere. Each of \a come is taken once, the likeliest names first. Values
/// that many fields have (true, 1, "text") count only under names that are alike or known to mean the same.
QList<qsizetype> renamedFields(const QList<PlacedValue> &gone, const QList<PlacedValue> &come);
