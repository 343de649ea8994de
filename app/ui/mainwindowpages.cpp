#include "ui/mainwindowprivate.h"

#include "engine/chatsession.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/chat/chatpage.h"
#include "ui/conversations/conversationlist.h"
#include "ui/forms/routesdialog.h"
#include "ui/ladder/ladderdialog.h"
#include "ui/mainmenu.h"
#include "ui/models/modelspage.h"
#include "ui/pagelist.h"
#include "ui/statusline.h"

#include <QAction>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

void MainWindow::Private::buildPages()
{
    splitter = new QSplitter(Qt::Horizontal, &q);
    buildSideBar();
    stack = new QStackedWidget(splitter);
    chat = new ChatPage(conversations, routes, keyring, catalog, stack);
    models = new ModelsPage(routes, keyring, catalog, modelLists, stack);

    // A further page is one line here.
    pages = {
        { "chat", u"message-square"_s, [] { return MainWindow::tr("Chat"); }, chat },
        { "models", u"box"_s, [] { return MainWindow::tr("Models"); }, models },
    };
    for (const auto &page : pages) {
        pageList->addPage(page.id, page.icon, page.title());
        stack->addWidget(page.widget);
    }
    pageList->setCurrentRow(0);
    connect(pageList, &QListWidget::currentRowChanged, stack, &QStackedWidget::setCurrentIndex);

    splitter->setChildrenCollapsible(false);
    splitter->addWidget(sideBar);
    splitter->addWidget(stack);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 212, 1'228 });
    q.setCentralWidget(splitter);
    status = new StatusLine(*q.statusBar());
}

void MainWindow::Private::buildSideBar()
{
    sideBar = new QWidget(splitter);
    sideBar->setBackgroundRole(QPalette::AlternateBase);
    sideBar->setAutoFillBackground(true);
    pageList = new PageList(sideBar);
    pageList->setObjectName("pageList"_L1);
    list = new ConversationList(conversations, store, routes, sideBar);
    auto *layout = new QVBoxLayout(sideBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(pageList);
    layout->addWidget(list, 1);
}

void MainWindow::Private::connectPages()
{
    connect(chat, &ChatPage::draftEdited, &q, [this] { queueSave(); });
    connect(&conversations, &Conversations::currentChanged, &q, [this] { queueSave(); });
    connect(list, &ConversationList::openRequested, &q, [this](const QString &id) { openConversation(id); });
    connect(list, &ConversationList::newRequested, &q, [this] { startNewChat(); });
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
    connect(chat, &ChatPage::modelsRequested, &q, [this] { pageList->selectId("models"); });
    connect(chat, &ChatPage::linkHovered, &q, [this](const QString &target) { status->hover(target); });
    connect(chat, &ChatPage::inspectorWanted, menu->showInspector, [this] { menu->showInspector->setChecked(true); });
    connect(chat, &ChatPage::noted, &q, [this](const QString &sentence) { status->note(sentence); });
    connect(chat, &ChatPage::inspectorChosen, &q,
        [this](const QString &key, const QVariant &value) { drafts.saveView(u"inspector/"_s + key, value); });
    connect(chat, &ChatPage::enterSendsChanged, &q, [this](bool on) { drafts.saveView(u"enterSends"_s, on); });
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

void MainWindow::Private::startNewChat()
{
    pageList->selectId("chat");
    chat->newChat();
}
