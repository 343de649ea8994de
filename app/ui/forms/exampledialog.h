// Makes a schema of an example: the JSON of one answer goes in, and what would ask for such answers is shown beside it.
#pragma once

#include "core/schemaguess.h"

#include <QDialog>

class JsonEdit;
class QDialogButtonBox;
class QPlainTextEdit;

class ExampleDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExampleDialog(SchemaTypes types, QWidget *parent = nullptr);

    /// Of the example as it stands; empty while that is no JSON.
    QByteArray schema() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSchema();

    SchemaTypes m_types;
    JsonEdit *m_example;
    QPlainTextEdit *m_schema;
    QDialogButtonBox *m_buttons;
};
