// What the server sent, byte for byte: status line, headers, body. Grows while an answer streams.
#pragma once

#include "ui/inspector/inspectorpanel.h"

class InspectorSubject;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;
class RawView;

class ResponsePanel final : public InspectorPanel
{
    Q_OBJECT

public:
    explicit ResponsePanel(InspectorSubject &subject, QWidget *parent = nullptr);

    QWidget *tools() override;
    RawView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void showOther();
    void queueRefresh();
    void refresh();
    void save();

    InspectorSubject &m_subject;
    bool m_showAll = false;
    RawView *m_view;
    QWidget *m_tools;
    QLabel *m_caption;
    QPushButton *m_all;
    QToolButton *m_wrap;
    QPushButton *m_save;
    QTimer *m_refresh;
};
