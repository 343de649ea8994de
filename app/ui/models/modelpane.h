// Everything about the chosen model: each fact with where it comes from, its entry as it came, the answer for it alone, and
// the commands that ask for both.
#pragma once

#include "engine/modelcatalog.h"

#include <QWidget>

class ElidedLabel;
class QPushButton;
class QTabBar;
class QStackedWidget;
class QTreeWidget;
class RawView;
struct ModelRow;

class ModelPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelPane(QWidget *parent = nullptr);

    /// \a row of the table, or nullptr if none is chosen.
    void showRow(const ModelRow *row);
    /// The commands of the requests; \a detailCommand is empty without a chosen model.
    void showCommands(const QString &listCommand, const QString &detailCommand);
    void showDetail(const ModelDetail &detail);
    void setDetailRunning(bool isRunning);

signals:
    void useRequested();
    void copyRequested();
    void pinRequested(bool isPinned);
    void detailRequested();
    void noted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillFacts();
    void copyShown();
    void retranslate();

    std::optional<ModelDetail> m_detail;
    std::unique_ptr<ModelRow> m_row;
    bool m_detailRunning = false;
    ElidedLabel *m_id;
    QPushButton *m_use;
    QPushButton *m_copyId;
    QPushButton *m_pin;
    QPushButton *m_fetch;
    QTabBar *m_tabs;
    QPushButton *m_copyText;
    QStackedWidget *m_panels;
    QTreeWidget *m_facts;
    RawView *m_entry;
    RawView *m_answer;
    RawView *m_curl;
};
