#include "protocols/anthropicdecoder.h"

#include "core/jsontext.h"
#include "protocols/usagereading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

AnthropicDecoder::AnthropicDecoder()
    : AnswerDecoder("anthropic-messages", "no-end")
{
}

/// Text that goes on with a block, as nearly all frames do.
bool AnthropicDecoder::takeQuickly(QByteArrayView json)
{
    if (!isStream() || !m_quick.read(json))
        return false;
    const DeltaFrame &frame = m_quick.frame();
    const bool isText = frame.deltaType == "text_delta";
    Block *const block = frame.type == "content_block_delta" && (isText || frame.deltaType == "thinking_delta")
        ? blockAt(frame.index)
        : nullptr;
    if (!block || block->kind != (isText ? Kind::Text : Kind::Thinking))
        return false;
    m_lastPlace = block->place;
    growBlock(*block, frame.piece);
    return true;
}

bool AnthropicDecoder::takeFrame(QByteArrayView raw)
{
    if (takeQuickly(raw))
        return true;
    const QByteArrayView json = repaired(raw);
    const auto frame = Json::members(json);
    if (!frame) {
        // An array around an error, as some gateways send it.
        return failIfTold(json);
    }
    const QString type = JsonFields::text(*frame, "type"_L1);
    takeRequestId("request_id", JsonFields::text(*frame, "request_id"_L1).toStdString());
    if (type == "error"_L1) {
        takeFrameFailure(json);
        return true;
    }
    if (type == "message_start"_L1) {
        takeMessage(JsonFields::membersOf(JsonFields::raw(*frame, "message"_L1)), false);
    } else if (type == "content_block_start"_L1) {
        takeStart(*frame);
    } else if (type == "content_block_delta"_L1) {
        takeDelta(*frame);
    } else if (type == "content_block_stop"_L1) {
        if (Block *const block = blockAt(JsonFields::number(*frame, "index"_L1)))
            closeBlock(*block);
    } else if (type == "message_delta"_L1) {
        const auto delta = JsonFields::membersOf(JsonFields::raw(*frame, "delta"_L1));
        takeFinishReason(JsonFields::text(delta, "stop_reason"_L1).toUtf8());
        for (const JsonFields::Members &place : { delta, *frame })
            takeUsagePart(JsonFields::raw(place, "usage"_L1));
    } else if (type == "message_stop"_L1) {
        end();
    } else if (type == "message"_L1 || !JsonFields::raw(*frame, "content"_L1).isEmpty()) {
        if (isStream())
            noteOddity("closing-frame");
        takeMessage(*frame, true);
    }
    // What names no type at all is none of this surface's frames.
    if (type.isEmpty() || mayHoldFailure(*frame)) {
        failIfTold(json);
    }
    if (const QByteArray message = JsonFields::raw(*frame, "message"_L1); mayHoldFailure(JsonFields::membersOf(message))) {
        failIfTold(message);
    }
    return true;
}

/// A message as it begins (of which only the content is still to come) or as a whole.
void AnthropicDecoder::takeMessage(const JsonFields::Members &message, bool whole)
{
    takeRequestId("id", JsonFields::text(message, "id"_L1).toStdString());
    const QByteArray content = JsonFields::raw(message, "content"_L1);
    if (const auto text = Json::unquoted(content); text && !text->isEmpty()) {
        Json::ObjectText block;
        block.setString(u"type"_s, u"text");
        block.setString(u"text"_s, *text);
        takeWholeBlocks({ block.text() });
    } else if (const auto blocks = Json::elements(content); blocks && !blocks->isEmpty()) {
        takeWholeBlocks(*blocks);
        // A repetition that has lost a block is no authority on what goes back.
        const auto came = std::count_if(m_blocks.cbegin(), m_blocks.cend(), [this](const Block &block) { return !blockJson(block).isEmpty(); });
        m_wholeContent = whole && blocks->size() >= came ? content : QByteArray();
    }
    takeFinishReason(JsonFields::text(message, "stop_reason"_L1).toUtf8());
    takeUsagePart(JsonFields::raw(message, "usage"_L1));
}

/// Each block of \a content is the authority on the streamed block of its kind that stands at the same place among its like.
void AnthropicDecoder::takeWholeBlocks(const QList<QByteArray> &content)
{
    QHash<int, int> seen;
    for (qsizetype at = 0; at < content.size(); ++at) {
        const auto members = JsonFields::membersOf(content[at]);
        const Kind kind = kindOf(JsonFields::text(members, "type"_L1));
        int skipped = seen[static_cast<int>(kind)]++;
        const auto known = std::find_if(m_blocks.begin(), m_blocks.end(),
            [kind, &skipped](const Block &block) { return block.kind == kind && skipped-- == 0; });
        if (known == m_blocks.end()) {
            beginBlock(newBlock(at, kind), members);
            continue;
        }
        const int place = known->place;
        if (kind == Kind::Text)
            setText(place, JsonFields::text(members, "text"_L1), jointBefore(place));
        else if (kind == Kind::Thinking)
            m_reasoning.setBlock(place, JsonFields::text(members, "thinking"_L1));
        else if (kind == Kind::ToolUse)
            m_toolCalls.take({ .index = place, .id = JsonFields::text(members, "id"_L1), .name = JsonFields::text(members, "name"_L1),
                                 .arguments = JsonFields::raw(members, "input"_L1) },
                true, place, events());
        if (const QString signature = JsonFields::text(members, "signature"_L1); !signature.isEmpty())
            known->signature = signature;
    }
    publishReasoning();
}

