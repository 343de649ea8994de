#include "words/findings.h"

#include "words/diagnoses.h"
#include "words/honoured.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// What is said of one finding; without a title it is none of these rules'.
struct FindingWords {
    QString title;
    QString sentence;
    QString source;
};

FindingWords keyWords(const Finding &finding)
{
    const QString first = finding.facts.value(0);
    const QString second = finding.facts.value(1);
    if (finding.id == "key-of-other-company") {
        const QString title = FindingText::tr("Key of another company");
        const QString variable = finding.facts.value(2);
        if (first.isEmpty())
            //: %1 is a host
            return { title, FindingText::tr("The key looks like a login token rather than a key for %1, which would read it.").arg(second), {} };
        if (finding.severity != Severity::Blocking)
            return { title,
                //: %1 is a company, %2 a host
                FindingText::tr("This looks like a key of %1, but the request goes to %2, which would read it.").arg(first, second), {} };
        if (!variable.isEmpty())
            return { title,
                //: %1 is the name of an environment variable, %2 a company, %3 a host
                FindingText::tr("$%1 holds a key of %2, but the request goes to %3, which would read the key and refuse it.")
                    .arg(variable, first, second),
                {} };
        return { title,
            //: %1 is a company, %2 a host
            FindingText::tr("This is a key of %1, but the request goes to %2, which would read the key and refuse it.").arg(first, second),
            {} };
    }
    if (finding.id == "group-id-as-key")
        return { FindingText::tr("GroupId in place of a key"),
            FindingText::tr("The key is a number only, as a MiniMax GroupId is. A GroupId names the account and opens nothing; the key "
                            "stands under API keys in the console."),
            {} };
    if (finding.id == "region-mismatch")
        return { FindingText::tr("Key of the other region"),
            //: %1 and %2 are hosts
            FindingText::tr("The key was given for %1, but the request goes to %2. MiniMax's international and China platforms do "
                            "not know each other's keys.")
                .arg(first, second),
            u"MiniMax-AI/MiniMax-01, issue 44: a key of the other platform answers 1004 or 2049"_s };
    if (finding.id == "key-bound-to-other-host")
        return { FindingText::tr("Key for another host"),
            //: %1 and %2 are hosts
            FindingText::tr("The key was given for %1, but the request goes to %2, which would read it. If that is what you want, enter "
                            "the key again for the new host.")
                .arg(first, second),
            {} };
    if (finding.id == "plan-key-model")
        return { FindingText::tr("Model may not be in the plan"),
            finding.severity == Severity::Warning
                //: %1 is a model id
                ? FindingText::tr("A plan key (sk-cp-…) is used with %1, which is older than the plans and belongs to pay-as-you-go.")
                      .arg(first)
                //: %1 is a model id
                : FindingText::tr("Only some plans include %1. If the server answers 2061, choose the model without -highspeed.")
                      .arg(first),
            u"MiniMax docs, error codes: 2061, 2056"_s };
    if (finding.id == "payg-key-plan-model")
        return { FindingText::tr("Model is for plans only"),
            //: %1 is a model id
            FindingText::tr("%1 is open to plan keys (sk-cp-…) only, and this is a pay-as-you-go key (sk-api-…).").arg(first),
            u"MiniMax docs, pay-as-you-go prices: none is published for it"_s };
    return {};
}

