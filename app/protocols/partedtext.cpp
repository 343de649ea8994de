#include "protocols/partedtext.h"

#include <algorithm>

using Change = GrowingText::Change;

Change PartedText::add(int place, QStringView piece, QStringView joint)
{
    if (piece.isEmpty())
        return Change::None;
    if (m_parts.size() == 1 && m_parts.constFirst().place == place)
        return m_parts.first().text.add(piece);
    const qsizetype index = indexOf(place, joint);
    const qsizetype before = m_parts[index].text.text().size();
    const Change change = m_parts[index].text.add(piece);
    return joinAfter(index, before, change);
}

Change PartedText::set(int place, const QString &whole, QStringView joint)
{
    const qsizetype index = indexOf(place, joint);
    const qsizetype before = m_parts[index].text.text().size();
    const Change change = m_parts[index].text.set(whole);
    return joinAfter(index, before, change);
}

QString PartedText::part(int place) const
{
    const auto hit = std::find_if(m_parts.cbegin(), m_parts.cend(), [place](const Part &part) { return part.place == place; });
    return hit == m_parts.cend() ? QString() : hit->text.text();
}

bool PartedText::isSnapshot() const
{
    return std::any_of(m_parts.cbegin(), m_parts.cend(), [](const Part &part) { return part.text.isSnapshot(); });
}

qsizetype PartedText::indexOf(int place, QStringView joint)
{
    auto at = m_parts.end();
    while (at != m_parts.begin() && (at - 1)->place >= place)
        --at;
    if (at == m_parts.end() || at->place != place) {
        if (m_parts.size() == 1)
            m_joined = m_parts.first().text.text();
        at = m_parts.insert(at, Part { .place = place, .joint = joint.toString() });
    }
    return at - m_parts.begin();
}

Change PartedText::joinAfter(qsizetype index, qsizetype sizeBefore, Change change)
{
    if (m_parts.size() == 1 || change == Change::None)
        return change;
    const Part &part = m_parts[index];
    if (index == m_parts.size() - 1 && change == Change::Appended) {
        if (sizeBefore == 0 && !m_joined.isEmpty())
            m_joined += part.joint;
        m_joined += QStringView(part.text.text()).sliced(sizeBefore);
        return Change::Appended;
    }
    QString joined;
    for (const Part &each : std::as_const(m_parts)) {
        if (!joined.isEmpty() && !each.text.text().isEmpty())
            joined += each.joint;
        joined += each.text.text();
    }
    const bool grewOnly = joined.startsWith(m_joined);
    m_joined = joined;
    return grewOnly ? Change::Appended : Change::Replaced;
}
