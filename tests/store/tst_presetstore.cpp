#include "store/presetstore.h"
#include "store/profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

using Kind = PresetProblem::Kind;

namespace {
Preset rich()
{
    Preset preset { .name = u"Careful, 天气 / \"quotes\""_s };
    preset.settings.model = u"MiniMax-M2"_s;
    preset.settings.parameters.set("temperature", "1e-5");
    preset.settings.parameters.set("max_tokens", "0100"); // no JSON: left out
    preset.settings.parameters.set("stop", R"(["a, b","c\u0041"])");
    preset.settings.extraBody.set("big", "123456789012345678901234567890");
    preset.settings.fieldOrder = { "messages", "big", "gr\xc3\xb6\xc3\x9f" "e \"1\"", "model" };
    preset.settings.extraHeaders = { { .name = "X-Trace", .value = "a, b" } };
    preset.settings.tools = { { .name = u"get_time"_s, .description = u"Time\nthere"_s, .schema = "{\n  \"type\": \"object\"\n}" },
        { .name = u"begun"_s, .schema = "{\"type\":", .enabled = false, .cannedResult = u"12:00"_s } };
    return preset;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(name).path());
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), qint64(content.size()));
}
}

class TestPresetStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bringsBackWhatWasSaved();
    void writesWhatAPersonCanRead();
    void replacesTheOneOfTheSameName();
    void listsByName();
    void renames();
    void removes();
    void keepsNamesApartThatMakeTheSameFile();
    void writesNoSecretHeader();
    void tradesFiles();
    void refusesWhatIsNoPreset_data();
    void refusesWhatIsNoPreset();
    void leavesADamagedFileWhereItIs();
    void saysWhenNothingCanBeWritten();

private:
    QString folder() const { return m_profile->configFolder() + "/presets"_L1; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<PresetStore> m_presets;
};

void TestPresetStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(m_folder->path());
    m_presets = std::make_unique<PresetStore>(*m_profile);
}

void TestPresetStore::bringsBackWhatWasSaved()
{
    QVERIFY(m_presets->presets().isEmpty());
    const Preset preset = rich();
    QVERIFY(!m_presets->save(preset));
    QVERIFY(!m_presets->save({ .name = u" Empty\t"_s }));
    const PresetStore other(*m_profile);
    Preset expected = preset;
    expected.settings.parameters.reset("max_tokens");
    QCOMPARE(other.presets().size(), 2);
    QVERIFY(other.presets().at(0) == expected);
    QVERIFY(other.presets().at(1) == Preset { .name = u"Empty"_s });
    QVERIFY(other.find(preset.name.toUpper()) == expected);
    QVERIFY(other.problems().isEmpty());
}

void TestPresetStore::writesWhatAPersonCanRead()
{
    Preset preset { .name = u"Careful"_s };
    preset.settings.parameters.set("temperature", "1e-5");
    preset.settings.parameters.set("stream", "true");
    QCOMPARE(PresetStore::text(preset),
        QByteArray("{\n"
                   "  \"format\": \"minimax-playground-preset\",\n"
                   "  \"version\": 1,\n"
                   "  \"name\": \"Careful\",\n"
                   "  \"parameters\": {\n"
                   "    \"temperature\": 1e-5,\n"
                   "    \"stream\": true\n"
                   "  }\n"
                   "}\n"));
    QVERIFY(!m_presets->save(preset));
    QCOMPARE(contentOf(folder() + "/preset-careful.json"_L1), PresetStore::text(preset));
}

void TestPresetStore::replacesTheOneOfTheSameName()
{
    QVERIFY(!m_presets->save({ .name = u"Careful"_s }));
    Preset changed { .name = u"careful"_s };
    changed.settings.model = u"other"_s;
    QVERIFY(!m_presets->save(changed));
    QCOMPARE(m_presets->presets().size(), 1);
    QVERIFY(m_presets->presets().constFirst() == changed);
    QVERIFY(m_presets->save({ .name = u" \n"_s }).kind == Kind::NoName);
}

