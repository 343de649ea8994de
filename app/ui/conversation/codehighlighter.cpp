#include "ui/conversation/codehighlighter.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace {

struct CodeLanguage {
    std::u16string_view names; ///< space around each
    std::u16string_view keywords; ///< space around each
    std::u16string_view lineComment;
    std::u16string_view secondLineComment;
    std::u16string_view blockBegin;
    std::u16string_view blockEnd;
    std::u16string_view quotes; ///< end at the end of the line
    std::u16string_view longQuotes; ///< three of them (Python), or one (back-tick), go over several lines
    bool ignoresCase = false;
    bool markup = false;
    bool dollarNames = false;
};

constexpr std::u16string_view cWords
    = u" alignas auto bool break case catch char class co_await co_return co_yield concept const consteval constexpr "
      u"continue "
      u"default delete do double else enum explicit export extern false final float for friend goto if import inline "
      u"int long module "
      u"mutable namespace new noexcept nullptr operator override private protected public requires return short signed "
      u"sizeof static "
      u"static_assert static_cast struct switch template this throw true try typedef typename union unsigned using "
      u"virtual void "
      u"volatile while abstract implements interface extends package var val fun string object readonly foreach in is "
      u"as lock "
      u"async await get set internal sealed record super instanceof throws final boolean byte null ";

constexpr std::array codeLanguages {
    CodeLanguage { u" c c++ cpp cc h hpp cxx java cs c# csharp kotlin kt objc swift dart ", cWords, u"//", {}, u"/*",
        u"*/", u"\"'", {} },
    CodeLanguage { u" python py python3 pycon ",
        u" and as assert async await break class continue def del elif else except False finally for from global if "
        u"import in "
        u"is lambda match case None nonlocal not or pass raise return self True try while with yield ",
        u"#", {}, {}, {}, u"\"'", u"\"'" },
    CodeLanguage { u" javascript js jsx typescript ts tsx mjs node ",
        u" abstract any as async await boolean break case catch class const continue debugger declare default delete "
        u"do else "
        u"enum export extends false finally for from function get if implements import in instanceof interface keyof "
        u"let new "
        u"null number of private protected public readonly return set static string super switch this throw true try "
        u"type "
        u"typeof undefined var void while with yield ",
        u"//", {}, u"/*", u"*/", u"\"'", u"`" },
    CodeLanguage { u" json json5 jsonc jsonl ", u" true false null ", u"//", {}, u"/*", u"*/", u"\"", {} },
    CodeLanguage { u" go golang ",
        u" break case chan const continue default defer else fallthrough false for func go goto if import interface "
        u"map nil "
        u"package range return select struct switch true type var string int int64 error bool byte any float64 ",
        u"//", {}, u"/*", u"*/", u"\"'", u"`" },
    CodeLanguage { u" rust rs ",
        u" as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod "
        u"move mut "
        u"pub ref return self Self static struct super trait true type unsafe use where while str String Vec Option "
        u"Result u8 "
        u"u32 u64 i32 i64 usize bool ",
        u"//", {}, u"/*", u"*/", u"\"", {} },
    CodeLanguage { u" sh bash shell zsh console curl fish powershell ps1 ",
        u" if then else elif fi for while until do done case esac in function return export local readonly set unset "
        u"shift "
        u"exit break continue source eval exec trap curl echo cd sudo test ",
        u"#", {}, {}, {}, {}, u"\"'", false, false, true },
    CodeLanguage { u" sql mysql postgresql postgres sqlite plsql ",
        u" add all alter and as asc begin between by case cast check column commit constraint create cross database "
        u"default "
        u"delete desc distinct drop else end exists foreign from full group having if in index inner insert into is "
        u"join key "
        u"left like limit not null offset on or order outer primary references replace right rollback select set table "
        u"then "
        u"union unique update values view when where with integer text varchar boolean timestamp ",
        u"--", {}, u"/*", u"*/", u"'\"", {}, true },
    CodeLanguage { u" html xml svg xhtml vue htm ", {}, {}, {}, u"<!--", u"-->", u"\"'", {}, true, true },
    CodeLanguage { u" css scss less ", u" important inherit initial none auto block flex grid ", u"//", {}, u"/*",
        u"*/", u"\"'", {} },
    CodeLanguage { u" yaml yml toml ini conf dockerfile docker makefile make cmake properties ",
        u" true false null yes no on off FROM RUN CMD COPY ENV WORKDIR EXPOSE ENTRYPOINT ", u"#", u";", {}, {}, u"\"'",
        {} },
    CodeLanguage { u" ruby rb perl lua php r elixir ",
        u" and begin break class def do else elsif end ensure false for function if in local module my nil next not or "
        u"redo "
        u"require rescue return self sub super then true undef unless until use when while yield echo foreach public "
        u"private "
        u"new null ",
        u"#", u"//", u"/*", u"*/", u"\"'", {}, false, false, true },
};

bool hasWord(std::u16string_view list, QStringView word, bool ignoreCase)
{
    if (word.size() < 1 || word.size() > 20)
        return false;
    char16_t padded[24];
    qsizetype n = 0;
    padded[n++] = u' ';
    for (const QChar c : word)
        padded[n++] = ignoreCase ? c.toLower().unicode() : c.unicode();
    padded[n++] = u' ';
    return list.find(std::u16string_view(padded, size_t(n))) != std::u16string_view::npos;
}

bool startsAt(QStringView line, qsizetype at, std::u16string_view token)
{
    return !token.empty() && line.sliced(at).startsWith(QStringView(token.data(), qsizetype(token.size())));
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}
}

