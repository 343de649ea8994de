#include "exchanging.h"

#include "core/redaction.h"
#include "store/journalmasking.h"
#include "store/journalrecord.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

#if defined(Q_OS_UNIX)
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace Exchanging;

namespace {
const QByteArray canary = "sk-canary/5e0d3b7a+91c44f0e\"x";

/// Values of every kind a server or a person may come up with.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }

    bool flag() { return m_random.bounded(2) == 1; }
    int number(int below) { return int(m_random.bounded(below)); }
    qint64 large() { return qint64(m_random.generate64() >> m_random.bounded(1, 64)) * (flag() ? 1 : -1); }
    QString text()
    {
        static const QStringList pieces { u"weather "_s, u"天气"_s, u"😀"_s, u"Привет"_s, u"\n"_s, u"\""_s, u"%1 %_"_s, QString(QChar(0)),
            QString(QChar(0xd83d)), QString(QChar(0xfeff)), QString(QChar(0xfffe)), u"<b>"_s, u"\\"_s };
        QString made;
        for (int count = number(5); count > 0; --count)
            made += pieces.at(number(int(pieces.size())));
        return made;
    }
    QByteArray bytes()
    {
        QByteArray made(number(flag() ? 4 : 700), '\0');
        const int kind = number(3);
        for (char &byte : made)
            byte = char(kind == 0 ? 'a' : kind == 1 ? number(256) : 32 + number(90));
        return made;
    }
    QDateTime time() { return beginning().addMSecs(number(1'000'000)); }
    std::optional<double> ms() { return flag() ? std::optional(number(100'000) / 7.0) : std::nullopt; }
    std::optional<qint64> count() { return flag() ? std::optional(large()) : std::nullopt; }
    QList<HttpHeader> headers()
    {
        QList<HttpHeader> made;
        for (int many = number(4); many > 0; --many) {
            made.append({ .name = bytes(), .value = bytes(), .secret = flag(), .secretAt = number(9), .variable = bytes() });
        }
        return made;
    }
    QList<RequestId> ids()
    {
        QList<RequestId> made;
        for (int many = number(3); many > 0; --many)
            made.append({ bytes(), bytes() });
        return made;
    }
    Failure failure()
    {
        return { .kind = FailureKind(number(int(FailureKind::NotSent) + 1)), .httpStatus = number(600), .code = bytes(),
            .type = bytes(), .message = text(), .parameter = bytes(), .requestId = bytes(), .raw = bytes(),
            .retryAfterMs = count(), .detail = bytes(), .subject = text() };
    }
    Exchange exchange()
    {
        Exchange made;
        made.id = newExchangeId();
        made.purpose = Purpose(number(4));
        made.question = text();
        made.conversationId = text();
        made.turn = large();
        made.replayOf = text();
        made.routeId = text();
        made.routeName = text();
        made.protocol = bytes();
        made.model = text();
        made.request = { .method = bytes(),
            .url = QUrl(u"https://api.minimax.io/v1/%E5%A4%A9?a=%1"_s.arg(number(9))),
            .headers = headers(),
            .body = flag() ? bytes() : asking(u"weather %1"_s.arg(number(99))) };
        made.isMasked = flag();
        made.startedAt = flag() ? time() : time().toLocalTime();
        made.head = { .status = number(600), .reason = bytes(), .headers = headers() };
        made.body = bytes();
        for (int many = number(5); many > 0; --many)
            made.chunks.append({ .atNs = large() / 8, .offset = number(1'000), .size = number(1'000) });
        Answer &answer = made.answer;
        answer.message = { .role = Role(number(4)), .text = text(), .reasoning = text(), .toolCallId = text(),
            .wire = { .protocol = bytes(), .json = bytes() } };
        for (int many = number(3); many > 0; --many)
            answer.message.toolCalls.append({ .id = text(), .name = text(), .arguments = bytes(), .index = number(9) });
        if (flag())
            answer.usage = Usage { count(), count(), count(), count(), count(), count(), bytes() };
        if (flag())
            answer.failure = failure();
        answer.finishReason = bytes();
        answer.requestIds = ids();
        for (int many = number(3); many > 0; --many)
            answer.oddities.append(bytes());
        answer.ended = flag();
        made.timing = { .firstByte = ms(), .firstReasoning = ms(), .firstText = ms(), .total = ms() };
        made.line = { .connecting = ms(), .encrypted = ms(), .sent = ms(), .head = ms() };
        made.events = number(1'000);
        for (int many = number(4); many > 0; --many) {
            made.attempts.append({ .startedAt = flag() ? time() : QDateTime(), .waitedMs = number(1'000), .totalMs = number(1'000) / 3.0,
                .httpStatus = number(600), .failure = bytes(), .code = bytes(), .requestIds = ids() });
        }
        return made;
    }

private:
    QRandomGenerator m_random;
};

/// An exchange with \a text in every field that holds text.
Exchange filledWith(const QByteArray &text)
{
    const QString words = QString::fromUtf8(text);
    const QList<HttpHeader> headers { { .name = text, .value = "Bearer " + text, .secret = true, .secretAt = 7, .variable = text },
        { .name = "X-Basic", .value = "Basic " + QByteArray("user:" + text).toBase64() } };
    Exchange made = exchange(1, words, words);
    made.id = words;
    made.question = made.conversationId = made.replayOf = made.routeId = made.routeName = made.model = words;
    made.protocol = text;
    made.request.method = text;
    made.request.url = QUrl::fromEncoded(QByteArray("https://api.minimax.io/" + text.toPercentEncoding() + "?key=" + text.toPercentEncoding()));
    made.request.headers = headers;
    made.request.body = "{\"messages\":[{\"role\":\"user\",\"content\":\"" + QByteArray(text).replace('"', "\\\"") + "\"}]}";
    made.head.reason = text;
    made.head.headers = headers;
    made.body = "data: " + text + "\n\ndata: " + text.toBase64();
    made.chunks = { { .atNs = 1, .offset = 0, .size = 20 }, { .atNs = 2, .offset = 20, .size = made.body.size() - 20 } };
    Answer &answer = made.answer;
    answer.message = { .role = Role::Assistant, .text = words, .reasoning = words, .toolCallId = words,
        .wire = { .protocol = text, .json = text } };
    answer.message.toolCalls = { { .id = words, .name = words, .arguments = text } };
    answer.usage = Usage { .raw = text };
    answer.failure = Failure { .kind = FailureKind::Authentication, .code = text, .type = text, .message = words, .parameter = text,
        .requestId = text, .raw = text, .detail = text, .subject = words };
    answer.finishReason = text;
    answer.requestIds = { { .name = text, .value = text } };
    answer.oddities = { text };
    made.attempts = { { .failure = text, .code = text, .requestIds = answer.requestIds } };
    return made;
}
}

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsEveryField();
    void tellsWhatWasRecorded();
    void keepsALargeOneOutOfTheWay();
    void replacesOneOfTheSameId();
    void ignoresWhatNeverLeft();
    void findsByFilter_data();
    void findsByFilter();
    void findsEveryWord_data();
    void findsEveryWord();
    void knowsTheLastQuestion_data();
    void knowsTheLastQuestion();
    void findsTheBeginningOfAWord();
    void pagesAreCompleteWhileNewOnesCome();
    void pagesStayInOrderWithinAMillisecond();
    void loadsTheNewestOfATurn();
    void givesFigures();
    void beginsNoPageNobodyWaitsFor();
    void bringsBackWhatWasRemoved();
    void removesWhatPassesAFilter();
    void forgetsWhatWasRemovedAtTheNextStart();
    void outlivesItsDays();
    void staysBelowItsSize();
    void keepsItsRetention();
    void writesNoKey();
    void movesChunksWithWhatIsMasked();
    void keepsADamagedFileAside_data();
    void keepsADamagedFileAside();
    void beginsAnewWhenDamagedWhileOpen();
    void goesOnInMemoryWithoutAFolder();
    void leavesAFileOfANewerProgramAlone();
    void readsARecordOfAnotherVersion();
    void triesAgainWhenThereIsRoom();
    void waitsForAProgramThatBeginsTheFile();

private:
    QString file() const { return m_profile->dataFolder() + "/exchanges.sqlite"_L1; }
    std::unique_ptr<Journal> open() { return std::make_unique<Journal>(*m_profile); }
    qint64 count(const QString &statement);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(m_folder->path());
}

/// The one number that \a statement gives.
qint64 TestJournal::count(const QString &statement)
{
    qint64 count = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"count"_s);
        database.setDatabaseName(file());
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (query.exec(statement) && query.next())
            count = query.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(u"count"_s);
    return count;
}

void TestJournal::keepsEveryField()
{
    const auto seed = QRandomGenerator::global()->generate();
    Dice dice(seed);
    QList<Exchange> made { Exchange { .id = u"empty"_s } };
    for (int round = 0; round < 300; ++round)
        made.append(dice.exchange());
    {
        const auto journal = open();
        for (const Exchange &one : std::as_const(made))
            journal->record(one);
    }
    const auto journal = open();
    for (const Exchange &one : std::as_const(made)) {
        const std::optional<Exchange> read = resultOf(journal->load(one.id));
        QVERIFY2(read && *read == one, qPrintable(u"seed %1"_s.arg(seed)));
        QCOMPARE(read->startedAt.timeSpec(), one.startedAt.timeSpec());
    }
    QCOMPARE(found(*journal, {}).size(), made.size());
    QCOMPARE(resultOf(journal->load(u"unknown"_s)), std::optional<Exchange>());
}

void TestJournal::tellsWhatWasRecorded()
{
    const auto journal = open();
    QSignalSpy recorded(journal.get(), &Journal::recorded);
    Exchange made = exchange(1, u"Why is\\nthe sky blue?"_s, u"Rayleigh"_s);
    made.answer.usage = Usage { .input = 7 };
    made.conversationId = u"conversation"_s;
    made.turn = 4;
    journal->record(made);
    Exchange failed = exchange(2, u"Why?"_s, {});
    failed.purpose = Purpose::Probe;
    failed.answer.ended = false;
    failed.answer.failure = Failure { .kind = FailureKind::RateLimit };
    failed.head.status = 429;
    failed.timing = {};
    journal->record(failed);
    QTRY_COMPARE_WITH_TIMEOUT(recorded.count(), 2, 20'000);
    const ExchangeSummary expected { .id = made.id,
        .startedAtMs = made.startedAt.toMSecsSinceEpoch(),
        .purpose = Purpose::Answer,
        .routeId = u"minimax"_s,
        .routeName = u"MiniMax"_s,
        .protocol = "openai-chat",
        .model = u"MiniMax-M2"_s,
        .method = "POST",
        .url = u"https://api.minimax.io/v1/chat/completions"_s,
        .httpStatus = 200,
        .finishReason = "stop",
        .isComplete = true,
        .firstLine = u"Why is"_s,
        .inputTokens = 7,
        .firstByteMs = 10,
        .totalMs = 20,
        .responseBytes = made.body.size(),
        .conversationId = u"conversation"_s,
        .turn = 4 };
    QCOMPARE(recorded.at(0).at(0).value<ExchangeSummary>(), expected);
    const auto other = recorded.at(1).at(0).value<ExchangeSummary>();
    QCOMPARE(other.failure, "rate_limit");
    QVERIFY(!other.isComplete && other.purpose == Purpose::Probe && !other.totalMs && !other.inputTokens);
    QCOMPARE(resultOf(journal->page({}, {}, 10)), (QList<ExchangeSummary> { other, expected }));
}

void TestJournal::keepsALargeOneOutOfTheWay()
{
    Exchange made = exchange(1, u"much"_s, u"more"_s);
    made.request.body = asking(QString(8'000'000, u'x'));
    made.body = QByteArray(32 * 1024 * 1024, 'y');
    {
        const auto journal = open();
        journal->record(made);
    }
    const auto journal = open();
    QVERIFY(resultOf(journal->load(made.id)) == std::optional(made));
    QVERIFY(QFileInfo(file()).size() < 16 * 1024 * 1024);
}

void TestJournal::replacesOneOfTheSameId()
{
    const auto journal = open();
    journal->record(exchange(1, u"former"_s, u"words"_s));
    journal->record(exchange(1, u"latter"_s, u"words"_s));
    QCOMPARE(found(*journal, { .text = u"words"_s }), QStringList { u"exchange-1"_s });
    QCOMPARE(found(*journal, { .text = u"former"_s }), QStringList());
    QCOMPARE(found(*journal, { .text = u"latter"_s }), QStringList { u"exchange-1"_s });
}

void TestJournal::ignoresWhatNeverLeft()
{
    const auto journal = open();
    journal->record({});
    QCOMPARE(found(*journal, {}), QStringList());
}

void TestJournal::findsByFilter_data()
{
    const auto at = [](qint64 ms) { return beginning().addMSecs(ms).toMSecsSinceEpoch(); };
    QTest::addColumn<ExchangeFilter>("filter");
    QTest::addColumn<QStringList>("expected");
    const QStringList all { u"exchange-4000"_s, u"exchange-3000"_s, u"exchange-2000"_s, u"exchange-1000"_s };
    QTest::newRow("anything") << ExchangeFilter() << all;
    QTest::newRow("route") << ExchangeFilter { .routeId = u"other"_s } << QStringList { all[1] };
    QTest::newRow("model") << ExchangeFilter { .model = u"M1"_s } << QStringList { all[2] };
    QTest::newRow("failed") << ExchangeFilter { .outcome = ExchangeFilter::Outcome::Failed } << QStringList { all[0], all[2] };
    QTest::newRow("succeeded") << ExchangeFilter { .outcome = ExchangeFilter::Outcome::Succeeded } << QStringList { all[1], all[3] };
    QTest::newRow("status") << ExchangeFilter { .httpStatus = 429 } << QStringList { all[0] };
    QTest::newRow("from") << ExchangeFilter { .fromMs = at(3000) } << QStringList { all[0], all[1] };
    QTest::newRow("until") << ExchangeFilter { .untilMs = at(3000) } << QStringList { all[2], all[3] };
    QTest::newRow("one millisecond") << ExchangeFilter { .fromMs = at(2000), .untilMs = at(2001) } << QStringList { all[2] };
    QTest::newRow("words, route and time") << ExchangeFilter { .text = u"question"_s, .routeId = u"minimax"_s, .fromMs = at(2000) }
                                           << QStringList { all[0], all[2] };
    QTest::newRow("words and failure") << ExchangeFilter { .text = u"question ge-2000"_s, .outcome = ExchangeFilter::Outcome::Failed }
                                       << QStringList { all[2] };
    QTest::newRow("short words and time") << ExchangeFilter { .text = u"qu"_s, .untilMs = at(2000) } << QStringList { all[3] };
    QTest::newRow("nothing of it") << ExchangeFilter { .routeId = u"nowhere"_s } << QStringList();
}

void TestJournal::findsByFilter()
{
    QFETCH(ExchangeFilter, filter);
    QFETCH(QStringList, expected);
    const auto journal = open();
    Exchange two = exchange(2000, u"question 2"_s, {});
    two.model = u"M1"_s;
    two.answer.failure = Failure { .kind = FailureKind::Tls };
    Exchange three = exchange(3000, u"question 3"_s, u"reply"_s);
    three.routeId = u"other"_s;
    Exchange four = exchange(4000, u"question 4"_s, {});
    four.head.status = 429;
    four.answer.failure = Failure { .kind = FailureKind::RateLimit };
    // In whatever order they end.
    for (const Exchange &one : { three, exchange(1000, u"question 1"_s, u"reply"_s), four, two })
        journal->record(one);
    QCOMPARE(found(*journal, filter), expected);
    // One after the other it is the same.
    QStringList paged;
    for (QStringList page; (page = found(*journal, filter, paged.isEmpty() ? QString() : paged.constLast(), 1)).size() == 1;)
        paged += page;
    QCOMPARE(paged, expected);
}

void TestJournal::findsEveryWord_data()
{
    QTest::addColumn<QString>("sought");
    QTest::addColumn<QStringList>("expected");
    const QStringList weather { u"exchange-1"_s };
    const QStringList chinese { u"exchange-2"_s };
    const QStringList russian { u"exchange-3"_s };
    QTest::newRow("a word of a question") << u"weather"_s << weather;
    QTest::newRow("a word of the system prompt") << u"brief"_s << QStringList { russian + chinese + weather };
    QTest::newRow("a word of an answer") << u"raincoat"_s << weather;
    QTest::newRow("a word of the reasoning") << u"pondering"_s << weather;
    QTest::newRow("part of a word, in capitals") << u"AINCO"_s << weather;
    QTest::newRow("words of question and answer") << u"raincoat tomorrow"_s << weather;
    QTest::newRow("one word that is missing") << u"raincoat yesterday"_s << QStringList();
    QTest::newRow("two letters") << u"xq"_s << russian;
    QTest::newRow("two letters in capitals, and a word") << u"XQ привет"_s << russian;
    QTest::newRow("one letter that is not ASCII") << u"Ж"_s << russian;
    QTest::newRow("two Chinese characters") << u"天气"_s << chinese;
    QTest::newRow("three Chinese characters") << u"天气很"_s << chinese;
    QTest::newRow("Chinese words apart") << u"天气 出门"_s << chinese;
    QTest::newRow("Cyrillic in capitals") << u"ПРИВЕТ"_s << russian;
    QTest::newRow("quotes") << u"\"quoted\""_s << russian;
    QTest::newRow("operators") << u"NEAR( OR* -not"_s << russian;
    QTest::newRow("wildcards are none") << u"%_%"_s << russian;
    QTest::newRow("an address") << u"api.minimax.io/v1"_s << QStringList { russian + chinese + weather };
    QTest::newRow("a model") << u"minimax-m9"_s << chinese;
    QTest::newRow("an id of its own") << u"exchange-2"_s << chinese;
    QTest::newRow("an id of the server") << u"0af3c2"_s << chinese;
    QTest::newRow("an id of an earlier attempt") << u"req_first"_s << chinese;
    QTest::newRow("the server's own words") << u"insufficient balance"_s << weather;
    QTest::newRow("the server's own code") << u"1008"_s << weather;
    QTest::newRow("not names of members") << u"messages"_s << QStringList();
}

void TestJournal::findsEveryWord()
{
    QFETCH(QString, sought);
    QFETCH(QStringList, expected);
    const auto journal = open();
    Exchange weather = exchange(1, u"the weather tomorrow?"_s, u"Take your Raincoat."_s);
    weather.answer.message.reasoning = u"pondering"_s;
    weather.answer.failure = Failure { .kind = FailureKind::Balance, .code = "1008", .message = u"Insufficient balance"_s };
    Exchange chinese = exchange(2, u"今天天气很好，适合出门。"_s, u"是的"_s);
    chinese.model = u"MiniMax-M9"_s;
    chinese.answer.requestIds = { { "trace-id", "0af3c2" } };
    chinese.attempts = { { .requestIds = { { "request-id", "req_first" } } }, {} };
    Exchange russian = exchange(3, u"Привет, Xq"_s, u"жизнь 100 %_% say \"quoted\" NEAR( OR* -not"_s);
    for (const Exchange &one : { weather, chinese, russian })
        journal->record(one);
    QCOMPARE(found(*journal, { .text = sought }), expected);
}

void TestJournal::knowsTheLastQuestion_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::newRow("chat") << QByteArray(
        R"({"messages":[{"role":"user","content":"first"},{"role":"assistant","content":"reply"},{"role":"user","content":"\n last\none"}]})")
                          << u"last"_s << u"reply"_s;
    QTest::newRow("parts") << QByteArray(
        R"({"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:AAAA"}},{"type":"text","text":"What is it?"}]}]})")
                           << u"What is it?"_s << u"what"_s;
    QTest::newRow("a tool's result came last")
        << QByteArray(
               R"({"system":"careful","messages":[{"role":"user","content":"the time?"},{"role":"assistant","content":[{"type":"tool_use","id":"x"}]},{"role":"user","content":[{"type":"tool_result","content":"noon"}]}]})")
        << u"the time?"_s << u"noon"_s;
    QTest::newRow("Gemini") << QByteArray(R"({"contents":[{"parts":[{"text":"hello there"}]}]})") << u"hello there"_s << u"there"_s;
    QTest::newRow("Responses, a string") << QByteArray(R"({"input":"hello there","instructions":"be kind"})") << u"hello there"_s << u"kind"_s;
    QTest::newRow("Responses, a list") << QByteArray(
        R"({"input":[{"role":"user","content":[{"type":"input_text","text":"hello"}]},{"type":"function_call_output","output":"forty"}]})")
                                       << u"hello"_s << u"forty"_s;
    QTest::newRow("no question") << QByteArray(R"({"model":"x"})") << QString() << QString();
    QTest::newRow("no JSON") << QByteArray("a=b&text=hello") << QString() << u"hello"_s;
    QTest::newRow("nothing") << QByteArray() << QString() << QString();
}

void TestJournal::knowsTheLastQuestion()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, line);
    QFETCH(QString, word);
    const auto journal = open();
    Exchange made = exchange(1, {}, {});
    made.request.body = body;
    journal->record(made);
    QCOMPARE(resultOf(journal->page({ .text = word }, {}, 10)).value(0).firstLine, line);
    QCOMPARE(found(*journal, { .text = word }), QStringList { made.id });
    QCOMPARE(found(*journal, { .text = u"tool_result"_s }), QStringList());
}

