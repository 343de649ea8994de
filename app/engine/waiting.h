// What an answer that was asked for waits for before its request leaves.
#pragma once

#include <QDateTime>

struct Waiting {
    enum class For {
        Nothing,
        Key, ///< the keychain has not answered for a while: it may be asking the person to unlock it
        Slot, ///< other calls of the route; position tells how many go first
        Retry, ///< the countdown to the next attempt; until tells its end
    };
    For what = For::Nothing;
    int position = 0; ///< in the queue: 1 is the next
    QDateTime until;

    bool operator==(const Waiting &) const = default;
};
