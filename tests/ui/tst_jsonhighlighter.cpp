#include "ui/codecolours.h"
#include "ui/forms/jsonhighlighter.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

class TestJsonHighlighter : public QObject
{
    Q_OBJECT

private slots:
    void colours_data();
    void colours();
    void canBeReadOnLightAndDark();
    void followsThePalette();
    void coloursAMegabyte();
};

namespace {
/// A letter for each coloured character: n name, s string, d number, k word, x mistake, a blank for the rest; lines as they stand.
QString colouring(const QPlainTextEdit &field)
{
    const bool dark = CodeColours::isDark(field.palette());
    QString letters;
    for (QTextBlock block = field.document()->begin(); block.isValid(); block = block.next()) {
        QString line(block.length() - 1, u' ');
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            const QColor colour = range.format.foreground().color();
            const QChar letter = colour == CodeColours::name(dark) ? u'n'
                : colour == CodeColours::string(dark)              ? u's'
                : colour == CodeColours::number(dark)              ? u'd'
                : colour == CodeColours::keyword(dark)             ? u'k'
                : colour == CodeColours::mistake(dark)             ? u'x'
                                                                   : u'?';
            line.replace(range.start, range.length, QString(range.length, letter));
        }
        letters += (block.blockNumber() > 0 ? u"\n"_s : QString()) + line;
    }
    return letters;
}

double luminance(const QColor &colour)
{
    const auto channel = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax({ luminance(one), luminance(other) });
    return (high + 0.05) / (low + 0.05);
}

QPalette onGround(QRgb ground)
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(ground));
    return palette;
}
}

void TestJsonHighlighter::colours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("all of it") << uR"({"a": ["b", -1.5e+3, true]})"_s << u" nnn   sss  ddddddd  kkkk  "_s;
    QTest::newRow("a name over two lines") << u"{\n\"a\":\n\"b\"}"_s << u" \nnnn \nsss "_s;
    QTest::newRow("a quote inside") << uR"(["a\"b", "c"])"_s << u" ssssss  sss "_s;
    QTest::newRow("no comma") << u"[1\n2]"_s << u" d\nx "_s;
    QTest::newRow("a comma too many") << u"[1,\n]"_s << u" d \nx"_s;
    QTest::newRow("no closing quote") << u"[\"a]"_s << u" xxx"_s;
    QTest::newRow("words of other languages") << u"[True, None, 'a', 01, +1, .5]"_s << u" xxxx  xxxx  xxx  xx  xx  xx "_s;
    QTest::newRow("a comment") << u"{ // mine\n}"_s << u"  xxxxxxx\n "_s;
    QTest::newRow("no name") << u"{:1}"_s << u" xd "_s;
    QTest::newRow("two colons") << u"{\"a\"::1}"_s << u" nnn xd "_s;
}

void TestJsonHighlighter::colours()
{
    QFETCH(const QString, text);
    QFETCH(const QString, wanted);
    QPlainTextEdit field;
    new JsonHighlighter(field);
    field.setPlainText(text);
    QTRY_COMPARE_WITH_TIMEOUT(colouring(field), wanted, 10'000);
}

void TestJsonHighlighter::canBeReadOnLightAndDark()
{
    for (const QRgb ground : { QRgb(0xffffffff), QRgb(0xfff4f5fa), QRgb(0xff22262e), QRgb(0xff000000), QRgb(0xff1b1e25) }) {
        const bool dark = CodeColours::isDark(onGround(ground));
        for (const QColor &colour : { CodeColours::name(dark), CodeColours::string(dark), CodeColours::number(dark), CodeColours::keyword(dark),
                 CodeColours::comment(dark), CodeColours::mistake(dark) })
            QVERIFY2(contrast(colour, QColor(ground)) >= 4.5, qPrintable(colour.name() + u" on "_s + QColor(ground).name()));
    }
}

void TestJsonHighlighter::followsThePalette()
{
    QPlainTextEdit field;
    new JsonHighlighter(field);
    field.setPalette(onGround(0xffffffff));
    field.setPlainText(u"[1, \"a\"]"_s);
    QTRY_COMPARE_WITH_TIMEOUT(colouring(field), u" d  sss "_s, 10'000);
    int edits = 0;
    connect(&field, &QPlainTextEdit::textChanged, &field, [&edits] { ++edits; });
    field.setPalette(onGround(0xff22262e));
    QTRY_COMPARE_WITH_TIMEOUT(colouring(field), u" d  sss "_s, 10'000);
    QCOMPARE(edits, 0); // other colours are no edit
}

/// Prints what it costs; the text is as long as any that is shown.
void TestJsonHighlighter::coloursAMegabyte()
{
    QString text = u"{\n"_s;
    while (text.size() < 1'000'000)
        text += u"  \"name\": [\n    \"some words of a text that goes on for a while\",\n    12.50,\n    true\n  ],\n"_s;
    text += u"  \"last\": null\n}"_s;
    QPlainTextEdit field;
    new JsonHighlighter(field);
    field.resize(400, 600);
    field.show();
    QElapsedTimer took;
    took.start();
    field.setPlainText(text);
    QCoreApplication::processEvents();
    const double filling = double(took.nsecsElapsed()) / 1e6;
    QTextCursor cursor = field.textCursor();
    cursor.setPosition(500'000);
    field.setTextCursor(cursor);
    took.start();
    QTest::keyClick(&field, Qt::Key_A);
    QCoreApplication::processEvents();
    qInfo("1 MB of JSON coloured in %.0f ms, a key in the middle of it takes %.1f ms", filling, double(took.nsecsElapsed()) / 1e6);
    QVERIFY(!field.document()->lastBlock().previous().layout()->formats().isEmpty());
}

QTEST_MAIN(TestJsonHighlighter)
#include "tst_jsonhighlighter.moc"
