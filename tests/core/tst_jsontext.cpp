#include "core/jsontext.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace {
using Random = QRandomGenerator;

QByteArray randomSpace(Random &random)
{
    constexpr const char *spaces[] = { "", "", " ", "\n", "\t ", "\r\n" };
    return spaces[random.bounded(6)];
}

QByteArray randomString(Random &random)
{
    constexpr const char *parts[] = { "a", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00", "\xe4\xbd\xa0", "{", "]", ":", ",", " ", "/" };
    QByteArray text("\"");
    for (int i = random.bounded(5); i > 0; --i)
        text += parts[random.bounded(13)];
    return text + '"';
}

/// A value spelled in any allowed way, without white space inside.
QByteArray randomValue(Random &random, int depth)
{
    constexpr const char *numbers[] = { "0", "-0", "1e-5", "1E+05", "12345678901234567890123", "1.50", "-0.0e0", "1e400" };
    switch (random.bounded(depth > 4 ? 3 : 5)) {
    case 0: return numbers[random.bounded(8)];
    case 1: return randomString(random);
    case 2: return random.bounded(2) ? "null" : "true";
    case 3: {
        QByteArray text("[");
        for (int i = random.bounded(4); i > 0; --i)
            text += randomValue(random, depth + 1) + (i > 1 ? "," : "");
        return text + ']';
    }
    }
    QByteArray text("{");
    for (int i = random.bounded(4); i > 0; --i)
        text += randomString(random) + ':' + randomValue(random, depth + 1) + (i > 1 ? "," : "");
    return text + '}';
}

/// \a compact with white space wherever it is allowed.
QByteArray loosened(const QByteArray &compact, Random &random)
{
    QByteArray text;
    bool inString = false;
    for (qsizetype i = 0; i < compact.size(); ++i) {
        const char byte = compact[i];
        if (inString && byte == '\\') {
            text += compact.mid(i, 2);
            ++i;
            continue;
        }
        if (byte == '"')
            inString = !inString;
        const bool isMark = !inString && QByteArrayView("{}[],:").contains(byte);
        text += isMark ? randomSpace(random) + byte + randomSpace(random) : QByteArray(1, byte);
    }
    return randomSpace(random) + text + randomSpace(random);
}
}

