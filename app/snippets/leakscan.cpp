#include "snippets/leakscan.h"

#include "core/sse.h"

#include <simdjson.h>

#include <QHash>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shortestSecret = 12;
constexpr int deepestJson = 64;

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isWordByte(char c)
{
    return isLetterOrDigit(c) || c == '_' || c == '-';
}

bool isBase64Byte(char c)
{
    return isLetterOrDigit(c) || c == '+' || c == '/';
}

/// RFC 6750, section 2.1: what a bearer token is made of.
bool isTokenByte(char c)
{
    return isWordByte(c) || c == '.' || c == '~' || c == '+' || c == '/' || c == '=';
}

template<typename Test>
qsizetype endOf(QByteArrayView text, qsizetype from, Test belongs)
{
    while (from < text.size() && belongs(text[from]))
        ++from;
    return from;
}

/// Tells keys from words: "sk-learn-pipeline-2024" has no stretch that only chance could write.
bool looksDrawn(QByteArrayView text, qsizetype stretch)
{
    qsizetype length = 0;
    bool hasDigit = false;
    bool hasLetter = false;
    for (const char c : text) {
        if (!isLetterOrDigit(c)) {
            length = 0;
            hasDigit = hasLetter = false;
            continue;
        }
        ++length;
        hasDigit |= c >= '0' && c <= '9';
        hasLetter |= c < '0' || c > '9';
        if (length >= stretch && hasDigit && hasLetter)
            return true;
    }
    return false;
}

struct KeyShape {
    std::string_view beginning;
    qsizetype shortest; ///< of what follows
    qsizetype stretch; ///< letters and digits, mixed, in one piece
};

constexpr std::array keyShapes {
    KeyShape { "sk-api-", 12, 8 }, KeyShape { "sk-cp-", 12, 8 }, KeyShape { "sk-fk-", 12, 8 }, KeyShape { "sk-ant-", 12, 8 },
    KeyShape { "sk-or-", 12, 8 }, KeyShape { "sk-proj-", 12, 8 }, KeyShape { "sk-", 16, 12 }, KeyShape { "mmx_live_", 8, 8 },
    KeyShape { "mmx_test_", 8, 8 }, KeyShape { "runapi_", 10, 8 }, KeyShape { "gsk_", 16, 12 }, KeyShape { "AIza", 30, 12 },
};

struct Stretch {
    qsizetype from = 0;
    qsizetype to = 0;
};

void findShapes(QByteArrayView text, QList<Stretch> &found)
{
    for (const KeyShape &shape : keyShapes) {
        const QByteArrayView beginning(shape.beginning.data(), qsizetype(shape.beginning.size()));
        for (qsizetype at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            // Within base64 any four letters turn up sooner or later.
            const bool isInside = at > 0 && (isLetterOrDigit(text[at - 1]) || (beginning == "AIza" && isBase64Byte(text[at - 1])));
            if (isInside)
                continue;
            const qsizetype from = at + beginning.size();
            const qsizetype to = endOf(text, from, isWordByte);
            if (to - from >= shape.shortest && looksDrawn(text.sliced(from, to - from), shape.stretch))
                found.append({ at, to });
        }
    }
}

/// RFC 7519: three parts, the first of which is a JSON object in base64.
void findWebTokens(QByteArrayView text, QList<Stretch> &found)
{
    for (qsizetype at = text.indexOf("eyJ"); at >= 0; at = text.indexOf("eyJ", at + 1)) {
        if (at > 0 && isWordByte(text[at - 1]))
            continue;
        qsizetype to = at;
        int parts = 0;
        while (parts < 3) {
            const qsizetype end = endOf(text, to, isWordByte);
            if (end - to < 10)
                break;
            to = end;
            if (++parts < 3 && (to >= text.size() || text[to++] != '.'))
                break;
        }
        if (parts == 3)
            found.append({ at, to });
    }
}

