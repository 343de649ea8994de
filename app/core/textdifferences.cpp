#include "core/difference.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <dtl/dtl.hpp>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace {
using PieceKind = TextPiece::Kind;

/// A text cut into tokens: where each begins, and behind the last where it ends; and a number that equal tokens share.
struct CutText {
    std::vector<qsizetype> begins;
    std::vector<int> tokens;

    qsizetype size() const { return qsizetype(tokens.size()); }
};

/// A range of tokens.
struct TokenRange {
    qsizetype from = 0;
    qsizetype to = 0;

    qsizetype size() const { return to - from; }
    bool isEmpty() const { return from == to; }
};

/// What stands opposite each other. Equal: as many tokens on both sides.
struct Stretch {
    bool isSame = false;
    TokenRange before;
    TokenRange after;
};

/// In steps of dtl: one takes a few nanoseconds in an optimised build.
constexpr qint64 stepBudget = 100'000'000;
/// dtl keeps every point it visits, goes as far as these bring it and begins anew from there: more memory is never used, and
/// long texts cost no more than so many steps for each of their tokens.
constexpr qint64 stepsAtOnce = qint64(dtl::MAX_CORDINATES_SIZE);
constexpr qint64 stepsPerToken = 1'500;
/// Of these many, somebody may hope that two texts have nearly everything in common.
constexpr qint64 mostTokens = 1'000'000;
constexpr qint64 stepsPerDifference = 4;

bool isIdeographLike(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
        || script == QChar::Script_Bopomofo;
}

enum class GraphemeKind { Ideograph, Blank, LineEnd, Other };


GraphemeKind graphemeKind(QStringView grapheme)
{
    const QChar first = grapheme.front();
    if (first == u'\n' || first == u'\r' || first == QChar::ParagraphSeparator || first == QChar::LineSeparator)
        return GraphemeKind::LineEnd;
    const char32_t c = first.isHighSurrogate() && grapheme.size() > 1 ? QChar::surrogateToUcs4(first, grapheme[1]) : first.unicode();
    // With something set upon it a blank is a sign of its own.
    if (QChar::isSpace(c))
        return grapheme.size() == 1 ? GraphemeKind::Blank : GraphemeKind::Other;
    return isIdeographLike(c) ? GraphemeKind::Ideograph : GraphemeKind::Other;
}

/// Words, ideographs, runs of blanks, ends of lines. Unicode Standard Annex 29 says where words end; that it never does so
/// inside a character is not relied upon.
std::vector<qsizetype> wordBegins(QStringView text)
{
    std::vector<qsizetype> begins;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text.data(), text.size());
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    GraphemeKind kindBefore = GraphemeKind::LineEnd;
    for (qsizetype at = 0; at >= 0 && at < text.size();) {
        const qsizetype next = graphemes.toNextBoundary();
        const qsizetype end = next > at ? next : text.size();
        const GraphemeKind kind = graphemeKind(text.sliced(at, end - at));
        words.setPosition(at);
        const bool isAlike = kind == kindBefore;
        const bool goesOn = isAlike && (kind == GraphemeKind::Blank || (kind == GraphemeKind::Other && !words.isAtBoundary()));
        if (!goesOn)
            begins.push_back(at);
        kindBefore = kind;
        at = end;
    }
    begins.push_back(text.size());
    return begins;
}

std::vector<qsizetype> lineBegins(QStringView text)
{
    std::vector<qsizetype> begins;
    for (qsizetype at = 0; at < text.size();) {
        begins.push_back(at);
        const qsizetype lf = text.indexOf(u'\n', at);
        at = lf < 0 ? text.size() : lf + 1;
    }
    begins.push_back(text.size());
    return begins;
}

/// Numbers the tokens of both texts.
class TokenNumbers
{
public:
    CutText cut(QStringView text, std::vector<qsizetype> begins)
    {
        CutText cut { .begins = std::move(begins) };
        const qsizetype count = qsizetype(cut.begins.size()) - 1;
        cut.tokens.reserve(size_t(count));
        for (qsizetype i = 0; i < count; ++i) {
            const QStringView token = text.sliced(cut.begins[size_t(i)], cut.begins[size_t(i) + 1] - cut.begins[size_t(i)]);
            const auto known = m_numbers.constFind(token);
            cut.tokens.push_back(known != m_numbers.constEnd() ? *known : *m_numbers.insert(token, int(m_numbers.size())));
        }
        return cut;
    }

    qsizetype count() const { return m_numbers.size(); }

private:
    QHash<QStringView, int> m_numbers;
};

class TextComparing
{
public:
    TextComparing(QStringView before, QStringView after)
        : m_before(before)
        , m_after(after)
    {
    }

    QList<TextPiece> pieces()
    {
        compare(m_before, m_after, Grain::Word);
        flush();
        return m_pieces;
    }

private:
    enum class Grain { Word, Line };

