// Every id that the other rooms can give has words of its own; the sources are read for them, so that none is forgotten.
#include "protocols/protocol.h"
#include "words/commandline.h"
#include "words/environment.h"
#include "words/words.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString sourcesOf(const QString &room)
{
    QString text;
    const QDir folder(QStringLiteral(PROJECT_SOURCE_DIR "/app/") + room);
    for (const QString &name : folder.entryList({ u"*.cpp"_s })) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(file.readAll());
    }
    return text;
}

QStringList found(const QString &text, const QString &pattern)
{
    QSet<QString> ids;
    const QRegularExpression expression(pattern);
    for (const QRegularExpressionMatch &match : expression.globalMatch(text))
        ids.insert(match.captured(1));
    QStringList sorted = ids.values();
    sorted.sort();
    return sorted;
}

void verifySentence(const QString &sentence, const QString &what)
{
    QVERIFY2(!sentence.isEmpty(), qPrintable(what));
    QVERIFY2(!sentence.contains(QRegularExpression(u"%[0-9n]"_s)), qPrintable(what + ": "_L1 + sentence));
    QVERIFY2(sentence.endsWith('.'_L1) || sentence.endsWith('?'_L1), qPrintable(what + ": "_L1 + sentence));
    QVERIFY2(!sentence.contains("  "_L1), qPrintable(what + ": "_L1 + sentence));
}

void addIds(QStringList ids)
{
    // One id may stand in several places; newer Qt wants each row but once.
    ids.removeDuplicates();
    QTest::addColumn<QByteArray>("id");
    for (const QString &id : ids)
        QTest::newRow(qPrintable(id)) << id.toLatin1();
}

constexpr int lastKind = int(FailureKind::NotSent);

Turn answerTurn()
{
    Turn turn;
    turn.message.role = Role::Assistant;
    turn.httpStatus = 200;
    turn.settings.parameters.set("stream", "true");
    turn.timing = { .firstByte = 100, .firstReasoning = 150, .firstText = 412.4, .total = 2100 };
    turn.answer.finishReason = "stop";
    turn.answer.usage = Usage { .input = 40, .output = 1200, .total = 1240, .reasoning = 8 };
    turn.answer.requestIds = { { "trace-id", "0123456789abcdef0123456789abcdef" } };
    return turn;
}

std::optional<Words::Figure> figure(const Turn &turn, const QString &label)
{
    for (const Words::Figure &figure : Words::figures(turn)) {
        if (figure.label == label)
            return figure;
    }
    return {};
}

}

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void hasASentenceForEveryFailure_data();
    void hasASentenceForEveryFailure();
    void saysTheCloserCause_data();
    void saysTheCloserCause();
    void hasASentenceForEveryCauseOfOurs_data();
    void hasASentenceForEveryCauseOfOurs();
    void keepsForeignWordsOutOfTheSentence();
    void tellsWhatTheServerSaid();
    void explainsFinishReasons_data();
    void explainsFinishReasons();
    void showsUnknownFinishReasonsAsTheyCame();
    void hasWordsForEveryOddity_data();
    void hasWordsForEveryOddity();
    void hasWordsForEveryEnvironmentFinding_data();
    void hasWordsForEveryEnvironmentFinding();
    void hasWordsForEveryBaseUrlFinding_data();
    void hasWordsForEveryBaseUrlFinding();
    void hasWordsForEveryBaseUrlProblem_data();
    void hasWordsForEveryBaseUrlProblem();
    void hasWordsForEveryKindOfKey_data();
    void hasWordsForEveryKindOfKey();
    void saysWhatWasLeftOutOfAKey();
    void labelsEveryParameter_data();
    void labelsEveryParameter();
    void describesEveryOption();
    void writesDurations_data();
    void writesDurations();
    void showsFiguresInOrder();
    void saysWhenUsageIsNotReported();
    void countsTokensOverTheTimeOfGeneration();
    void showsNoFiguresForAQuestion();
    void writesTimesThatCanBeRead_data();
    void writesTimesThatCanBeRead();
};

