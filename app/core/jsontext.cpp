#include "core/jsontext.h"

#include <QStringConverter>
#include <QVarLengthArray>

#include <algorithm>

namespace {
enum class JsonToken { ObjectBegin, ObjectEnd, ArrayBegin, ArrayEnd, Colon, Comma, Name, String, Number, Word };

bool isJsonSpace(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isHexDigit(char byte)
{
    return isDigit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

/// Walks the tokens of one JSON value (RFC 8259) without giving them a meaning, so that their spelling survives.
/// The visitor gets (token, its bytes, offset, depth of the containers around it).
template<typename Visitor>
class JsonWalker
{
public:
    JsonWalker(QByteArrayView json, Visitor &visit)
        : m_json(json)
        , m_visit(visit)
    {
    }

    std::optional<Json::Problem> walk()
    {
        if (!m_json.isValidUtf8())
            return Json::Problem { 0, QStringLiteral("the text is not valid UTF-8") };
        // What may come next; the containers around it are on a stack of our own, so depth costs no call.
        enum class Expected { Value, ValueOrEnd, Name, NameOrEnd, CommaOrEnd } expected = Expected::Value;
        do {
            skipSpace();
            const char byte = peek();
            if (expected == Expected::CommaOrEnd) {
                if (byte == ',') {
                    emitToken(JsonToken::Comma, 1);
                    expected = m_inObject.last() ? Expected::Name : Expected::Value;
                    continue;
                }
                if (!takeEnd(byte))
                    return problem(m_inObject.last() ? "expected ',' or '}'" : "expected ',' or ']'");
            } else if (expected == Expected::Name || expected == Expected::NameOrEnd) {
                if (expected == Expected::NameOrEnd && takeEnd(byte)) {
                    expected = Expected::CommaOrEnd;
                    continue;
                }
                if (byte != '"')
                    return problem("expected a member name in double quotes");
                if (!takeString(JsonToken::Name))
                    return m_problem;
                skipSpace();
                if (peek() != ':')
                    return problem("expected ':'");
                emitToken(JsonToken::Colon, 1);
                expected = Expected::Value;
                continue;
            } else if (expected == Expected::ValueOrEnd && takeEnd(byte)) {
                expected = Expected::CommaOrEnd;
                continue;
            } else if (byte == '{' || byte == '[') {
                if (m_inObject.size() >= 512)
                    return problem("nested more than 512 deep");
                emitToken(byte == '{' ? JsonToken::ObjectBegin : JsonToken::ArrayBegin, 1);
                m_inObject.append(byte == '{');
                expected = byte == '{' ? Expected::NameOrEnd : Expected::ValueOrEnd;
                continue;
            } else if (!takeScalar(byte)) {
                return m_problem;
            }
            expected = Expected::CommaOrEnd;
        } while (!m_inObject.isEmpty());
        skipSpace();
        if (m_at < m_json.size())
            return problem("unexpected text after the value");
        return std::nullopt;
    }

private:
    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipSpace()
    {
        while (m_at < m_json.size() && isJsonSpace(m_json[m_at]))
            ++m_at;
    }

    std::optional<Json::Problem> problem(const char *words)
    {
        const bool atEnd = m_at >= m_json.size();
        m_problem = Json::Problem { m_at,
            atEnd ? QStringLiteral("unexpected end of the text: ") + QLatin1String(words) : QString(QLatin1String(words)) };
        return m_problem;
    }

    bool failed(const char *words)
    {
        problem(words);
        return false;
    }

    void emitToken(JsonToken token, qsizetype size)
    {
        m_visit(token, m_json.sliced(m_at, size), m_at, m_inObject.size());
        m_at += size;
    }

    bool takeEnd(char byte)
    {
        if (byte != (m_inObject.last() ? '}' : ']'))
            return false;
        const bool wasObject = m_inObject.last();
        m_inObject.removeLast();
        emitToken(wasObject ? JsonToken::ObjectEnd : JsonToken::ArrayEnd, 1);
        return true;
    }

    bool takeScalar(char byte)
    {
        if (byte == '"')
            return takeString(JsonToken::String);
        if (byte == '-' || isDigit(byte))
            return takeNumber();
        for (const QByteArrayView word : { QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null") }) {
            if (m_json.sliced(m_at).startsWith(word)) {
                emitToken(JsonToken::Word, word.size());
                return true;
            }
        }
        return failed("expected a value");
    }

    bool takeString(JsonToken token)
    {
        const qsizetype begin = m_at;
        for (qsizetype i = begin + 1; i < m_json.size(); ++i) {
            const char byte = m_json[i];
            if (byte == '"') {
                emitToken(token, i + 1 - begin);
                return true;
            }
            if (static_cast<unsigned char>(byte) < 0x20) {
                m_at = i;
                return failed("a control character inside a string must be escaped");
            }
            if (byte != '\\')
                continue;
            ++i;
            const char escaped = i < m_json.size() ? m_json[i] : '\0';
            if (escaped == 'u') {
                for (int digit = 0; digit < 4; ++digit) {
                    if (++i >= m_json.size() || !isHexDigit(m_json[i])) {
                        m_at = qMin(i, m_json.size());
                        return failed("expected four hexadecimal digits after \\u");
                    }
                }
            } else if (escaped == '\0' || !QByteArrayView("\"\\/bfnrt").contains(escaped)) {
                m_at = qMin(i, m_json.size());
                return failed("unknown escape in a string");
            }
        }
        m_at = m_json.size();
        return failed("a string is not closed");
    }

    bool takeNumber()
    {
        qsizetype i = m_at;
        const auto digits = [this, &i] {
            const qsizetype begin = i;
            while (i < m_json.size() && isDigit(m_json[i]))
                ++i;
            return i > begin;
        };
        const auto bad = [this, &i](const char *words) {
            m_at = i;
            return failed(words);
        };
        if (m_json[i] == '-')
            ++i;
        const bool leadingZero = i < m_json.size() && m_json[i] == '0';
        const qsizetype firstDigit = i;
        if (!digits())
            return bad("expected a digit");
        if (leadingZero && i > firstDigit + 1) {
            i = firstDigit + 1;
            return bad("a number may not begin with 0");
        }
        if (i < m_json.size() && m_json[i] == '.') {
            ++i;
            if (!digits())
                return bad("expected a digit after the decimal point");
        }
        if (i < m_json.size() && (m_json[i] == 'e' || m_json[i] == 'E')) {
            ++i;
            if (i < m_json.size() && (m_json[i] == '+' || m_json[i] == '-'))
                ++i;
            if (!digits())
                return bad("expected a digit in the exponent");
        }
        emitToken(JsonToken::Number, i - m_at);
        return true;
    }

    QByteArrayView m_json;
    Visitor &m_visit;
    qsizetype m_at = 0;
    QVarLengthArray<bool, 64> m_inObject;
    std::optional<Json::Problem> m_problem;
};

template<typename Visitor>
std::optional<Json::Problem> walkJson(QByteArrayView json, Visitor &&visit)
{
    return JsonWalker<std::remove_reference_t<Visitor>>(json, visit).walk();
}

void appendEscape(QByteArray &out, char16_t unit)
{
    constexpr char hex[] = "0123456789abcdef";
    const char escape[] = { '\\', 'u', hex[unit >> 12], hex[(unit >> 8) & 15], hex[(unit >> 4) & 15], hex[unit & 15] };
    out.append(escape, sizeof escape);
}

void appendEscaped(QByteArray &out, QByteArrayView utf8)
{
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f)
            continue;
        out.append(utf8.sliced(plainFrom, i - plainFrom));
        plainFrom = i + 1;
        switch (byte) {
        case '"': out.append("\\\""); break;
        case '\\': out.append("\\\\"); break;
        case '\b': out.append("\\b"); break;
        case '\f': out.append("\\f"); break;
        case '\n': out.append("\\n"); break;
        case '\r': out.append("\\r"); break;
        case '\t': out.append("\\t"); break;
        default: appendEscape(out, byte); break;
        }
    }
    out.append(utf8.sliced(plainFrom));
}

char16_t hexUnit(QByteArrayView digits)
{
    return static_cast<char16_t>(digits.first(4).toByteArray().toUShort(nullptr, 16));
}
}

namespace Json {
QByteArray quoted(QStringView text)
{
    QByteArray out("\"");
    out.reserve(text.size() + text.size() / 8 + 2);
    if (text.isValidUtf16()) {
        appendEscaped(out, text.toUtf8());
    } else {
        // Half a surrogate pair has no UTF-8, but it has an escape.
        qsizetype from = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (!text[i].isSurrogate())
                continue;
            if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                ++i;
                continue;
            }
            appendEscaped(out, text.sliced(from, i - from).toUtf8());
            appendEscape(out, text[i].unicode());
            from = i + 1;
        }
        appendEscaped(out, text.sliced(from).toUtf8());
    }
    out.append('"');
    return out;
}

