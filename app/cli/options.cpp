#include "cli/options.h"

#include "protocols/protocol.h"
#include "snippets/codetargets.h"
#include "words/commandline.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using Words::CommandLine::problem;

namespace {

constexpr int mostRetries = 100;

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
    parser.addOptions({ option("send", u"TEXT"_s), option("models"), option("ladder"), option("system", u"TEXT"_s), option("route", u"NAME"_s),
        option("base-url", u"URL"_s), option("protocol", u"ID"_s, protocolIds.join(", "_L1)), option("model", u"ID"_s), option("set", u"NAME=JSON"_s),
        option("no-stream"), option("key-env", u"VAR"_s), option("auth", u"STYLE"_s, QString::fromLatin1(authStyles().join(", "))), option("group-id", u"ID"_s),
        option("override-guards"), option("retry", u"N"_s), option("format", u"text|json|curl"_s), option("code", u"LANGUAGE"_s, codeIds.join(", "_L1)), option("import-curl", u"FILE"_s), option("screenshot", u"PNG"_s),
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

/// -1: no number of retries.
int readRetries(const QString &typed)
{
    bool isNumber = false;
    const int retries = typed.toInt(&isNumber);
    return isNumber && retries >= 0 && retries <= mostRetries ? retries : -1;
}

QString checkedTogether(const QCommandLineParser &parser, const CliOptions &options)
{
    if (!parser.positionalArguments().isEmpty())
        return problem("unexpected-argument", parser.positionalArguments().constFirst());
    if (options.action == CliOptions::Action::SelfTest) {
        for (const QString &other : { u"send"_s, u"models"_s, u"ladder"_s, u"sandbox"_s, u"import-curl"_s }) {
            if (parser.isSet(other))
                return problem("not-together", u"--self-test"_s, "--"_L1 + other);
        }
    }
    if (parser.isSet(u"import-curl"_s)) {
        for (const QString &other : { u"send"_s, u"models"_s, u"ladder"_s, u"sandbox"_s }) {
            if (parser.isSet(other))
                return problem("not-together", u"--import-curl"_s, "--"_L1 + other);
        }
        if (parser.isSet(u"format"_s) && options.format != "json")
            return problem("not-together", u"--import-curl"_s, "--format "_L1 + QString::fromUtf8(options.format));
    }
    const bool climbs = options.action == CliOptions::Action::Ladder;
    if (options.action != CliOptions::Action::Send) {
        for (const char *name : { "system", "model", "set", "no-stream", "screenshot", "retry", "code" }) {
            const bool isOfLadder = climbs && QLatin1StringView(name) == "model"_L1;
            if (parser.isSet(QString::fromLatin1(name)) && !isOfLadder)
                return problem("needs-send", "--"_L1 + QString::fromLatin1(name));
        }
    }
    if (options.action != CliOptions::Action::Send && options.action != CliOptions::Action::Models && !climbs) {
        for (const char *name : { "route", "base-url", "protocol", "key-env", "auth", "group-id", "override-guards", "format" }) {
            const bool isOfImport = options.action == CliOptions::Action::ImportCurl && QLatin1StringView(name) == "format"_L1;
            if (parser.isSet(QString::fromLatin1(name)) && !isOfImport)
                return problem("needs-send-or-models", "--"_L1 + QString::fromLatin1(name));
        }
        return {};
    }
    const QString action = options.action == CliOptions::Action::Send ? u"--send"_s : climbs ? u"--ladder"_s : u"--models"_s;
    if (parser.isSet(u"sandbox"_s))
        return problem("not-together", action, u"--sandbox"_s);
    if (options.action == CliOptions::Action::Send) {
        if (parser.isSet(u"models"_s))
            return problem("not-together", action, u"--models"_s);
        if (parser.isSet(u"ladder"_s))
            return problem("not-together", action, u"--ladder"_s);
        if (options.send.isEmpty())
            return problem("nothing-to-send");
    }
    if (parser.isSet(u"route"_s) && parser.isSet(u"base-url"_s))
        return problem("not-together", u"--route"_s, u"--base-url"_s);
    if (options.format != "text" && options.format != "json" && options.format != "curl")
        return problem("unknown-format", QString::fromUtf8(options.format));
    if (climbs && parser.isSet(u"models"_s))
        return problem("not-together", action, u"--models"_s);
    if (climbs && options.format == "curl")
        return problem("not-together", action, u"--format curl"_s);
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
    static const QRegularExpression variable(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    if (parser.isSet(u"key-env"_s) && !variable.match(options.keyVariable).hasMatch())
        return problem("bad-variable", options.keyVariable);
    if (parser.isSet(u"auth"_s) && !authStyles().contains(options.auth))
        return problem("unknown-auth", QString::fromUtf8(options.auth), QString::fromLatin1(authStyles().join(", ")));
    if (parser.isSet(u"group-id"_s) && options.groupId.isEmpty())
        return problem("empty-group-id");
    if (options.retries < 0)
        return problem("bad-retry", parser.value(u"retry"_s), QString::number(mostRetries));
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
    options.system = parser.value(u"system"_s);
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
        options.retries = readRetries(parser.value(u"retry"_s));
    if (parser.isSet(u"format"_s))
        options.format = parser.value(u"format"_s).toUtf8();
    options.code = parser.value(u"code"_s).toUtf8();
    options.importCurl = parser.value(u"import-curl"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    if (parser.isSet(u"self-test"_s))
        options.action = CliOptions::Action::SelfTest;
    else if (parser.isSet(u"send"_s))
        options.action = CliOptions::Action::Send;
    else if (parser.isSet(u"ladder"_s))
        options.action = CliOptions::Action::Ladder;
    else if (parser.isSet(u"models"_s))
        options.action = CliOptions::Action::Models;
    else if (parser.isSet(u"import-curl"_s))
        options.action = CliOptions::Action::ImportCurl;
    else if (parser.isSet(u"sandbox"_s))
        options.action = CliOptions::Action::Sandbox;
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
