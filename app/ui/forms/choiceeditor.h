// One of several documented values, or "not set". A value that is not among them is shown and kept.
#pragma once

#include "ui/forms/valueeditor.h"

class QComboBox;

class ChoiceEditor final : public ValueEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const ParameterSpec &spec, QWidget *parent);

    void setSpec(const ParameterSpec &spec) override;
    void setValue(const std::optional<QByteArray> &json) override;
    std::optional<QByteArray> value() const override;
    Remark remark() const override;
    void setLabel(const QString &label) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    ParameterSpec m_spec;
    std::optional<QByteArray> m_value;
    QComboBox *m_combo;
};
