#include "advice/asked.h"
#include "advice/baseurl.h"
#include "advice/guardrules.h"
#include "advice/hosts.h"
#include "core/jsontext.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// The base a person gave for the surface in use, unless it says with '#' that it is final.
struct GivenBase {
    QUrl url;
    QString path; ///< without a slash at its end
    QByteArray company;
    QString documented; ///< path that the company's bases for this surface end in; null if it documents none
};

std::optional<GivenBase> givenBase(const Situation &situation)
{
    const QString text = situation.route.base(situation.protocol).trimmed();
    const QUrl url(text, QUrl::StrictMode);
    if (text.endsWith(u'#') || !url.isValid() || url.host().isEmpty() || !situation.url.isValid())
        return {};
    GivenBase base { .url = url, .path = url.path(), .company = Hosts::companyOf(url.host()) };
    while (base.path.endsWith(u'/'))
        base.path.chop(1);
    base.documented = Hosts::basePath(base.company, situation.protocol);
    return base;
}

/// The URL as it may be shown: queries and user names may hold a key.
QString shownUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

Repair useBase(QUrl url, const QString &path)
{
    url.setPath(path);
    return { .id = "use-base", .value = url.toString(QUrl::FullyEncoded) };
}

bool isWithin(const QString &path, const QString &folder)
{
    return path.startsWith(folder) && (path.size() == folder.size() || path[folder.size()] == u'/');
}

bool isMessages(const Situation &situation)
{
    return situation.protocol == "anthropic-messages";
}

/// Whether the base leads where the company documents the surface.
bool isAsDocumented(const Situation &situation, const GivenBase &base)
{
    static const QRegularExpression version(u"/v[0-9]+[a-z0-9]*\\z"_s);
    // Anthropic's own clients add /v1 themselves, so bases come with it and without.
    const QString path = isMessages(situation) ? QString(base.path).remove(version) : base.path;
    return path == base.documented;
}

QList<Finding> baseHoldsEndpoint(const Situation &situation)
{
    const auto base = givenBase(situation);
    const QString endpoint = base ? endpointAtEnd(base->path) : QString();
    if (endpoint.isEmpty() || (!base->documented.isNull() && isAsDocumented(situation, *base)))
        return {};
    // A server of one's own may well have a folder called /models; with its own endpoint a path certainly doubles.
    const bool isOwn = Hosts::endpointOf(situation.protocol).endsWith(endpoint, Qt::CaseInsensitive)
        || (situation.protocol == "gemini" && endpoint.contains(u':'));
    const QString shortened = base->path.chopped(endpoint.size());
    Repair repair = useBase(base->url, base->documented.isNull() ? shortened : base->documented);
    if (base->documented.isNull())
        repair.id = "strip-path";
    return { { .severity = isOwn || !base->company.isEmpty() ? Severity::Blocking : Severity::Warning,
        .facts = { endpoint, shownUrl(situation.url) },
        .repairs = { repair } } };
}

QList<Finding> baseDoublesVersion(const Situation &situation)
{
    static const QRegularExpression doubled(u"/(v[0-9]+[a-z0-9]*)/\\1(?=/|\\z)"_s);
    const auto base = givenBase(situation);
    const auto match = base ? doubled.match(base->path) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return {};
    QString single = base->path;
    single.remove(match.capturedStart(), match.capturedLength(1) + 1);
    return { { .severity = base->company.isEmpty() ? Severity::Warning : Severity::Blocking,
        .facts = { match.captured(), shownUrl(situation.url) },
        .repairs = { useBase(base->url, single) } } };
}

