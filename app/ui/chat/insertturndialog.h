// Asks for a turn to put between others: who says it, and what.
#pragma once

#include "core/message.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

class InsertTurnDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit InsertTurnDialog(QWidget *parent = nullptr);

    void setRole(Role role);
    Role role() const;
    QString text() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QComboBox *m_role;
    QPlainTextEdit *m_text;
    QPushButton *m_insert;
};
