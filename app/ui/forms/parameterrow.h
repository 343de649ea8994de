// One row of the parameter form: label, control, what is known of the parameter, and a way back to "not set".
#pragma once

#include "core/parameters.h"

#include <QWidget>

#include <optional>

class Notice;
class QLabel;
class QToolButton;
class ValueEditor;

class ParameterRow final : public QWidget
{
    Q_OBJECT

public:
    ParameterRow(const ParameterSpec &spec, QWidget *parent);

    const ParameterSpec &spec() const { return m_spec; }
    void setSpec(const ParameterSpec &spec); ///< of the same id and kind

    QString label() const;

    /// For a value the present model does not list: its name is all that is known of it. \a isSent: it goes out all the same.
    void setUnlisted(bool isSent);

    std::optional<QByteArray> value() const;
    /// Shows \a json; a draft that is no value yet is kept while nothing changes.
    void setValue(const std::optional<QByteArray> &json);
    void reset();
    bool isTouched() const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    QString quietText() const;

    ParameterSpec m_spec;
    bool m_unlisted = false;
    bool m_isSent = true;
    QLabel *m_label;
    ValueEditor *m_editor;
    QToolButton *m_reset;
    Notice *m_notice;
};
