#include "words/words.h"

#include "advice/attachmentlimits.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct WordsText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// Gemini's reasons to finish in the words of the other surfaces.
QByteArray usualFinish(const QByteArray &reason)
{
    if (reason == "STOP")
        return "stop";
    if (reason == "MAX_TOKENS")
        return "length";
    for (const char *moderated : { "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE", "IMAGE_SAFETY" }) {
        if (reason == moderated)
            return "content_filter";
    }
    return reason;
}

}

QString Words::finishLabel(const QByteArray &told)
{
    const QByteArray reason = usualFinish(told);
    if (reason.isEmpty())
        return WordsText::tr("no finish reason");
    if (reason == "stop" || reason == "end_turn" || reason == "completed")
        return WordsText::tr("finished");
    if (reason == "length" || reason == "max_tokens" || reason == "max_output" || reason == "max_output_tokens")
        return WordsText::tr("cut at the token limit");
    if (reason == "tool_calls" || reason == "function_call" || reason == "tool_use")
        return WordsText::tr("calls tools");
    if (reason == "content_filter")
        return WordsText::tr("moderated");
    if (reason == "stop_sequence")
        return WordsText::tr("came to a stop text");
    if (reason == "refusal")
        return WordsText::tr("refused");
    if (reason == "pause_turn")
        return WordsText::tr("paused");
    if (reason == "MALFORMED_FUNCTION_CALL")
        return WordsText::tr("broken tool call");
    return QString::fromUtf8(reason);
}

QString Words::finishMeaning(const QByteArray &told)
{
    const QByteArray reason = usualFinish(told);
    if (reason.isEmpty())
        return WordsText::tr("The server never said why the answer ended.");
    QString meaning;
    if (reason == "stop" || reason == "end_turn" || reason == "completed")
        meaning = WordsText::tr("The model came to its own end, or to one of the stop texts.");
    else if (reason == "length" || reason == "max_tokens" || reason == "max_output" || reason == "max_output_tokens")
        meaning = WordsText::tr("The answer reached the token limit. Raise Max tokens; thinking counts too.");
    else if (reason == "tool_calls" || reason == "function_call" || reason == "tool_use")
        meaning = WordsText::tr("The model waits for the results of the tools it called.");
    else if (reason == "content_filter")
        meaning = WordsText::tr("The server's moderation stopped the answer.");
    else if (reason == "stop_sequence")
        meaning = WordsText::tr("The answer came to one of the stop texts.");
    else if (reason == "refusal")
        meaning = WordsText::tr("The model refused to answer.");
    else if (reason == "pause_turn")
        meaning = WordsText::tr("The server paused a long turn; sending the conversation again goes on with it.");
    else if (reason == "MALFORMED_FUNCTION_CALL")
        meaning = WordsText::tr("The model tried to call a tool, and the server could not read the call.");
    else
        meaning = WordsText::tr("The server's own word; this program does not know it.");
    //: %1 is a sentence, %2 the server's own word, such as finish_reason: stop
    return WordsText::tr("%1 (finish_reason: %2)").arg(meaning, QString::fromUtf8(told));
}

QString Words::roleName(Role role)
{
    switch (role) {
    case Role::System:
        return WordsText::tr("System");
    case Role::User:
        return WordsText::tr("You");
    case Role::Assistant:
        return WordsText::tr("Assistant");
    case Role::Tool:
        return WordsText::tr("Tool result");
    }
    return {};
}

QString Words::protocolName(QByteArrayView id)
{
    if (id == "openai-chat")
        return WordsText::tr("OpenAI Chat");
    if (id == "openai-responses")
        return WordsText::tr("OpenAI Responses");
    if (id == "anthropic-messages")
        return WordsText::tr("Anthropic Messages");
    if (id == "gemini")
        return WordsText::tr("Gemini");
    if (id == "minimax-v2")
        return WordsText::tr("MiniMax native v2");
    if (id == "minimax-v1")
        return WordsText::tr("MiniMax legacy v1");
    if (id == "minimax-pro")
        return WordsText::tr("MiniMax legacy Pro");
    if (id == "minimax-envelope")
        return WordsText::tr("api.minimax.gr.com (unconfirmed)");
    return QString::fromUtf8(id);
}

