#include "engine/answerrun.h"

#include "advice/baseurl.h"
#include "advice/guards.h"
#include "advice/keytext.h"
#include "engine/httpcall.h"
#include "engine/networklane.h"
#include "engine/outgoing.h"
#include "engine/traffic.h"
#include "store/keyring.h"

#include <QFuture>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
/// No model writes this much; a server that does would fill the memory.
constexpr qint64 longestAnswer = 512LL * 1024 * 1024;

/// Some servers keep the line open after the end of an answer. Those that close it do so at once, and only then can the
/// connection serve the next request.
constexpr std::chrono::seconds graceAfterEnd { 1 };

Failure unsendable(const QByteArray &detail, const QString &subject, const QByteArray &code = {})
{
    return { .kind = FailureKind::NotSent, .code = code, .detail = detail, .subject = subject };
}

/// Whether a key was expected and did not come. Somebody may have typed the header themselves.
bool lacksSecret(const HttpRequest &request)
{
    return std::any_of(request.headers.cbegin(), request.headers.cend(),
        [](const HttpHeader &header) { return header.secret && header.value.size() <= header.secretAt; });
}

bool holdsEnd(const QList<StreamEvent> &events)
{
    return std::any_of(
        events.cbegin(), events.cend(), [](const StreamEvent &event) { return std::holds_alternative<AnswerEnded>(event); });
}
}

AnswerRun::AnswerRun(NetworkLane &lane, Keyring &keyring, const Order &order, QObject *parent)
    : QObject(parent)
    , m_lane(lane)
    , m_keyring(keyring)
    , m_order(order)
    , m_record(order.route, order.protocol->id(), order.request.settings.model)
{
    m_record.describe({ .purpose = order.purpose,
        .question = order.question.toString(QUuid::WithoutBraces),
        .conversationId = order.conversationId,
        .turn = order.turn });
    m_countdown.setSingleShot(true);
    m_countdown.setTimerType(Qt::PreciseTimer);
    connect(&m_countdown, &QTimer::timeout, this, &AnswerRun::askNow);
    connect(&keyring, &Keyring::stateChanged, this, [this](const QString &routeId) {
        if (m_isReadingKey && routeId == m_order.route.id)
            setWaiting({ .what = m_keyring.state(m_order.route).waiting ? Waiting::For::Key : Waiting::For::Nothing });
    });
}

AnswerRun::~AnswerRun()
{
    if (m_call)
        m_lane.traffic().noteEnd(m_order.route.id, FailureKind::Stopped);
}

void AnswerRun::ask()
{
    ++m_step;
    ++m_attempts;
    m_isAsked = true;
    // What cannot be sent is said before the key is read.
    if (const std::optional<Failure> found = problem())
        refuseLater(*found);
    else if (m_attempts == 1 && m_order.guarding == Guarding::Heed && !m_lane.traffic().admits(m_order.route.id))
        refuseLater(unsendable("breaker-open", m_order.route.name));
    else
        takeSlot();
}

void AnswerRun::askIn(qint64 delayMs)
{
    m_heldSince.start();
    m_countdown.start(int(delayMs));
    setWaiting({ .what = Waiting::For::Retry, .until = QDateTime::currentDateTimeUtc().addMSecs(delayMs) });
}

void AnswerRun::askNow()
{
    m_countdown.stop();
    m_record.beginAgain();
    if (m_waiting.what == Waiting::For::Retry)
        m_record.addWait(m_heldSince.elapsed());
    m_hasHead = false;
    m_isClosing = false;
    m_bytes = 0;
    m_decoder.reset();
    const quint64 attempt = ++m_step;
    const QPointer<AnswerRun> alive(this);
    setWaiting({});
    if (!alive || attempt != m_step)
        return;
    emit begun();
    if (alive && attempt == m_step)
        ask();
}

void AnswerRun::cancelCountdown()
{
    m_countdown.stop();
    setWaiting({});
}

std::optional<Failure> AnswerRun::problem() const
{
    const Route &route = m_order.route;
    const QString base = route.base(m_order.protocol->id());
    if (base.isEmpty())
        return unsendable("no-base", route.name);
    if (const BaseUrl read = readBaseUrl(base); read.url.isEmpty())
        return unsendable("bad-base", base, read.problem);
    return HttpCall::problemWith(
        route, requestFor(*m_order.protocol, route, m_order.request, m_keyring.placeholder(route), m_order.question));
}

void AnswerRun::takeSlot()
{
    m_slot = m_lane.traffic().slotFor(m_order.route);
    if (m_slot->isGranted()) {
        readKey();
        return;
    }
    connect(m_slot.get(), &TrafficSlot::changed, this, &AnswerRun::lookAtQueue);
    m_heldSince.start();
    lookAtQueue();
}

void AnswerRun::lookAtQueue()
{
    if (!m_slot->isGranted()) {
        setWaiting({ .what = Waiting::For::Slot, .position = m_slot->position() });
        return;
    }
    m_slot->disconnect(this);
    m_record.addWait(m_heldSince.elapsed());
    const quint64 attempt = m_step;
    const QPointer<AnswerRun> alive(this);
    setWaiting({});
    if (alive && attempt == m_step)
        readKey();
}

void AnswerRun::readKey()
{
    m_isReadingKey = true;
    const auto isCurrent = [alive = QPointer(this), attempt = m_step] { return alive && alive->m_step == attempt; };
    // The keyring outlives every session; a context that dies before the future is an assertion in Qt.
    m_keyring.key(m_order.route).then(&m_keyring, [this, isCurrent](const RouteKey &key) {
        if (isCurrent())
            send(key);
    }).onCanceled(&m_keyring, [this, isCurrent] {
        if (isCurrent())
            refuse({ .kind = FailureKind::Stopped });
    });
}

