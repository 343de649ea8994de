#include "conversing.h"

#include "store/conversationstore.h"
#include "store/profile.h"

#include <QDir>
#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#if defined(Q_OS_UNIX)
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace Conversing;

class TestConversationStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsTurnsOverARestart();
    void keepsAttachmentsOverARestart();
    void forgetsAttachmentsNobodySaysAnyMore();
    void listsBySettingAndTime();
    void titlesByTheFirstLine_data();
    void titlesByTheFirstLine();
    void listsADraftWithoutTurns();
    void countsTheActivePathOnly();
    void followsTurnsNewerThanTheState();
    void readsAnAnswerCutByACrash();
    void renamesAndTakesTheNameBack();
    void pins();
    void bringsBackWhatWasRemoved();
    void forgetsWhatWasRemovedAtTheNextStart();
    void duplicatesWithAllBranches();
    void findsEveryWord_data();
    void findsEveryWord();
    void findsOnlyWhatStandsThereNow();
    void findsNothingWhereThereIsNothing();
    void saysWhenAllIsOnDisk();
    void writesNoKey();
    void keepsADamagedFileAside_data();
    void keepsADamagedFileAside();
    void goesOnInMemoryWithoutAFolder();
    void waitsForAProgramThatBeginsTheFile();
    void leavesAFileOfANewerProgramAlone();
    void triesAgainWhenThereIsRoom();
    void loadsAnUnknownOneWithoutId();

private:
    QString file() const { return m_profile->dataFolder() + "/conversations.sqlite"_L1; }
    std::unique_ptr<ConversationStore> open();
    int indexed(const QString &word);
    void saveExample(ConversationStore &store, const QString &id, const QString &text, const QString &reply);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
};

void TestConversationStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(m_folder->path());
}

std::unique_ptr<ConversationStore> TestConversationStore::open()
{
    auto store = std::make_unique<ConversationStore>(*m_profile);
    if (!waitUntilReady(*store))
        QTest::qFail("the store did not open", __FILE__, __LINE__);
    return store;
}

void TestConversationStore::saveExample(
    ConversationStore &store, const QString &id, const QString &text, const QString &reply)
{
    store.saveTurn(id, question(1, 0, text));
    store.saveTurn(id, answer(2, 1, reply));
    loaded(store, id);
}

void TestConversationStore::keepsTurnsOverARestart()
{
    StoredConversation stored { .id = u"one"_s, .routeId = u"minimax"_s, .protocol = "openai-chat" };
    stored.conversation.systemPrompt = u"Be brief."_s;
    stored.settings.model = u"MiniMax-M2"_s;
    stored.settings.parameters.set("temperature", "1e-1");
    stored.draft = u"and then?"_s;
    stored.readingTurn = 2;
    const TurnId asked = stored.conversation.append(0, question(0, 0, u"Hello"_s));
    const TurnId first = stored.conversation.append(asked, answer(0, 0, u"Hi"_s));
    const TurnId second = stored.conversation.append(asked, answer(0, 0, u"Good day"_s));
    stored.conversation.append(second, question(0, 0, u"Again"_s));
    stored.conversation.select(first);
    {
        const auto store = open();
        for (const TurnId id : stored.conversation.turns())
            store->saveTurn(stored.id, *std::as_const(stored.conversation).turn(id));
        store->saveState(stored);
    }
    const auto store = open();
    const StoredConversation read = loaded(*store, stored.id);
    QCOMPARE(read.conversation.path(), (QList<TurnId> { asked, first }));
    QVERIFY(read == stored);
}

