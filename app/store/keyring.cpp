#include "store/keyring.h"

#if __has_include(<qt6keychain/keychain.h>)
#include <qt6keychain/keychain.h>
#else
#include <keychain.h>
#endif

#include <QHash>
#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::seconds patience { 5 };

/// What the keychain said to one job.
struct KeychainReply {
    QKeychain::Error error = QKeychain::NoError;
    QString message;
    QByteArray value;
    bool isGivenUp = false; ///< by cancel(): the job goes on without us

    bool isGood() const { return error == QKeychain::NoError && !isGivenUp; }
};
using KeychainReader = std::function<void(const KeychainReply &)>;
}

struct Keyring::Private {
    /// What the keychain last said about a route.
    struct Memory {
        QByteArray fingerprint;
        KeyMark mark;
        QString problem;
        int waiting = 0; ///< jobs that have kept us waiting
        bool isStored = false; ///< stored in this run; the settings may not know it yet
        bool isFallback = false; ///< the keychain failed and the environment stood in

        void note(const QByteArray &key)
        {
            fingerprint = keyFingerprint(key);
            mark = KeyMark::of(key);
        }
    };
    /// A job that has not answered. The reader is called once: by the answer or by cancel().
    struct Pending {
        QString routeId;
        KeychainReader reader;
        bool isWaiting = false;
    };

    Keyring *q;
    QString service;
    QProcessEnvironment environment;
    QHash<QString, QByteArray> thisRun;
    QHash<QString, Memory> memories;
    QHash<int, Pending> pending;
    QList<QByteArray> known;
    int lastJob = 0;

    void note(const QByteArray &key)
    {
        if (key.isEmpty() || known.contains(key))
            return;
        known.append(key);
        emit q->keySeen(key);
    }
    void start(QKeychain::Job *job, const QString &routeId, const KeychainReader &reader);
    void answer(int job, const KeychainReply &reply);
    std::pair<QString, QByteArray> environmentKey(const Route &route) const;
    RouteKey routeKey(const Route &route, const QByteArray &value) const
    {
        return { .value = value, .variable = route.keyVariable.toUtf8(), .expected = q->wantsKey(route) };
    }
};

/// Starts \a job, watches how long it takes, and hands its answer to \a reader unless cancel() came first.
void Keyring::Private::start(QKeychain::Job *job, const QString &routeId, const KeychainReader &reader)
{
    const int id = ++lastJob;
    pending.insert(id, { .routeId = routeId, .reader = reader });
    connect(job, &QKeychain::Job::finished, q, [this, id](QKeychain::Job *done) {
        const auto *const read = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        answer(id, { .error = done->error(), .message = done->errorString(), .value = read ? read->binaryData() : QByteArray() });
    });
    QTimer::singleShot(patience, q, [this, id] {
        const auto found = pending.find(id);
        if (found == pending.end())
            return;
        found->isWaiting = true;
        ++memories[found->routeId].waiting;
        emit q->stateChanged(found->routeId);
    });
    job->start();
}

void Keyring::Private::answer(int job, const KeychainReply &reply)
{
    const auto found = pending.find(job);
    if (found == pending.end())
        return;
    const Pending done = *found;
    pending.erase(found);
    if (done.isWaiting)
        --memories[done.routeId].waiting;
    done.reader(reply);
    emit q->stateChanged(done.routeId);
}

std::pair<QString, QByteArray> Keyring::Private::environmentKey(const Route &route) const
{
    for (const QString &variable : route.keyVariables) {
        const QByteArray value = environment.value(variable).trimmed().toUtf8();
        if (!value.isEmpty())
            return { variable, value };
    }
    return {};
}

KeyMark KeyMark::of(const QByteArray &key)
{
    constexpr qsizetype longestBeginning = 12;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return { .beginning = key.left(qMin(longestBeginning, key.size() / 2)),
        .isNumber = !key.isEmpty() && std::all_of(key.cbegin(), key.cend(), isDigit) };
}

Keyring::Keyring(const QString &service, const QProcessEnvironment &environment, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->service = service;
    d->environment = environment;
}

Keyring::~Keyring() = default;

KeyState Keyring::state(const Route &route) const
{
    KeyState state;
    if (!route.sendsKey())
        return state;
    const auto [variable, value] = d->environmentKey(route);
    const auto takeVariable = [&state, variable = variable, value = value] {
        state.origin = KeyOrigin::Environment;
        state.fingerprint = keyFingerprint(value);
        state.mark = KeyMark::of(value);
        state.variable = variable;
    };
    if (route.isKeyFromVariable) {
        if (!value.isEmpty())
            takeVariable();
        return state;
    }
    const Private::Memory memory = d->memories.value(route.id);
    state.waiting = memory.waiting > 0;
    state.problem = memory.problem;
    if (const QByteArray key = d->thisRun.value(route.id); !key.isEmpty()) {
        state.origin = KeyOrigin::ThisRun;
        state.fingerprint = keyFingerprint(key);
        state.mark = KeyMark::of(key);
        return state;
    }
    const bool inKeychain = route.hasKey || memory.isStored;
    if (inKeychain && !(memory.isFallback && !value.isEmpty())) {
        state.origin = KeyOrigin::Keychain;
        state.fingerprint = memory.fingerprint;
        state.mark = memory.mark;
        return state;
    }
    if (!value.isEmpty())
        takeVariable();
    return state;
}

