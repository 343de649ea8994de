#include "ui/chat/systemstrip.h"

#include "ui/chat/messageedit.h"
#include "ui/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SystemStrip::SystemStrip(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_line(new ElidedLabel(this))
    , m_button(new QToolButton(this))
    , m_edit(new MessageEdit(this))
{
    setObjectName("systemStrip"_L1);
    auto bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_button->setAutoRaise(true);
    m_button->setObjectName("editSystemPrompt"_L1);
    m_edit->setObjectName("systemPrompt"_L1);
    m_edit->setLineRange(2, 8);
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->installEventFilter(this);
    m_edit->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_line, 1);
    row->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_button, &QToolButton::clicked, this, [this] { isEditing() ? finish() : edit(); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        showLine();
        emit edited();
    });
    connect(m_edit, &MessageEdit::sendRequested, this, &SystemStrip::finish);
    retranslate();
}

QString SystemStrip::text() const
{
    return m_edit->toPlainText();
}

void SystemStrip::setText(const QString &text)
{
    if (text == this->text())
        return;
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(text);
    showLine();
}

bool SystemStrip::isEditing() const
{
    return !m_edit->isHidden();
}

void SystemStrip::edit()
{
    m_edit->show();
    m_edit->setFocus();
    m_edit->moveCursor(QTextCursor::End);
    retranslate();
}

void SystemStrip::finish()
{
    if (m_edit->isComposing())
        return;
    m_edit->hide();
    m_button->setFocus();
    retranslate();
}

void SystemStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SystemStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto inside = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(isEditing() ? palette().base() : palette().window());
    painter.setPen(QPen(palette().color(QPalette::Mid), 1, isEditing() ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(inside, 6, 6);
}

void SystemStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !isEditing())
        edit();
    QFrame::mouseReleaseEvent(event);
}

bool SystemStrip::eventFilter(QObject *watched, QEvent *event)
{
    // Escape ends the editing here before it reaches Stop.
    if (watched == m_edit && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_edit->isComposing()) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                finish();
            return event->type() == QEvent::KeyPress;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void SystemStrip::retranslate()
{
    m_title->setText(tr("System"));
    m_button->setText(isEditing() ? tr("Done") : tr("Edit"));
    m_button->setAccessibleName(isEditing() ? tr("Done with the system prompt") : tr("Edit the system prompt"));
    m_edit->setAccessibleName(tr("System prompt"));
    m_edit->setPlaceholderText(tr("Tells the model who it is and how to answer. Sent before every conversation, not at all while empty."));
    showLine();
    update();
}

void SystemStrip::showLine()
{
    const auto line = text().left(500).simplified();
    m_line->setForegroundRole(line.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    if (isEditing())
        m_line->clear();
    else if (line.isEmpty())
        m_line->setText(tr("No system prompt"));
    else
        m_line->setText(line);
}
