// Above the columns: which line-up it is, how it is asked, what is shown of the answers, and against whom they are held.
#pragma once

#include "core/lineup.h"

#include <QWidget>

class CompareActions;
class QMenu;
class QSpinBox;
class QToolButton;
class SnugComboBox;

/// What the columns show.
enum class CompareView { Answers, AnswerDifferences, Sent, Received };

class LineupBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LineupBar(const CompareActions &actions, QWidget *parent = nullptr);

    void setName(const QString &name, bool changed);
    void setSharedCount(int count);
    void setRepeats(int repeats);
    void setStart(StartPolicy start);
    /// Titles by column id, and the one the others are held against.
    void setColumns(const QList<std::pair<QString, QString>> &columns, const QString &reference);
    CompareView view() const;
    void setView(CompareView view);
    /// While nobody may know who answers, there is nothing to hold against whom.
    void setNameless(bool nameless);
    /// Filled whenever it opens.
    QMenu *lineupMenu() const { return m_lineupMenu; }

signals:
    void repeatsPicked(int repeats);
    void startPicked(StartPolicy start);
    void viewPicked(CompareView view);
    void referencePicked(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    QToolButton *menuButton(const char *name);
    QToolButton *actionButton(QAction *action, const char *name);
    void fillStart();
    void fillViews();
    void showAgainst();
    void fit();
    void retranslate();

    const CompareActions &m_actions;
    QToolButton *m_lineup;
    QMenu *m_lineupMenu;
    QToolButton *m_parameters;
    QSpinBox *m_repeats;
    QToolButton *m_start;
    QMenu *m_startMenu;
    SnugComboBox *m_view;
    SnugComboBox *m_against;
    QToolButton *m_together;
    QToolButton *m_blind;
    QToolButton *m_add;
    QToolButton *m_export;
    QToolButton *m_more;
    QMenu *m_moreMenu;
    QString m_name;
    bool m_changed = false;
    int m_shared = 0;
    StartPolicy m_policy = StartPolicy::Together;
    bool m_nameless = false;
    QList<std::pair<QString, QString>> m_columns;
};
