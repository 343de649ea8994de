// The side bar's list of line-ups. It asks for one to be opened; the page does it.
#pragma once

#include "ui/compare/openlineup.h"

#include <QWidget>

#include <functional>

class QLabel;
class QListView;
class QMenu;
class QStandardItemModel;
class QToolButton;
class UndoLine;

class LineupList final : public QWidget
{
    Q_OBJECT

public:
    explicit LineupList(QWidget *parent = nullptr);

    void setEntries(const QList<OpenLineup::Entry> &entries);
    /// Says \a sentence below the list, with a way back.
    void offerUndo(const QString &sentence, std::function<void()> undo);

signals:
    void openRequested(const QString &name);
    void newRequested();
    void renameRequested(const QString &name);
    void removeRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void openMenu(const QPoint &at);
    QString chosen() const;
    void retranslate();

    QLabel *m_heading;
    QToolButton *m_new;
    QStandardItemModel *m_model;
    QListView *m_view;
    UndoLine *m_undo;
    QList<OpenLineup::Entry> m_entries;
};
