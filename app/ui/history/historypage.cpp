#include "ui/history/historypage.h"

#include "core/exchange.h"
#include "snippets/curl.h"
#include "store/journal.h"
#include "store/routestore.h"
#include "ui/forms/notice.h"
#include "ui/forms/undoline.h"
#include "ui/history/exportdialog.h"
#include "ui/history/historyactions.h"
#include "ui/history/historydetail.h"
#include "ui/history/historyfilters.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytableview.h"
#include "ui/history/historywords.h"
#include "ui/history/pending.h"
#include "ui/history/replaystrip.h"
#include "ui/history/retentionline.h"
#include "ui/icons.h"
#include "ui/requests/requesteditor.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds loadAfter { 40 }; // walking by keys passes many rows
constexpr std::chrono::seconds figuresAfter { 1 };
constexpr std::chrono::seconds historyUndoFor { 15 };
const QList<int> firstSizes { 430, 420 };
}

struct HistoryPage::Private final : public QObject {
    Private(HistoryPage *page, Journal &kept, RouteStore &routeStore, Keyring &keys, NetworkLane &networkLane, HistoryActions &offered)
        : q(page)
        , journal(kept)
        , routes(routeStore)
        , keyring(keys)
        , lane(networkLane)
        , actions(offered)
    {
    }

    void build();
    QWidget *buildList();
    void connectParts();
    void connectActions();

    QString currentId() const;
    QStringList chosenIds() const;
    bool isShown(const Exchange *exchange) const { return exchange && exchange->id == currentId(); }
    void applyFilter();
    void showLoaded();
    void showEmptiness();
    void showActions();
    void loadSoon();
    void load();
    void choose(const QString &id);
    void askFigures();
    void removeChosen();
    void removeShown();
    void offerUndo(const QStringList &ids);
    void offerRoutes();
    void copyCurl();
    void exportChosen();
    void openConversation();
    void edit();
    void openMenu(const QPoint &at);
    void retranslate();

    HistoryPage *q;
    Journal &journal;
    RouteStore &routes;
    Keyring &keyring;
    NetworkLane &lane;
    HistoryActions &actions;
    bool isBuilt = false;
    bool hasChosen = false; ///< something was chosen once, by a person or at first
    QByteArray splitterState;
    QString wantedId; ///< to be chosen as soon as it is in the list
    QString problem;

    HistoryFilters *filters = nullptr;
    Notice *trouble = nullptr;
    QSplitter *splitter = nullptr;
    QStackedWidget *middle = nullptr;
    HistoryModel *model = nullptr;
    HistoryTableView *view = nullptr;
    QLabel *emptyTitle = nullptr;
    QLabel *emptyHint = nullptr;
    QPushButton *clearFilters = nullptr;
    UndoLine *undo = nullptr;
    RetentionLine *retention = nullptr;
    HistoryDetail *detail = nullptr;
    QTimer *loadTimer = nullptr;
    QTimer *figuresTimer = nullptr;
    QTimer *undoEnds = nullptr;
    QFuture<std::optional<Exchange>> loading;
};

HistoryPage::HistoryPage(
    Journal &journal, RouteStore &routes, Keyring &keyring, NetworkLane &lane, HistoryActions &actions, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, journal, routes, keyring, lane, actions))
{
    setObjectName("historyPage"_L1);
    connect(&journal, &Journal::problemChanged, this, [this](const QString &problem) {
        d->problem = problem;
        if (d->isBuilt)
            d->retranslate();
    });
}

HistoryPage::~HistoryPage()
{
    cancelPending(d->loading);
}

QByteArray HistoryPage::splitterState() const
{
    return d->isBuilt ? d->splitter->saveState() : d->splitterState;
}

void HistoryPage::restoreSplitter(const QByteArray &state)
{
    d->splitterState = state;
    if (d->isBuilt)
        d->splitter->restoreState(state);
}

void HistoryPage::focusSearch()
{
    if (d->isBuilt)
        d->filters->focusSearch();
}

void HistoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d->isBuilt)
        d->retranslate();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    if (!d->isBuilt)
        d->build();
    QWidget::showEvent(event);
}

