#include "store/journalmasking.h"

#include "core/redaction.h"

namespace {
/// Masks what \a redactor knows in every text of a value, in place.
class Masking
{
public:
    explicit Masking(const Redactor &redactor)
        : m_redactor(redactor)
    {
    }

    template<typename Text>
    void mask(Text &text) const
    {
        if (!text.isEmpty())
            text = m_redactor.redacted(text);
    }
    void mask(QUrl &url) const
    {
        if (const QByteArray encoded = url.toEncoded(); m_redactor.finds(encoded))
            url = QUrl::fromEncoded(m_redactor.redacted(encoded));
        // Some signs of a key may be percent-encoded, others not: then it shows only as a person reads it.
        if (const QString shown = url.toString(QUrl::PrettyDecoded); m_redactor.finds(shown.toUtf8()))
            url = QUrl(m_redactor.redacted(shown));
    }
    void mask(QList<HttpHeader> &headers) const
    {
        for (HttpHeader &header : headers) {
            mask(header.name);
            mask(header.value);
            mask(header.variable);
        }
    }
    void mask(QList<RequestId> &ids) const
    {
        for (RequestId &id : ids) {
            mask(id.name);
            mask(id.value);
        }
    }
    void mask(QList<QByteArray> &list) const
    {
        for (QByteArray &bytes : list)
            mask(bytes);
    }
    void mask(QList<ToolCall> &calls) const
    {
        for (ToolCall &call : calls) {
            mask(call.id);
            mask(call.name);
            mask(call.arguments);
        }
    }
    void mask(QList<Attempt> &attempts) const
    {
        for (Attempt &attempt : attempts) {
            mask(attempt.failure);
            mask(attempt.code);
            mask(attempt.requestIds);
        }
    }
    void mask(Failure &failure) const
    {
        mask(failure.code);
        mask(failure.type);
        mask(failure.message);
        mask(failure.parameter);
        mask(failure.requestId);
        mask(failure.raw);
        mask(failure.detail);
        mask(failure.subject);
    }
    void mask(Answer &answer) const
    {
        mask(answer.message.text);
        mask(answer.message.reasoning);
        mask(answer.message.toolCalls);
        mask(answer.message.toolCallId);
        mask(answer.message.wire.protocol);
        mask(answer.message.wire.json);
        mask(answer.finishReason);
        mask(answer.requestIds);
        mask(answer.oddities);
        if (answer.usage) {
            Usage usage = *answer.usage;
            mask(usage.raw);
            answer.usage = usage;
        }
        if (answer.failure) {
            Failure failure = *answer.failure;
            mask(failure);
            answer.failure = failure;
        }
    }
    /// Chunks go on telling where in \a body they lie. Where a key went over the border of two nothing tells any more.
    void mask(QByteArray &body, QList<Chunk> &chunks) const
    {
        const QByteArray masked = m_redactor.redacted(body);
        if (masked == body)
            return;
        QByteArray joined;
        QList<Chunk> moved;
        for (const Chunk &chunk : std::as_const(chunks)) {
            const QByteArray part = m_redactor.redacted(body.mid(chunk.offset, chunk.size));
            moved.append({ .atNs = chunk.atNs, .offset = joined.size(), .size = part.size() });
            joined += part;
        }
        if (joined == masked)
            chunks = moved;
        else if (!chunks.isEmpty())
            chunks = { { .atNs = chunks.constFirst().atNs, .offset = 0, .size = masked.size() } };
        body = masked;
    }

private:
    const Redactor &m_redactor;
};
}

Exchange masked(const Exchange &exchange, const Redactor &redactor)
{
    Exchange made = exchange;
    const Masking masking(redactor);
    masking.mask(made.id);
    masking.mask(made.question);
    masking.mask(made.conversationId);
    masking.mask(made.replayOf);
    masking.mask(made.routeId);
    masking.mask(made.routeName);
    masking.mask(made.protocol);
    masking.mask(made.model);
    masking.mask(made.request.method);
    masking.mask(made.request.url);
    masking.mask(made.request.headers);
    masking.mask(made.request.body);
    masking.mask(made.head.reason);
    masking.mask(made.head.headers);
    masking.mask(made.body, made.chunks);
    masking.mask(made.answer);
    masking.mask(made.attempts);
    return made;
}
