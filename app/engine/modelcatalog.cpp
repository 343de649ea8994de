#include "engine/modelcatalog.h"

#include "advice/baseurl.h"
#include "advice/keytext.h"
#include "core/redaction.h"
#include "engine/exchangerecord.h"
#include "engine/httpcall.h"
#include "engine/networklane.h"
#include "engine/traffic.h"
#include "protocols/failurenormaliser.h"
#include "protocols/modellist.h"
#include "store/keyring.h"
#include "store/modelliststore.h"

#include <QFuture>
#include <QHash>
#include <QPointer>
#include <QThreadPool>

#include <functional>

namespace {
constexpr qsizetype longestList = 16 * 1024 * 1024;
constexpr int mostPages = 500;
constexpr qsizetype mostModels = 200'000;

using CatalogReply = std::function<void(const HttpHead &, const QByteArray &, const std::optional<Failure> &)>;

/// One refresh while it goes on, page after page.
struct CatalogRefresh {
    Route route;
    const Protocol &protocol;
    quint64 id;
    HttpRequest first;
    Redactor redactor;
    ModelList gathered;
    QSet<QString> ids;
    int pages = 0;
    int status = 0;

    /// Whether the page brought anything new; the same page again would go on for ever.
    bool take(const ModelList &page)
    {
        const auto before = gathered.models.size();
        for (const ListedModel &model : page.models) {
            if (ids.contains(model.id))
                continue;
            ids.insert(model.id);
            gathered.models.append(model);
        }
        ++pages;
        return gathered.models.size() > before;
    }
};

Failure catalogFailure(Failure failure, const Redactor &redactor)
{
    failure.message = redactor.redacted(failure.message);
    failure.raw = redactor.redacted(failure.raw);
    return failure;
}

StoredModelList storedForm(const ModelListing &listing)
{
    StoredModelList stored { .url = listing.request.url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery),
        .fetchedAt = listing.fetchedAt,
        .comparedWith = listing.comparedWith };
    for (const ListedModel &model : listing.list.models)
        stored.models.append({ model.id, model.raw });
    return stored;
}

QList<ListedModel> listedForm(const QList<StoredModelList::Entry> &entries)
{
    QList<ListedModel> models;
    models.reserve(entries.size());
    for (const auto &[id, raw] : entries)
        models.append({ id, raw });
    return models;
}
}

struct ModelCatalog::Private {
    ModelCatalog *q;
    NetworkLane &lane;
    Keyring &keyring;
    const ModelListStore *store = nullptr;
    QHash<QString, ModelListing> listings;
    QHash<QString, StoredModelList> compared; ///< the last whole list by route, as on disk
    QHash<QString, quint64> latest; ///< a second refresh makes the first one's answer old
    QHash<QString, QPointer<HttpCall>> calls;
    QSet<QString> restored;
    QHash<QString, std::function<void()>> afterRestoring; ///< by route being read; empty if nobody waits
    QSet<QString> overridden; ///< routes whose last refresh went past the guards knowingly
    quint64 fetches = 0;
    QThreadPool disk; ///< one thread: what is saved last is what stays

    Private(ModelCatalog *catalog, NetworkLane &networkLane, Keyring &keys)
        : q(catalog)
        , lane(networkLane)
        , keyring(keys)
    {
        disk.setMaxThreadCount(1);
    }

    Redactor redactorFor(const RouteKey &key) const;
    HttpCall *get(const Route &route, const Protocol &protocol, const HttpRequest &request, const CatalogReply &reply);
    void fetch(const Route &route, const Protocol &protocol, const RouteKey &key, quint64 id, Guarding guarding);
    void fetchPage(const std::shared_ptr<CatalogRefresh> &refresh, const HttpRequest &request);
    void takePage(const std::shared_ptr<CatalogRefresh> &refresh, const ModelList &page);
    void takeFailure(const QString &routeId, const Failure &failure);
    void takeList(const CatalogRefresh &refresh);
    void takeStored(const QString &routeId, const std::optional<StoredModelList> &stored);
    void showStored(const QString &routeId, const StoredModelList &stored);
    void setRunning(const QString &routeId, bool isRunning);
};

