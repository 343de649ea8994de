#include "advice/baseurl.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestBaseUrl final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeoplePaste_data();
    void readsWhatPeoplePaste();
    void offersRepairs_data();
    void offersRepairs();
    void readsItsOwnResultUnchanged_data() { readsWhatPeoplePaste_data(); }
    void readsItsOwnResultUnchanged();
    void tellsLoopbackFromLookAlikes_data();
    void tellsLoopbackFromLookAlikes();
};

void TestBaseUrl::readsWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("changes");
    const auto row = [](const char *name, const QString &pasted, const QString &url, const QString &changes = {}) {
        QTest::newRow(name) << pasted << url << QString() << changes;
    };
    const auto refused = [](const char *name, const QString &pasted, const QString &problem) {
        QTest::newRow(name) << pasted << QString() << problem << u"*"_s;
    };

    row("as documented", u"https://api.minimax.io/v1"_s, u"https://api.minimax.io/v1"_s);
    row("trailing slash", u"https://api.minimax.io/v1/"_s, u"https://api.minimax.io/v1"_s, u"trimmed"_s);
    row("three slashes", u"https://api.minimax.io/v1///"_s, u"https://api.minimax.io/v1"_s, u"trimmed"_s);
    row("only a slash", u"https://api.minimax.io/"_s, u"https://api.minimax.io"_s, u"trimmed"_s);
    row("blanks around", u"  https://api.minimax.io/v1 \n"_s, u"https://api.minimax.io/v1"_s, u"trimmed"_s);
    row("line break inside", u"https://api.minimax\n.io/v1"_s, u"https://api.minimax.io/v1"_s, u"trimmed"_s);
    row("zero-width space", u"https://api.minimax.io\u200b/v1\ufeff"_s, u"https://api.minimax.io/v1"_s, u"trimmed"_s);
    row("quotes", u"\"https://api.minimax.io/v1\""_s, u"https://api.minimax.io/v1"_s, u"trimmed"_s);
    row("angle brackets", u"<https://api.minimax.io/v1>"_s, u"https://api.minimax.io/v1"_s, u"trimmed"_s);
    row("upper case host", u"HTTPS://API.MiniMax.io/v1"_s, u"https://api.minimax.io/v1"_s);

    const QString stripped = u"endpoint-stripped"_s;
    row("chat endpoint", u"https://api.minimax.io/v1/chat/completions"_s, u"https://api.minimax.io/v1"_s, stripped);
    row("chat endpoint and slash", u"https://a.io/v1/chat/completions/"_s, u"https://a.io/v1"_s, u"trimmed,endpoint-stripped"_s);
    row("responses endpoint", u"https://a.io/v1/responses"_s, u"https://a.io/v1"_s, stripped);
    row("messages endpoint", u"https://a.io/anthropic/v1/messages"_s, u"https://a.io/anthropic/v1"_s, stripped);
    row("native endpoint", u"https://a.io/v1/text/chatcompletion_v2"_s, u"https://a.io/v1"_s, stripped);
    row("legacy endpoint", u"https://a.io/v1/text/chatcompletion?GroupId=1"_s, u"https://a.io/v1?GroupId=1"_s, stripped);
    row("legacy Pro endpoint", u"https://a.io/v1/text/chatcompletion_pro"_s, u"https://a.io/v1"_s, stripped);
    row("Gemini endpoint", u"https://a.io/v1beta/models/MiniMax-M3:generateContent"_s, u"https://a.io/v1beta"_s, stripped);
    row("Gemini stream endpoint", u"https://a.io/v1beta/models/m:streamGenerateContent?alt=sse"_s, u"https://a.io/v1beta?alt=sse"_s,
        stripped);
    row("messages endpoint at the root", u"https://a.io/v1/messages"_s, u"https://a.io/v1"_s, stripped);
    row("model list", u"https://a.io/v1/models"_s, u"https://a.io/v1"_s, stripped);
    row("endpoint in upper case", u"https://a.io/v1/Chat/Completions"_s, u"https://a.io/v1"_s, stripped);
    row("a path that only sounds alike", u"https://a.io/v1/mymodels"_s, u"https://a.io/v1/mymodels"_s);
    row("query stays", u"https://a.io/v1/chat/completions?api-version=1"_s, u"https://a.io/v1?api-version=1"_s, stripped);
    row("final with a hash", u"https://a.io/v9/chat/completions#"_s, u"https://a.io/v9/chat/completions#"_s);

    row("no scheme", u"api.minimax.io/v1"_s, u"https://api.minimax.io/v1"_s, u"scheme-added"_s);
    row("no scheme, two slashes", u"//api.minimax.io/v1"_s, u"https://api.minimax.io/v1"_s, u"scheme-added"_s);
    row("localhost with a port", u"localhost:11434/v1"_s, u"http://localhost:11434/v1"_s, u"scheme-added"_s);
    row("loopback address", u"127.0.0.1:8080/v1"_s, u"http://127.0.0.1:8080/v1"_s, u"scheme-added"_s);
    row("IPv6 loopback", u"[::1]:8080/v1"_s, u"http://[::1]:8080/v1"_s, u"scheme-added"_s);
    row("IPv6 with scheme", u"http://[::1]:8080/v1"_s, u"http://[::1]:8080/v1"_s);
    row("host and port, no scheme", u"example.org:8443/v1"_s, u"https://example.org:8443/v1"_s, u"scheme-added"_s);
    row("an umlaut in the host", u"https://b\u00fccher.example/v1"_s, u"https://xn--bcher-kva.example/v1"_s, u"host-ascii"_s);
    row("a Cyrillic look-alike", u"https://\u0430pi.minimax.io/v1"_s, u"https://xn--pi-6kc.minimax.io/v1"_s, u"host-ascii"_s);
    row("Chinese in the path", u"https://a.io/\u4e2d/v1"_s, u"https://a.io/%E4%B8%AD/v1"_s);

    refused("nothing", u""_s, u"empty"_s);
    refused("only blanks", u" \n\u200b "_s, u"empty"_s);
    refused("only quotes", u"\"\""_s, u"empty"_s);
    refused("no host", u"https://"_s, u"no-host"_s);
    refused("no host but a path", u"https:///v1"_s, u"no-host"_s);
    refused("no host but a port", u"http://:80/v1"_s, u"no-host"_s);
    refused("one slash", u"http:/x"_s, u"no-host"_s);
    refused("no slash", u"https:api.minimax.io"_s, u"no-host"_s);
    refused("another scheme", u"ftp://a.io/v1"_s, u"scheme"_s);
    refused("a file", u"file:///etc/passwd"_s, u"scheme"_s);
    refused("web socket", u"wss://a.io/v1"_s, u"scheme"_s);
    refused("user and password", u"https://me:secret@a.io/v1"_s, u"user-info"_s);
    refused("at sign only", u"https://@a.io/v1"_s, u"user-info"_s);
    refused("backslash", u"http://h\\@evil/"_s, u"backslash"_s);
    refused("fragment", u"https://a.io/v1#top"_s, u"fragment"_s);
    refused("port 0", u"https://a.io:0/v1"_s, u"invalid"_s);
    refused("port too large", u"https://a.io:70000/v1"_s, u"invalid"_s);
    refused("blank in the path", u"https://a.io/v 1"_s, u"invalid"_s);
    refused("blank in the host", u"https://a .io/v1"_s, u"invalid"_s);
    refused("half an address", u"http://[::1/v1"_s, u"invalid"_s);
}

