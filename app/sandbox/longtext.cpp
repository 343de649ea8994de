#include "sandbox/cannedtext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

constexpr qsizetype longBytes = 100 * 1024;

QString openingText()
{
    return uR"(# A long answer

This is 100 KB of Markdown, made to be scrolled through while it still arrives. Every part holds the same eight
chapters with other numbers, so that a missing line is easy to see.

> **Tip.** Press *Stop* in the middle: what has arrived stays.

---
)"_s;
}

QString proseChapter(int part)
{
    return uR"(
# Part %1

## %1.1 Prose

A paragraph with *emphasis*, **strong words**, ***both at once***, ~~a mistake~~ and `a span of code`. It has a
[link to the documentation](https://example.test/docs/part-%1 "Part %1"), a bare address https://example.test/%1, and a
hard break at the end of this line,  
so that this one starts anew. Some characters only look like markup: 2 * 3 * 4 = 24, snake_case_name, a \*star\*, and
the comparison a < b && c > d. An image is not fetched but named: ![the harbour at dusk](https://example.test/harbour.png).

A second paragraph is long enough to be wrapped several times at any sensible width. It speaks of the sea, since speaking
of the sea needs no facts: the tide comes in, waits for part %1 to be read, and goes out again; gulls stand on one leg;
somebody mends a net; the light moves over the wall, and by the time the paragraph is through, the next has begun.
)"_s.arg(part);
}

QString listChapter(int part)
{
    return uR"(
## %1.2 Lists

- Apples
- Pears
  - Conference, which keep until part %1
  - Williams, which do not
    1. Pick them green
    2. Wait for a week
- A point of two paragraphs.

  The second one stands under the first.

1. First
2. Second
   - with a point inside
10. Tenth, by its own number

What remains to be done:

- [x] Read part %1
- [ ] Answer the letter
- [ ] Mend the roof
  - [x] Buy slates
  - [ ] Find the ladder
)"_s.arg(part);
}

QString quoteChapter(int part)
{
    return uR"(
## %1.3 Quotes

> The first sentence of quotation %1 is short. The second goes on for a while, as quotations do when the one who quotes
> agrees with them, and ends with **emphasis added**.
>
> > Within it somebody else is quoted,
> > in two lines.
>
> - Even a list
> - may be quoted, with `code` in it:
>
> ```sh
> echo "part %1"
> ```

***
)"_s.arg(part);
}

QString tableChapter(int part)
{
    QString text = uR"(
## %1.4 Tables

| Harbour | Boats | Depth (m) | Remark |
|:--------|------:|:---------:|--------|
)"_s.arg(part);
    static const std::array harbours = {"Northhaven", "Saltmouth", "Grey Quay", "Lantern Bay", "Old Mole", "Fennel Reach"};
    for (int row = 0; row < int(harbours.size()); ++row) {
        text += u"| %1 | %2 | %3.%4 | %5 |\n"_s.arg(QString::fromLatin1(harbours[size_t(row)]))
                    .arg(part * 37 + row * 113)
                    .arg(3 + row)
                    .arg((part + row) % 10)
                    .arg(row % 2 == 0 ? u"**open** at night"_s : u"see `chart-%1`"_s.arg(part * 10 + row));
    }
    return text + uR"(
| 项目 | 数量 | 说明 |
| --- | ---: | --- |
| 苹果 | 12 | **新鲜**，今天到货 |
| 梨 | 7 | 含有 \| 竖线 |
)"_s;
}

