#include "ui/thumbnails.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostMegabytes = 128; ///< that decoding may take
constexpr qint64 mostPixels = 200'000'000; ///< of what is made small while it is read
constexpr qsizetype mostKept = 500;

QByteArray readerFormat(const QByteArray &mediaType)
{
    if (mediaType == "image/png")
        return "png";
    if (mediaType == "image/jpeg")
        return "jpeg";
    if (mediaType == "image/gif")
        return "gif";
    if (mediaType == "image/webp")
        return "webp";
    if (mediaType == "image/bmp")
        return "bmp";
    return {};
}
}

QImage Thumbnails::decoded(const QByteArray &bytes, const QByteArray &mediaType, int longest)
{
    const QByteArray format = readerFormat(mediaType);
    // Not even a look at what else the bytes might be: other readers open files that a picture names.
    if (format.isEmpty() || sniffedMediaType(bytes) != mediaType)
        return {};
    QByteArray read = bytes;
    QBuffer buffer(&read);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    // A JPEG is decoded small at once, the others whole: that is what the bound of memory is for.
    if (size.width() > longest || size.height() > longest)
        reader.setScaledSize(size.scaled(longest, longest, Qt::KeepAspectRatio).expandedTo({ 1, 1 }));
    return reader.read();
}

QImage Thumbnails::of(const Attachment &attachment)
{
    if (attachment.kind != AttachmentKind::Image || attachment.content.isEmpty())
        return {};
    const QByteArray bytes = attachment.content.bytes();
    const void *const place = bytes.constData();
    if (const auto made = m_made.constFind(place); made != m_made.cend())
        return made->image;
    if (m_asked.contains(place) || m_made.size() >= mostKept)
        return {};
    m_asked.insert(place);
    QImageReader::setAllocationLimit(mostMegabytes);
    const auto promise = std::make_shared<QPromise<QImage>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, bytes, type = attachment.mediaType] {
        promise->addResult(decoded(bytes, type));
        promise->finish();
    });
    auto *const watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [this, watcher, place, content = attachment.content] {
        watcher->deleteLater();
        const QImage image = watcher->result();
        m_asked.remove(place);
        m_made.insert(place, { content, image });
        if (!image.isNull())
            emit ready();
    });
    watcher->setFuture(promise->future());
    return {};
}
