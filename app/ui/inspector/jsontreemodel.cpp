#include "ui/inspector/jsontreemodel.h"

#include "core/jsontext.h"
#include "ui/forms/notice.h"
#include "ui/inspector/rawview.h"

#include <QFutureWatcher>
#include <QLocale>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
using Kind = JsonNode::Kind;

constexpr qsizetype readAtOnce = 64 * 1024; ///< bytes that cost the window nothing
constexpr qsizetype mostHits = 100'000;
constexpr qsizetype longestShownValue = 300;
constexpr qsizetype longestShownData = 40;
constexpr qsizetype longestDescription = 2000;

/// Whether \a inner, the inside of a string, is data in letters (base64, hexadecimal) and no text.
bool isEncodedData(QByteArrayView inner)
{
    if (inner.startsWith("data:")) {
        const qsizetype comma = inner.first(qMin<qsizetype>(inner.size(), 200)).indexOf(',');
        inner = inner.sliced(comma + 1);
    }
    if (inner.size() < 256)
        return false;
    return std::all_of(inner.begin(), inner.begin() + 256, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '-' || c == '_'
            || c == '=';
    });
}

/// At most \a most bytes of \a text, no character cut in two.
QString beginningOf(QByteArrayView text, qsizetype most)
{
    qsizetype size = qMin(most, text.size());
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80)
        --size;
    return QString::fromUtf8(text.first(size));
}

/// One line, every character to be seen.
QString oneLine(const QString &text)
{
    QString line = RawView::visible(text);
    return line.replace(u'\n', u'\u240a').replace(u'\t', u'\u2409');
}

bool isPlainName(const QString &name)
{
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; };
    return !name.isEmpty() && isLetter(name.front())
        && std::all_of(name.begin(), name.end(), [isLetter](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); });
}
}

struct JsonTreeModel::Children {
    QList<JsonNode> nodes;
    QList<qsizetype> marks; ///< instead, for very many
};

struct JsonTreeModel::Item {
    Item *parent = nullptr;
    int row = 0;
    JsonNode node; ///< of a group: what it is a part of
    qsizetype number = 0; ///< among all children of the same container; of a group: its first one's
    qsizetype groupFrom = -1; ///< where a group begins; -1: it is none
    qsizetype groupEnd = 0;
    qsizetype groupCount = 0;
    enum class State { Unread, Reading, Read } state = State::Unread;
    std::vector<std::unique_ptr<Item>> children;

    bool isGroup() const { return groupFrom >= 0; }
    qsizetype count() const { return isGroup() ? groupCount : node.count; }
    qsizetype from() const { return isGroup() ? groupFrom : node.from(); }
    qsizetype cost() const { return isGroup() ? groupEnd - groupFrom : node.end - node.begin; }
};

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Item>())
    , m_stop(std::make_shared<std::atomic_bool>(false))
    , m_stopFinding(std::make_shared<std::atomic_bool>(false))
{
    m_root->state = Item::State::Read;
}

JsonTreeModel::~JsonTreeModel()
{
    *m_stop = true;
    *m_stopFinding = true;
}

/// Does \a work now if it is little, else in a thread of its own, and then \a then unless \a stop was set.
template<typename Result>
void JsonTreeModel::read(qsizetype cost, StopFlag stop, const std::function<Result(QByteArrayView, JsonNodes::Stop)> &work,
    const std::function<void(const Result &)> &then)
{
    if (cost <= readAtOnce) {
        then(work(m_json, nullptr));
        return;
    }
    const auto promise = std::make_shared<QPromise<Result>>();
    auto *watcher = new QFutureWatcher<Result>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, stop, then] {
        watcher->deleteLater();
        if (!*stop)
            then(watcher->result());
    });
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, json = m_json, stop, work] {
        promise->addResult(work(json, stop.get()));
        promise->finish();
    });
}

void JsonTreeModel::setJson(const QByteArray &json)
{
    *m_stop = true;
    *m_stopFinding = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    beginResetModel();
    m_json = json;
    m_top = {};
    m_root = std::make_unique<Item>();
    m_root->state = Item::State::Read;
    m_hits.clear();
    m_wanted = -1;
    m_isReading = true;
    endResetModel();
    read<JsonTop>(json.size(), m_stop, [](QByteArrayView text, JsonNodes::Stop stop) { return JsonNodes::top(text, stop); },
        [this](const JsonTop &top) { takeTop(top); });
}

void JsonTreeModel::takeTop(const JsonTop &top)
{
    m_isReading = false;
    m_top = top;
    m_root->node = top.value;
    if (top.value.isContainer() && top.value.count > 0) {
        m_root->state = Item::State::Unread;
        readChildren(m_root.get());
    } else if (!top.value.isContainer() && top.value.end > top.value.begin) {
        takeChildren(m_root.get(), { .nodes = { top.value } });
    }
    emit topRead();
}

