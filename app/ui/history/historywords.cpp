#include "ui/history/historywords.h"

#include "core/failure.h"
#include "ui/inspector/rawview.h"
#include "words/words.h"

#include <QDateTime>
#include <QLocale>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace {
enum class Ending { Good, Odd, Bad };

/// The answer ended for a reason that a reader of the list wants to know.
bool endedEarly(const QByteArray &finishReason)
{
    const QByteArray reason = finishReason.toLower();
    return reason.startsWith("max_") || reason == "length" || reason == "content_filter" || reason == "refusal";
}

Ending endingOf(const ExchangeSummary &summary)
{
    if (!summary.failure.isEmpty())
        return summary.failure == failureId(FailureKind::Stopped) ? Ending::Odd : Ending::Bad;
    return summary.isComplete && !endedEarly(summary.finishReason) ? Ending::Good : Ending::Odd;
}
}

QString HistoryWords::shortTime(qint64 ms)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(ms);
    return moment.date() == QDate::currentDate() ? Words::timeOfDay(moment.time()) : Words::dayAndTime(moment);
}

QString HistoryWords::exactTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QString HistoryWords::purpose(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Answer:
        return tr("Answer");
    case Purpose::Models:
        return tr("Model list");
    case Purpose::Probe:
        return tr("Connection test");
    case Purpose::Replay:
        return tr("Replay");
    }
    return {};
}

QString HistoryWords::what(const ExchangeSummary &summary)
{
    const QString line = RawView::visible(summary.firstLine);
    if (line.isEmpty())
        return purpose(summary.purpose);
    if (summary.purpose == Purpose::Answer)
        return line;
    //: %1 is what a request was for, such as "Replay"; %2 the first line of the question
    return tr("%1: %2").arg(purpose(summary.purpose), line);
}

QString HistoryWords::failureName(const QByteArray &id)
{
    static const QList<QPair<FailureKind, const char *>> names {
        { FailureKind::Authentication, QT_TR_NOOP("key refused") },
        { FailureKind::Permission, QT_TR_NOOP("not allowed") },
        { FailureKind::Balance, QT_TR_NOOP("no balance") },
        { FailureKind::RateLimit, QT_TR_NOOP("rate limit") },
        { FailureKind::PlanLimit, QT_TR_NOOP("plan limit") },
        { FailureKind::InvalidRequest, QT_TR_NOOP("invalid request") },
        { FailureKind::UnknownModel, QT_TR_NOOP("unknown model") },
        { FailureKind::ContextTooLong, QT_TR_NOOP("context too long") },
        { FailureKind::TooLarge, QT_TR_NOOP("too large") },
        { FailureKind::InputModerated, QT_TR_NOOP("prompt moderated") },
        { FailureKind::OutputModerated, QT_TR_NOOP("answer moderated") },
        { FailureKind::NotFound, QT_TR_NOOP("not found") },
        { FailureKind::Overloaded, QT_TR_NOOP("overloaded") },
        { FailureKind::ServerError, QT_TR_NOOP("server error") },
        { FailureKind::Redirected, QT_TR_NOOP("redirected") },
        { FailureKind::OtherStatus, QT_TR_NOOP("refused") },
        { FailureKind::NoAnswer, QT_TR_NOOP("empty answer") },
        { FailureKind::Malformed, QT_TR_NOOP("not an answer") },
        { FailureKind::CutOff, QT_TR_NOOP("broke off") },
        { FailureKind::HostNotFound, QT_TR_NOOP("host not found") },
        { FailureKind::ConnectionRefused, QT_TR_NOOP("connection refused") },
        { FailureKind::ConnectionLost, QT_TR_NOOP("connection lost") },
        { FailureKind::Tls, QT_TR_NOOP("no secure connection") },
        { FailureKind::Proxy, QT_TR_NOOP("proxy failed") },
        { FailureKind::TimedOutConnecting, QT_TR_NOOP("no connection in time") },
        { FailureKind::TimedOutFirstByte, QT_TR_NOOP("no answer in time") },
        { FailureKind::TimedOutIdle, QT_TR_NOOP("fell silent") },
        { FailureKind::NetworkOther, QT_TR_NOOP("network failed") },
        { FailureKind::Stopped, QT_TR_NOOP("stopped") },
        { FailureKind::NotSent, QT_TR_NOOP("not sent") },
    };
    for (const auto &[kind, name] : names) {
        if (failureId(kind) == id)
            return tr(name);
    }
    return QString::fromUtf8(id);
}

QString HistoryWords::status(const ExchangeSummary &summary)
{
    const QString code = summary.httpStatus > 0 ? u"HTTP %1"_s.arg(summary.httpStatus) : QString();
    QString words;
    if (!summary.failure.isEmpty())
        words = failureName(summary.failure);
    else if (endedEarly(summary.finishReason))
        words = Words::finishLabel(summary.finishReason);
    if (code.isEmpty() || words.isEmpty())
        return code + words;
    //: %1 is "HTTP 429", %2 what went wrong in a few words
    return tr("%1, %2").arg(code, words);
}

QString HistoryWords::statusMeaning(const ExchangeSummary &summary)
{
    if (!summary.failure.isEmpty() || summary.finishReason.isEmpty())
        return status(summary);
    return Words::finishMeaning(summary.finishReason);
}

// Each keeps a contrast of at least 4.5 on the ground of a list.
QBrush HistoryWords::statusColour(const ExchangeSummary &summary, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Active, QPalette::Base).lightness() < 128;
    switch (endingOf(summary)) {
    case Ending::Good:
        return isDark ? QColor(0x7f, 0xd6, 0xa0) : QColor(0x1a, 0x6e, 0x3a);
    case Ending::Odd:
        return isDark ? QColor(0xf2, 0xb6, 0x3d) : QColor(0x82, 0x53, 0x00);
    case Ending::Bad:
        return isDark ? QColor(0xff, 0x93, 0x87) : QColor(0xb0, 0x22, 0x1b);
    }
    return palette.brush(QPalette::Text);
}

QString HistoryWords::tokens(const ExchangeSummary &summary)
{
    if (!summary.inputTokens && !summary.outputTokens)
        return {};
    const auto said = [](const std::optional<qint64> &count) { return count ? QLocale().toString(*count) : u"?"_s; };
    return said(summary.inputTokens) + u" → "_s + said(summary.outputTokens);
}

QString HistoryWords::tokensMeaning(const ExchangeSummary &summary)
{
    if (!summary.inputTokens && !summary.outputTokens)
        return tr("The server reported no token counts.");
    const auto said = [](const std::optional<qint64> &count) { return count ? QLocale().toString(*count) : tr("not reported"); };
    //: %1 and %2 are numbers of tokens as the server counted them
    return tr("Prompt: %1 tokens, answer: %2 tokens").arg(said(summary.inputTokens), said(summary.outputTokens));
}

QString HistoryWords::duration(const ExchangeSummary &summary)
{
    return summary.totalMs ? Words::duration(*summary.totalMs) : QString();
}

QString HistoryWords::size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10 * 1024 * 1024 ? 1 : 0, QLocale::DataSizeTraditionalFormat);
}
