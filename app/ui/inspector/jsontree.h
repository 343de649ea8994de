// A JSON text as a tree with a line that finds words in it, and one that says where a damaged text breaks.
#pragma once

#include <QWidget>

class JsonTreeModel;
class JsonTreeView;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

class JsonTree final : public QWidget
{
    Q_OBJECT

public:
    explicit JsonTree(QWidget *parent = nullptr);

    void setJson(const QByteArray &json);
    JsonTreeModel &model() const { return *m_model; }
    JsonTreeView &view() const { return *m_view; }

    void openFind();
    void closeFind();

signals:
    /// Somebody wants to see byte \a offset in the text itself.
    void rawWanted(qsizetype offset);
    void copied(const QString &what);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void find();
    void goTo(int hit);
    void step(int by);
    void showFound();
    void showState();

    JsonTreeModel *m_model;
    JsonTreeView *m_view;
    QFrame *m_fault;
    QLabel *m_faultText;
    QPushButton *m_toText;
    QLabel *m_state;
    QWidget *m_findBar;
    QLineEdit *m_words;
    QLabel *m_foundText;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    int m_hit = -1;
    bool m_isFinding = false;
};
