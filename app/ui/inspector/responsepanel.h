// What the server sent: byte for byte, its headers with what they mean, and a JSON body as a tree. Grows while an answer streams.
#pragma once

#include "ui/inspector/inspectorpanel.h"

struct Exchange;
class BodyPages;
class InspectorSubject;
class QLabel;
class QPushButton;
class QTimer;

class ResponsePanel final : public InspectorPanel
{
    Q_OBJECT

public:
    explicit ResponsePanel(InspectorSubject &subject, QWidget *parent = nullptr);

    QWidget *tools() override;
    void restore(const QVariantHash &choices) override;
    BodyPages &pages() const { return *m_pages; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void showOther();
    void queueRefresh();
    void refresh();
    void showView(const Exchange &exchange);
    /// Why there is no tree of this body, in a sentence; empty: there can be one.
    QString whyNoTree(const Exchange &exchange) const;
    void save();

    InspectorSubject &m_subject;
    bool m_showAll = false;
    QLabel *m_notice;
    QLabel *m_status;
    BodyPages *m_pages;
    QWidget *m_tools;
    QLabel *m_caption;
    QPushButton *m_all;
    QPushButton *m_save;
    QTimer *m_refresh;
};
