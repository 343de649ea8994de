// A slider beside an exact field. The field takes any JSON number as typed; the slider keeps to the documented range.
#pragma once

#include "ui/forms/valueeditor.h"

class QLineEdit;
class QSlider;

class NumberEditor final : public ValueEditor
{
    Q_OBJECT

public:
    NumberEditor(const ParameterSpec &spec, QWidget *parent);

    void setSpec(const ParameterSpec &spec) override;
    void setValue(const std::optional<QByteArray> &json) override;
    std::optional<QByteArray> value() const override;
    bool isTouched() const override;
    Remark remark() const override;
    void setLabel(const QString &label) override;

    /// "0 to 2"; empty where no document names a range.
    static QString rangeText(const ParameterSpec &spec);

protected:
    void changeEvent(QEvent *event) override;

private:
    void followSlider();
    void showOnSlider();
    void dimSlider();
    void retranslate();
    QByteArray markText(int position) const;
    int nearestMark(double value) const;

    ParameterSpec m_spec;
    QList<double> m_marks; ///< what the slider's positions stand for; empty: no slider
    QSlider *m_slider;
    QLineEdit *m_field;
};
