#include "anyturn.h"
#include "conversing.h"

#include "store/conversationfile.h"
#include "store/conversationstore.h"
#include "store/profile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Conversing;

namespace {
/// A tree of turns with branches, edits, attachments and a path that may end anywhere.
ConversationRecord anyRecord(quint32 seed)
{
    QRandomGenerator random(seed);
    AnyTurn any(random.generate());
    const auto below = [&random](int bound) { return int(random.bounded(bound)); };
    const auto attachments = [&] {
        QList<Attachment> some;
        for (int left = below(3); left > 0; --left) {
            some.append({ .kind = AttachmentKind(below(3)),
                .name = any.text(),
                .mediaType = any.bytes(),
                .content = SharedBytes(any.bytes()),
                .url = any.text(),
                .detail = any.bytes(),
                .maxLongSide = below(2000) });
        }
        return some;
    };
    ConversationRecord record;
    record.title = below(2) == 0 ? u"A title 天气 \"quoted\""_s : QString();
    record.changedAt = below(2) == 0 ? QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + below(1'000'000), Qt::UTC) : QDateTime();
    record.conversation.systemPrompt = any.text();
    QList<TurnId> ids { 0 };
    for (int left = below(25); left > 0; --left) {
        Turn turn = any.turn(1);
        turn.message.attachments = attachments();
        ids.append(record.conversation.append(ids.at(below(int(ids.size()))), turn));
    }
    if (ids.size() > 3) {
        record.conversation.select(ids.at(below(int(ids.size()))));
        if (below(3) == 0)
            record.conversation.endAt(ids.at(below(int(ids.size()))));
        // As after an edit: a parent that is younger than its child, and a number nobody has any more.
        const TurnId youngest = record.conversation.append(0, any.turn(1));
        record.conversation.rearrange({ { ids.at(1), youngest } }, {});
        const TurnId gone = record.conversation.append(0, any.turn(1));
        record.conversation.rearrange({}, { gone });
        record.readingTurn = ids.at(2);
    }
    record.routeId = any.text();
    record.protocol = any.bytes();
    record.settings = any.settings();
    record.draft = any.text();
    record.draftAttachments = attachments();
    return record;
}

ConversationRecord record()
{
    ConversationRecord record { .title = u"Weather"_s };
    record.conversation.systemPrompt = u"Be short."_s;
    Turn asked = question(0, 0, u"Rain?"_s);
    asked.message.attachments.append({ .name = u"sky.png"_s, .mediaType = "image/png", .content = SharedBytes("\x89PNG\r\n\x1a\n") });
    const TurnId first = record.conversation.append(0, asked);
    Turn answered = answer(0, 0, u"No."_s);
    answered.message.wire = { "openai-chat", R"({"role":"assistant", "content":"No.","x":1.50})" };
    record.conversation.append(first, answered);
    record.conversation.append(first, answer(0, 0, u"Yes."_s));
    record.settings.model = u"MiniMax-M2"_s;
    return record;
}

/// The one problem of what \a file holds.
QByteArray problemOf(const QByteArray &file, QString *fact = nullptr)
{
    const QList<ConversationReading> readings = ConversationFile::read(file);
    if (readings.size() != 1 || readings.constFirst().record)
        return {};
    if (fact)
        *fact = readings.constFirst().fact;
    return readings.constFirst().problem;
}

QByteArray turnsFile(const QByteArray &turns)
{
    return R"({"format":"minimax-playground-conversation","version":1,"turns":)" + turns + '}';
}
}

class TestConversationFile : public QObject
{
    Q_OBJECT

private slots:
    void bringsBackAnyConversation();
    void keepsWireMessagesByteForByte();
    void holdsSeveral();
    void writesNoValueOfASecretHeader();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void refusesWhatIsNewer();
    void readsNothingOfAFileCutAnywhere();
    void survivesAnyDamage();
    void leavesOtherFilesToOthers_data();
    void leavesOtherFilesToOthers();
    void endsWhatStillGrew();
    void readsAsManyTurnsAsThereAre();
    void isKeptByAStore();
};

void TestConversationFile::bringsBackAnyConversation()
{
    const auto start = QRandomGenerator::global()->generate();
    for (quint32 round = 0; round < 300; ++round) {
        const quint32 seed = start + round;
        ConversationRecord given = anyRecord(seed);
        const QList<ConversationReading> read = ConversationFile::read(ConversationFile::written({ given }));
        const QByteArray what = "seed " + QByteArray::number(seed) + (read.isEmpty() ? QByteArray(", nothing") : read.constFirst().problem);
        QVERIFY2(read.size() == 1 && read.constFirst().record, what.constData());
        const ConversationRecord &back = *read.constFirst().record;
        QVERIFY2(back.conversation.path() == given.conversation.path(), what.constData());
        QVERIFY2(back.conversation.choices() == given.conversation.choices(), what.constData());
        QVERIFY2(back.conversation.differingFrom(given.conversation).isEmpty(), what.constData());
        QVERIFY2(back.conversation.lastId() == given.conversation.lastId(), what.constData());
        QVERIFY2(back.settings == given.settings, what.constData());
        QVERIFY2(back.draftAttachments == given.draftAttachments, what.constData());
        QVERIFY2(back == given, what.constData());
    }
}