void JsonTreeModel::readChildren(Item *item)
{
    item->state = Item::State::Reading;
    const auto work = [container = item->node, from = item->groupFrom, count = item->count()](QByteArrayView text, JsonNodes::Stop stop) {
        Children children;
        if (from < 0 && count > groupSize)
            children.marks = JsonNodes::marks(text, container, groupSize, stop);
        else
            children.nodes = JsonNodes::children(text, container, from, count, stop);
        return children;
    };
    read<Children>(item->cost(), m_stop, work, [this, item](const Children &children) {
        takeChildren(item, children);
        goOnLocating();
    });
}

void JsonTreeModel::takeChildren(Item *item, const Children &children)
{
    item->state = Item::State::Read;
    const qsizetype rows = children.marks.isEmpty() ? children.nodes.size() : children.marks.size();
    if (rows == 0)
        return;
    beginInsertRows(indexOf(item), 0, int(rows) - 1);
    item->children.reserve(size_t(rows));
    const auto append = [item]() -> Item & {
        auto child = std::make_unique<Item>();
        child->parent = item;
        child->row = int(item->children.size());
        item->children.push_back(std::move(child));
        return *item->children.back();
    };
    for (const JsonNode &node : children.nodes) {
        Item &child = append();
        child.node = node;
        child.number = item->number * (item->isGroup() ? 1 : 0) + child.row;
    }
    for (qsizetype i = 0; i < children.marks.size(); ++i) {
        const bool isLast = i + 1 == children.marks.size();
        Item &group = append();
        group.node = item->node;
        group.number = i * groupSize;
        group.groupFrom = children.marks.at(i);
        group.groupEnd = isLast ? item->node.end : children.marks.at(i + 1);
        group.groupCount = isLast ? item->node.count - group.number : groupSize;
    }
    endInsertRows();
}

QByteArray JsonTreeModel::jsonAt(const QModelIndex &index) const
{
    const Item *const item = itemAt(index);
    if (item->isGroup())
        return m_json.mid(item->groupFrom, item->groupEnd - item->groupFrom);
    return m_json.mid(item->node.begin, item->node.end - item->node.begin);
}

QString JsonTreeModel::valueAt(const QModelIndex &index) const
{
    const QByteArray json = jsonAt(index);
    const Item *const item = itemAt(index);
    if (!item->isGroup() && item->node.kind == Kind::String)
        return Json::unquoted(json).value_or(QString::fromUtf8(json));
    return QString::fromUtf8(json);
}

QString JsonTreeModel::nameOf(const Item &item) const
{
    const JsonNode &node = item.node;
    const auto spelled = QByteArrayView(m_json).sliced(node.nameBegin, node.nameEnd - node.nameBegin);
    return Json::unquoted(spelled).value_or(QString::fromUtf8(spelled));
}

QList<const JsonTreeModel::Item *> JsonTreeModel::pathTo(const Item *item) const
{
    QList<const Item *> path;
    // A text that is one value and nothing else has the empty path.
    for (; item->parent && m_root->node.isContainer(); item = item->parent) {
        if (!item->isGroup())
            path.prepend(item);
    }
    return path;
}

QString JsonTreeModel::pointerAt(const QModelIndex &index) const
{
    QString pointer;
    for (const Item *item : pathTo(itemAt(index))) {
        pointer += u'/';
        if (item->node.hasName())
            pointer += nameOf(*item).replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
        else
            pointer += QString::number(item->number);
    }
    return pointer;
}

QString JsonTreeModel::jqPathAt(const QModelIndex &index) const
{
    QString path;
    for (const Item *item : pathTo(itemAt(index))) {
        const QString name = item->node.hasName() ? nameOf(*item) : QString();
        if (isPlainName(name))
            path += u'.' + name;
        else if (path.isEmpty())
            path += u'.';
        if (!item->node.hasName())
            path += u'[' + QString::number(item->number) + u']';
        else if (!isPlainName(name))
            path += u'[' + QString::fromUtf8(Json::quoted(name)) + u']';
    }
    return path.isEmpty() ? u"."_s : path;
}

QString JsonTreeModel::describe(const QModelIndex &index) const
{
    const Item *const item = itemAt(index);
    if (item->isGroup())
        return {};
    const JsonNode &node = item->node;
    const auto json = QByteArrayView(m_json).sliced(node.begin, node.end - node.begin);
    const QString size = QLocale().formattedDataSize(json.size());
    if (node.kind != Kind::String)
        return node.isContainer() ? size : oneLine(beginningOf(json, longestDescription));
    if (json.size() > longestDescription)
        return RawView::visible(beginningOf(json, longestDescription)) + u"…\n"_s + size;
    return RawView::visible(Json::unquoted(json).value_or(QString()));
}

