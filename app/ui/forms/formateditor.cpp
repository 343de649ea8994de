#include "ui/forms/formateditor.h"

#include "core/jsontext.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"
#include "ui/forms/notice.h"
#include "ui/forms/schemadialog.h"
#include "ui/forms/schemaedit.h"
#include "ui/forms/toolschema.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
using FormKind = AnswerFormat::Kind;

constexpr auto firstSchema = R"({"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false})";
constexpr auto firstCapitals = R"({"type":"OBJECT","properties":{"title":{"type":"STRING"}},"required":["title"]})";
}

bool FormatEditor::edits(const QByteArray &id)
{
    return id == "response_format" || id == "text.format" || id == "generationConfig.responseSchema";
}

FormatEditor::FormatEditor(const ParameterSpec &spec, QWidget *parent)
    : ValueEditor(parent)
    , m_kind(new QComboBox(this))
    , m_view(new QToolButton(this))
    , m_form(new QWidget(this))
    , m_naming(new QWidget(m_form))
    , m_nameLabel(new QLabel(m_naming))
    , m_name(new QLineEdit(m_naming))
    , m_strict(new QCheckBox(m_naming))
    , m_schema(new SchemaEdit(SchemaUse::Answer, m_form))
    , m_start(new QPushButton(m_form))
    , m_window(new QPushButton(m_form))
    , m_raw(new JsonEdit(this))
{
    m_kind->setObjectName("formatKind"_L1);
    m_view->setObjectName("formatView"_L1);
    m_name->setObjectName("formatName"_L1);
    m_strict->setObjectName("formatStrict"_L1);
    m_schema->edit()->setObjectName("formatSchema"_L1);
    m_start->setObjectName("formatStart"_L1);
    m_window->setObjectName("formatWindow"_L1);
    m_raw->setObjectName("formatRaw"_L1);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    ignoreWheelUnlessFocused(m_kind);
    m_view->setCheckable(true);
    m_view->setAutoRaise(true);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_start->setMenu(new QMenu(m_start));
    m_start->setAutoDefault(false);
    m_window->setAutoDefault(false);
    m_schema->edit()->setLines(4, 12);
    m_raw->setLines(3, 14);
    m_nameLabel->setBuddy(m_name);

    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_kind, 1);
    head->addWidget(m_view);
    auto *naming = new QHBoxLayout(m_naming);
    naming->setContentsMargins(0, 0, 0, 0);
    naming->setSpacing(6);
    naming->addWidget(m_nameLabel);
    naming->addWidget(m_name, 1);
    naming->addWidget(m_strict);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_start);
    buttons->addStretch(1);
    buttons->addWidget(m_window);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(4);
    form->addWidget(m_naming);
    form->addWidget(m_schema);
    form->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_form);
    layout->addWidget(m_raw);
    setFocusProxy(m_kind);

    connect(m_kind, &QComboBox::activated, this, &FormatEditor::chooseKind);
    connect(m_view, &QToolButton::clicked, this, [this](bool isRaw) {
        m_isRaw = isRaw;
        showValue();
    });
    connect(m_name, &QLineEdit::textEdited, this, &FormatEditor::takeForm);
    connect(m_strict, &QCheckBox::clicked, this, &FormatEditor::takeForm);
    connect(m_schema, &SchemaEdit::edited, this, &FormatEditor::takeForm);
    connect(m_raw, &JsonEdit::edited, this, &FormatEditor::takeRaw);
    connect(m_window, &QPushButton::clicked, this, &FormatEditor::openWindow);
    setSpec(spec);
    retranslate();
}

void FormatEditor::setSpec(const ParameterSpec &spec)
{
    m_spelling = spec.id == "text.format" ? AnswerFormat::Spelling::Flat
        : spec.id == "response_format"    ? AnswerFormat::Spelling::Nested
                                          : AnswerFormat::Spelling::Alone;
    m_schema->setTypes(m_spelling == AnswerFormat::Spelling::Alone ? SchemaTypes::Capitals : SchemaTypes::Plain);
    showValue();
}

