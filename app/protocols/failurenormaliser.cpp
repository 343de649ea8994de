#include "protocols/failurenormaliser.h"

#include "core/jsontext.h"
#include "protocols/failurekinds.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <simdjson.h>

#include <algorithm>
#include <cmath>

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
    QByteArray reason; ///< a closer name than code and type
    std::optional<qint64> retryAfterMs;
    bool isPromptBlocked = false;
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

/// Google's list of details: why, which field, how long to wait (AIP-193 and google.rpc, error_details.proto).
void readGoogleDetails(const JsonObject &error, FailureFacts &facts)
{
    const auto member = memberOf(error, "details");
    simdjson::dom::array entries;
    if (!member || member->get(entries) != simdjson::SUCCESS)
        return;
    for (const JsonElement entry : entries) {
        JsonObject detail;
        if (entry.get(detail) != simdjson::SUCCESS)
            continue;
        if (const QByteArray reason = textMember(detail, "reason"); !reason.isEmpty())
            facts.reason = reason;
        QByteArray delay = textMember(detail, "retryDelay");
        bool isNumber = false;
        if (delay.endsWith('s'))
            delay.chop(1);
        if (const double seconds = delay.toDouble(&isNumber); isNumber && seconds >= 0 && seconds < 86'400)
            facts.retryAfterMs = static_cast<qint64>(seconds * 1000);
        simdjson::dom::array violations;
        const auto fields = memberOf(detail, "fieldViolations");
        if (!fields || fields->get(violations) != simdjson::SUCCESS)
            continue;
        for (const JsonElement violation : violations) {
            JsonObject named;
            if (violation.get(named) == simdjson::SUCCESS && facts.parameter.isEmpty())
                facts.parameter = textMember(named, "field");
        }
    }
}

/// Gemini answers a prompt it will not take with HTTP 200 and no candidates.
void readPromptFeedback(const JsonObject &feedback, FailureFacts &facts)
{
    const QByteArray reason = textMember(feedback, "blockReason");
    if (reason.isEmpty() || reason == "BLOCK_REASON_UNSPECIFIED")
        return;
    facts.says = true;
    facts.isPromptBlocked = true;
    facts.code = reason;
    facts.message = QString::fromUtf8(textMember(feedback, "blockReasonMessage"));
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
    readGoogleDetails(error, facts);
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
        } else if (const auto feedback = objectMember(body, "promptFeedback")) {
            readPromptFeedback(*feedback, facts);
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
            // OpenAI's Responses: {"type":"error","code":"…","message":"…","param":null}.
            if (facts.type == "error")
                facts.type.clear();
            facts.parameter = textMember(body, "param");
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
    failure.kind = facts->isPromptBlocked
        ? FailureKind::InputModerated
        : failureKindOf({ .number = trailing.isEmpty() ? facts->code : trailing,
              .code = facts->reason.isEmpty() ? facts->code : facts->reason,
              .type = facts->type,
              .message = facts->message,
              .status = status });
    // A code that is but the HTTP status again says less than MiniMax's own number.
    if (!trailing.isEmpty() && (failure.code.isEmpty() || failure.code.size() == 3))
        failure.code = trailing;
    if (failure.requestId.isEmpty())
        failure.requestId = requestIdInMessage(facts->message);
    if (const QList<RequestId> ids = requestIds(head); failure.requestId.isEmpty() && !ids.isEmpty())
        failure.requestId = ids.first().value;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    failure.retryAfterMs = retryAfterMs(head, now);
    if (!failure.retryAfterMs)
        failure.retryAfterMs = facts->retryAfterMs;
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
