#include "words/diagnoses.h"

#include "words/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct DiagnosisText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString fact(const Finding &finding, qsizetype at)
{
    return finding.facts.value(at);
}

/// The wait a server asks for, as a sentence of its own; empty if it named none.
QString waitSentence(const QString &seconds)
{
    if (seconds.isEmpty())
        return {};
    //: %n is a number of seconds; follows another sentence
    return u' ' + DiagnosisText::tr("The server asks to wait %n second(s).", nullptr, seconds.toInt());
}

QString requestIdSentence(const QString &id)
{
    if (id.isEmpty())
        return {};
    //: %1 is the id a server gave a request; follows another sentence
    return u' ' + DiagnosisText::tr("Its makers can find this request as %1.").arg(id);
}

QString otherReading(int number, const QString &reader)
{
    if (reader == "guide"_L1 && number == 1000)
        return u' ' + DiagnosisText::tr("Some guides read 1000 as an invalid request body; live servers send 2013 for that.");
    if (reader == "guide"_L1)
        return u' ' + DiagnosisText::tr("Some guides expect HTTP 429 with it; MiniMax's native addresses answer with HTTP 200. One "
                                        "tool calls it a content filter, which is wrong.");
    if (reader == "regional-page"_L1)
        return u' ' + DiagnosisText::tr("MiniMax's China page advises to lower Max tokens.");
    return {};
}

QString codeMeaning(int number)
{
    switch (number) {
    case 1000: return DiagnosisText::tr("1000 is MiniMax's unknown server error. Try again shortly and keep the trace id.");
    case 1001: return DiagnosisText::tr("1001 is MiniMax's time limit. Stream, or ask for less at once.");
    case 1002: return DiagnosisText::tr("1002 is MiniMax's limit on requests per minute.");
    case 1004: return DiagnosisText::tr("1004 means not authorised: a wrong key, the other region's host, a wrong header, a missing "
                                        "GroupId, or spaces in the key.");
    case 1008: return DiagnosisText::tr("1008 means that the balance is too low. Plan and pay-as-you-go keys have separate wallets.");
    case 1013: return DiagnosisText::tr("1013 is an internal error of MiniMax's service. Try again.");
    case 1024: return DiagnosisText::tr("1024 is an internal error of MiniMax's service. Try again.");
    case 1026: return DiagnosisText::tr("1026 means that moderation flagged the prompt. It is not a bug.");
    case 1027: return DiagnosisText::tr("1027 means that moderation flagged the answer, which may cut a stream in the middle.");
    case 1028:
    case 1030: return DiagnosisText::tr("%1 means that the plan's quota is used up.").arg(number);
    case 1033: return DiagnosisText::tr("1033 is an error behind MiniMax's door. A China host was seen to answer so to x-api-key.");
    case 1039: return DiagnosisText::tr("1039 is MiniMax's limit on tokens per minute. Tokens allowed for the answer count too.");
    case 1041: return DiagnosisText::tr("1041 means too many connections at once.");
    case 1042: return DiagnosisText::tr("1042 means that more than a tenth of the text is invisible or illegal characters.");
    case 1043: return DiagnosisText::tr("1043 means that the recording does not match its transcript.");
    case 1044: return DiagnosisText::tr("1044 means that the recording does not match the prompt.");
    case 2013: return DiagnosisText::tr("2013 is MiniMax's word for any invalid parameter; the detail stands after it.");
    case 2037: return DiagnosisText::tr("2037 means that a voice sample is too short or too long: 10 s to 5 min.");
    case 2038: return DiagnosisText::tr("2038 means that this account may not clone voices; it has to be verified.");
    case 2039: return DiagnosisText::tr("2039 means that the voice's name is taken.");
    case 2042: return DiagnosisText::tr("2042 means that the voice belongs to another account.");
    case 2045: return DiagnosisText::tr("2045 means that requests grew too fast. Ramp up slowly.");
    case 2048: return DiagnosisText::tr("2048 means that the prompt audio is longer than 8 s.");
    case 2049: return DiagnosisText::tr("2049 means that the key is not valid: mistyped, revoked, of the other region, or an old JWT.");
    case 2056: return DiagnosisText::tr("2056 means that the plan's 5-hour or weekly window is used up; “(0/0 used)” means that the model "
                                        "is not part of the plan.");
    case 2057: return DiagnosisText::tr("2057 was seen in replies about quotas only; nobody has said what it means.");
    case 2061: return DiagnosisText::tr("2061 means that the plan does not include this model.");
    case 2201:
    case 2202:
    case 2203:
    case 2204:
    case 2205: return DiagnosisText::tr("%1 is an error of the speech WebSocket protocol.").arg(number);
    case 20132: return DiagnosisText::tr("20132 means a bad voice sample or voice id.");
    }
    return DiagnosisText::tr("%1 is a code of the server that this program does not know.").arg(number);
}