std::optional<AnswerFormat> FormatEditor::format() const
{
    return m_json ? readAnswerFormat(*m_json, m_spelling) : std::nullopt;
}

void FormatEditor::setValue(const std::optional<QByteArray> &json)
{
    // Laid out for reading when it comes from elsewhere, but never while it is what stands here already.
    if (json && m_json && value() == Json::compacted(*json))
        return;
    m_json = json;
    m_isRaw = m_isRaw && json;
    remember();
    showValue();
}

std::optional<QByteArray> FormatEditor::value() const
{
    return m_json ? std::optional(Json::compacted(*m_json)) : std::nullopt;
}

bool FormatEditor::isTouched() const
{
    return m_json || (m_raw->isVisibleTo(this) && !m_raw->isEmpty()) || (m_form->isVisibleTo(this) && m_kind->currentIndex() != 0);
}

ValueEditor::Remark FormatEditor::remark() const
{
    const auto known = format();
    if (!known || known->kind != FormKind::Schema || m_spelling == AnswerFormat::Spelling::Alone)
        return {};
    if (known->schema.isEmpty())
        return { tr("A schema is missing."), false };
    if (known->name.isEmpty())
        return { tr("The schema needs a name."), false };
    if (!isUsualToolName(known->name))
        return { tr("Most servers take a name only of letters without accents, digits, _ and -, at most 64 of them."), false };
    return {};
}

void FormatEditor::setLabel(const QString &label)
{
    m_label = label;
    retranslate();
}

void FormatEditor::changeEvent(QEvent *event)
{
    ValueEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillKinds();
    }
}

void FormatEditor::fillKinds()
{
    const QSignalBlocker quiet(m_kind);
    const auto known = format();
    m_kind->clear();
    m_kind->addItem(tr("not set"));
    m_kind->setItemData(0, palette().brush(QPalette::PlaceholderText), Qt::ForegroundRole);
    if (m_spelling != AnswerFormat::Spelling::Alone) {
        m_kind->addItem(tr("Text"), int(FormKind::Text));
        m_kind->addItem(tr("JSON object"), int(FormKind::Object));
    }
    m_kind->addItem(tr("JSON Schema"), int(FormKind::Schema));
    const FormKind kind = known ? known->kind : FormKind::Other;
    if (m_json && kind == FormKind::Other)
        //: A form of answers that the program has no name for.
        m_kind->addItem(tr("Other"), int(FormKind::Other));
    m_kind->setCurrentIndex(m_json ? m_kind->findData(int(kind)) : 0);
}

/// For whoever comes back to it, or mends what is no JSON for a moment.
void FormatEditor::remember()
{
    if (m_json)
        m_before = *m_json;
    if (const auto known = format(); known && !known->schema.isEmpty())
        m_last = *known;
}

/// Shows what m_json is.
void FormatEditor::showValue()
{
    const bool wasFilling = std::exchange(m_filling, true);
    fillKinds();
    const auto known = format();
    if (known) {
        if (m_name->text() != known->name)
            m_name->setText(known->name);
        m_strict->setChecked(known->strict.value_or(false));
    }
    const auto shown = m_schema->json();
    const QByteArray schema = known ? known->schema : QByteArray();
    if (!shown || Json::compacted(*shown) != Json::compacted(schema))
        m_schema->setText(QString::fromUtf8(Json::indented(schema)));
    const auto raw = m_raw->json();
    if (!raw || !m_json || Json::compacted(*raw) != Json::compacted(*m_json))
        m_raw->setText(m_json ? QString::fromUtf8(Json::indented(*m_json)) : QString());
    markRaw();
    showParts();
    m_filling = wasFilling;
}

void FormatEditor::showParts()
{
    const auto known = format();
    const bool hasForm = !m_json || (known && known->kind != FormKind::Other);
    const bool isRaw = m_isRaw || !hasForm;
    m_raw->setVisible(isRaw && m_spelling != AnswerFormat::Spelling::Alone);
    m_form->setVisible(known && known->kind == FormKind::Schema && (!isRaw || m_spelling == AnswerFormat::Spelling::Alone));
    m_naming->setVisible(m_spelling != AnswerFormat::Spelling::Alone);
    m_view->setVisible(m_spelling != AnswerFormat::Spelling::Alone && (m_json || m_isRaw));
    m_view->setEnabled(hasForm);
    m_view->setChecked(isRaw);
    if (m_spelling == AnswerFormat::Spelling::Alone && m_json && !known)
        m_raw->setVisible(true);
}

