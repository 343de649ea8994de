#include "ui/conversation/attachmentsblock.h"

#include "ui/conversation/conversationtheme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int pictureHeight = 96;
constexpr int narrowest = 110;
constexpr int widestTile = 220;
constexpr int tileGap = 10;
constexpr int tilePadding = 8;
}

AttachmentsBlock::AttachmentsBlock(const QList<ShownAttachment> &attachments)
    : m_attachments(attachments)
{
    for (const ShownAttachment &attachment : m_attachments) {
        if (!m_text.isEmpty())
            m_text += u'\n';
        m_starts.push_back(m_text.size());
        m_text += attachment.name + " ("_L1 + attachment.facts + u')';
    }
}

qsizetype AttachmentsBlock::shownBy(const QByteArray &action)
{
    const QByteArray beginning("attachment-");
    bool isNumber = false;
    const int at = action.startsWith(beginning) ? action.mid(beginning.size()).toInt(&isNumber) : -1;
    return isNumber ? at : -1;
}

QList<Hot> AttachmentsBlock::hots() const
{
    QList<Hot> hots;
    for (qsizetype at = 0; at < m_attachments.size(); ++at) {
        if (m_attachments.at(at).opens.isEmpty())
            continue;
        hots.append({ .kind = Hot::Kind::Action, .id = actionOf(at), .label = m_attachments.at(at).opens });
        if (isLaidOut() && size_t(at) < m_tiles.size())
            hots.last().rects = { m_tiles[size_t(at)] };
    }
    return hots;
}

int AttachmentsBlock::tileHeight(const ConversationTheme &theme, const ShownAttachment &attachment) const
{
    const int words = 2 * theme.smallHeight + 2 * tilePadding;
    return attachment.isPicture ? pictureHeight + words : words;
}

/// Rows of tiles; returns how high they are. A picture that is not there yet has its room: nothing jumps when it comes.
int AttachmentsBlock::place(const ConversationTheme &theme, int width, std::vector<QRect> *tiles) const
{
    const QFontMetrics small(theme.small);
    int x = 0;
    int y = ConversationTheme::paragraphGap;
    int rowHeight = 0;
    for (const ShownAttachment &attachment : m_attachments) {
        const int words = qMax(small.horizontalAdvance(attachment.name), small.horizontalAdvance(attachment.facts)) + 2 * tilePadding + 2;
        const int tileWidth = qMin(qBound(attachment.isPicture ? 160 : narrowest, words, widestTile), qMax(width, 40));
        if (x > 0 && x + tileWidth > width) {
            x = 0;
            y += rowHeight + tileGap;
            rowHeight = 0;
        }
        const int height = tileHeight(theme, attachment);
        if (tiles)
            tiles->emplace_back(x, y, tileWidth, height);
        rowHeight = qMax(rowHeight, height);
        x += tileWidth + tileGap;
    }
    return y + rowHeight;
}

int AttachmentsBlock::estimatedHeight(const ConversationTheme &theme, int width) const
{
    return place(theme, width, nullptr);
}

int AttachmentsBlock::layout(const ConversationTheme &theme, int width)
{
    m_tiles.clear();
    return place(theme, width, &m_tiles);
}

void AttachmentsBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const ConversationTheme &theme = context.theme;
    const QFontMetrics small(theme.small);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    int hot = -1;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        const ShownAttachment &attachment = m_attachments[qsizetype(i)];
        const QRect tile = m_tiles[i];
        const qsizetype end = i + 1 < m_starts.size() ? m_starts[i + 1] : m_text.size();
        const bool isSelected = context.selectionBegin >= 0 && context.selectionBegin < end && context.selectionEnd > m_starts[i];
        const QRectF frame = QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(theme.border);
        painter.setBrush(isSelected ? blended(theme.selection, theme.card, 0.35) : theme.codeGround);
        painter.drawRoundedRect(frame, ConversationTheme::radius, ConversationTheme::radius);
        hot += attachment.opens.isEmpty() ? 0 : 1;
        if (!attachment.opens.isEmpty() && (context.focusedHot == hot || context.hoveredHot == hot)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.accent, context.focusedHot == hot ? 2 : 1));
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), ConversationTheme::radius, ConversationTheme::radius);
        }
        QRect words = tile.adjusted(tilePadding, tilePadding, -tilePadding, -tilePadding);
        if (attachment.isPicture) {
            const QRect room = QRect(tile.left() + 1, tile.top() + 1, tile.width() - 2, pictureHeight);
            words.setTop(room.bottom() + tilePadding);
            if (attachment.image.isNull()) {
                painter.setPen(theme.dim);
                painter.setFont(theme.small);
                painter.drawText(room, Qt::AlignCenter, small.elidedText(attachment.kind, Qt::ElideRight, room.width()));
            } else {
                const QSize size = attachment.image.size().scaled(room.size() - QSize(8, 8), Qt::KeepAspectRatio);
                QRect target(QPoint(0, 0), size.expandedTo({ 1, 1 }));
                target.moveCenter(room.center());
                painter.drawImage(target, attachment.image);
            }
        }
        painter.setFont(theme.small);
        painter.setPen(theme.text);
        painter.drawText(QRect(words.left(), words.top(), words.width(), theme.smallHeight), int(Qt::AlignLeft | Qt::AlignVCenter),
            small.elidedText(attachment.name, Qt::ElideMiddle, words.width()));
        painter.setPen(theme.dim);
        painter.drawText(QRect(words.left(), words.top() + theme.smallHeight, words.width(), theme.smallHeight),
            int(Qt::AlignLeft | Qt::AlignVCenter), small.elidedText(attachment.facts, Qt::ElideRight, words.width()));
    }
    painter.restore();
}

qsizetype AttachmentsBlock::characterAt(QPoint point) const
{
    qsizetype found = 0;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        const QRect &tile = m_tiles[i];
        const bool isBehind = point.y() > tile.bottom() || (point.y() >= tile.top() && point.x() > tile.center().x());
        if (isBehind)
            found = i + 1 < m_starts.size() ? m_starts[i + 1] : m_text.size();
    }
    return found;
}

QRect AttachmentsBlock::characterRect(qsizetype character) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), character);
    const size_t at = after == m_starts.begin() ? 0 : size_t(after - m_starts.begin() - 1);
    return at < m_tiles.size() ? m_tiles[at] : QRect();
}
