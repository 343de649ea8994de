// What the dialog says of a comparison is what it writes, and no key is in it.
#include "ui/compare/reportdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace {

constexpr int reportPatience = 30'000;
const QByteArray ownReportKey = "my-own-key-0f9e8d7c6b5a";

ComparedColumn comparedColumn(const QString &title, const QString &answer)
{
    Exchange exchange;
    exchange.id = newExchangeId();
    exchange.routeName = title;
    exchange.protocol = "openai-chat";
    exchange.model = u"MiniMax-M3"_s;
    exchange.request = { "POST", QUrl(u"https://api.minimax.io/v1/chat/completions?GroupId=1234567890123456789"_s),
        { { "Content-Type", "application/json" } }, R"({"model":"MiniMax-M3","messages":[{"role":"user","content":"Who are you?"}]})" };
    exchange.head = { 200, "OK", { { "Content-Type", "application/json" } } };
    exchange.answer.message.text = answer;
    exchange.answer.ended = true;
    exchange.timing.total = 12;
    ComparedColumn column;
    column.title = title;
    column.routeName = title;
    column.exchanges = { exchange };
    column.samples = { sampleOf(exchange) };
    column.figures = figuresOf(column.samples);
    return column;
}

ComparisonRecord comparisonOf(const QString &one, const QString &other)
{
    ComparisonRecord record { .name = {}, .question = u"Who are you?"_s, .at = QDateTime::currentDateTimeUtc(), .columns = {} };
    record.columns = { comparedColumn(u"Direct"_s, one), comparedColumn(u"Gateway"_s, other) };
    addDifferences(record);
    return record;
}

}

class TestReportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saysHowLargeItIsAndWritesThat();
    void followsWhatIsChosen();
    void namesEachKeyAndMasksIt();
    void copiesToTheClipboard();
    void saysWhatCouldNotBeWritten();
    void survivesBeingClosedWhileItWorks();

private:
    template<typename T>
    T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    void open(const ComparisonRecord &record);
    void choose(ReportFormat format);
    bool isReady() const { return child<QPushButton>("reportSave")->isEnabled(); }
    QString summary() const { return child<QLabel>("reportSummary")->text(); }
    QByteArray written();

    std::unique_ptr<QTemporaryDir> m_folder;
    QPointer<ReportDialog> m_dialog;
};

void TestReportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestReportDialog::cleanup()
{
    delete m_dialog;
    m_folder.reset();
}

void TestReportDialog::open(const ComparisonRecord &record)
{
    m_dialog = new ReportDialog(record, { ownReportKey });
    m_dialog->show();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), reportPatience);
}

void TestReportDialog::choose(ReportFormat format)
{
    auto *formats = child<QComboBox>("reportFormat");
    formats->setCurrentIndex(formats->findData(int(format)));
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), reportPatience);
}

QByteArray TestReportDialog::written()
{
    const QString path = m_folder->filePath(u"out"_s);
    QSignalSpy exported(m_dialog, &ReportDialog::exported);
    child<QPushButton>("reportSave")->click();
    auto *chooser = m_dialog->findChild<QFileDialog *>();
    emit chooser->fileSelected(path);
    chooser->close();
    if (exported.isEmpty() && !exported.wait(reportPatience))
        return "not exported";
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not written");
}

void TestReportDialog::saysHowLargeItIsAndWritesThat()
{
    open(comparisonOf(u"I am M3."_s, u"I am M2."_s));
    QCOMPARE(child<QPushButton>("reportSave")->text(), u"&Save…"_s);
    QVERIFY(!child<QListWidget>("reportLeaks")->isVisible());
    const QString said = summary();
    const QByteArray bytes = written();
    QVERIFY(bytes.startsWith("<!DOCTYPE html>") && bytes.contains("Who are you?"));
    QVERIFY2(said.contains(QLocale().formattedDataSize(bytes.size())), qPrintable(said));
    QVERIFY(!bytes.contains("1234567890123456789"));
}

void TestReportDialog::followsWhatIsChosen()
{
    open(comparisonOf(u"I am M3."_s, u"I am M2."_s));
    child<QCheckBox>("reportContents")->setChecked(false);
    child<QCheckBox>("reportAccounts")->setChecked(true);
    choose(ReportFormat::Json);
    const QByteArray bytes = written();
    QVERIFY(bytes.startsWith("{\"format\":\"minimax-playground-comparison\""));
    QVERIFY(!bytes.contains("Who are") && !bytes.contains("I am") && bytes.contains("1234567890123456789"));
}

void TestReportDialog::namesEachKeyAndMasksIt()
{
    open(comparisonOf(u"I am M3."_s, u"It is "_s + QString::fromUtf8(ownReportKey)));
    auto *leaks = child<QListWidget>("reportLeaks");
    QVERIFY(leaks->isVisible());
    QCOMPARE(leaks->item(0)->text(), u"Gateway, the answer: a key of this program, my-own…6b5a"_s);
    QCOMPARE(child<QPushButton>("reportSave")->text(), u"&Mask and save…"_s);
    choose(ReportFormat::Markdown);
    const QByteArray bytes = written();
    QVERIFY(bytes.contains("my-own…6b5a"));
    QVERIFY(!bytes.contains(ownReportKey));
}

void TestReportDialog::copiesToTheClipboard()
{
    open(comparisonOf(u"I am M3."_s, u"I am M2."_s));
    choose(ReportFormat::Markdown);
    QSignalSpy exported(m_dialog, &ReportDialog::exported);
    child<QPushButton>("reportCopy")->click();
    QCOMPARE(exported.size(), 1);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("# "_L1));
}

void TestReportDialog::saysWhatCouldNotBeWritten()
{
    open(comparisonOf(u"a"_s, u"b"_s));
    child<QPushButton>("reportSave")->click();
    auto *chooser = m_dialog->findChild<QFileDialog *>();
    emit chooser->fileSelected(m_folder->filePath(u"no/such/folder"_s));
    chooser->close();
    QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"no/such/folder"_s), reportPatience);
    QVERIFY(m_dialog->isVisible() && isReady());
}

void TestReportDialog::survivesBeingClosedWhileItWorks()
{
    m_dialog = new ReportDialog(comparisonOf(QString(200'000, u'x'), u"b"_s), { ownReportKey });
    m_dialog->show();
    delete m_dialog;
    // What was still worked out comes to nobody.
    QVERIFY(QThreadPool::globalInstance()->waitForDone(reportPatience));
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
