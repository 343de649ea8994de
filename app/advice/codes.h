// MiniMax's own numbers, as base_resp.status_code or at the end of an error message: what each means and whether to ask again.
#pragma once

#include <QByteArrayView>

#include <span>

struct StatusCode {
    enum class Again {
        No,
        Yes, ///< after a short wait
        AfterMinute, ///< the window of a limit is a minute
        Once,
        AfterReset, ///< when the plan's window begins anew
        Reworded,
        Unknown,
    };

    int number = 0;
    Again again = Again::Unknown;
    const char *source = ""; ///< where the meaning stands
    /// Who reads it otherwise: "guide" (an authentication guide), "cli" (MiniMax's command line tool), "regional-page"
    /// (the China page advises otherwise); empty: nobody.
    const char *otherReading = "";
};

/// Every number known, in ascending order.
std::span<const StatusCode> statusCodes();

/// The entry for \a number as a failure carries it ("1004"), or nullptr.
const StatusCode *statusCode(QByteArrayView number);
