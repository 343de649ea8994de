// A text that comes in several parts, blocks of one answer, which may grow in any order.
#pragma once

#include "protocols/growingtext.h"

#include <QList>

/// The parts stand in the order of their places; each decides by itself whether it comes in pieces or in snapshots.
class PartedText
{
public:
    /// Adds \a piece to the part at \a place. \a joint stands before the part if there is text before it.
    GrowingText::Change add(int place, QStringView piece, QStringView joint = {});

    /// The part at \a place is \a whole, on better authority than pieces.
    GrowingText::Change set(int place, const QString &whole, QStringView joint = {});

    const QString &text() const { return m_parts.size() == 1 ? m_parts.first().text.text() : m_joined; }
    QString part(int place) const;
    bool isSnapshot() const;

private:
    struct Part {
        int place;
        QString joint;
        GrowingText text;
    };

    qsizetype indexOf(int place, QStringView joint);
    GrowingText::Change joinAfter(qsizetype index, qsizetype sizeBefore, GrowingText::Change change);

    QList<Part> m_parts;
    QString m_joined; ///< only while there are several: most answers have one
};