void HistoryPage::Private::build()
{
    isBuilt = true;
    filters = new HistoryFilters(q);
    trouble = new Notice(q);
    trouble->setObjectName("historyProblem"_L1);
    trouble->setContentsMargins(20, 0, 20, 6);
    splitter = new QSplitter(Qt::Vertical, q);
    splitter->setObjectName("historySplitter"_L1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    detail = new HistoryDetail(lane, keyring, routes, actions, splitter);
    detail->setMinimumHeight(160);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes(firstSizes);
    if (!splitterState.isEmpty())
        splitter->restoreState(splitterState);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(filters);
    layout->addWidget(trouble);
    layout->addWidget(splitter, 1);
    q->setFocusProxy(filters);

    loadTimer = new QTimer(this);
    figuresTimer = new QTimer(this);
    undoEnds = new QTimer(this);
    loadTimer->setInterval(loadAfter);
    figuresTimer->setInterval(figuresAfter);
    undoEnds->setInterval(historyUndoFor);
    for (auto *timer : { loadTimer, figuresTimer, undoEnds })
        timer->setSingleShot(true);
    connectParts();
    connectActions();
    retranslate();
    askFigures();
    applyFilter();
}

QWidget *HistoryPage::Private::buildList()
{
    auto *upper = new QWidget(splitter);
    middle = new QStackedWidget(upper);
    model = new HistoryModel(journal, this);
    view = new HistoryTableView(middle);
    view->setObjectName("historyTable"_L1);
    view->setModel(model);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *empty = new QWidget(middle);
    emptyTitle = new QLabel(empty);
    emptyTitle->setObjectName("historyEmpty"_L1);
    emptyHint = new QLabel(empty);
    emptyHint->setObjectName("historyHint"_L1);
    emptyHint->setForegroundRole(QPalette::PlaceholderText);
    auto large = emptyTitle->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    emptyTitle->setFont(large);
    for (auto *label : { emptyTitle, emptyHint }) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    clearFilters = new QPushButton(empty);
    clearFilters->setObjectName("clearFilters"_L1);
    clearFilters->setAutoDefault(true);
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->setContentsMargins(40, 4, 40, 4);
    emptyLayout->addStretch(2);
    emptyLayout->addWidget(emptyTitle);
    emptyLayout->addWidget(emptyHint);
    emptyLayout->addWidget(clearFilters, 0, Qt::AlignHCenter);
    emptyLayout->addStretch(3);
    middle->addWidget(view);
    middle->addWidget(empty);
    undo = new UndoLine(upper);
    undo->setObjectName("historyUndo"_L1);
    undo->setContentsMargins(8, 0, 8, 0);
    retention = new RetentionLine(journal, upper);
    auto *layout = new QVBoxLayout(upper);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(2);
    layout->addWidget(middle, 1);
    layout->addWidget(undo);
    layout->addWidget(retention);
    upper->setMinimumHeight(130);
    return upper;
}

void HistoryPage::Private::connectParts()
{
    connect(filters, &HistoryFilters::changed, this, &Private::applyFilter);
    connect(filters, &HistoryFilters::descended, this, [this] {
        if (model->rowCount() == 0)
            return;
        if (!view->currentIndex().isValid())
            view->choose(0);
        view->setFocus(Qt::TabFocusReason);
    });
    connect(clearFilters, &QPushButton::clicked, filters, &HistoryFilters::clear);
    connect(model, &HistoryModel::loaded, this, &Private::showLoaded);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &Private::showEmptiness);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &Private::loadSoon);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Private::showActions);
    connect(view, &HistoryTableView::typed, filters, &HistoryFilters::type);
    connect(view, &HistoryTableView::copyRequested, this, &Private::copyCurl);
    connect(view, &HistoryTableView::removeRequested, this, &Private::removeChosen);
    connect(view, &HistoryTableView::activatedByKey, this, [this] {
        if (auto *tabs = detail->findChild<QWidget *>(u"inspectorTabs"_s))
            tabs->setFocus(Qt::TabFocusReason);
    });
    connect(view, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) { openMenu(view->viewport()->mapToGlobal(at)); });
    connect(detail, &HistoryDetail::noted, q, &HistoryPage::noted);
    connect(detail, &HistoryDetail::showRequested, this, &Private::choose);
    connect(&detail->replay(), &ReplayStrip::dismissed, view, [this] { view->setFocus(Qt::OtherFocusReason); });
    connect(&journal, &Journal::recorded, figuresTimer, [this] {
        if (!figuresTimer->isActive())
            figuresTimer->start();
    });
    connect(&journal, &Journal::changed, this, &Private::askFigures);
    connect(loadTimer, &QTimer::timeout, this, &Private::load);
    connect(figuresTimer, &QTimer::timeout, this, &Private::askFigures);
    connect(undoEnds, &QTimer::timeout, undo, &UndoLine::dismiss);
    connect(splitter, &QSplitter::splitterMoved, q, &HistoryPage::splitterMoved);
}

