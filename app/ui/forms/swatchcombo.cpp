#include "ui/forms/swatchcombo.h"

#include <QEvent>
#include <QPainter>
#include <QPixmap>

#include <array>

using namespace Qt::StringLiterals;

namespace {
struct Swatch {
    const char *colour;
    const char *name;
};

constexpr std::array<Swatch, 8> Swatches { {
    { "#2f6feb", QT_TRANSLATE_NOOP("SwatchCombo", "Blue") },
    { "#16a34a", QT_TRANSLATE_NOOP("SwatchCombo", "Green") },
    { "#d98324", QT_TRANSLATE_NOOP("SwatchCombo", "Orange") },
    { "#8b5cf6", QT_TRANSLATE_NOOP("SwatchCombo", "Purple") },
    { "#e2574c", QT_TRANSLATE_NOOP("SwatchCombo", "Red") },
    { "#0d9488", QT_TRANSLATE_NOOP("SwatchCombo", "Teal") },
    { "#c026a3", QT_TRANSLATE_NOOP("SwatchCombo", "Pink") },
    { "#6b7280", QT_TRANSLATE_NOOP("SwatchCombo", "Grey") },
} };
}

SwatchCombo::SwatchCombo(QWidget *parent)
    : QComboBox(parent)
{
    for (const Swatch &each : Swatches) {
        const QString colour = QString::fromLatin1(each.colour);
        addItem(swatch(colour), {}, colour);
    }
    retranslate();
}

QString SwatchCombo::colour() const
{
    return currentData().toString();
}

void SwatchCombo::setColour(const QString &colour)
{
    int index = findData(colour, Qt::UserRole, Qt::MatchFixedString);
    if (index < 0) {
        addItem(swatch(colour), colour, colour);
        index = count() - 1;
    }
    setCurrentIndex(index);
    retranslate();
}

QIcon SwatchCombo::swatch(const QString &colour)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    if (QColor::isValidColorName(colour)) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour));
        painter.drawEllipse(QRectF(3, 3, 10, 10));
    }
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // the colour means the route: it stays itself on a selection
    return icon;
}

QString SwatchCombo::defaultColour(int number)
{
    return QString::fromLatin1(Swatches[size_t(number) % Swatches.size()].colour);
}

void SwatchCombo::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SwatchCombo::retranslate()
{
    for (int i = 0; i < count(); ++i) {
        if (size_t(i) < Swatches.size())
            setItemText(i, tr(Swatches[size_t(i)].name));
        else
            setItemText(i, itemData(i).toString().isEmpty() ? tr("None") : itemData(i).toString());
    }
}
