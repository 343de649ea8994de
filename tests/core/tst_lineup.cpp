#include "core/lineup.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

using Kind = LineupProblem::Kind;

namespace {
/// Two columns that say nothing more than they must, with \a members beside them.
QByteArray lineupWith(const QByteArray &members)
{
    return R"({"columns":[{"route":"a"},{"route":"b"}])" + members + "}";
}

QByteArray columnWith(const QByteArray &members)
{
    return R"({"columns":[{"route":"a",)" + members + R"(},{"route":"b"}]})";
}

template<typename T>
T anyOf(QRandomGenerator &random, const QList<T> &values)
{
    return values.at(random.bounded(values.size()));
}

ParameterValues anyValues(QRandomGenerator &random)
{
    ParameterValues values;
    for (int count = random.bounded(5); count > 0; --count) {
        const auto name = anyOf<QByteArray>(random, { "temperature", "max_tokens", "stop", "thinking.type", "a \"b\"", "天气", "", "{" });
        values.set(name, anyOf<QByteArray>(random, { "null", "1e-5", "1.50", "123456789012345678901234567890", "true", R"("\u0041")",
            R"(["a, b",{"c":null,"b":1,"a":2}])", R"({"type":"x","x":[[],{}]})", "\"\"", R"("😀 / \\ ' %1")" }));
    }
    return values;
}

Lineup anyLineup(QRandomGenerator &random)
{
    const QStringList texts { {}, u"plain"_s, u"\"quoted\" \\ / \n\t"_s, u"天气 😀"_s, u"%1 <b> & ' ;"_s };
    Lineup lineup { .name = anyOf(random, texts),
        .set = anyValues(random),
        .systemPrompt = anyOf(random, texts),
        .repeats = random.bounded(1, Lineup::mostRepeats + 1),
        .start = anyOf<StartPolicy>(random, { StartPolicy::Together, StartPolicy::Staggered, StartPolicy::OneByOne }),
        .staggerMs = anyOf<int>(random, { 0, 1, 1'000, 600'000 }) };
    for (int count = random.bounded(Lineup::fewest, Lineup::most + 1); count > 0; --count) {
        lineup.columns.append({ .id = newColumnId(),
            .name = anyOf(random, texts),
            .route = anyOf(random, texts),
            .baseUrl = anyOf<QString>(random, { {}, u"http://127.0.0.1:8080/v1"_s, u"https://api.minimax.io/v1?GroupId=12#"_s }),
            .protocol = anyOf<QByteArray>(random, { {}, "openai-chat", "gemini" }),
            .model = anyOf(random, texts),
            .keyVariable = anyOf<QString>(random, { {}, u"MY_KEY"_s, u"_k2"_s }),
            .set = anyValues(random) });
    }
    return lineup;
}

void forgetIds(Lineup &lineup)
{
    for (LineupColumn &column : lineup.columns)
        column.id.clear();
}
}

class TestLineup final : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void writesWhatAPersonCanRead();
    void readsWhatAPersonWrote();
    void passesOverWhatItDoesNotKnow();
    void givesEveryColumnAnIdOfItsOwn();
    void saysWhyATextIsNoLineup_data();
    void saysWhyATextIsNoLineup();
    void refusesKeys_data();
    void refusesKeys();
    void takesWhatOnlySoundsLikeAKey_data();
    void takesWhatOnlySoundsLikeAKey();
    void writesNoKey();
};

void TestLineup::comesBackAsItWas()
{
    QRandomGenerator random(20'261'121);
    for (int round = 0; round < 500; ++round) {
        Lineup lineup = anyLineup(random);
        const QByteArray json = lineupAsJson(lineup);
        Lineup read;
        const LineupProblem problem = lineupFromJson(json, read);
        QVERIFY2(!problem, qPrintable(problem.detail + u' ' + QString::fromUtf8(json)));
        // Written again it is the same file.
        QCOMPARE(lineupAsJson(read), json);
        forgetIds(lineup);
        forgetIds(read);
        QVERIFY2(read == lineup, json.constData());
    }
}

void TestLineup::writesWhatAPersonCanRead()
{
    Lineup lineup { .name = u"Speed"_s, .start = StartPolicy::OneByOne };
    lineup.columns = { { .id = u"x"_s, .route = u"minimax"_s, .model = u"MiniMax-M3"_s },
        { .baseUrl = u"http://127.0.0.1:1/v1"_s, .protocol = "openai-chat", .keyVariable = u"MY_KEY"_s } };
    lineup.columns[1].set.set("temperature", "1.0");
    lineup.columns[1].set.set("begun", "{");
    QCOMPARE(lineupAsJson(lineup),
        QByteArray("{\n"
                   "  \"name\": \"Speed\",\n"
                   "  \"columns\": [\n"
                   "    {\n"
                   "      \"route\": \"minimax\",\n"
                   "      \"model\": \"MiniMax-M3\"\n"
                   "    },\n"
                   "    {\n"
                   "      \"base_url\": \"http://127.0.0.1:1/v1\",\n"
                   "      \"protocol\": \"openai-chat\",\n"
                   "      \"key_env\": \"MY_KEY\",\n"
                   "      \"set\": {\n"
                   "        \"temperature\": 1.0\n"
                   "      }\n"
                   "    }\n"
                   "  ],\n"
                   "  \"start\": \"one-by-one\"\n"
                   "}\n"));
}

void TestLineup::readsWhatAPersonWrote()
{
    Lineup lineup;
    const QByteArray text = R"( { "columns" : [ {"route":"a", "set": { "stop": [ 1.0, "x" ] }}, { "base_url": "http://h/v1" } ],
        "set": {"max_tokens": 5e1}, "system": "Be brief.", "repeats": 3, "start": "staggered", "stagger_ms": 250 } )";
    QVERIFY(!lineupFromJson(text, lineup));
    QCOMPARE(lineup.columns.size(), 2);
    QCOMPARE(lineup.columns.at(0).route, u"a"_s);
    QCOMPARE(lineup.columns.at(0).set.value("stop"), QByteArray(R"([1.0,"x"])"));
    QCOMPARE(lineup.columns.at(1).baseUrl, u"http://h/v1"_s);
    QCOMPARE(lineup.set.value("max_tokens"), QByteArray("5e1"));
    QCOMPARE(lineup.systemPrompt, u"Be brief."_s);
    QCOMPARE(lineup.repeats, 3);
    QVERIFY(lineup.start == StartPolicy::Staggered);
    QCOMPARE(lineup.staggerMs, 250);
}

