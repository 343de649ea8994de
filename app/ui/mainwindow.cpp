#include "ui/mainwindowprivate.h"

#include "core/identity.h"
#include "engine/chatsession.h"
#include "store/conversationstore.h"
#include "store/keyring.h"
#include "store/presetstore.h"
#include "store/routestore.h"
#include "ui/chat/chatpage.h"
#include "ui/commandpalette.h"
#include "ui/compare/compareactions.h"
#include "ui/compare/comparepage.h"
#include "ui/conversations/conversationlist.h"
#include "ui/diagnostics.h"
#include "ui/dotenvdialog.h"
#include "ui/editcommands.h"
#include "ui/history/historyactions.h"
#include "ui/history/historypage.h"
#include "ui/mainmenu.h"
#include "ui/notifier.h"
#include "ui/pagelist.h"
#include "ui/requests/importdialog.h"
#include "ui/requests/importedchat.h"
#include "ui/shortcuts.h"
#include "ui/shortcutsdialog.h"
#include "ui/statusline.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int saveAfterMs = 600;
constexpr QSize wantedSize(1'440, 900);
constexpr int smallestDesktop = 1'024;
constexpr int smallestZoom = -3;
constexpr int largestZoom = 12;

constexpr std::array appearanceNames { "system"_L1, "light"_L1, "dark"_L1 };

Appearance appearanceCalled(const QString &name)
{
    if (name == "light"_L1)
        return Appearance::Light;
    return name == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

void check(QActionGroup *group, const QString &data)
{
    const auto actions = group->actions();
    for (auto *action : actions)
        action->setChecked(action->data().toString() == data);
}
}

MainWindow::Private::Private(MainWindow &owner, RouteStore &routeStore, Keyring &keys, DraftStore &draftStore,
    ConversationStore &conversationStore, const ModelListStore &listStore, NetworkLane &networkLane)
    : q(owner)
    , routes(routeStore)
    , keyring(keys)
    , drafts(draftStore)
    , modelLists(listStore)
    , lane(networkLane)
    , store(conversationStore)
    , conversations(lane, keys, routeStore, conversationStore)
    , session(conversations.current())
    , catalog(lane, keys)
{
    catalog.setStore(&modelLists);
    theme.setAppearance(appearanceCalled(drafts.view(u"appearance"_s).toString()));
    // Loaded before the first word is shown; English texts need no change event then.
    languages.select(drafts.view(u"language"_s).toString());
}

MainWindow::MainWindow(RouteStore &routes, Keyring &keyring, DraftStore &drafts, ConversationStore &store,
    const ModelListStore &modelLists, NetworkLane &lane, QWidget *parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(*this, routes, keyring, drafts, store, modelLists, lane))
{
    setObjectName("mainWindow"_L1);
    // Look and language were just chosen. What is posted about that is heard while there is nothing to colour and to word
    // anew; later every widget would do it before the first paint.
    QCoreApplication::sendPostedEvents(this);
    d->buildPages();
    d->menu = new MainMenu(*this);
    d->connectMenus();
    d->connectReach();
    d->connectPages();
    d->connectSaving();
    d->retranslate();
    d->restore();
    d->showActions();
}

MainWindow::~MainWindow()
{
    d->saveDraft();
    d->saveView();
    // Whatever the page says while it goes, nobody listens any more.
    d->saveTimer.stop();
    d->chat->disconnect(this);
    delete takeCentralWidget();
}

void MainWindow::setPresets(PresetStore &presets)
{
    const QList<QByteArray> keys = d->keyring.knownKeys();
    for (const QByteArray &key : keys)
        presets.keepOut(key);
    connect(&d->keyring, &Keyring::keySeen, this, [&presets](const QByteArray &key) { presets.keepOut(key); });
    d->chat->setPresets(presets);
}

void MainWindow::setJournal(Journal &journal)
{
    d->addHistory(journal);
}

void MainWindow::setLineups(LineupStore &lineups)
{
    d->addCompare(lineups);
}

ChatSession &MainWindow::session()
{
    return d->session;
}

void MainWindow::applySetup(
    const Route &route, const QByteArray &protocol, const ChatSettings &settings, const QString &systemPrompt)
{
    d->chat->applySetup(route, protocol, settings, systemPrompt);
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d && d->menu)
        d->retranslate();
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && d && d->notifier)
        d->notifier->withdraw();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    d->session.stop();
    if (d->compare)
        d->compare->stop();
    d->saveDraft();
    d->saveView();
    QMainWindow::closeEvent(event);
}

