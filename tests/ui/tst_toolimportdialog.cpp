// Tools of other programs are pasted, dropped and opened, looked at, and taken.
#include "ui/forms/notice.h"
#include "ui/forms/toolimportdialog.h"
#include "ui/quietwindows.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QEvent>
#include <QFile>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class TestToolImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }

    void takesToolsOfEveryApi_data();
    void takesToolsOfEveryApi();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void takesOnlyWhatIsTicked();
    void findsAnotherNameWhereOneIsTaken();
    void takesAFileThatIsDropped();
    void takesADroppedText();
    void refusesFilesThatAreNone();
    void pastesByAButton();
    void speaksAnotherLanguageAtOnce();
    void namesEveryControl();

private:
    QPlainTextEdit *text() const { return m_dialog->findChild<QPlainTextEdit *>(u"importText"_s); }
    QListWidget *list() const { return m_dialog->findChild<QListWidget *>(u"importList"_s); }
    QPushButton *ok() const { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    QString told() const;
    void drop(const QMimeData &mime) const;

    QuietWindows m_quiet;
    std::unique_ptr<ToolImportDialog> m_dialog;
};

void TestToolImportDialog::init()
{
    m_dialog = std::make_unique<ToolImportDialog>(QStringList { u"get_time"_s });
    m_dialog->show();
}

QString TestToolImportDialog::told() const
{
    return m_dialog->findChild<Notice *>()->text();
}

void TestToolImportDialog::drop(const QMimeData &mime) const
{
    const QPoint at(10, 10);
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(text()->viewport(), &enter);
    QDropEvent dropped(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(text()->viewport(), &dropped);
}

void TestToolImportDialog::takesToolsOfEveryApi_data()
{
    QTest::addColumn<QString>("json");
    const QString schema = u"{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}"_s;
    QTest::newRow("OpenAI") << u"[{\"type\":\"function\",\"function\":{\"name\":\"look\",\"description\":\"d\",\"parameters\":%1}}]"_s.arg(schema);
    QTest::newRow("a whole OpenAI request")
        << u"{\"model\":\"m\",\"messages\":[],\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"look\",\"description\":\"d\",\"parameters\":%1}}]}"_s.arg(schema);
    QTest::newRow("OpenAI Responses") << u"{\"type\":\"function\",\"name\":\"look\",\"description\":\"d\",\"parameters\":%1}"_s.arg(schema);
    QTest::newRow("Anthropic") << u"{\"tools\":[{\"name\":\"look\",\"description\":\"d\",\"input_schema\":%1}]}"_s.arg(schema);
    QTest::newRow("Gemini")
        << u"{\"tools\":[{\"functionDeclarations\":[{\"name\":\"look\",\"description\":\"d\",\"parameters\":{\"type\":\"OBJECT\",\"properties\":{\"city\":{\"type\":\"STRING\"}}}}]}]}"_s;
    QTest::newRow("MCP tools/list")
        << u"{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"tools\":[{\"name\":\"look\",\"title\":\"Look\",\"description\":\"d\",\"inputSchema\":%1}]}}"_s.arg(schema);
}

void TestToolImportDialog::takesToolsOfEveryApi()
{
    QFETCH(const QString, json);
    QVERIFY(!ok()->isEnabled());
    m_dialog->setText(json);
    QVERIFY2(told().isEmpty(), qPrintable(told()));
    QCOMPARE(list()->count(), 1);
    QCOMPARE(list()->item(0)->text(), u"look (city)"_s);
    QVERIFY(ok()->isEnabled());
    const QList<Tool> tools = m_dialog->tools();
    QCOMPARE(tools.size(), 1);
    QCOMPARE(tools.constFirst().name, u"look"_s);
    QCOMPARE(tools.constFirst().description, u"d"_s);
    QVERIFY(tools.constFirst().schema.contains("\"city\""));
}

void TestToolImportDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("words");
    QTest::newRow("no JSON") << u"hello"_s << u"not valid JSON"_s;
    QTest::newRow("other JSON") << u"{\"a\":1}"_s << u"no tools"_s;
    QTest::newRow("a tool of the server") << u"[{\"type\":\"web_search\"}]"_s << u"web_search"_s;
    QTest::newRow("no name") << u"[{\"type\":\"function\",\"function\":{\"parameters\":{}}}]"_s << u"no name"_s;
}

