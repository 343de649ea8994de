#include "core/identity.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct TranslatedMessage {
    QString context;
    QString source;
    QString comment; ///< what tells two equal sources of one context apart
    QStringList forms; ///< one, or one for each plural form
    bool plural = false;
    bool finished = false;

    QString id() const { return context + u" | "_s + source + (comment.isEmpty() ? QString() : u" | "_s + comment); }
};

QString fileOf(const QString &language) { return u"%1_%2.ts"_s.arg(QLatin1StringView(Identity::program), language); }

QList<TranslatedMessage> messagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<TranslatedMessage> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == "name"_L1) {
            context = xml.readElementText();
        } else if (name == "message"_L1) {
            messages.append({ .context = context, .plural = xml.attributes().value("numerus"_L1) == "yes"_L1 });
        } else if (messages.isEmpty()) {
            continue;
        } else if (name == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (name == "comment"_L1) {
            messages.last().comment = xml.readElementText();
        } else if (name == "translation"_L1) {
            messages.last().finished = !xml.attributes().hasAttribute("type"_L1);
            if (!messages.last().plural)
                messages.last().forms << xml.readElementText();
        } else if (name == "numerusform"_L1) {
            messages.last().forms << xml.readElementText();
        }
    }
    return messages;
}

QStringList sortedMatches(const QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    for (const auto &match : pattern.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

QString mnemonic(const QString &text)
{
    static const QRegularExpression pattern(u"(?<!&)&([A-Za-z0-9])"_s);
    return pattern.match(text).captured(1).toUpper();
}

// What a sentence ends with, Chinese and English punctuation taken as one.
QString ending(const QString &text)
{
    const QString end = text.trimmed();
    if (end.endsWith(u'…') || end.endsWith("..."_L1))
        return u"…"_s;
    if (end.endsWith(u':') || end.endsWith(u'：'))
        return u":"_s;
    return {};
}

/// What one form of a translation lost or invented, in a word; empty: nothing.
QString lostIn(const QString &source, const QString &form)
{
    static const QRegularExpression place(u"%(?:L?\\d+|Ln|n)"_s);
    static const QRegularExpression tag(u"</?[a-z][a-z0-9]*(?:\\s[^>]*)?/?>"_s);
    if (form.trimmed().isEmpty())
        return u"empty"_s;
    if (sortedMatches(source, place) != sortedMatches(form, place))
        return u"places"_s;
    if (sortedMatches(source, tag) != sortedMatches(form, tag))
        return u"tags"_s;
    if (mnemonic(source) != mnemonic(form))
        return u"mnemonic"_s;
    if (ending(source) != ending(form))
        return u"ending"_s;
    if (source.count(u'\n') != form.count(u'\n'))
        return u"lines"_s;
    return {};
}

QStringList languages() { return QStringLiteral(LANGUAGES).split(u' '); }

} // namespace

class TestTranslations final : public QObject {
    Q_OBJECT

private slots:
    void seesWhatATranslationLost_data();
    void seesWhatATranslationLost();
    void hasAFileForEveryLanguage();
    void isFinished_data();
    void isFinished();
    void keepsPlacesTagsMnemonicsAndEndings_data();
    void keepsPlacesTagsMnemonicsAndEndings();
    void knowsEveryStringOfTheSources_data();
    void knowsEveryStringOfTheSources();
    void writesEachChineseInItsOwnScript_data();
    void writesEachChineseInItsOwnScript();

private:
    void rowPerLanguage() const;
};

void TestTranslations::rowPerLanguage() const
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestTranslations::seesWhatATranslationLost_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("lost");
    QTest::newRow("nothing") << u"&File of %1…"_s << u"%1 的文件(&F)…"_s << QString();
    QTest::newRow("places in another order") << u"%1 of %2"_s << u"%2 之 %1"_s << QString();
    QTest::newRow("Chinese colon") << u"Name:"_s << u"名称："_s << QString();
    QTest::newRow("a place") << u"Sent to %1"_s << u"已发送"_s << u"places"_s;
    QTest::newRow("the number") << u"%n token(s)"_s << u"多个 token"_s << u"places"_s;
    QTest::newRow("a place twice") << u"%1"_s << u"%1%1"_s << u"places"_s;
    QTest::newRow("a tag") << u"<b>Key</b>"_s << u"密钥"_s << u"tags"_s;
    QTest::newRow("the mnemonic") << u"&File"_s << u"文件"_s << u"mnemonic"_s;
    QTest::newRow("another mnemonic") << u"&File"_s << u"文件(&W)"_s << u"mnemonic"_s;
    QTest::newRow("the ellipsis") << u"Open…"_s << u"打开"_s << u"ending"_s;
    QTest::newRow("the colon") << u"Name:"_s << u"名称"_s << u"ending"_s;
    QTest::newRow("everything") << u"Name"_s << u" "_s << u"empty"_s;
    QTest::newRow("a line") << u"One\nTwo"_s << u"一二"_s << u"lines"_s;
}

