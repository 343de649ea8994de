// What became of the form that an answer was asked to have: said under it, shown in it, and found out without holding the window up.
#include "core/jsontext.h"
#include "support/faultserver.h"
#include "ui/chat/answerchecks.h"
#include "ui/chat/composer.h"
#include "ui/chat/messageedit.h"
#include "ui/conversation/conversationview.h"
#include "ui/desk.h"
#include "ui/warnings.h"

#include <QDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using Faults = FaultServer;

class TestAnswerForms : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saysThatAnAnswerIsAsAsked();
    void showsWhereItIsNot();
    void saysThatItWasCut();
    void saysThatItIsNoJson();
    void judgesLargeAnswersAside();
    void dropsWhatIsStale();
    void judgesEachAnswerOnce();
    void mayGoWhileSomethingIsJudged();

private:
    void use(const QByteArray &schema);
    void ask(const QString &answer, const QByteArray &finish = "stop");
    QString shown() const;
    TurnId last() const { return m_desk->window->session().conversation().leaf(); }
    ConversationView *view() const { return m_desk->window->findChild<ConversationView *>(); }
    void look(const char *name) const;
    static Turn turn(TurnId id, const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<OpenDesk> m_desk;
};

void TestAnswerForms::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    m_desk = std::make_unique<OpenDesk>(m_folder->path());
    m_desk->window->resize(1024, 760);
}

void TestAnswerForms::cleanup()
{
    m_desk.reset();
    m_server.reset();
}

void TestAnswerForms::use(const QByteArray &schema)
{
    const Route route { .id = u"own"_s, .name = u"My server"_s, .bases = { { "openai-chat", m_server->url("/v1"_L1).toString() } },
        .defaultModel = u"m-1"_s };
    QCOMPARE(m_desk->routes.save(route), QString());
    ChatSettings settings;
    settings.model = route.defaultModel;
    settings.parameters.set("response_format", "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"weather\",\"schema\":" + schema + "}}");
    m_desk->window->applySetup(route, "openai-chat", settings, {});
}

