// Every place of a text in the turns. Searches a few milliseconds at a time, turns that were never shown included,
// and lays nothing out.
#pragma once

#include "ui/conversation/prefixsums.h"
#include "ui/conversation/transcript.h"

#include <QStringMatcher>

#include <set>

class TextFinder
{
public:
    /// Nothing is searched for with an empty text. Begins at \a fromTurn and goes round.
    void start(const QString &text, Qt::CaseSensitivity caseSensitivity, int turns, int fromTurn);
    bool isActive() const { return !m_matcher.pattern().isEmpty(); }
    QString text() const { return m_matcher.pattern(); }

    /// True while there is more to search.
    bool isSearching() const { return isActive() && (m_left > 0 || !m_stale.empty()); }
    /// Searches on until the time is over; at least one turn. True if what was found changed.
    bool search(const Transcript &transcript, int milliseconds);

    void noteAppended();
    void noteChanged(int turn);
    void noteRemoved(int fromTurn);

    int count() const { return isActive() ? m_counts.total() : 0; }
    std::span<const FoundMark> marksIn(int turn, int block) const;
    /// The first at or after \a position, counted from 0; count() if there is none.
    int firstFrom(const TextPosition &position) const;
    TextPosition at(int index) const;

private:
    bool searchTurn(const Transcript &transcript, int turn);

    QStringMatcher m_matcher;
    std::vector<std::vector<FoundMark>> m_marks; ///< of each turn
    PrefixSums m_counts;
    int m_next = 0; ///< the turn to be searched next
    int m_left = 0; ///< that many were never searched
    std::set<int> m_stale; ///< changed since they were
};