void JsonTreeModel::find(const QString &words)
{
    *m_stopFinding = true;
    m_stopFinding = std::make_shared<std::atomic_bool>(false);
    m_hits.clear();
    if (words.isEmpty()) {
        emit found();
        return;
    }
    read<QList<qsizetype>>(m_json.size(), m_stopFinding,
        [words](QByteArrayView text, JsonNodes::Stop stop) { return JsonNodes::nodesWith(text, words, mostHits, stop); },
        [this](const QList<qsizetype> &hits) {
            m_hits = hits;
            emit found();
        });
}

void JsonTreeModel::locate(qsizetype begin)
{
    m_wanted = begin;
    goOnLocating();
}

/// Down to what is looked for, as far as it is read; reading brings it here again.
void JsonTreeModel::goOnLocating()
{
    Item *item = m_root.get();
    while (m_wanted >= 0) {
        if (item->state == Item::State::Unread && item->count() > 0)
            readChildren(item); // may come back to here, and further
        if (m_wanted < 0 || item->state == Item::State::Reading)
            return;
        const auto after = std::upper_bound(item->children.begin(), item->children.end(), m_wanted,
            [](qsizetype wanted, const std::unique_ptr<Item> &child) { return wanted < child->from(); });
        if (after == item->children.begin()) {
            m_wanted = -1;
            return;
        }
        item = std::prev(after)->get();
        if (!item->isGroup() && item->node.begin == m_wanted) {
            m_wanted = -1;
            emit located(indexOf(item));
            return;
        }
    }
}

JsonTreeModel::Item *JsonTreeModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Item *>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::indexOf(Item *item) const
{
    return item->parent ? createIndex(item->row, 0, item) : QModelIndex();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Item *const item = itemAt(parent);
    if (row < 0 || size_t(row) >= item->children.size() || column < 0 || column >= Columns || parent.column() > 0)
        return {};
    return createIndex(row, column, item->children[size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(itemAt(index)->parent) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(itemAt(parent)->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return Columns;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    const Item *const item = itemAt(parent);
    return item->state == Item::State::Read ? !item->children.empty() : item->count() > 0;
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Item *const item = itemAt(parent);
    return parent.column() <= 0 && item->state == Item::State::Unread && item->count() > 0;
}

void JsonTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        readChildren(itemAt(parent));
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item &item = *itemAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Key ? keyText(item) : valueText(item);
    case Qt::ToolTipRole:
        return index.column() == Value ? plainToolTip(describe(index)) : QString();
    case KindRole:
        return item.isGroup() ? -1 : int(item.node.kind);
    case BreaksRole:
        return !item.node.isWhole;
    }
    return {};
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Key ? tr("Key") : tr("Value");
}

QString JsonTreeModel::keyText(const Item &item) const
{
    if (item.isGroup()) {
        const QLocale locale;
        return u"%1 – %2"_s.arg(locale.toString(item.number), locale.toString(item.number + item.groupCount - 1));
    }
    const JsonNode &node = item.node;
    if (node.hasName())
        // As it is spelled, without its quotes.
        return oneLine(beginningOf(QByteArrayView(m_json).sliced(node.nameBegin + 1, node.nameEnd - node.nameBegin - 2), longestShownValue));
    return item.parent == m_root.get() && !m_root->node.isContainer() ? QString() : QLocale().toString(item.number);
}

QString JsonTreeModel::valueText(const Item &item) const
{
    if (item.state == Item::State::Reading)
        return tr("Reading…");
    if (item.isGroup())
        return {};
    const JsonNode &node = item.node;
    const auto json = QByteArrayView(m_json).sliced(node.begin, node.end - node.begin);
    if (node.isContainer())
        return containerText(node);
    if (node.kind != Kind::String)
        return oneLine(beginningOf(json, longestShownValue));
    if (isEncodedData(json.sliced(1, json.size() - 2)))
        //: the beginning of a long value; %2 is its size such as "48 KiB"
        return tr("%1… %2").arg(oneLine(beginningOf(json, longestShownData)), QLocale().formattedDataSize(json.size() - 2));
    if (json.size() > longestShownValue)
        return tr("%1… %2").arg(oneLine(beginningOf(json, longestShownValue)), QLocale().formattedDataSize(json.size() - 2));
    return oneLine(QString::fromUtf8(json));
}

QString JsonTreeModel::containerText(const JsonNode &node) const
{
    const bool isObject = node.kind == Kind::Object;
    if (node.count == 0 && node.isWhole)
        return isObject ? u"{}"_s : u"[]"_s;
    const int count = int(qMin<qsizetype>(node.count, std::numeric_limits<int>::max()));
    if (!node.isWhole)
        //: %n: how many of them could be read
        return isObject ? tr("{…} %n member(s), then it breaks off", nullptr, count) : tr("[…] %n element(s), then it breaks off", nullptr, count);
    return isObject ? tr("{…} %n member(s)", nullptr, count) : tr("[…] %n element(s)", nullptr, count);
}
