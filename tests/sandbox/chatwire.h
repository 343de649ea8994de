// Chat requests, and what their answers say, read with Qt's JSON only.
#pragma once

#include "rawclient.h"

using namespace Qt::StringLiterals;

inline QByteArray chatBody(const QByteArray &model, const QByteArray &members = {}, const QByteArray &text = QByteArrayLiteral("Hi"))
{
    return R"({"model":")" + model + R"(","messages":[{"role":"user","content":")" + text + "\"}]"
        + (members.isEmpty() ? members : QByteArray(',' + members)) + '}';
}

inline QByteArray streamOf(const QByteArray &model, const QByteArray &members = {}, const QByteArray &text = QByteArrayLiteral("Hi"))
{
    return chatBody(model, R"("stream":true)" + (members.isEmpty() ? members : QByteArray(',' + members)), text);
}

inline QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

inline QJsonValue messageOf(const RawAnswer &answer)
{
    return answer.json()["choices"_L1][0]["message"_L1];
}

/// What the deltas of a stream say, put together as a plain client would.
struct Gathered {
    QString content;
    QString reasoning; ///< reasoning_content
    QString details;
    QStringList finishes;
    QJsonArray toolDeltas;
    QJsonArray usages; ///< that are not null
    int broken = 0;
    bool done = false;
};

inline Gathered gather(const RawAnswer &answer)
{
    Gathered all;
    for (const QByteArray &event : answer.events()) {
        if (event == "[DONE]") {
            all.done = true;
            continue;
        }
        const QJsonObject frame = jsonOf(event);
        if (frame.isEmpty())
            ++all.broken;
        if (frame["usage"_L1].isObject())
            all.usages.append(frame["usage"_L1]);
        for (const QJsonValue &choice : frame["choices"_L1].toArray()) {
            const QJsonValue delta = choice["delta"_L1];
            all.content += delta["content"_L1].toString();
            all.reasoning += delta["reasoning_content"_L1].toString();
            for (const QJsonValue &detail : delta["reasoning_details"_L1].toArray())
                all.details += detail["text"_L1].toString();
            for (const QJsonValue &call : delta["tool_calls"_L1].toArray())
                all.toolDeltas.append(call);
            if (choice["finish_reason"_L1].isString())
                all.finishes.append(choice["finish_reason"_L1].toString());
        }
    }
    return all;
}
