#include "sandbox/behaviours.h"

#include "sandbox/cannedtext.h"
#include "sandbox/toolplay.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

using Form = Manner::Reasoning;

/// One turn of one model.
struct Play {
    const ChatCall &call;
    const Ticket &ticket;
    const Voice voice{call, ticket};
};

Reply echo(const Play &play, const Manner &manner)
{
    return play.voice.say({.text = echoOf(play.call)}, manner);
}

Reply plainEcho(const Play &play)
{
    return echo(play, {});
}

Reply slow(const Play &play)
{
    return play.voice.say({.text = slowText()}, {.pieceMs = 150, .byWord = true});
}

Reply lengthy(const Play &play)
{
    return play.voice.say({.text = longMarkdown()}, {.pieceLength = 3000, .pieceMs = 5});
}

Reply think(const Play &play, Form form)
{
    return play.voice.say({.reasoning = thought(), .text = afterThought()}, {.reasoning = form});
}

/// As the real models: tags, or both fields with reasoning_split.
Form asAsked(const ChatCall &call)
{
    return call.reasoningSplit ? Form::Split : Form::Tags;
}

Reply real(const Play &play)
{
    const QList<ToolCall> calls = play.call.toolResults().isEmpty() ? callsFor(play.call) : QList<ToolCall>();
    Said said{.reasoning = thought(), .text = calls.isEmpty() ? echoOf(play.call) : QString(), .calls = calls};
    if (!calls.isEmpty())
        said.finish = u"tool_calls"_s;
    else if (!play.call.toolResults().isEmpty())
        said.text = reportOf(play.call.toolResults());
    return play.voice.say(said, {.reasoning = asAsked(play.call)});
}

Reply callTools(const Play &play, bool withIndex)
{
    const Manner manner{.reasoning = asAsked(play.call), .toolIndex = withIndex};
    if (const auto results = play.call.toolResults(); !results.isEmpty())
        return play.voice.say({.text = reportOf(results)}, manner);
    const QList<ToolCall> calls = callsFor(play.call);
    if (calls.isEmpty())
        return play.voice.say({.text = withoutTools()}, manner);
    const QString thinking = u"The question is one for %1. I call it and wait."_s.arg(calls.first().name);
    return play.voice.say({.reasoning = thinking, .calls = calls, .finish = u"tool_calls"_s}, manner);
}

Reply leakTools(const Play &play)
{
    QString text = u"Let me look that up.\n"_s;
    const QList<ToolCall> calls = callsFor(play.call);
    const QString name = calls.isEmpty() ? u"get_time"_s : calls.first().name;
    text += u"<minimax:tool_call>\n<invoke name=\"%1\">\n<parameter name=\"city\">Oslo</parameter>\n"
            "</invoke>\n</minimax:tool_call>"_s.arg(name);
    return play.voice.say({.text = text});
}

Reply fail(const Play &play, int status, const QString &type, const QString &message)
{
    return Voice::refuse({status, type, message}, play.ticket);
}

Reply rateLimited(const Play &play)
{
    Reply reply = fail(play, 429, u"rate_limit_error"_s, u"rate limit exceeded(RPM) (1002)"_s);
    reply.headers.append(Header{"Retry-After", "7"});
    return reply;
}

Reply failWith200(const Play &play)
{
    return Reply::json(200, play.voice.emptyBody(1002, u"rate limit exceeded(RPM)"_s, u"chat.completion"_s));
}

/// An echo of which the first half was sent; of a whole answer the first half of its bytes.
Reply half(const Play &play)
{
    Reply reply = plainEcho(play);
    if (play.call.stream)
        reply.pieces.resize(reply.pieces.size() / 2);
    else
        reply.pieces.first().bytes.truncate(reply.pieces.first().bytes.size() / 2);
    return reply;
}

