#include "cli/modelscommand.h"

#include "advice/builtinmodels.h"
#include "cli/terminal.h"
#include "core/jsontext.h"
#include "words/commandline.h"
#include "words/findings.h"
#include "words/words.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
QByteArray requestText(const HttpRequest &request)
{
    QList<QByteArray> headers;
    for (const HttpHeader &header : request.headers)
        headers.append(Json::arrayText({ Json::quoted(QString::fromUtf8(header.name)), Json::quoted(QString::fromUtf8(header.value)) }));
    Json::ObjectText object;
    object.setString(u"method"_s, QString::fromLatin1(request.method));
    object.setString(u"url"_s, QString::fromLatin1(request.url.toEncoded()));
    object.set(u"headers"_s, Json::arrayText(headers));
    object.setString(u"body"_s, QString::fromUtf8(request.body));
    return object.text();
}

QByteArray failureText(const Failure &failure)
{
    Json::ObjectText object;
    object.setString(u"id"_s, QString::fromLatin1(failureId(failure.kind)));
    object.setString(u"code"_s, QString::fromUtf8(failure.code));
    object.set(u"http_status"_s, failure.httpStatus > 0 ? QByteArray::number(failure.httpStatus) : QByteArray("null"));
    object.setString(u"message"_s, failure.message.isEmpty() ? Words::failureSentence(failure) : failure.message);
    object.setString(u"raw"_s, QString::fromUtf8(failure.raw));
    return object.text();
}

QByteArray modelText(const ListedModel &model, const QString &base)
{
    const BuiltInModel *known = BuiltInModels::find(model.id);
    Json::ObjectText object;
    object.setString(u"id"_s, model.id);
    object.set(u"reported"_s, model.raw);
    object.set(u"builtin"_s, known ? BuiltInModels::asJson(*known, known->priceAt(base)) : QByteArray("null"));
    return object.text();
}
}

QByteArray modelsAsJson(const Route &route, const ModelListing &listing, const HttpRequest &request)
{
    QList<QByteArray> models;
    for (const ListedModel &model : listing.list.models)
        models.append(modelText(model, route.base(route.protocol)));
    Json::ObjectText object;
    object.setString(u"route"_s, route.name);
    object.setString(u"url"_s, QString::fromLatin1(request.url.toEncoded()));
    object.set(u"status"_s, listing.status > 0 ? QByteArray::number(listing.status) : QByteArray("null"));
    object.set(u"models"_s, Json::arrayText(models));
    object.set(u"failure"_s, listing.list.failure ? failureText(*listing.list.failure) : QByteArray("null"));
    object.set(u"request"_s, requestText(request));
    return Json::indented(object.text());
}

ModelsCommand::ModelsCommand(ModelCatalog &catalog, const Route &route, const Protocol &protocol, Format format,
    Guarding guarding, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_route(route)
    , m_protocol(protocol)
    , m_format(format)
    , m_guarding(guarding)
{
    // A list of an earlier run, read from disk, is no answer; nor is one without the end of its refresh.
    connect(&catalog, &ModelCatalog::changed, this, [this](const QString &routeId) {
        if (routeId == m_route.id && !m_catalog.listing(routeId).isRunning)
            print();
    });
}

void ModelsCommand::start()
{
    m_catalog.refresh(m_route, m_protocol, m_guarding);
}

void ModelsCommand::stop()
{
    m_catalog.stop(m_route.id);
}

/// Why the guards kept the key here.
QString ModelsCommand::heldBack() const
{
    const QList<Finding> findings = m_catalog.findings(m_route, m_protocol);
    return findings.isEmpty() ? Words::CommandLine::problem("held-back-above")
                              : Words::CommandLine::problem("held-back", Words::findingSentence(findings.constFirst()));
}

void ModelsCommand::print()
{
    ModelListing listing = m_catalog.listing(m_route.id);
    auto &failure = listing.list.failure;
    if (failure && failure->detail == "guard")
        failure->message = heldBack();
    QByteArray text;
    if (m_format == Format::Json) {
        const bool wasAsked = !listing.request.method.isEmpty();
        text = modelsAsJson(m_route, listing, wasAsked ? listing.request : m_catalog.preview(m_route, m_protocol).redacted()) + '\n';
    } else {
        for (const ListedModel &model : listing.list.models)
            text += harmlessForTerminal(model.id).replace(u'\n', QChar(0x240a)).toUtf8() + '\n';
        if (failure) {
            const bool isGuarded = failure->detail == "guard"; // the message is our own sentence
            const QString sentence = isGuarded ? failure->message : Words::failureSentence(*failure);
            std::fputs((harmlessForTerminal(sentence) + '\n'_L1).toLocal8Bit().constData(), stderr);
            if (const QString detail = Words::failureDetail(*failure); !detail.isEmpty() && !isGuarded)
                std::fputs((harmlessForTerminal(detail) + '\n'_L1).toLocal8Bit().constData(), stderr);
        }
    }
    const bool isWritten = std::fwrite(text.constData(), 1, size_t(text.size()), stdout) == size_t(text.size()) && std::fflush(stdout) == 0;
    emit finished(!failure && isWritten ? 0 : 1);
}
