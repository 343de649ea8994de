// Shows what is attached in a window of its own, inside the program: a picture as large as there is room, a text as it is.
// What it shows is foreign: nothing is opened elsewhere, and nothing is fetched.
#pragma once

#include "core/attachment.h"

#include <QDialog>
#include <QImage>

class QLabel;

class AttachmentPreview final : public QDialog
{
    Q_OBJECT

public:
    explicit AttachmentPreview(const Attachment &attachment, QWidget *parent = nullptr);

    /// Whether there is something to show: of an address and of a video there is not.
    static bool canShow(const Attachment &attachment);
    /// Opens one for \a attachment above \a parent.
    static void show(const Attachment &attachment, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText(const Attachment &attachment);
    void readPicture(const Attachment &attachment);
    void takePicture(const QImage &image);
    void fit();

    QLabel *m_picture = nullptr;
    QLabel *m_facts;
    QString m_told; ///< of the file
    QImage m_image;
};
