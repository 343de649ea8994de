#include "snippets/exchangemarkdown.h"

#include "core/identity.h"
#include "core/jsontext.h"
#include "snippets/exchangejson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// What more there is belongs into a file of its own.
constexpr qsizetype longestBlock = 64 * 1024;

/// The longest run of backticks in \a text.
qsizetype longestRun(QByteArrayView text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// CommonMark 6.1: between more backticks than it holds nothing is markup. \a text becomes one line.
QByteArray code(const QByteArray &text)
{
    QByteArray line = text.simplified();
    if (line.isEmpty())
        return "–";
    line.replace('\0', "\xef\xbf\xbd");
    const QByteArray fence(longestRun(line) + 1, '`');
    const QByteArray room = line.startsWith('`') || line.endsWith('`') ? " " : "";
    return fence + room + line + room + fence;
}

/// The same in a cell of a table, which a bar would end even in code.
QByteArray cell(const QByteArray &text)
{
    return code(text).replace('|', "\\|");
}

QByteArray row(const QByteArray &name, const QByteArray &value)
{
    return "| " + name + " | " + value + " |\n";
}

QByteArray fenced(const QByteArray &text, const QByteArray &language = {})
{
    if (!text.isValidUtf8())
        return QByteArray::number(text.size()) + " bytes that are no UTF-8.\n\n";
    QByteArray shown = text;
    QByteArray remark;
    if (text.size() > longestBlock) {
        qsizetype end = longestBlock;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
            --end;
        shown = text.first(end);
        remark = "The first " + QByteArray::number(end) + " of " + QByteArray::number(text.size()) + " bytes.\n\n";
    }
    const QByteArray fence(std::max<qsizetype>(3, longestRun(shown) + 1), '`');
    return fence + language + '\n' + shown + (shown.endsWith('\n') ? "" : "\n") + fence + "\n\n" + remark;
}

QByteArray bodyBlock(const QByteArray &body)
{
    const bool isJson = body.size() <= longestBlock && body.isValidUtf8() && !Json::problemIn(body);
    return isJson ? fenced(Json::indented(body), "json") : fenced(body);
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
    return "# " + code(model) + " over " + code(route) + ": " + status + result + "\n\n";
}

QByteArray overview(const Exchange &exchange)
{
    QByteArray text = "| | |\n|---|---|\n";
    text += row("URL", cell(exchange.request.method + ' ' + exchange.request.url.toEncoded()));
    text += row("Started", cell(exchange.startedAt.toUTC().toString(Qt::ISODateWithMs).toLatin1()));
    text += row("Protocol", cell(exchange.protocol));
    text += row("Model", cell(exchange.model.toUtf8()));
    text += row("Program", cell(QByteArray(Identity::program) + ' ' + Identity::version));
    for (const RequestId &id : exchange.answer.requestIds)
        text += row(cell(id.name), cell(id.value));
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
        text += "## Failure\n\n" + fenced(words.isEmpty() ? failureId(answer.failure->kind) : words.toUtf8());
        if (!answer.failure->message.isEmpty())
            text += fenced(answer.failure->message.toUtf8());
    }
    if (!answer.message.reasoning.isEmpty())
        text += "## Reasoning\n\n" + fenced(answer.message.reasoning.toUtf8());
    if (!answer.message.text.isEmpty())
        text += "## Answer\n\n" + fenced(answer.message.text.toUtf8());
    for (const ToolCall &call : answer.message.toolCalls)
        text += "## Tool call\n\n" + code(call.name.toUtf8()) + "\n\n" + bodyBlock(call.arguments);
    return text;
}

QByteArray responsePart(const Exchange &exchange)
{
    if (exchange.head.status == 0)
        return "## Response\n\nNone arrived.\n\n";
    QByteArray text = "## Response\n\n"
        + fenced("HTTP/1.1 " + QByteArray::number(exchange.head.status) + ' ' + exchange.head.reason + '\n'
            + headerLines(exchange.head.headers));
    return exchange.body.isEmpty() ? text : text + bodyBlock(exchange.body);
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
                + cell(attempt.failure) + " |\n";
        }
        text += '\n';
    }
    return text;
}

QByteArray exchangeAsMarkdown(const Exchange &exchange, const std::function<QString(const Failure &)> &failureWords)
{
    const HttpRequest &request = exchange.request;
    QByteArray text = titleOf(exchange) + overview(exchange) + answerPart(exchange, failureWords) + "## Request\n\n"
        + fenced(request.method + ' ' + request.url.toEncoded() + '\n' + headerLines(request.headers));
    if (!request.body.isEmpty())
        text += bodyBlock(request.body);
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
