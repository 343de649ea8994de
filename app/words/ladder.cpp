#include "words/ladder.h"

#include "advice/finding.h"
#include "words/findings.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct LadderText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString whole(const QString &number)
{
    return QLocale().toString(number.toLongLong());
}

QString skippedSentence(const Rung &rung)
{
    const QString reason = rung.fact("reason");
    if (reason == "proxy"_L1)
        //: %1 is the host and port of a proxy
        return LadderText::tr("Left to the proxy %1: host name, connection and encryption cannot be told apart behind it.")
            .arg(rung.fact("proxy"));
    if (reason == "address-given"_L1)
        //: %1 is an IP address
        return LadderText::tr("Nothing to look up: %1 is an address.").arg(rung.fact("host"));
    if (reason == "plain-http"_L1)
        return LadderText::tr("None: the base URL begins with http.");
    if (reason == "no-key-sent"_L1)
        return LadderText::tr("This route sends no key.");
    if (reason == "no-list"_L1)
        return LadderText::tr("This route has no model list. Model ids can be typed.");
    return {};
}

QString tlsSentence(const Rung &rung)
{
    const QDateTime expires = QDateTime::fromString(rung.fact("expires"), Qt::ISODate);
    const QString day = QLocale().toString(expires.toLocalTime().date(), QLocale::ShortFormat);
    if (rung.fact("issuer").isEmpty())
        return rung.fact("protocol");
    if (rung.fact("protocol").isEmpty())
        //: %1 is the name a certificate is for, %2 who issued it, %3 a date
        return LadderText::tr("The certificate is for %1, issued by %2, valid until %3.").arg(rung.fact("subject"), rung.fact("issuer"), day);
    //: %1 is a version such as TLS 1.3, %2 who issued a certificate, %3 a date
    return LadderText::tr("%1, certificate by %2, valid until %3.").arg(rung.fact("protocol"), rung.fact("issuer"), day);
}

QString keySentence(const Rung &rung)
{
    if (rung.state == Rung::State::NotRun)
        return LadderText::tr("Only an answer could tell whether the key is accepted.");
    //: %1 is the beginning and end of a key, %2 a header such as "Authorization: Bearer"
    return LadderText::tr("%1, sent as %2.").arg(rung.fact("key"), rung.fact("sent-as"));
}

QString listSentence(const Rung &rung)
{
    const int count = rung.fact("count").toInt();
    const QString models = LadderText::tr("%n model(s).", nullptr, count);
    if (rung.fact("model").isEmpty() || count == 0)
        return models;
    if (rung.fact("listed") == "yes"_L1)
        //: %1 is "12 models.", %2 a model id
        return LadderText::tr("%1 %2 is one of them.").arg(models, rung.fact("model"));
    //: %1 is "12 models.", %2 a model id
    return LadderText::tr("%1 %2 is not among them.").arg(models, rung.fact("model"));
}

QString answerSentence(const Rung &rung)
{
    const QString model = rung.fact("model");
    if (rung.fact("only-reasoning") == "yes"_L1)
        //: %1 is a model id
        return LadderText::tr("%1 was still thinking when the small limit was reached, which proves the way as well.").arg(model);
    if (rung.fact("answer").isEmpty())
        //: %1 is a model id
        return LadderText::tr("%1 answered without a text.").arg(model);
    //: %1 is a model id, %2 its words
    return LadderText::tr("%1 answered “%2”.").arg(model, rung.fact("answer"));
}

QString streamSentence(const Rung &rung)
{
    const QString pieces = LadderText::tr("%n piece(s)", nullptr, rung.fact("events").toInt());
    const QString first = rung.fact("first-byte-ms");
    if (first.isEmpty())
        //: %1 is "12 pieces"
        return LadderText::tr("It came in %1.").arg(pieces);
    //: %1 is "12 pieces", %2 a duration
    return LadderText::tr("It came in %1, the first after %2.").arg(pieces, Words::duration(first.toDouble()));
}