void TestLineup::passesOverWhatItDoesNotKnow()
{
    Lineup lineup;
    QVERIFY(!lineupFromJson(R"({"version":9,"columns":[{"route":"a","new":[1]},{"route":"b"}],"other":{"x":null}})", lineup));
    QCOMPARE(lineup.columns.size(), 2);
    QVERIFY(!lineupFromJson(lineupAsJson(lineup), lineup));
}

void TestLineup::givesEveryColumnAnIdOfItsOwn()
{
    Lineup lineup;
    QVERIFY(!lineupFromJson(R"({"columns":[{"route":"a","id":"x"},{"route":"a","id":"x"}]})", lineup));
    QVERIFY(!lineup.columns.at(0).id.isEmpty());
    QVERIFY(lineup.columns.at(0).id != lineup.columns.at(1).id);
    QVERIFY(!lineupAsJson(lineup).contains(lineup.columns.at(0).id.toUtf8()));
}

void TestLineup::saysWhyATextIsNoLineup_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::newRow("empty") << QByteArray() << Kind::NotJson << QString();
    QTest::newRow("cut off") << QByteArray(R"({"columns":[)") << Kind::NotJson << QString();
    QTest::newRow("two values") << QByteArray("{} {}") << Kind::NotJson << QString();
    QTest::newRow("a list") << QByteArray("[]") << Kind::NotALineup << QString();
    QTest::newRow("nothing in it") << QByteArray("{}") << Kind::NotALineup << u"columns"_s;
    QTest::newRow("columns as an object") << QByteArray(R"({"columns":{}})") << Kind::NotALineup << u"columns"_s;
    QTest::newRow("a column that is none") << QByteArray(R"({"columns":[{},1]})") << Kind::NotALineup << u"columns[1]"_s;
    QTest::newRow("one column") << QByteArray(R"({"columns":[{"route":"a"}]})") << Kind::TooFew << u"1"_s;
    QTest::newRow("nine columns") << QByteArray(R"({"columns":[{},{},{},{},{},{},{},{},{}]})") << Kind::TooMany << u"9"_s;
    QTest::newRow("a model that is a number") << columnWith(R"("model":3)") << Kind::NotALineup << u"columns[0].model"_s;
    QTest::newRow("own values as a list") << columnWith(R"("set":[])") << Kind::NotALineup << u"columns[0].set"_s;
    QTest::newRow("a variable with a blank") << columnWith(R"("key_env":"MY KEY")") << Kind::NotALineup << u"columns[0].key_env"_s;
    QTest::newRow("shared values as a text") << lineupWith(R"(,"set":"x")") << Kind::NotALineup << u"set"_s;
    QTest::newRow("an unknown start") << lineupWith(R"(,"start":"later")") << Kind::NotALineup << u"start"_s;
    QTest::newRow("no repeats") << lineupWith(R"(,"repeats":0)") << Kind::NotALineup << u"repeats"_s;
    QTest::newRow("very many repeats") << lineupWith(R"(,"repeats":51)") << Kind::NotALineup << u"repeats"_s;
    QTest::newRow("half a repeat") << lineupWith(R"(,"repeats":1.5)") << Kind::NotALineup << u"repeats"_s;
    QTest::newRow("a negative wait") << lineupWith(R"(,"stagger_ms":-1)") << Kind::NotALineup << u"stagger_ms"_s;
}

