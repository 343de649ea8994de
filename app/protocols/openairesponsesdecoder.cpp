#include "protocols/openairesponsesdecoder.h"

#include "core/jsontext.h"
#include "protocols/failurenormaliser.h"
#include "protocols/usagereading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// Parts of an item have places inside the item's own: summaries of reasoning come before the reasoning itself.
constexpr int placesPerItem = 64;
constexpr int firstReasoningPlace = 32;

int placeOfPart(int item, std::optional<qint64> part, int first = 0)
{
    const auto last = static_cast<qint64>((first == 0 ? placesPerItem : firstReasoningPlace) - 1);
    return item * placesPerItem + first + static_cast<int>(qBound<qint64>(0, part.value_or(0), last));
}

QString textOfPart(const JsonFields::Members &part)
{
    const QString text = JsonFields::text(part, "text"_L1);
    return text.isEmpty() ? JsonFields::text(part, "refusal"_L1) : text;
}

/// Parts of one message follow each other; a message of its own is a paragraph of its own.
QStringView jointOf(int partPlace)
{
    return partPlace % placesPerItem == 0 ? u"\n\n" : QStringView();
}

}

OpenAiResponsesDecoder::OpenAiResponsesDecoder()
    : AnswerDecoder("openai-responses", "no-end")
{
}

/// Text that goes on with an item known by its index, as nearly all frames do.
bool OpenAiResponsesDecoder::takeQuickly(QByteArrayView json)
{
    if (!isStream() || !m_quick.read(json))
        return false;
    const DeltaFrame &frame = m_quick.frame();
    const bool isText = frame.type == "response.output_text.delta";
    const bool isReasoning = frame.type == "response.reasoning_text.delta";
    const Item *const item = isText || isReasoning ? itemAt(frame.index, isText ? Kind::Message : Kind::Reasoning) : nullptr;
    if (!item || !frame.deltaType.empty())
        return false;
    if (isText) {
        const int place = placeOfPart(item->place, frame.part);
        addText(place, frame.piece, jointOf(place));
    } else {
        m_reasoning.addBlock(placeOfPart(item->place, frame.part, firstReasoningPlace), frame.piece);
        publishReasoning();
    }
    return true;
}

bool OpenAiResponsesDecoder::takeFrame(QByteArrayView raw)
{
    if (takeQuickly(raw))
        return true;
    const QByteArrayView json = repaired(raw);
    const auto frame = Json::members(json);
    if (!frame) {
        // An array around an error, as some gateways send it.
        return failIfTold(json);
    }
    const QString name = JsonFields::text(*frame, "type"_L1);
    takeRequestId("request_id", JsonFields::text(*frame, "request_id"_L1).toStdString());
    const QByteArray response = JsonFields::raw(*frame, "response"_L1);
    if (name == "error"_L1) {
        takeFrameFailure(json);
    } else if (!response.isEmpty()) {
        const auto members = JsonFields::membersOf(response);
        const QByteArray status = name.section(u'.', -1).toUtf8();
        const bool isLast = status == "completed" || status == "incomplete" || status == "failed" || status == "cancelled" || status == "done";
        takeRequestId("id", JsonFields::text(members, "id"_L1).toStdString());
        if (isLast)
            takeResponse(members, json, status == "done" ? QByteArray("completed") : status);
    } else if (!JsonFields::raw(*frame, "output"_L1).isEmpty() || JsonFields::text(*frame, "object"_L1) == "response"_L1) {
        takeRequestId("id", JsonFields::text(*frame, "id"_L1).toStdString());
        takeResponse(*frame, json, {});
    } else if (!name.isEmpty()) {
        takeEventOf(name, *frame);
    }
    // What names no type at all is none of this surface's events.
    if (name != "error"_L1 && (name.isEmpty() || mayHoldFailure(*frame))) {
        failIfTold(json);
    }
    return true;
}

OpenAiResponsesDecoder::Kind OpenAiResponsesDecoder::kindOf(const QString &type)
{
    if (type == "message"_L1)
        return Kind::Message;
    if (type == "reasoning"_L1)
        return Kind::Reasoning;
    return type == "function_call"_L1 ? Kind::FunctionCall : Kind::Other;
}

void OpenAiResponsesDecoder::takeEventOf(const QString &name, const JsonFields::Members &frame)
{
    if (name.startsWith("response.output_text."_L1) || name.startsWith("response.refusal."_L1))
        takeText(name, frame);
    else if (name.startsWith("response.reasoning"_L1))
        takeReasoning(name, frame);
    else if (name.startsWith("response.function_call_arguments."_L1))
        takeArguments(name, frame);
    else if (name == "response.output_item.added"_L1 || name == "response.output_item.done"_L1)
        takeItem(frame, name.endsWith(".done"_L1));
    else if (name == "response.content_part.done"_L1)
        takeText(name, frame);
}

