#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct FailureText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

// The wait a server asks for, in the coarsest unit that says enough.
QString waitText(qint64 ms)
{
    const QLocale locale;
    const qint64 seconds = (ms + 999) / 1000;
    if (seconds < 120)
        //: %1 is a number of seconds
        return FailureText::tr("%1 s", "a wait").arg(locale.toString(seconds));
    if (seconds < 2 * 3600)
        //: %1 is a number of minutes
        return FailureText::tr("%1 min", "a wait").arg(locale.toString((seconds + 59) / 60));
    //: %1 is a number of hours
    return FailureText::tr("%1 h", "a wait").arg(locale.toString((seconds + 3599) / 3600));
}

QString authenticationSentence(const Failure &failure)
{
    if (failure.code == "2049")
        return FailureText::tr("The key is not valid. It may be revoked, cut short while copying, or made for the other "
                               "platform: keys for international and China MiniMax are not interchangeable.");
    if (failure.code == "1004" && failure.message.contains("group"_L1, Qt::CaseInsensitive))
        return FailureText::tr("The key does not match the group. Check the GroupId, and that key and group belong to the "
                               "same account.");
    if (failure.message.contains("'X-Api-Key' field"_L1, Qt::CaseInsensitive))
        return FailureText::tr("The server wants the key in the x-api-key header. Change the authentication of the route "
                               "to x-api-key.");
    if (failure.code == "1004")
        return FailureText::tr("The server did not accept the key. It may be mistyped, or belong to the other platform: keys "
                               "for international and China MiniMax are not interchangeable. MiniMax takes it as Bearer.");
    if (failure.message.contains("'Authorization' field"_L1, Qt::CaseInsensitive))
        return FailureText::tr("The server wants the key as “Authorization: Bearer …”. Change the authentication of the "
                               "route to Bearer.");
    return FailureText::tr("The server did not accept the key. Check that the key is whole and belongs to this route.");
}

QString rateSentence(const Failure &failure)
{
    if (failure.retryAfterMs && *failure.retryAfterMs > 0) {
        //: %1 is a wait such as "20 s"
        return FailureText::tr("Too many requests in a short time. The server asks to wait %1.")
            .arg(waitText(*failure.retryAfterMs));
    }
    if (failure.code == "1039")
        return FailureText::tr("Too many tokens in a short time. Wait a minute, shorten the prompt or lower Max tokens: "
                               "tokens allowed for the answer count too.");
    if (failure.code == "1041")
        return FailureText::tr("Too many answers are streaming at once with this key. Stop some of them and send again.");
    if (failure.code == "2045")
        return FailureText::tr("Requests grew too fast for the server. Send more slowly for a while.");
    return FailureText::tr("Too many requests in a short time. Wait a minute and send again.");
}

QString planSentence(const Failure &failure)
{
    if (failure.code == "2061" || failure.message.contains("0/0"_L1))
        return FailureText::tr("The plan of this key does not include this model. Choose another model or another key.");
    if (failure.retryAfterMs && *failure.retryAfterMs > 0) {
        //: %1 is a wait such as "3 h"
        return FailureText::tr("The plan's allowance is used up. It is filled again in %1.").arg(waitText(*failure.retryAfterMs));
    }
    if (failure.code == "2056")
        return FailureText::tr("The plan's allowance is used up until its 5-hour or weekly window begins again.");
    return FailureText::tr("The plan's allowance is used up.");
}

QString invalidSentence(const Failure &failure)
{
    if (failure.message.contains("function parameters is empty"_L1))
        return FailureText::tr("A tool has no parameters schema. Give it at least {\"type\":\"object\",\"properties\":{}}.");
    if (failure.message.contains("tool result's tool id"_L1))
        return FailureText::tr("A tool result answers a call that is not in the turn before it.");
    if (failure.message.contains("invalid function arguments"_L1))
        return FailureText::tr("The arguments of an earlier tool call are not valid JSON, and the server refuses the history "
                               "because of it.");
    if (failure.message.contains("thinking"_L1) && failure.message.contains("type"_L1))
        return FailureText::tr("The server does not know this value for thinking. MiniMax takes “adaptive” and “disabled”.");
    if (failure.code == "1042")
        return FailureText::tr("The text holds too many invisible or illegal characters.");
    if (failure.message.contains("invalid chat setting"_L1) || failure.message.contains("role: system"_L1))
        return FailureText::tr("The server refuses a field or the order of the messages. MiniMax takes one system message "
                               "only, and it must come first.");
    if (!failure.parameter.isEmpty()) {
        //: %1 is the name of a JSON field
        return FailureText::tr("The server refuses the request because of the field “%1”.")
            .arg(QString::fromUtf8(failure.parameter));
    }
    return FailureText::tr("The server says the request is not valid. What it names stands below.");
}

QString notFoundSentence(const Failure &failure)
{
    if (!failure.subject.isEmpty()) {
        //: %1 is the URL that was called
        return FailureText::tr("There is nothing at %1. Check the base URL of the route; most end in /v1.")
            .arg(failure.subject);
    }
    return FailureText::tr("There is nothing at this address. Check the base URL of the route; most end in /v1.");
}

