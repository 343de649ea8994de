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
    /// \a missing are names that are used and have no value yet: there is a line for each.
    VariablesDialog(const QList<Variable> &variables, const QStringList &missing, QWidget *parent = nullptr);

    /// Those with a name that can stand in a prompt.
    QList<Variable> variables() const;

private:
    void addRow(const Variable &variable);
    void removeRow();
    void judge();

    QTableWidget *m_table;
    QLabel *m_hint;
    QPushButton *m_remove;
};