void TestBaseUrl::readsWhatPeoplePaste()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, changes);
    const BaseUrl base = readBaseUrl(pasted);
    QTEST(base.url, "url");
    QTEST(QString::fromLatin1(base.problem), "problem");
    if (changes == "*"_L1)
        return;
    QStringList ids;
    for (const BaseUrlFinding &change : base.changes)
        ids.append(QString::fromLatin1(change.id));
    QCOMPARE(ids.join(u','), changes);
}

void TestBaseUrl::offersRepairs_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("offers");
    QTest::newRow("complete") << u"https://api.minimax.io/v1"_s << u""_s;
    QTest::newRow("bare host") << u"https://api.minimax.io"_s << u"version-missing=https://api.minimax.io/v1"_s;
    QTest::newRow("bare host, endpoint") << u"https://a.io/chat/completions"_s << u"version-missing=https://a.io/v1"_s;
    QTest::newRow("other path") << u"https://a.io/openai"_s << u"version-missing=https://a.io/openai/v1"_s;
    QTest::newRow("version inside") << u"https://a.io/v1beta/openai"_s << u""_s;
    QTest::newRow("version 4") << u"https://a.io/api/paas/v4"_s << u""_s;
    QTest::newRow("Anthropic's") << u"https://api.minimax.io/anthropic"_s << u""_s;
    QTest::newRow("doubled") << u"https://a.io/v1/v1"_s << u"version-doubled=https://a.io/v1"_s;
    QTest::newRow("doubled by an endpoint") << u"https://a.io/v1/v1/models"_s << u"version-doubled=https://a.io/v1"_s;
    QTest::newRow("readable") << u"http://a.io/v1"_s << u"plain-http=https://a.io/v1"_s;
    QTest::newRow("readable with a port") << u"http://192.168.1.2:8000/v1"_s << u"plain-http="_s;
    QTest::newRow("readable here") << u"http://127.0.0.1:8000/v1"_s << u""_s;
    QTest::newRow("final") << u"https://a.io/x#"_s << u""_s;
    QTest::newRow("final, readable") << u"http://a.io/x#"_s << u"plain-http=https://a.io/x"_s;
}

