// The control of one parameter: shows a JSON value, or that it is unset, and lets a person change it.
#pragma once

#include "core/parameters.h"

#include <QWidget>

#include <optional>

class ValueEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What a value is worth saying about; nothing is ever refused because of it.
    struct Remark {
        QString text;
        bool isError = false; ///< the value cannot be sent as it stands

        bool operator==(const Remark &) const = default;
    };

    virtual void setSpec(const ParameterSpec &spec) = 0;

    /// Shows \a json; nothing: unset.
    virtual void setValue(const std::optional<QByteArray> &json) = 0;

    /// The value spelled as typed; nothing while unset or while what was typed is no JSON.
    virtual std::optional<QByteArray> value() const = 0;

    /// Whether a reset would change anything: a value, or a draft that is not one yet.
    virtual bool isTouched() const { return value().has_value(); }
    virtual Remark remark() const { return {}; }

    /// Too wide to stand beside its label.
    virtual bool isWide() const { return false; }

    /// \a label names the control to assistive technology.
    virtual void setLabel(const QString &label) = 0;

signals:
    void edited();
};

ValueEditor *makeValueEditor(const ParameterSpec &spec, QWidget *parent);

/// JSON text as people read it: strings without quotes.
QString readableJson(const QByteArray &json);

/// Keeps the wheel from changing \a widget while somebody only scrolls past it.
void ignoreWheelUnlessFocused(QWidget *widget);
