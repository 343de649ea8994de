#include "advice/doctor.h"

#include "advice/codes.h"
#include "protocols/failurenormaliser.h"
#include "protocols/protocol.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
Route miniMax(const QByteArray &protocol, const QString &base)
{
    return { .id = u"minimax"_s,
        .name = u"Direct MiniMax"_s,
        .bases = { { protocol, base } },
        .dialect = Dialect::MiniMax,
        .knownModels = { u"MiniMax-M3"_s, u"MiniMax-M2.7"_s },
        .builtIn = true,
        .hasKey = true };
}

/// A question on MiniMax's international host that nothing is wrong with.
Symptoms healthy(const QByteArray &protocol = "openai-chat", const QString &base = u"https://api.minimax.io/v1"_s)
{
    Symptoms symptoms;
    Situation &situation = symptoms.situation;
    situation.route = miniMax(protocol, base);
    situation.protocol = protocol;
    situation.request.settings.model = u"MiniMax-M3"_s;
    situation.request.messages = { { .role = Role::User, .text = u"Hi"_s } };
    situation.request.settings.parameters.set("stream", "true");
    situation.request.settings.parameters.set("stream_options.include_usage", "true");
    const Protocol *const speaks = protocolById(protocol);
    situation.url = speaks ? speaks->chatUrl(situation.route) : QUrl(base);
    situation.hasKey = true;
    situation.routes = { situation.route };
    symptoms.answer.message.text = u"Hello."_s;
    symptoms.answer.usage = Usage { .input = 1, .output = 2, .total = 3 };
    symptoms.answer.finishReason = "stop";
    symptoms.answer.ended = true;
    symptoms.head.status = 200;
    return symptoms;
}

/// \a symptoms after the server said \a body with \a status, read as the program reads it.
Symptoms refused(Symptoms symptoms, int status, const QByteArray &body)
{
    symptoms.head.status = status;
    symptoms.answer = {};
    symptoms.answer.failure = failureIn(symptoms.head, body);
    return symptoms;
}

Symptoms failed(Symptoms symptoms, const Failure &failure)
{
    symptoms.answer = {};
    symptoms.answer.failure = failure;
    return symptoms;
}

QByteArray chatError(const QByteArray &type, const QByteArray &message, int status)
{
    return R"({"type":"error","error":{"type":")" + type + R"(","message":")" + message + R"(","http_code":")" + QByteArray::number(status)
        + R"("},"request_id":"0a1b"})";
}

QByteArray native(int code, const QByteArray &message)
{
    return R"({"id":"0a1b","choices":null,"base_resp":{"status_code":)" + QByteArray::number(code) + R"(,"status_msg":")" + message + R"("}})";
}

QByteArrayList idsOf(const QList<Finding> &findings)
{
    QByteArrayList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id);
    return ids;
}

const Finding *findingCalled(const QList<Finding> &findings, const QByteArray &id)
{
    const auto found = std::find_if(findings.cbegin(), findings.cend(), [&id](const Finding &finding) { return finding.id == id; });
    return found == findings.cend() ? nullptr : &*found;
}
}

class TestDoctor final : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWrongWithAHealthyAnswer();
    void knowsTheTwentyFourSymptoms_data();
    void knowsTheTwentyFourSymptoms();
    void namesTheCauseOfEveryFailure_data();
    void namesTheCauseOfEveryFailure();
    void putsTheLikeliestCauseFirst();
    void tellsEachCauseOnce();
    void tellsWhatACodeMeansAndWhoReadsItOtherwise();
    void staysSilentWhenSomebodyStopped();
    void knowsEveryDocumentedCode();
};

void TestDoctor::findsNothingWrongWithAHealthyAnswer()
{
    QCOMPARE(idsOf(diagnose(healthy())), QByteArrayList());
    // A usage chunk with choices: [] ends many clients; here it is simply read.
    Symptoms odd = healthy();
    odd.answer.oddities = { "no-done" };
    QCOMPARE(idsOf(diagnose(odd)), QByteArrayList());
}

