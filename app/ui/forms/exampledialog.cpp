#include "ui/forms/exampledialog.h"

#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int aroundSample = 108; // pixels: labels, buttons, and room for a remark
constexpr int mostSample = 500'000; // characters
}

ExampleDialog::ExampleDialog(SchemaTypes types, QWidget *parent)
    : QDialog(parent)
    , m_types(types)
    , m_example(new JsonEdit(this))
    , m_schema(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName("exampleDialog"_L1);
    setWindowTitle(tr("Schema from sample JSON"));
    resize(680, 420);
    auto *from = new QLabel(tr("&Sample: JSON as it should be"), this);
    from->setBuddy(m_example);
    auto *to = new QLabel(tr("Schema that it makes"), this);
    m_example->setFieldName(tr("Sample JSON"));
    m_example->field()->setPlaceholderText(u"{\n  \"title\": \"…\",\n  \"tags\": [\"…\"]\n}"_s);
    m_schema->setReadOnly(true);
    m_schema->setFont(m_example->field()->font());
    m_schema->setTabChangesFocus(true);
    m_schema->setAccessibleName(to->text());
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Use this schema"));
    auto *layout = new QGridLayout(this);
    layout->addWidget(from, 0, 0);
    layout->addWidget(to, 0, 1);
    layout->addWidget(m_example, 1, 0, Qt::AlignTop);
    layout->addWidget(m_schema, 1, 1);
    layout->addWidget(m_buttons, 2, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(1, 1);
    connect(m_example, &JsonEdit::edited, this, &ExampleDialog::showSchema);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showSchema();
    m_example->setFocus();
}

void ExampleDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    // As high as what stands beside it, less a line for what is wrong.
    const QFontMetrics metrics(m_example->field()->font());
    const int lines = qMax(6, (height() - aroundSample) / metrics.lineSpacing());
    m_example->setLines(lines, lines);
}

QByteArray ExampleDialog::schema() const
{
    const auto json = m_example->json();
    return json && m_example->text().size() <= mostSample ? schemaFor(*json, m_types).value_or(QByteArray()) : QByteArray();
}

void ExampleDialog::showSchema()
{
    const QByteArray made = schema();
    m_schema->setPlainText(QString::fromUtf8(made));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!made.isEmpty());
}
