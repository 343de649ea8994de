#include "advice/codes.h"

#include <QByteArray>

#include <algorithm>

namespace {
using Again = StatusCode::Again;

constexpr const char *errorPage = "MiniMax docs, error codes (2026)";
constexpr const char *cliSource = "MiniMax command line tool, source (2026)";
constexpr const char *publicThreads = "seen in public issue threads (2026)";

constexpr StatusCode codes[] = {
    { 1000, Again::Yes, errorPage, "guide" },
    { 1001, Again::Yes, errorPage },
    { 1002, Again::AfterMinute, errorPage, "guide" },
    { 1004, Again::No, errorPage },
    { 1008, Again::No, errorPage },
    { 1013, Again::Yes, errorPage },
    { 1024, Again::Yes, errorPage },
    { 1026, Again::Reworded, errorPage },
    { 1027, Again::Reworded, errorPage },
    { 1028, Again::No, cliSource },
    { 1030, Again::No, cliSource },
    { 1033, Again::Once, errorPage },
    { 1039, Again::AfterMinute, errorPage, "regional-page" },
    { 1041, Again::Yes, errorPage },
    { 1042, Again::No, errorPage },
    { 1043, Again::No, errorPage },
    { 1044, Again::No, errorPage },
    { 2013, Again::No, errorPage },
    { 2037, Again::No, errorPage },
    { 2038, Again::No, errorPage },
    { 2039, Again::No, errorPage },
    { 2042, Again::No, errorPage },
    { 2045, Again::Yes, errorPage },
    { 2048, Again::No, errorPage },
    { 2049, Again::No, errorPage },
    { 2056, Again::AfterReset, errorPage },
    { 2057, Again::Unknown, publicThreads },
    { 2061, Again::No, publicThreads },
    { 2201, Again::Unknown, errorPage },
    { 2202, Again::Unknown, errorPage },
    { 2203, Again::Unknown, errorPage },
    { 2204, Again::Unknown, errorPage },
    { 2205, Again::Unknown, errorPage },
    { 20132, Again::No, errorPage },
};
}

std::span<const StatusCode> statusCodes()
{
    return codes;
}

const StatusCode *statusCode(QByteArrayView number)
{
    bool isNumber = false;
    const int wanted = number.toByteArray().toInt(&isNumber);
    const auto found = std::find_if(std::begin(codes), std::end(codes), [&](const StatusCode &code) { return code.number == wanted; });
    return isNumber && found != std::end(codes) ? found : nullptr;
}