void AnthropicDecoder::takeStart(const JsonFields::Members &frame)
{
    const auto members = JsonFields::membersOf(JsonFields::raw(frame, "content_block"_L1));
    const auto index = JsonFields::number(frame, "index"_L1);
    const Kind kind = kindOf(JsonFields::text(members, "type"_L1));
    Block *const known = index ? blockAt(index) : nullptr;
    // The same block announced twice, by a router and by the server behind it.
    if (known && known->kind == kind && !known->isClosed && JsonFields::raw(known->members, "id"_L1) == JsonFields::raw(members, "id"_L1))
        return;
    if (known)
        noteOddity("block-index");
    beginBlock(newBlock(index, kind), members);
}

void AnthropicDecoder::beginBlock(Block &block, const JsonFields::Members &members)
{
    block.members = members;
    switch (block.kind) {
    case Kind::Text: block.startText = JsonFields::text(members, "text"_L1); break;
    case Kind::Thinking:
        block.startText = JsonFields::text(members, "thinking"_L1);
        block.signature = JsonFields::text(members, "signature"_L1);
        break;
    case Kind::ToolUse: {
        const QByteArray input = JsonFields::raw(members, "input"_L1);
        const bool isEmpty = JsonFields::membersOf(input).isEmpty();
        block.callIndex = m_toolCalls.take({ .index = block.place,
                                               .id = JsonFields::text(members, "id"_L1),
                                               .name = JsonFields::text(members, "name"_L1),
                                               .arguments = isEmpty && isStream() ? QByteArray() : input },
            false, block.place, events());
        break;
    }
    case Kind::Other: break;
    }
    if (block.startText.isEmpty())
        return;
    block.startIsOpen = true;
    addTo(block, block.startText);
}

void AnthropicDecoder::takeDelta(const JsonFields::Members &frame)
{
    const auto delta = JsonFields::membersOf(JsonFields::raw(frame, "delta"_L1));
    const QString type = JsonFields::text(delta, "type"_L1);
    const auto index = JsonFields::number(frame, "index"_L1);
    const bool isText = type == "text_delta"_L1;
    const bool isThinking = type == "thinking_delta"_L1;
    Block *block = blockAt(index);
    if (!block) {
        // Its beginning was lost.
        const Kind kind = isText                                      ? Kind::Text
            : isThinking || type == "signature_delta"_L1 ? Kind::Thinking
            : type == "input_json_delta"_L1                           ? Kind::ToolUse
                                                                      : Kind::Other;
        Json::ObjectText members;
        members.setString(u"type"_s, kind == Kind::Text ? u"text" : kind == Kind::Thinking ? u"thinking" : u"tool_use");
        if (kind == Kind::Other)
            return;
        block = &newBlock(index, kind);
        beginBlock(*block, JsonFields::membersOf(members.text()));
    }
    m_lastPlace = block->place;
    if (isText) {
        growBlock(*block, JsonFields::text(delta, "text"_L1));
    } else if (isThinking) {
        growBlock(*block, JsonFields::text(delta, "thinking"_L1));
    } else if (type == "signature_delta"_L1) {
        block->signature = JsonFields::text(delta, "signature"_L1);
    } else if (type == "input_json_delta"_L1) {
        const QByteArray piece = JsonFields::text(delta, "partial_json"_L1).toUtf8();
        if (block->kind == Kind::ToolUse)
            m_toolCalls.take({ .index = block->callIndex, .arguments = piece }, false, block->place, events());
        else
            block->input += piece;
    } else if (type == "citations_delta"_L1) {
        block->citations.append(JsonFields::raw(delta, "citation"_L1));
    }
}

void AnthropicDecoder::closeBlock(Block &block)
{
    block.isClosed = true;
    // A call without arguments has an empty object for them.
    if (block.kind == Kind::ToolUse && m_toolCalls.call(block.callIndex).arguments.isEmpty())
        m_toolCalls.take({ .index = block.callIndex, .arguments = "{}" }, false, block.place, events());
}

void AnthropicDecoder::growBlock(Block &block, QStringView piece)
{
    if (!block.startIsOpen) {
        addTo(block, piece);
        return;
    }
    block.early += piece;
    const QString early = block.early;
    if (block.startText.startsWith(early)) {
        block.startIsOpen = early.size() < block.startText.size();
        if (!block.startIsOpen)
            noteOddity("block-start-repeated");
        return;
    }
    block.startIsOpen = false;
    const bool repeats = early.startsWith(block.startText);
    if (repeats)
        noteOddity("block-start-repeated");
    addTo(block, QStringView(early).sliced(repeats ? block.startText.size() : 0));
}

