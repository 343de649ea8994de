// The tools of the next request, each with its own switch.
#pragma once

#include "core/tool.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;
class ToolEditor;
class UndoLine;

class ToolList final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolList(QWidget *parent = nullptr);

    void setTools(const QList<Tool> &tools);
    QList<Tool> tools() const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry {
        Tool tool;
        std::optional<Tool> draft; ///< written in the editor, not saved
    };

    void rebuild();
    void showCount();
    QWidget *makeCard(qsizetype index);
    void retranslate();
    void openEditor(qsizetype index); ///< -1: a new tool
    void openImport();
    void takeEdited(qsizetype index, const ToolEditor &editor, bool saved);
    void duplicate(qsizetype index);
    void move(qsizetype index, int step);
    void remove(qsizetype index);
    void pasteTools();
    QStringList namesBut(qsizetype index) const;

    QLabel *m_title;
    QLabel *m_count;
    QPushButton *m_import;
    QPushButton *m_add;
    QVBoxLayout *m_cards;
    UndoLine *m_undo;
    QList<Entry> m_entries;
    std::optional<Tool> m_newDraft;
};