/// The response as it stands at the end, whose \a status is that of the event unless it has a word of its own.
void OpenAiResponsesDecoder::takeResponse(const JsonFields::Members &response, QByteArrayView frame, const QByteArray &status)
{
    const QByteArray output = JsonFields::raw(response, "output"_L1);
    const auto items = Json::elements(output);
    if (items && !items->isEmpty()) {
        for (qsizetype at = 0; at < items->size(); ++at) {
            const auto members = JsonFields::membersOf(items->at(at));
            const Kind kind = kindOf(JsonFields::text(members, "type"_L1));
            takeWholeItem(itemFor(at, JsonFields::text(members, "id"_L1), kind), items->at(at));
        }
        m_wholeOutput = items->size() >= m_items.size() ? output : QByteArray();
    } else if (const QString text = JsonFields::text(response, "output_text"_L1); !text.isEmpty() && !hasContent()) {
        setText(placeOfPart(itemFor({}, {}, Kind::Message).place, 0), text);
    }
    takeUsage(UsageReading::openAi(JsonFields::raw(response, "usage"_L1)));

    QByteArray own = JsonFields::text(response, "status"_L1).toUtf8();
    if (own.isEmpty() || own == "in_progress" || own == "queued")
        own = status;
    if (own == "failed" || !JsonFields::raw(response, "error"_L1).isEmpty()) {
        Json::ObjectText error;
        const QByteArray told = JsonFields::raw(response, "error"_L1);
        error.set(u"error"_s, told.isEmpty() ? QByteArray(R"({"code":"server_error"})") : told);
        if (auto failure = failureIn(head(), error.text())) {
            failure->raw = frame.toByteArray();
            fail(*std::move(failure));
        }
        return;
    }
    if (mayHoldFailure(response)) {
        Json::ObjectText baseResp;
        baseResp.set(u"base_resp"_s, JsonFields::raw(response, "base_resp"_L1));
        if (auto failure = failureIn(head(), baseResp.text())) {
            failure->raw = frame.toByteArray();
            fail(*std::move(failure));
            return;
        }
    }
    const auto details = JsonFields::membersOf(JsonFields::raw(response, "incomplete_details"_L1));
    const QString reason = own == "incomplete" ? JsonFields::text(details, "reason"_L1) : QString();
    takeFinishReason(reason.isEmpty() ? own : reason.toUtf8());
    if (isStream())
        end();
}

void OpenAiResponsesDecoder::takeText(const QString &name, const JsonFields::Members &frame)
{
    if (name == "response.content_part.done"_L1) {
        const auto part = JsonFields::membersOf(JsonFields::raw(frame, "part"_L1));
        const QString text = textOfPart(part);
        if (text.isEmpty())
            return;
        const QString type = JsonFields::text(part, "type"_L1);
        if (type == "reasoning_text"_L1) {
            const Item &item = itemOf(frame, Kind::Reasoning);
            m_reasoning.setBlock(placeOfPart(item.place, JsonFields::number(frame, "content_index"_L1), firstReasoningPlace), text);
            publishReasoning();
            return;
        }
        const int place = placeOfPart(itemOf(frame, Kind::Message).place, JsonFields::number(frame, "content_index"_L1));
        setText(place, text, jointOf(place));
        return;
    }
    const bool isDelta = name.endsWith(".delta"_L1);
    if (!isDelta && !name.endsWith(".done"_L1))
        return;
    const int place = placeOfPart(itemOf(frame, Kind::Message).place, JsonFields::number(frame, "content_index"_L1));
    if (isDelta)
        addText(place, JsonFields::text(frame, "delta"_L1), jointOf(place));
    else if (const QString text = textOfPart(frame); !text.isEmpty())
        setText(place, text, jointOf(place));
}

void OpenAiResponsesDecoder::takeReasoning(const QString &name, const JsonFields::Members &frame)
{
    const bool isDelta = name.endsWith(".delta"_L1);
    if (!isDelta && !name.endsWith(".done"_L1))
        return;
    const bool isSummary = name.startsWith("response.reasoning_summary"_L1);
    const auto part = JsonFields::number(frame, isSummary ? "summary_index"_L1 : "content_index"_L1);
    const int place = placeOfPart(itemOf(frame, Kind::Reasoning).place, part, isSummary ? 0 : firstReasoningPlace);
    if (isDelta) {
        m_reasoning.addBlock(place, JsonFields::text(frame, "delta"_L1));
    } else {
        QString text = JsonFields::text(frame, "text"_L1);
        if (text.isEmpty())
            text = textOfPart(JsonFields::membersOf(JsonFields::raw(frame, "part"_L1)));
        if (!text.isEmpty())
            m_reasoning.setBlock(place, text);
    }
    publishReasoning();
}

