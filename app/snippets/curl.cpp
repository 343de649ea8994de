#include "snippets/curl.h"

#include <QList>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

// Linux refuses an argument of 32 pages, its closing NUL included (MAX_ARG_STRLEN in binfmts.h).
constexpr qsizetype longestArgument = 131'071;
// Above 1 MiB curl asks with "Expect: 100-continue" first; half of that leaves room for other versions.
constexpr qsizetype expectFrom = 512 * 1024;
// Shorter ones would be found inside ordinary words.
constexpr qsizetype shortestSecret = 8;

struct SecretWord {
    QByteArray value;
    QByteArray variable;
};

bool isShellName(const QByteArray &name)
{
    if (name.isEmpty() || (name.front() >= '0' && name.front() <= '9'))
        return false;
    for (const char c : name) {
        if (!(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_')
            return false;
    }
    return true;
}

QByteArray variableOf(const HttpHeader &header)
{
    return isShellName(header.variable) ? header.variable : QByteArray("API_KEY");
}

// A terminal acts on control characters when a command is pasted, and text cannot hold bytes that are no UTF-8.
bool canBePasted(QByteArrayView text)
{
    if (text.isEmpty())
        return true;
    bool control = false;
    for (const char c : text) {
        const auto byte = uchar(c);
        control |= (byte < 0x20 && byte != '\n') || byte == 0x7f;
    }
    if (control || !text.isValidUtf8())
        return false;
    // C1 controls, U+0080 to U+009F, are 0xC2 and one more byte.
    const char *at = text.data();
    const char *const end = at + text.size();
    while ((at = static_cast<const char *>(std::memchr(at, 0xC2, size_t(end - at))))) {
        if (++at == end || uchar(*at) < 0xA0)
            return false;
    }
    return true;
}

void appendQuoted(QByteArray &out, QByteArrayView text)
{
    out += '\'';
    while (!text.isEmpty()) {
        const void *quote = std::memchr(text.data(), '\'', size_t(text.size()));
        const qsizetype plain = quote ? static_cast<const char *>(quote) - text.data() : text.size();
        out.append(text.data(), plain);
        if (!quote)
            break;
        out += "'\\''";
        text = text.sliced(plain + 1);
    }
    out += '\'';
}

// For printf's %b (POSIX.1-2017, XCU "printf"): everything that cannot be pasted becomes \0ooo.
QByteArray octalEscaped(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() * 2);
    for (const char c : text) {
        const auto byte = uchar(c);
        if (byte == '\\') {
            out += "\\\\";
        } else if (byte == '\n' || (byte >= 0x20 && byte < 0x7f)) {
            out += c;
        } else {
            out += "\\0";
            out += char('0' + (byte >> 6));
            out += char('0' + ((byte >> 3) & 7));
            out += char('0' + (byte & 7));
        }
    }
    return out;
}

// Quotes text, but where a known secret stands in it, its variable: a key typed into a prompt is not printed either.
QByteArray quotedWithout(const QList<SecretWord> &secrets, QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 64 + 16);
    while (true) {
        qsizetype first = -1;
        const SecretWord *found = nullptr;
        for (const SecretWord &secret : secrets) {
            const qsizetype at = text.indexOf(secret.value);
            if (at >= 0 && (first < 0 || at < first)) {
                first = at;
                found = &secret;
            }
        }
        if (!found) {
            if (!text.isEmpty() || out.isEmpty())
                appendQuoted(out, text);
            return out;
        }
        if (first > 0)
            appendQuoted(out, text.first(first));
        out += "\"$" + found->variable + '"';
        text = text.sliced(first + found->value.size());
    }
}

// One argument that may hold any byte but NUL.
QByteArray word(const QList<SecretWord> &secrets, QByteArrayView text)
{
    if (canBePasted(text))
        return quotedWithout(secrets, text);
    return "\"$(printf '%b' " + quotedWithout(secrets, octalEscaped(text)) + ")\"";
}

bool standsInDoubleQuotes(QByteArrayView text)
{
    for (const char c : text) {
        // An interactive bash expands ! inside double quotes as well.
        if (c == '"' || c == '$' || c == '`' || c == '\\' || c == '!')
            return false;
    }
    return true;
}

