#include "core/jsonnodes.h"

#include "core/jsontext.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace {
using Kind = JsonNode::Kind;

bool isNodeSpace(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

bool isNodeDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isNodeHexDigit(char byte)
{
    return isNodeDigit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

/// Walks over a value, or over what is left of an opened container (RFC 8259). The visitor hears of every token with the number
/// of containers around it and says whether to go on. Depth costs a bit and no call.
template<typename Visitor>
class NodeWalker
{
public:
    NodeWalker(QByteArrayView text, qsizetype at, Visitor &visitor, JsonNodes::Stop stop)
        : m_begin(text.data())
        , m_end(text.data() + text.size())
        , m_at(text.data() + at)
        , m_visitor(visitor)
        , m_stop(stop)
    {
    }

    void walkValue() { walk(Expected::Value); }
    void walkInside(bool isObject, bool isFirst)
    {
        m_inObject.push_back(isObject);
        if (isFirst)
            walk(isObject ? Expected::NameOrEnd : Expected::ValueOrEnd);
        else
            walk(isObject ? Expected::Name : Expected::Value);
    }

    JsonFault fault() const { return m_fault; }
    qsizetype at() const { return m_at - m_begin; }
    /// Of the first string that is no UTF-8; -1: all are.
    qsizetype notUtf8At() const { return m_notUtf8At; }
    void skipSpace()
    {
        while (m_at < m_end && isNodeSpace(*m_at))
            ++m_at;
    }

private:
    enum class Expected { Value, ValueOrEnd, Name, NameOrEnd, CommaOrEnd };

    qsizetype depth() const { return qsizetype(m_inObject.size()); }
    char peek() const { return m_at < m_end ? *m_at : '\0'; }

    void walk(Expected expected)
    {
        while (step(expected)) {
            if (m_inObject.empty() || (m_stop && m_stop->load(std::memory_order_relaxed)))
                return;
        }
    }

    /// One token; false at the end, wished or not.
    bool step(Expected &expected)
    {
        skipSpace();
        const char byte = peek();
        const bool inObject = !m_inObject.empty() && m_inObject.back();
        switch (expected) {
        case Expected::CommaOrEnd:
            if (byte == ',') {
                ++m_at;
                expected = inObject ? Expected::Name : Expected::Value;
                return true;
            }
            return isEnd(byte) ? close() : broken(m_at, JsonFault::NoComma);
        case Expected::NameOrEnd:
            if (isEnd(byte)) {
                expected = Expected::CommaOrEnd;
                return close();
            }
            [[fallthrough]];
        case Expected::Name:
            expected = Expected::Value;
            return takeName();
        case Expected::ValueOrEnd:
            if (isEnd(byte)) {
                expected = Expected::CommaOrEnd;
                return close();
            }
            [[fallthrough]];
        case Expected::Value:
            if (byte == '{' || byte == '[') {
                expected = byte == '{' ? Expected::NameOrEnd : Expected::ValueOrEnd;
                return open(byte == '{');
            }
            expected = Expected::CommaOrEnd;
            return takeScalar(byte);
        }
        return false;
    }

    bool isEnd(char byte) const { return byte == (m_inObject.back() ? '}' : ']'); }

    bool open(bool isObject)
    {
        m_isNamed = false;
        const bool goesOn = m_visitor.opened(at(), isObject ? Kind::Object : Kind::Array, depth());
        ++m_at;
        m_inObject.push_back(isObject);
        return goesOn;
    }

    bool close()
    {
        ++m_at;
        m_inObject.pop_back();
        return m_visitor.closed(at(), depth());
    }

    /// What cannot be read begins at \a begin; the fault itself is where the walker stands.
    bool broken(const char *begin, JsonFault fault)
    {
        m_fault = m_at >= m_end ? JsonFault::EndsEarly : fault;
        if (begin < m_end || m_isNamed || m_inObject.empty())
            m_visitor.broken(begin - m_begin, depth());
        return false;
    }

    bool takeName()
    {
        const char *const begin = m_at;
        if (peek() != '"')
            return broken(begin, JsonFault::NoName);
        if (!passString())
            return broken(begin, m_fault);
        m_isNamed = true;
        m_visitor.named(begin - m_begin, at(), depth());
        skipSpace();
        if (peek() != ':')
            return broken(m_at, JsonFault::NoColon);
        ++m_at;
        return true;
    }

    bool takeScalar(char byte)
    {
        const char *const begin = m_at;
        Kind kind = Kind::Broken;
        if (byte == '"') {
            if (!passString())
                return broken(begin, m_fault);
            kind = Kind::String;
        } else if (byte == '-' || isNodeDigit(byte)) {
            if (!passNumber())
                return broken(begin, JsonFault::BadNumber);
            kind = Kind::Number;
        } else if (passWord("true")) {
            kind = Kind::True;
        } else if (passWord("false")) {
            kind = Kind::False;
        } else if (passWord("null")) {
            kind = Kind::Null;
        } else {
            return broken(begin, JsonFault::NoValue);
        }
        m_isNamed = false;
        return m_visitor.scalar(begin - m_begin, at(), kind, depth());
    }

    bool passWord(QByteArrayView word)
    {
        if (m_end - m_at < word.size() || std::memcmp(m_at, word.data(), size_t(word.size())) != 0)
            return false;
        m_at += word.size();
        return true;
    }

    bool passString()
    {
        const char *const begin = m_at;
        bool isAscii = true;
        for (++m_at; m_at < m_end; ++m_at) {
            const auto byte = static_cast<unsigned char>(*m_at);
            if (byte == '"') {
                ++m_at;
                if (!isAscii && m_notUtf8At < 0 && !QByteArrayView(begin, m_at).isValidUtf8())
                    m_notUtf8At = begin - m_begin;
                return true;
            }
            if (byte == '\\') {
                if (!passEscape())
                    return false;
            } else if (byte < 0x20) {
                m_fault = JsonFault::BadControl;
                return false;
            } else if (byte >= 0x80) {
                isAscii = false;
            }
        }
        m_fault = JsonFault::EndsEarly;
        return false;
    }

    /// From the backslash to the last byte of what it begins.
    bool passEscape()
    {
        m_fault = JsonFault::BadEscape;
        if (++m_at >= m_end)
            return false;
        if (*m_at != 'u') {
            if (*m_at == '\0' || !std::strchr("\"\\/bfnrt", *m_at))
                return false;
        } else {
            for (int digit = 0; digit < 4; ++digit) {
                if (++m_at >= m_end || !isNodeHexDigit(*m_at))
                    return false;
            }
        }
        m_fault = JsonFault::None;
        return true;
    }

    bool passDigits()
    {
        const char *const begin = m_at;
        while (m_at < m_end && isNodeDigit(*m_at))
            ++m_at;
        return m_at > begin;
    }

    bool passNumber()
    {
        if (peek() == '-')
            ++m_at;
        if (peek() == '0') {
            ++m_at;
            if (isNodeDigit(peek()))
                return false;
        } else if (!passDigits()) {
            return false;
        }
        if (peek() == '.') {
            ++m_at;
            if (!passDigits())
                return false;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (!passDigits())
                return false;
        }
        return true;
    }

    const char *m_begin;
    const char *m_end;
    const char *m_at;
    Visitor &m_visitor;
    JsonNodes::Stop m_stop;
    std::vector<bool> m_inObject;
    bool m_isNamed = false;
    JsonFault m_fault = JsonFault::None;
    qsizetype m_notUtf8At = -1;
};

/// Hears of the nodes with \a level containers around them, one after the other, children counted.
template<typename Take>
class NodeGatherer
{
public:
    NodeGatherer(qsizetype level, qsizetype textSize, const Take &take)
        : m_level(level)
        , m_textSize(textSize)
        , m_take(take)
    {
    }

    void named(qsizetype begin, qsizetype end, qsizetype depth)
    {
        if (depth != m_level)
            return;
        m_now.nameBegin = begin;
        m_now.nameEnd = end;
    }
    bool opened(qsizetype at, Kind kind, qsizetype depth)
    {
        if (depth != m_level)
            return count(depth);
        m_isOpen = true;
        m_now.kind = kind;
        m_now.begin = at;
        return true;
    }
    bool scalar(qsizetype begin, qsizetype end, Kind kind, qsizetype depth)
    {
        if (depth != m_level)
            return count(depth);
        m_now.kind = kind;
        m_now.begin = begin;
        return give(end, true);
    }
    bool closed(qsizetype end, qsizetype depth) { return depth == m_level ? give(end, true) : depth > m_level; }
    void broken(qsizetype begin, qsizetype depth)
    {
        if (depth != m_level) {
            count(depth);
            return;
        }
        m_now.kind = Kind::Broken;
        m_now.begin = begin;
        give(m_textSize, false);
    }

    /// The walk is over: what is still open breaks.
    void finish()
    {
        if (m_isOpen)
            give(m_textSize, false);
    }

private:
    bool count(qsizetype depth)
    {
        if (depth == m_level + 1)
            ++m_now.count;
        return true;
    }
    bool give(qsizetype end, bool isWhole)
    {
        m_isOpen = false;
        m_now.end = end;
        m_now.isWhole = isWhole;
        const bool goesOn = m_take(m_now);
        m_now = {};
        return goesOn;
    }

    qsizetype m_level;
    qsizetype m_textSize;
    const Take &m_take; ///< says whether more are wanted
    JsonNode m_now;
    bool m_isOpen = false;
};

/// \a take gets the children of \a container, from the one that begins at \a from, until it wants no more.
template<typename Take>
void forChildren(QByteArrayView text, const JsonNode &container, qsizetype from, JsonNodes::Stop stop, const Take &take)
{
    if (!container.isContainer())
        return;
    NodeGatherer gatherer(1, text.size(), take);
    NodeWalker walker(text, from < 0 ? container.begin + 1 : from, gatherer, stop);
    walker.walkInside(container.kind == Kind::Object, from < 0);
    gatherer.finish();
}

/// Looks for words in names and values.
class WordsFinder
{
public:
    WordsFinder(QByteArrayView text, const QString &words, qsizetype most)
        : m_text(text)
        , m_words(words)
        , m_utf8(words.toUtf8().toLower())
        , m_isAscii(std::all_of(words.begin(), words.end(), [](QChar c) { return c.unicode() < 0x80; }))
        , m_most(most)
    {
    }

    const QList<qsizetype> &found() const { return m_found; }

    void named(qsizetype begin, qsizetype end, qsizetype) { m_isNamed = isIn(m_text.sliced(begin + 1, end - begin - 2), true); }
    bool opened(qsizetype at, Kind, qsizetype) { return note(at, m_isNamed); }
    bool scalar(qsizetype begin, qsizetype end, Kind kind, qsizetype)
    {
        if (m_isNamed)
            return note(begin, true);
        const bool isString = kind == Kind::String;
        return note(begin, isIn(isString ? m_text.sliced(begin + 1, end - begin - 2) : m_text.sliced(begin, end - begin), isString));
    }
    static bool closed(qsizetype, qsizetype) { return true; }
    void broken(qsizetype begin, qsizetype)
    {
        const bool isNamed = m_isNamed;
        note(begin, isNamed || isIn(m_text.sliced(begin), false));
    }

private:
    bool note(qsizetype begin, bool isFound)
    {
        m_isNamed = false;
        if (isFound)
            m_found.append(begin);
        return m_found.size() < m_most;
    }

    bool isIn(QByteArrayView piece, bool isString) const
    {
        if (m_isAscii && isSpelledIn(piece))
            return true;
        const bool isEscaped = isString && piece.contains('\\');
        if (m_isAscii && !isEscaped)
            return false;
        const QString read
            = isEscaped ? Json::unquoted(QByteArrayView(piece.data() - 1, piece.size() + 2)).value_or(QString()) : QString::fromUtf8(piece);
        return read.contains(m_words, Qt::CaseInsensitive);
    }

    bool isSpelledIn(QByteArrayView piece) const
    {
        const auto isSame = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; };
        return std::search(piece.begin(), piece.end(), m_utf8.begin(), m_utf8.end(), isSame) != piece.end();
    }

    QByteArrayView m_text;
    QString m_words;
    QByteArray m_utf8; ///< in small letters
    bool m_isAscii;
    qsizetype m_most;
    bool m_isNamed = false; ///< the name was a hit, its value comes next
    QList<qsizetype> m_found;
};

qsizetype afterByteOrderMark(QByteArrayView text)
{
    return text.startsWith("\xef\xbb\xbf") ? 3 : 0;
}

void findLine(JsonTop &top, QByteArrayView text)
{
    const QByteArrayView before = text.first(top.faultAt);
    top.line = 1 + std::count(before.begin(), before.end(), '\n');
    const QByteArrayView last = before.sliced(before.lastIndexOf('\n') + 1);
    top.column = 1 + std::count_if(last.begin(), last.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; });
}
}