QString Words::oddity(QByteArrayView id)
{
    if (id == "snapshot-stream")
        return WordsText::tr("Each piece of the stream repeated all text so far; it was shown once.");
    if (id == "closing-frame")
        return WordsText::tr("The stream ended with the whole message again; it was shown once.");
    if (id == "reasoning-twice")
        return WordsText::tr("The thinking came in two forms at once; one of them is shown.");
    if (id == "no-done")
        return WordsText::tr("The stream ended without [DONE], after a finish reason: taken as complete.");
    if (id == "no-end")
        return WordsText::tr("The stream ended without its last event, after a finish reason: taken as complete.");
    if (id == "block-start-repeated")
        return WordsText::tr("A part of the answer began with text that its pieces repeated; it was shown once.");
    if (id == "block-index")
        return WordsText::tr("Parts of the answer came under the same number; they were told apart by their order.");
    if (id == "part-not-shown")
        return WordsText::tr("The answer held a part that is no text, such as a picture; it is not shown here.");
    if (id == "bad-frame")
        return WordsText::tr("A piece of the stream was not valid JSON and was left out.");
    if (id == "tool-call-text")
        return WordsText::tr("A tool call came as text: the server or a gateway did not read it as a call.");
    if (id == "more-choices")
        return WordsText::tr("The server sent more than one answer; the first is shown.");
    if (id == "tool-call-repeated")
        return WordsText::tr("A tool call was sent again as a whole; it is shown once.");
    if (id == "tool-call-index")
        return WordsText::tr("Tool calls came without their place; they were told apart by id and order.");
    //: %1 is a technical id, such as snapshot-stream
    return WordsText::tr("Something unusual was seen and coped with: %1").arg(QString::fromUtf8(id));
}

QString Words::headerProblem(HeaderProblem problem, const QString &name)
{
    switch (problem) {
    case HeaderProblem::None:
        return {};
    case HeaderProblem::BadName:
        return name.isEmpty()
            ? WordsText::tr("A header needs a name.")
            //: %1 is the name of an HTTP header
            : WordsText::tr("“%1” cannot be the name of a header: letters, digits and - . _ only.").arg(name);
    case HeaderProblem::BadValue:
        //: %1 is the name of an HTTP header
        return WordsText::tr("The value of “%1” holds a line break or another control character.").arg(name);
    case HeaderProblem::Reserved:
        //: %1 is the name of an HTTP header
        return WordsText::tr("“%1” is set by the connection itself and cannot be set here.").arg(name);
    }
    return {};
}

QString Words::duration(double ms)
{
    const QLocale locale;
    if (ms < 999.5)
        //: %1 is a number of milliseconds
        return WordsText::tr("%1 ms").arg(locale.toString(qRound(ms)));
    const double seconds = ms / 1000;
    if (seconds < 99.95)
        //: %1 is a number of seconds
        return WordsText::tr("%1 s").arg(locale.toString(seconds, 'f', seconds < 9.995 ? 2 : 1));
    const int whole = qRound(seconds);
    //: %1 is minutes, %2 seconds with two digits
    return WordsText::tr("%1 min %2 s").arg(locale.toString(whole / 60), u"%1"_s.arg(whole % 60, 2, 10, '0'_L1));
}

QString Words::timeOfDay(const QTime &time)
{
    const QLocale locale;
    const QString format = locale.timeFormat(QLocale::ShortFormat);
    // CLDR's "Bh:mm" (in the morning, at noon …): Qt 6.4 leaves the letter standing and an hour that could be either half's.
    return locale.toString(time, format.contains(u'B') ? u"HH:mm"_s : format);
}

QString Words::dayAndTime(const QDateTime &moment)
{
    return QLocale().toString(moment.date(), QLocale::ShortFormat) + u' ' + timeOfDay(moment.time());
}

QString Words::attachmentTrouble(AttachmentTrouble trouble, const QString &name, qint64 size)
{
    const auto sized = [](qint64 bytes, int digits) {
        return QLocale().formattedDataSize(bytes, digits, QLocale::DataSizeTraditionalFormat);
    };
    switch (trouble) {
    case AttachmentTrouble::None:
        break;
    case AttachmentTrouble::NoFile:
        //: %1 is the name of a file
        return WordsText::tr("There is no file “%1”.").arg(name);
    case AttachmentTrouble::Folder:
        //: %1 is the name of a folder
        return WordsText::tr("“%1” is a folder. Attach the files in it.").arg(name);
    case AttachmentTrouble::TooLarge:
        //: %1 is the name of a file, %2 its size, %3 the largest size a request may have
        return WordsText::tr("“%1” has %2, and a whole request may have %3. A larger video can be uploaded to MiniMax's file store and "
                             "attached by its address, mm_file://…")
            .arg(name, sized(size, 1), sized(AttachmentLimits::body, 0));
    case AttachmentTrouble::TextTooLarge:
        //: %1 is the name of a file, %2 its size, %3 the largest size of a text file
        return WordsText::tr("“%1” has %2, and a text file may have %3: more than any model reads.")
            .arg(name, sized(size, 1), sized(AttachmentLimits::text, 0));
    case AttachmentTrouble::Unreadable:
        //: %1 is the name of a file
        return WordsText::tr("“%1” cannot be read.").arg(name);
    case AttachmentTrouble::OtherKind:
        //: %1 is the name of a file
        return WordsText::tr("“%1” is neither a picture nor a video nor a text.").arg(name);
    }
    return {};
}
