#include "ui/playgroundstyle.h"

#include "ui/icons.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFrame>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {
constexpr qreal radius = 5;

QColor blended(const QColor &a, const QColor &b, qreal partOfB)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * partOfB),
        float(a.greenF() + (b.greenF() - a.greenF()) * partOfB), float(a.blueF() + (b.blueF() - a.blueF()) * partOfB));
}

void drawBox(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &line, qreal lineWidth = 1,
    qreal corner = radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto inset = lineWidth / 2;
    const auto inside = [box = QRectF(rect)](qreal by) { return box.adjusted(by, by, -by, -by); };
    if (fill.style() != Qt::NoBrush) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(inside(inset), corner, corner);
    }
    // What a pen would paint: filling the ring between two outlines takes a fraction of the time of stroking one.
    QPainterPath ring;
    ring.addRoundedRect(inside(0), corner + inset, corner + inset);
    ring.addRoundedRect(inside(lineWidth), qMax(0.0, corner - inset), qMax(0.0, corner - inset));
    painter->fillPath(ring, line);
    painter->restore();
}

bool isFocused(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_Enabled);
}

QColor buttonFill(const QStyleOption *option)
{
    const auto &palette = option->palette;
    const auto base = palette.color(QPalette::Button);
    if (!option->state.testFlag(QStyle::State_Enabled))
        return blended(base, palette.color(QPalette::Window), 0.6);
    if (option->state.testFlag(QStyle::State_Sunken) || option->state.testFlag(QStyle::State_On))
        return blended(base, palette.color(QPalette::ButtonText), 0.12);
    if (option->state.testFlag(QStyle::State_MouseOver))
        return blended(base, palette.color(QPalette::ButtonText), 0.05);
    return base;
}

void drawChevron(QPainter *painter, const QRectF &rect, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto centre = rect.center();
    QPainterPath path(centre + QPointF(-3.5, -1.75));
    path.lineTo(centre + QPointF(0, 1.75));
    path.lineTo(centre + QPointF(3.5, -1.75));
    painter->drawPath(path);
    painter->restore();
}
}

PlaygroundStyle::PlaygroundStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

QColor PlaygroundStyle::line(const QPalette &palette)
{
    return palette.color(QPalette::Midlight);
}

void PlaygroundStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto &palette = option->palette;
    const auto outline = isFocused(option) ? palette.color(QPalette::Highlight) : blended(line(palette), palette.color(QPalette::Mid), 0.5);
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features.testFlag(QStyleOptionButton::Flat)
            && !option->state.testAnyFlags(State_Sunken | State_MouseOver | State_On))
            return;
        if (palette.color(QPalette::Button) != palette.color(QPalette::Highlight)) {
            drawBox(painter, option->rect, buttonFill(option), outline);
            return;
        }
        // Filled in the colour of focus already: a line within it says so.
        drawBox(painter, option->rect, buttonFill(option), buttonFill(option));
        if (isFocused(option) && option->state.testFlag(State_KeyboardFocusChange))
            drawBox(painter, option->rect.adjusted(2, 2, -2, -2), Qt::NoBrush, palette.color(QPalette::ButtonText), 1, radius - 2);
        return;
    case PE_PanelButtonTool: {
        const bool raised = option->state.testAnyFlags(State_Sunken | State_On)
            || (option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled));
        if (option->state.testFlag(State_AutoRaise) && !raised)
            return;
        auto fill = blended(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
            option->state.testAnyFlags(State_Sunken | State_On) ? 0.12 : 0.07);
        if (!option->state.testFlag(State_AutoRaise))
            fill = buttonFill(option);
        drawBox(painter, option->rect, fill, option->state.testFlag(State_AutoRaise) ? fill : outline);
        return;
    }
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawBox(painter, option->rect, palette.brush(QPalette::Base), outline, isFocused(option) ? 1.5 : 1);
        else
            painter->fillRect(option->rect, palette.brush(QPalette::Base));
        return;
    case PE_FrameLineEdit:
        drawBox(painter, option->rect, Qt::NoBrush, outline, isFocused(option) ? 1.5 : 1);
        return;
    case PE_Frame:
        if (qobject_cast<const QFrame *>(widget)) {
            // Hardly round around a viewport, which has square corners.
            drawBox(painter, option->rect, Qt::NoBrush, outline, 1, qobject_cast<const QAbstractScrollArea *>(widget) ? 2 : radius);
            return;
        }
        break;
    case PE_IndicatorCheckBox: {
        const bool on = option->state.testFlag(State_On);
        const bool enabled = option->state.testFlag(State_Enabled);
        const auto box = option->rect.adjusted(0, 0, 0, 0);
        const auto fill = on && enabled ? palette.color(QPalette::Highlight) : palette.color(QPalette::Base);
        drawBox(painter, box, fill, on && enabled ? fill : isFocused(option) ? outline : palette.color(QPalette::Mid), 1, 3);
        if (!on && !option->state.testFlag(State_NoChange))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(enabled && on ? palette.color(QPalette::HighlightedText) : palette.color(QPalette::Text), 1.8,
            Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto inside = QRectF(box);
        QPainterPath tick;
        if (on) {
            tick.moveTo(inside.left() + inside.width() * 0.25, inside.top() + inside.height() * 0.52);
            tick.lineTo(inside.left() + inside.width() * 0.43, inside.top() + inside.height() * 0.70);
            tick.lineTo(inside.left() + inside.width() * 0.76, inside.top() + inside.height() * 0.32);
        } else {
            tick.moveTo(inside.left() + inside.width() * 0.28, inside.center().y());
            tick.lineTo(inside.left() + inside.width() * 0.72, inside.center().y());
        }
        painter->drawPath(tick);
        painter->restore();
        return;
    }
    case PE_FrameFocusRect:
        // Buttons and fields show their focus in their outline; what has none keeps a quiet ring.
        if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QComboBox *>(widget))
            return;
        if (isFocused(option) && option->state.testFlag(State_KeyboardFocusChange))
            drawBox(painter, option->rect, Qt::NoBrush, palette.color(QPalette::Highlight));
        return;
    case PE_IndicatorTabClose:
    default: // NOLINT: the base style draws every element this one does not
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void PlaygroundStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto &palette = option->palette;
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, line(palette));
        return;
    }
    if (element == CE_PushButton) {
        QProxyStyle::drawControl(element, option, painter, widget);
        // One without an outline of its own gets a ring.
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features.testFlag(QStyleOptionButton::Flat) && isFocused(option) && option->state.testFlag(State_KeyboardFocusChange))
            drawBox(painter, option->rect, Qt::NoBrush, palette.color(QPalette::Highlight));
        return;
    }
    if (element == CE_PushButtonLabel) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && !button->icon.isNull() && !button->text.isEmpty() && !button->features.testFlag(QStyleOptionButton::HasMenu)) {
            drawIconAndText(*button, painter, widget);
            return;
        }
    }
    if (element == CE_TabBarTabShape) {
        if (option->state.testFlag(State_Selected)) {
            const QRect under(option->rect.left() + 4, option->rect.bottom() - 1, option->rect.width() - 8, 2);
            painter->fillRect(under, palette.color(QPalette::Highlight));
        } else if (option->state.testFlag(State_MouseOver)) {
            painter->fillRect(option->rect, blended(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.05));
        }
        return;
    }
    if (element == CE_TabBarTabLabel) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            auto copy = *tab;
            const bool selected = option->state.testFlag(State_Selected);
            copy.palette.setColor(QPalette::WindowText,
                selected ? palette.color(QPalette::Link) : blended(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.25));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_MenuBarEmptyArea) {
        painter->fillRect(option->rect, palette.color(QPalette::Window));
        return;
    }
    if (element == CE_MenuBarItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, palette.color(QPalette::Window));
            if (item->state.testFlag(State_Selected) && item->state.testFlag(State_Enabled)) {
                const auto fill = blended(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.1);
                drawBox(painter, option->rect.adjusted(1, 2, -1, -2), fill, fill);
            }
            int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
            if (!styleHint(SH_UnderlineShortcut, option, widget))
                flags |= Qt::TextHideMnemonic;
            drawItemText(painter, item->rect, flags, palette, item->state.testFlag(State_Enabled), item->text, QPalette::WindowText);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// The base style leaves next to no room between an icon and its word.
