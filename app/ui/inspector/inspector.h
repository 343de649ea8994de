// Tabs below the conversation: what is sent and what came back.
#pragma once

#include "core/conversation.h"

#include <QWidget>

class ChatSession;
class CurlPanel;
class InspectorPanel;
class Keyring;
class QStackedWidget;
class QTabBar;
class ResponsePanel;

class Inspector final : public QWidget
{
    Q_OBJECT

public:
    Inspector(ChatSession &session, Keyring &keyring, QWidget *parent = nullptr);

    CurlPanel &curl() const { return *m_curl; }
    ResponsePanel &response() const { return *m_response; }

    void showCurl();
    /// Selects the response of the answer \a id.
    void showResponse(TurnId id);
    /// The newest answer, unless the person is looking at another.
    void follow(TurnId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPanel(InspectorPanel *panel);
    void select(int index);

    QTabBar *m_tabs;
    QStackedWidget *m_tools;
    QStackedWidget *m_panels;
    CurlPanel *m_curl;
    ResponsePanel *m_response;
};