QString timeoutSentence(const Failure &failure)
{
    // The limit that ran out comes as milliseconds.
    bool known = false;
    const double ms = failure.subject.toDouble(&known);
    if (failure.kind == FailureKind::TimedOutConnecting)
        //: %1 is a duration
        return known ? FailureText::tr("No connection within %1. The host may be down, or a firewall in between.")
                           .arg(Words::duration(ms))
                     : FailureText::tr("No connection in time. The host may be down, or a firewall in between.");
    if (failure.kind == FailureKind::TimedOutFirstByte)
        //: %1 is a duration
        return known ? FailureText::tr("Connected, but no answer began within %1. A long prompt may need a higher limit.")
                           .arg(Words::duration(ms))
                     : FailureText::tr("Connected, but no answer began in time. A long prompt may need a higher limit.");
    if (failure.detail == "content-idle")
        //: %1 is a duration
        return known ? FailureText::tr("The line stayed open, but nothing of the answer came for %1.").arg(Words::duration(ms))
                     : FailureText::tr("The line stayed open, but nothing of the answer came for too long.");
    //: %1 is a duration
    return known ? FailureText::tr("The answer fell silent for %1. What had arrived is kept.").arg(Words::duration(ms))
                 : FailureText::tr("The answer fell silent. What had arrived is kept.");
}

QString nothingSent(const QString &why)
{
    //: %1 is a sentence saying why
    return FailureText::tr("Nothing was sent. %1").arg(why);
}

QString notSentSentence(const Failure &failure)
{
    const QByteArray &id = failure.detail;
    if (id == "no-key")
        return failure.subject.isEmpty()
            ? FailureText::tr("Nothing was sent: this route needs a key, and there is none. Add one under Routes.")
            //: %1 is the name of an environment variable
            : FailureText::tr("Nothing was sent: this route needs a key, and there is none. Add one under Routes, or set %1.")
                  .arg(failure.subject);
    if (id == "guard")
        return FailureText::tr("Nothing was sent: it was held back before the key left.");
    if (id == "other-host")
        //: %1 is a host name
        return FailureText::tr("Nothing was sent: the key of a route leaves only for the host of that route, and %1 is none of its "
                               "hosts.").arg(failure.subject);
    if (id == "secret-lost")
        //: %1 is the name of an HTTP header
        return FailureText::tr("Nothing was sent: what the header %1 held was a secret and was not kept.").arg(failure.subject);
    if (id == "breaker-open")
        return FailureText::tr("Nothing was sent: the last requests over this route all failed, so it gets a short pause.");
    if (id == "no-base")
        return FailureText::tr("Nothing was sent: this route has no base URL for the protocol.");
    if (id == "bad-base" || id == "bad-url") {
        const QString why = Words::baseUrlProblem({ .problem = failure.code.isEmpty() ? "invalid" : failure.code });
        //: %1 is a URL, %2 a sentence saying what is wrong with it
        return FailureText::tr("Nothing was sent to “%1”. %2").arg(failure.subject, why);
    }
    if (id == "bad-header-name")
        return nothingSent(Words::headerProblem(HeaderProblem::BadName, failure.subject));
    if (id == "bad-header-value")
        return nothingSent(Words::headerProblem(HeaderProblem::BadValue, failure.subject));
    if (id == "reserved-header")
        return nothingSent(Words::headerProblem(HeaderProblem::Reserved, failure.subject));
    if (id == "duplicate-header")
        //: %1 is the name of an HTTP header
        return nothingSent(FailureText::tr("The header “%1” is there twice.").arg(failure.subject));
    if (id == "bad-proxy")
        return FailureText::tr("Nothing was sent: the proxy of this route is not a valid http:// or socks5:// address.");
    return FailureText::tr("Nothing was sent: the request could not be made.");
}

QString malformedSentence(const Failure &failure)
{
    if (failure.detail == "html")
        return FailureText::tr("A web page came instead of an answer. The base URL may point to a site, not to its API.");
    if (failure.detail == "content-encoding") {
        //: %1 is the name of a compression, such as gzip
        return FailureText::tr("The answer is compressed (%1) although that was not asked for, and is not shown.")
            .arg(failure.subject);
    }
    if (failure.detail == "answer-too-long")
        return FailureText::tr("The answer grew beyond all bounds and was ended here.");
    if (failure.detail == "model-list")
        return FailureText::tr("What came back is not a list of models.");
    if (failure.detail == "json")
        return FailureText::tr("What came back is broken JSON. The server or something on the way to it is at fault.");
    return FailureText::tr("What came back is not an answer of this protocol. The base URL or the protocol may be wrong.");
}

}

