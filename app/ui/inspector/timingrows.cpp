#include "ui/inspector/timingrows.h"

#include "ui/inspector/rawview.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
using RowKind = TimingRow::Kind;

struct TimingText {
    Q_DECLARE_TR_FUNCTIONS(TimingRows)
};

QString foreign(const QByteArray &bytes)
{
    return RawView::visible(QString::fromUtf8(bytes)).simplified();
}

/// The sentence for a failure of which only the id was kept.
QString failureWords(const Attempt &attempt)
{
    for (int kind = 0; kind <= int(FailureKind::NotSent); ++kind) {
        if (failureId(FailureKind(kind)) == attempt.failure)
            return Words::failureSentence({ .kind = FailureKind(kind), .httpStatus = attempt.httpStatus, .code = attempt.code });
    }
    return foreign(attempt.failure);
}

QString attemptNote(const Attempt &attempt)
{
    QStringList parts;
    parts.append(attempt.httpStatus > 0 ? u"HTTP %1"_s.arg(attempt.httpStatus) : TimingText::tr("no response"));
    if (!attempt.failure.isEmpty())
        parts.append(failureWords(attempt));
    if (!attempt.code.isEmpty())
        //: %1 is the server's own code, such as 1002
        parts.append(TimingText::tr("code %1").arg(foreign(attempt.code)));
    for (const RequestId &id : attempt.requestIds)
        parts.append(foreign(id.name) + u' ' + foreign(id.value));
    return parts.join(u" · "_s);
}

void addAttempts(QList<TimingRow> &rows, const Exchange &exchange)
{
    const auto &attempts = exchange.attempts;
    if (attempts.isEmpty() || (attempts.size() == 1 && attempts.constFirst().waitedMs == 0))
        return;
    const auto origin = attempts.constFirst().startedAt.addMSecs(-attempts.constFirst().waitedMs);
    const auto placeOf = [&origin](const QDateTime &moment) { return std::max(0.0, double(origin.msecsTo(moment))); };
    double axis = 1;
    for (const Attempt &attempt : attempts)
        axis = std::max(axis, placeOf(attempt.startedAt) + attempt.totalMs);
    rows.append({ .kind = RowKind::Heading,
        .label = attempts.size() == 1 ? TimingText::tr("Before it was sent")
                                      : TimingText::tr("%n attempt(s) at one answer", nullptr, int(attempts.size())),
        .figure = Words::duration(axis) });
    for (qsizetype i = 0; i < attempts.size(); ++i) {
        const auto &attempt = attempts.at(i);
        const double begin = placeOf(attempt.startedAt);
        if (attempt.waitedMs > 0) {
            rows.append({ .kind = RowKind::Held,
                .label = TimingText::tr("Held back"),
                .figure = Words::duration(double(attempt.waitedMs)),
                .note = TimingText::tr("In the queue of the route, or in a countdown before another try."),
                .from = std::max(0.0, begin - double(attempt.waitedMs)),
                .to = begin,
                .axis = axis });
        }
        rows.append({ .kind = attempt.failure.isEmpty() ? RowKind::Attempt : RowKind::FailedAttempt,
            //: %1 is a number
            .label = TimingText::tr("Attempt %1").arg(QLocale().toString(i + 1)),
            .figure = Words::duration(attempt.totalMs),
            .note = attemptNote(attempt),
            .from = begin,
            .to = begin + attempt.totalMs,
            .axis = axis });
    }
}

std::optional<double> lastByteOf(const Exchange &exchange)
{
    if (!exchange.chunks.isEmpty())
        return double(exchange.chunks.constLast().atNs) / 1e6;
    return exchange.body.isEmpty() ? std::nullopt : exchange.timing.total;
}

/// One part after the other: each ends where the next begins.
class Parts
{
public:
    explicit Parts(QList<TimingRow> &rows)
        : m_rows(rows)
    {
    }

    void add(RowKind kind, const QString &label, std::optional<double> until, const QString &note = {})
    {
        if (!until)
            return;
        // What was told out of order took no time of its own.
        const double end = std::max(m_at, *until);
        m_rows.append({ .kind = kind, .label = label, .figure = Words::duration(end - m_at), .note = note, .from = m_at, .to = end });
        m_at = end;
        ++m_count;
    }
    double at() const { return m_at; }
    int count() const { return m_count; }

private:
    QList<TimingRow> &m_rows;
    double m_at = 0;
    int m_count = 0;
};

