#include "ui/mainmenu.h"

#include "core/route.h"
#include "ui/icons.h"
#include "ui/languages.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace {
/// The platform's keys for \a standard, and \a fallback where it has none (Quit on some, Preferences on many).
QList<QKeySequence> keysFor(QKeySequence::StandardKey standard, const QKeySequence &fallback)
{
    auto keys = QKeySequence::keyBindings(standard);
    if (!keys.contains(fallback))
        keys.append(fallback);
    return keys;
}
}

MainMenu::MainMenu(QMainWindow &window)
    : QObject(&window)
{
    auto *bar = window.menuBar();
    m_file = bar->addMenu(QString());
    m_edit = bar->addMenu(QString());
    m_view = bar->addMenu(QString());
    conversation = bar->addMenu(QString());
    request = bar->addMenu(QString());
    compare = bar->addMenu(QString());
    compareColumn = new QMenu(compare);
    compareLineup = new QMenu(compare);
    history = bar->addMenu(QString());
    m_routes = bar->addMenu(QString());
    m_help = bar->addMenu(QString());

    newChat = add(m_file, "newChat", keysFor(QKeySequence::New, u"Ctrl+N"_s), u"square-plus"_s);
    copyAnswer = add(m_file, "copyAnswer", { u"Ctrl+Shift+A"_s }, u"copy"_s);
    m_file->addSeparator();
    importCurl = add(m_file, "importCurl", { u"Ctrl+I"_s }, u"terminal"_s);
    importEnvironment = add(m_file, "importEnvironment", {}, u"key-round"_s);
    m_file->addSeparator();
    quit = add(m_file, "quit", keysFor(QKeySequence::Quit, u"Ctrl+Q"_s), u"log-out"_s);
    quit->setMenuRole(QAction::QuitRole);

    undo = add(m_edit, "undo", { QKeySequence(QKeySequence::Undo) }, u"undo-2"_s);
    redo = add(m_edit, "redo", keysFor(QKeySequence::Redo, u"Ctrl+Shift+Z"_s), u"redo-2"_s);
    m_edit->addSeparator();
    cut = add(m_edit, "cut", { QKeySequence(u"Ctrl+X"_s) }, u"scissors"_s);
    copy = add(m_edit, "copy", { QKeySequence(u"Ctrl+C"_s) }, u"copy"_s);
    paste = add(m_edit, "paste", { QKeySequence(u"Ctrl+V"_s) }, u"clipboard-paste"_s);
    m_edit->addSeparator();
    selectAll = add(m_edit, "selectAll", { QKeySequence(u"Ctrl+A"_s) });
    m_edit->addSeparator();
    find = add(m_edit, "find", keysFor(QKeySequence::Find, u"Ctrl+F"_s), u"search"_s);
    findNext = add(m_edit, "findNext", { u"F3"_s });
    findPrevious = add(m_edit, "findPrevious", { u"Shift+F3"_s });

    showChat = add(m_view, "showChat", { u"Ctrl+1"_s }, u"message-square"_s);
    showModels = add(m_view, "showModels", { u"Ctrl+2"_s }, u"box"_s);
    showHistory = add(m_view, "showHistory", { u"Ctrl+3"_s }, u"history"_s);
    showHistory->setVisible(false);
    showCompare = add(m_view, "showCompare", { u"Ctrl+4"_s }, u"columns-3"_s);
    showCompare->setVisible(false);
    compare->menuAction()->setVisible(false);
    m_view->addSeparator();
    showPages = add(m_view, "showPages", { u"F7"_s }, u"panel-left"_s);
    showParameters = add(m_view, "showParameters", { u"F8"_s }, u"panel-right"_s);
    showInspector = add(m_view, "showInspector", { u"F9"_s }, u"panel-bottom"_s);
    for (auto *action : { showPages, showParameters, showInspector }) {
        action->setCheckable(true);
        action->setChecked(true);
    }
    m_view->addSeparator();
    previousTurn = add(m_view, "previousTurn", { u"Alt+Up"_s });
    nextTurn = add(m_view, "nextTurn", { u"Alt+Down"_s });
    m_view->addSeparator();
    zoomIn = add(m_view, "zoomIn", { u"Ctrl++"_s, u"Ctrl+="_s }, u"zoom-in"_s);
    zoomOut = add(m_view, "zoomOut", { u"Ctrl+-"_s }, u"zoom-out"_s);
    zoomReset = add(m_view, "zoomReset", { u"Ctrl+0"_s });
    m_view->addSeparator();
    m_appearance = m_view->addMenu(QString());
    appearance = new QActionGroup(this);
    for (const auto *name : { "system", "light", "dark" }) {
        auto *action = add(m_appearance, name);
        action->setCheckable(true);
        action->setData(QString::fromLatin1(name));
        appearance->addAction(action);
    }
    m_language = m_view->addMenu(QString());
    language = new QActionGroup(this);
    const auto all = Languages::languages();
    for (const auto &each : all) {
        auto *action = add(m_language, qPrintable("language-"_L1 + (each.code.isEmpty() ? u"system"_s : each.code)));
        action->setCheckable(true);
        action->setText(each.name);
        action->setData(each.code);
        language->addAction(action);
    }

    m_view->addSeparator();
    notify = add(m_view, "notify");
    notify->setCheckable(true);
    notify->setChecked(true);

    send = add(request, "send", { u"Ctrl+Return"_s, u"Ctrl+Enter"_s }, u"send-horizontal"_s);
    stop = add(request, "stop", { u"Esc"_s }, u"square"_s);
    regenerate = add(request, "regenerate", { u"Ctrl+R"_s }, u"rotate-ccw"_s);
    fallBack = add(request, "fallBack", {}, u"route"_s);
    request->addSeparator();
    copyCurl = add(request, "copyCurl", { u"Ctrl+Shift+C"_s }, u"terminal"_s);
    copyCurlWithKey = add(request, "copyCurlWithKey", {}, u"triangle-alert"_s);
    request->addSeparator();
    focusMessage = add(request, "focusMessage", { u"Ctrl+L"_s }, u"message-square"_s);
    focusModel = add(request, "focusModel", { u"Ctrl+M"_s });

    searchConversations = add(conversation, "searchConversationList", { u"Ctrl+Shift+F"_s }, u"search"_s);
    conversation->addSeparator();

    routes = new QActionGroup(this);
    m_routesEnd = m_routes->addSeparator();
    manageRoutes = add(m_routes, "manageRoutes", keysFor(QKeySequence::Preferences, u"Ctrl+,"_s), u"settings-2"_s);
    // "Preferences" would take it away to the application menu on macOS, where nobody looks for routes.
    manageRoutes->setMenuRole(QAction::NoRole);
    checkConnection = add(m_routes, "checkConnection", {}, u"check"_s);

    findAction = add(m_help, "findAction", { u"Ctrl+K"_s });
    shortcuts = add(m_help, "shortcuts", { u"Ctrl+/"_s }, u"keyboard"_s);
    m_help->addSeparator();
    copyDiagnostics = add(m_help, "copyDiagnostics", {}, u"clipboard-paste"_s);
    about = add(m_help, "about", {}, u"info"_s);
    about->setMenuRole(QAction::AboutRole);
    aboutQt = add(m_help, "aboutQt");
    aboutQt->setMenuRole(QAction::AboutQtRole);
    retranslate();
}