void TestTranslations::seesWhatATranslationLost()
{
    QFETCH(QString, source);
    QFETCH(QString, form);
    QTEST(lostIn(source, form), "lost");
}

void TestTranslations::hasAFileForEveryLanguage()
{
    QStringList expected;
    for (const QString &language : languages())
        expected << fileOf(language);
    expected.sort();
    QCOMPARE(QDir(QStringLiteral(TRANSLATIONS_DIR)).entryList({ u"*.ts"_s }, QDir::Files, QDir::Name), expected);
}

void TestTranslations::isFinished_data() { rowPerLanguage(); }

void TestTranslations::isFinished()
{
    QFETCH(QString, language);
    const QList<TranslatedMessage> messages = messagesIn(QStringLiteral(TRANSLATIONS_DIR "/") + fileOf(language));
    QVERIFY(!messages.isEmpty());
    QStringList unfinished;
    for (const TranslatedMessage &message : messages) {
        if (!message.finished || message.forms.isEmpty())
            unfinished << message.id();
    }
    QVERIFY2(unfinished.isEmpty(), qPrintable(u'\n' + unfinished.join(u'\n')));
}

void TestTranslations::keepsPlacesTagsMnemonicsAndEndings_data() { rowPerLanguage(); }

void TestTranslations::keepsPlacesTagsMnemonicsAndEndings()
{
    QFETCH(QString, language);
    QStringList losses;
    for (const TranslatedMessage &message : messagesIn(QStringLiteral(TRANSLATIONS_DIR "/") + fileOf(language))) {
        for (const QString &form : message.forms) {
            // An English singular may say "one token" instead of the number.
            const bool spelledOut = language == "en"_L1 && message.forms.size() == 2 && form == message.forms.first()
                && !form.contains("%n"_L1);
            const QString lost = spelledOut ? QString() : lostIn(message.source, form);
            if (!lost.isEmpty())
                losses << u"%1: %2 → %3"_s.arg(lost, message.id(), form);
        }
    }
    QVERIFY2(losses.isEmpty(), qPrintable(u'\n' + losses.join(u'\n')));
}

void TestTranslations::knowsEveryStringOfTheSources_data() { rowPerLanguage(); }

void TestTranslations::knowsEveryStringOfTheSources()
{
    QFETCH(QString, language);
    const QString committed = QStringLiteral(TRANSLATIONS_DIR "/") + fileOf(language);
    QTemporaryDir folder;
    const QString copy = folder.filePath(fileOf(language));
    QVERIFY(QFile::copy(committed, copy));

    QStringList arguments = { u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s,
        QStringLiteral(PROJECT_SOURCE_DIR "/app"), u"@"_s + QStringLiteral(LUPDATE_SOURCES) };
    if (language == "en"_L1)
        arguments << u"-pluralonly"_s;
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE), arguments + QStringList { u"-ts"_s, copy });
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    // tr() inherited from elsewhere: the string is filed under one name and looked up under another.
    const QString said = QString::fromUtf8(lupdate.readAllStandardError() + lupdate.readAllStandardOutput());
    QVERIFY2(!said.contains("lacks Q_OBJECT"_L1), qPrintable(said));

    const auto ids = [](const QString &path) {
        QStringList all;
        for (const TranslatedMessage &message : messagesIn(path))
            all << message.id();
        all.sort();
        return all;
    };
    const QStringList before = ids(committed);
    QStringList unknown = ids(copy);
    QStringList gone = before;
    for (const QString &id : before)
        unknown.removeOne(id);
    for (const QString &id : ids(copy))
        gone.removeOne(id);
    const QString hint = u"\nBuild the target update_translations and translate what it adds.\n"_s;
    QVERIFY2(unknown.isEmpty(), qPrintable(hint + u"New:\n"_s + unknown.join(u'\n')));
    QVERIFY2(gone.isEmpty(), qPrintable(hint + u"Gone:\n"_s + gone.join(u'\n')));
}

void TestTranslations::writesEachChineseInItsOwnScript_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("foreign");
    // Characters of our own glossary that only the other script, or the other side's usage, has.
    QTest::newRow("Simplified") << u"zh_CN"_s << u"設鑰會話發請錯誤應線連檔對擇關閉傳複製貼輸數據變視顯續讀"_s;
    QTest::newRow("Traditional") << u"zh_TW"_s << u"设钥会话发请错误应线连对择关闭传复贴输数变视显续读"_s;
}

void TestTranslations::writesEachChineseInItsOwnScript()
{
    QFETCH(QString, language);
    QFETCH(QString, foreign);
    QStringList mixed;
    for (const TranslatedMessage &message : messagesIn(QStringLiteral(TRANSLATIONS_DIR "/") + fileOf(language))) {
        for (const QString &form : message.forms) {
            for (const QChar character : form) {
                if (foreign.contains(character))
                    mixed << u"%1 in: %2"_s.arg(QString(character), form);
            }
        }
    }
    QVERIFY2(mixed.isEmpty(), qPrintable(u'\n' + mixed.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