void PlaygroundStyle::drawIconAndText(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget) const
{
    const int gap = 6;
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine
        | (styleHint(SH_UnderlineShortcut, &button, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const auto textWidth = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const auto width = button.iconSize.width() + gap + textWidth;
    const int left = button.rect.x() + (button.rect.width() - width) / 2;
    const QRect icon(QPoint(left, button.rect.y() + (button.rect.height() - button.iconSize.height()) / 2), button.iconSize);
    const QRect text(icon.right() + 1 + gap, button.rect.y(), textWidth + 2, button.rect.height());
    const bool enabled = button.state.testFlag(State_Enabled);
    button.icon.paint(painter, visualRect(button.direction, button.rect, icon), Qt::AlignCenter,
        enabled ? QIcon::Normal : QIcon::Disabled);
    drawItemText(painter, visualRect(button.direction, button.rect, text), flags, button.palette, enabled, button.text,
        QPalette::ButtonText);
}

void PlaygroundStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const auto &palette = option->palette;
            const auto outline = isFocused(option) ? palette.color(QPalette::Highlight)
                                                   : blended(line(palette), palette.color(QPalette::Mid), 0.5);
            if (combo->frame)
                drawBox(painter, option->rect, combo->editable ? palette.color(QPalette::Base) : buttonFill(option), outline,
                    isFocused(option) && combo->editable ? 1.5 : 1);
            const auto arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
            drawChevron(painter, QRectF(arrow).adjusted(0, 0, -3, 0),
                palette.color(option->state.testFlag(State_Enabled) ? QPalette::Normal : QPalette::Disabled, QPalette::ButtonText));
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            drawSpinBox(*spin, painter, widget);
            return;
        }
    }
    if (control == CC_Slider) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
            slider && slider->orientation == Qt::Horizontal && slider->tickPosition == QSlider::NoTicks) {
            drawSlider(*slider, painter, widget);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const auto &palette = option->palette;
            painter->fillRect(option->rect, palette.color(widget ? widget->backgroundRole() : QPalette::Window));
            const auto handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
            if (bar->minimum == bar->maximum || !handle.isValid())
                return;
            const bool held = bar->activeSubControls.testFlag(SC_ScrollBarSlider)
                && option->state.testAnyFlags(State_Sunken | State_MouseOver);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(blended(palette.color(QPalette::Window), palette.color(QPalette::WindowText), held ? 0.45 : 0.25));
            const bool horizontal = bar->orientation == Qt::Horizontal;
            const auto thumb = QRectF(handle).adjusted(horizontal ? 1 : 3, horizontal ? 3 : 1, horizontal ? -1 : -2, horizontal ? -2 : -1);
            const auto round = qMin(thumb.width(), thumb.height()) / 2;
            painter->drawRoundedRect(thumb, round, round);
            painter->restore();
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void PlaygroundStyle::drawSlider(const QStyleOptionSlider &slider, QPainter *painter, const QWidget *widget) const
{
    const auto &palette = slider.palette;
    const bool enabled = slider.state.testFlag(State_Enabled);
    const auto groove = subControlRect(CC_Slider, &slider, SC_SliderGroove, widget);
    const auto handle = subControlRect(CC_Slider, &slider, SC_SliderHandle, widget);
    // What a slider is and where it stands is seen by these alone: the colour of disabled text is the faintest that is
    // three times as strong as every ground.
    const auto quiet = palette.color(QPalette::Disabled, QPalette::Text);
    const bool focused = isFocused(&slider);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(quiet);
    constexpr qreal thick = 3;
    painter->drawRoundedRect(QRectF(groove.left(), groove.center().y() + 0.5 - thick / 2, groove.width(), thick), thick / 2, thick / 2);
    const auto side = qMin(14, qMin(handle.width(), handle.height()));
    QRectF knob(0, 0, side, side);
    knob.moveCenter(QRectF(handle).center());
    const bool held = slider.activeSubControls.testFlag(SC_SliderHandle) && slider.state.testAnyFlags(State_Sunken | State_MouseOver);
    painter->setPen(QPen(enabled && (focused || held) ? palette.color(QPalette::Highlight) : quiet, focused ? 2 : 1.5));
    painter->setBrush(palette.color(focused ? QPalette::Highlight : QPalette::Button));
    painter->drawEllipse(knob.adjusted(1, 1, -1, -1));
    painter->restore();
}

void PlaygroundStyle::drawSpinBox(const QStyleOptionSpinBox &spin, QPainter *painter, const QWidget *widget) const
{
    const auto &palette = spin.palette;
    const auto quiet = blended(line(palette), palette.color(QPalette::Mid), 0.5);
    if (spin.frame)
        drawBox(painter, spin.rect, palette.brush(QPalette::Base), isFocused(&spin) ? palette.color(QPalette::Highlight) : quiet,
            isFocused(&spin) ? 1.5 : 1);
    if (spin.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto step = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag flag, bool up) {
        const auto rect = subControlRect(CC_SpinBox, &spin, part, widget);
        const bool can = spin.stepEnabled.testFlag(flag) && spin.state.testFlag(State_Enabled);
        const bool hot = can && spin.activeSubControls.testFlag(part) && spin.state.testAnyFlags(State_MouseOver | State_Sunken);
        painter->save();
        painter->translate(QRectF(rect).center());
        painter->scale(0.85, up ? -0.85 : 0.85);
        drawChevron(painter, QRectF(-4, -4, 8, 8),
            hot ? palette.color(QPalette::Highlight) : palette.color(can ? QPalette::Active : QPalette::Disabled, QPalette::Text));
        painter->restore();
    };
    step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
    step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
}

QRect PlaygroundStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const auto rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(3, 0, -3, 0) : rect;
}

