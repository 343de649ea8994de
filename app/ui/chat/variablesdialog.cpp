#include "ui/chat/variablesdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

VariablesDialog::VariablesDialog(const QList<Variable> &variables, const QStringList &used, QWidget *parent)
    : QDialog(parent)
    , m_used(used)
    , m_table(new QTableWidget(0, 3, this))
    , m_hint(new QLabel(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
{
    setObjectName("variablesDialog"_L1);
    setWindowTitle(tr("Variables"));
    auto *explanation = new QLabel(
        tr("In the system prompt and in messages, {{name}} is replaced by its value when a request is made."), this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    m_table->setObjectName("variables"_L1);
    m_table->setAccessibleName(tr("Variables and their values"));
    m_table->setHorizontalHeaderLabels({ tr("Name"), tr("Value"), tr("In the prompt") });
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setToolTip(tr("F2 or typing changes a cell, Insert adds a line, Delete removes one."));
    m_table->installEventFilter(this);
    m_table->setTabKeyNavigation(false);
    m_table->setColumnWidth(0, fontMetrics().averageCharWidth() * 22);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    for (const Variable &variable : variables)
        addRow(variable);
    QStringList missing = used;
    for (const Variable &variable : variables)
        missing.removeAll(variable.name);
    for (const QString &name : std::as_const(missing))
        addRow({ .name = name });
    if (m_table->rowCount() == 0)
        addRow({});
    m_table->setCurrentCell(missing.isEmpty() ? 0 : int(variables.size()), missing.isEmpty() ? 0 : 1);

    auto *add = new QPushButton(tr("&Add"), this);
    add->setObjectName("addVariable"_L1);
    m_remove->setObjectName("removeVariable"_L1);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(add);
    deeds->addWidget(m_remove);
    deeds->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_table, 1);
    layout->addLayout(deeds);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().lineSpacing() * 20);
    m_table->setFocus();

    connect(add, &QPushButton::clicked, this, &VariablesDialog::addEmptyRow);
    connect(m_remove, &QPushButton::clicked, this, &VariablesDialog::removeRow);
    connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
        if (item->column() < 2)
            judge();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &VariablesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &VariablesDialog::reject);
    judge();
}

void VariablesDialog::addRow(const Variable &variable)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(variable.name));
    m_table->setItem(row, 1, new QTableWidgetItem(variable.value));
    auto *const use = new QTableWidgetItem;
    use->setFlags(Qt::ItemIsSelectable);
    m_table->setItem(row, 2, use);
    m_remove->setEnabled(true);
}

void VariablesDialog::addEmptyRow()
{
    addRow({});
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->editItem(m_table->currentItem());
    judge();
}

bool VariablesDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *const pressed = static_cast<QKeyEvent *>(event);
        if (pressed->key() == Qt::Key_Insert) {
            addEmptyRow();
            return true;
        }
        if (pressed->key() == Qt::Key_Delete && m_table->currentRow() >= 0) {
            removeRow();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

/// Which names a prompt has, and which stand here for nothing.
void VariablesDialog::showUse()
{
    const QSignalBlocker quiet(m_table);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *const name = m_table->item(row, 0);
        QTableWidgetItem *const use = m_table->item(row, 2);
        if (!name || !use)
            continue;
        const QString said = name->text().trimmed();
        use->setText(said.isEmpty() ? QString() : m_used.contains(said) ? tr("used") : tr("not used"));
        use->setForeground(palette().placeholderText());
    }
    m_table->viewport()->update();
}

void VariablesDialog::removeRow()
{
    m_table->removeRow(m_table->currentRow());
    m_remove->setEnabled(m_table->rowCount() > 0);
    judge();
}

/// Says which line cannot be used.
void VariablesDialog::judge()
{
    showUse();
    QString wrong;
    for (int row = 0; row < m_table->rowCount() && wrong.isEmpty(); ++row) {
        const QString name = m_table->item(row, 0) ? m_table->item(row, 0)->text().trimmed() : QString();
        if (!name.isEmpty() && !Variables::isName(name))
            wrong = name;
    }
    //: %1 is what somebody typed as the name of a variable
    m_hint->setText(wrong.isEmpty() ? QString() : tr("“%1” cannot be a name: letters, digits, “_”, “-” and “.” can stand in one.").arg(wrong));
}

QList<Variable> VariablesDialog::variables() const
{
    QList<Variable> variables;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!m_table->item(row, 0) || !m_table->item(row, 1))
            continue;
        const QString name = m_table->item(row, 0)->text().trimmed();
        if (Variables::isName(name))
            variables.append({ name, m_table->item(row, 1)->text() });
    }
    return variables;
}