/// What to check in a key, and what it looks like where that can be told.
QString checklist(const QByteArray &kind)
{
    const QString said = Words::keyKind({ .kind = kind });
    const QString list = DiagnosisText::tr("Check that the key is whole, without spaces, not revoked, and of this very platform.");
    //: %1 is a sentence, %2 a kind of key such as "MiniMax plan key"
    return said.isEmpty() ? list : DiagnosisText::tr("%1 It looks like this kind: %2.").arg(list, said);
}

QString keySentence(const Finding &finding)
{
    const QByteArray &id = finding.id;
    if (id == "auth-style")
        //: %1 and %2 are HTTP headers
        return fact(finding, 0).isEmpty()
            ? DiagnosisText::tr("The server may want the key as %1.").arg(fact(finding, 1))
            : DiagnosisText::tr("The key was sent as %1; the server seems to want it as %2.").arg(fact(finding, 0), fact(finding, 1));
    if (id == "key-missing")
        //: %1 is the name of a route
        return DiagnosisText::tr("The route %1 has no key.").arg(fact(finding, 0));
    if (id == "wrong-endpoint-for-key")
        //: %1 is the path of a URL
        return DiagnosisText::tr("The address %1 wants a signed-in browser, not a key. Another address does the same for keys.")
            .arg(fact(finding, 0));
    if (id == "group-mismatch")
        return DiagnosisText::tr("The key belongs to another account than the GroupId.");
    if (id == "key-old-jwt")
        return DiagnosisText::tr("This is one of MiniMax's old keys (a JWT), which newer addresses no longer take. Make a new one in the "
                                 "console.");
    if (id == "other-region")
        //: %1 and %2 are host names
        return DiagnosisText::tr("The key may belong to MiniMax's other platform: keys for %1 and %2 are not interchangeable, and nothing "
                                 "in a key tells which it is for. Asking the other host once tells.")
            .arg(fact(finding, 0), fact(finding, 1));
    if (id == "key-from-variable")
        //: %1 is the name of an environment variable
        return DiagnosisText::tr("The key came from the environment variable %1, which may hold another one than you think.")
            .arg(fact(finding, 0));
    if (id == "key-checklist")
        return checklist(fact(finding, 0).toLatin1());
    return {};
}

QString pathSentence(const Finding &finding)
{
    const QByteArray &id = finding.id;
    if (id == "path-doubled")
        //: %1 is a URL, %2 a part of its path
        return DiagnosisText::tr("%2 stands twice in %1. The base URL ends with what is added anyway.").arg(fact(finding, 0), fact(finding, 1));
    if (id == "path-unknown")
        //: %1 is a URL
        return DiagnosisText::tr("There is nothing at %1: the base URL, the version in it or the protocol is not what this server has.")
            .arg(fact(finding, 0));
    return {};
}

