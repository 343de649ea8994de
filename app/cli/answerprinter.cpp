#include "cli/answerprinter.h"

#include "engine/chatsession.h"
#include "store/keyring.h"
#include "words/commandline.h"
#include "words/findings.h"
#include "words/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using OrderedJson = nlohmann::ordered_json;

struct JsonWriter {
    const Redactor &redactor;

    OrderedJson text(const QByteArray &bytes) const { return redactor.redacted(bytes).toStdString(); }
    OrderedJson text(const QString &string) const { return text(string.toUtf8()); }

    OrderedJson request(const HttpRequest &request) const
    {
        OrderedJson headers = OrderedJson::array();
        for (const HttpHeader &header : request.headers)
            headers.push_back(OrderedJson::array({ text(header.name), text(header.value) }));
        return { { "method", text(request.method) }, { "url", text(request.url.toEncoded()) }, { "headers", headers },
            { "body", text(request.body) } };
    }

    OrderedJson toolCalls(const QList<ToolCall> &calls) const
    {
        OrderedJson list = OrderedJson::array();
        for (const ToolCall &call : calls) {
            list.push_back({ { "id", text(call.id) }, { "type", "function" },
                { "function", { { "name", text(call.name) }, { "arguments", text(call.arguments) } } } });
        }
        return list;
    }

    OrderedJson usage(const std::optional<Usage> &usage) const
    {
        if (!usage)
            return nullptr;
        OrderedJson raw = OrderedJson::parse(redactor.redacted(usage->raw).toStdString(), nullptr, false);
        return raw.is_discarded() ? OrderedJson(nullptr) : raw;
    }

    OrderedJson failure(const std::optional<Failure> &failure) const
    {
        if (!failure)
            return nullptr;
        const QString message = failure->message.isEmpty() ? Words::failureSentence(*failure) : failure->message;
        return { { "id", failureId(failure->kind).toStdString() }, { "code", text(failure->code) },
            { "http_status", failure->httpStatus > 0 ? OrderedJson(failure->httpStatus) : OrderedJson(nullptr) }, { "message", text(message) },
            { "raw", text(failure->raw) } };
    }

    static const char *severity(Severity severity)
    {
        switch (severity) {
        case Severity::Info:
            return "info";
        case Severity::Warning:
            return "warning";
        case Severity::Blocking:
            return "blocking";
        }
        return "";
    }

    OrderedJson findings(const QList<Finding> &findings, const QList<Route> &routes) const
    {
        OrderedJson list = OrderedJson::array();
        for (const Finding &finding : findings) {
            const QString repair = finding.repairs.isEmpty() ? QString() : Words::repairLabel(finding.repairs.constFirst(), routes);
            list.push_back({ { "id", text(finding.id) }, { "severity", severity(finding.severity) },
                { "text", text(Words::findingSentence(finding)) },
                { "repair", repair.isEmpty() ? OrderedJson(nullptr) : text(repair) } });
        }
        return list;
    }

    OrderedJson requestIds(const QList<RequestId> &ids) const
    {
        OrderedJson object = OrderedJson::object();
        for (const RequestId &id : ids)
            object[redactor.redacted(id.name).toStdString()] = text(id.value);
        return object;
    }

    OrderedJson attempts(const QList<Attempt> &attempts) const
    {
        OrderedJson list = OrderedJson::array();
        for (const Attempt &attempt : attempts) {
            list.push_back({ { "started_at", attempt.startedAt.toUTC().toString(Qt::ISODateWithMs).toStdString() },
                { "waited_ms", attempt.waitedMs }, { "total_ms", milliseconds(attempt.totalMs) },
                { "status", attempt.httpStatus > 0 ? OrderedJson(attempt.httpStatus) : OrderedJson(nullptr) },
                { "failure", attempt.failure.isEmpty() ? OrderedJson(nullptr) : text(attempt.failure) },
                { "code", text(attempt.code) }, { "request_ids", requestIds(attempt.requestIds) } });
        }
        return list;
    }

    static OrderedJson milliseconds(const std::optional<double> &ms)
    {
        return ms ? OrderedJson(std::round(*ms * 1000) / 1000) : OrderedJson(nullptr);
    }

    OrderedJson timing(const Timing &timing) const
    {
        return { { "first_byte", milliseconds(timing.firstByte) }, { "first_reasoning", milliseconds(timing.firstReasoning) },
            { "first_text", milliseconds(timing.firstText) }, { "total", milliseconds(timing.total) } };
    }
};

}

QByteArray exchangeAsJson(
    const Exchange &exchange, const QList<Finding> &findings, const QList<Route> &routes, const Redactor &redactor)
{
    const JsonWriter write { redactor };
    const Answer &answer = exchange.answer;
    const OrderedJson object {
        { "request", write.request(exchange.request.redacted()) },
        { "status", exchange.head.status > 0 ? OrderedJson(exchange.head.status) : OrderedJson(nullptr) },
        { "answer", write.text(answer.message.text) },
        { "reasoning", write.text(answer.message.reasoning) },
        { "tool_calls", write.toolCalls(answer.message.toolCalls) },
        { "finish_reason", answer.finishReason.isEmpty() ? OrderedJson(nullptr) : write.text(answer.finishReason) },
        { "usage", write.usage(answer.usage) },
        { "complete", answer.isComplete() },
        { "failure", write.failure(answer.failure) },
        { "request_ids", write.requestIds(answer.requestIds) },
        { "timing_ms", write.timing(exchange.timing) },
        { "events", exchange.events },
        { "findings", write.findings(findings, routes) },
        { "attempts", write.attempts(exchange.attempts) },
    };
    return QByteArray::fromStdString(object.dump(2, ' ', false, OrderedJson::error_handler_t::replace));
}