void TestConversationFile::keepsWireMessagesByteForByte()
{
    const QByteArray file = ConversationFile::written({ record() });
    const ConversationReading read = ConversationFile::read(file).constFirst();
    QVERIFY(read.record);
    QCOMPARE(read.record->conversation.turn(2)->message.wire.json, QByteArray(R"({"role":"assistant", "content":"No.","x":1.50})"));
    QCOMPARE(ConversationFile::written({ *read.record }, QDateTime::fromMSecsSinceEpoch(0)),
        ConversationFile::written({ record() }, QDateTime::fromMSecsSinceEpoch(0)));
}

void TestConversationFile::holdsSeveral()
{
    ConversationRecord other;
    other.draft = u"Not asked yet"_s;
    const QList<ConversationReading> read = ConversationFile::read(ConversationFile::written({ record(), other }));
    QCOMPARE(read.size(), 2);
    QVERIFY(read.at(0).record && *read.at(0).record == record());
    QVERIFY(read.at(1).record && *read.at(1).record == other);
}

void TestConversationFile::writesNoValueOfASecretHeader()
{
    ConversationRecord given = record();
    given.settings.extraHeaders = { { .name = "Authorization", .value = "Basic c2VjcmV0OmNhbmFyeQ==" }, { .name = "X-Ours", .value = "canary-marked", .secret = true } };
    given.conversation.turn(2)->settings = given.settings;
    const QByteArray file = ConversationFile::written({ given });
    QVERIFY(!file.contains("c2VjcmV0OmNhbmFyeQ"));
    QVERIFY(!file.contains("canary-marked"));
    QVERIFY(file.contains("Authorization"));
}

void TestConversationFile::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("problem");
    QTest::newRow("turns that are no list") << turnsFile("7") << QByteArray("not-a-conversation");
    QTest::newRow("no version") << QByteArray(R"({"format":"minimax-playground-conversation","turns":[]})") << QByteArray("not-a-conversation");
    QTest::newRow("a version in words") << QByteArray(R"({"format":"minimax-playground-conversation","version":"one","turns":[]})") << QByteArray("not-a-conversation");
    QTest::newRow("a turn that is none") << turnsFile("[7]") << QByteArray("bad-turn");
    QTest::newRow("a turn without a number") << turnsFile(R"([{"role":"user","state":"complete"}])") << QByteArray("bad-turn");
    QTest::newRow("a number below nothing") << turnsFile(R"([{"id":-4,"role":"user","state":"complete"}])") << QByteArray("bad-turn");
    QTest::newRow("a number beyond counting") << turnsFile(R"([{"id":9223372036854775807,"role":"user","state":"complete"}])") << QByteArray("bad-turn");
    QTest::newRow("a number that is none") << turnsFile(R"([{"id":1.5,"role":"user","state":"complete"}])") << QByteArray("bad-turn");
    QTest::newRow("a role nobody has") << turnsFile(R"([{"id":1,"role":"king","state":"complete"}])") << QByteArray("bad-turn");
    QTest::newRow("a setup that is not there") << turnsFile(R"([{"id":1,"role":"user","state":"complete","setup":3}])") << QByteArray("bad-turn");
    QTest::newRow("a rest of another shape") << turnsFile(R"([{"id":1,"role":"user","state":"complete","rest":[1]}])") << QByteArray("bad-turn");
    QTest::newRow("a wire message that is a number") << turnsFile(R"([{"id":1,"role":"user","state":"complete","wire":5}])") << QByteArray("bad-turn");
    QTest::newRow("the same number twice") << turnsFile(R"([{"id":1,"role":"user","state":"complete"},{"id":1,"role":"user","state":"complete"}])")
                                           << QByteArray("doubled-turn");
    QTest::newRow("a parent that is not there") << turnsFile(R"([{"id":1,"parent":9,"role":"user","state":"complete"}])") << QByteArray("lost-parent");
    QTest::newRow("its own parent") << turnsFile(R"([{"id":1,"parent":1,"role":"user","state":"complete"}])") << QByteArray("turns-in-a-circle");
    QTest::newRow("a circle of two") << turnsFile(R"([{"id":1,"parent":2,"role":"user","state":"complete"},{"id":2,"parent":1,"role":"user","state":"complete"}])")
                                     << QByteArray("turns-in-a-circle");
    QTest::newRow("an attachment whose bytes are gone")
        << turnsFile(R"([{"id":1,"role":"user","state":"complete","rest":{"attachments":[{"kind":"image","content":"abc"}]}}])") << QByteArray("lost-attachment");
    QTest::newRow("settings of another shape")
        << QByteArray(R"({"format":"minimax-playground-conversation","version":1,"turns":[],"state":{"choices":"x"}})") << QByteArray("bad-settings");
}

