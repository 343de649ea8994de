#include "ui/chat/attachmentchip.h"

#include "ui/chat/attachmentpreview.h"
#include "ui/elidedlabel.h"
#include "ui/icons.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int chipWidth = 220;
constexpr int thumbnailSide = 36;

/// "low" for a short line under the name.
QString detailWord(const QByteArray &detail)
{
    if (detail == "low")
        return AttachmentChip::tr("low detail");
    if (detail == "high")
        return AttachmentChip::tr("high detail");
    return detail == "default" ? AttachmentChip::tr("default detail") : QString::fromLatin1(detail);
}
}

AttachmentChip::AttachmentChip(const Attachment &attachment, QWidget *parent)
    : QFrame(parent)
    , m_attachment(attachment)
    , m_thumbnail(new QLabel(this))
    , m_name(new ElidedLabel(this))
    , m_facts(new ElidedLabel(this))
    , m_options(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    setObjectName("attachment"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(chipWidth);
    if (AttachmentPreview::canShow(attachment))
        setCursor(Qt::PointingHandCursor);
    m_thumbnail->setFixedSize(thumbnailSide, thumbnailSide);
    m_thumbnail->setAlignment(Qt::AlignCenter);
    m_name->setTextFormat(Qt::PlainText);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    QFont small = m_facts->font();
    small.setPointSizeF(qMax(6.0, small.pointSizeF() * 0.9));
    m_facts->setFont(small);
    m_options->setObjectName("attachmentOptions"_L1);
    m_options->setAutoRaise(true);
    m_options->setFocusPolicy(Qt::StrongFocus);
    m_options->setIcon(Icons::icon(u"sliders-horizontal"_s));
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_options->setMenu(m_menu);
    m_options->setVisible(isMedia(attachment));
    m_remove->setObjectName("removeAttachment"_L1);
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setIcon(Icons::icon(u"x"_s));
    for (QToolButton *button : { m_options, m_remove }) {
        button->setIconSize({ 14, 14 });
        button->setCursor(Qt::ArrowCursor);
    }

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_facts);
    words->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 5, 4, 5);
    row->setSpacing(6);
    row->addWidget(m_thumbnail);
    row->addLayout(words, 1);
    row->addWidget(m_options);
    row->addWidget(m_remove);

    connect(m_remove, &QToolButton::clicked, this, &AttachmentChip::removed);
    connect(m_menu, &QMenu::aboutToShow, this, &AttachmentChip::fillMenu);
    showThumbnail();
    retranslate();
}

void AttachmentChip::setThumbnail(const QImage &image)
{
    if (image.cacheKey() == m_image.cacheKey())
        return;
    m_image = image;
    showThumbnail();
}

QString AttachmentChip::iconName(const Attachment &attachment)
{
    switch (attachment.kind) {
    case AttachmentKind::Image: return u"image"_s;
    case AttachmentKind::Video: return u"film"_s;
    case AttachmentKind::TextFile: break;
    }
    return u"file-text"_s;
}

QString AttachmentChip::title(const Attachment &attachment)
{
    if (!attachment.name.isEmpty())
        return attachment.name;
    return attachment.url.isEmpty() ? tr("Unnamed") : attachment.url;
}

QString AttachmentChip::facts(const Attachment &attachment)
{
    QStringList facts;
    if (!attachment.content.isEmpty())
        facts.append(QLocale().formattedDataSize(attachment.content.size(), 1, QLocale::DataSizeTraditionalFormat));
    else if (attachment.url.startsWith("mm_file://"_L1))
        facts.append(tr("in MiniMax's file store"));
    else
        // As the network will see it.
        facts.append(QString::fromLatin1(QUrl::toAce(QUrl(attachment.url).host())));
    if (!attachment.detail.isEmpty())
        facts.append(detailWord(attachment.detail));
    if (attachment.maxLongSide > 0)
        //: %1 is a number of pixels
        facts.append(tr("%1 px").arg(QLocale().toString(attachment.maxLongSide)));
    if (attachment.fps)
        //: %1 is a number: frames per second of a video
        facts.append(tr("%1 fps").arg(QLocale().toString(*attachment.fps)));
    return facts.join(u" · "_s);
}

void AttachmentChip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showThumbnail();
}