AnswerPrinter::AnswerPrinter(ChatSession &session, Keyring &keyring, Format format, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_format(format)
{
    const auto learn = [this](const QByteArray &key) { m_text.addSecret(key); };
    for (const QByteArray &key : keyring.knownKeys())
        learn(key);
    connect(&keyring, &Keyring::keySeen, this, learn);

    const auto look = [this](TurnId id) {
        if (m_session.isRunning() && id == m_session.conversation().leaf())
            printNewText();
    };
    connect(&session, &ChatSession::textAppended, this, look);
    connect(&session, &ChatSession::turnChanged, this, look);
    connect(&session, &ChatSession::waitingChanged, this, [this] {
        if (m_session.waiting().what == Waiting::For::Key)
            Terminal::complain(Words::CommandLine::problem("waiting-for-keychain"));
        else if (m_session.waiting().what == Waiting::For::Retry)
            printRetry();
    });
    connect(&session, &ChatSession::exchangeFinished, this, [this](const Exchange &exchange) { m_exchange = exchange; });
    // The exchange and the end of the run come together, in whichever order.
    connect(&session, &ChatSession::runningChanged, this, [this](bool running) {
        if (!running)
            QMetaObject::invokeMethod(this, &AnswerPrinter::end, Qt::QueuedConnection);
    });
}

void AnswerPrinter::send(const MessageDraft &message, Guarding guarding)
{
    m_sent = message;
    m_findings = m_session.findings(message);
    if (m_format == Format::Text)
        printFindings();
    m_isHeldBack = !m_session.send(message, guarding);
    if (m_isHeldBack)
        end();
}

void AnswerPrinter::printRetry()
{
    const std::optional<RetryOffer> offer = m_session.retryOffer();
    if (!offer || m_format != Format::Text)
        return;
    const QString reason = Words::failureSentence(offer->reason);
    Terminal::complain(m_text.redactor().redacted(Words::CommandLine::retry(reason, offer->delayMs, offer->attempt, offer->ofMax)));
}

void AnswerPrinter::printNewText()
{
    const Turn *turn = m_session.conversation().turn(m_session.conversation().leaf());
    if (m_format != Format::Text || !turn || turn->message.role != Role::Assistant)
        return;
    m_text.grow(turn->message.text);
    stopIfBroken();
}

/// Whoever read it went away: no reason to go on paying for an answer.
void AnswerPrinter::stopIfBroken()
{
    if (m_text.isBroken())
        QMetaObject::invokeMethod(&m_session, &ChatSession::stop, Qt::QueuedConnection);
}

Exchange AnswerPrinter::result() const
{
    Exchange exchange = m_exchange.value_or(Exchange());
    // Refused before a request was made: shown is what it would have been.
    if (exchange.request.method.isEmpty())
        exchange.request = m_session.preview(m_isHeldBack ? m_sent : MessageDraft());
    std::optional<Failure> failure = exchange.answer.failure;
    if (m_isHeldBack)
        failure = Failure { .kind = FailureKind::NotSent, .detail = "guard" };
    if (failure && failure->detail == "guard") {
        const QList<Finding> why = m_isHeldBack ? m_findings : causesOf(exchange);
        failure->message = why.isEmpty() ? Words::CommandLine::problem("held-back-above")
                                         : Words::CommandLine::problem("held-back", Words::findingSentence(why.constFirst()));
        exchange.answer.failure = failure;
    }
    return exchange;
}

/// What the doctor says of the answer that failed.
QList<Finding> AnswerPrinter::causesOf(const Exchange &exchange) const
{
    return exchange.answer.failure && !m_isHeldBack ? m_session.diagnosis(m_session.conversation().leaf()) : QList<Finding>();
}

void AnswerPrinter::printFindings() const
{
    for (const Finding &finding : m_findings)
        Terminal::complain(m_text.redactor().redacted(Words::CommandLine::finding(finding, m_session.surroundings().routes)));
}

void AnswerPrinter::end()
{
    if (m_ended)
        return;
    m_ended = true;
    const Exchange exchange = result();
    QList<Finding> causes = causesOf(exchange);
    causes.removeIf([this](const Finding &cause) {
        return std::any_of(m_findings.cbegin(), m_findings.cend(), [&cause](const Finding &known) { return known.id == cause.id; });
    });
    if (m_format == Format::Json) {
        m_isWritten = Terminal::print(exchangeAsJson(exchange, m_findings + causes, m_session.surroundings().routes, m_text.redactor()) + '\n');
    } else if (m_isHeldBack) {
        Terminal::complain(Words::CommandLine::problem("held-back-above"));
    } else {
        endText(exchange);
        for (const Finding &cause : std::as_const(causes))
            Terminal::complain(m_text.redactor().redacted(Words::CommandLine::cause(cause, m_session.surroundings().routes)));
    }
    emit finished(exchange.answer.isComplete() && !m_text.isBroken() && m_isWritten ? 0 : 1);
}

void AnswerPrinter::endText(const Exchange &exchange)
{
    // The exchange has its keys masked already and would look like another text.
    const Turn *turn = m_session.conversation().turn(m_session.conversation().leaf());
    m_text.end(turn ? turn->message.text : exchange.answer.message.text);
    m_text.describe(exchange.answer);
}
