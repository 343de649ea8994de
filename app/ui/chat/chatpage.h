// The chat page: pickers, conversation, composer, inspector and parameters around the open conversation.
#pragma once

#include "core/conversation.h"
#include "core/route.h"
#include "store/draftstore.h"

#include <QHash>
#include <QVariantHash>
#include <QWidget>

#include <functional>
#include <utility>

class AdviceStrip;
class AnswerChecks;
class BodyPane;
class ChatAdvice;
class ChatHeader;
class ChatSession;
class ChatSubject;
class Composer;
class Conversations;
class ConversationView;
class EmptyState;
class FindBar;
class EnvironmentNotice;
class Inspector;
class Journal;
class Keyring;
class ModelCatalog;
class ParameterPanel;
class PresetBar;
class PresetStore;
class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabBar;
class RateMeterView;
class RouteStore;
class SystemStrip;
class Thumbnails;
class ToolResultsPanel;
class TurnEdits;
struct TranscriptTurn;

class ChatPage final : public QWidget
{
    Q_OBJECT

public:
    ChatPage(
        Conversations &conversations, RouteStore &routes, Keyring &keyring, ModelCatalog &catalog, QWidget *parent = nullptr);

    ChatDraft draft() const;
    /// What is being written as the next message, with what is attached to it.
    MessageDraft message() const;
    /// Goes on where the program ended: shows \a draft at once, and the conversation \a id it belongs to when it is read.
    void restore(const ChatDraft &draft, const QString &id);
    /// Leaves the conversation shown with what was being written in it, and shows \a id.
    void openConversation(const QString &id);
    /// Scrolls to the answer \a id of the open conversation, also where it was given another time.
    void goToTurn(TurnId id);
    /// Hands what is being written to the conversation it belongs to; happens by itself soon after each key.
    void keepDraft();
    /// Shows \a route, also one that is not stored, with \a settings as they are.
    void applySetup(const Route &route, const QByteArray &protocol, const ChatSettings &settings, const QString &systemPrompt);

    /// A new conversation over \a route in which \a message is about to be asked.
    void startChat(const Route &route, const QByteArray &protocol, const ChatSettings &settings, const QString &systemPrompt,
        const MessageDraft &message);

    /// Offers the presets of \a presets, which must outlive the page.
    void setPresets(PresetStore &presets);

    /// Where the exchanges of answers from an earlier run are. \a conversationId tells the open conversation's.
    void setJournal(Journal &journal, const std::function<QString()> &conversationId);

    bool enterSends() const;
    void setEnterSends(bool enterSends);
    QByteArray splitterState() const;
    void restoreSplitters(const QByteArray &state);
    void setParametersShown(bool shown);
    void setInspectorShown(bool shown);
    /// Goes on with what inspectorChosen() told in an earlier run.
    void restoreInspector(const QVariantHash &choices);
    /// Whether the body is shown as JSON, in place of the form.
    bool isBodyShown() const;
    void setBodyShown(bool shown);
    /// By conversation, what somebody typed as JSON that cannot be read: nobody else has it.
    QVariantHash unreadBodies() const;
    void restoreUnreadBodies(const QVariantHash &unread);
    /// Text this many points larger or smaller than the window's.
    void setTextZoom(int points);

    /// What can be done with the turns of the conversation, for a menu.
    QList<QAction *> turnActions() const;
    /// What can be attached to the message, for a menu.
    QMenu *attachMenu() const;
    /// What the menu says for undoEdit() and redoEdit().
    QString undoText() const;
    QString redoText() const;
    bool canCopyAnswer() const;
    bool canRegenerate() const;
    bool canFallBack() const;

public slots:
    void newChat();
    void send();
    void stop();
    void regenerate();
    void copyAnswer();
    /// The last edit of the turns, while no text field has the focus.
    void undoEdit();
    void redoEdit();
    void copyCurl();
    void copyCurlWithKey();
    void focusMessage();
    void find();
    void findNext();
    void findPrevious();
    void goToNextTurn();
    void goToPreviousTurn();
    void focusModel();
    void pickRoute(const Route &route);
    /// Goes on over the route that the one in use names for when it fails.
    void fallBack();

signals:
    void draftEdited();
    void routeChanged(const Route &route);
    /// What the page's actions can do changed.
    void actionsChanged();
    void keyRequested(const QString &routeId);
    void modelsRequested();
    /// \a command, for curl, should become a request.
    void importRequested(const QString &command);
    void linkHovered(const QString &target);
    void inspectorWanted();
    /// Something to remember for restoreInspector().
    void inspectorChosen(const QString &key, const QVariant &value);
    /// isBodyShown() or unreadBodies() did.
    void bodyViewChanged();
    void noted(const QString &sentence);
    void enterSendsChanged(bool enterSends);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectSession();
    void connectForms();
    void connectAdvice();
    void connectEdits();
    void connectBody();
    void setDraft(const ChatDraft &draft);
    void leave();
    void keepReading();
    void showConversation();
    void showSetup();
    void submit(const MessageDraft &message);
    void submitEdit(const MessageDraft &message);
    void sendAnyway();
    void startEditing(const Turn &turn);
    void page(TurnId id, int step);
    void inspect(TurnId id);
    TranscriptTurn shown(const Turn &turn) const;
    void addPictures(TranscriptTurn &shown, const Turn &turn) const;
    void showPictures();
    void showAllTurns();
    void appendTurn(TurnId id);
    void updateTurn(TurnId id);
    void showEmptiness();
    void showRunning();
    void showPendingCalls();
    void showSpecs();
    void showDeviations();
    void doTurnAction(TurnId id, const QByteArray &action);
    void openLink(const QUrl &url);
    void takeSettings();
    void takeBody(const ChatSettings &settings);
    void nameFormSwitch();
    std::pair<MessageDraft, TurnId> asked() const;
    void copyBody();
    void openBody();
    void keepUnreadBody(QVariantHash &unread) const;
    void showFaultyBody();
    bool isInBody() const;
    void noteSetup();
    TurnId lastAnswer() const;

    Conversations &m_conversations;
    ChatSession &m_session;
    RouteStore &m_routes;
    Keyring &m_keyring;
    ChatHeader *m_header;
    SystemStrip *m_system;
    QStackedWidget *m_middle;
    EmptyState *m_empty;
    EnvironmentNotice *m_environment;
    ConversationView *m_view;
    TurnEdits *m_edits;
    AnswerChecks *m_checks;
    FindBar *m_find;
    ToolResultsPanel *m_tools;
    QHash<QString, QHash<QString, QString>> m_writtenResults; ///< not sent yet, by conversation and call
    AdviceStrip *m_strip;
    RateMeterView *m_meter;
    ChatAdvice *m_advice;
    Composer *m_composer;
    Thumbnails *m_thumbnails;
    ChatSubject *m_subject;
    Inspector *m_inspector;
    QWidget *m_side;
    PresetBar *m_presets;
    ParameterPanel *m_parameters;
    QTabBar *m_formSwitch = nullptr; ///< form or JSON
    BodyPane *m_body = nullptr;
    FindBar *m_findInBody = nullptr;
    QString m_bodyOf; ///< the conversation that the pane is about
    QVariantHash m_unreadBodies;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QString m_restoredText; ///< while the conversation of the last run is being read
    bool m_restoring = false;
    TurnId m_edited = 0;
    bool m_filling = false;
    bool m_rowsPlaced = false;
};
