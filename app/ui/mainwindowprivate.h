// What the parts of MainWindow share. For mainwindow*.cpp only.
#pragma once

#include "engine/conversations.h"
#include "engine/modelcatalog.h"
#include "store/draftstore.h"
#include "ui/calmcursor.h"
#include "ui/languages.h"
#include "ui/mainwindow.h"
#include "ui/windowtheme.h"

#include <QPointer>
#include <QTimer>

#include <functional>

class ChatPage;
class CompareActions;
class ComparePage;
class ConversationList;
class Diagnostics;
class HistoryActions;
class HistoryPage;
class Journal;
class LineupList;
class LineupStore;
class MainMenu;
class ModelsPage;
class Notifier;
class PageList;
class QSplitter;
class QStackedWidget;
class RoutesDialog;
class Shortcuts;
class StatusLine;

struct ComparedChat;

struct MainWindow::Private {
    Private(MainWindow &owner, RouteStore &routeStore, Keyring &keys, DraftStore &draftStore, ConversationStore &conversationStore,
        const ModelListStore &listStore, NetworkLane &networkLane);

    /// One page of the list at the left.
    struct Page {
        QByteArray id;
        QString icon;
        std::function<QString()> title; ///< asked again when the language changes
        QWidget *widget;
    };

    void buildPages();
    /// \a row: where it stands; at the end by itself.
    void addPage(const Page &page, int row = -1);
    void addHistory(Journal &journal);
    void addCompare(LineupStore &lineups);
    void connectCompare();
    bool isComparing() const;
    ComparedChat chatToCompare() const;
    void openCompared(const ComparedChat &chat);
    void showSideList();
    void buildSideBar();
    void connectMenus();
    void connectReach();
    void connectPages();
    void connectSaving();
    void restore();
    void saveView();
    void saveDraft();
    void queueSave();
    void showActions();
    void showRoutes();
    void openRoutes(const QString &routeId);
    void openLadder(const Route &route, QWidget *over);
    void openConversation(const QString &id);
    void openTurn(const QString &id, TurnId turn);
    void startNewChat();
    void showPage(const QByteArray &id);
    void useModel(const Route &route, const QString &model);
    void findAction();
    void importCurl(const QString &command);
    void importEnvironment(const QString &file);
    void tellEnd();
    void setZoom(int points);
    void showAbout();
    void retranslate();

    MainWindow &q;
    RouteStore &routes;
    Keyring &keyring;
    DraftStore &drafts;
    const ModelListStore &modelLists;
    NetworkLane &lane;
    WindowTheme theme;
    CalmCursor cursor;
    Languages languages;
    ConversationStore &store;
    Conversations conversations;
    ChatSession &session;
    ModelCatalog catalog;
    MainMenu *menu = nullptr;
    Shortcuts *shortcuts = nullptr;
    Notifier *notifier = nullptr;
    Diagnostics *diagnostics = nullptr;
    QSplitter *splitter = nullptr;
    QWidget *sideBar = nullptr;
    PageList *pageList = nullptr;
    QStackedWidget *lists = nullptr; ///< below the pages: what belongs to the one in front
    ConversationList *list = nullptr;
    LineupList *lineupList = nullptr; ///< made when comparing for the first time
    QStackedWidget *stack = nullptr;
    ChatPage *chat = nullptr;
    CompareActions *compareActions = nullptr;
    ComparePage *compare = nullptr; ///< without line-ups there is none
    ModelsPage *models = nullptr;
    HistoryActions *historyActions = nullptr;
    HistoryPage *history = nullptr; ///< without a journal there is none
    QList<Page> pages;
    StatusLine *status = nullptr;
    QTimer saveTimer;
    QPointer<RoutesDialog> routesDialog;
    QVariantHash savedView;
    ChatDraft savedDraft;
    QString wantedConversation; ///< on its way
    TurnId wantedTurn = 0; ///< to go to when it is here
    int zoom = 0;
    bool restoring = true;
};
