#include "ui/forms/tooleditor.h"

#include "core/jsontext.h"
#include "core/schemalint.h"
#include "core/schemasample.h"
#include "ui/forms/exampledialog.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"
#include "ui/forms/notice.h"
#include "ui/forms/schemaedit.h"
#include "ui/forms/toolschema.h"
#include "words/schemas.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
// Samples are what a server sees, so they stay English.
QList<Tool> sampleTools()
{
    return {
        { .name = u"get_weather"_s,
            .description = u"Current weather of a city"_s,
            .schema
            = R"({"type":"object","properties":{"city":{"type":"string","description":"Name of the city"},"unit":{"type":"string","enum":["celsius","fahrenheit"]}},"required":["city"]})" },
        { .name = u"get_time"_s,
            .description = u"Current time in a time zone"_s,
            .schema
            = R"({"type":"object","properties":{"zone":{"type":"string","description":"IANA name, such as Asia/Shanghai"}},"required":["zone"]})" },
        { .name = u"list_files"_s,
            .description = u"Names of all files; takes no arguments"_s,
            .schema = R"({"type":"object","properties":{}})" },
    };
}
}

ToolEditor::ToolEditor(const Tool &tool, const QStringList &otherNames, QWidget *parent)
    : QDialog(parent)
    , m_original(tool)
    , m_otherNames(otherNames)
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_nameNotice(new Notice(this))
    , m_descriptionLabel(new QLabel(this))
    , m_description(new GrowingEdit(this))
    , m_schemaLabel(new QLabel(this))
    , m_schema(new JsonEdit(this))
    , m_schemaNotice(new Notice(this))
    , m_draftNotice(new Notice(this))
    , m_saveNotice(new Notice(this))
    , m_samples(new QPushButton(this))
    , m_resultLabel(new QLabel(this))
    , m_result(new GrowingEdit(this))
    , m_sampleCall(new QPushButton(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    m_name->setObjectName(u"toolName"_s);
    m_schema->setObjectName(u"toolSchema"_s);
    m_nameLabel->setBuddy(m_name);
    m_descriptionLabel->setBuddy(m_description);
    m_schemaLabel->setBuddy(m_schema);
    m_description->setLines(2, 5);
    m_schema->setLines(10, 18);
    m_samples->setMenu(new QMenu(m_samples));
    m_samples->setAutoDefault(false);
    m_sampleCall->setAutoDefault(false);
    m_sampleCall->setObjectName(u"sampleCall"_s);
    m_result->setObjectName(u"cannedResult"_s);
    m_resultLabel->setBuddy(m_result);
    m_result->setLines(1, 5);
    m_result->setFont(m_schema->field()->font());
    m_schema->setCompletions(schemaKeywords() + schemaTypes());

    auto *schemaHead = new QHBoxLayout;
    schemaHead->addWidget(m_schemaLabel, 1);
    schemaHead->addWidget(m_sampleCall);
    schemaHead->addWidget(m_samples);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_draftNotice);
    layout->addWidget(m_nameLabel);
    layout->addWidget(m_name);
    layout->addWidget(m_nameNotice);
    layout->addSpacing(6);
    layout->addWidget(m_descriptionLabel);
    layout->addWidget(m_description);
    layout->addSpacing(6);
    layout->addLayout(schemaHead);
    layout->addWidget(m_schema);
    layout->addWidget(m_schemaNotice);
    layout->addSpacing(6);
    layout->addWidget(m_resultLabel);
    layout->addWidget(m_result);
    layout->addStretch(1);
    layout->addWidget(m_saveNotice);
    layout->addWidget(m_buttons);
    resize(520, 560);

    connect(m_name, &QLineEdit::textChanged, this, &ToolEditor::judge);
    connect(m_schema, &JsonEdit::edited, this, &ToolEditor::judge);
    connect(m_sampleCall, &QPushButton::clicked, this, &ToolEditor::showSampleCall);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (canSave())
            accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    fill(tool);
}

Tool ToolEditor::tool() const
{
    Tool written = m_original;
    written.name = m_name->text().trimmed();
    written.description = m_description->toPlainText();
    written.cannedResult = m_result->toPlainText();
    // While nobody touched it the schema keeps the spelling it came with.
    const QString untouched = QString::fromUtf8(Json::indented(m_original.schema));
    if (m_schema->text() != untouched)
        written.schema = m_schema->text().toUtf8();
    return written;
}

bool ToolEditor::isChanged() const
{
    return tool() != m_original;
}

void ToolEditor::takeUpDraft(const Tool &draft)
{
    fill(draft);
    m_draftNotice->say(Notice::Weight::Quiet, tr("This is what you wrote last time without saving it."));
}

