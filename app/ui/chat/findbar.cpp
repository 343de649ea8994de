#include "ui/chat/findbar.h"

#include "ui/conversation/conversationview.h"
#include "ui/icons.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestPrefill = 80;
}

FindBar::FindBar(ConversationView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_text(new QLineEdit(this))
    , m_found(new QLabel(this))
    , m_matchCase(new QCheckBox(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName("findBar"_L1);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(110);
    m_text->setMaximumWidth(420);
    m_text->installEventFilter(this);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setMinimumWidth(m_found->fontMetrics().horizontalAdvance(u"000 / 0000"_s));
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setIcon(Icons::icon(u"x"_s));
    for (QToolButton *button : { m_previous, m_next, m_close }) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 4, 20, 4);
    layout->setSpacing(6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_found);
    layout->addWidget(m_matchCase);
    layout->addStretch();
    layout->addWidget(m_close);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::find);
    connect(m_matchCase, &QCheckBox::toggled, this, &FindBar::find);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(&m_view, &ConversationView::foundChanged, this, &FindBar::showFound);
    retranslate();
    showFound();
    hide();
}

void FindBar::open()
{
    const QString selected = m_view.selectedText();
    if (!selected.isEmpty() && selected.size() <= longestPrefill && !selected.contains(u'\n'))
        m_text->setText(selected);
    const bool wasHidden = isHidden();
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    if (wasHidden && !m_text->text().isEmpty())
        find();
}

void FindBar::close()
{
    const bool focused = isAncestorOf(focusWidget()) || hasFocus();
    hide();
    m_view.find({});
    if (focused || !window()->focusWidget())
        m_view.setFocus(Qt::OtherFocusReason);
}

void FindBar::findNext()
{
    if (isHidden() || m_text->text().isEmpty())
        open();
    else
        m_view.findNext();
}

void FindBar::findPrevious()
{
    if (isHidden() || m_text->text().isEmpty())
        open();
    else
        m_view.findPrevious();
}

void FindBar::find()
{
    m_view.find(m_text->text(),
        m_matchCase->isChecked() ? ConversationView::FindOption::MatchCase : ConversationView::FindOptions());
}

void FindBar::showFound()
{
    const int count = m_view.foundCount();
    const int index = m_view.foundIndex();
    const QLocale locale;
    QString said;
    if (m_text->text().isEmpty())
        said.clear();
    else if (count == 0)
        said = m_view.isSearching() ? tr("Searching…") : tr("Not found");
    else if (index < 0)
        said = tr("%n found", nullptr, count);
    else
        //: %1: which of the hits is looked at, %2: how many there are
        said = tr("%1 of %2").arg(locale.toString(index + 1), locale.toString(count));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (said == m_found->text())
        return;
    m_found->setText(said);
    m_found->setAccessibleName(said.isEmpty() ? tr("Hits") : said);
    if (!m_view.isSearching() && QAccessible::isActive()) {
        QAccessibleEvent changed(m_found, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

bool FindBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Esc closes the bar and does not stop the answer, as long as somebody is in the bar.
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (!plain || (!enter && key->key() != Qt::Key_Escape))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        key->accept();
        return true;
    }
    if (!enter)
        close();
    else if (key->modifiers() & Qt::ShiftModifier)
        findPrevious();
    else
        findNext();
    return true;
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFound();
    }
}

void FindBar::retranslate()
{
    setAccessibleName(tr("Find in conversation"));
    m_text->setPlaceholderText(tr("Find in conversation"));
    m_text->setAccessibleName(tr("Text to find"));
    m_matchCase->setText(tr("Match &case"));
    m_previous->setToolTip(tr("Previous (Shift+Enter)"));
    m_previous->setAccessibleName(tr("Previous hit"));
    m_next->setToolTip(tr("Next (Enter)"));
    m_next->setAccessibleName(tr("Next hit"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close find bar"));
}