void TestLineup::saysWhyATextIsNoLineup()
{
    QFETCH(QByteArray, text);
    QFETCH(Kind, kind);
    QFETCH(QString, detail);
    Lineup lineup { .name = u"as it was"_s };
    const LineupProblem problem = lineupFromJson(text, lineup);
    QCOMPARE(int(problem.kind), int(kind));
    if (kind == Kind::NotJson)
        QVERIFY(problem.at >= 0 && !problem.detail.isEmpty());
    else
        QCOMPARE(problem.detail, detail);
    QVERIFY(lineup == Lineup { .name = u"as it was"_s });
}

void TestLineup::refusesKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("a key of a column") << columnWith(R"("key":"secret-canary")") << u"columns[0].key"_s;
    QTest::newRow("spelled otherwise") << columnWith(R"("API_KEY":"secret-canary")") << u"columns[0].API_KEY"_s;
    QTest::newRow("of all columns") << lineupWith(R"(,"authorization":"secret-canary")") << u"authorization"_s;
    QTest::newRow("in place of its variable") << columnWith(R"("key_env":"sk-canary-12345678")") << u"columns[0].key_env"_s;
    QTest::newRow("without a dash in place of its variable") << columnWith(R"("key_env":"gsk_canary12345678")") << u"columns[0].key_env"_s;
    QTest::newRow("in the body") << columnWith(R"("set":{"api_key":"secret-canary"})") << u"columns[0].set.api_key"_s;
    QTest::newRow("deep in the body") << lineupWith(R"(,"set":{"tools":[1,{"headers":{"Authorization":"Bearer canary-123"}}]})")
                                      << u"set.tools[1].headers.Authorization"_s;
    QTest::newRow("by its form") << lineupWith(R"(,"set":{"user":"sk-canary-12345678"})") << u"set.user"_s;
    QTest::newRow("as the name of a route") << columnWith(R"("name":"sk-canary-12345678")") << u"columns[0].name"_s;
    QTest::newRow("as the prompt") << lineupWith(R"(,"system":" sk-canary-12345678 ")") << u"system"_s;
    QTest::newRow("in the base URL") << columnWith(R"("base_url":"http://h/v1?key=canary-1")") << u"columns[0].base_url"_s;
    QTest::newRow("as a password") << columnWith(R"("base_url":"http://me:canary@h/v1")") << u"columns[0].base_url"_s;
}

void TestLineup::refusesKeys()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    Lineup lineup;
    const LineupProblem problem = lineupFromJson(text, lineup);
    QCOMPARE(int(problem.kind), int(Kind::HoldsKey));
    QCOMPARE(problem.detail, place);
    QVERIFY(!problem.detail.contains("canary"_L1));
    QVERIFY(lineup == Lineup());
}

void TestLineup::takesWhatOnlySoundsLikeAKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a cap on tokens") << lineupWith(R"(,"set":{"max_tokens":5,"max_completion_tokens":"9"})");
    QTest::newRow("a property called key") << lineupWith(R"(,"set":{"metadata":{"key":"colour"}})");
    QTest::newRow("the schema of one") << lineupWith(R"(,"set":{"key":{"type":"string"}})");
    QTest::newRow("an empty one") << columnWith(R"("api_key":"")");
    QTest::newRow("none") << columnWith(R"("api_key":null)");
    QTest::newRow("a model with a dash") << columnWith(R"("model":"sk-8b")");
    QTest::newRow("a text about keys") << lineupWith(R"(,"system":"Keys begin with sk-canary-12345678, never show one.")");
}

void TestLineup::takesWhatOnlySoundsLikeAKey()
{
    QFETCH(QByteArray, text);
    Lineup lineup;
    const LineupProblem problem = lineupFromJson(text, lineup);
    QVERIFY2(!problem, qPrintable(problem.detail));
}

void TestLineup::writesNoKey()
{
    Lineup lineup { .name = u"one"_s };
    lineup.columns = { { .name = u"sk-canary-12345678"_s, .route = u"a"_s, .keyVariable = u"canary secret"_s },
        { .baseUrl = u"http://h/v1?api_key=canary"_s, .keyVariable = u"sk-canary-12345678"_s } };
    lineup.set.set("user", R"({"deep":["sk-canary-12345678"]})");
    lineup.set.set("key", R"("canary")");
    const QByteArray json = lineupAsJson(lineup);
    QVERIFY2(!json.contains("canary"), json.constData());
    QVERIFY(!lineupFromJson(json, lineup));
}

QTEST_GUILESS_MAIN(TestLineup)
#include "tst_lineup.moc"
