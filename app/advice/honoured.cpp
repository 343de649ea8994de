#include "advice/honoured.h"

#include "advice/invisible.h"
#include "core/eventlist.h"
#include "core/jsonschema.h"
#include "core/jsontext.h"
#include "core/tokenestimate.h"
#include "protocols/jsonfields.h"
#include "protocols/thinksplitter.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
/// A value of the body, and where it stood.
struct AskedValue {
    QString field;
    QByteArray json; ///< empty: nobody asked
};

QByteArray valueAt(const JsonFields::Members &object, QStringView path)
{
    const qsizetype dot = path.indexOf(u'.');
    const QString name = (dot < 0 ? path : path.first(dot)).toString();
    const auto hit = std::find_if(object.cbegin(), object.cend(), [&name](const auto &member) { return member.first == name; });
    if (hit == object.cend())
        return {};
    if (dot >= 0)
        return valueAt(JsonFields::membersOf(hit->second), path.sliced(dot + 1));
    const QByteArray json = hit->second.trimmed();
    return json == "null" ? QByteArray() : json;
}

/// An answer with what was asked of it, read once.
struct JudgedAnswer {
    const Exchange &exchange;
    JsonFields::Members body;
    bool isWhole = false; ///< it came to its own end
    bool isLimited = false; ///< the server ended it early: at a token limit, or by moderation

    const Answer &answer() const { return exchange.answer; }
    const QString &text() const { return exchange.answer.message.text; }

    /// The first of \a fields that was sent.
    AskedValue asked(std::initializer_list<const char16_t *> fields) const
    {
        for (const char16_t *field : fields) {
            const QByteArray json = valueAt(body, field);
            if (!json.isEmpty())
                return { .field = QString::fromUtf16(field), .json = json };
        }
        return {};
    }
};

bool endsEarly(const QByteArray &reason)
{
    static constexpr std::array early { "length", "max_tokens", "max_output", "max_output_tokens", "MAX_TOKENS", "incomplete",
        "content_filter", "refusal", "pause_turn", "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE" };
    return std::any_of(early.cbegin(), early.cend(), [&reason](const char *known) { return reason == known; });
}

QString shortEvidence(const QString &text)
{
    constexpr qsizetype most = 40;
    // Cut before it is cleaned: an answer may be a book.
    const QString plain = Invisible::removed(text.left(10 * most)).simplified();
    return plain.size() <= most && text.size() <= 10 * most ? plain : plain.left(most).trimmed() + u'…';
}

std::optional<Finding> ignored(const QByteArray &id, const QString &asked, const QString &evidence, const QString &field,
    const QString &kind = {})
{
    QStringList facts { shortEvidence(asked), evidence, field };
    if (!kind.isEmpty())
        facts.append(kind);
    return Finding { .id = id, .severity = Severity::Warning, .facts = facts };
}

std::optional<qint64> countOf(const QByteArray &json)
{
    bool ok = false;
    const double number = json.toDouble(&ok);
    return ok && number >= 0 && number < 1e15 ? std::optional(qint64(number)) : std::nullopt;
}

// Of n.

void noteChoices(QByteArrayView json, QSet<qint64> &places)
{
    auto frame = JsonFields::membersOf(json);
    // Some servers wrap the reply.
    if (const QByteArray envelope = JsonFields::raw(frame, "data"_L1); envelope.startsWith('{'))
        frame = JsonFields::membersOf(envelope);
    QByteArray list = JsonFields::raw(frame, "choices"_L1);
    if (list.isEmpty())
        list = JsonFields::raw(frame, "candidates"_L1);
    const auto choices = Json::elements(list).value_or(QList<QByteArray>());
    for (qsizetype i = 0; i < choices.size(); ++i)
        places.insert(JsonFields::number(JsonFields::membersOf(choices.at(i)), "index"_L1).value_or(i));
}

