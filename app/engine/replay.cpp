#include "engine/replay.h"

#include "advice/keytext.h"
#include "core/failure.h"
#include "engine/httpcall.h"
#include "engine/networklane.h"
#include "engine/traffic.h"
#include "engine/turnanswer.h"
#include "store/keyring.h"

#include <algorithm>

namespace {
constexpr qint64 longestReplay = 256 * 1024 * 1024;

Failure keptBack(const QByteArray &detail, const QString &subject)
{
    return { .kind = FailureKind::NotSent, .detail = detail, .subject = subject };
}

bool holdsSecret(const HttpRequest &request)
{
    return std::any_of(request.headers.cbegin(), request.headers.cend(), [](const HttpHeader &header) { return header.secret; });
}

/// Scheme, host and port, the default port written out.
QString originOf(const QUrl &url)
{
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    return url.scheme() + QLatin1String("://") + url.host() + QLatin1Char(':') + QString::number(port);
}
}

Replay::Replay(NetworkLane &lane, Keyring &keyring, const Order &order, QObject *parent)
    : QObject(parent)
    , m_lane(lane)
    , m_keyring(keyring)
    , m_order(order)
    , m_protocol(protocolById(order.protocol))
    , m_record(order.route, order.protocol, order.model)
    , m_turn { .message = { .role = Role::Assistant }, .state = TurnState::Streaming }
{
    m_record.describe({ .purpose = Purpose::Replay, .replayOf = order.replayOf });
}

Replay::~Replay()
{
    if (!m_isRunning)
        return;
    disconnect();
    stop();
}

std::optional<Failure> Replay::problem() const
{
    if (holdsSecret(m_order.request)) {
        const QList<QString> bases = m_order.route.bases.values();
        const auto isHome = [this](const QString &base) { return originOf(QUrl(base)) == originOf(m_order.request.url); };
        if (std::none_of(bases.cbegin(), bases.cend(), isHome))
            return keptBack("other-host", m_order.request.url.host());
        if (m_protocol && m_order.guarding == Guarding::Heed) {
            const QList<Finding> found = keyFindings(m_order.route, *m_protocol, m_keyring.state(m_order.route), {});
            if (!found.isEmpty())
                return keptBack("guard", QString::fromUtf8(found.constFirst().id));
        }
    }
    HttpRequest filled = m_order.request;
    if (QString lost; !fillSecrets(filled, "a-key-of-some-length", &lost))
        return keptBack("secret-lost", lost);
    return HttpCall::problemWith(m_order.route, filled);
}

void Replay::send()
{
    m_isRunning = true;
    if (const std::optional<Failure> found = problem()) {
        QMetaObject::invokeMethod(this, [this, found] { end(found); }, Qt::QueuedConnection);
        return;
    }
    if (!holdsSecret(m_order.request)) {
        sendWith({});
        return;
    }
    // The keyring outlives every run; a context that dies before the future is an assertion in Qt.
    m_keyring.key(m_order.route).then(&m_keyring, [alive = QPointer(this)](const RouteKey &key) {
        if (alive && alive->m_isRunning)
            alive->sendWith(key);
    }).onCanceled(&m_keyring, [alive = QPointer(this)] {
        if (alive && alive->m_isRunning)
            alive->end(Failure { .kind = FailureKind::Stopped });
    });
}

/// Puts \a key where the key was, and what the route says of other secret headers where they were.
bool Replay::fillSecrets(HttpRequest &request, const QByteArray &key, QString *lost) const
{
    for (HttpHeader &header : request.headers) {
        if (!header.secret)
            continue;
        if (!header.variable.isEmpty() || header.name.compare("Authorization", Qt::CaseInsensitive) == 0) {
            header.value = header.value.left(header.secretAt) + key;
            continue;
        }
        const QList<HttpHeader> &own = m_order.route.headers;
        const auto known = std::find_if(own.cbegin(), own.cend(),
            [&header](const HttpHeader &one) { return one.name.compare(header.name, Qt::CaseInsensitive) == 0; });
        if (known == own.cend()) {
            *lost = QString::fromLatin1(header.name);
            return false;
        }
        header.value = known->value;
    }
    return true;
}

