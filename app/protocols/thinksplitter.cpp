#include "protocols/thinksplitter.h"

namespace {
constexpr QStringView openingTag(u"<think>");
constexpr QStringView closingTag(u"</think>");

bool isProperPrefix(QStringView text, QStringView tag)
{
    return text.size() < tag.size() && tag.startsWith(text);
}
}

void ThinkSplitter::feed(QStringView text)
{
    if (m_held.isEmpty()) {
        take(text, false);
        return;
    }
    const QString joined = m_held + text;
    m_held.clear();
    take(joined, false);
}

void ThinkSplitter::finish()
{
    const QString held = m_held;
    m_held.clear();
    take(held, true);
}

void ThinkSplitter::take(QStringView text, bool last)
{
    while (!text.isEmpty()) {
        const qsizetype used = m_inReasoning ? takeReasoning(text, last) : takeVisible(text, last);
        if (used == 0) {
            m_held = text.toString();
            return;
        }
        text = text.sliced(used);
    }
}

qsizetype ThinkSplitter::takeReasoning(QStringView text, bool last)
{
    const qsizetype open = text.indexOf(u'<');
    if (open != 0) {
        const qsizetype size = open < 0 ? text.size() : open;
        appendReasoning(text.first(size));
        return size;
    }
    if (text.startsWith(closingTag)) {
        m_inReasoning = false;
        m_sawBlock = true;
        m_space.clear();
        m_skipSpace = true;
        m_atLineStart = true;
        return closingTag.size();
    }
    if (!last && isProperPrefix(text, closingTag))
        return 0;
    appendReasoning(text.first(1));
    return 1;
}

qsizetype ThinkSplitter::takeVisible(QStringView text, bool last)
{
    qsizetype end = 0;
    for (; end < text.size() && text[end] != u'<'; ++end)
        noteVisible(text[end]);
    if (end > 0) {
        appendVisible(text.first(end));
        return end;
    }
    const bool mayOpen = m_atLineStart && !m_inFence;
    const bool mayClose = !m_inFence && m_lastVisible != u'`';
    if (mayOpen && text.startsWith(openingTag)) {
        m_inReasoning = true;
        m_blockBegins = true;
        return openingTag.size();
    }
    if (mayClose && text.startsWith(closingTag) && closeWithoutOpening())
        return closingTag.size();
    if (!last && ((mayOpen && isProperPrefix(text, openingTag)) || (mayClose && isProperPrefix(text, closingTag))))
        return 0;
    noteVisible(text[0]);
    appendVisible(text.first(1));
    return 1;
}

/// Returns whether the tag was one, not a word of the answer.
bool ThinkSplitter::closeWithoutOpening()
{
    if (m_sawBlock) {
        // A second closing tag where the answer begins is a stray one.
        return m_atLineStart;
    }
    m_sawBlock = true;
    m_skipSpace = true;
    m_atLineStart = true;
    if (!m_visible.trimmed().isEmpty()) {
        m_reasoning = m_visible.trimmed();
        m_retracted = true;
    }
    m_visible.clear();
    return true;
}

void ThinkSplitter::appendVisible(QStringView text)
{
    if (m_skipSpace) {
        while (!text.isEmpty() && text.front().isSpace())
            text = text.sliced(1);
        if (text.isEmpty())
            return;
        m_skipSpace = false;
    }
    m_visible.append(text);
}

void ThinkSplitter::appendReasoning(QStringView text)
{
    if (m_blockBegins) {
        while (!text.isEmpty() && text.front().isSpace())
            text = text.sliced(1);
        if (text.isEmpty())
            return;
        m_blockBegins = false;
        if (!m_reasoning.isEmpty())
            m_reasoning += QStringLiteral("\n\n");
    }
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    if (end > 0) {
        m_reasoning += m_space;
        m_space.clear();
        m_reasoning.append(text.first(end));
    }
    m_space.append(text.sliced(end));
}

void ThinkSplitter::noteVisible(QChar character)
{
    m_lastVisible = character;
    if (character == u'\n') {
        m_atLineStart = true;
        m_fenceRun = 0;
        return;
    }
    if (!m_atLineStart && m_fenceRun == 0)
        return;
    if (character == u'`' || character == u'~') {
        if (++m_fenceRun == 3)
            m_inFence = !m_inFence;
        m_atLineStart = false;
        return;
    }
    m_fenceRun = 0;
    if (!character.isSpace())
        m_atLineStart = false;
}
