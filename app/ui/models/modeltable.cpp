#include "ui/models/modeltable.h"

#include "ui/forms/notice.h"
#include "ui/icons.h"
#include "ui/inspector/rawview.h"
#include "ui/models/modelwords.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
const QString nothingShown = u"—"_s;

std::optional<ModelWords::Fact> factIn(const ModelRow &row, int column)
{
    switch (column) {
    case ModelTable::Context:
        return ModelWords::context(row);
    case ModelTable::MaxOutput:
        return ModelWords::maxOutput(row);
    case ModelTable::Vision:
        return ModelWords::vision(row);
    case ModelTable::Tools:
        return ModelWords::tools(row);
    case ModelTable::InputPrice:
        return ModelWords::inputPrice(row);
    case ModelTable::OutputPrice:
        return ModelWords::outputPrice(row);
    case ModelTable::Created:
        return ModelWords::created(row);
    default:
        return std::nullopt;
    }
}

std::optional<double> priceKey(const std::optional<ReportedPrice> &reported, const BuiltInPrice *builtIn, double BuiltInPrice::*figure)
{
    if (reported)
        return reported->value;
    return builtIn ? std::optional(builtIn->*figure) : std::nullopt;
}

std::optional<double> countKey(const std::optional<ReportedNumber> &reported, const std::optional<qint64> &builtIn)
{
    if (reported)
        return double(reported->value);
    return builtIn ? std::optional(double(*builtIn)) : std::nullopt;
}

std::optional<double> yesKey(const std::optional<bool> &reported, const BuiltInModel *builtIn, bool builtInValue)
{
    if (reported)
        return *reported ? 1 : 0;
    return builtIn ? std::optional(builtInValue ? 1.0 : 0.0) : std::nullopt;
}

/// What a column of figures is sorted by; nothing where nothing is known.
std::optional<double> numberKey(const ModelRow &row, int column)
{
    const auto *built = row.builtIn;
    switch (column) {
    case ModelTable::Pin:
        return 0;
    case ModelTable::Context:
        return countKey(row.reported.context, built ? built->context : std::nullopt);
    case ModelTable::MaxOutput:
        return countKey(row.reported.maxOutput, built ? built->maxOutput : std::nullopt);
    case ModelTable::Vision:
        return yesKey(row.reported.vision, built, built && !built->vision.isEmpty());
    case ModelTable::Tools:
        return yesKey(row.reported.tools, built, built && built->tools);
    case ModelTable::InputPrice:
        return priceKey(row.reported.inputPrice, row.price, &BuiltInPrice::input);
    case ModelTable::OutputPrice:
        return priceKey(row.reported.outputPrice, row.price, &BuiltInPrice::output);
    case ModelTable::Created:
        return row.reported.created.isValid() ? std::optional(double(row.reported.created.toSecsSinceEpoch())) : std::nullopt;
    case ModelTable::State:
        return row.state == ModelState::Listed ? std::nullopt : std::optional(row.state == ModelState::Added ? 1.0 : 2.0);
    default:
        return std::nullopt;
    }
}

/// Figures end at one line; short words between two columns of figures stand in the middle.
Qt::Alignment columnAlignment(int column)
{
    if (column == ModelTable::Context || column == ModelTable::MaxOutput || column == ModelTable::InputPrice
        || column == ModelTable::OutputPrice)
        return Qt::AlignVCenter | Qt::AlignRight;
    if (column == ModelTable::Vision || column == ModelTable::Tools || column == ModelTable::Created)
        return Qt::AlignCenter;
    return Qt::AlignVCenter | Qt::AlignLeft;
}
}

ModelTable::ModelTable(QObject *parent)
    : QAbstractTableModel(parent)
    , m_mono(QFontDatabase::systemFont(QFontDatabase::FixedFont))
    , m_italic(QApplication::font())
    , m_star(Icons::icon(u"star"_s))
{
    m_mono.setPointSizeF(QApplication::font().pointSizeF());
    m_italic.setItalic(true);
}

void ModelTable::setRows(std::vector<ModelRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_haystacks.clear();
    m_haystacks.reserve(m_rows.size());
    for (const auto &row : m_rows) {
        QString all = row.id + u'\n' + row.reported.displayName + u'\n' + row.reported.owner;
        m_haystacks.push_back(all.toLower().toStdString());
    }
    order();
    filter();
    endResetModel();
}

void ModelTable::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    filter();
    endResetModel();
}

void ModelTable::setPinned(const QString &id, bool isPinned)
{
    beginResetModel();
    for (auto &row : m_rows) {
        if (row.id == id)
            row.isPinned = isPinned;
    }
    order();
    filter();
    endResetModel();
}

void ModelTable::retranslate()
{
    beginResetModel();
    endResetModel();
}

const ModelRow *ModelTable::row(int visibleRow) const
{
    return visibleRow >= 0 && visibleRow < int(m_visible.size()) ? &m_rows[size_t(m_visible[size_t(visibleRow)])] : nullptr;
}

int ModelTable::rowOf(const QString &id) const
{
    for (size_t i = 0; i < m_visible.size(); ++i) {
        if (m_rows[size_t(m_visible[i])].id == id)
            return int(i);
    }
    return -1;
}