void TestDoctor::knowsTheTwentyFourSymptoms_data()
{
    QTest::addColumn<Symptoms>("symptoms");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<QByteArray>("repair");
    QTest::addColumn<QString>("value");
    const QString anthropicBase = u"https://api.minimax.io/anthropic"_s;
    const auto row = [](const char *name, const Symptoms &symptoms, const char *cause, const char *repair = "", const QString &value = {}) {
        QTest::newRow(name) << symptoms << QByteArray(cause) << QByteArray(repair) << value;
    };

    row("1: fresh key of the other region", refused(healthy(), 401, chatError("authorized_error", "login fail (1004)", 401)), "other-region",
        "use-base", u"https://api.minimaxi.com/v1"_s);
    Symptoms jwt = healthy();
    jwt.situation.keyKind = "minimax-jwt";
    row("2: invalid key, an old JWT", refused(jwt, 401, chatError("authorized_error", "invalid api key (2049)", 401)), "key-old-jwt", "edit-key");
    row("3: GroupId missing on legacy v1",
        refused(healthy("minimax-v1", u"https://api.minimax.chat/v1"_s), 401, native(1004, "login fail")), "group-id-missing", "set-group-id");
    Symptoms xApiKey = healthy("anthropic-messages", anthropicBase);
    xApiKey.situation.route.auth = AuthStyle::XApiKey;
    row("4: x-api-key where Bearer is needed",
        refused(xApiKey, 401, chatError("authentication_error", "carry the API secret key in the 'Authorization' field", 401)), "auth-style",
        "use-auth", u"bearer"_s);
    row("4: or 500 (1033)", refused(xApiKey, 500, chatError("api_error", "system error (1033)", 500)), "auth-style", "use-auth", u"bearer"_s);
    Symptoms overridden = healthy();
    overridden.situation.keyVariable = u"MINIMAX_API_KEY"_s;
    row("5: an environment variable overrides the key", refused(overridden, 401, chatError("authorized_error", "login fail (1004)", 401)),
        "key-from-variable", "edit-key");
    row("6: plain text 404", refused(healthy("openai-chat", u"https://api.minimax.io/v1/v1"_s), 404, "404 page not found"), "path-doubled",
        "strip-path");
    Symptoms tags = healthy();
    tags.answer.message.reasoning = u"Hm."_s;
    tags.answer.message.wire = { "openai-chat", R"({"role":"assistant","content":"<think>\nHm.\n</think>\n\nHello."})" };
    row("7: think tags in the answer", tags, "reasoning-in-text", "set-parameter", u"reasoning_split=true"_s);
    Symptoms twice = healthy();
    twice.answer.oddities = { "reasoning-twice" };
    row("8: reasoning twice", twice, "reasoning-sent-twice");
    Symptoms snapshots = healthy();
    snapshots.answer.oddities = { "snapshot-stream" };
    row("9: snapshots", snapshots, "snapshot-stream");
    Symptoms closing = healthy();
    closing.answer.oddities = { "closing-frame" };
    row("10: the whole answer again at the end", closing, "answer-repeated-at-end");
    Symptoms noUsage = healthy();
    noUsage.answer.usage.reset();
    noUsage.situation.request.settings.parameters.reset("stream_options.include_usage");
    row("11: no usage", noUsage, "usage-not-asked", "include-usage");
    Symptoms eaten = healthy();
    eaten.answer.message = { .role = Role::Assistant, .reasoning = u"Let me think"_s };
    eaten.answer.finishReason = "length";
    eaten.situation.request.settings.parameters.set("max_tokens", "64");
    row("13: reasoning ate the cap", eaten, "cap-eaten-by-reasoning", "set-parameter", u"max_tokens=4096"_s);
    Symptoms enabled = healthy();
    enabled.situation.request.settings.parameters.set("thinking", R"("enabled")");
    row("14: thinking enabled",
        refused(enabled, 400, chatError("bad_request_error", "invalid params, invalid thinking.type: allowed adaptive, disabled (2013)", 400)),
        "thinking-value", "set-parameter", u"thinking=\"adaptive\""_s);
    Symptoms stray = healthy();
    stray.situation.request.settings.parameters.set("seed", "7");
    stray.situation.request.settings.extraBody.set("logit_bias", "{}");
    row("15: invalid chat setting, stray fields", refused(stray, 400, chatError("bad_request_error", "invalid chat setting (2013)", 400)),
        "undocumented-fields", "drop-undocumented");
    Symptoms systems = healthy();
    systems.situation.request.systemPrompt = u"Be brief."_s;
    systems.situation.request.messages.prepend({ .role = Role::System, .text = u"Be kind."_s });
    row("15: invalid chat setting, second system message", refused(systems, 400, chatError("bad_request_error", "invalid chat setting (2013)", 400)),
        "second-system-message", "mend", u"merge-systems"_s);
    row("16: tool without schema", refused(healthy(), 400, chatError("bad_request_error", "function parameters is empty (2013)", 400)),
        "tool-schema-empty", "fill-tool-schemas");
    row("17: tool id not found", refused(healthy(), 400, chatError("bad_request_error", "tool result's tool id(x) not found (2013)", 400)),
        "tool-result-without-call", "mend", u"drop-orphan-results"_s);
    row("17: bad past arguments",
        refused(healthy(), 400, chatError("bad_request_error", "invalid function arguments json string, tool_call_id: x (2013)", 400)),
        "past-arguments-broken", "mend", u"empty-arguments"_s);
    Symptoms unparsed = healthy();
    unparsed.answer.oddities = { "tool-call-text" };
    row("18: a tool call as text", unparsed, "tool-call-not-parsed", "without-stream");
    unparsed.answer.message.text = u"<tool_call>{\"name\":\"f\",\"arguments\":{}}</tool_call>"_s;
    row("18: a tool call that can be read", unparsed, "tool-call-not-parsed", "treat-as-calls");
    unparsed.answer.oddities.clear();
    row("18: one in other tags", unparsed, "tool-call-not-parsed", "treat-as-calls");
    Symptoms payg = healthy();
    payg.situation.keyKind = "minimax-payg";
    row("19: no balance with a pay-as-you-go key", refused(payg, 402, chatError("insufficient_balance_error", "insufficient balance (1008)", 402)),
        "balance-of-payg-key", "edit-key");
    row("20: model outside the plan", refused(healthy(), 429, chatError("rate_limit_error", "usage limit exceeded (0/0 used) (2056)", 429)),
        "plan-lacks-model", "edit-key");
    row("20: 2061", refused(healthy(), 400, chatError("bad_request_error", "your plan does not support this model (2061)", 400)),
        "plan-lacks-model", "edit-key");
    row("21: overload", refused(healthy(), 529, chatError("overloaded_error", "high load", 529)), "overloaded", "wait", u"5"_s);
    Symptoms cut = failed(healthy(), { .kind = FailureKind::CutOff });
    cut.answer.message.text = u"Hel"_s;
    row("22: the stream stops", cut, "broke-off", "continue");
    row("23: 200 and nothing shown", refused(healthy(), 200, native(1000, "unknown error")), "failed-with-success-status");
    Symptoms router = healthy("openai-chat", u"https://router.flatkey.ai/v1"_s);
    router.situation.routes = { miniMax("openai-chat", u"https://api.minimax.io/v1"_s), router.situation.route };
    row("24: router without a channel",
        refused(router, 503,
            R"json({"error":{"message":"No available channel for model MiniMax-M3 under group default (request id: 1)","type":"new_api_error","code":"get_channel_failed"}})json"),
        "router-without-channel", "use-route", u"minimax"_s);
}