/// What stands behind the name of a scheme: "Bearer …" (RFC 6750), and "Basic …" (RFC 7617) in an Authorization header.
void findSchemes(QByteArrayView text, QList<Stretch> &found)
{
    for (qsizetype at = text.indexOf("earer"); at >= 0; at = text.indexOf("earer", at + 1)) {
        if (at == 0 || (text[at - 1] != 'B' && text[at - 1] != 'b'))
            continue;
        const qsizetype from = endOf(text, at + 5, [](char c) { return c == ' ' || c == '\t' || c == '+'; });
        const qsizetype to = endOf(text, from, isTokenByte);
        if (from > at + 5 && to - from >= 16 && looksDrawn(text.sliced(from, to - from), 12))
            found.append({ from, to });
    }
    for (qsizetype at = text.indexOf("asic "); at >= 0; at = text.indexOf("asic ", at + 1)) {
        const QByteArray before = text.first(at).last(qMin<qsizetype>(at, 24)).toByteArray().toLower();
        const qsizetype to = endOf(text, at + 5, [](char c) { return isBase64Byte(c) || c == '='; });
        if (before.contains("authorization") && to - at - 5 >= 8)
            found.append({ at + 5, to });
    }
}

/// PEM (RFC 7468), also with its line breaks escaped as in JSON.
void findPrivateKeys(QByteArrayView text, QList<Stretch> &found)
{
    constexpr QByteArrayView mark("PRIVATE KEY-----");
    for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        const qsizetype from = at + mark.size();
        const qsizetype to = endOf(text, from, [](char c) { return isBase64Byte(c) || c == '=' || c == '\\' || c == '\n' || c == '\r'; });
        if (to - from >= 40 && !text.first(at).endsWith("END ") && !text.first(at).endsWith("END RSA "))
            found.append({ from, to });
    }
}

/// Where key-shaped text stands, in order, none over another.
QList<Stretch> stretchesIn(QByteArrayView text)
{
    QList<Stretch> found;
    findShapes(text, found);
    findWebTokens(text, found);
    findSchemes(text, found);
    findPrivateKeys(text, found);
    std::sort(found.begin(), found.end(), [](const Stretch &a, const Stretch &b) { return a.from != b.from ? a.from < b.from : a.to > b.to; });
    QList<Stretch> apart;
    for (const Stretch &one : std::as_const(found)) {
        if (apart.isEmpty() || one.from >= apart.constLast().to)
            apart.append(one);
        else
            apart.last().to = std::max(apart.constLast().to, one.to);
    }
    return apart;
}

/// Calls \a take with each text of \a exchange and its name; what it changes is put back.
template<typename Take>
void forEachText(Exchange &exchange, Take take)
{
    const auto takeString = [&take](const QByteArray &field, QString &text) {
        if (text.isEmpty())
            return;
        const QByteArray before = text.toUtf8();
        QByteArray bytes = before;
        take(field, bytes);
        if (bytes != before)
            text = QString::fromUtf8(bytes);
    };
    const auto takeHeaders = [&take](const QByteArray &side, QList<HttpHeader> &headers) {
        for (HttpHeader &header : headers) {
            take(QByteArray(side + ".headers"), header.name);
            take(QByteArray(side + ".headers." + header.name), header.value);
            take(QByteArray(side + ".headers"), header.variable);
        }
    };
    const auto takeIds = [&take](const QByteArray &field, QList<RequestId> &ids) {
        for (RequestId &id : ids) {
            take(field, id.name);
            take(field, id.value);
        }
    };
    takeString("id", exchange.id);
    takeString("question", exchange.question);
    takeString("conversation", exchange.conversationId);
    takeString("replay-of", exchange.replayOf);
    takeString("route", exchange.routeId);
    takeString("route", exchange.routeName);
    take("protocol", exchange.protocol);
    takeString("model", exchange.model);
    take("request.method", exchange.request.method);
    const QByteArray url = exchange.request.url.toEncoded();
    QByteArray taken = url;
    take("request.url", taken);
    if (taken != url)
        exchange.request.url = QUrl::fromEncoded(taken);
    takeHeaders("request", exchange.request.headers);
    take("request.body", exchange.request.body);
    take("response.reason", exchange.head.reason);
    takeHeaders("response", exchange.head.headers);
    take("response.body", exchange.body);

    Answer &answer = exchange.answer;
    takeString("answer.text", answer.message.text);
    takeString("answer.reasoning", answer.message.reasoning);
    for (ToolCall &call : answer.message.toolCalls) {
        takeString("answer.tools", call.id);
        takeString("answer.tools", call.name);
        take("answer.tools", call.arguments);
    }
    takeString("answer.tools", answer.message.toolCallId);
    take("answer.wire", answer.message.wire.json);
    take("answer.finish", answer.finishReason);
    for (QByteArray &oddity : answer.oddities)
        take("answer.oddities", oddity);
    if (answer.usage) {
        Usage usage = *answer.usage;
        take("answer.usage", usage.raw);
        answer.usage = usage;
    }
    if (answer.failure) {
        Failure failure = *answer.failure;
        take("failure", failure.code);
        take("failure", failure.type);
        takeString("failure", failure.message);
        take("failure", failure.parameter);
        take("failure", failure.requestId);
        take("failure", failure.raw);
        take("failure", failure.detail);
        takeString("failure", failure.subject);
        answer.failure = failure;
    }
    takeIds("request-ids", answer.requestIds);
    for (Attempt &attempt : exchange.attempts) {
        take("attempts", attempt.failure);
        take("attempts", attempt.code);
        takeIds("attempts", attempt.requestIds);
    }
}

