// The strip above the composer in the real window: guards, causes, retries and the way back.
#include "engine/traffic.h"
#include "support/faultserver.h"
#include "ui/chat/advicestrip.h"
#include "ui/chat/composer.h"
#include "ui/chat/messageedit.h"
#include "ui/chat/ratemeter.h"
#include "ui/desk.h"
#include "ui/forms/notice.h"
#include "ui/warnings.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Faults = FaultServer;

namespace {
Faults::Script answers(const QByteArray &text, const QByteArray &headers = {})
{
    return { Faults::send(Faults::answer(200,
        R"({"id":"1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":")" + text
            + R"("}}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}})",
        "application/json", headers)) };
}

Faults::Script refuses(int status, const QByteArray &message, const QByteArray &headers = {})
{
    return { Faults::send(Faults::answer(status, R"({"type":"error","error":{"type":"error","message":")" + message + R"("}})",
        "application/json", headers)) };
}
}

class TestChatAdvice final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sendsNothingThatIsBlockedUntilToldTo();
    void keepsWhatWasWrittenWhenBlocked();
    void namesTheCauseOfAFailure();
    void triesAgainWhenAsked();
    void countsDownOnlyWhereThatIsSwitchedOn();
    void showsTheQueueAndLeavesIt();
    void saysThatARouteRests();
    void keepsARepairThatWorked();
    void fallsBackAndReturns();
    void showsHowMuchOfALimitIsLeft();
    void staysHiddenWhileNothingIsWrong();
    void saysWhatASurfaceAddsAndLeavesOut();

private:
    Route route(const QString &id = u"own"_s) const;
    void use(const Route &route);
    void ask(const QString &text);
    QPushButton *button(const char *name) const;
    AdviceStrip *strip() const { return m_desk->child<AdviceStrip>("adviceStrip"); }
    void picture(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<OpenDesk> m_desk;
};

void TestChatAdvice::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    m_desk = std::make_unique<OpenDesk>(m_folder->path());
}

void TestChatAdvice::cleanup()
{
    m_desk.reset();
    m_server.reset();
}

Route TestChatAdvice::route(const QString &id) const
{
    return { .id = id,
        .name = id == "own"_L1 ? u"My server"_s : u"Other server"_s,
        .bases = { { "openai-chat", m_server->url("/v1"_L1).toString() } },
        .defaultModel = u"m-1"_s };
}

void TestChatAdvice::use(const Route &route)
{
    QCOMPARE(m_desk->routes.save(route), QString());
    ChatSettings settings;
    settings.model = route.defaultModel;
    m_desk->window->applySetup(route, "openai-chat", settings, {});
}

void TestChatAdvice::ask(const QString &text)
{
    auto *const composer = m_desk->child<Composer>("composer");
    composer->setText(text);
    QTest::keyClick(composer->editor(), Qt::Key_Return, Qt::ControlModifier);
}