void TestJournal::findsTheBeginningOfAWord()
{
    const auto journal = open();
    journal->record(exchange(1, u"Rayleigh scattering"_s, {}));
    journal->record(exchange(2, u"something else"_s, {}));
    const QString word = u"scattering"_s;
    for (qsizetype size = 2; size <= word.size(); ++size)
        QCOMPARE(found(*journal, { .text = word.left(size) }), QStringList { u"exchange-1"_s });
}

void TestJournal::pagesAreCompleteWhileNewOnesCome()
{
    const auto journal = open();
    constexpr int before = 200;
    for (int number = 1; number <= before; ++number)
        journal->record(exchange(number, number % 2 == 0 ? u"even"_s : u"uneven odd"_s, {}));
    for (const ExchangeFilter &filter : { ExchangeFilter(), ExchangeFilter { .text = u"odd"_s }, ExchangeFilter { .text = u"dd"_s } }) {
        static int next = before;
        QStringList seen;
        QStringList page;
        do {
            page = found(*journal, filter, seen.isEmpty() ? QString() : seen.constLast(), 7);
            seen += page;
            for (int more = 0; more < 3; ++more)
                journal->record(exchange(++next, u"odd"_s, {}));
        } while (!page.isEmpty());
        QStringList sorted = seen;
        QCOMPARE(sorted.removeDuplicates(), 0);
        const int step = filter.text.isEmpty() ? 1 : 2;
        for (int number = 1; number <= before; number += step)
            QVERIFY(seen.contains(u"exchange-%1"_s.arg(number)));
        // Newest first.
        const auto isOlder = [](const QString &left, const QString &right) { return left.mid(9).toInt() > right.mid(9).toInt(); };
        QVERIFY(std::is_sorted(seen.cbegin(), seen.cend(), isOlder));
    }
}

