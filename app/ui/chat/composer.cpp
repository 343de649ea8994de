#include "ui/chat/composer.h"

#include "core/tokenestimate.h"
#include "ui/chat/attachmentreader.h"
#include "ui/chat/attachmentstrip.h"
#include "ui/chat/messageedit.h"
#include "ui/elidedlabel.h"
#include "ui/forms/wrappedlabel.h"
#include "ui/icons.h"
#include "ui/requests/importdialog.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

Composer::Composer(QWidget *parent)
    : QFrame(parent)
    , m_foot(new QHBoxLayout)
    , m_editLine(new QWidget(this))
    , m_editText(new ElidedLabel(m_editLine))
    , m_editCancel(new QToolButton(m_editLine))
    , m_offerLine(new QWidget(this))
    , m_offerText(new ElidedLabel(m_offerLine))
    , m_offerTake(new QToolButton(m_offerLine))
    , m_refusalLine(new QWidget(this))
    , m_refusalText(new WrappedLabel(m_refusalLine))
    , m_strip(new AttachmentStrip(this))
    , m_reader(new AttachmentReader(this))
    , m_attach(new QToolButton(this))
    , m_attachFile(new QAction(this))
    , m_attachAddress(new QAction(this))
    , m_attachClipboard(new QAction(this))
    , m_edit(new MessageEdit(this))
    , m_enterSends(new QCheckBox(this))
    , m_estimate(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_edited(new QTimer(this))
    , m_sizing(new QTimer(this))
{
    setObjectName("composer"_L1);
    m_edit->setObjectName("message"_L1);
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->installEventFilter(this);
    m_editCancel->setObjectName("cancelEditing"_L1);
    m_editCancel->setAutoRaise(true);
    m_editCancel->setFocusPolicy(Qt::StrongFocus);
    QFont bold = m_editText->font();
    bold.setBold(true);
    m_editText->setFont(bold);
    auto *editRow = new QHBoxLayout(m_editLine);
    editRow->setContentsMargins(4, 0, 0, 0);
    editRow->addWidget(m_editText, 1);
    editRow->addWidget(m_editCancel);
    m_editLine->hide();
    m_offerTake->setObjectName("importWritten"_L1);
    m_offerTake->setFocusPolicy(Qt::StrongFocus);
    auto *offerRow = new QHBoxLayout(m_offerLine);
    offerRow->setContentsMargins(4, 0, 0, 0);
    offerRow->addWidget(m_offerText, 1);
    offerRow->addWidget(m_offerTake);
    m_offerLine->hide();
    connect(m_offerTake, &QToolButton::clicked, this, &Composer::takeOffer);
    connect(m_editCancel, &QToolButton::clicked, this, &Composer::cancelEditing);
    m_estimate->setTextFormat(Qt::PlainText);
    m_estimate->setForegroundRole(QPalette::PlaceholderText);
    m_button->setObjectName("send"_L1);
    m_button->setAutoDefault(false);
    m_button->setIconSize({ 14, 14 });

    m_foot->setContentsMargins(4, 0, 0, 0);
    m_foot->setSpacing(12);
    m_foot->addWidget(m_attach);
    m_foot->addWidget(m_enterSends);
    m_foot->addStretch();
    m_foot->addWidget(m_estimate);
    m_foot->addWidget(m_button);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 10);
    layout->setSpacing(4);
    layout->addWidget(m_editLine);
    layout->addWidget(m_offerLine);
    layout->addWidget(m_strip);
    layout->addWidget(m_refusalLine);
    layout->addWidget(m_edit);
    layout->addLayout(m_foot);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_edited->setSingleShot(true);
    connect(m_edited, &QTimer::timeout, this, [this] {
        showEstimate();
        emit textEdited();
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        showButton();
        showOffer();
        if (!m_edited->isActive())
            m_edited->start(m_edit->document()->characterCount() > 50'000 ? 200 : 0);
    });
    connect(m_edit, &MessageEdit::sendRequested, this, &Composer::submit);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_running)
            emit stopRequested();
        else
            submit();
    });
    connect(m_enterSends, &QCheckBox::toggled, this, [this](bool on) {
        m_edit->setEnterSends(on);
        retranslate();
        emit enterSendsChanged(on);
    });
    buildAttaching();
    retranslate();
    showEstimate();
}

