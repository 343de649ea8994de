// Every guard and every repair has words of its own, and no id is shown raw.
#include "advice/guardrules.h"
#include "words/findings.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QStringList someFacts { u"FirstFact"_s, u"SecondFact"_s, u"ThirdFact"_s };

void verifyPlain(const QString &text, const QByteArray &id)
{
    QVERIFY2(!text.isEmpty(), id.constData());
    QVERIFY2(!text.contains(QRegularExpression(u"%[0-9n]"_s)), qPrintable(text));
    QVERIFY2(!text.contains("  "_L1), qPrintable(text));
    QVERIFY2(!text.contains(QString::fromUtf8(id)), qPrintable(text));
}

/// The ids that repair.h lists, which is the one place that knows them.
QStringList repairIds()
{
    QFile file(QStringLiteral(PROJECT_SOURCE_DIR "/app/advice/repair.h"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    text = text.mid(text.indexOf("\\a draft after"_L1));
    text = text.left(text.indexOf("std::optional<Draft>"_L1));
    text.remove(QRegularExpression(u"\\([^)]*\\)"_s));
    QStringList ids;
    static const QRegularExpression quoted(u"\"([a-z-]+)\""_s);
    for (const auto &match : quoted.globalMatch(text))
        ids.append(match.captured(1));
    return ids;
}

/// Every repair that the rules of advice/ give, with the value each is given, where it stands there as such.
QSet<QByteArray> repairsGiven()
{
    QSet<QByteArray> ids;
    const QDir folder(QStringLiteral(PROJECT_SOURCE_DIR "/app/advice"));
    static const QRegularExpression given(u"(?:Repair(?: \\w+)? ?\\{|repairs = \\{|repairs\\.append\\(\\{) ?(?:\\{ )?\\.id = \"([a-z-]+)\""_s);
    for (const QString &name : folder.entryList({ u"*.cpp"_s })) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (const auto &match : given.globalMatch(text))
            ids.insert(match.captured(1).toLatin1());
    }
    return ids;
}
}

class TestFindings final : public QObject
{
    Q_OBJECT

private slots:
    void haveWords_data();
    void haveWords();
    void countInThePlural();
    void nameNoCompanyWhereNoneIsKnown();
    void nameTheVariableTheKeyComesFrom();
    void haveALabelForEveryRepair_data();
    void haveALabelForEveryRepair();
    void labelTheRepairsThatAreGiven();
    void sayWhatARepairDoes_data();
    void sayWhatARepairDoes();
};

void TestFindings::haveWords_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const GuardRule &rule : GuardRules::all())
        QTest::newRow(rule.id) << QByteArray(rule.id);
}

void TestFindings::haveWords()
{
    QFETCH(const QByteArray, id);
    QVERIFY(GuardRules::all().size() > 25);
    for (const Severity severity : { Severity::Info, Severity::Warning, Severity::Blocking }) {
        for (const QStringList &facts : { someFacts, QStringList { u"MiniMax-M2.7"_s, u"image"_s } }) {
            const Finding finding { .id = id, .severity = severity, .facts = facts };
            const QString title = Words::findingTitle(finding);
            verifyPlain(title, id);
            QVERIFY2(title.size() < 45 && !title.endsWith(u'.'), qPrintable(title));
            const QString sentence = Words::findingSentence(finding);
            verifyPlain(sentence, id);
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(!sentence.contains("no words for"_L1), qPrintable(sentence));
            QVERIFY2(!Words::findingSource(finding).endsWith(u'.'), id.constData());
        }
    }
}

void TestFindings::countInThePlural()
{
    const Finding finding { .id = "orphan-tool-result", .facts = { u"2"_s } };
    QVERIFY(Words::findingSentence(finding).startsWith("2 "_L1));
}

void TestFindings::nameNoCompanyWhereNoneIsKnown()
{
    const Finding finding { .id = "key-of-other-company", .facts = { QString(), u"api.example"_s } };
    const QString sentence = Words::findingSentence(finding);
    verifyPlain(sentence, finding.id);
    QVERIFY(sentence.contains("api.example"_L1));
}

void TestFindings::nameTheVariableTheKeyComesFrom()
{
    const Finding finding { .id = "key-of-other-company",
        .severity = Severity::Blocking,
        .facts = { u"OpenAI"_s, u"api.example"_s, u"A_KEY"_s } };
    QVERIFY(Words::findingSentence(finding).startsWith("$A_KEY holds a key of OpenAI"_L1));
}

void TestFindings::haveALabelForEveryRepair_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const QString &id : repairIds())
        QTest::newRow(qPrintable(id)) << id.toLatin1();
}

void TestFindings::haveALabelForEveryRepair()
{
    QFETCH(const QByteArray, id);
    QVERIFY(repairIds().size() > 20);
    const QString value = id == "mend" ? u"merge-systems"_s : id == "set-parameter" ? u"n=1"_s : u"7"_s;
    const QString label = Words::repairLabel({ .id = id, .value = value });
    verifyPlain(label, id);
    QVERIFY2(label.size() < 45 && !label.endsWith(u'.'), qPrintable(label));
    if (id != "mend" && id != "set-parameter")
        verifyPlain(Words::repairLabel({ .id = id }), id);
}

void TestFindings::labelTheRepairsThatAreGiven()
{
    QVERIFY(repairsGiven().size() > 8);
    for (const QByteArray &id : repairsGiven())
        QVERIFY2(repairIds().contains(QString::fromLatin1(id)), id.constData());
    for (const char *const mend : { "merge-systems", "drop-orphan-results", "empty-arguments", "fill-content", "no-invisible" })
        verifyPlain(Words::repairLabel({ .id = "mend", .value = QString::fromLatin1(mend) }), "mend");
}

void TestFindings::sayWhatARepairDoes_data()
{
    QTest::addColumn<Repair>("repair");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *id, const QString &value, const QString &label) {
        QTest::newRow(qPrintable(QString::fromLatin1(id) + u' ' + value)) << Repair { .id = id, .value = value } << label;
    };
    row("use-route", u"flatkey"_s, u"Switch to Flatkey"_s);
    row("use-route", u"unknown"_s, u"Switch to unknown"_s);
    row("use-base", u"https://api.minimax.io/v1"_s, u"Use https://api.minimax.io/v1"_s);
    row("use-base", u"https://me:secret@api.example:8443/v1?key=secret"_s, u"Use https://api.example:8443/v1"_s);
    row("use-base", u"http://127.0.0.1:9/v1"_s, u"Use http://127.0.0.1:9/v1"_s);
    row("drop-parameter", u"stop"_s, u"Send without Stop texts"_s);
    row("drop-extra-field", u"n"_s, u"Send without “n”"_s);
    row("drop-extra-field", u"messages"_s, u"Send the chat instead"_s);
    row("set-parameter", u"thinking=\"adaptive\""_s, u"Set Thinking to adaptive"_s);
    row("set-parameter", u"temperature=0.01"_s, u"Set Temperature to 0.01"_s);
    row("use-auth", u"x-api-key"_s, u"Send the key as x-api-key"_s);
    row("wait", u"20"_s, u"Wait 20 second(s) and send again"_s);
}

void TestFindings::sayWhatARepairDoes()
{
    QFETCH(const Repair, repair);
    QLocale::setDefault(QLocale::c());
    QTEST(Words::repairLabel(repair, { { .id = u"flatkey"_s, .name = u"Flatkey"_s } }), "label");
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