void TestJournal::pagesStayInOrderWithinAMillisecond()
{
    const auto journal = open();
    QStringList expected;
    for (int number = 0; number < 20; ++number) {
        Exchange made = exchange(5, u"same"_s, {});
        made.id = QString::number(number);
        journal->record(made);
        expected.prepend(made.id);
    }
    QStringList seen;
    for (QStringList page; (page = found(*journal, {}, seen.isEmpty() ? QString() : seen.constLast(), 3)).size() > 0;)
        seen += page;
    QCOMPARE(seen, expected);
}

void TestJournal::loadsTheNewestOfATurn()
{
    const auto journal = open();
    for (int number = 1; number <= 3; ++number) {
        Exchange made = exchange(number, u"again"_s, {});
        made.conversationId = number == 3 ? u"two"_s : u"one"_s;
        made.turn = 2;
        journal->record(made);
    }
    journal->record(exchange(4, u"of no conversation"_s, {}));
    QCOMPARE(resultOf(journal->loadTurn(u"one"_s, 2)).value_or(Exchange()).id, u"exchange-2"_s);
    QCOMPARE(resultOf(journal->loadTurn(u"two"_s, 2)).value_or(Exchange()).id, u"exchange-3"_s);
    QVERIFY(!resultOf(journal->loadTurn(u"one"_s, 3)));
    QVERIFY(!resultOf(journal->loadTurn({}, 0)));
}

