// What the server sent, byte for byte: status line, headers, body. Grows while an answer streams.
#pragma once

#include "core/conversation.h"
#include "ui/inspector/inspectorpanel.h"

class ChatSession;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;
class RawView;

class ResponsePanel final : public InspectorPanel
{
    Q_OBJECT

public:
    explicit ResponsePanel(ChatSession &session, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *tools() override;
    RawView *view() const { return m_view; }

    void showTurn(TurnId id);

signals:
    void problem(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void queueRefresh();
    void refresh();
    void save();

    ChatSession &m_session;
    TurnId m_turn = 0;
    bool m_showAll = false;
    RawView *m_view;
    QWidget *m_tools;
    QLabel *m_caption;
    QPushButton *m_all;
    QToolButton *m_wrap;
    QPushButton *m_save;
    QTimer *m_refresh;
};
