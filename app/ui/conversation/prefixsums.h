// Numbers with their sums from the first on: a Fenwick tree, so that neither one more line in the last of ten
// thousand turns nor a jump into the middle walks over all of them.
#pragma once

#include <bit>
#include <cstddef>
#include <vector>

class PrefixSums
{
public:
    void clear() { m_tree.assign(1, 0); }
    int count() const { return int(m_tree.size()) - 1; }

    void append(int number)
    {
        const size_t at = m_tree.size();
        const size_t low = at & (~at + 1);
        m_tree.push_back(number + above(int(at) - 1) - above(int(at - low)));
    }
    /// What lies above is not touched by what is cut off.
    void truncate(int count) { m_tree.resize(size_t(count) + 1); }
    void add(int index, int change)
    {
        for (size_t at = size_t(index) + 1; at < m_tree.size(); at += at & (~at + 1))
            m_tree[at] += change;
    }
    /// Of the first \a count.
    int above(int count) const
    {
        int sum = 0;
        for (size_t at = size_t(count); at > 0; at &= at - 1)
            sum += m_tree[at];
        return sum;
    }
    int total() const { return above(count()); }
    /// The first whose sum, itself included, is more than \a y; else the last.
    int indexAt(int y) const
    {
        size_t at = 0;
        for (size_t step = std::bit_floor(m_tree.size()); step > 0; step /= 2) {
            if (at + step < m_tree.size() && m_tree[at + step] <= y) {
                at += step;
                y -= m_tree[at];
            }
        }
        return int(at) < count() ? int(at) : count() - 1;
    }

private:
    std::vector<int> m_tree { 0 };
};
