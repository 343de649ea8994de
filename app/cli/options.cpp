#include "cli/options.h"

#include "core/lineup.h"
#include "protocols/protocol.h"
#include "snippets/codetargets.h"
#include "snippets/comparisonreport.h"
#include "snippets/conversationexport.h"
#include "snippets/exchangeexport.h"
#include "words/commandline.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using Words::CommandLine::problem;

namespace {

constexpr int mostRetries = 100;
constexpr int mostListed = 100'000;

using Action = CliOptions::Action;

/// The options that say what is done: at most one of them may be given, but a comparison is of what --send says.
constexpr std::array<std::pair<const char *, Action>, 13> actions { {
    { "self-test", Action::SelfTest },
    { "import-curl", Action::ImportCurl },
    { "export", Action::Export },
    { "history", Action::History },
    { "replay", Action::Replay },
    { "conversations", Action::Conversations },
    { "export-conversation", Action::ExportConversation },
    { "import-conversation", Action::ImportConversation },
    { "compare", Action::Compare },
    { "send", Action::Send },
    { "ladder", Action::Ladder },
    { "models", Action::Models },
    { "sandbox", Action::Sandbox },
} };

/// What goes with which of them, and the problem where it stands with none.
struct Belonging {
    const char *option;
    QList<Action> to;
    const char *problem;
};

const QList<Belonging> &belongings()
{
    static const QList<Action> asking { Action::Send, Action::Models, Action::Ladder };
    static const QList<Belonging> all {
        { "system", { Action::Send }, "needs-send" },
        { "attach", { Action::Send, Action::Compare }, "needs-send" },
        { "set", { Action::Send }, "needs-send" },
        { "no-stream", { Action::Send }, "needs-send" },
        { "screenshot", { Action::Send }, "needs-send" },
        { "retry", { Action::Send }, "needs-send" },
        { "code", { Action::Send }, "needs-send" },
        { "model", { Action::Send, Action::Ladder, Action::History }, "needs-send" },
        { "route", asking + QList { Action::History, Action::Replay }, "needs-send-or-models" },
        { "base-url", asking, "needs-send-or-models" },
        { "protocol", asking, "needs-send-or-models" },
        { "auth", asking, "needs-send-or-models" },
        { "group-id", asking, "needs-send-or-models" },
        { "key-env", asking + QList { Action::Replay }, "needs-send-or-models" },
        { "override-guards", asking + QList { Action::Replay, Action::Compare }, "needs-send-or-models" },
        { "format", asking + QList { Action::ImportCurl, Action::History, Action::Replay, Action::Compare, Action::Conversations, Action::ExportConversation }, "needs-send-or-models" },
        { "limit", { Action::History }, "needs-history" },
        { "repeats", { Action::Compare }, "needs-compare" },
        { "reference", { Action::Compare }, "needs-compare" },
        { "id", { Action::Export }, "needs-export" },
        { "output", { Action::Export, Action::Compare, Action::ExportConversation }, "needs-export-or-compare" },
        { "mask", { Action::Export, Action::Compare, Action::ExportConversation }, "needs-export-or-compare" },
        { "without-contents", { Action::Export, Action::Compare }, "needs-export-or-compare" },
        { "with-account-ids", { Action::Export, Action::Compare }, "needs-export-or-compare" },
    };
    return all;
}

QCommandLineOption option(const char *name, const QString &value = {}, const QString &choices = {})
{
    return { QString::fromLatin1(name), Words::CommandLine::option(name, choices), value };
}

void describe(QCommandLineParser &parser)
{
    QStringList protocolIds;
    for (const Protocol *known : protocols())
        protocolIds << QString::fromLatin1(known->id());
    QStringList codeIds;
    for (const CodeTarget &target : codeTargets())
        codeIds << QString::fromLatin1(target.id);
    parser.setApplicationDescription(Words::CommandLine::purpose());
    parser.addOptions({ option("send", u"TEXT"_s), option("compare", u"LINEUP"_s), option("repeats", u"N"_s), option("reference", u"COLUMN"_s), option("models"), option("ladder"), option("system", u"TEXT"_s), option("attach", u"FILE|URL"_s), option("route", u"NAME"_s),
        option("base-url", u"URL"_s), option("protocol", u"ID"_s, protocolIds.join(", "_L1)), option("model", u"ID"_s), option("set", u"NAME=JSON"_s),
        option("no-stream"), option("key-env", u"VAR"_s), option("auth", u"STYLE"_s, QString::fromLatin1(authStyles().join(", "))), option("group-id", u"ID"_s),
        option("override-guards"), option("retry", u"N"_s), option("format", u"text|json|curl|markdown|html|jsonl"_s), option("code", u"LANGUAGE"_s, codeIds.join(", "_L1)), option("import-curl", u"FILE"_s),
        option("history", u"QUERY"_s), option("limit", u"N"_s), option("export", u"har|json|markdown|sse"_s), option("id", u"ID"_s), option("output", u"FILE"_s),
        option("mask"), option("without-contents"), option("with-account-ids"), option("replay", u"ID"_s), option("conversations"), option("export-conversation", u"ID|latest"_s), option("import-conversation", u"FILE"_s), option("screenshot", u"PNG"_s),
        option("profile", u"DIR"_s), option("sandbox", u"PORT"_s), option("self-test"),
        option("measure-first-paint") });
    parser.addOptions({ { { u"h"_s, u"help"_s }, Words::CommandLine::option("help") },
        { { u"v"_s, u"version"_s }, Words::CommandLine::option("version") } });
}

// Any argument: also an unknown --key=sk-… or one inside a text.
bool holdsKey(const QString &argument)
{
    // Compiling the pattern is a noticeable part of a start; hardly any argument has even the beginning of a key.
    constexpr std::array beginnings { "sk-"_L1, "mmx_"_L1, "runapi_"_L1, "gsk_"_L1, "AIza"_L1, "eyJ"_L1 };
    if (std::none_of(beginnings.begin(), beginnings.end(), [&argument](auto each) { return argument.contains(each); }))
        return false;
    static const QRegularExpression key(
        u"(?<![A-Za-z0-9])(?:sk-(?:api|cp|fk|ant|or|proj)-[A-Za-z0-9_-]{6}|sk-(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{16}"
        "|mmx_(?:live|test)_[A-Za-z0-9]{6}|runapi_[A-Za-z0-9]{8}|gsk_[A-Za-z0-9]{16}|AIza[A-Za-z0-9_-]{30}"
        "|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10})"_s);
    return key.match(argument).hasMatch();
}

// QCommandLineParser knows no option whose value may be left out: --sandbox gets an empty one.
QStringList withSandboxValue(QStringList arguments)
{
    static const QRegularExpression number(u"\\A[0-9]+\\z"_s);
    const qsizetype at = arguments.indexOf(u"--sandbox"_s);
    if (at < 0)
        return arguments;
    if (at + 1 < arguments.size() && number.match(arguments[at + 1]).hasMatch())
        arguments[at] += '='_L1 + arguments.takeAt(at + 1);
    else
        arguments[at] += '='_L1;
    return arguments;
}

/// -1: no number up to \a most.
int readNumber(const QString &typed, int most)
{
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    return isNumber && number >= 0 && number <= most ? number : -1;
}

QString checkedBelonging(const QCommandLineParser &parser, Action action)
{
    QString first;
    for (const auto &[name, itself] : actions) {
        const QString option = QString::fromLatin1(name);
        if (!parser.isSet(option))
            continue;
        const bool isQuestion = action == Action::Compare && itself == Action::Send;
        if (!first.isEmpty() && !isQuestion)
            return problem("not-together", first, "--"_L1 + option);
        if (isQuestion)
            continue;
        first = "--"_L1 + option;
    }
    for (const Belonging &one : belongings()) {
        const QString option = QString::fromLatin1(one.option);
        if (!parser.isSet(option) || one.to.contains(action))
            continue;
        // What is set there stands in the line-up.
        return action == Action::Compare ? problem("not-together", u"--compare"_s, "--"_L1 + option) : problem(one.problem, "--"_L1 + option);
    }
    return {};
}

QString checkedCompare(const QCommandLineParser &parser, const CliOptions &options)
{
    if (options.compare.isEmpty())
        return problem("compare-without-lineup");
    if (options.send.isEmpty())
        return problem("compare-without-text");
    if (parser.isSet(u"repeats"_s) && options.repeats < 1)
        return problem("bad-repeats", parser.value(u"repeats"_s), QString::number(Lineup::mostRepeats));
    return reportFormatById(options.format) ? QString() : problem("unknown-report", QString::fromUtf8(options.format));
}

QString checkedFormat(const QCommandLineParser &parser, const CliOptions &options, const QString &action)
{
    if (options.action == Action::Compare || options.action == Action::ExportConversation)
        return {}; // they have their own
    if (options.format != "text" && options.format != "json" && options.format != "curl")
        return problem("unknown-format", QString::fromUtf8(options.format));
    const bool printsCurl = options.action == Action::Send || options.action == Action::Models;
    if (options.format == "curl" && !printsCurl)
        return problem("not-together", action, u"--format curl"_s);
    if (options.action == Action::ImportCurl && parser.isSet(u"format"_s) && options.format != "json")
        return problem("not-together", action, "--format "_L1 + QString::fromUtf8(options.format));
    return {};
}

QString checkedSend(const QCommandLineParser &parser, const CliOptions &options)
{
    if (options.send.isEmpty())
        return problem("nothing-to-send");
    if (options.format == "curl" && parser.isSet(u"screenshot"_s))
        return problem("not-together", u"--format curl"_s, u"--screenshot"_s);
    if (parser.isSet(u"code"_s)) {
        if (!codeTargetById(options.code))
            return problem("unknown-code", QString::fromUtf8(options.code));
        for (const QString &other : { u"format"_s, u"screenshot"_s }) {
            if (parser.isSet(other))
                return problem("not-together", u"--code"_s, "--"_L1 + other);
        }
    }
    if (options.retries < 0)
        return problem("bad-retry", parser.value(u"retry"_s), QString::number(mostRetries));
    return {};
}

QString checkedKept(const QCommandLineParser &parser, const CliOptions &options)
{
    if (options.limit < 1)
        return problem("bad-limit", parser.value(u"limit"_s), QString::number(mostListed));
    if (options.action == Action::Replay && options.replay.isEmpty())
        return problem("replay-without-id");
    if (options.action == Action::ExportConversation && options.conversation.isEmpty())
        return problem("export-without-conversation");
    if (options.action == Action::ImportConversation && options.conversation.isEmpty())
        return problem("import-without-file");
    if (options.action == Action::ExportConversation && !conversationFormatById(options.format))
        return problem("unknown-conversation-format", QString::fromUtf8(options.format));
    if (options.action != Action::Export)
        return {};
    if (!exportFormatById(options.exportFormat))
        return problem("unknown-export", QString::fromUtf8(options.exportFormat));
    if (options.ids.isEmpty() || options.ids.contains(QString()))
        return problem("export-without-id");
    return {};
}

QString checkedTogether(const QCommandLineParser &parser, const CliOptions &options)
{
    if (!parser.positionalArguments().isEmpty())
        return problem("unexpected-argument", parser.positionalArguments().constFirst());
    if (const QString found = checkedBelonging(parser, options.action); !found.isEmpty())
        return found;
    const auto named = std::find_if(actions.begin(), actions.end(), [&](const auto &one) { return one.second == options.action; });
    const QString action = named == actions.end() ? QString() : "--"_L1 + QString::fromLatin1(named->first);
    if (const QString found = checkedFormat(parser, options, action); !found.isEmpty())
        return found;
    if (const QString found = checkedKept(parser, options); !found.isEmpty())
        return found;
    if (options.action == Action::Compare) {
        if (const QString found = checkedCompare(parser, options); !found.isEmpty())
            return found;
    }
    if (options.action == Action::Send) {
        if (const QString found = checkedSend(parser, options); !found.isEmpty())
            return found;
    }
    if (parser.isSet(u"route"_s) && parser.isSet(u"base-url"_s))
        return problem("not-together", u"--route"_s, u"--base-url"_s);
    static const QRegularExpression variable(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    if (parser.isSet(u"key-env"_s) && !variable.match(options.keyVariable).hasMatch())
        return problem("bad-variable", options.keyVariable);
    if (parser.isSet(u"auth"_s) && !authStyles().contains(options.auth))
        return problem("unknown-auth", QString::fromUtf8(options.auth), QString::fromLatin1(authStyles().join(", ")));
    if (parser.isSet(u"group-id"_s) && options.groupId.isEmpty())
        return problem("empty-group-id");
    return {};
}

}

const QByteArrayList &authStyles()
{
    static const QByteArrayList styles { "bearer", "x-api-key", "both", "x-goog-api-key", "none" };
    return styles;
}

CliOptions readOptions(const QStringList &arguments)
{
    CliOptions options;
    for (const QString &argument : arguments.sliced(1)) {
        if (holdsKey(argument)) {
            options.problem = problem("key-argument");
            return options;
        }
    }
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(withSandboxValue(arguments))) {
        options.problem = parser.errorText();
        return options;
    }
    if (parser.isSet(u"help"_s)) {
        options.action = CliOptions::Action::Help;
        return options;
    }
    if (parser.isSet(u"version"_s)) {
        options.action = CliOptions::Action::Version;
        return options;
    }
    options.profile = parser.value(u"profile"_s);
    options.measureFirstPaint = parser.isSet(u"measure-first-paint"_s);
    options.send = parser.value(u"send"_s);
    options.compare = parser.value(u"compare"_s);
    if (parser.isSet(u"repeats"_s))
        options.repeats = readNumber(parser.value(u"repeats"_s), Lineup::mostRepeats);
    options.reference = parser.value(u"reference"_s).trimmed();
    options.system = parser.value(u"system"_s);
    options.attached = parser.values(u"attach"_s);
    options.route = parser.value(u"route"_s);
    options.baseUrl = parser.value(u"base-url"_s);
    options.protocol = parser.value(u"protocol"_s).toUtf8();
    options.model = parser.value(u"model"_s);
    options.set = parser.values(u"set"_s);
    options.noStream = parser.isSet(u"no-stream"_s);
    options.keyVariable = parser.value(u"key-env"_s);
    options.auth = parser.value(u"auth"_s).toUtf8();
    options.groupId = parser.value(u"group-id"_s).trimmed();
    options.overridesGuards = parser.isSet(u"override-guards"_s);
    if (parser.isSet(u"retry"_s))
        options.retries = readNumber(parser.value(u"retry"_s), mostRetries);
    if (parser.isSet(u"format"_s))
        options.format = parser.value(u"format"_s).toUtf8();
    else if (parser.isSet(u"compare"_s))
        options.format = reportFormatId(ReportFormat::Markdown);
    else if (parser.isSet(u"export-conversation"_s))
        options.format = conversationFormatId(ConversationFormat::Markdown);
    options.code = parser.value(u"code"_s).toUtf8();
    options.importCurl = parser.value(u"import-curl"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.history = parser.value(u"history"_s).trimmed();
    if (parser.isSet(u"limit"_s))
        options.limit = readNumber(parser.value(u"limit"_s), mostListed);
    options.exportFormat = parser.value(u"export"_s).toUtf8();
    options.ids = parser.values(u"id"_s);
    options.output = parser.value(u"output"_s);
    options.masksLeaks = parser.isSet(u"mask"_s);
    options.withoutContents = parser.isSet(u"without-contents"_s);
    options.withAccountIds = parser.isSet(u"with-account-ids"_s);
    options.replay = parser.value(u"replay"_s);
    options.conversation = parser.value(parser.isSet(u"export-conversation"_s) ? u"export-conversation"_s : u"import-conversation"_s);
    for (const auto &[name, action] : actions) {
        if (parser.isSet(QString::fromLatin1(name))) {
            options.action = action;
            break;
        }
    }
    options.problem = checkedTogether(parser, options);
    if (!options.problem.isEmpty())
        return options;

    if (const QString port = parser.value(u"sandbox"_s); !port.isEmpty()) {
        bool isNumber = false;
        options.sandboxPort = port.toUShort(&isNumber);
        if (!isNumber || options.sandboxPort == 0)
            options.problem = problem("bad-port", port);
    }
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}
