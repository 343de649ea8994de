// What was typed is understood as meant, or refused with a reason.
#include "cli/answerprinter.h"
#include "cli/options.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

CliOptions read(const QStringList &arguments)
{
    return readOptions(QStringList { u"minimax-playground"_s } + arguments);
}

}

class TestOptions : public QObject
{
    Q_OBJECT

private slots:
    void opensTheWindowByDefault();
    void readsEverythingOfASend();
    void readsHowToSend();
    void readsHowToCompare();
    void takesASandboxPortOrNone_data();
    void takesASandboxPortOrNone();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void refusesKeysAnywhere_data();
    void refusesKeysAnywhere();
    void takesOrdinaryWordsForNoKeys_data();
    void takesOrdinaryWordsForNoKeys();
    void namesEveryOptionInTheHelp();
    void showsControlCharactersToATerminal();
};

void TestOptions::opensTheWindowByDefault()
{
    const CliOptions options = read({ u"--profile"_s, u"/tmp/x"_s });
    QCOMPARE(options.problem, QString());
    QCOMPARE(options.action, CliOptions::Action::Window);
    QCOMPARE(options.profile, u"/tmp/x"_s);
}

void TestOptions::readsEverythingOfASend()
{
    const CliOptions options = read({ u"--send"_s, u"--not-an-option"_s, u"--system"_s, u"S"_s, u"--route=R"_s, u"--protocol"_s,
        u"openai-chat"_s, u"--model"_s, u"M"_s, u"--set"_s, u"a=1"_s, u"--set"_s, u"b=[\"=\"]"_s, u"--no-stream"_s, u"--key-env"_s,
        u"MY_KEY"_s, u"--format"_s, u"json"_s, u"--screenshot"_s, u"x.png"_s, u"--attach"_s, u"p.png"_s, u"--attach"_s,
        u"https://a.example/q.png"_s });
    QCOMPARE(options.problem, QString());
    QCOMPARE(options.action, CliOptions::Action::Send);
    QCOMPARE(options.send, u"--not-an-option"_s);
    QCOMPARE(options.attached, QStringList({ u"p.png"_s, u"https://a.example/q.png"_s }));
    QCOMPARE(options.system, u"S"_s);
    QCOMPARE(options.route, u"R"_s);
    QCOMPARE(options.protocol, QByteArray("openai-chat"));
    QCOMPARE(options.model, u"M"_s);
    QCOMPARE(options.set, QStringList({ u"a=1"_s, u"b=[\"=\"]"_s }));
    QVERIFY(options.noStream);
    QCOMPARE(options.keyVariable, u"MY_KEY"_s);
    QCOMPARE(options.format, QByteArray("json"));
    QCOMPARE(options.screenshot, u"x.png"_s);
    QCOMPARE(options.auth, QByteArray());
    QVERIFY(!options.overridesGuards);
    QCOMPARE(options.retries, 0);
}

void TestOptions::readsHowToCompare()
{
    CliOptions options = read({ u"--send"_s, u"x"_s, u"--compare"_s, u"a.json"_s });
    QCOMPARE(options.problem, QString());
    QCOMPARE(options.action, CliOptions::Action::Compare);
    QCOMPARE(options.compare, u"a.json"_s);
    QCOMPARE(options.send, u"x"_s);
    QCOMPARE(options.repeats, 0);
    QCOMPARE(options.format, QByteArray("markdown"));
    options = read({ u"--compare"_s, u"a.json"_s, u"--send"_s, u"x"_s, u"--repeats"_s, u"5"_s, u"--reference"_s, u"2"_s, u"--format"_s, u"html"_s,
        u"--output"_s, u"b.html"_s, u"--mask"_s, u"--without-contents"_s, u"--with-account-ids"_s, u"--override-guards"_s,
        u"--attach"_s, u"p.png"_s });
    QCOMPARE(options.problem, QString());
    QCOMPARE(options.repeats, 5);
    QCOMPARE(options.attached, QStringList(u"p.png"_s));
    QVERIFY(!read({ u"--models"_s, u"--attach"_s, u"p.png"_s }).problem.isEmpty());
    QCOMPARE(options.reference, u"2"_s);
    QCOMPARE(options.format, QByteArray("html"));
    QCOMPARE(options.output, u"b.html"_s);
    QVERIFY(options.masksLeaks && options.withoutContents && options.withAccountIds && options.overridesGuards);
}

