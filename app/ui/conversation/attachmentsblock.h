// What is attached to a turn: small pictures side by side, and a card with name and size for whatever is no picture.
#pragma once

#include "ui/conversation/transcriptturn.h"
#include "ui/conversation/viewblock.h"

#include <vector>

class AttachmentsBlock final : public ViewBlock
{
public:
    explicit AttachmentsBlock(const QList<ShownAttachment> &attachments);

    void paint(QPainter &painter, const PaintContext &context) const override;
    qsizetype length() const override { return m_text.size(); }
    QString text(qsizetype from, qsizetype to) const override { return m_text.sliced(from, to - from); }
    qsizetype characterAt(QPoint point) const override;
    QRect characterRect(qsizetype character) const override;
    QList<Hot> hots() const override;

    /// The action that shows the attachment \a at, and which one an action shows; -1: it is none of them.
    static QByteArray actionOf(qsizetype at) { return "attachment-" + QByteArray::number(at); }
    static qsizetype shownBy(const QByteArray &action);

protected:
    int estimatedHeight(const ConversationTheme &theme, int width) const override;
    int layout(const ConversationTheme &theme, int width) override;

private:
    int tileHeight(const ConversationTheme &theme, const ShownAttachment &attachment) const;
    int place(const ConversationTheme &theme, int width, std::vector<QRect> *tiles) const;

    QList<ShownAttachment> m_attachments;
    std::vector<qsizetype> m_starts; ///< of each in m_text
    QString m_text; ///< names and facts, a line each
    std::vector<QRect> m_tiles;
};
