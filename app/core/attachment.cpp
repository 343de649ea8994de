#include "core/attachment.h"

#include "core/redaction.h"

#include <QCryptographicHash>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

struct SharedBytes::Held {
    QByteArray bytes;
    mutable std::once_flag encoding;
    mutable QByteArray base64;
    mutable std::once_flag digesting;
    mutable QByteArray digest;
};

SharedBytes::SharedBytes(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    auto held = std::make_shared<Held>();
    held->bytes = bytes;
    m_held = std::move(held);
}

QByteArray SharedBytes::bytes() const
{
    return m_held ? m_held->bytes : QByteArray();
}

QByteArray SharedBytes::base64() const
{
    if (!m_held)
        return {};
    std::call_once(m_held->encoding, [this] { m_held->base64 = m_held->bytes.toBase64(); });
    return m_held->base64;
}

QByteArray SharedBytes::digest() const
{
    if (!m_held)
        return {};
    std::call_once(m_held->digesting,
        [this] { m_held->digest = QCryptographicHash::hash(m_held->bytes, QCryptographicHash::Sha256).toHex(); });
    return m_held->digest;
}

qsizetype SharedBytes::size() const
{
    return m_held ? m_held->bytes.size() : 0;
}

bool SharedBytes::operator==(const SharedBytes &other) const
{
    return m_held == other.m_held || (m_held && other.m_held && m_held->bytes == other.m_held->bytes);
}

namespace {
/// The brand of an ISO base media file, where it stands at the very beginning (ISO/IEC 14496-12, 4.3; QuickTime File Format).
QByteArray isoMediaType(QByteArrayView bytes)
{
    if (bytes.size() < 12)
        return {};
    const QByteArrayView box = bytes.sliced(4, 4);
    if (box == "moov" || box == "mdat" || box == "wide")
        return "video/quicktime";
    if (box != "ftyp")
        return {};
    const QByteArrayView brand = bytes.sliced(8, 4);
    if (brand == "qt  ")
        return "video/quicktime";
    if (brand == "avif" || brand == "avis")
        return "image/avif";
    if (brand == "heic" || brand == "heix" || brand == "heim" || brand == "hevc" || brand == "mif1" || brand == "msf1")
        return "image/heic";
    if (brand == "M4A " || brand == "M4B ")
        return "audio/mp4";
    return "video/mp4";
}

/// Text as a person writes it: UTF-8 without the characters that only other files have.
bool isPlainText(QByteArrayView bytes)
{
    const auto isStrange = [](char byte) {
        const auto code = uchar(byte);
        return code < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != '\x1b';
    };
    return std::none_of(bytes.begin(), bytes.end(), isStrange) && bytes.isValidUtf8();
}

bool isUtf16(QByteArrayView bytes)
{
    if (bytes.size() % 2 != 0 || (!bytes.startsWith("\xff\xfe") && !bytes.startsWith("\xfe\xff")))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf16);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.contains(QChar(QChar::Null));
}

/// What \a bytes say as UTF-8, however they say it.
QByteArray asUtf8(const QByteArray &bytes)
{
    if (isUtf16(bytes)) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        return QString(decoder(bytes)).toUtf8();
    }
    return bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
}

AttachmentKind kindOfPath(const QString &path)
{
    static const QStringList videos { u"mp4"_s, u"m4v"_s, u"avi"_s, u"mov"_s, u"mkv"_s, u"webm"_s };
    return videos.contains(path.section(u'.', -1).toLower()) ? AttachmentKind::Video : AttachmentKind::Image;
}