void TestConversationStore::keepsAttachmentsOverARestart()
{
    const QByteArray bytes = QByteArray(300'000, 'x') + QByteArray(1, '\0') + "\xff\xfe";
    const Attachment picture { .name = u"a.png"_s, .mediaType = "image/png", .content = bytes, .detail = "low", .maxLongSide = 1024 };
    const Attachment video { .kind = AttachmentKind::Video, .name = u"v"_s, .url = u"mm_file://v"_s, .fps = 0.5 };
    const Attachment text { .kind = AttachmentKind::TextFile, .name = u"n.txt"_s, .mediaType = "text/plain", .content = QByteArray("words") };
    StoredConversation stored { .id = u"one"_s, .draftAttachments = { text, picture } };
    Turn asked = question(0, 0, QString());
    asked.message.attachments = { picture, video };
    const TurnId first = stored.conversation.append(0, asked);
    stored.conversation.append(first, question(0, 0, u"And again?"_s));
    stored.conversation.turn(2)->message.attachments = { picture };
    QString copy;
    {
        const auto store = open();
        for (const TurnId id : stored.conversation.turns())
            store->saveTurn(stored.id, *std::as_const(stored.conversation).turn(id));
        store->saveState(stored);
        copy = store->duplicate(stored.id);
        QCOMPARE(loaded(*store, stored.id).draftAttachments, stored.draftAttachments);
    }
    QVERIFY(QFileInfo(file()).size() < 2 * bytes.size());
    const auto store = open();
    const StoredConversation read = loaded(*store, stored.id);
    QVERIFY(read == stored);
    // What both turns say lies in memory once.
    QCOMPARE(read.conversation.turn(1)->message.attachments.constFirst().content.bytes().constData(),
        read.conversation.turn(2)->message.attachments.constFirst().content.bytes().constData());
    QCOMPARE(store->list().constFirst().title, u"a.png"_s);
    // A copy stands on its own.
    store->remove(stored.id);
    QCOMPARE(loaded(*store, copy).draftAttachments, stored.draftAttachments);
}

void TestConversationStore::forgetsAttachmentsNobodySaysAnyMore()
{
    const QByteArray key("sk-api-0123456789abcdefghij");
    const auto count = [this] {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"counting"_s);
        database.setDatabaseName(file());
        int rows = -1;
        bool hasKey = false;
        if (database.open()) {
            QSqlQuery query(u"SELECT bytes FROM contents"_s, database);
            for (rows = 0; query.next(); ++rows)
                hasKey = hasKey || query.value(0).toByteArray().contains("sk-api-0123456789");
        }
        database = {};
        QSqlDatabase::removeDatabase(u"counting"_s);
        return hasKey ? -1 : rows;
    };
    {
        const auto store = open();
        store->keepOut(key);
        Turn asked = question(1, 0, u"Look"_s);
        asked.message.attachments = { { .content = QByteArray("one") } };
        store->saveTurn(u"kept"_s, asked);
        asked.message.attachments = { { .kind = AttachmentKind::TextFile, .content = QByteArray(QByteArray("two ") + key) } };
        store->saveTurn(u"gone"_s, asked);
        store->saveState({ .id = u"kept"_s, .draftAttachments = { { .content = QByteArray("three") } } });
        store->saveState({ .id = u"kept"_s, .draftAttachments = { { .content = QByteArray("four") } } });
        loaded(*store, u"kept"_s);
        store->remove(u"gone"_s);
        loaded(*store, u"kept"_s);
    }
    QVERIFY(count() >= 3);
    loaded(*open(), u"kept"_s);
    QCOMPARE(count(), 2);
}

void TestConversationStore::listsBySettingAndTime()
{
    QList<ConversationSummary> before;
    {
        const auto store = open();
        for (const auto &title : { u"one"_s, u"two"_s, u"three"_s }) {
            saveExample(*store, title, title, u"reply"_s);
            QTest::qWait(2);
        }
        store->setPinned(u"one"_s, true);
        QCOMPARE(titles(*store), (QStringList { u"one"_s, u"three"_s, u"two"_s }));
        const ConversationSummary two = store->list().constLast();
        QCOMPARE(two.id, u"two"_s);
        QCOMPARE(two.turns, 2);
        QCOMPARE(two.routeName, u"MiniMax"_s);
        QCOMPARE(two.model, u"MiniMax-M2"_s);
        QCOMPARE(two.routeId, u"minimax"_s);
        QVERIFY(!two.named && !two.pinned);
        before = store->list();
    }
    const auto store = open();
    QCOMPARE(store->list(), before);
    QCOMPARE(titles(*store), (QStringList { u"one"_s, u"three"_s, u"two"_s }));
    QTest::qWait(2);
    store->saveTurn(u"two"_s, question(3, 2, u"more"_s));
    loaded(*store, u"two"_s);
    QTRY_COMPARE(titles(*store), (QStringList { u"one"_s, u"two"_s, u"three"_s }));
}