bool Keyring::wantsKey(const Route &route) const
{
    return route.sendsKey() && (route.builtIn || route.isKeyFromVariable || state(route).origin != KeyOrigin::None);
}

RouteKey Keyring::placeholder(const Route &route) const
{
    return d->routeKey(route, {});
}

QFuture<RouteKey> Keyring::key(const Route &route)
{
    const auto promise = std::make_shared<QPromise<RouteKey>>();
    const QFuture<RouteKey> future = promise->future();
    promise->start();
    const auto finish = [this, promise, route](const QByteArray &value) {
        d->note(value);
        promise->addResult(d->routeKey(route, value));
        promise->finish();
    };

    if (!route.sendsKey()) {
        finish({});
        return future;
    }
    if (route.isKeyFromVariable) {
        finish(d->environmentKey(route).second);
        return future;
    }
    if (const QByteArray key = d->thisRun.value(route.id); !key.isEmpty()) {
        finish(key);
        return future;
    }
    if (!route.hasKey && !d->memories.value(route.id).isStored) {
        finish(d->environmentKey(route).second);
        return future;
    }

    auto *const job = new QKeychain::ReadPasswordJob(d->service);
    job->setKey(route.id);
    d->start(job, route.id, [this, route, finish](const KeychainReply &reply) {
        Private::Memory &memory = d->memories[route.id];
        // A locked keychain says that there is no such entry: whatever went wrong, the route keeps its key.
        const bool isRead = reply.isGood() && !reply.value.isEmpty();
        memory.problem = isRead || reply.isGivenUp ? QString() : reply.message;
        const QByteArray substitute = isRead || reply.isGivenUp ? QByteArray() : d->environmentKey(route).second;
        memory.isFallback = !substitute.isEmpty();
        if (isRead)
            memory.note(reply.value);
        finish(isRead ? reply.value : substitute);
    });
    return future;
}

QFuture<KeyOrigin> Keyring::store(const Route &route, const QByteArray &key)
{
    const auto promise = std::make_shared<QPromise<KeyOrigin>>();
    const QFuture<KeyOrigin> future = promise->future();
    promise->start();
    if (key.isEmpty()) {
        promise->addResult(KeyOrigin::None);
        promise->finish();
        return future;
    }

    // Usable at once, and still there if the keychain refuses.
    setForThisRun(route.id, key);
    auto *const job = new QKeychain::WritePasswordJob(d->service);
    job->setKey(route.id);
    job->setBinaryData(key);
    d->start(job, route.id, [this, id = route.id, key, promise](const KeychainReply &reply) {
        Private::Memory &memory = d->memories[id];
        memory.problem = reply.isGood() || reply.isGivenUp ? QString() : reply.message;
        if (reply.isGood()) {
            memory.isStored = true;
            memory.isFallback = false;
            memory.note(key);
            if (d->thisRun.value(id) == key)
                d->thisRun.remove(id);
        }
        promise->addResult(reply.isGood() ? KeyOrigin::Keychain : KeyOrigin::ThisRun);
        promise->finish();
    });
    return future;
}

void Keyring::setForThisRun(const QString &routeId, const QByteArray &key)
{
    if (key.isEmpty())
        d->thisRun.remove(routeId);
    else
        d->thisRun.insert(routeId, key);
    d->note(key);
    emit stateChanged(routeId);
}

QFuture<bool> Keyring::forget(const Route &route)
{
    const auto promise = std::make_shared<QPromise<bool>>();
    const QFuture<bool> future = promise->future();
    promise->start();
    const QString id = route.id;
    d->thisRun.remove(id);

    const auto finish = [this, id, promise](const KeychainReply &reply) {
        if (reply.isGood())
            d->memories.remove(id);
        else
            d->memories[id].problem = reply.isGivenUp ? QString() : reply.message;
        promise->addResult(reply.isGood());
        promise->finish();
    };
    if (!route.hasKey && !d->memories.value(id).isStored) {
        finish({});
        emit stateChanged(id);
        return future;
    }
    // Deleting claims success even while the keychain is locked and nothing happened; writing does not.
    auto *const overwrite = new QKeychain::WritePasswordJob(d->service);
    overwrite->setKey(id);
    overwrite->setBinaryData("forgotten");
    d->start(overwrite, id, [this, id, finish](const KeychainReply &written) {
        if (!written.isGood()) {
            finish(written);
            return;
        }
        auto *const job = new QKeychain::DeletePasswordJob(d->service);
        job->setKey(id);
        d->start(job, id, finish);
    });
    emit stateChanged(id);
    return future;
}

void Keyring::cancel()
{
    const QList<int> jobs = d->pending.keys();
    for (const int job : jobs)
        d->answer(job, { .isGivenUp = true });
}

const QProcessEnvironment &Keyring::environment() const
{
    return d->environment;
}

QList<QByteArray> Keyring::knownKeys() const
{
    return d->known;
}
