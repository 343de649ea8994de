// What is acknowledged was handed to the medium before: the calls that do it are counted on their way to the C library.
#include "conversing.h"

#include "store/conversationstore.h"
#include "store/profile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#if defined(__GLIBC__)
#include <atomic>

#include <dlfcn.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace Conversing;

#if defined(__GLIBC__)
namespace {
std::atomic<int> syncs { 0 };

/// The function called \a name behind ours.
int counted(const char *name, int file)
{
    ++syncs;
    return reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, name))(file);
}
}

extern "C" int fsync(int file)
{
    return counted("fsync", file);
}

extern "C" int fdatasync(int file)
{
    return counted("fdatasync", file);
}
#endif

class TestConversationSync : public QObject
{
    Q_OBJECT

private slots:
    void writesAheadToALog();
    void syncsWhatIsFinishedAndNothingElse();
};

void TestConversationSync::writesAheadToALog()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    ConversationStore store(profile);
    store.saveTurn(u"one"_s, question(1, 0, u"Hello"_s));
    loaded(store, u"one"_s);
    QFile log(profile.dataFolder() + "/conversations.sqlite-wal"_L1);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("Hello"));
}

void TestConversationSync::syncsWhatIsFinishedAndNothingElse()
{
#if defined(__GLIBC__)
    const QTemporaryDir folder;
    ConversationStore store { Profile(folder.path()) };
    QVERIFY(waitUntilReady(store));
    loaded(store, u"one"_s);
    const auto syncsOf = [&store](const Turn &turn) {
        const int before = syncs;
        store.saveTurn(u"one"_s, turn);
        loaded(store, u"one"_s);
        return syncs - before;
    };
    QVERIFY(syncsOf(question(1, 0, u"Hello"_s)) > 0);
    // Each second of an answer that grows is not worth a wait.
    syncsOf(answer(2, 1, u"H"_s, TurnState::Streaming));
    QCOMPARE(syncsOf(answer(2, 1, u"Hi"_s, TurnState::Streaming)), 0);
    QCOMPARE(syncsOf(answer(2, 1, u"Hi "_s, TurnState::Streaming)), 0);
    QVERIFY(syncsOf(answer(2, 1, u"Hi there"_s)) > 0);
    QVERIFY(syncsOf(answer(3, 1, u"Good"_s, TurnState::Cut)) > 0);
    const int before = syncs;
    store.rename(u"one"_s, u"Greetings"_s);
    loaded(store, u"one"_s);
    QVERIFY(syncs > before);
#endif
}

QTEST_GUILESS_MAIN(TestConversationSync)
#include "tst_conversationsync.moc"