Reply brokenJson(const Play &play)
{
    if (!play.call.stream)
        return half(play);
    Reply reply = plainEcho(play);
    const qsizetype middle = reply.pieces.size() / 2;
    reply.pieces.insert(middle, {Voice::frame("{\"id\":\"0a1b\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"bro")});
    return reply;
}

Reply cut(const Play &play)
{
    Reply reply = half(play);
    if (play.call.stream)
        reply.pieces.last().bytes.chop(40);
    reply.end = Reply::End::Cut;
    return reply;
}

Reply failMidway(const Play &play)
{
    const Refusal refusal{500, u"server_error"_s, u"unknown error, 999 (1000)"_s};
    if (!play.call.stream)
        return Voice::refuse(refusal, play.ticket);
    Reply reply = half(play);
    reply.pieces.append({Voice::frame(Voice::errorBody(refusal, play.ticket)), 15});
    return reply;
}

Reply moderated(const Play &play)
{
    const QString message = u"output new_sensitive"_s;
    if (!play.call.stream)
        return Reply::json(200, play.voice.emptyBody(1027, message, u"chat.completion"_s));
    Reply reply = half(play);
    reply.pieces.append({Voice::frame(play.voice.emptyBody(1027, message, u"chat.completion.chunk"_s)), 15});
    return reply;
}

Reply badGateway(const Play &)
{
    return Reply::whole(502, "text/html",
                        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                        "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n");
}

Reply silent(const Play &play)
{
    Reply reply = play.call.stream ? Reply::events() : Reply::json(200, {});
    reply.end = Reply::End::Silence;
    return reply;
}

/// Signs of life, but no answer: comments in a stream, blank lines before a body that never comes.
Reply keepAlive(const Play &play)
{
    Reply reply = play.call.stream ? Reply::events() : Reply::json(200, {});
    reply.streamed = true;
    reply.pieces = {{play.call.stream ? ": keep-alive\n\n" : "\n", 500}};
    reply.end = Reply::End::Repeat;
    return reply;
}

Reply redirect(const Play &)
{
    Reply reply = Reply::text(307, "Temporary Redirect\n");
    reply.headers.append(Header{"Location", "https://elsewhere.invalid/v1/chat/completions"});
    return reply;
}

Reply gzipLie(const Play &play)
{
    Reply reply = plainEcho(play);
    reply.headers.append(Header{"Content-Encoding", "gzip"});
    return reply;
}

struct Behaviour {
    QLatin1StringView model;
    Reply (*play)(const Play &);
};

const Behaviour everyBehaviour[] = {
    {"echo"_L1, plainEcho},
    {"slow"_L1, slow},
    {"long"_L1, lengthy},
    {"reasoning-tags"_L1, [](const Play &play) { return think(play, asAsked(play.call)); }},
    {"reasoning-content"_L1, [](const Play &play) { return think(play, Form::Content); }},
    {"reasoning-details"_L1, [](const Play &play) { return think(play, Form::Details); }},
    {"reasoning-both"_L1, [](const Play &play) { return think(play, Form::TagsAndContent); }},
    {"reasoning-orphan"_L1, [](const Play &play) { return think(play, Form::OrphanTag); }},
    {"tools"_L1, [](const Play &play) { return callTools(play, true); }},
    {"tools-no-index"_L1, [](const Play &play) { return callTools(play, false); }},
    {"tool-text"_L1, leakTools},
    {"error-401"_L1,
     [](const Play &play) {
         return fail(play, 401, u"authorized_error"_s,
                     u"login fail: Please carry the API secret key in the 'Authorization' field of the request header (1004)"_s);
     }},
    {"error-402"_L1,
     [](const Play &play) { return fail(play, 402, u"insufficient_balance_error"_s, u"insufficient balance (1008)"_s); }},
    {"error-429"_L1, rateLimited},
    {"error-500"_L1,
     [](const Play &play) { return fail(play, 500, u"server_error"_s, u"unknown error, 999 (1000)"_s); }},
    {"error-529"_L1,
     [](const Play &play) {
         return fail(play, 529, u"overloaded_error"_s,
                     u"The server cluster is currently under high load. Please retry after a short wait. (1000)"_s);
     }},
    {"error-200"_L1, failWith200},
    {"broken-json"_L1, brokenJson},
    {"html-502"_L1, badGateway},
    {"cut"_L1, cut},
    {"error-midstream"_L1, failMidway},
    {"moderated"_L1, moderated},
    {"silent"_L1, silent},
    {"keepalive"_L1, keepAlive},
    {"snapshot"_L1, [](const Play &play) { return echo(play, {.snapshots = true}); }},
    {"closing-frame"_L1, [](const Play &play) { return echo(play, {.closingFrame = true}); }},
    {"usage-empty-choices"_L1, [](const Play &play) { return echo(play, {.usageUnasked = true}); }},
    {"no-done"_L1, [](const Play &play) { return echo(play, {.done = false}); }},
    {"redirect"_L1, redirect},
    {"gzip-lie"_L1, gzipLie},
    // With real ids a saved request can be tried here unchanged.
    {"MiniMax-M3"_L1, real},
    {"MiniMax-M2.7"_L1, real},
};

} // namespace

QStringList behaviours()
{
    QStringList models;
    for (const Behaviour &behaviour : everyBehaviour)
        models.append(behaviour.model);
    return models;
}

Reply behave(const ChatCall &call, const Ticket &ticket)
{
    for (const Behaviour &behaviour : everyBehaviour) {
        if (call.model == behaviour.model)
            return behaviour.play({.call = call, .ticket = ticket});
    }
    return Reply::text(404, "404 page not found");
}

} // namespace Sandbox