void OpenAiResponsesDecoder::takeArguments(const QString &name, const JsonFields::Members &frame)
{
    const bool isDelta = name.endsWith(".delta"_L1);
    const QString arguments = JsonFields::text(frame, isDelta ? "delta"_L1 : "arguments"_L1);
    growCall(itemOf(frame, Kind::FunctionCall), JsonFields::text(frame, "call_id"_L1), JsonFields::text(frame, "name"_L1),
        arguments.toUtf8(), !isDelta);
}

void OpenAiResponsesDecoder::growCall(Item &item, const QString &id, const QString &name, QByteArray arguments, bool whole)
{
    // That all of it comes again when it is done is the way of this surface, and nothing odd.
    if (whole && item.callIndex >= 0 && m_toolCalls.call(item.callIndex).arguments == arguments)
        arguments.clear();
    item.callIndex = m_toolCalls.take(
        { .index = item.callIndex >= 0 ? item.callIndex : item.place, .id = id, .name = name, .arguments = arguments }, whole,
        item.place, events());
}

void OpenAiResponsesDecoder::takeItem(const JsonFields::Members &frame, bool done)
{
    const QByteArray json = JsonFields::raw(frame, "item"_L1);
    const auto members = JsonFields::membersOf(json);
    const Kind kind = kindOf(JsonFields::text(members, "type"_L1));
    const auto index = JsonFields::number(frame, "output_index"_L1);
    const QString id = JsonFields::text(members, "id"_L1);
    Item &item = itemFor(index, id, kind);
    if (item.id.isEmpty())
        item.id = id;
    if (done) {
        takeWholeItem(item, json);
    } else {
        item.members = members;
        if (kind == Kind::FunctionCall)
            takeCall(item, members, false);
    }
}

void OpenAiResponsesDecoder::takeWholeItem(Item &item, const QByteArray &json)
{
    item.whole = json;
    const auto members = JsonFields::membersOf(json);
    if (item.kind == Kind::FunctionCall) {
        takeCall(item, members, true);
        return;
    }
    const auto content = Json::elements(JsonFields::raw(members, "content"_L1)).value_or(QList<QByteArray>());
    if (item.kind == Kind::Message) {
        for (qsizetype at = 0; at < content.size(); ++at) {
            const int place = placeOfPart(item.place, at);
            if (const QString text = textOfPart(JsonFields::membersOf(content[at])); !text.isEmpty())
                setText(place, text, jointOf(place));
        }
    } else if (item.kind == Kind::Reasoning) {
        const auto summary = Json::elements(JsonFields::raw(members, "summary"_L1)).value_or(QList<QByteArray>());
        const auto setParts = [this, &item](const QList<QByteArray> &parts, int first) {
            for (qsizetype at = 0; at < parts.size(); ++at) {
                const QString text = textOfPart(JsonFields::membersOf(parts[at]));
                const int place = placeOfPart(item.place, at, first);
                const int twin = placeOfPart(item.place, at, first == 0 ? firstReasoningPlace : 0);
                // Some fill the summary with the reasoning itself.
                const bool isTwice = m_reasoning.block(place).isEmpty() && m_reasoning.block(twin) == text;
                if (!text.isEmpty() && !isTwice)
                    m_reasoning.setBlock(place, text);
            }
        };
        setParts(summary, 0);
        setParts(content, firstReasoningPlace);
        publishReasoning();
    }
}

void OpenAiResponsesDecoder::takeCall(Item &item, const JsonFields::Members &members, bool whole)
{
    const QString callId = JsonFields::text(members, "call_id"_L1);
    const QByteArray raw = JsonFields::raw(members, "arguments"_L1);
    // Some send the object itself.
    const QByteArray arguments = raw.startsWith('"') ? Json::unquoted(raw).value_or(QString()).toUtf8() : raw;
    growCall(item, callId.isEmpty() && whole ? item.id : callId, JsonFields::text(members, "name"_L1), arguments, whole);
}

OpenAiResponsesDecoder::Item &OpenAiResponsesDecoder::itemOf(const JsonFields::Members &frame, Kind kind)
{
    return itemFor(JsonFields::number(frame, "output_index"_L1), JsonFields::text(frame, "item_id"_L1), kind);
}

OpenAiResponsesDecoder::Item *OpenAiResponsesDecoder::itemAt(std::optional<qint64> index, Kind kind)
{
    const auto hit = std::find_if(m_items.begin(), m_items.end(),
        [index, kind](const Item &item) { return index && item.serverIndex == index && item.kind == kind; });
    return hit == m_items.end() ? nullptr : &*hit;
}

