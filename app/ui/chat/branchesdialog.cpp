#include "ui/chat/branchesdialog.h"

#include "engine/chatsession.h"
#include "words/words.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int turnIdRole = Qt::UserRole;
constexpr qsizetype excerptLength = 120;

QString excerptOf(const Message &message)
{
    if (!message.text.isEmpty())
        return message.text.left(4 * excerptLength).simplified().left(excerptLength);
    QStringList names;
    for (const ToolCall &call : message.toolCalls)
        names.append(call.name);
    for (const Attachment &attachment : message.attachments)
        names.append(attachment.name);
    return names.join(", "_L1);
}
}

namespace {
/// A tree in which typing goes to the next turn that says what is typed, wherever it says it.
class TurnTree final : public QTreeView
{
public:
    using QTreeView::QTreeView;

    void keyboardSearch(const QString &typed) override
    {
        const bool goesOn = m_pause.isValid() && m_pause.elapsed() < QApplication::keyboardInputInterval();
        m_typed = goesOn ? m_typed + typed : typed;
        m_pause.start();
        // What goes on being typed may still be where it is.
        QModelIndex from = currentIndex().siblingAtColumn(0);
        if (!goesOn && from.isValid())
            from = indexBelow(from);
        if (!from.isValid())
            from = model()->index(0, 0);
        QModelIndex at = from;
        do {
            if (at.data().toString().contains(m_typed, Qt::CaseInsensitive)) {
                setCurrentIndex(at);
                return;
            }
            at = indexBelow(at);
            if (!at.isValid())
                at = model()->index(0, 0);
        } while (at.isValid() && at != from);
    }

private:
    QString m_typed;
    QElapsedTimer m_pause;
};
}

BranchesDialog::BranchesDialog(ChatSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_model(new QStandardItemModel(this))
    , m_view(new TurnTree(this))
    , m_go(new QPushButton(this))
{
    setObjectName("branchesDialog"_L1);
    m_view->setObjectName("branches"_L1);
    m_view->setModel(m_model);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformRowHeights(true);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setAllColumnsShowFocus(true);
    m_go->setObjectName("goToBranch"_L1);
    m_go->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_go, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 26);

    m_refreshing.setSingleShot(true);
    m_refreshing.setInterval(0);
    connect(&m_refreshing, &QTimer::timeout, this, &BranchesDialog::refresh);
    const auto refreshSoon = [this] { m_refreshing.start(); };
    connect(&m_session, &ChatSession::conversationReset, this, refreshSoon);
    connect(&m_session, &ChatSession::turnAppended, this, refreshSoon);
    connect(&m_session, &ChatSession::turnCommitted, this, refreshSoon);
    connect(m_view, &QTreeView::activated, this, &BranchesDialog::go);
    connect(m_go, &QPushButton::clicked, this, &BranchesDialog::go);
    connect(buttons, &QDialogButtonBox::rejected, this, &BranchesDialog::reject);
    retranslate();
    m_view->setFocus();
}

void BranchesDialog::retranslate()
{
    setWindowTitle(tr("Branches"));
    m_view->setAccessibleName(tr("Turns and branches of the conversation"));
    m_go->setText(tr("&Go there"));
    refresh();
}

void BranchesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BranchesDialog::refresh()
{
    m_refreshing.stop();
    const Conversation &conversation = m_session.conversation();
    const TurnId wanted = chosen();
    const QList<TurnId> path = conversation.path();
    m_path = QSet<TurnId>(path.cbegin(), path.cend());
    m_model->clear();
    m_model->setHorizontalHeaderLabels({ tr("Turn"), tr("Model"), tr("Route") });
    const QList<TurnId> first = conversation.children(0);
    for (const TurnId id : first)
        add(m_model->invisibleRootItem(), id);
    m_view->expandAll();
    QHeaderView *const header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int section : { 1, 2 })
        header->setSectionResizeMode(section, QHeaderView::ResizeToContents);
    choose(conversation.turn(wanted) ? wanted : conversation.leaf());
    m_go->setEnabled(m_model->rowCount() > 0);
}

/// Adds \a id and all that follows it. What goes on without a choice goes on at the same depth: a long conversation would
/// else run out of the window.
void BranchesDialog::add(QStandardItem *below, TurnId id)
{
    const Conversation &conversation = m_session.conversation();
    QStandardItem *last = addRow(below, *conversation.turn(id));
    QStandardItem *const level = below == m_model->invisibleRootItem() && conversation.children(0).size() == 1 ? below : last;
    QList<TurnId> next = conversation.children(id);
    while (next.size() == 1) {
        last = addRow(level, *conversation.turn(next.constFirst()));
        next = conversation.children(next.constFirst());
    }
    for (const TurnId branch : std::as_const(next))
        add(last, branch);
}

QStandardItem *BranchesDialog::addRow(QStandardItem *below, const Turn &turn)
{
    const bool isShown = m_path.contains(turn.id);
    //: A line in the tree of turns: %1 is who says it, "User" or "Assistant", %2 how it begins
    auto *const item = new QStandardItem(tr("%1: %2").arg(Words::roleName(turn.message.role), excerptOf(turn.message)));
    const QList<QStandardItem *> row { item, new QStandardItem(turn.settings.model), new QStandardItem(turn.routeName) };
    for (QStandardItem *const cell : row) {
        QFont font = m_view->font();
        font.setBold(isShown);
        cell->setFont(font);
        cell->setData(turn.id, turnIdRole);
        if (!isShown)
            cell->setForeground(palette().placeholderText());
    }
    item->setData(isShown ? tr("on the path shown") : tr("on another branch"), Qt::AccessibleDescriptionRole);
    below->appendRow(row);
    return item;
}

QModelIndex BranchesDialog::indexOf(TurnId id) const
{
    return m_model->match(m_model->index(0, 0), turnIdRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

void BranchesDialog::choose(TurnId id)
{
    const QModelIndex index = indexOf(id);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
}

TurnId BranchesDialog::chosen() const
{
    return m_view->currentIndex().data(turnIdRole).toLongLong();
}

void BranchesDialog::go()
{
    if (const TurnId id = chosen(); id != 0)
        emit turnActivated(id);
}
