// All turns of the conversation as a tree, to walk by keyboard: which follows which, who answered, and what is shown now.
#pragma once

#include "core/conversation.h"

#include <QDialog>
#include <QTimer>

class ChatSession;
class QPushButton;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

class BranchesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit BranchesDialog(ChatSession &session, QWidget *parent = nullptr);

    void choose(TurnId id);
    TurnId chosen() const;

signals:
    /// Somebody wants to go to the turn \a id, which may be off the path.
    void turnActivated(TurnId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void add(QStandardItem *below, TurnId id);
    QStandardItem *addRow(QStandardItem *below, const Turn &turn);
    QModelIndex indexOf(TurnId id) const;
    void go();

    ChatSession &m_session;
    QStandardItemModel *m_model;
    QTreeView *m_view;
    QPushButton *m_go;
    QTimer m_refreshing;
    QSet<TurnId> m_path;
};
