#include "protocols/requestparts.h"

#include "protocols/protocol.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// \a object (text of a JSON object, or anything else to begin a new one) with \a json at \a path.
QByteArray withNested(const QByteArray &object, const QStringList &path, const QByteArray &json)
{
    if (path.isEmpty())
        return json;
    Json::ObjectText edited;
    QByteArray inner;
    for (const auto &[name, value] : Json::members(object).value_or(QList<std::pair<QString, QByteArray>>())) {
        edited.set(name, value);
        if (name == path.first())
            inner = value;
    }
    edited.set(path.first(), withNested(inner, path.sliced(1), json));
    return edited.text();
}

QByteArray variableFromHeader(const QByteArray &name)
{
    QByteArray variable = name.toUpper();
    for (char &byte : variable) {
        if (!(byte >= 'A' && byte <= 'Z') && !(byte >= '0' && byte <= '9'))
            byte = '_';
    }
    if (!variable.isEmpty() && variable.front() >= '0' && variable.front() <= '9')
        variable.prepend('_');
    return variable;
}

HttpHeader typedHeader(const HttpHeader &typed)
{
    HttpHeader header(typed);
    if (!header.secret && isSecretHeaderName(header.name)) {
        header.secret = true;
        header.secretAt = 0;
        // "Bearer sk-…": the scheme is no secret, and the printed command should show it.
        const qsizetype space = header.value.indexOf(' ');
        if (space > 0 && header.name.toLower().contains("authorization"))
            header.secretAt = space + 1;
    }
    if (header.secret && header.variable.isEmpty())
        header.variable = variableFromHeader(header.name);
    return header;
}

void addKey(HttpRequest &request, AuthStyle style, const Route &route, const RouteKey &key)
{
    if (style == AuthStyle::None || (key.value.isEmpty() && !key.expected))
        return;
    QByteArray variable = key.variable.isEmpty() ? route.keyVariable.toUtf8() : key.variable;
    if (variable.isEmpty())
        variable = "API_KEY";
    if (style == AuthStyle::Bearer || style == AuthStyle::Both) {
        request.setHeader({ .name = "Authorization",
            .value = "Bearer " + key.value,
            .secret = true,
            .secretAt = 7,
            .variable = variable });
    }
    if (style == AuthStyle::XApiKey || style == AuthStyle::Both)
        request.setHeader({ .name = "x-api-key", .value = key.value, .secret = true, .variable = variable });
    if (style == AuthStyle::XGoogApiKey)
        request.setHeader({ .name = "x-goog-api-key", .value = key.value, .secret = true, .variable = variable });
}

void addOwnHeaders(HttpRequest &request, const QList<HttpHeader> &headers)
{
    for (const HttpHeader &header : headers)
        request.setHeader(typedHeader(header));
}

/// What any surface offers, whosever extras it understands.
const QSet<QByteArray> &idsOfAllSurfaces()
{
    static const QSet<QByteArray> all = [] {
        QSet<QByteArray> ids;
        for (const Protocol *protocol : protocols()) {
            for (const Dialect dialect : { Dialect::MiniMax, Dialect::Plain }) {
                for (const ParameterSpec &spec : protocol->parameters({ .dialect = dialect }, {}))
                    ids.insert(spec.id);
            }
        }
        return ids;
    }();
    return all;
}

void addStandardHeaders(HttpRequest &request)
{
    for (const HttpHeader &header : standardHeaders()) {
        const auto isSame = [&header](const HttpHeader &known) {
            return known.name.compare(header.name, Qt::CaseInsensitive) == 0;
        };
        if (std::none_of(request.headers.cbegin(), request.headers.cend(), isSame))
            request.headers.append(header);
    }
}
}

RequestParts::Base RequestParts::baseOf(const Route &route, QByteArrayView protocolId)
{
    QString text = route.base(protocolId).trimmed();
    Base base { .exact = text.endsWith(u'#') };
    if (base.exact)
        text.chop(1);
    while (!base.exact && text.endsWith(u'/'))
        text.chop(1);
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (url.isValid() && isHttp && !url.host().isEmpty())
        base.url = url;
    return base;
}

