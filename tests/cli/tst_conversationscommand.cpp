// --conversations, --export-conversation and --import-conversation as a script meets them.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr int commandPatience = 60'000;
const QByteArray heldKey = "canary-5c1e90b7a2d64f38-secret";

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

const QByteArray twoChats = "{\"messages\":[{\"role\":\"system\",\"content\":\"Be kind\"},{\"role\":\"user\",\"content\":\"One\"},"
                            "{\"role\":\"assistant\",\"content\":\"First\"}]}\n"
                            "{\"messages\":[{\"role\":\"user\",\"content\":\"Two\"}]}\n";
}

class TestConversationsCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void listsNothingWithoutComplaint();
    void importsListsAndExports();
    void bringsBackWhatJsonHolds();
    void readsFromStandardInput();
    void tellsOfALineThatCannotBeRead();
    void refusesToGiveAKeyAway();
    void saysWhatIsNotThere_data();
    void saysWhatIsNotThere();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();

private:
    Outcome run(const QStringList &arguments, const QByteArray &input = {});
    QString file(const QString &name, const QByteArray &bytes) const;
    QJsonArray listed();

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

void TestConversationsCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = m_environment.keys();
    for (const QString &name : names) {
        if (name.contains(u"KEY"_s) || name.contains(u"TOKEN"_s) || name.startsWith(u"XDG_"_s))
            m_environment.remove(name);
    }
    m_environment.insert(u"HOME"_s, m_folder->path());
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"HELD_API_KEY"_s, QString::fromUtf8(heldKey));
    m_environment.remove(u"DISPLAY"_s);
}

Outcome TestConversationsCommand::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(PROGRAM), QStringList { u"--profile"_s, m_folder->filePath(u"profile"_s) } + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(commandPatience))
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError() };
}

QString TestConversationsCommand::file(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(name);
    QFile written(path);
    if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
        qFatal("the test cannot write");
    return path;
}

QJsonArray TestConversationsCommand::listed()
{
    const Outcome outcome = run({ u"--conversations"_s, u"--format"_s, u"json"_s });
    if (outcome.exitCode != 0)
        qWarning("%s", outcome.err.constData());
    return QJsonDocument::fromJson(outcome.out).array();
}

void TestConversationsCommand::listsNothingWithoutComplaint()
{
    const Outcome outcome = run({ u"--conversations"_s });
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(listed(), QJsonArray());
}

void TestConversationsCommand::importsListsAndExports()
{
    const Outcome imported = run({ u"--import-conversation"_s, file(u"chats.jsonl"_s, twoChats) });
    QCOMPARE(imported.exitCode, 0);
    const QList<QByteArray> ids = imported.out.trimmed().split('\n');
    QCOMPARE(ids.size(), 2);
    QVERIFY2(imported.err.startsWith("2 conversation"), imported.err.constData());
    const QJsonArray all = listed();
    QCOMPARE(all.size(), 2);
    QVERIFY(run({ u"--conversations"_s }).out.contains(ids.at(0)));

    const Outcome line = run({ u"--export-conversation"_s, QString::fromLatin1(ids.at(0)), u"--format"_s, u"jsonl"_s });
    QCOMPARE(line.exitCode, 0);
    QCOMPARE(line.out, twoChats.left(twoChats.indexOf('\n') + 1));

    const QString path = m_folder->filePath(u"one.md"_s);
    const Outcome document = run({ u"--export-conversation"_s, QString::fromLatin1(ids.at(0)), u"--output"_s, path });
    QCOMPARE(document.exitCode, 0);
    QCOMPARE(document.out, QByteArray());
    QFile read(path);
    QVERIFY(read.open(QIODevice::ReadOnly));
    QVERIFY(read.readAll().contains("## Assistant"));
    QCOMPARE(run({ u"--import-conversation"_s, path }).exitCode, 0);
    QCOMPARE(listed().size(), 3);
}

