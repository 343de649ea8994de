#include "ui/compare/badge.h"

#include "ui/conversation/conversationtheme.h"

#include <QEvent>
#include <QPainter>

namespace {
constexpr int badgePadding = 7;
constexpr int narrowestBadge = 34;
}

Badge::Badge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void Badge::say(Tone tone, const QString &text)
{
    setVisible(!text.isEmpty());
    if (tone == m_tone && text == m_text)
        return;
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QFont Badge::small() const
{
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.86);
    return small;
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(small());
    return { metrics.horizontalAdvance(m_text) + 2 * badgePadding + 1, metrics.height() + 4 };
}

QSize Badge::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    return { qMin(wanted.width(), narrowestBadge), wanted.height() };
}

void Badge::paintEvent(QPaintEvent *)
{
    const auto theme = ConversationTheme::of(*this);
    QColor ground = theme.codeGround;
    QColor ink = theme.dim;
    switch (m_tone) {
    case Tone::Quiet: break;
    case Tone::Good:
        ground = theme.goodGround;
        ink = theme.good;
        break;
    case Tone::Busy:
        ground = blended(theme.accent, theme.card, 0.16);
        ink = theme.link;
        break;
    case Tone::Bad:
        ground = theme.badGround;
        ink = theme.bad;
        break;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(ink);
    painter.setFont(small());
    const QRect inside = rect().adjusted(badgePadding, 0, -badgePadding, 0);
    painter.drawText(inside, Qt::AlignCenter | Qt::TextSingleLine,
        QFontMetrics(painter.font()).elidedText(m_text, Qt::ElideRight, inside.width() + 1));
}

void Badge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}
