#include "ui/forms/schemadialog.h"

#include "core/jsontext.h"
#include "core/schemasample.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"
#include "ui/forms/schemaedit.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int aroundFields = 104; // pixels: labels, buttons, and room for a remark
}

SchemaDialog::SchemaDialog(SchemaTypes types, const QString &schema, QWidget *parent)
    : QDialog(parent)
    , m_schema(new SchemaEdit(SchemaUse::Answer, this))
    , m_sample(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName("schemaDialog"_L1);
    setWindowTitle(tr("Schema of the answer"));
    resize(760, 520);
    auto *label = new QLabel(tr("&JSON Schema"), this);
    label->setBuddy(m_schema);
    auto *start = new QPushButton(tr("&Begin with"), this);
    start->setAutoDefault(false);
    start->setMenu(new QMenu(start));
    auto *sampleLabel = new QLabel(tr("An answer it would take"), this);
    m_schema->setTypes(types);
    m_schema->fillStart(start->menu());
    m_schema->edit()->setFieldName(tr("JSON Schema"));
    m_sample->setReadOnly(true);
    m_sample->setTabChangesFocus(true);
    m_sample->setFont(m_schema->edit()->field()->font());
    m_sample->setAccessibleName(sampleLabel->text());
    auto *head = new QHBoxLayout;
    head->addWidget(label, 1);
    head->addWidget(start);
    auto *layout = new QGridLayout(this);
    layout->addLayout(head, 0, 0);
    layout->addWidget(sampleLabel, 0, 1);
    layout->addWidget(m_schema, 1, 0, Qt::AlignTop);
    layout->addWidget(m_sample, 1, 1);
    layout->addWidget(m_buttons, 2, 0, 1, 2);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    layout->setRowStretch(1, 1);
    connect(m_schema, &SchemaEdit::edited, this, &SchemaDialog::showSample);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_schema->setText(schema);
    showSample();
    m_schema->setFocus();
}

void SchemaDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    // As high as what stands beside it, less a line for what is wrong.
    const QFontMetrics metrics(m_schema->edit()->field()->font());
    const int lines = qMax(6, (height() - aroundFields) / metrics.lineSpacing());
    m_schema->edit()->setLines(lines, lines);
}

QString SchemaDialog::schema() const
{
    return m_schema->text();
}

void SchemaDialog::showSample()
{
    const auto json = m_schema->json();
    const auto sample = json ? schemaSample(*json) : std::nullopt;
    m_sample->setPlainText(sample ? QString::fromUtf8(Json::indented(*sample)) : QString());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(json.has_value());
}
