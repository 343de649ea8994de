#include "ui/forms/toollist.h"

#include "core/toolimport.h"
#include "ui/forms/notice.h"
#include "ui/forms/tooleditor.h"
#include "ui/forms/toolimportdialog.h"
#include "ui/forms/toolschema.h"
#include "ui/forms/undoline.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QStyleOptionToolButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostPasted = 5'000'000; // characters
constexpr auto EmptyToolSchema = R"({"type":"object","properties":{}})";

/// A label that gives way: what does not fit ends in dots, and is in the tool tip.
class ElidedLabel final : public QLabel
{
public:
    ElidedLabel(const QString &text, QWidget *parent)
        : QLabel(parent)
        , m_full(text)
    {
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setToolTip(plainToolTip(text));
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        setText(fontMetrics().elidedText(m_full, Qt::ElideRight, contentsRect().width()));
    }

private:
    QString m_full;
};

/// Opens a menu without an arrow that says so: the dots do.
class DotsButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        option->features &= ~QStyleOptionToolButton::HasMenu;
    }
};

/// A check box whose text ends in dots where there is no room for it.
class ElidedCheckBox final : public QCheckBox
{
public:
    using QCheckBox::QCheckBox;

    QSize minimumSizeHint() const override { return { 60, QCheckBox::minimumSizeHint().height() }; }

protected:
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QCheckBox::initStyleOption(option);
        const int room = style()->subElementRect(QStyle::SE_CheckBoxContents, option, this).width();
        option->text = fontMetrics().elidedText(option->text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    }
};
}

ToolList::ToolList(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_import(new QPushButton(this))
    , m_add(new QPushButton(this))
    , m_cards(new QVBoxLayout)
    , m_undo(new UndoLine(this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_add->setAutoDefault(false);
    m_import->setAutoDefault(false);
    m_import->setObjectName(u"importTools"_s);
    m_add->setObjectName(u"addTool"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_import);
    head->addWidget(m_add);
    m_cards->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addLayout(m_cards);
    layout->addWidget(m_undo);
    connect(m_add, &QPushButton::clicked, this, [this] { openEditor(-1); });
    connect(m_import, &QPushButton::clicked, this, &ToolList::openImport);
    retranslate();
}

void ToolList::setTools(const QList<Tool> &tools)
{
    if (tools == this->tools())
        return;
    m_entries.clear();
    for (const Tool &tool : tools)
        m_entries << Entry { tool, {} };
    m_undo->dismiss();
    rebuild();
}

QList<Tool> ToolList::tools() const
{
    QList<Tool> tools;
    for (const Entry &entry : m_entries)
        tools << entry.tool;
    return tools;
}

void ToolList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ToolList::rebuild()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (QWidget *card = item->widget()) {
            card->hide();
            card->deleteLater();
        }
        delete item;
    }
    QWidget *previous = m_add;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        QWidget *card = makeCard(i);
        m_cards->addWidget(card);
        card->show();
        for (auto *control : card->findChildren<QAbstractButton *>()) {
            setTabOrder(previous, control);
            previous = control;
        }
    }
    showCount();
}

void ToolList::showCount()
{
    int enabled = 0;
    for (const Entry &entry : std::as_const(m_entries))
        enabled += entry.tool.enabled ? 1 : 0;
    //: How many tools are switched on. %1: their number.
    m_count->setText(m_entries.isEmpty() ? QString() : tr("%1 on").arg(QString::number(enabled)));
}

QWidget *ToolList::makeCard(qsizetype index)
{
    const Tool &tool = m_entries[index].tool;
    auto *card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    auto *enabled = new ElidedCheckBox(card);
    // The name of a tool is no text with access keys.
    enabled->setText(QString(tool.name).replace(u'&', u"&&"_s));
    enabled->setChecked(tool.enabled);
    enabled->setToolTip(plainToolTip(tool.description));
    //: Accessible name of the switch of a tool. %1: the tool's name.
    enabled->setAccessibleName(tr("Tool %1").arg(tool.name));
    enabled->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *arguments = new ElidedLabel(toolArgumentNames(tool.schema).join(u", "_s), card);
    arguments->setForegroundRole(QPalette::PlaceholderText);
    auto *more = new DotsButton(card);
    more->setText(u"…"_s);
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::StrongFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFixedSize(26, 24);
    //: Accessible name of the menu of a tool. %1: the tool's name.
    more->setAccessibleName(tr("Actions for %1").arg(tool.name));
    auto *menu = new QMenu(more);
    menu->addAction(
        m_entries[index].draft ? tr("Edit (unsaved draft)…") : tr("Edit…"), this, [this, index] { openEditor(index); });
    menu->addAction(tr("Duplicate"), this, [this, index] { duplicate(index); });
    QAction *const up = menu->addAction(tr("Move up"), this, [this, index] { move(index, -1); });
    up->setEnabled(index > 0);
    QAction *const down = menu->addAction(tr("Move down"), this, [this, index] { move(index, 1); });
    down->setEnabled(index + 1 < m_entries.size());
    menu->addAction(tr("Remove"), this, [this, index] { remove(index); });
    more->setMenu(menu);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->setSpacing(6);
    layout->addWidget(enabled, 2);
    layout->addWidget(arguments, 1);
    layout->addWidget(more);
    connect(enabled, &QCheckBox::toggled, this, [this, index](bool on) {
        m_entries[index].tool.enabled = on;
        showCount();
        emit edited();
    });
    return card;
}