void addLine(Parts &parts, const Exchange &exchange)
{
    const auto &line = exchange.line;
    if (line.connecting) {
        if (*line.connecting >= 1)
            parts.add(RowKind::Held, TimingText::tr("Before connecting"), line.connecting, TimingText::tr("Inside Qt."));
        if (line.encrypted) {
            parts.add(RowKind::Line, TimingText::tr("Connecting and TLS"), line.encrypted,
                TimingText::tr("A new connection: name look-up, TCP and TLS together."));
            parts.add(RowKind::Line, TimingText::tr("Sending the request"), line.sent);
        } else {
            parts.add(RowKind::Line, TimingText::tr("Connecting and sending"), line.sent,
                TimingText::tr("A new connection without TLS: name look-up, TCP and the request together."));
        }
    } else {
        parts.add(RowKind::Line, TimingText::tr("Sending the request"), line.sent,
            line.head ? TimingText::tr("An open connection was used again: nothing to connect.") : QString());
    }
    if (line.sent)
        parts.add(RowKind::Server, TimingText::tr("Waiting for the head"), line.head);
    else
        parts.add(RowKind::Server, TimingText::tr("Sending, and waiting for the head"), line.head,
            line.connecting ? QString() : TimingText::tr("An open connection was used again: nothing to connect."));
}

