// What benchmarks measure with, and how they print it.
#pragma once

#include <QByteArray>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <vector>

/// The value that \a part of \a values do not exceed: 0.5 gives the median. 0 of none.
inline double share(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    const auto at = std::min(values.size() - 1, std::size_t(part * double(values.size())));
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(at), values.end());
    return values[at];
}

inline double median(const std::vector<double> &values)
{
    return share(values, 0.5);
}

/// What the calling thread has computed so far, in milliseconds; where the system does not tell, the whole program.
inline double cpuMilliseconds()
{
#if defined(CLOCK_THREAD_CPUTIME_ID)
    timespec used {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
#else
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
#endif
}

/// One line, at once, also in a pipe.
inline void print(const QByteArray &name, double value, const char *unit, const char *bound)
{
    std::printf("%s %.4g %s %s\n", name.constData(), value, unit, bound);
    std::fflush(stdout);
}