void TestConversationFile::namesWhatIsWrong()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, problem);
    QCOMPARE(problemOf(file), problem);
}

void TestConversationFile::refusesWhatIsNewer()
{
    QByteArray file = ConversationFile::written({ record() });
    file.replace("\"version\": 1", "\"version\": 2");
    QString version;
    QCOMPARE(problemOf(file, &version), QByteArray("newer-version"));
    QCOMPARE(version, u"2"_s);
}

void TestConversationFile::readsNothingOfAFileCutAnywhere()
{
    const QByteArray file = ConversationFile::written({ record() });
    for (qsizetype length = 0; length < file.size() - 2; ++length) {
        const QList<ConversationReading> read = ConversationFile::read(file.first(length));
        QVERIFY2(read.isEmpty() || (!read.constFirst().record && read.constFirst().problem == "not-json"), QByteArray::number(length).constData());
    }
}

void TestConversationFile::survivesAnyDamage()
{
    QRandomGenerator random(4711);
    const QByteArray whole = ConversationFile::written({ anyRecord(31), record() });
    const QList<QByteArray> pieces { "null", "{}", "[]", "-1", "1e400", "\"", "{", "\\u0000", "\xff", "9999999999999999999999" };
    for (int round = 0; round < 3000; ++round) {
        QByteArray file = whole;
        for (int left = 1 + int(random.bounded(3)); left > 0; --left) {
            const qsizetype at = random.bounded(int(file.size()));
            file.replace(at, random.bounded(6), pieces.at(random.bounded(int(pieces.size()))));
        }
        const QList<ConversationReading> readings = ConversationFile::read(file);
        for (const ConversationReading &reading : readings) {
            QVERIFY(reading.record.has_value() != !reading.problem.isEmpty());
            if (reading.record)
                QVERIFY(reading.record->conversation.path().size() <= reading.record->conversation.turns().size());
        }
    }
}

void TestConversationFile::leavesOtherFilesToOthers_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("messages") << QByteArray(R"({"messages":[{"role":"user","content":"Hi"}]})");
    QTest::newRow("messages that speak of it") << QByteArray(R"({"messages":[{"role":"user","content":"\"format\":\"minimax-playground-conversation\""}]})");
    QTest::newRow("text") << QByteArray("# minimax-playground-conversation");
    QTest::newRow("another format") << QByteArray(R"({"format":"minimax-playground-conversations","version":1})");
    QTest::newRow("too deep") << QByteArray(200'000, '[');
}

void TestConversationFile::leavesOtherFilesToOthers()
{
    QFETCH(QByteArray, file);
    const QList<ConversationReading> read = ConversationFile::read(file);
    QVERIFY(read.isEmpty() || read.constFirst().problem == "not-json");
}

void TestConversationFile::endsWhatStillGrew()
{
    ConversationRecord given = record();
    given.conversation.turn(3)->state = TurnState::Streaming;
    const ConversationReading read = ConversationFile::read(ConversationFile::written({ given })).constFirst();
    QVERIFY(read.record);
    QCOMPARE(int(read.record->conversation.turn(3)->state), int(TurnState::Cut));
}

void TestConversationFile::readsAsManyTurnsAsThereAre()
{
    // In one line, each below the one before: nothing may count on a short way up.
    ConversationRecord given;
    for (int turn = 1; turn <= 20'000; ++turn)
        given.conversation.insert(question(turn, turn - 1, u"Line %1"_s.arg(turn)));
    const ConversationReading read = ConversationFile::read(ConversationFile::written({ given })).constFirst();
    QVERIFY(read.record);
    QVERIFY(*read.record == given);
}

void TestConversationFile::isKeptByAStore()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    const ConversationRecord given = record();
    QString id;
    {
        ConversationStore store(profile);
        QVERIFY(waitUntilReady(store));
        id = ConversationFile::add(store, given);
        const StoredConversation kept = loaded(store, id);
        QVERIFY(kept.conversation == given.conversation);
    }
    ConversationStore store(profile);
    QVERIFY(waitUntilReady(store));
    const StoredConversation kept = loaded(store, id);
    QVERIFY(kept.conversation == given.conversation);
    QVERIFY(kept.settings == given.settings);
    QCOMPARE(store.list().size(), 1);
    const ConversationSummary row = store.list().constFirst();
    QCOMPARE(row.title, u"Weather"_s);
    QCOMPARE(row.model, u"MiniMax-M2"_s);
    QCOMPARE(row.turns, 2);
    QVERIFY(ConversationFile::recordOf(kept, row).conversation == given.conversation);
}

QTEST_GUILESS_MAIN(TestConversationFile)
#include "tst_conversationfile.moc"