/// The keys that the menu would take for the conversation.
bool AttachmentChip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *const pressed = static_cast<QKeyEvent *>(event);
        if (pressed->matches(QKeySequence::Undo) || pressed->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

void AttachmentChip::mouseReleaseEvent(QMouseEvent *event)
{
    QFrame::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit opened();
}

void AttachmentChip::keyPressEvent(QKeyEvent *event)
{
    const bool isStep = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const int step = event->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right) ? 1 : -1;
    if (event->matches(QKeySequence::Undo))
        emit undoRequested();
    else if (event->matches(QKeySequence::Redo))
        emit redoRequested();
    else if (isStep && event->modifiers() == Qt::ControlModifier)
        emit moved(step);
    else if (isStep && event->modifiers() == Qt::NoModifier)
        emit left(step);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit opened();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        emit removed();
    else if (event->key() == Qt::Key_Menu && m_options->isVisible())
        m_options->showMenu();
    else
        QFrame::keyPressEvent(event);
}

void AttachmentChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid), hasFocus() ? 1.5 : 1));
    painter.setBrush(palette().window());
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void AttachmentChip::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void AttachmentChip::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

void AttachmentChip::retranslate()
{
    const QString name = title(m_attachment);
    const QString what = facts(m_attachment);
    m_name->setText(name);
    m_facts->setText(what);
    const QString deeds = AttachmentPreview::canShow(m_attachment) ? tr("Enter shows it, Delete removes it, Ctrl+Left and Ctrl+Right move it.")
                                                                   : tr("Delete removes it, Ctrl+Left and Ctrl+Right move it.");
    setToolTip(QString(name + u'\n' + what + u'\n' + deeds).toHtmlEscaped().replace(u'\n', "<br>"_L1));
    setAccessibleDescription(deeds);
    //: %1 is the name of a file, %2 its size and what is set for it
    setAccessibleName(tr("Attached: %1, %2").arg(name, what));
    m_options->setToolTip(tr("How closely the model looks at it"));
    //: %1 is the name of a file
    m_options->setAccessibleName(tr("How closely the model looks at %1").arg(name));
    m_remove->setToolTip(tr("Remove (Del)"));
    //: %1 is the name of a file
    m_remove->setAccessibleName(tr("Remove %1").arg(name));
}

void AttachmentChip::showThumbnail()
{
    if (m_image.isNull()) {
        m_thumbnail->setPixmap(Icons::icon(iconName(m_attachment)).pixmap(QSize(22, 22), devicePixelRatioF()));
        return;
    }
    const qreal ratio = devicePixelRatioF();
    QPixmap scaled = QPixmap::fromImage(m_image.scaled(QSize(thumbnailSide, thumbnailSide) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    scaled.setDevicePixelRatio(ratio);
    m_thumbnail->setPixmap(scaled);
}

template<typename Set>
void AttachmentChip::addChoice(QMenu *menu, const QString &text, bool isChosen, Set set)
{
    QAction *const action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    connect(action, &QAction::triggered, this, [this, set] {
        set(m_attachment);
        retranslate();
        emit changed(m_attachment);
    });
}

void AttachmentChip::fillMenu()
{
    m_menu->clear();
    const QString unset = tr("Not said: the server decides");
    m_menu->addSection(tr("Detail"));
    const std::pair<QByteArray, QString> details[] { { {}, unset }, { "low", tr("Low: up to about 600 tokens") },
        { "default", tr("Default: about 1,000 to 3,000 tokens") }, { "high", tr("High: several thousand tokens") } };
    for (const auto &[detail, text] : details)
        addChoice(m_menu, text, m_attachment.detail == detail, [detail](Attachment &changed) { changed.detail = detail; });
    m_menu->addSection(tr("Longest side"));
    for (const int pixels : { 0, 512, 1024, 2048 })
        //: %1 is a number of pixels
        addChoice(m_menu, pixels == 0 ? unset : tr("Up to %1 pixels").arg(QLocale().toString(pixels)), m_attachment.maxLongSide == pixels,
            [pixels](Attachment &changed) { changed.maxLongSide = pixels; });
    if (m_attachment.kind != AttachmentKind::Video)
        return;
    m_menu->addSection(tr("Frames per second"));
    addChoice(m_menu, unset, !m_attachment.fps, [](Attachment &changed) { changed.fps.reset(); });
    for (const double fps : { 0.2, 0.5, 1.0, 2.0, 5.0 })
        addChoice(m_menu, QLocale().toString(fps), m_attachment.fps == fps, [fps](Attachment &changed) { changed.fps = fps; });
}
