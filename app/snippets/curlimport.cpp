#include "snippets/curlimport.h"

#include "snippets/curlflags.h"
#include "snippets/shellwords.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isCurl(const QByteArray &word)
{
    const QByteArray name = word.sliced(qMax(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).toLower();
    return name == "curl" || name == "curl.exe";
}

/// "NAME=" and what follows, or nothing.
std::optional<QByteArray> assignedName(const ShellWord &word)
{
    const QByteArray &text = word.pieces[0].text;
    const qsizetype equals = text.indexOf('=');
    const bool isName = equals > 0 && std::all_of(text.begin(), text.begin() + equals, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
    if (!isName || !word.plain())
        return {};
    return text.first(equals);
}

class CurlReader
{
public:
    CurlImport read(const QByteArray &text)
    {
        const ShellText shell = readShellText(withoutPrompt(text));
        if (shell.problem == ShellText::Problem::OpenQuote)
            return refuse("open-quote");
        if (shell.problem == ShellText::Problem::Substitution)
            return refuse("substitution");
        if (shell.commands.isEmpty())
            return refuse("empty");
        const ShellCommand *curl = findCurl(shell.commands);
        if (!curl || !readWords(*curl) || !build())
            return m_import;
        return m_import;
    }

private:
    CurlImport refuse(const QByteArray &reason, const QString &subject = {})
    {
        m_import = {};
        m_import.refused = reason;
        m_import.subject = subject;
        return m_import;
    }
    bool refused(const QByteArray &reason, const QString &subject = {})
    {
        refuse(reason, subject);
        return false;
    }

    static QByteArray withoutPrompt(const QByteArray &text)
    {
        const QByteArray trimmed = text.trimmed();
        for (const char *prompt : { "$ ", "> ", "% ", "# " }) {
            if (trimmed.startsWith(prompt) && trimmed.mid(2).trimmed().startsWith("curl"))
                return trimmed.sliced(2);
        }
        return trimmed;
    }

    void list(const QByteArray &flag)
    {
        if (const QString name = QString::fromUtf8(flag); !m_import.unknownFlags.contains(name))
            m_import.unknownFlags << name;
    }

    const ShellCommand *findCurl(const QList<ShellCommand> &commands)
    {
        for (qsizetype i = 0; i < commands.size(); ++i) {
            qsizetype first = 0;
            const QList<ShellWord> &words = commands[i].words;
            if (words[0].plain() == "export")
                first = 1;
            for (; first < words.size(); ++first) {
                const std::optional<QByteArray> name = assignedName(words[first]);
                if (!name)
                    break;
                m_variables.insert(*name, words[first].plain()->sliced(name->size() + 1));
            }
            if (first == words.size())
                continue;
            const QByteArray program = words[first].plain().value_or(QByteArray());
            if (program == "printf" && commands[i].end == "|" && words.size() == 3 && words[2].plain()) {
                const QByteArray format = words[1].plain().value_or(QByteArray());
                m_input = format == "%b" ? withoutPrintfEscapes(*words[2].plain()) : *words[2].plain();
                if (format == "%b" || format == "%s")
                    continue;
            }
            if (!isCurl(program)) {
                refuse("not-curl");
                return nullptr;
            }
            m_next = first + 1;
            if (i + 1 < commands.size())
                list(commands[i].end == "\n" ? QByteArray("…") : commands[i].end);
            return &commands[i];
        }
        refuse("not-curl");
        return nullptr;
    }

    /// \a word with the variables put in that the text itself gave a value.
    ShellWord known(const ShellWord &word) const
    {
        ShellWord out;
        for (const ShellWord::Piece &piece : word.pieces) {
            const auto value = m_variables.constFind(piece.variable);
            const bool isKnown = !piece.variable.isEmpty() && value != m_variables.cend();
            if (!piece.variable.isEmpty() && !isKnown)
                out.pieces.append(piece);
            else if (!out.pieces.isEmpty() && out.pieces.last().variable.isEmpty())
                out.pieces.last().text += isKnown ? *value : piece.text;
            else
                out.pieces.append({ isKnown ? *value : piece.text, {} });
        }
        return out;
    }

    std::optional<QByteArray> plain(const ShellWord &word)
    {
        const ShellWord value = known(word);
        for (const ShellWord::Piece &piece : value.pieces) {
            if (!piece.variable.isEmpty()) {
                refuse("variable", QString::fromUtf8(piece.variable));
                return {};
            }
        }
        return value.plain();
    }

    bool readWords(const ShellCommand &curl)
    {
        if (curl.input)
            m_input = curl.input;
        for (const QByteArray &redirection : curl.redirections)
            if (redirection.startsWith('<') && !curl.input)
                return refused("file", QString::fromUtf8(redirection));
        bool flagsEnded = false;
        for (; m_next < curl.words.size();) {
            const ShellWord &word = curl.words[m_next++];
            const QByteArray text = word.pieces.isEmpty() ? QByteArray() : word.pieces[0].text;
            if (flagsEnded || !word.isFlag() || text == "-") {
                m_urls << word;
            } else if (text == "--" && word.pieces.size() == 1) {
                flagsEnded = true;
            } else if (!(text.startsWith("--") ? readLong(curl, word, text.sliced(2)) : readShort(curl, word, text))) {
                return false;
            }
        }
        return true;
    }

    bool readLong(const ShellCommand &curl, const ShellWord &word, const QByteArray &name)
    {
        const CurlFlag *flag = word.pieces.size() == 1 ? curlFlag(name) : nullptr;
        if (!flag && name.startsWith("no-") && curlFlag(name.sliced(3)) && !curlFlag(name.sliced(3))->takesValue)
            return true;
        if (!flag) {
            list("--" + name.left(name.indexOf('=') < 0 ? name.size() : name.indexOf('=')));
            // Most likely its value: nothing else but a URL stands alone.
            if (m_next + 1 < curl.words.size() && !curl.words[m_next].isFlag() && curl.words[m_next].plain()
                && !curl.words[m_next].plain()->contains("://"))
                ++m_next;
            return true;
        }
        if (!flag->takesValue)
            return apply(*flag, "--" + name, {});
        if (m_next >= curl.words.size())
            return refused("flag-value", QString::fromUtf8("--" + name));
        return apply(*flag, "--" + name, curl.words[m_next++]);
    }

    /// "-sSLXPOST": letters until one takes the rest, or the next word, as its value.
    bool readShort(const ShellCommand &curl, const ShellWord &word, const QByteArray &text)
    {
        for (qsizetype i = 1; i < text.size(); ++i) {
            const CurlFlag *flag = curlFlag(text[i]);
            const QByteArray name = QByteArray("-") + text[i];
            if (!flag) {
                list(name);
                continue;
            }
            if (!flag->takesValue) {
                if (!apply(*flag, name, {}))
                    return false;
                continue;
            }
            ShellWord value = word;
            value.pieces[0].text = text.sliced(i + 1);
            if (value.pieces.size() > 1 || !value.pieces[0].text.isEmpty())
                return apply(*flag, name, value);
            if (m_next >= curl.words.size())
                return refused("flag-value", QString::fromUtf8(name));
            return apply(*flag, name, curl.words[m_next++]);
        }
        return true;
    }

    bool apply(const CurlFlag &flag, const QByteArray &name, const ShellWord &value)
    {
        switch (flag.meaning) {
        case CurlFlag::Meaning::Ignored:
            return true;
        case CurlFlag::Meaning::Listed:
            list(name);
            return true;
        case CurlFlag::Meaning::Refused:
            return refused("flag", QString::fromUtf8(name));
        case CurlFlag::Meaning::File:
            return refused("file", QString::fromUtf8(name));
        case CurlFlag::Meaning::Form:
            return refused("form", QString::fromUtf8(name));
        case CurlFlag::Meaning::LiteralUrl:
            m_isLiteral = true;
            return true;
        case CurlFlag::Meaning::InQuery:
            m_inQuery = true;
            return true;
        case CurlFlag::Meaning::HeadOnly:
            m_headOnly = true;
            return true;
        case CurlFlag::Meaning::Url:
            m_urls << value;
            return true;
        case CurlFlag::Meaning::Header:
            return addHeader(value);
        case CurlFlag::Meaning::Bearer:
            return addHeader(prefixed("Authorization: Bearer ", value));
        case CurlFlag::Meaning::UserAgent:
            return addHeader(prefixed("User-Agent: ", value));
        case CurlFlag::Meaning::Referer:
            return addHeader(prefixed("Referer: ", value));
        case CurlFlag::Meaning::Range:
            return addHeader(prefixed("Range: bytes=", value));
        case CurlFlag::Meaning::Cookie:
            if (const auto text = known(value).plain(); text && !text->contains('='))
                return refused("file", QString::fromUtf8(name));
            return addHeader(prefixed("Cookie: ", value));
        case CurlFlag::Meaning::User:
        case CurlFlag::Meaning::Method:
        case CurlFlag::Meaning::Data:
        case CurlFlag::Meaning::RawData:
        case CurlFlag::Meaning::EncodedData:
        case CurlFlag::Meaning::Json:
            break;
        }
        const std::optional<QByteArray> text = plain(value);
        return text && applyText(flag.meaning, name, *text);
    }

    bool applyText(CurlFlag::Meaning meaning, const QByteArray &name, QByteArray text)
    {
        if (meaning == CurlFlag::Meaning::Method) {
            m_method = text;
            return true;
        }
        if (meaning == CurlFlag::Meaning::User) {
            if (!text.contains(':'))
                return refused("user"); // curl would ask for the password
            return addSecret("Authorization", "Basic ", text.toBase64());
        }
        const bool reads = meaning != CurlFlag::Meaning::RawData && meaning != CurlFlag::Meaning::EncodedData;
        if (reads && text.startsWith('@')) {
            if (text != "@-" || !m_input)
                return refused("file", QString::fromUtf8(name));
            text = *m_input;
            if (name == "-d" || name == "--data" || name == "--data-ascii")
                text.replace('\r', "").replace('\n', "");
        }
        if (meaning == CurlFlag::Meaning::EncodedData) {
            const qsizetype equals = text.indexOf('=');
            if (equals < 0 && text.contains('@'))
                return refused("file", QString::fromUtf8(name));
            const QByteArray field = equals > 0 ? text.first(equals + 1) : QByteArray();
            text = field + text.sliced(qMax(equals + 1, 0)).toPercentEncoding();
        }
        const bool isJson = meaning == CurlFlag::Meaning::Json;
        m_isJson |= isJson;
        m_data = m_data ? *m_data + (isJson ? "" : "&") + text : text;
        return true;
    }

    static ShellWord prefixed(const QByteArray &prefix, const ShellWord &value)
    {
        ShellWord word { { { prefix, {} } } };
        word.pieces += value.pieces;
        return word;
    }

    bool addSecret(const QByteArray &name, const QByteArray &before, const QByteArray &secret, const QByteArray &variable = {})
    {
        const HeaderProblem problem = checkHeader(name, QByteArray(before + secret));
        if (problem == HeaderProblem::BadName || problem == HeaderProblem::BadValue)
            return refused("header", QString::fromUtf8(name));
        m_import.request.headers.append(HttpHeader { name, before, true, before.size(), variable });
        if (variable.isEmpty() && !secret.isEmpty())
            m_import.keys.append({ secret, name, false });
        return true;
    }

    bool addHeader(const ShellWord &given)
    {
        const ShellWord word = known(prefixed({}, given));
        const QByteArray line = word.pieces[0].text;
        if (line.startsWith('@'))
            return refused("file", u"-H"_s);
        const bool hasVariable = word.pieces.size() > 1;
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 && !hasVariable && line.endsWith(';')) {
            m_mentioned << line.chopped(1).trimmed();
            return checkHeader(line.chopped(1).trimmed(), {}) == HeaderProblem::BadName
                ? refused("header", QString::fromUtf8(line.chopped(1)))
                : addPlain(line.chopped(1).trimmed(), {});
        }
        if (colon < 1)
            return hasVariable ? refused("variable", QString::fromUtf8(word.pieces[1].variable)) : true; // curl sends no such line
        const QByteArray name = line.first(colon).trimmed();
        QByteArray value = line.sliced(colon + 1);
        m_mentioned << name;
        if (hasVariable) {
            if (word.pieces.size() > 2)
                return refused("variable", QString::fromUtf8(word.pieces[1].variable));
            while (value.startsWith(' ') || value.startsWith('\t'))
                value.remove(0, 1);
            return addSecret(name, value, {}, word.pieces[1].variable);
        }
        value = value.trimmed();
        if (value.isEmpty())
            return true; // "Name:" takes a header away that curl would send
        if (!isSecretHeaderName(name))
            return addPlain(name, value);
        const qsizetype space = isSame(name, "Authorization") || isSame(name, "Proxy-Authorization") ? value.indexOf(' ') + 1 : 0;
        return addSecret(name, value.first(space), value.sliced(space));
    }

    bool addPlain(const QByteArray &name, const QByteArray &value)
    {
        switch (checkHeader(name, value)) {
        case HeaderProblem::None:
            m_import.request.headers.append(HttpHeader { name, value });
            return true;
        case HeaderProblem::Reserved:
            // Both programs write these by themselves; another Host would be another server.
            if (isSame(name, "Host"))
                list("-H Host");
            return true;
        case HeaderProblem::BadName:
        case HeaderProblem::BadValue:
            break;
        }
        return refused("header", QString::fromUtf8(name));
    }

    /// "https://…/?key=$NAME" is read although the variable is not known.
    std::optional<QByteArray> urlText(const ShellWord &given)
    {
        ShellWord word = known(given);
        const bool endsWithVariable = word.pieces.size() == 2 && !word.pieces[1].variable.isEmpty();
        if (endsWithVariable && word.pieces[0].text.endsWith('=')) {
            const QByteArray before = word.pieces[0].text.chopped(1);
            const QByteArray name = before.sliced(qMax(before.lastIndexOf('?'), before.lastIndexOf('&')) + 1);
            if (isSame(name, "key") || isSecretHeaderName(name))
                return before.chopped(name.size() + 1);
        }
        return plain(word);
    }

    /// Takes keys out of the query; the rest keeps its spelling.
    QByteArray queryWithoutKeys(const QByteArray &query)
    {
        QByteArrayList kept;
        for (const QByteArray &item : query.split('&')) {
            const qsizetype equals = item.indexOf('=');
            const QByteArray name = QByteArray::fromPercentEncoding(item.left(equals < 0 ? item.size() : equals));
            if (equals < 0 || (!isSame(name, "key") && !isSecretHeaderName(name)))
                kept << item;
            else if (item.size() > equals + 1)
                m_import.keys.append({ QByteArray::fromPercentEncoding(item.sliced(equals + 1)), name, true });
        }
        return kept.join('&');
    }

    bool readUrl(QByteArray text)
    {
        if (!text.contains("://"))
            text.prepend("http://"); // as curl guesses
        if (const qsizetype hash = text.indexOf('#'); hash >= 0)
            text.truncate(hash);
        const qsizetype hostEnd = text.indexOf('/', text.indexOf("://") + 3);
        const QByteArray behindHost = hostEnd < 0 ? QByteArray() : text.sliced(hostEnd);
        if (!m_isLiteral && (behindHost.contains('{') || behindHost.contains('[')))
            return refused("several-urls");
        const qsizetype question = text.indexOf('?');
        QByteArray query = question < 0 ? QByteArray() : text.sliced(question + 1);
        const bool hadQuery = question >= 0;
        if (hadQuery)
            text.truncate(question);
        if (m_inQuery && m_data)
            query = query.isEmpty() ? *m_data : query + '&' + *m_data;
        const bool wasEmpty = query.isEmpty();
        query = queryWithoutKeys(query);
        if (hadQuery || !query.isEmpty()) {
            if (wasEmpty || !query.isEmpty())
                text += '?' + query;
        }
        QUrl url = QUrl::fromEncoded(text);
        const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (!url.isValid() || !isWeb || url.host().isEmpty())
            return refused("url");
        if (!url.userInfo().isEmpty()) {
            const QByteArray user = QByteArray::fromPercentEncoding(url.userInfo(QUrl::FullyEncoded).toLatin1());
            url.setUserInfo({});
            if (!addSecret("Authorization", "Basic ", (user.contains(':') ? user : QByteArray(user + ':')).toBase64()))
                return false;
        }
        m_import.request.url = url;
        return true;
    }

    bool isMentioned(QByteArrayView name) const
    {
        return std::any_of(m_mentioned.begin(), m_mentioned.end(), [name](const QByteArray &known) { return isSame(known, name); });
    }

    bool build()
    {
        if (m_urls.isEmpty())
            return refused("no-url");
        if (m_urls.size() > 1)
            return refused("several-urls");
        const std::optional<QByteArray> url = urlText(m_urls[0]);
        if (!url || !readUrl(*url))
            return false;
        const bool hasBody = m_data && !m_inQuery;
        if (hasBody)
            m_import.request.body = *m_data;
        if (hasBody && !isMentioned("Content-Type"))
            m_import.request.headers.append(HttpHeader { "Content-Type", m_isJson ? "application/json" : "application/x-www-form-urlencoded" });
        if (m_isJson && !isMentioned("Accept"))
            m_import.request.headers.append(HttpHeader { "Accept", "application/json" });
        const QByteArray usual = m_headOnly ? "HEAD" : hasBody ? "POST" : "GET";
        m_import.request.method = m_method.isEmpty() ? usual : m_method;
        return checkHeader(m_import.request.method, {}) == HeaderProblem::BadName ? refused("flag-value", u"-X"_s) : true;
    }

    CurlImport m_import;
    QMap<QByteArray, QByteArray> m_variables; ///< given a value in front of the command
    std::optional<QByteArray> m_input;
    QList<ShellWord> m_urls;
    QByteArrayList m_mentioned; ///< names of headers, also of those taken away
    std::optional<QByteArray> m_data;
    QByteArray m_method;
    qsizetype m_next = 0; ///< word to be read
    bool m_isLiteral = false;
    bool m_inQuery = false;
    bool m_headOnly = false;
    bool m_isJson = false;
};

}

CurlImport readCurl(const QByteArray &text)
{
    return CurlReader().read(text);
}
