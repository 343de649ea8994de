// The figures of a comparison as a table: a row for each column, changed in place so that selection, order and scrolling stay.
// With hidden titles nothing in it tells which column is whose.
#pragma once

#include "ui/compare/figuresrow.h"

#include <QAbstractTableModel>

class FiguresModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Statistic { Median, P95, Range };
    enum Role {
        ColumnIdRole = Qt::UserRole,
        CopyRole, ///< the whole of what is shown shortened, on one line
    };

    explicit FiguresModel(QObject *parent = nullptr);

    void setRows(const QList<FiguresRow> &rows);
    void setTitlesHidden(bool areHidden);
    void setDetailed(bool isDetailed);
    /// The language or the colours are other ones.
    void renew();

    const FiguresRow &row(int shown) const { return m_rows.at(shown); }
    int rowOf(const QString &id) const;
    bool areTitlesHidden() const { return m_areTitlesHidden; }
    /// The end of the scale all timelines share, in ms; 0: there is none.
    double axis() const { return m_axis; }
    /// Whether a figure stands for several answers.
    bool hasRepeats() const { return m_hasRepeats; }
    /// Whether there is something to see in \a column, as figures and settings are now.
    bool isShown(int column) const;

    static constexpr int titleColumn = 0;
    static constexpr int timelineColumn = 1;
    static int columnOf(Measure measure, Statistic statistic = Statistic::Median);
    static int answersColumn();
    static int finishColumn();
    static int requestIdsColumn();
    static int ignoredColumn();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// What is not known comes last either way; equal ones stay in the order of the columns. -1: that order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Key;

    QString title(const FiguresRow &row) const;
    QString text(const FiguresRow &row, int column) const;
    QString toolTip(const FiguresRow &row, int column) const;
    QString spoken(const FiguresRow &row, int column) const;
    QString copied(const FiguresRow &row, int column) const;
    QVariant foreground(const FiguresRow &row, int column) const;
    bool isBest(const FiguresRow &row, int column) const;
    Key key(const FiguresRow &row, int column) const;
    QString heading(int column) const;
    void order();
    void tellAll();

    QList<FiguresRow> m_rows; ///< as shown
    double m_axis = 0;
    bool m_hasRepeats = false;
    bool m_areTitlesHidden = false;
    bool m_isDetailed = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};
