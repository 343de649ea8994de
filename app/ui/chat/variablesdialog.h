// The table of values that stand for {{name}} in prompts.
#pragma once

#include "core/variables.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

class VariablesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a used are the names that stand in prompts: there is a line for each, also for those without a value.
    VariablesDialog(const QList<Variable> &variables, const QStringList &used, QWidget *parent = nullptr);

    /// Those with a name that can stand in a prompt.
    QList<Variable> variables() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(const Variable &variable);
    void addEmptyRow();
    void showUse();
    void removeRow();
    void judge();

    QStringList m_used;
    QTableWidget *m_table;
    QLabel *m_hint;
    QPushButton *m_remove;
};
