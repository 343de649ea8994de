#include "snippets/windowscommands.h"

#include "snippets/keylessrequest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Microsoft, "Command prompt (Cmd. exe) command-line string limitation".
constexpr qsizetype longestCmdLine = 8191;
// Above 1 MiB curl asks with "Expect: 100-continue" first; half of that leaves room for other versions.
constexpr qsizetype windowsExpectFrom = 512 * 1024;

using WordWriter = QByteArray (*)(const KeylessRequest &request, const QByteArray &text);

bool isTypable(const QByteArray &text)
{
    return text.isValidUtf8() && std::none_of(text.begin(), text.end(), [](char c) {
        return (uchar(c) < 0x20 && c != '\n') || c == 0x7f;
    });
}

// One argument as the C runtime takes it apart ("Parsing C command-line arguments"), with a caret before everything cmd.exe
// would act on. Its own quoting is never entered, so that no quote in a text can end it.
QByteArray cmdWord(const KeylessRequest &request, const QByteArray &text)
{
    QByteArray out = "^\"";
    qsizetype backslashes = 0;
    bool isEscaped = false; // by the caret after a percent sign
    const auto addEscaped = [&](QByteArrayView characters) {
        if (!isEscaped)
            out += '^';
        out += characters;
        isEscaped = false;
    };
    const auto addBackslashes = [&](qsizetype count) {
        out += QByteArray(count, '\\');
        isEscaped &= count == 0;
    };
    for (const KeylessRequest::Piece &piece : request.pieces(text)) {
        if (!piece.variable.isEmpty()) {
            out += '%' + piece.variable + '%';
            backslashes = 0;
            isEscaped = false;
            continue;
        }
        for (const char c : piece.text) {
            if (c == '"') {
                addBackslashes(backslashes + 1);
                addEscaped("\"");
            } else if (c == '\n') {
                addEscaped("\n\n");
            } else if (c == '%') {
                // No variable begins with a caret: the prompt leaves the sign and drops the caret.
                out += "%^";
                isEscaped = true;
            } else if (QByteArrayView("^&|<>()!").contains(c)) {
                addEscaped(QByteArrayView(&c, 1));
            } else {
                out += c;
                isEscaped = false;
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
    }
    addBackslashes(backslashes);
    addEscaped("\"");
    return out;
}

bool isCurlyQuote(char16_t c)
{
    return c >= 0x2018 && c <= 0x201E;
}

// PowerShell takes typographic quotes for plain ones: about_Quoting_Rules, and CharTraits.cs of PowerShell.
QByteArray powerShellSingle(const QByteArray &text)
{
    QString out = u"'"_s;
    const QString characters = KeylessRequest::characters(text);
    for (const QChar c : characters) {
        if (c == '\''_L1 || (c.unicode() >= 0x2018 && c.unicode() <= 0x201B))
            out += c;
        out += c;
    }
    return (out + '\''_L1).toUtf8();
}

bool standsInPowerShellDoubleQuotes(const QByteArray &text)
{
    const QString characters = KeylessRequest::characters(text);
    return std::none_of(characters.begin(), characters.end(), [](QChar c) {
        return c == '"'_L1 || c == '$'_L1 || c == '`'_L1 || isCurlyQuote(c.unicode());
    });
}

QByteArray powerShellWord(const KeylessRequest &request, const QByteArray &text)
{
    const QList<KeylessRequest::Piece> pieces = request.pieces(text);
    if (pieces.size() == 1 && pieces[0].variable.isEmpty())
        return powerShellSingle(text);
    if (pieces.size() == 1)
        return "\"$env:" + pieces[0].variable + '"';
    if (pieces.size() == 2 && !pieces[1].variable.isEmpty() && standsInPowerShellDoubleQuotes(pieces[0].text))
        return '"' + pieces[0].text + "$env:" + pieces[1].variable + '"';
    QByteArrayList parts;
    for (const KeylessRequest::Piece &piece : pieces)
        parts << (piece.variable.isEmpty() ? powerShellSingle(piece.text) : QByteArray("$env:" + piece.variable));
    return '(' + parts.join(" + ") + ')';
}

QByteArray curlWords(const KeylessRequest &request, WordWriter word, const QByteArray &next, bool hasBody)
{
    QByteArray out = "curl.exe -q -g";
    const KeylessRequest::Header *accept = request.header("Accept");
    if (accept && accept->value.contains("text/event-stream"))
        out += " -N";
    if (request.url.contains("/.") || request.url.toLower().contains("/%2e"))
        out += " --path-as-is";
    if (request.method == "HEAD")
        out += " --head";
    else if (request.method != (hasBody ? "POST" : "GET"))
        out += " -X " + word(request, request.method);
    out += " --url " + word(request, request.url);
    const auto add = [&](const QByteArray &line) { out += next + "-H " + word(request, line); };
    for (const KeylessRequest::Header &header : request.headers)
        add(header.value.isEmpty() ? QByteArray(header.name + ';') : QByteArray(header.name + ": " + header.value));
    // What curl would add by itself and we did not send.
    for (const char *name : { "User-Agent", "Accept" }) {
        if (!request.header(name))
            add(QByteArray(name) + ':');
    }
    if (hasBody && !request.header("Content-Type"))
        add("Content-Type:");
    if (request.body.size() >= windowsExpectFrom && !request.header("Expect"))
        add("Expect:");
    return out;
}

bool sendsBody(const KeylessRequest &request)
{
    return request.method == "POST" || !request.body.isEmpty();
}

}

QString curlForCmd(const HttpRequest &request)
{
    const KeylessRequest keyless(request);
    const auto &headers = keyless.headers;
    if (!isTypable(keyless.body) || std::any_of(headers.begin(), headers.end(), [](const auto &header) { return !isTypable(header.value); }))
        return u"rem cmd.exe cannot take this request: it holds bytes that cannot be typed. The PowerShell form can."_s;
    const bool hasBody = sendsBody(keyless);
    QByteArray out = curlWords(keyless, cmdWord, " ^\n  ", hasBody);
    if (hasBody)
        out += " ^\n  --data-raw " + cmdWord(keyless, keyless.body);
    const QString command = QString::fromUtf8(out);
    if (command.size() > longestCmdLine)
        return u"rem cmd.exe takes at most 8191 characters, and this command has %1. The PowerShell form has no such limit."_s.arg(
            command.size());
    return command;
}

QString curlForPowerShell(const HttpRequest &request)
{
    const KeylessRequest keyless(request);
    const bool hasBody = sendsBody(keyless);
    QByteArray out;
    if (hasBody) {
        out = "$body = [IO.Path]::GetTempFileName()\n";
        if (isTypable(keyless.body))
            out += "[IO.File]::WriteAllText($body, " + powerShellWord(keyless, keyless.body) + ")\n";
        else
            out += "[IO.File]::WriteAllBytes($body, [Convert]::FromBase64String('" + keyless.body.toBase64() + "'))\n";
    }
    out += curlWords(keyless, powerShellWord, " `\n  ", hasBody);
    if (hasBody)
        out += " `\n  --data-binary \"@$body\"\nRemove-Item $body";
    return QString::fromUtf8(out);
}

QString powerShellCode(const HttpRequest &request)
{
    const KeylessRequest keyless(request);
    QByteArray headers;
    QByteArray ownPlaces;
    for (const KeylessRequest::Header &header : keyless.headers) {
        const QByteArray value = powerShellWord(keyless, header.value);
        // Windows PowerShell refuses these two among the headers.
        if (header.name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            ownPlaces += " `\n  -ContentType " + value;
        else if (header.name.compare("User-Agent", Qt::CaseInsensitive) == 0)
            ownPlaces += " `\n  -UserAgent " + value;
        else
            headers += "  " + powerShellSingle(header.name) + " = " + value + '\n';
    }
    QByteArray out = "$headers = @{\n" + headers + "}\n";
    if (!keyless.body.isEmpty()) {
        // A text would be sent as Latin-1.
        if (isTypable(keyless.body))
            out += "$body = [Text.Encoding]::UTF8.GetBytes(" + powerShellWord(keyless, keyless.body) + ")\n";
        else
            out += "$body = [Convert]::FromBase64String('" + keyless.body.toBase64() + "')\n";
    }
    const QByteArray method = keyless.method.left(1) + keyless.method.mid(1).toLower();
    out += "Invoke-RestMethod -Method " + method + " -Uri " + powerShellWord(keyless, keyless.url)
        + " `\n  -Headers $headers" + ownPlaces;
    if (!keyless.body.isEmpty())
        out += " `\n  -Body $body";
    return QString::fromUtf8(out);
}
