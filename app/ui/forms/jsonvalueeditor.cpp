#include "ui/forms/jsonvalueeditor.h"

#include "core/jsonplace.h"
#include "core/jsontext.h"
#include "core/schemalint.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"
#include "ui/forms/notice.h"
#include "words/schemas.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct JsonTemplate {
    QLatin1String name; ///< a term of the API, never translated
    const char *json;
};

const QList<JsonTemplate> &templatesFor(const QByteArray &parameter)
{
    static const QList<JsonTemplate> none;
    static const QList<JsonTemplate> responseFormats {
        { "text"_L1, R"({"type":"text"})" },
        { "json_object"_L1, R"({"type":"json_object"})" },
        { "json_schema"_L1,
            R"({"type":"json_schema","json_schema":{"name":"answer","schema":{"type":"object","properties":{"title":{"type":"string"}},"required":["title"]}}})" },
    };
    static const QList<JsonTemplate> textFormats {
        { "text"_L1, R"({"type":"text"})" },
        { "json_object"_L1, R"({"type":"json_object"})" },
        { "json_schema"_L1,
            R"({"type":"json_schema","name":"answer","strict":true,"schema":{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}})" },
    };
    static const QList<JsonTemplate> responseSchemas {
        { "OBJECT"_L1, R"({"type":"OBJECT","properties":{"title":{"type":"STRING"}},"required":["title"]})" },
        { "ARRAY"_L1, R"({"type":"ARRAY","items":{"type":"STRING"}})" },
    };
    if (parameter == "text.format")
        return textFormats;
    if (parameter == "generationConfig.responseSchema")
        return responseSchemas;
    return parameter == "response_format" ? responseFormats : none;
}
}

JsonValueEditor::JsonValueEditor(const ParameterSpec &spec, QWidget *parent)
    : ValueEditor(parent)
    , m_edit(new JsonEdit(this))
    , m_templates(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit);
    layout->addWidget(m_templates, 0, Qt::AlignRight);
    m_edit->setLines(1, 12);
    m_templates->setAutoDefault(false);
    m_templates->setMenu(new QMenu(m_templates));
    setFocusProxy(m_edit);
    connect(m_edit, &JsonEdit::edited, this, &JsonValueEditor::lint);
    connect(m_edit, &JsonEdit::edited, this, &ValueEditor::edited);
    setSpec(spec);
    retranslate();
}

void JsonValueEditor::setSpec(const ParameterSpec &spec)
{
    m_parameter = spec.id;
    const QList<JsonTemplate> &templates = templatesFor(spec.id);
    if (!templates.isEmpty())
        m_edit->setCompletions(schemaKeywords() + schemaTypes());
    m_templates->setVisible(!templates.isEmpty());
    m_templates->menu()->clear();
    for (const JsonTemplate &each : templates) {
        const QString text = QString::fromUtf8(Json::indented(each.json));
        m_templates->menu()->addAction(each.name, this, [this, text] {
            m_edit->setText(text);
            m_edit->field()->setFocus();
        });
    }
}

void JsonValueEditor::setValue(const std::optional<QByteArray> &json)
{
    // Laid out for reading when it comes from elsewhere, but never while it is what stands here already.
    if (json && value() == Json::compacted(*json))
        return;
    m_edit->setText(json ? QString::fromUtf8(Json::indented(*json)) : QString());
}

std::optional<QByteArray> JsonValueEditor::value() const
{
    const auto json = m_edit->json();
    return json ? std::optional(Json::compacted(*json)) : std::nullopt;
}

bool JsonValueEditor::isTouched() const
{
    return !m_edit->isEmpty();
}

void JsonValueEditor::setLabel(const QString &label)
{
    m_label = label;
    retranslate();
}

void JsonValueEditor::changeEvent(QEvent *event)
{
    ValueEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// Marks what looks wrong in the schema inside, wherever the surface keeps it.
void JsonValueEditor::lint()
{
    if (templatesFor(m_parameter).isEmpty() || m_edit->isEmpty() || !m_edit->problem().isEmpty())
        return;
    const QByteArray text = m_edit->text().toUtf8();
    JsonNode schema = JsonNodes::top(text).value;
    const auto below = [&text](const JsonNode &object, const QString &name) {
        const QList<JsonNode> members = object.kind == JsonNode::Kind::Object ? JsonNodes::children(text, object) : QList<JsonNode>();
        const auto found = std::find_if(members.cbegin(), members.cend(),
            [&](const JsonNode &member) { return JsonPlace::nameOf(text, member) == name; });
        return found == members.cend() ? JsonNode() : *found;
    };
    if (m_parameter != "generationConfig.responseSchema") {
        const JsonNode inner = below(schema, u"json_schema"_s);
        schema = below(inner.kind == JsonNode::Kind::Object ? inner : schema, u"schema"_s);
    }
    QStringList lines;
    QList<JsonEdit::Mark> marks;
    if (schema.end > schema.begin) {
        const QList<SchemaRemark> remarks = schemaRemarks(text.mid(schema.begin, schema.end - schema.begin), SchemaUse::Answer);
        for (const SchemaRemark &remark : remarks) {
            lines << Words::schemaRemark(remark);
            marks.append({ schema.begin + remark.offset, remark.length, lines.last() });
        }
    }
    lines.removeDuplicates();
    m_edit->setMarks(marks);
    m_edit->remark(int(Notice::Weight::Caution), lines.join(u'\n'));
}

void JsonValueEditor::retranslate()
{
    m_edit->setFieldName(m_label);
    m_edit->field()->setPlaceholderText(tr("JSON"));
    m_templates->setText(tr("Templates"));
    //: Accessible name of the menu with ready-made values. %1: the parameter's label.
    m_templates->setAccessibleName(tr("%1: templates").arg(m_label));
}