void HistoryPage::Private::connectActions()
{
    const auto all = actions.all();
    for (auto *action : all) {
        if (action)
            q->addAction(action);
    }
    connect(actions.replay, &QAction::triggered, this, [this] {
        if (isShown(detail->exchange()))
            detail->replay().offer(*detail->exchange());
    });
    connect(actions.replayElsewhere, &QAction::triggered, this, &Private::offerRoutes);
    connect(actions.replayEdited, &QAction::triggered, this, &Private::edit);
    connect(actions.openConversation, &QAction::triggered, this, &Private::openConversation);
    connect(actions.copyCurl, &QAction::triggered, this, &Private::copyCurl);
    connect(actions.exportThem, &QAction::triggered, this, &Private::exportChosen);
    connect(actions.remove, &QAction::triggered, this, &Private::removeChosen);
    connect(actions.removeShown, &QAction::triggered, this, &Private::removeShown);
    showActions();
}

QString HistoryPage::Private::currentId() const
{
    const auto *summary = model->summary(view->currentIndex().row());
    return summary ? summary->id : QString();
}

QStringList HistoryPage::Private::chosenIds() const
{
    QStringList ids;
    const auto rows = view->chosenRows();
    for (const int row : rows)
        ids.append(model->summary(row)->id);
    return ids;
}

void HistoryPage::Private::applyFilter()
{
    model->setFilter(filters->filter());
    view->verticalScrollBar()->setValue(0);
    showEmptiness();
}

void HistoryPage::Private::showLoaded()
{
    if (const int row = model->rowOf(wantedId); row >= 0) {
        wantedId.clear();
        view->choose(row);
    } else if (!hasChosen && model->rowCount() > 0) {
        view->choose(0);
    }
    showEmptiness();
    showActions();
}

void HistoryPage::Private::showEmptiness()
{
    const bool isEmpty = model->rowCount() == 0 && !model->isLoading();
    middle->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    const bool isNarrowed = filters->isNarrowed();
    emptyTitle->setText(isNarrowed ? HistoryPage::tr("Nothing found") : HistoryPage::tr("No exchange yet"));
    emptyHint->setText(isNarrowed ? HistoryPage::tr("No exchange that is kept passes the search and the filters above.")
                                  : HistoryPage::tr("Send something on the Chat page: every request is kept here with all that came of it, "
                                                    "and no key."));
    clearFilters->setVisible(isNarrowed);
}

void HistoryPage::Private::showActions()
{
    const auto chosen = view->selectionModel()->selectedRows().size();
    const Exchange *const exchange = detail->exchange();
    const bool isOne = chosen == 1 && isShown(exchange);
    for (auto *action : { actions.replay, actions.replayElsewhere, actions.replayEdited, actions.copyCurl })
        action->setEnabled(isOne);
    actions.openConversation->setEnabled(isOne && !exchange->conversationId.isEmpty());
    actions.exportThem->setEnabled(model->rowCount() > 0);
    actions.remove->setEnabled(chosen > 0);
    actions.removeShown->setEnabled(model->rowCount() > 0);
}

void HistoryPage::Private::loadSoon()
{
    if (!view->currentIndex().isValid()) {
        cancelPending(loading);
        loadTimer->stop();
        detail->show({}, {});
        showActions();
        return;
    }
    hasChosen = true;
    // The first one at once; after that, whoever holds a key down waits for the row it ends on.
    if (!loadTimer->isActive())
        loadTimer->start();
}

void HistoryPage::Private::load()
{
    const auto *summary = model->summary(view->currentIndex().row());
    if (!summary || isShown(detail->exchange()))
        return;
    cancelPending(loading);
    loading = journal.load(summary->id);
    // The journal outlives this; a context that dies before the future is an assertion in Qt.
    loading.then(&journal, [alive = QPointer(q), this, wanted = *summary](const std::optional<Exchange> &found) {
        if (!alive || wanted.id != currentId())
            return;
        detail->show(found ? std::make_shared<const Exchange>(*found) : nullptr, wanted,
            found ? QString() : HistoryPage::tr("This exchange can no longer be read."));
        showActions();
    });
}

/// Chooses the exchange \a id, now or when it comes into the list.
void HistoryPage::Private::choose(const QString &id)
{
    if (const int row = model->rowOf(id); row >= 0) {
        view->choose(row);
        view->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!filters->isNarrowed()) {
        emit q->noted(HistoryPage::tr("That exchange is further down, or was deleted."));
        return;
    }
    wantedId = id;
    filters->clear();
}

