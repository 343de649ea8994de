// What a person does to the turns of the open conversation: from the menu of a turn, by keys and by the menu of the window.
#pragma once

#include "core/conversation.h"

#include <QObject>
#include <QPointer>

#include <functional>

class BranchesDialog;
class ChatSession;
class ConversationView;
class QAction;
class QMenu;
class QWidget;
class UndoLine;

class TurnEdits final : public QObject
{
    Q_OBJECT

public:
    /// \a page is the parent of dialogs and of the line that undoes.
    TurnEdits(ChatSession &session, ConversationView &view, QWidget *page);

    /// Where it says what was removed.
    QWidget *undoLine() const;
    /// What has a place in the menu of the window, in order.
    QList<QAction *> actions() const;
    /// \a draft gives what is written in the composer: what appending appends. draftAppended() follows.
    void setDraftSource(const std::function<MessageDraft()> &draft) { m_draft = draft; }

    /// Adds what can be done with the turn \a id to \a menu.
    void fill(QMenu &menu, TurnId id);
    void openMenu(TurnId id);
    void showBranches();
    void editVariables();
    /// Calls that the answer \a id has as text become calls.
    void treatAsCalls(TurnId id);
    void undo();
    void redo();
    /// What the menu says for them: what would be taken back or done again; empty where there is nothing.
    QString undoText() const;
    QString redoText() const;
    /// What the actions can do may have changed.
    void showActions();

signals:
    void noted(const QString &sentence);
    void draftAppended();
    /// The session has other variables than before.
    void variablesChanged();
    /// The person goes on by writing a message.
    void messageWanted();
    /// The person goes on by writing the results of calls.
    void resultsWanted();
    /// Shows the turn \a id, which may be off the path.
    void turnWanted(TurnId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *addAction(const char *name, const QString &keys, void (TurnEdits::*deed)());
    void retranslate();
    bool refuseWhileRunning();
    void insert(TurnId id, bool isBefore);
    void remove(TurnId id);
    void move(TurnId id, int step);
    void setRole(TurnId id, Role role);
    void branchAt(TurnId id);
    void append(Role role);
    void appendAsUser() { append(Role::User); }
    void appendAsAssistant() { append(Role::Assistant); }
    void continueLast();
    void continueAnswer(TurnId id);
    void showChanged();

    ChatSession &m_session;
    ConversationView &m_view;
    QWidget *m_page;
    UndoLine *m_undoLine;
    QAction *m_appendUser;
    QAction *m_appendAssistant;
    QAction *m_continue;
    QAction *m_branches;
    QAction *m_variables;
    QPointer<BranchesDialog> m_dialog;
    QList<TurnId> m_changed; ///< by the last edit
    std::function<MessageDraft()> m_draft;
};
