// A list of short texts, one line each; a line left empty disappears. Escapes such as \n are JSON's.
#pragma once

#include "ui/forms/valueeditor.h"

class QLineEdit;
class QVBoxLayout;

class TextListEditor final : public ValueEditor
{
    Q_OBJECT

public:
    explicit TextListEditor(QWidget *parent);

    void setSpec(const ParameterSpec &) override { }
    void setValue(const std::optional<QByteArray> &json) override;
    std::optional<QByteArray> value() const override;
    Remark remark() const override;
    bool isWide() const override { return true; }
    void setLabel(const QString &label) override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *addLine(const QString &text);
    void takeEdit();
    void dropEmptyLines();
    void retranslate();

    QVBoxLayout *m_layout;
    QList<QLineEdit *> m_lines; ///< the last one is empty: it takes the next text
    std::optional<QByteArray> m_value;
    bool m_foreign = false; ///< m_value is no list of texts: kept until somebody types one
    QString m_label;
};