/// Of an address only its end can tell, and a server may still say otherwise.
QByteArray mediaTypeOfPath(const QString &path)
{
    static const std::pair<QLatin1StringView, const char *> types[] { { "png"_L1, "image/png" }, { "jpg"_L1, "image/jpeg" },
        { "jpeg"_L1, "image/jpeg" }, { "gif"_L1, "image/gif" }, { "webp"_L1, "image/webp" }, { "mp4"_L1, "video/mp4" },
        { "m4v"_L1, "video/mp4" }, { "avi"_L1, "video/x-msvideo" }, { "mov"_L1, "video/quicktime" }, { "mkv"_L1, "video/x-matroska" } };
    const QString suffix = path.section(u'/', -1).section(u'.', 1).section(u'.', -1).toLower();
    for (const auto &[known, type] : types) {
        if (suffix == known)
            return type;
    }
    return {};
}
}

QByteArray sniffedMediaType(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "image/gif";
    if (bytes.size() >= 12 && bytes.startsWith("RIFF")) {
        const QByteArrayView form = bytes.sliced(8, 4);
        return form == "WEBP" ? "image/webp" : form == "AVI " ? "video/x-msvideo" : QByteArray();
    }
    // EBML, whose document type stands near the beginning (RFC 8794, 11.2.6).
    if (bytes.startsWith("\x1a\x45\xdf\xa3"))
        return bytes.first(qMin<qsizetype>(64, bytes.size())).contains("webm") ? "video/webm" : "video/x-matroska";
    if (bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4)))
        return "image/tiff";
    if (bytes.startsWith("BM") && bytes.size() > 14 && bytes.sliced(6, 4) == QByteArrayView("\0\0\0\0", 4))
        return "image/bmp";
    if (bytes.startsWith("%PDF-"))
        return "application/pdf";
    if (const QByteArray type = isoMediaType(bytes); !type.isEmpty())
        return type;
    if (!bytes.isEmpty() && (isUtf16(bytes) || isPlainText(bytes)))
        return "text/plain";
    return {};
}

std::optional<Attachment> attachmentOf(const QString &name, const QByteArray &bytes)
{
    const QByteArray type = sniffedMediaType(bytes);
    Attachment attachment { .name = name, .mediaType = type, .content = bytes };
    if (type.startsWith("image/"))
        return attachment;
    if (type.startsWith("video/")) {
        attachment.kind = AttachmentKind::Video;
        return attachment;
    }
    if (type != "text/plain")
        return std::nullopt;
    attachment.kind = AttachmentKind::TextFile;
    attachment.content = asUtf8(bytes);
    return attachment;
}

std::optional<Attachment> attachmentAt(const QString &url)
{
    const QString trimmed = url.trimmed();
    if (trimmed.contains(u' '))
        return std::nullopt;
    // No scheme to QUrl, because of the underscore.
    if (constexpr auto stored = "mm_file://"_L1; trimmed.startsWith(stored)) {
        if (trimmed.size() == stored.size())
            return std::nullopt;
        return Attachment { .kind = AttachmentKind::Video, .name = trimmed.sliced(stored.size()), .url = trimmed };
    }
    const QUrl read(trimmed, QUrl::StrictMode);
    if (!read.isValid() || (read.scheme() != "https"_L1 && read.scheme() != "http"_L1) || read.host().isEmpty())
        return std::nullopt;
    return Attachment { .kind = kindOfPath(read.path()),
        .name = read.fileName(),
        .mediaType = mediaTypeOfPath(read.path()),
        .url = trimmed };
}

qint64 bodySizeOf(const Attachment &attachment)
{
    if (attachment.content.isEmpty())
        return attachment.url.size();
    if (attachment.kind == AttachmentKind::TextFile)
        return attachment.content.size() + attachment.name.size();
    return (attachment.content.size() + 2) / 3 * 4;
}

bool isMedia(const Attachment &attachment)
{
    return attachment.kind != AttachmentKind::TextFile;
}

QList<Attachment> withoutKeys(QList<Attachment> attachments, const Redactor &redactor)
{
    for (Attachment &attachment : attachments) {
        if (!isMedia(attachment) && redactor.finds(attachment.content.bytes()))
            attachment.content = redactor.redacted(attachment.content.bytes());
    }
    return attachments;
}
