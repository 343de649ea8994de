#include "ui/chat/attachmentstrip.h"

#include "advice/attachmentlimits.h"
#include "ui/chat/attachmentchip.h"
#include "ui/conversation/conversationtheme.h"
#include "ui/thumbnails.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AttachmentStrip::AttachmentStrip(QWidget *parent)
    : QWidget(parent)
    , m_thumbnails(new Thumbnails(this))
    , m_area(new QScrollArea(this))
    , m_row(new QWidget)
    , m_layout(new QHBoxLayout(m_row))
    , m_size(new QLabel(this))
{
    setObjectName("attachments"_L1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    m_layout->addStretch();
    m_row->setAutoFillBackground(false);
    m_area->setWidget(m_row);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    m_size->setObjectName("bodySize"_L1);
    m_size->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 0, 2, 2);
    layout->setSpacing(3);
    layout->addWidget(m_area);
    layout->addWidget(m_size);
    connect(m_thumbnails, &Thumbnails::ready, this, &AttachmentStrip::showThumbnails);
    hide();
}

QList<Attachment> AttachmentStrip::attachments() const
{
    QList<Attachment> attachments;
    for (const AttachmentChip *const chip : m_chips)
        attachments.append(chip->attachment());
    return attachments;
}

void AttachmentStrip::setAttachments(const QList<Attachment> &attachments)
{
    if (attachments == this->attachments())
        return;
    for (AttachmentChip *const chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const Attachment &attachment : attachments)
        addChip(attachment);
    showThumbnails();
    fit();
    emit changed();
}

void AttachmentStrip::add(const QList<Attachment> &attachments)
{
    if (attachments.isEmpty())
        return;
    AttachmentChip *last = nullptr;
    for (const Attachment &attachment : attachments)
        last = addChip(attachment);
    showThumbnails();
    fit();
    emit changed();
    // Once it has its place.
    QTimer::singleShot(0, last, [this, last] { m_area->ensureWidgetVisible(last); });
}

AttachmentChip *AttachmentStrip::addChip(const Attachment &attachment)
{
    auto *const chip = new AttachmentChip(attachment, m_row);
    m_layout->insertWidget(int(m_chips.size()), chip);
    m_chips.append(chip);
    connect(chip, &AttachmentChip::changed, this, &AttachmentStrip::changed);
    connect(chip, &AttachmentChip::removed, this, [this, chip] { remove(chip); });
    return chip;
}

void AttachmentStrip::remove(AttachmentChip *chip)
{
    const qsizetype at = m_chips.indexOf(chip);
    m_chips.removeAt(at);
    if (m_chips.isEmpty())
        emit left();
    else
        m_chips.at(qMin(at, m_chips.size() - 1))->setFocus(Qt::OtherFocusReason);
    chip->hide();
    chip->deleteLater();
    fit();
    emit changed();
}

void AttachmentStrip::setBodySize(qint64 bytes)
{
    m_bodySize = bytes;
    showSize();
}

void AttachmentStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showSize();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void AttachmentStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void AttachmentStrip::showThumbnails()
{
    for (AttachmentChip *const chip : std::as_const(m_chips))
        chip->setThumbnail(m_thumbnails->of(chip->attachment()));
}

void AttachmentStrip::showSize()
{
    m_size->setVisible(m_bodySize >= 0);
    const auto text = [](qint64 bytes, int digits) {
        return QLocale().formattedDataSize(bytes, digits, QLocale::DataSizeTraditionalFormat);
    };
    //: %1 and %2 are sizes: how large the request is, and how large it may be
    m_size->setText(tr("Whole request ≈ %1 of %2").arg(text(qMax<qint64>(0, m_bodySize), 1), text(AttachmentLimits::body, 0)));
    QPalette colours = palette();
    const bool isOver = m_bodySize > AttachmentLimits::body;
    colours.setColor(QPalette::WindowText, isOver ? ConversationTheme::of(*this).bad : palette().color(QPalette::PlaceholderText));
    m_size->setPalette(colours);
}

void AttachmentStrip::fit()
{
    setVisible(!m_chips.isEmpty());
    if (m_chips.isEmpty())
        return;
    m_row->adjustSize();
    // With room for the bar that scrolls where the chips are wider than the row.
    const int bar = m_area->horizontalScrollBar()->sizeHint().height();
    const bool isWide = m_row->sizeHint().width() > m_area->width() && m_area->width() > 0;
    m_area->setFixedHeight(m_chips.constFirst()->sizeHint().height() + (isWide ? bar + 2 : 0));
}
