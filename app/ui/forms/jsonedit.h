// A field for JSON text, checked as it is typed: the place of the first error is marked and named below the field.
#pragma once

#include <QList>
#include <QWidget>

#include <optional>

class GrowingEdit;
class Notice;
class QCompleter;

class JsonEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit JsonEdit(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void replaceText(const QString &text); ///< the same, but it can be undone
    bool isEmpty() const; ///< nothing but white space

    /// The text if it is one JSON value; nothing otherwise. Spelling is kept.
    std::optional<QByteArray> json() const;

    /// Why json() has no value, with line and column; empty for valid and for empty text.
    QString problem() const { return m_problem; }

    /// A remark of the owner's, shown while the text itself is sound.
    void remark(int weight, const QString &text);

    /// A place of the text in bytes, told by the owner. Marked until the text changes, while the text itself is sound.
    struct Mark {
        qsizetype offset = 0;
        qsizetype length = 1;
        QString says;
    };
    void setMarks(const QList<Mark> &marks);
    QList<Mark> marks() const { return m_marks; }

    /// Offers \a words while a string is typed.
    void setCompletions(const QStringList &words);

    void setLines(int minimum, int maximum);
    void setFieldName(const QString &accessibleName);
    GrowingEdit *field() const { return m_field; }

signals:
    void edited(); ///< by the person or by setText()

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void underline(const QList<std::pair<qsizetype, qsizetype>> &places);
    std::optional<QString> wordBeforeCursor() const;
    void offerCompletions(bool isAsked);
    void complete(const QString &word);

    GrowingEdit *m_field;
    Notice *m_notice;
    QCompleter *m_completer = nullptr;
    QList<Mark> m_marks;
    QString m_problem;
    QString m_checked; ///< the text that m_problem and m_marks are of
};