qsizetype choicesIn(const Exchange &exchange)
{
    EventList list(exchange.head, EventList::framingOf(exchange.protocol));
    list.take(exchange.body, {});
    QSet<qint64> places;
    for (const EventRow &row : list.rows()) {
        if (row.kind == EventRow::Kind::Whole)
            noteChoices(exchange.body, places);
        else if (row.kind == EventRow::Kind::Data)
            noteChoices(list.parts(exchange.body, row).data, places);
    }
    return places.size();
}

std::optional<Finding> ignoredCount(const JudgedAnswer &judged)
{
    const AskedValue asked = judged.asked({ u"n", u"generationConfig.candidateCount" });
    const auto wanted = countOf(asked.json);
    // A body as long as is kept may have had more.
    constexpr qsizetype longest = 32 * 1000 * 1000;
    if (asked.json.isEmpty() || !wanted || *wanted < 1 || judged.exchange.body.size() > longest)
        return {};
    const qsizetype came = choicesIn(judged.exchange);
    const bool tooFew = came < *wanted && judged.isWhole;
    if (came == 0 || !(tooFew || came > *wanted))
        return {};
    return ignored("ignored-n", QString::number(*wanted), QString::number(came), asked.field);
}

// Of max_tokens.

std::optional<Finding> ignoredLimit(const JudgedAnswer &judged)
{
    AskedValue asked;
    qint64 limit = 0;
    for (const char16_t *field : { u"max_completion_tokens", u"max_tokens", u"max_output_tokens", u"tokens_to_generate",
             u"generationConfig.maxOutputTokens" }) {
        // Of several the highest: which of them counts is the server's to choose.
        const QByteArray json = valueAt(judged.body, field);
        const auto count = countOf(json);
        if (!json.isEmpty() && count && *count > limit) {
            limit = *count;
            asked = { .field = QString::fromUtf16(field), .json = json };
        }
    }
    if (limit < 1)
        return {};
    const auto &usage = judged.answer().usage;
    if (usage && usage->output && *usage->output > 0) {
        if (*usage->output <= limit)
            return {};
        return ignored("ignored-max-tokens", QString::number(limit), QString::number(*usage->output), asked.field, u"counted"_s);
    }
    // An estimate, so only what is far beyond; runs of blanks are one token each.
    const qint64 about = estimatedTokens(judged.text().simplified());
    constexpr qint64 least = 16;
    if (about < 2 * limit || about < limit + least)
        return {};
    return ignored("ignored-max-tokens", QString::number(limit), QString::number(about), asked.field, u"estimated"_s);
}

// Of stop.

QStringList stopTexts(const QByteArray &json)
{
    QStringList texts;
    const auto add = [&texts](const QByteArray &one) {
        if (const auto text = Json::unquoted(one.trimmed()); text && !text->isEmpty())
            texts.append(*text);
    };
    if (const auto list = Json::elements(json)) {
        for (const QByteArray &one : *list)
            add(one);
    } else {
        add(json);
    }
    return texts;
}

std::optional<Finding> ignoredStop(const JudgedAnswer &judged)
{
    const AskedValue asked = judged.asked({ u"stop", u"stop_sequences", u"generationConfig.stopSequences" });
    const QByteArray &protocol = judged.exchange.protocol;
    // There the text is put together of several parts, with line breaks between them that nobody wrote.
    const bool isJoined = protocol == "anthropic-messages" || protocol == "openai-responses" || protocol == "minimax-pro";
    for (const QString &stop : stopTexts(asked.json)) {
        const qsizetype at = judged.text().indexOf(stop);
        if (at < 0 || (isJoined && stop.trimmed().isEmpty()))
            continue;
        // A server may well send the stop text along and end there.
        if (QStringView(judged.text()).sliced(at + stop.size()).trimmed().isEmpty())
            continue;
        const qsizetype from = std::max<qsizetype>(0, at - 10);
        QString shown = stop;
        shown.replace(u'\n', "\\n"_L1).replace(u'\t', "\\t"_L1);
        return ignored("ignored-stop", shown, shortEvidence(judged.text().mid(from, stop.size() + 40)), asked.field);
    }
    return {};
}

