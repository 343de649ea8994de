// A parameter that is any JSON: a small checked editor.
#pragma once

#include "ui/forms/valueeditor.h"

class JsonEdit;

class JsonValueEditor final : public ValueEditor
{
    Q_OBJECT

public:
    explicit JsonValueEditor(QWidget *parent);

    void setSpec(const ParameterSpec &) override {}
    void setValue(const std::optional<QByteArray> &json) override;
    std::optional<QByteArray> value() const override;
    bool isTouched() const override;
    bool isWide() const override { return true; }
    void setLabel(const QString &label) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    JsonEdit *m_edit;
    QString m_label;
};