void TestConversationStore::titlesByTheFirstLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("one line") << u"Why is the sky blue?"_s << u"Why is the sky blue?"_s;
    QTest::newRow("empty lines first") << u"\n \n  What\tnow \nrest"_s << u"What now"_s;
    QTest::newRow("long") << QString(500, u'x') << QString(120, u'x');
    QTest::newRow("no half characters") << QString(119, u'x') + u"😀 more"_s << QString(119, u'x');
}

void TestConversationStore::titlesByTheFirstLine()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    const auto store = open();
    saveExample(*store, u"one"_s, text, u"reply"_s);
    QTRY_COMPARE(titles(*store), QStringList { title });
}

void TestConversationStore::listsADraftWithoutTurns()
{
    {
        const auto store = open();
        StoredConversation stored { .id = u"one"_s, .draft = u"To be asked"_s };
        store->saveState(stored);
        stored.id = u"two"_s;
        stored.draft.clear();
        store->saveState(stored);
    }
    {
        const auto store = open();
        QCOMPARE(titles(*store), QStringList { u"To be asked"_s });
        store->saveState({ .id = u"one"_s });
        loaded(*store, u"one"_s);
        QTRY_COMPARE(store->list().size(), 0);
    }
    const auto store = open();
    QCOMPARE(loaded(*store, u"one"_s).id, QString());
}

void TestConversationStore::countsTheActivePathOnly()
{
    StoredConversation stored { .id = u"one"_s };
    const TurnId asked = stored.conversation.append(0, question(0, 0, u"Hello"_s));
    const TurnId first = stored.conversation.append(asked, answer(0, 0, u"Hi"_s, TurnState::Failed));
    stored.conversation.append(first, question(0, 0, u"Again"_s));
    stored.conversation.append(asked, answer(0, 0, u"Good day"_s));
    const auto count = [&stored](ConversationStore &store) {
        loaded(store, stored.id);
        QCoreApplication::processEvents();
        return store.list().constFirst().turns;
    };
    {
        const auto store = open();
        for (const TurnId id : stored.conversation.turns())
            store->saveTurn(stored.id, *std::as_const(stored.conversation).turn(id));
        QCOMPARE(count(*store), 2);
        QCOMPARE(store->list().constFirst().state, TurnState::Complete);
        stored.conversation.select(first);
        store->saveState(stored);
        QCOMPARE(count(*store), 3);
        QCOMPARE(store->list().constFirst().state, TurnState::Failed);
    }
    const auto store = open();
    QCOMPARE(count(*store), 3);
    // Without a state that says so: a new turn is where the person is.
    store->saveTurn(stored.id, answer(5, asked, u"Third"_s));
    QCOMPARE(count(*store), 2);
}

void TestConversationStore::followsTurnsNewerThanTheState()
{
    StoredConversation stored { .id = u"one"_s };
    const TurnId asked = stored.conversation.append(0, question(0, 0, u"Hello"_s));
    const TurnId first = stored.conversation.append(asked, answer(0, 0, u"Hi"_s));
    stored.conversation.append(asked, answer(0, 0, u"Good day"_s));
    stored.conversation.select(first);
    const auto store = open();
    for (const TurnId id : stored.conversation.turns())
        store->saveTurn(stored.id, *std::as_const(stored.conversation).turn(id));
    store->saveState(stored);
    QCOMPARE(loaded(*store, stored.id).conversation.leaf(), first);
    store->saveTurn(stored.id, answer(4, asked, u"Third"_s));
    QCOMPARE(loaded(*store, stored.id).conversation.leaf(), TurnId(4));
}

