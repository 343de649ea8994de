// Foreign text exactly as it came, in a fixed-width font: control characters visible, endless lines cut, size bounded.
#pragma once

#include <QPlainTextEdit>

class RawView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RawView(QWidget *parent = nullptr);

    void setWrapping(bool wrapping);

    /// Shows \a text; keeps the scroll position if it only grew.
    void showText(const QString &text);
    void clearText();

    /// \a text with control, zero-width and direction characters made visible and endless lines folded.
    static QString visible(const QString &text);

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;

private:
    void applyFont();

    QString m_shown;
    bool m_hasFont = false;
};
