#include "core/httprequest.h"
#include "core/identity.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestHttpRequest final : public QObject
{
    Q_OBJECT

private slots:
    void findsAndReplacesHeadersInAnyCase()
    {
        HttpRequest request;
        request.setHeader({ .name = "Content-Type", .value = "a" });
        request.setHeader({ .name = "X-One", .value = "1" });
        request.setHeader({ .name = "content-type", .value = "b" });
        QCOMPARE(request.headers.size(), 2);
        QCOMPARE(request.header("CONTENT-TYPE"), QByteArray("b"));
        QCOMPARE(request.header("absent"), QByteArray());
    }

    void masksTheSecretPartOnly()
    {
        const QByteArray key = "sk-api-0123456789abcdef9f2c";
        HttpRequest request { .method = "GET", .url = QUrl(u"https://a.test/v1?key=%1&q=a%20b"_s.arg(QString::fromLatin1(key))) };
        request.setHeader({ .name = "Authorization", .value = "Bearer " + key, .secret = true, .secretAt = 7, .variable = "K" });
        request.setHeader({ .name = "X-Plain", .value = "visible" });
        const HttpRequest masked = request.redacted();
        QCOMPARE(masked.header("Authorization"), QByteArray("Bearer sk-api\xe2\x80\xa6" "9f2c"));
        QCOMPARE(masked.header("X-Plain"), QByteArray("visible"));
        QVERIFY(!masked.url.toEncoded().contains("0123456789"));
        QVERIFY(masked.url.toEncoded().contains("q=a%20b"));
        QCOMPARE(masked.headers[0].variable, QByteArray("K"));
    }

    void leavesAnEmptySecretEmpty()
    {
        HttpRequest request;
        request.setHeader({ .name = "Authorization", .value = "Bearer ", .secret = true, .secretAt = 7 });
        QCOMPARE(request.redacted(), request);
    }

    void knowsSecretHeadersByName_data()
    {
        QTest::addColumn<bool>("secret");
        for (const char *name : { "Authorization", "proxy-authorization", "x-api-key", "API-Key", "x-goog-api-key", "Cookie",
                 "Set-Cookie", "X-Org-Token", "X-Client-Secret", "X-Amz-Signature", "X-Password" })
            QTest::newRow(name) << true;
        for (const char *name : { "Content-Type", "X-Session-Id", "Idempotency-Key", "x-ratelimit-remaining-tokens", "Trace-Id" })
            QTest::newRow(name) << false;
    }
    void knowsSecretHeadersByName()
    {
        QFETCH(bool, secret);
        QCOMPARE(isSecretHeaderName(QTest::currentDataTag()), secret);
    }

    void refusesWhatWouldInjectOrConfuse_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<HeaderProblem>("problem");
        QTest::newRow("plain") << QByteArray("X-One") << QByteArray("1") << HeaderProblem::None;
        QTest::newRow("tab in value") << QByteArray("X-One") << QByteArray("a\tb") << HeaderProblem::None;
        QTest::newRow("empty value") << QByteArray("X-One") << QByteArray() << HeaderProblem::None;
        QTest::newRow("odd but allowed name") << QByteArray("!#$%&'*+-.^_`|~9") << QByteArray("1") << HeaderProblem::None;
        QTest::newRow("empty name") << QByteArray() << QByteArray("1") << HeaderProblem::BadName;
        QTest::newRow("space in name") << QByteArray("X One") << QByteArray("1") << HeaderProblem::BadName;
        QTest::newRow("colon in name") << QByteArray("X:One") << QByteArray("1") << HeaderProblem::BadName;
        QTest::newRow("NUL in name") << QByteArray("X\0One", 5) << QByteArray("1") << HeaderProblem::BadName;
        QTest::newRow("letter beyond ASCII in name") << QByteArray("X-\xc3\xa9") << QByteArray("1") << HeaderProblem::BadName;
        QTest::newRow("line break in value") << QByteArray("X-One") << QByteArray("1\r\nHost: evil") << HeaderProblem::BadValue;
        QTest::newRow("line feed at end") << QByteArray("X-One") << QByteArray("1\n") << HeaderProblem::BadValue;
        QTest::newRow("NUL in value") << QByteArray("X-One") << QByteArray("a\0b", 3) << HeaderProblem::BadValue;
        QTest::newRow("DEL in value") << QByteArray("X-One") << QByteArray("a\x7f") << HeaderProblem::BadValue;
        for (const char *name : { "host", "Content-Length", "TRANSFER-ENCODING", "Connection", "Expect" })
            QTest::newRow(name) << QByteArray(name) << QByteArray("1") << HeaderProblem::Reserved;
    }
    void refusesWhatWouldInjectOrConfuse()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(HeaderProblem, problem);
        QCOMPARE(checkHeader(name, value), problem);
    }

    void namesItselfInItsStandardHeaders()
    {
        const HttpRequest request { .headers = standardHeaders() };
        QCOMPARE(request.header("User-Agent"), QByteArray(Identity::program) + '/' + Identity::version);
        QCOMPARE(request.header("Accept-Encoding"), QByteArray("identity"));
        QCOMPARE(request.header("Accept-Language"), QByteArray("*"));
    }
};

QTEST_GUILESS_MAIN(TestHttpRequest)
#include "tst_httprequest.moc"
