#include "engine/httpcall.h"

#include "engine/networklane.h"
#include "engine/oneshotbody.h"

#include <QNetworkReply>
#include <QPointer>
#include <QSet>
#include <QSslError>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 readBuffer = 256 * 1024;
constexpr qsizetype bigUpload = 1'000'000;

Failure notSent(const QByteArray &detail, const QString &subject)
{
    return { .kind = FailureKind::NotSent, .detail = detail, .subject = subject };
}

/// RFC 9110, section 9.1: a method is a token.
bool isMethod(const QByteArray &method)
{
    return checkHeader(method, {}) != HeaderProblem::BadName;
}

bool isCallable(const QUrl &url)
{
    const QString scheme = url.scheme();
    return url.isValid() && (scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty() && url.port() != 0
        && url.userInfo().isEmpty() && !url.hasFragment();
}

QNetworkRequest qtRequest(const HttpRequest &request)
{
    QNetworkRequest qt(request.url);
    qt.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    qt.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    qt.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Together with a known length this keeps Qt from copying the body, and so from sending it a second time.
    qt.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    qt.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    for (const HttpHeader &header : request.headers)
        qt.setRawHeader(header.name, header.value);
    return qt;
}

/// Asked of the Qt that runs, which may be newer than the one this was built with.
bool keepsHeaderCase()
{
    static const bool keeps = [] {
        QNetworkRequest qt;
        qt.setRawHeader("X-Case", "1");
        return qt.rawHeaderList().contains("X-Case");
    }();
    return keeps;
}

/// What Qt's error says about the line. Statuses are no errors here; nothing is returned for them.
std::optional<FailureKind> kindOf(QNetworkReply::NetworkError error, bool hasStatus)
{
    switch (error) {
    case QNetworkReply::NoError:
        return {};
    case QNetworkReply::HostNotFoundError:
        return FailureKind::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return FailureKind::ConnectionRefused;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return FailureKind::ConnectionLost;
    case QNetworkReply::TimeoutError:
        return hasStatus ? FailureKind::ConnectionLost : FailureKind::TimedOutConnecting;
    case QNetworkReply::SslHandshakeFailedError:
        return FailureKind::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return FailureKind::Proxy;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return hasStatus ? std::optional<FailureKind>() : FailureKind::Proxy;
    default:
        // The rest are Qt's names for statuses (400 is ProtocolInvalidOperationError, 429 UnknownContentError) or, without
        // one, faults it has no name for.
        return hasStatus ? std::optional<FailureKind>() : FailureKind::NetworkOther;
    }
}

/// Whether \a error can only happen to a request that was handed to the network.
bool isAfterSending(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::ContentReSendError;
}
}

struct HttpCall::Private {
    /// Why the call is ended before its time, recorded before abort() because that reports nothing of it.
    std::optional<Failure> reason;
    HttpCall *q;
    NetworkLane &lane;
    Route route;
    QPointer<QNetworkReply> reply;
    QTimer connecting;
    QTimer firstByte;
    QTimer idle;
    QTimer contentIdle;
    QStringList tlsProblems;
    LineTiming timing;
    QString urlText;
    qsizetype bodySize = 0;
    qint64 receivedBytes = 0;
    bool isStarted = false;
    bool isEnded = false;
    bool hasLeft = false;
    bool hasHead = false;
    bool hasContent = false;

    Private(HttpCall *call, NetworkLane &networkLane, const Route &onRoute)
        : q(call)
        , lane(networkLane)
        , route(onRoute)
    {
        watch(connecting, FailureKind::TimedOutConnecting, {}, route.limits.connect);
        watch(firstByte, FailureKind::TimedOutFirstByte, {}, route.limits.firstByte);
        watch(idle, FailureKind::TimedOutIdle, {}, route.limits.idle);
        watch(contentIdle, FailureKind::TimedOutIdle, "content-idle", route.limits.contentIdle);
    }

    void watch(QTimer &timer, FailureKind kind, const QByteArray &detail, int limit)
    {
        timer.setSingleShot(true);
        timer.setInterval(limit);
        QObject::connect(&timer, &QTimer::timeout, q, [this, kind, detail, &timer] {
            end({ .kind = kind, .detail = detail, .subject = QString::number(timer.interval()) });
        });
    }
    void startReply(const HttpRequest &request);
    void noteLeft();
    void note(std::optional<double> &moment) const;
    void readHead();
    void readBytes();
    void judge();
    std::optional<Failure> lineFailure() const;
    QString lineMessage() const;
    void end(const Failure &why);
    void emitFinished(const std::optional<Failure> &failure);
};

