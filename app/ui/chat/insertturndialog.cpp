#include "ui/chat/insertturndialog.h"

#include "words/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

InsertTurnDialog::InsertTurnDialog(QWidget *parent)
    : QDialog(parent)
    , m_role(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_insert(new QPushButton(tr("Insert"), this))
{
    setObjectName("insertTurnDialog"_L1);
    setWindowTitle(tr("Insert a turn"));
    m_role->setObjectName("insertedRole"_L1);
    for (const Role role : { Role::User, Role::Assistant, Role::System })
        m_role->addItem(Words::roleName(role), int(role));
    m_text->setObjectName("insertedText"_L1);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumSize(fontMetrics().averageCharWidth() * 64, fontMetrics().lineSpacing() * 7);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Role"), m_role);
    form->addRow(tr("&Text"), m_text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_insert, QDialogButtonBox::AcceptRole);
    m_insert->setDefault(true);
    m_insert->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    m_text->setFocus();

    // Enter breaks the line there.
    m_insert->setToolTip(QKeySequence(u"Ctrl+Return"_s).toString(QKeySequence::NativeText));
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_insert->setEnabled(!text().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &InsertTurnDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &InsertTurnDialog::reject);
}

void InsertTurnDialog::setRole(Role role)
{
    m_role->setCurrentIndex(m_role->findData(int(role)));
}

Role InsertTurnDialog::role() const
{
    return Role(m_role->currentData().toInt());
}

QString InsertTurnDialog::text() const
{
    return m_text->toPlainText();
}

void InsertTurnDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier)
        m_insert->click();
    else
        QDialog::keyPressEvent(event);
}