QString tokensSentence(const Rung &rung, const QByteArray &prefix)
{
    const QString input = rung.fact(QByteArray(prefix + "input"));
    const QString output = rung.fact(QByteArray(prefix + "output"));
    if (input.isEmpty() || output.isEmpty())
        return LadderText::tr("%n token(s)", nullptr, (output.isEmpty() ? input : output).toInt());
    //: %1 and %2 are numbers of tokens
    return LadderText::tr("%1 tokens in, %2 out").arg(whole(input), whole(output));
}

QString usageSentence(const Rung &rung)
{
    const bool inWhole = !rung.fact("input").isEmpty() || !rung.fact("output").isEmpty();
    const bool inStream = !rung.fact("stream-input").isEmpty() || !rung.fact("stream-output").isEmpty();
    if (inWhole && inStream)
        //: %1 is "12 tokens in, 3 out"
        return LadderText::tr("%1, and with the streamed answer as well.").arg(tokensSentence(rung, ""));
    if (inWhole)
        //: %1 is "12 tokens in, 3 out"
        return LadderText::tr("%1; the streamed answer says nothing of it unless it is asked to (include usage).")
            .arg(tokensSentence(rung, ""));
    //: %1 is "12 tokens in, 3 out"
    return LadderText::tr("%1, with the streamed answer only.").arg(tokensSentence(rung, "stream-"));
}

QString passedSentence(const Rung &rung)
{
    if (rung.id == "dns")
        return rung.fact("addresses");
    if (rung.id == "tcp")
        //: %1 is an IP address, %2 a port
        return LadderText::tr("%1, port %2.").arg(rung.fact("address"), rung.fact("port"));
    if (rung.id == "tls")
        return tlsSentence(rung);
    if (rung.id == "auth")
        return keySentence(rung);
    if (rung.id == "models")
        return listSentence(rung);
    if (rung.id == "chat")
        return answerSentence(rung);
    if (rung.id == "stream")
        return streamSentence(rung);
    return usageSentence(rung);
}

QString guardSentence(const Rung &rung)
{
    Finding finding { .id = rung.fact("guard").toLatin1(), .severity = Severity::Blocking };
    for (const auto &[name, value] : rung.evidence) {
        if (name.startsWith("guard-fact"))
            finding.facts.append(value);
    }
    return Words::findingSentence(finding);
}

QString failedSentence(const Rung &rung)
{
    const Failure &failure = *rung.failure;
    if (failure.kind == FailureKind::Stopped)
        return LadderText::tr("Stopped.");
    if (failure.detail == "guard")
        //: %1 is a sentence saying why
        return LadderText::tr("The key was held back. %1").arg(guardSentence(rung));
    if (failure.detail == "no-model")
        return LadderText::tr("There is no model to ask: the route has no default model, and none is listed.");
    if (failure.detail == "not-streamed")
        return LadderText::tr("The answer came in one piece although a stream was asked for.");
    if (failure.detail == "no-usage")
        return LadderText::tr("The server reported no tokens, neither with the whole answer nor with the streamed one.");
    QStringList sentences { Words::failureSentence(failure) };
    if (rung.id == "tls" && !rung.fact("issuer").isEmpty())
        sentences << tlsSentence(rung);
    if (const QString detail = Words::failureDetail(failure); !detail.isEmpty())
        sentences << detail;
    return sentences.join(u' ');
}

/// Everything passed that asks a model.
QString answeredSentence(const LadderProof &proof)
{
    const QString &model = proof.model;
    const bool usage = proof.isUsageWhole || proof.isUsageStreamed;
    if (proof.sendsKey && proof.isKeyAccepted) {
        if (usage)
            //: %1 is a model id
            return LadderText::tr("The key is accepted, %1 answered and streamed; usage is reported.").arg(model);
        //: %1 is a model id
        return LadderText::tr("The key is accepted, %1 answered and streamed; usage is not reported.").arg(model);
    }
    if (usage)
        //: %1 is a model id
        return LadderText::tr("Without a key, %1 answered and streamed; usage is reported.").arg(model);
    //: %1 is a model id
    return LadderText::tr("Without a key, %1 answered and streamed; usage is not reported.").arg(model);
}

