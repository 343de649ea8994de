#include "core/difference.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// "the [-quick-]{+slow+} fox".
QString marked(const QList<TextPiece> &pieces)
{
    QString text;
    for (const TextPiece &piece : pieces) {
        switch (piece.kind) {
        case TextPiece::Kind::Same:
            text += piece.text;
            break;
        case TextPiece::Kind::Removed:
            text += u"[-"_s + piece.text + u"-]"_s;
            break;
        case TextPiece::Kind::Added:
            text += u"{+"_s + piece.text + u"+}"_s;
            break;
        }
    }
    return text;
}

QString without(TextPiece::Kind kind, const QList<TextPiece> &pieces)
{
    QString text;
    for (const TextPiece &piece : pieces) {
        if (piece.kind != kind)
            text += piece.text;
    }
    return text;
}

/// What must hold of any two texts; empty if it does.
QString brokenPromise(const QString &before, const QString &after, const QList<TextPiece> &pieces)
{
    if (without(TextPiece::Kind::Added, pieces) != before)
        return u"does not make the text before again"_s;
    if (without(TextPiece::Kind::Removed, pieces) != after)
        return u"does not make the text after again"_s;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (pieces[i].text.isEmpty())
            return u"has an empty piece"_s;
        if (i > 0 && pieces[i].kind == pieces[i - 1].kind)
            return u"has two pieces of one kind in a row"_s;
        if (i > 0 && pieces[i].kind == TextPiece::Kind::Removed && pieces[i - 1].kind == TextPiece::Kind::Added)
            return u"adds before it removes"_s;
    }
    return {};
}

/// Whether every piece begins and ends where a character of \a text does.
bool cutsAtCharacters(const QString &text, TextPiece::Kind other, const QList<TextPiece> &pieces)
{
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    qsizetype at = 0;
    for (const TextPiece &piece : pieces) {
        if (piece.kind == other)
            continue;
        characters.setPosition(at);
        if (!characters.isAtBoundary())
            return false;
        at += piece.text.size();
    }
    return true;
}

QString randomText(QRandomGenerator &random, int most)
{
    static const QStringList parts { u"the"_s, u"a"_s, u"quick"_s, u"fox"_s, u" "_s, u" "_s, u" "_s, u"  "_s, u"\n"_s, u"\r\n"_s, u"\t"_s,
        u"."_s, u", "_s, u"can't"_s, u"3.14"_s, u"你"_s, u"好"_s, u"世界"_s, u"カタカナ"_s, u"ひらがな"_s, u"e\u0301"_s, u"\u0301"_s,
        u"👍🏽"_s, u"👩‍👩‍👧"_s, u"🇩🇪"_s, u"\u200d"_s, u"한국"_s, u"ไทย"_s, u"नमस्ते"_s, u"\u00a0"_s, u" \u0301"_s, QString(QChar(0xd83d)) };
    QString text;
    for (quint32 count = random.bounded(quint32(most) + 1); count > 0; --count)
        text += parts[random.bounded(parts.size())];
    return text;
}

/// A text of words nobody wrote before.
QString longText(QRandomGenerator &random, qsizetype size, char between)
{
    QString text;
    text.reserve(size + 16);
    while (text.size() < size)
        text += QString::number(random.generate(), 36) + QLatin1Char(between);
    return text;
}
}

