// Two launches of the built program on one profile.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

class TestSingleInstance final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void handsASecondLaunchToTheFirst();
    void takesOverFromAKilledOne();
    void opensAWindowForEveryProfile();
    void sendsWhileAWindowIsOpen();
    void startsAnewAfterAQuit();
    void saysWhenTheWindowIsSilent();

private:
    using Program = std::unique_ptr<QProcess>;

    Program start(const QString &profile, const QStringList &arguments = {}) const;
    /// Runs until the window's lock and socket are there.
    Program startWindow(const QString &profile) const;
    static bool ends(QProcess &program, int timeout = 20'000)
    {
        return QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, timeout);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSingleInstance::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

TestSingleInstance::Program TestSingleInstance::start(const QString &profile, const QStringList &arguments) const
{
    auto program = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.remove(u"QT_FATAL_WARNINGS"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    program->setProcessEnvironment(environment);
    program->start(QStringLiteral(PROGRAM), QStringList { u"--profile"_s, m_folder->filePath(profile) } + arguments);
    return program;
}

TestSingleInstance::Program TestSingleInstance::startWindow(const QString &profile) const
{
    auto program = start(profile);
    const QString socket = m_folder->filePath(profile) + "/state/instance.socket"_L1;
    const auto before = QFileInfo(socket).birthTime();
    const bool isThere = QTest::qWaitFor(
        [&] {
            const QFileInfo now(socket);
            return program->state() == QProcess::NotRunning || (now.exists() && (!before.isValid() || now.birthTime() != before));
        },
        20'000);
    return isThere && program->state() == QProcess::Running ? std::move(program) : nullptr;
}

void TestSingleInstance::handsASecondLaunchToTheFirst()
{
    const auto first = startWindow(u"profile"_s);
    QVERIFY(first);
    const auto second = start(u"profile"_s);
    QVERIFY(ends(*second));
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(second->readAllStandardError(), QByteArray());
    QCOMPARE(first->state(), QProcess::Running);
    first->kill();
    QVERIFY(ends(*first));
}

void TestSingleInstance::takesOverFromAKilledOne()
{
    const auto first = startWindow(u"profile"_s);
    QVERIFY(first);
    first->kill();
    QVERIFY(ends(*first));
    QVERIFY(QFile::exists(m_folder->filePath(u"profile/state/instance.lock"_s)));
    const auto second = startWindow(u"profile"_s);
    QVERIFY(second);
    const auto third = start(u"profile"_s);
    QVERIFY(ends(*third));
    QCOMPARE(third->exitCode(), 0);
    QCOMPARE(second->state(), QProcess::Running);
    second->kill();
    QVERIFY(ends(*second));
}

void TestSingleInstance::opensAWindowForEveryProfile()
{
    const auto one = startWindow(u"one"_s);
    const auto two = startWindow(u"two"_s);
    QVERIFY(one && two);
    for (const auto &program : { one.get(), two.get() }) {
        program->kill();
        QVERIFY(ends(*program));
    }
}

void TestSingleInstance::sendsWhileAWindowIsOpen()
{
    const auto first = startWindow(u"profile"_s);
    QVERIFY(first);
    const auto sending = start(u"profile"_s, { u"--send"_s, u"Say this back."_s });
    QVERIFY(ends(*sending));
    QCOMPARE(sending->exitCode(), 0);
    QVERIFY(sending->readAllStandardOutput().contains("Say this back."));
    first->kill();
    QVERIFY(ends(*first));
}

void TestSingleInstance::startsAnewAfterAQuit()
{
    const auto first = startWindow(u"profile"_s);
    QVERIFY(first);
    first->terminate();
    QVERIFY(ends(*first));
    QCOMPARE(first->exitStatus(), QProcess::NormalExit);
    QVERIFY(!QFile::exists(m_folder->filePath(u"profile/state/instance.lock"_s)));
    const auto second = startWindow(u"profile"_s);
    QVERIFY(second);
    second->kill();
    QVERIFY(ends(*second));
}

void TestSingleInstance::saysWhenTheWindowIsSilent()
{
    const auto first = startWindow(u"profile"_s);
    QVERIFY(first);
    ::kill(pid_t(first->processId()), SIGSTOP);
    const auto second = start(u"profile"_s);
    QVERIFY(ends(*second));
    QCOMPARE(second->exitCode(), 1);
    QVERIFY(second->readAllStandardError().contains("does not answer"));
    first->kill();
    QVERIFY(ends(*first));
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
