#include "sandbox/minimax.h"

#include "sandbox/behaviours.h"
#include "sandbox/chatcall.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

/// Takes the same time wherever two texts of one length differ.
bool isSame(QByteArrayView given, QByteArrayView wanted)
{
    uchar difference = given.size() == wanted.size() ? 0 : 1;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        difference |= uchar(wanted[i] ^ (i < given.size() ? given[i] : '\0'));
    return difference == 0;
}

bool isAuthorized(const Request &request, const QByteArray &token)
{
    if (token.isEmpty())
        return true;
    const QByteArray given = request.header("authorization");
    constexpr QByteArrayView scheme = "bearer ";
    return QByteArrayView(given).first(qMin(scheme.size(), given.size())).compare(scheme, Qt::CaseInsensitive) == 0
        && isSame(QByteArrayView(given).sliced(scheme.size()), token);
}

JsonObject modelObject(const QString &model)
{
    // The dates of the real models; the others came with the first of them.
    const qint64 created = model == "MiniMax-M2.7"_L1 ? 1'773'799'200 : 1'780'272'000;
    return {{"id", model}, {"object", "model"}, {"created", created}, {"owned_by", "minimax"}};
}

Reply listModels()
{
    QList<Json> models;
    for (const QString &model : behaviours())
        models.append(modelObject(model));
    return Reply::json(200, JsonObject{{"object", "list"}, {"data", Json::array(models)}}.text());
}

Reply oneModel(const QString &model, const Ticket &ticket)
{
    if (behaviours().contains(model))
        return Reply::json(200, modelObject(model).text());
    return Voice::refuse({400, u"bad_request_error"_s, u"invalid params, unknown model '%1' (2013)"_s.arg(model)}, ticket);
}

Reply chat(const Request &request, const Ticket &ticket)
{
    ChatCall call;
    if (const auto refusal = readChatCall(request.body, behaviours(), call))
        return Voice::refuse(*refusal, ticket);
    return behave(call, ticket);
}

Reply route(const Request &request, const QByteArray &token, const Ticket &ticket)
{
    const QByteArray path = request.target.first(request.target.indexOf('?') < 0 ? request.target.size()
                                                                                 : request.target.indexOf('?'));
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const bool isChat = path == "/v1/chat/completions" && request.method == "POST";
    const bool isList = path == "/v1/models" && reads;
    const bool isModel = path.startsWith("/v1/models/") && path.size() > 11 && reads;
    if (!isChat && !isList && !isModel)
        return Reply::text(404, "404 page not found");
    if (!isAuthorized(request, token)) {
        return Voice::refuse({401, u"authorized_error"_s,
                              u"login fail: Please carry the API secret key in the 'Authorization' field of the request "
                              "header (1004)"_s},
                             ticket);
    }
    if (isChat)
        return chat(request, ticket);
    return isList ? listModels() : oneModel(QString::fromUtf8(QByteArray::fromPercentEncoding(path.sliced(11))), ticket);
}

} // namespace

Reply answerAsMiniMax(const Request &request, const QByteArray &token, const Ticket &ticket)
{
    Reply reply = route(request, token, ticket);
    // A proxy's own page and a redirect know nothing of the server's ids.
    if (reply.status != 502 && reply.status != 307) {
        reply.headers.append(Header{"Trace-Id", ticket.trace});
        reply.headers.append(Header{"Minimax-Request-Id", ticket.request});
    }
    return reply;
}

} // namespace Sandbox
