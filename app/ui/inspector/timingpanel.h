// Where the time went: attempts, connection, waiting and body as bars, figures below them. Draws only what was told.
#pragma once

#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/timingrows.h"

class InspectorSubject;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;
class QTreeWidget;

class TimingPanel final : public InspectorPanel
{
    Q_OBJECT

public:
    /// \a subject outlives it.
    explicit TimingPanel(InspectorSubject &subject, QWidget *parent = nullptr);

    QWidget *tools() override;
    const QList<TimingRow> &rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void queueRefresh();
    void refresh();
    void fill();
    void measure();
    void copySelected();
    void copy(const QList<TimingRow> &rows);

    InspectorSubject &m_subject;
    QList<TimingRow> m_rows;
    QWidget *m_tools;
    QPushButton *m_copy;
    QStackedWidget *m_pages;
    QLabel *m_nothing;
    QTreeWidget *m_tree;
    QTimer *m_refresh;
    bool m_isDirty = true;
};