    /// By words if that is not too much, else by lines, and what stands between equal lines by words again, as long as the
    /// budget lasts; what then is left is all removed and all added.
    void compare(QStringView before, QStringView after, Grain grain)
    {
        TokenNumbers numbers;
        const CutText a = numbers.cut(before, grain == Grain::Word ? wordBegins(before) : lineBegins(before));
        const CutText b = numbers.cut(after, grain == Grain::Word ? wordBegins(after) : lineBegins(after));
        const auto textOf = [](QStringView text, const CutText &cut, TokenRange range) {
            const qsizetype begin = cut.begins[size_t(range.from)];
            return text.sliced(begin, cut.begins[size_t(range.to)] - begin);
        };

        const auto [begin, end] = commonEnds(a, b);
        const TokenRange inA { begin, a.size() - end };
        const TokenRange inB { begin, b.size() - end };
        same(textOf(before, a, { 0, inA.from }));
        const QStringView restA = textOf(before, a, inA);
        const QStringView restB = textOf(after, b, inB);
        if (inA.isEmpty() || inB.isEmpty()) {
            changed(restA, restB);
        } else if (const qint64 steps = stepsFor(a, inA, b, inB, numbers.count()); steps > m_budget) {
            if (grain == Grain::Word && !m_isInLines)
                compareByLines(restA, restB);
            else
                changed(restA, restB);
        } else {
            m_budget -= steps;
            for (const Stretch &stretch : stretches(a, inA, b, inB)) {
                const QStringView left = textOf(before, a, stretch.before);
                const QStringView right = textOf(after, b, stretch.after);
                if (stretch.isSame)
                    same(left);
                else if (grain == Grain::Line && !left.isEmpty() && !right.isEmpty())
                    compare(left, right, Grain::Word);
                else
                    changed(left, right);
            }
        }
        same(textOf(before, a, { inA.to, a.size() }));
    }

    void compareByLines(QStringView before, QStringView after)
    {
        m_isInLines = true;
        compare(before, after, Grain::Line);
        m_isInLines = false;
    }

    /// How many tokens are equal at the beginning and at the end.
    static std::pair<qsizetype, qsizetype> commonEnds(const CutText &a, const CutText &b)
    {
        const qsizetype most = std::min(a.size(), b.size());
        qsizetype begin = 0;
        while (begin < most && a.tokens[size_t(begin)] == b.tokens[size_t(begin)])
            ++begin;
        qsizetype end = 0;
        while (end < most - begin && a.tokens[size_t(a.size() - 1 - end)] == b.tokens[size_t(b.size() - 1 - end)])
            ++end;
        return { begin, end };
    }

    /// How many steps dtl may take at most; of long texts that consist of the same tokens, about how many it will.
    static qint64 stepsFor(const CutText &a, TokenRange inA, const CutText &b, TokenRange inB, qsizetype count)
    {
        const qint64 shorter = std::min(inA.size(), inB.size());
        const qint64 most = std::min(qint64(inA.size() + 1) * (inB.size() + 1), stepsAtOnce + shorter * stepsPerToken);
        if (most <= stepBudget / 4 || inA.size() + inB.size() > mostTokens)
            return most;
        // So many tokens have no counterpart, wherever they stand: the fewest differences there can be.
        std::vector<int> surplus(size_t(count), 0);
        for (qsizetype i = inA.from; i < inA.to; ++i)
            ++surplus[size_t(a.tokens[size_t(i)])];
        for (qsizetype i = inB.from; i < inB.to; ++i)
            --surplus[size_t(b.tokens[size_t(i)])];
        qint64 fewest = 0;
        for (const int one : surplus)
            fewest += std::abs(one);
        return std::min(most, stepsPerDifference * (fewest + 1) * (fewest + std::abs(inA.size() - inB.size()) + 1));
    }

    static std::vector<Stretch> stretches(const CutText &a, TokenRange inA, const CutText &b, TokenRange inB)
    {
        const std::vector<int> left(a.tokens.begin() + inA.from, a.tokens.begin() + inA.to);
        const std::vector<int> right(b.tokens.begin() + inB.from, b.tokens.begin() + inB.to);
        dtl::Diff<int> diff(left, right);
        diff.compose();
        std::vector<Stretch> found;
        qsizetype atA = inA.from;
        qsizetype atB = inB.from;
        for (const auto &[token, edit] : diff.getSes().getSequence()) {
            const bool isSame = edit.type == dtl::SES_COMMON;
            if (found.empty() || found.back().isSame != isSame)
                found.push_back({ .isSame = isSame, .before = { atA, atA }, .after = { atB, atB } });
            if (edit.type != dtl::SES_ADD)
                found.back().before.to = ++atA;
            if (edit.type != dtl::SES_DELETE)
                found.back().after.to = ++atB;
        }
        return found;
    }

    /// Blanks between two changes tell nothing and tear them apart: they wait for what comes next.
    void same(QStringView text)
    {
        if (text.isEmpty())
            return;
        const bool isBlank = std::all_of(text.begin(), text.end(), [](QChar c) { return c == u' ' || c == u'\t' || c == QChar::Nbsp; });
        const bool isBetween = !m_removed.isEmpty() && !m_added.isEmpty();
        if (isBlank && isBetween) {
            m_blank += text;
            return;
        }
        flush();
        append(PieceKind::Same, text.toString());
    }

    void changed(QStringView removed, QStringView added)
    {
        if (removed.isEmpty() && added.isEmpty())
            return;
        m_removed += m_blank + removed.toString();
        m_added += m_blank + added.toString();
        m_blank.clear();
    }

    void flush()
    {
        append(PieceKind::Removed, m_removed);
        append(PieceKind::Added, m_added);
        append(PieceKind::Same, m_blank);
        m_removed.clear();
        m_added.clear();
        m_blank.clear();
    }

    void append(PieceKind kind, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_pieces.isEmpty() && m_pieces.last().kind == kind)
            m_pieces.last().text += text;
        else
            m_pieces.append({ kind, text });
    }

    QStringView m_before;
    QStringView m_after;
    qint64 m_budget = stepBudget;
    bool m_isInLines = false;
    QList<TextPiece> m_pieces;
    QString m_removed; ///< of the change that is going on
    QString m_added;
    QString m_blank; ///< after it
};
}

QList<TextPiece> textDifferences(const QString &before, const QString &after)
{
    return TextComparing(before, after).pieces();
}