void TestConversationStore::readsAnAnswerCutByACrash()
{
    {
        const auto store = open();
        store->saveTurn(u"one"_s, question(1, 0, u"Hello"_s));
        store->saveTurn(u"one"_s, answer(2, 1, u"The unfinished"_s, TurnState::Streaming));
        loaded(*store, u"one"_s);
        QTRY_COMPARE(store->list().constFirst().state, TurnState::Streaming);
    }
    const auto store = open();
    QCOMPARE(store->list().constFirst().state, TurnState::Cut);
    const StoredConversation read = loaded(*store, u"one"_s);
    const Turn &cut = *read.conversation.turn(2);
    QCOMPARE(cut.state, TurnState::Cut);
    QCOMPARE(cut.message.text, u"The unfinished"_s);
    QVERIFY(cut.answer.failure);
    QCOMPARE(cut.answer.failure->kind, FailureKind::CutOff);
    QCOMPARE(resultOf(store->search(u"unfinished"_s)), QStringList { u"one"_s });
}

void TestConversationStore::renamesAndTakesTheNameBack()
{
    {
        const auto store = open();
        saveExample(*store, u"one"_s, u"Hello"_s, u"Hi"_s);
        QTRY_COMPARE(titles(*store), QStringList { u"Hello"_s });
        store->rename(u"one"_s, u"  Greetings\n"_s);
        QCOMPARE(titles(*store), QStringList { u"Greetings"_s });
        QVERIFY(store->list().constFirst().named);
    }
    const auto store = open();
    QCOMPARE(titles(*store), QStringList { u"Greetings"_s });
    store->rename(u"one"_s, {});
    QCOMPARE(titles(*store), QStringList { u"Hello"_s });
    QVERIFY(!store->list().constFirst().named);
}

void TestConversationStore::pins()
{
    {
        const auto store = open();
        saveExample(*store, u"one"_s, u"Hello"_s, u"Hi"_s);
        QTRY_COMPARE(store->list().size(), 1);
        QSignalSpy changes(store.get(), &ConversationStore::listChanged);
        store->setPinned(u"one"_s, true);
        QVERIFY(store->list().constFirst().pinned);
        QVERIFY(!changes.isEmpty());
    }
    QVERIFY(open()->list().constFirst().pinned);
}

void TestConversationStore::bringsBackWhatWasRemoved()
{
    const auto store = open();
    saveExample(*store, u"one"_s, u"Hello there"_s, u"Hi"_s);
    QTRY_COMPARE(store->list().size(), 1);
    const ConversationSummary before = store->list().constFirst();
    const StoredConversation whole = loaded(*store, u"one"_s);
    store->remove(u"one"_s);
    QCOMPARE(store->list().size(), 0);
    QCOMPARE(resultOf(store->search(u"there"_s)), QStringList());
    store->restore(u"one"_s);
    QCOMPARE(store->list(), QList<ConversationSummary> { before });
    QVERIFY(loaded(*store, u"one"_s) == whole);
    QCOMPARE(resultOf(store->search(u"there"_s)), QStringList { u"one"_s });
    QCoreApplication::processEvents();
    QCOMPARE(store->list(), QList<ConversationSummary> { before });
}

void TestConversationStore::forgetsWhatWasRemovedAtTheNextStart()
{
    {
        const auto store = open();
        saveExample(*store, u"one"_s, u"Hello there"_s, u"Hi"_s);
        saveExample(*store, u"two"_s, u"Hello again"_s, u"Hi"_s);
        store->remove(u"one"_s);
    }
    const auto store = open();
    QCOMPARE(titles(*store), QStringList { u"Hello again"_s });
    QCOMPARE(loaded(*store, u"one"_s).id, QString());
    QCOMPARE(resultOf(store->search(u"Hello"_s)), QStringList { u"two"_s });
    // The index alone remembers what nothing else tells of: pieces of three characters.
    QCOMPARE(indexed(u"there"_s), 0);
    QCOMPARE(indexed(u"again"_s), 1);
    // A number that was given back may be given again.
    saveExample(*store, u"three"_s, u"Something else"_s, u"No"_s);
    QCOMPARE(resultOf(store->search(u"there"_s)), QStringList());
}