QList<Finding> baseLacksVersion(const Situation &situation)
{
    const auto base = givenBase(situation);
    if (!base || isMessages(situation) || !endpointAtEnd(base->path).isEmpty())
        return {};
    if (!base->documented.isNull()) {
        if (base->path == base->documented || !isWithin(base->documented, base->path))
            return {};
        return { { .severity = Severity::Blocking,
            .facts = { base->documented.sliced(base->path.size()), shownUrl(situation.url) },
            .repairs = { useBase(base->url, base->documented) } } };
    }
    if (!base->company.isEmpty() || !base->path.isEmpty())
        return {};
    const QString version = situation.protocol == "gemini" ? u"/v1beta"_s : u"/v1"_s;
    return { { .severity = Severity::Warning, .facts = { version, shownUrl(situation.url) }, .repairs = { useBase(base->url, version) } } };
}

/// Whether \a path is where \a company has a surface other than the one in use.
bool isOfOtherSurface(const GivenBase &base, const QByteArray &protocol)
{
    static constexpr const char *others[] = { "openai-chat", "openai-responses", "anthropic-messages", "gemini" };
    return std::any_of(std::begin(others), std::end(others), [&](const char *other) {
        const QString path = Hosts::basePath(base.company, other);
        return protocol != other && !path.isEmpty() && isWithin(base.path, path);
    });
}

QList<Finding> baseOfOtherSurface(const Situation &situation)
{
    static const QRegularExpression forMessages(u"/anthropic(/v[0-9]+)?\\z"_s);
    const auto base = givenBase(situation);
    if (!base || !endpointAtEnd(base->path).isEmpty())
        return {};
    if (base->company.isEmpty()) {
        if (isMessages(situation) || !forMessages.match(base->path).hasMatch())
            return {};
        const QString root = QString(base->path).remove(forMessages);
        return { { .severity = Severity::Warning,
            .facts = { base->path, shownUrl(situation.url) },
            .repairs = { useBase(base->url, root + "/v1"_L1) } } };
    }
    if (base->documented.isNull() || isAsDocumented(situation, *base))
        return {};
    // MiniMax answers 404 to /v1/messages: its Messages live below /anthropic.
    const bool isMiniMaxRoot = base->company == "minimax" && isMessages(situation);
    if (!isMiniMaxRoot && !isOfOtherSurface(*base, situation.protocol))
        return {};
    // Said already, and more to the point.
    if (!baseDoublesVersion(situation).isEmpty() || !baseLacksVersion(situation).isEmpty())
        return {};
    return { { .severity = Severity::Blocking,
        .facts = { base->path.isEmpty() ? u"/"_s : base->path, shownUrl(situation.url) },
        .repairs = { useBase(base->url, base->documented) } } };
}

QList<Finding> surfaceNotOffered(const Situation &situation)
{
    const auto base = givenBase(situation);
    if (!base || base->company.isEmpty() || !base->documented.isNull())
        return {};
    QList<Repair> repairs;
    for (auto other = situation.route.bases.cbegin(); other != situation.route.bases.cend(); ++other) {
        if (!Hosts::basePath(Hosts::companyOf(QUrl(other.value()).host()), other.key()).isNull())
            repairs.append({ .id = "use-protocol", .value = QString::fromLatin1(other.key()) });
    }
    repairs.append({ .id = "edit-route" });
    return { { .severity = Severity::Warning,
        .facts = { Hosts::companyName(base->company), QString::fromLatin1(situation.protocol) },
        .repairs = repairs } };
}

bool carriesSecret(const Situation &situation)
{
    const auto isSecret = [](const HttpHeader &header) { return header.secret || isSecretHeaderName(header.name); };
    const QList<HttpHeader> headers = situation.route.headers + situation.request.settings.extraHeaders;
    return Asked::sendsKey(situation) || std::any_of(headers.cbegin(), headers.cend(), isSecret);
}

QList<Finding> plainHttp(const Situation &situation)
{
    if (!isPlainHttpOffLoopback(situation.url))
        return {};
    QList<Repair> repairs;
    QUrl encrypted(situation.route.base(situation.protocol));
    // A port of its own is hardly ever served both ways.
    if (encrypted.isValid() && encrypted.port() == -1) {
        encrypted.setScheme(u"https"_s);
        repairs.append({ .id = "use-base", .value = encrypted.toString(QUrl::FullyEncoded) });
    }
    repairs.append({ .id = "edit-route" });
    return { { .severity = carriesSecret(situation) ? Severity::Blocking : Severity::Info,
        .facts = { situation.url.host() },
        .repairs = repairs } };
}