Redactor ModelCatalog::Private::redactorFor(const RouteKey &key) const
{
    Redactor redactor;
    for (const QByteArray &known : keyring.knownKeys())
        redactor.addSecret(known);
    redactor.addSecret(key.value);
    return redactor;
}

HttpCall *ModelCatalog::Private::get(
    const Route &route, const Protocol &protocol, const HttpRequest &request, const CatalogReply &reply)
{
    const auto record = std::make_shared<ExchangeRecord>(route, protocol.id(), QString());
    record->describe({ .purpose = Purpose::Models });
    record->addSecrets(keyring.knownKeys());
    record->takeRequest(request);
    auto *const call = new HttpCall(lane, route, q);
    const auto head = std::make_shared<HttpHead>();
    const auto body = std::make_shared<QByteArray>();
    connect(call, &HttpCall::headReceived, q, [head, record](const HttpHead &received) {
        *head = received;
        record->takeHead(received);
    });
    connect(call, &HttpCall::received, q, [body, call, record](const QByteArray &bytes, qint64 atNs) {
        *body += bytes;
        record->takeBytes(bytes, atNs);
        call->noteContent();
        if (body->size() > longestList)
            call->stop();
    });
    connect(call, &HttpCall::finished, q, [this, head, body, call, record, reply](const std::optional<Failure> &lineFailure) {
        call->deleteLater();
        const bool isTooLong = body->size() > longestList;
        const std::optional<Failure> broken
            = isTooLong ? Failure { .kind = FailureKind::Malformed, .detail = "answer-too-long" } : lineFailure;
        Answer answer;
        if (const std::optional<Failure> failure = broken ? broken : failureIn(*head, *body))
            answer.failure = *failure;
        answer.ended = !answer.failure;
        record->takeTiming(call->timing());
        record->finish(answer, 1, call->attempts() > 0, call->elapsedNs());
        if (call->attempts() > 0)
            lane.traffic().tell(record->exchange());
        reply(*head, *body, broken);
    });
    call->send(request);
    return call;
}

void ModelCatalog::Private::fetch(const Route &route, const Protocol &protocol, const RouteKey &key, quint64 id, Guarding guarding)
{
    if (latest.value(route.id) != id)
        return;
    if (key.value.isEmpty() && key.expected) {
        takeFailure(route.id, { .kind = FailureKind::NotSent, .detail = "no-key", .subject = QString::fromUtf8(key.variable) });
        return;
    }
    if (guarding == Guarding::Heed) {
        const QByteArray kind = readKeyText(QString::fromUtf8(key.value)).kind;
        const QList<Finding> found = keyFindings(route, protocol, keyring.state(route), kind);
        if (!found.isEmpty()) {
            takeFailure(route.id,
                { .kind = FailureKind::NotSent, .detail = "guard", .subject = QString::fromUtf8(found.constFirst().id) });
            return;
        }
    }
    const auto refresh = std::make_shared<CatalogRefresh>(CatalogRefresh { .route = route,
        .protocol = protocol,
        .id = id,
        .first = HttpCall::asSent(protocol.listModels(route, key)),
        .redactor = redactorFor(key) });
    fetchPage(refresh, refresh->first);
}

void ModelCatalog::Private::fetchPage(const std::shared_ptr<CatalogRefresh> &refresh, const HttpRequest &request)
{
    const QString routeId = refresh->route.id;
    // The command that is shown asks for the first page: what a person can run and read.
    listings[routeId].request = refresh->first.redacted();
    calls[routeId] = get(refresh->route, refresh->protocol, request,
        [this, refresh, routeId](const HttpHead &head, const QByteArray &body, const std::optional<Failure> &lineFailure) {
            if (latest.value(routeId) != refresh->id)
                return;
            refresh->status = head.status;
            listings[routeId].status = head.status;
            if (lineFailure)
                takeFailure(routeId, catalogFailure(*lineFailure, refresh->redactor));
            else
                takePage(refresh, refresh->protocol.parseModels(head, refresh->redactor.redacted(body)));
        });
}

