#include "cli/setup.h"

#include "advice/baseurl.h"
#include "advice/keytext.h"
#include "core/jsontext.h"
#include "core/valueplace.h"
#include "engine/attachmentfile.h"
#include "engine/unsavedroute.h"
#include "protocols/protocol.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "words/commandline.h"
#include "words/words.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using Words::CommandLine::problem;

namespace {

// Each returns the sentence that ends the attempt, or an empty string.

QString chooseRoute(CliSetup &setup, const CliOptions &options, const RouteStore &routes)
{
    if (options.baseUrl.isEmpty()) {
        const QString wanted = options.route.isEmpty() ? u"sandbox"_s : options.route;
        if (const std::optional<Route> found = routes.find(wanted)) {
            setup.route = *found;
            return {};
        }
        QStringList names;
        for (const Route &route : routes.routes())
            names << route.name;
        return problem("unknown-route", wanted, names.join(", "_L1));
    }
    const BaseUrl base = readBaseUrl(options.baseUrl);
    if (base.url.isEmpty())
        return Words::baseUrlProblem(base);
    for (const BaseUrlFinding &change : base.changes)
        setup.remarks << Words::baseUrlChange(change);
    for (const BaseUrlFinding &offer : base.offers)
        setup.remarks << Words::baseUrlOffer(offer);
    setup.route = unsavedRoute(base.url);
    setup.route.id = u"command-line"_s;
    setup.route.name = QUrl(base.url).host();
    return {};
}

QString chooseProtocol(CliSetup &setup, const CliOptions &options)
{
    setup.protocol = options.protocol.isEmpty() ? setup.route.protocol : options.protocol;
    if (!protocolById(setup.protocol)) {
        QStringList ids;
        for (const Protocol *known : protocols())
            ids << QString::fromLatin1(known->id());
        return problem("unknown-protocol", QString::fromUtf8(setup.protocol), ids.join(", "_L1));
    }
    setup.route.protocol = setup.protocol;
    if (setup.route.base(setup.protocol).isEmpty())
        return problem("route-without-protocol", setup.route.name, QString::fromUtf8(setup.protocol));
    return {};
}

AuthStyle authStyle(const QByteArray &name)
{
    if (name == "bearer")
        return AuthStyle::Bearer;
    if (name == "x-api-key")
        return AuthStyle::XApiKey;
    if (name == "both")
        return AuthStyle::Both;
    return name == "x-goog-api-key" ? AuthStyle::XGoogApiKey : AuthStyle::None;
}

void chooseAuth(CliSetup &setup, const CliOptions &options)
{
    Route &route = setup.route;
    if (!options.auth.isEmpty())
        route.surfaceAuth.insert(setup.protocol, authStyle(options.auth));
    else if (!options.baseUrl.isEmpty() && !options.keyVariable.isEmpty())
        route.auth = usualAuth(setup.protocol, route.base(setup.protocol));
    else if (!options.keyVariable.isEmpty() && route.authOn(setup.protocol) == AuthStyle::None)
        route.surfaceAuth.insert(setup.protocol, AuthStyle::Bearer);
}

void chooseGroup(CliSetup &setup, const CliOptions &options, const QProcessEnvironment &environment)
{
    if (!options.groupId.isEmpty())
        setup.route.groupId = options.groupId;
    else
        takeGroupId(setup.route, setup.protocol, environment);
}

QString notJson(const QString &name, const QByteArray &value, const Json::Problem &found)
{
    const qsizetype place = QString::fromUtf8(value.first(qBound(0, found.offset, value.size()))).size() + 1;
    QString sentence = problem("not-json", name, problem("json-place", QString::number(place), found.message));
    const QByteArray quoted = Json::quoted(QString::fromUtf8(value));
    const bool looksLikeText = !value.isEmpty() && !QByteArrayView("{[\"'").contains(value.front()) && !value.contains('\'');
    if (looksLikeText)
        sentence += ' '_L1 + problem("quote-text", u"--set '%1=%2'"_s.arg(name, QString::fromUtf8(quoted)));
    return sentence;
}

/// What \a named is, a file before an address: a file may be called anything.
QString attach(const QString &named, MessageDraft &message)
{
    const AttachmentFile file = readAttachment(named);
    if (file.attachment) {
        message.attachments.append(*file.attachment);
        return {};
    }
    if (file.trouble == AttachmentTrouble::NoFile) {
        if (const auto address = attachmentAt(named)) {
            message.attachments.append(*address);
            return {};
        }
        if (named.contains("://"_L1))
            return problem("bad-address", named);
    }
    return Words::attachmentTrouble(file.trouble, named, file.size);
}

QString setValues(CliSetup &setup, const CliOptions &options)
{
    const QList<ParameterSpec> specs = protocolById(setup.protocol)->parameters(setup.route, setup.settings.model);
    setup.settings.parameters.set("stream", options.noStream ? "false" : "true");
    for (const QString &pair : options.set) {
        const qsizetype equals = pair.indexOf('='_L1);
        const QByteArray name = pair.left(qMax(equals, 0)).trimmed().toUtf8();
        if (equals < 0 || name.isEmpty())
            return problem("set-without-value", pair);
        const QByteArray value = pair.mid(equals + 1).trimmed().toUtf8();
        if (const std::optional<Json::Problem> found = Json::problemIn(value))
            return notJson(QString::fromUtf8(name), value, *found);
        const ValuePlace place = valuePlace(specs, name, value);
        if (!place.isParameter)
            setup.settings.extraBody.set(place.id, value);
        else if (place.id != "stream" || !options.noStream)
            setup.settings.parameters.set(place.id, value);
    }
    return {};
}

}

