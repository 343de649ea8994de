#include "ui/commandpalette.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int widestPalette = 620;
constexpr int shownRows = 12;
constexpr int entryRole = Qt::UserRole;

int fitOfWord(const QString &path, const QString &word)
{
    for (auto at = path.indexOf(word, 0, Qt::CaseInsensitive); at >= 0; at = path.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !path.at(at - 1).isLetterOrNumber())
            return 3;
    }
    if (path.contains(word, Qt::CaseInsensitive))
        return 2;
    qsizetype at = 0;
    for (const auto c : word) {
        at = path.indexOf(c, at, Qt::CaseInsensitive) + 1;
        if (at == 0)
            return 0;
    }
    return 1;
}
}

int CommandPalette::fit(const QString &path, const QString &typed)
{
    const auto words = typed.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return 1;
    int total = 0;
    for (const auto &word : words) {
        const auto fits = fitOfWord(path, word);
        if (fits == 0)
            return 0;
        // The action's own name says more than the menus before it.
        total += 2 * fits + (fitOfWord(path.section(u'▸', -1), word) >= fits ? 1 : 0);
    }
    return total;
}

CommandPalette::CommandPalette(const QList<MenuEntry> &entries, QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_entries(entries)
    , m_window(window)
    , m_typed(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_nothing(new QLabel(this))
{
    setObjectName("commandPalette"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Command palette"));
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    m_typed->setObjectName("paletteFilter"_L1);
    m_typed->setPlaceholderText(tr("Type what you want to do"));
    m_typed->setAccessibleName(tr("Find an action"));
    m_typed->installEventFilter(this);
    m_list->setObjectName("paletteList"_L1);
    m_list->setAccessibleName(tr("Actions"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrow keys of the filter walk through it
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(6, 6, 6, 6);
    m_nothing->setText(tr("No action is called so."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_typed);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CommandPalette::say);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::run);
    setFocusProxy(m_typed);
    fill();
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    const int rowHeight = qMax(m_list->sizeHintForRow(0), fontMetrics().height() + 4);
    const int width = qMin(widestPalette, m_window->width() - 40);
    const int wanted = m_typed->sizeHint().height() + shownRows * rowHeight + 26;
    resize(width, qMin(wanted, m_window->height() - 60));
    move(m_window->mapToGlobal(QPoint((m_window->width() - width) / 2, qMin(80, m_window->height() / 10))));
    m_typed->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::fill()
{
    struct Row {
        int fit;
        int index;
    };
    QList<Row> rows;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const auto &entry = m_entries.at(i);
        // While nothing is typed the order is that of the menus; then what can be done comes before what cannot.
        if (const auto fits = fit(entry.path, m_typed->text()); fits > 0)
            rows.append({ m_typed->text().isEmpty() || !entry.action->isEnabled() ? fits : fits + 100, i });
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.fit > b.fit; });
    m_list->clear();
    QTreeWidgetItem *first = nullptr;
    for (const auto &row : std::as_const(rows)) {
        const auto &entry = m_entries.at(row.index);
        const auto keys = entry.action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QTreeWidgetItem(m_list, { entry.path, keys });
        item->setData(0, entryRole, row.index);
        item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
        if (entry.action->isCheckable() && entry.action->isChecked())
            // Marks an action in the list that is switched on, after its name
            item->setText(0, entry.path + u" ✓"_s);
        if (!entry.action->isEnabled())
            item->setFlags(Qt::NoItemFlags);
        else if (!first)
            first = item;
    }
    m_list->setVisible(!rows.isEmpty());
    m_nothing->setVisible(rows.isEmpty());
    m_list->setCurrentItem(first);
    say();
}

/// The keyboard stays in the filter, so it is the filter that says where the choice is.
void CommandPalette::say()
{
    auto *item = m_list->currentItem();
    if (!item)
        m_typed->setAccessibleDescription(m_nothing->text());
    else
        //: %1 is the way to an action, %2 its key, %3 its place in the list, %4 how many there are
        m_typed->setAccessibleDescription(tr("%1 %2, %3 of %4")
                                              .arg(item->text(0), item->text(1), QString::number(m_list->indexOfTopLevelItem(item) + 1),
                                                  QString::number(m_list->topLevelItemCount())));
}

void CommandPalette::step(int rows)
{
    const int count = m_list->topLevelItemCount();
    const int direction = rows < 0 ? -1 : 1;
    int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    int target = at;
    for (int left = qAbs(rows); left > 0; --left) {
        do
            at += direction;
        while (at >= 0 && at < count && !m_list->topLevelItem(at)->flags().testFlag(Qt::ItemIsEnabled));
        if (at < 0 || at >= count)
            break;
        target = at;
    }
    if (target >= 0 && target < count)
        m_list->setCurrentItem(m_list->topLevelItem(target));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_typed || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(shownRows - 1);
        return true;
    case Qt::Key_PageUp:
        step(1 - shownRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    default: // NOLINT: everything else is typed
        return false;
    }
}

void CommandPalette::run()
{
    const auto *item = m_list->currentItem();
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    // Run when the palette is gone and the keyboard is back where it was: "Paste" means that place.
    QTimer::singleShot(0, m_window, [action = QPointer(m_entries.at(item->data(0, entryRole).toInt()).action)] {
        if (action)
            action->trigger();
    });
    close();
}