void MainWindow::Private::connectMenus()
{
    connect(menu->newChat, &QAction::triggered, &q, [this] { startNewChat(); });
    connect(menu->copyAnswer, &QAction::triggered, &q, [this] { isComparing() ? compare->copyAnswer() : chat->copyAnswer(); });
    connect(menu->quit, &QAction::triggered, &q, &QWidget::close);

    connect(menu->edit(), &QMenu::aboutToShow, &q, [this] {
        const bool isForTurns = chat->isVisible() && !EditCommands::isForText();
        const QString undo = isForTurns ? chat->undoText() : QString();
        const QString redo = isForTurns ? chat->redoText() : QString();
        menu->undo->setText(undo.isEmpty() ? MainMenu::tr("&Undo") : undo);
        menu->redo->setText(redo.isEmpty() ? MainMenu::tr("&Redo") : redo);
    });
    connect(menu->undo, &QAction::triggered, &q, [this] {
        if (!EditCommands::undo() && chat->isVisible())
            chat->undoEdit();
    });
    connect(menu->redo, &QAction::triggered, &q, [this] {
        if (!EditCommands::redo() && chat->isVisible())
            chat->redoEdit();
    });
    connect(menu->cut, &QAction::triggered, &q, [] { EditCommands::cut(); });
    connect(menu->copy, &QAction::triggered, &q, [] { EditCommands::copy(); });
    connect(menu->paste, &QAction::triggered, &q, [] { EditCommands::paste(); });
    connect(menu->selectAll, &QAction::triggered, &q, [] { EditCommands::selectAll(); });

    historyActions = new HistoryActions(&q);
    historyActions->addTo(menu->history);
    compareActions = new CompareActions(&q);
    compareActions->addTo(menu->compare, menu->compareColumn, menu->compareLineup);
    for (const auto &[action, page] : { std::pair(menu->showChat, "chat"), std::pair(menu->showModels, "models"), std::pair(menu->showCompare, "compare"),
             std::pair(menu->showHistory, "history") })
        connect(action, &QAction::triggered, &q, [this, page = QByteArray(page)] { showPage(page); });
    menu->conversation->addActions(list->commands());
    menu->conversation->addSeparator();
    menu->conversation->addActions(chat->turnActions());
    menu->request->addSeparator();
    menu->request->addMenu(chat->attachMenu());
    list->setNewChatKeys(menu->newChat->shortcut().toString(QKeySequence::NativeText));
    connect(menu->searchConversations, &QAction::triggered, &q, [this] {
        menu->showPages->setChecked(true);
        list->focusSearch();
    });

    connect(menu->showPages, &QAction::toggled, sideBar, &QWidget::setVisible);
    connect(menu->showParameters, &QAction::toggled, chat, &ChatPage::setParametersShown);
    connect(menu->showInspector, &QAction::toggled, chat, &ChatPage::setInspectorShown);
    for (auto *action : { menu->showPages, menu->showParameters, menu->showInspector })
        connect(action, &QAction::toggled, &q, [this] { queueSave(); });
    connect(menu->find, &QAction::triggered, &q, [this] {
        if (history && stack->currentWidget() == history)
            history->focusSearch();
        else
            chat->find();
    });
    connect(menu->findNext, &QAction::triggered, chat, &ChatPage::findNext);
    connect(menu->findPrevious, &QAction::triggered, chat, &ChatPage::findPrevious);
    connect(menu->previousTurn, &QAction::triggered, &q,
        [this] { isComparing() ? compare->goToPreviousTurn() : chat->goToPreviousTurn(); });
    connect(menu->nextTurn, &QAction::triggered, &q, [this] { isComparing() ? compare->goToNextTurn() : chat->goToNextTurn(); });
    connect(menu->zoomIn, &QAction::triggered, &q, [this] { setZoom(zoom + 1); });
    connect(menu->zoomOut, &QAction::triggered, &q, [this] { setZoom(zoom - 1); });
    connect(menu->zoomReset, &QAction::triggered, &q, [this] { setZoom(0); });
    connect(menu->appearance, &QActionGroup::triggered, &q, [this](const QAction *action) {
        theme.setAppearance(appearanceCalled(action->data().toString()));
        drafts.saveView(u"appearance"_s, action->data());
    });
    connect(menu->language, &QActionGroup::triggered, &q, [this](const QAction *action) {
        drafts.saveView(u"language"_s, action->data());
        languages.select(action->data().toString());
    });

    connect(menu->send, &QAction::triggered, &q, [this] { isComparing() ? compare->send() : chat->send(); });
    connect(menu->stop, &QAction::triggered, &q, [this] { isComparing() ? compare->stop() : chat->stop(); });
    connect(menu->regenerate, &QAction::triggered, chat, &ChatPage::regenerate);
    connect(menu->fallBack, &QAction::triggered, chat, &ChatPage::fallBack);
    connect(menu->copyCurl, &QAction::triggered, &q, [this] { isComparing() ? compare->copyCurl() : chat->copyCurl(); });
    connect(menu->copyCurlWithKey, &QAction::triggered, chat, &ChatPage::copyCurlWithKey);
    connect(menu->focusMessage, &QAction::triggered, &q, [this] { isComparing() ? compare->focusMessage() : chat->focusMessage(); });
    connect(menu->focusModel, &QAction::triggered, chat, &ChatPage::focusModel);

    connect(menu->routes, &QActionGroup::triggered, &q, [this](const QAction *action) {
        if (const auto route = routes.find(action->data().toString()))
            chat->pickRoute(*route);
    });
    connect(menu->manageRoutes, &QAction::triggered, &q, [this] { openRoutes(session.route().id); });
    connect(menu->checkConnection, &QAction::triggered, &q, [this] { openLadder(session.route(), &q); });
    connect(menu->about, &QAction::triggered, &q, [this] { showAbout(); });
    connect(menu->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

/// What is offered from everywhere: finding actions, their keys, keys from a file, news for somebody who looks elsewhere.
void MainWindow::Private::connectReach()
{
    shortcuts = new Shortcuts(menu->menus(), drafts, &q);
    diagnostics = new Diagnostics(session, routes, keyring, &q);
    notifier = new Notifier(q);
    connect(menu->findAction, &QAction::triggered, &q, [this] { findAction(); });
    connect(menu->shortcuts, &QAction::triggered, &q, [this] { (new ShortcutsDialog(*shortcuts, &q))->open(); });
    connect(menu->copyDiagnostics, &QAction::triggered, &q, [this] {
        QGuiApplication::clipboard()->setText(diagnostics->text());
        status->note(MainWindow::tr("Diagnostics copied, without keys"));
    });
    connect(menu->importCurl, &QAction::triggered, &q, [this] { importCurl({}); });
    connect(menu->importEnvironment, &QAction::triggered, &q, [this] {
        auto *dialog = new QFileDialog(&q, MainWindow::tr("Import .env file"), QDir::currentPath());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setFilter(QDir::Files | QDir::Hidden | QDir::AllDirs | QDir::NoDotAndDotDot);
        connect(dialog, &QFileDialog::fileSelected, &q, [this](const QString &file) { importEnvironment(file); });
        dialog->open();
    });
    menu->notify->setChecked(drafts.view(u"notify"_s, true).toBool());
    notifier->setOn(menu->notify->isChecked());
    connect(menu->notify, &QAction::toggled, &q, [this](bool on) {
        notifier->setOn(on);
        drafts.saveView(u"notify"_s, on);
    });
    connect(&session, &ChatSession::runningChanged, notifier, [this](bool running) {
        if (running)
            notifier->start();
        else
            tellEnd();
    });
    connect(notifier, &Notifier::activated, &q, &MainWindow::comeForward);
}

void MainWindow::Private::connectSaving()
{
    const QList<QByteArray> keys = keyring.knownKeys();
    for (const QByteArray &key : keys)
        drafts.keepOut(key);
    connect(&keyring, &Keyring::keySeen, &q, [this](const QByteArray &key) { drafts.keepOut(key); });
    const auto tellOfDamage = [this] {
        if (const QString copy = store.damagedCopy(); !copy.isEmpty())
            //: %1 is a file
            status->setProblem(MainWindow::tr("The conversations were damaged. They are kept as %1, and a new file was begun.")
                                   .arg(QDir::toNativeSeparators(copy)));
    };
    connect(&store, &ConversationStore::ready, &q, tellOfDamage);
    connect(&store, &ConversationStore::startedOver, &q, tellOfDamage);
    saveTimer.setSingleShot(true);
    saveTimer.setInterval(saveAfterMs);
    connect(&saveTimer, &QTimer::timeout, &q, [this] {
        saveDraft();
        saveView();
    });
    const auto splitters = q.findChildren<QSplitter *>();
    for (auto *each : splitters)
        connect(each, &QSplitter::splitterMoved, &q, [this] { queueSave(); });
}

void MainWindow::Private::restore()
{
    if (!q.restoreGeometry(drafts.view(u"geometry"_s).toByteArray())) {
        // Off-screen there is a stand-in screen that is smaller than any desktop.
        const QSize room = q.screen()->availableSize();
        q.resize(room.width() < smallestDesktop ? wantedSize : wantedSize.boundedTo(room));
    }
    splitter->restoreState(drafts.view(u"splitter"_s).toByteArray());
    chat->restoreSplitters(drafts.view(u"chatSplitters"_s).toByteArray());
    menu->showPages->setChecked(drafts.view(u"showPages"_s, true).toBool());
    menu->showParameters->setChecked(drafts.view(u"showParameters"_s, true).toBool());
    menu->showInspector->setChecked(drafts.view(u"showInspector"_s, true).toBool());
    chat->restoreInspector(drafts.views(u"inspector"_s));
    chat->setEnterSends(drafts.view(u"enterSends"_s, false).toBool());
    chat->setBodyShown(drafts.view(u"bodyShown"_s, false).toBool());
    chat->restoreUnreadBodies(drafts.view(u"unreadBodies"_s).toHash());
    pageList->selectId(drafts.view(u"page"_s).toByteArray());
    // A font that is set, also the same one, is told to every part of the text.
    if (const int points = drafts.view(u"zoom"_s, 0).toInt(); points != 0)
        setZoom(points);
    check(menu->appearance, QString(appearanceNames.at(size_t(theme.appearance()))));
    check(menu->language, languages.selected());
    chat->restore(drafts.draft(), drafts.view(u"conversation"_s).toString());
    showRoutes();
    status->showKey(session.route(), keyring);
    chat->focusMessage();
    // What was just read need not be written again.
    QTimer::singleShot(0, &q, [this] { restoring = false; });
}

void MainWindow::Private::saveView()
{
    const QVariantHash now { { u"geometry"_s, q.saveGeometry() }, { u"splitter"_s, splitter->saveState() },
        { u"chatSplitters"_s, chat->splitterState() }, { u"showPages"_s, menu->showPages->isChecked() },
        { u"showParameters"_s, menu->showParameters->isChecked() }, { u"showInspector"_s, menu->showInspector->isChecked() },
        { u"bodyShown"_s, chat->isBodyShown() }, { u"unreadBodies"_s, chat->unreadBodies() },
        { u"compareSplitter"_s, compare ? compare->splitterState() : drafts.view(u"compareSplitter"_s) },
{ u"historySplitter"_s, history ? history->splitterState() : drafts.view(u"historySplitter"_s) }, { u"page"_s, pageList->currentId() }, { u"conversation"_s, conversations.currentId() }, { u"zoom"_s, zoom } };
    // Each is a write to a file that holds the draft as well.
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (savedView.value(it.key()) != it.value())
            drafts.saveView(it.key(), it.value());
    }
    savedView = now;
}

void MainWindow::Private::saveDraft()
{
    chat->keepDraft();
    if (const auto now = chat->draft(); now != savedDraft) {
        drafts.saveDraft(now);
        savedDraft = now;
    }
    status->setSaved(true);
}

void MainWindow::Private::queueSave()
{
    if (restoring || saveTimer.isActive())
        return; // not restarted: somebody who types on and on is saved as well
    status->setSaved(false);
    saveTimer.start();
}

void MainWindow::Private::showActions()
{
    const bool running = isComparing() ? compare->isRunning() : session.isRunning();
    menu->stop->setEnabled(running);
    menu->send->setEnabled(!running);
    menu->regenerate->setEnabled(!isComparing() && chat->canRegenerate());
    menu->fallBack->setEnabled(!isComparing() && chat->canFallBack());
    menu->copyAnswer->setEnabled(isComparing() || chat->canCopyAnswer());
    // They speak of the chat, which is not in front.
    for (auto *action : { menu->find, menu->findNext, menu->findPrevious, menu->copyCurlWithKey, menu->focusModel })
        action->setEnabled(!isComparing());
}

void MainWindow::Private::findAction()
{
    (new CommandPalette(shortcuts->entries(), &q))->show();
}

void MainWindow::Private::importCurl(const QString &command)
{
    auto *dialog = new ImportDialog(lane, keyring, routes, command, &q);
    connect(dialog, &ImportDialog::chatRequested, &q, [this](const Route &route, const ImportedChat &imported) {
        showPage("chat");
        chat->startChat(route, "openai-chat", imported.settings, imported.systemPrompt, imported.message);
    });
    dialog->show();
}

void MainWindow::Private::importEnvironment(const QString &file)
{
    DotEnv content;
    if (const auto problem = DotEnvDialog::read(file, content); !problem.isEmpty()) {
        auto *box = new QMessageBox(QMessageBox::Warning, MainWindow::tr("Import .env file"), problem, QMessageBox::Close, &q);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->open();
        return;
    }
    auto *dialog = new DotEnvDialog(routes, keyring, content, file, &q);
    connect(dialog, &DotEnvDialog::imported, &q, [this](const QStringList &routeIds) {
        status->note(MainWindow::tr("%n key(s) imported", nullptr, int(routeIds.size())));
        // Somebody who still tries things out wants to go on with the key; everybody else has chosen a route.
        if (const auto route = routes.find(routeIds.constFirst()); route && session.route().id == "sandbox"_L1)
            chat->pickRoute(*route);
    });
    dialog->open();
}

void MainWindow::Private::tellEnd()
{
    const auto *turn = session.conversation().turn(session.conversation().leaf());
    if (!turn)
        return;
    const bool failed = turn->state == TurnState::Failed;
    //: %1 is the name of a route
    notifier->end(failed ? MainWindow::tr("The answer over “%1” failed.").arg(session.route().name)
                         //: %1 is the name of a route
                         : MainWindow::tr("The answer over “%1” has ended.").arg(session.route().name));
}

void MainWindow::Private::setZoom(int points)
{
    zoom = qBound(smallestZoom, points, largestZoom);
    chat->setTextZoom(zoom);
    if (compare)
        compare->setTextZoom(zoom);
    queueSave();
}

void MainWindow::Private::showAbout()
{
    auto *box = new QMessageBox(&q);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(MainWindow::tr("About"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(q.windowIcon().pixmap(64));
    //: %1 is the program's name, %2 its version
    box->setText(MainWindow::tr("%1 %2").arg(QString::fromLatin1(Identity::name), QString::fromLatin1(Identity::version)));
    box->setInformativeText(MainWindow::tr("Send a prompt over a route, watch the answer stream, copy the curl.\n\n"
                               "MIT licence. Icons: Lucide, ISC licence."));
    box->open();
}

void MainWindow::Private::retranslate()
{
    q.setWindowTitle(QString::fromLatin1(Identity::name));
    pageList->setAccessibleName(MainWindow::tr("Pages"));
    for (int i = 0; i < pages.size(); ++i)
        pageList->setTitle(i, pages.at(i).title());
    status->retranslate();
    menu->retranslate();
    historyActions->retranslate();
    compareActions->retranslate();
    status->showKey(session.route(), keyring);
}