bool ToolEditor::canSave() const
{
    return m_schema->json().has_value() && !m_name->text().trimmed().isEmpty();
}

void ToolEditor::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ToolEditor::fill(const Tool &tool)
{
    m_name->setText(tool.name);
    m_description->setPlainText(tool.description);
    m_result->setPlainText(tool.cannedResult);
    m_schema->setText(QString::fromUtf8(Json::indented(tool.schema)));
    judge();
}

/// As fill(), but each field can take it back. A result that somebody wrote stays.
void ToolEditor::replaceBy(const Tool &sample)
{
    m_name->selectAll();
    m_name->insert(sample.name);
    m_description->replaceText(sample.description);
    m_schema->replaceText(QString::fromUtf8(Json::indented(sample.schema)));
    judge();
}

void ToolEditor::judge()
{
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty() && !isUsualToolName(name))
        m_nameNotice->say(Notice::Weight::Caution,
            tr("Most servers only take letters without accents, digits, _ and -, at most 64 of them."));
    else if (m_otherNames.contains(name))
        m_nameNotice->say(Notice::Weight::Caution, tr("Another tool has this name."));
    else
        m_nameNotice->clearRemark();

    m_schemaNotice->say(
        Notice::Weight::Caution, markSchema(*m_schema, 0, m_schema->text().toUtf8().size(), SchemaUse::Arguments));

    QString reason;
    if (name.isEmpty())
        reason = tr("A tool needs a name before it can be saved.");
    else if (m_schema->isEmpty())
        reason = tr("The schema is empty: a tool without arguments has {\"type\": \"object\", \"properties\": {}}.");
    else if (!canSave())
        reason = tr("It can be saved once the schema is valid JSON. Closing the window keeps what you wrote.");
    m_saveNotice->say(Notice::Weight::Quiet, reason);
    auto *save = m_buttons->button(QDialogButtonBox::Save);
    save->setEnabled(canSave());
    save->setAccessibleDescription(reason);
}

void ToolEditor::retranslate()
{
    setWindowTitle(m_original.name.isEmpty() ? tr("New tool") : tr("Edit tool"));
    m_nameLabel->setText(tr("&Name"));
    m_name->setAccessibleName(tr("Name"));
    m_descriptionLabel->setText(tr("&What it does, for the model"));
    m_description->setAccessibleName(tr("What it does, for the model"));
    m_schemaLabel->setText(tr("&Arguments, as JSON Schema"));
    m_schema->setFieldName(tr("Arguments, as JSON Schema"));
    m_resultLabel->setText(tr("Canned &result, offered whenever the model calls it"));
    m_result->setAccessibleName(tr("Canned result, offered whenever the model calls it"));
    m_sampleCall->setText(tr("Sample &call…"));
    m_sampleCall->setAccessibleName(tr("Sample call"));
    m_sampleCall->setToolTip(plainToolTip(tr("Shows arguments that this schema would take.")));
    m_samples->setText(tr("Sam&ples"));
    m_samples->setAccessibleName(tr("Samples"));
    fillSamples();
    judge();
}

void ToolEditor::fillSamples()
{
    m_samples->menu()->clear();
    for (const Tool &sample : sampleTools())
        m_samples->menu()->addAction(sample.name, this, [this, sample] { replaceBy(sample); });
    m_samples->menu()->addSeparator();
    m_samples->menu()->addAction(tr("Arguments from sample JSON…"), this, [this] {
        auto *dialog = new ExampleDialog(SchemaTypes::Plain, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog] { m_schema->replaceText(QString::fromUtf8(dialog->schema())); });
        dialog->open();
    });
}

void ToolEditor::showSampleCall()
{
    const auto sample = schemaSample(m_schema->text().toUtf8());
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Sample call"));
    dialog->resize(420, 260);
    auto *text = new QPlainTextEdit(dialog);
    text->setReadOnly(true);
    text->setFont(m_schema->field()->font());
    text->setPlainText(QString::fromUtf8(Json::indented(sample.value_or(QByteArray()))));
    text->setAccessibleName(tr("Arguments this schema would take"));
    auto *layout = new QVBoxLayout(dialog);
    auto *note = new Notice(dialog);
    layout->addWidget(note);
    layout->addWidget(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    const QList<SchemaProblem> problems = sample ? schemaProblems(*sample, m_schema->text().toUtf8()) : QList<SchemaProblem>();
    if (!sample)
        note->say(Notice::Weight::Caution, tr("There is no sample of a schema that is not valid JSON."));
    else if (!problems.isEmpty())
        note->say(Notice::Weight::Caution, tr("A guess: %1").arg(Words::schemaProblem(problems.constFirst())));
    else
        note->say(Notice::Weight::Quiet, tr("The model might call it so:"));
    dialog->open();
}