QString readMessage(const CliOptions &options, MessageDraft &message)
{
    message = { options.send };
    if (options.send == "-"_L1) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return problem("nothing-to-send");
        message.text = QString::fromUtf8(input.readAll());
        if (message.text.isEmpty())
            return problem("nothing-to-send");
    }
    for (const QString &named : options.attached) {
        if (const QString found = attach(named, message); !found.isEmpty())
            return found;
    }
    return {};
}

QString takeKey(const CliOptions &options, Route &route, Keyring &keyring, QStringList &remarks)
{
    if (options.keyVariable.isEmpty())
        return {};
    route.keyVariable = options.keyVariable;
    route.keyVariables = { options.keyVariable };
    // A key was asked for: the request has a place for it even while the variable is empty, as built-in routes have.
    route.builtIn = true;
    route.keyHost.clear(); // that host was of the key it replaces
    const QString value = qEnvironmentVariable(options.keyVariable.toUtf8().constData());
    const KeyText key = readKeyText(value);
    if (!key.key.isEmpty()) {
        keyring.setForThisRun(route.id, key.key);
        if (!key.removed.isEmpty())
            remarks << Words::keyCleaning(key);
        return {};
    }
    if (options.format == "curl" || !options.code.isEmpty())
        return {};
    return value.trimmed().isEmpty() ? problem("variable-unset", options.keyVariable)
                                     : problem("variable-no-key", options.keyVariable, Words::keyProblem(key));
}

CliSetup makeSetup(const CliOptions &options, const RouteStore &routes, Keyring &keyring)
{
    CliSetup setup;
    setup.problem = chooseRoute(setup, options, routes);
    if (setup.problem.isEmpty())
        setup.problem = chooseProtocol(setup, options);
    if (!setup.problem.isEmpty())
        return setup;
    chooseAuth(setup, options);
    chooseGroup(setup, options, keyring.environment());
    // Without --retry nothing is asked twice, whatever the route does in the window.
    setup.route.retry = { .automatic = options.retries > 0, .maxRetries = options.retries };
    setup.system = options.system;
    setup.settings.model = options.model.isEmpty() ? setup.route.defaultModel : options.model;
    // A list needs no model: it is what one is found with.
    const bool findsModel = options.action == CliOptions::Action::Models || options.action == CliOptions::Action::Ladder;
    if (setup.settings.model.isEmpty() && !findsModel) {
        setup.problem = problem("no-model");
        return setup;
    }
    setup.problem = setValues(setup, options);
    if (setup.problem.isEmpty())
        setup.problem = takeKey(options, setup.route, keyring, setup.remarks);
    if (setup.problem.isEmpty())
        setup.problem = readMessage(options, setup.message);
    return setup;
}