void TestToolImportDialog::saysWhatIsWrong()
{
    QFETCH(const QString, json);
    QFETCH(const QString, words);
    m_dialog->setText(json);
    QVERIFY2(told().contains(words), qPrintable(told()));
    QVERIFY(!ok()->isEnabled());
    m_dialog->setText({});
    QCOMPARE(told(), QString());
}

void TestToolImportDialog::takesOnlyWhatIsTicked()
{
    m_dialog->setText(u"[{\"name\":\"a\",\"input_schema\":{}},{\"name\":\"b\",\"input_schema\":{}}]"_s);
    QCOMPARE(list()->count(), 2);
    list()->setFocus();
    list()->setCurrentRow(0);
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(m_dialog->tools().size(), 1);
    QCOMPARE(m_dialog->tools().constFirst().name, u"b"_s);
    list()->setCurrentRow(1);
    QTest::keyClick(list(), Qt::Key_Space);
    QVERIFY(!ok()->isEnabled());
}

void TestToolImportDialog::findsAnotherNameWhereOneIsTaken()
{
    m_dialog->setText(u"{\"name\":\"get_time\",\"input_schema\":{\"type\":\"object\"}}"_s);
    QCOMPARE(m_dialog->tools().constFirst().name, u"get_time_2"_s);
    QVERIFY2(list()->item(0)->text().contains("get_time_2"_L1), qPrintable(list()->item(0)->text()));
}

void TestToolImportDialog::takesAFileThatIsDropped()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"tools.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"name":"look","input_schema":{}})");
    file.close();
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(file.fileName()) });
    drop(mime);
    QCOMPARE(list()->count(), 1);
    QVERIFY(text()->toPlainText().contains("input_schema"_L1));
}

void TestToolImportDialog::takesADroppedText()
{
    QMimeData mime;
    mime.setText(u"{\"name\":\"look\",\"input_schema\":{}}"_s);
    drop(mime);
    QCOMPARE(list()->count(), 1);
}

void TestToolImportDialog::refusesFilesThatAreNone()
{
    const QTemporaryDir folder;
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(folder.path()) });
    drop(mime);
    QVERIFY2(told().contains("cannot be read"_L1), qPrintable(told()));
    QCOMPARE(text()->toPlainText(), QString());
}

void TestToolImportDialog::pastesByAButton()
{
    QApplication::clipboard()->setText(u"{\"name\":\"look\",\"input_schema\":{}}"_s);
    m_dialog->findChild<QPushButton *>(u"importPaste"_s)->click();
    QCOMPARE(list()->count(), 1);
}

void TestToolImportDialog::speaksAnotherLanguageAtOnce()
{
    m_dialog->setText(u"hello"_s);
    const QString before = told();
    m_dialog->setWindowTitle(u"x"_s);
    for (auto *button : m_dialog->findChildren<QPushButton *>())
        button->setText(u"x"_s);
    text()->setPlaceholderText(u"x"_s);
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(m_dialog.get(), &change);
    QVERIFY(m_dialog->windowTitle() != "x"_L1);
    QVERIFY(text()->placeholderText() != "x"_L1);
    for (const auto *button : m_dialog->findChildren<QPushButton *>())
        QVERIFY2(button->text() != "x"_L1, qPrintable(button->objectName()));
    QCOMPARE(told(), before);
    QCOMPARE(text()->toPlainText(), u"hello"_s);
}

void TestToolImportDialog::namesEveryControl()
{
    m_dialog->setText(u"{\"name\":\"look\",\"input_schema\":{}}"_s);
    for (auto *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestToolImportDialog)
#include "tst_toolimportdialog.moc"
