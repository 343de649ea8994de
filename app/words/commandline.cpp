#include "words/commandline.h"

#include "words/findings.h"
#include "words/words.h"

#include <QCoreApplication>

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

}

QString Words::CommandLine::purpose()
{
    return CommandLineText::tr("Sends prompts to MiniMax and OpenAI-compatible servers and shows what really happens. Without "
                               "--send, --compare, --models, --ladder, --history, --export, --replay, --conversations, "
                               "--export-conversation, --import-conversation or --sandbox the window opens.");
}

QString Words::CommandLine::option(QByteArrayView name, const QString &subject)
{
    if (name == "send")
        return CommandLineText::tr("Send TEXT once and print the answer; “-” reads it from standard input.");
    if (name == "attach")
        return CommandLineText::tr("Attach a picture, video or text file to the message, or what stands at an address; may be given several times.");
    if (name == "compare")
        return CommandLineText::tr("Ask every column of the line-up LINEUP, a JSON file or the name of a saved one, what --send says, and print "
                                   "figures, answers and differences.");
    if (name == "repeats")
        return CommandLineText::tr("Ask every column N times instead of as often as the line-up says.");
    if (name == "reference")
        return CommandLineText::tr("Hold the others against COLUMN, by its number or title; without it, against the first.");
    if (name == "models")
        return CommandLineText::tr("List the models of the route or server, one id per line.");
    if (name == "ladder")
        return CommandLineText::tr("Check the connection step by step, down to two small questions to the model, and say what is "
                                   "proved.");
    if (name == "system")
        return CommandLineText::tr("Send TEXT as the system prompt.");
    if (name == "route")
        return CommandLineText::tr("Ask over the route NAME; without it, over the built-in sandbox.");
    if (name == "base-url")
        return CommandLineText::tr("Ask the server at URL instead of over a route.");
    if (name == "protocol")
        //: %1 is a list of ids
        return CommandLineText::tr("Speak the protocol ID: %1.").arg(subject);
    if (name == "model")
        return CommandLineText::tr("Ask the model ID.");
    if (name == "set")
        return CommandLineText::tr("Set a parameter or body field to a JSON value; may be given several times.");
    if (name == "no-stream")
        return CommandLineText::tr("Ask for the answer in one piece.");
    if (name == "key-env")
        return CommandLineText::tr("Take the key from the environment variable VAR. A key is never given as an argument.");
    if (name == "auth")
        //: %1 is a list of words to choose from
        return CommandLineText::tr("Send the key as STYLE: %1.").arg(subject);
    if (name == "group-id")
        return CommandLineText::tr("Send the GroupId ID where MiniMax's older surfaces want it; without it, MINIMAX_GROUP_ID is "
                                   "read from the environment.");
    if (name == "override-guards")
        return CommandLineText::tr("Send although a check holds it back.");
    if (name == "retry")
        return CommandLineText::tr("Ask up to N times more after failures that may pass, saying so each time.");
    if (name == "format")
        return CommandLineText::tr("Print the answer as text, the whole exchange as json, or the command as curl without "
                                   "sending; a comparison as markdown, html or json.");
    if (name == "code")
        //: %1 is a list of ids
        return CommandLineText::tr("Print what sends the same as a program or command, without sending: %1.").arg(subject);
    if (name == "import-curl")
        return CommandLineText::tr("Read the curl command in FILE and print the request it would send as JSON; “-” reads it from "
                                   "standard input.");
    if (name == "history")
        return CommandLineText::tr("List what was sent before, newest first, where all words of QUERY occur in the prompt, the answer, the "
                                   "URL, an id or the error; “” lists everything. --route and --model narrow it.");
    if (name == "limit")
        return CommandLineText::tr("List at most N; 50 without it.");
    if (name == "export")
        return CommandLineText::tr("Write what --id names as an HTTP archive, as JSON, as Markdown for a bug report, or the stream as it came. "
                                   "Keys are never written.");
    if (name == "id")
        return CommandLineText::tr("The exchange to export, as --history names it; may be given several times.");
    if (name == "output")
        return CommandLineText::tr("Write to FILE instead of standard output.");
    if (name == "mask")
        return CommandLineText::tr("Where a key is found in an export, mask it instead of writing nothing.");
    if (name == "without-contents")
        return CommandLineText::tr("Export without prompts and answers: their length stands for them.");
    if (name == "with-account-ids")
        return CommandLineText::tr("Export account ids such as the GroupId too.");
    if (name == "replay")
        return CommandLineText::tr("Send the exchange ID again as it was, over its route or the one given with --route, and print the answer.");
    if (name == "conversations")
        return CommandLineText::tr("List the conversations, newest first: id, when they changed, turns, model, title.");
    if (name == "export-conversation")
        return CommandLineText::tr("Write the conversation ID, as --conversations names it, or the latest one; --format markdown, json or "
                                   "jsonl, where json loses nothing and jsonl has a line for each branch as OpenAI’s chat format has it. "
                                   "Keys are never written.");
    if (name == "import-conversation")
        return CommandLineText::tr("Take in the conversations in FILE: JSON, JSONL or Markdown of --export-conversation, or messages as "
                                   "OpenAI’s and Anthropic’s APIs have them; “-” reads it from standard input. Their ids are printed.");
    if (name == "screenshot")
        return CommandLineText::tr("Send through the window and save a picture of it.");
    if (name == "profile")
        return CommandLineText::tr("Keep everything the program writes in DIR.");
    if (name == "sandbox")
        return CommandLineText::tr("Serve the sandbox for other clients until stopped; PORT may be left out for any free one.");
    if (name == "self-test")
        return CommandLineText::tr("Check that everything the program opens while it runs is there, and end.");
    if (name == "measure-first-paint")
        return CommandLineText::tr("Open the window, print how long it took, and end.");
    if (name == "help")
        return CommandLineText::tr("Show this help.");
    if (name == "version")
        return CommandLineText::tr("Show the version.");
    return {};
}

