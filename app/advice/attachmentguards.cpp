#include "advice/asked.h"
#include "advice/attachmentlimits.h"
#include "advice/baseurl.h"
#include "advice/guardrules.h"
#include "core/jsontext.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

// MiniMax docs, OpenAI-compatible chat: pictures JPEG, PNG, GIF, WEBP up to 10 MB; videos MP4, AVI, MOV, MKV up to 50 MB by URL
// or in base64; the whole body up to 64 MB; fps 0.2 to 5; detail low, default, high.
namespace {
QList<Attachment> attachmentsOf(const Situation &situation)
{
    QList<Attachment> all;
    for (const Message &message : situation.request.messages)
        all += message.attachments;
    return all;
}

QString nameOf(const Attachment &attachment)
{
    return attachment.name.isEmpty() ? attachment.url : attachment.name;
}

QString kindOf(const Attachment &attachment)
{
    return attachment.kind == AttachmentKind::Video ? u"video"_s : u"image"_s;
}

bool isStoredFile(const Attachment &attachment)
{
    return attachment.url.startsWith("mm_file://"_L1);
}

/// MiniMax docs, file management and chat: the store is MiniMax's own, and its ids mean something to its own surfaces. Whether
/// who stands between passes them on, no page says.
bool readsStoredFiles(const Situation &situation)
{
    const QString host = QUrl(situation.route.base(situation.protocol)).host();
    const bool isOwn = host.endsWith(".minimax.io"_L1) || host.endsWith(".minimaxi.com"_L1) || host.endsWith(".minimax.chat"_L1);
    return (isOwn || isLoopbackHost(host)) && (situation.protocol == "openai-chat" || situation.protocol == "anthropic-messages");
}

/// The surfaces that take pictures on \a situation's route, the one with most documentation first.
QList<Repair> surfacesWithMedia(const Situation &situation)
{
    for (const QByteArray &protocol : { QByteArray("openai-chat"), QByteArray("anthropic-messages"), QByteArray("openai-responses") }) {
        if (protocol != situation.protocol && !situation.route.base(protocol).isEmpty())
            return { { .id = "use-protocol", .value = QString::fromLatin1(protocol) } };
    }
    return {};
}

QList<Finding> typeRefused(const Situation &situation)
{
    static constexpr std::array images { "image/jpeg", "image/png", "image/gif", "image/webp" };
    static constexpr std::array videos { "video/mp4", "video/x-msvideo", "video/quicktime", "video/x-matroska" };
    QList<Finding> findings;
    for (const Attachment &attachment : attachmentsOf(situation)) {
        const auto isIt = [&attachment](const char *type) { return attachment.mediaType == type; };
        const bool isTaken = attachment.kind == AttachmentKind::Image ? std::any_of(images.begin(), images.end(), isIt)
                                                                      : std::any_of(videos.begin(), videos.end(), isIt);
        // What stands at an address is for the server to find out.
        if (!isMedia(attachment) || isTaken || attachment.content.isEmpty())
            continue;
        findings.append({ .severity = Asked::severityAt(Asked::reader(situation)),
            .facts = { nameOf(attachment), QString::fromLatin1(attachment.mediaType), kindOf(attachment) } });
    }
    return findings;
}

QList<Finding> attachmentTooLarge(const Situation &situation)
{
    QList<Finding> findings;
    for (const Attachment &attachment : attachmentsOf(situation)) {
        const qint64 limit = AttachmentLimits::bytesOf(attachment.kind);
        if (!isMedia(attachment) || attachment.content.size() <= limit)
            continue;
        findings.append({ .severity = Asked::severityAt(Asked::reader(situation)),
            .facts = { nameOf(attachment), QString::number(attachment.content.size()), QString::number(limit), kindOf(attachment) } });
    }
    return findings;
}

QList<Finding> bodyTooLarge(const Situation &situation)
{
    const QList<Attachment> attachments = attachmentsOf(situation);
    // One sentence for one cause.
    const auto isTooLarge = [](const Attachment &attachment) {
        return isMedia(attachment) && attachment.content.size() > AttachmentLimits::bytesOf(attachment.kind);
    };
    if (attachments.isEmpty() || std::any_of(attachments.cbegin(), attachments.cend(), isTooLarge))
        return {};
    const qint64 size = AttachmentLimits::bodySizeOf(situation.request);
    if (size <= AttachmentLimits::body)
        return {};
    return { { .severity = Asked::severityAt(Asked::reader(situation)),
        .facts = { QString::number(size), QString::number(AttachmentLimits::body) } } };
}

/// What a surface has no part for is left out of the body, or is written as no page says.
QList<Finding> surfaceWithoutMedia(const Situation &situation)
{
    const bool hasNone = situation.protocol == "minimax-v1" || situation.protocol == "minimax-pro";
    QStringList kinds;
    std::optional<Severity> worst;
    const auto note = [&](Severity severity, const QString &kind) {
        worst = std::max(worst.value_or(severity), severity, [](Severity a, Severity b) { return int(a) < int(b); });
        if (!kinds.contains(kind))
            kinds.append(kind);
    };
    for (const Attachment &attachment : attachmentsOf(situation)) {
        if (!isMedia(attachment))
            continue;
        if (hasNone)
            note(Severity::Blocking, kindOf(attachment));
        else if (isStoredFile(attachment) && situation.protocol == "gemini")
            note(Severity::Warning, u"file"_s);
        else if (isStoredFile(attachment) && !readsStoredFiles(situation))
            note(Severity::Info, u"file"_s);
        else if (attachment.kind == AttachmentKind::Video
            && (situation.protocol == "openai-responses" || situation.protocol == "minimax-v2" || situation.protocol == "minimax-envelope"))
            note(Severity::Info, kindOf(attachment));
    }
    if (!worst)
        return {};
    return { { .severity = *worst, .facts = QStringList(kinds), .repairs = surfacesWithMedia(situation) } };
}

QList<Finding> fpsOutOfRange(const Situation &situation)
{
    QList<Finding> findings;
    for (const Attachment &attachment : attachmentsOf(situation)) {
        if (!attachment.fps || AttachmentLimits::isFps(*attachment.fps))
            continue;
        findings.append({ .severity = Severity::Warning, .facts = { nameOf(attachment), QString::number(*attachment.fps) } });
    }
    return findings;
}

/// Options that a surface has no field for: somebody set them, and they go nowhere.
QList<Finding> optionUnsent(const Situation &situation)
{
    const bool isMessages = situation.protocol == "anthropic-messages";
    if (!isMessages && situation.protocol != "gemini")
        return {};
    QStringList unsent;
    for (const Attachment &attachment : attachmentsOf(situation)) {
        if (!attachment.detail.isEmpty() && !unsent.contains(u"detail"_s))
            unsent.append(u"detail"_s);
        if (attachment.maxLongSide > 0 && !unsent.contains(u"max_long_side_pixel"_s))
            unsent.append(u"max_long_side_pixel"_s);
        if (isMessages && attachment.fps && !unsent.contains(u"fps"_s))
            unsent.append(u"fps"_s);
    }
    if (unsent.isEmpty())
        return {};
    return { { .severity = Severity::Info, .facts = { unsent.join(", "_L1) } } };
}
}

