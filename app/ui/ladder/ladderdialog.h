// Checks a connection before one's eyes: a row per rung with result, time and what was seen; the exchange behind each one
// click away; at the end one sentence that says what is proved. Says what asking costs before it is asked.
#pragma once

#include "engine/ladder.h"

#include <QDialog>

class GrowingEdit;
class Notice;
class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class WrappedLabel;

class LadderDialog final : public QDialog
{
    Q_OBJECT

public:
    LadderDialog(NetworkLane &lane, Keyring &keyring, QWidget *parent = nullptr);

    /// Shows \a plan, without beginning.
    void offer(const LadderPlan &plan);

    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void climb(bool asksModel);
    void showRung(int index);
    void showRungs();
    void showDetail();
    void showProof();
    void showState();
    void copyExchange();
    void retranslate();
    LadderPlan plan(bool asksModel) const;

    Ladder m_ladder;
    LadderPlan m_plan;
    bool m_hasRun = false;
    QLabel *m_route;
    QComboBox *m_surface;
    QComboBox *m_model;
    QLabel *m_surfaceLabel;
    QLabel *m_modelLabel;
    Notice *m_cost;
    QTreeWidget *m_rungs;
    WrappedLabel *m_evidence;
    QPlainTextEdit *m_exchange;
    QPushButton *m_copy;
    WrappedLabel *m_proof;
    Notice *m_waiting;
    QPushButton *m_free;
    QPushButton *m_all;
    QPushButton *m_stop;
    QPushButton *m_close;
};
