// A corpus of commands as they are copied, and what the program prints itself, read back.
#include "snippets/codetargets.h"
#include "snippets/curlimport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray plantedKey = "sk-test-0123456789abcdef";

QByteArray textOf(QRandomGenerator &dice, int most, bool lines)
{
    static const QByteArrayList pieces { "a", "Z", "0", " ", "'", "''", "\"", "$", "$HOME", "${x}", "$(id)", "`id`", "!", "\\", "\\\\",
        "\\n", "\\0101", "%", "%s", "%PATH%", "@", "-", ";", "&", "|", "<", ">", "#", "*", "[1-3]", "{a,b}", "(", ")", "^", "^^", "=",
        ",", ":", "\xe4\xb8\xad", "\xf0\x9f\x98\x80", "\xc3\xa9", "\xe2\x80\x99", "\xe2\x80\xae", "\xee\x80\x80" };
    static const QByteArrayList breaks { "\n", "\n\n", "\r\n", "\t", "\x1b[31m", "\x7f", "\xc2\x9b", "\xff\xfe", "\x01" };
    QByteArray text;
    for (int i = dice.bounded(most); i > 0; --i) {
        const QByteArrayList &from = lines && dice.bounded(10) == 0 ? breaks : pieces;
        text += from.at(dice.bounded(int(from.size())));
    }
    return text;
}

HttpRequest anyRequest(QRandomGenerator &dice, bool lines)
{
    static const QByteArrayList methods { "POST", "POST", "POST", "GET", "PUT", "DELETE", "HEAD" };
    HttpRequest request { .method = methods.at(dice.bounded(int(methods.size()))), .url = QUrl(u"https://api.example/v1/chat"_s) };
    if (dice.bounded(3) == 0)
        request.url.setPath(u"/v1/"_s + QString::fromUtf8(textOf(dice, 6, false)), QUrl::DecodedMode);
    if (dice.bounded(3) == 0)
        request.url.setQuery(u"GroupId="_s + QString::fromUtf8(textOf(dice, 6, false).replace('&', "").replace('#', "")), QUrl::DecodedMode);
    if (dice.bounded(10))
        request.headers.append(HttpHeader { "Content-Type", "application/json" });
    if (dice.bounded(10))
        request.headers.append(HttpHeader { "Accept", dice.bounded(2) ? "text/event-stream" : "*/*" });
    if (dice.bounded(4) == 0)
        request.headers.append(HttpHeader { "X-Extra", textOf(dice, 12, false).trimmed() });
    if (dice.bounded(2))
        request.headers.append(HttpHeader { "Authorization", "Bearer " + plantedKey, true, 7, "MINIMAX_API_KEY" });
    if (dice.bounded(5) == 0)
        request.headers.append(HttpHeader { "x-api-key", plantedKey, true, 0, "MINIMAX_API_KEY" });
    if (request.method != "GET" && request.method != "HEAD")
        request.body = textOf(dice, 60, lines);
    return request;
}

/// As it comes back: without the keys.
HttpRequest keyless(HttpRequest request)
{
    for (HttpHeader &header : request.headers) {
        if (header.secret)
            header.value.truncate(header.secretAt);
    }
    return request;
}

QByteArray described(const HttpRequest &request)
{
    QByteArray text = request.method + ' ' + request.url.toEncoded() + '\n';
    for (const HttpHeader &header : request.headers)
        text += header.name + ": " + header.value + (header.secret ? QByteArray(" <secret " + header.variable + '>') : QByteArray()) + '\n';
    return text + '\n' + request.body;
}

}

class TestCurlImport : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeoplePaste_data();
    void readsWhatPeoplePaste();
    void readsWhatItPrints_data();
    void readsWhatItPrints();
    void readsALongBodyThroughStandardInput();
    void takesAnyText();
};

