#include "ui/conversation/newtextbutton.h"

#include "ui/conversation/conversationtheme.h"

#include <QPainter>
#include <QPainterPath>

NewTextButton::NewTextButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    retranslate();
    hide();
}

void NewTextButton::retranslate()
{
    setText(tr("New text below"));
    setToolTip(tr("Go to the end and follow the answer (End)"));
    setAccessibleDescription(toolTip());
}

QSize NewTextButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return QSize(metrics.horizontalAdvance(text()) + 50, metrics.height() + 14);
}

void NewTextButton::paintEvent(QPaintEvent *)
{
    const ConversationTheme theme = ConversationTheme::of(*this);
    const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool pointed = underMouse() || isDown();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? theme.accent : blended(theme.text, theme.card, 0.35), hasFocus() ? 2 : 1));
    painter.setBrush(pointed ? blended(theme.text, theme.card, 0.12) : theme.card);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QPointF tip(24, pill.center().y() + 5);
    painter.setPen(QPen(theme.text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF { tip + QPointF(-4, -4), tip, tip + QPointF(4, -4) });
    painter.drawLine(tip, tip + QPointF(0, -10));
    painter.setFont(font());
    painter.drawText(rect().adjusted(38, 0, -10, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}