QString Words::CommandLine::problem(QByteArrayView id, const QString &subject, const QString &detail)
{
    if (id == "key-argument")
        return CommandLineText::tr("Never give a key as an argument: other programs on this machine can read it there. Put it "
                                   "into an environment variable and name that with --key-env.");
    if (id == "unexpected-argument")
        //: %1 is what was typed
        return CommandLineText::tr("“%1” belongs to no option. A text with spaces needs quotes.").arg(subject);
    if (id == "needs-send")
        //: %1 is an option such as --model
        return CommandLineText::tr("%1 needs --send TEXT.").arg(subject);
    if (id == "needs-send-or-models")
        //: %1 is an option such as --route
        return CommandLineText::tr("%1 needs --send TEXT or --models.").arg(subject);
    if (id == "needs-history")
        //: %1 is an option such as --limit
        return CommandLineText::tr("%1 needs --history QUERY.").arg(subject);
    if (id == "needs-export")
        //: %1 is an option such as --id
        return CommandLineText::tr("%1 needs --export.").arg(subject);
    if (id == "needs-export-or-compare")
        //: %1 is an option such as --output
        return CommandLineText::tr("%1 needs --export, --export-conversation or --compare.").arg(subject);
    if (id == "needs-compare")
        //: %1 is an option such as --repeats
        return CommandLineText::tr("%1 needs --compare LINEUP.").arg(subject);
    if (id == "compare-without-lineup")
        return CommandLineText::tr("--compare needs a line-up: a JSON file, or the name of a saved one.");
    if (id == "compare-without-text")
        return CommandLineText::tr("--compare needs --send TEXT: what all columns are asked.");
    if (id == "bad-repeats")
        //: %1 is what was typed, %2 a number
        return CommandLineText::tr("“%1” is no number of repeats: give one from 1 to %2.").arg(subject, detail);
    if (id == "unknown-report")
        //: %1 is what was typed
        return CommandLineText::tr("A comparison cannot be printed as “%1”: choose markdown, html or json.").arg(subject);
    if (id == "no-lineup")
        //: %1 is what was typed, %2 a list of names
        return detail.isEmpty() ? CommandLineText::tr("“%1” is no file, and no line-up is saved.").arg(subject)
                                //: %1 is what was typed, %2 a list of names
                                : CommandLineText::tr("“%1” is neither a file nor a saved line-up. Saved are: %2.").arg(subject, detail);
    if (id == "unknown-column")
        //: %1 is what was typed, %2 a list of titles
        return CommandLineText::tr("There is no column “%1”. There are: %2.").arg(subject, detail);
    if (id == "bad-limit")
        //: %1 is what was typed, %2 a number
        return CommandLineText::tr("“%1” is no length of a list: give a number from 1 to %2.").arg(subject, detail);
    if (id == "unknown-export")
        //: %1 is what was typed
        return CommandLineText::tr("There is no export “%1”: choose har, json, markdown or sse.").arg(subject);
    if (id == "export-without-id")
        return CommandLineText::tr("--export needs the --id of an exchange; --history lists them.");
    if (id == "export-without-conversation")
        return CommandLineText::tr("--export-conversation needs the id of a conversation, or “latest”; --conversations lists them.");
    if (id == "import-without-file")
        return CommandLineText::tr("--import-conversation needs a file; “-” reads it from standard input.");
    if (id == "unknown-conversation-format")
        //: %1 is what was typed
        return CommandLineText::tr("A conversation cannot be written as “%1”: choose markdown, json or jsonl.").arg(subject);
    if (id == "no-conversation")
        //: %1 is an id
        return CommandLineText::tr("No conversation is called “%1”; --conversations lists what there is.").arg(subject);
    if (id == "conversations-problem")
        //: %1 is the database's own English words
        return CommandLineText::tr("The conversations cannot be read or written: %1").arg(subject);
    if (id == "replay-without-id")
        return CommandLineText::tr("--replay needs the id of an exchange; --history lists them.");
    if (id == "no-exchange")
        //: %1 is an id
        return CommandLineText::tr("No exchange is called “%1”; --history lists what there is.").arg(subject);
    if (id == "journal-problem")
        //: %1 is the database's own English words
        return CommandLineText::tr("The history cannot be read or written: %1").arg(subject);
    if (id == "leaks")
        return CommandLineText::tr("Nothing was written: it would give away keys. To write it with these masked, add --mask.");
    if (id == "leaks-masked")
        return CommandLineText::tr("These keys were masked.");
    if (id == "unwritable")
        //: %1 is a file name, %2 the system's reason
        return CommandLineText::tr("%1 cannot be written: %2").arg(subject, detail);
    if (id == "replay-masked")
        return CommandLineText::tr("A secret stood in the request and was not kept: what is sent now has its masked form.");
    if (id == "replay-no-route")
        //: %1 is the name of a route
        return CommandLineText::tr("The route %1 it went over is gone: name another with --route.").arg(subject);
    if (id == "replay-elsewhere")
        //: %1 is the name of a route
        return CommandLineText::tr("This request cannot go over the route %1: it has no base URL for its protocol.").arg(subject);
    if (id == "bad-address")
        //: %1 is what somebody typed
        return CommandLineText::tr("“%1” is neither a file nor an https:// or mm_file:// address.").arg(subject);
    if (id == "nothing-to-send")
        return CommandLineText::tr("--send needs a text.");
    if (id == "not-together")
        //: %1 and %2 are options
        return CommandLineText::tr("%1 and %2 cannot be given together.").arg(subject, detail);
    if (id == "unknown-format")
        //: %1 is what was typed
        return CommandLineText::tr("There is no format “%1”: choose text, json or curl.").arg(subject);
    if (id == "unknown-code")
        //: %1 is what was typed
        return CommandLineText::tr("There is no code “%1”: --help lists what there is.").arg(subject);
    if (id == "unreadable")
        //: %1 is a file name, %2 the system's reason
        return CommandLineText::tr("%1 cannot be read: %2").arg(subject, detail);
    if (id == "unknown-route")
        //: %1 is what was typed, %2 a list of names
        return CommandLineText::tr("There is no route “%1”. There are: %2.").arg(subject, detail);
    if (id == "unknown-protocol")
        //: %1 is what was typed, %2 a list of ids
        return CommandLineText::tr("There is no protocol “%1”. There are: %2.").arg(subject, detail);
    if (id == "route-without-protocol")
        //: %1 is a route, %2 a protocol
        return CommandLineText::tr("The route %1 has no base URL for %2.").arg(subject, detail);
    if (id == "no-model")
        return CommandLineText::tr("Name the model with --model ID.");
    if (id == "set-without-value")
        //: %1 is what was typed
        return CommandLineText::tr("--set %1: give a name and a JSON value, as in --set temperature=0.5.").arg(subject);
    if (id == "not-json")
        //: %1 is the name of a field, %2 the place where reading failed and why
        return CommandLineText::tr("--set %1: the value is not JSON (%2).").arg(subject, detail);
    if (id == "json-place")
        //: %1 is a number, %2 the parser's own English words
        return CommandLineText::tr("at character %1: %2").arg(subject, detail);
    if (id == "quote-text")
        //: %1 is a command line option as it should be typed
        return CommandLineText::tr("A text needs double quotes, and the shell single ones around them: %1").arg(subject);
    if (id == "bad-variable")
        //: %1 is what was typed
        return CommandLineText::tr("“%1” cannot be the name of an environment variable.").arg(subject);
    if (id == "variable-unset")
        //: %1 is the name of an environment variable
        return CommandLineText::tr("The environment variable %1 is not set or empty, so there is no key to send.").arg(subject);
    if (id == "variable-no-key")
        //: %1 is the name of an environment variable, %2 a sentence saying what is wrong
        return CommandLineText::tr("The environment variable %1 holds no usable key. %2").arg(subject, detail);
    if (id == "unknown-auth")
        //: %1 is what was typed, %2 a list of words
        return CommandLineText::tr("There is no way “%1” to send a key: choose one of %2.").arg(subject, detail);
    if (id == "empty-group-id")
        return CommandLineText::tr("--group-id needs the digits of a GroupId.");
    if (id == "bad-retry")
        //: %1 is what was typed, %2 a number
        return CommandLineText::tr("“%1” is no number of retries: give one from 0 to %2.").arg(subject, detail);
    if (id == "held-back")
        //: %1 is a sentence saying why
        return CommandLineText::tr("Nothing was sent. %1 To send it all the same, add --override-guards.").arg(subject);
    if (id == "held-back-above")
        return CommandLineText::tr("Nothing was sent. To send it all the same, add --override-guards.");
    if (id == "bad-port")
        //: %1 is what was typed
        return CommandLineText::tr("“%1” is not a port: give a number from 1 to 65535.").arg(subject);
    if (id == "window-silent")
        return CommandLineText::tr("The program already runs with this profile, but its window does not answer.");
    if (id == "sandbox-failed")
        //: %1 is the system's reason
        return CommandLineText::tr("The sandbox cannot listen: %1").arg(subject);
    if (id == "sandbox-key")
        //: %1 is the name of an environment variable
        return CommandLineText::tr("The key it takes is in the variable %1.").arg(subject);
    if (id == "sandbox-open")
        return CommandLineText::tr("Any key is taken, or none.");
    if (id == "no-screenshot")
        //: %1 is a file name
        return CommandLineText::tr("The picture could not be written to %1.").arg(subject);
    if (id == "calls-tool")
        //: %1 is the name of a tool, %2 a JSON object
        return CommandLineText::tr("The model calls %1 with %2").arg(subject, detail);
    if (id == "waiting-for-keychain")
        return CommandLineText::tr("Waiting for the keychain: it may be asking to be unlocked. Ctrl+C gives up.");
    if (id == "answer-changed")
        return CommandLineText::tr("The server rewrote its answer while streaming; this is the whole of it:");
    return {};
}

