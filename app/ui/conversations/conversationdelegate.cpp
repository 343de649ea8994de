#include "ui/conversations/conversationdelegate.h"

#include "ui/conversations/conversationlistmodel.h"
#include "ui/icons.h"

#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int marginX = 8; ///< around the box of a row
constexpr int insetX = 10; ///< inside of it
constexpr int insetY = 6;
constexpr int pinSide = 13;

QFont smallerFont(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.86);
    return font;
}

QColor quietText(const QPalette &palette, const QColor &ground)
{
    // Placeholder text would be too pale on the side bar: this keeps a contrast above 4.5.
    const QColor text = palette.color(QPalette::WindowText);
    const auto channel = [](int a, int b) { return (a * 7 + b * 3) / 10; };
    return QColor(channel(text.red(), ground.red()), channel(text.green(), ground.green()), channel(text.blue(), ground.blue()));
}

QColor stateColour(ConversationListModel::State state, const QPalette &palette, const QColor &quiet)
{
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    switch (state) {
    case ConversationListModel::State::Quiet:
        break;
    case ConversationListModel::State::Running:
        return palette.color(QPalette::Link);
    case ConversationListModel::State::Cut:
        return dark ? QColor(0xf2, 0xb6, 0x3d) : QColor(0x7a, 0x4e, 0x00);
    case ConversationListModel::State::Failed:
        return dark ? QColor(0xff, 0x93, 0x87) : QColor(0xa8, 0x1f, 0x18);
    }
    return quiet;
}

QRect rowBox(const QRect &row)
{
    return row.adjusted(marginX, 1, -marginX, -1);
}
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics title(option.font);
    const QFontMetrics detail(smallerFont(option.font));
    return { 100, title.height() + detail.height() + 2 * insetY + 3 };
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool open = index.data(ConversationListModel::OpenRole).toBool();
    const bool pinned = index.data(ConversationListModel::PinnedRole).toBool();
    const auto state = ConversationListModel::State(index.data(ConversationListModel::StateRole).toInt());
    const QString stateText = index.data(ConversationListModel::StateTextRole).toString();
    const QRect box = rowBox(option.rect);
    const QColor ground = palette.color(open ? QPalette::Base : QPalette::AlternateBase);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (open) {
        painter->setPen(palette.color(QPalette::Midlight));
        painter->setBrush(ground);
        painter->drawRoundedRect(outline, 6, 6);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        QColor fill = palette.color(QPalette::WindowText);
        fill.setAlphaF(0.06F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(outline, 6, 6);
    }
    if (focused) {
        painter->setPen(QPen(palette.color(QPalette::Highlight), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(outline.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }

    QRect inside = box.adjusted(insetX, insetY - 1, -insetX, -insetY);
    QFont font = option.font;
    font.setBold(state == ConversationListModel::State::Running);
    const QFontMetrics titleMetrics(font);
    QRect title(inside.left(), inside.top(), inside.width(), titleMetrics.height());
    if (pinned) {
        const int left = option.direction == Qt::RightToLeft ? title.left() : title.right() - pinSide;
        Icons::icon(u"pin"_s).paint(painter, QRect(left, title.center().y() - pinSide / 2, pinSide, pinSide));
        title.adjust(option.direction == Qt::RightToLeft ? pinSide + 4 : 0, 0, option.direction == Qt::RightToLeft ? 0 : -pinSide - 4, 0);
    }
    const auto aligned = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine;
    painter->setFont(font);
    painter->setPen(palette.color(QPalette::WindowText));
    painter->drawText(title, aligned, titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, title.width()));

    const QFont small = smallerFont(option.font);
    const QFontMetrics metrics(small);
    QRect line(inside.left(), inside.bottom() - metrics.height() + 1, inside.width(), metrics.height());
    painter->setFont(small);
    const QColor quiet = quietText(palette, ground);
    if (!stateText.isEmpty()) {
        // The end of the line is kept for how it ended: a long model id gives way.
        const QString word = u" · "_s + stateText;
        const QString detail = metrics.elidedText(
            index.data(ConversationListModel::DetailRole).toString(), Qt::ElideRight, line.width() - metrics.horizontalAdvance(word));
        painter->setPen(quiet);
        painter->drawText(line, aligned, detail);
        const int used = metrics.horizontalAdvance(detail);
        line.adjust(option.direction == Qt::RightToLeft ? 0 : used, 0, option.direction == Qt::RightToLeft ? -used : 0, 0);
        painter->setPen(stateColour(state, palette, quiet));
        painter->drawText(line, aligned, word);
    } else {
        painter->setPen(quiet);
        painter->drawText(line, aligned,
            metrics.elidedText(index.data(ConversationListModel::DetailRole).toString(), Qt::ElideRight, line.width()));
    }
    painter->restore();
}

QWidget *ConversationDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName("conversationTitle"_L1);
    editor->setAccessibleName(tr("Title of the conversation"));
    editor->setMaxLength(200);
    return editor;
}

void ConversationDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QRect box = rowBox(option.rect);
    // Over the whole row: half a second line below it would look torn off.
    editor->setGeometry(box);
}