QUrl RequestParts::withPathAppended(QUrl url, const QString &tail)
{
    if (url.isValid())
        url.setPath(url.path(QUrl::FullyEncoded) + tail, QUrl::StrictMode);
    return url;
}

QUrl RequestParts::endpointUrl(const Route &route, QByteArrayView protocolId, const QString &endpoint)
{
    const Base base = baseOf(route, protocolId);
    return base.exact ? base.url : withPathAppended(base.url, endpoint);
}

HttpRequest RequestParts::post(const QUrl &url, const Json::ObjectText &body, bool streams)
{
    HttpRequest http { .method = "POST", .url = url, .body = body.text() };
    http.setHeader({ .name = "Content-Type", .value = "application/json" });
    http.setHeader({ .name = "Accept", .value = streams ? "text/event-stream" : "application/json" });
    return http;
}

HttpRequest RequestParts::modelsRequest(const Route &route, QByteArrayView protocolId, const RouteKey &key,
    QLatin1StringView endpoint)
{
    const Base base = baseOf(route, protocolId);
    QUrl url = base.url;
    if (base.exact && url.path().endsWith(endpoint))
        url.setPath(url.path().chopped(endpoint.size()));
    HttpRequest http { .method = "GET", .url = withPathAppended(url, u"/models"_s) };
    http.setHeader({ .name = "Accept", .value = "application/json" });
    addHeaders(http, route, protocolId, key);
    return http;
}

void RequestParts::addHeaders(HttpRequest &request, const Route &route, QByteArrayView protocolId, const RouteKey &key,
    const QList<HttpHeader> &extraHeaders)
{
    addKey(request, route.authOn(protocolId), route, key);
    addOwnHeaders(request, route.headers);
    addOwnHeaders(request, extraHeaders);
    addStandardHeaders(request);
}

QString RequestParts::systemText(const ChatRequest &request)
{
    QStringList texts;
    if (!request.systemPrompt.isEmpty())
        texts.append(request.systemPrompt);
    for (const Message &message : request.messages) {
        if (message.role == Role::System && !message.text.isEmpty())
            texts.append(message.text);
    }
    return texts.join("\n\n"_L1);
}

void RequestParts::setParameter(Json::ObjectText &body, const ParameterValues::Entry &entry, const QByteArray &field)
{
    QStringList path = QString::fromUtf8(field).split(u'.');
    // "thinking" given as the whole object instead of its type.
    if (path.size() > 1 && !entry.id.contains('.') && entry.json.trimmed().startsWith('{'))
        path = { QString::fromUtf8(entry.id) };
    body.set(path.first(), withNested(body.value(path.first()), path.sliced(1), entry.json));
}

QByteArray RequestParts::fieldFor(const QByteArray &id, const QList<ParameterSpec> &offered)
{
    const auto isIt = [&id](const ParameterSpec &spec) { return spec.id == id; };
    const auto hit = std::find_if(offered.cbegin(), offered.cend(), isIt);
    if (hit != offered.cend())
        return hit->field;
    return idsOfAllSurfaces().contains(id) ? QByteArray() : id;
}

QList<QByteArray> RequestParts::unsent(const ParameterValues &values, const QList<ParameterSpec> &offered)
{
    QList<QByteArray> ids;
    for (const ParameterValues::Entry &entry : values.entries()) {
        if (fieldFor(entry.id, offered).isEmpty())
            ids.append(entry.id);
    }
    return ids;
}

void RequestParts::setParameters(Json::ObjectText &body, const ChatSettings &settings, const QList<ParameterSpec> &offered)
{
    for (const ParameterValues::Entry &entry : settings.parameters.entries()) {
        const QByteArray field = fieldFor(entry.id, offered);
        if (!field.isEmpty())
            setParameter(body, entry, field);
    }
}

void RequestParts::setExtraBody(Json::ObjectText &body, const ChatSettings &settings)
{
    for (const ParameterValues::Entry &entry : settings.extraBody.entries())
        body.set(QString::fromUtf8(entry.id), entry.json);
    body.reorder(settings.fieldOrder);
}

QByteArray RequestParts::schemaOf(const Tool &tool)
{
    const QByteArray schema = tool.schema.trimmed();
    return schema.isEmpty() ? QByteArray(R"({"type":"object","properties":{}})") : schema;
}
