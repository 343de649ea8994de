#include "ui/mainwindowprivate.h"

#include "engine/chatsession.h"
#include "store/journal.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/chat/chatpage.h"
#include "ui/conversations/conversationlist.h"
#include "ui/forms/routesdialog.h"
#include "ui/history/historypage.h"
#include "ui/ladder/ladderdialog.h"
#include "ui/mainmenu.h"
#include "ui/models/modelspage.h"
#include "ui/pagelist.h"
#include "ui/statusline.h"

#include <QDir>
#include <QAction>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

void MainWindow::Private::buildPages()
{
    splitter = new QSplitter(Qt::Horizontal, &q);
    buildSideBar();
    stack = new QStackedWidget(splitter);
    chat = new ChatPage(conversations, routes, keyring, catalog, stack);
    models = new ModelsPage(routes, keyring, catalog, modelLists, stack);

    // A further page is one line here.
    const QList<Page> first {
        { "chat", u"message-square"_s, [] { return MainWindow::tr("Chat"); }, chat },
        { "models", u"box"_s, [] { return MainWindow::tr("Models"); }, models },
    };
    for (const auto &page : first)
        addPage(page);
    pageList->setCurrentRow(0);
    connect(pageList, &QListWidget::currentRowChanged, stack, &QStackedWidget::setCurrentIndex);
    connect(stack, &QStackedWidget::currentChanged, &q, [this] { showSideList(); });

    splitter->setChildrenCollapsible(false);
    splitter->addWidget(sideBar);
    splitter->addWidget(stack);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 212, 1'228 });
    q.setCentralWidget(splitter);
    status = new StatusLine(*q.statusBar());
}

void MainWindow::Private::addPage(const Page &page, int row)
{
    const int place = row < 0 ? int(pages.size()) : row;
    pages.insert(place, page);
    stack->insertWidget(place, page.widget);
    pageList->addPage(page.id, page.icon, page.title(), place);
}

/// The page of the journal, which the window is given after it was built.
void MainWindow::Private::addHistory(Journal &journal)
{
    history = new HistoryPage(journal, routes, keyring, lane, *historyActions, stack);
    history->restoreSplitter(drafts.view(u"historySplitter"_s).toByteArray());
    addPage({ "history", u"history"_s, [] { return MainWindow::tr("History"); }, history });
    menu->showHistory->setVisible(true);
    connect(history, &HistoryPage::conversationRequested, &q, [this](const QString &id, TurnId turn) { openTurn(id, turn); });
    connect(history, &HistoryPage::noted, &q, [this](const QString &sentence) { status->note(sentence); });
    connect(history, &HistoryPage::splitterMoved, &q, [this] { queueSave(); });
    connect(&journal, &Journal::problemChanged, &q, [this](const QString &problem) {
        //: %1 are the database's own words: "database or disk is full"
        status->setProblem(problem.isEmpty() ? QString() : MainWindow::tr("The history is not being kept: %1").arg(problem));
    });
    connect(&journal, &Journal::keptAside, &q, [this](const QString &copy) {
        //: %1 is a file
        status->setProblem(MainWindow::tr("The history was damaged. It is kept as %1, and a new one was begun.").arg(QDir::toNativeSeparators(copy)));
    });
    chat->setJournal(journal, [this] { return conversations.currentId(); });
    // The window was restored before there was such a page.
    if (drafts.view(u"page"_s).toByteArray() == "history")
        pageList->selectId("history");
}