void TestDoctor::knowsTheTwentyFourSymptoms()
{
    QFETCH(Symptoms, symptoms);
    QFETCH(QByteArray, cause);
    QFETCH(QByteArray, repair);
    QFETCH(QString, value);
    const QList<Finding> findings = diagnose(symptoms);
    const Finding *const found = findingCalled(findings, cause);
    QVERIFY2(found, idsOf(findings).join(' ').constData());
    if (repair.isEmpty())
        return;
    const auto offered = std::find_if(found->repairs.cbegin(), found->repairs.cend(), [&](const Repair &known) {
        return known.id == repair && (value.isEmpty() || known.value == value);
    });
    QVERIFY(offered != found->repairs.cend());
}

void TestDoctor::namesTheCauseOfEveryFailure_data()
{
    QTest::addColumn<Symptoms>("symptoms");
    QTest::addColumn<QByteArray>("cause");
    const auto row = [](const char *name, const Symptoms &symptoms, const char *cause) {
        QTest::newRow(name) << symptoms << QByteArray(cause);
    };
    const auto chat = [](const char *message, int status) { return refused(healthy(), status, chatError("bad_request_error", message, status)); };
    Symptoms keyless = healthy();
    keyless.situation.hasKey = false;
    row("no key at all", refused(keyless, 401, R"({"error":"Unauthorized"})"), "key-missing");
    row("a dashboard's address", refused(healthy(), 200, native(1004, "cookie is missing, log in again")), "wrong-endpoint-for-key");
    Symptoms grouped = healthy("minimax-pro", u"https://api.minimax.chat/v1"_s);
    grouped.situation.route.groupId = u"1234567890123456789"_s;
    grouped.situation.url = QUrl(u"https://api.minimax.chat/v1/text/chatcompletion_pro?GroupId=1234567890123456789"_s);
    row("key and group differ", refused(grouped, 200, native(1004, "token not match group")), "group-mismatch");
    row("the server names another header", refused(healthy("anthropic-messages", u"https://api.minimax.io/anthropic"_s), 401,
        chatError("authentication_error", "Please carry the API secret key in the 'X-Api-Key' field", 401)), "auth-style");
    row("any refused key", refused(healthy("openai-chat", u"https://llm.example.test/v1"_s), 401, R"({"error":"Unauthorized"})"), "key-checklist");
    row("an address that is not there", refused(healthy("openai-chat", u"https://llm.example.test/v1"_s), 404, "404 page not found"), "path-unknown");
    Symptoms zero = healthy();
    zero.situation.request.settings.parameters.set("temperature", "0");
    row("temperature 0", refused(zero, 400, chatError("bad_request_error", "invalid params (2013)", 400)), "temperature-zero");
    Symptoms high = healthy();
    high.situation.request.settings.parameters.set("max_tokens", "999999");
    row("too high a cap", refused(high, 400, chatError("bad_request_error", "invalid params (2013)", 400)), "cap-too-high");
    Symptoms named = healthy();
    named.situation.request.settings.extraBody.set("parallel_tool_calls", "true");
    row("a field the server names", refused(named, 400, chatError("bad_request_error", "unknown field parallel_tool_calls (2013)", 400)), "field-refused");
    row("a field the server misses", chat("expr_path=messages, cause=missing required parameter (2013)", 400), "field-missing");
    row("another invalid request", chat("invalid params (2013)", 400), "read-the-servers-words");
    row("invisible characters", chat("too many invisible characters (1042)", 400), "invisible-text");
    row("a model nobody knows", chat("invalid params, unknown model 'MiniMax-M33' (2013)", 400), "model-unknown");
    row("a full context", chat("invalid params, context window exceeds limit (2013)", 400), "context-full");
    row("a large body", refused(healthy(), 413, "Request Entity Too Large"), "body-too-large");
    row("requests per minute", refused(healthy(), 200, native(1002, "rate limit exceeded")), "limit-requests");
    row("tokens per minute", refused(healthy(), 200, native(1039, "token limit exceeded")), "limit-tokens");
    row("connections", refused(healthy(), 200, native(1041, "conn limit")), "limit-connections");
    row("growth", refused(healthy(), 200, native(2045, "rate growth")), "limit-growth");
    row("a used-up plan", refused(healthy(), 429, chatError("rate_limit_error", "usage limit exceeded, resets at 2026-11-21T05:00:00Z (2056)", 429)), "plan-used-up");
    row("a router's credits", refused(healthy("openai-chat", u"https://router.flatkey.ai/v1"_s), 402, R"({"error":{"message":"credits exhausted"}})"), "router-balance");
    row("a wallet of unknown kind", refused(healthy(), 429, chatError("rate_limit_error", "insufficient balance (1008)", 429)), "balance");
    row("not allowed", refused(healthy(), 403, R"({"error":{"message":"model not allowed for this token","type":"new_api_error","code":"access_denied"}})"), "not-allowed");
    row("moderated prompt", refused(healthy(), 422, chatError("unprocessable_entity_error", "input new_sensitive (1026)", 422)), "prompt-moderated");
    row("moderated answer", refused(healthy(), 200, native(1027, "output new_sensitive")), "answer-moderated");
    row("a server's own time limit", refused(healthy(), 200, native(1001, "timeout")), "server-timeout");
    row("a server that fails", refused(healthy(), 500, chatError("server_error", "unknown error, 999 (1000)", 500)), "server-failed");
    const auto line = [](FailureKind kind) { return failed(healthy(), { .kind = kind }); };
    row("unknown host", line(FailureKind::HostNotFound), "host-unknown");
    row("refused by a far host", line(FailureKind::ConnectionRefused), "port-closed");
    row("refused by this machine", failed(healthy("openai-chat", u"http://127.0.0.1:8080/v1"_s), { .kind = FailureKind::ConnectionRefused }), "local-server-down");
    row("lost", line(FailureKind::ConnectionLost), "line-lost");
    row("lost while uploading", failed(healthy(), { .kind = FailureKind::ConnectionLost, .detail = "maybe-too-large" }), "upload-too-large");
    row("bad certificate", line(FailureKind::Tls), "certificate");
    row("no TLS there", failed(healthy("openai-chat", u"https://127.0.0.1:8080/v1"_s), { .kind = FailureKind::Tls }), "no-tls-there");
    row("proxy", line(FailureKind::Proxy), "proxy-refused");
    row("never connected", line(FailureKind::TimedOutConnecting), "no-connection");
    row("slow first byte", line(FailureKind::TimedOutFirstByte), "slow-first-byte");
    row("silent", line(FailureKind::TimedOutIdle), "fell-silent");
    row("redirected", failed(healthy(), { .kind = FailureKind::Redirected, .subject = u"https://x.test/"_s }), "moved");
    row("network", line(FailureKind::NetworkOther), "line-lost");
    row("nothing in it", line(FailureKind::NoAnswer), "nothing-in-answer");
    row("a web page", failed(healthy(), { .kind = FailureKind::Malformed, .detail = "html" }), "not-an-api");
    row("broken JSON", failed(healthy(), { .kind = FailureKind::Malformed, .detail = "json" }), "broken-reply");
    row("breaker", failed(healthy(), { .kind = FailureKind::NotSent, .detail = "breaker-open" }), "breaker-open");
    row("not sent for want of a key", failed(healthy(), { .kind = FailureKind::NotSent, .detail = "no-key" }), "key-missing");
    row("a teapot", refused(healthy(), 418, "I'm a teapot"), "server-failed");
}

