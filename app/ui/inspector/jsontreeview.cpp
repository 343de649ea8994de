#include "ui/inspector/jsontreeview.h"

#include "ui/inspector/jsontreemodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {
using Kind = JsonNode::Kind;

constexpr int mostOpened = 500; ///< without being asked for one by one
constexpr int mostRemembered = 300;
constexpr qsizetype openedWhole = 4096; ///< bytes that are read at a glance
constexpr int glanceDepth = 3;

class JsonDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int kind = index.data(JsonTreeModel::KindRole).toInt();
        if (index.column() != JsonTreeModel::Value && kind >= 0)
            return;
        // A group is no more than brackets, too.
        const QColor colour = JsonTreeView::colourOf(kind < 0 ? Kind::Array : Kind(kind), option->palette);
        option->palette.setColor(QPalette::Text, index.data(JsonTreeModel::BreaksRole).toBool() && kind >= 0
                ? JsonTreeView::colourOf(Kind::Broken, option->palette)
                : colour);
    }
};
}

JsonTreeView::JsonTreeView(JsonTreeModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_fit(new QTimer(this))
{
    setObjectName("jsonTree"_L1);
    setModel(&model);
    setItemDelegate(new JsonDelegate(this));
    setUniformRowHeights(true);
    setHeaderHidden(true);
    setIndentation(16);
    setTextElideMode(Qt::ElideRight);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(40);
    m_fit->setSingleShot(true);
    m_fit->setInterval(0);
    connect(m_fit, &QTimer::timeout, this, &JsonTreeView::fitKeys);
    connect(this, &QTreeView::expanded, m_fit, qOverload<>(&QTimer::start));
    connect(this, &QTreeView::collapsed, m_fit, qOverload<>(&QTimer::start));
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &below) {
        m_fit->start();
        if (m_isOpening)
            return;
        // Rows come while the view lays itself out: it may not be told to open some of them now.
        QMetaObject::invokeMethod(this, [this, below = QPersistentModelIndex(below), wasTop = !below.isValid()] {
            if (below.isValid() || wasTop)
                openAsWished(below);
        }, Qt::QueuedConnection);
    });
}

void JsonTreeView::setJson(const QByteArray &json)
{
    if (!m_hasFont)
        applyFont();
    m_open.clear();
    m_depth = 0;
    if (m_model.rowCount() > 0)
        rememberOpen({});
    else if (json.size() <= openedWhole)
        m_depth = glanceDepth;
    m_opensLeft = mostOpened;
    m_model.setJson(json);
    openAsWished({});
}

void JsonTreeView::openTo(int depth)
{
    collapseAll();
    m_depth = depth;
    m_open.clear();
    m_opensLeft = mostOpened;
    openAsWished({});
}

void JsonTreeView::reveal(const QModelIndex &index)
{
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    scrollTo(index);
}

void JsonTreeView::copyValue()
{
    if (isRow())
        copyText(m_model.valueAt(currentIndex()));
}

void JsonTreeView::copyPointer()
{
    if (isRow())
        copyText(m_model.pointerAt(currentIndex()));
}

void JsonTreeView::copyJqPath()
{
    if (isRow())
        copyText(m_model.jqPathAt(currentIndex()));
}

void JsonTreeView::copyJson()
{
    if (isRow())
        copyText(QString::fromUtf8(m_model.jsonAt(currentIndex())));
}

QMenu *JsonTreeView::menu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName("jsonTreeMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *value = menu->addAction(tr("Copy &value"), this, &JsonTreeView::copyValue);
    value->setShortcut(QKeySequence::Copy);
    value->setShortcutVisibleInContextMenu(true);
    auto *json = menu->addAction(tr("Copy as &JSON"), this, &JsonTreeView::copyJson);
    auto *pointer = menu->addAction(tr("Copy &path (JSON Pointer)"), this, &JsonTreeView::copyPointer);
    auto *jq = menu->addAction(tr("Copy path for j&q"), this, &JsonTreeView::copyJqPath);
    for (auto *action : { value, json, pointer, jq })
        action->setEnabled(isRow());
    menu->addSeparator();
    auto *levels = menu->addMenu(tr("&Expand"));
    for (int depth = 1; depth <= 4; ++depth)
        levels->addAction(tr("To %n level(s)", nullptr, depth), this, [this, depth] { openTo(depth); });
    menu->addAction(tr("&Collapse all"), this, [this] {
        forgetWishes();
        collapseAll();
    });
    menu->addSeparator();
    auto *find = menu->addAction(tr("&Find…"), this, &JsonTreeView::findRequested);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutVisibleInContextMenu(true);
    return menu;
}

