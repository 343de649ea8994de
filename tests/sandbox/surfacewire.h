// The surfaces as a client meets them: where each is, how a simple request looks there, and where the text of an answer is.
#pragma once

#include "chatwire.h"

#include <functional>

struct Surface {
    const char *name;
    QByteArray path; ///< MODEL stands for the model
    QByteArray pathOfStreams; ///< the same unless said otherwise
    QByteArray body; ///< MODEL, TEXT; STREAM stands for true or false
    QByteArray keyHeader; ///< before the key
    std::function<QString(const QJsonObject &)> text; ///< of a whole answer
    std::function<QString(const QJsonObject &)> piece; ///< of one frame of a stream

    QByteArray target(const QByteArray &model, bool stream = false) const
    {
        QByteArray target = stream && !pathOfStreams.isEmpty() ? pathOfStreams : path;
        return target.replace("MODEL", model);
    }
    QByteArray request(const QByteArray &model, bool stream = false, const QByteArray &members = {},
                       const QByteArray &prompt = QByteArrayLiteral("Hi")) const
    {
        QByteArray request = body;
        request.replace("MODEL", model).replace("TEXT", prompt).replace("STREAM", stream ? "true" : "false");
        return members.isEmpty() ? request : QByteArray(request.chopped(1) + ',' + members + '}');
    }
};

inline QString joined(const QJsonArray &parts, QLatin1StringView key, QLatin1StringView type = {})
{
    QString text;
    for (const QJsonValue &part : parts) {
        if (type.isEmpty() || part["type"_L1].toString() == type)
            text += part[key].toString();
    }
    return text;
}

inline QString geminiText(const QJsonObject &record)
{
    QString text;
    for (const QJsonValue &part : record["candidates"_L1][0]["content"_L1]["parts"_L1].toArray()) {
        if (!part["thought"_L1].toBool())
            text += part["text"_L1].toString();
    }
    return text;
}

inline const QList<Surface> &surfaces()
{
    const QByteArray chat = R"({"model":"MODEL","stream":STREAM,"messages":[{"role":"user","content":"TEXT"}]})";
    const QByteArray messages
        = R"({"model":"MODEL","stream":STREAM,"max_tokens":100000,"messages":[{"role":"user","content":"TEXT"}]})";
    const auto chatText = [](const QJsonObject &json) { return json["choices"_L1][0]["message"_L1]["content"_L1].toString(); };
    const auto chatPiece = [](const QJsonObject &json) { return json["choices"_L1][0]["delta"_L1]["content"_L1].toString(); };
    const auto blocks = [](const QJsonObject &json) { return joined(json["content"_L1].toArray(), "text"_L1, "text"_L1); };
    const auto blockPiece = [](const QJsonObject &json) { return json["delta"_L1]["text"_L1].toString(); };
    static const QList<Surface> all = {
        {"openai-chat", "/v1/chat/completions", {}, chat, "Authorization: Bearer ", chatText, chatPiece},
        {"openai-responses", "/v1/responses", {}, R"({"model":"MODEL","stream":STREAM,"input":"TEXT"})",
         "Authorization: Bearer ", [](const QJsonObject &json) { return json["output_text"_L1].toString(); },
         [](const QJsonObject &json) {
             return json["type"_L1].toString() == "response.output_text.delta"_L1 ? json["delta"_L1].toString() : QString();
         }},
        {"anthropic-messages", "/anthropic/v1/messages", {}, messages, "x-api-key: ", blocks, blockPiece},
        {"router messages", "/v1/messages", {}, messages, "Authorization: Bearer ", blocks, blockPiece},
        {"gemini", "/v1beta/models/MODEL:generateContent", "/v1beta/models/MODEL:streamGenerateContent?alt=sse",
         R"({"contents":[{"role":"user","parts":[{"text":"TEXT"}]}]})", "x-goog-api-key: ", geminiText, geminiText},
        {"minimax-v2", "/v1/text/chatcompletion_v2", {}, chat, "Authorization: Bearer ", chatText, chatPiece},
        {"minimax-v1", "/v1/text/chatcompletion?GroupId=1234", {},
         R"({"model":"MODEL","stream":STREAM,"prompt":"P","messages":[{"sender_type":"USER","text":"TEXT"}]})",
         "Authorization: Bearer ", [](const QJsonObject &json) { return json["choices"_L1][0]["text"_L1].toString(); },
         [](const QJsonObject &json) { return json["choices"_L1][0]["delta"_L1].toString(); }},
        {"minimax-pro", "/v1/text/chatcompletion_pro?GroupId=1234", {},
         R"({"model":"MODEL","stream":STREAM,"bot_setting":[{"bot_name":"B","content":"C"}],)"
         R"("reply_constraints":{"sender_type":"BOT","sender_name":"B"},)"
         R"("messages":[{"sender_type":"USER","sender_name":"U","text":"TEXT"}]})",
         "Authorization: Bearer ",
         [](const QJsonObject &json) { return joined(json["choices"_L1][0]["messages"_L1].toArray(), "text"_L1); },
         [](const QJsonObject &json) { return joined(json["choices"_L1][0]["messages"_L1].toArray(), "text"_L1); }},
        {"minimax-envelope", "/envelope/v1/chat/completions", {}, chat, "Authorization: Bearer ",
         [chatText](const QJsonObject &json) { return chatText(json["data"_L1].toObject()); },
         [](const QJsonObject &json) { return json["delta"_L1]["content"_L1].toString(); }},
    };
    return all;
}

inline const Surface &surface(QLatin1StringView name)
{
    for (const Surface &one : surfaces()) {
        if (name == QLatin1StringView(one.name))
            return one;
    }
    qFatal("There is no such surface.");
}