void Composer::addToFoot(QWidget *widget)
{
    m_foot->insertWidget(m_foot->indexOf(m_estimate), widget);
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::setText(const QString &text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void Composer::clear()
{
    // Through the cursor, so that undo brings a message back that was sent too early.
    auto cursor = QTextCursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
}

QString Composer::draft() const
{
    return m_editing ? m_aside.text : text();
}

void Composer::edit(const MessageDraft &said, bool asks)
{
    if (!m_editing)
        m_aside = message();
    m_editing = true;
    m_editAsks = asks;
    m_editLine->show();
    retranslate();
    setMessage(said);
    m_edit->setFocus();
}

void Composer::cancelEditing()
{
    if (!m_editing)
        return;
    endEditing();
    emit editCancelled();
}

void Composer::endEditing()
{
    m_editing = false;
    m_editLine->hide();
    setMessage(std::exchange(m_aside, {}));
    retranslate();
}

bool Composer::enterSends() const
{
    return m_enterSends->isChecked();
}

void Composer::setEnterSends(bool enterSends)
{
    m_enterSends->setChecked(enterSends);
}

void Composer::setRunning(bool running)
{
    m_running = running;
    showButton();
}

void Composer::setSendsWithoutText(bool sendsWithoutText)
{
    m_sendsWithoutText = sendsWithoutText;
    showButton();
}

void Composer::setLabels(const QString &send, const QString &tip, const QString &placeholder)
{
    m_sendLabel = send;
    m_sendTip = tip;
    if (placeholder != m_placeholder) {
        m_placeholder = placeholder;
        retranslate();
    } else {
        showButton();
    }
}

void Composer::submit()
{
    // What is still being read would be missing.
    if (m_running || m_reader->isBusy() || m_edit->isComposing())
        return;
    auto message = this->message();
    const bool hasNoWords = message.text.trimmed().isEmpty();
    const bool blank = hasNoWords && message.attachments.isEmpty();
    if (m_editing && !blank) {
        endEditing();
        emit editSubmitted(message);
        return;
    }
    if (m_editing || (blank && !m_sendsWithoutText))
        return;
    if (hasNoWords)
        message.text.clear();
    const QList<Attachment> sent = m_strip->attachments();
    m_refusalLine->hide();
    clear();
    if (!sent.isEmpty()) {
        m_strip->setAttachments({});
        noteAttaching(sent);
    }
    emit messageSubmitted(message);
    emit submitted(message.text);
}

void Composer::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showEstimate();
    } else if (event->type() == QEvent::PaletteChange) {
        paintPrimary();
    }
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus();
    painter.setPen(QPen(palette().color(focused ? QPalette::Highlight : QPalette::Mid), focused ? 1.5 : 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (takeDrop(event))
        return true;
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    // Escape gives the editing up before it reaches Stop.
    if (watched == m_edit && m_editing && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_edit->isComposing()) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                cancelEditing();
            return event->type() == QEvent::KeyPress;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Composer::retranslate()
{
    m_edit->setPlaceholderText(m_edit->enterSends() ? tr("Message… Enter sends, Shift+Enter breaks the line.")
                                                    : tr("Message… Ctrl+Enter sends."));
    if (!m_placeholder.isEmpty())
        m_edit->setPlaceholderText(m_placeholder);
    m_edit->setAccessibleName(m_editing ? tr("Earlier message") : tr("Message"));
    m_editText->setText(m_editAsks ? tr("Editing an earlier message. What was said before stays beside it.")
                                   : tr("Editing an answer. What was said before stays beside it."));
    m_editCancel->setText(tr("Cancel (Esc)"));
    m_editCancel->setAccessibleName(tr("Cancel editing"));
    retranslateAttaching();
    m_enterSends->setText(tr("Enter sends"));
    m_enterSends->setToolTip(tr("Ctrl+Enter always sends, Shift+Enter always breaks the line."));
    showButton();
}

void Composer::showEstimate()
{
    const auto tokens = estimatedTokens(text());
    //: %1 is a number: a rough count of the tokens of the message being written
    m_estimate->setText(tokens == 0 ? QString() : tr("≈ %1 tokens").arg(QLocale().toString(tokens)));
    m_estimate->setToolTip(tr("Only this message, and only roughly: there is no public tokeniser for these models."));
}

void Composer::showButton()
{
    const bool saves = m_editing && !m_editAsks;
    m_button->setText(m_running ? tr("Stop") : saves ? tr("Save") : m_sendLabel.isEmpty() ? tr("Send") : m_sendLabel);
    m_button->setIcon(Icons::icon(m_running ? u"square"_s : u"send-horizontal"_s));
    const bool hasWhat = (m_sendsWithoutText && !m_editing) || !m_edit->document()->isEmpty() || !m_strip->isHidden();
    m_button->setEnabled(m_running || (hasWhat && !m_reader->isBusy()));
    m_button->setToolTip(m_running ? tr("Stop the answer and keep what arrived (Esc)")
            : saves                  ? tr("Put the answer beside the one before (Ctrl+Enter)")
            : m_sendTip.isEmpty()    ? tr("Send the message (Ctrl+Enter)")
                                     : m_sendTip);
    paintPrimary();
}

void Composer::paintPrimary()
{
    // The one button that matters is filled in the highlight colour, but only while it would send.
    const bool primary = !m_running && m_button->isEnabled();
    QPalette colours;
    if (primary) {
        const auto now = palette();
        colours.setColor(QPalette::Button, now.color(QPalette::Active, QPalette::Highlight));
        colours.setColor(QPalette::ButtonText, now.color(QPalette::Active, QPalette::HighlightedText));
    }
    m_button->setPalette(colours);
    m_button->setIcon(m_running ? Icons::icon(u"square"_s)
            : primary           ? Icons::onHighlight(u"send-horizontal"_s)
                                : Icons::icon(u"send-horizontal"_s));
}