void HttpCall::Private::startReply(const HttpRequest &request)
{
    bodySize = request.body.size();
    urlText = request.url.toString(QUrl::FullyEncoded);
    // Requests without a body get an empty one: Qt repeats those as well.
    auto *const body = new OneShotBody(request.body);
    q->m_clock.start();
    // Qt does not tell when a request without a body has left: then the two limits run as one.
    if (bodySize > 0 && connecting.interval() > 0)
        connecting.start();
    else if (bodySize == 0 && firstByte.interval() > 0)
        firstByte.start(connecting.interval() + firstByte.interval());
    reply = lane.managerFor(route, request.url).sendCustomRequest(qtRequest(request), request.method, body);
    body->setParent(reply);

    // Qt forgets a limit set before its network thread knows of the request, and reads without one until it is told. When it
    // asks for the body it knows, and cannot have read an answer yet; the others are for requests without a body.
    const auto limitReading = [this] { reply->setReadBufferSize(readBuffer); };
    connect(body, &OneShotBody::firstRead, reply, limitReading);
    connect(reply, &QNetworkReply::socketStartedConnecting, reply, limitReading);
    connect(reply, &QNetworkReply::requestSent, reply, limitReading);
    connect(reply, &QNetworkReply::socketStartedConnecting, q, [this] { note(timing.connecting); });
    connect(reply, &QNetworkReply::encrypted, q, [this] { note(timing.encrypted); });
    connect(reply, &QNetworkReply::requestSent, q, [this] {
        note(timing.sent);
        noteLeft();
    });
    connect(reply, &QNetworkReply::uploadProgress, q, [this](qint64 sent, qint64) {
        if (sent > 0)
            noteLeft();
    });
    connect(reply, &QNetworkReply::sslErrors, q, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            tlsProblems.append(error.errorString());
    });
    connect(reply, &QNetworkReply::metaDataChanged, q, [this] { readHead(); });
    connect(reply, &QNetworkReply::readyRead, q, [this] { readBytes(); });
    connect(reply, &QNetworkReply::finished, q, [this] { judge(); });
}

/// Now, if it is the first time: Qt tells some of it twice.
void HttpCall::Private::note(std::optional<double> &moment) const
{
    if (!moment)
        moment = double(q->m_clock.nsecsElapsed()) / 1e6;
}

/// Something of the request was handed to the network: the server's time begins, anew with every piece of a long upload.
void HttpCall::Private::noteLeft()
{
    if (isEnded || receivedBytes > 0)
        return;
    hasLeft = true;
    connecting.stop();
    if (route.limits.firstByte > 0)
        firstByte.start(route.limits.firstByte);
}

void HttpCall::Private::readHead()
{
    if (isEnded || hasHead || !reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return;
    noteLeft();
    hasHead = true;
    note(timing.head);
    // Once more for a server that answered before it was asked. Only with readAll() does Qt count right.
    reply->setReadBufferSize(readBuffer);
    HttpHead head;
    head.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    head.reason = reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    const QList<QNetworkReply::RawHeaderPair> pairs = reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        head.headers.append({ .name = name, .value = value });
    emit q->headReceived(head);
}

void HttpCall::Private::readBytes()
{
    if (isEnded || !reply)
        return;
    const qint64 atNs = q->m_clock.nsecsElapsed();
    const QByteArray bytes = reply->readAll();
    if (bytes.isEmpty())
        return;
    if (receivedBytes == 0) {
        connecting.stop();
        firstByte.stop();
        // Comments may keep the line open while the server still reads the prompt: the first content may take as long as
        // the first byte.
        const TimeLimits &limits = route.limits;
        const int limit = limits.contentIdle > 0 && limits.firstByte > 0 ? qMax(limits.contentIdle, limits.firstByte) : 0;
        if (!hasContent && limit > 0)
            contentIdle.start(limit);
    }
    receivedBytes += bytes.size();
    if (idle.interval() > 0)
        idle.start();
    emit q->received(bytes, atNs);
}

/// The line's own words, if they can be shown: Qt puts the whole URL, and so maybe a key in its query, into most of them.
QString HttpCall::Private::lineMessage() const
{
    if (!tlsProblems.isEmpty())
        return tlsProblems.join("; "_L1);
    const QString words = reply->errorString();
    const bool isTelling = !words.contains("://"_L1) && !words.contains(urlText) && words != "Unknown error"_L1;
    return isTelling ? words : QString();
}

std::optional<Failure> HttpCall::Private::lineFailure() const
{
    // 307 and 308 ask for the body again. It cannot be had twice, and nobody wanted to follow.
    if (hasHead && reply->error() == QNetworkReply::ContentReSendError)
        return {};
    const std::optional<FailureKind> kind = kindOf(reply->error(), hasHead);
    if (!kind) {
        if (hasHead)
            return {};
        return Failure { .kind = FailureKind::ConnectionLost };
    }
    Failure failure { .kind = *kind, .message = lineMessage() };
    // What broke after it began is an answer cut off, whatever broke it.
    if (receivedBytes > 0)
        failure = { .kind = FailureKind::CutOff, .message = failure.message, .detail = "connection-lost" };
    else if (!hasHead && hasLeft && bodySize > bigUpload
        && (*kind == FailureKind::ConnectionLost || *kind == FailureKind::NetworkOther))
        failure = { .kind = FailureKind::ConnectionLost, .message = failure.message, .detail = "maybe-too-large" };
    return failure;
}

void HttpCall::Private::judge()
{
    if (isEnded)
        return;
    if (reason) {
        emitFinished(reason);
        return;
    }
    hasLeft = hasLeft || isAfterSending(reply->error());
    const QPointer<HttpCall> alive(q);
    readHead();
    if (alive && !isEnded)
        readBytes();
    if (alive && !isEnded)
        emitFinished(lineFailure());
}

void HttpCall::Private::end(const Failure &why)
{
    if (isEnded || reason)
        return;
    reason = why;
    const QPointer<HttpCall> alive(q);
    if (reply)
        reply->abort(); // comes back through judge() before it returns
    if (alive && !isEnded)
        emitFinished(reason);
}

void HttpCall::Private::emitFinished(const std::optional<Failure> &failure)
{
    isEnded = true;
    for (QTimer *const timer : { &connecting, &firstByte, &idle, &contentIdle })
        timer->stop();
    if (reply) {
        reply->disconnect(q);
        reply->deleteLater();
    }
    emit q->finished(failure);
}

HttpCall::HttpCall(NetworkLane &lane, const Route &route, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, lane, route))
{
}

