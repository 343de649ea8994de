#include "ui/inspector/jsontree.h"

#include "ui/icons.h"
#include "ui/inspector/jsontreemodel.h"
#include "ui/inspector/jsontreeview.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QString faultWords(JsonFault fault)
{
    switch (fault) {
    case JsonFault::None:
        return {};
    case JsonFault::EndsEarly:
        return JsonTree::tr("the text ends too early");
    case JsonFault::NoValue:
        return JsonTree::tr("a value is expected here");
    case JsonFault::NoName:
        return JsonTree::tr("a key in double quotes is expected here");
    case JsonFault::NoColon:
        return JsonTree::tr("a colon is expected here");
    case JsonFault::NoComma:
        return JsonTree::tr("a comma or the closing bracket is expected here");
    case JsonFault::BadNumber:
        return JsonTree::tr("this is no number as JSON spells them");
    case JsonFault::BadEscape:
        return JsonTree::tr("a string holds an escape that JSON does not know");
    case JsonFault::BadControl:
        return JsonTree::tr("a string holds a control character");
    case JsonFault::TextBehind:
        return JsonTree::tr("more text stands behind the value");
    case JsonFault::NotUtf8:
        return JsonTree::tr("a string is not UTF-8");
    }
    return {};
}
}

JsonTree::JsonTree(QWidget *parent)
    : QWidget(parent)
    , m_model(new JsonTreeModel(this))
    , m_view(new JsonTreeView(*m_model, this))
    , m_fault(new QFrame(this))
    , m_faultText(new QLabel(m_fault))
    , m_toText(new QPushButton(m_fault))
    , m_state(new QLabel(m_view->viewport()))
    , m_findBar(new QWidget(this))
    , m_words(new QLineEdit(m_findBar))
    , m_foundText(new QLabel(m_findBar))
    , m_previous(new QToolButton(m_findBar))
    , m_next(new QToolButton(m_findBar))
    , m_close(new QToolButton(m_findBar))
{
    m_fault->setObjectName("jsonFault"_L1);
    m_faultText->setObjectName("jsonFaultText"_L1);
    m_faultText->setTextFormat(Qt::PlainText);
    m_faultText->setWordWrap(true);
    m_faultText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_toText->setObjectName("jsonToText"_L1);
    m_toText->setAutoDefault(false);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setMargin(8);
    m_findBar->setObjectName("jsonFindBar"_L1);
    m_words->setObjectName("jsonFind"_L1);
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(420);
    m_words->installEventFilter(this);
    m_foundText->setTextFormat(Qt::PlainText);
    m_foundText->setObjectName("jsonFound"_L1);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setIcon(Icons::icon(u"x"_s));
    for (auto *button : { m_previous, m_next, m_close }) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }

    auto *fault = new QHBoxLayout(m_fault);
    fault->setContentsMargins(8, 4, 8, 4);
    fault->addWidget(m_faultText, 1);
    fault->addWidget(m_toText);
    m_fault->hide();
    auto *bar = new QHBoxLayout(m_findBar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(6);
    bar->addWidget(m_words, 1);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    bar->addWidget(m_foundText);
    bar->addStretch();
    bar->addWidget(m_close);
    m_findBar->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_findBar);
    layout->addWidget(m_fault);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_model, &JsonTreeModel::topRead, this, &JsonTree::showState);
    connect(m_model, &JsonTreeModel::found, this, [this] {
        m_isFinding = false;
        goTo(m_model->hits().isEmpty() ? -1 : 0);
    });
    connect(m_model, &JsonTreeModel::located, m_view, &JsonTreeView::reveal);
    connect(m_view, &JsonTreeView::findRequested, this, &JsonTree::openFind);
    connect(m_view, &JsonTreeView::copied, this, &JsonTree::copied);
    connect(m_toText, &QPushButton::clicked, this, [this] { emit rawWanted(m_model->top().faultAt); });
    connect(m_words, &QLineEdit::textChanged, this, &JsonTree::find);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &JsonTree::closeFind);
    retranslate();
}

void JsonTree::setJson(const QByteArray &json)
{
    if (json == m_model->json())
        return;
    m_view->setJson(json);
    showState();
    if (!m_findBar->isHidden())
        find();
}

void JsonTree::openFind()
{
    m_findBar->show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    find();
}

void JsonTree::closeFind()
{
    m_findBar->hide();
    m_model->find({});
    m_view->setFocus(Qt::OtherFocusReason);
}

bool JsonTree::event(QEvent *event)
{
    // Esc closes the line and does not stop the answer, as long as somebody is in it.
    if (event->type() == QEvent::ShortcutOverride && !m_findBar->isHidden()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && !m_findBar->isHidden() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        closeFind();
        return true;
    }
    return QWidget::event(event);
}

void JsonTree::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    showState();
    showFound();
    m_view->viewport()->update();
}

bool JsonTree::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isFind = key->matches(QKeySequence::Find);
    if (!isEnter && !isFind && key->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (isFind)
        m_words->selectAll();
    else if (isEnter)
        step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        closeFind();
    return true;
}

void JsonTree::retranslate()
{
    m_view->setAccessibleName(tr("JSON tree"));
    m_toText->setText(tr("Show in the text"));
    m_words->setPlaceholderText(tr("Find in keys and values"));
    m_words->setAccessibleName(tr("Text to find"));
    m_previous->setToolTip(tr("Previous (Shift+Enter)"));
    m_previous->setAccessibleName(tr("Previous hit"));
    m_next->setToolTip(tr("Next (Enter)"));
    m_next->setAccessibleName(tr("Next hit"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close find bar"));
}

void JsonTree::find()
{
    m_isFinding = true;
    m_hit = -1;
    m_model->find(m_words->text());
    showFound();
}

void JsonTree::goTo(int hit)
{
    m_hit = hit;
    if (hit >= 0)
        m_model->locate(m_model->hits().at(hit));
    showFound();
}

void JsonTree::step(int by)
{
    const auto count = int(m_model->hits().size());
    if (count > 0)
        goTo((m_hit + by + count) % count);
}

void JsonTree::showFound()
{
    const auto count = int(m_model->hits().size());
    const QLocale locale;
    QString said;
    if (m_words->text().isEmpty())
        said.clear();
    else if (m_isFinding)
        said = tr("Searching…");
    else if (count == 0)
        said = tr("Not found");
    else
        //: %1: which of the hits is looked at, %2: how many there are
        said = tr("%1 of %2").arg(locale.toString(m_hit + 1), locale.toString(count));
    m_foundText->setText(said);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void JsonTree::showState()
{
    const JsonTop &top = m_model->top();
    QString state;
    if (m_model->isReading())
        state = tr("Reading…");
    else if (top.value.isContainer() && top.value.isWhole && top.value.count == 0)
        state = top.value.kind == JsonNode::Kind::Object ? tr("{} – an object without members") : tr("[] – an array without elements");
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_state->adjustSize();
    m_fault->setVisible(!m_model->isReading() && top.fault != JsonFault::None && !m_model->json().isEmpty());
    if (top.fault == JsonFault::None)
        return;
    const QLocale locale;
    //: %1: what is wrong ("a comma is expected here"), %2 to %4: numbers
    m_faultText->setText(tr("This is not valid JSON: %1 (line %2, column %3, byte %4).")
                             .arg(faultWords(top.fault), locale.toString(top.line), locale.toString(top.column), locale.toString(top.faultAt)));
}
