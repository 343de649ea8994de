#include "exchanging.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Exchanging;

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsAnExchange();

private:
    std::unique_ptr<Journal> open() { return std::make_unique<Journal>(*m_profile); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(m_folder->path());
}

void TestJournal::keepsAnExchange()
{
    const Exchange made = exchange(1, u"Why is the sky blue?"_s, u"Rayleigh"_s);
    {
        const auto journal = open();
        QSignalSpy recorded(journal.get(), &Journal::recorded);
        journal->record(made);
        QTRY_COMPARE_WITH_TIMEOUT(recorded.count(), 1, 20'000);
        const auto summary = recorded.at(0).at(0).value<ExchangeSummary>();
        QCOMPARE(summary.id, made.id);
        QCOMPARE(summary.firstLine, u"Why is the sky blue?"_s);
        QCOMPARE(resultOf(journal->page({}, {}, 10)), QList<ExchangeSummary> { summary });
    }
    const auto journal = open();
    QVERIFY(resultOf(journal->load(made.id)) == std::optional(made));
    QCOMPARE(found(*journal, { .text = u"rayleigh"_s }), QStringList { made.id });
    QCOMPARE(found(*journal, { .text = u"blue sky"_s }), QStringList { made.id });
    QCOMPARE(found(*journal, { .text = u"is"_s }), QStringList { made.id });
    QCOMPARE(found(*journal, { .text = u"yellow"_s }), QStringList());
    QCOMPARE(resultOf(journal->figures()).count, 1);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