QString codeChapter(int part)
{
    return uR"(
## %1.5 Code

```cpp
// Part %1: the smallest server that is worth the name.
template <typename Handler>
bool serve(quint16 port, Handler &&handle)
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost, port))
        return false;
    for (int i = 0; i < %1; ++i)
        handle(u"request %1"_s, i * 0x2A); // a line comment
    return true;
}
```

```python
from dataclasses import dataclass

@dataclass
class Boat:
    """One boat of harbour %1."""
    name: str
    depth: float = 1.5

    def fits(self, harbour: dict[str, float]) -> bool:
        return self.depth < harbour["depth"]  # metres

print([boat.name for boat in (Boat("Tern"), Boat("Gull", 4.0)) if boat.fits({"depth": 3.%1})])
```

```json
{"model": "long", "part": %1, "nested": {"list": [1, 2.5, -3e10, true, null], "text": "a \"quoted\" word"}}
```

```bash
for part in $(seq 1 %1); do
    curl -sN --url "http://127.0.0.1:8080/v1/models" | grep -c '"id"' || exit 1
done
```

```sql
SELECT harbour, count(*) AS boats FROM mooring WHERE part = %1 GROUP BY harbour HAVING count(*) > 3 ORDER BY boats DESC;
```

```diff
--- a/part-%1.txt
+++ b/part-%1.txt
@@ -1,2 +1,2 @@
-the tide goes out
+the tide comes in
```

A block without a language, and a very long line in it:

```
part %1: aaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbb cccccccccccccccccccc dddddddddddddddddddd eeeeeeeeeeeeeeeeeeee ffffffffffffffffffff gggggggggggggggggggg
	a tab, then <b>no markup</b> & no **emphasis**
```
)"_s.arg(part);
}

QString eastChapter(int part)
{
    return uR"(
## %1.6 中文与其他文字

第 %1 部分讲海港的早晨。**注意：**粗体紧挨着中文标点，也要正确显示。他说：**“潮水来了。”**然后就走了。**价格（含税）**是一百二十元，
这里还有`代码`和[链接](https://example.test/zh/%1)。中英文混排 mixed with English words 时，换行应当自然。

- 第一项，**重要。**
- 第二项：*斜体*与~~删除线~~
  1. 嵌套的条目
  2. 再来一条

繁體中文：**請留意，**港口在第 %1 天關閉。「船長」說：**「明天再來。」**

日本語：**「港の朝」**という章です。漢字、ひらがな、カタカナが混ざります。한국어: **항구의 아침**은 조용합니다.

```text
全角字符：１２３４５ＡＢＣ　（全角空格）
等宽对齐：一二三四五
```
)"_s.arg(part);
}

QString mixedChapter(int part)
{
    return uR"(
## %1.7 Emoji and lines from right to left

Weather at the harbour: ☀️ then 🌧️, wind 🌬️. The crew: 👩‍🚀 👨‍👩‍👧‍👦 🧑🏽‍💻, the flags 🇳🇴 🇨🇳 🇧🇷, a keycap 5️⃣, and a heart ❤️ beside `🦀`.

هذا سطر عربي رقم %1، وفيه **كلمة مهمة** و`code` في الوسط.

שורה בעברית, מספר %1, עם **הדגשה** ועם קישור: [תיעוד](https://example.test/he/%1).

- עברית בתוך רשימה
- mixed: the word שלום stands in the middle
- العربية في قائمة 🙂

Combining marks: é à ñ ọ̈, Greek Ἀθῆναι, Cyrillic «Гавань», Vietnamese bến cảng, Georgian ნავსადგური.
)"_s.arg(part);
}

QString endChapter(int part)
{
    return uR"(
### %1.8 Small things

#### A fourth level
##### A fifth
###### A sixth

Setext heading %1
-----------------

Formulas stay text: $E = mc^2$ and \(a_%1\). HTML stays text as well: <kbd>Ctrl</kbd>. Entities: &copy; &amp; &lt;.

A footnote of sorts[^%1], and a line that ends part %1.

[^%1]: The note itself.
)"_s.arg(part);
}

} // namespace

QString longMarkdown()
{
    QString text = openingText();
    qsizetype bytes = text.toUtf8().size();
    for (int part = 1; bytes < longBytes; ++part) {
        const QString chapters = proseChapter(part) + listChapter(part) + quoteChapter(part) + tableChapter(part)
            + codeChapter(part) + eastChapter(part) + mixedChapter(part) + endChapter(part);
        text += chapters;
        bytes += chapters.toUtf8().size();
    }
    return text + u"\n---\n\nThat was all of it. ✅\n"_s;
}

} // namespace Sandbox
