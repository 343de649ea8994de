#include "ui/forms/jsonvalueeditor.h"

#include "core/jsontext.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

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
    connect(m_edit, &JsonEdit::edited, this, &ValueEditor::edited);
    setSpec(spec);
    retranslate();
}

void JsonValueEditor::setSpec(const ParameterSpec &spec)
{
    const QList<JsonTemplate> &templates = templatesFor(spec.id);
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

void JsonValueEditor::retranslate()
{
    m_edit->setFieldName(m_label);
    m_edit->field()->setPlaceholderText(tr("JSON"));
    m_templates->setText(tr("Templates"));
    //: Accessible name of the menu with ready-made values. %1: the parameter's label.
    m_templates->setAccessibleName(tr("%1: templates").arg(m_label));
}
