// The compare page in the window: its menu, its list beside it, and the ways between it and the chat.
#include "ui/mainwindowprivate.h"

#include "engine/chatsession.h"
#include "engine/networklane.h"
#include "store/conversationstore.h"
#include "store/keyring.h"
#include "store/lineupstore.h"
#include "store/routestore.h"
#include "ui/chat/chatpage.h"
#include "ui/compare/compareactions.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/lineuplist.h"
#include "ui/conversations/conversationlist.h"
#include "ui/mainmenu.h"
#include "ui/notifier.h"
#include "ui/pagelist.h"
#include "ui/statusline.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {
constexpr int compareRow = 1; ///< below the chat
}

/// The page of the line-ups, which the window is given after it was built.
void MainWindow::Private::addCompare(LineupStore &lineups)
{
    const QList<QByteArray> keys = keyring.knownKeys();
    for (const QByteArray &key : keys)
        lineups.keepOut(key);
    connect(&keyring, &Keyring::keySeen, &q, [&lineups](const QByteArray &key) { lineups.keepOut(key); });
    compare = new ComparePage(lane.traffic(), keyring, routes, catalog, lineups, drafts, *compareActions, stack);
    compare->setChat([this] { return chatToCompare(); });
    compare->setEnterSends(chat->enterSends());
    compare->setTextZoom(zoom);
    compare->restoreSplitter(drafts.view(u"compareSplitter"_s).toByteArray());
    addPage({ "compare", u"columns-3"_s, [] { return MainWindow::tr("Compare"); }, compare }, compareRow);
    menu->showCompare->setVisible(true);
    menu->compare->menuAction()->setVisible(true);
    connectCompare();
    // The window was restored before there was such a page.
    if (drafts.view(u"page"_s).toByteArray() == "compare")
        pageList->selectId("compare");
}

void MainWindow::Private::connectCompare()
{
    compareActions->comparePrompt->setEnabled(true);
    connect(compareActions->comparePrompt, &QAction::triggered, &q, [this] {
        const ComparedChat asked = chatToCompare();
        showPage("compare");
        compare->take(asked);
    });
    connect(compare, &ComparePage::runningChanged, &q, [this](bool running) {
        showActions();
        if (running)
            notifier->start();
        else
            notifier->end(MainWindow::tr("All columns have finished."));
    });
    connect(compare, &ComparePage::chatRequested, &q, [this](const ComparedChat &asked) { openCompared(asked); });
    connect(compare, &ComparePage::keyRequested, &q, [this](const QString &routeId) { openRoutes(routeId); });
    connect(compare, &ComparePage::modelsRequested, &q, [this] { pageList->selectId("models"); });
    connect(compare, &ComparePage::noted, &q, [this](const QString &sentence) { status->note(sentence); });
    connect(compare, &ComparePage::linkHovered, &q, [this](const QString &target) { status->hover(target); });
    connect(compare, &ComparePage::splitterMoved, &q, [this] { queueSave(); });
    connect(compare, &ComparePage::enterSendsChanged, &q, [this](bool on) { chat->setEnterSends(on); });
    connect(chat, &ChatPage::enterSendsChanged, &q, [this](bool on) { compare->setEnterSends(on); });
}

bool MainWindow::Private::isComparing() const
{
    return compare && stack->currentWidget() == compare;
}

/// What belongs to the page in front stands below the pages, and the menus speak of it.
void MainWindow::Private::showSideList()
{
    if (isComparing() && !lineupList) {
        lineupList = new LineupList(lists);
        lists->addWidget(lineupList);
        compare->setList(*lineupList);
    }
    lists->setCurrentWidget(isComparing() ? static_cast<QWidget *>(lineupList) : list);
    if (menu)
        showActions();
}

/// The chat as it is set, with what is being written in it or was asked last.
ComparedChat MainWindow::Private::chatToCompare() const
{
    ComparedChat asked { .route = session.route(),
        .protocol = session.protocol().id(),
        .settings = session.settings(),
        .systemPrompt = session.systemPrompt(),
        .prompt = chat->message(),
        .conversation = {} };
    const QList<TurnId> path = session.conversation().path();
    const auto isNothing = [&asked] { return asked.prompt.text.trimmed().isEmpty() && asked.prompt.attachments.isEmpty(); };
    for (auto id = path.crbegin(); id != path.crend() && isNothing(); ++id) {
        const Turn *const turn = session.conversation().turn(*id);
        if (turn && turn->message.role == Role::User)
            asked.prompt = { turn->message.text, turn->message.attachments };
    }
    // A line-up has no variables: their values are seen where they are sent.
    asked.prompt.text = Variables::replaced(asked.prompt.text, asked.settings.variables);
    asked.systemPrompt = Variables::replaced(asked.systemPrompt, asked.settings.variables);
    return asked;
}

/// A column goes on as a conversation of its own, with all that was said in it.
void MainWindow::Private::openCompared(const ComparedChat &asked)
{
    pageList->selectId("chat");
    const QList<TurnId> turns = asked.conversation.turns();
    // A route that is not kept cannot be named by a conversation that is.
    if (turns.isEmpty() || !routes.find(asked.route.id)) {
        chat->startChat(asked.route, asked.protocol, asked.settings, asked.systemPrompt, asked.prompt);
        return;
    }
    StoredConversation stored;
    stored.id = store.newId();
    stored.conversation = asked.conversation;
    stored.conversation.systemPrompt = asked.systemPrompt;
    stored.routeId = asked.route.id;
    stored.protocol = asked.protocol;
    stored.settings = asked.settings;
    stored.draft = asked.prompt.text;
    stored.draftAttachments = asked.prompt.attachments;
    for (const TurnId id : turns)
        store.saveTurn(stored.id, *asked.conversation.turn(id));
    store.saveState(stored);
    wantedConversation = stored.id;
    wantedTurn = asked.conversation.leaf();
    chat->openConversation(stored.id);
}
