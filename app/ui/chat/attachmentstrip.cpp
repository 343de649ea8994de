#include "ui/chat/attachmentstrip.h"

#include "advice/attachmentlimits.h"
#include "ui/chat/attachmentchip.h"
#include "ui/chat/attachmentpreview.h"
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

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 nearlyFull = AttachmentLimits::body / 10 * 9;
}

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
    m_area->setWidget(m_row);
    m_row->setAutoFillBackground(false); // the area has just set it
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
    m_known = attachments;
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
    tell();
    // Once it has its place.
    QTimer::singleShot(0, last, [this, last] { m_area->ensureWidgetVisible(last); });
}

AttachmentChip *AttachmentStrip::addChip(const Attachment &attachment)
{
    auto *const chip = new AttachmentChip(attachment, m_row);
    m_layout->insertWidget(int(m_chips.size()), chip);
    chip->show(); // else it takes no room yet where its row is measured
    m_chips.append(chip);
    connect(chip, &AttachmentChip::changed, this, &AttachmentStrip::tell);
    connect(chip, &AttachmentChip::opened, this, [this, chip] { AttachmentPreview::show(chip->attachment(), window()); });
    connect(chip, &AttachmentChip::moved, this, [this, chip](int step) { move(chip, step); });
    connect(chip, &AttachmentChip::left, this, [this, chip](int step) { focusBeside(chip, step); });
    connect(chip, &AttachmentChip::undoRequested, this, &AttachmentStrip::undoRequested);
    connect(chip, &AttachmentChip::redoRequested, this, &AttachmentStrip::redoRequested);
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
    tell();
}

void AttachmentStrip::move(AttachmentChip *chip, int step)
{
    const qsizetype at = m_chips.indexOf(chip);
    const qsizetype to = at + step;
    if (at < 0 || to < 0 || to >= m_chips.size())
        return;
    m_chips.move(at, to);
    m_layout->removeWidget(chip);
    m_layout->insertWidget(int(to), chip);
    // Tab goes as the eye does.
    for (qsizetype i = 1; i < m_chips.size(); ++i)
        setTabOrder(m_chips.at(i - 1), m_chips.at(i));
    tell();
    QTimer::singleShot(0, chip, [this, chip] { m_area->ensureWidgetVisible(chip); });
}

void AttachmentStrip::focusBeside(AttachmentChip *chip, int step)
{
    if (AttachmentChip *const beside = m_chips.value(m_chips.indexOf(chip) + step)) {
        beside->setFocus(Qt::OtherFocusReason);
        m_area->ensureWidgetVisible(beside);
    }
}

/// Somebody did something to the attachments.
void AttachmentStrip::tell()
{
    const QList<Attachment> before = std::exchange(m_known, attachments());
    emit edited(before);
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
    const QString now = text(qMax<qint64>(0, m_bodySize), 1);
    const QString most = text(AttachmentLimits::body, 0);
    const bool isOver = m_bodySize > AttachmentLimits::body;
    const bool isNear = !isOver && m_bodySize > nearlyFull;
    m_size->setText(isOver
            //: %1 and %2 are sizes: how large the request is, and how large it may be
            ? tr("Whole request ≈ %1: more than the %2 that are taken. Remove something before you send.").arg(now, most)
            : isNear ? tr("Whole request ≈ %1 of %2: nearly full.").arg(now, most)
                     : tr("Whole request ≈ %1 of %2").arg(now, most));
    QPalette colours = palette();
    const ConversationTheme theme = ConversationTheme::of(*this);
    const bool isDark = palette().color(QPalette::Base).lightness() < 128;
    const QColor caution = isDark ? QColor(0xf2, 0xb6, 0x3d) : QColor(0x82, 0x53, 0x00);
    colours.setColor(QPalette::WindowText, isOver ? theme.bad : isNear ? caution : palette().color(QPalette::PlaceholderText));
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