void TestOptions::readsHowToSend()
{
    const CliOptions options = read({ u"--send"_s, u"x"_s, u"--override-guards"_s, u"--retry"_s, u"3"_s, u"--group-id"_s,
        u" 1234567890123456789 "_s, u"--auth"_s, u"x-api-key"_s });
    QCOMPARE(options.problem, QString());
    QVERIFY(options.overridesGuards);
    QCOMPARE(options.retries, 3);
    QCOMPARE(options.groupId, u"1234567890123456789"_s);
    QCOMPARE(options.auth, QByteArray("x-api-key"));
    // A list is asked for with a key as well.
    QCOMPARE(read({ u"--models"_s, u"--auth"_s, u"both"_s, u"--group-id"_s, u"1"_s }).problem, QString());
}

void TestOptions::takesASandboxPortOrNone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("port");
    QTest::newRow("none") << QStringList { u"--sandbox"_s } << 0;
    QTest::newRow("a port") << QStringList { u"--sandbox"_s, u"8123"_s } << 8123;
    QTest::newRow("a port with =") << QStringList { u"--sandbox=8123"_s } << 8123;
    QTest::newRow("none before another option") << QStringList { u"--sandbox"_s, u"--profile"_s, u"/tmp/x"_s } << 0;
}

void TestOptions::takesASandboxPortOrNone()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, port);
    const CliOptions options = read(arguments);
    QCOMPARE(options.problem, QString());
    QCOMPARE(options.action, CliOptions::Action::Sandbox);
    QCOMPARE(int(options.sandboxPort), port);
}

void TestOptions::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    row("unknown option", { u"--sent"_s, u"x"_s });
    row("stray word", { u"--send"_s, u"two"_s, u"words"_s });
    row("empty text", { u"--send"_s, QString() });
    row("text missing", { u"--send"_s });
    row("model without send", { u"--model"_s, u"M"_s });
    row("format without send", { u"--format"_s, u"json"_s });
    row("unknown format", { u"--send"_s, u"x"_s, u"--format"_s, u"yaml"_s });
    row("route and base URL", { u"--send"_s, u"x"_s, u"--route"_s, u"a"_s, u"--base-url"_s, u"b"_s });
    row("send and sandbox", { u"--send"_s, u"x"_s, u"--sandbox"_s });
    row("picture of nothing", { u"--send"_s, u"x"_s, u"--format"_s, u"curl"_s, u"--screenshot"_s, u"x.png"_s });
    row("send and models", { u"--send"_s, u"x"_s, u"--models"_s });
    row("models and sandbox", { u"--models"_s, u"--sandbox"_s });
    row("self-test and send", { u"--self-test"_s, u"--send"_s, u"x"_s });
    row("models with a text for the system", { u"--models"_s, u"--system"_s, u"x"_s });
    row("models with a picture", { u"--models"_s, u"--screenshot"_s, u"x.png"_s });
    row("models in no format", { u"--models"_s, u"--format"_s, u"yaml"_s });
    row("unknown auth", { u"--send"_s, u"x"_s, u"--auth"_s, u"basic"_s });
    row("auth without send", { u"--auth"_s, u"bearer"_s });
    row("empty GroupId", { u"--send"_s, u"x"_s, u"--group-id"_s, u" "_s });
    row("GroupId without send", { u"--group-id"_s, u"1"_s });
    row("retries of letters", { u"--send"_s, u"x"_s, u"--retry"_s, u"often"_s });
    row("fewer retries than none", { u"--send"_s, u"x"_s, u"--retry=-1"_s });
    row("too many retries", { u"--send"_s, u"x"_s, u"--retry"_s, u"101"_s });
    row("retry without send", { u"--models"_s, u"--retry"_s, u"1"_s });
    row("override of nothing", { u"--override-guards"_s });
    row("impossible variable", { u"--send"_s, u"x"_s, u"--key-env"_s, u"MY KEY"_s });
    row("comparison without a text", { u"--compare"_s, u"a.json"_s });
    row("comparison without a line-up", { u"--compare"_s, QString(), u"--send"_s, u"x"_s });
    row("comparison as text", { u"--compare"_s, u"a.json"_s, u"--send"_s, u"x"_s, u"--format"_s, u"text"_s });
    row("comparison of a model", { u"--compare"_s, u"a.json"_s, u"--send"_s, u"x"_s, u"--model"_s, u"M"_s });
    row("comparison and models", { u"--compare"_s, u"a.json"_s, u"--models"_s });
    row("no repeats", { u"--compare"_s, u"a.json"_s, u"--send"_s, u"x"_s, u"--repeats"_s, u"0"_s });
    row("too many repeats", { u"--compare"_s, u"a.json"_s, u"--send"_s, u"x"_s, u"--repeats"_s, u"51"_s });
    row("repeats of one request", { u"--send"_s, u"x"_s, u"--repeats"_s, u"2"_s });
    row("reference of one request", { u"--send"_s, u"x"_s, u"--reference"_s, u"2"_s });
    row("a page of one answer", { u"--send"_s, u"x"_s, u"--format"_s, u"html"_s });
    row("file of one answer", { u"--send"_s, u"x"_s, u"--output"_s, u"x"_s });
    row("port too large", { u"--sandbox"_s, u"65536"_s });
    row("port zero", { u"--sandbox"_s, u"0"_s });
    row("port of letters", { u"--sandbox"_s, u"http"_s });
}

