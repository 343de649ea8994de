#include "ui/conversations/conversationlist.h"

#include "engine/conversations.h"
#include "store/conversationstore.h"
#include "ui/conversations/conversationdelegate.h"
#include "ui/conversations/conversationfiles.h"
#include "ui/conversations/conversationlistmodel.h"
#include "ui/conversations/importproblemsdialog.h"
#include "ui/forms/notice.h"
#include "ui/forms/undoline.h"
#include "ui/icons.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds searchAfter { 60 };
constexpr std::chrono::seconds undoFor { 10 };
constexpr int longestNamedTitle = 40;

QString shortened(const QString &title)
{
    return title.size() <= longestNamedTitle ? title : title.left(longestNamedTitle - 1) + u'…';
}

/// The files among what is dragged that may hold conversations.
QStringList conversationFilesIn(const QMimeData *dragged)
{
    QStringList files;
    const QList<QUrl> urls = dragged->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && ConversationFiles::mayHoldConversations(url.toLocalFile()))
            files.append(url.toLocalFile());
    }
    return files;
}
}

ConversationList::ConversationList(
    Conversations &conversations, ConversationStore &store, RouteStore &routes, const Keyring &keyring, QWidget *parent)
    : QWidget(parent)
    , m_conversations(conversations)
    , m_store(store)
    , m_files(new ConversationFiles(store, routes, keyring, conversations.current(), this))
    , m_model(new ConversationListModel(conversations, store, routes, this))
    , m_heading(new QLabel(this))
    , m_new(new QToolButton(this))
    , m_search(new QLineEdit(this))
    , m_middle(new QStackedWidget(this))
    , m_view(new QListView(m_middle))
    , m_empty(new QLabel(m_middle))
    , m_undo(new UndoLine(this))
    , m_notImported(new Notice(this))
    , m_importDetails(new QPushButton(this))
    , m_problem(new Notice(this))
    , m_searchSoon(new QTimer(this))
    , m_undoEnds(new QTimer(this))
{
    setObjectName("conversationList"_L1);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);

    QFont small = m_heading->font();
    small.setBold(true);
    small.setPointSizeF(small.pointSizeF() * 0.82);
    small.setLetterSpacing(QFont::PercentageSpacing, 106);
    small.setCapitalization(QFont::AllUppercase);
    m_heading->setFont(small);
    m_heading->setTextFormat(Qt::PlainText);
    m_new->setObjectName("newConversation"_L1);
    m_new->setIcon(Icons::icon(u"square-plus"_s));
    m_new->setAutoRaise(true);
    m_new->setFocusPolicy(Qt::StrongFocus);
    m_search->setObjectName("searchConversations"_L1);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);

    m_view->setObjectName("conversations"_L1);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ConversationDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    // Part of the frame, not a field.
    m_view->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(14, 18, 14, 0);
    m_middle->addWidget(m_view);
    m_middle->addWidget(m_empty);
    m_middle->setMinimumHeight(60);

    m_problem->setObjectName("conversationsProblem"_L1);
    m_notImported->setObjectName("notImported"_L1);
    m_importDetails->setObjectName("importDetails"_L1);
    m_importDetails->hide();
    m_undo->putButtonBelow();
    setAcceptDrops(true);

    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(18, 8, 8, 0);
    heading->addWidget(m_heading, 1);
    heading->addWidget(m_new);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(8, 2, 8, 4);
    field->addWidget(m_search);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(14, 0, 10, 0);
    below->addWidget(m_undo);
    below->addWidget(m_notImported);
    below->addWidget(m_importDetails, 0, Qt::AlignRight);
    below->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(2);
    layout->addLayout(heading);
    layout->addLayout(field);
    layout->addWidget(m_middle, 1);
    layout->addLayout(below);

    m_open = addCommand("openConversation", {}, u"message-square"_s);
    m_rename = addCommand("renameConversation", u"F2"_s, u"pencil"_s);
    m_pin = addCommand("pinConversation", u"Ctrl+Shift+P"_s, u"pin"_s);
    m_pin->setCheckable(true);
    m_duplicate = addCommand("duplicateConversation", u"Ctrl+D"_s, u"copy"_s);
    addSeparator();
    m_export = addCommand("exportConversation", {}, u"upload"_s);
    m_copyMarkdown = addCommand("copyConversationAsMarkdown", {}, u"file-text"_s);
    m_import = addCommand("importConversations", {}, u"download"_s);
    addSeparator();
    m_remove = addCommand("deleteConversation", QKeySequence::Delete, u"trash-2"_s);
    connect(m_open, &QAction::triggered, this, &ConversationList::openChosen);
    connect(m_rename, &QAction::triggered, this, &ConversationList::renameChosen);
    connect(m_pin, &QAction::triggered, this, &ConversationList::pinChosen);
    connect(m_duplicate, &QAction::triggered, this, &ConversationList::duplicateChosen);
    connect(m_export, &QAction::triggered, this, [this] { m_files->exportConversation(chosenId(), window()); });
    connect(m_copyMarkdown, &QAction::triggered, this, [this] { m_files->copyAsMarkdown(chosenId()); });
    connect(m_import, &QAction::triggered, this, [this] { m_files->chooseFiles(window()); });
    connect(m_remove, &QAction::triggered, this, &ConversationList::removeChosen);
    connect(m_files, &ConversationFiles::noted, this, &ConversationList::noted);
    connect(m_files, &ConversationFiles::imported, this, &ConversationList::showImported);
    connect(m_importDetails, &QPushButton::clicked, this, [this] {
        (new ImportProblemsDialog(m_details, window()))->open();
        endImported();
    });

    connect(m_new, &QToolButton::clicked, this, &ConversationList::newRequested);
    connect(m_view, &QListView::clicked, this, &ConversationList::openChosen);
    connect(m_view, &QListView::activated, this, &ConversationList::openChosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConversationList::showCommands);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ConversationList::showCommands);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        // What is open may come into the list only now: by its first message, or when the list has been read.
        if (!m_view->currentIndex().isValid())
            chooseOpen();
        showEmptiness();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ConversationList::showEmptiness);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_kept = chosenId(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (const int row = m_model->rowOf(m_kept); row >= 0)
            m_view->setCurrentIndex(m_model->index(row));
        showEmptiness();
    });
    connect(&m_conversations, &Conversations::currentChanged, this, &ConversationList::chooseOpen);
    connect(&m_store, &ConversationStore::ready, this, &ConversationList::showEmptiness);
    connect(&m_store, &ConversationStore::problemChanged, this, &ConversationList::showProblem);

    m_searchSoon->setSingleShot(true);
    m_searchSoon->setInterval(searchAfter);
    connect(m_searchSoon, &QTimer::timeout, this, &ConversationList::search);
    connect(m_search, &QLineEdit::textChanged, m_searchSoon, qOverload<>(&QTimer::start));
    m_undoEnds->setSingleShot(true);
    m_undoEnds->setInterval(undoFor);
    connect(m_undoEnds, &QTimer::timeout, m_undo, &UndoLine::dismiss);

    setTabOrder(m_new, m_search);
    setTabOrder(m_search, m_view);
    setTabOrder(m_view, m_undo);
    setTabOrder(m_undo, m_importDetails);
    retranslate();
    chooseOpen();
}

