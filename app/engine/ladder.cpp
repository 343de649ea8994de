#include "engine/ladder.h"

#include "advice/guards.h"
#include "advice/keytext.h"
#include "engine/httpcall.h"
#include "engine/ladderquestion.h"
#include "engine/linkprobe.h"
#include "engine/networklane.h"
#include "protocols/protocol.h"
#include "store/keyring.h"

#include <QFuture>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QPointer>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
/// Prompts of MiniMax are counted with a preamble of the model's own.
constexpr int mostPromptTokens = 60;

bool hasSecret(const HttpRequest &request)
{
    return std::any_of(request.headers.cbegin(), request.headers.cend(), [](const HttpHeader &header) { return header.secret; });
}

bool isSecretMissing(const HttpRequest &request)
{
    return std::any_of(request.headers.cbegin(), request.headers.cend(),
        [](const HttpHeader &header) { return header.secret && header.value.size() <= header.secretAt; });
}

/// "Authorization: Bearer" or "x-api-key", as the key goes out.
QString sentAs(const HttpRequest &request)
{
    QStringList names;
    for (const HttpHeader &header : request.headers) {
        if (header.secret)
            names.append(QString::fromUtf8(header.secretAt > 0 ? header.name + ": " + header.value.first(header.secretAt).trimmed() : header.name));
    }
    return names.join(", "_L1);
}

/// Whether a route simply has no list of models, which is nothing wrong.
bool saysThereIsNoList(int status)
{
    return status == 404 || status == 405 || status == 410 || status == 501;
}

/// Whether asking once more in another way could still show something.
bool mayStreamAllTheSame(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Overloaded:
    case FailureKind::ServerError:
    case FailureKind::InvalidRequest:
    case FailureKind::NoAnswer:
    case FailureKind::Malformed:
    case FailureKind::CutOff:
    case FailureKind::TimedOutFirstByte:
    case FailureKind::TimedOutIdle:
        return true;
    case FailureKind::Authentication:
    case FailureKind::Permission:
    case FailureKind::Balance:
    case FailureKind::RateLimit:
    case FailureKind::PlanLimit:
    case FailureKind::UnknownModel:
    case FailureKind::ContextTooLong:
    case FailureKind::TooLarge:
    case FailureKind::InputModerated:
    case FailureKind::OutputModerated:
    case FailureKind::NotFound:
    case FailureKind::Redirected:
    case FailureKind::OtherStatus:
    case FailureKind::HostNotFound:
    case FailureKind::ConnectionRefused:
    case FailureKind::ConnectionLost:
    case FailureKind::Tls:
    case FailureKind::Proxy:
    case FailureKind::TimedOutConnecting:
    case FailureKind::NetworkOther:
    case FailureKind::Stopped:
    case FailureKind::NotSent:
        return false;
    }
    return false;
}

QString counted(const std::optional<qint64> &tokens)
{
    // GCC 12 takes *tokens for uninitialised here.
    return tokens ? QString::number(tokens.value_or(0)) : QString();
}

/// The first words of an answer, for one line.
QString beginning(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > 80 ? line.first(79) + u'…' : line;
}
}

struct Ladder::Private {
    Ladder *q;
    NetworkLane &lane;
    Keyring &keyring;
    LadderPlan plan;
    std::vector<Rung> rungs; ///< no QList, whose copies would move what is referred to
    RouteKey key;
    QString model;
    QObject *context = nullptr; ///< of all that is in flight; a new one for each check
    QElapsedTimer clock;
    std::optional<Usage> usage; ///< of the answer in one piece
    bool isRunning = false;
    bool isWaiting = false;

    Private(Ladder *ladder, NetworkLane &networkLane, Keyring &keys)
        : q(ladder)
        , lane(networkLane)
        , keyring(keys)
    {
    }

    Rung &rung(QByteArrayView id)
    {
        return *std::find_if(rungs.begin(), rungs.end(), [id](const Rung &each) { return each.id == id; });
    }
    void tell(const Rung &changed) { emit q->rungChanged(int(&changed - rungs.data())); }
    Rung &begin(QByteArrayView id);
    void end(Rung &which, Rung::State state, const std::optional<Failure> &failure = {});
    void finish();
    void setWaiting(bool waiting);