QStringList provedSoFar(const LadderProof &proof)
{
    QStringList sentences;
    if (proof.isAnswered && proof.isStreamed) {
        sentences << answeredSentence(proof);
    } else {
        if (proof.isKeyAccepted)
            sentences << LadderText::tr("The key is accepted.");
        else if (proof.isEncrypted)
            sentences << LadderText::tr("The host is reached, and its certificate is good.");
        else if (proof.isReached)
            sentences << LadderText::tr("The host is reached.");
        if (proof.listed)
            sentences << LadderText::tr("%n model(s) are listed.", nullptr, *proof.listed);
        if (proof.isAnswered)
            //: %1 is a model id
            sentences << LadderText::tr("%1 answered.").arg(proof.model);
        if (proof.isStreamed)
            //: %1 is a model id
            sentences << LadderText::tr("%1 streamed.").arg(proof.model);
    }
    if (!proof.isAsked && !proof.failed)
        sentences << LadderText::tr("No model was asked.");
    return sentences;
}

}

QString Words::rungName(QByteArrayView id)
{
    if (id == "dns")
        return LadderText::tr("Host name");
    if (id == "tcp")
        return LadderText::tr("Connection");
    if (id == "tls")
        return LadderText::tr("Encryption");
    if (id == "auth")
        return LadderText::tr("Key", "a step of checking a connection");
    if (id == "models")
        return LadderText::tr("Model list");
    if (id == "chat")
        return LadderText::tr("Answer", "a step of checking a connection");
    if (id == "stream")
        return LadderText::tr("Streamed answer");
    if (id == "usage")
        return LadderText::tr("Usage", "a step of checking a connection");
    return QString::fromUtf8(id);
}

QString Words::rungState(Rung::State state)
{
    switch (state) {
    case Rung::State::Waiting: return LadderText::tr("waiting", "a step of checking a connection");
    case Rung::State::Running: return LadderText::tr("running", "a step of checking a connection");
    case Rung::State::Passed: return LadderText::tr("passed", "a step of checking a connection");
    case Rung::State::Skipped: return LadderText::tr("nothing to check", "a step of checking a connection");
    case Rung::State::Failed: return LadderText::tr("failed", "a step of checking a connection");
    case Rung::State::NotRun: return LadderText::tr("not checked", "a step of checking a connection");
    }
    return {};
}

QString Words::rungEvidence(const Rung &rung)
{
    switch (rung.state) {
    case Rung::State::Waiting:
    case Rung::State::Running: return {};
    case Rung::State::Passed: return passedSentence(rung);
    case Rung::State::Skipped: return skippedSentence(rung);
    case Rung::State::Failed: return failedSentence(rung);
    case Rung::State::NotRun: return rung.id == "auth" && !rung.fact("key").isEmpty() ? keySentence(rung) : QString();
    }
    return {};
}

QString Words::ladderProof(const QList<Rung> &rungs)
{
    const LadderProof proof = proofOf(rungs);
    QStringList sentences = provedSoFar(proof);
    if (sentences.isEmpty())
        sentences << LadderText::tr("Nothing is proved.");
    const bool isSaid = proof.failed && proof.failed->id == "usage" && proof.isAnswered && proof.isStreamed;
    if (proof.failed && !isSaid)
        //: %1 is a step such as "Model list", %2 a sentence saying what went wrong there
        sentences << LadderText::tr("Failed at “%1”: %2").arg(rungName(proof.failed->id), failedSentence(*proof.failed));
    return sentences.join(u' ');
}

QString Words::ladderCost(int tokens)
{
    return LadderText::tr("Asking the model sends two small questions, about %n token(s) together at most. The other steps cost nothing.",
        nullptr, tokens);
}
