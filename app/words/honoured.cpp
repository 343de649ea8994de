#include "words/honoured.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct HonouredText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString withSeparators(const QString &count)
{
    return QLocale().toString(count.toLongLong());
}

/// Of JSON that was asked for. \a kind as advice/honoured.cpp names it, here and below.
QString ignoredFormSentence(const QString &field, const QString &asked, const QString &evidence, const QString &kind)
{
    if (kind == "fence"_L1)
        //: %1 is the name of a JSON field, %2 the start of an answer, such as ```json
        return HonouredText::tr("%1 asked for JSON alone; it came inside a code fence (%2).").arg(field, evidence);
    if (kind == "not-object"_L1)
        //: %1 is the name of a JSON field, %2 the start of an answer
        return HonouredText::tr("%1 asked for a JSON object; other JSON came: “%2”.").arg(field, evidence);
    if (kind == "broken"_L1)
        //: %1 is the name of a JSON field, %2 the start of an answer
        return HonouredText::tr("%1 asked for JSON; what came is not valid: “%2”.").arg(field, evidence);
    if (kind == "missing"_L1)
        //: %1 is the name of a JSON field, %2 its value, such as json_schema, %3 names of members of the answer
        return HonouredText::tr("%1 (%2) requires members that did not come: %3.").arg(field, asked, evidence);
    if (kind == "schema"_L1)
        //: %1 is the name of a JSON field, %2 its value, such as json_schema, %3 places in the answer, such as days[0].temp
        return HonouredText::tr("%1 (%2) asked for something else at: %3.").arg(field, asked, evidence);
    //: %1 is the name of a JSON field, %2 the start of an answer
    return HonouredText::tr("%1 asked for JSON; text came: “%2”.").arg(field, evidence);
}

QString ignoredCallSentence(const QString &field, const QString &asked, const QString &evidence, const QString &kind)
{
    if (kind == "called"_L1)
        //: %1 is the name of a JSON field, %2 names of tools
        return HonouredText::tr("%1 forbade tool calls; called: %2.").arg(field, evidence);
    if (kind == "named-not-called"_L1)
        //: %1 is the name of a JSON field, %2 the name of a tool
        return HonouredText::tr("%1 asked for a call of %2; no tool was called.").arg(field, asked);
    if (kind == "other-called"_L1)
        //: %1 is the name of a JSON field, %2 and %3 are names of tools
        return HonouredText::tr("%1 asked for a call of %2; called: %3.").arg(field, asked, evidence);
    //: %1 is the name of a JSON field
    return HonouredText::tr("%1 asked for a tool call; none came.").arg(field);
}

QString ignoredSplitSentence(const QString &field, const QString &evidence, const QString &kind)
{
    if (kind == "in-content"_L1)
        //: %1 is the name of a JSON field
        return HonouredText::tr("%1 asked for thinking apart from the text; it came in the text, between <think> tags.").arg(field);
    if (kind == "not-shown"_L1)
        //: %1 is the name of a JSON field, %n a number of tokens
        return HonouredText::tr("%1 asked for thinking apart from the text; %n token(s) of it were counted and none came.", nullptr,
            evidence.toInt())
            .arg(field);
    //: %1 and %2 are names of JSON fields
    return HonouredText::tr("%1 asked for thinking in the text; it came apart from it, in %2.").arg(field, evidence);
}

}

QString Words::ignoredTitle(const Finding &finding)
{
    //: %1 is the name of a JSON field that the server did not heed
    return finding.id.startsWith("ignored-") ? HonouredText::tr("%1 ignored").arg(finding.facts.value(2)) : QString();
}

QString Words::ignoredSentence(const Finding &finding)
{
    const QString asked = finding.facts.value(0);
    const QString evidence = finding.facts.value(1);
    const QString field = finding.facts.value(2);
    const QString kind = finding.facts.value(3);
    if (finding.id == "ignored-n")
        //: %n answers were asked for, %1 is the name of a JSON field, %2 a number: how many came
        return HonouredText::tr("%1 asked for %n answer(s); %2 came.", nullptr, asked.toInt()).arg(field, withSeparators(evidence));
    if (finding.id == "ignored-max-tokens")
        return kind == "counted"_L1
            //: %1 is the name of a JSON field, %2 and %3 are numbers of tokens
            ? HonouredText::tr("%1 allowed %2 tokens; the server counted %3.").arg(field, withSeparators(asked), withSeparators(evidence))
            //: %1 is the name of a JSON field, %2 and %3 are numbers of tokens
            : HonouredText::tr("%1 allowed %2 tokens; the answer has about %3.").arg(field, withSeparators(asked), withSeparators(evidence));
    if (finding.id == "ignored-stop")
        //: %1 is the stop text, %2 a piece of the answer around it
        return HonouredText::tr("The answer goes on after the stop text “%1”: “%2”.").arg(asked, evidence);
    if (finding.id == "ignored-response-format")
        return ignoredFormSentence(field, asked, evidence, kind);
    if (finding.id == "ignored-tool-choice")
        return ignoredCallSentence(field, asked, evidence, kind);
    if (finding.id == "ignored-reasoning-split")
        return ignoredSplitSentence(field, evidence, kind);
    if (finding.id == "ignored-include-usage")
        //: %1 is the name of a JSON field
        return HonouredText::tr("%1 asked for token counts; the stream ended without them.").arg(field);
    return {};
}
