#include "ui/forms/valueeditor.h"

#include "core/jsontext.h"
#include "ui/forms/choiceeditor.h"
#include "ui/forms/formateditor.h"
#include "ui/forms/jsonvalueeditor.h"
#include "ui/forms/numbereditor.h"
#include "ui/forms/switcheditor.h"
#include "ui/forms/textlisteditor.h"

#include <QEvent>

namespace {
class WheelGuard final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::Wheel || !widget || widget->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};
}

ValueEditor *makeValueEditor(const ParameterSpec &spec, QWidget *parent)
{
    switch (spec.kind) {
    case ParameterKind::Number:
    case ParameterKind::Integer:
        return new NumberEditor(spec, parent);
    case ParameterKind::Switch:
        return new SwitchEditor(parent);
    case ParameterKind::Choice:
        return new ChoiceEditor(spec, parent);
    case ParameterKind::TextList:
        return new TextListEditor(parent);
    case ParameterKind::Json:
        if (FormatEditor::edits(spec.id))
            return new FormatEditor(spec, parent);
        return new JsonValueEditor(parent);
    }
    return nullptr;
}

QString readableJson(const QByteArray &json)
{
    return Json::unquoted(json).value_or(QString::fromUtf8(json));
}

void ignoreWheelUnlessFocused(QWidget *widget)
{
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(new WheelGuard(widget));
}