void TestPresetStore::listsByName()
{
    for (const QString &name : { u"run b"_s, u"Beta"_s, u"run A"_s, u"alpha"_s })
        QVERIFY(!m_presets->save({ .name = name }));
    QStringList names;
    for (const Preset &preset : m_presets->presets())
        names.append(preset.name);
    QCOMPARE(names, (QStringList { u"alpha"_s, u"Beta"_s, u"run A"_s, u"run b"_s }));
}

void TestPresetStore::renames()
{
    Preset preset = rich();
    preset.name = u"one"_s;
    preset.settings.parameters.reset("max_tokens");
    QVERIFY(!m_presets->save(preset));
    QVERIFY(!m_presets->save({ .name = u"two"_s }));
    QVERIFY(m_presets->rename(u"one"_s, u"Two"_s).kind == Kind::NameTaken);
    QVERIFY(m_presets->rename(u"three"_s, u"four"_s).kind == Kind::Unknown);
    QVERIFY(m_presets->rename(u"one"_s, u" "_s).kind == Kind::NoName);
    QVERIFY(!m_presets->rename(u"one"_s, u"One"_s));
    QVERIFY(!m_presets->rename(u"One"_s, u"three"_s));
    preset.name = u"three"_s;
    QVERIFY(m_presets->find(u"three"_s) == preset);
    QVERIFY(!m_presets->find(u"one"_s));
    QCOMPARE(m_presets->presets().size(), 2);
}

void TestPresetStore::removes()
{
    QVERIFY(!m_presets->save({ .name = u"one"_s }));
    QVERIFY(!m_presets->save({ .name = u"two"_s }));
    QVERIFY(!m_presets->remove(u"ONE"_s));
    QCOMPARE(m_presets->presets().size(), 1);
    QVERIFY(m_presets->remove(u"one"_s).kind == Kind::Unknown);
}

void TestPresetStore::keepsNamesApartThatMakeTheSameFile()
{
    const QStringList names { u"../a"_s, u"a"_s, u"a!"_s, u"con"_s, u"."_s, u"😀"_s, QString(300, u'x'), QString(300, u'x') + u'y' };
    for (const QString &name : names)
        QVERIFY(!m_presets->save({ .name = name }));
    QCOMPARE(m_presets->presets().size(), names.size());
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), names.size());
    for (const QString &name : names)
        QVERIFY(m_presets->find(name));
}

void TestPresetStore::writesNoSecretHeader()
{
    Preset preset { .name = u"one"_s };
    preset.settings.extraHeaders = { { .name = "X-Api-Key", .value = "sk-canary-1234" },
        { .name = "X-Mine", .value = "sk-canary-1234", .secret = true } };
    QVERIFY(!m_presets->save(preset));
    const QString exported = m_folder->filePath(u"out.json"_s);
    QVERIFY(!m_presets->exportTo(u"one"_s, exported));
    QVERIFY(!contentOf(exported).contains("canary"));
    QCOMPARE(contentOf(folder() + "/preset-one.json"_L1), contentOf(exported));
    const QList<HttpHeader> headers = m_presets->find(u"one"_s)->settings.extraHeaders;
    QCOMPARE(headers.size(), 2);
    QCOMPARE(headers.at(1).name, "X-Mine");
    QVERIFY(headers.at(1).secret && headers.at(1).value.isEmpty());
}

void TestPresetStore::tradesFiles()
{
    const Preset preset = rich();
    QVERIFY(!m_presets->save(preset));
    const QString file = m_folder->filePath(u"out.json"_s);
    QVERIFY(m_presets->exportTo(u"nobody"_s, file).kind == Kind::Unknown);
    QVERIFY(!m_presets->exportTo(preset.name, file));
    QString name;
    QVERIFY(!m_presets->importFrom(file, name));
    QCOMPARE(name, QString(preset.name + u" 2"_s));
    QVERIFY(m_presets->find(name)->settings == m_presets->find(preset.name)->settings);
    QVERIFY(m_presets->importFrom(m_folder->filePath(u"none.json"_s), name).kind == Kind::NotReadable);
    QVERIFY(m_presets->importFrom(m_folder->path(), name).kind == Kind::NotAPreset);
}

