#include "ui/shortcutsdialog.h"

#include "ui/shortcuts.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int actionRole = Qt::UserRole;

/// Takes the first stroke; QKeySequenceEdit alone waits a second for up to three more.
class StrokeEdit final : public QKeySequenceEdit
{
public:
    using QKeySequenceEdit::QKeySequenceEdit;

protected:
    void keyReleaseEvent(QKeyEvent *event) override
    {
        QKeySequenceEdit::keyReleaseEvent(event);
        if (keySequence().isEmpty())
            return;
        const QKeySequence stroke(keySequence()[0]);
        setKeySequence(stroke); // ends the waiting
        emit keySequenceChanged(stroke);
    }
};

QString shownKeys(const QAction *action)
{
    return QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).replace("; "_L1, "   "_L1);
}

QAction *actionOf(const QTreeWidgetItem *item)
{
    return item ? item->data(0, actionRole).value<QAction *>() : nullptr;
}
}

ShortcutsDialog::ShortcutsDialog(Shortcuts &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_shortcuts(shortcuts)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_label(new QLabel(this))
    , m_keys(new StrokeEdit(this))
    , m_set(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_reset(new QPushButton(this))
    , m_resetAll(new QPushButton(this))
    , m_note(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName("shortcutsDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    fill();
    resize(600, 640);
    m_search->setFocus();

    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { m_keys->setFocus(); });
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::weigh);
    connect(m_set, &QPushButton::clicked, this, &ShortcutsDialog::takeRecorded);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_shortcuts.bind(current(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_shortcuts.reset(current()); });
    connect(m_resetAll, &QPushButton::clicked, &m_shortcuts, &Shortcuts::resetAll);
    connect(&m_shortcuts, &Shortcuts::changed, this, [this] {
        showKeys();
        showCurrent();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ShortcutsDialog::build()
{
    m_search->setObjectName("shortcutSearch"_L1);
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName("shortcutList"_L1);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_keys->setObjectName("shortcutKeys"_L1);
    m_set->setObjectName("setShortcut"_L1);
    m_clear->setObjectName("clearShortcut"_L1);
    m_reset->setObjectName("resetShortcut"_L1);
    m_resetAll->setObjectName("resetShortcuts"_L1);
    for (auto *button : { m_set, m_clear, m_reset, m_resetAll })
        button->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    for (auto *label : { m_label, m_note })
        label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_keys);
    m_note->setObjectName("shortcutNote"_L1);
    m_note->setWordWrap(true);
    // Two lines stay free, so that nothing moves while keys are tried.
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    auto *recorder = new QHBoxLayout;
    recorder->addWidget(m_keys, 1);
    recorder->addWidget(m_set);
    recorder->addWidget(m_clear);
    recorder->addWidget(m_reset);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_resetAll);
    bottom->addStretch();
    bottom->addWidget(m_buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_label);
    layout->addLayout(recorder);
    layout->addWidget(m_note);
    layout->addLayout(bottom);
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void ShortcutsDialog::fill()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({ tr("Action"), tr("Keys") });
    m_clear->setText(tr("&No keys"));
    m_reset->setText(tr("&Reset"));
    m_reset->setToolTip(tr("Gives the action the keys it came with."));
    m_resetAll->setText(tr("Reset &all"));

    auto *const kept = current();
    m_list->clear();
    const auto entries = m_shortcuts.entries();
    for (const auto &entry : entries) {
        if (!m_shortcuts.canBind(entry.action))
            continue;
        auto *row = new QTreeWidgetItem(m_list, { entry.path });
        row->setData(0, actionRole, QVariant::fromValue(entry.action));
        if (entry.action == kept)
            m_list->setCurrentItem(row);
    }
    showKeys();
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    filter();
    showCurrent();
}

void ShortcutsDialog::showKeys()
{
    bool anyChanged = false;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto *row = m_list->topLevelItem(i);
        const auto *action = actionOf(row);
        const bool changed = m_shortcuts.isChanged(action);
        anyChanged |= changed;
        row->setText(1, shownKeys(action));
        auto font = m_list->font();
        font.setBold(changed);
        row->setFont(1, font);
        //: a key that is not the one the action came with
        row->setToolTip(1, changed ? tr("Changed by you").toHtmlEscaped() : QString());
    }
    m_resetAll->setEnabled(anyChanged);
}

void ShortcutsDialog::filter()
{
    const auto wanted = m_search->text().split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto *row = m_list->topLevelItem(i);
        const QString text = row->text(0) + u' ' + row->text(1);
        const bool fits = std::all_of(wanted.cbegin(), wanted.cend(),
            [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
        row->setHidden(!fits);
        if (fits && !first)
            first = row;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
}

QAction *ShortcutsDialog::current() const
{
    return actionOf(m_list->currentItem());
}

void ShortcutsDialog::showCurrent()
{
    const auto *action = current();
    for (QWidget *widget : { static_cast<QWidget *>(m_keys), static_cast<QWidget *>(m_clear), static_cast<QWidget *>(m_reset) })
        widget->setEnabled(action);
    //: %1 is the name of an action
    m_label->setText(action ? tr("&Press the new keys for “%1”:").arg(withoutMnemonic(action->text()).replace(u'&', "&&"_L1))
                            : tr("No action fits."));
    m_keys->setAccessibleName(action ? withoutMnemonic(m_label->text()) : m_label->text());
    m_keys->clear();
    if (!action)
        return;
    m_clear->setEnabled(!action->shortcuts().isEmpty());
    m_reset->setEnabled(m_shortcuts.isChanged(action));
    weigh();
}

void ShortcutsDialog::weigh()
{
    const auto keys = m_keys->keySequence();
    if (keys.count() > 1) {
        // One stroke is enough; the recorder would wait for three more.
        m_keys->setKeySequence(QKeySequence(keys[0]));
        return;
    }
    m_set->setText(tr("&Set"));
    m_set->setEnabled(false);
    note({});
    auto *action = current();
    if (keys.isEmpty() || !action)
        return;
    if (Shortcuts::isTyped(keys)) {
        note(tr("This key alone is needed for writing. Add Ctrl or Alt, or take a function key."));
        return;
    }
    if (action->shortcuts().contains(keys)) {
        note(tr("These keys already belong to this action."));
        return;
    }
    m_set->setEnabled(true);
    if (const auto *other = m_shortcuts.holder({ keys }, action)) {
        QString path;
        const auto entries = m_shortcuts.entries();
        for (const auto &entry : entries) {
            if (entry.action == other)
                path = entry.path;
        }
        m_set->setText(tr("Re&place"));
        //: %1 is a key such as Ctrl+R, %2 the way to an action such as “Request ▸ Send”
        note(tr("%1 is already used by “%2”. Replace takes it away from there.").arg(keys.toString(QKeySequence::NativeText), path));
    }
}

void ShortcutsDialog::takeRecorded()
{
    auto *action = current();
    const auto keys = m_keys->keySequence();
    if (!action || keys.isEmpty())
        return;
    m_shortcuts.bind(action, { keys });
    //: %1 is a key such as Ctrl+R, %2 the name of an action
    note(tr("%1 now means “%2”.").arg(keys.toString(QKeySequence::NativeText), withoutMnemonic(action->text())));
}

void ShortcutsDialog::note(const QString &sentence)
{
    m_note->setText(sentence);
    // A screen reader that rests on the recorder reads what stands against the keys.
    m_keys->setAccessibleDescription(sentence);
}
