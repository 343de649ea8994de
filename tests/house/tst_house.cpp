#include "house/houserules.h"

#include "core/identity.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString packageList = u"packaging/dependencies/debian-12.txt"_s;

QString read(const QString &path)
{
    QFile file(QStringLiteral(PROJECT_SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

// Paths below a folder of the project, relative to the project.
QStringList filesBelow(const QString &folder, const QStringList &patterns)
{
    const QDir root(QStringLiteral(PROJECT_SOURCE_DIR));
    QStringList found;
    QDirIterator walk(root.filePath(folder), patterns, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        found << root.relativeFilePath(walk.next());
    found.sort();
    return found;
}

QStringList sources()
{
    const QStringList patterns = { u"*.cpp"_s, u"*.h"_s };
    return filesBelow(u"app"_s, patterns) + filesBelow(u"tests"_s, patterns);
}

QStringList listedPackages()
{
    QStringList packages;
    for (const QString &line : read(packageList).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            packages << line;
    }
    return packages;
}

QByteArray lines(const QStringList &breaches) { return '\n' + breaches.join(u'\n').toUtf8(); }

} // namespace

class TestHouse final : public QObject {
    Q_OBJECT

private slots:
    void seesEachBreach_data();
    void seesEachBreach();
    void leavesGoodSourcesAlone();
    void keepsEveryRuleInTheSources();
    void linksEachRoomOnlyWithWhatItMayKnow();
    void leavesNothingUnfinished();
    void keepsTheTopLevelAsItIs();
    void buildsEverySourceThatIsThere();
    void runsEveryTestThatIsThere();
    void saysWhoItIsOnce();
    void namesTheDesktopFileAndIconByTheIdentity();
    void listsPackagesInOnePlace();
    void showsEveryRoomInTheReadme();
};

void TestHouse::seesEachBreach_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const QString include = u"#include %1\n"_s;
    const auto row
        = [](const char *name, const QString &path, const QString &text) { QTest::newRow(name) << path << text; };
    row("core looks up at the engine", u"app/core/a.cpp"_s, include.arg(u"\"engine/httpcall.h\""_s));
    row("cli looks at the window", u"app/cli/a.cpp"_s, include.arg(u"\"ui/mainwindow.h\""_s));
    row("sandbox shares the client's values", u"app/sandbox/a.cpp"_s, include.arg(u"\"core/message.h\""_s));
    row("include without its room", u"app/core/a.cpp"_s, include.arg(u"\"message.h\""_s));
    row("a second file with QNetworkReply", u"app/engine/b.cpp"_s, include.arg(u"<QNetworkReply>"_s));
    row("nlohmann in a header", u"app/core/a.h"_s, u"#pragma once\n"_s + include.arg(u"<nlohmann/json.hpp>"_s));
    row("simdjson in a header", u"app/core/a.h"_s, u"#pragma once\n"_s + include.arg(u"<simdjson.h>"_s));
    row("Qt JSON on the wire", u"app/protocols/a.cpp"_s, include.arg(u"<QJsonDocument>"_s));
    row("a nested event loop", u"app/cli/a.cpp"_s, include.arg(u"<QEventLoop>"_s));
    row("header read twice", u"app/core/a.h"_s, u"int a;\n"_s);
    row("601 lines", u"app/core/a.cpp"_s, u"int a;\n"_s.repeated(601));
    row("using namespace in a header", u"app/core/a.h"_s, u"#pragma once\nusing namespace Qt::StringLiterals;\n"_s);
    row("using namespace std", u"app/core/a.cpp"_s, u"using namespace std;\n"_s);
    row("chained arg", u"app/words/a.cpp"_s, u"text.arg(a).arg(b);\n"_s);
    row("a sentence in core", u"app/core/a.cpp"_s, u"return tr(\"Hello\");\n"_s);
    row("a listener for everybody", u"app/sandbox/a.cpp"_s, u"listen(QHostAddress::Any, 0);\n"_s);
}

void TestHouse::seesEachBreach()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(breachesInSource(path, text).size(), 1);
}

void TestHouse::leavesGoodSourcesAlone()
{
    QCOMPARE(breachesInSource(u"app/engine/httpcall.cpp"_s,
                 u"#include \"engine/httpcall.h\"\n#include \"core/exchange.h\"\n#include <QNetworkReply>\n"
                 "using namespace Qt::StringLiterals;\n// never tr(\"x\") here\n"_s),
        QStringList());
    QCOMPARE(breachesInLinkLines(u"app/ui/CMakeLists.txt"_s,
                 u"add_room(ui SOURCES a.cpp LINKS ui_forms engine Qt6::Widgets PCH <QtWidgets>)"_s),
        QStringList());
    QCOMPARE(
        breachesInLinkLines(u"app/core/CMakeLists.txt"_s, u"add_room(core SOURCES a.cpp LINKS store)"_s).size(), 1);
    QCOMPARE(
        breachesInLinkLines(u"app/cli/CMakeLists.txt"_s, u"add_room(cli SOURCES a.cpp LINKS Qt6::Widgets)"_s).size(),
        1);
    QCOMPARE(unfinishedWork(u"a.cpp"_s, u"// TO"_s + u"DO later"_s).size(), 1);
}

void TestHouse::keepsEveryRuleInTheSources()
{
    QStringList breaches;
    const QStringList all = sources();
    QVERIFY(all.size() > 50);
    for (const QString &path : all)
        breaches += breachesInSource(path, read(path));
    QVERIFY2(breaches.isEmpty(), lines(breaches).constData());
}

void TestHouse::linksEachRoomOnlyWithWhatItMayKnow()
{
    QStringList breaches;
    for (const QString &path : filesBelow(u"app"_s, { u"CMakeLists.txt"_s }))
        breaches += breachesInLinkLines(path, read(path));
    QVERIFY2(breaches.isEmpty(), lines(breaches).constData());
}

void TestHouse::leavesNothingUnfinished()
{
    QStringList breaches;
    for (const QString &path : sources())
        breaches += unfinishedWork(path, read(path));
    QVERIFY2(breaches.isEmpty(), lines(breaches).constData());
}

void TestHouse::keepsTheTopLevelAsItIs()
{
    const QSet<QString> expected = { u"CMakeLists.txt"_s, u"app"_s, u"resources"_s, u"translations"_s, u"tests"_s,
        u"packaging"_s, u"README.md"_s, u"LICENSE"_s, u"CMakePresets.json"_s, u".ci"_s, u".gitignore"_s,
        u".clang-format"_s, u".clang-tidy"_s };
    // What git does not keep: the repository itself, builds and editors' own files.
    static const QRegularExpression notKept(
        u"^(\\.git|build.*|\\.cache|.*\\.user|compile_commands\\.json|\\.vscode|\\.idea)$"_s);
    QStringList surprises;
    const QStringList entries
        = QDir(QStringLiteral(PROJECT_SOURCE_DIR)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        if (!expected.contains(entry) && !notKept.match(entry).hasMatch())
            surprises << entry;
    }
    QVERIFY2(surprises.isEmpty(), lines(surprises).constData());
}

void TestHouse::buildsEverySourceThatIsThere()
{
    QStringList forgotten;
    for (const QString &path : filesBelow(u"app"_s, { u"*.cpp"_s })) {
        // A file stands in the CMakeLists.txt of its folder or of one above it, relative to that.
        bool listed = false;
        for (QString folder = path.section(u'/', 0, -2); !folder.isEmpty() && !listed;
             folder = folder.section(u'/', 0, -2))
            listed = read(folder + u"/CMakeLists.txt"_s).contains(path.mid(folder.size() + 1));
        if (!listed)
            forgotten << path;
    }
    QVERIFY2(forgotten.isEmpty(), lines(forgotten).constData());
}

void TestHouse::runsEveryTestThatIsThere()
{
    QStringList forgotten;
    for (const QString &path : filesBelow(u"tests"_s, { u"tst_*.cpp"_s })) {
        const QString name = path.section(u'/', -1).chopped(4);
        // Those that need a surrounding of their own are run by their wrapper.
        const QRegularExpression registered(u"\\badd_room_test\\(%1\\b|TARGET_FILE:%1>"_s.arg(name));
        if (!read(path.section(u'/', 0, -2) + u"/CMakeLists.txt"_s).contains(registered))
            forgotten << path;
    }
    QVERIFY2(forgotten.isEmpty(), lines(forgotten).constData());
}

void TestHouse::saysWhoItIsOnce()
{
    QVERIFY(read(u"CMakeLists.txt"_s).contains(QLatin1StringView(Identity::id)));
    QStringList repeated;
    for (const QString &path : filesBelow(u"app"_s, { u"*.cpp"_s, u"*.h"_s, u"*.in"_s })) {
        const QString text = read(path);
        if (text.contains(QLatin1StringView(Identity::id)))
            repeated << path + u": repeats the id instead of taking Identity::id"_s;
        if (text.contains(u'"' + QLatin1StringView(Identity::program) + u'"'))
            repeated << path + u": repeats the program's name instead of taking Identity::program"_s;
        if (text.contains(QLatin1StringView(Identity::name)))
            repeated << path + u": repeats the display name instead of taking Identity::name"_s;
    }
    QVERIFY2(repeated.isEmpty(), lines(repeated).constData());
}

void TestHouse::namesTheDesktopFileAndIconByTheIdentity()
{
    const QString id = QString::fromLatin1(Identity::id);
    const QStringList desktopFiles = filesBelow(u"packaging/linux"_s, { u"*.desktop"_s });
    QCOMPARE(desktopFiles, QStringList { u"packaging/linux/%1.desktop"_s.arg(id) });
    const QStringList entries = read(desktopFiles.first()).split(u'\n');
    QVERIFY(entries.contains(u"Icon="_s + id));
    QVERIFY(entries.contains(u"Name="_s + QLatin1StringView(Identity::name)));
    QVERIFY(entries.contains(u"Exec="_s + QLatin1StringView(Identity::program)));
    QVERIFY(read(u"resources/%1.svg"_s.arg(QLatin1StringView(Identity::program))).startsWith("<svg"_L1));
}

void TestHouse::listsPackagesInOnePlace()
{
    const QStringList packages = listedPackages();
    QVERIFY(packages.size() > 20);
    QCOMPARE(QSet<QString>(packages.begin(), packages.end()).size(), packages.size());
    static const QRegularExpression packageName(u"^[a-z0-9][a-z0-9.+-]+$"_s);
    for (const QString &package : packages)
        QVERIFY2(packageName.match(package).hasMatch(), qPrintable(package));

    QVERIFY(read(u"packaging/dev"_s).contains(packageList));
    QVERIFY(read(u".ci/run"_s).contains("packaging/dev"_L1));
    QVERIFY(read(u"README.md"_s).contains(packageList));
    static const QRegularExpression install(u"apt(-get)?\\s+install[^\\n]*"_s);
    for (const QString &path : QStringList { u"README.md"_s, u"packaging/dev"_s, u".ci/run"_s }) {
        for (const auto &match : install.globalMatch(read(path))) {
            for (const QString &package : packages)
                QVERIFY2(!match.captured().contains(package), qPrintable(path + u": "_s + match.captured()));
        }
    }
}

void TestHouse::showsEveryRoomInTheReadme()
{
    const QString readme = read(u"README.md"_s);
    const QStringList rooms
        = QDir(QStringLiteral(PROJECT_SOURCE_DIR "/app")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &room : rooms)
        QVERIFY2(readme.contains(u"`app/%1`"_s.arg(room)), qPrintable(room));
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
