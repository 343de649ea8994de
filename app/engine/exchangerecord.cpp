#include "engine/exchangerecord.h"

#include "engine/outgoing.h"

#include <algorithm>
#include <utility>

namespace {
/// An answer longer than this is read to its end, but its bytes are kept up to here only.
constexpr qsizetype keptBody = 32 * 1024 * 1024;

double milliseconds(qint64 ns)
{
    return double(ns) / 1e6;
}

bool hasVisible(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return !c.isSpace(); });
}
}

ExchangeRecord::ExchangeRecord(const Route &route, const QByteArray &protocol, const QString &model)
{
    m_exchange.routeId = route.id;
    m_exchange.routeName = route.name;
    m_exchange.protocol = protocol;
    m_exchange.model = model;
    m_exchange.startedAt = QDateTime::currentDateTimeUtc();
}

void ExchangeRecord::describe(const Exchange &as)
{
    m_exchange.purpose = as.purpose;
    m_exchange.question = as.question;
    m_exchange.conversationId = as.conversationId;
    m_exchange.turn = as.turn;
    m_exchange.replayOf = as.replayOf;
}

void ExchangeRecord::beginAgain()
{
    Exchange again { .purpose = m_exchange.purpose,
        .question = m_exchange.question,
        .conversationId = m_exchange.conversationId,
        .turn = m_exchange.turn,
        .replayOf = m_exchange.replayOf,
        .routeId = m_exchange.routeId,
        .routeName = m_exchange.routeName,
        .protocol = m_exchange.protocol,
        .model = m_exchange.model,
        .request = m_exchange.request,
        .startedAt = QDateTime::currentDateTimeUtc(),
        .attempts = m_exchange.attempts };
    m_exchange = std::move(again);
    m_lastNs = 0;
    m_waitedMs = 0;
}

void ExchangeRecord::addSecrets(const QList<QByteArray> &secrets)
{
    for (const QByteArray &secret : secrets)
        m_redactor.addSecret(secret);
}

void ExchangeRecord::takeRequest(const HttpRequest &request)
{
    for (const HttpHeader &header : request.headers) {
        if (header.secret)
            m_redactor.addSecret(header.value.mid(header.secretAt));
    }
    m_exchange.request = masked(request.redacted(), m_redactor);
    const auto isUnchanged = [](const HttpHeader &kept, const HttpHeader &sent) { return sent.secret || kept.value == sent.value; };
    m_exchange.isMasked = m_exchange.request.body != request.body || m_exchange.request.url != request.url
        || !std::equal(m_exchange.request.headers.cbegin(), m_exchange.request.headers.cend(), request.headers.cbegin(),
            request.headers.cend(), isUnchanged);
    m_exchange.id = newExchangeId();
    m_exchange.startedAt = QDateTime::currentDateTimeUtc();
}

void ExchangeRecord::takeHead(const HttpHead &head)
{
    m_exchange.head = head;
    m_exchange.head.reason = m_redactor.redacted(head.reason);
    for (HttpHeader &header : m_exchange.head.headers) {
        header.secret = isSecretHeaderName(header.name);
        header.value = header.secret ? keyFingerprint(header.value) : m_redactor.redacted(header.value);
    }
}

void ExchangeRecord::takeBytes(const QByteArray &bytes, qint64 atNs)
{
    m_lastNs = atNs;
    if (!m_exchange.timing.firstByte)
        m_exchange.timing.firstByte = milliseconds(atNs);
    if (m_exchange.body.size() >= keptBody)
        return;
    // Piece by piece while it streams; a key cut in two by the network is caught in finish().
    const QByteArray shown = m_redactor.redacted(bytes);
    m_exchange.chunks.append({ .atNs = atNs, .offset = m_exchange.body.size(), .size = shown.size() });
    m_exchange.body += shown;
}

void ExchangeRecord::takeEvents(const QList<StreamEvent> &events, qint64 atNs)
{
    Timing &timing = m_exchange.timing;
    if (timing.firstReasoning && timing.firstText)
        return;
    const auto note = [atNs](std::optional<double> &first, const QString &text) {
        if (!first && hasVisible(text))
            first = milliseconds(atNs);
    };
    for (const StreamEvent &event : events) {
        if (const auto *const text = std::get_if<TextDelta>(&event))
            note(timing.firstText, text->text);
        else if (const auto *const allText = std::get_if<TextReplaced>(&event))
            note(timing.firstText, allText->text);
        else if (const auto *const reasoning = std::get_if<ReasoningDelta>(&event))
            note(timing.firstReasoning, reasoning->text);
        else if (const auto *const allReasoning = std::get_if<ReasoningReplaced>(&event))
            note(timing.firstReasoning, allReasoning->text);
    }
}

void ExchangeRecord::finish(const Answer &answer, int events, bool hasLeft, qint64 endNs)
{
    m_exchange.events = events;
    // A whole answer took until its last byte, however long the line stayed open after it.
    if (hasLeft)
        m_exchange.timing.total = milliseconds(answer.isComplete() && m_lastNs > 0 ? m_lastNs : endNs);
    if (m_redactor.finds(m_exchange.body)) {
        m_exchange.body = m_redactor.redacted(m_exchange.body);
        // The pieces no longer fit what is left; when the first came is still true.
        m_exchange.chunks = { { .atNs = m_exchange.chunks.constFirst().atNs, .offset = 0, .size = m_exchange.body.size() } };
    }

    Answer &kept = m_exchange.answer;
    kept = answer;
    kept.message = redacted(kept.message);
    if (kept.failure)
        kept.failure = redacted(*kept.failure);
    if (!hasLeft)
        return;
    m_exchange.attempts.append({ .startedAt = m_exchange.startedAt,
        .waitedMs = m_waitedMs,
        .totalMs = m_exchange.timing.total.value_or(0),
        .httpStatus = m_exchange.head.status,
        .failure = kept.failure ? failureId(kept.failure->kind) : QByteArray(),
        .code = kept.failure ? kept.failure->code : QByteArray(),
        .requestIds = kept.requestIds });
}

Failure ExchangeRecord::redacted(Failure failure) const
{
    failure.message = m_redactor.redacted(failure.message);
    failure.raw = m_redactor.redacted(failure.raw);
    failure.subject = m_redactor.redacted(failure.subject);
    return failure;
}

Message ExchangeRecord::redacted(Message message) const
{
    message.text = m_redactor.redacted(message.text);
    message.reasoning = m_redactor.redacted(message.reasoning);
    message.wire.json = m_redactor.redacted(message.wire.json);
    for (ToolCall &call : message.toolCalls)
        call.arguments = m_redactor.redacted(call.arguments);
    return message;
}

Failure ExchangeRecord::located(Failure failure) const
{
    if (!failure.subject.isEmpty())
        return failure;
    const QUrl &url = m_exchange.request.url;
    // What is shown of a host is what is called: its ACE form tells look-alike letters apart.
    const QString host = QString::fromLatin1(QUrl::toAce(url.host()));
    if (failure.kind == FailureKind::NotFound)
        failure.subject = url.toString(QUrl::FullyEncoded);
    else if (failure.kind == FailureKind::HostNotFound)
        failure.subject = host;
    else if (failure.kind == FailureKind::ConnectionRefused)
        failure.subject = url.port() > 0 ? host + u':' + QString::number(url.port()) : host;
    else if (failure.kind == FailureKind::UnknownModel)
        failure.subject = m_exchange.model;
    return failure;
}
