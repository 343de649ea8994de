#include "ui/forms/choiceeditor.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

ChoiceEditor::ChoiceEditor(const ParameterSpec &spec, QWidget *parent)
    : ValueEditor(parent)
    , m_combo(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_combo);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    m_combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    ignoreWheelUnlessFocused(m_combo);
    setFocusProxy(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        m_value = index == 0 ? std::nullopt : std::optional(m_combo->itemData(index).toByteArray());
        emit edited();
    });
    setSpec(spec);
}

void ChoiceEditor::setSpec(const ParameterSpec &spec)
{
    m_spec = spec;
    fill();
}

void ChoiceEditor::setValue(const std::optional<QByteArray> &json)
{
    m_value = json;
    fill();
}

std::optional<QByteArray> ChoiceEditor::value() const
{
    return m_value;
}

ValueEditor::Remark ChoiceEditor::remark() const
{
    if (!m_value || m_spec.choices.contains(*m_value))
        return {};
    return { m_spec.source.isEmpty() ? tr("Not among the documented values.")
                                     //: %1: the document that names the values.
                                     : tr("Not among the documented values. Source: %1").arg(m_spec.source),
        false };
}

void ChoiceEditor::setLabel(const QString &label)
{
    m_combo->setAccessibleName(label);
}

void ChoiceEditor::changeEvent(QEvent *event)
{
    ValueEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void ChoiceEditor::fill()
{
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_combo->addItem(tr("not set"));
    // What is dimmed everywhere else while unset is dimmed here too.
    m_combo->setItemData(0, palette().brush(QPalette::PlaceholderText), Qt::ForegroundRole);
    for (const QByteArray &choice : std::as_const(m_spec.choices))
        m_combo->addItem(readableJson(choice), choice);
    if (m_value && !m_spec.choices.contains(*m_value))
        m_combo->addItem(readableJson(*m_value), *m_value);
    m_combo->setCurrentIndex(m_value ? m_combo->findData(*m_value) : 0);
}