bool ModelTable::contains(const QString &id) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [&id](const ModelRow &row) { return row.id == id; });
}

int ModelTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.size());
}

int ModelTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ModelTable::data(const QModelIndex &index, int role) const
{
    const auto *shown = row(index.row());
    if (!index.isValid() || !shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*shown, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const auto words = spoken(*shown, index.column());
        return role == Qt::ToolTipRole ? plainToolTip(words) : words;
    }
    case Qt::DecorationRole:
        return index.column() == Pin && shown->isPinned ? m_star : QVariant();
    case Qt::FontRole: {
        if (index.column() == Id)
            return m_mono;
        const auto fact = factIn(*shown, index.column());
        return fact && fact->origin == ModelWords::Origin::BuiltIn ? m_italic : QVariant();
    }
    case Qt::ForegroundRole: {
        const auto fact = factIn(*shown, index.column());
        const bool isDim = shown->state == ModelState::Removed || (fact && fact->origin == ModelWords::Origin::None);
        return isDim ? QVariant(QApplication::palette().brush(QPalette::PlaceholderText)) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return int(columnAlignment(index.column()));
    default:
        return {};
    }
}

QString ModelTable::text(const ModelRow &row, int column) const
{
    switch (column) {
    case Pin:
        return {};
    case Id:
        return RawView::visible(row.id);
    case Name:
        return RawView::visible(row.name());
    case State:
        return row.state == ModelState::Listed ? nothingShown : ModelWords::stateName(row.state);
    default:
        break;
    }
    const auto fact = factIn(row, column).value_or(ModelWords::Fact());
    if (fact.value.isEmpty())
        return nothingShown;
    return fact.origin == ModelWords::Origin::BuiltIn ? fact.value + u" *"_s : fact.value;
}

QString ModelTable::spoken(const ModelRow &row, int column) const
{
    switch (column) {
    case Pin:
        return row.isPinned ? tr("pinned") : tr("not pinned");
    case Id:
        return RawView::visible(row.id);
    case Name:
        return row.name().isEmpty() ? ModelWords::notReported() : RawView::visible(row.name());
    case State:
        switch (row.state) {
        case ModelState::Listed:
            return tr("unchanged since the refresh before");
        case ModelState::Added:
            return tr("new since the refresh before");
        case ModelState::Removed:
            return tr("no longer listed since the last refresh");
        }
        return {};
    default:
        break;
    }
    const auto fact = factIn(row, column).value_or(ModelWords::Fact());
    //: %1 is a value, %2 where it comes from: "1,000,000, built-in, 2026-09-19"
    return fact.value.isEmpty() ? fact.source : tr("%1, %2").arg(fact.value, fact.source);
}

QVariant ModelTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(columnAlignment(section));
    if (section == Pin) {
        if (role == Qt::DecorationRole)
            return m_star;
        return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? QVariant(tr("Pinned models stand first")) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    const std::array titles { QString(), tr("Model id"), tr("Name or owner"), tr("Context"), tr("Longest output"), tr("Vision"), tr("Tools"),
        tr("Input price"), tr("Output price"), tr("Created"), tr("State") };
    return titles.at(size_t(section));
}

void ModelTable::sort(int column, Qt::SortOrder sortOrder)
{
    if (column == m_sortColumn && sortOrder == m_sortOrder)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    order();
    filter();
    endResetModel();
}

void ModelTable::order()
{
    m_order.resize(m_rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    const bool falls = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn == Id || m_sortColumn == Name) {
        std::vector<QString> keys;
        keys.reserve(m_rows.size());
        for (const auto &row : m_rows)
            keys.push_back((m_sortColumn == Id ? row.id : row.name()).toLower());
        std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
            const auto &left = keys[size_t(a)];
            const auto &right = keys[size_t(b)];
            // What has no name comes last either way.
            if (left.isEmpty() != right.isEmpty())
                return right.isEmpty();
            return falls ? right < left : left < right;
        });
    } else if (m_sortColumn >= 0 && m_sortColumn < ColumnCount) {
        constexpr double unknown = std::numeric_limits<double>::infinity();
        std::vector<double> keys;
        keys.reserve(m_rows.size());
        for (const auto &row : m_rows) {
            const auto key = numberKey(row, m_sortColumn);
            keys.push_back(!key ? unknown : falls ? -*key : *key);
        }
        std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) { return keys[size_t(a)] < keys[size_t(b)]; });
    }
    std::stable_partition(m_order.begin(), m_order.end(), [this](int at) { return m_rows[size_t(at)].isPinned; });
}

void ModelTable::filter()
{
    std::vector<std::string> words;
    const auto typed = m_filter.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    for (const auto &word : typed)
        words.push_back(word.toStdString());
    m_visible.clear();
    m_visible.reserve(m_order.size());
    for (const int at : m_order) {
        const auto &haystack = m_haystacks[size_t(at)];
        const bool matches
            = std::all_of(words.cbegin(), words.cend(), [&](const std::string &word) { return haystack.find(word) != std::string::npos; });
        if (matches)
            m_visible.push_back(at);
    }
}
