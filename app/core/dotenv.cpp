#include "core/dotenv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isNameStart(QChar c)
{
    return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9');
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

QChar unescaped(QChar c)
{
    switch (c.unicode()) {
    case u'n':
        return u'\n';
    case u'r':
        return u'\r';
    case u't':
        return u'\t';
    default: // NOLINT: \" \\ \$ and every other character stand for themselves
        return c;
    }
}

class DotEnvReader
{
public:
    explicit DotEnvReader(const QString &text)
        : m_text(text)
    {
    }

    DotEnv read()
    {
        while (!atEnd()) {
            const int line = m_line;
            if (!readLine())
                m_result.oddLines.append(line);
            skipLine();
        }
        return std::move(m_result);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return atEnd() ? QChar(u'\n') : m_text.at(m_at); }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(here()))
            ++m_at;
    }

    void skipLine()
    {
        while (!atEnd() && here() != u'\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

    QString readName()
    {
        const auto begin = m_at;
        if (!isNameStart(here()))
            return {};
        while (!atEnd() && isNamePart(here()))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    /// Whether the line is understood. Leaves the place somewhere on the line's last character or before.
    bool readLine()
    {
        skipBlanks();
        if (here() == u'\n' || here() == u'#')
            return true;
        const int line = m_line;
        auto name = readName();
        if (name == "export"_L1 && isBlank(here())) {
            skipBlanks();
            if (isNameStart(here()))
                name = readName();
        }
        skipBlanks();
        if (name.isEmpty() || here() != u'=')
            return false;
        ++m_at;
        skipBlanks();
        QString value;
        if (here() == u'"' || here() == u'\'') {
            if (!readQuoted(value))
                return false;
        } else {
            value = readBare();
        }
        keep({ name, value, line });
        return true;
    }

    /// A quote may span lines; one that never ends makes its first line an odd one, and nothing after it is lost.
    bool readQuoted(QString &value)
    {
        const auto quote = here();
        const auto begin = m_at;
        const int line = m_line;
        ++m_at;
        for (; !atEnd(); ++m_at) {
            auto c = here();
            if (c == quote) {
                ++m_at;
                skipBlanks();
                if (here() == u'\n' || here() == u'#')
                    return true;
                break; // "a"b: what it means differs from tool to tool
            }
            if (c == u'\n')
                ++m_line;
            if (c == u'\\' && quote == u'"' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) != u'\n')
                c = unescaped(m_text.at(++m_at));
            value.append(c);
        }
        m_at = begin;
        m_line = line;
        return false;
    }

    /// To the end of the line or to a comment, which needs a blank before its #: keys may hold one.
    QString readBare()
    {
        const auto begin = m_at;
        while (!atEnd() && here() != u'\n' && !(here() == u'#' && (m_at == begin || isBlank(m_text.at(m_at - 1)))))
            ++m_at;
        auto end = m_at;
        while (end > begin && isBlank(m_text.at(end - 1)))
            --end;
        return m_text.sliced(begin, end - begin);
    }

    void keep(const DotEnvEntry &entry)
    {
        m_result.entries.removeIf([&entry](const DotEnvEntry &old) { return old.name == entry.name; });
        m_result.entries.append(entry);
    }

    const QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    DotEnv m_result;
};
}

DotEnv readDotEnv(const QByteArray &text)
{
    // fromUtf8() drops the byte order mark that Windows editors write.
    auto plain = QString::fromUtf8(text);
    plain.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return DotEnvReader(plain).read();
}
