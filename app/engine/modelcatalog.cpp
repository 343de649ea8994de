#include "engine/modelcatalog.h"

#include "advice/baseurl.h"
#include "engine/httpcall.h"
#include "store/keyring.h"

#include <QFuture>

namespace {
constexpr qsizetype longestList = 16 * 1024 * 1024;

/// What one fetch has gathered so far.
struct CatalogFetch {
    HttpHead head;
    QByteArray body;
};
}

struct ModelCatalog::Private {
    ModelCatalog *q;
    NetworkLane &lane;
    Keyring &keyring;
    QHash<QString, ModelList> lists;
    QHash<QString, quint64> latest; ///< a second refresh makes the first one's answer old
    quint64 fetches = 0;

    Private(ModelCatalog *catalog, NetworkLane &networkLane, Keyring &keys)
        : q(catalog)
        , lane(networkLane)
        , keyring(keys)
    {
    }

    void fetch(const Route &route, const Protocol &protocol, const RouteKey &key, quint64 id);
    void takeFailure(const QString &routeId, const Failure &failure);
    void takeList(const QString &routeId, const ModelList &list);
};

void ModelCatalog::Private::fetch(const Route &route, const Protocol &protocol, const RouteKey &key, quint64 id)
{
    if (latest.value(route.id) != id)
        return;
    if (key.value.isEmpty() && key.expected) {
        takeFailure(route.id, { .kind = FailureKind::NotSent, .detail = "no-key", .subject = QString::fromUtf8(key.variable) });
        return;
    }
    auto *const call = new HttpCall(lane, route, q);
    const auto fetched = std::make_shared<CatalogFetch>();
    connect(call, &HttpCall::headReceived, q, [fetched](const HttpHead &head) { fetched->head = head; });
    connect(call, &HttpCall::received, q, [fetched, call](const QByteArray &bytes) {
        fetched->body += bytes;
        call->noteContent();
        if (fetched->body.size() > longestList)
            call->stop();
    });
    connect(call, &HttpCall::finished, q, [this, fetched, call, route, &protocol, id](const std::optional<Failure> &lineFailure) {
        call->deleteLater();
        if (latest.value(route.id) != id)
            return;
        const bool isTooLong = fetched->body.size() > longestList;
        if (isTooLong)
            takeFailure(route.id, { .kind = FailureKind::Malformed, .detail = "answer-too-long" });
        else if (lineFailure)
            takeFailure(route.id, *lineFailure);
        else
            takeList(route.id, protocol.parseModels(fetched->head, fetched->body));
    });
    call->send(protocol.listModels(route, key));
}

/// A list that cannot be fetched now is no reason to forget the one that could.
void ModelCatalog::Private::takeFailure(const QString &routeId, const Failure &failure)
{
    lists[routeId].failure = failure;
    emit q->changed(routeId);
}

void ModelCatalog::Private::takeList(const QString &routeId, const ModelList &list)
{
    if (list.failure) {
        takeFailure(routeId, *list.failure);
        return;
    }
    lists[routeId] = list;
    emit q->changed(routeId);
}

ModelCatalog::ModelCatalog(NetworkLane &lane, Keyring &keyring, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, lane, keyring))
{
}

ModelCatalog::~ModelCatalog() = default;

ModelList ModelCatalog::models(const QString &routeId) const
{
    return d->lists.value(routeId);
}

void ModelCatalog::refresh(const Route &route, const Protocol &protocol)
{
    const quint64 id = ++d->fetches;
    d->latest.insert(route.id, id);
    const QString base = route.base(protocol.id());
    if (readBaseUrl(base).url.isEmpty()) {
        d->takeFailure(route.id, { .kind = FailureKind::NotSent, .detail = base.isEmpty() ? "no-base" : "bad-base", .subject = base });
        return;
    }
    d->keyring.key(route).then(this, [this, route, &protocol, id](const RouteKey &key) { d->fetch(route, protocol, key, id); });
}
