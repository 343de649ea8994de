#include "protocols/growingtext.h"

namespace {
constexpr qsizetype sureAfter = 8;
}

GrowingText::Change GrowingText::add(QStringView piece)
{
    if (piece.isEmpty())
        return Change::None;
    switch (m_kind) {
    case Kind::Pieces:
        break;
    case Kind::Snapshot:
        if (piece == m_text)
            return Change::None;
        if (piece.size() > m_text.size() && piece.startsWith(m_text))
            piece = piece.sliced(m_text.size());
        break;
    case Kind::Unknown:
        if (m_lastPiece.isEmpty()) {
            m_lastPiece = piece.toString();
        } else if (!piece.startsWith(m_lastPiece)) {
            m_kind = Kind::Pieces;
            m_lastPiece.clear();
        } else if (m_lastPiece.size() >= sureAfter && piece.size() > m_lastPiece.size()) {
            m_kind = Kind::Snapshot;
            const bool grewOnly = m_text == m_lastPiece;
            m_lastPiece.clear();
            if (grewOnly) {
                m_text.append(piece.sliced(m_text.size()));
                return Change::Appended;
            }
            m_text = piece.toString();
            return Change::Replaced;
        } else {
            m_lastPiece = piece.toString();
        }
        break;
    }
    m_text.append(piece);
    return Change::Appended;
}

GrowingText::Change GrowingText::set(const QString &whole)
{
    if (whole == m_text)
        return Change::None;
    const bool grewOnly = whole.startsWith(m_text);
    m_text = whole;
    return grewOnly ? Change::Appended : Change::Replaced;
}