void HistoryPage::Private::askFigures()
{
    // The journal outlives this; a context that dies before the future is an assertion in Qt.
    journal.figures().then(&journal, [alive = QPointer(q), this](const JournalFigures &figures) {
        if (!alive)
            return;
        filters->setChoices(figures.routes, figures.models);
        retention->show(figures);
    });
}

void HistoryPage::Private::removeChosen()
{
    const QStringList ids = chosenIds();
    if (ids.isEmpty())
        return;
    const int row = view->chosenRows().constFirst();
    journal.remove(ids);
    model->take(ids);
    // Whoever deletes one after the other stays where it was.
    view->choose(qMin(row, model->rowCount() - 1));
    view->setFocus(Qt::OtherFocusReason);
    offerUndo(ids);
}

void HistoryPage::Private::removeShown()
{
    // The journal outlives this; a context that dies before the future is an assertion in Qt.
    journal.removeAll(model->filter()).then(&journal, [alive = QPointer(q), this](const QStringList &ids) {
        if (alive && !ids.isEmpty())
            offerUndo(ids);
    });
}

void HistoryPage::Private::offerUndo(const QStringList &ids)
{
    undo->offer(HistoryPage::tr("Deleted %Ln exchange(s).", nullptr, int(ids.size())), [this, ids] {
        undoEnds->stop();
        wantedId = ids.constFirst();
        journal.restore(ids);
        view->setFocus(Qt::OtherFocusReason);
    });
    undoEnds->start();
}

void HistoryPage::Private::offerRoutes()
{
    const Exchange *const exchange = detail->exchange();
    if (!isShown(exchange))
        return;
    auto *menu = new QMenu(q);
    menu->setObjectName("replayRoutes"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto all = routes.routes();
    for (const Route &route : all) {
        const QString obstacle = detail->replay().obstacle(*exchange, route);
        QString name = route.name;
        if (!obstacle.isEmpty())
            //: %1 is the name of a route, %2 why it cannot be taken
            name = HistoryPage::tr("%1 — %2").arg(route.name, obstacle);
        auto *action = menu->addAction(Icons::dot(route.colour), name.replace(u'&', "&&"_L1));
        action->setEnabled(obstacle.isEmpty());
        connect(action, &QAction::triggered, this, [this, route] {
            if (isShown(detail->exchange()))
                detail->replay().offer(*detail->exchange(), route);
        });
    }
    menu->popup(detail->menuPlace());
}

void HistoryPage::Private::copyCurl()
{
    const Exchange *const exchange = detail->exchange();
    if (!isShown(exchange))
        return;
    QGuiApplication::clipboard()->setText(curlCommand(exchange->request));
    emit q->noted(HistoryPage::tr("curl command copied, the key as a variable"));
}

/// The chosen ones, or all that are shown: the dialog asks.
void HistoryPage::Private::exportChosen()
{
    auto *dialog = new ExportDialog(journal, chosenIds(), model->filter(), keyring, q);
    connect(dialog, &ExportDialog::exported, q, [this](const QString &path) {
        //: %1 is the path of a file
        emit q->noted(path.isEmpty() ? HistoryPage::tr("Exported to the clipboard") : HistoryPage::tr("Exported to %1").arg(path));
    });
    dialog->open();
}

void HistoryPage::Private::openConversation()
{
    const Exchange *const exchange = detail->exchange();
    if (isShown(exchange) && !exchange->conversationId.isEmpty())
        emit q->conversationRequested(exchange->conversationId, exchange->turn);
}

/// In a window of its own: what it sends becomes a line here like everything that leaves.
void HistoryPage::Private::edit()
{
    const Exchange *const exchange = detail->exchange();
    if (!isShown(exchange))
        return;
    auto *editor = new RequestEditor(lane, keyring, routes, q->window());
    editor->setRequest(exchange->request, exchange->protocol, exchange->routeId, exchange->id);
    connect(editor, &RequestEditor::noted, q, &HistoryPage::noted);
    editor->show();
}

void HistoryPage::Private::openMenu(const QPoint &at)
{
    auto *menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    actions.addTo(menu);
    menu->popup(at);
}

void HistoryPage::Private::retranslate()
{
    view->setAccessibleName(HistoryPage::tr("Exchanges"));
    clearFilters->setText(HistoryPage::tr("Clear the filters"));
    model->retranslate();
    showEmptiness();
    if (problem.isEmpty())
        trouble->clearRemark();
    else
        //: %1 are the database's own words: "database or disk is full"
        trouble->say(Notice::Weight::Error, HistoryPage::tr("The history is not being kept: %1").arg(problem));
}
