#include "ui/forms/textseeker.h"

#include <QPlainTextEdit>

#include <algorithm>

TextSeeker::TextSeeker(QPlainTextEdit &field)
    : QObject(&field)
    , m_field(field)
{
    connect(&field, &QPlainTextEdit::textChanged, this, [this] {
        if (m_words.isEmpty())
            return;
        gather();
        emit foundChanged();
    });
    connect(&field, &QPlainTextEdit::selectionChanged, this, [this] {
        if (!m_words.isEmpty())
            emit foundChanged();
    });
}

void TextSeeker::seek(const QString &words, Qt::CaseSensitivity sensitivity)
{
    m_words = words;
    m_sensitivity = sensitivity;
    gather();
    const int from = m_field.textCursor().selectionStart();
    const auto next = std::lower_bound(m_hits.cbegin(), m_hits.cend(), from);
    if (!m_hits.isEmpty())
        select(next == m_hits.cend() ? 0 : int(next - m_hits.cbegin()));
    emit foundChanged();
    m_field.viewport()->update();
}

void TextSeeker::goOn(int step)
{
    if (m_hits.isEmpty())
        return;
    const int count = int(m_hits.size());
    const int at = m_field.textCursor().selectionStart();
    // From the hit that is selected, else from the cursor.
    const auto place = step > 0 && index() >= 0 ? std::upper_bound(m_hits.cbegin(), m_hits.cend(), at)
                                                : std::lower_bound(m_hits.cbegin(), m_hits.cend(), at);
    const int next = int(place - m_hits.cbegin()) - (step > 0 ? 0 : 1);
    select((next + count) % count);
}

int TextSeeker::index() const
{
    const QTextCursor cursor = m_field.textCursor();
    if (cursor.selectionEnd() - cursor.selectionStart() != length() || m_words.isEmpty())
        return -1;
    const auto hit = std::lower_bound(m_hits.cbegin(), m_hits.cend(), cursor.selectionStart());
    return hit == m_hits.cend() || *hit != cursor.selectionStart() ? -1 : int(hit - m_hits.cbegin());
}

void TextSeeker::gather()
{
    m_hits.clear();
    if (m_words.isEmpty())
        return;
    const QString text = m_field.toPlainText();
    for (qsizetype at = text.indexOf(m_words, 0, m_sensitivity); at >= 0; at = text.indexOf(m_words, at + m_words.size(), m_sensitivity))
        m_hits.append(int(at));
}

void TextSeeker::select(int index)
{
    QTextCursor cursor = m_field.textCursor();
    cursor.setPosition(m_hits.at(index));
    cursor.setPosition(m_hits.at(index) + length(), QTextCursor::KeepAnchor);
    m_field.setTextCursor(cursor);
    m_field.ensureCursorVisible();
}