void TestJournal::givesFigures()
{
    const auto journal = open();
    QCOMPARE(resultOf(journal->figures()).count, 0);
    QCOMPARE(resultOf(journal->figures()).oldestMs, 0);
    for (int number = 1; number <= 3; ++number) {
        Exchange made = exchange(number, u"again"_s, {});
        made.model = u"model %1"_s.arg(number % 2);
        made.routeId = number == 1 ? u"a"_s : u"b"_s;
        made.routeName = number == 2 ? u"Former"_s : u"Latter"_s;
        journal->record(made);
    }
    const JournalFigures figures = resultOf(journal->figures());
    QCOMPARE(figures.count, 3);
    QCOMPARE(figures.oldestMs, beginning().addMSecs(1).toMSecsSinceEpoch());
    QCOMPARE(figures.models, (QStringList { u"model 0"_s, u"model 1"_s }));
    QCOMPARE(figures.routes.size(), 2);
    QVERIFY(figures.routes.contains({ u"b"_s, u"Latter"_s }));
    QVERIFY(figures.bytes >= QFileInfo(file()).size());
}

void TestJournal::beginsNoPageNobodyWaitsFor()
{
    Journal journal(*m_profile, nullptr, Journal::Opening::Later);
    QFuture<QList<ExchangeSummary>> page = journal.page({}, {}, 10);
    page.cancel();
    journal.open();
    QVERIFY(found(journal, {}).isEmpty());
    QVERIFY(page.isCanceled());
    QCOMPARE(page.resultCount(), 0);
}