CodeHighlighter::CodeHighlighter(QStringView language)
{
    for (size_t i = 0; i < codeLanguages.size(); ++i) {
        if (hasWord(codeLanguages[i].names, language, true))
            m_language = int(i);
    }
}

CodeHighlighter::State CodeHighlighter::line(QStringView line, State state, QList<Run> *runs) const
{
    if (m_language < 0)
        return 0;
    const CodeLanguage &language = codeLanguages[size_t(m_language)];
    const auto add = [runs](qsizetype start, qsizetype end, Colour colour) {
        if (runs && end > start)
            runs->append({ start, end - start, colour });
    };
    bool inTag = language.markup && state == 255;
    if (inTag)
        state = 0;

    qsizetype i = 0;
    while (i < line.size() || state != 0) {
        if (state == 1) {
            const qsizetype end
                = line.indexOf(QStringView(language.blockEnd.data(), qsizetype(language.blockEnd.size())), i);
            if (end < 0) {
                add(i, line.size(), Colour::Comment);
                return 1;
            }
            add(i, end + qsizetype(language.blockEnd.size()), Colour::Comment);
            i = end + qsizetype(language.blockEnd.size());
            state = 0;
            continue;
        }
        if (state >= 2) {
            const char16_t quote = language.longQuotes[size_t(state - 2) % language.longQuotes.size()];
            const bool triple = language.lineComment == u"#" && !language.dollarNames;
            qsizetype end = i;
            bool closed = false;
            for (; end < line.size(); ++end) {
                if (line[end] == u'\\' && !(language.dollarNames && quote == u'\'')) {
                    ++end;
                    continue;
                }
                if (line[end] != quote)
                    continue;
                if (triple && !(end + 2 < line.size() && line[end + 1] == quote && line[end + 2] == quote))
                    continue;
                end += triple ? 3 : 1;
                closed = true;
                break;
            }
            end = std::min(end, line.size());
            add(i, end, Colour::String);
            i = end;
            if (!closed)
                return state;
            state = 0;
            continue;
        }

        const QChar c = line[i];
        if (c.isSpace()) {
            ++i;
            continue;
        }
        if (startsAt(line, i, language.blockBegin)) {
            add(i, i + qsizetype(language.blockBegin.size()), Colour::Comment);
            i += qsizetype(language.blockBegin.size());
            state = 1;
            continue;
        }
        const bool freeStanding = i == 0 || line[i - 1].isSpace() || language.lineComment.size() > 1;
        if (startsAt(line, i, language.lineComment) && freeStanding) {
            add(i, line.size(), Colour::Comment);
            return 0;
        }
        if (startsAt(line, i, language.secondLineComment) && (i == 0 || line[i - 1].isSpace())) {
            add(i, line.size(), Colour::Comment);
            return 0;
        }
        if (const size_t quote = language.longQuotes.find(c.unicode()); quote != std::u16string_view::npos) {
            const bool triple = language.lineComment == u"#" && !language.dollarNames;
            if (!triple || (i + 2 < line.size() && line[i + 1] == c && line[i + 2] == c)) {
                const qsizetype opening = triple ? 3 : 1;
                add(i, i + opening, Colour::String);
                i += opening;
                state = State(2 + quote);
                continue;
            }
        }
        if (language.quotes.find(c.unicode()) != std::u16string_view::npos && (!language.markup || inTag)) {
            qsizetype end = i + 1;
            while (end < line.size() && line[end] != c)
                end += line[end] == u'\\' ? 2 : 1;
            end = std::min(end + 1, line.size());
            // "name": is a name in JSON, as in the property panes people know.
            qsizetype next = end;
            while (next < line.size() && line[next].isSpace())
                ++next;
            const bool isName = m_language == 3 && next < line.size() && line[next] == u':';
            add(i, end, isName ? Colour::Keyword : Colour::String);
            i = end;
            continue;
        }
        if (language.markup) {
            if (c == u'<') {
                inTag = true;
                qsizetype end = i + 1;
                while (end < line.size() && (isWordCharacter(line[end]) || QStringView(u"/!?:-").contains(line[end])))
                    ++end;
                add(i, end, Colour::Keyword);
                i = end;
                continue;
            }
            if (c == u'>') {
                add(i, i + 1, Colour::Keyword);
                inTag = false;
            } else if (inTag && isWordCharacter(c)) {
                qsizetype end = i;
                while (end < line.size() && (isWordCharacter(line[end]) || line[end] == u'-' || line[end] == u':'))
                    ++end;
                add(i, end, Colour::Name);
                i = end;
                continue;
            }
            ++i;
            continue;
        }
        if (language.dollarNames && c == u'$') {
            qsizetype end = i + 1;
            if (end < line.size() && line[end] == u'{')
                ++end;
            while (end < line.size() && isWordCharacter(line[end]))
                ++end;
            if (end < line.size() && line[end] == u'}')
                ++end;
            add(i, end, Colour::Name);
            i = end;
            continue;
        }
        if (c.isDigit()) {
            qsizetype end = i;
            while (end < line.size() && (isWordCharacter(line[end]) || line[end] == u'.'))
                ++end;
            add(i, end, Colour::Number);
            i = end;
            continue;
        }
        if (isWordCharacter(c)) {
            qsizetype end = i;
            while (end < line.size() && isWordCharacter(line[end]))
                ++end;
            if (hasWord(language.keywords, line.sliced(i, end - i), language.ignoresCase))
                add(i, end, Colour::Keyword);
            else if (end < line.size() && line[end] == u'(')
                add(i, end, Colour::Name);
            i = end;
            continue;
        }
        ++i;
    }
    return inTag ? State(255) : State(0);
}
