#include "snippets/curlflags.h"

#include <QList>

namespace {

using FlagMeaning = CurlFlag::Meaning;

// curl(1), 8.x.
const QList<CurlFlag> &curlFlags()
{
    static const QList<CurlFlag> flags = [] {
        QList<CurlFlag> all {
            { "request", 'X', true, FlagMeaning::Method },
            { "header", 'H', true, FlagMeaning::Header },
            { "url", '\0', true, FlagMeaning::Url },
            { "data", 'd', true, FlagMeaning::Data },
            { "data-ascii", '\0', true, FlagMeaning::Data },
            { "data-binary", '\0', true, FlagMeaning::Data },
            { "data-raw", '\0', true, FlagMeaning::RawData },
            { "data-urlencode", '\0', true, FlagMeaning::EncodedData },
            { "json", '\0', true, FlagMeaning::Json },
            { "get", 'G', false, FlagMeaning::InQuery },
            { "head", 'I', false, FlagMeaning::HeadOnly },
            { "user-agent", 'A', true, FlagMeaning::UserAgent },
            { "referer", 'e', true, FlagMeaning::Referer },
            { "cookie", 'b', true, FlagMeaning::Cookie },
            { "user", 'u', true, FlagMeaning::User },
            { "oauth2-bearer", '\0', true, FlagMeaning::Bearer },
            { "range", 'r', true, FlagMeaning::Range },
            { "globoff", 'g', false, FlagMeaning::LiteralUrl },
            { "form", 'F', true, FlagMeaning::Form },
            { "form-string", '\0', true, FlagMeaning::Form },
            { "upload-file", 'T', true, FlagMeaning::File },
            { "config", 'K', true, FlagMeaning::File },
            { "next", ':', false, FlagMeaning::Refused },
            { "aws-sigv4", '\0', true, FlagMeaning::Refused },
            { "url-query", '\0', true, FlagMeaning::Refused },
            { "request-target", '\0', true, FlagMeaning::Refused },
            { "variable", '\0', true, FlagMeaning::Refused },
            { "digest", '\0', false, FlagMeaning::Refused },
            { "ntlm", '\0', false, FlagMeaning::Refused },
            { "negotiate", '\0', false, FlagMeaning::Refused },
            { "disable", 'q', false, FlagMeaning::Ignored },
            { "silent", 's', false, FlagMeaning::Ignored },
            { "show-error", 'S', false, FlagMeaning::Ignored },
            { "verbose", 'v', false, FlagMeaning::Ignored },
            { "include", 'i', false, FlagMeaning::Ignored },
            { "show-headers", '\0', false, FlagMeaning::Ignored },
            { "fail", 'f', false, FlagMeaning::Ignored },
            { "no-buffer", 'N', false, FlagMeaning::Ignored },
            { "progress-bar", '#', false, FlagMeaning::Ignored },
            { "output", 'o', true, FlagMeaning::Ignored },
            { "remote-name", 'O', false, FlagMeaning::Ignored },
            { "dump-header", 'D', true, FlagMeaning::Ignored },
            { "write-out", 'w', true, FlagMeaning::Ignored },
            { "max-time", 'm', true, FlagMeaning::Ignored },
            { "http1.0", '0', false, FlagMeaning::Listed },
            { "location", 'L', false, FlagMeaning::Ignored },
            { "remote-header-name", 'J', false, FlagMeaning::Ignored },
            { "insecure", 'k', false, FlagMeaning::Listed },
            { "proxy", 'x', true, FlagMeaning::Listed },
            { "proxy-user", 'U', true, FlagMeaning::Listed },
            { "cert", 'E', true, FlagMeaning::Listed },
            { "netrc", 'n', false, FlagMeaning::Listed },
            { "cookie-jar", 'c', true, FlagMeaning::Listed },
            { "ipv4", '4', false, FlagMeaning::Listed },
            { "ipv6", '6', false, FlagMeaning::Listed },
            { "tlsv1", '1', false, FlagMeaning::Listed },
            { "speed-limit", 'Y', true, FlagMeaning::Ignored },
            { "speed-time", 'y', true, FlagMeaning::Ignored },
            { "continue-at", 'C', true, FlagMeaning::Listed },
            { "time-cond", 'z', true, FlagMeaning::Listed },
        };
        for (const char *name : { "fail-with-body", "fail-early", "no-progress-meter", "compressed", "http1.1", "http2", "http3",
                 "path-as-is", "location-trusted", "basic", "keepalive", "no-keepalive", "styled-output", "trace-time" })
            all.append(CurlFlag { name, '\0', false, FlagMeaning::Ignored });
        for (const char *name : { "connect-timeout", "retry", "retry-delay", "retry-max-time", "max-redirs", "keepalive-time",
                 "expect100-timeout", "trace", "trace-ascii", "limit-rate", "stderr", "max-filesize", "output-dir" })
            all.append(CurlFlag { name, '\0', true, FlagMeaning::Ignored });
        for (const char *name : { "tlsv1.0", "tlsv1.1", "tlsv1.2", "tlsv1.3", "http2-prior-knowledge", "proxy-insecure", "ssl-reqd",
                 "ssl-no-revoke", "anyauth", "retry-all-errors", "retry-connrefused", "create-dirs", "tcp-nodelay", "post301", "post302", "post303" })
            all.append(CurlFlag { name, '\0', false, FlagMeaning::Listed });
        for (const char *name : { "cacert", "capath", "key", "key-type", "cert-type", "pass", "resolve", "connect-to", "interface",
                 "unix-socket", "socks5", "socks5-hostname", "socks4", "noproxy", "proxy-header", "ciphers", "tls-max", "dns-servers",
                 "doh-url", "proto", "proto-default", "netrc-file", "local-port", "haproxy-clientip",
                 "preproxy", "pinnedpubkey" })
            all.append(CurlFlag { name, '\0', true, FlagMeaning::Listed });
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
