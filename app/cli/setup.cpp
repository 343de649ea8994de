#include "cli/setup.h"

#include "advice/baseurl.h"
#include "advice/hosts.h"
#include "advice/keytext.h"
#include "core/jsontext.h"
#include "protocols/protocol.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "words/commandline.h"
#include "words/words.h"

#include <QFile>
#include <QUrlQuery>

#include <algorithm>
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
    setup.route.id = u"command-line"_s;
    setup.route.name = QUrl(base.url).host();
    for (const Protocol *known : protocols())
        setup.route.bases.insert(known->id(), base.url);
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

/// How a server that nobody described wants the key: Messages came with x-api-key, but many who speak it want Bearer.
AuthStyle usualAuth(const QByteArray &protocol, const QString &base)
{
    if (protocol != "anthropic-messages")
        return AuthStyle::Bearer;
    const QByteArray company = Hosts::companyOf(QUrl(base).host());
    if (company == "minimax")
        return AuthStyle::Bearer;
    return company == "anthropic" ? AuthStyle::XApiKey : AuthStyle::Both;
}

void chooseAuth(CliSetup &setup, const CliOptions &options)
{
    Route &route = setup.route;
    if (!options.auth.isEmpty())
        route.surfaceAuth.insert(setup.protocol, authStyle(options.auth));
    else if (!options.baseUrl.isEmpty())
        // No key of the environment goes to a host it was not meant for: only one that was named.
        route.auth = options.keyVariable.isEmpty() ? AuthStyle::None : usualAuth(setup.protocol, route.base(setup.protocol));
    else if (!options.keyVariable.isEmpty() && route.authOn(setup.protocol) == AuthStyle::None)
        route.surfaceAuth.insert(setup.protocol, AuthStyle::Bearer);
}

void chooseGroup(CliSetup &setup, const CliOptions &options, const QProcessEnvironment &environment)
{
    const bool isLegacy = setup.protocol == "minimax-v1" || setup.protocol == "minimax-pro";
    const QString inBase = QUrlQuery(QUrl(setup.route.base(setup.protocol))).queryItemValue(u"GroupId"_s);
    if (!options.groupId.isEmpty())
        setup.route.groupId = options.groupId;
    else if (isLegacy && setup.route.groupId.isEmpty() && inBase.isEmpty())
        setup.route.groupId = environment.value(u"MINIMAX_GROUP_ID"_s).trimmed();
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
        const auto byField = [&name](const ParameterSpec &spec) { return spec.field == name; };
        // The whole object thinking={"type":…} is meant as it stands, not as a value of its field thinking.type.
        const bool isObject = value.startsWith('{');
        const auto byId = [&name, isObject](const ParameterSpec &spec) {
            return spec.id == name && !(isObject && spec.field.startsWith(QByteArray(name + '.')));
        };
        auto spec = std::find_if(specs.cbegin(), specs.cend(), byField);
        if (spec == specs.cend())
            spec = std::find_if(specs.cbegin(), specs.cend(), byId);
        if (spec == specs.cend())
            setup.settings.extraBody.set(name, value);
        else if (spec->id != "stream" || !options.noStream)
            setup.settings.parameters.set(spec->id, value);
    }
    return {};
}

QString readText(CliSetup &setup, const CliOptions &options)
{
    setup.system = options.system;
    setup.text = options.send;
    if (options.send != "-"_L1)
        return {};
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return problem("nothing-to-send");
    setup.text = QString::fromUtf8(input.readAll());
    return setup.text.isEmpty() ? problem("nothing-to-send") : QString();
}

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
        setup.problem = readText(setup, options);
    return setup;
}