FindingWords urlWords(const Finding &finding)
{
    const QString first = finding.facts.value(0);
    const QString second = finding.facts.value(1);
    if (finding.id == "plain-http") {
        const QString title = FindingText::tr("Not encrypted");
        if (finding.severity == Severity::Blocking)
            //: %1 is a host
            return { title, FindingText::tr("The key would cross the network to %1 readable for everybody on the way, as http:// does not "
                                            "encrypt.")
                                .arg(first),
                {} };
        //: %1 is a host
        return { title, FindingText::tr("The conversation crosses the network to %1 readable, as http:// does not encrypt.").arg(first), {} };
    }
    if (finding.id == "base-holds-endpoint")
        return { FindingText::tr("Base URL goes too far"),
            //: %1 is the end of a URL, %2 a URL
            FindingText::tr("The base URL already ends in %1, and the program adds the endpoint itself: %2 would be called, where there "
                            "is nothing.")
                .arg(first, second),
            {} };
    if (finding.id == "base-doubles-version")
        return { FindingText::tr("Version twice in the base URL"),
            //: %1 is part of a URL, %2 a URL
            FindingText::tr("The base URL says %1, so that %2 would be called.").arg(first, second), {} };
    if (finding.id == "base-of-other-surface")
        return { FindingText::tr("Base URL of another protocol"),
            //: %1 is the end of a URL, %2 a URL
            FindingText::tr("The base URL ends in %1, which is not where this protocol lives: %2 would be called and not be found.")
                .arg(first, second),
            {} };
    if (finding.id == "base-lacks-version")
        return { FindingText::tr("Base URL without a version"),
            finding.severity == Severity::Blocking
                //: %1 is a missing end of a URL, such as /v1, %2 a URL
                ? FindingText::tr("The base URL lacks %1: %2 would be called, where there is nothing.").arg(first, second)
                //: %1 is a missing end of a URL, such as /v1, %2 a URL
                : FindingText::tr("The base URL has no path, so that %2 is called. Most servers want %1 at the end of the base.")
                      .arg(first, second),
            {} };
    if (finding.id == "surface-not-offered")
        return { FindingText::tr("Protocol not documented here"),
            //: %1 is a company, %2 the name of a protocol
            FindingText::tr("%1 documents no %2. The server will most likely answer that there is nothing at this address.")
                .arg(first, Words::protocolName(second.toLatin1())),
            {} };
    if (finding.id == "group-id-missing")
        return { FindingText::tr("GroupId missing"),
            FindingText::tr("This older surface wants the GroupId of the account in the query. Without it the server refuses even the "
                            "right key, with code 1004."),
            u"MiniMax docs, historical interfaces"_s };
    if (finding.id == "group-id-misplaced")
        return { FindingText::tr("GroupId in the wrong place"),
            finding.severity == Severity::Blocking
                //: %1 is the name of a field or header
                ? FindingText::tr("The GroupId stands in “%1”, but the server looks for it in the query only and would refuse the key, with "
                                  "code 1004.")
                      .arg(first)
                //: %1 is the name of a field or header
                : FindingText::tr("The GroupId also stands in “%1”, where no server looks for it.").arg(first),
            u"MiniMax docs, historical interfaces"_s };
    if (finding.id == "group-id-needless")
        return { FindingText::tr("GroupId not needed"),
            FindingText::tr("This protocol needs no GroupId; only the older MiniMax surfaces do."), {} };
    return {};
}

QString mediaSentence(const QString &kind, const QString &model)
{
    if (kind == "image"_L1)
        //: %1 is a model id
        return FindingText::tr("%1 cannot see pictures: it would answer as though none had been sent.").arg(model);
    if (kind == "video"_L1)
        //: %1 is a model id
        return FindingText::tr("%1 cannot see videos: it would answer as though none had been sent.").arg(model);
    //: %1 is a model id
    return FindingText::tr("%1 cannot hear sounds: it would answer as though none had been sent.").arg(model);
}

FindingWords modelWords(const Finding &finding)
{
    const QString first = finding.facts.value(0);
    const QString second = finding.facts.value(1);
    if (finding.id == "model-empty")
        return { FindingText::tr("No model chosen"), FindingText::tr("The request names no model, and a server cannot guess one."), {} };
    if (finding.id == "model-not-listed")
        return { FindingText::tr("Model not in the list"),
            //: %1 is a model id, %2 the name of a route
            FindingText::tr("“%1” is not among the models that %2 listed. Ids are compared letter by letter, capital letters included.")
                .arg(first, second),
            {} };
    if (finding.id == "model-variant-unknown")
        return { FindingText::tr("Unknown variant of a model"),
            //: %1 and %2 are model ids
            FindingText::tr("MiniMax names no “%1”, only “%2”. An unknown id is refused with code 2013.").arg(first, second),
            u"MiniMax docs, models"_s };
    if (finding.id == "media-dropped")
        return { FindingText::tr("Model cannot see or hear this"),
            mediaSentence(second, first),
            u"MiniMax docs, models; dropped silently by MiniMax-M2.7 in live captures of 2026"_s };
    return {};
}

