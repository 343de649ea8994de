#include "advice/baseurl.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace {
/// Seen by nobody and pasted by many: zero-width and direction marks, soft hyphens, byte order marks, controls.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

QString withoutInvisible(const QString &text)
{
    QString visible;
    for (const QChar c : text) {
        if (!isInvisible(c))
            visible += c;
    }
    return visible.trimmed();
}

/// The part between "//" and the path, with user and port.
QString authorityOf(const QString &base)
{
    const qsizetype begin = base.indexOf("://"_L1) + 3;
    qsizetype end = begin;
    while (end < base.size() && !u"/?#"_s.contains(base[end]))
        ++end;
    return base.mid(begin, end - begin);
}

/// The host of what was typed without a scheme: up to a port, path or query.
QString hostAtStart(const QString &text)
{
    if (text.startsWith(u'['))
        return text.mid(1, text.indexOf(u']') - 1);
    return text.left(text.indexOf(QRegularExpression(u"[:/?#]"_s)));
}

/// The URL as it will be called, with the path shortened to \a path.
QString withPath(QUrl url, const QString &path)
{
    url.setPath(path, QUrl::StrictMode);
    return url.toString(QUrl::FullyEncoded);
}

QString withoutTrailingSlashes(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

void offerRepairs(BaseUrl &base, const QUrl &url)
{
    static const QRegularExpression doubled(u"/(v[0-9]+)/\\1$"_s);
    static const QRegularExpression versioned(u"/v[0-9]+[a-z0-9]*(/|$)"_s);
    const QString path = url.path(QUrl::FullyEncoded);
    if (const auto match = doubled.match(path); match.hasMatch())
        base.offers.append({ .id = "version-doubled",
            .subject = match.captured(0),
            .repaired = withPath(url, path.chopped(match.capturedLength(1) + 1)) });
    else if (!versioned.match(path).hasMatch() && !path.endsWith("/anthropic"_L1))
        base.offers.append({ .id = "version-missing", .subject = u"/v1"_s, .repaired = withPath(url, path + "/v1"_L1) });

    if (!isPlainHttpOffLoopback(url))
        return;
    // A port of its own is hardly ever served both ways.
    QUrl encrypted = url;
    encrypted.setScheme(u"https"_s);
    base.offers.append({ .id = "plain-http",
        .subject = url.host(QUrl::FullyEncoded),
        .repaired = url.port() == -1 ? encrypted.toString(QUrl::FullyEncoded) : QString() });
}

BaseUrl refused(BaseUrl base, const QByteArray &problem)
{
    base.url.clear();
    base.offers.clear();
    base.problem = problem;
    return base;
}
}

BaseUrl readBaseUrl(const QString &pasted)
{
    BaseUrl base;
    QString text = withoutInvisible(pasted);
    static const QRegularExpression wrapped(u"\\A(?:\"(.*)\"|'(.*)'|`(.*)`|<(.*)>|\u201c(.*)\u201d)\\z"_s);
    if (const auto match = wrapped.match(text); match.hasMatch())
        text = match.captured(match.lastCapturedIndex()).trimmed();
    if (text.isEmpty())
        return refused(base, "empty");
    bool isTrimmed = text != pasted;

    if (text.contains(u'\\'))
        return refused(base, "backslash");

    static const QRegularExpression scheme(u"\\A([A-Za-z][A-Za-z0-9+.-]*)://"_s);
    static const QRegularExpression oneSlash(u"\\Ahttps?:(?!//)"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = scheme.match(text); match.hasMatch()) {
        const QString name = match.captured(1).toLower();
        if (name != "http"_L1 && name != "https"_L1)
            return refused(base, "scheme");
    } else if (oneSlash.match(text).hasMatch()) {
        return refused(base, "no-host");
    } else {
        if (text.startsWith("//"_L1))
            text.remove(0, 2);
        const QString added = isLoopbackHost(hostAtStart(text)) ? u"http"_s : u"https"_s;
        text.prepend(added + "://"_L1);
        base.changes.append({ .id = "scheme-added", .subject = added });
    }

    if (authorityOf(text).contains(u'@'))
        return refused(base, "user-info");
    const bool isFinal = text.endsWith(u'#');
    if (isFinal)
        text.chop(1);
    if (text.contains(u'#'))
        return refused(base, "fragment");

    QUrl url(text, QUrl::StrictMode);
    const QString authority = authorityOf(text);
    if (authority.isEmpty() || authority.startsWith(u':'))
        return refused(base, "no-host");
    static const QRegularExpression portAtEnd(u":[0-9]*\\z"_s);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return refused(base, "invalid");

    const QString ascii = url.host(QUrl::FullyEncoded);
    const QString typedHost = QString(authority).remove(portAtEnd).remove(u'[').remove(u']');
    if (typedHost.compare(ascii, Qt::CaseInsensitive) != 0)
        base.changes.append({ .id = "host-ascii", .subject = ascii });

    if (!isFinal) {
        QString path = url.path(QUrl::FullyEncoded);
        const QString shortened = withoutTrailingSlashes(path);
        isTrimmed = isTrimmed || shortened != path;
        path = shortened;
        if (const QString endpoint = endpointAtEnd(path); !endpoint.isEmpty()) {
            base.changes.append({ .id = "endpoint-stripped", .subject = endpoint });
            path = withoutTrailingSlashes(path.chopped(endpoint.size()));
        }
        url.setPath(path, QUrl::StrictMode);
    }
    if (isTrimmed)
        base.changes.prepend({ .id = "trimmed" });
    offerRepairs(base, url);
    base.url = url.toString(QUrl::FullyEncoded) + (isFinal ? u"#"_s : QString());
    if (isFinal)
        base.offers.removeIf([](const BaseUrlFinding &offer) { return offer.id != "plain-http"; });
    return base;
}

QString endpointAtEnd(const QString &path)
{
    // Gemini's endpoint holds the model.
    static const QRegularExpression generate(u"/models/[^/]+:(?:streamG|g)enerateContent\\z"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = generate.match(path); match.hasMatch())
        return match.captured();
    // OpenAI's and Anthropic's, then MiniMax's own.
    static constexpr std::array endpoints { "/chat/completions"_L1, "/responses"_L1, "/messages"_L1, "/models"_L1,
        "/text/chatcompletion_v2"_L1, "/text/chatcompletion_pro"_L1, "/text/chatcompletion"_L1 };
    for (const QLatin1StringView endpoint : endpoints) {
        if (path.endsWith(endpoint, Qt::CaseInsensitive))
            return path.right(endpoint.size());
    }
    return {};
}

bool isLoopbackHost(const QString &host)
{
    QString name = host.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    // All four numbers: 127.example.com is somebody else's.
    static const QRegularExpression address(u"\\A127(\\.[0-9]{1,3}){3}\\z"_s);
    static const QRegularExpression mapped(u"\\A::ffff:(127(\\.[0-9]{1,3}){3}|7f[0-9a-f]{2}:[0-9a-f]{1,4})\\z"_s);
    return name == "localhost"_L1 || name.endsWith(".localhost"_L1) || name == "::1"_L1 || address.match(name).hasMatch()
        || mapped.match(name).hasMatch();
}

bool isPlainHttpOffLoopback(const QUrl &url)
{
    return url.scheme() == "http"_L1 && !isLoopbackHost(url.host());
}
