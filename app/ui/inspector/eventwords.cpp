#include "ui/inspector/eventwords.h"

#include "core/jsontext.h"
#include "ui/inspector/eventmodel.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
struct EventText {
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QString took(qint64 ns)
{
    return Words::duration(double(ns) / 1e6);
}

QString endRemark(const EventModel &model, const QByteArray &protocol)
{
    switch (model.end()) {
    case EventLanes::End::Open:
    case EventLanes::End::Seen:
        return {};
    case EventLanes::End::ReasonOnly:
        //: %1 is what ends a stream, such as [DONE]
        return EventText::tr("%1 is missing: a finish reason came, but not the end of the stream.").arg(EventWords::endName(protocol));
    case EventLanes::End::Missing:
        if (model.wasStopped())
            return EventText::tr("Stopped by hand before its end came.");
        //: %1 is what ends a stream, such as [DONE]
        return EventText::tr("The end is missing: neither a finish reason nor %1 came.").arg(EventWords::endName(protocol));
    case EventLanes::End::Failed:
        return EventText::tr("The stream told of a failure.");
    }
    return {};
}
}

EventWords::MainLane EventWords::mainLane(quint8 lanes)
{
    if (lanes & EventLanes::Failure)
        return Failure;
    if (lanes & EventLanes::Tool)
        return Tool;
    if (lanes & EventLanes::Text)
        return Text;
    if (lanes & EventLanes::Reasoning)
        return Reasoning;
    return lanes & EventLanes::Usage ? Usage : Other;
}

QString EventWords::lane(const EventModel &model, int event)
{
    const quint8 lanes = model.lanesOf(event);
    QStringList words;
    if (lanes & EventLanes::Failure)
        words.append(EventText::tr("failure", "what an event feeds"));
    if (lanes & EventLanes::Tool)
        words.append(EventText::tr("tool", "what an event feeds"));
    if (lanes & EventLanes::Text)
        words.append(EventText::tr("text", "what an event feeds"));
    if (lanes & EventLanes::Reasoning)
        words.append(EventText::tr("reasoning", "what an event feeds"));
    if (lanes & EventLanes::Usage)
        words.append(EventText::tr("usage", "what an event feeds"));
    if (!words.isEmpty())
        return words.join(u", "_s);
    switch (model.event(event).kind) {
    case EventRow::Kind::Comment:
        return EventText::tr("comment", "what an event is");
    case EventRow::Kind::Done:
        return EventText::tr("end", "what an event is");
    case EventRow::Kind::Fields:
        return EventText::tr("no data", "what an event is");
    case EventRow::Kind::Unknown:
        return EventText::tr("unknown", "what an event is");
    case EventRow::Kind::Data:
    case EventRow::Kind::Whole:
        break;
    }
    return lanes & EventLanes::Finish ? EventText::tr("end", "what an event is") : EventText::tr("other", "what an event feeds");
}

QString EventWords::mark(unsigned marks)
{
    QStringList words;
    if (marks & EventModel::MissingEnd)
        words.append(EventText::tr("end missing", "mark of an event"));
    if (marks & EventRow::Unfinished)
        words.append(EventText::tr("cut off", "mark of an event"));
    if (marks & EventRow::BadUtf8)
        words.append(EventText::tr("bad UTF-8", "mark of an event"));
    if (marks & EventRow::NotJson)
        words.append(EventText::tr("not JSON", "mark of an event"));
    if (marks & EventModel::Stall)
        words.append(EventText::tr("stall", "mark of an event"));
    if (marks & EventRow::HoldsUnknownLine)
        words.append(EventText::tr("unknown line", "mark of an event"));
    if (marks & EventRow::HoldsComment)
        words.append(EventText::tr("comment", "mark of an event"));
    return words.join(u", "_s);
}

