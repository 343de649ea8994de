#include "protocols/mediaparts.h"

#include "core/jsontext.h"

using namespace Qt::StringLiterals;

namespace {
constexpr auto storedScheme = "mm_file://"_L1;

QByteArray inQuotes(const QByteArray &plain)
{
    QByteArray json;
    json.reserve(plain.size() + 2);
    json.append('"').append(plain).append('"');
    return json;
}

bool isVideo(const Attachment &attachment)
{
    return attachment.kind == AttachmentKind::Video;
}

QByteArray mediaTypeText(const Attachment &attachment)
{
    return Json::quoted(QString::fromLatin1(attachment.mediaType));
}

/// How closely the model is to look, where somebody said it (MiniMax docs, OpenAI-compatible chat).
void setLook(Json::ObjectText &object, const Attachment &attachment)
{
    if (!attachment.detail.isEmpty())
        object.set(u"detail"_s, Json::quoted(QString::fromLatin1(attachment.detail)));
    if (attachment.maxLongSide > 0)
        object.set(u"max_long_side_pixel"_s, QByteArray::number(attachment.maxLongSide));
    if (attachment.fps && isVideo(attachment))
        object.set(u"fps"_s, QByteArray::number(*attachment.fps));
}
}

QByteArray MediaParts::urlText(const Attachment &attachment)
{
    if (attachment.content.isEmpty())
        return Json::quoted(attachment.url);
    return inQuotes("data:" + attachment.mediaType + ";base64," + attachment.content.base64());
}

QByteArray MediaParts::base64Text(const Attachment &attachment)
{
    return inQuotes(attachment.content.base64());
}

QByteArray MediaParts::chatPart(const Attachment &attachment)
{
    const QString type = isVideo(attachment) ? u"video_url"_s : u"image_url"_s;
    Json::ObjectText media;
    media.set(u"url"_s, urlText(attachment));
    setLook(media, attachment);
    Json::ObjectText part;
    part.setString(u"type"_s, type);
    part.set(type, media.text());
    return part.text();
}

// OpenAI API reference, Responses: image_url is a string here and detail stands beside it. MiniMax names input_video without
// showing one: it is written likewise.
QByteArray MediaParts::responsesPart(const Attachment &attachment)
{
    Json::ObjectText part;
    part.setString(u"type"_s, isVideo(attachment) ? u"input_video"_s : u"input_image"_s);
    part.set(isVideo(attachment) ? u"video_url"_s : u"image_url"_s, urlText(attachment));
    setLook(part, attachment);
    return part.text();
}

QByteArray MediaParts::messagesBlock(const Attachment &attachment)
{
    Json::ObjectText source;
    if (!attachment.content.isEmpty()) {
        source.setString(u"type"_s, u"base64");
        source.set(u"media_type"_s, mediaTypeText(attachment));
        source.set(u"data"_s, base64Text(attachment));
    } else if (attachment.url.startsWith(storedScheme)) {
        // MiniMax docs, Anthropic-compatible API: the type has this name; its field is called as in Anthropic's Files API.
        source.setString(u"type"_s, u"mm_file");
        source.setString(u"file_id"_s, attachment.url.sliced(storedScheme.size()));
    } else {
        source.setString(u"type"_s, u"url");
        source.setString(u"url"_s, attachment.url);
    }
    Json::ObjectText block;
    block.setString(u"type"_s, isVideo(attachment) ? u"video"_s : u"image"_s);
    block.set(u"source"_s, source.text());
    return block.text();
}

QByteArray MediaParts::geminiPart(const Attachment &attachment)
{
    Json::ObjectText data;
    if (!attachment.mediaType.isEmpty())
        data.set(u"mimeType"_s, mediaTypeText(attachment));
    const bool isInline = !attachment.content.isEmpty();
    if (isInline)
        data.set(u"data"_s, base64Text(attachment));
    else
        data.setString(u"fileUri"_s, attachment.url);
    Json::ObjectText part;
    part.set(isInline ? u"inlineData"_s : u"fileData"_s, data.text());
    if (attachment.fps && isVideo(attachment)) {
        Json::ObjectText metadata;
        metadata.set(u"fps"_s, QByteArray::number(*attachment.fps));
        part.set(u"videoMetadata"_s, metadata.text());
    }
    return part.text();
}