class TestJsonText final : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverySpelling()
    {
        Random random(1);
        for (int round = 0; round < 5000; ++round) {
            const QByteArray compact = randomValue(random, 0);
            const QByteArray loose = loosened(compact, random);
            QVERIFY2(!Json::problemIn(loose), loose.constData());
            QCOMPARE(Json::compacted(loose), compact);
            QCOMPARE(Json::compacted(Json::indented(loose)), compact);
            QCOMPARE(Json::indented(Json::indented(loose)), Json::indented(compact));
            if (const auto members = Json::members(loose)) {
                QVERIFY(compact.startsWith('{'));
                QList<QByteArray> texts;
                for (const auto &[name, value] : *members)
                    texts.append(Json::compacted(value));
                // Names are read, so they are compared as read; values keep their bytes.
                const auto again = Json::members(compact);
                QCOMPARE(again->size(), members->size());
                for (qsizetype i = 0; i < texts.size(); ++i) {
                    QCOMPARE(again->at(i).first, members->at(i).first);
                    QCOMPARE(again->at(i).second, texts.at(i));
                }
            } else if (const auto elements = Json::elements(loose)) {
                QList<QByteArray> texts;
                for (const QByteArray &element : *elements)
                    texts.append(Json::compacted(element));
                QCOMPARE(Json::arrayText(texts), compact);
            } else {
                QVERIFY(!compact.startsWith('{') && !compact.startsWith('['));
            }
        }
    }

    void refusesWhatAnotherReaderRefuses()
    {
        Random random(2);
        int refused = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text = loosened(randomValue(random, 0), random);
            // nlohmann takes too big a number for an error; we keep its spelling instead.
            if (text.contains("1e400"))
                continue;
            constexpr char marks[] = "{}[],:\"\\0e-.n u\n";
            for (int change = random.bounded(3); change > 0 && !text.isEmpty(); --change) {
                const qsizetype at = random.bounded(static_cast<int>(text.size()));
                const char mark = marks[random.bounded(16)];
                if (random.bounded(2))
                    text.remove(at, 1);
                else
                    text.insert(at, mark);
            }
            const bool accepted = nlohmann::json::accept(text.constData(), text.constData() + text.size());
            // A lone surrogate is valid by RFC 8259; that reader wants pairs. A big exponent is too much for it as well.
            static const QRegularExpression beyondDouble(u"[eE]\\+?\\d{3,}"_s);
            if (!accepted && (text.contains("\\u") || beyondDouble.match(QString::fromUtf8(text)).hasMatch()))
                continue;
            refused += accepted ? 0 : 1;
            QVERIFY2(accepted == !Json::problemIn(text), text.constData());
        }
        QVERIFY(refused > 1000);
    }

    void quotesAndUnquotesEveryText()
    {
        Random random(3);
        for (int round = 0; round < 5000; ++round) {
            QString text;
            for (int i = random.bounded(12); i > 0; --i) {
                const bool plain = random.bounded(2);
                text += QChar(static_cast<char16_t>(plain ? random.bounded(0x80) : random.bounded(0x10000)));
            }
            const QByteArray json = Json::quoted(text);
            QVERIFY(!Json::problemIn(json));
            QCOMPARE(Json::unquoted(json).value_or(QString()), text);
        }
        // Every piece of it may begin with a byte order mark.
        QCOMPARE(Json::unquoted(Json::quoted(u"\ufeffa\n\ufeffb")).value_or(QString()), u"\ufeffa\n\ufeffb"_s);
        QCOMPARE(Json::quoted(u"a\"\\\n\u007f\u4f60"), QByteArray("\"a\\\"\\\\\\n\\u007f\xe4\xbd\xa0\""));
    }

    void saysWhereReadingFailed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qsizetype>("offset");
        QTest::newRow("nothing") << QByteArray() << qsizetype(0);
        QTest::newRow("word") << QByteArray("hello") << qsizetype(0);
        QTest::newRow("trailing comma") << QByteArray("[1,]") << qsizetype(3);
        QTest::newRow("missing colon") << QByteArray("{\"a\" 1}") << qsizetype(5);
        QTest::newRow("single quotes") << QByteArray("{'a':1}") << qsizetype(1);
        QTest::newRow("leading zero") << QByteArray("012") << qsizetype(1);
        QTest::newRow("line break in string") << QByteArray("\"a\nb\"") << qsizetype(2);
        QTest::newRow("text behind") << QByteArray("{} x") << qsizetype(3);
        QTest::newRow("open string") << QByteArray("\"abc") << qsizetype(4);
        QTest::newRow("open object") << QByteArray("{\"a\":1") << qsizetype(6);
        QTest::newRow("bad UTF-8") << QByteArray("\"\xff\"") << qsizetype(0);
    }
    void saysWhereReadingFailed()
    {
        QFETCH(QByteArray, json);
        QFETCH(qsizetype, offset);
        const auto problem = Json::problemIn(json);
        QVERIFY(problem);
        QCOMPARE(problem->offset, offset);
        QVERIFY(!problem->message.isEmpty());
        QCOMPARE(Json::indented(json), json);
        QCOMPARE(Json::compacted(json), json);
    }

    void takesDepthUpToTheLimit()
    {
        const auto nested = [](int depth) { return QByteArray(QByteArray(depth, '[') + QByteArray(depth, ']')); };
        QVERIFY(!Json::problemIn(nested(512)));
        QVERIFY(Json::problemIn(nested(513)));
        QVERIFY(Json::problemIn(QByteArray(1'000'000, '[')));
    }

    void indentsByTwo()
    {
        QCOMPARE(Json::indented(R"({"a":[1,{}],"b":{"c":1e-5},"d":[]})"),
            QByteArray("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": {\n    \"c\": 1e-5\n  },\n  \"d\": []\n}"));
    }

    void replacesAMemberInItsPlace()
    {
        Json::ObjectText object;
        object.set(u"a"_s, "1");
        object.setString(u"b"_s, u"x");
        object.set(u"a"_s, "1e-5");
        QCOMPARE(object.text(), QByteArray(R"({"a":1e-5,"b":"x"})"));
        QVERIFY(object.contains(u"b"_s));
        QCOMPARE(object.value(u"b"_s), QByteArray("\"x\""));
        QCOMPARE(Json::ObjectText().text(), QByteArray("{}"));
    }
};

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