qint64 AttachmentLimits::bytesOf(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Image: return image;
    case AttachmentKind::Video: return video;
    case AttachmentKind::TextFile: break;
    }
    return body;
}

bool AttachmentLimits::isFps(double fps)
{
    return fps >= leastFps && fps <= mostFps;
}

qint64 AttachmentLimits::bodySizeOf(const ChatRequest &request)
{
    constexpr qint64 aroundMessage = 48;
    constexpr qint64 aroundAttachment = 64;
    qint64 size = 256 + request.systemPrompt.size();
    for (const Message &message : request.messages) {
        size += aroundMessage + message.text.size() + message.wire.json.size();
        for (const Attachment &attachment : message.attachments)
            size += aroundAttachment + ::bodySizeOf(attachment);
    }
    for (const Tool &tool : request.settings.tools)
        size += tool.enabled ? tool.description.size() + tool.schema.size() + aroundMessage : 0;
    return size;
}

QList<GuardRule> GuardRules::aboutAttachments()
{
    return {
        { "attachment-type", typeRefused },
        { "attachment-too-large", attachmentTooLarge },
        { "body-too-large", bodyTooLarge },
        { "surface-without-media", surfaceWithoutMedia },
        { "fps-out-of-range", fpsOutOfRange },
        { "attachment-option-unsent", optionUnsent },
    };
}
