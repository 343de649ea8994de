#include "ui/conversation/blockhtml.h"

#include "ui/conversation/textblock.h"

#include <utility>

using namespace Qt::StringLiterals;
using Markdown::Block;
using Markdown::Cell;
using Markdown::Span;

namespace {
QString escapedHtml(QString text)
{
    text = text.toHtmlEscaped();
    text.replace(QChar(QChar::LineSeparator), "<br>"_L1);
    return text;
}

QString inlineHtml(const Block &block, qsizetype from, qsizetype to)
{
    QString html;
    qsizetype at = from;
    for (const Span &span : block.spans) {
        const qsizetype begin = qMax(span.start, from);
        const qsizetype end = qMin(span.start + span.length, to);
        if (begin >= end)
            continue;
        html += escapedHtml(block.text.mid(at, begin - at));
        QString inner = escapedHtml(block.text.mid(begin, end - begin));
        const auto wrap = [&inner](const char *tag) { inner = u"<%1>%2</%1>"_s.arg(QLatin1StringView(tag), inner); };
        if (span.style & Span::Code)
            wrap("code");
        if (span.style & Span::Strike)
            wrap("s");
        if (span.style & (Span::Italic | Span::Image))
            wrap("em");
        if (span.style & Span::Bold)
            wrap("strong");
        if (mayActivate(span.link))
            inner = u"<a href=\"%1\">%2</a>"_s.arg(span.link.toHtmlEscaped(), inner);
        html += inner;
        at = end;
    }
    return html + escapedHtml(block.text.mid(at, to - at));
}
}

void BlockHtml::closeTo(size_t depth)
{
    while (m_levels.size() > depth) {
        const Level level = m_levels.back();
        m_levels.pop_back();
        m_html += level.kind == 'q' ? "</blockquote>\n"_L1 : level.ordered ? "</li></ol>\n"_L1 : "</li></ul>\n"_L1;
    }
}

void BlockHtml::openFor(const QByteArray &containers, const Block &block)
{
    const bool ordered = block.number >= 0;
    size_t common = 0;
    while (common < m_levels.size() && common < size_t(containers.size())
        && m_levels[common].kind == containers[qsizetype(common)])
        ++common;
    const size_t item = size_t(containers.size()) - 1;
    const bool starts = block.marked && containers.endsWith('l');
    if (starts && common > item && m_levels[item].ordered != ordered)
        common = item;
    closeTo(common);
    if (starts && common > item)
        m_html += "</li><li>"_L1;
    for (size_t i = common; i < size_t(containers.size()); ++i) {
        const Level level { containers[qsizetype(i)], i == item && starts && ordered };
        m_levels.push_back(level);
        if (level.kind == 'q')
            m_html += "<blockquote>\n"_L1;
        else
            m_html += level.ordered ? u"<ol start=\"%1\"><li>"_s.arg(block.number) : u"<ul><li>"_s;
    }
}

void BlockHtml::addTitle(const QString &title, const QString &subtitle)
{
    closeTo(0);
    m_html += "<p><strong>"_L1 + title.toHtmlEscaped() + "</strong>"_L1;
    if (!subtitle.isEmpty())
        m_html += u" · "_s + subtitle.toHtmlEscaped();
    m_html += "</p>\n"_L1;
}

void BlockHtml::addPlain(const QString &text)
{
    closeTo(0);
    m_html += "<p>"_L1 + escapedHtml(text) + "</p>\n"_L1;
}

void BlockHtml::add(const Block &block, qsizetype from, qsizetype to, bool quoted)
{
    openFor(quoted ? 'q' + block.containers : block.containers, block);
    if (block.task != Block::Task::None)
        m_html += block.task == Block::Task::Done ? u"☑ "_s : u"☐ "_s;
    switch (block.kind) {
    case Block::Kind::Paragraph:
        if (block.listDepth() > 0)
            m_html += inlineHtml(block, from, to) + u'\n';
        else
            m_html += "<p>"_L1 + inlineHtml(block, from, to) + "</p>\n"_L1;
        break;
    case Block::Kind::Heading:
        m_html += u"<h%1>%2</h%1>\n"_s.arg(QString::number(qBound(1, block.level, 6)), inlineHtml(block, from, to));
        break;
    case Block::Kind::Code:
        m_html += "<pre><code>"_L1 + block.text.mid(from, to - from).toHtmlEscaped() + "</code></pre>\n"_L1;
        break;
    case Block::Kind::Table:
        addTable(block, from, to);
        break;
    case Block::Kind::Rule:
        m_html += "<hr>\n"_L1;
        break;
    }
}

void BlockHtml::addTable(const Block &block, qsizetype from, qsizetype to)
{
    m_html += "<table>\n"_L1;
    int row = -1;
    for (const Cell &cell : block.cells) {
        const qsizetype begin = qMax(cell.start, from);
        const qsizetype end = qMin(cell.start + cell.length, to);
        if (begin > end || cell.start > to)
            continue;
        if (cell.row != row)
            m_html += row < 0 ? "<tr>"_L1 : "</tr>\n<tr>"_L1;
        row = cell.row;
        m_html += (row == 0 ? u"<th>%1</th>"_s : u"<td>%1</td>"_s).arg(inlineHtml(block, begin, end));
    }
    m_html += row < 0 ? "</table>\n"_L1 : "</tr>\n</table>\n"_L1;
}

QString BlockHtml::finish()
{
    closeTo(0);
    return std::exchange(m_html, {});
}
