// Shows what could not be imported, and the lines it was in.
#pragma once

#include <QDialog>

class ImportProblemsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportProblemsDialog(const QString &details, QWidget *parent = nullptr);
};
