// The request as code in the inspector: forms, copies, and the proof of the curl command.
#include "engine/chatsession.h"
#include "ui/desk.h"
#include "ui/elidedlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCodePanel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void makesAPanelWhenItIsFirstLookedAt();
    void printsEachFormOfTheSameRequest();
    void remembersTabAndForm();
    void copiesTheCodeInFront();
    void provesTheCommand();
    void forgetsTheProofOfAnotherRequest();
    void keepsToolsAndTabsApartInANarrowWindow();
    void hidesARemarkThatHasRoomForNoWordOfIt();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_sandbox;
};

namespace {
struct CodeDesk : OpenDesk {
    using OpenDesk::OpenDesk;

    QTabBar *tabs() const { return child<QTabBar>("inspectorTabs"); }
    void front(const QString &title) const
    {
        for (int i = 0; i < tabs()->count(); ++i) {
            if (tabs()->tabText(i) == title)
                tabs()->setCurrentIndex(i);
        }
    }
    QString frontTitle() const { return tabs()->tabText(tabs()->currentIndex()); }
    QString code(const char *name) const
    {
        const auto *view = child<QPlainTextEdit>(name);
        return view ? view->toPlainText() : QString();
    }
    void choose(const char *form, const QString &name) const
    {
        auto *box = child<QComboBox>(form);
        box->setCurrentIndex(box->findText(name));
        emit box->activated(box->currentIndex());
    }
    void write(const QString &text) const { child<QPlainTextEdit>("message")->setPlainText(text); }
};
}

void TestCodePanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxServer>();
    QVERIFY(m_sandbox->listen());
}

void TestCodePanel::cleanup()
{
    m_sandbox.reset();
    m_folder.reset();
}

void TestCodePanel::makesAPanelWhenItIsFirstLookedAt()
{
    CodeDesk desk(m_folder->path(), {}, m_sandbox.get());
    QVERIFY(!desk.child<QPlainTextEdit>("pythonCommand"));
    desk.front(u"Python"_s);
    QTRY_VERIFY(desk.code("pythonCommand").contains(u"import"_s));
    QVERIFY(!desk.child<QPlainTextEdit>("goCommand"));
}

void TestCodePanel::printsEachFormOfTheSameRequest()
{
    CodeDesk desk(m_folder->path(), {}, m_sandbox.get());
    desk.write(u"told in every form"_s);
    QTRY_VERIFY(desk.code("curlCommand").contains(u"told in every form"_s));
    QVERIFY(desk.code("curlCommand").startsWith(u"curl -q"_s));
    desk.choose("formCurl", u"cmd.exe"_s);
    QTRY_VERIFY(desk.code("curlCommand").contains(u"^\""_s));
    desk.choose("formCurl", u"PowerShell alone"_s);
    QTRY_VERIFY(desk.code("curlCommand").contains(u"HttpRequestMessage"_s) || desk.code("curlCommand").contains(u"Invoke-"_s)
        || desk.code("curlCommand").contains(u"[System.Net"_s));
    QVERIFY(desk.code("curlCommand").contains(u"told in every form"_s));
    QVERIFY(!desk.child<QPushButton>("proveCurl")->isVisible());
    QVERIFY(!desk.child<QPushButton>("copyCurlWithKey")->isVisible());
    desk.front(u"JavaScript"_s);
    QTRY_VERIFY(desk.code("javascriptCommand").contains(u"told in every form"_s));
    QVERIFY(!desk.code("javascriptCommand").contains(u"fetch("_s));
    desk.choose("formJavascript", u"with fetch"_s);
    QTRY_VERIFY(desk.code("javascriptCommand").contains(u"fetch("_s));
    desk.front(u"Go"_s);
    QTRY_VERIFY(desk.code("goCommand").contains(u"package main"_s));
    desk.write(u"and again"_s);
    QTRY_VERIFY(desk.code("goCommand").contains(u"and again"_s));
}