using TextsByPath = QHash<QByteArray, QByteArray>;

/// Joins the strings of \a element to what earlier events had at the same place.
void gather(const simdjson::dom::element &element, const QByteArray &path, TextsByPath &texts, int depth)
{
    if (depth > deepestJson)
        return;
    simdjson::dom::object object;
    simdjson::dom::array array;
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS) {
        texts[path].append(text.data(), qsizetype(text.size()));
    } else if (element.get(object) == simdjson::SUCCESS) {
        for (const auto member : object)
            gather(member.value, QByteArray(path + '.' + QByteArray(member.key.data(), qsizetype(member.key.size()))), texts, depth + 1);
    } else if (element.get(array) == simdjson::SUCCESS) {
        // The places of an array are told apart only where several of them are there.
        int place = 0;
        for (const auto one : array)
            gather(one, QByteArray(path + '[' + QByteArray::number(place++) + ']'), texts, depth + 1);
    }
}

/// What the strings of a streamed body come to, joined event by event.
TextsByPath textsOf(const QByteArray &body)
{
    TextsByPath texts;
    simdjson::dom::parser parser;
    const auto take = [&](QByteArrayView json) {
        simdjson::dom::element element;
        if (parser.parse(json.data(), size_t(json.size()), true).get(element) == simdjson::SUCCESS)
            gather(element, {}, texts, 0);
    };
    if (body.contains("data:")) {
        SseFramer framer;
        const auto onEvent = [&take](const SseEvent &event) { take(event.data); };
        framer.feed(body, onEvent);
        framer.finish(onEvent);
        return texts;
    }
    // Gemini streams an array whose elements are the events.
    simdjson::dom::element element;
    simdjson::dom::array array;
    if (parser.parse(body.constData(), size_t(body.size()), true).get(element) != simdjson::SUCCESS)
        return texts;
    if (element.get(array) != simdjson::SUCCESS) {
        gather(element, {}, texts, 0); // escapes are gone here
        return texts;
    }
    for (const auto one : array)
        gather(one, {}, texts, 0);
    return texts;
}
}

