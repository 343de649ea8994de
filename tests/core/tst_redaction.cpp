#include "core/httprequest.h"
#include "core/jsontext.h"
#include "core/redaction.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QByteArray randomSecret(QRandomGenerator &random)
{
    constexpr char alphabet[] = "abcXYZ0189-_./+=%\"\\ &";
    QByteArray secret("sk-");
    for (int i = 12 + random.bounded(40); i > 0; --i)
        secret += alphabet[random.bounded(21)];
    return secret;
}

QByteArray randomText(QRandomGenerator &random)
{
    QByteArray text;
    for (int i = random.bounded(30); i > 0; --i)
        text += static_cast<char>('a' + random.bounded(26));
    return text;
}

/// Whether eight characters of \a secret in a row, other than its shown ends, stand in \a text.
bool leaks(const QByteArray &text, const QByteArray &secret)
{
    for (qsizetype at = 1; at + 8 < secret.size(); ++at) {
        if (text.contains(secret.mid(at, 8)))
            return true;
    }
    return false;
}
}

class TestRedaction final : public QObject
{
    Q_OBJECT

private slots:
    void findsASecretInEverySpelling()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 3000; ++round) {
            const QByteArray secret = randomSecret(random);
            Redactor redactor;
            redactor.addSecret(secret);
            const QByteArray before = randomText(random);
            const QByteArray after = randomText(random);
            const QByteArray json = Json::quoted(QString::fromUtf8(secret));
            const QByteArray inText = before + secret + after;
            const QList<QByteArray> spellings { secret, secret.toPercentEncoding(), json, inText.toBase64(),
                inText.toBase64(QByteArray::Base64UrlEncoding), secret.toBase64() };
            for (const QByteArray &spelling : spellings) {
                const QByteArray text = "<" + spelling + ">";
                QVERIFY2(redactor.finds(text), spelling.constData());
                const QByteArray masked = redactor.redacted(text);
                QVERIFY(!redactor.finds(masked));
                QVERIFY(!leaks(masked, secret));
                QVERIFY(masked.startsWith('<') && masked.endsWith('>'));
                QCOMPARE(redactor.redacted(QString::fromUtf8(text)), QString::fromUtf8(masked));
            }
            const QByteArray innocent = randomText(random) + " sk-other";
            QCOMPARE(redactor.redacted(innocent), innocent);
        }
    }

    void masksSlashesEscapedAsInPhp()
    {
        Redactor redactor;
        redactor.addSecret("sk-abc/def/ghijklmnop");
        QVERIFY(!redactor.redacted(QByteArray("sk-abc\\/def\\/ghijklmnop")).contains("ghijk"));
        QVERIFY(!redactor.redacted(QByteArray("sk-abc%2fdef%2fghijklmnop")).contains("ghijk"));
    }

    void takesTheLongerOfTwoKeysFirst()
    {
        Redactor redactor;
        redactor.addSecret("sk-common-beginning");
        redactor.addSecret("sk-common-beginning-and-much-more");
        QVERIFY(!redactor.redacted(QByteArray("sk-common-beginning-and-much-more")).contains("and-much"));
    }

    void leavesShortWordsAlone()
    {
        Redactor redactor;
        redactor.addSecret("test");
        redactor.addSecret("");
        QCOMPARE(redactor.redacted(u"a test"_s), u"a test"_s);
    }

    void keepsHalvesOfSurrogatePairsInText()
    {
        Redactor redactor;
        redactor.addSecret("sk-1234567890abcdef");
        const QString half = QString(QChar(0xd83d)) + u" sk-1234567890abcdef"_s;
        QCOMPARE(redactor.redacted(half).at(0), QChar(0xd83d));
        QVERIFY(!redactor.redacted(half).contains("567890"_L1));
    }

    void showsSixAndFourOfAKeyAndNeverMoreThanHalf()
    {
        QCOMPARE(keyFingerprint("sk-api-0123456789abcdef9f2c"), QByteArray("sk-api\xe2\x80\xa6" "9f2c"));
        QCOMPARE(keyFingerprint("secret7"), QByteArray("\xe2\x80\xa6"));
        QCOMPARE(keyFingerprint(""), QByteArray("\xe2\x80\xa6"));
        for (int size = 1; size < 60; ++size) {
            const qsizetype shown = keyFingerprint(QByteArray(size, 'x')).size() - 3;
            QVERIFY(shown * 2 <= size);
            QVERIFY(shown <= 10);
        }
        const QByteArray chinese = QString(12, QChar(0x4f60)).toUtf8();
        QVERIFY(keyFingerprint(chinese).isValidUtf8());
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