QString Words::CommandLine::columnLine(const QString &title, const QString &line)
{
    //: %1 is the title of a column of a comparison, %2 a sentence about it
    return CommandLineText::tr("%1: %2", "a column").arg(title, line);
}

QString Words::CommandLine::answered(const QString &title, int number, int all, double ms)
{
    //: %1 is the title of a column, %2 of %3 answers are there, the last one took %4
    return CommandLineText::tr("%1: %2 of %3, %4").arg(title, QString::number(number), QString::number(all), duration(ms));
}

QString Words::CommandLine::notAnswered(const QString &title, int number, int all, const QString &reason)
{
    //: %1 is the title of a column, the answer %2 of %3 did not come, %4 is a sentence saying why
    return CommandLineText::tr("%1: %2 of %3 failed. %4").arg(title, QString::number(number), QString::number(all), reason);
}

namespace {
QString withRepair(const QString &line, const Finding &finding, const QList<Route> &routes)
{
    if (finding.repairs.isEmpty())
        return line;
    const QString label = Words::repairLabel(finding.repairs.constFirst(), routes);
    //: %1 is a sentence about a problem, %2 the label of a button that repairs it
    return label.isEmpty() ? line : CommandLineText::tr("%1 (%2)", "a finding and its repair").arg(line, label);
}
}