QAction *MainMenu::add(QMenu *menu, const char *name, const QList<QKeySequence> &keys, const QString &icon)
{
    auto *action = menu->addAction(QString());
    action->setObjectName(QLatin1StringView(name));
    action->setShortcuts(keys);
    if (!icon.isEmpty())
        action->setIcon(Icons::icon(icon));
    return action;
}

QList<QMenu *> MainMenu::menus() const
{
    return { m_file, m_edit, m_view, conversation, request, compare, history, m_routes, m_help };
}

void MainMenu::setRoutes(const QList<Route> &all, const QString &currentId)
{
    const auto old = routes->actions();
    for (auto *action : old)
        delete action;
    for (const auto &route : all) {
        auto *action = new QAction(Icons::dot(route.colour), QString(route.name).replace(u'&', "&&"_L1), routes);
        action->setCheckable(true);
        action->setData(route.id);
        action->setChecked(route.id == currentId);
        m_routes->insertAction(m_routesEnd, action);
    }
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    conversation->setTitle(tr("&Conversation"));
    request->setTitle(tr("&Request"));
    compare->setTitle(tr("Com&pare"));
    compareColumn->setTitle(tr("&Column"));
    compareLineup->setTitle(tr("&Line-up"));
    history->setTitle(tr("H&istory"));
    m_routes->setTitle(tr("R&outes"));
    m_help->setTitle(tr("&Help"));

    newChat->setText(tr("&New chat"));
    copyAnswer->setText(tr("&Copy last answer"));
    importCurl->setText(tr("&Import curl…"));
    importEnvironment->setText(tr("Import .&env file…"));
    quit->setText(tr("&Quit"));

    undo->setText(tr("&Undo"));
    redo->setText(tr("&Redo"));
    cut->setText(tr("Cu&t"));
    copy->setText(tr("&Copy"));
    paste->setText(tr("&Paste"));
    selectAll->setText(tr("Select &all"));
    find->setText(tr("&Find in conversation…"));
    findNext->setText(tr("Find &next"));
    findPrevious->setText(tr("Find pre&vious"));

    showChat->setText(tr("&Chat"));
    showCompare->setText(tr("C&ompare"));
    showModels->setText(tr("&Models"));
    showHistory->setText(tr("&History"));
    showPages->setText(tr("&Page list"));
    showParameters->setText(tr("P&arameters"));
    showInspector->setText(tr("&Inspector"));
    previousTurn->setText(tr("Pre&vious turn"));
    nextTurn->setText(tr("Ne&xt turn"));
    zoomIn->setText(tr("&Larger text"));
    zoomOut->setText(tr("&Smaller text"));
    zoomReset->setText(tr("&Normal text size"));
    m_appearance->setTitle(tr("App&earance"));
    const auto looks = appearance->actions();
    looks.at(0)->setText(tr("As the &system"));
    looks.at(1)->setText(tr("&Light"));
    looks.at(2)->setText(tr("&Dark"));
    m_language->setTitle(tr("Lan&guage"));
    language->actions().constFirst()->setText(Languages::languages().constFirst().name);

    notify->setText(tr("No&tify when a long answer ends"));

    send->setText(tr("&Send"));
    stop->setText(tr("S&top"));
    regenerate->setText(tr("&Regenerate answer"));
    fallBack->setText(tr("Switch to the &fallback route"));
    copyCurl->setText(tr("&Copy curl command"));
    copyCurlWithKey->setText(tr("Copy curl command with &key…"));
    focusMessage->setText(tr("Go to &message"));
    focusModel->setText(tr("Choose m&odel…"));

    searchConversations->setText(tr("&Search conversations"));

    manageRoutes->setText(tr("&Manage routes…"));
    checkConnection->setText(tr("&Check connection…"));

    findAction->setText(tr("&Find action…"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    copyDiagnostics->setText(tr("Copy &diagnostics"));
    about->setText(tr("&About"));
    aboutQt->setText(tr("About &Qt"));
}