/// In how many texts \a word stands by the index, whatever became of the texts.
int TestConversationStore::indexed(const QString &word)
{
    int count = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"index"_s);
        database.setDatabaseName(file());
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        query.prepare(u"SELECT count(*) FROM words WHERE words MATCH ?"_s);
        query.addBindValue(QString(u'"' + word + u'"'));
        if (query.exec() && query.next())
            count = query.value(0).toInt();
    }
    QSqlDatabase::removeDatabase(u"index"_s);
    return count;
}

void TestConversationStore::duplicatesWithAllBranches()
{
    StoredConversation stored { .id = u"one"_s };
    const TurnId asked = stored.conversation.append(0, question(0, 0, u"Hello"_s));
    const TurnId first = stored.conversation.append(asked, answer(0, 0, u"Hi"_s));
    stored.conversation.append(asked, answer(0, 0, u"Good day"_s));
    stored.conversation.select(first);
    QString copy;
    {
        const auto store = open();
        for (const TurnId id : stored.conversation.turns())
            store->saveTurn(stored.id, *std::as_const(stored.conversation).turn(id));
        store->saveState(stored);
        loaded(*store, stored.id);
        QTRY_COMPARE(store->list().size(), 1);
        store->setPinned(stored.id, true);
        store->rename(stored.id, u"Greetings"_s);
        copy = store->duplicate(stored.id);
        // What comes after is not in the copy.
        store->saveTurn(stored.id, answer(4, asked, u"Third"_s));
        QCOMPARE(titles(*store), (QStringList { u"Greetings"_s, u"Greetings"_s }));
    }
    const auto store = open();
    QCOMPARE(store->list().size(), 2);
    QVERIFY(!store->list().constLast().pinned);
    QCOMPARE(store->list().constLast().id, copy);
    StoredConversation read = loaded(*store, copy);
    QCOMPARE(read.id, copy);
    read.id = stored.id;
    QVERIFY(read == stored);
    QStringList both { stored.id, copy };
    QStringList found = resultOf(store->search(u"good"_s));
    both.sort();
    found.sort();
    QCOMPARE(found, both);
}

void TestConversationStore::findsEveryWord_data()
{
    QTest::addColumn<QString>("sought");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("a word of a question") << u"weather"_s << QStringList { u"weather"_s };
    QTest::newRow("a word of an answer") << u"raincoat"_s << QStringList { u"weather"_s };
    QTest::newRow("part of a word, in capitals") << u"AINCO"_s << QStringList { u"weather"_s };
    QTest::newRow("words of several turns") << u"raincoat tomorrow"_s << QStringList { u"weather"_s };
    QTest::newRow("one word that is missing") << u"raincoat yesterday"_s << QStringList();
    QTest::newRow("two letters") << u"xq"_s << QStringList { u"short"_s };
    QTest::newRow("two letters in capitals") << u"XQ"_s << QStringList { u"short"_s };
    QTest::newRow("one letter that is not ASCII") << u"Ж"_s << QStringList { u"russian"_s };
    QTest::newRow("two Chinese characters") << u"天气"_s << QStringList { u"chinese"_s };
    QTest::newRow("three Chinese characters") << u"天气很"_s << QStringList { u"chinese"_s };
    QTest::newRow("Chinese words apart") << u"天气 出门"_s << QStringList { u"chinese"_s };
    QTest::newRow("Cyrillic in capitals") << u"ПРИВЕТ"_s << QStringList { u"russian"_s };
    QTest::newRow("two characters beyond the first plane") << u"😀😁"_s << QStringList { u"short"_s };
    QTest::newRow("quotes") << u"\"quoted\""_s << QStringList { u"signs"_s };
    QTest::newRow("operators") << u"NEAR( OR* -not"_s << QStringList { u"signs"_s };
    QTest::newRow("wildcards are none") << u"%_%"_s << QStringList { u"signs"_s };
    QTest::newRow("a title") << u"given"_s << QStringList { u"short"_s };
    QTest::newRow("a title and a turn") << u"given xq"_s << QStringList { u"short"_s };
    QTest::newRow("several, newest first") << u"common"_s << QStringList { u"signs"_s, u"russian"_s, u"weather"_s };
    QTest::newRow("not what tools and prompts said") << u"secretive"_s << QStringList();
}

