// Markdown as flat blocks of text with spans: GitHub's dialect, no HTML, nothing ever loaded.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace Markdown {

struct Span {
    enum Style { Bold = 1, Italic = 2, Code = 4, Strike = 8, Image = 16, Math = 32 };
    qsizetype start = 0;
    qsizetype length = 0;
    int style = 0;
    QString link; ///< as written; whether it may be opened is the view's decision

    bool operator==(const Span &) const = default;
};

enum class Alignment { Default, Left, Center, Right };

struct Cell {
    int row = 0; ///< 0 is the head
    int column = 0;
    qsizetype start = 0; ///< in Block::text
    qsizetype length = 0;
    Alignment alignment = Alignment::Default;

    bool operator==(const Cell &) const = default;
};

struct Block {
    enum class Kind { Paragraph, Heading, Code, Table, Rule };
    enum class Task { None, Open, Done };

    Kind kind = Kind::Paragraph;
    int level = 0; ///< of a heading, 1 to 6
    QByteArray containers; ///< from outside in: 'q' a quote, 'l' a list
    bool marked = false; ///< the first block of a list item: has a bullet or a number
    int number = -1; ///< of an ordered item; -1 is a bullet
    Task task = Task::None;
    bool continues = false; ///< an overlong block was cut here: no gap before it
    QString language; ///< of code
    QString text; ///< of a table: cells joined by tabs, rows by newlines
    QList<Span> spans;
    QList<Cell> cells;
    qsizetype sourceBegin = 0; ///< UTF-8 range of the top-level piece this came from
    qsizetype sourceEnd = 0;

    int quoteDepth() const { return int(containers.count('q')); }
    int listDepth() const { return int(containers.count('l')); }

    bool operator==(const Block &) const = default;
};

using Blocks = std::vector<std::shared_ptr<Block>>;

bool equal(const Blocks &a, const Blocks &b);

/// How an image is written out, "[image: %1 — %2]": %1 its description, %2 its address.
Blocks parse(const QByteArray &utf8, const QString &imageText = QStringLiteral("[image: %1 — %2]"));
}
