#include "ui/forms/notice.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace {
QColor mixed(const QColor &front, const QColor &back, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(
        channel(front.red(), back.red()), channel(front.green(), back.green()), channel(front.blue(), back.blue()));
}

// Each keeps a contrast of at least 4.5 on the window colours of its side.
QColor noticeColour(Notice::Weight weight, const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const bool dark = window.lightness() < 128;
    switch (weight) {
    case Notice::Weight::Quiet:
        return mixed(palette.color(QPalette::Active, QPalette::WindowText), window, 0.68);
    case Notice::Weight::Caution:
        return dark ? QColor(0xf2, 0xb6, 0x3d) : QColor(0x82, 0x53, 0x00);
    case Notice::Weight::Error:
        return dark ? QColor(0xff, 0x93, 0x87) : QColor(0xb0, 0x22, 0x1b);
    }
    return window;
}
}

Notice::Notice(QWidget *parent)
    : WrappedLabel(parent)
{
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.9);
    setFont(small);
    // A long word must not decide how wide the form is.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    // Also on a ground that is not the window's, where text would have another role.
    setForegroundRole(QPalette::WindowText);
    hide();
    recolour();
}

void Notice::say(Weight weight, const QString &text)
{
    m_weight = weight;
    setText(text);
    setVisible(!text.isEmpty());
    recolour();
}

void Notice::changeEvent(QEvent *event)
{
    WrappedLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void Notice::recolour()
{
    const QColor colour = noticeColour(m_weight, parentWidget() ? parentWidget()->palette() : palette());
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette changed = palette();
    changed.setColor(QPalette::WindowText, colour);
    setPalette(changed);
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<div style=\"white-space:pre-wrap\">"_s + text.toHtmlEscaped() + u"</div>"_s;
}
