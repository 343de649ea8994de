#include "advice/media.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
/// Parts by their "type", as OpenAI chat, Responses and Anthropic Messages call them.
constexpr std::array<std::pair<QByteArrayView, QLatin1StringView>, 9> partTypes { {
    { "\"image_url\"", "image"_L1 },
    { "\"input_image\"", "image"_L1 },
    { "\"image\"", "image"_L1 },
    { "\"video_url\"", "video"_L1 },
    { "\"input_video\"", "video"_L1 },
    { "\"video\"", "video"_L1 },
    { "\"input_audio\"", "audio"_L1 },
    { "\"audio_url\"", "audio"_L1 },
    { "\"audio\"", "audio"_L1 },
} };
/// Gemini's parts, by their MIME type.
constexpr std::array<std::pair<QByteArrayView, QLatin1StringView>, 3> mimeTypes { {
    { "\"image/", "image"_L1 },
    { "\"video/", "video"_L1 },
    { "\"audio/", "audio"_L1 },
} };

/// Adds what stands behind each member called \a name. A body may hold many megabytes of picture: it is searched, not parsed;
/// inside a text every quote has a backslash, so that no text is taken for a member.
template<typename Kinds>
void addKinds(QStringList &found, const QByteArray &json, QByteArrayView name, const Kinds &kinds)
{
    for (qsizetype at = json.indexOf(name); at >= 0; at = json.indexOf(name, at + name.size())) {
        const QByteArrayView rest = QByteArrayView(json).sliced(at + name.size()).first(qMin<qsizetype>(64, json.size() - at - name.size()));
        const QByteArrayView value = rest.trimmed().startsWith(':') ? rest.trimmed().sliced(1).trimmed() : QByteArrayView();
        for (const auto &[text, kind] : kinds) {
            if (value.startsWith(text) && !found.contains(kind))
                found.append(kind);
        }
    }
}
}

QStringList mediaIn(const ChatRequest &request)
{
    QStringList found;
    const auto look = [&found](const QByteArray &json) {
        addKinds(found, json, "\"type\"", partTypes);
        addKinds(found, json, "\"mimeType\"", mimeTypes);
        addKinds(found, json, "\"mime_type\"", mimeTypes);
    };
    for (const auto &entry : request.settings.extraBody.entries()) {
        // Schemas of tools speak of types too.
        if (entry.id == "messages" || entry.id == "input" || entry.id == "contents" || entry.id == "system")
            look(entry.json);
    }
    for (const Message &message : request.messages) {
        look(message.wire.json);
        for (const Attachment &attachment : message.attachments) {
            const QString kind = attachment.kind == AttachmentKind::Video ? u"video"_s : u"image"_s;
            if (isMedia(attachment) && !found.contains(kind))
                found.append(kind);
        }
    }
    return found;
}