QList<QAction *> ConversationList::commands() const
{
    return m_view->actions();
}

void ConversationList::setNewChatKeys(const QString &keys)
{
    m_newChatKeys = keys;
    retranslate();
}

void ConversationList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConversationList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConversationList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!conversationFilesIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ConversationList::dragMoveEvent(QDragMoveEvent *event)
{
    if (!conversationFilesIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ConversationList::dropEvent(QDropEvent *event)
{
    const QStringList files = conversationFilesIn(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    m_files->import(files);
}

bool ConversationList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    // Escape takes the search back before it stops an answer; Down goes on to what was found.
    const bool clears = key->key() == Qt::Key_Escape && !m_search->text().isEmpty();
    const bool descends = key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!clears && !descends)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        if (clears) {
            m_search->clear();
        } else if (m_model->rowCount() > 0) {
            if (!m_view->currentIndex().isValid())
                m_view->setCurrentIndex(m_model->index(0));
            m_view->setFocus(Qt::TabFocusReason);
        }
    }
    return event->type() == QEvent::KeyPress;
}

QAction *ConversationList::addCommand(const char *name, const QKeySequence &key, const QString &icon)
{
    auto *action = new QAction(Icons::icon(icon), QString(), this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    // Delete and the like mean something else wherever somebody writes.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(action);
    return action;
}

void ConversationList::addSeparator()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    m_view->addAction(line);
}

QString ConversationList::chosenId() const
{
    return m_view->currentIndex().data(ConversationListModel::IdRole).toString();
}

void ConversationList::openChosen()
{
    if (const QString id = chosenId(); !id.isEmpty()) {
        m_wanted = id;
        emit openRequested(id);
    }
}

void ConversationList::renameChosen()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    m_view->scrollTo(index);
    m_view->setFocus();
    m_view->edit(index);
}

void ConversationList::pinChosen(bool pinned)
{
    if (const QString id = chosenId(); !id.isEmpty())
        m_store.setPinned(id, pinned);
}

