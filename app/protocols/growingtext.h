// A text that arrives in pieces, when nobody said whether a piece is what is new or everything so far.
#pragma once

#include <QString>

/// Adds pieces as they are; once pieces are seen to repeat everything before them, takes each as the whole text.
/// The decision is made once per text, after at least eight characters, and only by a piece that is longer.
class GrowingText
{
public:
    enum class Change { None, Appended, Replaced };

    Change add(QStringView piece);

    /// The text is \a whole, on better authority than pieces.
    Change set(const QString &whole);

    const QString &text() const { return m_text; }
    bool isSnapshot() const { return m_kind == Kind::Snapshot; }

private:
    enum class Kind { Unknown, Pieces, Snapshot };

    QString m_text;
    QString m_lastPiece; ///< only while the kind is unknown
    Kind m_kind = Kind::Unknown;
};