/// Where a GroupId stands that no server looks for it: the body field or header, and its value.
struct StrayGroupId {
    QString name;
    QString value;
    bool inBody = false;
};

std::optional<StrayGroupId> strayGroupId(const Situation &situation)
{
    const ChatSettings &settings = situation.request.settings;
    for (const auto &entry : settings.extraBody.entries()) {
        if (Asked::namesGroupId(entry.id)) {
            const QString text = Json::unquoted(entry.json.trimmed()).value_or(QString::fromUtf8(entry.json));
            return StrayGroupId { .name = QString::fromUtf8(entry.id), .value = text, .inBody = true };
        }
    }
    for (const HttpHeader &header : settings.extraHeaders + situation.route.headers) {
        if (Asked::namesGroupId(header.name))
            return StrayGroupId { .name = QString::fromLatin1(header.name), .value = QString::fromLatin1(header.value) };
    }
    return {};
}

/// The id itself if it is one: anything else must not show.
QString digitsOf(const QString &value)
{
    static const QRegularExpression digits(u"\\A[0-9]{5,25}\\z"_s);
    const QString trimmed = value.trimmed();
    return digits.match(trimmed).hasMatch() ? trimmed : QString();
}

bool hasGroupIdInQuery(const Situation &situation)
{
    return !QUrlQuery(situation.url).queryItemValue(u"GroupId"_s).isEmpty() || !situation.route.groupId.isEmpty();
}

QList<Finding> groupIdMissing(const Situation &situation)
{
    if (!Asked::wantsGroupId(situation) || hasGroupIdInQuery(situation) || strayGroupId(situation))
        return {};
    return { { .severity = Severity::Blocking, .facts = { situation.url.host() }, .repairs = { { .id = "set-group-id" } } } };
}

QList<Finding> groupIdMisplaced(const Situation &situation)
{
    const auto stray = strayGroupId(situation);
    if (!stray || !Asked::wantsGroupId(situation))
        return {};
    QList<Repair> repairs { { .id = "set-group-id", .value = digitsOf(stray->value) } };
    if (stray->inBody)
        repairs.append({ .id = "drop-extra-field", .value = stray->name });
    if (hasGroupIdInQuery(situation))
        std::reverse(repairs.begin(), repairs.end());
    return { { .severity = hasGroupIdInQuery(situation) ? Severity::Info : Severity::Blocking,
        .facts = { stray->name },
        .repairs = repairs } };
}

QList<Finding> groupIdNeedless(const Situation &situation)
{
    if (Asked::wantsGroupId(situation) || Asked::reader(situation) == Asked::Reader::Other)
        return {};
    const auto stray = strayGroupId(situation);
    if (!stray && !QUrlQuery(situation.url).hasQueryItem(u"GroupId"_s))
        return {};
    QList<Repair> repairs;
    if (stray && stray->inBody)
        repairs.append({ .id = "drop-extra-field", .value = stray->name });
    return { { .severity = Severity::Info, .facts = { stray ? stray->name : u"GroupId"_s }, .repairs = repairs } };
}
}

QList<GuardRule> GuardRules::aboutUrls()
{
    return {
        { "plain-http", plainHttp },
        { "base-holds-endpoint", baseHoldsEndpoint },
        { "base-doubles-version", baseDoublesVersion },
        { "base-of-other-surface", baseOfOtherSurface },
        { "base-lacks-version", baseLacksVersion },
        { "surface-not-offered", surfaceNotOffered },
        { "group-id-missing", groupIdMissing },
        { "group-id-misplaced", groupIdMisplaced },
        { "group-id-needless", groupIdNeedless },
    };
}
