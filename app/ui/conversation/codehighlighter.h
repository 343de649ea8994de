// Colours for code, from one table of languages: keywords, strings, numbers, comments. A line at a time.
#pragma once

#include <QList>
#include <QStringView>

class CodeHighlighter
{
public:
    enum class Colour { Keyword, String, Number, Comment, Name };
    struct Run {
        qsizetype start;
        qsizetype length;
        Colour colour;
    };
    /// What a line starts in: 0 code, 1 a block comment, 2 and up a string over several lines.
    using State = quint8;

    /// For the word behind the fence, "c++" or "py"; an unknown one colours nothing.
    explicit CodeHighlighter(QStringView language = {});

    bool isActive() const { return m_language >= 0; }
    /// Appends the runs of \a line if \a runs is given; returns the state the next line starts in.
    State line(QStringView line, State state, QList<Run> *runs) const;

private:
    int m_language = -1;
};
