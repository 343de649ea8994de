#include "ui/requests/headertable.h"

#include "words/words.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace {
enum HeaderColumn { NameColumn, ValueColumn };
// Of the value's cell.
constexpr int secretRole = Qt::UserRole;
constexpr int beforeRole = Qt::UserRole + 1; ///< the value up to the secret
constexpr int keyVariableRole = Qt::UserRole + 2;
constexpr int bytesRole = Qt::UserRole + 3; ///< as they came: text cannot hold all of them
}

HeaderTable::HeaderTable(QWidget *parent)
    : QTableWidget(0, 2, parent)
{
    setObjectName("requestHeaders"_L1);
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->resizeSection(NameColumn, 180);
    setSelectionMode(QAbstractItemView::SingleSelection);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    connect(this, &QTableWidget::itemChanged, this, &HeaderTable::take);
    retranslate();
    setHeaders({});
}

void HeaderTable::setHeaders(const QList<HttpHeader> &headers)
{
    m_filling = true;
    setRowCount(0);
    for (const HttpHeader &header : headers) {
        insertRow(rowCount());
        fillRow(rowCount() - 1, header);
    }
    addEmptyRow();
    setCurrentCell(0, NameColumn);
    clearSelection();
    m_filling = false;
}

QList<HttpHeader> HeaderTable::headers() const
{
    QList<HttpHeader> headers;
    for (int row = 0; row < rowCount(); ++row) {
        const QByteArray name = item(row, NameColumn)->text().trimmed().toUtf8();
        if (name.isEmpty())
            continue;
        const QTableWidgetItem &value = *item(row, ValueColumn);
        if (value.data(secretRole).toBool()) {
            const QByteArray before = value.data(beforeRole).toByteArray();
            headers.append({ name, before, true, before.size(), value.data(keyVariableRole).toByteArray() });
            continue;
        }
        const QByteArray bytes = value.data(bytesRole).toByteArray();
        headers.append({ name, QString::fromUtf8(bytes) == value.text() ? bytes : value.text().toUtf8() });
    }
    return headers;
}

QString HeaderTable::problem() const
{
    const QList<HttpHeader> all = headers();
    for (const HttpHeader &header : all) {
        const HeaderProblem found = checkHeader(header.name, header.value);
        if (found != HeaderProblem::None)
            return Words::headerProblem(found, QString::fromUtf8(header.name));
    }
    return {};
}

void HeaderTable::removeCurrent()
{
    // The last row is the one that takes a further header.
    if (currentRow() < 0 || currentRow() == rowCount() - 1)
        return;
    removeRow(currentRow());
    emit edited();
}

void HeaderTable::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HeaderTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        removeCurrent();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

void HeaderTable::take(QTableWidgetItem *item)
{
    if (m_filling)
        return;
    m_filling = true;
    const int row = item->row();
    const QByteArray name = this->item(row, NameColumn)->text().trimmed().toUtf8();
    const bool isSecret = this->item(row, ValueColumn)->data(secretRole).toBool();
    if (item->column() == NameColumn && !isSecret && isSecretHeaderName(name)) {
        // A key that is typed here would be kept with the request. The route has it.
        const QByteArray before = name.compare("Authorization", Qt::CaseInsensitive) == 0 ? "Bearer " : "";
        fillRow(row, { name, before, true, before.size() });
    } else if (item->column() == NameColumn && isSecret && !isSecretHeaderName(name)) {
        fillRow(row, { name, {} });
    }
    if (row == rowCount() - 1 && !item->text().isEmpty())
        addEmptyRow();
    m_filling = false;
    emit edited();
}

/// In the items that are there: one of them may be telling of its change.
void HeaderTable::fillRow(int row, const HttpHeader &header)
{
    for (const int column : { NameColumn, ValueColumn }) {
        if (!item(row, column))
            setItem(row, column, new QTableWidgetItem);
    }
    item(row, NameColumn)->setText(QString::fromUtf8(header.name));
    QTableWidgetItem &value = *item(row, ValueColumn);
    const QByteArray before = header.value.left(header.secretAt);
    value.setData(secretRole, header.secret);
    value.setData(beforeRole, header.secret ? QVariant(before) : QVariant());
    value.setData(keyVariableRole, header.secret ? QVariant(header.variable) : QVariant());
    value.setData(bytesRole, header.secret ? QVariant() : QVariant(header.value));
    if (header.secret) {
        //: stands where a header's key would be, after what comes before it such as “Bearer ”
        value.setText(QString::fromUtf8(before) + tr("(the key of the route)"));
        value.setToolTip(tr("A key is put in when the request is sent, and never shown."));
        value.setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        value.setForeground(palette().placeholderText());
    } else {
        value.setText(QString::fromUtf8(header.value));
        value.setToolTip({});
        value.setFlags(QTableWidgetItem().flags());
        value.setData(Qt::ForegroundRole, {});
    }
}

void HeaderTable::addEmptyRow()
{
    insertRow(rowCount());
    fillRow(rowCount() - 1, {});
}

void HeaderTable::retranslate()
{
    setAccessibleName(tr("Headers"));
    setHorizontalHeaderLabels({ tr("Header"), tr("Value") });
}
