#include "ui/conversation/framepacer.h"

#include <algorithm>
#include <vector>

namespace {
constexpr qint64 beat = 16'666'667; ///< nanoseconds of a frame
constexpr int busyEnoughToAlternate = 5;
constexpr qint64 budget = 4'000'000; ///< of applying text, in one beat, for all views together
constexpr qint64 longestWait = 100'000'000;

/// What the views of one thread, the only one with widgets, know of each other.
struct Beats {
    QElapsedTimer clock;
    std::vector<const FramePacer *> pacers;
    qint64 spentBeat = -1;
    qint64 spent = 0;
    qint64 began = 0;

    Beats() { clock.start(); }
};

Beats &beats()
{
    static Beats shared;
    return shared;
}

int milliseconds(qint64 nanoseconds)
{
    return nanoseconds <= 0 ? 0 : int((nanoseconds + 999'999) / 1'000'000);
}
}

FramePacer::FramePacer()
{
    beats().pacers.push_back(this);
}

FramePacer::~FramePacer()
{
    std::erase(beats().pacers, this);
}

int FramePacer::wait() const
{
    const Beats &shared = beats();
    const qint64 now = shared.clock.nsecsElapsed();
    if (m_last < 0 || now - m_last >= longestWait)
        return 0;
    const qint64 own = m_last + beat - now;
    const auto busy = std::count_if(
        shared.pacers.begin(), shared.pacers.end(), [now](const FramePacer *p) { return p->isBusy(now); });
    if (busy <= 1)
        return milliseconds(own);
    const qint64 current = now / beat;
    const bool overBudget = shared.spentBeat == current && shared.spent >= budget;
    if (busy < busyEnoughToAlternate)
        return milliseconds(overBudget ? std::max(own, (current + 1) * beat - now) : own);
    // Every second beat is ours; half of the views have the even ones.
    const qint64 place = std::find(shared.pacers.begin(), shared.pacers.end(), this) - shared.pacers.begin();
    const bool ours = current % 2 == place % 2;
    if (ours && m_last / beat != current && !overBudget)
        return 0;
    return milliseconds((current + (ours ? 2 : 1)) * beat - now);
}

void FramePacer::begin()
{
    Beats &shared = beats();
    shared.began = m_last = shared.clock.nsecsElapsed();
    if (shared.spentBeat != m_last / beat) {
        shared.spentBeat = m_last / beat;
        shared.spent = 0;
    }
}

void FramePacer::end()
{
    Beats &shared = beats();
    shared.spent += shared.clock.nsecsElapsed() - shared.began;
}