std::optional<QString> unquoted(QByteArrayView json)
{
    // A byte order mark inside a text is a character of it, which QString::fromUtf8() would drop.
    const auto characters = [](QByteArrayView utf8) {
        return QString(QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom).decode(utf8));
    };
    if (json.size() < 2 || json.front() != '"' || json.back() != '"')
        return std::nullopt;
    const QByteArrayView inner = json.sliced(1, json.size() - 2);
    QString text;
    qsizetype from = 0;
    for (qsizetype at = inner.indexOf('\\'); at >= 0; at = inner.indexOf('\\', from)) {
        text += characters(inner.sliced(from, at - from));
        if (at + 1 >= inner.size())
            return std::nullopt;
        from = at + 2;
        switch (inner[at + 1]) {
        case 'b': text += u'\b'; break;
        case 'f': text += u'\f'; break;
        case 'n': text += u'\n'; break;
        case 'r': text += u'\r'; break;
        case 't': text += u'\t'; break;
        case 'u':
            if (at + 6 > inner.size())
                return std::nullopt;
            text += QChar(hexUnit(inner.sliced(at + 2)));
            from = at + 6;
            break;
        default: text += QLatin1Char(inner[at + 1]); break;
        }
    }
    text += characters(inner.sliced(from));
    return text;
}