void TestCurlImport::readsWhatPeoplePaste_data()
{
    QTest::addColumn<QJsonObject>("row");
    QFile file(QStringLiteral(PROJECT_SOURCE_DIR) + u"/tests/data/curl/commands.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(rows.size() > 100);
    for (const QJsonValue &row : rows)
        QTest::newRow(qPrintable(row[u"name"_s].toString())) << row.toObject();
}

void TestCurlImport::readsWhatPeoplePaste()
{
    QFETCH(QJsonObject, row);
    const CurlImport import = readCurl(row[u"command"_s].toString().toUtf8());
    QCOMPARE(QString::fromUtf8(import.refused), row[u"refused"_s].toString());
    if (!import.refused.isEmpty()) {
        QCOMPARE(import.subject, row[u"subject"_s].toString());
        return;
    }
    HttpRequest expected { .method = row[u"method"_s].toString().toUtf8(), .url = QUrl::fromEncoded(row[u"url"_s].toString().toUtf8()) };
    expected.body = row[u"body"_s].toString().toUtf8();
    QByteArrayList secretNames;
    for (const QJsonValue &key : row[u"keys"_s].toArray())
        secretNames << key[u"name"_s].toString().toUtf8();
    for (const QJsonValue &each : row[u"headers"_s].toArray()) {
        HttpHeader header { each[0].toString().toUtf8(), each[1].toString().toUtf8() };
        header.variable = each[2].toString().toUtf8();
        header.secret = !header.variable.isEmpty() || secretNames.contains(header.name);
        header.secretAt = header.secret ? header.value.size() : 0;
        expected.headers.append(header);
    }
    QCOMPARE(described(import.request), described(expected));
    QCOMPARE(import.request, expected);
    QJsonArray keys;
    for (const CurlImport::Key &key : import.keys) {
        keys.append(QJsonObject { { u"name"_s, QString::fromUtf8(key.name) }, { u"value"_s, QString::fromUtf8(key.value) },
            { u"in_url"_s, key.inUrl } });
        QVERIFY(!described(import.request).contains(key.value));
    }
    QCOMPARE(keys, row[u"keys"_s].toArray());
    QCOMPARE(import.unknownFlags, row[u"unknown"_s].toVariant().toStringList());
}

void TestCurlImport::readsWhatItPrints_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("anyByte");
    QTest::newRow("sh") << QByteArray("curl") << false;
    QTest::newRow("sh, with bytes that cannot be pasted") << QByteArray("curl") << true;
    QTest::newRow("cmd.exe") << QByteArray("curl-cmd") << false;
}

void TestCurlImport::readsWhatItPrints()
{
    QFETCH(QByteArray, target);
    QFETCH(bool, anyByte);
    QRandomGenerator dice(23);
    for (int i = 0; i < 3000; ++i) {
        const HttpRequest request = anyRequest(dice, anyByte);
        const QByteArray command = codeTargetById(target)->code(request, "openai-chat").toUtf8();
        const CurlImport import = readCurl(command);
        QVERIFY2(import.refused.isEmpty(), QByteArray(import.refused + " " + import.subject.toUtf8() + "\n" + command).constData());
        QCOMPARE(described(import.request), described(keyless(request)));
        QCOMPARE(import.request, keyless(request));
        QVERIFY(import.keys.isEmpty());
        QVERIFY2(import.unknownFlags.isEmpty(), command.constData());
    }
}

void TestCurlImport::readsALongBodyThroughStandardInput()
{
    const HttpRequest request { "POST", QUrl(u"https://api.example/v1"_s), { { "Content-Type", "application/json" }, { "Accept", "*/*" } },
        QByteArray(200'000, '\'') };
    const CurlImport import = readCurl(codeTargetById("curl")->code(request, {}).toUtf8());
    QCOMPARE(import.refused, QByteArray());
    QVERIFY(import.request == request);
}

void TestCurlImport::takesAnyText()
{
    QRandomGenerator dice(5);
    static const QByteArrayList words { "curl", " ", "-H", "-d", "'", "\"", "$'", "\\", "^", "`", "\n", "https://a.example", "$env:", "${", "$(",
        "<<EOF", "printf '%b' ", "|", "%A%", "@", "--json", "--url", ":", "\\u", "\\x", "2>", "&" };
    for (int i = 0; i < 20'000; ++i) {
        QByteArray text = "curl ";
        for (int n = dice.bounded(12); n > 0; --n)
            text += words.at(dice.bounded(int(words.size())));
        const CurlImport import = readCurl(text);
        QVERIFY(import.refused.isEmpty() ? import.request.url.isValid() : import.request == HttpRequest());
    }
}

QTEST_GUILESS_MAIN(TestCurlImport)
#include "tst_curlimport.moc"
