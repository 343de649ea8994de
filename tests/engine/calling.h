// One HttpCall watched from its start to its end.
#pragma once

#include "engine/httpcall.h"
#include "engine/networklane.h"

#include <QTest>

struct Called {
    HttpHead head;
    int heads = 0;
    QByteArray body;
    qint64 bodySize = 0;
    QList<qint64> times;
    int ends = 0;
    std::optional<Failure> failure;
    int attempts = 0;
};

/// A route without any limit but those a test sets, on no proxy.
inline Route plainRoute()
{
    Route route;
    route.id = QStringLiteral("test");
    route.name = QStringLiteral("Test");
    route.auth = AuthStyle::None;
    route.limits = { .connect = 20'000, .firstByte = 20'000, .idle = 20'000, .contentIdle = 20'000 };
    return route;
}

inline HttpRequest post(const QUrl &url, const QByteArray &body = "{}")
{
    return { .method = "POST",
        .url = url,
        .headers = { { .name = "Content-Type", .value = "application/json" }, { .name = "Accept-Encoding", .value = "identity" } },
        .body = body };
}

/// Calls and waits for the end, and a little longer for what must not come after it.
inline Called callWith(const HttpRequest &request, const Route &route = plainRoute(), bool keepBody = true,
    const std::function<void(HttpCall &, const Called &)> &onBytes = {})
{
    NetworkLane lane;
    HttpCall call(lane, route);
    Called called;
    QObject::connect(&call, &HttpCall::headReceived, &call, [&](const HttpHead &head) {
        called.head = head;
        ++called.heads;
    });
    QObject::connect(&call, &HttpCall::received, &call, [&](const QByteArray &bytes, qint64 atNs) {
        called.bodySize += bytes.size();
        if (keepBody)
            called.body += bytes;
        called.times.append(atNs);
        if (onBytes)
            onBytes(call, called);
    });
    QObject::connect(&call, &HttpCall::finished, &call, [&](const std::optional<Failure> &failure) {
        ++called.ends;
        called.failure = failure;
    });
    call.send(request);
    if (!QTest::qWaitFor([&called] { return called.ends > 0; }, 120'000))
        QTest::qFail("the call did not end", __FILE__, __LINE__);
    QTest::qWait(30);
    called.attempts = call.attempts();
    return called;
}