void ModelCatalog::Private::takePage(const std::shared_ptr<CatalogRefresh> &refresh, const ModelList &page)
{
    if (page.failure) {
        takeFailure(refresh->route.id, catalogFailure(*page.failure, refresh->redactor));
        return;
    }
    const bool goesOn = refresh->take(page) && !page.next.first.isEmpty();
    if (goesOn && refresh->pages < mostPages && refresh->gathered.models.size() < mostModels)
        fetchPage(refresh, ModelLists::nextPage(refresh->first, page));
    else
        takeList(*refresh);
}

/// A list that cannot be fetched now is no reason to forget the one that could.
void ModelCatalog::Private::takeFailure(const QString &routeId, const Failure &failure)
{
    listings[routeId].list.failure = failure;
    setRunning(routeId, false);
    emit q->changed(routeId);
}

void ModelCatalog::Private::takeList(const CatalogRefresh &refresh)
{
    const QString routeId = refresh.route.id;
    ModelListing &listing = listings[routeId];
    listing.list = refresh.gathered;
    listing.fetchedAt = QDateTime::currentDateTimeUtc();
    StoredModelList now = storedForm(listing);
    now.compareWith(compared.value(routeId));
    listing.comparedWith = now.comparedWith;
    listing.added = now.added;
    listing.removed = listedForm(now.removed);
    compared.insert(routeId, now);
    if (store)
        disk.start([store = store, routeId, now] { store->save(routeId, now); });
    setRunning(routeId, false);
    emit q->changed(routeId);
}

void ModelCatalog::Private::takeStored(const QString &routeId, const std::optional<StoredModelList> &stored)
{
    const auto then = afterRestoring.take(routeId);
    if (stored)
        showStored(routeId, *stored);
    if (then)
        then();
}

void ModelCatalog::Private::showStored(const QString &routeId, const StoredModelList &stored)
{
    compared.insert(routeId, stored);
    ModelListing &listing = listings[routeId];
    listing.list.models = listedForm(stored.models);
    listing.fetchedAt = stored.fetchedAt;
    listing.comparedWith = stored.comparedWith;
    listing.added = stored.added;
    listing.removed = listedForm(stored.removed);
    emit q->changed(routeId);
}

void ModelCatalog::Private::setRunning(const QString &routeId, bool isRunning)
{
    bool &was = listings[routeId].isRunning;
    if (was == isRunning)
        return;
    was = isRunning;
    emit q->runningChanged(routeId, isRunning);
}

ModelCatalog::ModelCatalog(NetworkLane &lane, Keyring &keyring, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, lane, keyring))
{
}

ModelCatalog::~ModelCatalog()
{
    d->disk.waitForDone();
}

void ModelCatalog::setStore(const ModelListStore *store)
{
    d->store = store;
}

ModelList ModelCatalog::models(const QString &routeId) const
{
    return d->listings.value(routeId).list;
}

ModelListing ModelCatalog::listing(const QString &routeId) const
{
    return d->listings.value(routeId);
}

void ModelCatalog::restore(const QString &routeId)
{
    if (!d->store || d->restored.contains(routeId))
        return;
    d->restored.insert(routeId);
    d->afterRestoring.insert(routeId, {});
    d->disk.start([this, store = d->store, routeId] {
        QMetaObject::invokeMethod(
            this, [this, routeId, stored = store->list(routeId)] { d->takeStored(routeId, stored); }, Qt::QueuedConnection);
    });
}

QList<Finding> ModelCatalog::findings(const Route &route, const Protocol &protocol) const
{
    return keyFindings(route, protocol, d->keyring.state(route), {});
}