void TestConversationStore::findsEveryWord()
{
    QFETCH(QString, sought);
    QFETCH(QStringList, found);
    const auto store = open();
    saveExample(*store, u"weather"_s, u"common: the weather tomorrow?"_s, u"Take your Raincoat."_s);
    QTest::qWait(2);
    saveExample(*store, u"chinese"_s, u"今天天气很好，适合出门。"_s, u"是的"_s);
    QTest::qWait(2);
    saveExample(*store, u"russian"_s, u"Привет, Common"_s, u"жизнь"_s);
    QTest::qWait(2);
    saveExample(*store, u"short"_s, u"a Xq z"_s, u"😀😁"_s);
    store->rename(u"short"_s, u"Given name"_s);
    QTest::qWait(2);
    saveExample(*store, u"signs"_s, u"say \"quoted\" NEAR( OR* -not"_s, u"100 %_% common"_s);
    Turn tool { .id = 3, .parent = 2, .message = { .role = Role::Tool, .text = u"secretive"_s } };
    store->saveTurn(u"signs"_s, tool);
    QCOMPARE(resultOf(store->search(sought)), found);
}

void TestConversationStore::findsOnlyWhatStandsThereNow()
{
    const auto store = open();
    saveExample(*store, u"one"_s, u"Hello"_s, u"the former words"_s);
    store->saveTurn(u"one"_s, answer(2, 1, u"the latter words"_s));
    QCOMPARE(resultOf(store->search(u"former"_s)), QStringList());
    QCOMPARE(resultOf(store->search(u"latter"_s)), QStringList { u"one"_s });
}

void TestConversationStore::findsNothingWhereThereIsNothing()
{
    const auto store = open();
    QCOMPARE(resultOf(store->search(u"anything"_s)), QStringList());
    saveExample(*store, u"one"_s, u"Hello"_s, u"Hi"_s);
    QCOMPARE(resultOf(store->search(u" \n"_s)), QStringList { u"one"_s });
}

void TestConversationStore::saysWhenAllIsOnDisk()
{
    const auto store = open();
    QSignalSpy saved(store.get(), &ConversationStore::saved);
    for (TurnId id = 1; id <= 50; ++id)
        store->saveTurn(u"one"_s, question(id, id - 1, QString::number(id)));
    store->saveTurn(u"two"_s, question(1, 0, u"other"_s));
    QTRY_VERIFY(saved.contains(QVariantList { u"one"_s }) && saved.contains(QVariantList { u"two"_s }));
    QCOMPARE(saved.count(), 2);
    // Read by somebody else, from the disk.
    ConversationStore other(*m_profile);
    QCOMPARE(loaded(other, u"one"_s).conversation.turns().size(), 50);
}

