// The table of exchanges, for hands on the keyboard: letters go to the search, and what is new above moves nothing.
#pragma once

#include <QTableView>

class HistoryTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit HistoryTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Up and down only: a row is chosen, not a cell.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// Chooses \a row and no other, whatever keys are held.
    void choose(int row);
    /// In ascending order.
    QList<int> chosenRows() const;

signals:
    void copyRequested();
    void activatedByKey();
    void removeRequested();
    void typed(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void fetchAhead();
    void keepPlace(int first, int last);
};
