// Finding in the conversation or in a text: a line above it with the words, the place among all hits, and from one to the next.
#pragma once

#include <QWidget>

#include <functional>

class BodyText;
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
    /// In two rows: a pane beside the conversation is narrow.
    explicit FindBar(BodyText &text, QWidget *parent = nullptr);

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
    /// What is searched, and how.
    struct Searched {
        QWidget *view;
        std::function<QString()> selectedText;
        std::function<void(const QString &words, bool matchCase)> find;
        std::function<void(int step)> goOn; ///< -1 or 1
        std::function<int()> count;
        std::function<int()> index;
        std::function<bool()> isSearching;
        QString (*title)();
        bool isNarrow = false;
    };
    FindBar(const Searched &searched, QWidget *parent);

    void find();
    void showFound();
    void retranslate();

    const Searched m_searched;
    QLineEdit *m_text;
    QLabel *m_found;
    QCheckBox *m_matchCase;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};
