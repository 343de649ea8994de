#include "words/comparison.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct DifferenceText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

using DifferencePart = Difference::Part;

/// Foreign text as it can be shown: on one line, not too long, with what nobody would see spelled out.
QString shownForeign(const QString &text)
{
    constexpr qsizetype most = 80;
    QString shown;
    for (const QChar c : text) {
        if (shown.size() >= most && !c.isLowSurrogate())
            return shown + u'…';
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            shown += "\\u"_L1 + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        else
            shown += c;
    }
    return shown;
}

QString cadenceName(const QString &place)
{
    if (place == "events"_L1)
        return DifferenceText::tr("Events");
    if (place == "pieces"_L1)
        return DifferenceText::tr("Pieces");
    if (place == "median_gap"_L1)
        return DifferenceText::tr("Median gap");
    if (place == "longest_gap"_L1)
        return DifferenceText::tr("Longest gap");
    return shownForeign(place);
}

/// What is different, in the words of the wire where it has any.
QString subjectOf(const Difference &difference)
{
    const QString &place = difference.place.isEmpty() ? difference.newPlace : difference.place;
    switch (difference.part) {
    case DifferencePart::Method:
        return DifferenceText::tr("Method");
    case DifferencePart::Host:
        return DifferenceText::tr("Host");
    case DifferencePart::Path:
        return DifferenceText::tr("Path");
    case DifferencePart::Status:
        return DifferenceText::tr("Status");
    case DifferencePart::FinishReason:
        return DifferenceText::tr("Finish reason");
    case DifferencePart::Ending:
        return DifferenceText::tr("End of the stream");
    case DifferencePart::Cadence:
        return cadenceName(place);
    case DifferencePart::BodyField:
    case DifferencePart::Shape:
        return place.isEmpty() ? DifferenceText::tr("Body") : shownForeign(place);
    case DifferencePart::Query:
    case DifferencePart::RequestHeader:
    case DifferencePart::FieldOrder:
    case DifferencePart::ResponseHeader:
    case DifferencePart::EventKind:
    case DifferencePart::Usage:
        break;
    }
    return shownForeign(place);
}

QString valueText(const Difference &difference, const QByteArray &value)
{
    if (difference.part == DifferencePart::Ending && value.isEmpty())
        return DifferenceText::tr("none of its own");
    if (value.isEmpty())
        return difference.kind == Difference::Kind::Changed ? DifferenceText::tr("nothing") : QString();
    const bool isGap = difference.part == DifferencePart::Cadence && difference.place.endsWith("_gap"_L1);
    bool isNumber = false;
    const double ms = value.toDouble(&isNumber);
    return isGap && isNumber ? Words::duration(ms) : shownForeign(QString::fromUtf8(value));
}

}

QString Words::differenceTitle(Difference::Part part)
{
    switch (part) {
    case DifferencePart::Method:
        return DifferenceText::tr("Method");
    case DifferencePart::Host:
        return DifferenceText::tr("Host");
    case DifferencePart::Path:
        return DifferenceText::tr("Path");
    case DifferencePart::Query:
        return DifferenceText::tr("Query");
    case DifferencePart::RequestHeader:
        return DifferenceText::tr("Headers sent");
    case DifferencePart::BodyField:
        return DifferenceText::tr("Fields of the body");
    case DifferencePart::FieldOrder:
        return DifferenceText::tr("Order of the fields");
    case DifferencePart::Status:
        return DifferenceText::tr("Status");
    case DifferencePart::ResponseHeader:
        return DifferenceText::tr("Headers received");
    case DifferencePart::Shape:
        return DifferenceText::tr("Shape of the answer");
    case DifferencePart::EventKind:
        return DifferenceText::tr("Kinds of events");
    case DifferencePart::Usage:
        return DifferenceText::tr("Fields of usage");
    case DifferencePart::Cadence:
        return DifferenceText::tr("Cadence");
    case DifferencePart::FinishReason:
        return DifferenceText::tr("Finish reason");
    case DifferencePart::Ending:
        return DifferenceText::tr("End of the stream");
    }
    return {};
}

QString Words::difference(const Difference &difference)
{
    const QString subject = subjectOf(difference);
    const QString before = valueText(difference, difference.before);
    const QString after = valueText(difference, difference.after);
    if (difference.part == DifferencePart::FieldOrder)
        //: The last two are names of JSON fields in their order; %1 of the longer one is the path of an object
        return subject.isEmpty() ? DifferenceText::tr("Another order of the fields: %1 → %2").arg(before, after)
                                 : DifferenceText::tr("Another order of the fields of %1: %2 → %3").arg(subject, before, after);
    switch (difference.kind) {
    case Difference::Kind::Added:
        //: %1 is the name of a field or header, %2 its value
        return after.isEmpty() ? DifferenceText::tr("Only here: %1").arg(subject)
                               : DifferenceText::tr("Only here: %1 (%2)").arg(subject, after);
    case Difference::Kind::Dropped:
        //: %1 is the name of a field or header, %2 the value it has in the other request or answer
        return before.isEmpty() ? DifferenceText::tr("Not here: %1").arg(subject)
                                : DifferenceText::tr("Not here: %1 (%2)").arg(subject, before);
    case Difference::Kind::Changed:
        //: %1 is the name of a field or header, %2 the value in the one request or answer, %3 in the other
        return DifferenceText::tr("%1: %2 → %3").arg(subject, before, after);
    case Difference::Kind::Renamed:
        //: %1 and %2 are names of JSON fields
        return DifferenceText::tr("%1 is called %2").arg(subject, shownForeign(difference.newPlace));
    }
    return {};
}
