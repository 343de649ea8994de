#include "ui/compare/lineuplist.h"

#include "ui/conversations/conversationdelegate.h"
#include "ui/conversations/conversationlistmodel.h"
#include "ui/forms/undoline.h"
#include "ui/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LineupList::LineupList(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_new(new QToolButton(this))
    , m_model(new QStandardItemModel(this))
    , m_view(new QListView(this))
    , m_undo(new UndoLine(this))
{
    setObjectName("lineupList"_L1);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    QFont small = m_heading->font();
    small.setBold(true);
    small.setPointSizeF(small.pointSizeF() * 0.82);
    small.setLetterSpacing(QFont::PercentageSpacing, 106);
    small.setCapitalization(QFont::AllUppercase);
    m_heading->setFont(small);
    m_heading->setTextFormat(Qt::PlainText);
    m_new->setObjectName("newLineupButton"_L1);
    m_new->setIcon(Icons::icon(u"square-plus"_s));
    m_new->setAutoRaise(true);
    m_new->setFocusPolicy(Qt::StrongFocus);
    m_view->setObjectName("lineups"_L1);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ConversationDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    // Part of the frame, not a field.
    m_view->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_view->installEventFilter(this);

    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(18, 8, 8, 4);
    heading->addWidget(m_heading, 1);
    heading->addWidget(m_new);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(14, 0, 10, 0);
    below->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(2);
    layout->addLayout(heading);
    layout->addWidget(m_view, 1);
    layout->addLayout(below);

    connect(m_new, &QToolButton::clicked, this, &LineupList::newRequested);
    const auto open = [this](const QModelIndex &index) { emit openRequested(index.data(ConversationListModel::IdRole).toString()); };
    connect(m_view, &QListView::clicked, this, open);
    connect(m_view, &QListView::activated, this, open);
    connect(m_view, &QListView::customContextMenuRequested, this, &LineupList::openMenu);
    retranslate();
}

void LineupList::setEntries(const QList<OpenLineup::Entry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    fill();
}

void LineupList::offerUndo(const QString &sentence, std::function<void()> undo)
{
    m_undo->offer(sentence, std::move(undo));
}

void LineupList::fill()
{
    if (m_model->rowCount() != m_entries.size()) {
        m_model->setRowCount(0);
        for (qsizetype i = 0; i < m_entries.size(); ++i)
            m_model->appendRow(new QStandardItem);
    }
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const OpenLineup::Entry &entry = m_entries.at(i);
        QStandardItem *const item = m_model->item(int(i));
        item->setText(entry.name.isEmpty() ? tr("New line-up") : entry.name);
        item->setData(entry.name, ConversationListModel::IdRole);
        const QString columns = tr("%n column(s)", nullptr, entry.columns);
        //: %1 says how many columns a line-up has, %2 how often each is asked
        const QString detail = entry.repeats < 2 ? columns : tr("%1 · %2").arg(columns, tr("%n repeat(s)", nullptr, entry.repeats));
        item->setData(detail, ConversationListModel::DetailRole);
        item->setData(entry.isOpen, ConversationListModel::OpenRole);
        item->setData(entry.isChanged ? tr("changed") : QString(), ConversationListModel::StateTextRole);
        item->setData(int(entry.isChanged ? ConversationListModel::State::Cut : ConversationListModel::State::Quiet),
            ConversationListModel::StateRole);
        item->setData(QString(item->text() + u", "_s + detail), Qt::AccessibleTextRole);
        item->setToolTip(QString());
        if (entry.isOpen)
            m_view->setCurrentIndex(item->index());
    }
}

QString LineupList::chosen() const
{
    return m_view->currentIndex().data(ConversationListModel::IdRole).toString();
}

void LineupList::openMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid())
        return;
    const QString name = index.data(ConversationListModel::IdRole).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Icons::icon(u"columns-3"_s), tr("&Open"), this, [this, name] { emit openRequested(name); });
    menu->addAction(Icons::icon(u"pencil"_s), tr("&Rename…"), this, [this, name] { emit renameRequested(name); });
    menu->addAction(Icons::icon(u"trash-2"_s), tr("&Delete"), this, [this, name] { emit removeRequested(name); });
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

bool LineupList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress && m_view->currentIndex().isValid()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete) {
            emit removeRequested(chosen());
            return true;
        }
        if (key == Qt::Key_F2) {
            emit renameRequested(chosen());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LineupList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LineupList::retranslate()
{
    m_heading->setText(tr("Line-ups"));
    m_new->setAccessibleName(tr("New line-up"));
    m_new->setToolTip(tr("New line-up"));
    m_view->setAccessibleName(tr("Line-ups"));
    fill();
}
