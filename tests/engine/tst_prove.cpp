// The printed command against the real shell and the real curl, and commands that say something else.
#include "engine/prove.h"
#include "snippets/curl.h"
#include "support/faultserver.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestProve final : public QObject
{
    Q_OBJECT

private slots:
    void sealsWhatTheCommandSendsAlike_data();
    void sealsWhatTheCommandSendsAlike();
    void listsWhatAnAlteredCommandSendsOtherwise();
    void saysWhatACommandThatFailsSaid();
    void neverAsksTheHostNorUsesTheKey();
    void takesNoPartInThePersonsOwnSettings();
};

namespace {
const QByteArray realKey = "sk-real-key-0123456789abcdef";

HttpRequest proofRequest(const QByteArray &method = "POST", const QByteArray &body = R"({"model":"m","messages":[]})")
{
    HttpRequest request { .method = method, .url = QUrl(u"https://api.example.com/v1/chat/completions"_s), .body = body };
    request.headers = standardHeaders();
    request.headers.append(HttpHeader { "Accept", "text/event-stream" });
    if (!body.isEmpty())
        request.headers.append(HttpHeader { "Content-Type", "application/json" });
    request.headers.append({ "Authorization", "Bearer " + realKey, true, 7, "PROOF_KEY" });
    return request;
}

Proof proofOf(const HttpRequest &request, const std::function<QString(const HttpRequest &)> &print)
{
    Prove prove(request, print);
    Proof proof { .problem = "did not end" };
    QObject::connect(&prove, &Prove::finished, &prove, [&proof](const Proof &found) { proof = found; });
    QSignalSpy finished(&prove, &Prove::finished);
    prove.start();
    if (finished.wait(60'000) && finished.size() != 1)
        proof.problem = "ended twice";
    return proof;
}

QString printed(const HttpRequest &request)
{
    return curlCommand(request);
}

QByteArray told(const Proof &proof)
{
    QByteArray text = proof.problem + ' ' + proof.detail.toUtf8();
    for (const ProofDifference &difference : proof.differences)
        text += "\n" + difference.part + ' ' + difference.name + ": " + difference.byProgram + " | " + difference.byCommand;
    return text;
}
}

void TestProve::sealsWhatTheCommandSendsAlike_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::newRow("a chat") << proofRequest();
    QTest::newRow("a model list") << proofRequest("GET", {});
    QTest::newRow("a deletion") << proofRequest("DELETE", {});
    QTest::newRow("an empty post") << proofRequest("POST", {});
    QTest::newRow("quotes and signs of the shell") << proofRequest("POST", "{\"a\":\"it's $HOME `id` \\\\ ! \\\"x\\\"\"}");
    QTest::newRow("bytes that are no text") << proofRequest("POST", QByteArray("\0\x1b[31m\xff\r\n", 9));
    QTest::newRow("more than one argument holds") << proofRequest("POST", '"' + QByteArray(400'000, 'x') + '"');
    QTest::newRow("more than a mebibyte") << proofRequest("POST", '"' + QByteArray(1'300'000, 'x') + '"');
    HttpRequest odd = proofRequest();
    odd.url = QUrl(u"https://api.example.com/v1/a%20b/c?key=1&x=%7By%7D&z=[1-3]"_s);
    odd.headers.append(HttpHeader { "X-Empty", "" });
    QTest::newRow("an odd URL and an empty header") << odd;
    HttpRequest nameless = proofRequest();
    nameless.headers.last().variable.clear();
    QTest::newRow("a key without a variable") << nameless;
    HttpRequest plain { .method = "POST", .url = QUrl(u"http://localhost:1/v1"_s), .body = "{}" };
    plain.headers = standardHeaders();
    plain.headers.append(HttpHeader { "Content-Type", "application/json" });
    plain.headers.append(HttpHeader { "Accept", "application/json" });
    QTest::newRow("no key at all") << plain;
}

void TestProve::sealsWhatTheCommandSendsAlike()
{
    QFETCH(HttpRequest, request);
    const Proof proof = proofOf(request, printed);
    QVERIFY2(proof.isSealed(), told(proof).constData());
    QCOMPARE(proof.body, request.body.size());
    // Host comes on top, and Content-Length where there is a body.
    QVERIFY(proof.headers >= request.headers.size() + 1);
}

void TestProve::listsWhatAnAlteredCommandSendsOtherwise()
{
    const Proof proof = proofOf(proofRequest(), [](const HttpRequest &request) {
        QString command = curlCommand(request);
        command.replace("/v1/chat/completions"_L1, "/v1/completions?a=b"_L1);
        command.replace("\"model\":\"m\""_L1, "\"model\":\"n\""_L1);
        command.replace("Bearer $PROOF_KEY"_L1, "Bearer other"_L1);
        command.replace("Accept-Language: *"_L1, "X-More: 1"_L1, Qt::CaseInsensitive);
        return QString(command + " -X PUT"_L1);
    });
    QVERIFY(!proof.isSealed());
    QByteArrayList parts;
    for (const ProofDifference &difference : proof.differences) {
        // From Qt 6.8 on every name the program sends is in lower case.
        const QByteArray name = difference.name.toLower();
        parts.append(difference.part + (name.isEmpty() ? "" : " ") + name);
        if (name == "authorization") {
            QVERIFY(difference.byProgram.startsWith("Bearer not-a-key-"));
            QCOMPARE(difference.byCommand, "Bearer other");
        }
        QCOMPARE(difference.inProgram, name != "x-more");
        QCOMPARE(difference.inCommand, name != "accept-language");
    }
    std::sort(parts.begin(), parts.end());
    QCOMPARE(parts,
        QByteArrayList({ "body", "header accept-language", "header authorization", "header x-more", "method", "path", "query" }));
}

void TestProve::saysWhatACommandThatFailsSaid()
{
    const Proof proof = proofOf(proofRequest(), [](const HttpRequest &) { return u"echo >&2 'no such thing'; exit 3"_s; });
    QCOMPARE(proof.problem, "failed");
    QCOMPARE(proof.detail, u"no such thing"_s);
}

void TestProve::neverAsksTheHostNorUsesTheKey()
{
    FaultServer real;
    real.script({ FaultServer::send(FaultServer::answer(200, "{}")) });
    HttpRequest request = proofRequest();
    request.url = real.url("/v1/chat/completions"_L1);
    QString command;
    const Proof proof = proofOf(request, [&command](const HttpRequest &asked) {
        command = curlCommand(asked, CurlKey::InPlain);
        return curlCommand(asked);
    });
    QVERIFY2(proof.isSealed(), told(proof).constData());
    QCOMPARE(real.connections(), 0);
    QVERIFY(!command.isEmpty());
    QVERIFY(!command.contains(QString::fromLatin1(realKey)));
}

void TestProve::takesNoPartInThePersonsOwnSettings()
{
    qputenv("http_proxy", "http://127.0.0.1:9");
    qputenv("BASH_ENV", "/nowhere/at/all");
    qputenv("PROOF_KEY", realKey);
    const Proof proof = proofOf(proofRequest(), printed);
    qunsetenv("http_proxy");
    qunsetenv("BASH_ENV");
    qunsetenv("PROOF_KEY");
    QVERIFY2(proof.isSealed(), told(proof).constData());
}

QTEST_GUILESS_MAIN(TestProve)
#include "tst_prove.moc"