QString requestSentence(const Finding &finding)
{
    const QByteArray &id = finding.id;
    if (id == "field-refused")
        //: %1 is the name of a JSON field
        return DiagnosisText::tr("The server's message names “%1”, which is set. Sending without it tells whether that is all.")
            .arg(fact(finding, 0));
    if (id == "tool-schema-empty")
        return DiagnosisText::tr("A tool has no schema of its parameters. An empty object's schema is enough.");
    if (id == "past-arguments-broken")
        return DiagnosisText::tr("The arguments of an earlier tool call are not valid JSON, and the server refuses the whole history.");
    if (id == "tool-result-without-call")
        return DiagnosisText::tr("A tool result in the history answers no call of the turn before it.");
    if (id == "invisible-text")
        return DiagnosisText::tr("The text holds many invisible characters, as pasting from web pages or documents brings them.");
    if (id == "second-system-message")
        return DiagnosisText::tr("MiniMax takes one system message only, and it must come first.");
    if (id == "thinking-value")
        //: %1 is JSON
        return DiagnosisText::tr("MiniMax does not take %1 for thinking: it knows “adaptive” and “disabled”. Other makers call the "
                                 "first “enabled”.")
            .arg(fact(finding, 0));
    if (id == "temperature-zero")
        return DiagnosisText::tr("Temperature is 0: older deployments of MiniMax refuse it and take 0.01.");
    if (id == "cap-too-high")
        //: %1 and %2 are numbers of tokens
        return DiagnosisText::tr("Max tokens is %1; this model gives %2 at most.").arg(fact(finding, 0), fact(finding, 1));
    if (id == "undocumented-fields")
        //: %1 is a list of JSON fields
        return DiagnosisText::tr("MiniMax's documents do not name these fields, which are set: %1. Some deployments refuse what they do "
                                 "not know.")
            .arg(fact(finding, 0));
    if (id == "field-missing")
        return fact(finding, 0).isEmpty()
            ? DiagnosisText::tr("The server misses a field.")
            //: %1 is the name of a JSON field
            : DiagnosisText::tr("The server misses the field “%1”.").arg(fact(finding, 0));
    if (id == "read-the-servers-words")
        return DiagnosisText::tr("What exactly it refuses stands in the server's own words, in the raw body.");
    if (id == "model-unknown")
        //: %1 is a model id, %2 the name of a route
        return DiagnosisText::tr("%2 does not know “%1”. Ids must match exactly, capital letters and prefixes included.")
            .arg(fact(finding, 0), fact(finding, 1));
    if (id == "context-full")
        //: %1 is a model id
        return DiagnosisText::tr("The conversation is longer than %1 can read. Start a new one, or drop earlier turns.").arg(fact(finding, 0));
    if (id == "body-too-large")
        return DiagnosisText::tr("The request is larger than the server takes. MiniMax's limit is 64 MB.");
    return {};
}

QString limitSentence(const Finding &finding)
{
    const QByteArray &id = finding.id;
    if (id == "limit-requests")
        return DiagnosisText::tr("Too many requests in a short time. Such limits usually count per minute.") + waitSentence(fact(finding, 0));
    if (id == "limit-tokens")
        return DiagnosisText::tr("Too many tokens in a short time. A high Max tokens counts as if it were used.")
            + waitSentence(fact(finding, 0));
    if (id == "limit-connections")
        return DiagnosisText::tr("Too many answers stream at once with this key. Stop some of them.") + waitSentence(fact(finding, 0));
    if (id == "limit-growth")
        return DiagnosisText::tr("Requests grew too fast for the server; it wants a slower start.") + waitSentence(fact(finding, 0));
    if (id == "plan-lacks-model")
        //: %1 is a model id
        return DiagnosisText::tr("The plan of this key does not include %1.").arg(fact(finding, 0));
    if (id == "plan-used-up")
        return DiagnosisText::tr("The plan's 5-hour or weekly allowance is used up.") + waitSentence(fact(finding, 0));
    if (id == "router-balance")
        //: %1 is the name of a route
        return DiagnosisText::tr("The credits at %1 are used up. They are its own, apart from any balance at MiniMax.").arg(fact(finding, 0));
    if (id == "balance-of-payg-key")
        return DiagnosisText::tr("This is a pay-as-you-go key (sk-api-…), whose wallet is empty. A paid plan has a wallet and a key of its "
                                 "own (sk-cp-…).");
    if (id == "balance")
        return DiagnosisText::tr("The wallet of this key is empty. Plan keys (sk-cp-…) and pay-as-you-go keys (sk-api-…) draw on two "
                                 "different ones.");
    return {};
}

