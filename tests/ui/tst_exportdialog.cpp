// What the dialog says is what it writes, and no key is in it.
#include "store/journal.h"
#include "store/keyring.h"
#include "store/profile.h"
#include "ui/history/exportdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;
const QByteArray ownKey = "my-own-key-0f9e8d7c6b5a";
const QByteArray shapedKey = "sk-api-0f9e8d7c6b5a4f3e2d1c0f9e8d7c";

Exchange exchangeOf(const QByteArray &question, const QByteArray &answer)
{
    Exchange exchange;
    exchange.id = newExchangeId();
    exchange.routeId = u"direct"_s;
    exchange.routeName = u"Direct MiniMax"_s;
    exchange.protocol = "openai-chat";
    exchange.model = u"MiniMax-M3"_s;
    exchange.request = { "POST", QUrl(u"https://api.minimax.io/v1/chat/completions?GroupId=1234567890123456789"_s),
        { { "Content-Type", "application/json" } }, R"({"model":"MiniMax-M3","messages":[{"role":"user","content":")" + question + R"("}]})" };
    exchange.startedAt = QDateTime::currentDateTimeUtc();
    exchange.head = { 200, "OK", { { "Content-Type", "application/json" } } };
    exchange.body = R"({"choices":[{"message":{"content":")" + answer + R"("}}]})";
    exchange.answer.message.text = QString::fromUtf8(answer);
    exchange.answer.ended = true;
    exchange.timing.total = 12;
    return exchange;
}

}

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saysHowLargeItIsAndWritesThat();
    void followsWhatIsChosen();
    void namesEachKeyAndMasksIt();
    void exportsWhatIsShown();
    void copiesToTheClipboard();
    void writesNoStreamOfSeveral();
    void saysWhatCouldNotBeWritten();
    void survivesBeingClosedWhileItReads();

private:
    template<typename T>
    T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    void open(const QList<Exchange> &exchanges);
    void choose(ExportFormat format) { child<QComboBox>("exportFormat")->setCurrentIndex(int(format)); }
    QString summary() const { return child<QLabel>("exportSummary")->text(); }
    bool isReady() const { return child<QPushButton>("exportSave")->isEnabled(); }
    QByteArray written(const QString &name = u"out"_s);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Keyring> m_keyring;
    std::unique_ptr<Journal> m_journal;
    QPointer<ExportDialog> m_dialog;
};

void TestExportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(m_folder->filePath(u"profile"_s));
    QProcessEnvironment environment;
    environment.insert(u"SOME_API_KEY"_s, QString::fromUtf8(ownKey));
    m_keyring = std::make_unique<Keyring>(m_profile->keychainService(), environment);
    m_journal = std::make_unique<Journal>(*m_profile);
}

void TestExportDialog::cleanup()
{
    delete m_dialog;
    m_journal.reset();
    m_keyring.reset();
    m_folder.reset();
}

void TestExportDialog::open(const QList<Exchange> &exchanges)
{
    m_dialog = new ExportDialog(exchanges, *m_keyring);
    m_dialog->show();
    QTRY_VERIFY_WITH_TIMEOUT(isReady() || !child<QLabel>("exportSummary")->text().endsWith(u'…'), patience);
}

QByteArray TestExportDialog::written(const QString &name)
{
    const QString path = m_folder->filePath(name);
    QSignalSpy exported(m_dialog, &ExportDialog::exported);
    child<QPushButton>("exportSave")->click();
    auto *chooser = m_dialog->findChild<QFileDialog *>();
    emit chooser->fileSelected(path);
    chooser->close();
    if (exported.isEmpty() && !exported.wait(patience))
        return "not exported";
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not written");
}

void TestExportDialog::saysHowLargeItIsAndWritesThat()
{
    open({ exchangeOf("Who are you?", "I am M3.") });
    QVERIFY(isReady());
    QCOMPARE(child<QPushButton>("exportSave")->text(), u"&Save…"_s);
    const QString said = summary();
    const QByteArray bytes = written();
    QVERIFY(bytes.startsWith("{\"log\":") && bytes.contains("Who are you?"));
    QVERIFY2(said.contains(QLocale().formattedDataSize(bytes.size())), qPrintable(said));
    QVERIFY(!bytes.contains("1234567890123456789"));
}