void ToolList::retranslate()
{
    m_title->setText(tr("Tools"));
    m_import->setText(tr("Import…"));
    m_import->setAccessibleName(tr("Import tools"));
    m_import->setToolTip(plainToolTip(tr("From JSON or a file. Tools on the clipboard can also be pasted here with Ctrl+V.")));
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add a tool"));
    rebuild();
}

void ToolList::openEditor(qsizetype index)
{
    const bool isNew = index < 0;
    const Tool tool = isNew ? Tool { .schema = EmptyToolSchema } : m_entries[index].tool;
    const std::optional<Tool> draft = isNew ? m_newDraft : m_entries[index].draft;
    auto *editor = new ToolEditor(tool, namesBut(index), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    if (draft)
        editor->takeUpDraft(*draft);
    connect(editor, &QDialog::finished, this,
        [this, editor, index](int result) { takeEdited(index, *editor, result == QDialog::Accepted); });
    editor->open();
}

void ToolList::openImport()
{
    auto *dialog = new ToolImportDialog(namesBut(-1), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QList<Tool> tools = dialog->tools();
        for (const Tool &tool : tools)
            m_entries << Entry { tool, {} };
        m_undo->dismiss();
        rebuild();
        emit edited();
    });
    dialog->open();
}

void ToolList::takeEdited(qsizetype index, const ToolEditor &editor, bool saved)
{
    const auto draft = !saved && editor.isChanged() ? std::optional(editor.tool()) : std::nullopt;
    if (index < 0)
        m_newDraft = draft;
    else if (index < m_entries.size())
        m_entries[index].draft = draft;
    if (saved && index < 0)
        m_entries << Entry { editor.tool(), {} };
    else if (saved && index < m_entries.size())
        m_entries[index].tool = editor.tool();
    m_undo->dismiss();
    rebuild();
    if (saved)
        emit edited();
}

void ToolList::duplicate(qsizetype index)
{
    Tool copy = m_entries[index].tool;
    copy.name = freeToolName(copy.name, namesBut(-1));
    m_entries.insert(index + 1, Entry { copy, {} });
    m_undo->dismiss();
    rebuild();
    emit edited();
}

void ToolList::move(qsizetype index, int step)
{
    m_entries.move(index, index + step);
    m_undo->dismiss();
    rebuild();
    if (auto *const card = m_cards->itemAt(int(index + step))->widget())
        card->findChild<QToolButton *>()->setFocus(Qt::OtherFocusReason);
    emit edited();
}

/// Takes the tools that the clipboard holds, in any API's spelling.
void ToolList::pasteTools()
{
    const QString text = QGuiApplication::clipboard()->text();
    const QList<Tool> tools = text.size() > mostPasted ? QList<Tool>() : importedTools(text.toUtf8()).tools;
    if (tools.isEmpty()) {
        m_undo->offer(tr("The clipboard holds no tools."), {});
        return;
    }
    const QList<Entry> before = m_entries;
    for (Tool tool : tools) {
        tool.name = freeToolName(tool.name, namesBut(-1));
        m_entries << Entry { tool, {} };
    }
    rebuild();
    m_undo->offer(tr("Pasted %n tool(s).", nullptr, int(tools.size())), [this, before] {
        m_entries = before;
        rebuild();
        emit edited();
    });
    emit edited();
}

bool ToolList::event(QEvent *event)
{
    // Else the Paste of the menu takes the keys, which has nothing to do with a button.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ToolList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        pasteTools();
    else
        QWidget::keyPressEvent(event);
}

void ToolList::remove(qsizetype index)
{
    const Entry removed = m_entries.takeAt(index);
    rebuild();
    m_add->setFocus(Qt::OtherFocusReason);
    //: %1: name of the tool that was removed.
    m_undo->offer(tr("Removed %1.").arg(removed.tool.name), [this, index, removed] {
        m_entries.insert(qMin(index, m_entries.size()), removed);
        rebuild();
        emit edited();
    });
    emit edited();
}

QStringList ToolList::namesBut(qsizetype index) const
{
    QStringList names;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (i != index)
            names << m_entries[i].tool.name;
    }
    return names;
}
