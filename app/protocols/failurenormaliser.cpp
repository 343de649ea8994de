#include "protocols/failurenormaliser.h"

#include "core/jsontext.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {
using JsonElement = simdjson::dom::element;
using JsonObject = simdjson::dom::object;

/// What a body says of itself, before anybody judged it.
struct FailureFacts {
    bool says = false; ///< the body claims a failure whatever the status is
    QByteArray code;
    QByteArray type;
    QString message;
    QByteArray parameter;
    QByteArray requestId;
    int httpCode = 0;
};

bool isSuccessStatus(int status)
{
    return status >= 200 && status < 300;
}

std::optional<JsonElement> memberOf(const JsonObject &object, const char *name)
{
    JsonElement value;
    if (object.at_key(name).get(value) != simdjson::SUCCESS || value.is_null())
        return std::nullopt;
    return value;
}

std::optional<JsonObject> objectMember(const JsonObject &object, const char *name)
{
    const auto member = memberOf(object, name);
    JsonObject value;
    if (!member || member->get(value) != simdjson::SUCCESS)
        return std::nullopt;
    return value;
}

/// A string or a number as text; servers are not of one mind which of the two a code is.
QByteArray scalarText(const JsonElement &element)
{
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS)
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    int64_t number = 0;
    if (element.get(number) == simdjson::SUCCESS)
        return QByteArray::number(static_cast<qlonglong>(number));
    return {};
}

QByteArray textMember(const JsonObject &object, const char *name)
{
    const auto member = memberOf(object, name);
    return member ? scalarText(*member) : QByteArray();
}