void TestConversationStore::writesNoKey()
{
    const QByteArray key = "sk-canary-5e0d3b7a91c44f0e";
    {
        const auto store = open();
        store->keepOut(key);
        Turn turn = answer(2, 1, u"You sent "_s + QString::fromUtf8(key));
        turn.message.wire = { "openai-chat", "{\"content\":\"" + key + "\"}" };
        turn.settings.extraHeaders = { { .name = "Authorization", .value = "Bearer sk-other-77f0c1d2e3b4" },
            { .name = "X-Mine", .value = "sk-other-77f0c1d2e3b4", .secret = true }, { .name = "X-Plain", .value = "kept" } };
        turn.answer.failure = Failure { .message = QString::fromUtf8(key), .raw = key };
        StoredConversation stored { .id = u"one"_s, .settings = turn.settings, .draft = QString::fromUtf8(key) };
        stored.conversation.systemPrompt = QString::fromUtf8(key);
        store->saveTurn(u"one"_s, question(1, 0, QString::fromUtf8(key)));
        store->saveTurn(u"one"_s, turn);
        store->saveState(stored);
        const StoredConversation read = loaded(*store, u"one"_s);
        const QList<HttpHeader> headers = read.conversation.turn(2)->settings.extraHeaders;
        QCOMPARE(headers.size(), 3);
        QCOMPARE(headers.at(0).name, "Authorization");
        QVERIFY(headers.at(0).value.isEmpty() && headers.at(0).secret);
        QVERIFY(headers.at(1).value.isEmpty() && headers.at(1).secret);
        QCOMPARE(headers.at(2).value, "kept");
        QCOMPARE(read.settings.extraHeaders, headers);
        // While the log is still there as well.
        for (const auto &needle : { key, QByteArray("sk-other-77f0c1d2e3b4") }) {
            int files = 0;
            QDirIterator walk(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile written(walk.next());
                QVERIFY(written.open(QIODevice::ReadOnly));
                QVERIFY2(!written.readAll().contains(needle), qPrintable(written.fileName()));
                ++files;
            }
            QVERIFY(files >= 2);
        }
    }
    QFile written(file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray all = written.readAll();
    QVERIFY(all.contains("You sent"));
    QVERIFY(!all.contains(key) && !all.contains("sk-other"));
#if defined(Q_OS_UNIX)
    QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
}

void TestConversationStore::keepsADamagedFileAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("hole");
    QTest::newRow("no database at all") << QByteArray(5000, 'x') << -1;
    QTest::newRow("text") << QByteArray("hello") << -1;
    QTest::newRow("torn tables") << QByteArray() << 4096;
}

void TestConversationStore::keepsADamagedFileAside()
{
    QFETCH(QByteArray, content);
    QFETCH(int, hole);
    if (hole >= 0) {
        const auto store = open();
        saveExample(*store, u"old"_s, u"Hello"_s, QString(100'000, u'x'));
    }
    QDir().mkpath(m_profile->dataFolder());
    QByteArray before = content;
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        if (hole >= 0) {
            QVERIFY(damaged.seek(hole));
            damaged.write(QByteArray(int(damaged.size()) - hole, '\x5a'));
            damaged.seek(0);
            before = damaged.readAll();
        } else {
            damaged.write(content);
        }
    }
    const auto store = open();
    QVERIFY(!store->damagedCopy().isEmpty());
    QVERIFY(store->damagedCopy().startsWith(file() + ".damaged-"_L1));
    QFile kept(store->damagedCopy());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), before);
    // And life goes on.
    saveExample(*store, u"one"_s, u"Hello"_s, u"Hi"_s);
    ConversationStore other(*m_profile);
    QCOMPARE(loaded(other, u"one"_s).conversation.turns().size(), 2);
}

