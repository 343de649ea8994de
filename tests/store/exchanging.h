// Exchanges to keep, and ways to wait for the journal that keeps them.
#pragma once

#include "store/journal.h"
#include "store/profile.h"

#include <QSignalSpy>
#include <QTest>

namespace Exchanging {
inline QByteArray asking(const QString &question)
{
    return R"({"model":"MiniMax-M2","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":")"
        + question.toUtf8() + R"("}],"stream":true})";
}

/// So recent that it does not outlive its time.
inline QDateTime beginning()
{
    static const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    return yesterday;
}

/// An exchange that began \a ms milliseconds after the beginning, and is called after it.
inline Exchange exchange(qint64 ms, const QString &question, const QString &reply)
{
    Exchange made;
    made.id = QStringLiteral("exchange-%1").arg(ms);
    made.routeId = QStringLiteral("minimax");
    made.routeName = QStringLiteral("MiniMax");
    made.protocol = "openai-chat";
    made.model = QStringLiteral("MiniMax-M2");
    made.request.method = "POST";
    made.request.url = QUrl(QStringLiteral("https://api.minimax.io/v1/chat/completions"));
    made.request.headers = { { .name = "Content-Type", .value = "application/json" } };
    made.request.body = asking(question);
    made.startedAt = beginning().addMSecs(ms);
    made.head.status = 200;
    made.head.reason = "OK";
    made.body = "data: " + reply.toUtf8() + "\n\n";
    made.chunks = { { .atNs = 1'000, .offset = 0, .size = made.body.size() } };
    made.answer.message.text = reply;
    made.answer.ended = true;
    made.answer.finishReason = "stop";
    made.timing = { .firstByte = 10, .total = 20 };
    made.events = 1;
    return made;
}

template<typename Value>
Value resultOf(const QFuture<Value> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000)) {
        QTest::qFail("the journal did not answer", __FILE__, __LINE__);
        return {};
    }
    return future.result();
}

inline QStringList idsOf(const QList<ExchangeSummary> &page)
{
    QStringList ids;
    for (const ExchangeSummary &summary : page)
        ids.append(summary.id);
    return ids;
}

inline QStringList found(Journal &journal, const ExchangeFilter &filter, const QString &after = {}, int limit = 1'000)
{
    return idsOf(resultOf(journal.page(filter, after, limit)));
}
}