HttpCall::~HttpCall()
{
    if (!d->reply || d->isEnded)
        return;
    d->isEnded = true;
    d->reply->disconnect(this);
    d->reply->abort();
    d->reply->deleteLater();
}

void HttpCall::send(const HttpRequest &request)
{
    Q_ASSERT(!d->isStarted);
    d->isStarted = true;
    const std::optional<Failure> problem = problemWith(d->route, request);
    if (!problem) {
        d->startReply(request);
        return;
    }
    // Later, as every other end comes: who sends may still be connecting.
    QMetaObject::invokeMethod(this, [this, problem] { d->end(*problem); }, Qt::QueuedConnection);
}

void HttpCall::stop()
{
    if (d->isStarted)
        d->end({ .kind = FailureKind::Stopped });
}

void HttpCall::noteContent()
{
    d->hasContent = true;
    if (d->isEnded)
        return;
    if (d->route.limits.contentIdle > 0)
        d->contentIdle.start(d->route.limits.contentIdle);
    else
        d->contentIdle.stop();
}

bool HttpCall::isRunning() const
{
    return d->isStarted && !d->isEnded;
}

LineTiming HttpCall::timing() const
{
    return d->timing;
}

int HttpCall::attempts() const
{
    return d->hasLeft ? 1 : 0;
}

std::optional<Failure> HttpCall::problemWith(const Route &route, const HttpRequest &request)
{
    if (!isCallable(request.url))
        return notSent("bad-url", request.url.toDisplayString(QUrl::RemoveUserInfo));
    if (request.method.isEmpty() || !isMethod(request.method))
        return notSent("bad-method", QString::fromLatin1(request.method));
    QSet<QByteArray> names;
    for (const HttpHeader &header : request.headers) {
        const QString name = QString::fromLatin1(header.name);
        switch (checkHeader(header.name, header.value)) {
        case HeaderProblem::None:
            break;
        case HeaderProblem::BadName:
            return notSent("bad-header-name", name);
        case HeaderProblem::BadValue:
            return notSent("bad-header-value", name);
        case HeaderProblem::Reserved:
            return notSent("reserved-header", name);
        }
        // Qt keeps the last one only, and something else than what is shown would be sent.
        if (names.contains(header.name.toLower()))
            return notSent("duplicate-header", name);
        names.insert(header.name.toLower());
    }
    const bool needsProxy = route.proxyMode == ProxyMode::Own;
    if (needsProxy && !NetworkLane::ownProxy(route))
        return notSent("bad-proxy", {});
    return {};
}

HttpRequest HttpCall::asSent(const HttpRequest &request)
{
    HttpRequest sent(request);
    // Qt takes "." and ".." out of the path.
    sent.url = request.url.adjusted(QUrl::NormalizePathSegments);
    if (keepsHeaderCase())
        return sent;
    for (HttpHeader &header : sent.headers)
        header.name = header.name.toLower();
    return sent;
}