QString serverSentence(const Finding &finding)
{
    const QByteArray &id = finding.id;
    if (id == "router-without-channel")
        //: %1 is a model id
        return DiagnosisText::tr("The router has nowhere to send %1 just now: the row of its list is unhealthy, or belongs to another group. "
                                 "The direct route tells whether the model itself answers.")
            .arg(fact(finding, 0));
    if (id == "overloaded")
        return DiagnosisText::tr("The server is overloaded. Nothing is wrong with the request.") + requestIdSentence(fact(finding, 0));
    if (id == "server-failed")
        return DiagnosisText::tr("The server failed inside.") + requestIdSentence(fact(finding, 0));
    if (id == "server-timeout")
        return DiagnosisText::tr("The server ran out of its own time. Streamed answers are given more of it.");
    if (id == "not-allowed")
        //: %1 is a model id
        return DiagnosisText::tr("The key is known but not allowed to do this: %1, or the address you call from, may not be open to it.")
            .arg(fact(finding, 0));
    if (id == "prompt-moderated")
        return DiagnosisText::tr("Moderation refused the prompt. Reword it: the same text will be refused again.");
    if (id == "answer-moderated")
        return DiagnosisText::tr("Moderation stopped the answer. A reworded question may go through.");
    if (id == "answer-kept")
        return DiagnosisText::tr("What had arrived is kept and marked as cut.");
    if (id == "failed-with-success-status")
        //: %1 is an HTTP status code
        return DiagnosisText::tr("The HTTP status was %1, success. Programs that look at it alone see an empty answer and no error.")
            .arg(fact(finding, 0));
    return {};
}

QString lineSentence(const Finding &finding)
{
    const QByteArray &id = finding.id;
    if (id == "host-unknown")
        //: %1 is a host name
        return DiagnosisText::tr("No address is known for %1: it may be mistyped, or the network is down.").arg(fact(finding, 0));
    if (id == "local-server-down")
        //: %1 is a host name, %2 a port number
        return DiagnosisText::tr("Nothing listens on port %2 of %1. Start the server there, or correct the port.")
            .arg(fact(finding, 0), fact(finding, 1));
    if (id == "port-closed")
        //: %1 is a host name, %2 a port number
        return DiagnosisText::tr("%1 refuses connections on port %2. The port may be wrong, or a firewall in between.")
            .arg(fact(finding, 0), fact(finding, 1));
    if (id == "upload-too-large")
        return DiagnosisText::tr("The connection was closed while a large request was being sent: the server may not take so much.");
    if (id == "line-lost")
        return DiagnosisText::tr("The connection was lost. Whether the server counted the request is not known.");
    if (id == "certificate")
        //: %1 is a host name
        return DiagnosisText::tr("%1 could not prove who it is. The clock of this computer, a proxy that reads along, or the server's "
                                 "certificate is at fault.")
            .arg(fact(finding, 0));
    if (id == "no-tls-there")
        //: %1 is a host name
        return DiagnosisText::tr("%1 probably speaks plain http on this port.").arg(fact(finding, 0));
    if (id == "proxy-refused")
        return fact(finding, 0).isEmpty()
            ? DiagnosisText::tr("The proxy of the system or of the environment did not let the request through.")
            //: %1 is the URL of a proxy
            : DiagnosisText::tr("The proxy %1 did not let the request through.").arg(fact(finding, 0));
    if (id == "no-connection")
        //: %1 is a host name
        return DiagnosisText::tr("%1 did not answer at all: it may be down, or a firewall swallows the call.").arg(fact(finding, 0));
    if (id == "slow-first-byte")
        //: %n is a number of seconds
        return DiagnosisText::tr("Nothing came within %n second(s). A very long prompt takes minutes to read; the limit stands in the route.",
            nullptr, fact(finding, 0).toInt());
    if (id == "not-streaming")
        return DiagnosisText::tr("Without streaming the first byte comes only when the whole answer is ready.");
    if (id == "moved")
        //: %1 is a URL
        return DiagnosisText::tr("The server points to %1. It was not followed, so that the key goes nowhere else. If you trust that "
                                 "address, put it into the route.")
            .arg(fact(finding, 0));
    if (id == "breaker-open")
        //: %1 is the name of a route
        return DiagnosisText::tr("%1 failed several times in a row and is left alone for a short while.").arg(fact(finding, 0));
    return {};
}

