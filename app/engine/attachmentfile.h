// Makes an attachment of a file: in any thread, for a file may be large and its disk far away. Opens regular files only.
#pragma once

#include "core/attachment.h"

#include <QString>

#include <optional>

struct AttachmentFile {
    std::optional<Attachment> attachment;
    AttachmentTrouble trouble = AttachmentTrouble::None;
    QString name; ///< of the file
    qint64 size = 0; ///< what is there, also where it is too much
};

AttachmentFile readAttachment(const QString &path);
