#include "core/message.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString textWithFiles(const Message &message)
{
    QStringList texts;
    if (!message.text.isEmpty())
        texts.append(message.text);
    for (const Attachment &attachment : message.attachments) {
        if (isMedia(attachment))
            continue;
        // In tags, as Anthropic's prompt guide advises for documents: a fence would end at the first one in the file.
        QString name = attachment.name;
        name.replace(u'&', "&amp;"_L1).replace(u'"', "&quot;"_L1);
        texts.append("<file name=\""_L1 + name + "\">\n"_L1 + QString::fromUtf8(attachment.content.bytes()) + "\n</file>"_L1);
    }
    return texts.join("\n\n"_L1);
}

QList<Attachment> mediaOf(const Message &message)
{
    QList<Attachment> media;
    std::copy_if(message.attachments.cbegin(), message.attachments.cend(), std::back_inserter(media), isMedia);
    return media;
}
