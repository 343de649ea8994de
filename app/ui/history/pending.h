// An answer of the journal that nobody waits for any more need not be worked out.
#pragma once

#include <QFuture>

/// Cancels \a future while it is pending. Afterwards Qt (6.4) would follow a pointer to what then() returned, which is gone
/// as soon as the answer was taken.
template<typename Value>
void cancelPending(QFuture<Value> &future)
{
    if (!future.isFinished())
        future.cancel();
}