class TestTextDifferences final : public QObject
{
    Q_OBJECT

private slots:
    void cutsAtWords_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("pieces");

        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("the same") << u"the same"_s << u"the same"_s << u"the same"_s;
        QTest::newRow("all new") << QString() << u"two words"_s << u"{+two words+}"_s;
        QTest::newRow("all gone") << u"two words"_s << QString() << u"[-two words-]"_s;
        QTest::newRow("a word") << u"the quick fox"_s << u"the slow fox"_s << u"the [-quick-]{+slow+} fox"_s;
        QTest::newRow("part of a word") << u"walked home"_s << u"walking home"_s << u"[-walked-]{+walking+} home"_s;
        QTest::newRow("words in a row") << u"a quick fox ran"_s << u"a slow dog ran"_s << u"a [-quick fox-]{+slow dog+} ran"_s;
        QTest::newRow("a word more") << u"a fox"_s << u"a red fox"_s << u"a {+red +}fox"_s;
        QTest::newRow("ideographs") << u"今天天气很好"_s << u"今天天气不好"_s << u"今天天气[-很-]{+不+}好"_s;
        QTest::newRow("kana") << u"カタカナ"_s << u"カタナ"_s << u"カタ[-カ-]ナ"_s;
        QTest::newRow("a family") << u"👩‍👩‍👧 here"_s << u"👩‍👩‍👦 here"_s << u"[-👩‍👩‍👧-]{+👩‍👩‍👦+} here"_s;
        QTest::newRow("an accent set upon a letter") << u"cafe\u0301"_s << u"cafe"_s << u"[-cafe\u0301-]{+cafe+}"_s;
        QTest::newRow("a number") << u"pi is 3.14 or so"_s << u"pi is 3.15 or so"_s << u"pi is [-3.14-]{+3.15+} or so"_s;
        QTest::newRow("ends of lines") << u"a\r\nb"_s << u"a\nb"_s << u"a[-\r\n-]{+\n+}b"_s;
        QTest::newRow("lines stay apart") << u"x1\nx2\n"_s << u"y1\ny2\n"_s << u"[-x1-]{+y1+}\n[-x2-]{+y2+}\n"_s;
    }
    void cutsAtWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, pieces);
        QCOMPARE(marked(textDifferences(before, after)), pieces);
    }

    void makesBothTextsAgain()
    {
        QRandomGenerator random(4711);
        for (int i = 0; i < 6'000; ++i) {
            const QString before = randomText(random, i % 100 == 0 ? 400 : 25);
            QString after = randomText(random, i % 100 == 0 ? 400 : 25);
            if (i % 3 == 0) {
                const auto at = qsizetype(random.bounded(quint32(before.size()) + 1));
                after = before.first(at) + randomText(random, 3) + before.sliced(at);
            }
            const QList<TextPiece> pieces = textDifferences(before, after);
            const QString broken = brokenPromise(before, after, pieces);
            QVERIFY2(broken.isEmpty(), qPrintable(QString(u"%1 | %2: %3"_s).arg(before, after, broken)));
            QVERIFY2(cutsAtCharacters(before, TextPiece::Kind::Added, pieces), qPrintable(before));
            QVERIFY2(cutsAtCharacters(after, TextPiece::Kind::Removed, pieces), qPrintable(after));
            QCOMPARE(textDifferences(before, after), pieces);
        }
    }

    void findsNothingInEqualTexts()
    {
        QRandomGenerator random(42);
        for (int i = 0; i < 2'000; ++i) {
            const QString text = randomText(random, 30);
            const QList<TextPiece> expected
                = text.isEmpty() ? QList<TextPiece>() : QList<TextPiece> { { TextPiece::Kind::Same, text } };
            QCOMPARE(textDifferences(text, text), expected);
        }
    }

    /// dtl begins anew where its memory is used up: here several times.
    void makesTextsAgainThatHaveLittleInCommon()
    {
        QRandomGenerator random(7);
        const QString before = longText(random, 40'000, ' ');
        for (const qsizetype size : { 1'000, 30'000, 45'000, 120'000 }) {
            QString after = longText(random, size, ' ');
            after.insert(size / 2, before.mid(20'000, 300));
            const QList<TextPiece> pieces = textDifferences(before, after);
            QCOMPARE(brokenPromise(before, after, pieces), QString());
            const QList<TextPiece> back = textDifferences(after, before);
            QCOMPARE(brokenPromise(after, before, back), QString());
        }
    }

    // Should one of them take as long as it may, the limit of a test ends it.
    void endsSoonWithLongTexts_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("mostPieces");

        QRandomGenerator random(11);
        const QString text = longText(random, 1'000'000, ' ');
        const QString lines = longText(random, 1'000'000, '\n');
        QTest::newRow("nothing in common, one line") << text << longText(random, 1'000'000, ' ') << 3;
        QTest::newRow("nothing in common, many lines") << lines << longText(random, 1'000'000, '\n') << 1'000'000;
        QTest::newRow("nothing in common, no blank") << QString(1'000'000, u'a') << QString(1'000'000, u'好') << 2;
        QString few = text;
        few.replace(100'000, 1, u"#"_s).replace(900'000, 1, u"#"_s);
        QTest::newRow("two words apart") << text << few << 9;
        QStringList words = text.first(300'000).split(u' ');
        std::reverse(words.begin(), words.end());
        QTest::newRow("the same words the other way round") << text.first(300'000) << words.join(u' ') << 1'000'000;
    }
    void endsSoonWithLongTexts()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, mostPieces);
        const QList<TextPiece> pieces = textDifferences(before, after);
        QCOMPARE(brokenPromise(before, after, pieces), QString());
        QCOMPARE_LE(pieces.size(), mostPieces);
    }

    /// Too much for words at once, but its lines tell where to look.
    void looksIntoLinesOfLongTexts()
    {
        QRandomGenerator random(13);
        QStringList before;
        QStringList after;
        for (int i = 0; i < 30'000; ++i) {
            const QString line = longText(random, 24, ' ');
            before << line + u"here"_s;
            after << line + (i % 2 == 0 ? u"here"_s : u"there"_s);
        }
        const QList<TextPiece> pieces = textDifferences(before.join(u'\n'), after.join(u'\n'));
        QCOMPARE(brokenPromise(before.join(u'\n'), after.join(u'\n'), pieces), QString());
        QCOMPARE(pieces.size(), qsizetype(15'000 * 3));
    }
};

QTEST_GUILESS_MAIN(TestTextDifferences)
#include "tst_textdifferences.moc"