void addBody(Parts &parts, const Exchange &exchange, bool isRunning)
{
    const auto &timing = exchange.timing;
    if (!timing.firstByte)
        return;
    const bool isLineTold = exchange.line != LineTiming();
    parts.add(RowKind::Server,
        isLineTold ? TimingText::tr("Waiting for the first byte of the body") : TimingText::tr("Until the first byte of the body"),
        timing.firstByte,
        isLineTold || !isRunning ? QString() : TimingText::tr("How it divides is told at the end."));
    struct Milestone {
        double at;
        QString label;
    };
    QList<Milestone> milestones { { *timing.firstByte, TimingText::tr("Body, from its first byte") } };
    if (timing.firstReasoning)
        milestones.append({ *timing.firstReasoning, TimingText::tr("From the first reasoning") });
    if (timing.firstText)
        milestones.append({ *timing.firstText, TimingText::tr("From the first text") });
    std::stable_sort(milestones.begin(), milestones.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    const auto lastByte = lastByteOf(exchange);
    for (qsizetype i = 0; i < milestones.size(); ++i) {
        const bool isLast = i + 1 == milestones.size();
        // What came with the first byte took no time of its own.
        if (!isLast && milestones.at(i + 1).at - milestones.at(i).at < 0.5)
            continue;
        parts.add(RowKind::Body, milestones.at(i).label, isLast ? lastByte : std::optional(milestones.at(i + 1).at),
            isLast ? TimingText::tr("To the last byte.") : QString());
    }
}

void addParts(QList<TimingRow> &rows, const Exchange &exchange, bool isRunning)
{
    const auto heading = rows.size();
    rows.append({ .kind = RowKind::Heading, .label = TimingText::tr("This request, from the moment it was handed to the network") });
    Parts parts(rows);
    addLine(parts, exchange);
    addBody(parts, exchange, isRunning);
    if (exchange.timing.total && *exchange.timing.total - parts.at() >= 1)
        parts.add(exchange.head.status == 0 ? RowKind::Server : RowKind::Body,
            exchange.head.status == 0 ? TimingText::tr("Until it ended without a response") : TimingText::tr("Until it ended"),
            exchange.timing.total, exchange.answer.failure ? Words::failureSentence(*exchange.answer.failure) : QString());
    if (parts.count() == 0 && !isRunning)
        rows.append({ .kind = RowKind::Note, .label = TimingText::tr("No times were kept of this request.") });
    rows[heading].figure = parts.count() > 0 ? Words::duration(parts.at()) : QString();
    for (auto i = heading + 1; i < rows.size(); ++i)
        rows[i].axis = rows.at(i).kind == RowKind::Note ? 0 : std::max(parts.at(), 0.001);
}

QString perSecond(double count, double ms)
{
    const double rate = count / (ms / 1000);
    return QLocale().toString(rate, 'f', rate < 100 ? 1 : 0);
}

void addFigures(QList<TimingRow> &rows, const Exchange &exchange, bool isRunning)
{
    const QLocale locale;
    const auto &timing = exchange.timing;
    const auto lastByte = lastByteOf(exchange);
    if (!timing.firstByte || !lastByte)
        return;
    rows.append({ .kind = RowKind::Heading, .label = TimingText::tr("Figures") });
    const double span = *lastByte - *timing.firstByte;
    const QString spanText = Words::duration(span);
    // A body that comes in one piece has no time to divide by.
    const bool hasSpan = span >= 1;
    const auto &usage = exchange.answer.usage;
    if (usage && usage->output && *usage->output > 0 && hasSpan && !isRunning) {
        rows.append({ .kind = RowKind::Figure,
            .label = TimingText::tr("Tokens per second"),
            .figure = perSecond(double(*usage->output), span),
            //: %1 is a number of tokens, %2 a duration
            .note = TimingText::tr("%1 output tokens as the server counted them, in %2 from first to last byte.")
                        .arg(locale.toString(*usage->output), spanText) });
    } else if (exchange.purpose == Purpose::Answer && !isRunning) {
        rows.append({ .kind = RowKind::Figure,
            .label = TimingText::tr("Tokens per second"),
            .figure = u"—"_s,
            .note = usage && usage->output ? TimingText::tr("The body came all at once.")
                                           : TimingText::tr("The server reported no output tokens.") });
    }
    rows.append({ .kind = RowKind::Figure,
        .label = TimingText::tr("Bytes"),
        .figure = locale.toString(exchange.body.size()),
        .note = (hasSpan && !exchange.chunks.isEmpty()
                    //: %1 is a size such as "3.2 KiB", %n how many pieces the body came in
                    ? TimingText::tr("In %n piece(s), %1 a second.", nullptr, int(exchange.chunks.size()))
                          .arg(locale.formattedDataSize(qint64(double(exchange.body.size()) / span * 1000)))
                    : TimingText::tr("In %n piece(s).", nullptr, int(exchange.chunks.size()))) });
    if (exchange.events > 1 && hasSpan) {
        rows.append({ .kind = RowKind::Figure,
            .label = TimingText::tr("Events per second"),
            .figure = perSecond(exchange.events, span),
            //: %n is a number of events, %1 a duration
            .note = TimingText::tr("%n event(s) in %1.", nullptr, exchange.events).arg(spanText) });
    }
    qint64 longest = 0;
    qsizetype after = 0;
    for (qsizetype i = 1; i < exchange.chunks.size(); ++i) {
        const auto gap = exchange.chunks.at(i).atNs - exchange.chunks.at(i - 1).atNs;
        if (gap > longest) {
            longest = gap;
            after = i;
        }
    }
    if (longest > 0) {
        rows.append({ .kind = RowKind::Figure,
            .label = TimingText::tr("Longest gap"),
            .figure = Words::duration(double(longest) / 1e6),
            //: %1 and %2 are numbers of pieces
            .note = TimingText::tr("Between pieces %1 and %2.").arg(locale.toString(after), locale.toString(after + 1)) });
    }
}

/// What a server says of its own times. A unit is added only where it is known.
void addServerTimes(QList<TimingRow> &rows, const Exchange &exchange)
{
    struct Known {
        QByteArrayView name;
        bool isMilliseconds;
    };
    constexpr std::array known { Known { "openai-processing-ms", true }, Known { "x-envoy-upstream-service-time", true },
        Known { "server-timing", false }, Known { "x-response-time", false }, Known { "x-process-time", false },
        Known { "x-runtime", false }, Known { "x-kong-upstream-latency", true }, Known { "x-kong-proxy-latency", true },
        Known { "x-inference-time", false }, Known { "x-compute-time", false } };
    bool isFirst = true;
    for (const HttpHeader &header : exchange.head.headers) {
        const auto name = header.name.toLower();
        const auto found = std::find_if(known.cbegin(), known.cend(), [&name](const Known &one) { return one.name == name; });
        if (found == known.cend())
            continue;
        if (std::exchange(isFirst, false))
            rows.append({ .kind = RowKind::Heading, .label = TimingText::tr("Server says") });
        bool isNumber = false;
        const double value = header.value.trimmed().toDouble(&isNumber);
        const bool isDuration = found->isMilliseconds && isNumber && value >= 0;
        rows.append({ .kind = RowKind::Figure,
            .label = foreign(header.name),
            .figure = isDuration ? Words::duration(value) : QString(),
            .note = isDuration ? TimingText::tr("A header of the answer; nothing here can check it.") : foreign(header.value) });
    }
}

void addNotes(QList<TimingRow> &rows, const Exchange &exchange)
{
    const auto location = exchange.head.header("Location");
    if (exchange.head.status >= 300 && exchange.head.status < 400 && !location.isEmpty())
        rows.append({ .kind = RowKind::Note,
            //: %1 is an HTTP status, %2 an address
            .label = TimingText::tr("The server pointed elsewhere (HTTP %1): %2. It was not followed: key and message would have gone there.")
                         .arg(QLocale().toString(exchange.head.status), foreign(location)) });
    rows.append({ .kind = RowKind::Note,
        .label = TimingText::tr("Qt does not tell when a name was looked up or when TCP stood: they are not drawn apart.") });
}
}

QList<TimingRow> TimingRows::of(const Exchange &exchange, bool isRunning)
{
    QList<TimingRow> rows;
    addAttempts(rows, exchange);
    addParts(rows, exchange, isRunning);
    addFigures(rows, exchange, isRunning);
    addServerTimes(rows, exchange);
    addNotes(rows, exchange);
    return rows;
}

QString TimingRows::text(const QList<TimingRow> &rows)
{
    QString text;
    for (const TimingRow &row : rows) {
        if (row.kind == RowKind::Heading && !text.isEmpty())
            text += u'\n';
        QStringList cells { row.label };
        if (!row.figure.isEmpty())
            cells.append(row.figure);
        if (!row.note.isEmpty())
            cells.append(row.note);
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}