FindingWords bodyWords(const Finding &finding)
{
    const QString first = finding.facts.value(0);
    const QString second = finding.facts.value(1);
    const QString chatPage = u"MiniMax docs, OpenAI-compatible chat"_s;
    if (finding.id == "thinking-enabled")
        return { FindingText::tr("Value of thinking unknown to MiniMax"),
            //: %1 is a JSON value
            FindingText::tr("MiniMax knows “adaptive” and “disabled” for thinking and refuses “%1” with code 2013.").arg(first), chatPage };
    if (finding.id == "server-tool")
        return { FindingText::tr("Tool of an unknown type"),
            //: %1 is a type of tools, such as web_search
            FindingText::tr("A tool has the type “%1”. MiniMax takes functions only and refuses the request with code 2013.").arg(first),
            chatPage };
    if (finding.id == "n-over-one")
        return { FindingText::tr("More than one answer asked for"),
            //: %1 is a number
            FindingText::tr("%1 answers are asked for. MiniMax gives one or refuses the request, and only the first is shown here.")
                .arg(first),
            chatPage };
    if (finding.id == "function-call-deprecated")
        return { FindingText::tr("Outdated field for tools"),
            //: %1 is the name of a JSON field
            FindingText::tr("MiniMax does not support “%1”. Tools are the way to let the model call functions.").arg(first), chatPage };
    if (finding.id == "temperature-zero")
        return { FindingText::tr("Temperature of 0 or below"),
            FindingText::tr("Some surfaces and older servers of MiniMax take only temperatures above 0. With 0.01 the answers are almost the "
                            "same."),
            u"MiniMax docs, OpenAI-compatible chat, its older pages, and Responses"_s };
    if (finding.id == "temperature-too-high")
        return { FindingText::tr("Temperature above the range"),
            //: %1 and %2 are numbers
            FindingText::tr("The temperature is %1, and MiniMax documents up to %2 for this protocol.").arg(first, second),
            u"MiniMax docs"_s };
    if (finding.id == "schema-without-json")
        return { FindingText::tr("Schema without a format"),
            FindingText::tr("Gemini takes a schema only together with the format application/json."),
            u"Gemini API reference, GenerationConfig"_s };
    if (finding.id == "parameter-ignored")
        return { FindingText::tr("Setting without effect"),
            //: %1 is the name of a JSON field, %2 a model id
            FindingText::tr("%2 takes “%1” and ignores it.").arg(first, second),
            u"MiniMax docs; live captures of MiniMax-M2.7, 2026"_s };
    return {};
}

QString sizeText(const QString &bytes)
{
    return QLocale().formattedDataSize(bytes.toLongLong(), 1, QLocale::DataSizeTraditionalFormat);
}

FindingWords attachmentWords(const Finding &finding)
{
    const QString first = finding.facts.value(0);
    const QString second = finding.facts.value(1);
    const QString chatPage = u"MiniMax docs, OpenAI-compatible chat"_s;
    if (finding.id == "attachment-type")
        return { FindingText::tr("Kind of file not taken"),
            finding.facts.value(2) == "video"_L1
                //: %1 is the name of a file, %2 a media type such as video/webm
                ? FindingText::tr("“%1” is %2. MiniMax takes videos as MP4, AVI, MOV or MKV.").arg(first, second)
                //: %1 is the name of a file, %2 a media type such as image/tiff
                : FindingText::tr("“%1” is %2. MiniMax takes pictures as JPEG, PNG, GIF or WEBP.").arg(first, second),
            chatPage };
    if (finding.id == "attachment-too-large")
        return { FindingText::tr("File too large"),
            finding.facts.value(3) == "video"_L1
                //: %1 is the name of a file, %2 and %3 are sizes
                ? FindingText::tr("The video “%1” has %2, and up to %3 are taken. A larger one can be uploaded to MiniMax's file store and "
                                  "attached by its address, mm_file://…")
                      .arg(first, sizeText(second), sizeText(finding.facts.value(2)))
                //: %1 is the name of a file, %2 and %3 are sizes
                : FindingText::tr("The picture “%1” has %2, and up to %3 are taken.").arg(first, sizeText(second), sizeText(finding.facts.value(2))),
            chatPage };
    if (finding.id == "body-too-large")
        return { FindingText::tr("Request too large"),
            //: %1 and %2 are sizes
            FindingText::tr("With all that is attached in this conversation the request has about %1, and up to %2 are taken.")
                .arg(sizeText(first), sizeText(second)),
            chatPage };
    if (finding.id == "surface-without-media")
        return { FindingText::tr("Protocol without pictures and videos"),
            finding.severity == Severity::Blocking
                ? FindingText::tr("This older protocol has text only: what is attached would be left out.")
                : finding.severity == Severity::Warning
                ? FindingText::tr("A file in MiniMax's store means nothing to a server of this protocol.")
                : finding.facts.contains(u"file"_s)
                ? FindingText::tr("MiniMax's own hosts read files of its store over OpenAI Chat and Anthropic Messages. No page says that "
                                  "this route does.")
                : FindingText::tr("No page shows how this protocol writes a video. It is sent in the way of its pictures."),
            {} };
    if (finding.id == "fps-out-of-range")
        return { FindingText::tr("Frames per second out of range"),
            //: %1 is the name of a video, %2 a number
            FindingText::tr("“%1” is to be seen with %2 frames per second; MiniMax takes 0.2 to 5.").arg(first, second), chatPage };
    if (finding.id == "attachment-option-unsent")
        return { FindingText::tr("Option of an attachment not sent"),
            //: %1 are names of JSON fields
            FindingText::tr("This protocol has no field for: %1.").arg(first), {} };
    return {};
}