void MainWindow::Private::buildSideBar()
{
    sideBar = new QWidget(splitter);
    sideBar->setBackgroundRole(QPalette::AlternateBase);
    sideBar->setAutoFillBackground(true);
    pageList = new PageList(sideBar);
    pageList->setObjectName("pageList"_L1);
    lists = new QStackedWidget(sideBar);
    list = new ConversationList(conversations, store, routes, keyring, lists);
    lists->addWidget(list);
    auto *layout = new QVBoxLayout(sideBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(pageList);
    layout->addWidget(lists, 1);
}

void MainWindow::Private::connectPages()
{
    connect(chat, &ChatPage::draftEdited, &q, [this] { queueSave(); });
    connect(&conversations, &Conversations::currentChanged, &q, [this] { queueSave(); });
    connect(&conversations, &Conversations::currentChanged, &q, [this] {
        if (conversations.currentId() != std::exchange(wantedConversation, {}))
            return;
        pageList->selectId("chat");
        chat->goToTurn(wantedTurn);
    });
    connect(&conversations, &Conversations::openFailed, &q, [this](const QString &id) {
        if (id == std::exchange(wantedConversation, {}))
            status->note(MainWindow::tr("The conversation is gone; the exchange is all that is left of it."));
    });
    connect(list, &ConversationList::openRequested, &q, [this](const QString &id) { openConversation(id); });
    connect(list, &ConversationList::newRequested, &q, [this] { startNewChat(); });
    connect(list, &ConversationList::noted, &q, [this](const QString &sentence) { status->note(sentence); });
    connect(chat, &ChatPage::actionsChanged, &q, [this] { showActions(); });
    connect(chat, &ChatPage::keyRequested, &q, [this](const QString &routeId) { openRoutes(routeId); });
    connect(chat, &ChatPage::routeChanged, &q, [this](const Route &route) {
        models->follow(route);
        showRoutes();
        status->showKey(session.route(), keyring);
    });
    connect(models, &ModelsPage::useRequested, &q, [this](const Route &route, const QString &model) { useModel(route, model); });
    connect(models, &ModelsPage::keyRequested, &q, [this](const QString &routeId) { openRoutes(routeId); });
    connect(models, &ModelsPage::noted, &q, [this](const QString &sentence) { status->note(sentence); });
    connect(chat, &ChatPage::importRequested, &q, [this](const QString &command) { importCurl(command); });
    connect(chat, &ChatPage::modelsRequested, &q, [this] { pageList->selectId("models"); });
    connect(chat, &ChatPage::linkHovered, &q, [this](const QString &target) { status->hover(target); });
    connect(chat, &ChatPage::inspectorWanted, menu->showInspector, [this] { menu->showInspector->setChecked(true); });
    connect(chat, &ChatPage::noted, &q, [this](const QString &sentence) { status->note(sentence); });
    connect(chat, &ChatPage::inspectorChosen, &q,
        [this](const QString &key, const QVariant &value) { drafts.saveView(u"inspector/"_s + key, value); });
    connect(chat, &ChatPage::enterSendsChanged, &q, [this](bool on) { drafts.saveView(u"enterSends"_s, on); });
    connect(chat, &ChatPage::bodyViewChanged, &q, [this] { queueSave(); });
    connect(&routes, &RouteStore::changed, &q, [this] { showRoutes(); });
    connect(&keyring, &Keyring::stateChanged, &q, [this] { status->showKey(session.route(), keyring); });
}

void MainWindow::Private::showRoutes()
{
    menu->setRoutes(routes.routes(), session.route().id);
}

void MainWindow::Private::openRoutes(const QString &routeId)
{
    if (!routesDialog) {
        routesDialog = new RoutesDialog(routes, keyring, &q);
        routesDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(routesDialog, &RoutesDialog::checkRequested, &q, [this](const Route &route) { openLadder(route, routesDialog); });
    }
    if (!routeId.isEmpty())
        routesDialog->showRoute(routeId);
    routesDialog->open();
}

/// What is in use is checked as it is used: the conversation's surface and model on its route, else the route's own.
void MainWindow::Private::openLadder(const Route &route, QWidget *over)
{
    const bool isInUse = over == &q;
    auto *const dialog = new LadderDialog(lane, keyring, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->offer({ .route = route,
        .protocol = isInUse ? &session.protocol() : protocolById(route.protocol),
        .model = isInUse ? session.settings().model : route.defaultModel,
        .surroundings = surroundingsFrom(routes, modelLists) });
    dialog->open();
}

/// The conversation goes on with another route and model; everything else stays as it is set.
void MainWindow::Private::useModel(const Route &route, const QString &model)
{
    auto settings = session.settings();
    settings.model = model;
    chat->applySetup(route, route.protocol, settings, session.systemPrompt());
    pageList->selectId("chat");
    chat->focusMessage();
}

void MainWindow::Private::openConversation(const QString &id)
{
    pageList->selectId("chat");
    chat->openConversation(id);
}

/// Shows the answer \a turn, as soon as its conversation has been read.
void MainWindow::Private::openTurn(const QString &id, TurnId turn)
{
    if (id != conversations.currentId()) {
        wantedConversation = id;
        wantedTurn = turn;
        chat->openConversation(id);
        return;
    }
    pageList->selectId("chat");
    chat->goToTurn(turn);
}

/// With the keyboard on it.
void MainWindow::Private::showPage(const QByteArray &id)
{
    pageList->selectId(id);
    if (id == "chat")
        chat->focusMessage();
    else
        stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::Private::startNewChat()
{
    pageList->selectId("chat");
    chat->newChat();
}
