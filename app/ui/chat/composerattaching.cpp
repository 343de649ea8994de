// What the composer takes beside words: files, pictures and addresses, by menu, paste and drop.
#include "ui/chat/composer.h"

#include "ui/chat/addressdialog.h"
#include "ui/chat/attachmentreader.h"
#include "ui/chat/attachmentstrip.h"
#include "ui/chat/messageedit.h"
#include "ui/conversation/conversationtheme.h"
#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/requests/importdialog.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {
/// What is written is the address of a picture or video and nothing else.
std::optional<Attachment> addressIn(const QString &text)
{
    if (text.size() > 4096 || text.contains(u'\n'))
        return std::nullopt;
    const auto attachment = attachmentAt(text);
    const bool isCertain = attachment && (!attachment->mediaType.isEmpty() || attachment->url.startsWith("mm_file://"_L1));
    return isCertain ? attachment : std::nullopt;
}
}

void Composer::buildAttaching()
{
    m_attach->setObjectName("attach"_L1);
    m_attach->setAutoRaise(true);
    m_attach->setFocusPolicy(Qt::StrongFocus);
    m_attach->setIcon(Icons::icon(u"paperclip"_s));
    m_attach->setPopupMode(QToolButton::InstantPopup);
    m_attach->hide();
    auto *menu = new QMenu(m_attach);
    m_attachFile->setObjectName("attachFile"_L1);
    m_attachAddress->setObjectName("attachAddress"_L1);
    m_attachClipboard->setObjectName("attachClipboard"_L1);
    menu->addActions({ m_attachFile, m_attachAddress, m_attachClipboard });
    m_attach->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this] {
        const QMimeData *const there = QGuiApplication::clipboard()->mimeData();
        m_attachClipboard->setEnabled(there && AttachmentReader::isMedia(there));
    });
    connect(m_attachFile, &QAction::triggered, this, &Composer::chooseFiles);
    connect(m_attachAddress, &QAction::triggered, this, &Composer::askForAddress);
    connect(m_attachClipboard, &QAction::triggered, this, &Composer::pasteMedia);

    m_refusalText->setObjectName("attachRefusal"_L1);
    m_refusalText->setTextFormat(Qt::PlainText);
    auto *dismiss = new QToolButton(m_refusalLine);
    dismiss->setAutoRaise(true);
    dismiss->setFocusPolicy(Qt::StrongFocus);
    dismiss->setIcon(Icons::icon(u"x"_s));
    dismiss->setObjectName("dismissRefusal"_L1);
    auto *row = new QHBoxLayout(m_refusalLine);
    row->setContentsMargins(4, 0, 0, 0);
    row->addWidget(m_refusalText, 1);
    row->addWidget(dismiss, 0, Qt::AlignTop);
    m_refusalLine->hide();
    connect(dismiss, &QToolButton::clicked, m_refusalLine, &QWidget::hide);

    m_sizing->setSingleShot(true);
    m_sizing->setInterval(std::chrono::milliseconds(150));
    connect(m_sizing, &QTimer::timeout, this, [this] { m_strip->setBodySize(m_size ? m_size() : -1); });
    connect(this, &Composer::textEdited, this, &Composer::refreshSize);

    connect(m_edit, &MessageEdit::mediaInserted, this, [this](const QMimeData *source) {
        m_refusalLine->hide();
        m_reader->take(source);
    });
    connect(m_reader, &AttachmentReader::attached, m_strip, &AttachmentStrip::add);
    connect(m_reader, &AttachmentReader::refused, this, &Composer::refuse);
    connect(m_reader, &AttachmentReader::busyChanged, this, &Composer::showButton);
    connect(m_strip, &AttachmentStrip::edited, this, &Composer::noteAttaching);
    connect(m_strip, &AttachmentStrip::undoRequested, m_edit, &MessageEdit::undo);
    connect(m_strip, &AttachmentStrip::redoRequested, m_edit, &MessageEdit::redo);
    m_edit->setUndoBeside([this] { return undoAttaching(); }, [this] { return redoAttaching(); });
    connect(m_strip, &AttachmentStrip::left, m_edit, qOverload<>(&QWidget::setFocus));
    connect(m_strip, &AttachmentStrip::changed, this, [this] {
        showButton();
        if (!m_edited->isActive())
            m_edited->start(0);
    });
}

void Composer::setTakesAttachments(bool takesAttachments)
{
    m_takesAttachments = takesAttachments;
    m_attach->setVisible(takesAttachments);
    showMayAttach();
    takeDropsOn(this);
    takeDropsOn(m_edit->viewport());
}

QList<Attachment> Composer::attachments() const
{
    return m_strip->attachments();
}

void Composer::setAttachments(const QList<Attachment> &attachments)
{
    m_attachingDone.clear();
    m_attachingUndone.clear();
    m_strip->setAttachments(attachments);
}

void Composer::noteAttaching(const QList<Attachment> &before)
{
    m_attachingDone.append({ before, text() });
    m_attachingUndone.clear();
}

/// What was done to the attachments last, unless something was written since.
bool Composer::undoAttaching()
{
    if (m_attachingDone.isEmpty() || (text() != m_attachingDone.last().text && m_edit->document()->isUndoAvailable()))
        return false;
    const Attaching done = m_attachingDone.takeLast();
    m_attachingUndone.append({ attachments(), text() });
    m_strip->setAttachments(done.before);
    m_edit->setFocus();
    return true;
}

