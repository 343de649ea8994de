#include "core/markdownstream.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace Markdown;

namespace {

QByteArray corpus()
{
    return R"(# Title

A paragraph with **bold**, *italic*, `code`, ~~gone~~ and [a link](https://example.com/a?b=1&amp;c=2).
It goes on
lazily.

> A quote
> - with a list
>
> ```sh
> and code
> ```
lazy line

1. one
2. two

   still two

   ```python
   in_item()

   # blank above
   ```
10) ten
- [ ] open
- [x] done

Text before a fence
```cpp
int main() { return 0; }

	indented with a tab
```
after it
~~~~
tilde ``` inside
~~~
~~~~

| a | b |
|---|:-:|
| 1 | **2** |
| 中 | 文 |

**中文（粗体）**后面，**注意：**请看**“引号”**。

Setext
======

---

    indented code

    more of it

Reference [here][ref] and ![picture](/dev/zero "t") &copy; &unknown; \(x_1\) \[a\\b\] $a_b$

[ref]: https://example.com/ref
)";
}

Blocks streamed(const QByteArray &text, const std::vector<qsizetype> &cuts)
{
    const QString all = QString::fromUtf8(text);
    Stream stream;
    qsizetype at = 0;
    for (const qsizetype cut : cuts) {
        stream.append(QStringView(all).sliced(at, cut - at));
        stream.blocks();
        at = cut;
    }
    stream.append(QStringView(all).sliced(at));
    stream.finish();
    return stream.blocks();
}

QString described(const Block &block)
{
    QString text = u"%1 %2 %3%4 %5 [%6] "_s.arg(QString::number(int(block.kind)), QString::number(block.level),
                       QString::fromLatin1(block.containers), block.marked ? u"*"_s : QString(),
                       QString::number(block.number), block.language)
        + block.text;
    for (const Span &span : block.spans)
        text += u" {%1,%2,%3,%4}"_s.arg(span.start).arg(span.length).arg(span.style).arg(span.link);
    return text;
}

QString described(const Blocks &blocks)
{
    QStringList lines;
    for (const auto &block : blocks)
        lines.append(described(*block) + u" @%1-%2"_s.arg(block->sourceBegin).arg(block->sourceEnd));
    return lines.join(u'\n');
}

const Span *spanOf(const Block &block, QStringView text)
{
    for (const Span &span : block.spans) {
        if (block.text.sliced(span.start, span.length) == text)
            return &span;
    }
    return nullptr;
}
}

class TestMarkdown final : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfBlock()
    {
        const Blocks blocks = parse("# H\n\ntext\n\n- a\n  1. b\n- [x] c\n\n> q\n\n```py\nx = 1\n\ny\n```\n\n| a | b "
                                    "|\n|---|--:|\n| 1 | 2 |\n\n---\n");
        QCOMPARE(blocks.size(), size_t(9));
        QCOMPARE(blocks[0]->kind, Block::Kind::Heading);
        QCOMPARE(blocks[0]->level, 1);
        QCOMPARE(blocks[1]->text, u"text"_s);
        QVERIFY(blocks[2]->marked && blocks[2]->number == -1 && blocks[2]->listDepth() == 1);
        QVERIFY(blocks[3]->marked && blocks[3]->number == 1 && blocks[3]->listDepth() == 2);
        QCOMPARE(blocks[4]->task, Block::Task::Done);
        QCOMPARE(blocks[5]->quoteDepth(), 1);
        QCOMPARE(blocks[6]->language, u"py"_s);
        QCOMPARE(blocks[6]->text, u"x = 1\n\ny"_s);
        QCOMPARE(blocks[7]->cells.size(), 4);
        QCOMPARE(blocks[7]->text, u"a\tb\n1\t2"_s);
        QCOMPARE(blocks[7]->cells[3].alignment, Alignment::Right);
        QCOMPARE(blocks[8]->kind, Block::Kind::Rule);
    }

    void boldWorksNextToChinesePunctuation_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("bold");
        QTest::newRow("bracket before the end") << u"**中文（粗体）**后面"_s << u"中文（粗体）"_s;
        QTest::newRow("colon before the end") << u"**注意：**请看"_s << u"注意："_s;
        QTest::newRow("quote behind the start") << u"请看**“引号”**吧"_s << u"“引号”"_s;
        QTest::newRow("ascii colon") << u"**注意:**请看"_s << u"注意:"_s;
        QTest::newRow("nothing special") << u"这是**粗体**字"_s << u"粗体"_s;
    }
    void boldWorksNextToChinesePunctuation()
    {
        QFETCH(QString, source);
        QFETCH(QString, bold);
        const Blocks blocks = parse(source.toUtf8());
        QCOMPARE(blocks.size(), size_t(1));
        const Span *span = spanOf(*blocks[0], bold);
        QVERIFY2(span && span->style == Span::Bold, qPrintable(described(blocks)));
        QVERIFY(!blocks[0]->text.contains(QChar(0x2060)));
        QVERIFY(!blocks[0]->text.contains(u'*'));
    }

    void keepsWordJoinersThatWereWritten()
    {
        QCOMPARE(parse(u"a\u2060b **中（文）**后"_s.toUtf8())[0]->text, u"a\u2060b 中（文）后"_s);
        QCOMPARE(parse(u"```\n**中（文）**后\n```"_s.toUtf8())[0]->text, u"**中（文）**后"_s);
    }

    void mathKeepsItsBackslashes_data()
    {
        QTest::addColumn<QString>("math");
        QTest::newRow("round") << uR"(\(x_1 * y_2 * z\))"_s;
        QTest::newRow("square") << uR"(\[a\\b\,c\])"_s;
        QTest::newRow("dollar") << uR"($\alpha\,\{x\}_1$)"_s;
        QTest::newRow("unclosed") << uR"(\(x)"_s;
        QTest::newRow("money") << u"$5 and $6"_s;
    }
    void mathKeepsItsBackslashes()
    {
        QFETCH(QString, math);
        QCOMPARE(
            parse(QString("see "_L1 + math + " there"_L1).toUtf8())[0]->text, QString("see "_L1 + math + " there"_L1));
        QCOMPARE(parse(QString(u'`' + math + u'`').toUtf8())[0]->text, math);
    }

    void imagesBecomeText()
    {
        const Blocks blocks = parse("x ![alt *text*](file:///etc/passwd) y");
        QCOMPARE(blocks[0]->text, u"x [image: alt text — file:///etc/passwd] y"_s);
    }

    void htmlStaysText()
    {
        QCOMPARE(parse("a <b onclick=x>c</b> <!-- d -->")[0]->text, u"a <b onclick=x>c</b> <!-- d -->"_s);
        QCOMPARE(parse("<script>\nx\n</script>")[0]->text, u"<script> x </script>"_s);
    }

    void givesTheSameBlocksForEveryCut()
    {
        const QByteArray text = corpus();
        const qsizetype length = QString::fromUtf8(text).size();
        const QString once = described(parse(text));
        for (qsizetype cut = 0; cut <= length; ++cut)
            QCOMPARE(described(streamed(text, { cut })), once);
        for (const qsizetype step : { 1, 2, 3, 7, 16, 64 }) {
            std::vector<qsizetype> cuts;
            for (qsizetype cut = step; cut < length; cut += step)
                cuts.push_back(cut);
            QCOMPARE(described(streamed(text, cuts)), once);
        }
    }

    void givesTheSameBlocksForEveryPrefix()
    {
        const QString text = QString::fromUtf8(corpus());
        for (qsizetype end = 0; end <= text.size(); ++end) {
            const QByteArray prefix = text.first(end).toUtf8();
            QCOMPARE(described(streamed(prefix, { end / 3, end / 2 })), described(parse(prefix)));
        }
    }

    void needsNoCorrectionAtTheEndOfOrdinaryText()
    {
        QByteArray text = corpus();
        text.truncate(text.indexOf("Reference [here]")); // a link reference is only known at the end
        Stream stream;
        for (const QChar c : QString::fromUtf8(text)) {
            stream.append(QStringView(&c, 1));
            stream.blocks();
        }
        stream.blocks();
        stream.takeChange();
        stream.finish();
        QVERIFY(!stream.takeChange().any());
    }

    void findsLinkReferencesAtTheEnd()
    {
        Stream stream;
        stream.append(u"see [here][r]\n\nmore\n\n");
        QVERIFY(stream.blocks()[0]->spans.isEmpty());
        stream.append(u"[r]: https://example.com\n");
        stream.finish();
        QCOMPARE(stream.blocks()[0]->spans.value(0).link, u"https://example.com"_s);
    }

    void cutsOverlongPiecesAtTheSamePlaceHoweverTheyArrive()
    {
        std::mt19937 random(7);
        for (const QByteArray &unit :
            { QByteArray("word "), QByteArray("- item\n"), QByteArray("unbroken"), QByteArray("line of text\n"),
                QByteArray("\xe4\xb8\xad"), QByteArray("> quote\n"), QByteArray("a\n\n  - b\n") }) {
            const QByteArray text = unit.repeated(100'000 / unit.size());
            const QString once = described(parse(text));
            const qsizetype length = QString::fromUtf8(text).size();
            for (int round = 0; round < 4; ++round) {
                std::vector<qsizetype> cuts;
                for (qsizetype at = random() % 5000; at < length; at += 1 + random() % 5000)
                    cuts.push_back(at);
                QVERIFY(described(streamed(text, cuts)) == once);
            }
        }
    }

    void lengthensOpenCodeInPlace()
    {
        Stream stream;
        stream.append(u"```py\nline 1\n");
        const auto block = stream.blocks().at(0);
        stream.takeChange();
        for (int i = 0; i < 1000; ++i)
            stream.append(u"more\n");
        QCOMPARE(stream.blocks().at(0).get(), block.get());
        const Change change = stream.takeChange();
        QCOMPARE(change.block, 0);
        QCOMPARE(change.character, qsizetype(6));
        QCOMPARE(block->text.count(u'\n'), 1000);
        stream.append(u"``");
        QVERIFY(!stream.blocks().at(0)->text.contains(u'`'));
        stream.append(u"x\n");
        QVERIFY(stream.blocks().at(0)->text.endsWith("``x"_L1));
    }