// Of response_format.

struct WantedForm {
    QString name; ///< "json_object", "json_schema", "application/json"
    QByteArray schema;
    bool isObject = false;
};

std::optional<WantedForm> wantedForm(const QByteArray &json)
{
    // Gemini names a type, the others give an object.
    if (const auto type = Json::unquoted(json))
        return *type == "application/json"_L1 ? std::optional(WantedForm { .name = *type }) : std::nullopt;
    const auto format = JsonFields::membersOf(json);
    WantedForm wanted { .name = JsonFields::text(format, "type"_L1) };
    if (wanted.name == "json_object"_L1) {
        wanted.isObject = true;
        return wanted;
    }
    if (wanted.name != "json_schema"_L1)
        return {};
    wanted.schema = JsonFields::raw(format, "schema"_L1);
    if (wanted.schema.isEmpty())
        wanted.schema = JsonFields::raw(JsonFields::membersOf(JsonFields::raw(format, "json_schema"_L1)), "schema"_L1);
    return wanted;
}

QStringList missingMembers(const QByteArray &schema, const JsonFields::Members &members)
{
    const auto required = Json::elements(JsonFields::raw(JsonFields::membersOf(schema), "required"_L1));
    QStringList missing;
    for (const QByteArray &one : required.value_or(QList<QByteArray>())) {
        const auto name = Json::unquoted(one.trimmed());
        const auto isIt = [&name](const auto &member) { return member.first == *name; };
        if (name && std::none_of(members.cbegin(), members.cend(), isIt))
            missing.append(*name);
    }
    return missing;
}

std::optional<Finding> ignoredForm(const JudgedAnswer &judged)
{
    const AskedValue asked = judged.asked({ u"response_format", u"text.format", u"generationConfig.responseMimeType" });
    auto wanted = asked.json.isEmpty() ? std::nullopt : wantedForm(asked.json);
    const QString text = judged.text().trimmed();
    const bool isRefusal = judged.exchange.protocol == "openai-responses" && judged.answer().message.wire.json.contains("\"refusal\"");
    if (!wanted || text.isEmpty() || isRefusal || !judged.answer().message.toolCalls.isEmpty())
        return {};
    if (wanted->name == "application/json"_L1)
        wanted->schema = judged.asked({ u"generationConfig.responseSchema", u"generationConfig.responseJsonSchema" }).json;
    const QString type = JsonFields::text(JsonFields::membersOf(wanted->schema), "type"_L1);
    wanted->isObject = wanted->isObject || type.compare("object"_L1, Qt::CaseInsensitive) == 0;

    const auto finding = [&](const QString &evidence, const QString &kind) {
        return ignored("ignored-response-format", wanted->name, evidence, asked.field, kind);
    };
    if (text.startsWith("```"_L1))
        return finding(shortEvidence(text.section(u'\n', 0, 0)), u"fence"_s);
    const QByteArray json = text.toUtf8();
    const bool mayBegin = wanted->isObject ? text.startsWith(u'{') : QStringView(u"{[\"-0123456789tfn").contains(text.front());
    // What was cut off is no JSON any more, but how it begins tells enough.
    if (!judged.isWhole || judged.isLimited)
        return mayBegin ? std::nullopt : finding(shortEvidence(text), u"not-json"_s);
    if (Json::problemIn(json))
        return finding(shortEvidence(text), mayBegin ? u"broken"_s : u"not-json"_s);
    const auto members = Json::members(json);
    if (!members && wanted->isObject)
        return finding(shortEvidence(text), u"not-object"_s);
    const QStringList missing = members ? missingMembers(wanted->schema, *members) : QStringList();
    if (!missing.isEmpty())
        return finding(shortEvidence(missing.join(", "_L1)), u"missing"_s);
    QStringList places;
    const QList<SchemaProblem> problems = wanted->schema.isEmpty() ? QList<SchemaProblem>() : schemaProblems(json, wanted->schema);
    for (const SchemaProblem &problem : problems) {
        if (problem.kind == SchemaProblem::Kind::Invalid && places.size() < 5)
            places.append(problem.place.isEmpty() ? u"$"_s : problem.place);
    }
    places.removeDuplicates();
    return places.isEmpty() ? std::nullopt : finding(shortEvidence(places.join(", "_L1)), u"schema"_s);
}

