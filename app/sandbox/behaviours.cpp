#include "sandbox/behaviours.h"

#include "sandbox/cannedtext.h"
#include "sandbox/faults.h"
#include "sandbox/sight.h"
#include "sandbox/toolplay.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

using Form = Manner::Reasoning;

Reply echo(const Play &play, const Manner &manner)
{
    return play.voice.say({.text = echoOf(play.call)}, manner);
}

Reply plainEcho(const Play &play)
{
    return echo(play, {});
}

Reply see(const Play &play)
{
    return play.voice.say({.text = sightOf(play.call.body)});
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

/// As the real models: in the surface's own place, or in tags, or in both fields with reasoning_split.
Form asAsked(const ChatCall &call)
{
    return call.reasoningSplit || call.reasoningApart ? Form::Split : Form::Tags;
}

/// A thought and an answer, or calls of the tools, or a report of what they answered.
Reply real(const Play &play, Manner manner)
{
    const auto results = play.call.toolResults();
    const QList<ToolCall> calls = results.isEmpty() ? callsFor(play.call) : QList<ToolCall>();
    Said said{.reasoning = thought(), .text = calls.isEmpty() ? echoOf(play.call) : QString(), .calls = calls};
    if (!calls.isEmpty())
        said.finish = u"tool_calls"_s;
    else if (!results.isEmpty())
        said.text = reportOf(results);
    manner.reasoning = asAsked(play.call);
    return play.voice.say(said, manner);
}

Reply realAsIs(const Play &play)
{
    return real(play, {});
}

Reply callTools(const Play &play, Manner manner)
{
    manner.reasoning = asAsked(play.call);
    if (const auto results = play.call.toolResults(); !results.isEmpty())
        return play.voice.say({.text = reportOf(results)}, manner);
    const QList<ToolCall> calls = callsFor(play.call);
    if (calls.isEmpty())
        return play.voice.say({.text = withoutTools()}, manner);
    const QString thinking = u"The question is one for %1. I call it and wait."_s.arg(calls.first().name);
    return play.voice.say({.reasoning = thinking, .calls = calls, .finish = u"tool_calls"_s}, manner);
}

QString nameOfFirstTool(const ChatCall &call)
{
    const QList<ToolCall> calls = callsFor(call);
    return calls.isEmpty() ? u"get_time"_s : calls.first().name;
}

Reply leakTools(const Play &play)
{
    const QString name = nameOfFirstTool(play.call);
    return play.voice.say({.text = u"Let me look that up.\n"
                                   "<minimax:tool_call>\n<invoke name=\"%1\">\n<parameter name=\"city\">Oslo</parameter>\n"
                                   "</invoke>\n</minimax:tool_call>"_s.arg(name)});
}

/// The same with the marks a tokenizer has for them.
Reply leakTokens(const Play &play)
{
    return play.voice.say({.text = u"Let me look that up.\n]<]minimax[>[<tool_call>\n<invoke name=\"%1\">"
                                   "<parameter name=\"city\">Oslo</parameter></invoke>\n]<]minimax[>[</tool_call>"_s
                                       .arg(nameOfFirstTool(play.call))});
}

/// All that may be said went into thinking.
Reply thinkToTheEnd(const Play &play)
{
    return play.voice.say({.reasoning = thought(), .finish = u"length"_s}, {.reasoning = Form::Split});
}

Reply fromCache(const Play &play)
{
    return play.voice.say({.text = echoOf(play.call), .fromCache = true}, {.usageUnasked = true});
}

/// What OpenAI tells of its limits. OpenAI API reference, rate limits.
Reply openAiLimits(const Play &play)
{
    const Memory::Allowance left = play.memory.count(play.call.client + play.call.model.toUtf8(), 500);
    return plainEcho(play)
        .with("x-ratelimit-limit-requests", "500")
        .with("x-ratelimit-limit-tokens", "20000000")
        .with("x-ratelimit-remaining-requests", QByteArray::number(left.remaining))
        .with("x-ratelimit-remaining-tokens", QByteArray::number(20'000'000 - play.call.promptTokens))
        .with("x-ratelimit-reset-requests", "120ms")
        .with("x-ratelimit-reset-tokens", "6m0s");
}

/// What Anthropic tells of them. Anthropic API reference, rate limits.
Reply anthropicLimits(const Play &play)
{
    const Memory::Allowance left = play.memory.count(play.call.client + play.call.model.toUtf8(), 50);
    const QByteArray reset
        = QDateTime::currentDateTimeUtc().addSecs(left.resetSeconds).toString(Qt::ISODate).toLatin1();
    Reply reply = plainEcho(play);
    const auto tell = [&](const QByteArray &kind, qint64 limit, qint64 remaining) {
        const QByteArray prefix = "anthropic-ratelimit-" + kind;
        reply.with(prefix + "-limit", QByteArray::number(limit))
            .with(prefix + "-remaining", QByteArray::number(remaining))
            .with(prefix + "-reset", reset);
    };
    tell("requests", left.limit, left.remaining);
    tell("tokens", 100'000, 100'000 - play.call.promptTokens);
    tell("input-tokens", 80'000, 80'000 - play.call.promptTokens);
    tell("output-tokens", 20'000, 20'000);
    return reply;
}

Reply plainLimits(const Play &play)
{
    const Memory::Allowance left = play.memory.count(play.call.client + play.call.model.toUtf8(), 60);
    return plainEcho(play)
        .with("X-RateLimit-Limit", QByteArray::number(left.limit))
        .with("X-RateLimit-Remaining", QByteArray::number(left.remaining))
        .with("X-RateLimit-Reset", QByteArray::number(left.resetSeconds));
}

const Behaviour answers[] = {
    {"echo"_L1, plainEcho},
    {"slow"_L1, slow},
    {"long"_L1, lengthy},
    {"reasoning-tags"_L1,
     [](const Play &play) { return think(play, play.call.reasoningSplit ? Form::Split : Form::Tags); }},
    {"reasoning-content"_L1, [](const Play &play) { return think(play, Form::Content); }},
    {"reasoning-details"_L1, [](const Play &play) { return think(play, Form::Details); }},
    {"reasoning-both"_L1, [](const Play &play) { return think(play, Form::TagsAndContent); }},
    {"reasoning-orphan"_L1, [](const Play &play) { return think(play, Form::OrphanTag); }},
    {"tools"_L1, [](const Play &play) { return callTools(play, {}); }},
    {"tools-no-index"_L1, [](const Play &play) { return callTools(play, {.toolIndex = false}); }},
    {"tools-interleaved"_L1, [](const Play &play) { return callTools(play, {.interleaved = true}); }},
    {"sees"_L1, see},
    {"tool-text"_L1, leakTools},
    {"tool-tokens"_L1, leakTokens},
};

const Behaviour oddities[] = {
    {"snapshot"_L1, [](const Play &play) { return echo(play, {.snapshots = true}); }},
    {"closing-frame"_L1, [](const Play &play) { return echo(play, {.closingFrame = true}); }},
    {"usage-empty-choices"_L1, [](const Play &play) { return echo(play, {.usageUnasked = true}); }},
    {"usage-cached"_L1, fromCache},
    {"no-done"_L1, [](const Play &play) { return echo(play, {.done = false}); }},
    {"empty-length"_L1, thinkToTheEnd},
    {"responses-bare"_L1, [](const Play &play) { return real(play, {.toolIndex = false, .sequence = false}); }},
    {"block-start-text"_L1, [](const Play &play) { return echo(play, {.startsRepeat = true}); }},
    {"envelope-choices"_L1, [](const Play &play) { return echo(play, {.delta = Manner::Delta::InChoices}); }},
    {"envelope-data"_L1, [](const Play &play) { return echo(play, {.delta = Manner::Delta::InData}); }},
    {"limits-openai"_L1, openAiLimits},
    {"limits-anthropic"_L1, anthropicLimits},
    {"limits-plain"_L1, plainLimits},
};

const Behaviour realModels[] = {
    // With real ids a saved request can be tried here unchanged.
    {"MiniMax-M3"_L1, realAsIs},
    {"MiniMax-M2.7"_L1, realAsIs},
};

const Behaviour unlisted[] = {
    {"MiniMax-Text-01"_L1, plainEcho},
    {"abab6.5s-chat"_L1, plainEcho},
    {"abab5.5-chat"_L1, plainEcho},
    {"abab5.5s-chat"_L1, plainEcho},
    {"minimax-chat-v2"_L1, realAsIs},
};

const QList<Behaviour> &everyBehaviour()
{
    static const QList<Behaviour> every = [] {
        QList<Behaviour> all(std::begin(answers), std::end(answers));
        all += refusals();
        all += breakdowns();
        for (const Behaviour &behaviour : oddities)
            all.append(behaviour);
        for (const Behaviour &behaviour : realModels)
            all.append(behaviour);
        return all;
    }();
    return every;
}

const Behaviour *behaviourOf(const QString &model)
{
    const auto isMeant = [&model](const Behaviour &behaviour) { return model == behaviour.model; };
    const QList<Behaviour> &every = everyBehaviour();
    if (const auto listed = std::find_if(every.begin(), every.end(), isMeant); listed != every.end())
        return &*listed;
    const auto *const old = std::find_if(std::begin(unlisted), std::end(unlisted), isMeant);
    return old == std::end(unlisted) ? nullptr : old;
}

} // namespace

QStringList behaviours()
{
    QStringList models;
    for (const Behaviour &behaviour : everyBehaviour())
        models.append(behaviour.model);
    return models;
}

bool hasBehaviour(const QString &model)
{
    return behaviourOf(model) != nullptr;
}

Reply behave(const Play &play)
{
    const Behaviour *const behaviour = behaviourOf(play.call.model);
    return behaviour == nullptr ? Reply::text(404, "404 page not found") : behaviour->play(play);
}

} // namespace Sandbox
