#include "store/lineupstore.h"
#include "store/profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {
Lineup named(const QString &name)
{
    Lineup lineup { .name = name };
    lineup.columns = { { .id = u"x"_s, .route = u"minimax"_s, .model = u"MiniMax-M3"_s }, { .id = u"y"_s, .baseUrl = u"http://127.0.0.1:1/v1"_s } };
    lineup.columns[1].set.set("temperature", "1.0");
    return lineup;
}

Lineup withoutIds(Lineup lineup)
{
    for (LineupColumn &column : lineup.columns)
        column.id.clear();
    return lineup;
}

QByteArray contentIn(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeInto(const QString &name, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(name).path());
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), qint64(content.size()));
}

Vote voteFor(int winner, const QStringList &routes)
{
    Vote vote { .at = QDateTime::fromMSecsSinceEpoch(1'795'000'000'123).toUTC(), .lineup = u"Speed"_s, .winner = winner };
    for (const QString &route : routes)
        vote.candidates.append({ .route = route, .protocol = "openai-chat", .model = u"M \"3\" 天"_s });
    return vote;
}
}

class TestLineupStore final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bringsBackWhatWasSaved();
    void replacesTheOneOfTheSameName();
    void listsByName();
    void renames();
    void removes();
    void findsAFreeName();
    void keepsNamesApartThatMakeTheSameFile();
    void leavesWhatItCannotReadWhereItIs();
    void namesAFileWithoutANameByItself();
    void writesNothingThatCouldNotBeRead();
    void keepsKeysOut();
    void saysWhenNothingCanBeWritten();

    void bringsBackVotes();
    void passesOverDamagedVotes();
    void keepsATornLineApart();
    void leavesTheVotesAloneWhenTheyCannotBeWritten();
    void countsVictories();

private:
    QString folder() const { return m_profile->configFolder() + "/lineups"_L1; }
    QString voteFile() const { return m_profile->dataFolder() + "/votes.jsonl"_L1; }
    QStringList names() const
    {
        QStringList names;
        const QList<Lineup> all = m_lineups->lineups();
        for (const Lineup &lineup : all)
            names.append(lineup.name);
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<LineupStore> m_lineups;
};

void TestLineupStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(m_folder->path());
    m_lineups = std::make_unique<LineupStore>(*m_profile);
}

