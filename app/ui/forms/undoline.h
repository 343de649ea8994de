// Says what was just taken away, with a button that brings it back; undo instead of a question beforehand.
#pragma once

#include <QWidget>

#include <functional>

class Notice;
class QPushButton;

class UndoLine final : public QWidget
{
    Q_OBJECT

public:
    explicit UndoLine(QWidget *parent = nullptr);

    /// Shows \a text until undone, replaced or dismissed; \a undo is called at most once.
    /// Without one there is only the text.
    void offer(const QString &text, std::function<void()> undo);
    void dismiss();
    /// For narrow places: the text has all of the width, and the button stands below it.
    void putButtonBelow();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Notice *m_text;
    QPushButton *m_button;
    std::function<void()> m_undo;
};
