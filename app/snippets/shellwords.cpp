#include "snippets/shellwords.h"

#include <QString>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

bool isNameByte(char c, bool first)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || (!first && c >= '0' && c <= '9');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

int digitOf(char c, int base)
{
    const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
    return value < base ? value : -1;
}

void addText(ShellWord &word, const QByteArray &text)
{
    if (text.isEmpty() && !word.pieces.isEmpty())
        return;
    if (word.pieces.isEmpty() || !word.pieces.last().variable.isEmpty())
        word.pieces.append({ text, {} });
    else
        word.pieces.last().text += text;
}

/// What the shells have in common: a place in a text, words and commands.
class WordReader
{
public:
    explicit WordReader(const QByteArray &text) : m_text(text) {}
    virtual ~WordReader() = default;
    Q_DISABLE_COPY_MOVE(WordReader)

    ShellText read()
    {
        ShellCommand command;
        while (m_result.problem == ShellText::Problem::None) {
            if (skipBlank())
                continue;
            if (atEnd())
                break;
            const QByteArray op = takeOperator();
            if (op.isEmpty()) {
                command.words.append(readWord());
                continue;
            }
            if (op.contains('<') || op.contains('>')) {
                redirect(command, op);
                continue;
            }
            if (op == "\n")
                readInputs(command);
            command.end = op;
            if (!command.words.isEmpty())
                m_result.commands.append(command);
            command = {};
        }
        if (!command.words.isEmpty())
            m_result.commands.append(command);
        return m_result;
    }

protected:
    virtual bool skipBlank() = 0; ///< true if there was any
    virtual ShellWord readWord() = 0;
    virtual void readInputs(ShellCommand &) {}
    virtual void redirect(ShellCommand &command, const QByteArray &op)
    {
        command.redirections << op;
        if (op.endsWith('1') || op.endsWith('2'))
            return; // into one another
        while (skipBlank()) { }
        if (!atEnd())
            readWord();
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    char now(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool sees(QByteArrayView text) const { return QByteArrayView(m_text).sliced(m_at).startsWith(text); }
    qsizetype lineBreakAt(qsizetype ahead) const
    {
        if (now(ahead) == '\n')
            return 1;
        return now(ahead) == '\r' && now(ahead + 1) == '\n' ? 2 : 0;
    }
    /// Also where the next line was not copied.
    bool continuesAfter(char sign) const { return now() == sign && (lineBreakAt(1) > 0 || m_at + 1 == m_text.size()); }
    void fail(ShellText::Problem problem)
    {
        m_result.problem = problem;
        m_at = m_text.size();
    }
    QByteArray takeOperator()
    {
        for (const char *op : { "2>&1", ">&2", "2>>", "2>", "1>", "&&", "||", ";;", "<<<", "<<-", "<<", ">>", "&>", "\n", ";", "|", "&", "<", ">", "(", ")" }) {
            if (!sees(op) || !m_operators.contains(op[0] == '1' || op[0] == '2' ? '>' : op[0]))
                continue;
            m_at += qsizetype(qstrlen(op));
            return op;
        }
        return {};
    }
    bool atOperator() const { return m_operators.contains(now()); }

    QByteArray m_text;
    QByteArrayView m_operators = "\n;|&<>()";
    qsizetype m_at = 0;
    ShellText m_result;
};

/// POSIX.1-2017, XCU 2.2 and 2.3, and the $'…' of bash.
class PosixReader final : public WordReader
{
public:
    using WordReader::WordReader;

private:
    bool skipBlank() override
    {
        if (continuesAfter('\\'))
            m_at += 1 + lineBreakAt(1);
        else if (!atEnd() && isBlank(now()))
            ++m_at;
        else if (now() == '#')
            m_at = qMax(m_at, m_text.indexOf('\n', m_at) < 0 ? m_text.size() : m_text.indexOf('\n', m_at));
        else
            return false;
        return true;
    }

    ShellWord readWord() override
    {
        ShellWord word;
        addText(word, {});
        while (!atEnd() && !isBlank(now()) && !atOperator()) {
            const char c = now();
            if (c == '\\' && lineBreakAt(1) > 0) {
                m_at += 1 + lineBreakAt(1);
            } else if (c == '\\') {
                addText(word, m_text.mid(m_at + 1, 1));
                m_at += 2;
            } else if (c == '\'') {
                addText(word, until('\''));
            } else if (c == '"') {
                readDoubleQuotes(word);
            } else if (c == '$' && now(1) == '\'') {
                m_at += 2;
                addText(word, ansiC());
            } else if (c == '$' && now(1) == '"') {
                ++m_at;
            } else if (c == '$' || c == '`') {
                readExpansion(word);
            } else {
                addText(word, QByteArray(1, c));
                ++m_at;
            }
        }
        return word;
    }

    QByteArray until(char quote)
    {
        const qsizetype end = m_text.indexOf(quote, m_at + 1);
        if (end < 0) {
            fail(ShellText::Problem::OpenQuote);
            return {};
        }
        const QByteArray text = m_text.sliced(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return text;
    }

    void readDoubleQuotes(ShellWord &word)
    {
        ++m_at;
        while (!atEnd() && now() != '"') {
            if (now() == '\\' && lineBreakAt(1) > 0) {
                m_at += 1 + lineBreakAt(1);
            } else if (now() == '\\' && QByteArrayView("$`\"\\").contains(now(1))) {
                addText(word, QByteArray(1, now(1)));
                m_at += 2;
            } else if (now() == '$' || now() == '`') {
                readExpansion(word);
            } else {
                addText(word, QByteArray(1, now()));
                ++m_at;
            }
        }
        if (m_result.problem == ShellText::Problem::None && now() != '"')
            fail(ShellText::Problem::OpenQuote);
        ++m_at;
    }

    /// At a $ or a backquote.
    void readExpansion(ShellWord &word)
    {
        constexpr QByteArrayView bytes("$(printf '%b' "); // what our own command writes for bytes that cannot be pasted
        if (sees(bytes)) {
            m_at += bytes.size();
            readPrinted(word);
            return;
        }
        if (now() == '`' || now(1) == '(')
            return fail(ShellText::Problem::Substitution);
        const bool braced = now(1) == '{';
        qsizetype end = m_at + (braced ? 2 : 1);
        const qsizetype begin = end;
        while (end < m_text.size() && isNameByte(m_text[end], end == begin))
            ++end;
        if (braced && (end == begin || end >= m_text.size() || m_text[end] != '}'))
            return fail(ShellText::Problem::Substitution);
        if (end == begin) {
            addText(word, "$");
            ++m_at;
            return;
        }
        word.pieces.append({ {}, m_text.sliced(begin, end - begin) });
        m_at = end + (braced ? 1 : 0);
    }

    void readPrinted(ShellWord &word)
    {
        const ShellWord printed = readWord();
        if (now() != ')')
            return fail(ShellText::Problem::Substitution);
        ++m_at;
        for (const ShellWord::Piece &piece : printed.pieces) {
            if (piece.variable.isEmpty())
                addText(word, withoutPrintfEscapes(piece.text));
            else
                word.pieces.append(piece);
        }
        // A substitution loses the line breaks it ends with.
        while (!word.pieces.isEmpty() && word.pieces.last().text.endsWith('\n'))
            word.pieces.last().text.chop(1);
    }

    QByteArray number(int base, int most)
    {
        uint value = 0;
        int digits = 0;
        while (digits < most && digitOf(now(), base) >= 0) {
            value = value * uint(base) + uint(digitOf(now(), base));
            ++m_at;
            ++digits;
        }
        m_number = value;
        return digits > 0 ? QByteArray(1, char(value)) : QByteArray();
    }

    /// Behind $'. GNU Bash manual, 3.1.2.4 "ANSI-C Quoting".
    QByteArray ansiC()
    {
        static constexpr QByteArrayView letters("abeEfnrtv\\'\"?");
        static constexpr QByteArrayView meanings("\a\b\x1b\x1b\f\n\r\t\v\\'\"?");
        QByteArray out;
        while (!atEnd() && now() != '\'') {
            if (now() != '\\') {
                out += now();
                ++m_at;
                continue;
            }
            const char c = now(1);
            m_at += 2;
            if (const qsizetype known = letters.indexOf(c); known >= 0) {
                out += meanings[known];
            } else if (c == 'x') {
                out += number(16, 2);
            } else if (c == 'u' || c == 'U') {
                if (!number(16, c == 'u' ? 4 : 8).isEmpty())
                    addCharacter(out, m_number);
            } else if (digitOf(c, 8) >= 0) {
                --m_at;
                out += number(8, 3);
            } else {
                out += QByteArray("\\") + c;
            }
        }
        if (now() != '\'')
            fail(ShellText::Problem::OpenQuote);
        ++m_at;
        return out;
    }

    // Chrome writes a character beyond U+FFFF as two halves.
    void addCharacter(QByteArray &out, uint code)
    {
        if (QChar::isHighSurrogate(code) && sees("\\u")) {
            m_at += 2;
            number(16, 4);
            if (QChar::isLowSurrogate(m_number))
                code = QChar::surrogateToUcs4(char16_t(code), char16_t(m_number));
        }
        const char32_t character = code;
        out += QString::fromUcs4(&character, 1).toUtf8();
    }

    void redirect(ShellCommand &command, const QByteArray &op) override
    {
        if (op != "<<" && op != "<<-")
            return WordReader::redirect(command, op);
        while (skipBlank()) { }
        m_literal = now() == '\'' || now() == '"' || now() == '\\';
        m_delimiter = readWord().plain().value_or(QByteArray());
    }

    void readInputs(ShellCommand &command) override
    {
        if (m_delimiter.isEmpty())
            return;
        QByteArray input;
        while (!atEnd()) {
            const qsizetype end = m_text.indexOf('\n', m_at) < 0 ? m_text.size() : m_text.indexOf('\n', m_at);
            const QByteArray line = m_text.sliced(m_at, end - m_at);
            m_at = qMin(end + 1, m_text.size());
            if (line.trimmed() == m_delimiter) {
                m_delimiter.clear();
                break;
            }
            input += line + '\n';
        }
        if (!m_delimiter.isEmpty())
            return fail(ShellText::Problem::OpenQuote);
        if (!m_literal && (input.contains('$') || input.contains('`') || input.contains('\\')))
            return fail(ShellText::Problem::Substitution);
        command.input = input;
    }

    QByteArray m_delimiter; ///< of a here-document that begins on the next line
    bool m_literal = false;
    uint m_number = 0;
};

/// cmd.exe, and then the C runtime that takes the line apart ("Parsing C command-line arguments").
class CmdReader final : public WordReader
{
public:
    explicit CmdReader(const QByteArray &text) : WordReader(text) { m_operators = "\n|&<>()"; }

private:
    bool skipBlank() override
    {
        if (continuesAfter('^'))
            m_at += 1 + lineBreakAt(1);
        else if (!atEnd() && isBlank(now()))
            ++m_at;
        else
            return false;
        return true;
    }

    /// One character as the program sees it; an empty one was only for cmd.exe.
    QByteArray take()
    {
        if (now() == '^' && !m_quoted) {
            ++m_at;
            if (const qsizetype width = lineBreakAt(0); width > 0) {
                m_at += width;
                const qsizetype second = lineBreakAt(0);
                m_at += second;
                return second > 0 ? QByteArray("\n") : QByteArray();
            }
            return m_text.mid(m_at++, 1);
        }
        if (now() == '"')
            m_quoted = !m_quoted;
        return m_text.mid(m_at++, 1);
    }

    bool takeVariable(ShellWord &word)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && isNameByte(m_text[end], end == m_at + 1))
            ++end;
        if (now() != '%' || end == m_at + 1 || end >= m_text.size() || m_text[end] != '%')
            return false;
        word.pieces.append({ {}, m_text.sliced(m_at + 1, end - m_at - 1) });
        m_at = end + 1;
        return true;
    }

    ShellWord readWord() override
    {
        ShellWord word;
        addText(word, {});
        bool inside = false; // the quotes of the C runtime
        qsizetype backslashes = 0;
        while (!atEnd()) {
            if (!m_quoted && atOperator())
                break;
            if (!inside && !m_quoted && isBlank(now()))
                break;
            if (now() == '%' && backslashes > 0)
                addText(word, QByteArray(std::exchange(backslashes, 0), '\\'));
            if (takeVariable(word))
                continue;
            const QByteArray c = take();
            if (c == "\\") {
                ++backslashes;
                continue;
            }
            if (c == "\"") {
                addText(word, QByteArray(backslashes / 2, '\\'));
                if (backslashes % 2)
                    addText(word, c);
                else
                    inside = !inside;
                backslashes = 0;
                continue;
            }
            if (c.isEmpty() && !inside)
                break;
            addText(word, QByteArray(backslashes, '\\') + c);
            backslashes = 0;
        }
        addText(word, QByteArray(backslashes, '\\'));
        if (inside)
            fail(ShellText::Problem::OpenQuote);
        return word;
    }

    bool m_quoted = false; ///< the quotes of cmd.exe
};

/// PowerShell: about_Quoting_Rules, about_Special_Characters.
class PowerShellReader final : public WordReader
{
public:
    using WordReader::WordReader;

private:
    bool skipBlank() override
    {
        if (continuesAfter('`'))
            m_at += 1 + lineBreakAt(1);
        else if (!atEnd() && isBlank(now()))
            ++m_at;
        else
            return false;
        return true;
    }

