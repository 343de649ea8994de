// The program ends at any moment, and more than one of it may run: what was acknowledged stays.
#include "exchanging.h"

#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Exchanging;

namespace {
/// The exchange \a number of a child: large enough to be written in several pieces.
Exchange exchangeOf(const QString &child, int number)
{
    Exchange made = exchange(number, u"question %1"_s.arg(number), u"reply %1 "_s.arg(number).repeated(400));
    made.id = child + u'/' + QString::number(number);
    made.startedAt = {}; // of no account here, and different in every program
    return made;
}

/// The child: records for ever, or \a many exchanges, and says what was acknowledged.
int record(const QString &folder, const QString &child, int many)
{
    const Profile profile(folder);
    Journal journal(profile);
    int acknowledged = 0;
    QObject::connect(&journal, &Journal::recorded, &journal, [&acknowledged](const ExchangeSummary &) {
        std::printf("%d\n", ++acknowledged);
        std::fflush(stdout);
    });
    // In memory nothing is acknowledged that would be worth it.
    QObject::connect(&journal, &Journal::problemChanged, &journal, [](const QString &problem) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        std::_Exit(3);
    });
    for (int number = 1; many == 0 || number <= many; ++number) {
        journal.record(exchangeOf(child, number));
        // Several wait at times, and go into one transaction.
        while (acknowledged < number - 3)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    while (acknowledged < many)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return 0;
}

int lastNumber(const QByteArray &output)
{
    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n');
    return lines.constLast().toInt();
}
}

class TestJournalCrash : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWasAcknowledged();
    void letsTwoProgramsWriteAtOnce();
    void opensForAllThatStartAtOnce_data();
    void opensForAllThatStartAtOnce();
    void waitsWhileAnotherOneOpens();

private:
    void start(QProcess &child, const QString &folder, const QString &name, int many);
    void checkSound(const QString &folder);
};

void TestJournalCrash::start(QProcess &child, const QString &folder, const QString &name, int many)
{
    child.start(QCoreApplication::applicationFilePath(), { u"--record"_s, folder, name, QString::number(many) });
    QVERIFY(child.waitForStarted(20'000));
}

void TestJournalCrash::checkSound(const QString &folder)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(Profile(folder).dataFolder() + "/exchanges.sqlite"_L1);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"PRAGMA integrity_check"_s) && query.next());
        QCOMPARE(query.value(0).toString(), u"ok"_s);
        QVERIFY(query.exec(u"INSERT INTO words(words, rank) VALUES('integrity-check', 1)"_s));
        for (const auto &table : { "contents"_L1, "texts"_L1 }) {
            QVERIFY(query.exec("SELECT count(*) FROM (SELECT key FROM exchanges EXCEPT SELECT key FROM %1)"_L1.arg(table)) && query.next());
            QCOMPARE(query.value(0).toInt(), 0);
            QVERIFY(query.exec("SELECT count(*) FROM (SELECT key FROM %1 EXCEPT SELECT key FROM exchanges)"_L1.arg(table)) && query.next());
            QCOMPARE(query.value(0).toInt(), 0);
        }
    }
    QSqlDatabase::removeDatabase(u"check"_s);
}

void TestJournalCrash::keepsWhatWasAcknowledged()
{
    const QTemporaryDir folder;
    int all = 0;
    for (int round = 0; round < 12; ++round) {
        const QString name = u"round %1"_s.arg(round);
        QProcess child;
        start(child, folder.path(), name, 0);
        QVERIFY(child.waitForReadyRead(30'000));
        QTest::qWait(QRandomGenerator::global()->bounded(1, 150));
        child.kill();
        QVERIFY(child.waitForFinished(30'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const int acknowledged = lastNumber(child.readAllStandardOutput());
        QVERIFY(acknowledged >= 1);

        Journal journal { Profile(folder.path()) };
        QSignalSpy problems(&journal, &Journal::problemChanged);
        for (int number = 1; number <= acknowledged; ++number) {
            const Exchange expected = exchangeOf(name, number);
            QVERIFY2(resultOf(journal.load(expected.id)) == std::optional(expected),
                qPrintable("%1 of %2"_L1.arg(QString::number(number), QString::number(acknowledged))));
        }
        all += acknowledged;
        QVERIFY(resultOf(journal.figures()).count >= all);
        QVERIFY(problems.isEmpty());
    }
    checkSound(folder.path());
}

void TestJournalCrash::letsTwoProgramsWriteAtOnce()
{
    const QTemporaryDir folder;
    std::array<QProcess, 2> children;
    start(children[0], folder.path(), u"one"_s, 200);
    start(children[1], folder.path(), u"two"_s, 200);
    for (QProcess &child : children) {
        QVERIFY(child.waitForFinished(100'000));
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), 0);
        QCOMPARE(lastNumber(child.readAllStandardOutput()), 200);
    }
    {
        Journal journal { Profile(folder.path()) };
        QCOMPARE(found(journal, {}).size(), 400);
        QCOMPARE(found(journal, { .text = u"question 17"_s, .model = u"MiniMax-M2"_s }, {}, 0).size(), 2 * 12); // 17, 117, 170 to 179
    }
    checkSound(folder.path());
}

void TestJournalCrash::opensForAllThatStartAtOnce_data()
{
    QTest::addColumn<bool>("damaged");
    QTest::newRow("on a new profile") << false;
    QTest::newRow("on a damaged file") << true;
}

void TestJournalCrash::opensForAllThatStartAtOnce()
{
    QFETCH(bool, damaged);
    for (int round = 0; round < 10; ++round) {
        const QTemporaryDir folder;
        const QDir data(Profile(folder.path()).dataFolder());
        if (damaged) {
            QVERIFY(data.mkpath(u"."_s));
            QFile file(data.filePath(u"exchanges.sqlite"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(5'000, 'x'));
        }
        std::array<QProcess, 4> children;
        for (std::size_t child = 0; child < children.size(); ++child)
            start(children[child], folder.path(), u"child %1"_s.arg(child), 2);
        for (QProcess &child : children) {
            QVERIFY(child.waitForFinished(60'000));
            QCOMPARE(child.exitCode(), 0);
        }
        Journal journal { Profile(folder.path()) };
        QCOMPARE(found(journal, {}).size(), qsizetype(2 * children.size()));
        QCOMPARE(data.entryList({ u"*.damaged-*"_s }, QDir::Files).size(), damaged ? 1 : 0);
    }
}

void TestJournalCrash::waitsWhileAnotherOneOpens()
{
    const QTemporaryDir folder;
    const QDir data(Profile(folder.path()).dataFolder());
    QVERIFY(data.mkpath(u"."_s));
    QFile file(data.filePath(u"exchanges.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray damage(5'000, 'x');
    file.write(damage);
    file.close();

    // This is the other one, about to keep the file aside.
    QLockFile lock(data.filePath(u"exchanges.sqlite.lock"_s));
    QVERIFY(lock.tryLock());
    QProcess child;
    start(child, folder.path(), u"child"_s, 2);
    QVERIFY(!child.waitForReadyRead(1'000));
    QCOMPARE(data.entryList({ u"exchanges.sqlite*"_s }, QDir::Files, QDir::Name),
        QStringList({ u"exchanges.sqlite"_s, u"exchanges.sqlite.lock"_s }));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), damage);

    lock.unlock();
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitCode(), 0);
    QCOMPARE(data.entryList({ u"*.damaged-*"_s }, QDir::Files).size(), 1);
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--record"_L1)
        return record(arguments.value(2), arguments.value(3), arguments.value(4).toInt());
    TestJournalCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journalcrash.moc"