std::optional<Failure> AnswerRun::problemWith(const RouteKey &key, const HttpRequest &request)
{
    if (lacksSecret(request)) {
        Failure failure = unsendable("no-key", QString::fromUtf8(key.variable));
        failure.message = m_keyring.state(m_order.route).problem;
        return failure;
    }
    m_keyKind = readKeyText(QString::fromUtf8(key.value)).kind;
    if (m_order.guarding == Guarding::Override)
        return {};
    Situation situation = situationOf(
        m_order.surroundings, m_order.route, *m_order.protocol, m_order.request, m_keyring.state(m_order.route));
    situation.keyKind = m_keyKind;
    const QList<Finding> findings = guards(situation);
    return isBlocked(findings) ? unsendable("guard", QString::fromUtf8(findings.constFirst().id)) : std::optional<Failure>();
}

void AnswerRun::send(const RouteKey &key)
{
    m_isReadingKey = false;
    const quint64 attempt = m_step;
    const QPointer<AnswerRun> alive(this);
    setWaiting({});
    if (!alive || attempt != m_step)
        return;
    const Route &route = m_order.route;
    const HttpRequest request = requestFor(*m_order.protocol, route, m_order.request, key, m_order.question);
    if (const std::optional<Failure> found = problemWith(key, request)) {
        refuse(*found);
        return;
    }
    m_record.addSecrets(m_keyring.knownKeys());
    m_record.takeRequest(request);
    m_decoder = m_order.protocol->decoder();
    m_call = new HttpCall(m_lane, route, this);
    connect(m_call, &HttpCall::headReceived, this, &AnswerRun::takeHead);
    connect(m_call, &HttpCall::received, this, &AnswerRun::takeBytes);
    connect(m_call, &HttpCall::finished, this, &AnswerRun::takeEnd);
    m_call->send(request);
    m_lane.traffic().noteSent(route.id, keyFingerprint(key.value));
}

void AnswerRun::takeHead(const HttpHead &head)
{
    m_hasHead = true;
    m_record.takeHead(head);
    m_decoder->begin(head);
    m_lane.traffic().noteHead(m_order.route.id, head);
    emit headReceived(head);
}

void AnswerRun::takeBytes(const QByteArray &bytes, qint64 atNs)
{
    m_bytes += bytes.size();
    m_record.takeBytes(bytes, atNs);
    const quint64 attempt = m_step;
    const QPointer<AnswerRun> alive(this);
    const auto isCurrent = [this, alive, attempt] { return alive && m_step == attempt && m_call; };
    if (m_bytes > longestAnswer) {
        emit eventsReceived({ Failure { .kind = FailureKind::Malformed, .detail = "answer-too-long" } });
        if (isCurrent())
            m_call->stop();
        return;
    }
    const int eventsBefore = m_decoder->eventCount();
    QList<StreamEvent> events;
    m_decoder->feed(bytes, events);
    if (m_decoder->eventCount() != eventsBefore || !events.isEmpty())
        m_call->noteContent();
    m_record.takeEvents(events, atNs);
    if (!events.isEmpty())
        emit eventsReceived(events);
    if (!isCurrent() || m_isClosing || !holdsEnd(events))
        return;
    m_isClosing = true;
    QTimer::singleShot(graceAfterEnd, m_call.data(), &HttpCall::stop);
}

void AnswerRun::takeEnd(const std::optional<Failure> &failure)
{
    // The call lives on until it has told everybody.
    m_call->deleteLater();
    QList<StreamEvent> events;
    if (m_hasHead) {
        m_decoder->finish(events);
        m_record.takeEvents(events, m_call->elapsedNs());
    }
    emit ended(failure, events);
}

void AnswerRun::stop()
{
    if (m_call)
        m_call->stop();
    else if (m_isAsked)
        refuse({ .kind = FailureKind::Stopped });
}

void AnswerRun::close(const Answer &whole)
{
    ++m_step;
    m_isAsked = false;
    m_isReadingKey = false;
    const bool hasLeft = m_call && m_call->attempts() > 0;
    if (m_call)
        m_record.takeTiming(m_call->timing());
    m_record.finish(whole, m_decoder ? m_decoder->eventCount() : 0, hasLeft, m_call ? m_call->elapsedNs() : 0);
    if (m_call) {
        m_call->disconnect(this);
        m_call = nullptr;
        m_lane.traffic().noteEnd(m_order.route.id, whole.failure ? std::optional(whole.failure->kind) : std::nullopt);
    }
    if (m_slot) {
        m_slot->disconnect(this);
        m_slot->leave();
        m_slot.release()->deleteLater(); // it may be the one that told us
    }
    const QPointer<AnswerRun> alive(this);
    setWaiting({});
    if (alive && hasLeft)
        m_lane.traffic().tell(m_record.exchange());
}

void AnswerRun::refuse(const Failure &failure)
{
    ++m_step;
    emit ended(failure, {});
}

/// Later, as every other end comes: who asks may still be connecting.
void AnswerRun::refuseLater(const Failure &failure)
{
    QMetaObject::invokeMethod(this, [this, failure, attempt = m_step] {
        if (m_step == attempt)
            refuse(failure);
    }, Qt::QueuedConnection);
}

void AnswerRun::setWaiting(const Waiting &waiting)
{
    if (m_waiting == waiting)
        return;
    m_waiting = waiting;
    emit waitingChanged();
}
