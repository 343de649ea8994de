// The program ends at any moment, and more than one of it may run: what was acknowledged stays.
#include "conversing.h"

#include "store/conversationstore.h"
#include "store/profile.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Conversing;

namespace {
/// What the answer \a id of a child says when it is whole.
QString replyTo(TurnId id)
{
    return u"answer %1 "_s.arg(id).repeated(200);
}

/// The child: asks and answers for ever, or \a turns times, and says what was acknowledged.
int converse(const QString &folder, const QString &id, TurnId turns)
{
    const Profile profile(folder);
    ConversationStore store(profile);
    for (TurnId turn = 1; turns == 0 || turn < 2 * turns; turn += 2) {
        store.saveTurn(id, question(turn, turn - 1, u"question %1"_s.arg(turn)));
        const QString reply = replyTo(turn + 1);
        for (qsizetype size = 100; size < reply.size(); size += 400)
            store.saveTurn(id, answer(turn + 1, turn, reply.left(size), TurnState::Streaming));
        store.saveTurn(id, answer(turn + 1, turn, reply));
        QSignalSpy saved(&store, &ConversationStore::saved);
        while (saved.isEmpty())
            saved.wait(20'000);
        std::printf("%lld\n", static_cast<long long>(turn + 1));
        std::fflush(stdout);
    }
    return 0;
}

TurnId lastLine(const QByteArray &output)
{
    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n');
    return lines.constLast().toLongLong();
}
}

class TestConversationCrash : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWasAcknowledged();
    void letsTwoProgramsWriteAtOnce();
    void opensForAllThatStartAtOnce();

private:
    void start(QProcess &child, const QString &folder, const QString &id, TurnId turns, const QString &how = u"--converse"_s);
    void checkSound(const QString &folder);
};

void TestConversationCrash::start(QProcess &child, const QString &folder, const QString &id, TurnId turns, const QString &how)
{
    child.setProcessChannelMode(QProcess::SeparateChannels);
    child.start(QCoreApplication::applicationFilePath(), { how, folder, id, QString::number(turns) });
    QVERIFY(child.waitForStarted(20'000));
}

void TestConversationCrash::checkSound(const QString &folder)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(Profile(folder).dataFolder() + "/conversations.sqlite"_L1);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"PRAGMA integrity_check"_s) && query.next());
        QCOMPARE(query.value(0).toString(), u"ok"_s);
        QVERIFY(query.exec(u"INSERT INTO words(words, rank) VALUES('integrity-check', 1)"_s));
    }
    QSqlDatabase::removeDatabase(u"check"_s);
}

void TestConversationCrash::keepsWhatWasAcknowledged()
{
    const QTemporaryDir folder;
    for (int round = 0; round < 12; ++round) {
        const QString id = u"round %1"_s.arg(round);
        QProcess child;
        start(child, folder.path(), id, 0);
        QVERIFY(child.waitForReadyRead(20'000));
        QTest::qWait(QRandomGenerator::global()->bounded(1, 150));
        child.kill();
        QVERIFY(child.waitForFinished(20'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const TurnId acknowledged = lastLine(child.readAllStandardOutput());
        QVERIFY(acknowledged >= 2);

        ConversationStore store { Profile(folder.path()) };
        QVERIFY(waitUntilReady(store));
        QCOMPARE(store.damagedCopy(), QString());
        const StoredConversation read = loaded(store, id);
        for (TurnId turn = 1; turn <= acknowledged; ++turn) {
            const Turn *const kept = read.conversation.turn(turn);
            QVERIFY2(kept, qPrintable("turn %1 of %2"_L1.arg(QString::number(turn), QString::number(acknowledged))));
            QCOMPARE(kept->state, TurnState::Complete);
            if (turn % 2 == 0)
                QCOMPARE(kept->message.text, replyTo(turn));
        }
        QCOMPARE(store.list().size(), round + 1);
        QVERIFY(store.list().constFirst().turns >= acknowledged);
    }
    checkSound(folder.path());
}

void TestConversationCrash::letsTwoProgramsWriteAtOnce()
{
    const QTemporaryDir folder;
    QProcess one;
    QProcess two;
    start(one, folder.path(), u"one"_s, 60);
    start(two, folder.path(), u"two"_s, 60);
    QVERIFY(one.waitForFinished(60'000));
    QVERIFY(two.waitForFinished(60'000));
    for (QProcess *child : { &one, &two }) {
        QCOMPARE(child->exitStatus(), QProcess::NormalExit);
        QCOMPARE(child->exitCode(), 0);
        QCOMPARE(lastLine(child->readAllStandardOutput()), TurnId(120));
    }
    {
        ConversationStore store { Profile(folder.path()) };
        QVERIFY(waitUntilReady(store));
        QCOMPARE(store.list().size(), 2);
        for (const auto &id : { u"one"_s, u"two"_s })
            QCOMPARE(loaded(store, id).conversation.turns().size(), 120);
    }
    checkSound(folder.path());
}

void TestConversationCrash::opensForAllThatStartAtOnce()
{
    for (int round = 0; round < 20; ++round) {
        const QTemporaryDir folder;
        std::array<QProcess, 5> children;
        for (std::size_t child = 0; child < children.size(); ++child)
            start(children[child], folder.path(), u"child %1"_s.arg(child), 1, u"--converse-when-told"_s);
        for (QProcess &child : children)
            QVERIFY(child.waitForReadyRead(60'000));
        for (QProcess &child : children) {
            child.write("go\n");
            child.waitForBytesWritten(60'000);
        }
        for (QProcess &child : children) {
            // One that keeps its conversations in memory never says that they are on disk.
            QVERIFY2(child.waitForFinished(60'000), qPrintable(u"in round %1"_s.arg(round)));
            QCOMPARE(child.exitStatus(), QProcess::NormalExit);
            QCOMPARE(lastLine(child.readAllStandardOutput()), TurnId(2));
        }
        ConversationStore store { Profile(folder.path()) };
        QVERIFY(waitUntilReady(store));
        QCOMPARE(store.list().size(), qsizetype(children.size()));
    }
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--converse"_L1)
        return converse(arguments.value(2), arguments.value(3), arguments.value(4).toLongLong());
    if (arguments.value(1) == "--converse-when-told"_L1) {
        std::puts("ready");
        std::fflush(stdout);
        std::getchar();
        return converse(arguments.value(2), arguments.value(3), arguments.value(4).toLongLong());
    }
    TestConversationCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_conversationcrash.moc"
