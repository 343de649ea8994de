// The chat page: pickers, conversation, composer, inspector and parameters around one ChatSession.
#pragma once

#include "core/conversation.h"
#include "core/route.h"
#include "store/draftstore.h"

#include <QWidget>

class ChatHeader;
class ChatSession;
class Composer;
class ConversationView;
class EmptyState;
class Inspector;
class Keyring;
class ModelCatalog;
class ParameterPanel;
class QSplitter;
class QStackedWidget;
class RouteStore;
class SystemStrip;
class ToolResultsPanel;
struct TranscriptTurn;

class ChatPage final : public QWidget
{
    Q_OBJECT

public:
    ChatPage(ChatSession &session, RouteStore &routes, Keyring &keyring, ModelCatalog &catalog, QWidget *parent = nullptr);

    ChatDraft draft() const;
    void setDraft(const ChatDraft &draft);
    /// Shows \a route, also one that is not stored, with \a settings as they are.
    void applySetup(const Route &route, const QByteArray &protocol, const ChatSettings &settings, const QString &systemPrompt);

    bool enterSends() const;
    void setEnterSends(bool enterSends);
    QByteArray splitterState() const;
    void restoreSplitters(const QByteArray &state);
    void setParametersShown(bool shown);
    void setInspectorShown(bool shown);
    /// Text this many points larger or smaller than the window's.
    void setTextZoom(int points);

    bool canCopyAnswer() const;
    bool canRegenerate() const;

public slots:
    void newChat();
    void send();
    void stop();
    void regenerate();
    void copyAnswer();
    void copyCurl();
    void copyCurlWithKey();
    void focusMessage();
    void focusModel();
    void pickRoute(const Route &route);

signals:
    void draftEdited();
    void routeChanged(const Route &route);
    /// What the page's actions can do changed.
    void actionsChanged();
    void keyRequested(const QString &routeId);
    void linkHovered(const QString &target);
    void inspectorWanted();
    void noted(const QString &sentence);
    void enterSendsChanged(bool enterSends);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectSession();
    void connectForms();
    TranscriptTurn shown(const Turn &turn) const;
    void showAllTurns();
    void appendTurn(TurnId id);
    void updateTurn(TurnId id);
    void showEmptiness();
    void showRunning();
    void showPendingCalls();
    void showSpecs();
    void doTurnAction(TurnId id, const QByteArray &action);
    void openLink(const QUrl &url);
    void takeSettings();
    void noteSetup();
    TurnId lastAnswer() const;

    ChatSession &m_session;
    RouteStore &m_routes;
    Keyring &m_keyring;
    ChatHeader *m_header;
    SystemStrip *m_system;
    QStackedWidget *m_middle;
    EmptyState *m_empty;
    ConversationView *m_view;
    ToolResultsPanel *m_tools;
    Composer *m_composer;
    Inspector *m_inspector;
    ParameterPanel *m_parameters;
    QSplitter *m_columns;
    QSplitter *m_rows;
    bool m_filling = false;
    bool m_rowsPlaced = false;
};
