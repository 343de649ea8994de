#include "engine/attachmentfile.h"

#include "advice/attachmentlimits.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

AttachmentFile readAttachment(const QString &path)
{
    const QFileInfo info(path);
    AttachmentFile read { .attachment = {}, .name = info.fileName(), .size = info.size() };
    if (read.name.isEmpty())
        read.name = info.dir().dirName(); // "pictures/"
    if (!info.isFile()) {
        read.trouble = info.isDir() ? AttachmentTrouble::Folder : AttachmentTrouble::NoFile;
        return read;
    }
    if (info.size() > AttachmentLimits::body) {
        read.trouble = AttachmentTrouble::TooLarge;
        return read;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        read.trouble = AttachmentTrouble::Unreadable;
        return read;
    }
    // It may grow while it is read.
    read.attachment = attachmentOf(read.name, file.read(AttachmentLimits::body));
    if (!read.attachment) {
        read.trouble = AttachmentTrouble::OtherKind;
    } else if (!isMedia(*read.attachment) && read.attachment->content.size() > AttachmentLimits::text) {
        read.attachment.reset();
        read.trouble = AttachmentTrouble::TextTooLarge;
    }
    return read;
}