FindingWords conversationWords(const Finding &finding)
{
    const QString first = finding.facts.value(0);
    if (finding.id == "second-system")
        return { FindingText::tr("System message not alone and first"),
            FindingText::tr("MiniMax takes one system message, and it must come first; otherwise it refuses the conversation with code 2013."),
            u"MiniMax-AI/MiniMax-M2, issue 51"_s };
    if (finding.id == "orphan-tool-result")
        return { FindingText::tr("Tool result without its call"),
            //: %n tool results answer calls that are not there
            FindingText::tr("%n tool result(s) answer no call of the message before, as happens when that was edited or deleted. The "
                            "server refuses such a conversation.",
                nullptr, first.toInt()),
            u"MiniMax-AI/MiniMax-M2, issue 76; Anthropic API reference, Messages"_s };
    if (finding.id == "bad-past-arguments")
        return { FindingText::tr("Broken arguments in the history"),
            //: %1 is the name of a tool
            FindingText::tr("An earlier call of “%1” has arguments that are not valid JSON, and the server refuses the whole conversation "
                            "because of it.")
                .arg(first),
            {} };
    if (finding.id == "tool-without-schema")
        return { FindingText::tr("Tool without a schema"),
            finding.severity == Severity::Blocking
                //: %1 is the name of a tool
                ? FindingText::tr("The parameters of the tool “%1” are not a JSON Schema: the request would not be valid.").arg(first)
                //: %1 is the name of a tool
                : FindingText::tr("The schema of the tool “%1” is empty, which MiniMax may refuse.").arg(first),
            {} };
    if (finding.id == "null-content")
        return { FindingText::tr("Message without content"),
            FindingText::tr("A message of the history has null as its content. Older MiniMax servers refuse that; an empty text says the "
                            "same."),
            {} };
    if (finding.id == "conversation-replaced")
        return { FindingText::tr("Chat not sent"),
            //: %1 is the name of a field of the request body
            FindingText::tr("“%1” is set by hand in the request body: it is sent in place of this chat, without what you write here.").arg(first),
            {} };
    if (finding.id == "unknown-variable")
        return { FindingText::tr("Variable without a value"),
            //: %n names, %1 lists them: "name, town". They stand in the prompt as {{name}}.
            FindingText::tr("%n variable(s) of the prompt have no value and go out in their braces: %1.", nullptr,
                finding.facts.value(1).toInt())
                .arg(first),
            {} };
    if (finding.id == "invisible-characters")
        return { FindingText::tr("Invisible characters"),
            //: %1 and %2 are numbers
            FindingText::tr("%1 of %2 characters are invisible, as pasted text may hold them. MiniMax refuses more than a tenth, with "
                            "code 1042.")
                .arg(first, finding.facts.value(1)),
            u"MiniMax docs, error codes: 1042"_s };
    return {};
}

FindingWords wordsOf(const Finding &finding)
{
    for (const auto words : { keyWords, urlWords, modelWords, bodyWords, attachmentWords, conversationWords }) {
        FindingWords found = words(finding);
        if (!found.title.isEmpty())
            return found;
    }
    if (const QString title = Words::ignoredTitle(finding); !title.isEmpty())
        return { title, Words::ignoredSentence(finding), {} };
    return { {}, Words::diagnosisSentence(finding), {} };
}
}

QString Words::findingTitle(const Finding &finding)
{
    return wordsOf(finding).title;
}

QString Words::findingSentence(const Finding &finding)
{
    return wordsOf(finding).sentence;
}

QString Words::findingSource(const Finding &finding)
{
    return wordsOf(finding).source;
}