QString Words::failureSentence(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Authentication:
        return authenticationSentence(failure);
    case FailureKind::Permission:
        return FailureText::tr("The key is known, but not allowed to do this. The model or the region may not be open to it.");
    case FailureKind::Balance:
        return FailureText::tr("There is no balance left for this key. Pay-as-you-go keys (sk-api-…) and plan keys (sk-cp-…) "
                               "draw on separate wallets: check which of the two this is.");
    case FailureKind::RateLimit:
        return rateSentence(failure);
    case FailureKind::PlanLimit:
        return planSentence(failure);
    case FailureKind::InvalidRequest:
        return invalidSentence(failure);
    case FailureKind::UnknownModel:
        return failure.subject.isEmpty()
            ? FailureText::tr("The server does not know this model. Check the spelling, capital letters included.")
            //: %1 is a model id
            : FailureText::tr("The server does not know the model “%1”. Check the spelling, capital letters included.")
                  .arg(failure.subject);
    case FailureKind::ContextTooLong:
        return FailureText::tr("The conversation is longer than the model's context. Shorten it or begin a new one.");
    case FailureKind::TooLarge:
        return FailureText::tr("The request is larger than the server takes. Shorten it or begin a new conversation.");
    case FailureKind::InputModerated:
        return FailureText::tr("The server's moderation refused the prompt. Reword it and send again.");
    case FailureKind::OutputModerated:
        return FailureText::tr("The server's moderation stopped the answer. What had arrived is kept.");
    case FailureKind::NotFound:
        return notFoundSentence(failure);
    case FailureKind::Overloaded:
        if (failure.retryAfterMs && *failure.retryAfterMs > 0) {
            //: %1 is a wait such as "20 s"
            return FailureText::tr("The server is overloaded and asks to wait %1.").arg(waitText(*failure.retryAfterMs));
        }
        return FailureText::tr("The server is overloaded. Wait a little and send again.");
    case FailureKind::ServerError:
        if (failure.code == "1033")
            return FailureText::tr("The server failed inside. If the route sends its key as x-api-key, Bearer may help; else "
                                   "send again in a while.");
        if (failure.code == "1001")
            return FailureText::tr("The server gave up on its own time limit. Streaming or a shorter request may help.");
        return FailureText::tr("The server failed inside. Send again in a while; the request id helps its makers to find it.");
    case FailureKind::Redirected:
        return failure.subject.isEmpty()
            ? FailureText::tr("The server points to another address. It was not followed, so that the key goes nowhere else.")
            //: %1 is a URL
            : FailureText::tr("The server points to %1. It was not followed, so that the key goes nowhere else.")
                  .arg(failure.subject);
    case FailureKind::OtherStatus:
        return failure.httpStatus > 0
            //: %1 is an HTTP status code
            ? FailureText::tr("The server refused with HTTP status %1.").arg(failure.httpStatus)
            : FailureText::tr("The server refused the request.");
    case FailureKind::NoAnswer:
        return FailureText::tr("The server reported success but sent no answer.");
    case FailureKind::Malformed:
        return malformedSentence(failure);
    case FailureKind::CutOff:
        if (failure.detail == "connection-lost")
            return FailureText::tr("The connection was lost before the answer ended. What had arrived is kept.");
        return FailureText::tr("The answer broke off before its end. What had arrived is kept.");
    case FailureKind::HostNotFound:
        return failure.subject.isEmpty()
            ? FailureText::tr("The host was not found. Check the base URL and the network.")
            //: %1 is a host name
            : FailureText::tr("The host %1 was not found. Check the base URL and the network.").arg(failure.subject);
    case FailureKind::ConnectionRefused:
        return failure.subject.isEmpty()
            ? FailureText::tr("Nothing listens at this address. Is the server running, and the port right?")
            //: %1 is a host and port
            : FailureText::tr("Nothing listens at %1. Is the server running, and the port right?").arg(failure.subject);
    case FailureKind::ConnectionLost:
        if (failure.detail == "maybe-too-large")
            return FailureText::tr("The connection was lost before an answer began. The request is large; the server may not "
                                   "take so much.");
        return FailureText::tr("The connection was lost before an answer began. It is not known whether the server counted the "
                               "request.");
    case FailureKind::Tls:
        return FailureText::tr("No secure connection: the server's certificate or its TLS was not accepted. Nothing was sent.");
    case FailureKind::Proxy:
        return FailureText::tr("The proxy did not let the request through. Check the proxy of the route or of the system.");
    case FailureKind::TimedOutConnecting:
    case FailureKind::TimedOutFirstByte:
    case FailureKind::TimedOutIdle:
        return timeoutSentence(failure);
    case FailureKind::NetworkOther:
        return FailureText::tr("The network failed. What it reported stands below.");
    case FailureKind::Stopped:
        return FailureText::tr("Stopped. The answer is cut here.");
    case FailureKind::NotSent:
        return notSentSentence(failure);
    }
    return {};
}

QString Words::failureDetail(const Failure &failure)
{
    QStringList facts;
    if (failure.httpStatus > 0)
        facts << u"HTTP %1"_s.arg(failure.httpStatus);
    if (!failure.code.isEmpty())
        facts << QString::fromUtf8(failure.code);
    if (!failure.type.isEmpty() && failure.type != failure.code)
        facts << QString::fromUtf8(failure.type);
    const QString said = failure.message.simplified();
    if (!said.isEmpty())
        facts << said;
    return facts.join(u" · "_s);
}