void TestWords::hasASentenceForEveryFailure_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= lastKind; ++kind)
        QTest::newRow(failureId(FailureKind(kind)).constData()) << kind;
}

void TestWords::hasASentenceForEveryFailure()
{
    QFETCH(int, kind);
    const QList<Failure> failures { { .kind = FailureKind(kind) }, { .kind = FailureKind(kind), .subject = u"1500"_s },
        { .kind = FailureKind(kind), .httpStatus = 418, .code = "1004", .message = u"words %1 of theirs"_s, .parameter = "stop",
            .retryAfterMs = 7000, .subject = u"https://a.example/x"_s } };
    for (const Failure &failure : failures)
        verifySentence(Words::failureSentence(failure), QString::fromLatin1(failureId(failure.kind)));
}

void TestWords::saysTheCloserCause_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const Failure &failure, const QString &says) { QTest::newRow(name) << failure << says; };
    row("key of the other region", { .kind = FailureKind::Authentication, .code = "1004" }, u"China"_s);
    row("group", { .kind = FailureKind::Authentication, .code = "1004", .message = u"token not match group"_s }, u"GroupId"_s);
    row("revoked", { .kind = FailureKind::Authentication, .code = "2049" }, u"revoked"_s);
    row("two wallets", { .kind = FailureKind::Balance, .code = "1008" }, u"wallets"_s);
    row("wait", { .kind = FailureKind::RateLimit, .retryAfterMs = 19'001 }, u"20 s"_s);
    row("tokens per minute", { .kind = FailureKind::RateLimit, .code = "1039" }, u"tokens"_s);
    row("plan window", { .kind = FailureKind::PlanLimit, .code = "2056", .retryAfterMs = 3 * 3600'000 }, u"in 3 h"_s);
    row("not in the plan", { .kind = FailureKind::PlanLimit, .code = "2056", .message = u"(0/0 used)"_s }, u"does not include"_s);
    row("not in the plan, by code", { .kind = FailureKind::PlanLimit, .code = "2061" }, u"does not include"_s);
    row("tool without schema", { .kind = FailureKind::InvalidRequest, .message = u"function parameters is empty (2013)"_s }, u"schema"_s);
    row("named field", { .kind = FailureKind::InvalidRequest, .parameter = "top_p" }, u"“top_p”"_s);
    row("target of a redirect", { .kind = FailureKind::Redirected, .subject = u"https://b.example/"_s }, u"https://b.example/"_s);
    row("limit that ran out", { .kind = FailureKind::TimedOutConnecting, .subject = u"15000"_s }, u"15.0 s"_s);
    row("only comments", { .kind = FailureKind::TimedOutIdle, .detail = "content-idle", .subject = u"180000"_s }, u"3 min 00 s"_s);
    row("variable of the key", { .kind = FailureKind::NotSent, .detail = "no-key", .subject = u"X_KEY"_s }, u"X_KEY"_s);
    row("what is wrong with the base", { .kind = FailureKind::NotSent, .code = "no-host", .detail = "bad-base", .subject = u"http://"_s }, u"no host"_s);
    row("web page", { .kind = FailureKind::Malformed, .detail = "html" }, u"web page"_s);
}

void TestWords::saysTheCloserCause()
{
    QFETCH(Failure, failure);
    QFETCH(QString, says);
    const QString sentence = Words::failureSentence(failure);
    verifySentence(sentence, says);
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
}

void TestWords::hasASentenceForEveryCauseOfOurs_data()
{
    addIds(found(sourcesOf(u"engine"_s), u"(?:unsendable|notSent)\\(\"([a-z-]+)\""_s));
}

void TestWords::hasASentenceForEveryCauseOfOurs()
{
    QFETCH(QByteArray, id);
    const QString sentence = Words::failureSentence({ .kind = FailureKind::NotSent, .detail = id, .subject = u"a subject"_s });
    verifySentence(sentence, QString::fromLatin1(id));
    // A method can only be wrong by our own fault: it has no words of its own.
    if (id != "bad-method")
        QVERIFY2(sentence != Words::failureSentence({ .kind = FailureKind::NotSent }), id.constData());
}

void TestWords::keepsForeignWordsOutOfTheSentence()
{
    for (int kind = 0; kind <= lastKind; ++kind) {
        const Failure failure { .kind = FailureKind(kind), .message = u"<b>foreign</b>"_s };
        QVERIFY(!Words::failureSentence(failure).contains(u"foreign"_s));
        QVERIFY(Words::failureDetail(failure).contains(u"foreign"_s));
    }
}

void TestWords::tellsWhatTheServerSaid()
{
    const Failure failure { .kind = FailureKind::RateLimit, .httpStatus = 429, .code = "1002", .type = "rate_limit_error",
        .message = u"slow\ndown"_s };
    QCOMPARE(Words::failureDetail(failure), u"HTTP 429 · 1002 · rate_limit_error · slow down"_s);
    QCOMPARE(Words::failureDetail({ .kind = FailureKind::HostNotFound }), QString());
}

void TestWords::explainsFinishReasons_data()
{
    addIds({ u"stop"_s, u"length"_s, u"tool_calls"_s, u"content_filter"_s });
}

void TestWords::explainsFinishReasons()
{
    QFETCH(QByteArray, id);
    QVERIFY(Words::finishLabel(id) != QString::fromLatin1(id));
    QVERIFY(Words::finishMeaning(id).contains(QString::fromLatin1(id)));
    QVERIFY(!Words::finishMeaning(id).contains(u"does not know"_s));
    QVERIFY(!Words::finishMeaning(id).contains('%'_L1));
}

void TestWords::showsUnknownFinishReasonsAsTheyCame()
{
    QCOMPARE(Words::finishLabel("eos_%1"), u"eos_%1"_s);
    QVERIFY(Words::finishMeaning("eos_%1").contains(u"eos_%1"_s));
    QVERIFY(!Words::finishLabel({}).isEmpty());
}

void TestWords::hasWordsForEveryOddity_data()
{
    addIds(found(sourcesOf(u"protocols"_s), u"noteOddity\\(\"([a-z-]+)\""_s) + QStringList { u"no-done"_s });
}

void TestWords::hasWordsForEveryOddity()
{
    QFETCH(QByteArray, id);
    verifySentence(Words::oddity(id), QString::fromLatin1(id));
    QVERIFY2(!Words::oddity(id).contains(QString::fromLatin1(id)), id.constData());
}

void TestWords::hasWordsForEveryEnvironmentFinding_data()
{
    addIds(found(sourcesOf(u"advice"_s), u"findings\\.append\\(\\s*\\{ \\.id = \"([a-z-]+)\""_s));
}

void TestWords::hasWordsForEveryEnvironmentFinding()
{
    QFETCH(QByteArray, id);
    const EnvironmentFinding finding { .id = id,
        .variables = { u"A_KEY"_s, u"B_KEY"_s, u"C_KEY"_s },
        .routes = { u"One"_s, u"Two"_s },
        .host = u"api.example"_s };
    verifySentence(Words::environmentFinding(finding), QString::fromLatin1(id));
    verifySentence(Words::environmentAdvice(finding), QString::fromLatin1(id));
}

void TestWords::hasWordsForEveryBaseUrlFinding_data()
{
    addIds(found(sourcesOf(u"advice"_s), u"(?:changes|offers)\\.(?:append|prepend)\\(\\{ \\.id = \"([a-z-]+)\""_s));
}

void TestWords::hasWordsForEveryBaseUrlFinding()
{
    QFETCH(QByteArray, id);
    const BaseUrlFinding finding { .id = id, .subject = u"/v1"_s };
    const QString change = Words::baseUrlChange(finding);
    const QString offer = Words::baseUrlOffer(finding);
    verifySentence(change.contains(QString::fromLatin1(id)) ? offer : change, QString::fromLatin1(id));
    QVERIFY2(change.endsWith(QString::fromLatin1(id)) != offer.endsWith(QString::fromLatin1(id)), id.constData());
}

void TestWords::hasWordsForEveryBaseUrlProblem_data()
{
    addIds(found(sourcesOf(u"advice"_s), u"refused\\(base, \"([a-z-]+)\""_s));
}

void TestWords::hasWordsForEveryBaseUrlProblem()
{
    QFETCH(QByteArray, id);
    verifySentence(Words::baseUrlProblem({ .problem = id }), QString::fromLatin1(id));
    if (id != "invalid")
        QVERIFY2(Words::baseUrlProblem({ .problem = id }) != Words::baseUrlProblem({ .problem = "invalid" }), id.constData());
}

void TestWords::hasWordsForEveryKindOfKey_data()
{
    addIds(found(sourcesOf(u"advice"_s), u"\\{ \"[A-Za-z_-]+\", \"([a-z-]+)\" \\}"_s)
        + QStringList { u"minimax-jwt"_s, u"jwt"_s, u"group-id"_s });
}

void TestWords::hasWordsForEveryKindOfKey()
{
    QFETCH(QByteArray, id);
    QVERIFY2(!Words::keyKind({ .kind = id }).isEmpty(), id.constData());
}

void TestWords::saysWhatWasLeftOutOfAKey()
{
    QCOMPARE(Words::keyCleaning({}), QString());
    const QList<QByteArray> removed { "spaces", "line-breaks", "invisible", "quotes", "bearer", "variable-name" };
    for (const QByteArray &id : removed) {
        verifySentence(Words::keyCleaning({ .removed = { id } }), QString::fromLatin1(id));
        QVERIFY2(!Words::keyCleaning({ .removed = { id } }).contains('-'_L1), id.constData());
    }
    for (const char *id : { "empty", "not-ascii", "placeholder", "group-id" })
        QVERIFY2(Words::keyProblem({ .problem = id }) != Words::keyProblem({ .problem = "else" }), id);
}

void TestWords::labelsEveryParameter_data()
{
    QTest::addColumn<ParameterSpec>("spec");
    for (const Protocol *protocol : protocols()) {
        const Route route { .dialect = Dialect::MiniMax };
        for (const ParameterSpec &spec : protocol->parameters(route, u"MiniMax-M3"_s))
            QTest::addRow("%s %s", protocol->id().constData(), spec.id.constData()) << spec;
    }
}

void TestWords::labelsEveryParameter()
{
    QFETCH(ParameterSpec, spec);
    QVERIFY2(Words::parameterLabel(spec) != QString::fromUtf8(spec.field), spec.id.constData());
    QVERIFY2(!Words::parameterLabel(spec).contains('_'_L1), spec.id.constData());
    const QString hint = Words::parameterHint(spec);
    QVERIFY(hint.contains(QString::fromUtf8(spec.field)));
    QVERIFY(hint.contains(spec.source));
    if (spec.documentedDefault)
        QVERIFY(hint.contains(QString::fromUtf8(*spec.documentedDefault)));
    QVERIFY(!hint.contains('%'_L1));
    // What it does comes before the facts.
    QVERIFY2(!hint.startsWith(u"Body field"_s), spec.id.constData());
}

void TestWords::describesEveryOption()
{
    QFile file(QStringLiteral(PROJECT_SOURCE_DIR "/app/cli/options.cpp"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    const QStringList options = found(source, u"option\\(\"([a-z-]+)\""_s);
    QVERIFY(options.size() > 10);
    for (const QString &option : options)
        verifySentence(Words::CommandLine::option(option.toLatin1()), option);
}

void TestWords::writesDurations_data()
{
    QTest::addColumn<double>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << u"0 ms"_s;
    QTest::newRow("milliseconds") << 412.4 << u"412 ms"_s;
    QTest::newRow("almost a second") << 999.4 << u"999 ms"_s;
    QTest::newRow("a second") << 999.6 << u"1.00 s"_s;
    QTest::newRow("seconds") << 12'340.0 << u"12.3 s"_s;
    QTest::newRow("minutes") << 125'000.0 << u"2 min 05 s"_s;
}

void TestWords::writesDurations()
{
    QFETCH(double, ms);
    QFETCH(QString, text);
    QCOMPARE(Words::duration(ms), text);
}

void TestWords::showsFiguresInOrder()
{
    QStringList shown;
    for (const Words::Figure &figure : Words::figures(answerTurn())) {
        shown << figure.label + '='_L1 + figure.value;
        QVERIFY2(!figure.tooltip.isEmpty(), qPrintable(figure.label));
    }
    const QStringList expected { u"first byte=100 ms"_s, u"first reasoning=150 ms"_s, u"first token=412 ms"_s, u"total=2.10 s"_s,
        u"speed=600 tok/s"_s, u"in=40"_s, u"out=1200"_s, u"reasoning=8"_s, u"finish=finished"_s, u"status=HTTP 200"_s,
        u"trace-id=01234567…cdef"_s };
    QCOMPARE(shown, expected);
    QCOMPARE(figure(answerTurn(), u"trace-id"_s)->kind, Words::Figure::Kind::Link);
    QCOMPARE(figure(answerTurn(), u"trace-id"_s)->tooltip, u"0123456789abcdef0123456789abcdef"_s);

    Turn cut = answerTurn();
    cut.answer.finishReason = "length";
    QCOMPARE(figure(cut, u"finish"_s)->good, false);

    // One that came, without a reason; and one that never came from anywhere.
    Turn silent = answerTurn();
    silent.answer.finishReason.clear();
    QVERIFY(figure(silent, u"finish"_s));
    Turn written { .message = silent.message };
    QVERIFY(Words::figures(written).isEmpty());
}

void TestWords::saysWhenUsageIsNotReported()
{
    Turn turn = answerTurn();
    turn.answer.usage.reset();
    QCOMPARE(figure(turn, u"tokens"_s)->value, u"not reported"_s);
    QVERIFY(figure(turn, u"tokens"_s)->tooltip.contains(u"include_usage"_s));
    QVERIFY(!figure(turn, u"speed"_s));
}

void TestWords::countsTokensOverTheTimeOfGeneration()
{
    QCOMPARE(Words::tokensPerSecond(answerTurn()), std::optional<double>(600));
    Turn whole = answerTurn();
    whole.settings.parameters.set("stream", "false");
    QCOMPARE(Words::tokensPerSecond(whole), std::optional<double>());
}

void TestWords::showsNoFiguresForAQuestion()
{
    Turn turn = answerTurn();
    turn.message.role = Role::User;
    QVERIFY(Words::figures(turn).isEmpty());
}

void TestWords::writesTimesThatCanBeRead_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("time");
    // Qt 6.4 has no word for the night of this language, newer ones say morning.
    const QLocale taiwan(u"zh_TW"_s);
    const bool lacksWord = taiwan.timeFormat(QLocale::ShortFormat).contains(u'B');
    QTest::newRow("繁體中文") << taiwan << (lacksWord ? u"00:25"_s : taiwan.toString(QTime(0, 25), QLocale::ShortFormat));
    QTest::newRow("简体中文") << QLocale(u"zh_CN"_s) << u"00:25"_s;
    QTest::newRow("German") << QLocale(u"de_DE"_s) << u"00:25"_s;
}

void TestWords::writesTimesThatCanBeRead()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, time);
    const QLocale before;
    QLocale::setDefault(locale);
    const QString said = Words::timeOfDay(QTime(0, 25));
    const QString whole = Words::dayAndTime(QDateTime(QDate(2026, 11, 21), QTime(0, 25)));
    QLocale::setDefault(before);
    QCOMPARE(said, time);
    QVERIFY2(whole.endsWith(u' ' + time) && !whole.contains(u'B'), qPrintable(whole));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