void TestJournal::bringsBackWhatWasRemoved()
{
    const auto journal = open();
    for (int number = 1; number <= 3; ++number)
        journal->record(exchange(number, u"again"_s, {}));
    QSignalSpy changed(journal.get(), &Journal::changed);
    const QList<ExchangeSummary> before = resultOf(journal->page({}, {}, 10));
    journal->remove({ u"exchange-1"_s, u"exchange-3"_s, u"unknown"_s });
    QCOMPARE(found(*journal, {}), QStringList { u"exchange-2"_s });
    QCOMPARE(found(*journal, { .text = u"again"_s }), QStringList { u"exchange-2"_s });
    QCOMPARE(resultOf(journal->figures()).count, 1);
    QVERIFY(!resultOf(journal->load(u"exchange-1"_s)));
    QTRY_COMPARE(changed.count(), 1);
    // From one that is no longer there one can still go on.
    QCOMPARE(found(*journal, {}, u"exchange-3"_s), QStringList { u"exchange-2"_s });
    // Nor does another program take it away for good.
    {
        Journal other(*m_profile);
        QCOMPARE(found(other, {}), QStringList { u"exchange-2"_s });
        QCOMPARE(resultOf(other.figures()).count, 1);
    }
    QCOMPARE(count(u"SELECT count(*) FROM exchanges"_s), 3);
    journal->restore({ u"exchange-1"_s, u"exchange-3"_s });
    QCOMPARE(resultOf(journal->page({}, {}, 10)), before);
    QVERIFY(resultOf(journal->load(u"exchange-1"_s)));
    QTRY_COMPARE(changed.count(), 2);
}

