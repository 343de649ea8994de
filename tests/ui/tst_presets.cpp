// Presets with hands and eyes: saved, given away as a file, taken in again, through the window's own menu and dialogs.
#include "store/presetstore.h"
#include "ui/desk.h"
#include "ui/warnings.h"

#include <QApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
QAction *entry(const OpenDesk &desk, const QString &text, const QString &under = {})
{
    auto *menu = desk.child<QMenu>("presetMenu");
    emit menu->aboutToShow();
    const auto actions = menu->findChildren<QAction *>();
    for (auto *action : actions) {
        const auto *parent = qobject_cast<QMenu *>(action->parent());
        const auto title = parent && parent != menu ? parent->title().remove(u'&') : QString();
        if (!action->menu() && action->text().remove(u'&') == text && title == under)
            return action;
    }
    return nullptr;
}

/// As a person types the name and presses Return. The dialog is Qt's own here; elsewhere it may be the platform's.
void choose(const OpenDesk &desk, const QString &file)
{
    auto *dialog = desk.window->findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(file);
    QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
    QTRY_VERIFY(!desk.window->findChild<QFileDialog *>());
}
}

class TestPresets final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void goThroughAFileToAnotherProfile();
    void saysWhatIsNoPreset();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPresets::initTestCase()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestPresets::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestPresets::goThroughAFileToAnotherProfile()
{
    const auto file = m_folder->filePath(u"given away"_s);
    {
        OpenDesk desk(m_folder->filePath(u"one"_s));
        PresetStore presets(desk.profile);
        desk.window->setPresets(presets);
        auto settings = desk.window->session().settings();
        settings.parameters.set("temperature", "0.25");
        desk.window->applySetup(desk.window->session().route(), "openai-chat", settings, {});
        entry(desk, u"Save as…"_s)->trigger();
        auto *name = desk.window->findChild<QInputDialog *>();
        QVERIFY(name && name->isVisible());
        QTest::keyClicks(name->findChild<QLineEdit *>(), u"Cool & calm"_s);
        QTest::keyClick(name->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(presets.find(u"Cool & calm"_s));

        entry(desk, u"Cool  calm"_s, u"Export"_s)->trigger();
        choose(desk, file);
    }
    QFile written(file + u".json"_s);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("0.25"));

    OpenDesk desk(m_folder->filePath(u"two"_s));
    PresetStore presets(desk.profile);
    desk.window->setPresets(presets);
    QVERIFY(!desk.window->session().settings().parameters.value("temperature"));
    entry(desk, u"Import…"_s)->trigger();
    choose(desk, written.fileName());
    QVERIFY(presets.find(u"Cool & calm"_s));
    // What was taken in is set at once, and can be undone.
    QCOMPARE(desk.window->session().settings().parameters.value("temperature"), std::optional(QByteArray("0.25")));
    QVERIFY(desk.child<QWidget>("presetUndo")->isVisible());
    QVERIFY(desk.child<QToolButton>("presets")->text().contains(u"Cool"_s));

    entry(desk, u"Import…"_s)->trigger();
    choose(desk, written.fileName());
    QCOMPARE(presets.presets().size(), 2);
}

void TestPresets::saysWhatIsNoPreset()
{
    QFile file(m_folder->filePath(u"other.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"some\":\"thing\"}");
    file.close();
    OpenDesk desk(m_folder->filePath(u"one"_s));
    PresetStore presets(desk.profile);
    desk.window->setPresets(presets);
    const auto before = desk.window->session().settings();
    entry(desk, u"Import…"_s)->trigger();
    choose(desk, file.fileName());
    auto *box = desk.window->findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    QVERIFY2(box->informativeText().contains(u"other.json"_s), qPrintable(box->informativeText()));
    box->close();
    QCOMPARE(presets.presets().size(), 0);
    QCOMPARE(desk.window->session().settings(), before);
}

QTEST_MAIN(TestPresets)
#include "tst_presets.moc"