void TestDoctor::namesTheCauseOfEveryFailure()
{
    QFETCH(Symptoms, symptoms);
    QFETCH(QByteArray, cause);
    QVERIFY(symptoms.answer.failure);
    const QByteArrayList ids = idsOf(diagnose(symptoms));
    QVERIFY2(ids.contains(cause), ids.join(' ').constData());
}

void TestDoctor::putsTheLikeliestCauseFirst()
{
    Symptoms symptoms = healthy("anthropic-messages", u"https://api.minimax.io/anthropic"_s);
    symptoms.situation.route.auth = AuthStyle::XApiKey;
    symptoms.situation.keyVariable = u"MINIMAX_API_KEY"_s;
    const QByteArrayList ids = idsOf(
        diagnose(refused(symptoms, 401, chatError("authentication_error", "carry the API secret key in the 'Authorization' field (1004)", 401))));
    QCOMPARE(ids.value(0), QByteArray("auth-style"));
    QVERIFY(ids.indexOf("other-region") < ids.indexOf("key-from-variable"));
    QVERIFY(ids.indexOf("key-from-variable") < ids.indexOf("key-checklist"));
    QVERIFY(ids.indexOf("key-checklist") < ids.indexOf("code"));
}

void TestDoctor::tellsEachCauseOnce()
{
    Symptoms symptoms = healthy();
    symptoms.situation.request.settings.parameters.set("stream_options.include_usage", "true");
    const QByteArrayList ids = idsOf(diagnose(refused(symptoms, 400, chatError("bad_request_error", "unknown field stream_options (2013)", 400))));
    QCOMPARE(ids.count("field-refused"), 1);
}