    std::optional<QNetworkProxy> proxyFor(const QUrl &url);
    ChatRequest question(bool streams) const;
    void probe();
    void skipLink(const QNetworkProxy &proxy);
    void readKey();
    void takeKey(const RouteKey &given);
    std::optional<Finding> guarded() const;
    void listModels();
    void takeList(const Exchange &exchange, const ModelList &list, const std::optional<Failure> &lineFailure);
    void ask(bool streams);
    void takeAnswer(const Exchange &exchange, const Turn &turn, bool streams);
    void noteAnswer(Rung &which, const Exchange &exchange, const Turn &turn);
    void judgeUsage(const std::optional<Usage> &streamed);
};

Rung &Ladder::Private::begin(QByteArrayView id)
{
    Rung &which = rung(id);
    which.state = Rung::State::Running;
    clock.start();
    tell(which);
    return which;
}

void Ladder::Private::end(Rung &which, Rung::State state, const std::optional<Failure> &failure)
{
    which.state = state;
    which.failure = failure;
    tell(which);
}

/// What has not run by now does not any more.
void Ladder::Private::finish()
{
    if (!isRunning)
        return;
    isRunning = false;
    setWaiting(false);
    // What is still in flight goes with its context, once whoever brought the end has returned.
    const QObjectList inFlight = context->children();
    for (QObject *each : inFlight)
        each->disconnect(context);
    std::exchange(context, nullptr)->deleteLater();
    for (Rung &each : rungs) {
        if (each.state == Rung::State::Waiting || each.state == Rung::State::Running)
            end(each, Rung::State::NotRun);
    }
    emit q->finished();
}

void Ladder::Private::setWaiting(bool waiting)
{
    if (isWaiting == waiting)
        return;
    isWaiting = waiting;
    emit q->waitingForKeyChanged(waiting);
}

/// The proxy that stands between us and \a url, as the line itself would choose it.
std::optional<QNetworkProxy> Ladder::Private::proxyFor(const QUrl &url)
{
    const QNetworkAccessManager &manager = lane.managerFor(plan.route, url);
    QNetworkProxy proxy = manager.proxy();
    if (QNetworkProxyFactory *const factory = manager.proxyFactory())
        proxy = factory->queryProxy(QNetworkProxyQuery(url)).value(0, QNetworkProxy::NoProxy);
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
        return {};
    return proxy;
}

/// As a person would ask it, in as few tokens as thinking allows.
ChatRequest Ladder::Private::question(bool streams) const
{
    ChatRequest request { .messages = { { .role = Role::User, .text = u"Reply with the word OK."_s } } };
    request.settings.model = model;
    request.settings.parameters.set("max_tokens", QByteArray::number(MostTokens));
    request.settings.parameters.set("stream", streams ? "true" : "false");
    return request;
}

void Ladder::Private::probe()
{
    const HttpRequest request = plan.protocol->chat(plan.route, question(false), keyring.placeholder(plan.route));
    if (const std::optional<Failure> problem = HttpCall::problemWith(plan.route, request)) {
        Failure failure(*problem);
        if (plan.route.base(plan.protocol->id()).isEmpty())
            failure = { .kind = FailureKind::NotSent, .detail = "no-base", .subject = plan.route.name };
        end(begin("dns"), Rung::State::Failed, failure);
        finish();
        return;
    }
    if (const std::optional<QNetworkProxy> proxy = proxyFor(request.url)) {
        skipLink(*proxy);
        readKey();
        return;
    }
    auto *const link = new LinkProbe(request.url, plan.route.limits.connect, context);
    QObject::connect(link, &LinkProbe::begun, context, [this](const QByteArray &id) { begin(id); });
    QObject::connect(link, &LinkProbe::ended, context, [this](const Rung &seen) {
        Rung &which = rung(seen.id);
        which = seen;
        tell(which);
    });
    QObject::connect(link, &LinkProbe::finished, context, [this] {
        const bool broke = std::any_of(rungs.cbegin(), rungs.cend(), [](const Rung &each) { return each.state == Rung::State::Failed; });
        if (broke)
            finish();
        else
            readKey();
    });
    link->start();
}

