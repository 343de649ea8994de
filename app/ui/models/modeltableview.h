// The table of models, for hands on the keyboard: Enter uses the model, Ctrl+C copies its id, letters go to the filter.
#pragma once

#include <QTableView>

class ModelTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit ModelTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Up and down only: a row is chosen, not a cell.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void useRequested();
    void copyRequested();
    void pinRequested(const QModelIndex &index);
    void typed(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
};
