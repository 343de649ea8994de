// A field for JSON text, checked as it is typed: the place of the first error is marked and named below the field.
#pragma once

#include <QWidget>

#include <optional>

class GrowingEdit;
class Notice;

class JsonEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit JsonEdit(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    bool isEmpty() const; ///< nothing but white space

    /// The text if it is one JSON value; nothing otherwise. Spelling is kept.
    std::optional<QByteArray> json() const;

    /// Why json() has no value, with line and column; empty for valid and for empty text.
    QString problem() const { return m_problem; }

    /// A remark of the owner's, shown while the text itself is sound.
    void remark(int weight, const QString &text);

    void setLines(int minimum, int maximum);
    void setFieldName(const QString &accessibleName);
    GrowingEdit *field() const { return m_field; }

signals:
    void edited(); ///< by the person or by setText()

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void mark(qsizetype position);

    GrowingEdit *m_field;
    Notice *m_notice;
    QString m_problem;
};