/// The proxy finds the host and connects to it: what happens behind it shows only in the answer.
void Ladder::Private::skipLink(const QNetworkProxy &proxy)
{
    const QString address = proxy.hostName() + u':' + QString::number(proxy.port());
    for (const char *const id : { "dns", "tcp", "tls" }) {
        Rung &which = rung(id);
        which.note("reason", u"proxy"_s);
        which.note("proxy", address);
        end(which, Rung::State::Skipped);
    }
}

void Ladder::Private::readKey()
{
    begin("auth");
    // The keyring outlives every check; a context that dies before the future is an assertion in Qt.
    const auto isCurrent = [this, wanted = QPointer(context)] { return wanted && wanted == context; };
    keyring.key(plan.route).then(&keyring, [this, isCurrent](const RouteKey &given) {
        if (isCurrent())
            takeKey(given);
    }).onCanceled(&keyring, [this, isCurrent] {
        if (!isCurrent())
            return;
        end(rung("auth"), Rung::State::Failed, Failure { .kind = FailureKind::Stopped });
        finish();
    });
}

void Ladder::Private::takeKey(const RouteKey &given)
{
    setWaiting(false);
    key = given;
    Rung &auth = rung("auth");
    const HttpRequest chat = HttpCall::asSent(plan.protocol->chat(plan.route, question(false), key));
    if (!hasSecret(chat)) {
        auth.note("reason", u"no-key-sent"_s);
        end(auth, Rung::State::Skipped);
        listModels();
        return;
    }
    auth.note("sent-as", sentAs(chat));
    if (isSecretMissing(chat)) {
        end(auth, Rung::State::Failed,
            Failure { .kind = FailureKind::NotSent,
                .message = keyring.state(plan.route).problem,
                .detail = "no-key",
                .subject = QString::fromUtf8(key.variable) });
        finish();
        return;
    }
    auth.note("key", QString::fromUtf8(keyFingerprint(key.value)));
    if (const std::optional<Finding> finding = guarded()) {
        auth.note("guard", QString::fromLatin1(finding->id));
        for (qsizetype at = 0; at < finding->facts.size(); ++at)
            auth.note("guard-fact-" + QByteArray::number(at + 1), finding->facts.at(at));
        end(auth, Rung::State::Failed,
            Failure { .kind = FailureKind::NotSent, .detail = "guard", .subject = QString::fromLatin1(finding->id) });
        finish();
        return;
    }
    listModels();
}

/// Why the key must not leave; nothing if it may.
std::optional<Finding> Ladder::Private::guarded() const
{
    if (plan.guarding == Guarding::Override)
        return {};
    Situation situation = situationOf(plan.surroundings, plan.route, *plan.protocol, question(false), keyring.state(plan.route));
    situation.keyKind = readKeyText(QString::fromUtf8(key.value)).kind;
    const QList<Finding> findings = guards(situation);
    // Without a model the first that is listed will be asked.
    const auto blocking = std::find_if(findings.cbegin(), findings.cend(),
        [](const Finding &finding) { return finding.severity == Severity::Blocking && finding.id != "model-empty"; });
    return blocking == findings.cend() ? std::nullopt : std::optional(*blocking);
}

void Ladder::Private::listModels()
{
    Rung &models = begin("models");
    const HttpRequest request = HttpCall::asSent(plan.protocol->listModels(plan.route, key));
    if (HttpCall::problemWith(plan.route, request)) {
        models.note("reason", u"no-list"_s);
        end(models, Rung::State::Skipped);
        takeList({}, {}, {});
        return;
    }
    LadderListing::fetch(lane, plan.route, *plan.protocol, request, keyring.knownKeys(), context,
        [this](const Exchange &exchange, const ModelList &list, const std::optional<Failure> &lineFailure) {
            takeList(exchange, list, lineFailure);
        });
}