std::optional<Problem> problemIn(QByteArrayView json)
{
    return walkJson(json, [](JsonToken, QByteArrayView, qsizetype, qsizetype) {});
}

QByteArray indented(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size() + json.size() / 2);
    JsonToken last = JsonToken::Comma;
    const auto newLine = [&out](qsizetype depth) {
        out.append('\n');
        out.append(depth * 2, ' ');
    };
    const auto problem = walkJson(json, [&](JsonToken token, QByteArrayView text, qsizetype, qsizetype depth) {
        const bool opened = last == JsonToken::ObjectBegin || last == JsonToken::ArrayBegin;
        const bool closes = token == JsonToken::ObjectEnd || token == JsonToken::ArrayEnd;
        if (closes ? !opened : opened || (last == JsonToken::Comma && depth > 0 && token != JsonToken::Comma))
            newLine(depth);
        out.append(text);
        if (token == JsonToken::Colon)
            out.append(' ');
        last = token;
    });
    return problem ? json.toByteArray() : out;
}

QByteArray compacted(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size());
    const auto problem = walkJson(json, [&out](JsonToken, QByteArrayView text, qsizetype, qsizetype) { out.append(text); });
    return problem ? json.toByteArray() : out;
}

std::optional<QList<std::pair<QString, QByteArray>>> members(QByteArrayView json)
{
    QList<std::pair<QString, QByteArray>> found;
    bool isObject = false;
    QString name;
    qsizetype valueFrom = -1;
    const auto problem = walkJson(json, [&](JsonToken token, QByteArrayView text, qsizetype offset, qsizetype depth) {
        if (depth == 0)
            isObject = token == JsonToken::ObjectBegin || token == JsonToken::ObjectEnd;
        const bool closes = (depth == 1 && token == JsonToken::Comma) || (depth == 0 && token == JsonToken::ObjectEnd);
        if (closes && valueFrom >= 0) {
            found.append({ name, json.sliced(valueFrom, offset - valueFrom).toByteArray().trimmed() });
            valueFrom = -1;
        } else if (depth == 1 && token == JsonToken::Name) {
            name = unquoted(text).value_or(QString());
        } else if (depth == 1 && token == JsonToken::Colon) {
            valueFrom = offset + 1;
        }
    });
    if (problem || !isObject)
        return std::nullopt;
    return found;
}

std::optional<QList<QByteArray>> elements(QByteArrayView json)
{
    QList<QByteArray> found;
    bool isArray = false;
    bool isEmpty = true;
    qsizetype valueFrom = 0;
    const auto problem = walkJson(json, [&](JsonToken token, QByteArrayView, qsizetype offset, qsizetype depth) {
        if (depth == 0) {
            isArray = token == JsonToken::ArrayBegin || token == JsonToken::ArrayEnd;
            if (token == JsonToken::ArrayBegin) {
                valueFrom = offset + 1;
                return;
            }
        }
        const bool closes = (depth == 1 && token == JsonToken::Comma) || (depth == 0 && token == JsonToken::ArrayEnd);
        if (closes && !isEmpty) {
            found.append(json.sliced(valueFrom, offset - valueFrom).toByteArray().trimmed());
            valueFrom = offset + 1;
        } else {
            isEmpty = false;
        }
    });
    if (problem || !isArray)
        return std::nullopt;
    return found;
}

void ObjectText::set(const QString &name, const QByteArray &json)
{
    for (auto &[known, value] : m_members) {
        if (known == name) {
            value = json;
            return;
        }
    }
    m_members.append({ name, json });
}

void ObjectText::setString(const QString &name, QStringView value)
{
    set(name, quoted(value));
}

bool ObjectText::contains(const QString &name) const
{
    for (const auto &member : m_members) {
        if (member.first == name)
            return true;
    }
    return false;
}

QByteArray ObjectText::value(const QString &name) const
{
    for (const auto &[known, json] : m_members) {
        if (known == name)
            return json;
    }
    return {};
}

void ObjectText::reorder(const QList<QByteArray> &names)
{
    qsizetype front = 0;
    for (const QByteArray &name : names) {
        const auto isIt = [wanted = QString::fromUtf8(name)](const auto &member) { return member.first == wanted; };
        const auto from = m_members.begin() + front;
        const auto found = std::find_if(from, m_members.end(), isIt);
        if (found == m_members.end())
            continue;
        std::rotate(from, found, found + 1);
        ++front;
    }
}

QByteArray ObjectText::text() const
{
    QByteArray out("{");
    for (const auto &[name, value] : m_members) {
        if (out.size() > 1)
            out.append(',');
        out.append(quoted(name));
        out.append(':');
        out.append(value);
    }
    out.append('}');
    return out;
}

QByteArray arrayText(const QList<QByteArray> &elements)
{
    return '[' + elements.join(',') + ']';
}
}
