#include "ui/chat/attachmentreader.h"

#include "advice/attachmentlimits.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>
#include <QMimeData>
#include <QPromise>
#include <QThreadPool>
#include <QUrl>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largestText = 4 * AttachmentLimits::megabyte; ///< a million tokens and more

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

AttachmentReader::Read AttachmentReader::read(const QString &path)
{
    const QFileInfo info(path);
    Read read { .name = info.fileName() };
    if (!info.isFile()) {
        read.trouble = Trouble::NoFile;
        return read;
    }
    if (info.size() > AttachmentLimits::body) {
        read.trouble = Trouble::TooLarge;
        return read;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        read.trouble = Trouble::Unreadable;
        return read;
    }
    // It may grow while it is read.
    read.attachment = attachmentOf(read.name, file.read(AttachmentLimits::body));
    if (!read.attachment)
        read.trouble = Trouble::OtherKind;
    else if (!::isMedia(*read.attachment) && read.attachment->content.size() > largestText)
        read = { .trouble = Trouble::TooLarge, .name = read.name };
    return read;
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
    start([image, name = tr("pasted.png")]() -> QList<Read> {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
            return { { .trouble = Trouble::Unreadable, .name = name } };
        return { { .attachment = attachmentOf(name, bytes), .name = name } };
    });
}

void AttachmentReader::readFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    start([paths] {
        QList<Read> all;
        for (const QString &path : paths)
            all.append(read(path));
        return all;
    });
}

template<typename Work>
void AttachmentReader::start(Work work)
{
    const auto promise = std::make_shared<QPromise<QList<Read>>>();
    promise->start();
    auto *const watcher = new QFutureWatcher<QList<Read>>(this);
    connect(watcher, &QFutureWatcher<QList<Read>>::finished, this, [this, watcher] {
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

void AttachmentReader::finish(const QList<Read> &read)
{
    QList<Attachment> attachments;
    QStringList sentences;
    const auto size = [](qint64 bytes) { return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat); };
    for (const Read &each : read) {
        if (each.attachment)
            attachments.append(*each.attachment);
        switch (each.trouble) {
        case Trouble::None:
            break;
        case Trouble::NoFile:
            //: %1 is the name of a file or folder
            sentences.append(tr("“%1” is no file.").arg(each.name));
            break;
        case Trouble::TooLarge:
            //: %1 is the name of a file, %2 and %3 are sizes
            sentences.append(tr("“%1” is too large: a request has room for %2, and a text file may have %3.")
                                 .arg(each.name, size(AttachmentLimits::body), size(largestText)));
            break;
        case Trouble::Unreadable:
            //: %1 is the name of a file
            sentences.append(tr("“%1” cannot be read.").arg(each.name));
            break;
        case Trouble::OtherKind:
            //: %1 is the name of a file
            sentences.append(tr("“%1” is neither a picture nor a video nor a text.").arg(each.name));
            break;
        }
    }
    if (--m_running == 0)
        emit busyChanged(false);
    if (!attachments.isEmpty())
        emit attached(attachments);
    if (!sentences.isEmpty())
        emit refused(sentences);
}
