#include "ui/inspector/shellhighlighter.h"

#include "ui/codecolours.h"

#include <QEvent>
#include <QWidget>

namespace {
enum ShellState { Bare = 0, Single = 1, Double = 2 };
}

ShellHighlighter::ShellHighlighter(QTextDocument *document, QWidget &colours)
    : QSyntaxHighlighter(document)
    , m_colours(colours)
{
    colours.installEventFilter(this);
}

bool ShellHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void ShellHighlighter::highlightBlock(const QString &text)
{
    const bool dark = CodeColours::isDark(m_colours.palette());
    QTextCharFormat string;
    string.setForeground(CodeColours::string(dark));
    QTextCharFormat variable;
    variable.setForeground(CodeColours::number(dark));

    int state = qMax(0, previousBlockState());
    int from = 0;
    const auto colourUpTo = [&](int end) {
        if (state != Bare)
            setFormat(from, end - from, string);
    };
    for (int i = 0; i < text.size(); ++i) {
        const auto c = text.at(i);
        if (c == u'\\' && state != Single) {
            ++i;
        } else if (c == u'\'' && state != Double) {
            colourUpTo(i + 1);
            from = i;
            state = state == Single ? Bare : Single;
        } else if (c == u'"' && state != Single) {
            colourUpTo(i + 1);
            from = i;
            state = state == Double ? Bare : Double;
        }
    }
    colourUpTo(int(text.size()));
    setCurrentBlockState(state);

    // "$NAME": where the key would be.
    for (int i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) != u'$' || !(text.at(i + 1).isUpper() || text.at(i + 1) == u'_' || text.at(i + 1) == u'{'))
            continue;
        int end = i + 1;
        while (end < text.size() && (text.at(end).isUpper() || text.at(end).isDigit() || text.at(end) == u'_'))
            ++end;
        setFormat(i, end - i, variable);
        i = end;
    }
}
