// A list of every action that opens over the window, is narrowed by typing and runs what Enter is pressed on.
#pragma once

#include "ui/shortcuts.h"

#include <QFrame>

class QLineEdit;
class QTreeWidget;
class QLabel;

class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    /// Closes and deletes itself when something was run, on Esc, and by a click beside it.
    CommandPalette(const QList<MenuEntry> &entries, QWidget *window);

    /// How well \a path fits what was \a typed: 0 not at all. Every word has to be found, as the beginning of a word, inside
    /// one, or letter by letter.
    static int fit(const QString &path, const QString &typed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void say();
    void step(int rows);
    void run();

    QList<MenuEntry> m_entries;
    QWidget *m_window;
    QLineEdit *m_typed;
    QTreeWidget *m_list;
    QLabel *m_nothing;
};