void ConversationList::duplicateChosen()
{
    const QString id = chosenId();
    if (id.isEmpty())
        return;
    const QString copy = m_store.duplicate(id);
    if (const int row = m_model->rowOf(copy); row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
}

void ConversationList::removeChosen()
{
    const QString id = chosenId();
    if (id.isEmpty())
        return;
    const QString title = m_view->currentIndex().data().toString();
    const bool wasOpen = id == m_conversations.currentId() || id == m_wanted;
    m_conversations.stop(id);
    // Left before it goes, so that what was being written goes and comes back with it.
    if (wasOpen)
        emit newRequested();
    if (wasOpen && m_model->rowOf(id) >= 0)
        m_view->setCurrentIndex(m_model->index(m_model->rowOf(id)));
    m_store.remove(id);
    endImported();
    //: %1 is the title of a conversation
    m_undo->offer(tr("Deleted “%1”.").arg(shortened(title)), [this, id, wasOpen] {
        m_undoEnds->stop();
        m_store.restore(id);
        if (const int row = m_model->rowOf(id); row >= 0)
            m_view->setCurrentIndex(m_model->index(row));
        m_view->setFocus();
        if (wasOpen)
            emit openRequested(id);
    });
    m_undoEnds->start();
    m_view->setFocus();
}

/// Says what came of it with a way back, and opens the first.
void ConversationList::showImported(const ImportedFiles &files)
{
    endImported();
    m_undo->dismiss();
    m_undoEnds->stop();
    m_details = files.details;
    m_importDetails->setVisible(!files.details.isEmpty());
    if (files.ids.isEmpty()) {
        m_notImported->say(Notice::Weight::Caution, files.said);
        return;
    }
    m_undo->offer(files.said, [this, ids = files.ids, before = m_conversations.currentId()] {
        m_undoEnds->stop();
        endImported();
        const bool isOpen = ids.contains(m_conversations.currentId()) || ids.contains(m_wanted);
        for (const QString &id : ids)
            m_conversations.stop(id);
        if (isOpen && m_model->rowOf(before) >= 0)
            emit openRequested(before);
        else if (isOpen)
            emit newRequested();
        for (const QString &id : ids)
            m_store.remove(id);
        m_view->setFocus();
    });
    // What could not be read stays until it was seen.
    if (files.details.isEmpty())
        m_undoEnds->start();
    m_wanted = files.ids.constFirst();
    emit openRequested(m_wanted);
}

void ConversationList::endImported()
{
    m_notImported->clearRemark();
    m_importDetails->hide();
}

void ConversationList::chooseOpen()
{
    m_wanted = m_conversations.currentId();
    const int row = m_model->rowOf(m_wanted);
    // Somebody who walks the list by keys keeps the place.
    if (row >= 0 || !m_view->hasFocus())
        m_view->setCurrentIndex(row >= 0 ? m_model->index(row) : QModelIndex());
    showCommands();
    showEmptiness();
}

void ConversationList::search()
{
    // Once it is answered, Qt (6.4) would follow a pointer to what then() returned, which is gone.
    if (!m_found.isFinished())
        m_found.cancel();
    const QString words = m_search->text().simplified();
    if (words.isEmpty()) {
        m_model->setFilter({});
        chooseOpen();
        return;
    }
    m_found = m_store.search(words);
    // The store outlives the list; a context that dies before the future is an assertion in Qt.
    m_found.then(&m_store, [alive = QPointer(this), this, words](const QStringList &ids) {
        if (!alive)
            return;
        if (words != m_search->text().simplified())
            return;
        m_model->setFilter(QSet<QString>(ids.cbegin(), ids.cend()));
        showEmptiness();
    });
}

void ConversationList::showCommands()
{
    const QModelIndex chosen = m_view->currentIndex();
    const auto all = commands();
    for (auto *action : all)
        action->setEnabled(chosen.isValid() || action == m_import);
    m_pin->setChecked(chosen.data(ConversationListModel::PinnedRole).toBool());
}

void ConversationList::showEmptiness()
{
    const QString words = m_search->text().simplified();
    if (!words.isEmpty()) {
        //: %1 is what was searched for
        m_empty->setText(tr("Nothing found for “%1”.").arg(shortened(words)));
    } else if (m_store.isReady()) {
        m_empty->setText(tr("No conversations yet. What you send and what comes back is kept here."));
    } else {
        m_empty->clear();
    }
    m_middle->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_view);
}

void ConversationList::showProblem(const QString &problem)
{
    m_problemText = problem;
    if (problem.isEmpty())
        m_problem->clearRemark();
    else
        //: %1 are the database's own words: "database or disk is full"
        m_problem->say(Notice::Weight::Error, tr("Conversations are not being saved: %1").arg(problem));
}

void ConversationList::retranslate()
{
    m_heading->setText(tr("Conversations"));
    m_new->setAccessibleName(tr("New chat"));
    //: %1 are keys such as "Ctrl+N"
    m_new->setToolTip(m_newChatKeys.isEmpty() ? tr("New chat") : tr("New chat (%1)").arg(m_newChatKeys));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search conversations"));
    m_search->setToolTip(tr("Finds words in titles, questions and answers"));
    m_view->setAccessibleName(tr("Conversations"));
    m_open->setText(tr("&Open"));
    m_rename->setText(tr("&Rename"));
    m_pin->setText(tr("&Pin to the top"));
    m_duplicate->setText(tr("&Duplicate"));
    m_export->setText(tr("&Export conversation…"));
    m_copyMarkdown->setText(tr("&Copy conversation as Markdown"));
    m_import->setText(tr("&Import conversations…"));
    m_remove->setText(tr("De&lete"));
    m_importDetails->setText(tr("Show…"));
    m_importDetails->setAccessibleName(tr("Show what could not be imported"));
    m_model->retranslate();
    showEmptiness();
    showProblem(m_problemText);
}