void TestConversationStore::goesOnInMemoryWithoutAFolder()
{
    QFile inTheWay(m_profile->dataFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    ConversationStore store(*m_profile);
    QSignalSpy problems(&store, &ConversationStore::problemChanged);
    QSignalSpy saved(&store, &ConversationStore::saved);
    QVERIFY(waitUntilReady(store));
    QTRY_COMPARE(problems.count(), 1);
    QVERIFY(!problems.at(0).at(0).toString().isEmpty());
    saveExample(store, u"one"_s, u"Hello there"_s, u"Hi"_s);
    QCOMPARE(loaded(store, u"one"_s).conversation.turns().size(), 2);
    QCOMPARE(resultOf(store.search(u"there"_s)), QStringList { u"one"_s });
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(saved.count(), 0);
    // Once there is one all goes there.
    store.rename(u"one"_s, u"Greetings"_s);
    const QString copy = store.duplicate(u"one"_s);
    QVERIFY(inTheWay.remove());
    QTRY_VERIFY_WITH_TIMEOUT(saved.contains(QVariantList { u"one"_s }) && saved.contains(QVariantList { copy }), 30'000);
    QCOMPARE(problems.count(), 2);
    QCOMPARE(problems.at(1).at(0).toString(), QString());
    store.saveTurn(u"one"_s, question(3, 2, u"And now?"_s));
    const StoredConversation whole = loaded(store, u"one"_s);
    QCOMPARE(whole.conversation.turns().size(), 3);
    ConversationStore other(*m_profile);
    QVERIFY(waitUntilReady(other));
    QCOMPARE(titles(other), (QStringList { u"Greetings"_s, u"Greetings"_s }));
    QVERIFY(loaded(other, u"one"_s) == whole);
    QCOMPARE(loaded(other, copy).conversation.turns().size(), 2);
}

void TestConversationStore::waitsForAProgramThatBeginsTheFile()
{
    QDir().mkpath(m_profile->dataFolder());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file());
        QVERIFY(other.open());
        // Not turned to write-ahead logging yet: who wants to do that now is refused at once.
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        ConversationStore store(*m_profile);
        QSignalSpy saved(&store, &ConversationStore::saved);
        QSignalSpy problems(&store, &ConversationStore::problemChanged);
        store.saveTurn(u"one"_s, question(1, 0, u"Hello"_s));
        QTest::qWait(300);
        QVERIFY(saved.isEmpty());
        QVERIFY(QSqlQuery(other).exec(u"COMMIT"_s));
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 20'000);
        QVERIFY(problems.isEmpty());
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestConversationStore::leavesAFileOfANewerProgramAlone()
{
    {
        const auto store = open();
        saveExample(*store, u"one"_s, u"Hello"_s, u"Hi"_s);
    }
    QByteArray before;
    {
        // The version stands at byte 60 of the header (SQLite file format, 1.3).
        QFile database(file());
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.seek(60));
        database.write(QByteArray::fromHex("000f4240"));
        database.seek(0);
        before = database.readAll();
    }
    {
        ConversationStore store(*m_profile);
        QSignalSpy problems(&store, &ConversationStore::problemChanged);
        QVERIFY(waitUntilReady(store));
        QTRY_COMPARE(problems.count(), 1);
        saveExample(store, u"two"_s, u"Hello"_s, u"Hi"_s);
    }
    QFile database(file());
    QVERIFY(database.open(QIODevice::ReadOnly));
    QCOMPARE(database.readAll(), before);
}

void TestConversationStore::triesAgainWhenThereIsRoom()
{
#if defined(Q_OS_UNIX)
    const auto store = open();
    saveExample(*store, u"one"_s, u"Hello"_s, u"Hi"_s);
    QTRY_COMPARE(store->list().size(), 1);
    QSignalSpy problems(store.get(), &ConversationStore::problemChanged);
    QSignalSpy saved(store.get(), &ConversationStore::saved);
    // No file of this process may grow beyond a size: as on a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit full = before;
    full.rlim_cur = 200'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const QString more = QString(1'000'000, u'x') + u"needle"_s;
    store->saveTurn(u"one"_s, question(3, 2, more));
    const QString copy = store->duplicate(u"one"_s);
    store->saveTurn(copy, question(4, 3, u"only here"_s));
    const bool isReported = QTest::qWaitFor([&] { return !problems.isEmpty(); }, 20'000);
    const StoredConversation meanwhile = loaded(*store, u"one"_s);
    const StoredConversation copied = loaded(*store, copy);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(isReported);
    QVERIFY(!problems.at(0).at(0).toString().isEmpty());
    QCOMPARE(saved.count(), 0);
    QCOMPARE(meanwhile.conversation.turns(), (QList<TurnId> { 1, 2, 3 }));
    QCOMPARE(copied.conversation.turns(), (QList<TurnId> { 1, 2, 3, 4 }));
    QCOMPARE(store->list().size(), 2);

    QTRY_VERIFY_WITH_TIMEOUT(saved.contains(QVariantList { u"one"_s }) && saved.contains(QVariantList { copy }), 20'000);
    QTRY_VERIFY(problems.constLast().at(0).toString().isEmpty());
    ConversationStore other(*m_profile);
    QVERIFY(loaded(other, u"one"_s) == meanwhile);
    QVERIFY(loaded(other, copy) == copied);
#endif
}

void TestConversationStore::loadsAnUnknownOneWithoutId()
{
    const auto store = open();
    QCOMPARE(loaded(*store, u"nothing"_s).id, QString());
}

QTEST_GUILESS_MAIN(TestConversationStore)
#include "tst_conversationstore.moc"
