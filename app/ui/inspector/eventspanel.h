// Every event of the answer in a row, when each came above them, and what the chosen one holds beside them.
#pragma once

#include "ui/inspector/inspectorpanel.h"

#include <QElapsedTimer>

class CadenceChart;
class EventDetail;
class EventModel;
class EventTable;
class InspectorSubject;
class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTimer;

class EventsPanel final : public InspectorPanel
{
    Q_OBJECT

public:
    /// \a subject outlives it.
    explicit EventsPanel(InspectorSubject &subject, QWidget *parent = nullptr);

    QWidget *tools() override;
    void restore(const QVariantHash &choices) override;
    const EventModel &model() const { return *m_model; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void startAnew();
    void queueRefresh();
    void refresh();
    void showSummary();
    void showColumns();
    void choose(int event);
    void showChosen();
    void refilter();
    void copy();
    void openMenu(const QPoint &at);

    InspectorSubject &m_subject;
    EventModel *m_model;
    QWidget *m_tools;
    QComboBox *m_lanes;
    QLineEdit *m_filter;
    QStackedWidget *m_pages;
    QLabel *m_nothing;
    CadenceChart *m_chart;
    QLabel *m_summary;
    QSplitter *m_splitter;
    EventTable *m_table;
    EventDetail *m_detail;
    QTimer *m_refresh;
    int m_chosen = -1; ///< also while a filter hides it
    bool m_isDirty = true;
    QElapsedTimer m_sinceShown; ///< chart and summary, while rows are still being taken
};