void TestCodePanel::remembersTabAndForm()
{
    {
        CodeDesk desk(m_folder->path(), {}, m_sandbox.get());
        desk.choose("formCurl", u"cmd.exe"_s);
        desk.front(u"JavaScript"_s);
        desk.choose("formJavascript", u"with fetch"_s);
    }
    const CodeDesk desk(m_folder->path(), {}, m_sandbox.get());
    QCOMPARE(desk.frontTitle(), u"JavaScript"_s);
    QCOMPARE(desk.child<QComboBox>("formJavascript")->currentText(), u"with fetch"_s);
    QCOMPARE(desk.child<QComboBox>("formCurl")->currentText(), u"cmd.exe"_s);
}

void TestCodePanel::copiesTheCodeInFront()
{
    CodeDesk desk(m_folder->path(), {}, m_sandbox.get());
    desk.front(u"Go"_s);
    desk.action("copyCurl")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"package main"_s));
    desk.front(u"Response"_s);
    desk.action("copyCurl")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"curl"_s));
}

void TestCodePanel::provesTheCommand()
{
    CodeDesk desk(m_folder->path(), {}, m_sandbox.get());
    desk.write(u"it's \"proved\""_s);
    QTRY_VERIFY(desk.code("curlCommand").contains(u"proved"_s));
    QTest::mouseClick(desk.child<QPushButton>("proveCurl"), Qt::LeftButton);
    const auto *proof = desk.child<QLabel>("proof");
    QTRY_VERIFY_WITH_TIMEOUT(proof->text().startsWith(u"✓"_s), 40'000);
    QVERIFY(proof->isVisible());
    // Nobody was asked.
    QVERIFY(desk.window->session().conversation().isEmpty());
}

void TestCodePanel::forgetsTheProofOfAnotherRequest()
{
    CodeDesk desk(m_folder->path(), {}, m_sandbox.get());
    QTRY_VERIFY(desk.code("curlCommand").startsWith(u"curl"_s));
    QTest::mouseClick(desk.child<QPushButton>("proveCurl"), Qt::LeftButton);
    const auto *proof = desk.child<QLabel>("proof");
    QTRY_VERIFY_WITH_TIMEOUT(proof->text().startsWith(u"✓"_s), 40'000);
    desk.write(u"something else"_s);
    QTRY_VERIFY(!proof->isVisible());
}

void TestCodePanel::keepsToolsAndTabsApartInANarrowWindow()
{
    CodeDesk desk(m_folder->path(), {}, m_sandbox.get());
    desk.window->resize(1024, 640);
    QCoreApplication::processEvents();
    const auto *inspector = desk.child<QWidget>("inspector");
    for (int i = 0; i < desk.tabs()->count(); ++i) {
        desk.tabs()->setCurrentIndex(i);
        QCoreApplication::processEvents();
        QVERIFY(desk.tabs()->width() > 120);
        QVERIFY2(inspector->width() <= 1024 - 200, QByteArray::number(inspector->width()).constData());
        const QRect tab = desk.tabs()->tabRect(i);
        QVERIFY2(desk.tabs()->rect().intersects(tab), qPrintable(desk.frontTitle()));
    }
    desk.tabs()->setCurrentIndex(0);
    const auto *copy = desk.child<QPushButton>("copyCurl");
    QVERIFY(copy->isVisible());
    QVERIFY(copy->mapTo(inspector, copy->rect().topRight()).x() <= inspector->width());
}

void TestCodePanel::hidesARemarkThatHasRoomForNoWordOfIt()
{
    ElidedLabel remark;
    remark.setText(u"as Send would send it"_s);
    const auto isBlank = [&remark](int characters) {
        remark.resize(remark.fontMetrics().averageCharWidth() * characters, remark.sizeHint().height());
        const QImage image = remark.grab().toImage();
        QImage blank = image;
        blank.fill(image.pixelColor(0, 0));
        return image == blank;
    };
    QVERIFY(!isBlank(6)); // "as Se…"
    remark.setFewest(12);
    QVERIFY(isBlank(6));
    QVERIFY(!isBlank(18));
    QVERIFY(!isBlank(60));
}

QTEST_MAIN(TestCodePanel)
#include "tst_codepanel.moc"