QString Words::CommandLine::finding(const Finding &finding, const QList<Route> &routes)
{
    const QString line = withRepair(findingSentence(finding), finding, routes);
    switch (finding.severity) {
    case Severity::Info:
        //: %1 is a sentence
        return CommandLineText::tr("Note: %1").arg(line);
    case Severity::Warning:
        //: %1 is a sentence
        return CommandLineText::tr("Warning: %1").arg(line);
    case Severity::Blocking:
        //: %1 is a sentence
        return CommandLineText::tr("Wrong: %1").arg(line);
    }
    return line;
}

QString Words::CommandLine::cause(const Finding &finding, const QList<Route> &routes)
{
    const QString line = withRepair(findingSentence(finding), finding, routes);
    switch (finding.severity) {
    case Severity::Info:
        //: %1 is a sentence
        return CommandLineText::tr("Possible cause: %1").arg(line);
    case Severity::Warning:
        //: %1 is a sentence
        return CommandLineText::tr("Likely cause: %1").arg(line);
    case Severity::Blocking:
        //: %1 is a sentence
        return CommandLineText::tr("Cause: %1").arg(line);
    }
    return line;
}

QString Words::CommandLine::retry(const QString &reason, qint64 delayMs, int number, int all)
{
    //: %1 is a sentence, %2 a duration, %3 and %4 are numbers
    return CommandLineText::tr("%1 Asking again in %2, attempt %3 of %4.")
        .arg(reason, duration(double(delayMs)), QString::number(number), QString::number(all));
}