void AnthropicDecoder::addTo(const Block &block, QStringView piece)
{
    if (block.kind == Kind::Thinking) {
        m_reasoning.addBlock(block.place, piece);
        publishReasoning();
    } else if (block.kind == Kind::Text) {
        addText(block.place, piece, jointBefore(block.place));
    }
}

/// The figures may be spread over the beginning and the end; the later word counts.
void AnthropicDecoder::takeUsagePart(const QByteArray &json)
{
    const auto members = Json::members(json);
    if (!members)
        return;
    Json::ObjectText merged;
    for (const auto &[name, value] : std::as_const(m_usageMembers))
        merged.set(name, value);
    bool isWhole = true;
    for (const auto &[name, value] : *members) {
        if (value != "null" || !merged.contains(name))
            merged.set(name, value);
    }
    for (const auto &[name, value] : std::as_const(m_usageMembers))
        isWhole &= std::any_of(members->cbegin(), members->cend(), [&name = name](const auto &member) { return member.first == name; });
    const QByteArray text = isWhole ? json : merged.text();
    m_usageMembers = JsonFields::membersOf(text);
    takeUsage(UsageReading::anthropic(text));
}

AnthropicDecoder::Block &AnthropicDecoder::newBlock(std::optional<qint64> index, Kind kind)
{
    int place = m_blocks.isEmpty() ? 0 : m_blocks.constLast().place + 1;
    if (index && *index >= 0 && *index < 100'000) {
        const auto isThere = [&index](const Block &block) { return block.place == *index; };
        if (std::none_of(m_blocks.cbegin(), m_blocks.cend(), isThere))
            place = static_cast<int>(*index);
    }
    if (index)
        m_placeOf.insert(*index, place);
    m_lastPlace = place;
    const auto after = std::find_if(m_blocks.begin(), m_blocks.end(), [place](const Block &block) { return block.place > place; });
    return *m_blocks.insert(after, Block { .place = place, .kind = kind });
}

/// The block of the server's \a index, or the one last spoken of if it gave none.
AnthropicDecoder::Block *AnthropicDecoder::blockAt(std::optional<qint64> index)
{
    const int place = index ? m_placeOf.value(*index, -1) : m_lastPlace;
    const auto hit = std::find_if(m_blocks.begin(), m_blocks.end(), [place](const Block &block) { return block.place == place; });
    return hit == m_blocks.end() ? nullptr : &*hit;
}

/// Texts that follow each other are one text cut by its citations; after anything else a paragraph begins.
QString AnthropicDecoder::jointBefore(int place) const
{
    const auto hit = std::find_if(m_blocks.cbegin(), m_blocks.cend(), [place](const Block &block) { return block.place == place; });
    const bool followsOther = hit != m_blocks.cend() && hit != m_blocks.cbegin() && (hit - 1)->kind != Kind::Text;
    return followsOther ? u"\n\n"_s : QString();
}

bool AnthropicDecoder::hasContent() const
{
    const auto isOther = [](const Block &block) { return block.kind == Kind::Other; };
    return AnswerDecoder::hasContent() || std::any_of(m_blocks.cbegin(), m_blocks.cend(), isOther);
}

/// The block as it must go back; nothing if servers would refuse it: a text without text, thinking cut off before it was signed.
QByteArray AnthropicDecoder::blockJson(const Block &block) const
{
    Json::ObjectText object;
    for (const auto &[name, value] : block.members)
        object.set(name, value);
    switch (block.kind) {
    case Kind::Text: {
        const QString text = m_content.part(block.place);
        if (text.isEmpty())
            return {};
        object.setString(u"text"_s, text);
        break;
    }
    case Kind::Thinking:
        if (block.signature.isEmpty() && !block.isClosed && isStream())
            return {};
        object.setString(u"thinking"_s, m_reasoning.block(block.place));
        if (!block.signature.isEmpty())
            object.setString(u"signature"_s, block.signature);
        break;
    case Kind::ToolUse: {
        const QByteArray arguments = m_toolCalls.call(block.callIndex).arguments;
        object.set(u"input"_s, Json::members(arguments) ? arguments : QByteArray("{}"));
        break;
    }
    case Kind::Other:
        if (Json::members(block.input))
            object.set(u"input"_s, block.input);
        break;
    }
    if (!block.citations.isEmpty())
        object.set(u"citations"_s, Json::arrayText(block.citations));
    return object.text();
}

QByteArray AnthropicDecoder::wire() const
{
    QByteArray content = m_wholeContent;
    if (content.isEmpty()) {
        QList<QByteArray> blocks;
        for (const Block &block : m_blocks) {
            if (const QByteArray json = blockJson(block); !json.isEmpty())
                blocks.append(json);
        }
        if (blocks.isEmpty())
            return {};
        content = Json::arrayText(blocks);
    }
    Json::ObjectText object;
    object.setString(u"role"_s, u"assistant");
    object.set(u"content"_s, content);
    return object.text();
}

AnthropicDecoder::Kind AnthropicDecoder::kindOf(const QString &type)
{
    if (type == "text"_L1)
        return Kind::Text;
    if (type == "thinking"_L1)
        return Kind::Thinking;
    return type == "tool_use"_L1 ? Kind::ToolUse : Kind::Other;
}
