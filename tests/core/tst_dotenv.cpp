#include "core/dotenv.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDotEnv final : public QObject
{
    Q_OBJECT

private slots:
    void readsOneAssignment_data();
    void readsOneAssignment();
    void readsAWholeFile();
    void keepsTheLastOfTwo();
    void saysWhichLinesItDidNotUnderstand();
    void goesOnAfterAQuoteThatNeverEnds();
    void readsBackWhatWasQuoted();
    void survivesAnything();
};

void TestDotEnv::readsOneAssignment_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QByteArray &text, const QString &value) { QTest::newRow(name) << text << value; };
    row("bare", "KEY=abc", u"abc"_s);
    row("blanks around", "  KEY =  abc  ", u"abc"_s);
    row("export", "export KEY=abc", u"abc"_s);
    row("export with a tab", "export\tKEY=abc", u"abc"_s);
    row("empty", "KEY=", u""_s);
    row("equals signs in the value", "KEY=QUJDRA==", u"QUJDRA=="_s);
    row("double quotes", "KEY=\"a b\"", u"a b"_s);
    row("single quotes", "KEY='a b'", u"a b"_s);
    row("escapes in double quotes", R"(KEY="a\n\"b\"\\")", u"a\n\"b\"\\"_s);
    row("no escapes in single quotes", R"(KEY='a\nb')", u"a\\nb"_s);
    row("comment after a value", "KEY=abc # mine", u"abc"_s);
    row("comment instead of a value", "KEY= # later", u""_s);
    row("comment after quotes", "KEY=\"a # b\" # c", u"a # b"_s);
    row("hash inside a value", "KEY=ab#c", u"ab#c"_s);
    row("value over two lines", "KEY=\"a\nb\"", u"a\nb"_s);
    row("CRLF", "KEY=abc\r\n", u"abc"_s);
    row("lone CR", "KEY=abc\rOTHER=d", u"abc"_s);
    row("byte order mark", "\xef\xbb\xbfKEY=abc", u"abc"_s);
    row("references stay", "KEY=$HOME/${X}", u"$HOME/${X}"_s);
    row("Chinese", "KEY=\xe4\xbd\xa0", u"你"_s);
}

void TestDotEnv::readsOneAssignment()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    const auto read = readDotEnv(text);
    QVERIFY(!read.entries.isEmpty());
    QCOMPARE(read.entries.constFirst().name, u"KEY"_s);
    QCOMPARE(read.entries.constFirst().value, value);
    QVERIFY(read.oddLines.isEmpty());
}

void TestDotEnv::readsAWholeFile()
{
    const auto read = readDotEnv("# keys\n\nA=1\n  # more\nexport B='two\nlines'\nC=3");
    const DotEnv expected { .entries = { { u"A"_s, u"1"_s, 3 }, { u"B"_s, u"two\nlines"_s, 5 }, { u"C"_s, u"3"_s, 7 } } };
    QCOMPARE(read, expected);
}

void TestDotEnv::keepsTheLastOfTwo()
{
    const auto read = readDotEnv("A=1\nB=2\nA=3\n");
    QCOMPARE(read.entries, (QList<DotEnvEntry> { { u"B"_s, u"2"_s, 2 }, { u"A"_s, u"3"_s, 3 } }));
}

void TestDotEnv::saysWhichLinesItDidNotUnderstand()
{
    const auto read = readDotEnv("A=1\nwhat is this\n1A=2\nexport A\nB=\"x\"y\n=z\nC=3\n");
    QCOMPARE(read.oddLines, (QList<int> { 2, 3, 4, 5, 6 }));
    QCOMPARE(read.entries, (QList<DotEnvEntry> { { u"A"_s, u"1"_s, 1 }, { u"C"_s, u"3"_s, 7 } }));
}

void TestDotEnv::goesOnAfterAQuoteThatNeverEnds()
{
    const auto read = readDotEnv("A=\"open\nB=2\n");
    QCOMPARE(read.oddLines, QList<int> { 1 });
    QCOMPARE(read.entries, (QList<DotEnvEntry> { { u"B"_s, u"2"_s, 2 } }));
}

void TestDotEnv::readsBackWhatWasQuoted()
{
    QRandomGenerator random(1);
    const auto alphabet = u"ab \t\n'\"\\#=$é你"_s;
    for (int round = 0; round < 2'000; ++round) {
        QString value;
        for (auto left = random.bounded(12); left > 0; --left)
            value.append(alphabet.at(random.bounded(alphabet.size())));
        auto quoted = value;
        quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1);
        const auto read = readDotEnv(("X=before\nexport KEY=\""_L1 + quoted + "\" # comment\r\nY=after\n"_L1).toUtf8());
        const DotEnv expected { .entries
            = { { u"X"_s, u"before"_s, 1 }, { u"KEY"_s, value, 2 }, { u"Y"_s, u"after"_s, 3 } } };
        QCOMPARE(read, expected);
    }
}

void TestDotEnv::survivesAnything()
{
    QRandomGenerator random(2);
    static constexpr char letters[] = "A=_ \t\r\n\"'\\#export \xef\xbb\xbf\0\xff";
    const QByteArray alphabet(letters, sizeof letters - 1);
    for (int round = 0; round < 5'000; ++round) {
        QByteArray text;
        for (auto left = random.bounded(60); left > 0; --left)
            text.append(alphabet.at(random.bounded(alphabet.size())));
        const auto read = readDotEnv(text);
        const auto lines = text.count('\n') + text.count('\r') + 1;
        for (const auto &entry : read.entries) {
            QVERIFY(!entry.name.isEmpty());
            QVERIFY(entry.line >= 1 && entry.line <= lines);
        }
        for (const int line : read.oddLines)
            QVERIFY(line >= 1 && line <= lines);
    }
}

QTEST_GUILESS_MAIN(TestDotEnv)
#include "tst_dotenv.moc"
