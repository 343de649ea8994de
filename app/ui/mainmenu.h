// The menu bar: every action of the window with its words and shortcuts. Who acts on them is the window.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
struct Route;

class MainMenu final : public QObject
{
    Q_OBJECT

public:
    explicit MainMenu(QMainWindow &window);

    void retranslate();
    void setRoutes(const QList<Route> &routes, const QString &currentId);

    /// In the order of the bar.
    QList<QMenu *> menus() const;

    QAction *newChat, *copyAnswer, *importCurl, *importEnvironment, *quit;
    QAction *undo, *redo, *cut, *copy, *paste, *selectAll, *find, *findNext, *findPrevious;
    QAction *previousTurn, *nextTurn;
    QAction *showChat, *showCompare, *showModels, *showHistory;
    QAction *showPages, *showParameters, *showInspector, *zoomIn, *zoomOut, *zoomReset, *notify;
    QAction *send, *stop, *regenerate, *copyCurl, *copyCurlWithKey, *focusMessage, *focusModel, *fallBack;
    QAction *manageRoutes, *checkConnection;
    QAction *findAction, *shortcuts, *copyDiagnostics, *about, *aboutQt;
    QActionGroup *appearance; ///< data(): "system", "light", "dark"
    QActionGroup *language; ///< data(): the code, empty for the system's
    QActionGroup *routes; ///< data(): the route's id
    QMenu *edit() const { return m_edit; }

    QMenu *conversation; ///< what can be done with one follows the search
    QAction *searchConversations;
    QMenu *request; ///< what can be attached to a message follows
    QMenu *compare, *compareColumn, *compareLineup; ///< what can be done while comparing
    QMenu *history; ///< what can be done with a kept exchange

private:
    QAction *add(QMenu *menu, const char *name, const QList<QKeySequence> &keys = {}, const QString &icon = {});

    QMenu *m_file, *m_edit, *m_view, *m_appearance, *m_language, *m_routes, *m_help;
    QAction *m_routesEnd;
};
