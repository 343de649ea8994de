// Every action of the window with its keys: searched, and bound anew by pressing them.
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class Shortcuts;

class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(Shortcuts &shortcuts, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void showKeys();
    void filter();
    void showCurrent();
    void weigh();
    void takeRecorded();
    void note(const QString &sentence);
    QAction *current() const;

    Shortcuts &m_shortcuts;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_label;
    QKeySequenceEdit *m_keys;
    QPushButton *m_set;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QLabel *m_note;
    QDialogButtonBox *m_buttons;
};