void Replay::sendWith(const RouteKey &key)
{
    HttpRequest request = HttpCall::asSent(m_order.request);
    if (holdsSecret(request)) {
        if (key.value.isEmpty()) {
            end(keptBack("no-key", QString::fromUtf8(key.variable)));
            return;
        }
        const QByteArray kind = readKeyText(QString::fromUtf8(key.value)).kind;
        if (m_protocol && m_order.guarding == Guarding::Heed) {
            const QList<Finding> found = keyFindings(m_order.route, *m_protocol, m_keyring.state(m_order.route), kind);
            if (!found.isEmpty()) {
                end(keptBack("guard", QString::fromUtf8(found.constFirst().id)));
                return;
            }
        }
        QString lost;
        fillSecrets(request, key.value, &lost);
    }
    m_record.addSecrets(m_keyring.knownKeys());
    m_record.takeRequest(request);
    if (m_protocol)
        m_decoder = m_protocol->decoder();
    m_call = new HttpCall(m_lane, m_order.route, this);
    connect(m_call, &HttpCall::headReceived, this, &Replay::takeHead);
    connect(m_call, &HttpCall::received, this, &Replay::takeBytes);
    connect(m_call, &HttpCall::finished, this, &Replay::end);
    m_call->send(request);
    m_lane.traffic().noteSent(m_order.route.id, keyFingerprint(key.value));
}

void Replay::stop()
{
    if (m_call)
        m_call->stop();
    else if (m_isRunning)
        end(Failure { .kind = FailureKind::Stopped });
}

void Replay::takeHead(const HttpHead &head)
{
    m_turn.httpStatus = head.status;
    m_record.takeHead(head);
    if (m_decoder)
        m_decoder->begin(head);
    m_lane.traffic().noteHead(m_order.route.id, head);
    emit grown();
}

void Replay::takeBytes(const QByteArray &bytes, qint64 atNs)
{
    m_bytes += bytes.size();
    m_record.takeBytes(bytes, atNs);
    m_call->noteContent();
    if (m_bytes > longestReplay) {
        m_call->stop();
        return;
    }
    if (m_decoder) {
        QList<StreamEvent> events;
        m_decoder->feed(bytes, events);
        m_record.takeEvents(events, atNs);
        grow(m_turn, events);
    }
    emit grown();
}

void Replay::end(const std::optional<Failure> &failure)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_isRunning = false;
    const bool hasLeft = m_call && m_call->attempts() > 0;
    const bool failedBefore = m_turn.answer.failure.has_value();
    if (m_decoder && m_turn.httpStatus != 0) {
        QList<StreamEvent> events;
        m_decoder->finish(events);
        grow(m_turn, events);
    }
    if (m_protocol || failure)
        judgeEnd(m_turn, failure, failedBefore);
    else
        m_turn.answer.ended = true; // nobody knows what it should look like
    if (m_turn.answer.failure)
        m_turn.answer.failure = m_record.redacted(m_record.located(*m_turn.answer.failure));
    m_turn.state = endState(m_turn);
    if (m_call)
        m_record.takeTiming(m_call->timing());
    m_record.finish(wholeAnswer(m_turn), m_decoder ? m_decoder->eventCount() : 1, hasLeft, m_call ? m_call->elapsedNs() : 0);
    m_turn.timing = m_record.exchange().timing;
    if (m_call) {
        m_call->disconnect(this);
        m_call->deleteLater();
        m_call = nullptr;
        m_lane.traffic().noteEnd(m_order.route.id, m_turn.answer.failure ? std::optional(m_turn.answer.failure->kind) : std::nullopt);
    }
    const QPointer<Replay> alive(this);
    if (hasLeft)
        m_lane.traffic().tell(m_record.exchange());
    if (alive)
        emit finished();
}
