#include "snippets/curlflags.h"

#include <QList>

namespace {

using Meaning = CurlFlag::Meaning;

// curl(1), 8.x.
const QList<CurlFlag> &curlFlags()
{
    static const QList<CurlFlag> flags = [] {
        QList<CurlFlag> all {
            { "request", 'X', true, Meaning::Method },
            { "header", 'H', true, Meaning::Header },
            { "url", '\0', true, Meaning::Url },
            { "data", 'd', true, Meaning::Data },
            { "data-ascii", '\0', true, Meaning::Data },
            { "data-binary", '\0', true, Meaning::Data },
            { "data-raw", '\0', true, Meaning::RawData },
            { "data-urlencode", '\0', true, Meaning::EncodedData },
            { "json", '\0', true, Meaning::Json },
            { "get", 'G', false, Meaning::InQuery },
            { "head", 'I', false, Meaning::HeadOnly },
            { "user-agent", 'A', true, Meaning::UserAgent },
            { "referer", 'e', true, Meaning::Referer },
            { "cookie", 'b', true, Meaning::Cookie },
            { "user", 'u', true, Meaning::User },
            { "oauth2-bearer", '\0', true, Meaning::Bearer },
            { "range", 'r', true, Meaning::Range },
            { "globoff", 'g', false, Meaning::LiteralUrl },
            { "form", 'F', true, Meaning::Form },
            { "form-string", '\0', true, Meaning::Form },
            { "upload-file", 'T', true, Meaning::File },
            { "config", 'K', true, Meaning::File },
            { "next", ':', false, Meaning::Refused },
            { "aws-sigv4", '\0', true, Meaning::Refused },
            { "url-query", '\0', true, Meaning::Refused },
            { "request-target", '\0', true, Meaning::Refused },
            { "variable", '\0', true, Meaning::Refused },
            { "digest", '\0', false, Meaning::Refused },
            { "ntlm", '\0', false, Meaning::Refused },
            { "negotiate", '\0', false, Meaning::Refused },
            { "disable", 'q', false, Meaning::Ignored },
            { "silent", 's', false, Meaning::Ignored },
            { "show-error", 'S', false, Meaning::Ignored },
            { "verbose", 'v', false, Meaning::Ignored },
            { "include", 'i', false, Meaning::Ignored },
            { "show-headers", '\0', false, Meaning::Ignored },
            { "fail", 'f', false, Meaning::Ignored },
            { "no-buffer", 'N', false, Meaning::Ignored },
            { "progress-bar", '#', false, Meaning::Ignored },
            { "output", 'o', true, Meaning::Ignored },
            { "remote-name", 'O', false, Meaning::Ignored },
            { "dump-header", 'D', true, Meaning::Ignored },
            { "write-out", 'w', true, Meaning::Ignored },
            { "max-time", 'm', true, Meaning::Ignored },
            { "http1.0", '0', false, Meaning::Listed },
            { "location", 'L', false, Meaning::Ignored },
            { "remote-header-name", 'J', false, Meaning::Ignored },
            { "insecure", 'k', false, Meaning::Listed },
            { "proxy", 'x', true, Meaning::Listed },
            { "proxy-user", 'U', true, Meaning::Listed },
            { "cert", 'E', true, Meaning::Listed },
            { "netrc", 'n', false, Meaning::Listed },
            { "cookie-jar", 'c', true, Meaning::Listed },
            { "ipv4", '4', false, Meaning::Listed },
            { "ipv6", '6', false, Meaning::Listed },
            { "tlsv1", '1', false, Meaning::Listed },
            { "speed-limit", 'Y', true, Meaning::Ignored },
            { "speed-time", 'y', true, Meaning::Ignored },
            { "continue-at", 'C', true, Meaning::Listed },
            { "time-cond", 'z', true, Meaning::Listed },
        };
        for (const char *name : { "fail-with-body", "fail-early", "no-progress-meter", "compressed", "http1.1", "http2", "http3",
                 "path-as-is", "location-trusted", "basic", "keepalive", "no-keepalive", "styled-output", "trace-time" })
            all.append(CurlFlag { name, '\0', false, Meaning::Ignored });
        for (const char *name : { "connect-timeout", "retry", "retry-delay", "retry-max-time", "max-redirs", "keepalive-time",
                 "expect100-timeout", "trace", "trace-ascii", "limit-rate", "stderr", "max-filesize", "output-dir" })
            all.append(CurlFlag { name, '\0', true, Meaning::Ignored });
        for (const char *name : { "tlsv1.0", "tlsv1.1", "tlsv1.2", "tlsv1.3", "http2-prior-knowledge", "proxy-insecure", "ssl-reqd",
                 "ssl-no-revoke", "anyauth", "retry-all-errors", "retry-connrefused", "create-dirs", "tcp-nodelay", "post301", "post302", "post303" })
            all.append(CurlFlag { name, '\0', false, Meaning::Listed });
        for (const char *name : { "cacert", "capath", "key", "key-type", "cert-type", "pass", "resolve", "connect-to", "interface",
                 "unix-socket", "socks5", "socks5-hostname", "socks4", "noproxy", "proxy-header", "ciphers", "tls-max", "dns-servers",
                 "doh-url", "proto", "proto-default", "netrc-file", "local-port", "haproxy-clientip",
                 "preproxy", "pinnedpubkey" })
            all.append(CurlFlag { name, '\0', true, Meaning::Listed });
        return all;
    }();
    return flags;
}

}

const CurlFlag *curlFlag(const QByteArray &name)
{
    for (const CurlFlag &flag : curlFlags()) {
        if (flag.name == name)
            return &flag;
    }
    return nullptr;
}

const CurlFlag *curlFlag(char letter)
{
    for (const CurlFlag &flag : curlFlags()) {
        if (flag.letter == letter && letter != '\0')
            return &flag;
    }
    return nullptr;
}
