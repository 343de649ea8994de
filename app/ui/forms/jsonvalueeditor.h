// A parameter that is any JSON: a small checked editor with templates to start from.
#pragma once

#include "ui/forms/valueeditor.h"

class JsonEdit;
class QAction;
class QPushButton;

class JsonValueEditor final : public ValueEditor
{
    Q_OBJECT

public:
    JsonValueEditor(const ParameterSpec &spec, QWidget *parent);

    void setSpec(const ParameterSpec &spec) override;
    void setValue(const std::optional<QByteArray> &json) override;
    std::optional<QByteArray> value() const override;
    bool isTouched() const override;
    bool isWide() const override { return true; }
    void setLabel(const QString &label) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void lint();

    JsonEdit *m_edit;
    QPushButton *m_templates;
    QString m_label;
    QByteArray m_parameter;
};