// Of tool_choice.

struct WantedCalls {
    enum class Kind { Free, None, Some, Named };
    Kind kind = Kind::Free;
    QStringList names; ///< the tools one of which was to be called
};

WantedCalls wantedCallsOf(const QString &mode)
{
    using Kind = WantedCalls::Kind;
    if (mode.compare("none"_L1, Qt::CaseInsensitive) == 0)
        return { .kind = Kind::None };
    if (mode == "required"_L1 || mode.compare("any"_L1, Qt::CaseInsensitive) == 0)
        return { .kind = Kind::Some };
    return {};
}

/// What any surface says of how tools are to be called.
WantedCalls wantedCalls(const QByteArray &json)
{
    using Kind = WantedCalls::Kind;
    if (const auto word = Json::unquoted(json))
        return wantedCallsOf(*word);
    auto choice = JsonFields::membersOf(json);
    if (const QByteArray config = JsonFields::raw(choice, "functionCallingConfig"_L1); !config.isEmpty()) {
        choice = JsonFields::membersOf(config);
        WantedCalls wanted = wantedCallsOf(JsonFields::text(choice, "mode"_L1));
        const auto allowed = Json::elements(JsonFields::raw(choice, "allowedFunctionNames"_L1));
        if (wanted.kind == Kind::Some && allowed && !allowed->isEmpty()) {
            wanted.kind = Kind::Named;
            for (const QByteArray &name : *allowed)
                wanted.names.append(Json::unquoted(name.trimmed()).value_or(QString()));
        }
        return wanted;
    }
    const QString type = JsonFields::text(choice, "type"_L1);
    if (type == "allowed_tools"_L1)
        return wantedCallsOf(JsonFields::text(choice, "mode"_L1));
    QString name = JsonFields::text(choice, "name"_L1);
    if (name.isEmpty())
        name = JsonFields::text(JsonFields::membersOf(JsonFields::raw(choice, "function"_L1)), "name"_L1);
    const bool isNamed = type.isEmpty() || type == "function"_L1 || type == "tool"_L1 || type == "specific"_L1;
    if (isNamed && !name.isEmpty())
        return { .kind = Kind::Named, .names = { name } };
    return wantedCallsOf(type);
}

std::optional<Finding> ignoredToolChoice(const JudgedAnswer &judged)
{
    const AskedValue asked = judged.asked({ u"tool_choice", u"toolConfig", u"function_call" });
    const AskedValue offered = judged.asked({ u"tools", u"functions" });
    if (asked.json.isEmpty() || offered.json.isEmpty() || offered.json == "[]")
        return {};
    const WantedCalls wanted = wantedCalls(asked.json);
    QStringList called;
    for (const ToolCall &call : judged.answer().message.toolCalls)
        called.append(call.name);
    const QString names = shortEvidence(called.join(", "_L1));
    // A call that a gateway left in the text is one all the same, but nobody can say of which tool.
    const bool isUnread = judged.answer().oddities.contains("tool-call-text");
    switch (wanted.kind) {
    case WantedCalls::Kind::Free:
        break;
    case WantedCalls::Kind::None:
        if (!called.isEmpty())
            return ignored("ignored-tool-choice", u"none"_s, names, asked.field, u"called"_s);
        break;
    case WantedCalls::Kind::Some:
        if (called.isEmpty() && judged.isWhole && !judged.isLimited && !isUnread)
            return ignored("ignored-tool-choice", u"required"_s, QString(), asked.field, u"none-came"_s);
        break;
    case WantedCalls::Kind::Named: {
        const auto isWanted = [&wanted](const QString &name) { return wanted.names.contains(name); };
        if (!judged.isWhole || judged.isLimited || isUnread || std::any_of(called.cbegin(), called.cend(), isWanted))
            break;
        return ignored("ignored-tool-choice", wanted.names.join(", "_L1), names, asked.field,
            called.isEmpty() ? u"named-not-called"_s : u"other-called"_s);
    }
    }
    return {};
}