QColor JsonTreeView::colourOf(Kind kind, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    switch (kind) {
    case Kind::String:
        return QColor(dark ? 0x8fd6a4 : 0x14713a);
    case Kind::Number:
        return QColor(dark ? 0xe0b568 : 0x94580a);
    case Kind::True:
    case Kind::False:
        return QColor(dark ? 0xc9a6f2 : 0x7a3db8);
    case Kind::Object:
    case Kind::Array:
    case Kind::Null:
        return QColor(dark ? 0xa3adbb : 0x5b6472);
    case Kind::Broken:
        return QColor(dark ? 0xff9d94 : 0xb3261e);
    }
    return palette.color(QPalette::Text);
}

bool JsonTreeView::event(QEvent *event)
{
    // The menus would take these keys first, for the conversation.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Find)) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void JsonTreeView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange && m_hasFont)
        applyFont();
}

void JsonTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    // From the keyboard it opens at the row.
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    menu()->popup(isKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void JsonTreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyValue();
        return;
    }
    if (event->matches(QKeySequence::Find)) {
        emit findRequested();
        return;
    }
    forgetWishes();
    QTreeView::keyPressEvent(event);
}

void JsonTreeView::mousePressEvent(QMouseEvent *event)
{
    forgetWishes();
    QTreeView::mousePressEvent(event);
}

void JsonTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_fit->start();
}

bool JsonTreeView::isRow() const
{
    return currentIndex().isValid() && currentIndex().data(JsonTreeModel::KindRole).toInt() >= 0;
}

void JsonTreeView::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    emit copied(text);
}

/// What is not read yet comes here again when it is.
void JsonTreeView::openAsWished(const QModelIndex &parent)
{
    if (m_depth == 0 && m_open.isEmpty())
        return;
    int depth = 1;
    for (QModelIndex above = parent; above.isValid(); above = above.parent())
        ++depth;
    m_isOpening = true;
    for (int row = 0; row < m_model.rowCount(parent) && m_opensLeft > 0; ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        const bool isGroup = index.data(JsonTreeModel::KindRole).toInt() < 0;
        if (isGroup || !m_model.hasChildren(index) || isExpanded(index))
            continue;
        if (depth > m_depth && (m_open.isEmpty() || !m_open.contains(m_model.pointerAt(index))))
            continue;
        --m_opensLeft;
        m_isOpening = true;
        m_model.fetchMore(index);
        expand(index);
        openAsWished(index);
    }
    m_isOpening = false;
}

void JsonTreeView::rememberOpen(const QModelIndex &parent)
{
    for (int row = 0; row < m_model.rowCount(parent) && m_open.size() < mostRemembered; ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        if (!isExpanded(index))
            continue;
        if (index.data(JsonTreeModel::KindRole).toInt() >= 0)
            m_open.insert(m_model.pointerAt(index));
        rememberOpen(index);
    }
}

/// What a person opens and closes counts more.
void JsonTreeView::forgetWishes()
{
    m_depth = 0;
    m_open.clear();
}

void JsonTreeView::fitKeys()
{
    setColumnWidth(JsonTreeModel::Key, qBound(60, sizeHintForColumn(JsonTreeModel::Key) + 12, qMax(60, viewport()->width() * 2 / 5)));
}

void JsonTreeView::applyFont()
{
    m_hasFont = true;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(QGuiApplication::font().pointSizeF());
    setFont(fixed);
}