void TestOptions::refusesWhatMakesNoSense()
{
    QFETCH(QStringList, arguments);
    const CliOptions options = read(arguments);
    QVERIFY(!options.problem.isEmpty());
    QVERIFY2(!options.problem.contains('%'_L1), qPrintable(options.problem));
}

void TestOptions::refusesKeysAnywhere_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    row("option of its own", { u"--key"_s, u"sk-api-0123456789abcdef"_s });
    row("with =", { u"--api-key=sk-cp-0123456789abcdef"_s });
    row("as the variable", { u"--send"_s, u"x"_s, u"--key-env"_s, u"sk-0123456789abcdefghij"_s });
    row("inside a text", { u"--send"_s, u"is sk-api-0123456789abcdef good?"_s });
    row("inside a value", { u"--send"_s, u"x"_s, u"--set"_s, u"k=\"sk-ant-0123456789abcdef\""_s });
    row("old token", { u"eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJtaW5pbWF4In0.c2lnbmF0dXJl"_s });
    row("inside a base URL", { u"--send"_s, u"x"_s, u"--base-url"_s, u"https://a.example/?key=AIza0123456789012345678901234567890123"_s });
}

void TestOptions::refusesKeysAnywhere()
{
    QFETCH(QStringList, arguments);
    const QString problem = read(arguments).problem;
    QVERIFY2(problem.contains(u"Never give a key"_s), qPrintable(problem));
    QVERIFY2(!problem.contains(u"0123456789"_s), qPrintable(problem));
}

void TestOptions::takesOrdinaryWordsForNoKeys_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "task-0123456789abcdefghijkl", "sk-learn is scikit-learn for short", "ask-me-anything-about-qt-6-and-more",
             "sk-", "What does sk-api mean?" })
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestOptions::takesOrdinaryWordsForNoKeys()
{
    QFETCH(QString, text);
    QCOMPARE(read({ u"--send"_s, text }).problem, QString());
}

void TestOptions::namesEveryOptionInTheHelp()
{
    const QString help = helpText();
    for (const char *option : { "--send", "--models", "--system", "--route", "--base-url", "--protocol", "--model", "--set", "--no-stream",
             "--key-env", "--auth", "--group-id", "--override-guards", "--retry", "--format", "--screenshot", "--profile", "--sandbox",
             "--history", "--limit", "--export", "--id", "--output", "--mask", "--without-contents", "--with-account-ids", "--replay", "--compare", "--repeats", "--reference", "--help",
             "--version" })
        QVERIFY2(help.contains(QString::fromLatin1(option)), option);
    // The choices are the program's own.
    for (const char *choice : { "openai-chat", "x-goog-api-key" })
        QVERIFY2(help.contains(QString::fromLatin1(choice)), choice);
}

void TestOptions::showsControlCharactersToATerminal()
{
    QCOMPARE(harmlessForTerminal(u"a\x1b[31mb\n\tc\x9b\x7f"_s), u"a\u241b[31mb\n\tc\u2421\u2421"_s);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