    void keepsFinishedBlocks()
    {
        Stream stream;
        stream.append(u"first\n\nsecond");
        const auto first = stream.blocks().at(0);
        for (int i = 0; i < 100; ++i) {
            stream.append(u" more\n\nnext");
            QCOMPARE(stream.blocks().at(0).get(), first.get());
        }
        QVERIFY(stream.takeChange().any());
        QVERIFY(!stream.takeChange().any());
    }

    void goesOnAfterTheEnd()
    {
        Stream stream;
        stream.append(u"one\n\ntwo [a]\n\n[a]: http://x.y\n");
        stream.finish();
        stream.append(u"\nthree\n\n```\ncode");
        stream.blocks();
        stream.append(u" more\n```\nend");
        stream.finish();
        QCOMPARE(described(stream.blocks()), described(parse(stream.source())));
        QCOMPARE(stream.blocks().back()->text, u"end"_s);
    }

    void joinsSurrogatesThatArriveApart()
    {
        Stream stream;
        const QString emoji = u"a😀b"_s;
        for (const QChar c : emoji) {
            stream.append(QStringView(&c, 1));
            stream.blocks();
        }
        stream.finish();
        QCOMPARE(stream.blocks()[0]->text, emoji);
    }

    void copiesFromTheSourceOfAPiece()
    {
        const QByteArray text = corpus();
        const Blocks blocks = parse(text);
        const auto &bold = *std::find_if(
            blocks.begin(), blocks.end(), [](const auto &block) { return block->text.startsWith(u"中文（粗体）"); });
        QCOMPARE(QString::fromUtf8(text.sliced(bold->sourceBegin, bold->sourceEnd - bold->sourceBegin)).trimmed(),
            u"**中文（粗体）**后面，**注意：**请看**“引号”**。"_s);
        qsizetype end = 0;
        for (const auto &block : blocks) {
            QVERIFY(block->sourceBegin <= block->sourceEnd);
            QVERIFY(block->sourceEnd <= text.size());
            QVERIFY(block->sourceEnd >= end);
            end = block->sourceEnd;
        }
    }

    void survivesTextThatStopsInALink()
    {
        for (const char *text : { "[label](dest", "[label](dest ", "[label](<dest", "[label](dest \"ti", "![x](",
                 "[a][", "[a]: ", "<http://x", "&#x", "\\", "|a|\n|-" }) {
            QByteArray exact(text);
            exact.squeeze();
            QVERIFY(!parse(exact).empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