QByteArray firstTextMember(const JsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QByteArray text = textMember(object, name);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// FastAPI writes "detail" as text or as [{loc, msg, type}].
QString detailText(const JsonElement &element)
{
    const QByteArray text = scalarText(element);
    if (!text.isEmpty())
        return QString::fromUtf8(text);
    simdjson::dom::array entries;
    if (element.get(entries) == simdjson::SUCCESS) {
        for (const JsonElement entry : entries)
            return detailText(entry);
    }
    JsonObject object;
    if (element.get(object) == simdjson::SUCCESS)
        return QString::fromUtf8(firstTextMember(object, { "msg", "message", "error" }));
    return {};
}

void readErrorObject(const JsonObject &error, FailureFacts &facts)
{
    facts.says = true;
    if (const auto message = memberOf(error, "message"))
        facts.message = detailText(*message);
    if (facts.message.isEmpty())
        facts.message = QString::fromUtf8(firstTextMember(error, { "msg", "detail", "error" }));
    facts.code = textMember(error, "code");
    facts.type = firstTextMember(error, { "type", "status" });
    facts.parameter = textMember(error, "param");
    if (const auto details = objectMember(error, "details"); details && facts.parameter.isEmpty())
        facts.parameter = textMember(*details, "field");
    facts.httpCode = textMember(error, "http_code").toInt();
    // Google puts the HTTP status where others have a name.
    if (const int code = facts.code.toInt(); facts.httpCode == 0 && code >= 400 && code < 600)
        facts.httpCode = code;
    facts.requestId = textMember(error, "request_id");
}

/// RunAPI: {"error":"Validation failed","errors":{"prompt":["is missing"]}}.
void readErrorText(const QByteArray &text, const JsonObject &body, FailureFacts &facts)
{
    facts.says = true;
    facts.message = QString::fromUtf8(text);
    const auto errors = objectMember(body, "errors");
    if (!errors)
        return;
    QStringList complaints;
    for (const auto field : *errors) {
        const QByteArray name(field.key.data(), static_cast<qsizetype>(field.key.size()));
        if (facts.parameter.isEmpty())
            facts.parameter = name;
        complaints.append(QString::fromUtf8(name) + u' ' + detailText(field.value));
    }
    if (!complaints.isEmpty())
        facts.message += u": "_s + complaints.join("; "_L1);
}

/// Whether the object is a reply of some kind: then words in "message" are no complaint.
bool holdsContent(const JsonObject &body)
{
    for (const char *name : { "choices", "data", "object", "delta", "models", "output", "candidates", "usage" }) {
        if (memberOf(body, name))
            return true;
    }
    return false;
}

/// The families in the order in which they can be told apart.
FailureFacts factsOf(const JsonObject &body)
{
    FailureFacts facts;
    if (const auto baseResp = objectMember(body, "base_resp")) {
        const QByteArray code = textMember(*baseResp, "status_code");
        if (!code.isEmpty() && code != "0") {
            facts.says = true;
            facts.code = code;
            facts.message = QString::fromUtf8(textMember(*baseResp, "status_msg"));
        }
    }
    if (!facts.says) {
        if (const auto error = objectMember(body, "error")) {
            readErrorObject(*error, facts);
        } else if (const QByteArray text = textMember(body, "error"); !text.isEmpty()) {
            readErrorText(text, body, facts);
        } else {
            bool success = true;
            const auto member = memberOf(body, "success");
            const bool refused = member && member->get(success) == simdjson::SUCCESS && !success;
            for (const char *name : { "message", "detail", "msg", "errorMessage" }) {
                if (const auto words = memberOf(body, name); words && facts.message.isEmpty())
                    facts.message = detailText(*words);
            }
            facts.says = refused || (!facts.message.isEmpty() && !(member && success) && !holdsContent(body));
            facts.code = textMember(body, "code");
            facts.type = textMember(body, "type");
        }
    }
    const QByteArray id = firstTextMember(body, { "request_id", "requestId", "trace_id" });
    if (!id.isEmpty())
        facts.requestId = id;
    if (const auto meta = objectMember(body, "meta"); meta && facts.requestId.isEmpty())
        facts.requestId = textMember(*meta, "request_id");
    return facts;
}

/// \a body as an object, unwrapped from the one-element array of a Gemini stream; nothing if it is no JSON.
std::optional<FailureFacts> factsIn(QByteArrayView body)
{
    QByteArray repaired;
    if (!body.isValidUtf8()) {
        repaired = QString::fromUtf8(body).toUtf8();
        body = repaired;
    }
    if (body.startsWith("\xef\xbb\xbf"))
        body = body.sliced(3);
    if (body.isEmpty())
        return std::nullopt;
    simdjson::dom::parser parser;
    JsonElement root;
    if (parser.parse(body.data(), static_cast<size_t>(body.size())).get(root) != simdjson::SUCCESS)
        return std::nullopt;
    JsonObject object;
    if (root.get(object) == simdjson::SUCCESS)
        return factsOf(object);
    simdjson::dom::array entries;
    if (root.get(entries) == simdjson::SUCCESS) {
        for (const JsonElement entry : entries) {
            if (entry.get(object) == simdjson::SUCCESS && memberOf(object, "error"))
                return factsOf(object);
        }
        return FailureFacts();
    }
    const QByteArray text = scalarText(root);
    return FailureFacts { .message = QString::fromUtf8(text) };
}

/// The title of a page or the first line of a text: what an inner server or a proxy wanted to say.
QString firstWords(QByteArrayView body)
{
    QString text = QString::fromUtf8(body.first(qMin<qsizetype>(body.size(), 65'536)));
    if (text.trimmed().startsWith(u'<')) {
        static const QRegularExpression title(u"<(title|h1)\\b[^>]*>(.*?)</\\1>"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch match = title.match(text);
        if (match.hasMatch())
            text = match.captured(2);
        static const QRegularExpression tag(u"<[^>]*>"_s);
        text.replace(tag, u" "_s);
        text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
        text.replace("&nbsp;"_L1, " "_L1).replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
        return text.simplified().left(300);
    }
    return text.trimmed().section(u'\n', 0, 0).trimmed().left(300);
}

/// The number MiniMax writes at the end of a message, "… (2013)"; the id of a router may stand behind it.
QByteArray trailingCode(const QString &message)
{
    static const QRegularExpression pattern(u"\\((\\d{4,5})\\)\\s*(?:\\(request id:[^)]*\\)\\s*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(message).captured(1).toLatin1();
}

QByteArray requestIdInMessage(const QString &message)
{
    static const QRegularExpression pattern(u"\\(request[ _]id:\\s*([^)\\s]+)\\s*\\)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(message).captured(1).toUtf8();
}

bool speaksOfUnknownModel(const QString &message)
{
    static const QRegularExpression pattern(
        u"unknown model|no such model|invalid model|model_not_found"
        "|\\bmodel\\b[^\\n]{0,120}?\\b(not found|does not exist|not exist|doesn't exist)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(message).hasMatch();
}

bool speaksOfContext(const QString &message)
{
    static const QRegularExpression pattern(
        u"context (window|length|size)[^\\n]{0,60}(exceed|limit|too)|exceed[^\\n]{0,60}context|maximum context"
        "|context_length_exceeded|prompt is too long"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(message).hasMatch();
}

/// MiniMax docs, error codes; the same numbers in base_resp and at the end of messages.
std::optional<FailureKind> kindOfMiniMaxCode(const QByteArray &code, int status)
{
    switch (code.toInt()) {
    case 1000:
        // "unknown error, 520 (1000)" is how overload looks from outside.
        return status == 503 || status == 520 || status == 529 ? FailureKind::Overloaded : FailureKind::ServerError;
    case 1001:
    case 1013:
    case 1024:
    case 1033: return FailureKind::ServerError;
    case 1002:
    case 1039:
    case 1041:
    case 2045: return FailureKind::RateLimit;
    case 1004:
    case 2049: return FailureKind::Authentication;
    case 1008: return FailureKind::Balance;
    case 1026: return FailureKind::InputModerated;
    case 1027: return FailureKind::OutputModerated;
    case 1028:
    case 1030:
    case 2056:
    case 2061: return FailureKind::PlanLimit;
    case 1042:
    case 1043:
    case 1044:
    case 2013:
    case 2037:
    case 2038:
    case 2039:
    case 2042:
    case 2048:
    case 20132: return FailureKind::InvalidRequest;
    }
    return std::nullopt;
}

struct NamedKind {
    const char *name;
    FailureKind kind;
};

std::optional<FailureKind> kindOfName(const QByteArray &name, const NamedKind *begin, const NamedKind *end)
{
    const QByteArray lower = name.toLower();
    const auto hit = std::find_if(begin, end, [&lower](const NamedKind &named) { return lower == named.name; });
    return hit == end ? std::nullopt : std::optional(hit->kind);
}

/// Names that say more than the status they come with.
std::optional<FailureKind> kindOfCloserName(const QByteArray &name)
{
    static constexpr NamedKind names[] = {
        { "model_not_found", FailureKind::UnknownModel },
        { "context_length_exceeded", FailureKind::ContextTooLong },
        { "exceed_context_size_error", FailureKind::ContextTooLong },
        { "insufficient_quota", FailureKind::Balance },
        { "insufficient_user_quota", FailureKind::Balance },
        { "pre_consume_token_quota_failed", FailureKind::Balance },
        { "insufficient_balance_error", FailureKind::Balance },
        { "invalid_api_key", FailureKind::Authentication },
        { "authentication_failed", FailureKind::Authentication },
        { "sensitive_words_detected", FailureKind::InputModerated },
        { "prompt_blocked", FailureKind::InputModerated },
        { "content_policy_violation", FailureKind::InputModerated },
        { "rate_limit_exceeded", FailureKind::RateLimit },
        { "access_denied", FailureKind::Permission },
        { "request_too_large", FailureKind::TooLarge },
    };
    return kindOfName(name, std::begin(names), std::end(names));
}

/// Names that only repeat a status: they decide where there was none, inside a stream that began with 200.
std::optional<FailureKind> kindOfPlainName(const QByteArray &name)
{
    static constexpr NamedKind names[] = {
        { "authorized_error", FailureKind::Authentication },
        { "authentication_error", FailureKind::Authentication },
        { "unauthenticated", FailureKind::Authentication },
        { "permission_error", FailureKind::Permission },
        { "permission_denied", FailureKind::Permission },
        { "rate_limit_error", FailureKind::RateLimit },
        { "resource_exhausted", FailureKind::RateLimit },
        { "bad_request_error", FailureKind::InvalidRequest },
        { "invalid_request", FailureKind::InvalidRequest },
        { "invalid_request_error", FailureKind::InvalidRequest },
        { "invalid_argument", FailureKind::InvalidRequest },
        { "unprocessable_entity_error", FailureKind::InvalidRequest },
        { "not_found_error", FailureKind::NotFound },
        { "not_found", FailureKind::NotFound },
        { "overloaded_error", FailureKind::Overloaded },
        { "unavailable", FailureKind::Overloaded },
        { "server_error", FailureKind::ServerError },
        { "api_error", FailureKind::ServerError },
        { "internal", FailureKind::ServerError },
    };
    return kindOfName(name, std::begin(names), std::end(names));
}

std::optional<FailureKind> kindOfStatus(int status)
{
    switch (status) {
    case 400:
    case 422: return FailureKind::InvalidRequest;
    case 401: return FailureKind::Authentication;
    case 402: return FailureKind::Balance;
    case 403: return FailureKind::Permission;
    case 404: return FailureKind::NotFound;
    case 413: return FailureKind::TooLarge;
    case 429: return FailureKind::RateLimit;
    case 503:
    case 520:
    case 529: return FailureKind::Overloaded;
    }
    if (status >= 500 && status < 600)
        return FailureKind::ServerError;
    return std::nullopt;
}

/// The code decides, the HTTP status comes second.
FailureKind kindOf(const FailureFacts &facts, const QByteArray &number, int status)
{
    const bool mayBeOneOfThese = status == 0 || isSuccessStatus(status) || status == 400 || status == 404 || status == 422;
    std::optional<FailureKind> kind = kindOfMiniMaxCode(number, status);
    if (!kind && (kind = kindOfCloserName(facts.code)))
        return *kind;
    if (!kind && (kind = kindOfCloserName(facts.type)))
        return *kind;
    if (kind ? *kind == FailureKind::InvalidRequest : mayBeOneOfThese) {
        if (speaksOfContext(facts.message))
            return FailureKind::ContextTooLong;
        if (speaksOfUnknownModel(facts.message))
            return FailureKind::UnknownModel;
    }
    if (!kind)
        kind = kindOfStatus(status);
    if (!kind)
        kind = kindOfPlainName(facts.type);
    if (!kind)
        kind = kindOfPlainName(facts.code);
    if (kind)
        return *kind;
    return isSuccessStatus(status) ? FailureKind::ServerError : FailureKind::OtherStatus;
}

qint64 clampedWait(double ms)
{
    constexpr double day = 86'400'000;
    return static_cast<qint64>(std::clamp(ms, 0.0, day));
}

std::optional<double> finiteNumber(const QByteArray &text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// RFC 9110, section 5.6.7: three forms. Qt's own RFC 2822 reader fails on "GMT".
QDateTime httpDate(const QByteArray &value)
{
    QString text = QString::fromLatin1(value).simplified();
    // With two digits for the year the day of the week belongs to another century.
    if (const qsizetype comma = text.indexOf(u", "_s); comma > 0)
        text = text.sliced(comma + 2);
    for (const QString &form : { u"dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dd-MMM-yy hh:mm:ss 'GMT'"_s, u"ddd MMM d hh:mm:ss yyyy"_s }) {
        const QDateTime local = QLocale::c().toDateTime(text, form);
        if (!local.isValid())
            continue;
        QDate date = local.date();
        if (date.year() < 1970)
            date = date.addYears(100);
        return QDateTime(date, local.time(), QTimeZone::utc());
    }
    return {};
}

/// "… resets at 2026-11-20T18:00:00Z": a plan limit names its end in the message only.
std::optional<qint64> waitNamedIn(const QString &message, const QDateTime &now)
{
    static const QRegularExpression pattern(
        u"(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?\\s*(Z|[+-]\\d\\d:?\\d\\d)?"_s);
    const QRegularExpressionMatch match = pattern.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    QString zone = match.captured(3);
    if (zone.isEmpty())
        zone = u"Z"_s;
    else if (zone.size() == 5)
        zone.insert(3, u':');
    const QString time = match.captured(2).size() == 5 ? match.captured(2) + u":00"_s : match.captured(2);
    const QDateTime end = QDateTime::fromString(match.captured(1) + u'T' + time + zone, Qt::ISODate);
    if (!end.isValid())
        return std::nullopt;
    return clampedWait(static_cast<double>(now.msecsTo(end)));
}

QByteArray parameterIn(const QString &message)
{
    static const QRegularExpression pattern(u"expr_path=([^,\\s]+)"_s);
    return pattern.match(message).captured(1).toUtf8();
}
}

std::optional<Failure> failureIn(const HttpHead &head, QByteArrayView body)
{
    const bool success = isSuccessStatus(head.status) || head.status == 0;
    if (head.status >= 300 && head.status < 400) {
        return Failure { .kind = FailureKind::Redirected,
            .httpStatus = head.status,
            .message = firstWords(body),
            .raw = body.toByteArray(),
            .detail = "redirect-target",
            .subject = QString::fromUtf8(head.header("Location")) };
    }
    std::optional<FailureFacts> facts = factsIn(body);
    if (!facts) {
        if (success)
            return std::nullopt;
        facts = FailureFacts { .message = firstWords(body) };
    }
    if (success && !facts->says)
        return std::nullopt;

    const int status = success && facts->httpCode > 0 ? facts->httpCode : head.status;
    const QByteArray trailing = trailingCode(facts->message);
    Failure failure { .httpStatus = head.status,
        .code = facts->code,
        .type = facts->type,
        .message = facts->message,
        .parameter = facts->parameter.isEmpty() ? parameterIn(facts->message) : facts->parameter,
        .requestId = facts->requestId,
        .raw = body.toByteArray() };
    failure.kind = kindOf(*facts, trailing.isEmpty() ? facts->code : trailing, status);
    // A code that is but the HTTP status again says less than MiniMax's own number.
    if (!trailing.isEmpty() && (failure.code.isEmpty() || failure.code.size() == 3))
        failure.code = trailing;
    if (failure.requestId.isEmpty())
        failure.requestId = requestIdInMessage(facts->message);
    if (const QList<RequestId> ids = requestIds(head); failure.requestId.isEmpty() && !ids.isEmpty())
        failure.requestId = ids.first().value;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    failure.retryAfterMs = retryAfterMs(head, now);
    if (!failure.retryAfterMs && failure.kind == FailureKind::PlanLimit)
        failure.retryAfterMs = waitNamedIn(failure.message, now);
    return failure;
}

std::optional<qint64> retryAfterMs(const HttpHead &head, const QDateTime &now)
{
    if (const auto ms = finiteNumber(head.header("retry-after-ms")))
        return clampedWait(*ms);
    const QByteArray value = head.header("Retry-After");
    if (value.isEmpty())
        return std::nullopt;
    if (const auto seconds = finiteNumber(value))
        return clampedWait(*seconds * 1000);
    const QDateTime date = httpDate(value);
    if (!date.isValid())
        return std::nullopt;
    return clampedWait(static_cast<double>(now.msecsTo(date)));
}

QList<RequestId> requestIds(const HttpHead &head)
{
    QList<RequestId> ids;
    for (const char *name : { "trace-id", "minimax-request-id", "x-mm-request-id", "x-oneapi-request-id", "x-upstream-request-id",
             "x-request-id", "request-id", "x-session-id", "alb_request_id" }) {
        const QByteArray value = head.header(name);
        if (!value.isEmpty())
            ids.append({ name, value });
    }
    return ids;
}
