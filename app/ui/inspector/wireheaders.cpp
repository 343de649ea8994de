#include "ui/inspector/wireheaders.h"

#include "ui/forms/notice.h"
#include "ui/inspector/rawview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSet>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {
enum WireColumn { WireNameColumn, WireValueColumn, WireMeaningColumn, WireColumns };
}

WireHeaders::WireHeaders(QWidget *parent)
    : QTableView(parent)
    , m_rows(new QStandardItemModel(this))
{
    setObjectName("wireHeaders"_L1);
    setModel(m_rows);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
}

void WireHeaders::setHeaders(const QList<WireHeader> &headers)
{
    if (headers == m_headers)
        return;
    m_headers = headers;
    showHeaders();
}

void WireHeaders::showHeaders()
{
    m_rows->clear();
    m_rows->setColumnCount(WireColumns);
    for (const WireHeader &header : std::as_const(m_headers)) {
        QList<QStandardItem *> row;
        for (const QString &text : { header.name, header.value, header.meaning }) {
            // What is shown is one line without anything invisible; what is copied is the text itself.
            auto *item = new QStandardItem(RawView::visible(text).replace(u'\n', u' '));
            item->setToolTip(plainToolTip(RawView::visible(text)));
            if (header.isAdded || row.size() == WireMeaningColumn)
                item->setForeground(palette().brush(QPalette::PlaceholderText));
            row.append(item);
        }
        m_rows->appendRow(row);
    }
    fitColumns();
}

QString WireHeaders::text() const
{
    const QModelIndexList selected = selectionModel()->selectedRows();
    QSet<int> rows;
    for (const QModelIndex &index : selected)
        rows.insert(index.row());
    QString text;
    for (int row = 0; row < m_headers.size(); ++row) {
        if (rows.isEmpty() || rows.contains(row))
            text += m_headers.at(row).name + u": "_s + m_headers.at(row).value + u'\n';
    }
    return text;
}

void WireHeaders::copyLines()
{
    QGuiApplication::clipboard()->setText(text());
    emit copied();
}

void WireHeaders::copyValue()
{
    if (!currentIndex().isValid())
        return;
    QGuiApplication::clipboard()->setText(m_headers.at(currentIndex().row()).value);
    emit copied();
}

bool WireHeaders::event(QEvent *event)
{
    // The menu's Copy would take the key first and finds no text here.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void WireHeaders::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showHeaders();
    else if (event->type() == QEvent::FontChange)
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
}

void WireHeaders::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName("wireHeadersMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *lines = menu->addAction(tr("Copy &headers"), this, &WireHeaders::copyLines);
    lines->setShortcut(QKeySequence::Copy);
    lines->setShortcutVisibleInContextMenu(true);
    menu->addAction(tr("Copy &value"), this, &WireHeaders::copyValue)->setEnabled(currentIndex().isValid());
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(isKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void WireHeaders::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyLines();
    else
        QTableView::keyPressEvent(event);
}

void WireHeaders::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// Names whole if there is room, meanings what they need, values the rest.
void WireHeaders::fitColumns()
{
    const int width = viewport()->width();
    const int name = qMin(sizeHintForColumn(WireNameColumn) + 12, width / 3);
    const int rest = width - name - sizeHintForColumn(WireValueColumn) - 12;
    const int meaning = qMin(sizeHintForColumn(WireMeaningColumn) + 12, qMax(width / 3, rest));
    setColumnWidth(WireNameColumn, name);
    setColumnWidth(WireValueColumn, qMax(60, width - name - meaning));
}