QRect PlaygroundStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrows: the groove is the whole length.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int handle = length;
    if (range > 0)
        handle = qBound(qMin(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)),
            int(qint64(length) * bar->pageStep / qMax<qint64>(1, range + bar->pageStep)), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto strip = [&](int from, int to) {
        return visualRect(bar->direction, bar->rect,
            horizontal ? QRect(bar->rect.x() + from, bar->rect.y(), to - from, bar->rect.height())
                       : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), to - from));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return strip(start, start + handle);
    case SC_ScrollBarSubPage:
        return strip(0, start);
    case SC_ScrollBarAddPage:
        return strip(start + handle, length);
    case SC_ScrollBarGroove:
        return bar->rect;
    default: // NOLINT: the arrows are not there
        return {};
    }
}

int PlaygroundStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    // Buttons of a dialog that come with an icon bring Qt's own: black also on a dark ground.
    if (hint == SH_Widget_Animation_Duration || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

int PlaygroundStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        // One line; Qt lets one of this width be grasped two pixels beside it as well.
        return 1;
    case PM_ScrollBarExtent:
        return 11;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_MenuBarVMargin:
        return 2;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default: // NOLINT: the base style knows the rest
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize PlaygroundStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    auto result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        result.rwidth() += 8;
    if (type == CT_PushButton || type == CT_ComboBox)
        result.setHeight(qMax(result.height(), 28));
    if (type == CT_ItemViewItem && option)
        result.setHeight(qMax(result.height(), option->fontMetrics.height() + 8));
    if (type == CT_LineEdit || type == CT_SpinBox)
        result.setHeight(qMax(result.height(), 26));
    return result;
}

QIcon PlaygroundStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    // Fusion's own are picture files: they would load every image format there is before the first paint.
    if (pixmap == SP_LineEditClearButton)
        return Icons::icon(u"x"_s);
    if (pixmap == SP_ToolBarHorizontalExtensionButton)
        return Icons::icon(u"chevron-right"_s);
    return QProxyStyle::standardIcon(pixmap, option, widget);
}
