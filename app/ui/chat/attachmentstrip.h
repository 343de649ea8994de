// The attachments of the message being written, as chips in a row, and how large the request becomes with them.
#pragma once

#include "core/attachment.h"

#include <QWidget>

class AttachmentChip;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class Thumbnails;

class AttachmentStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentStrip(QWidget *parent = nullptr);

    QList<Attachment> attachments() const;
    void setAttachments(const QList<Attachment> &attachments);
    void add(const QList<Attachment> &attachments);

    /// About how large the whole body becomes; negative: not told.
    void setBodySize(qint64 bytes);

signals:
    void changed();
    /// changed(), and by a person: \a before is what stood there.
    void edited(const QList<Attachment> &before);
    void undoRequested();
    void redoRequested();
    /// The last chip with the focus went away.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    AttachmentChip *addChip(const Attachment &attachment);
    void remove(AttachmentChip *chip);
    void move(AttachmentChip *chip, int step);
    void focusBeside(AttachmentChip *chip, int step);
    void tell();
    void showThumbnails();
    void showSize();
    void fit();

    Thumbnails *m_thumbnails;
    QScrollArea *m_area;
    QWidget *m_row;
    QHBoxLayout *m_layout;
    QLabel *m_size;
    QList<AttachmentChip *> m_chips;
    QList<Attachment> m_known; ///< as last told
    qint64 m_bodySize = -1;
};