void TestJournal::removesWhatPassesAFilter()
{
    const auto journal = open();
    for (int number = 1; number <= 6; ++number)
        journal->record(exchange(number, number % 2 == 0 ? u"even"_s : u"odd"_s, {}));
    const QStringList removed = resultOf(journal->removeAll({ .text = u"odd"_s }));
    QCOMPARE(removed, (QStringList { u"exchange-5"_s, u"exchange-3"_s, u"exchange-1"_s }));
    QCOMPARE(found(*journal, {}), (QStringList { u"exchange-6"_s, u"exchange-4"_s, u"exchange-2"_s }));
    journal->restore(removed);
    QCOMPARE(found(*journal, {}).size(), 6);
    QCOMPARE(resultOf(journal->removeAll({})).size(), 6);
    QCOMPARE(found(*journal, {}), QStringList());
}

void TestJournal::forgetsWhatWasRemovedAtTheNextStart()
{
    {
        const auto journal = open();
        for (int number = 1; number <= 500; ++number)
            journal->record(exchange(number, number == 7 ? u"lasting"_s : u"fleeting "_s + QString(1'000, u'x'), {}));
        journal->remove(resultOf(journal->removeAll({ .text = u"fleeting"_s })));
    }
    const auto journal = open();
    // Whoever looks into the file while it is opened is another program, and then nothing is taken away.
    QCOMPARE(found(*journal, {}), QStringList { u"exchange-7"_s });
    QTRY_COMPARE_WITH_TIMEOUT(count(u"SELECT count(*) FROM exchanges"_s), 1, 20'000);
    QCOMPARE(count(u"SELECT count(*) FROM contents"_s), 1);
    QCOMPARE(count(u"SELECT count(*) FROM texts"_s), 1);
    // The index alone remembers what nothing else tells of.
    QCOMPARE(count(u"SELECT count(*) FROM words WHERE words MATCH 'fleeting'"_s), 0);
    QCOMPARE(count(u"SELECT count(*) FROM words WHERE words MATCH 'lasting'"_s), 1);
    QTRY_COMPARE_WITH_TIMEOUT(count(u"PRAGMA freelist_count"_s), 0, 20'000);
    QCOMPARE(found(*journal, {}), QStringList { u"exchange-7"_s });
    // What is removed now can be brought back.
    journal->remove({ u"exchange-7"_s });
    journal->restore({ u"exchange-7"_s });
    QCOMPARE(found(*journal, {}), QStringList { u"exchange-7"_s });
}

void TestJournal::outlivesItsDays()
{
    const auto journal = open();
    for (int days : { 1, 20, 40, 100 }) {
        Exchange made = exchange(days, u"old"_s, {});
        made.startedAt = QDateTime::currentDateTimeUtc().addDays(-days);
        journal->record(made);
    }
    journal->setRetention({ .days = 30 });
    QTRY_COMPARE_WITH_TIMEOUT(found(*journal, {}), (QStringList { u"exchange-1"_s, u"exchange-20"_s }), 20'000);
    QCOMPARE(count(u"SELECT count(*) FROM words WHERE words MATCH 'old'"_s), 2);
    journal->setRetention({ .days = 0 });
    Exchange made = exchange(4000, u"old"_s, {});
    made.startedAt = QDateTime::currentDateTimeUtc().addDays(-4000);
    journal->record(made);
    QTest::qWait(50);
    QCOMPARE(found(*journal, {}).size(), 3);
}

void TestJournal::staysBelowItsSize()
{
    const auto journal = open();
    QRandomGenerator random(1);
    QByteArray noise(40'000, 0);
    for (char &byte : noise)
        byte = char(random.bounded(256));
    for (int number = 1; number <= 200; ++number) {
        Exchange made = exchange(number, u"question"_s, {});
        made.body = noise;
        journal->record(made);
    }
    QCOMPARE(found(*journal, {}).size(), 200);
    constexpr qint64 limit = 4'000'000;
    journal->setRetention({ .days = 90, .bytes = limit });
    QTRY_VERIFY_WITH_TIMEOUT(found(*journal, {}).size() < 110, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file()).size() < limit + 500'000, 20'000);
    // No more than need be, and the newest stay.
    const QStringList left = found(*journal, {});
    QVERIFY2(left.size() > 70, qPrintable(QString::number(left.size())));
    QCOMPARE(left.constFirst(), u"exchange-200"_s);
    QCOMPARE(left.constLast(), u"exchange-%1"_s.arg(201 - left.size()));
}

void TestJournal::keepsItsRetention()
{
    {
        const auto journal = open();
        QCOMPARE(journal->retention(), Retention());
        journal->setRetention({ .days = 7, .bytes = 5'000'000'000 });
        QCOMPARE(journal->retention(), (Retention { .days = 7, .bytes = 5'000'000'000 }));
    }
    const auto journal = open();
    QCOMPARE(journal->retention(), (Retention { .days = 7, .bytes = 5'000'000'000 }));
}

void TestJournal::writesNoKey()
{
    Redactor known;
    known.addSecret(canary);
    const auto finds = [&known](const QByteArray &bytes) { return known.finds(bytes) || bytes.contains("5e0d3b7a"); };
    const Exchange planted = filledWith(canary);
    QVERIFY(finds(JournalRecord::written(planted)));
    const auto journal = open();
    QSignalSpy recorded(journal.get(), &Journal::recorded);
    journal->keepOut(canary);
    journal->record(planted);
    QTRY_COMPARE_WITH_TIMEOUT(recorded.count(), 1, 20'000);
    const auto summary = recorded.at(0).at(0).value<ExchangeSummary>();
    for (const QString &text : { summary.id, summary.routeId, summary.routeName, summary.model, summary.url, summary.firstLine,
             summary.conversationId, QString::fromUtf8(summary.protocol + summary.method + summary.failure + summary.finishReason) })
        QVERIFY2(!finds(text.toUtf8()), qPrintable(text));
    // While the log is still there as well.
    int files = 0;
    QDirIterator walk(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile written(walk.next());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY2(!finds(written.readAll()), qPrintable(written.fileName()));
        ++files;
    }
    QVERIFY(files >= 2);
    int blobs = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"blobs"_s);
        database.setDatabaseName(file());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"SELECT record, request, response FROM contents"_s));
        while (query.next()) {
            for (int column = 0; column < 3; ++column) {
                QVERIFY(!finds(JournalRecord::unpacked(query.value(column).toByteArray())));
                ++blobs;
            }
        }
        QVERIFY(query.exec(u"SELECT count(*) FROM words WHERE words MATCH '5e0d3b7a'"_s) && query.next());
        QCOMPARE(query.value(0).toInt(), 0);
    }
    QSqlDatabase::removeDatabase(u"blobs"_s);
    QCOMPARE(blobs, 3);
#if defined(Q_OS_UNIX)
    QCOMPARE(QFile(file()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
}

void TestJournal::movesChunksWithWhatIsMasked()
{
    Redactor redactor;
    redactor.addSecret(canary);
    Exchange made = exchange(1, {}, {});
    made.body = "one " + canary + " two three";
    const qsizetype end = made.body.indexOf(" two");
    made.chunks = { { .atNs = 1, .offset = 0, .size = end }, { .atNs = 2, .offset = end, .size = made.body.size() - end } };
    const Exchange whole = masked(made, redactor);
    QCOMPARE(whole.chunks.size(), 2);
    QCOMPARE(whole.body.mid(whole.chunks.at(1).offset, whole.chunks.at(1).size), " two three");
    made.chunks = { { .atNs = 1, .offset = 0, .size = 8 }, { .atNs = 2, .offset = 8, .size = made.body.size() - 8 } };
    const Exchange torn = masked(made, redactor);
    QCOMPARE(torn.chunks, (QList<Chunk> { { .atNs = 1, .offset = 0, .size = torn.body.size() } }));
    QCOMPARE(torn.body, whole.body);
}

void TestJournal::keepsADamagedFileAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no database at all") << QByteArray(5000, 'x');
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("torn tables") << QByteArray();
}

void TestJournal::keepsADamagedFileAside()
{
    QFETCH(QByteArray, content);
    if (content.isEmpty()) {
        const auto journal = open();
        journal->record(exchange(1, QString(100'000, u'x'), {}));
    }
    QDir().mkpath(m_profile->dataFolder());
    QByteArray before = content;
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        if (content.isEmpty()) {
            QVERIFY(damaged.seek(4096));
            damaged.write(QByteArray(int(damaged.size()) - 4096, '\x5a'));
            damaged.seek(0);
            before = damaged.readAll();
        } else {
            damaged.write(content);
        }
    }
    const auto journal = open();
    QSignalSpy keptAside(journal.get(), &Journal::keptAside);
    journal->record(exchange(2, u"Hello"_s, u"Hi"_s));
    QCOMPARE(found(*journal, {}), QStringList { u"exchange-2"_s });
    QTRY_COMPARE(keptAside.count(), 1);
    const QStringList kept = QDir(m_profile->dataFolder()).entryList({ u"exchanges.sqlite.damaged-*"_s }, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QFile aside(m_profile->dataFolder() + u'/' + kept.constFirst());
    QCOMPARE(keptAside.at(0).at(0).toString(), aside.fileName());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), before);
    Journal other(*m_profile);
    QCOMPARE(found(other, {}), QStringList { u"exchange-2"_s });
}

void TestJournal::beginsAnewWhenDamagedWhileOpen()
{
    {
        const auto journal = open();
        for (int number = 1; number <= 300; ++number)
            journal->record(exchange(number, u"question "_s + QString(2'000, u'x'), {}));
    }
    const auto journal = open();
    QCOMPARE(found(*journal, {}, {}, 1), QStringList { u"exchange-300"_s });
    QSignalSpy keptAside(journal.get(), &Journal::keptAside);
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.seek(4096));
        damaged.write(QByteArray(int(damaged.size()) - 4096, '\x5a'));
    }
    QSignalSpy recorded(journal.get(), &Journal::recorded);
    journal->record(exchange(1'000, u"Hello"_s, u"Hi"_s));
    QTRY_COMPARE_WITH_TIMEOUT(recorded.count(), 1, 20'000);
    QVERIFY(resultOf(journal->load(u"exchange-1000"_s)));
    QCOMPARE(keptAside.count(), 1);
    QVERIFY(QFile::exists(keptAside.at(0).at(0).toString()));
    Journal other(*m_profile);
    QVERIFY(resultOf(other.load(u"exchange-1000"_s)));
}

void TestJournal::goesOnInMemoryWithoutAFolder()
{
    QFile inTheWay(m_profile->dataFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Journal journal(*m_profile);
    QSignalSpy problems(&journal, &Journal::problemChanged);
    QSignalSpy recorded(&journal, &Journal::recorded);
    journal.record(exchange(1, u"Hello there"_s, u"Hi"_s));
    QTRY_COMPARE(recorded.count(), 1);
    QCOMPARE(problems.count(), 1);
    QVERIFY(!problems.at(0).at(0).toString().isEmpty());
    QCOMPARE(found(journal, { .text = u"there"_s }), QStringList { u"exchange-1"_s });
    QVERIFY(resultOf(journal.load(u"exchange-1"_s)));
    QVERIFY(resultOf(journal.figures()).bytes > 0);
    QCOMPARE(problems.count(), 1);
    journal.record(exchange(2, u"Hello again"_s, u"Hi"_s));
    journal.remove({ u"exchange-1"_s });
    QCOMPARE(found(journal, {}), QStringList { u"exchange-2"_s });
    // Once there is one all goes there.
    QVERIFY(inTheWay.remove());
    QTRY_COMPARE_WITH_TIMEOUT(problems.count(), 2, 30'000);
    QCOMPARE(problems.at(1).at(0).toString(), QString());
    QCOMPARE(found(journal, {}), QStringList { u"exchange-2"_s });
    QCOMPARE(recorded.count(), 2);
    journal.restore({ u"exchange-1"_s });
    QCOMPARE(found(journal, { .text = u"hello"_s }).size(), 2);
    Journal other(*m_profile);
    QCOMPARE(found(other, {}), (QStringList { u"exchange-2"_s, u"exchange-1"_s }));
}

void TestJournal::leavesAFileOfANewerProgramAlone()
{
    {
        const auto journal = open();
        journal->record(exchange(1, u"Hello"_s, u"Hi"_s));
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
        const auto journal = open();
        QSignalSpy problems(journal.get(), &Journal::problemChanged);
        journal->record(exchange(2, u"Hello"_s, u"Hi"_s));
        QCOMPARE(found(*journal, {}), QStringList { u"exchange-2"_s });
        QTRY_COMPARE(problems.count(), 1);
    }
    QFile database(file());
    QVERIFY(database.open(QIODevice::ReadOnly));
    QCOMPARE(database.readAll(), before);
}

void TestJournal::readsARecordOfAnotherVersion()
{
    Exchange read;
    QVERIFY(JournalRecord::read(QByteArray::fromHex("a2626964636f6e65666675747572658101"), read)); // {"id": "one", "future": [1]}
    QCOMPARE(read.id, u"one"_s);
    QVERIFY(read == (Exchange { .id = u"one"_s, .answer = read.answer }));
    for (const QByteArray &broken : { QByteArray(), QByteArray("\xa2\x62"), QByteArray("\x01"), QByteArray(300, '\xff') }) {
        Exchange none;
        QVERIFY(!JournalRecord::read(broken, none));
    }
}

void TestJournal::triesAgainWhenThereIsRoom()
{
#if defined(Q_OS_UNIX)
    const auto journal = open();
    journal->record(exchange(1, u"Hello"_s, u"Hi"_s));
    journal->record(exchange(2, u"Hello"_s, u"Hi"_s));
    QCOMPARE(found(*journal, {}).size(), 2);
    QSignalSpy problems(journal.get(), &Journal::problemChanged);
    QSignalSpy recorded(journal.get(), &Journal::recorded);
    // No file of this process may grow beyond a size: as on a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit full = before;
    full.rlim_cur = 400'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    Exchange large = exchange(3, u"large needle"_s, QString(1'000'000, u'x'));
    large.conversationId = u"one"_s;
    large.turn = 2;
    journal->record(large);
    const bool isReported = QTest::qWaitFor([&] { return !problems.isEmpty(); }, 20'000);
    journal->record(exchange(4, u"small needle"_s, u"Hi"_s));
    journal->remove({ u"exchange-2"_s });
    const QStringList all = found(*journal, {});
    const QStringList second = found(*journal, {}, u"exchange-4"_s, 1);
    const QStringList last = found(*journal, {}, u"exchange-3"_s, 5);
    const QStringList needles = found(*journal, { .text = u"needle"_s });
    const std::optional<Exchange> meanwhile = resultOf(journal->load(large.id));
    const std::optional<Exchange> turn = resultOf(journal->loadTurn(u"one"_s, 2));
    const qsizetype told = recorded.count();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(isReported);
    QVERIFY(!problems.at(0).at(0).toString().isEmpty());
    QCOMPARE(all, (QStringList { u"exchange-4"_s, u"exchange-3"_s, u"exchange-1"_s }));
    QCOMPARE(second, QStringList { u"exchange-3"_s });
    QCOMPARE(last, QStringList { u"exchange-1"_s });
    QCOMPARE(needles, (QStringList { u"exchange-4"_s, u"exchange-3"_s }));
    QVERIFY(meanwhile == std::optional(large) && turn == meanwhile);
    QCOMPARE(told, 2);

    QTRY_VERIFY_WITH_TIMEOUT(problems.constLast().at(0).toString().isEmpty(), 20'000);
    QCOMPARE(problems.count(), 2);
    QCOMPARE(recorded.count(), 2);
    Journal other(*m_profile);
    QCOMPARE(found(other, {}), all);
    QVERIFY(resultOf(other.load(large.id)) == std::optional(large));
#endif
}

void TestJournal::waitsForAProgramThatBeginsTheFile()
{
    QDir().mkpath(m_profile->dataFolder());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        const auto journal = open();
        QSignalSpy recorded(journal.get(), &Journal::recorded);
        QSignalSpy problems(journal.get(), &Journal::problemChanged);
        journal->record(exchange(1, u"Hello"_s, u"Hi"_s));
        QTest::qWait(300);
        QVERIFY(recorded.isEmpty());
        QVERIFY(QSqlQuery(other).exec(u"COMMIT"_s));
        QTRY_COMPARE_WITH_TIMEOUT(recorded.count(), 1, 20'000);
        QVERIFY(problems.isEmpty());
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