QString answerSentence(const Finding &finding)
{
    const QByteArray &id = finding.id;
    if (id == "cap-eaten-by-reasoning")
        return fact(finding, 0).isEmpty()
            ? DiagnosisText::tr("All tokens went to reasoning, and none were left for the answer. Raise Max tokens.")
            //: %1 is a number of tokens
            : DiagnosisText::tr("All %1 tokens went to reasoning, and none were left for the answer. Raise Max tokens.").arg(fact(finding, 0));
    if (id == "tool-call-not-parsed")
        return DiagnosisText::tr("The model called a tool, but the server passed the call on as text. That is a fault of the server or "
                                 "gateway, not of the tool.");
    if (id == "snapshot-stream")
        return DiagnosisText::tr("Each piece of this stream repeated everything before it. The text above is put right; programs that append "
                                 "the pieces show it many times over.");
    if (id == "answer-repeated-at-end")
        return DiagnosisText::tr("The stream ended with a frame that repeats the whole answer. Programs that append it show the answer twice.");
    if (id == "reasoning-sent-twice")
        return DiagnosisText::tr("The server sent the reasoning twice, in tags and in a field of its own. It is shown once.");
    if (id == "reasoning-in-text")
        return DiagnosisText::tr("The reasoning came as <think> tags within the text. Setting reasoning_split parts the two.");
    if (id == "usage-not-asked")
        return DiagnosisText::tr("The server reports usage in a stream only when asked to.");
    if (id == "broke-off")
        return DiagnosisText::tr("The stream ended without its end: the server or something on the way closed the line. What came is kept.");
    if (id == "fell-silent")
        //: %n is a number of seconds
        return DiagnosisText::tr("Nothing more came for %n second(s), the limit of this route. What came is kept.", nullptr,
            fact(finding, 0).toInt());
    if (id == "nothing-in-answer")
        return DiagnosisText::tr("The reply held no answer. Some gateways lose answers or tool calls in a stream only.");
    if (id == "not-an-api")
        //: %1 is a host name
        return DiagnosisText::tr("%1 answered with a web page: this address is a site, or a gateway's error page.").arg(fact(finding, 0));
    if (id == "broken-reply")
        //: %1 is a host name
        return DiagnosisText::tr("What %1 sent is not an answer of this protocol. Another protocol, or no streaming, may tell more.")
            .arg(fact(finding, 0));
    return {};
}

}

QString Words::diagnosisSentence(const Finding &finding)
{
    if (finding.id == "code") {
        const int number = fact(finding, 0).toInt();
        return codeMeaning(number) + otherReading(number, fact(finding, 1));
    }
    for (const auto &family : { keySentence, pathSentence, requestSentence, limitSentence, serverSentence, lineSentence, answerSentence }) {
        const QString sentence = family(finding);
        if (!sentence.isEmpty())
            return sentence;
    }
    //: %1 is a technical id
    return DiagnosisText::tr("Something is wrong that this program has no words for: “%1”.").arg(QString::fromUtf8(finding.id));
}
