// A JSON text as rows of key and value, read where somebody opens them. Large pieces are read in a thread of their own, and what
// has very many children shows them in groups; the text itself is never copied.
#pragma once

#include "core/jsonnodes.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>

class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Key, Value, Columns };
    enum Role {
        KindRole = Qt::UserRole, ///< int(JsonNode::Kind); -1: a group of children
        BreaksRole, ///< the text breaks in it
    };
    static constexpr qsizetype groupSize = 1000;

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setJson(const QByteArray &json);
    const QByteArray &json() const { return m_json; }
    /// What can be said of the whole; nothing is known while it is read.
    const JsonTop &top() const { return m_top; }
    bool isReading() const { return m_isReading; }

    /// The bytes of \a index as they stand in the text.
    QByteArray jsonAt(const QModelIndex &index) const;
    /// A string as read, anything else as it is spelled.
    QString valueAt(const QModelIndex &index) const;
    /// RFC 6901.
    QString pointerAt(const QModelIndex &index) const;
    /// As jq takes it.
    QString jqPathAt(const QModelIndex &index) const;
    /// More about the value than fits into its row.
    QString describe(const QModelIndex &index) const;

    /// Gathers the rows whose key or value holds \a words, and tells so by found().
    void find(const QString &words);
    const QList<qsizetype> &hits() const { return m_hits; }
    /// Reads as far as the value that begins at byte \a begin, and tells its row by located().
    void locate(qsizetype begin);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// top() is known, and the first rows are here or will come.
    void topRead();
    void found();
    void located(const QModelIndex &index);

private:
    struct Item;
    struct Children;
    using StopFlag = std::shared_ptr<std::atomic_bool>;

    template<typename Result>
    void read(qsizetype cost, StopFlag stop, const std::function<Result(QByteArrayView, JsonNodes::Stop)> &work,
        const std::function<void(const Result &)> &then);
    void takeTop(const JsonTop &top);
    void readChildren(Item *item);
    void takeChildren(Item *item, const Children &children);
    void goOnLocating();
    Item *itemAt(const QModelIndex &index) const;
    QModelIndex indexOf(Item *item) const;
    QString keyText(const Item &item) const;
    QString valueText(const Item &item) const;
    QString containerText(const JsonNode &node) const;
    /// Name or number of \a item and of what it stands in, outermost first; groups left out.
    QList<const Item *> pathTo(const Item *item) const;
    QString nameOf(const Item &item) const;

    QByteArray m_json;
    JsonTop m_top;
    bool m_isReading = false;
    std::unique_ptr<Item> m_root;
    StopFlag m_stop; ///< of everything about m_json
    StopFlag m_stopFinding;
    QList<qsizetype> m_hits;
    qsizetype m_wanted = -1; ///< what locate() looks for
};
