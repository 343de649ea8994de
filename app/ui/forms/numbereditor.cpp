#include "ui/forms/numbereditor.h"

#include "core/jsontext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSlider>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double WideRange = 1'000; // from here on even steps would make the low end unreachable
constexpr int MostEvenMarks = 2'000;

// Never the locale: a decimal comma is not JSON.
QString plainNumber(double number)
{
    return QString::number(number, 'g', 12);
}

bool isJsonNumber(const QByteArray &json)
{
    return !json.isEmpty() && (json[0] == '-' || (json[0] >= '0' && json[0] <= '9')) && !Json::problemIn(json);
}

// Four marks to each doubling: 1024, 1280, 1536, 1792, 2048, …
QList<double> doublingMarks(double minimum, double maximum)
{
    QList<double> marks { minimum };
    for (double octave = 1; octave < maximum; octave *= 2) {
        for (int quarter = 4; quarter < 8; ++quarter) {
            const double mark = std::floor(octave * quarter / 4);
            if (mark > marks.last() && mark < maximum)
                marks << mark;
        }
    }
    return marks << maximum;
}

QList<double> evenMarks(const ParameterSpec &spec)
{
    QList<double> marks;
    const int count = int(std::lround((*spec.maximum - *spec.minimum) / spec.step));
    for (int i = spec.minimumExcluded ? 1 : 0; i <= count; ++i)
        marks << *spec.minimum + i * spec.step;
    return marks;
}

QList<double> sliderMarks(const ParameterSpec &spec)
{
    if (!spec.minimum || !spec.maximum || *spec.maximum <= *spec.minimum)
        return {};
    if (spec.kind == ParameterKind::Integer && *spec.maximum - *spec.minimum >= WideRange)
        return doublingMarks(*spec.minimum, *spec.maximum);
    if (spec.step <= 0 || (*spec.maximum - *spec.minimum) / spec.step > MostEvenMarks)
        return {};
    return evenMarks(spec);
}

int decimalsOf(double step)
{
    int decimals = 0;
    for (double rest = step; decimals < 6 && std::abs(rest - std::round(rest)) > 1e-9; rest *= 10)
        ++decimals;
    return decimals;
}
}

NumberEditor::NumberEditor(const ParameterSpec &spec, QWidget *parent)
    : ValueEditor(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_field(new QLineEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_field);
    m_slider->setMinimumWidth(40);
    m_field->setAlignment(Qt::AlignRight);
    m_field->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText);
    ignoreWheelUnlessFocused(m_slider);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        showOnSlider();
        emit edited();
    });
    // actionTriggered, not valueChanged: a press on the slider sets a value even where it stands already.
    connect(m_slider, &QSlider::actionTriggered, this, &NumberEditor::followSlider);
    setSpec(spec);
}

void NumberEditor::setSpec(const ParameterSpec &spec)
{
    m_spec = spec;
    m_marks = sliderMarks(spec);
    m_slider->setVisible(!m_marks.isEmpty());
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, qMax(0, int(m_marks.size()) - 1));
    m_slider->setPageStep(qMax(1, int(m_marks.size()) / 10));
    const int characters = m_marks.isEmpty() ? 12 : 7;
    m_field->setFixedWidth(m_field->fontMetrics().horizontalAdvance(u'0') * characters + 18);
    layout()->setAlignment(m_field, m_marks.isEmpty() ? Qt::AlignRight : Qt::Alignment());
    retranslate();
    showOnSlider();
}

void NumberEditor::setValue(const std::optional<QByteArray> &json)
{
    const QString text = json ? QString::fromUtf8(*json) : QString();
    if (text != m_field->text())
        m_field->setText(text);
}

std::optional<QByteArray> NumberEditor::value() const
{
    const QByteArray typed = m_field->text().trimmed().toUtf8();
    if (typed.isEmpty() || Json::problemIn(typed))
        return std::nullopt;
    return typed;
}

bool NumberEditor::isTouched() const
{
    return !m_field->text().isEmpty();
}

