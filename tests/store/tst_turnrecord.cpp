#include "anyturn.h"
#include "conversing.h"

#include "store/conversationstore.h"
#include "store/profile.h"
#include "store/turnrecord.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Conversing;

class TestTurnRecord : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryField();
    void keepsEveryFieldOfTheState();
    void survivesDamagedRecords_data();
    void survivesDamagedRecords();
    void writesNothingWhereThereIsNothing();
};

void TestTurnRecord::keepsEveryField()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    const auto seed = QRandomGenerator::global()->generate();
    AnyTurn any(seed);
    QList<Turn> turns;
    {
        ConversationStore store(profile);
        for (TurnId id = 1; id <= 1500; ++id) {
            turns.append(any.turn(id));
            store.saveTurn(u"one"_s, turns.constLast());
        }
    }
    ConversationStore store(profile);
    const StoredConversation read = loaded(store, u"one"_s);
    QCOMPARE(read.conversation.turns().size(), turns.size());
    for (const Turn &turn : turns) {
        const Turn &kept = *read.conversation.turn(turn.id);
        const auto what = "seed %1, turn %2"_L1.arg(QString::number(seed), QString::number(turn.id)).toUtf8();
        QVERIFY2(kept.message == turn.message, what.constData());
        QVERIFY2(kept.settings == turn.settings, what.constData());
        QVERIFY2(kept.answer == turn.answer, what.constData());
        QVERIFY2(kept == turn, what.constData());
    }
}

void TestTurnRecord::keepsEveryFieldOfTheState()
{
    AnyTurn any(7);
    for (int round = 0; round < 200; ++round) {
        const ConversationState state { .systemPrompt = any.text(),
            .choices = { 3, 9 },
            .lastTurn = 12,
            .routeId = any.text(),
            .protocol = any.bytes(),
            .settings = any.settings(),
            .draft = any.text(),
            .readingTurn = 4 };
        ConversationState read;
        QVERIFY(TurnRecord::readState(TurnRecord::state(state), read));
        QVERIFY(read.settings == state.settings);
        QVERIFY(read == state);
    }
}

void TestTurnRecord::survivesDamagedRecords_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("numbers for texts") << QByteArray(R"({"reasoning":1,"routeId":1,"draft":1})");
    QTest::newRow("objects for texts") << QByteArray(R"({"reasoning":{},"routeId":{},"draft":{}})");
    QTest::newRow("texts for lists") << QByteArray(R"({"toolCalls":"x","settings":{"tools":"x"}})");
    QTest::newRow("too deep") << QByteArray(200'000, '[');
}

void TestTurnRecord::survivesDamagedRecords()
{
    QFETCH(QByteArray, record);
    Turn turn;
    ConversationState state;
    const bool isRead = TurnRecord::readRest(record, turn) && TurnRecord::readSetup(record, turn)
        && TurnRecord::readState(record, state);
    QVERIFY(!isRead);
}

void TestTurnRecord::writesNothingWhereThereIsNothing()
{
    const Turn turn = question(1, 0, u"Hello"_s);
    QCOMPARE(TurnRecord::rest(turn), QByteArray());
    QCOMPARE(TurnRecord::setup(turn), QByteArray());
}

QTEST_GUILESS_MAIN(TestTurnRecord)
#include "tst_turnrecord.moc"