LeakScan::LeakScan(const QList<QByteArray> &knownKeys)
{
    // One may begin with another: the longer must go first, or its end would stay.
    QList<QByteArray> keys = knownKeys;
    std::sort(keys.begin(), keys.end(), [](const QByteArray &a, const QByteArray &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const QByteArray &key : std::as_const(keys)) {
        if (key.size() < 8)
            continue;
        m_known.append({ .fingerprint = keyFingerprint(key) });
        m_known.last().redactor.addSecret(key);
    }
}

QList<std::pair<QByteArray, bool>> LeakScan::keysIn(const QByteArray &text) const
{
    QList<std::pair<QByteArray, bool>> found;
    QByteArray rest = text;
    for (const Known &known : m_known) {
        if (!known.redactor.finds(rest))
            continue;
        found.append({ known.fingerprint, true });
        rest = known.redactor.redacted(rest);
    }
    for (const Stretch &stretch : stretchesIn(rest)) {
        const std::pair<QByteArray, bool> one { keyFingerprint(QByteArrayView(rest).sliced(stretch.from, stretch.to - stretch.from)), false };
        if (!found.contains(one))
            found.append(one);
    }
    return found;
}

QByteArray LeakScan::masked(const QByteArray &text) const
{
    QByteArray rest = text;
    for (const Known &known : m_known) {
        if (known.redactor.finds(rest))
            rest = known.redactor.redacted(rest);
    }
    const QList<Stretch> stretches = stretchesIn(rest);
    for (auto stretch = stretches.crbegin(); stretch != stretches.crend(); ++stretch) {
        const qsizetype size = stretch->to - stretch->from;
        rest.replace(stretch->from, size, keyFingerprint(QByteArrayView(rest).sliced(stretch->from, size)));
    }
    return rest;
}

/// What stands whole in the body is found there; this is what only its reader would put together.
bool LeakScan::isSpreadOver(const QByteArray &body, QList<std::pair<QByteArray, bool>> *found) const
{
    const TextsByPath texts = textsOf(body);
    bool isSpread = false;
    for (const QByteArray &text : texts) {
        const QList<std::pair<QByteArray, bool>> keys = keysIn(text);
        isSpread |= !keys.isEmpty();
        for (const auto &key : keys) {
            if (found && !found->contains(key))
                found->append(key);
        }
    }
    return isSpread;
}

QList<Leak> LeakScan::leaks(const Exchange &exchange, int entry) const
{
    QList<Leak> found;
    const auto add = [&](const QByteArray &field, const std::pair<QByteArray, bool> &key, bool isSpread) {
        const Leak leak { .entry = entry,
            .exchangeId = QString::fromUtf8(masked(exchange.id.toUtf8())), // a leak is told to people
            .field = masked(field),
            .fingerprint = key.first,
            .isKnown = key.second,
            .isSpread = isSpread };
        if (!found.contains(leak))
            found.append(leak);
    };
    Exchange copy(exchange);
    forEachText(copy, [&](const QByteArray &field, const QByteArray &text) {
        const QList<std::pair<QByteArray, bool>> keys = keysIn(text);
        for (const auto &key : keys)
            add(field, key, false);
    });
    QList<std::pair<QByteArray, bool>> spread;
    isSpreadOver(masked(exchange.body), &spread);
    for (const auto &key : std::as_const(spread))
        add("response.body", key, true);
    spread.clear();
    isSpreadOver(masked(exchange.request.body), &spread);
    for (const auto &key : std::as_const(spread))
        add("request.body", key, true);
    return found;
}

Exchange LeakScan::masked(const Exchange &exchange) const
{
    Exchange clean(exchange);
    forEachText(clean, [this](const QByteArray &, QByteArray &text) {
        if (QByteArray without = masked(text); without != text)
            text = without;
    });
    if (isSpreadOver(clean.body, nullptr))
        clean.body = ": This body was left out: a key is spread over its events.\n\n";
    if (isSpreadOver(clean.request.body, nullptr))
        clean.request.body = "This body was left out: there is a key in it.";
    if (clean.body != exchange.body) {
        // The pieces no longer fit what is left; when the first came is still true.
        if (!clean.chunks.isEmpty())
            clean.chunks = { { .atNs = clean.chunks.constFirst().atNs, .offset = 0, .size = clean.body.size() } };
    }
    clean.isMasked |= clean.request != exchange.request;
    return clean;
}

QList<QByteArray> secretsIn(const QProcessEnvironment &environment)
{
    QList<QByteArray> secrets;
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        const QByteArray upper = name.toUpper().toLatin1();
        constexpr std::array marks { "KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "CREDENTIAL" };
        if (std::none_of(marks.begin(), marks.end(), [&upper](const char *mark) { return upper.contains(mark); }))
            continue;
        const QByteArray value = environment.value(name).trimmed().toUtf8();
        // A path is where a secret is, not the secret.
        if (value.size() >= shortestSecret && !value.startsWith('/') && !value.contains(' ') && !secrets.contains(value))
            secrets.append(value);
    }
    return secrets;
}