namespace JsonNodes {
JsonTop top(QByteArrayView text, Stop stop)
{
    JsonTop top;
    const auto take = [&top](const JsonNode &node) {
        top.value = node;
        return false;
    };
    NodeGatherer gatherer(0, text.size(), take);
    NodeWalker walker(text, afterByteOrderMark(text), gatherer, stop);
    walker.walkValue();
    gatherer.finish();
    top.fault = walker.fault();
    if (top.fault == JsonFault::None) {
        walker.skipSpace();
        if (walker.at() < text.size())
            top.fault = JsonFault::TextBehind;
    }
    top.faultAt = walker.at();
    if (top.fault == JsonFault::None && walker.notUtf8At() >= 0) {
        top.fault = JsonFault::NotUtf8;
        top.faultAt = walker.notUtf8At();
    }
    if (top.fault == JsonFault::None)
        top.faultAt = 0;
    else
        findLine(top, text);
    return top;
}

QList<JsonNode> children(QByteArrayView text, const JsonNode &container, qsizetype from, qsizetype most, Stop stop)
{
    QList<JsonNode> found;
    if (most <= 0)
        return found;
    forChildren(text, container, from, stop, [&found, most](const JsonNode &node) {
        found.append(node);
        return found.size() < most;
    });
    return found;
}

QList<qsizetype> marks(QByteArrayView text, const JsonNode &container, qsizetype every, Stop stop)
{
    QList<qsizetype> found;
    qsizetype number = 0;
    forChildren(text, container, -1, stop, [&](const JsonNode &node) {
        if (number % every == 0 && (number == 0 || node.kind != Kind::Broken))
            found.append(node.from());
        ++number;
        return true;
    });
    return found;
}

QList<qsizetype> nodesWith(QByteArrayView text, const QString &words, qsizetype most, Stop stop)
{
    if (words.isEmpty() || most <= 0)
        return {};
    WordsFinder finder(text, words, most);
    NodeWalker walker(text, afterByteOrderMark(text), finder, stop);
    walker.walkValue();
    return finder.found();
}
}
