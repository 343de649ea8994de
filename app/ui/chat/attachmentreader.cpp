#include "ui/chat/attachmentreader.h"

#include "words/words.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QMimeData>
#include <QPromise>
#include <QThreadPool>
#include <QUrl>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
QStringList localFiles(const QMimeData *source)
{
    QStringList files;
    const QList<QUrl> urls = source->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}
}

bool AttachmentReader::isMedia(const QMimeData *source)
{
    // A word processor gives a picture of the text it gives.
    return !localFiles(source).isEmpty() || (source->hasImage() && !source->hasText());
}

QList<Attachment> AttachmentReader::addressesIn(const QMimeData *source)
{
    QList<Attachment> addresses;
    const QList<QUrl> urls = source->urls();
    for (const QUrl &url : urls) {
        const auto address = attachmentAt(QString::fromLatin1(url.toEncoded()));
        // Of a page nobody could say what in it is meant.
        if (!address || address->mediaType.isEmpty())
            return {};
        addresses.append(*address);
    }
    return addresses;
}

void AttachmentReader::take(const QMimeData *source)
{
    if (const QStringList files = localFiles(source); !files.isEmpty()) {
        readFiles(files);
        return;
    }
    const auto image = qvariant_cast<QImage>(source->imageData());
    if (image.isNull())
        return;
    //: the name of a picture that came from the clipboard
    start([image, name = tr("pasted.png")]() -> QList<AttachmentFile> {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
            return { { .attachment = {}, .trouble = AttachmentTrouble::Unreadable, .name = name } };
        return { { .attachment = attachmentOf(name, bytes), .name = name } };
    });
}

void AttachmentReader::readFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    start([paths] {
        QList<AttachmentFile> all;
        for (const QString &path : paths)
            all.append(readAttachment(path));
        return all;
    });
}

template<typename Work>
void AttachmentReader::start(Work work)
{
    const auto promise = std::make_shared<QPromise<QList<AttachmentFile>>>();
    promise->start();
    auto *const watcher = new QFutureWatcher<QList<AttachmentFile>>(this);
    connect(watcher, &QFutureWatcher<QList<AttachmentFile>>::finished, this, [this, watcher] {
        watcher->deleteLater();
        finish(watcher->result());
    });
    watcher->setFuture(promise->future());
    if (m_running++ == 0)
        emit busyChanged(true);
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

void AttachmentReader::finish(const QList<AttachmentFile> &read)
{
    QList<Attachment> attachments;
    QStringList sentences;
    for (const AttachmentFile &each : read) {
        if (each.attachment)
            attachments.append(*each.attachment);
        else
            sentences.append(Words::attachmentTrouble(each.trouble, each.name, each.size));
    }
    if (--m_running == 0)
        emit busyChanged(false);
    if (!attachments.isEmpty())
        emit attached(attachments);
    if (!sentences.isEmpty())
        emit refused(sentences);
}