void TestExportDialog::followsWhatIsChosen()
{
    open({ exchangeOf("Who are you?", "I am M3.") });
    choose(ExportFormat::Markdown);
    child<QCheckBox>("exportContents")->setChecked(false);
    child<QCheckBox>("exportAccounts")->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), patience);
    const QByteArray bytes = written();
    QVERIFY(bytes.startsWith("# `MiniMax-M3` over `Direct MiniMax`"));
    QVERIFY(!bytes.contains("Who are") && !bytes.contains("I am") && bytes.contains("1234567890123456789"));
}

void TestExportDialog::namesEachKeyAndMasksIt()
{
    open({ exchangeOf("is " + shapedKey + " a key?", "no"), exchangeOf("and this?", "it is " + ownKey) });
    auto *leaks = child<QListWidget>("exportLeaks");
    QVERIFY(leaks->isVisible());
    QCOMPARE(leaks->item(0)->text(), u"Exchange 1, the request’s body: what looks like a key, sk-api…8d7c"_s);
    QCOMPARE(leaks->item(1)->text(), u"Exchange 2, the response’s body: a key of this program, my-own…6b5a"_s);
    QCOMPARE(child<QPushButton>("exportSave")->text(), u"&Mask and save…"_s);
    const QByteArray bytes = written();
    QVERIFY(bytes.contains("sk-api…8d7c") && bytes.contains("my-own…6b5a"));
    QVERIFY(!bytes.contains(shapedKey) && !bytes.contains(ownKey));
}

void TestExportDialog::exportsWhatIsShown()
{
    const Exchange first = exchangeOf("red apples", "a");
    const Exchange second = exchangeOf("green apples", "b");
    const Exchange third = exchangeOf("pears", "c");
    for (const Exchange &exchange : { first, second, third })
        m_journal->record(exchange);
    m_dialog = new ExportDialog(*m_journal, { third.id }, { .text = u"apples"_s }, *m_keyring);
    m_dialog->show();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), patience);
    auto *what = child<QComboBox>("exportWhat");
    QVERIFY(what->isVisible() && what->currentIndex() == 0);
    what->setCurrentIndex(1);
    QVERIFY(!isReady());
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), patience);
    QVERIFY2(summary().startsWith(u"2 exchange"_s), qPrintable(summary()));
    const QByteArray bytes = written();
    QVERIFY(bytes.contains("red apples") && bytes.contains("green apples") && !bytes.contains("pears"));
}

void TestExportDialog::copiesToTheClipboard()
{
    open({ exchangeOf("Who are you?", "I am M3.") });
    choose(ExportFormat::EventStream);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), patience);
    QSignalSpy exported(m_dialog, &ExportDialog::exported);
    child<QPushButton>("exportCopy")->click();
    QCOMPARE(exported.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(exchangeOf("Who are you?", "I am M3.").body));
}

void TestExportDialog::writesNoStreamOfSeveral()
{
    open({ exchangeOf("a", "b"), exchangeOf("c", "d") });
    choose(ExportFormat::EventStream);
    QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"single exchange"_s), patience);
    QVERIFY(!isReady());
}

void TestExportDialog::saysWhatCouldNotBeWritten()
{
    open({ exchangeOf("a", "b") });
    child<QPushButton>("exportSave")->click();
    auto *chooser = m_dialog->findChild<QFileDialog *>();
    emit chooser->fileSelected(m_folder->filePath(u"no/such/folder"_s));
    chooser->close();
    QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"no/such/folder"_s), patience);
    QVERIFY(m_dialog->isVisible() && isReady());
}

void TestExportDialog::survivesBeingClosedWhileItReads()
{
    QStringList ids;
    for (int i = 0; i < 50; ++i) {
        const Exchange exchange = exchangeOf(QByteArray::number(i), QByteArray(10'000, 'x'));
        m_journal->record(exchange);
        ids.append(exchange.id);
    }
    m_dialog = new ExportDialog(*m_journal, ids, {}, *m_keyring);
    m_dialog->show();
    m_dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog.isNull(), patience);
    // What was still to be read comes to nobody.
    bool isOver = false;
    m_journal->figures().then(qApp, [&isOver](const JournalFigures &) { isOver = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isOver, patience);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
