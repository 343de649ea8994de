#include "ui/chat/findbar.h"

#include "ui/conversation/conversationview.h"
#include "ui/forms/bodytext.h"
#include "ui/forms/textseeker.h"
#include "ui/icons.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestPrefill = 80;
}

FindBar::FindBar(ConversationView &view, QWidget *parent)
    : FindBar(
          Searched { .view = &view,
              .selectedText = [&view] { return view.selectedText(); },
              .find =
                  [&view](const QString &words, bool matchCase) {
                      view.find(words, matchCase ? ConversationView::FindOption::MatchCase : ConversationView::FindOptions());
                  },
              .goOn = [&view](int step) { step > 0 ? view.findNext() : view.findPrevious(); },
              .count = [&view] { return view.foundCount(); },
              .index = [&view] { return view.foundIndex(); },
              .isSearching = [&view] { return view.isSearching(); },
              .title = [] { return tr("Find in conversation"); } },
          parent)
{
    setObjectName("findBar"_L1);
    connect(&view, &ConversationView::foundChanged, this, &FindBar::showFound);
}

FindBar::FindBar(BodyText &text, QWidget *parent)
    : FindBar(
          Searched { .view = &text,
              .selectedText = [&text] { return text.textCursor().selection().toPlainText(); },
              .find = [&text](const QString &words,
                          bool matchCase) { text.seeker().seek(words, matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive); },
              .goOn = [&text](int step) { text.seeker().goOn(step); },
              .count = [&text] { return int(text.seeker().hits().size()); },
              .index = [&text] { return text.seeker().index(); },
              .isSearching = [] { return false; },
              .title = [] { return tr("Find in the request body"); },
              .isNarrow = true },
          parent)
{
    setObjectName("findInBody"_L1);
    connect(&text.seeker(), &TextSeeker::foundChanged, this, &FindBar::showFound);
}

FindBar::FindBar(const Searched &searched, QWidget *parent)
    : QWidget(parent)
    , m_searched(searched)
    , m_text(new QLineEdit(this))
    , m_found(new QLabel(this))
    , m_matchCase(new QCheckBox(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
{
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
    auto *first = new QHBoxLayout;
    auto *second = m_searched.isNarrow ? new QHBoxLayout : first;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m_searched.isNarrow ? 12 : 20, 4, m_searched.isNarrow ? 8 : 20, 4);
    layout->addLayout(first);
    first->setSpacing(6);
    first->addWidget(m_text, 1);
    first->addWidget(m_previous);
    first->addWidget(m_next);
    if (m_searched.isNarrow) {
        first->addWidget(m_close);
        layout->addLayout(second);
    }
    second->addWidget(m_found);
    if (m_searched.isNarrow)
        second->addStretch();
    second->addWidget(m_matchCase);
    if (!m_searched.isNarrow) {
        first->addStretch();
        first->addWidget(m_close);
    }
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::find);
    connect(m_matchCase, &QCheckBox::toggled, this, &FindBar::find);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    retranslate();
    showFound();
    hide();
}

void FindBar::open()
{
    const QString selected = m_searched.selectedText();
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
    m_searched.find({}, false);
    if (focused || !window()->focusWidget())
        m_searched.view->setFocus(Qt::OtherFocusReason);
}

void FindBar::findNext()
{
    if (isHidden() || m_text->text().isEmpty())
        open();
    else
        m_searched.goOn(1);
}

void FindBar::findPrevious()
{
    if (isHidden() || m_text->text().isEmpty())
        open();
    else
        m_searched.goOn(-1);
}

void FindBar::find()
{
    m_searched.find(m_text->text(), m_matchCase->isChecked());
}

void FindBar::showFound()
{
    const int count = m_searched.count();
    const int index = m_searched.index();
    const QLocale locale;
    QString said;
    if (m_text->text().isEmpty())
        said.clear();
    else if (count == 0)
        said = m_searched.isSearching() ? tr("Searching…") : tr("Not found");
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
    if (!m_searched.isSearching() && QAccessible::isActive()) {
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
    setAccessibleName(m_searched.title());
    m_text->setPlaceholderText(m_searched.title());
    m_text->setAccessibleName(tr("Text to find"));
    m_matchCase->setText(tr("Match &case"));
    m_previous->setToolTip(tr("Previous (Shift+Enter)"));
    m_previous->setAccessibleName(tr("Previous hit"));
    m_next->setToolTip(tr("Next (Enter)"));
    m_next->setAccessibleName(tr("Next hit"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close find bar"));
}
