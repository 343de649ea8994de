#include "store/journaltext.h"

#include "store/searchtext.h"

#include <simdjson.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
using PromptPart = simdjson::dom::element;

/// Of each part of an exchange: what is longer is no longer read by people, but the index grows by three times as much.
constexpr qsizetype longestSearched = 2'000'000;

/// Members that hold words in the requests of OpenAI, Anthropic and Google; not what is drawn, called or encoded.
bool holdsWords(std::string_view name)
{
    constexpr std::string_view names[] = { "content", "input", "instructions", "output", "prompt", "reasoning_content", "system",
        "text", "thinking" };
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

QString textOfPart(std::string_view part)
{
    return QString::fromUtf8(part.data(), qsizetype(part.size()));
}

void gather(const PromptPart &part, std::string_view name, QString &text)
{
    if (text.size() >= longestSearched)
        return;
    if (std::string_view words; holdsWords(name) && part.get(words) == simdjson::SUCCESS) {
        if (!words.starts_with("data:"))
            text += textOfPart(words.substr(0, longestSearched)) + u'\n';
    } else if (simdjson::dom::array list; part.get(list) == simdjson::SUCCESS) {
        for (const PromptPart &element : list)
            gather(element, name, text);
    } else if (simdjson::dom::object object; part.get(object) == simdjson::SUCCESS) {
        for (const auto &[key, value] : object)
            gather(value, key, text);
    }
}

/// What one message says itself: its text, or those of its parts, results of tools left out.
QString said(const PromptPart &message)
{
    for (const char *const name : { "content", "parts" }) {
        PromptPart content;
        if (message.at_key(name).get(content) != simdjson::SUCCESS)
            continue;
        if (std::string_view words; content.get(words) == simdjson::SUCCESS)
            return textOfPart(words);
        QString text;
        if (simdjson::dom::array parts; content.get(parts) == simdjson::SUCCESS) {
            for (const PromptPart &part : parts) {
                if (std::string_view words; part.at_key("text").get(words) == simdjson::SUCCESS)
                    text += textOfPart(words) + u'\n';
            }
        }
        return text;
    }
    return {};
}

QString lastQuestionIn(const PromptPart &body)
{
    for (const char *const name : { "messages", "contents", "input", "prompt" }) {
        PromptPart asked;
        if (body.at_key(name).get(asked) != simdjson::SUCCESS)
            continue;
        if (std::string_view words; asked.get(words) == simdjson::SUCCESS)
            return textOfPart(words);
        QString last;
        if (simdjson::dom::array messages; asked.get(messages) == simdjson::SUCCESS) {
            for (const PromptPart &message : messages) {
                std::string_view role = "user"; // Gemini may leave it out
                if (message.at_key("role").get(role) == simdjson::SUCCESS && role != "user")
                    continue;
                if (const QString text = said(message); !text.trimmed().isEmpty())
                    last = text;
            }
        }
        return last;
    }
    return {};
}
}

Prompts promptsIn(const QByteArray &body)
{
    Prompts prompts;
    if (body.isEmpty())
        return prompts;
    simdjson::dom::parser parser;
    PromptPart read;
    // Copied, because simdjson reads beyond the end.
    if (parser.parse(body.constData(), size_t(body.size()), true).get(read) != simdjson::SUCCESS) {
        if (body.isValidUtf8())
            prompts.text = QString::fromUtf8(body.first(std::min(body.size(), longestSearched)));
        return prompts;
    }
    gather(read, {}, prompts.text);
    prompts.lastQuestion = lastQuestionIn(read);
    return prompts;
}

QString searchedText(const Exchange &exchange, const Prompts &prompts)
{
    QStringList parts { exchange.id, exchange.model, QString::fromUtf8(exchange.request.url.toEncoded()),
        exchange.request.url.toDisplayString(QUrl::PrettyDecoded) };
    const auto addIds = [&parts](const QList<RequestId> &ids) {
        for (const RequestId &id : ids)
            parts.append(QString::fromUtf8(id.value));
    };
    addIds(exchange.answer.requestIds);
    for (const Attempt &attempt : exchange.attempts) {
        addIds(attempt.requestIds);
        parts.append(QString::fromUtf8(attempt.code));
    }
    if (const auto &failure = exchange.answer.failure) {
        for (const QByteArray &bytes : { failureId(failure->kind), failure->code, failure->type, failure->requestId })
            parts.append(QString::fromUtf8(bytes));
        parts.append(failure->message.left(longestSearched));
    }
    parts << prompts.text << exchange.answer.message.text.left(longestSearched)
          << exchange.answer.message.reasoning.left(longestSearched);
    parts.removeAll(QString());
    parts.removeDuplicates();
    return SearchText::searchable(parts.join(u'\n'));
}
