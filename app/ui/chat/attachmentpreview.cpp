#include "ui/chat/attachmentpreview.h"

#include "ui/chat/attachmentchip.h"
#include "ui/thumbnails.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFutureWatcher>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPromise>
#include <QThreadPool>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestSide = 4096; ///< more than most screens show
constexpr qsizetype shownText = 200'000;
}

AttachmentPreview::AttachmentPreview(const Attachment &attachment, QWidget *parent)
    : QDialog(parent)
    , m_facts(new QLabel(this))
    , m_told(AttachmentChip::facts(attachment))
{
    setObjectName("attachmentPreview"_L1);
    setWindowTitle(AttachmentChip::title(attachment));
    auto *layout = new QVBoxLayout(this);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setText(m_told);
    if (attachment.kind == AttachmentKind::Image)
        readPicture(attachment);
    else
        showText(attachment);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &AttachmentPreview::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_facts, 1);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    resize(760, 560);
}

bool AttachmentPreview::canShow(const Attachment &attachment)
{
    return !attachment.content.isEmpty() && attachment.kind != AttachmentKind::Video;
}

void AttachmentPreview::show(const Attachment &attachment, QWidget *parent)
{
    if (!canShow(attachment))
        return;
    auto *preview = new AttachmentPreview(attachment, parent);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->open();
}

void AttachmentPreview::showText(const Attachment &attachment)
{
    auto *text = new QPlainTextEdit(this);
    text->setObjectName("previewedText"_L1);
    text->setAccessibleName(windowTitle());
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const QByteArray bytes = attachment.content.bytes();
    text->setPlainText(QString::fromUtf8(bytes.first(qMin(bytes.size(), shownText))));
    if (bytes.size() > shownText)
        //: %1 is the size of a file
        m_facts->setText(tr("The beginning of %1").arg(m_told));
    layout()->addWidget(text);
}

void AttachmentPreview::readPicture(const Attachment &attachment)
{
    m_picture = new QLabel(tr("Reading the picture…"), this);
    m_picture->setObjectName("previewedPicture"_L1);
    m_picture->setTextFormat(Qt::PlainText);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(120, 90);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_picture, 1);
    const auto promise = std::make_shared<QPromise<QImage>>();
    promise->start();
    auto *const watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [this, watcher] { takePicture(watcher->result()); });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, content = attachment.content, type = attachment.mediaType] {
        promise->addResult(Thumbnails::decoded(content.bytes(), type, longestSide));
        promise->finish();
    });
}

void AttachmentPreview::takePicture(const QImage &image)
{
    m_image = image;
    if (image.isNull()) {
        m_picture->setText(tr("This picture cannot be shown here. It is sent all the same."));
        return;
    }
    m_picture->setAccessibleName(windowTitle());
    // One that is larger was read small.
    if (qMax(image.width(), image.height()) < longestSide)
        //: %1 is a size such as "1.2 MB", %2 and %3 are numbers
        m_facts->setText(tr("%1 · %2 × %3 pixels").arg(m_told, QLocale().toString(image.width()), QLocale().toString(image.height())));
    fit();
}

/// As large as there is room, and never larger than it is.
void AttachmentPreview::fit()
{
    if (m_image.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    const QSize room = m_picture->size() * ratio;
    const bool isLarger = m_image.width() > room.width() || m_image.height() > room.height();
    QPixmap shown = QPixmap::fromImage(isLarger ? m_image.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation) : m_image);
    shown.setDevicePixelRatio(ratio);
    m_picture->setPixmap(shown);
}

void AttachmentPreview::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    layout()->activate();
    fit();
}
