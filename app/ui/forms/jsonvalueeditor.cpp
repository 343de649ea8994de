#include "ui/forms/jsonvalueeditor.h"

#include "core/jsontext.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"

#include <QEvent>
#include <QVBoxLayout>

JsonValueEditor::JsonValueEditor(QWidget *parent)
    : ValueEditor(parent)
    , m_edit(new JsonEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    m_edit->setLines(1, 12);
    setFocusProxy(m_edit);
    connect(m_edit, &JsonEdit::edited, this, &ValueEditor::edited);
    retranslate();
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
}
