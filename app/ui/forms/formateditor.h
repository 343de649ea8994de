// A parameter that asks for the form of the answer: text, JSON, or JSON after a schema. The schema is written here, in a window of
// its own, or made from an example; the whole value can be written as JSON as well, and what it holds beside that stays.
#pragma once

#include "core/answerformat.h"
#include "ui/forms/valueeditor.h"

class JsonEdit;
class Notice;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class SchemaEdit;

class FormatEditor final : public ValueEditor
{
    Q_OBJECT

public:
    /// Whether the parameter \a id is one of those.
    static bool edits(const QByteArray &id);

    FormatEditor(const ParameterSpec &spec, QWidget *parent);

    void setSpec(const ParameterSpec &spec) override;
    void setValue(const std::optional<QByteArray> &json) override;
    std::optional<QByteArray> value() const override;
    bool isTouched() const override;
    Remark remark() const override;
    bool isWide() const override { return true; }
    void setLabel(const QString &label) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    std::optional<AnswerFormat> format() const;
    void remember();
    void showValue();
    void showParts();
    void fillKinds();
    void chooseKind(int index);
    void takeForm();
    void takeRaw();
    void markRaw();
    void openWindow();
    void retranslate();

    AnswerFormat::Spelling m_spelling = AnswerFormat::Spelling::Nested;
    std::optional<QByteArray> m_json; ///< nothing while unset, and while what is written is no JSON
    QByteArray m_before; ///< the last value that was one
    AnswerFormat m_last; ///< the last one with a schema
    bool m_isRaw = false; ///< the person looks at the JSON
    bool m_filling = false;
    QString m_label;
    QComboBox *m_kind;
    QToolButton *m_view;
    QWidget *m_form;
    QWidget *m_naming;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QCheckBox *m_strict;
    SchemaEdit *m_schema;
    QPushButton *m_start;
    QPushButton *m_window;
    JsonEdit *m_raw;
};