void Ladder::Private::takeList(const Exchange &exchange, const ModelList &list, const std::optional<Failure> &lineFailure)
{
    Rung &auth = rung("auth");
    Rung &models = rung("models");
    const bool isKeyed = auth.state == Rung::State::Running;
    const int status = exchange.head.status;
    if (!exchange.request.method.isEmpty()) {
        models.exchange = exchange;
        models.ms = exchange.timing.total;
        models.note("url", QString::fromLatin1(exchange.request.url.toEncoded()));
        if (status > 0)
            models.note("status", QString::number(status));
    }
    const std::optional<Failure> failure = lineFailure ? lineFailure : list.failure;
    if (failure && failure->kind == FailureKind::Authentication) {
        auth.exchange = models.exchange;
        auth.ms = models.ms;
        auth.note("status", QString::number(status));
        end(auth, Rung::State::Failed, failure);
        finish();
        return;
    }
    if (models.state == Rung::State::Running) {
        if (failure && saysThereIsNoList(status)) {
            models.note("reason", u"no-list"_s);
            end(models, Rung::State::Skipped);
        } else if (failure) {
            end(models, Rung::State::Failed, failure);
        } else {
            models.note("count", QString::number(list.models.size()));
            if (model.isEmpty() && !list.models.isEmpty())
                model = list.models.first().id;
            const bool isListed = std::any_of(
                list.models.cbegin(), list.models.cend(), [this](const ListedModel &each) { return each.id == model; });
            models.note("model", model);
            models.note("listed", isListed ? u"yes"_s : u"no"_s);
            if (isKeyed) {
                auth.ms = models.ms;
                auth.note("decided-by", u"models"_s);
                end(auth, Rung::State::Passed);
            }
            end(models, Rung::State::Passed);
        }
    }
    if (!plan.asksModel) {
        // What only the list could have told stays open.
        if (auth.state == Rung::State::Running)
            auth.note("reason", u"not-told"_s);
        finish();
        return;
    }
    ask(false);
}

void Ladder::Private::ask(bool streams)
{
    Rung &which = begin(streams ? "stream" : "chat");
    which.note("model", model);
    if (model.isEmpty()) {
        end(which, Rung::State::Failed, Failure { .kind = FailureKind::NotSent, .detail = "no-model" });
        finish();
        return;
    }
    // Guarded before the key left for the first time; and a check is how a person finds out whether a route works again.
    const AnswerRun::Order order { .route = plan.route,
        .protocol = plan.protocol,
        .request = question(streams),
        .question = QUuid::createUuid(),
        .guarding = Guarding::Override,
        .surroundings = plan.surroundings,
        .purpose = Purpose::Probe };
    auto *const asked = new LadderQuestion(lane, keyring, order, context);
    QObject::connect(asked, &LadderQuestion::answered, context,
        [this, streams](const Exchange &exchange, const Turn &turn) { takeAnswer(exchange, turn, streams); });
    asked->ask();
}

void Ladder::Private::noteAnswer(Rung &which, const Exchange &exchange, const Turn &turn)
{
    if (!exchange.attempts.isEmpty())
        which.exchange = exchange;
    which.ms = exchange.timing.total;
    if (turn.httpStatus > 0)
        which.note("status", QString::number(turn.httpStatus));
    if (!turn.answer.finishReason.isEmpty())
        which.note("finish", QString::fromUtf8(turn.answer.finishReason));
    if (exchange.timing.firstByte)
        which.note("first-byte-ms", QString::number(qRound(*exchange.timing.firstByte)));
    // A cap that thinking used up proves the way to the model all the same.
    if (!turn.message.text.isEmpty())
        which.note("answer", beginning(exchange.answer.message.text));
    else if (!turn.message.reasoning.isEmpty())
        which.note("only-reasoning", u"yes"_s);
}