void TestAnswerForms::ask(const QString &answer, const QByteArray &finish)
{
    m_server->script({ Faults::send(Faults::answer(200,
        "{\"id\":\"1\",\"choices\":[{\"index\":0,\"finish_reason\":\"" + finish + "\",\"message\":{\"role\":\"assistant\",\"content\":" + Json::quoted(answer)
            + "}}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":2}}")) });
    auto *const composer = m_desk->child<Composer>("composer");
    composer->setText(u"What is the weather?"_s);
    QTest::keyClick(composer->editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window->session().isRunning(), 20'000);
}

QString TestAnswerForms::shown() const
{
    view()->selectAll();
    const QString text = view()->selectedText();
    view()->clearSelection();
    return text;
}

/// For the eye, when somebody wants to look.
void TestAnswerForms::look(const char *name) const
{
    const QString folder = qEnvironmentVariable("LOOK_FOLDER");
    if (folder.isEmpty())
        return;
    QTest::qWait(400);
    m_desk->window->grab().save(folder + u'/' + QLatin1StringView(name) + ".png"_L1);
    if (auto *const dialog = m_desk->child<QDialog>("answerProblems"))
        dialog->grab().save(folder + u'/' + QLatin1StringView(name) + "-dialog.png"_L1);
}

void TestAnswerForms::saysThatAnAnswerIsAsAsked()
{
    use("{\"type\":\"object\",\"required\":[\"city\"]}");
    ask(u"{\"city\":\"Oslo\"}"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"Valid against “weather”."_s), 10'000);
    look("form-valid");
}

void TestAnswerForms::showsWhereItIsNot()
{
    use("{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"},\"days\":{\"items\":{\"properties\":{\"temp\":{\"type\":\"number\"}},\"required\":[\"sky\"]}}}}");
    ask(u"{\"city\":5,\"days\":[{\"temp\":1,\"sky\":\"blue\"},{\"temp\":\"warm\"}]}"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"Not as “weather” asks: 3 problem"_s), 10'000);
    QVERIFY(shown().contains(u"$.days[1].temp is a string; a number is required."_s));
    emit view()->actionTriggered(last(), "problems");
    auto *const dialog = m_desk->child<QDialog>("answerProblems");
    QVERIFY(dialog);
    auto *const list = dialog->findChild<QListWidget *>();
    auto *const text = dialog->findChild<QPlainTextEdit *>();
    QCOMPARE(list->count(), 3);
    look("form-invalid");
    QStringList marked;
    for (int row = 0; row < list->count(); ++row) {
        QTest::keyClick(list, row == 0 ? Qt::Key_Home : Qt::Key_Down);
        QCOMPARE(list->currentRow(), row);
        QVERIFY(text->extraSelections().size() == 2);
        marked.append(text->extraSelections().constLast().cursor.selectedText());
    }
    marked.sort();
    QCOMPARE(marked, QStringList({ u"\"warm\""_s, u"5"_s, u"{"_s }));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->child<QDialog>("answerProblems"), 10'000);
}

void TestAnswerForms::saysThatItWasCut()
{
    use("{}");
    ask(u"{\"city\":\"Os"_s, "length");
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains("cut at the token limit"_L1), 10'000);
    look("form-cut");
}

void TestAnswerForms::saysThatItIsNoJson()
{
    use("{}");
    ask(u"Sure! {\"city\": \"Oslo\"}"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains("not valid JSON"_L1), 10'000);
    emit view()->actionTriggered(last(), "problems");
    QVERIFY(m_desk->child<QDialog>("answerProblems"));
    look("form-nojson");
    m_desk->child<QDialog>("answerProblems")->reject();
}

void TestAnswerForms::judgesLargeAnswersAside()
{
    use("{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}");
    QString numbers = u"[0"_s;
    for (int i = 1; i < 30'000; ++i)
        numbers += u',' + QString::number(i);
    ask(numbers + u",\"x\"]"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"Not as “weather” asks: 1 problem"_s), 30'000);
}

Turn TestAnswerForms::turn(TurnId id, const QString &text)
{
    Turn turn { .id = id, .message = { .role = Role::Assistant, .text = text } };
    turn.settings.parameters.set("response_format", "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"x\",\"schema\":{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}}}");
    return turn;
}

void TestAnswerForms::dropsWhatIsStale()
{
    AnswerChecks checks;
    const QSignalSpy checked(&checks, &AnswerChecks::checked);
    const QString large = u'[' + u"1,"_s.repeated(60'000) + u"\"x\"]"_s;
    QVERIFY(!checks.of(turn(1, large)).verdict);
    // It is another text before the first is judged.
    const AnswerChecks::Check now = checks.of(turn(1, u"[1]"_s));
    QVERIFY(now.verdict && now.verdict->kind == AnswerVerdict::Kind::Valid);
    QVERIFY(!checks.of(turn(2, large)).verdict);
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, 30'000);
    QCOMPARE(checked.constFirst().constFirst().value<TurnId>(), TurnId(2));
    QCOMPARE(checks.of(turn(1, u"[1]"_s)).verdict->kind, AnswerVerdict::Kind::Valid);
    QCOMPARE(checks.of(turn(2, large)).verdict->kind, AnswerVerdict::Kind::Invalid);
}

void TestAnswerForms::judgesEachAnswerOnce()
{
    AnswerChecks checks;
    const QSignalSpy checked(&checks, &AnswerChecks::checked);
    // More than is judged at one go: the rest follows.
    const QString text = u'[' + u"1,"_s.repeated(20'000) + u"1]"_s;
    int later = 0;
    for (TurnId id = 1; id <= 12; ++id)
        later += checks.of(turn(id, text)).verdict ? 0 : 1;
    QVERIFY(later > 0 && later < 12);
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), later, 30'000);
    for (TurnId id = 1; id <= 12; ++id)
        QCOMPARE(checks.of(turn(id, text)).verdict->kind, AnswerVerdict::Kind::Valid);
    QTest::qWait(50);
    QCOMPARE(checked.size(), later);
    QVERIFY(!checks.of({ .id = 20, .message = { .role = Role::Assistant, .text = u"[]"_s } }).isAsked);
}

void TestAnswerForms::mayGoWhileSomethingIsJudged()
{
    const QString large = u'[' + u"1,"_s.repeated(60'000) + u"\"x\"]"_s;
    for (int i = 0; i < 5; ++i) {
        AnswerChecks checks;
        QVERIFY(!checks.of(turn(1, large)).verdict);
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestAnswerForms)
#include "tst_answerforms.moc"