void TestPresetStore::refusesWhatIsNoPreset_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    const QByteArray head = R"({"format":"minimax-playground-preset","version":1,"name":"x")";
    const auto preset = [&head](const QByteArray &member) -> QByteArray { return head + "," + member + "}"; };
    QTest::newRow("empty") << QByteArray() << int(Kind::NotJson) << QString();
    QTest::newRow("cut off") << head << int(Kind::NotJson) << QString();
    QTest::newRow("a list") << QByteArray("[]") << int(Kind::NotAPreset) << u"format"_s;
    QTest::newRow("something else") << QByteArray(R"({"format":"x"})") << int(Kind::NotAPreset) << u"format"_s;
    QTest::newRow("no version") << QByteArray(R"({"format":"minimax-playground-preset"})") << int(Kind::NotAPreset) << u"version"_s;
    QTest::newRow("of a newer program") << QByteArray(R"({"format":"minimax-playground-preset","version":2})") << int(Kind::TooNew)
                                        << u"2"_s;
    QTest::newRow("no name") << QByteArray(R"({"format":"minimax-playground-preset","version":1})") << int(Kind::NotAPreset)
                             << u"name"_s;
    QTest::newRow("parameters as a list") << preset(R"("parameters":[1])") << int(Kind::NotAPreset) << u"parameters"_s;
    QTest::newRow("tools as an object") << preset(R"("tools":{})") << int(Kind::NotAPreset) << u"tools"_s;
    QTest::newRow("a tool that is none") << preset(R"("tools":[1])") << int(Kind::NotAPreset) << u"tools"_s;
    QTest::newRow("a tool with a number for a name") << preset(R"("tools":[{"name":1}])") << int(Kind::NotAPreset)
                                                     << u"tools.name"_s;
    QTest::newRow("a header that injects another") << preset(R"("extraHeaders":[{"name":"a","value":"b\r\nc: d"}])")
                                                   << int(Kind::NotAPreset) << u"extraHeaders.name"_s;
}

void TestPresetStore::refusesWhatIsNoPreset()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(QString, detail);
    const QString file = m_folder->filePath(u"in.json"_s);
    write(file, text);
    QString name;
    const PresetProblem problem = m_presets->importFrom(file, name);
    QCOMPARE(int(problem.kind), kind);
    QCOMPARE(problem.file, file);
    if (problem.kind != Kind::NotJson)
        QCOMPARE(problem.detail, detail);
    else
        QVERIFY(problem.at >= 0 && !problem.detail.isEmpty());
    QVERIFY(m_presets->presets().isEmpty());
}

void TestPresetStore::leavesADamagedFileWhereItIs()
{
    const QString damaged = folder() + "/preset-one.json"_L1;
    write(damaged, "{\"format\"");
    QVERIFY(!m_presets->save({ .name = u"one"_s }));
    QCOMPARE(m_presets->presets().size(), 1);
    QCOMPARE(m_presets->problems().size(), 1);
    QCOMPARE(m_presets->problems().constFirst().file, damaged);
    QCOMPARE(contentOf(damaged), "{\"format\"");
}

void TestPresetStore::saysWhenNothingCanBeWritten()
{
    write(folder(), "in the way");
    const PresetProblem problem = m_presets->save({ .name = u"one"_s });
    QVERIFY(problem.kind == Kind::NotWritable);
    QVERIFY(!problem.file.isEmpty());
}

QTEST_GUILESS_MAIN(TestPresetStore)
#include "tst_presetstore.moc"