/// The visible button called \a name.
QPushButton *TestChatAdvice::button(const char *name) const
{
    const auto buttons = m_desk->window->findChildren<QPushButton *>(QLatin1StringView(name));
    for (QPushButton *const button : buttons) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

/// For looking at: set PICTURES to a folder.
void TestChatAdvice::picture(const QString &name) const
{
    const QString folder = qEnvironmentVariable("PICTURES");
    if (folder.isEmpty())
        return;
    QTest::qWait(300); // layouts settle
    m_desk->window->grab().save(folder + u'/' + name + u".png"_s);
}

void TestChatAdvice::sendsNothingThatIsBlockedUntilToldTo()
{
    m_server->script(answers("ok"));
    m_desk->keyring.setForThisRun(u"own"_s, "sk-ant-api03-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    use(route());
    ask(u"Hello"_s);
    QTRY_VERIFY(button("sendAnyway"));
    picture(u"blocked"_s);
    QCOMPARE(m_server->connections(), 0);
    QVERIFY(strip()->isVisible());
    QTest::mouseClick(button("sendAnyway"), Qt::LeftButton);
    QTRY_COMPARE(m_server->requests().size(), 1);
    QTRY_VERIFY(!m_desk->window->session().isRunning());
}

void TestChatAdvice::keepsWhatWasWrittenWhenBlocked()
{
    m_desk->keyring.setForThisRun(u"own"_s, "1234567890123456789");
    use(route());
    ask(u"A long thought"_s);
    QTRY_VERIFY(button("sendAnyway"));
    QCOMPARE(m_desk->child<Composer>("composer")->text(), u"A long thought"_s);
    QVERIFY(m_desk->window->session().conversation().isEmpty());
    QCOMPARE(m_server->connections(), 0);
}

void TestChatAdvice::namesTheCauseOfAFailure()
{
    m_server->script(refuses(429, "rate limit exceeded (1002)", "Retry-After: 7\r\n"));
    use(route());
    ask(u"Hello"_s);
    QTRY_VERIFY(m_desk->child<QWidget>("finding-limit-requests"));
    picture(u"limit"_s);
    QVERIFY(m_desk->child<QWidget>("finding-limit-requests")->isVisible());
    QVERIFY(button("retryNow"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestChatAdvice::triesAgainWhenAsked()
{
    m_server->scripts({ refuses(503, "busy"), answers("at last") });
    use(route());
    ask(u"Hello"_s);
    QTRY_VERIFY(button("retryNow"));
    QTest::mouseClick(button("retryNow"), Qt::LeftButton);
    QTRY_COMPARE(m_server->requests().size(), 2);
    ChatSession &session = m_desk->window->session();
    QTRY_VERIFY(!session.isRunning());
    const Turn *const turn = session.conversation().turn(session.conversation().leaf());
    QCOMPARE(turn->message.text, u"at last"_s);
    const Exchange *const exchange = session.exchange(turn->id);
    QVERIFY(exchange);
    QCOMPARE(exchange->attempts.size(), 2);
    QCOMPARE(exchange->attempts.first().httpStatus, 503);
    QTRY_VERIFY(!strip()->isVisible());
}

void TestChatAdvice::countsDownOnlyWhereThatIsSwitchedOn()
{
    m_server->scripts({ refuses(503, "busy", "Retry-After: 60\r\n"), answers("never asked") });
    Route own = route();
    own.retry.automatic = true;
    use(own);
    ask(u"Hello"_s);
    QTRY_VERIFY(button("cancelWaiting"));
    picture(u"countdown"_s);
    QVERIFY(m_desk->window->session().isRunning());
    QTest::mouseClick(button("cancelWaiting"), Qt::LeftButton);
    QTRY_VERIFY(!m_desk->window->session().isRunning());
    QVERIFY(!button("cancelWaiting"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestChatAdvice::showsTheQueueAndLeavesIt()
{
    m_server->script(answers("ok"));
    Route own = route();
    own.maxConcurrent = 1;
    use(own);
    auto taken = m_desk->window->session().traffic().slotFor(own);
    QVERIFY(taken->isGranted());
    ask(u"Hello"_s);
    QTRY_VERIFY(button("cancelWaiting"));
    picture(u"queue"_s);
    QCOMPARE(m_desk->window->session().waiting().what, Waiting::For::Slot);
    QTest::mouseClick(button("cancelWaiting"), Qt::LeftButton);
    QTRY_VERIFY(!m_desk->window->session().isRunning());
    QVERIFY(!button("cancelWaiting"));
    QCOMPARE(m_server->connections(), 0);

    // Who waits on is served as soon as there is room.
    ask(u"Hello again"_s);
    QTRY_VERIFY(button("cancelWaiting"));
    taken.reset();
    QTRY_COMPARE(m_server->requests().size(), 1);
    QTRY_VERIFY(!strip()->isVisible());
}

void TestChatAdvice::saysThatARouteRests()
{
    m_server->script(answers("ok"));
    QCOMPARE(m_desk->routes.save(route(u"other"_s)), QString());
    Route own = route();
    own.fallback = u"other"_s;
    use(own);
    Traffic &traffic = m_desk->window->session().traffic();
    for (int failure = 0; failure < 5; ++failure)
        traffic.noteEnd(own.id, FailureKind::ServerError);
    QVERIFY(!traffic.admits(own.id));
    ask(u"Hello"_s);
    QTRY_VERIFY(m_desk->child<QWidget>("finding-breaker-open") && m_desk->child<QWidget>("finding-breaker-open")->isVisible());
    picture(u"breaker"_s);
    QCOMPARE(m_server->connections(), 0);
    QVERIFY(button("repair-use-route"));
    QTest::mouseClick(button("repair-use-route"), Qt::LeftButton);
    QTRY_COMPARE(m_desk->window->session().route().id, u"other"_s);
}

void TestChatAdvice::keepsARepairThatWorked()
{
    m_server->scripts({ refuses(401, "Please carry the API secret key in the 'Authorization' field of the request header"), answers("ok") });
    m_desk->keyring.setForThisRun(u"own"_s, "sk-abcdefghijklmnop");
    Route own = route();
    own.auth = AuthStyle::XApiKey;
    use(own);
    ask(u"Hello"_s);
    QTRY_VERIFY(button("repair-use-auth"));
    picture(u"auth"_s);
    QTest::mouseClick(button("repair-use-auth"), Qt::LeftButton);
    QTRY_COMPARE(m_server->requests().size(), 2);
    QVERIFY(!m_server->requests().at(0).toLower().contains("authorization:"));
    QVERIFY(m_server->requests().at(1).toLower().contains("authorization: bearer sk-abcdefghijklmnop"));
    QTRY_VERIFY(button("takeOffer"));
    picture(u"keep"_s);
    QVERIFY(m_desk->routes.find(u"own"_s)->authOn("openai-chat") == AuthStyle::XApiKey);
    QCOMPARE(button("dismissOffer")->text(), u"Not now"_s);
    QTest::mouseClick(button("takeOffer"), Qt::LeftButton);
    QVERIFY(m_desk->routes.find(u"own"_s)->authOn("openai-chat") == AuthStyle::Bearer);
}

void TestChatAdvice::fallsBackAndReturns()
{
    QCOMPARE(m_desk->routes.save(route(u"other"_s)), QString());
    QVERIFY(!m_desk->action("fallBack")->isEnabled());
    Route own = route();
    own.fallback = u"other"_s;
    use(own);
    QTRY_VERIFY(m_desk->action("fallBack")->isEnabled());
    m_desk->action("fallBack")->trigger();
    QCOMPARE(m_desk->window->session().route().id, u"other"_s);
    QTRY_VERIFY(button("takeOffer"));
    picture(u"fallback"_s);
    QTest::mouseClick(button("takeOffer"), Qt::LeftButton);
    QCOMPARE(m_desk->window->session().route().id, u"own"_s);
}

void TestChatAdvice::showsHowMuchOfALimitIsLeft()
{
    m_server->script(answers("ok", "x-ratelimit-limit-requests: 60\r\nx-ratelimit-remaining-requests: 12\r\nx-ratelimit-reset-requests: 20s\r\n"));
    use(route());
    ask(u"Hello"_s);
    auto *const meter = m_desk->child<RateMeterView>("rateMeter");
    QTRY_VERIFY(meter->accessibleName().contains(u"12"_s));
    picture(u"meter"_s);
    QVERIFY(meter->isVisible());
    QVERIFY(meter->accessibleDescription().contains(u"60"_s));
    // Where there is no room for its words nothing else is pushed away, and they are one hover away.
    QVERIFY(meter->minimumSizeHint().width() < meter->sizeHint().width() / 2);
    QVERIFY(meter->toolTip().contains(u"12"_s));
    meter->resize(meter->minimumSizeHint());
    const QImage bar = meter->grab().toImage();
    meter->resize(bar.width() + 6, bar.height());
    QVERIFY(meter->grab().toImage().copy(bar.rect()) == bar); // no room for a word: no piece of one
}

void TestChatAdvice::staysHiddenWhileNothingIsWrong()
{
    m_server->script(answers("ok"));
    use(route());
    QVERIFY(!strip()->isVisible());
    ask(u"Hello"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    QTRY_VERIFY(!m_desk->window->session().isRunning());
    QTest::qWait(300); // longer than findings wait for the text to rest
    QVERIFY(!strip()->isVisible());
    // Without headers the count of this program is shown as such.
    QVERIFY(m_desk->child<RateMeterView>("rateMeter")->accessibleName().contains(u'≈'));
}

void TestChatAdvice::saysWhatASurfaceAddsAndLeavesOut()
{
    Route own = route();
    own.bases.insert("anthropic-messages", m_server->url().toString());
    own.protocol = "anthropic-messages";
    QCOMPARE(m_desk->routes.save(own), QString());
    ChatSettings settings;
    settings.model = own.defaultModel;
    settings.parameters.set("seed", "7");
    m_desk->window->applySetup(own, "anthropic-messages", settings, {});
    const auto says = [this](const QString &text) {
        const auto notices = m_desk->window->findChildren<Notice *>();
        return std::any_of(notices.cbegin(), notices.cend(), [&text](const Notice *notice) { return notice->text().contains(text); });
    };
    QTRY_VERIFY(says(u"max_tokens: 4096"_s));
    QVERIFY(says(u"not sent: "_s));
    picture(u"deviations"_s);
    m_desk->window->applySetup(own, "openai-chat", settings, {});
    QTRY_VERIFY(!says(u"not sent: "_s));
    QVERIFY(!says(u"max_tokens: 4096"_s));
}

QTEST_MAIN(TestChatAdvice)
#include "tst_chatadvice.moc"
