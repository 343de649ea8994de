#include "ui/compare/differencetext.h"

#include "ui/inspector/rawview.h"

#include <QEvent>
#include <QLocale>
#include <QMimeData>
#include <QTextDocumentFragment>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
// Each piece costs as a character format does; nobody reads on for so long.
constexpr qsizetype mostPiecesShown = 8'000;
constexpr qsizetype mostCharactersShown = 300'000;
// Laying out one line costs more than its length.
constexpr qsizetype longestDifferenceLine = 4'000;
constexpr qsizetype mostQuoted = 40;

const QString differenceFold = u"⤶\n"_s;

QTextCharFormat formatOf(TextPiece::Kind kind, const QPalette &palette)
{
    const auto base = palette.color(QPalette::Base);
    const bool isDark = base.lightness() < 128;
    QTextCharFormat format;
    format.setForeground(palette.color(QPalette::Text));
    const auto ground = [&base](QRgb strong, double share) {
        const QColor front(strong);
        const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
        return QColor(
            channel(front.red(), base.red()), channel(front.green(), base.green()), channel(front.blue(), base.blue()));
    };
    switch (kind) {
    case TextPiece::Kind::Same:
        break;
    case TextPiece::Kind::Removed:
        format.setBackground(isDark ? ground(0xd8453b, 0.38) : ground(0xe5352b, 0.17));
        format.setFontStrikeOut(true);
        break;
    case TextPiece::Kind::Added:
        format.setBackground(isDark ? ground(0x2f9e58, 0.42) : ground(0x1fa855, 0.2));
        format.setFontUnderline(true);
        break;
    }
    return format;
}

bool isIdeograph(char32_t c)
{
    const auto script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

int wordsIn(const QString &text)
{
    int words = 0;
    bool isInside = false;
    const auto characters = text.toUcs4();
    for (const uint c : characters) {
        if (isIdeograph(c)) {
            ++words;
            isInside = false;
        } else if (QChar::isSpace(c)) {
            isInside = false;
        } else if (!std::exchange(isInside, true)) {
            ++words;
        }
    }
    return words;
}

/// \a text with lines broken where they would go on for too long; \a column is where its first line begins and its last one ends.
QString foldedPiece(const QString &text, qsizetype &column)
{
    QString folded;
    folded.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n') {
            column = 0;
        } else if (++column > longestDifferenceLine && !c.isLowSurrogate()) {
            folded += differenceFold;
            column = 1;
        }
        folded += c;
    }
    return folded;
}

QString quoted(const QString &text)
{
    auto line = RawView::visible(text).simplified();
    if (line.size() > mostQuoted) {
        line.truncate(line.at(mostQuoted - 1).isHighSurrogate() ? mostQuoted - 1 : mostQuoted);
        line += u'…';
    }
    return line;
}
}

DifferenceText::DifferenceText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(10);
}

void DifferenceText::showPieces(const QList<TextPiece> &pieces)
{
    if (pieces == m_pieces)
        return;
    m_pieces = pieces;
    m_current = -1;
    fill();
    emit currentChanged();
}

void DifferenceText::fill()
{
    clear();
    m_marks.clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const auto pal = palette();
    const std::array formats { formatOf(TextPiece::Kind::Same, pal), formatOf(TextPiece::Kind::Removed, pal),
        formatOf(TextPiece::Kind::Added, pal) };
    qsizetype column = 0;
    qsizetype shown = 0;
    qsizetype left = 0;
    bool wasDifferent = false;
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const auto &piece = m_pieces.at(i);
        if (i >= mostPiecesShown || shown >= mostCharactersShown) {
            left += piece.text.size();
            continue;
        }
        auto part = piece.text;
        if (part.size() > mostCharactersShown - shown) {
            qsizetype room = mostCharactersShown - shown;
            if (part.at(room - 1).isHighSurrogate())
                --room;
            left += part.size() - room;
            part.truncate(room);
        }
        shown += std::max<qsizetype>(1, part.size());
        const int from = cursor.position();
        cursor.insertText(foldedPiece(RawView::visible(part), column), formats.at(size_t(piece.kind)));
        const bool isDifferent = piece.kind != TextPiece::Kind::Same;
        if (isDifferent) {
            if (!wasDifferent)
                m_marks.append({ .from = from, .to = from, .removed = {}, .added = {} });
            auto &mark = m_marks.last();
            mark.to = cursor.position();
            auto &told = piece.kind == TextPiece::Kind::Removed ? mark.removed : mark.added;
            if (told.size() <= mostQuoted)
                told += part.left(2 * mostQuoted);
        }
        wasDifferent = isDifferent;
    }
    if (left > 0) {
        QTextCharFormat quiet;
        quiet.setForeground(pal.color(QPalette::PlaceholderText));
        quiet.setFontItalic(true);
        //: %1 is a number
        cursor.insertText(u'\n' + tr("%1 more characters are not shown here.").arg(QLocale().toString(left)), quiet);
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void DifferenceText::go(int step)
{
    const int all = count();
    if (all == 0)
        return;
    m_current = m_current < 0 ? (step > 0 ? 0 : all - 1) : ((m_current + step) % all + all) % all;
    const auto &mark = m_marks.at(m_current);
    auto cursor = textCursor();
    // From its end to its beginning, so that the beginning of a long one is what is seen.
    cursor.setPosition(mark.to);
    cursor.setPosition(mark.from, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    emit currentChanged();
}

QString DifferenceText::sentence(int difference) const
{
    if (difference < 0 || difference >= count())
        return {};
    const auto &mark = m_marks.at(difference);
    const auto removed = quoted(mark.removed);
    const auto added = quoted(mark.added);
    if (removed.isEmpty() && added.isEmpty())
        return tr("Blanks or line breaks are different");
    if (removed.isEmpty())
        return tr("“%1” was added").arg(added);
    if (added.isEmpty())
        return tr("“%1” is missing").arg(removed);
    return tr("“%1” became “%2”").arg(removed, added);
}

int DifferenceText::differingWords(const QList<TextPiece> &pieces)
{
    int words = 0;
    int removed = 0;
    int added = 0;
    const auto close = [&] {
        words += std::max(std::exchange(removed, 0), std::exchange(added, 0));
    };
    for (const TextPiece &piece : pieces) {
        switch (piece.kind) {
        case TextPiece::Kind::Same:
            close();
            break;
        case TextPiece::Kind::Removed:
            removed += wordsIn(piece.text);
            break;
        case TextPiece::Kind::Added:
            added += wordsIn(piece.text);
            break;
        }
    }
    close();
    return words;
}

QMimeData *DifferenceText::createMimeDataFromSelection() const
{
    auto *mime = new QMimeData;
    mime->setText(textCursor().selection().toPlainText().remove(differenceFold));
    return mime;
}

void DifferenceText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) && !m_pieces.isEmpty())
        fill();
}
