// Takes tools from the JSON of another program: pasted or opened, read while it is typed, and shown before anything is taken.
#pragma once

#include "core/toolimport.h"

#include <QDialog>

class Notice;
class QDialogButtonBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

class ToolImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a takenNames are those of the tools that are there already: what is taken gets another name.
    explicit ToolImportDialog(const QStringList &takenNames, QWidget *parent = nullptr);

    /// Those with a tick, under the names they will have.
    QList<Tool> tools() const;

    void setText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void readFile(const QString &path);
    void openFile();
    void showChoice();
    void retranslate();

    QStringList m_takenNames;
    ToolImport m_import;
    QLabel *m_label;
    QPlainTextEdit *m_text;
    QPushButton *m_open;
    QPushButton *m_paste;
    QListWidget *m_list;
    Notice *m_notice;
    QDialogButtonBox *m_buttons;
};