void TestDoctor::tellsWhatACodeMeansAndWhoReadsItOtherwise()
{
    for (const auto &[code, reader] : { std::pair(1000, u"guide"_s), std::pair(1002, u"guide"_s), std::pair(1004, QString()) }) {
        const QList<Finding> findings = diagnose(refused(healthy(), 200, native(code, "x")));
        const Finding *const found = findingCalled(findings, "code");
        QVERIFY(found);
        QCOMPARE(found->facts, (QStringList { QString::number(code), reader }));
    }
}

void TestDoctor::staysSilentWhenSomebodyStopped()
{
    QVERIFY(diagnose(failed(healthy(), { .kind = FailureKind::Stopped })).isEmpty());
}

void TestDoctor::knowsEveryDocumentedCode()
{
    for (const int number : { 1000, 1001, 1002, 1004, 1008, 1013, 1024, 1026, 1027, 1028, 1030, 1033, 1039, 1041, 1042, 1043, 1044, 2013, 20132,
             2037, 2038, 2039, 2042, 2045, 2048, 2049, 2056, 2057, 2061, 2201, 2202, 2203, 2204, 2205 }) {
        const StatusCode *const code = statusCode(QByteArray::number(number));
        QVERIFY2(code, QByteArray::number(number).constData());
        QVERIFY(*code->source);
    }
    QVERIFY(!statusCode("0"));
    QVERIFY(!statusCode("model_not_found"));
    QVERIFY(std::is_sorted(statusCodes().begin(), statusCodes().end(), [](const StatusCode &a, const StatusCode &b) { return a.number < b.number; }));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
