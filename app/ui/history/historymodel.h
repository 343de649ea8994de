// The kept exchanges as a table, newest first: reads them from the journal page by page, as far as somebody scrolls.
#pragma once

#include "store/journal.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, RouteName, Model, What, Status, Tokens, Duration, ColumnCount };

    /// \a journal must outlive the model.
    explicit HistoryModel(Journal &journal, QObject *parent = nullptr);
    ~HistoryModel() override;

    const ExchangeFilter &filter() const { return m_filter; }
    /// Shows what passes \a filter; loaded() follows.
    void setFilter(const ExchangeFilter &filter);
    /// Reads again as much as is shown; what stays, stays in its place.
    void refresh();
    /// The first page is on its way.
    bool isLoading() const { return m_isLoading; }

    /// Null if there is no such row.
    const ExchangeSummary *summary(int row) const;
    /// -1: it is not shown, or not read yet.
    int rowOf(const QString &id) const;
    /// Takes rows away that will not come back with the next page.
    void take(const QStringList &ids);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void retranslate();

signals:
    /// A page arrived, maybe an empty one.
    void loaded();

private:
    using Summaries = QList<ExchangeSummary>;

    void ask(const QString &after, int limit, void (HistoryModel::*use)(const Summaries &));
    void append(const Summaries &page);
    void merge(const Summaries &now);
    void add(const ExchangeSummary &summary);
    bool passes(const ExchangeSummary &summary) const;
    QString text(const ExchangeSummary &shown, int column) const;

    Journal &m_journal;
    ExchangeFilter m_filter;
    std::vector<ExchangeSummary> m_rows;
    QFuture<Summaries> m_page;
    QTimer m_refreshSoon;
    quint64 m_asked = 0; ///< counts what was asked for: an answer to anything but the last is late
    bool m_isLoading = false;
    bool m_isFetching = false;
    bool m_hasMore = false;
};
