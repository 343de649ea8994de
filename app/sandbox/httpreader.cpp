#include "sandbox/httpreader.h"

#include <algorithm>
#include <utility>

namespace Sandbox {

namespace {

bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isPlain(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; });
}

} // namespace

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QList<QByteArray> Request::all(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

bool Request::wantsToClose() const
{
    const QByteArray connection = header("connection").toLower();
    return minorVersion == 0 ? !connection.contains("keep-alive") : connection.contains("close");
}

HttpReader::State HttpReader::feed(QByteArrayView bytes)
{
    if (m_state == State::Refused)
        return m_state;
    m_bytes.append(bytes);
    if (m_state == State::Head)
        readHead();
    if (m_state == State::Body && m_bytes.size() >= m_bodyLength) {
        m_request.body = m_bytes.first(m_bodyLength);
        m_bytes.remove(0, m_bodyLength);
        m_state = State::Complete;
    }
    return m_state;
}

Request HttpReader::take()
{
    Q_ASSERT(m_state == State::Complete);
    m_state = State::Head;
    m_searched = 0;
    m_expectsContinue = false;
    return std::exchange(m_request, {});
}

HttpReader::State HttpReader::refuse(int status, const char *reason)
{
    m_refusal = status;
    m_reason = reason;
    m_bytes.clear();
    return m_state = State::Refused;
}

HttpReader::State HttpReader::readHead()
{
    // Empty lines before a request are to be ignored (RFC 9112, 2.2).
    while (m_bytes.startsWith("\r\n")) {
        m_bytes.remove(0, 2);
        m_searched = 0;
    }
    const qsizetype end = m_bytes.indexOf("\r\n\r\n", m_searched);
    if (end < 0 ? m_bytes.size() > m_headLimit : end + 4 > m_headLimit)
        return refuse(431, "The request head is too large.");
    if (end < 0) {
        m_searched = std::max<qsizetype>(0, m_bytes.size() - 3);
        return m_state;
    }
    const QByteArray head = m_bytes.first(end);
    m_bytes.remove(0, end + 4);
    m_state = State::Body;
    parseHead(head);
    return m_state;
}

bool HttpReader::parseHead(QByteArrayView head)
{
    const auto refused = [this](int status, const char *reason) {
        refuse(status, reason);
        return false;
    };

    qsizetype end = head.indexOf("\r\n");
    const QByteArray first = head.first(end < 0 ? head.size() : end).toByteArray();
    const QList<QByteArray> words = first.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || words[1].isEmpty() || !isPlain(words[1]))
        return refused(400, "The request line is malformed.");
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return refused(505, "Only HTTP/1.1 is spoken here.");
    m_request.method = words[0];
    m_request.target = words[1];
    m_request.minorVersion = words[2].endsWith('1') ? 1 : 0;

    while (end >= 0) {
        head = head.sliced(end + 2);
        end = head.indexOf("\r\n");
        const QByteArrayView line = head.first(end < 0 ? head.size() : end);
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.first(colon)))
            return refused(400, "A header line is malformed.");
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        if (!isPlain(value))
            return refused(400, "A header value holds control characters.");
        m_request.headers.append(Header{line.first(colon).toByteArray(), value.toByteArray()});
    }

    if (!m_request.header("transfer-encoding").isNull())
        return refused(411, "A body needs a Content-Length.");
    m_bodyLength = 0;
    QByteArray stated;
    for (const QByteArray &length : m_request.all("content-length")) {
        const bool isNumber
            = !length.isEmpty() && std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!isNumber || (!stated.isNull() && stated != length))
            return refused(400, "The Content-Length is malformed.");
        stated = length;
        bool fits = false;
        const qlonglong value = length.toLongLong(&fits);
        if (!fits || value > m_bodyLimit)
            return refused(413, "The body is too large.");
        m_bodyLength = qsizetype(value);
    }
    m_expectsContinue = m_request.header("expect").compare("100-continue", Qt::CaseInsensitive) == 0;
    return true;
}

} // namespace Sandbox