QByteArray headerWord(const HttpHeader &header, CurlKey key, const QList<SecretWord> &secrets)
{
    if (header.secret && key == CurlKey::AsVariable) {
        const QByteArray known = header.name + ": " + header.value.first(qBound(0, header.secretAt, header.value.size()));
        const QByteArray variable = '$' + variableOf(header);
        if (canBePasted(known) && standsInDoubleQuotes(known))
            return '"' + known + variable + '"';
        return word(secrets, known) + '"' + variable + '"';
    }
    // "Name:" would remove the header instead of sending it empty.
    const QByteArray value = header.value.trimmed();
    const QByteArray line = value.isEmpty() ? QByteArray(header.name + ';') : QByteArray(header.name + ": " + value);
    return word(secrets, line);
}

QList<SecretWord> secretsOf(const HttpRequest &request)
{
    QList<SecretWord> secrets;
    for (const HttpHeader &header : request.headers) {
        if (!header.secret)
            continue;
        const QByteArray value = header.value.sliced(qBound(0, header.secretAt, header.value.size()));
        if (value.size() >= shortestSecret)
            secrets.append({ value, variableOf(header) });
    }
    return secrets;
}

bool hasHeader(const HttpRequest &request, QByteArrayView name)
{
    for (const HttpHeader &header : request.headers) {
        if (QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

// curl takes "/a/../b" for "/b" before it asks.
bool hasDotSegments(const QByteArray &url)
{
    return url.contains("/.") || url.toLower().contains("/%2e");
}
}

bool fillKey(HttpRequest &request, const QByteArray &variable, const QByteArray &value)
{
    bool filled = false;
    for (HttpHeader &header : request.headers) {
        if (!header.secret || header.variable != variable)
            continue;
        header.value = header.value.left(header.secretAt) + value;
        filled = true;
    }
    return filled;
}

QByteArray shellQuoted(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 64 + 16);
    appendQuoted(out, text);
    return out;
}

QString curlCommand(const HttpRequest &request, CurlKey key)
{
    const QList<SecretWord> secrets = key == CurlKey::AsVariable ? secretsOf(request) : QList<SecretWord>();
    const bool postsByItself = request.method == "POST";
    const bool hasBody = postsByItself || !request.body.isEmpty();

    QByteArray body;
    bool throughStdin = false;
    if (hasBody) {
        const bool pastable = canBePasted(request.body);
        throughStdin = !pastable || request.body.size() > longestArgument;
        body = quotedWithout(secrets, pastable ? QByteArrayView(request.body) : QByteArrayView(octalEscaped(request.body)));
        if (throughStdin) // printf is built into the shell: its arguments have no limit
            body = (pastable ? "printf '%s' " : "printf '%b' ") + body + " |\n";
    }

    QByteArray out;
    out.reserve(body.size() + 2048);
    if (throughStdin)
        out += body;
    // -q comes first or not at all: a .curlrc could add headers, follow redirects or write the answer elsewhere.
    // -g keeps [] and {} in the URL literal.
    out += "curl -q -g";
    if (request.header("Accept").contains("text/event-stream"))
        out += " -N";
    const QByteArray url = request.url.toEncoded(QUrl::RemoveFragment);
    if (hasDotSegments(url))
        out += " --path-as-is";
    if (request.method == "HEAD")
        out += " --head";
    else if (request.method != (hasBody ? "POST" : "GET"))
        out += " -X " + word(secrets, request.method);
    out += " --url " + word(secrets, url);

    static constexpr auto next = " \\\n  ";
    const auto addHeader = [&out](const QByteArray &quoted) { out += QByteArray(next) + "-H " + quoted; };
    for (const HttpHeader &header : request.headers)
        addHeader(headerWord(header, key, secrets));
    // What curl would add by itself and we did not send.
    for (const char *name : { "User-Agent", "Accept" }) {
        if (!hasHeader(request, name))
            addHeader('\'' + QByteArray(name) + ":'");
    }
    if (hasBody && !hasHeader(request, "Content-Type"))
        addHeader("'Content-Type:'");
    if (request.body.size() >= expectFrom && !hasHeader(request, "Expect"))
        addHeader("'Expect:'");

    if (hasBody) {
        out += next;
        // Every form but --data-raw reads a leading @ as the name of a file.
        out += throughStdin ? QByteArray("--data-binary @-") : "--data-raw " + body;
    }
    return QString::fromUtf8(out);
}