void ModelCatalog::refresh(const Route &route, const Protocol &protocol, Guarding guarding)
{
    const quint64 id = ++d->fetches;
    d->latest.insert(route.id, id);
    if (guarding == Guarding::Override)
        d->overridden.insert(route.id);
    else
        d->overridden.remove(route.id);
    const QString base = route.base(protocol.id());
    if (readBaseUrl(base).url.isEmpty()) {
        d->takeFailure(route.id, { .kind = FailureKind::NotSent, .detail = base.isEmpty() ? "no-base" : "bad-base", .subject = base });
        return;
    }
    d->setRunning(route.id, true);
    const auto begin = [this, route, &protocol, id, guarding] {
        // The keyring outlives the catalogue; a context that dies before the future is an assertion in Qt.
        d->keyring.key(route).then(&d->keyring, [alive = QPointer(this), this, route, &protocol, id, guarding](const RouteKey &key) {
            if (alive)
                d->fetch(route, protocol, key, id, guarding);
        });
    };
    // What was listed in an earlier run is read first, or there is nothing to compare with.
    restore(route.id);
    if (const auto waiting = d->afterRestoring.find(route.id); waiting != d->afterRestoring.end())
        *waiting = begin;
    else
        begin();
}

void ModelCatalog::stop(const QString &routeId)
{
    if (!d->listings.value(routeId).isRunning)
        return;
    d->latest.insert(routeId, ++d->fetches);
    if (const auto call = d->calls.value(routeId))
        call->stop();
    d->takeFailure(routeId, { .kind = FailureKind::Stopped });
}

void ModelCatalog::fetchDetail(const Route &route, const Protocol &protocol, const QString &id)
{
    const auto answer = [this, routeId = route.id](const ModelDetail &detail) { emit detailFetched(routeId, detail); };
    const QString base = route.base(protocol.id());
    if (readBaseUrl(base).url.isEmpty()) {
        answer({ .id = id,
            .failure = Failure { .kind = FailureKind::NotSent, .detail = base.isEmpty() ? "no-base" : "bad-base", .subject = base } });
        return;
    }
    d->keyring.key(route).then(&d->keyring, [alive = QPointer(this), this, route, &protocol, id, answer](const RouteKey &key) {
        if (!alive)
            return;
        if (key.value.isEmpty() && key.expected) {
            answer({ .id = id,
                .failure = Failure { .kind = FailureKind::NotSent, .detail = "no-key", .subject = QString::fromUtf8(key.variable) } });
            return;
        }
        const QByteArray kind = readKeyText(QString::fromUtf8(key.value)).kind;
        const QList<Finding> found = keyFindings(route, protocol, d->keyring.state(route), kind);
        if (!found.isEmpty() && !d->overridden.contains(route.id)) {
            answer({ .id = id,
                .failure = Failure { .kind = FailureKind::NotSent, .detail = "guard", .subject = QString::fromUtf8(found.constFirst().id) } });
            return;
        }
        const auto request = ModelLists::detail(HttpCall::asSent(protocol.listModels(route, key)), id);
        const auto redactor = d->redactorFor(key);
        d->get(route, protocol, request,
            [id, answer, redactor, shown = request.redacted()](
                const HttpHead &head, const QByteArray &body, const std::optional<Failure> &lineFailure) {
                ModelDetail detail { .id = id, .request = shown, .status = head.status, .body = redactor.redacted(body) };
                detail.failure = lineFailure ? lineFailure : failureIn(head, body);
                if (detail.failure)
                    detail.failure = catalogFailure(*detail.failure, redactor);
                answer(detail);
            });
    });
}

HttpRequest ModelCatalog::preview(const Route &route, const Protocol &protocol) const
{
    return HttpCall::asSent(protocol.listModels(route, d->keyring.placeholder(route)));
}

HttpRequest ModelCatalog::previewDetail(const Route &route, const Protocol &protocol, const QString &id) const
{
    return ModelLists::detail(preview(route, protocol), id);
}
