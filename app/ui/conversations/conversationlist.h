// The side bar's list of conversations: search above, the rows, and below what was just deleted with a way back.
// Files dropped on it are imported. It asks for a conversation to be opened; the window does it, because it knows what is being
// written.
#pragma once

#include <QFuture>
#include <QStringList>
#include <QWidget>

class ConversationFiles;
class ConversationListModel;
class ConversationStore;
class Conversations;
class Keyring;
class Notice;
class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QTimer;
class QToolButton;
class RouteStore;
class UndoLine;
struct ImportedFiles;

class ConversationList final : public QWidget
{
    Q_OBJECT

public:
    ConversationList(Conversations &conversations, ConversationStore &store, RouteStore &routes, const Keyring &keyring,
        QWidget *parent = nullptr);

    /// What can be done with the chosen conversation, for a menu. Their keys act inside the list only.
    QList<QAction *> commands() const;

    /// How new chats are started elsewhere, for the button's tip.
    void setNewChatKeys(const QString &keys);

public slots:
    void focusSearch();

signals:
    void openRequested(const QString &id);
    void newRequested();
    void noted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *addCommand(const char *name, const QKeySequence &key, const QString &icon);
    void addSeparator();
    QString chosenId() const;
    void openChosen();
    void renameChosen();
    void pinChosen(bool pinned);
    void duplicateChosen();
    void removeChosen();
    void showImported(const ImportedFiles &files);
    void endImported();
    void chooseOpen();
    void search();
    void showCommands();
    void showEmptiness();
    void showProblem(const QString &problem);
    void retranslate();

    Conversations &m_conversations;
    ConversationStore &m_store;
    ConversationFiles *m_files;
    ConversationListModel *m_model;
    QLabel *m_heading;
    QToolButton *m_new;
    QLineEdit *m_search;
    QStackedWidget *m_middle;
    QListView *m_view;
    QLabel *m_empty;
    UndoLine *m_undo;
    Notice *m_notImported;
    QPushButton *m_importDetails;
    Notice *m_problem;
    QTimer *m_searchSoon;
    QTimer *m_undoEnds;
    QAction *m_open;
    QAction *m_rename;
    QAction *m_pin;
    QAction *m_duplicate;
    QAction *m_export;
    QAction *m_copyMarkdown;
    QAction *m_import;
    QAction *m_remove;
    QString m_wanted; ///< asked for, maybe not open yet
    QString m_kept; ///< chosen while the list is made anew
    QString m_newChatKeys;
    QString m_problemText;
    QString m_details; ///< of what could not be imported
    QFuture<QStringList> m_found;
};
