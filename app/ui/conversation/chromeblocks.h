// What a turn has around its text: title line, reasoning fold, failure box, figures, end of the card.
#pragma once

#include "ui/conversation/textblock.h"
#include "ui/conversation/transcriptturn.h"

#include <vector>

/// A text button in a line; shared by the title line and the failure box.
struct PlacedAction {
    TurnAction action;
    QRect rect;
};

class TitleBlock final : public ViewBlock
{
public:
    explicit TitleBlock(const TranscriptTurn &turn)
        : m_turn(turn)
    {
    }
    void paint(QPainter &painter, const PaintContext &context) const override;
    QList<Hot> hots() const override;

protected:
    int estimatedHeight(const ConversationTheme &theme, int) const override;
    int layout(const ConversationTheme &theme, int width) override;

private:
    TranscriptTurn m_turn; ///< without its texts
    std::vector<PlacedAction> m_actions;
    int m_width = 0;
    int m_lineHeight = 0;
    bool m_actionsBelow = false; ///< no room beside the title
};

class FoldBlock final : public ViewBlock
{
public:
    FoldBlock(const QString &title, bool open)
        : m_title(title)
        , m_open(open)
    {
    }
    void set(const QString &title, bool open);
    void paint(QPainter &painter, const PaintContext &context) const override;
    QList<Hot> hots() const override;

protected:
    int estimatedHeight(const ConversationTheme &theme, int) const override;
    int layout(const ConversationTheme &theme, int width) override;

private:
    QString m_title;
    bool m_open;
    QRect m_rect;
};

/// One sentence, the server's own words under it, buttons; or, of less weight, a remark on an answer that came.
class FailureBlock final : public ViewBlock
{
public:
    enum class Weight { Failure, Remark };

    FailureBlock(const QString &sentence, const QString &detail, const QList<TurnAction> &actions, Weight weight = Weight::Failure);
    void paint(QPainter &painter, const PaintContext &context) const override;
    qsizetype length() const override { return m_sentence->length() + (m_detail ? 1 + m_detail->length() : 0); }
    QString text(qsizetype from, qsizetype to) const override;
    qsizetype characterAt(QPoint point) const override;
    QRect characterRect(qsizetype character) const override;
    QList<Hot> hots() const override;

protected:
    int estimatedHeight(const ConversationTheme &theme, int width) const override;
    int layout(const ConversationTheme &theme, int width) override;
    void forgetLayout() override;

private:
    QPoint sentenceOrigin() const;
    QPoint detailOrigin() const;

    std::unique_ptr<TextBlock> m_sentence;
    std::unique_ptr<TextBlock> m_detail;
    Weight m_weight;
    QList<TurnAction> m_labels;
    std::vector<PlacedAction> m_actions;
    int m_width = 0;
};

class FiguresBlock final : public ViewBlock
{
public:
    explicit FiguresBlock(const QList<Words::Figure> &figures);
    void paint(QPainter &painter, const PaintContext &context) const override;
    qsizetype length() const override { return m_text.size(); }
    QString text(qsizetype from, qsizetype to) const override { return m_text.sliced(from, to - from); }
    qsizetype characterAt(QPoint point) const override;
    QList<Hot> hots() const override;
    /// The tooltip of the figure there, plain text.
    QString tooltipAt(QPoint point) const;

protected:
    int estimatedHeight(const ConversationTheme &theme, int width) const override;
    int layout(const ConversationTheme &theme, int width) override;

private:
    QList<Words::Figure> m_figures;
    std::vector<QRect> m_rects;
    std::vector<int> m_valueLeft;
    std::vector<qsizetype> m_starts; ///< of each figure in m_text
    QString m_text;
    int m_width = 0;
};

/// The room below the last block, down to the border of the card.
class EndBlock final : public ViewBlock
{
public:
    void paint(QPainter &, const PaintContext &) const override { }

protected:
    int estimatedHeight(const ConversationTheme &, int) const override;
    int layout(const ConversationTheme &, int) override;
};