void Ladder::Private::takeAnswer(const Exchange &exchange, const Turn &turn, bool streams)
{
    Rung &which = rung(streams ? "stream" : "chat");
    Rung &auth = rung("auth");
    noteAnswer(which, exchange, turn);
    const std::optional<Failure> failure = turn.answer.failure;
    if (auth.state == Rung::State::Running) {
        // No list has told whether the key is right: the first answer does.
        const bool isRefused = failure && failure->kind == FailureKind::Authentication;
        if (isRefused) {
            auth.exchange = which.exchange;
            auth.ms = which.ms;
            auth.note("status", QString::number(turn.httpStatus));
            which.exchange.reset();
            which.ms.reset();
            end(auth, Rung::State::Failed, failure);
            end(which, Rung::State::NotRun);
            finish();
            return;
        }
        if (!failure) {
            auth.ms = which.ms;
            auth.note("decided-by", streams ? u"stream"_s : u"chat"_s);
            end(auth, Rung::State::Passed);
        }
    }
    if (!streams) {
        if (turn.answer.usage)
            usage = *turn.answer.usage;
        end(which, failure ? Rung::State::Failed : Rung::State::Passed, failure);
        if (failure && !mayStreamAllTheSame(failure->kind))
            finish();
        else
            ask(true);
        return;
    }
    which.note("events", QString::number(exchange.events));
    if (exchange.timing.firstText)
        which.note("first-text-ms", QString::number(qRound(*exchange.timing.firstText)));
    const bool isStream = exchange.events > 1 || exchange.head.header("Content-Type").toLower().contains("event-stream");
    if (failure)
        end(which, Rung::State::Failed, failure);
    else if (!isStream)
        end(which, Rung::State::Failed, Failure { .kind = FailureKind::Malformed, .httpStatus = turn.httpStatus, .detail = "not-streamed" });
    else
        end(which, Rung::State::Passed);
    const bool hasAnswer = rung("chat").state == Rung::State::Passed || !failure;
    std::optional<Usage> streamed;
    if (turn.answer.usage)
        streamed = *turn.answer.usage;
    if (hasAnswer)
        judgeUsage(streamed);
    finish();
}

void Ladder::Private::judgeUsage(const std::optional<Usage> &streamed)
{
    Rung &which = begin("usage");
    const auto note = [&which](const QByteArray &prefix, const std::optional<Usage> &said) {
        if (!said)
            return;
        // A server that gives the sum alone has reported usage as well.
        std::optional<qint64> output = said->output;
        if (!output && !said->input)
            output = said->total;
        if (said->input)
            which.note(prefix + "input", counted(said->input));
        if (output)
            which.note(prefix + "output", counted(output));
    };
    note("", usage);
    note("stream-", streamed);
    if (!which.evidence.isEmpty()) {
        end(which, Rung::State::Passed);
        return;
    }
    end(which, Rung::State::Failed, Failure { .kind = FailureKind::NoAnswer, .detail = "no-usage" });
}

Ladder::Ladder(NetworkLane &lane, Keyring &keyring, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, lane, keyring))
{
    const QList<Rung> waiting = fresh();
    d->rungs.assign(waiting.begin(), waiting.end());
    connect(&keyring, &Keyring::stateChanged, this, [this](const QString &routeId) {
        if (d->isRunning && routeId == d->plan.route.id && d->rung("auth").state == Rung::State::Running)
            d->setWaiting(d->keyring.state(d->plan.route).waiting);
    });
}

Ladder::~Ladder()
{
    delete d->context;
}

QList<Rung> Ladder::fresh()
{
    QList<Rung> rungs;
    for (const char *const id : { "dns", "tcp", "tls", "auth", "models", "chat", "stream", "usage" })
        rungs.append({ .id = id });
    return rungs;
}

int Ladder::mostTokensInAll()
{
    return 2 * (MostTokens + mostPromptTokens);
}

void Ladder::start(const LadderPlan &plan)
{
    if (d->isRunning)
        stop();
    d->plan = plan;
    d->model = plan.model;
    d->usage.reset();
    const QList<Rung> waiting = fresh();
    d->rungs.assign(waiting.begin(), waiting.end());
    d->context = new QObject(this);
    d->isRunning = true;
    for (int index = 0; index < int(d->rungs.size()); ++index)
        emit rungChanged(index);
    // Later, as everything else comes: who starts it may still be connecting.
    QMetaObject::invokeMethod(d->context, [this, wanted = d->context] {
        if (wanted == d->context)
            d->probe();
    }, Qt::QueuedConnection);
}

void Ladder::stop()
{
    if (!d->isRunning)
        return;
    for (Rung &each : d->rungs) {
        if (each.state == Rung::State::Running) {
            each.ms = double(d->clock.nsecsElapsed()) / 1e6;
            d->end(each, Rung::State::Failed, Failure { .kind = FailureKind::Stopped });
        }
    }
    d->finish();
}

bool Ladder::isRunning() const
{
    return d->isRunning;
}

QList<Rung> Ladder::rungs() const
{
    return { d->rungs.begin(), d->rungs.end() };
}

bool Ladder::isWaitingForKey() const
{
    return d->isWaiting;
}
