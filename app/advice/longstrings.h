// The long strings of a JSON text, pictures most of all, shortened while it is shown and edited, and whole again when it is read.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

#include <utility>

class LongStrings
{
public:
    /// \a json with a stand-in for each string that is too long to edit: how it begins, and how long it is. The same string
    /// always has the same stand-in. \a json must be valid.
    QByteArray shortened(const QByteArray &json);

    struct Restored {
        QByteArray json;
        qsizetype brokenAt = -1; ///< in the shown text: a stand-in that was edited, which stands for nothing any more

        /// Where in the shown text the byte \a offset of json is.
        qsizetype placeOf(qsizetype offset) const;

        QList<std::pair<qsizetype, qsizetype>> swaps; ///< end in json of what was put in, and by how much it is longer
    };
    /// \a shown with all stand-ins that are whole as what they stand for, wherever they were moved.
    Restored restored(const QByteArray &shown) const;

    bool isEmpty() const { return m_whole.isEmpty(); }
    void forget();

private:
    QByteArray standInFor(const QByteArray &whole);

    QHash<QByteArray, QByteArray> m_whole; ///< by stand-in, quotes included
    QHash<QByteArray, QByteArray> m_standIns; ///< by what they stand for
    QSet<QByteArray> m_tags; ///< by which a stand-in is known though it was edited
};
