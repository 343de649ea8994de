// The table of events, for hands on the keyboard: Ctrl+C copies the chosen ones as they came, letters go to the filter.
#pragma once

#include <QTableView>

class EventTable final : public QTableView
{
    Q_OBJECT

public:
    explicit EventTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Up and down only: a row is chosen, not a cell.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    bool isAtEnd() const;

signals:
    void copyRequested();
    void typed(const QString &text);
    void currentRowChanged(int row);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
};
