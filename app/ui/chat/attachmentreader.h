// Makes attachments of files and pictures that somebody dropped, pasted or chose, in a thread of its own: a file may be large,
// and its disk far away. Opens regular files only, and never an address.
#pragma once

#include "engine/attachmentfile.h"

#include <QImage>
#include <QObject>
#include <QStringList>

class QMimeData;

class AttachmentReader final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether take() would find something in \a source: files on this machine, or a picture without words.
    static bool isMedia(const QMimeData *source);

    /// The pictures and videos whose addresses \a source is: as a browser gives one that is dragged out of it.
    static QList<Attachment> addressesIn(const QMimeData *source);

    void take(const QMimeData *source);
    void readFiles(const QStringList &paths);

    /// Something is still being read.
    bool isBusy() const { return m_running > 0; }

signals:
    /// In the order they were given.
    void attached(const QList<Attachment> &attachments);
    /// Of what could not be read; one sentence each.
    void refused(const QStringList &sentences);
    void busyChanged(bool busy);

private:
    template<typename Work>
    void start(Work work);
    void finish(const QList<AttachmentFile> &read);

    int m_running = 0;
};
