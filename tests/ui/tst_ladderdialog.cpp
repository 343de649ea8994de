// The connection check as a person sees it, over the sandbox and a server that refuses.
#include "engine/networklane.h"
#include "protocols/protocol.h"
#include "sandbox/sandboxserver.h"
#include "store/keyring.h"
#include "support/faultserver.h"
#include "ui/ladder/ladderdialog.h"
#include "ui/quietwindows.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {
const QByteArray canary = "cnry-0f9e8d7c6b5a4f3e2d1c";
}

class TestLadderDialog final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }

    void saysWhatAskingCostsBeforeItAsks();
    void showsEveryRungAndWhatIsProved();
    void asksForNothingThatCosts();
    void showsTheExchangeBehindARung();
    void stopsWhenItIsClosed();
    void namesEveryControl();

private:
    template<typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void offer(const QUrl &base)
    {
        Route route;
        route.id = u"ladder"_s;
        route.name = u"My router"_s;
        route.bases = { { "openai-chat", base.toString() } };
        m_dialog->offer({ .route = route, .protocol = protocolById("openai-chat"), .model = u"MiniMax-M3"_s });
    }
    QString column(int number) const
    {
        QStringList texts;
        const auto *rungs = find<QTreeWidget>("rungs");
        for (int at = 0; at < rungs->topLevelItemCount(); ++at)
            texts.append(rungs->topLevelItem(at)->text(number));
        return texts.join(", "_L1);
    }

    QuietWindows m_quiet;
    std::unique_ptr<NetworkLane> m_lane;
    std::unique_ptr<Keyring> m_keyring;
    std::unique_ptr<LadderDialog> m_dialog;
};

void TestLadderDialog::init()
{
    m_lane = std::make_unique<NetworkLane>();
    m_keyring = std::make_unique<Keyring>(u"io.github.minimax_playground.test"_s, QProcessEnvironment());
    m_keyring->setForThisRun(u"ladder"_s, canary);
    m_dialog = std::make_unique<LadderDialog>(*m_lane, *m_keyring);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestLadderDialog::saysWhatAskingCostsBeforeItAsks()
{
    FaultServer server;
    offer(server.url("/v1"_L1));
    const QString tokens = QString::number(Ladder::mostTokensInAll());
    QVERIFY2(find<QPushButton>("checkAll")->text().contains(tokens), qPrintable(find<QPushButton>("checkAll")->text()));
    QCOMPARE(column(0), u"Host name, Connection, Encryption, Key, Model list, Answer, Streamed answer, Usage"_s);
    QVERIFY(!find<QPushButton>("stopCheck")->isEnabled());
    QCOMPARE(server.connections(), 0);
}

void TestLadderDialog::showsEveryRungAndWhatIsProved()
{
    SandboxServer server;
    QVERIFY(server.listen());
    server.setToken(canary);
    offer(server.baseUrl());
    QTest::keyClick(find<QPushButton>("checkAll"), Qt::Key_Space);
    QVERIFY(find<QPushButton>("stopCheck")->isEnabled());
    auto *proof = find<QLabel>("proof");
    QTRY_VERIFY_WITH_TIMEOUT(proof->isVisible(), 30'000);
    QCOMPARE(proof->text(), u"The key is accepted, MiniMax-M3 answered and streamed; usage is reported."_s);
    QCOMPARE(column(1), u"nothing to check, passed, nothing to check, passed, passed, passed, passed, passed"_s);
    QVERIFY(find<QPushButton>("checkAll")->isEnabled());
}

void TestLadderDialog::asksForNothingThatCosts()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"a"}]})")) });
    offer(server.url("/v1"_L1));
    QTest::keyClick(find<QPushButton>("checkFree"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("proof")->isVisible(), 30'000);
    const QString proof = find<QLabel>("proof")->text();
    QVERIFY2(proof.startsWith("The key is accepted."_L1) && proof.endsWith("No model was asked."_L1), qPrintable(proof));
    QCOMPARE(server.requests().size(), 1);
}

void TestLadderDialog::showsTheExchangeBehindARung()
{
    FaultServer server;
    const QByteArray refusal = R"({"error":{"message":"Invalid token )" + canary + R"("}})";
    server.script({ FaultServer::send(FaultServer::answer(401, refusal)) });
    offer(server.url("/v1"_L1));
    QTest::keyClick(find<QPushButton>("checkAll"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("proof")->isVisible(), 30'000);
    QVERIFY2(find<QLabel>("proof")->text().contains(u"Failed at “Key”"_s), qPrintable(find<QLabel>("proof")->text()));
    // The rung that failed is the one looked at.
    const QString shown = find<QPlainTextEdit>("exchange")->toPlainText();
    QVERIFY2(shown.contains("GET http://127.0.0.1"_L1) && shown.contains("HTTP 401"_L1), qPrintable(shown));
    QVERIFY(!shown.contains(QString::fromLatin1(canary)));
    QTest::keyClick(find<QPushButton>("copyExchange"), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
}

void TestLadderDialog::stopsWhenItIsClosed()
{
    FaultServer silent;
    silent.script({ FaultServer::wait(60'000) });
    offer(silent.url("/v1"_L1));
    QTest::keyClick(find<QPushButton>("checkAll"), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(silent.requests().size(), 1, 20'000);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(silent.openConnections(), 0, 20'000);
}

void TestLadderDialog::namesEveryControl()
{
    offer(QUrl(u"http://127.0.0.1:1/v1"_s));
    const QList<QWidget *> widgets = m_dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<QComboBox *>(widget->parentWidget()))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(TestLadderDialog)
#include "tst_ladderdialog.moc"