bool Composer::redoAttaching()
{
    if (m_attachingUndone.isEmpty() || (text() != m_attachingUndone.last().text && m_edit->document()->isRedoAvailable()))
        return false;
    const Attaching undone = m_attachingUndone.takeLast();
    m_attachingDone.append({ attachments(), text() });
    m_strip->setAttachments(undone.before);
    m_edit->setFocus();
    return true;
}

MessageDraft Composer::message() const
{
    return { text(), attachments() };
}

MessageDraft Composer::draftMessage() const
{
    return m_editing ? m_aside : message();
}

void Composer::setMessage(const MessageDraft &message)
{
    setText(message.text);
    setAttachments(message.attachments);
    // What was refused was refused in another message.
    m_refusalLine->hide();
}

void Composer::takeDropsOn(QWidget *widget)
{
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
}

bool Composer::takeDrop(QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove && event->type() != QEvent::Drop)
        return false;
    auto *const drop = static_cast<QDropEvent *>(event);
    if (!mayAttach())
        return false;
    const bool isMedia = AttachmentReader::isMedia(drop->mimeData());
    const QList<Attachment> addresses = isMedia ? QList<Attachment>() : AttachmentReader::addressesIn(drop->mimeData());
    if (!isMedia && addresses.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() != QEvent::Drop)
        return true;
    m_refusalLine->hide();
    if (isMedia)
        m_reader->take(drop->mimeData());
    else
        m_strip->add(addresses);
    return true;
}

void Composer::setSizeSource(const std::function<qint64()> &size)
{
    m_size = size;
    refreshSize();
}

void Composer::refreshSize()
{
    if (!m_strip->isHidden() && !m_sizing->isActive())
        m_sizing->start();
}

void Composer::addToAttachMenu(QAction *action)
{
    m_attach->menu()->addAction(action);
}

void Composer::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({ tr("All files (*)"), tr("Pictures (*.jpg *.jpeg *.png *.gif *.webp)"), tr("Videos (*.mp4 *.avi *.mov *.mkv)") });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, m_refusalLine, &QWidget::hide);
    connect(dialog, &QFileDialog::filesSelected, m_reader, &AttachmentReader::readFiles);
    dialog->open();
}

void Composer::askForAddress()
{
    auto *dialog = new AddressDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddressDialog::chosen, this, [this](const Attachment &attachment) { m_strip->add({ attachment }); });
    dialog->open();
}

void Composer::pasteMedia()
{
    const QMimeData *const source = QGuiApplication::clipboard()->mimeData();
    if (!source || !mayAttach() || !AttachmentReader::isMedia(source))
        return;
    m_refusalLine->hide();
    m_reader->take(source);
}

void Composer::refuse(const QStringList &sentences)
{
    // A folder's worth of files may be refused at once.
    constexpr qsizetype told = 4;
    QStringList lines = sentences.mid(0, told);
    if (sentences.size() > told)
        lines.append(tr("…and %n more.", nullptr, int(sentences.size() - told)));
    m_refusalText->setText(lines.join(u'\n'));
    m_refusalText->setToolTip(sentences.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, ConversationTheme::of(*this).bad);
    m_refusalText->setPalette(colours);
    m_refusalLine->show();
}

QMenu *Composer::attachMenu() const
{
    return m_attach->menu();
}

void Composer::retranslateAttaching()
{
    m_attach->menu()->setTitle(tr("&Attach"));
    m_attach->setToolTip(tr("Attach pictures, videos and text files; they can be pasted and dropped, too."));
    m_attach->setAccessibleName(tr("Attach"));
    m_attachFile->setText(tr("&File…"));
    m_attachAddress->setText(tr("&Address…"));
    m_attachClipboard->setText(tr("From the &clipboard"));
    auto *const dismiss = m_refusalLine->findChild<QToolButton *>("dismissRefusal"_L1);
    dismiss->setAccessibleName(tr("Dismiss"));
    dismiss->setToolTip(tr("Dismiss"));
    showMayAttach();
    showOffer();
}

void Composer::showMayAttach()
{
    m_attach->setEnabled(mayAttach());
    m_edit->setTakesMedia(mayAttach());
}

/// Offers what could be made of what is written: a request of a command, an attachment of an address.
void Composer::showOffer()
{
    const bool isCurl = !m_editing && ImportDialog::isCurl(m_edit->document()->firstBlock().text());
    const auto address = mayAttach() && m_edit->document()->blockCount() == 1 ? addressIn(m_edit->document()->firstBlock().text())
                                                                              : std::nullopt;
    m_offerLine->setVisible(isCurl || address);
    if (address) {
        m_offerText->setText(address->kind == AttachmentKind::Video ? tr("This is the address of a video.")
                                                                    : tr("This is the address of a picture."));
        m_offerTake->setText(tr("Attach it"));
        return;
    }
    m_offerText->setText(tr("This is a curl command."));
    m_offerTake->setText(tr("Open it as a request…"));
}

void Composer::takeOffer()
{
    const auto address = mayAttach() ? addressIn(text()) : std::nullopt;
    if (!address) {
        emit importRequested(text());
        return;
    }
    clear();
    m_strip->add({ *address });
    m_edit->setFocus();
}