// Of reasoning_split.

/// The thinking that stands in the content of a chat message as it came.
bool thinksInContent(const QByteArray &wire)
{
    const QString content = JsonFields::text(JsonFields::membersOf(wire), "content"_L1);
    if (!content.contains("</think>"_L1) && !content.contains("<think>"_L1))
        return false;
    ThinkSplitter splitter;
    splitter.feed(content);
    splitter.finish();
    return !splitter.reasoning().trimmed().isEmpty();
}

/// The field beside the content in which thinking came, or nothing.
QString reasoningField(const QByteArray &wire)
{
    for (const auto &[name, value] : JsonFields::membersOf(wire)) {
        const bool isReasoning = name == "reasoning_content"_L1 || name == "reasoning"_L1 || name == "reasoning_details"_L1;
        if (isReasoning && value != "null" && value != "\"\"" && value != "[]")
            return name;
    }
    return {};
}

std::optional<Finding> ignoredSplit(const JudgedAnswer &judged)
{
    const AskedValue asked = judged.asked({ u"reasoning_split" });
    const Answer &answer = judged.answer();
    const QByteArray &wire = answer.message.wire.json;
    if (asked.json.isEmpty() || wire.isEmpty())
        return {};
    const bool isInContent = thinksInContent(wire);
    const QString field = reasoningField(wire);
    if (asked.json == "true") {
        if (isInContent)
            return ignored("ignored-reasoning-split", u"true"_s, u"<think>"_s, asked.field, u"in-content"_s);
        const qint64 counted = answer.usage ? answer.usage->reasoning.value_or(0) : 0;
        if (counted > 0 && field.isEmpty() && answer.message.reasoning.isEmpty() && judged.isWhole)
            return ignored("ignored-reasoning-split", u"true"_s, QString::number(counted), asked.field, u"not-shown"_s);
    } else if (asked.json == "false" && !field.isEmpty() && !isInContent) {
        return ignored("ignored-reasoning-split", u"false"_s, field, asked.field, u"apart"_s);
    }
    return {};
}

std::optional<Finding> ignoredUsage(const JudgedAnswer &judged)
{
    const AskedValue asked = judged.asked({ u"stream_options.include_usage" });
    if (asked.json != "true" || valueAt(judged.body, u"stream") != "true" || !judged.isWhole || judged.answer().usage)
        return {};
    return ignored("ignored-include-usage", u"true"_s, QString(), asked.field);
}

bool hasCome(const Exchange &exchange)
{
    const Message &message = exchange.answer.message;
    const int status = exchange.head.status;
    const bool isRefused = status != 0 && (status < 200 || status >= 300);
    return !isRefused && !(message.text.isEmpty() && message.reasoning.isEmpty() && message.toolCalls.isEmpty());
}
}

QList<Finding> ignoredParameters(const Exchange &exchange)
{
    if (!hasCome(exchange))
        return {};
    const JudgedAnswer judged { .exchange = exchange,
        .body = JsonFields::membersOf(exchange.request.body),
        .isWhole = exchange.answer.isComplete(),
        .isLimited = endsEarly(exchange.answer.finishReason) };
    QList<Finding> findings;
    for (const auto judge : { ignoredCount, ignoredLimit, ignoredStop, ignoredForm, ignoredToolChoice, ignoredSplit, ignoredUsage }) {
        if (const auto finding = judge(judged))
            findings.append(*finding);
    }
    return findings;
}
