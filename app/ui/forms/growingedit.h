// A plain text field as high as its text, between two bounds. Tab moves on instead of being typed.
#pragma once

#include <QPlainTextEdit>

class GrowingEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingEdit(QWidget *parent = nullptr);

    void setLines(int minimum, int maximum);

    /// Puts \a text in place of what is there, as typing does: Ctrl+Z brings that back.
    void replaceText(const QString &text);

    /// Whether an input method is composing: keys then belong to it.
    bool isComposing() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    int m_minimumLines = 1;
    int m_maximumLines = 8;
};
