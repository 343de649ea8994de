#include "advice/hosts.h"

#include "advice/baseurl.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {
struct KnownDomain {
    QLatin1StringView domain; ///< it and everything below it
    const char *company;
    const char *region;
};
// MiniMax docs, international and China; api.minimax.chat and api.minimaxi.chat are its older hosts (MiniMax-01 issue 44 on
// GitHub). The others stand in each company's API reference.
constexpr std::array knownDomains {
    KnownDomain { "minimax.io"_L1, "minimax", "international" },
    KnownDomain { "minimaxi.chat"_L1, "minimax", "international" },
    KnownDomain { "minimaxi.com"_L1, "minimax", "china" },
    KnownDomain { "minimax.cn"_L1, "minimax", "china" },
    KnownDomain { "minimax.chat"_L1, "minimax", "china" },
    KnownDomain { "minimax.gr.com"_L1, "minimax-envelope", "" },
    KnownDomain { "flatkey.ai"_L1, "flatkey", "" },
    KnownDomain { "runapi.ai"_L1, "runapi", "" },
    KnownDomain { "openai.com"_L1, "openai", "" },
    KnownDomain { "anthropic.com"_L1, "anthropic", "" },
    KnownDomain { "googleapis.com"_L1, "google", "" },
    KnownDomain { "openrouter.ai"_L1, "openrouter", "" },
    KnownDomain { "groq.com"_L1, "groq", "" },
};

struct Company {
    const char *id;
    QLatin1StringView name;
    QLatin1StringView apiHost;
};
constexpr std::array companies {
    Company { "minimax", "MiniMax"_L1, "api.minimax.io"_L1 },
    Company { "minimax-envelope", "api.minimax.gr.com"_L1, "api.minimax.gr.com"_L1 },
    Company { "flatkey", "Flatkey"_L1, "router.flatkey.ai"_L1 },
    Company { "runapi", "RunAPI"_L1, "runapi.ai"_L1 },
    Company { "openai", "OpenAI"_L1, "api.openai.com"_L1 },
    Company { "anthropic", "Anthropic"_L1, "api.anthropic.com"_L1 },
    Company { "google", "Google"_L1, "generativelanguage.googleapis.com"_L1 },
    Company { "openrouter", "OpenRouter"_L1, "openrouter.ai"_L1 },
    Company { "groq", "Groq"_L1, "api.groq.com"_L1 },
};
constexpr auto chinaHost = "api.minimaxi.com"_L1;

struct Surface {
    const char *company;
    const char *protocol;
    QLatin1StringView path;
};
// MiniMax docs: chat, responses, native, legacy, and Messages below /anthropic. RunAPI's model pages and SDKs. Flatkey's public
// repositories. OpenAI, Anthropic, Google, OpenRouter and Groq: their API references.
constexpr std::array surfaces {
    Surface { "minimax", "openai-chat", "/v1"_L1 },
    Surface { "minimax", "openai-responses", "/v1"_L1 },
    Surface { "minimax", "anthropic-messages", "/anthropic"_L1 },
    Surface { "minimax", "minimax-v2", "/v1"_L1 },
    Surface { "minimax", "minimax-v1", "/v1"_L1 },
    Surface { "minimax", "minimax-pro", "/v1"_L1 },
    Surface { "minimax-envelope", "minimax-envelope", "/v1"_L1 },
    Surface { "minimax-envelope", "openai-chat", "/v1"_L1 },
    Surface { "flatkey", "openai-chat", "/v1"_L1 },
    Surface { "flatkey", "gemini", "/v1beta"_L1 },
    Surface { "runapi", "openai-chat", "/v1"_L1 },
    Surface { "runapi", "openai-responses", "/v1"_L1 },
    Surface { "runapi", "anthropic-messages", ""_L1 },
    Surface { "runapi", "gemini", "/v1beta"_L1 },
    Surface { "openai", "openai-chat", "/v1"_L1 },
    Surface { "openai", "openai-responses", "/v1"_L1 },
    Surface { "anthropic", "anthropic-messages", ""_L1 },
    Surface { "anthropic", "openai-chat", "/v1"_L1 },
    Surface { "google", "gemini", "/v1beta"_L1 },
    Surface { "google", "openai-chat", "/v1beta/openai"_L1 },
    Surface { "openrouter", "openai-chat", "/api/v1"_L1 },
    Surface { "openrouter", "openai-responses", "/api/v1"_L1 },
    Surface { "openrouter", "anthropic-messages", "/api"_L1 },
    Surface { "groq", "openai-chat", "/openai/v1"_L1 },
    Surface { "groq", "openai-responses", "/openai/v1"_L1 },
};

QString plainHost(const QString &host)
{
    QString name = host.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

const KnownDomain *domainOf(const QString &host)
{
    const QString name = plainHost(host);
    for (const KnownDomain &known : knownDomains) {
        if (name == known.domain || (name.endsWith(known.domain) && name[name.size() - known.domain.size() - 1] == u'.'))
            return &known;
    }
    return nullptr;
}
}

QByteArray Hosts::companyOf(const QString &host)
{
    const KnownDomain *known = domainOf(host);
    return known ? QByteArray(known->company) : QByteArray();
}

QByteArray Hosts::regionOf(const QString &host)
{
    const KnownDomain *known = domainOf(host);
    return known ? QByteArray(known->region) : QByteArray();
}

bool Hosts::shareKeys(const QString &host, const QString &other)
{
    if (plainHost(host) == plainHost(other) || (isLoopbackHost(host) && isLoopbackHost(other)))
        return true;
    return !companyOf(host).isEmpty() && companyOf(host) == companyOf(other) && regionOf(host) == regionOf(other);
}

QString Hosts::companyName(QByteArrayView company)
{
    for (const Company &known : companies) {
        if (company == known.id)
            return known.name;
    }
    return QString::fromLatin1(company);
}

QString Hosts::basePath(QByteArrayView company, QByteArrayView protocol)
{
    for (const Surface &surface : surfaces) {
        if (company == surface.company && protocol == surface.protocol)
            return surface.path.isEmpty() ? u""_s : QString(surface.path);
    }
    return {};
}

QString Hosts::baseFor(QByteArrayView company, QByteArrayView region, QByteArrayView protocol)
{
    const QString path = basePath(company, protocol);
    if (path.isNull())
        return {};
    for (const Company &known : companies) {
        if (company == known.id)
            return "https://"_L1 + (region == "china" ? chinaHost : known.apiHost) + path;
    }
    return {};
}

QString Hosts::endpointOf(QByteArrayView protocol)
{
    if (protocol == "openai-chat" || protocol == "minimax-envelope")
        return u"/chat/completions"_s;
    if (protocol == "openai-responses")
        return u"/responses"_s;
    if (protocol == "anthropic-messages")
        return u"/v1/messages"_s;
    if (protocol == "minimax-v2")
        return u"/text/chatcompletion_v2"_s;
    if (protocol == "minimax-v1")
        return u"/text/chatcompletion"_s;
    if (protocol == "minimax-pro")
        return u"/text/chatcompletion_pro"_s;
    return {};
}

QByteArray Hosts::companyOfKey(QByteArrayView kind)
{
    if (kind.startsWith("minimax-"))
        return "minimax";
    if (kind == "mmx-live" || kind == "mmx-test")
        return "minimax-envelope";
    for (const Company &known : companies) {
        if (kind == known.id)
            return known.id;
    }
    return {};
}

bool Hosts::isGuessedKind(QByteArrayView kind)
{
    return kind == "flatkey" || kind == "runapi" || kind == "jwt";
}
