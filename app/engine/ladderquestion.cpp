#include "engine/ladderquestion.h"

#include "engine/httpcall.h"
#include "engine/networklane.h"
#include "engine/traffic.h"
#include "engine/turnanswer.h"

#include <memory>

namespace {
constexpr qsizetype longestListing = 64 * 1024 * 1024;
}

void LadderListing::fetch(NetworkLane &lane, const Route &route, const Protocol &protocol, const HttpRequest &request,
    const QList<QByteArray> &secrets, QObject *context, const Reply &reply)
{
    const auto record = std::make_shared<ExchangeRecord>(route, protocol.id(), QString());
    record->describe({ .purpose = Purpose::Probe });
    record->addSecrets(secrets);
    record->takeRequest(request);
    auto *const call = new HttpCall(lane, route, context);
    const auto size = std::make_shared<qsizetype>();
    QObject::connect(call, &HttpCall::headReceived, call, [record](const HttpHead &head) { record->takeHead(head); });
    QObject::connect(call, &HttpCall::received, call, [record, size, call](const QByteArray &bytes, qint64 atNs) {
        record->takeBytes(bytes, atNs);
        call->noteContent();
        *size += bytes.size();
        if (*size > longestListing)
            call->stop();
    });
    QObject::connect(call, &HttpCall::finished, context, [&protocol, &lane, record, size, call, reply](const std::optional<Failure> &broken) {
        std::optional<Failure> lineFailure = broken;
        if (*size > longestListing)
            lineFailure = Failure { .kind = FailureKind::Malformed, .detail = "answer-too-long" };
        ModelList list;
        if (lineFailure)
            lineFailure = record->redacted(record->located(*lineFailure));
        else
            list = protocol.parseModels(record->exchange().head, record->exchange().body);
        if (list.failure)
            list.failure = record->redacted(record->located(*list.failure));
        Answer answer;
        if (const std::optional<Failure> failure = lineFailure ? lineFailure : list.failure)
            answer.failure = *failure;
        answer.ended = !answer.failure;
        record->takeTiming(call->timing());
        record->finish(answer, 1, call->attempts() > 0, call->elapsedNs());
        const Exchange &exchange = record->exchange();
        if (call->attempts() > 0)
            lane.traffic().tell(exchange);
        reply(exchange, list, lineFailure);
    });
    call->send(request);
}

LadderQuestion::LadderQuestion(NetworkLane &lane, Keyring &keyring, const AnswerRun::Order &order, QObject *parent)
    : QObject(parent)
    , m_run(lane, keyring, order)
{
    connect(&m_run, &AnswerRun::headReceived, this, [this](const HttpHead &head) { m_turn.httpStatus = head.status; });
    connect(&m_run, &AnswerRun::eventsReceived, this, [this](const QList<StreamEvent> &events) { grow(m_turn, events); });
    connect(&m_run, &AnswerRun::ended, this, &LadderQuestion::takeEnd);
}

LadderQuestion::~LadderQuestion()
{
    if (m_isOver)
        return;
    // Given up: the route's traffic must know that the call is over.
    m_run.disconnect(this);
    m_run.stop();
    Answer stopped;
    stopped.failure = Failure { .kind = FailureKind::Stopped };
    m_run.close(stopped);
}

void LadderQuestion::ask()
{
    m_run.ask();
}

void LadderQuestion::takeEnd(const std::optional<Failure> &failure, const QList<StreamEvent> &lastEvents)
{
    m_isOver = true;
    const bool failedBefore = m_turn.answer.failure.has_value();
    grow(m_turn, lastEvents);
    judgeEnd(m_turn, failure, failedBefore);
    const ExchangeRecord &record = m_run.record();
    if (m_turn.answer.failure)
        m_turn.answer.failure = record.redacted(record.located(*m_turn.answer.failure));
    m_run.close({ m_turn.answer, m_turn.message });
    emit answered(record.exchange(), m_turn);
}