QString EventWords::remarks(const EventModel &model, int event, const QByteArray &protocol)
{
    const unsigned marks = model.marksOf(event);
    const EventRow &row = model.event(event);
    QStringList sentences;
    if (marks & EventModel::MissingEnd)
        sentences.append(endRemark(model, protocol));
    if (marks & EventRow::Unfinished)
        sentences.append(EventText::tr("The last event: the bytes end before the blank line that closes it."));
    if (marks & EventRow::BadUtf8) {
        const qsizetype at = EventList::badUtf8In(model.bytesOf(event));
        //: %1 and %2 are byte numbers
        sentences.append(EventText::tr("Not UTF-8 at byte %1 of the event, byte %2 of the body.")
                             .arg(QLocale().toString(at), QLocale().toString(row.begin + at)));
    }
    if (marks & EventRow::NotJson) {
        const auto problem = Json::problemIn(model.partsOf(event).data);
        //: %1 is a byte number, %2 the parser's own words
        sentences.append(problem ? EventText::tr("The data is not JSON: byte %1, %2")
                                       .arg(QLocale().toString(problem->offset), problem->message)
                                 : EventText::tr("The data is not JSON."));
    }
    if (marks & EventModel::Stall) {
        const qint64 median = model.list().medianGapNs();
        //: %1 and %2 are durations
        sentences.append(row.gapNs > EventList::stallNs
                ? EventText::tr("A stall: %1 after the event before, more than %2.").arg(took(row.gapNs), took(EventList::stallNs))
                //: %1 and %3 are durations, %2 is a number such as 10
                : EventText::tr("A stall: %1 after the event before, more than %2 times the median gap of %3.")
                      .arg(took(row.gapNs), QLocale().toString(EventList::stallMedians), took(median)));
    }
    if (marks & EventRow::HoldsUnknownLine)
        sentences.append(EventText::tr("A line in it is no field of server-sent events; clients skip it."));
    switch (row.kind) {
    case EventRow::Kind::Comment:
        sentences.append(EventText::tr("A comment: it keeps the connection open and says nothing to clients."));
        break;
    case EventRow::Kind::Fields:
        sentences.append(EventText::tr("No data line: clients drop this event."));
        break;
    case EventRow::Kind::Unknown:
        if (!(marks & EventRow::HoldsUnknownLine))
            sentences.append(EventText::tr("No line in it is a field of server-sent events; clients skip it."));
        break;
    case EventRow::Kind::Data:
        if (marks & EventRow::HoldsComment)
            sentences.append(EventText::tr("It holds a comment as well."));
        break;
    case EventRow::Kind::Done:
    case EventRow::Kind::Whole:
        break;
    }
    return sentences.join(u'\n');
}

QString EventWords::sentence(const EventModel &model, int event)
{
    const EventRow &row = model.event(event);
    QStringList parts;
    //: %1 is its number, %2 how many there are
    parts.append(EventText::tr("Event %1 of %2").arg(QLocale().toString(event + 1), QLocale().toString(model.total())));
    parts.append(lane(model, event));
    if (row.atNs >= 0)
        //: %1 is a duration since the request was sent
        parts.append(EventText::tr("after %1").arg(took(row.atNs)));
    if (row.gapNs >= 0)
        //: %1 is a duration since the event before
        parts.append(EventText::tr("gap %1").arg(took(row.gapNs)));
    parts.append(QLocale().formattedDataSize(row.size));
    if (const QString odd = mark(model.marksOf(event)); !odd.isEmpty())
        parts.append(odd);
    return parts.join(u" · "_s);
}

QString EventWords::summary(const EventModel &model, const QByteArray &protocol, bool isRunning)
{
    if (model.total() == 0)
        return {};
    if (model.isWhole())
        return EventText::tr("Not a stream: the body is one row.");
    const EventList &list = model.list();
    QStringList parts;
    parts.append(EventText::tr("%n row(s)", "events of a stream, comments too", model.total()));
    if (list.medianGapNs() > 0)
        //: %1 is a duration
        parts.append(EventText::tr("median gap %1").arg(took(list.medianGapNs())));
    if (list.longestGapNs() > 0)
        //: %1 is a duration
        parts.append(EventText::tr("longest gap %1").arg(took(list.longestGapNs())));
    if (const int stalls = model.stalls(); stalls > 0)
        parts.append(EventText::tr("%n stall(s)", nullptr, stalls));
    if (const QString end = endRemark(model, protocol); !end.isEmpty() && !isRunning)
        parts.append(end);
    return parts.join(u" · "_s);
}

QString EventWords::endName(const QByteArray &protocol)
{
    if (protocol == "anthropic-messages")
        return u"message_stop"_s;
    if (protocol == "openai-responses")
        return u"response.completed"_s;
    if (protocol == "gemini")
        return u"finishReason"_s;
    return u"[DONE]"_s;
}