void FormatEditor::chooseKind(int index)
{
    if (index == 0) {
        m_json.reset();
    } else {
        AnswerFormat wanted = format().value_or(AnswerFormat());
        wanted.kind = FormKind(m_kind->itemData(index).toInt());
        if (wanted.kind == FormKind::Other)
            return;
        if (wanted.kind == FormKind::Schema && wanted.schema.isEmpty()) {
            const bool isNew = m_last.schema.isEmpty();
            wanted.schema = isNew ? QByteArray(m_spelling == AnswerFormat::Spelling::Alone ? firstCapitals : firstSchema) : m_last.schema;
            wanted.name = isNew ? u"answer"_s : m_last.name;
            wanted.strict = isNew ? std::optional(true) : m_last.strict;
        }
        m_json = withAnswerFormat(format() ? *m_json : QByteArray("{}"), wanted, m_spelling);
        remember();
    }
    showValue();
    emit edited();
}

/// The form was edited.
void FormatEditor::takeForm()
{
    if (m_filling)
        return;
    const auto schema = m_schema->json();
    if (!schema) {
        m_json.reset(); // what is written is kept where it stands
        emit edited();
        return;
    }
    AnswerFormat wanted = m_last;
    if (const auto known = readAnswerFormat(m_before, m_spelling))
        wanted = *known;
    wanted.kind = FormKind::Schema;
    wanted.name = m_name->text().trimmed();
    if (m_strict->isChecked() || wanted.strict)
        wanted.strict = m_strict->isChecked();
    wanted.schema = *schema;
    m_json = withAnswerFormat(m_before, wanted, m_spelling);
    remember();
    emit edited();
}

/// The JSON was edited.
void FormatEditor::takeRaw()
{
    if (m_filling)
        return;
    m_json = m_raw->json();
    m_isRaw = true;
    remember();
    m_filling = true;
    fillKinds();
    markRaw();
    showParts();
    m_filling = false;
    m_raw->show();
    emit edited();
}

void FormatEditor::markRaw()
{
    const auto known = readAnswerFormat(m_raw->text().toUtf8(), m_spelling);
    const bool hasSchema = known && known->schemaAt >= 0;
    const QString lines = markSchema(*m_raw, hasSchema ? known->schemaAt : 0, hasSchema ? known->schema.size() : 0, SchemaUse::Answer);
    m_raw->remark(int(Notice::Weight::Caution), lines);
}

void FormatEditor::openWindow()
{
    auto *dialog = new SchemaDialog(
        m_spelling == AnswerFormat::Spelling::Alone ? SchemaTypes::Capitals : SchemaTypes::Plain, m_schema->text(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_schema->setText(dialog->schema()); });
    dialog->open();
}

void FormatEditor::retranslate()
{
    m_kind->setAccessibleName(m_label);
    //: A switch beside a form: shows the same as JSON text.
    m_view->setText(tr("JSON"));
    m_view->setAccessibleName(tr("%1: show as JSON").arg(m_label));
    m_view->setToolTip(plainToolTip(tr("Shows the whole value as JSON")));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the schema"));
    m_strict->setText(tr("Strict"));
    m_strict->setToolTip(plainToolTip(tr("Asks the server to keep to the schema exactly, where it can.")));
    m_schema->edit()->setFieldName(tr("Schema of the answer"));
    m_start->setText(tr("Begin with"));
    m_start->setAccessibleName(tr("Begin the schema with"));
    m_window->setText(tr("Larger…"));
    m_window->setAccessibleName(tr("Edit the schema in a larger window"));
    m_start->menu()->clear();
    m_schema->fillStart(m_start->menu());
    m_raw->setFieldName(m_label);
    m_raw->field()->setPlaceholderText(tr("JSON"));
}
