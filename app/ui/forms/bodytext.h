// The text of a request's body to be edited: in colours, with numbered lines, a mark beside each that says where its field comes
// from, and a wave where it is wrong.
#pragma once

#include "advice/bodyform.h"

#include <QPlainTextEdit>

class TextSeeker;

class BodyText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit BodyText(QWidget *parent = nullptr);

    /// Makes the text \a text by editing only what differs, so that cursor and undo stay.
    void change(const QString &text);

    TextSeeker &seeker() const { return *m_seeker; }

    /// The fields that the text is about; those with other names are taken for own ones.
    void setFields(const QList<BodyForm::Field> &fields);
    /// What to say of the field at the cursor; empty between fields.
    QString remark() const { return remarkAt(textCursor().blockNumber()); }

    /// Marks the character \a position; -1: none.
    void markFault(int position);
    void goToFault();

    static QString sentence(const QString &name, BodyForm::Origin origin, bool replaces);
    static QColor originColour(BodyForm::Origin origin, bool replaces, const QPalette &palette);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Span {
        QString name;
        int firstLine;
        int lastLine;
    };

    void findSpans();
    const Span *spanAt(int line) const;
    BodyForm::Field fieldOf(const QString &name) const;
    QString remarkAt(int line) const;
    QList<QRectF> placesOf(int from, int to) const;
    void paintMarks();
    void placeMarks();
    int marksWidth() const;

    QWidget *m_marks;
    TextSeeker *m_seeker;
    QList<BodyForm::Field> m_fields;
    QList<Span> m_spans;
    int m_faultAt = -1;
};
