// A window with room for a schema: the one the form of an answer has, with a sample of what it would take.
#pragma once

#include "core/schemaguess.h"

#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;
class SchemaEdit;

class SchemaDialog final : public QDialog
{
    Q_OBJECT

public:
    SchemaDialog(SchemaTypes types, const QString &schema, QWidget *parent = nullptr);

    QString schema() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSample();

    SchemaEdit *m_schema;
    QPlainTextEdit *m_sample;
    QDialogButtonBox *m_buttons;
};