/// The item a frame speaks of. Its index is trusted before its id, which some routers make anew for every event.
OpenAiResponsesDecoder::Item &OpenAiResponsesDecoder::itemFor(std::optional<qint64> index, const QString &id, Kind kind)
{
    const auto find = [this, kind](const auto &isIt) {
        return std::find_if(m_items.begin(), m_items.end(), [kind, &isIt](const Item &item) { return item.kind == kind && isIt(item); });
    };
    auto hit = m_items.end();
    if (index)
        hit = find([&index](const Item &item) { return item.serverIndex == index; });
    if (hit == m_items.end() && !id.isEmpty())
        hit = find([&id](const Item &item) { return item.id == id; });
    if (hit == m_items.end() && (!index || id.isEmpty())) {
        // Neither: it goes on with the last one of its kind that is not done.
        for (auto item = m_items.end(); item != m_items.begin() && hit == m_items.end();) {
            --item;
            const bool mayBe = (id.isEmpty() || item->id.isEmpty()) && (!index || !item->serverIndex);
            if (item->kind == kind && mayBe && (item->whole.isEmpty() || index))
                hit = item;
        }
    }
    if (hit != m_items.end())
        return *hit;
    int place = m_items.isEmpty() ? 0 : m_items.constLast().place + 1;
    if (index && *index >= 0 && *index < 100'000) {
        const auto isThere = [&index](const Item &item) { return item.place == *index; };
        if (std::none_of(m_items.cbegin(), m_items.cend(), isThere))
            place = static_cast<int>(*index);
    }
    const auto after = std::find_if(m_items.begin(), m_items.end(), [place](const Item &item) { return item.place > place; });
    return *m_items.insert(after, Item { .place = place, .serverIndex = index, .kind = kind, .id = id });
}

bool OpenAiResponsesDecoder::hasContent() const
{
    const auto isOther = [](const Item &item) { return item.kind == Kind::Other && !item.whole.isEmpty(); };
    return AnswerDecoder::hasContent() || std::any_of(m_items.cbegin(), m_items.cend(), isOther);
}

/// The item as it must go back: as it came if it came whole, else put together from its pieces.
QByteArray OpenAiResponsesDecoder::itemJson(const Item &item) const
{
    if (!item.whole.isEmpty() || item.kind == Kind::Other)
        return item.whole;
    Json::ObjectText object;
    const auto keep = [&object, &item](QLatin1StringView name) {
        if (const QByteArray value = JsonFields::raw(item.members, name); !value.isEmpty())
            object.set(name, value);
    };
    const auto parts = [](const QStringList &texts, QStringView type) {
        QList<QByteArray> entries;
        for (const QString &text : texts) {
            Json::ObjectText part;
            part.setString(u"type"_s, type);
            part.setString(u"text"_s, text);
            entries.append(part.text());
        }
        return Json::arrayText(entries);
    };
    const auto textsFrom = [&item](int first, int count, const auto &textAt) {
        QStringList texts;
        for (int part = 0; part < count; ++part) {
            if (const QString text = textAt(item.place * placesPerItem + first + part); !text.isEmpty())
                texts.append(text);
        }
        return texts;
    };
    const auto reasoningAt = [this](int place) { return m_reasoning.block(place); };
    switch (item.kind) {
    case Kind::Message: {
        const QStringList texts = textsFrom(0, placesPerItem, [this](int place) { return m_content.part(place); });
        if (texts.isEmpty())
            return {};
        object.setString(u"type"_s, u"message");
        keep("id"_L1);
        object.setString(u"role"_s, u"assistant");
        object.set(u"content"_s, parts(texts, u"output_text"));
        break;
    }
    case Kind::Reasoning: {
        object.setString(u"type"_s, u"reasoning");
        keep("id"_L1);
        object.set(u"summary"_s, parts(textsFrom(0, firstReasoningPlace, reasoningAt), u"summary_text"));
        const QStringList texts = textsFrom(firstReasoningPlace, firstReasoningPlace, reasoningAt);
        if (!texts.isEmpty())
            object.set(u"content"_s, parts(texts, u"reasoning_text"));
        break;
    }
    case Kind::FunctionCall: {
        const ToolCall call = m_toolCalls.call(item.callIndex);
        object.setString(u"type"_s, u"function_call");
        keep("id"_L1);
        object.setString(u"call_id"_s, call.id);
        object.setString(u"name"_s, call.name);
        object.setString(u"arguments"_s, QString::fromUtf8(call.arguments));
        break;
    }
    case Kind::Other: break;
    }
    return object.text();
}

QByteArray OpenAiResponsesDecoder::wire() const
{
    QByteArray output = m_wholeOutput;
    if (output.isEmpty()) {
        QList<QByteArray> items;
        for (const Item &item : m_items) {
            if (const QByteArray json = itemJson(item); !json.isEmpty())
                items.append(json);
        }
        output = Json::arrayText(items);
    }
    Json::ObjectText object;
    object.set(u"output"_s, output);
    return object.text();
}
