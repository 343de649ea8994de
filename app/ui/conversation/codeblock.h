// Code in a frame: lines of one height, laid out only when painted, with its language and a copy button on top.
#pragma once

#include "ui/conversation/codehighlighter.h"
#include "ui/conversation/markdownblock.h"

#include <QTextLayout>

#include <vector>

class CodeBlock final : public MarkdownBlock
{
public:
    explicit CodeBlock(BlockPointer block);
    /// A tool call: its name on top, its id beside it, its arguments as code.
    static std::unique_ptr<CodeBlock> card(const QString &name, const QString &id, const QString &arguments);

    void paint(QPainter &painter, const PaintContext &context) const override;
    qsizetype characterAt(QPoint point) const override;
    QRect characterRect(qsizetype character) const override;
    QList<Hot> hots() const override;
    Sideways sideways() const override;
    bool scrollSideways(int dx) override;
    int untouchedBottom() const override { return m_barMoved ? 0 : 8; }

protected:
    void textChanged(qsizetype kept) override;
    int estimatedHeight(const ConversationTheme &theme, int width) const override;
    int layout(const ConversationTheme &theme, int width) override;

private:
    void scanLines();
    int headHeight() const { return m_smallHeight + 8; }
    int lineTop(qsizetype line) const { return gap() + 1 + headHeight() + 8 + int(line) * m_codeHeight; }
    int textLeft() const { return indent() + 12 - m_offset; }
    QString lineText(qsizetype line) const; ///< as painted: cut, controls visible
    qsizetype lineOf(qsizetype character) const;
    std::unique_ptr<QTextLayout> lineLayout(const ConversationTheme *theme, qsizetype line) const;
    QRect copyRect() const;

    QString m_caption;
    QString m_note;
    CodeHighlighter m_highlighter;
    std::vector<qsizetype> m_lines { 0 }; ///< where each line starts
    qsizetype m_scanned = 0;
    qsizetype m_longest = 0; ///< characters of the longest line seen
    mutable std::vector<CodeHighlighter::State> m_states; ///< what each line starts in, as far as was needed
    QFont m_mono;
    QFont m_small;
    qreal m_codeWidth = 8;
    int m_codeHeight = 16;
    int m_smallHeight = 14;
    int m_copyWidth = 40;
    int m_width = 0;
    int m_offset = 0;
    bool m_barMoved = false;
};
