#include "advice/keytext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestKeyText final : public QObject
{
    Q_OBJECT

private slots:
    void cleansWhatPastingAdds_data();
    void cleansWhatPastingAdds();
    void tellsKindsApart_data();
    void tellsKindsApart();
    void readsItsOwnResultUnchanged_data() { cleansWhatPastingAdds_data(); }
    void readsItsOwnResultUnchanged();
};

void TestKeyText::cleansWhatPastingAdds_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QString &pasted, const QString &key, const QString &removed) {
        QTest::newRow(name) << pasted << key << removed << QString();
    };
    const auto refused = [](const char *name, const QString &pasted, const QString &problem) {
        QTest::newRow(name) << pasted << QString() << u"*"_s << problem;
    };
    const QString key = u"sk-api-Ab_9-x.y=="_s;

    row("clean", key, key, u""_s);
    row("spaces around", u"  "_s + key + u"\t"_s, key, u"spaces"_s);
    row("a space inside", u"sk-api- Ab_9-x.y=="_s, key, u"spaces"_s);
    row("no-break space", u"\u00a0"_s + key, key, u"spaces"_s);
    row("line break at the end", key + u"\r\n"_s, key, u"line-breaks"_s);
    row("wrapped line", u"sk-api-\nAb_9-x.y=="_s, key, u"line-breaks"_s);
    row("zero-width space", u"sk-\u200bapi-Ab_9-x.y==\u2060"_s, key, u"invisible"_s);
    row("byte order mark", u"\ufeff"_s + key, key, u"invisible"_s);
    row("NUL", key + QChar(0), key, u"invisible"_s);
    row("quotes", u"\""_s + key + u"\""_s, key, u"quotes"_s);
    row("single quotes", u"'"_s + key + u"'"_s, key, u"quotes"_s);
    row("typographic quotes", u"\u201c"_s + key + u"\u201d"_s, key, u"quotes"_s);
    row("backticks", u"`"_s + key + u"`"_s, key, u"quotes"_s);
    row("a line of JSON", u"\""_s + key + u"\","_s, key, u"quotes"_s);
    row("Bearer", u"Bearer "_s + key, key, u"bearer"_s);
    row("bearer and a line break", u"bearer\n"_s + key, key, u"bearer"_s);
    row("whole header", u"Authorization: Bearer "_s + key, key, u"variable-name,bearer"_s);
    row("header for curl", u"-H \"Authorization: Bearer "_s + key + u"\""_s, key, u"variable-name,bearer,quotes"_s);
    row("the other header", u"x-api-key: "_s + key, key, u"variable-name"_s);
    row("JSON member", u"\"api_key\": \""_s + key + u"\","_s, key, u"variable-name,quotes"_s);
    row("variable", u"MINIMAX_API_KEY="_s + key, key, u"variable-name"_s);
    row("export", u"export MINIMAX_API_KEY=\""_s + key + u"\""_s, key, u"variable-name,quotes"_s);
    row("setx", u"setx MINIMAX_API_KEY "_s + key, key, u"variable-name"_s);
    row("PowerShell", u"$env:MINIMAX_API_KEY = \""_s + key + u"\""_s, key, u"variable-name,quotes"_s);
    row("everything", u" \n\u200bexport KEY='Bearer "_s + key + u"'\n"_s, key,
        u"invisible,line-breaks,spaces,variable-name,quotes,bearer"_s);
    row("padding is no assignment", u"QUJDRA=="_s, u"QUJDRA=="_s, u""_s);

    refused("nothing", u""_s, u"empty"_s);
    refused("only blanks", u" \n\u200b"_s, u"empty"_s);
    refused("only Bearer", u"Bearer "_s, u"empty"_s);
    refused("only quotes", u"\"\""_s, u"empty"_s);
    refused("Chinese", u"\u5bc6\u94a5"_s, u"not-ascii"_s);
    refused("a Cyrillic letter", u"sk-\u0430bc"_s, u"not-ascii"_s);
    refused("a variable's name", u"$MINIMAX_API_KEY"_s, u"placeholder"_s);
    refused("braces too", u"Bearer ${MINIMAX_API_KEY}"_s, u"placeholder"_s);
    refused("as we show it", u"sk-api\u20269f2c"_s, u"placeholder"_s);
    refused("with stars", u"sk-a***9f2c"_s, u"placeholder"_s);
    refused("with dots", u"sk-api...9f2c"_s, u"placeholder"_s);
    QTest::newRow("a group id") << u" 1234567890123456789 "_s << u"1234567890123456789"_s << u"spaces"_s << u"group-id"_s;
}

void TestKeyText::cleansWhatPastingAdds()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, removed);
    const KeyText text = readKeyText(pasted);
    QTEST(QString::fromLatin1(text.key), "key");
    QTEST(QString::fromLatin1(text.problem), "problem");
    if (removed != "*"_L1)
        QCOMPARE(QString::fromLatin1(text.removed.join(',')), removed);
}

void TestKeyText::tellsKindsApart_data()
{
    const auto token = [](const QByteArray &payload) {
        const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        return QString::fromLatin1(QByteArray(R"({"alg":"RS256"})").toBase64(options) + '.' + payload.toBase64(options) + ".c2ln");
    };
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("kind");
    QTest::newRow("pay as you go") << u"sk-api-abc"_s << u"minimax-payg"_s;
    QTest::newRow("plan") << u"sk-cp-abc"_s << u"minimax-plan"_s;
    QTest::newRow("old token") << token(R"({"GroupID":"1", "iss" : "minimax"})") << u"minimax-jwt"_s;
    QTest::newRow("somebody's token") << token(R"({"iss":"other"})") << u"jwt"_s;
    QTest::newRow("token that is none") << u"eyJ.!!.x"_s << u"jwt"_s;
    QTest::newRow("Flatkey") << u"sk-fk-abc"_s << u"flatkey"_s;
    QTest::newRow("RunAPI") << u"runapi_abc"_s << u"runapi"_s;
    QTest::newRow("live") << u"mmx_live_abc"_s << u"mmx-live"_s;
    QTest::newRow("test") << u"mmx_test_abc"_s << u"mmx-test"_s;
    QTest::newRow("Anthropic") << u"sk-ant-abc"_s << u"anthropic"_s;
    QTest::newRow("Google") << u"AIzaabc"_s << u"google"_s;
    QTest::newRow("OpenRouter") << u"sk-or-v1-abc"_s << u"openrouter"_s;
    QTest::newRow("OpenAI") << u"sk-proj-abc"_s << u"openai"_s;
    QTest::newRow("Groq") << u"gsk_abc"_s << u"groq"_s;
    QTest::newRow("any router's") << u"sk-abcdefghijklmnopqrstuvwxyz0123456789abcdefghijkl"_s << u""_s;
    QTest::newRow("group id") << u"1234567890123456789"_s << u"group-id"_s;
}

void TestKeyText::tellsKindsApart()
{
    QFETCH(const QString, pasted);
    QTEST(QString::fromLatin1(readKeyText(pasted).kind), "kind");
}

void TestKeyText::readsItsOwnResultUnchanged()
{
    QFETCH(const QString, key);
    if (key.isEmpty())
        return;
    const KeyText again = readKeyText(key);
    QCOMPARE(QString::fromLatin1(again.key), key);
    QVERIFY(again.removed.isEmpty());
}

QTEST_GUILESS_MAIN(TestKeyText)
#include "tst_keytext.moc"
