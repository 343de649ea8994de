#include "snippets/exchangemarkdown.h"

#include "core/identity.h"
#include "snippets/exchangejson.h"
#include "snippets/markdowntext.h"

using namespace Qt::StringLiterals;

namespace {
QByteArray row(const QByteArray &name, const QByteArray &value)
{
    return "| " + name + " | " + value + " |\n";
}

QByteArray headerLines(const QList<HttpHeader> &headers)
{
    QByteArray text;
    for (const HttpHeader &header : headers)
        text += header.name + ": " + header.value + '\n';
    return text;
}

QByteArray titleOf(const Exchange &exchange)
{
    QByteArray result = "no response";
    if (exchange.answer.failure)
        result = failureId(exchange.answer.failure->kind).replace('_', ' ');
    else if (exchange.head.status > 0)
        result = exchange.answer.isComplete() ? "complete" : "cut off";
    const QByteArray status = exchange.head.status > 0 ? QByteArray::number(exchange.head.status) + ", " : QByteArray();
    const QByteArray model = exchange.model.isEmpty() ? exchange.request.method : exchange.model.toUtf8();
    const QByteArray route = exchange.routeName.isEmpty() ? exchange.request.url.host().toUtf8() : exchange.routeName.toUtf8();
    return "# " + MarkdownText::code(model) + " over " + MarkdownText::code(route) + ": " + status + result + "\n\n";
}

QByteArray overview(const Exchange &exchange)
{
    QByteArray text = "| | |\n|---|---|\n";
    text += row("URL", MarkdownText::cell(exchange.request.method + ' ' + exchange.request.url.toEncoded()));
    text += row("Started", MarkdownText::cell(exchange.startedAt.toUTC().toString(Qt::ISODateWithMs).toLatin1()));
    text += row("Protocol", MarkdownText::cell(exchange.protocol));
    text += row("Model", MarkdownText::cell(exchange.model.toUtf8()));
    text += row("Program", MarkdownText::cell(QByteArray(Identity::program) + ' ' + Identity::version));
    for (const RequestId &id : exchange.answer.requestIds)
        text += row(MarkdownText::cell(id.name), MarkdownText::cell(id.value));
    if (exchange.isMasked)
        text += row("Note", "something in the request was masked: other bytes were sent");
    return text + '\n';
}

QByteArray answerPart(const Exchange &exchange, const std::function<QString(const Failure &)> &failureWords)
{
    const Answer &answer = exchange.answer;
    QByteArray text;
    if (answer.failure) {
        const QString words = failureWords ? failureWords(*answer.failure) : QString();
        text += "## Failure\n\n" + MarkdownText::fenced(words.isEmpty() ? failureId(answer.failure->kind) : words.toUtf8());
        if (!answer.failure->message.isEmpty())
            text += MarkdownText::fenced(answer.failure->message.toUtf8());
    }
    if (!answer.message.reasoning.isEmpty())
        text += "## Reasoning\n\n" + MarkdownText::fenced(answer.message.reasoning.toUtf8());
    if (!answer.message.text.isEmpty())
        text += "## Answer\n\n" + MarkdownText::fenced(answer.message.text.toUtf8());
    for (const ToolCall &call : answer.message.toolCalls)
        text += "## Tool call\n\n" + MarkdownText::code(call.name.toUtf8()) + "\n\n" + MarkdownText::bodyBlock(call.arguments);
    return text;
}

QByteArray responsePart(const Exchange &exchange)
{
    if (exchange.head.status == 0)
        return "## Response\n\nNone arrived.\n\n";
    QByteArray text = "## Response\n\n"
        + MarkdownText::fenced("HTTP/1.1 " + QByteArray::number(exchange.head.status) + ' ' + exchange.head.reason + '\n'
            + headerLines(exchange.head.headers));
    return exchange.body.isEmpty() ? text : text + MarkdownText::bodyBlock(exchange.body);
}

QByteArray timingPart(const Exchange &exchange)
{
    QByteArray rows;
    const auto add = [&rows](const QByteArray &name, const std::optional<double> &ms) {
        if (ms)
            rows += row(name, ExchangeText::milliseconds(ms));
    };
    add("connecting", exchange.line.connecting);
    add("encrypted", exchange.line.encrypted);
    add("request sent", exchange.line.sent);
    add("response head", exchange.line.head);
    add("first byte", exchange.timing.firstByte);
    add("first reasoning", exchange.timing.firstReasoning);
    add("first text", exchange.timing.firstText);
    add("total", exchange.timing.total);
    rows += row("chunks", QByteArray::number(exchange.chunks.size()));
    rows += row("events", QByteArray::number(exchange.events));
    QByteArray text = "## Timing\n\n| | ms after it was handed to the network |\n|---|---|\n" + rows + '\n';
    if (exchange.attempts.size() > 1) {
        text += "| attempt | waited ms | took ms | status | failure |\n|---|---|---|---|---|\n";
        int number = 0;
        for (const Attempt &attempt : exchange.attempts) {
            text += "| " + QByteArray::number(++number) + " | " + QByteArray::number(attempt.waitedMs) + " | "
                + ExchangeText::milliseconds(attempt.totalMs) + " | " + QByteArray::number(attempt.httpStatus) + " | "
                + MarkdownText::cell(attempt.failure) + " |\n";
        }
        text += '\n';
    }
    return text;
}

QByteArray exchangeAsMarkdown(const Exchange &exchange, const std::function<QString(const Failure &)> &failureWords)
{
    const HttpRequest &request = exchange.request;
    QByteArray text = titleOf(exchange) + overview(exchange) + answerPart(exchange, failureWords) + "## Request\n\n"
        + MarkdownText::fenced(request.method + ' ' + request.url.toEncoded() + '\n' + headerLines(request.headers));
    if (!request.body.isEmpty())
        text += MarkdownText::bodyBlock(request.body);
    return text + responsePart(exchange) + timingPart(exchange);
}
}

QByteArray exchangesAsMarkdown(const QList<Exchange> &exchanges, const std::function<QString(const Failure &)> &failureWords)
{
    QByteArray text;
    for (const Exchange &exchange : exchanges)
        text += (text.isEmpty() ? "" : "---\n\n") + exchangeAsMarkdown(exchange, failureWords);
    return text.trimmed() + '\n';
}
