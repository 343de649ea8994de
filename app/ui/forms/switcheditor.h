// Three states side by side: not set, on, off.
#pragma once

#include "ui/forms/valueeditor.h"

class QAbstractButton;
class QButtonGroup;

class SwitchEditor final : public ValueEditor
{
    Q_OBJECT

public:
    explicit SwitchEditor(QWidget *parent);

    void setSpec(const ParameterSpec &) override { }
    void setValue(const std::optional<QByteArray> &json) override;
    std::optional<QByteArray> value() const override { return m_value; }
    Remark remark() const override;
    void setLabel(const QString &label) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Choice { Unset, On, Off };

    void choose(int choice);
    void retranslate();

    QButtonGroup *m_buttons;
    QList<QAbstractButton *> m_choices; ///< by Choice
    std::optional<QByteArray> m_value;
    QString m_label;
};