void TestBaseUrl::offersRepairs()
{
    QFETCH(const QString, pasted);
    const BaseUrl base = readBaseUrl(pasted);
    QStringList offers;
    for (const BaseUrlFinding &offer : base.offers)
        offers.append(QString::fromLatin1(offer.id) + u'=' + offer.repaired);
    QTEST(offers.join(u','), "offers");
}

void TestBaseUrl::readsItsOwnResultUnchanged()
{
    QFETCH(const QString, url);
    if (url.isEmpty())
        return;
    const BaseUrl again = readBaseUrl(url);
    QCOMPARE(again.url, url);
    QVERIFY(again.changes.isEmpty());
}

void TestBaseUrl::tellsLoopbackFromLookAlikes_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("name") << u"localhost"_s << true;
    QTest::newRow("name with a dot") << u"LocalHost."_s << true;
    QTest::newRow("name below it") << u"api.localhost"_s << true;
    QTest::newRow("address") << u"127.0.0.1"_s << true;
    QTest::newRow("another of its addresses") << u"127.1.2.3"_s << true;
    QTest::newRow("IPv6") << u"::1"_s << true;
    QTest::newRow("IPv4 in IPv6") << u"::ffff:127.0.0.1"_s << true;
    QTest::newRow("somebody's domain") << u"127.0.0.1.example.org"_s << false;
    QTest::newRow("short domain") << u"127.example.org"_s << false;
    QTest::newRow("localhost as a label") << u"localhost.example.org"_s << false;
    QTest::newRow("the neighbour") << u"192.168.0.1"_s << false;
    QTest::newRow("all addresses") << u"0.0.0.0"_s << false;
    QTest::newRow("nothing") << u""_s << false;
}

void TestBaseUrl::tellsLoopbackFromLookAlikes()
{
    QFETCH(const QString, host);
    QTEST(isLoopbackHost(host), "isLoopback");
}

QTEST_GUILESS_MAIN(TestBaseUrl)
#include "tst_baseurl.moc"
