#include "ui/conversation/announcer.h"

#include "ui/conversation/conversationaccessible.h"
#include "ui/conversation/conversationprivate.h"

namespace {
constexpr int betweenSentences = 1000; ///< milliseconds
constexpr int longestWithoutEnd = 240; ///< characters without the end of a sentence that are said anyway

/// How much of the text is whole sentences, or lines.
qsizetype wholeSentences(QStringView text)
{
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const char16_t c = text[i].unicode();
        if (c == u'\n' || c == u'。' || c == u'！' || c == u'？')
            return i + 1;
        const bool ends = c == u'.' || c == u'!' || c == u'?' || c == u':' || c == u'…';
        if (ends && i + 1 < text.size() && text[i + 1].isSpace())
            return i + 1;
    }
    if (text.size() < longestWithoutEnd)
        return 0;
    const qsizetype space = text.lastIndexOf(u' ');
    return space > 0 ? space + 1 : text.size();
}
}

Announcer::Announcer(ConversationView &view)
    : m_view(view)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(betweenSentences);
    QObject::connect(&m_pause, &QTimer::timeout, &m_pause, [this] { speak(); });
}

void Announcer::follow(qint64 turn)
{
    if (turn == m_turn)
        return;
    m_turn = turn;
    m_said = 0;
    m_ended = false;
}

void Announcer::noteText(qint64 turn)
{
    if (!ConversationAccessible::isHeard())
        return;
    follow(turn);
    if (!m_pause.isActive())
        m_pause.start();
}

void Announcer::noteEnded(qint64 turn)
{
    if (!ConversationAccessible::isHeard())
        return;
    follow(turn);
    m_ended = true;
    if (!m_pause.isActive())
        m_pause.start();
}

void Announcer::speak()
{
    ConversationView::Private &shown = *m_view.d;
    const int index = shown.transcript.indexOf(m_turn);
    if (index < 0)
        return;
    shown.syncChanges();
    const SpokenText::Turn &turn = shown.spoken.turn(index);
    // The answer and what became of it; thoughts and figures are there for whoever looks for them.
    int from = -1;
    int to = int(turn.text.size());
    for (const SpokenText::Turn::Piece &piece : turn.pieces) {
        const TurnLayout::Part part = TurnLayout::partOf(piece.block);
        if (from < 0 && part >= TurnLayout::Part::Text)
            from = piece.offset;
        if (part == TurnLayout::Part::Figures)
            to = qMin(to, piece.offset);
    }
    if (from < 0 || from + m_said >= to)
        return;
    QStringView rest = QStringView(turn.text).mid(from + m_said, to - from - m_said);
    // The line end after a block that still grows is ours, not the answer's.
    if (!m_ended) {
        if (rest.endsWith(u'\n'))
            rest.chop(1);
        rest.truncate(wholeSentences(rest));
    }
    if (rest.trimmed().isEmpty())
        return;
    const int at = from + m_said;
    m_said += int(rest.size());
    ConversationAccessible::announce(&m_view, index, at, rest.trimmed().toString());
    m_pause.start();
}
