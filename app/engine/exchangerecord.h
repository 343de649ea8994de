// Gathers one Exchange while it happens: what was sent, what came when, and how long it took. Holds no key at any moment.
#pragma once

#include "core/exchange.h"
#include "core/redaction.h"
#include "core/route.h"

class ExchangeRecord
{
public:
    ExchangeRecord() = default;
    ExchangeRecord(const Route &route, const QByteArray &protocol, const QString &model);

    /// What is known beside the line: purpose, question, conversation, what it repeats. Before the request is taken.
    void describe(const Exchange &as);

    /// The same question is asked once more: only the attempts so far are kept.
    void beginAgain();
    /// The attempt that comes next was held back so long: in a countdown, or in the queue of its route.
    void addWait(qint64 ms) { m_waitedMs += ms; }

    void addSecrets(const QList<QByteArray> &secrets);

    /// The request as it goes out, key included; only its redacted form is kept.
    void takeRequest(const HttpRequest &request);
    void takeHead(const HttpHead &head);
    void takeBytes(const QByteArray &bytes, qint64 atNs);

    /// Notes when reasoning and visible text first came.
    void takeEvents(const QList<StreamEvent> &events, qint64 atNs);

    /// The exchange is over: \a answer is all that came of it.
    void finish(const Answer &answer, int events, bool hasLeft, qint64 endNs);
    void takeTiming(const LineTiming &timing) { m_exchange.line = timing; }

    /// \a failure without any known key in the words and bytes of the server, which may quote it.
    Failure redacted(Failure failure) const;

    /// \a message without any known key; a server may repeat the one it was sent.
    Message redacted(Message message) const;

    /// \a failure with what it speaks of, where only the request knows: the URL that was not found, the host, the model.
    Failure located(Failure failure) const;

    const Exchange &exchange() const { return m_exchange; }

private:
    Exchange m_exchange;
    Redactor m_redactor;
    qint64 m_lastNs = 0;
    qint64 m_waitedMs = 0;
};
