// Finding in the conversation: a line above it with the text, the place among all hits, and from one to the next.
#pragma once

#include <QWidget>

class ConversationView;
class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(ConversationView &view, QWidget *parent = nullptr);

    /// Shows the bar, filled with the selection if that is a line of text.
    void open();
    void close();
    /// From anywhere: opens the bar first if there is nothing to go on with.
    void findNext();
    void findPrevious();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void showFound();
    void retranslate();

    ConversationView &m_view;
    QLineEdit *m_text;
    QLabel *m_found;
    QCheckBox *m_matchCase;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};
