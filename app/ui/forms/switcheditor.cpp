#include "ui/forms/switcheditor.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {
/// One part of a row of joined buttons, drawn in palette colours.
class SegmentButton final : public QAbstractButton
{
public:
    enum Place { First, Middle, Last };

    SegmentButton(Place place, QWidget *parent)
        : QAbstractButton(parent)
        , m_place(place)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        return { fontMetrics().horizontalAdvance(text()) + 18, fontMetrics().height() + 10 };
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool strong = isChecked() && m_place != First;
        const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
        const QPalette &colours = palette();
        QColor fill = colours.color(group, QPalette::Base);
        QColor ink = colours.color(group, QPalette::WindowText);
        if (strong) {
            fill = colours.color(group, QPalette::Highlight);
            ink = colours.color(group, QPalette::HighlightedText);
        } else if (isChecked() || isDown()) {
            fill = colours.color(group, QPalette::Midlight);
        } else if (underMouse()) {
            fill = colours.color(group, QPalette::AlternateBase);
        }
        const QColor edge
            = hasFocus() ? colours.color(group, QPalette::Highlight) : colours.color(group, QPalette::Mid);
        painter.setPen(QPen(edge, hasFocus() ? 2 : 1));
        painter.setBrush(fill);
        painter.drawPath(outline());
        painter.setPen(ink);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    // Only the outer corners of the row are round; inner edges overlap by one pixel.
    QPainterPath outline() const
    {
        constexpr double radius = 5;
        const QRectF box = QRectF(rect()).adjusted(m_place == First ? 1 : 0.5, 1, m_place == Last ? -1 : 0.5, -1);
        QPainterPath round;
        round.setFillRule(Qt::WindingFill);
        round.addRoundedRect(box, radius, radius);
        if (m_place == First)
            round.addRect(box.adjusted(radius, 0, 0, 0));
        else if (m_place == Last)
            round.addRect(box.adjusted(0, 0, -radius, 0));
        else
            round.addRect(box);
        return round.simplified();
    }

    Place m_place;
};
}

SwitchEditor::SwitchEditor(QWidget *parent)
    : ValueEditor(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addStretch(1);
    const QList<SegmentButton::Place> places { SegmentButton::First, SegmentButton::Middle, SegmentButton::Last };
    for (const auto place : places) {
        auto *button = new SegmentButton(place, this);
        m_buttons->addButton(button, int(m_choices.size()));
        m_choices << button;
        layout->addWidget(button);
    }
    m_choices[Unset]->setChecked(true);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            choose(id);
    });
    retranslate();
}

void SwitchEditor::setValue(const std::optional<QByteArray> &json)
{
    m_value = json;
    const QSignalBlocker quiet(m_buttons);
    m_buttons->setExclusive(false);
    m_choices[Unset]->setChecked(!json);
    m_choices[On]->setChecked(json == "true");
    m_choices[Off]->setChecked(json == "false");
    m_buttons->setExclusive(true);
}

ValueEditor::Remark SwitchEditor::remark() const
{
    if (!m_value || m_value == "true" || m_value == "false")
        return {};
    //: A parameter that is on or off holds something else. %1: the value as JSON.
    return { tr("Set to %1, which is neither on nor off; it is sent as it stands.").arg(QString::fromUtf8(*m_value)),
        false };
}

void SwitchEditor::setLabel(const QString &label)
{
    m_label = label;
    retranslate();
}

void SwitchEditor::changeEvent(QEvent *event)
{
    ValueEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SwitchEditor::choose(int choice)
{
    if (choice == Unset)
        m_value.reset();
    else
        m_value = choice == On ? "true" : "false";
    emit edited();
}

void SwitchEditor::retranslate()
{
    m_choices[Unset]->setText(u"–"_s);
    m_choices[On]->setText(tr("on"));
    m_choices[Off]->setText(tr("off"));
    m_choices[Unset]->setToolTip(tr("Not set: the field is left out and the server decides"));
    //: Accessible names of the three states of a switch. %1: the parameter's label.
    m_choices[Unset]->setAccessibleName(tr("%1: not set").arg(m_label));
    m_choices[On]->setAccessibleName(tr("%1: on").arg(m_label));
    m_choices[Off]->setAccessibleName(tr("%1: off").arg(m_label));
    for (auto *choice : std::as_const(m_choices))
        choice->updateGeometry();
}
