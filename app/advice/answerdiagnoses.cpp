#include "advice/diagnoses.h"

#include "core/answerform.h"
#include "core/calltext.h"

using namespace Qt::StringLiterals;

namespace {
bool asksUsageByOption(QByteArrayView protocol)
{
    return protocol == "openai-chat" || protocol == "minimax-v2";
}

/// A small cap is eaten by thinking; the answer proper never begins.
void diagnoseCap(Diagnoses &diagnoses)
{
    const Answer &answer = diagnoses.symptoms().answer;
    const bool atCap = isLengthLimit(answer.finishReason);
    const bool hasThought = !answer.message.reasoning.isEmpty() || (answer.usage && answer.usage->reasoning.value_or(0) > 0);
    if (!atCap || !hasThought || !answer.message.text.trimmed().isEmpty() || !answer.message.toolCalls.isEmpty())
        return;
    const qint64 cap = diagnoses.set("max_tokens").toLongLong();
    const qint64 spent = answer.usage ? answer.usage->output.value_or(cap) : cap;
    diagnoses.add(95, { .id = "cap-eaten-by-reasoning", .facts = { spent > 0 ? QString::number(spent) : QString() },
        .repairs = { { .id = "set-parameter", .value = "max_tokens="_L1 + QString::number(qMax<qint64>(4096, cap * 4)), .asks = true } } });
}

void diagnoseForm(Diagnoses &diagnoses)
{
    const Situation &situation = diagnoses.situation();
    const Answer &answer = diagnoses.symptoms().answer;
    const auto isOdd = [&answer](const char *id) { return answer.oddities.contains(QByteArray(id)); };
    const bool isWhole = !diagnoses.hasFailure() && answer.message.toolCalls.isEmpty();
    const bool holdsCalls = isWhole && callsInText(answer.message.text, situation.request.settings.tools);
    if (answer.message.toolCalls.isEmpty() && (holdsCalls || isOdd("tool-call-text"))) {
        QList<Repair> repairs;
        if (holdsCalls)
            repairs.append({ .id = "treat-as-calls" });
        if (diagnoses.isStreaming())
            repairs.append({ .id = "without-stream", .asks = true });
        if (situation.protocol != "anthropic-messages" && !situation.route.base("anthropic-messages").isEmpty())
            repairs.append({ .id = "use-protocol", .value = u"anthropic-messages"_s, .asks = true });
        diagnoses.add(80, { .id = "tool-call-not-parsed", .repairs = repairs });
    }
    if (isOdd("snapshot-stream"))
        diagnoses.add(12, { .id = "snapshot-stream", .severity = Severity::Info });
    if (isOdd("closing-frame"))
        diagnoses.add(11, { .id = "answer-repeated-at-end", .severity = Severity::Info });
    if (isOdd("reasoning-twice"))
        diagnoses.add(13, { .id = "reasoning-sent-twice", .severity = Severity::Info });
    if (answer.message.wire.json.contains("<think>") && diagnoses.set("reasoning_split") != "true"
        && situation.route.dialect == Dialect::MiniMax && situation.protocol == "openai-chat") {
        diagnoses.add(9, { .id = "reasoning-in-text", .severity = Severity::Info,
            .repairs = { { .id = "set-parameter", .value = u"reasoning_split=true"_s } } });
    }
}
}

void diagnoseAnswer(Diagnoses &diagnoses)
{
    const Situation &situation = diagnoses.situation();
    const Answer &answer = diagnoses.symptoms().answer;
    const Repair retry { .id = "retry", .asks = true };
    const Repair goOn { .id = "continue", .asks = true };
    diagnoseCap(diagnoses);
    diagnoseForm(diagnoses);
    if (!diagnoses.hasFailure()) {
        if (answer.isComplete() && !answer.usage && diagnoses.isStreaming() && asksUsageByOption(situation.protocol)
            && diagnoses.set("stream_options.include_usage") != "true")
            diagnoses.add(8, { .id = "usage-not-asked", .severity = Severity::Info, .repairs = { { .id = "include-usage" } } });
        return;
    }
    const bool hasText = !answer.message.text.isEmpty();
    if (diagnoses.is(FailureKind::CutOff) || diagnoses.is(FailureKind::TimedOutIdle)) {
        diagnoses.add(70, { .id = diagnoses.is(FailureKind::CutOff) ? "broke-off" : "fell-silent",
            .facts = { QString::number(situation.route.limits.idle / 1000) },
            .repairs = hasText ? QList<Repair> { goOn, retry } : QList<Repair> { retry } });
    } else if (diagnoses.is(FailureKind::OutputModerated) && hasText) {
        diagnoses.add(60, { .id = "answer-kept", .severity = Severity::Info });
    } else if (diagnoses.is(FailureKind::NoAnswer)) {
        QList<Repair> repairs { retry };
        if (diagnoses.isStreaming())
            repairs.prepend({ .id = "without-stream", .asks = true });
        diagnoses.add(60, { .id = "nothing-in-answer", .repairs = repairs });
    } else if (diagnoses.is(FailureKind::Malformed)) {
        const bool isPage = diagnoses.failure().detail == "html";
        QList<Repair> repairs { { .id = "edit-route" } };
        if (!isPage && diagnoses.isStreaming())
            repairs.prepend({ .id = "without-stream", .asks = true });
        diagnoses.add(60, { .id = isPage ? "not-an-api" : "broken-reply", .facts = { situation.url.host() }, .repairs = repairs });
    }
}
