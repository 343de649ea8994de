#include "ui/chat/chatcolumn.h"

#include "ui/conversation/conversationtheme.h"

#include <QVBoxLayout>

namespace {
// As the conversation view places its cards, beside its scroll bar.
constexpr int cardMargin = 20;
constexpr int scrollBarWidth = 10;
}

ChatColumn::ChatColumn(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(cardMargin, 0, cardMargin, 0);
    m_layout->setSpacing(8);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ChatColumn::add(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void ChatColumn::setMargins(int top, int bottom)
{
    m_top = top;
    m_bottom = bottom;
    m_layout->setContentsMargins(cardMargin, top, cardMargin, bottom);
}

void ChatColumn::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int room = width() - scrollBarWidth;
    const int cards = qMin(room - 2 * cardMargin, ConversationTheme::widest);
    const int left = (room - cards) / 2;
    m_layout->setContentsMargins(left, m_top, width() - left - cards, m_bottom);
}