void TestLineupStore::bringsBackWhatWasSaved()
{
    QVERIFY(m_lineups->lineups().isEmpty());
    const Lineup lineup = named(u"Careful, 天气 / \"quotes\""_s);
    QCOMPARE(m_lineups->save(lineup), QString());
    QStringList unreadable;
    const QList<Lineup> read = LineupStore(*m_profile).lineups(&unreadable);
    QCOMPARE(read.size(), 1);
    QVERIFY(withoutIds(read.constFirst()) == withoutIds(lineup));
    QVERIFY(unreadable.isEmpty());
    const QStringList files = QDir(folder()).entryList(QDir::Files);
    QCOMPARE(files, QStringList { u"lineup-careful-天气-quotes.json"_s });
    QCOMPARE(contentIn(folder() + u'/' + files.constFirst()), lineupAsJson(lineup));
    QCOMPARE(QFile::permissions(folder() + u'/' + files.constFirst()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestLineupStore::replacesTheOneOfTheSameName()
{
    QCOMPARE(m_lineups->save(named(u"Speed"_s)), QString());
    Lineup changed = named(u" speed "_s);
    changed.repeats = 5;
    QCOMPARE(m_lineups->save(changed), QString());
    QCOMPARE(names(), QStringList { u"speed"_s });
    QCOMPARE(m_lineups->lineups().constFirst().repeats, 5);
}

void TestLineupStore::listsByName()
{
    for (const QString &name : { u"run b"_s, u"Beta"_s, u"run A"_s, u"alpha"_s })
        QCOMPARE(m_lineups->save(named(name)), QString());
    QCOMPARE(names(), (QStringList { u"alpha"_s, u"Beta"_s, u"run A"_s, u"run b"_s }));
}

void TestLineupStore::renames()
{
    QCOMPARE(m_lineups->save(named(u"one"_s)), QString());
    QCOMPARE(m_lineups->save(named(u"two"_s)), QString());
    QVERIFY(!m_lineups->rename(u"one"_s, u"Two"_s).isEmpty());
    QVERIFY(!m_lineups->rename(u"three"_s, u"four"_s).isEmpty());
    QVERIFY(!m_lineups->rename(u"one"_s, u" "_s).isEmpty());
    QCOMPARE(m_lineups->rename(u"one"_s, u"One"_s), QString());
    QCOMPARE(m_lineups->rename(u"one"_s, u"three"_s), QString());
    QCOMPARE(names(), (QStringList { u"three"_s, u"two"_s }));
}

void TestLineupStore::removes()
{
    QCOMPARE(m_lineups->save(named(u"one"_s)), QString());
    QCOMPARE(m_lineups->save(named(u"two"_s)), QString());
    QCOMPARE(m_lineups->remove(u"ONE"_s), QString());
    QCOMPARE(names(), QStringList { u"two"_s });
    QVERIFY(!m_lineups->remove(u"one"_s).isEmpty());
}

void TestLineupStore::findsAFreeName()
{
    QCOMPARE(m_lineups->freeName(u" one  run "_s), u"one run"_s);
    QCOMPARE(m_lineups->save(named(u"One"_s)), QString());
    QCOMPARE(m_lineups->save(named(u"one 2"_s)), QString());
    QCOMPARE(m_lineups->freeName(u"one"_s), u"one 3"_s);
}

void TestLineupStore::keepsNamesApartThatMakeTheSameFile()
{
    const QStringList all { u"../a"_s, u"a"_s, u"a!"_s, u"con"_s, u"."_s, u"😀"_s, QString(300, u'x'), QString(300, u'x') + u'y' };
    for (const QString &name : all)
        QCOMPARE(m_lineups->save(named(name)), QString());
    QCOMPARE(m_lineups->lineups().size(), all.size());
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), all.size());
}

void TestLineupStore::leavesWhatItCannotReadWhereItIs()
{
    const QString damaged = folder() + "/lineup-one.json"_L1;
    writeInto(damaged, "{\"columns\"");
    QCOMPARE(m_lineups->save(named(u"one"_s)), QString());
    QStringList unreadable;
    QCOMPARE(m_lineups->lineups(&unreadable).size(), 1);
    QCOMPARE(unreadable, QStringList { damaged });
    QCOMPARE(contentIn(damaged), "{\"columns\"");
}

void TestLineupStore::namesAFileWithoutANameByItself()
{
    writeInto(folder() + "/by hand.json"_L1, R"({"columns":[{"route":"a"},{"route":"b"}]})");
    QCOMPARE(names(), QStringList { u"by hand"_s });
}

void TestLineupStore::writesNothingThatCouldNotBeRead()
{
    QCOMPARE(m_lineups->save(named(u"one"_s)), QString());
    Lineup tooFew = named(u"one"_s);
    tooFew.columns.removeLast();
    QVERIFY(!m_lineups->save(tooFew).isEmpty());
    QVERIFY(!m_lineups->save(named(u" \n"_s)).isEmpty());
    QCOMPARE(m_lineups->lineups().constFirst().columns.size(), 2);
}

void TestLineupStore::keepsKeysOut()
{
    m_lineups->keepOut("unguessable-canary");
    Lineup lineup = named(u"one"_s);
    lineup.systemPrompt = u"Say unguessable-canary."_s;
    lineup.columns[0].name = u"unguessable-canary"_s;
    lineup.set.set("user", R"("unguessable-canary")");
    QCOMPARE(m_lineups->save(lineup), QString());
    QCOMPARE(m_lineups->rename(u"one"_s, u"unguessable-canary"_s), QString());
    Vote vote = voteFor(0, { u"unguessable-canary"_s });
    vote.lineup = u"unguessable-canary"_s;
    QCOMPARE(m_lineups->keep(vote), QString());
    const QStringList files = QDir(folder()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(!contentIn(folder() + u'/' + files.constFirst()).contains("canary"));
    QVERIFY(!contentIn(voteFile()).contains("canary"));
    QCOMPARE(m_lineups->votes().size(), 1);
}

void TestLineupStore::saysWhenNothingCanBeWritten()
{
    writeInto(folder(), "in the way");
    QVERIFY(!m_lineups->save(named(u"one"_s)).isEmpty());
    QVERIFY(QDir().mkpath(voteFile()));
    QVERIFY(!m_lineups->keep(voteFor(0, { u"a"_s })).isEmpty());
}

void TestLineupStore::bringsBackVotes()
{
    QVERIFY(m_lineups->votes().isEmpty());
    Vote tie = voteFor(-1, { u"a"_s, u"b"_s, u"c"_s });
    tie.lineup.clear();
    const QList<Vote> votes { voteFor(1, { u"a"_s, u"b"_s }), tie };
    for (const Vote &vote : votes)
        QCOMPARE(m_lineups->keep(vote), QString());
    QVERIFY(LineupStore(*m_profile).votes() == votes);
    QCOMPARE(contentIn(voteFile()).count('\n'), 2);
    QCOMPARE(QFile::permissions(voteFile()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestLineupStore::passesOverDamagedVotes()
{
    QCOMPARE(m_lineups->keep(voteFor(0, { u"a"_s, u"b"_s })), QString());
    const QByteArray good = contentIn(voteFile());
    const QByteArray damaged = "\n[]\n{\"at\":\"x\"}\n{\"at\":\"2026-01-01T00:00:00Z\",\"candidates\":[{}],\"winner\":1}\n\xff\xfe\n"
        + QByteArray(200'000, 'x') + '\n';
    const QByteArray all = damaged + good + damaged;
    writeInto(voteFile(), all);
    QCOMPARE(m_lineups->votes().size(), 1);
    QCOMPARE(m_lineups->keep(voteFor(1, { u"a"_s, u"b"_s })), QString());
    QCOMPARE(m_lineups->votes().size(), 2);
    // What somebody else may still read is not thrown away.
    QVERIFY(contentIn(voteFile()).startsWith(all));
}

void TestLineupStore::keepsATornLineApart()
{
    QCOMPARE(m_lineups->keep(voteFor(0, { u"a"_s, u"b"_s })), QString());
    const QByteArray good = contentIn(voteFile());
    writeInto(voteFile(), good + good.chopped(20));
    QCOMPARE(m_lineups->keep(voteFor(1, { u"a"_s, u"b"_s })), QString());
    const QList<Vote> votes = m_lineups->votes();
    QCOMPARE(votes.size(), 2);
    QCOMPARE(votes.at(1).winner, 1);
}

void TestLineupStore::leavesTheVotesAloneWhenTheyCannotBeWritten()
{
    QCOMPARE(m_lineups->keep(voteFor(0, { u"a"_s, u"b"_s })), QString());
    const QByteArray good = contentIn(voteFile());
    QVERIFY(QFile::setPermissions(voteFile(), QFile::ReadOwner));
    const QString problem = m_lineups->keep(voteFor(1, { u"a"_s, u"b"_s }));
    QVERIFY(QFile::setPermissions(voteFile(), QFile::ReadOwner | QFile::WriteOwner));
    // Nothing is forbidden to root.
    QCOMPARE(m_lineups->votes().size(), problem.isEmpty() ? 2 : 1);
    QVERIFY(contentIn(voteFile()).startsWith(good));
}

void TestLineupStore::countsVictories()
{
    QVERIFY(LineupStore::tallies({}).isEmpty());
    const QList<Tally> tallies = LineupStore::tallies({ voteFor(1, { u"a"_s, u"b"_s, u"c"_s }), voteFor(0, { u"b"_s, u"a"_s }),
        voteFor(-1, { u"a"_s, u"b"_s }), voteFor(1, { u"b"_s, u"a"_s }), voteFor(0, { u"d"_s, u"c"_s }) });
    QStringList told;
    for (const Tally &tally : tallies)
        told.append(u"%1 %2/%3 %4"_s.arg(tally.candidate.route, QString::number(tally.won), QString::number(tally.shown), QString::number(tally.tied)));
    QCOMPARE(told, (QStringList { u"b 2/4 1"_s, u"d 1/1 0"_s, u"a 1/4 1"_s, u"c 0/2 0"_s }));
}

QTEST_GUILESS_MAIN(TestLineupStore)
#include "tst_lineupstore.moc"
