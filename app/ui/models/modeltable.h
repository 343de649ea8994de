// The models of one route as a table: flat, with a vector of the rows that match the filter, in the order asked for.
// A filter or a sort is one model reset; whoever shows it restores the selection by id.
#pragma once

#include "ui/models/modelrow.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QIcon>

class ModelTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Pin, Id, Name, Context, MaxOutput, Vision, Tools, InputPrice, OutputPrice, Created, State, ColumnCount };

    explicit ModelTable(QObject *parent = nullptr);

    void setRows(std::vector<ModelRow> rows);
    /// Every word of \a text has to be in the id, the name or the owner, in any case.
    void setFilter(const QString &text);
    void setPinned(const QString &id, bool isPinned);
    void retranslate();

    /// All of them, shown or not.
    int total() const { return int(m_rows.size()); }
    const ModelRow *row(int visibleRow) const;
    /// Where \a id is shown, or -1.
    int rowOf(const QString &id) const;
    /// Whether \a id is in the list, shown or not, in exactly this spelling.
    bool contains(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void order();
    void filter();
    QString text(const ModelRow &row, int column) const;
    QString spoken(const ModelRow &row, int column) const;

    std::vector<ModelRow> m_rows;
    std::vector<std::string> m_haystacks; ///< by row: what the filter looks through, lower-case UTF-8
    std::vector<int> m_order;
    std::vector<int> m_visible;
    QString m_filter;
    int m_sortColumn = -1; ///< as the route lists them
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QFont m_mono;
    QFont m_italic;
    QIcon m_star;
};