ValueEditor::Remark NumberEditor::remark() const
{
    const QByteArray typed = m_field->text().trimmed().toUtf8();
    if (typed.isEmpty())
        return {};
    if (Json::problemIn(typed))
        return { tr("Not sent: this is not a number in JSON. Write it with a point, like 0.7."), true };
    if (!isJsonNumber(typed))
        return { tr("Not a number; it is sent as it stands."), false };
    const double number = typed.toDouble();
    const bool below
        = m_spec.minimum && (number < *m_spec.minimum || (m_spec.minimumExcluded && number == *m_spec.minimum));
    const bool above = m_spec.maximum && number > *m_spec.maximum;
    if (below || above) {
        //: A value outside the range a document names. %1: the range, such as "0 to 2"; %2: the document.
        return { m_spec.source.isEmpty()
                ? tr("Outside the documented range, %1.").arg(rangeText(m_spec))
                : tr("Outside the documented range, %1. Source: %2").arg(rangeText(m_spec), m_spec.source),
            false };
    }
    if (m_spec.kind == ParameterKind::Integer && number != std::floor(number))
        return { tr("A whole number is expected here."), false };
    return {};
}

void NumberEditor::setLabel(const QString &label)
{
    m_field->setAccessibleName(label);
    //: Accessible name of the slider that sets a parameter. %1: the parameter's label.
    m_slider->setAccessibleName(tr("%1, slider").arg(label));
}

QString NumberEditor::rangeText(const ParameterSpec &spec)
{
    const QString low = spec.minimum ? plainNumber(*spec.minimum) : QString();
    const QString high = spec.maximum ? plainNumber(*spec.maximum) : QString();
    if (spec.minimum && spec.maximum) {
        //: A range of numbers. %1: lower end, %2: upper end.
        return spec.minimumExcluded ? tr("above %1, up to %2").arg(low, high) : tr("%1 to %2").arg(low, high);
    }
    if (spec.minimum)
        return spec.minimumExcluded ? tr("above %1").arg(low) : tr("%1 or more").arg(low);
    return spec.maximum ? tr("up to %1").arg(high) : QString();
}

void NumberEditor::changeEvent(QEvent *event)
{
    ValueEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        dimSlider();
}

void NumberEditor::followSlider()
{
    const QString text = QString::fromLatin1(markText(m_slider->sliderPosition()));
    m_field->setText(text);
}

void NumberEditor::showOnSlider()
{
    if (m_marks.isEmpty() || m_slider->isSliderDown())
        return;
    bool known = false;
    double number = m_field->text().trimmed().toDouble(&known);
    if (!known && m_spec.documentedDefault)
        number = m_spec.documentedDefault->toDouble(&known);
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(known ? nearestMark(number) : 0);
    dimSlider();
}

// Where nothing is set the slider shows the server's default, and must not look as though it had been moved there.
void NumberEditor::dimSlider()
{
    const QPalette around = palette();
    const QColor fill = around.color(m_field->text().isEmpty() ? QPalette::Mid : QPalette::Highlight);
    if (m_slider->palette().color(QPalette::Highlight) == fill)
        return;
    QPalette changed = m_slider->palette();
    changed.setColor(QPalette::Highlight, fill);
    m_slider->setPalette(changed);
}

void NumberEditor::retranslate()
{
    m_field->setPlaceholderText(m_spec.documentedDefault ? readableJson(*m_spec.documentedDefault) : u"–"_s);
}

QByteArray NumberEditor::markText(int position) const
{
    const double mark = m_marks.value(position);
    return QByteArray::number(mark, 'f', m_spec.kind == ParameterKind::Integer ? 0 : decimalsOf(m_spec.step));
}

int NumberEditor::nearestMark(double value) const
{
    const auto after = std::lower_bound(m_marks.begin(), m_marks.end(), value);
    if (after == m_marks.begin())
        return 0;
    if (after == m_marks.end())
        return int(m_marks.size()) - 1;
    const bool closerBefore = value - *(after - 1) < *after - value;
    return int(after - m_marks.begin()) - (closerBefore ? 1 : 0);
}
