// Fusion with flat fills, round corners and quiet lines, all from the palette. Used only where the platform has no look
// of its own, or where a person chose light or dark against it.
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

class PlaygroundStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    PlaygroundStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget = nullptr) const override;
    /// Nothing moves by itself, whether or not the system asks for less motion.
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *returned = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget = nullptr) const override;

    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;

private:
    void drawSpinBox(const QStyleOptionSpinBox &spin, QPainter *painter, const QWidget *widget) const;
    void drawSlider(const QStyleOptionSlider &slider, QPainter *painter, const QWidget *widget) const;
    void drawIconAndText(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget) const;

public:
    /// The line between surfaces in \a palette.
    static QColor line(const QPalette &palette);
};