    void readVariable(ShellWord &word)
    {
        const bool braced = now(1) == '{';
        const qsizetype begin = m_at + (braced ? 2 : 1);
        if (now(1) == '(' || QByteArrayView(m_text).sliced(qMin(begin, m_text.size())).first(qMin<qsizetype>(4, m_text.size() - begin)).compare("env:", Qt::CaseInsensitive) != 0)
            return fail(ShellText::Problem::Substitution);
        qsizetype end = begin + 4;
        while (end < m_text.size() && isNameByte(m_text[end], end == begin + 4))
            ++end;
        word.pieces.append({ {}, m_text.sliced(begin + 4, end - begin - 4) });
        m_at = end + (braced ? 1 : 0);
    }

    void readEscape(ShellWord &word)
    {
        static constexpr QByteArrayView letters("nrt0abefv");
        static constexpr QByteArrayView meanings("\n\r\t\0\a\b\x1b\f\v", 9);
        const char c = now(1);
        const qsizetype known = letters.indexOf(c);
        addText(word, QByteArray(1, known >= 0 ? meanings[known] : c));
        m_at += 2;
    }

    ShellWord readWord() override
    {
        ShellWord word;
        addText(word, {});
        char quote = '\0';
        while (!atEnd() && (quote || (!isBlank(now()) && !atOperator()))) {
            const char c = now();
            if (quote && c == quote && now(1) == quote) {
                addText(word, QByteArray(1, c));
                m_at += 2;
            } else if (c == '`' && quote != '\'' && lineBreakAt(1) > 0) {
                break;
            } else if (c == '`' && quote != '\'') {
                readEscape(word);
            } else if (c == '$' && quote != '\'') {
                readVariable(word);
            } else if (c == quote || (!quote && (c == '\'' || c == '"'))) {
                quote = quote ? '\0' : c;
                ++m_at;
            } else {
                addText(word, QByteArray(1, c));
                ++m_at;
            }
        }
        if (quote)
            fail(ShellText::Problem::OpenQuote);
        // Windows PowerShell hands quotes on as they are, so people write \" for them.
        for (ShellWord::Piece &piece : word.pieces) {
            if (piece.text.contains('"') && piece.text.count('"') == piece.text.count("\\\""))
                piece.text.replace("\\\"", "\"");
        }
        return word;
    }
};

enum class Shell { Posix, Cmd, PowerShell };

// The first thing outside of quotes that only one of them would have.
Shell shellOf(const QByteArray &text)
{
    char quote = '\0';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const QByteArrayView rest = QByteArrayView(text).sliced(i + 1);
        if (quote != '\'' && c == '$' && (rest.startsWith("env:") || rest.startsWith("{env:") || rest.startsWith("Env:")))
            return Shell::PowerShell;
        if (!quote && c == '^' && (rest.startsWith('\n') || rest.startsWith("\r\n") || rest.startsWith('"')))
            return Shell::Cmd;
        if (!quote && c == '`' && (rest.startsWith('\n') || rest.startsWith("\r\n")))
            return Shell::PowerShell;
        if (c == '\\' && quote != '\'')
            ++i;
        else if (quote && c == quote)
            quote = '\0';
        else if (!quote && (c == '\'' || c == '"'))
            quote = c;
    }
    return Shell::Posix;
}

}

std::optional<QByteArray> ShellWord::plain() const
{
    QByteArray text;
    for (const Piece &piece : pieces) {
        if (!piece.variable.isEmpty())
            return {};
        text += piece.text;
    }
    return text;
}

ShellText readShellText(const QByteArray &text)
{
    switch (shellOf(text)) {
    case Shell::Posix:
        return PosixReader(text).read();
    case Shell::Cmd:
        return CmdReader(text).read();
    case Shell::PowerShell:
        return PowerShellReader(text).read();
    }
    return {};
}

QByteArray withoutPrintfEscapes(const QByteArray &text)
{
    static constexpr QByteArrayView letters("abfnrtv\\");
    static constexpr QByteArrayView meanings("\a\b\f\n\r\t\v\\");
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 >= text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        if (c == '0') {
            int value = 0;
            for (int digits = 0; digits < 3 && i + 1 < text.size() && digitOf(text[i + 1], 8) >= 0; ++digits)
                value = value * 8 + digitOf(text[++i], 8);
            out += char(value);
        } else if (const qsizetype known = letters.indexOf(c); known >= 0) {
            out += meanings[known];
        } else {
            out += QByteArray("\\") + c;
        }
    }
    return out;
}