void TestConversationsCommand::bringsBackWhatJsonHolds()
{
    QCOMPARE(run({ u"--send"_s, u"not kept as a conversation"_s }).exitCode, 0);
    QCOMPARE(run({ u"--import-conversation"_s, file(u"chats.jsonl"_s, twoChats) }).exitCode, 0);
    const Outcome first = run({ u"--export-conversation"_s, u"latest"_s, u"--format"_s, u"json"_s });
    QCOMPARE(first.exitCode, 0);
    const Outcome again = run({ u"--import-conversation"_s, file(u"one.json"_s, first.out) });
    QCOMPARE(again.exitCode, 0);
    const Outcome second = run({ u"--export-conversation"_s, QString::fromLatin1(again.out.trimmed()), u"--format"_s, u"json"_s });
    const QJsonObject before = QJsonDocument::fromJson(first.out).object();
    const QJsonObject after = QJsonDocument::fromJson(second.out).object();
    QVERIFY(!before.isEmpty());
    QCOMPARE(after[u"turns"_s], before[u"turns"_s]);
    QCOMPARE(after[u"state"_s], before[u"state"_s]);
}

void TestConversationsCommand::readsFromStandardInput()
{
    QCOMPARE(run({ u"--import-conversation"_s, u"-"_s }, twoChats).exitCode, 0);
    QCOMPARE(listed().size(), 2);
}

void TestConversationsCommand::tellsOfALineThatCannotBeRead()
{
    const Outcome outcome = run({ u"--import-conversation"_s, u"-"_s }, twoChats + "{\"prompt\":1}\n");
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("Line 3 could not be read"), outcome.err.constData());
    QCOMPARE(listed().size(), 2);
    const Outcome nothing = run({ u"--import-conversation"_s, u"-"_s }, "Hello");
    QCOMPARE(nothing.exitCode, 2);
    QVERIFY(!nothing.err.isEmpty());
}

void TestConversationsCommand::refusesToGiveAKeyAway()
{
    // Another program's secret: the store knows nothing of it, the export does.
    const QString text = u"{\"messages\":[{\"role\":\"user\",\"content\":\"it is sk-api-Zt8QvN2mXw5LrP9dKc3HbY7fJg1S\"}]}"_s;
    QCOMPARE(run({ u"--import-conversation"_s, u"-"_s }, text.toUtf8()).exitCode, 0);
    for (const QString &format : { u"markdown"_s, u"json"_s, u"jsonl"_s }) {
        const Outcome refused = run({ u"--export-conversation"_s, u"latest"_s, u"--format"_s, format });
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.out, QByteArray());
        QVERIFY2(refused.err.contains("--mask"), refused.err.constData());
        const Outcome masked = run({ u"--export-conversation"_s, u"latest"_s, u"--format"_s, format, u"--mask"_s });
        QCOMPARE(masked.exitCode, 0);
        QVERIFY(masked.out.contains("it is "));
        QVERIFY(!masked.out.contains("Zt8QvN2mXw5LrP9dKc3HbY7fJg1S"));
    }
    QCOMPARE(run({ u"--import-conversation"_s, u"-"_s }, "[{\"role\":\"user\",\"content\":\"" + heldKey + "\"}]").exitCode, 0);
    const Outcome held = run({ u"--export-conversation"_s, u"latest"_s, u"--mask"_s });
    QVERIFY(!held.out.contains("5c1e90b7a2d64f38"));
}

void TestConversationsCommand::saysWhatIsNotThere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no such id") << QStringList { u"--export-conversation"_s, u"nobody"_s };
    QTest::newRow("no latest one") << QStringList { u"--export-conversation"_s, u"latest"_s };
    QTest::newRow("no such file") << QStringList { u"--import-conversation"_s, u"nowhere.json"_s };
    QTest::newRow("an empty file") << QStringList { u"--import-conversation"_s, u"-"_s };
}

void TestConversationsCommand::saysWhatIsNotThere()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err.count('\n'), 1);
}

void TestConversationsCommand::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("an unknown format") << QStringList { u"--export-conversation"_s, u"latest"_s, u"--format"_s, u"html"_s };
    QTest::newRow("no id") << QStringList { u"--export-conversation"_s, QString() };
    QTest::newRow("no file") << QStringList { u"--import-conversation"_s, QString() };
    QTest::newRow("two things at once") << QStringList { u"--conversations"_s, u"--export-conversation"_s, u"latest"_s };
    QTest::newRow("a format for importing") << QStringList { u"--import-conversation"_s, u"-"_s, u"--format"_s, u"json"_s };
    QTest::newRow("a list as a command") << QStringList { u"--conversations"_s, u"--format"_s, u"curl"_s };
}

void TestConversationsCommand::refusesWhatMakesNoSense()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(!outcome.err.isEmpty());
    QCOMPARE(outcome.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestConversationsCommand)
#include "tst_conversationscommand.moc"
