#include "words/words.h"

#include "core/sample.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

using Words::Figure;

void addTime(QList<Figure> &out, const QString &label, const std::optional<double> &ms, const QString &tooltip)
{
    if (ms)
        out.append({ .label = label, .value = Words::duration(*ms), .tooltip = tooltip });
}

void addTimes(QList<Figure> &out, const Timing &timing)
{
    addTime(out, FigureText::tr("first byte"), timing.firstByte,
        FigureText::tr("From handing the request to the network to the first byte of the body."));
    addTime(out, FigureText::tr("first reasoning"), timing.firstReasoning,
        FigureText::tr("To the first character of thinking."));
    addTime(out, FigureText::tr("first token"), timing.firstText,
        FigureText::tr("To the first visible character of the answer."));
    addTime(out, FigureText::tr("total"), timing.total, FigureText::tr("To the end of the answer."));
}

Figure count(const QString &label, qint64 tokens, const QString &tooltip)
{
    return { .label = label, .value = QLocale().toString(tokens), .tooltip = tooltip };
}

void addTokens(QList<Figure> &out, const Turn &turn)
{
    const std::optional<Usage> &usage = turn.answer.usage;
    if (!usage || (!usage->input && !usage->output && !usage->total)) {
        out.append({ .label = FigureText::tr("tokens"),
            .value = FigureText::tr("not reported"),
            .tooltip = FigureText::tr("The server sent no token counts. When streaming, switch on “Report usage” "
                                      "(stream_options.include_usage) to ask for them.") });
        return;
    }
    if (usage->input)
        out.append(count(FigureText::tr("in"), *usage->input, FigureText::tr("Prompt tokens as the server counted them.")));
    if (usage->output)
        out.append(count(FigureText::tr("out"), *usage->output,
            FigureText::tr("Tokens of the answer as the server counted them, thinking included.")));
    if (!usage->input && !usage->output)
        out.append(count(FigureText::tr("tokens"), *usage->total, FigureText::tr("All tokens as the server counted them.")));
    if (usage->reasoning)
        out.append(count(FigureText::tr("reasoning"), *usage->reasoning,
            FigureText::tr("Tokens of thinking; they are part of the tokens of the answer.")));
    if (usage->cacheRead)
        out.append(count(FigureText::tr("cached"), *usage->cacheRead,
            FigureText::tr("Prompt tokens the server read from its cache.")));
    if (usage->cacheWrite)
        out.append(count(FigureText::tr("cache written"), *usage->cacheWrite,
            FigureText::tr("Prompt tokens the server wrote to its cache.")));
}

Figure status(int code)
{
    return { .kind = Figure::Kind::Badge,
        .label = FigureText::tr("status"),
        .value = u"HTTP %1"_s.arg(code),
        .tooltip = code < 300 ? FigureText::tr("The server accepted the request.")
                              : FigureText::tr("The server did not accept the request."),
        .good = code >= 200 && code < 300 };
}

// Enough of it to compare by eye; the whole id is in the tooltip and is what a click copies.
QString shortened(const QString &id)
{
    return id.size() <= 16 ? id : id.first(8) + u"…"_s + id.last(4);
}

}

QList<Words::Figure> Words::figures(const Turn &turn)
{
    if (turn.message.role != Role::Assistant || turn.state == TurnState::Streaming)
        return {};
    QList<Figure> out;
    addTimes(out, turn.timing);
    if (const std::optional<double> rate = tokensPerSecond(turn)) {
        out.append({ .label = FigureText::tr("speed"),
            //: %1 is a number: tokens per second
            .value = FigureText::tr("%1 tok/s").arg(QLocale().toString(*rate, 'f', *rate < 100 ? 1 : 0)),
            .tooltip = FigureText::tr("Reported output tokens, thinking included, divided by the time from the first to the "
                                      "last byte.") });
    }
    const bool answered = turn.httpStatus == 0 || (turn.httpStatus >= 200 && turn.httpStatus < 300);
    if (answered && turn.timing.firstByte)
        addTokens(out, turn);
    // An answer that somebody wrote or imported never came from a server that could have given a reason.
    const bool isReceived = turn.httpStatus > 0 || turn.timing.total || turn.timing.firstByte;
    if (!turn.answer.finishReason.isEmpty() || (isReceived && turn.state == TurnState::Complete)) {
        const QByteArray &reason = turn.answer.finishReason;
        out.append({ .kind = Figure::Kind::Badge,
            .label = FigureText::tr("finish"),
            .value = finishLabel(reason),
            .tooltip = finishMeaning(reason),
            .good = reason == "stop" || reason == "end_turn" || reason == "tool_calls" || reason == "tool_use" || reason == "STOP"
                || reason == "completed" || reason == "stop_sequence" });
    }
    if (turn.httpStatus > 0)
        out.append(status(turn.httpStatus));
    for (const RequestId &id : turn.answer.requestIds) {
        const QString value = QString::fromUtf8(id.value);
        out.append({ .kind = Figure::Kind::Link,
            .label = QString::fromUtf8(id.name),
            .value = shortened(value),
            .tooltip = value });
    }
    return out;
}

namespace {

bool streamed(const ChatSettings &settings)
{
    if (const std::optional<QByteArray> extra = settings.extraBody.value("stream"))
        return *extra == "true";
    return settings.parameters.value("stream") == QByteArray("true");
}

}

std::optional<double> Words::tokensPerSecond(const Turn &turn)
{
    // A body that comes in one piece has no generation time to divide by.
    return streamed(turn.settings) ? ::tokensPerSecond(turn.answer.usage, turn.timing) : std::nullopt;
}
