// Conversations whose turns were removed, moved and inserted come back as they were left, whenever the program ended.
#include "conversing.h"

#include "core/conversationedits.h"
#include "store/conversationstore.h"
#include "store/profile.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Conversing;

namespace {
/// What a child has after \a steps edits, whose number is its system prompt.
Conversation editedBy(int steps)
{
    QRandomGenerator random(7);
    Conversation conversation;
    for (int turn = 0; turn < 8; ++turn)
        conversation.append(conversation.leaf(), ConversationEdits::written(turn % 2 ? Role::Assistant : Role::User, u"turn %1"_s.arg(turn)));
    for (int step = 0; step < steps; ++step) {
        const QList<TurnId> path = conversation.path();
        const TurnId id = path.at(random.bounded(path.size()));
        if (path.size() > 9)
            ConversationEdits::remove(conversation, id);
        else if (random.bounded(3) == 0)
            ConversationEdits::insertBefore(conversation, id, ConversationEdits::written(Role::User, u"step %1"_s.arg(step)));
        else
            ConversationEdits::move(conversation, id, random.bounded(2) ? 1 : -1);
    }
    conversation.systemPrompt = QString::number(steps);
    return conversation;
}

void saveEdit(ConversationStore &store, const QString &id, const Conversation &before, const Conversation &after)
{
    QList<TurnId> removed = before.differingFrom(after);
    removed.removeIf([&after](TurnId turn) { return after.turn(turn) != nullptr; });
    store.saveEdit({ .id = id, .conversation = after }, after.differingFrom(before), removed);
}

/// The child: edits for ever and says what was acknowledged.
int editForEver(const QString &folder, const QString &id)
{
    const Profile profile(folder);
    ConversationStore store(profile);
    Conversation before;
    for (int step = 0;; ++step) {
        const Conversation after = editedBy(step);
        saveEdit(store, id, before, after);
        before = after;
        QSignalSpy saved(&store, &ConversationStore::saved);
        while (saved.isEmpty())
            saved.wait(20'000);
        std::printf("%d\n", step);
        std::fflush(stdout);
    }
}
}

class TestEditedConversations : public QObject
{
    Q_OBJECT

private slots:
    void bringsBackWhatWasEdited()
    {
        const QTemporaryDir folder;
        Conversation before;
        for (const bool isReopened : { false, true }) {
            Q_UNUSED(isReopened)
            ConversationStore store { Profile(folder.path()) };
            QVERIFY(waitUntilReady(store));
            for (int step = 0; step < 60; ++step) {
                const Conversation after = editedBy(step);
                saveEdit(store, u"a"_s, before, after);
                before = after;
                if (step % 10 == 0)
                    QCOMPARE(loaded(store, u"a"_s).conversation, after);
            }
            QCOMPARE(loaded(store, u"a"_s).conversation, before);
            QCOMPARE(store.list().constFirst().turns, int(before.path().size()));
        }
        ConversationStore store { Profile(folder.path()) };
        QVERIFY(waitUntilReady(store));
        QCOMPARE(loaded(store, u"a"_s).conversation, before);
        QCOMPARE(store.list().constFirst().turns, int(before.path().size()));
    }

    void findsNothingThatWasRemoved()
    {
        const QTemporaryDir folder;
        ConversationStore store { Profile(folder.path()) };
        QVERIFY(waitUntilReady(store));
        Conversation before;
        const TurnId hidden = before.append(0, ConversationEdits::written(Role::User, u"a marmalade sandwich"_s));
        before.append(hidden, ConversationEdits::written(Role::User, u"something else"_s));
        saveEdit(store, u"a"_s, {}, before);
        QCOMPARE(resultOf(store.search(u"marmalade"_s)), QStringList(u"a"_s));
        Conversation after = before;
        QVERIFY(ConversationEdits::remove(after, hidden));
        saveEdit(store, u"a"_s, before, after);
        QCOMPARE(resultOf(store.search(u"marmalade"_s)), QStringList());
        QCOMPARE(store.list().constFirst().title, u"something else"_s);
        saveEdit(store, u"a"_s, after, before);
        QCOMPARE(resultOf(store.search(u"marmalade"_s)), QStringList(u"a"_s));
    }

    void usesNoIdAgainAfterARestart()
    {
        const QTemporaryDir folder;
        Conversation conversation;
        const TurnId first = conversation.append(0, ConversationEdits::written(Role::User, u"one"_s));
        const TurnId last = conversation.append(first, ConversationEdits::written(Role::User, u"two"_s));
        {
            ConversationStore store { Profile(folder.path()) };
            saveEdit(store, u"a"_s, {}, conversation);
            const Conversation before = conversation;
            ConversationEdits::remove(conversation, last);
            saveEdit(store, u"a"_s, before, conversation);
        }
        ConversationStore store { Profile(folder.path()) };
        QCOMPARE(loaded(store, u"a"_s).conversation.lastId(), last);
    }

    void keepsAllOfAnEditOrNothingWhenKilled()
    {
        const QTemporaryDir folder;
        for (int round = 0; round < 8; ++round) {
            const QString id = u"round %1"_s.arg(round);
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), { u"--edit"_s, folder.path(), id });
            QVERIFY(child.waitForStarted(20'000));
            QVERIFY(child.waitForReadyRead(20'000));
            QTest::qWait(QRandomGenerator::global()->bounded(1, 150));
            child.kill();
            QVERIFY(child.waitForFinished(20'000));
            const QByteArray output = child.readAllStandardOutput();
            const int acknowledged = output.left(output.lastIndexOf('\n')).split('\n').constLast().toInt();

            ConversationStore store { Profile(folder.path()) };
            QVERIFY(waitUntilReady(store));
            const StoredConversation read = loaded(store, id);
            const int kept = read.conversation.systemPrompt.toInt();
            QVERIFY(kept >= acknowledged);
            QCOMPARE(read.conversation, editedBy(kept));
        }
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--edit"_L1)
        return editForEver(arguments.value(2), arguments.value(3));
    TestEditedConversations test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_editedconversations.moc"
