#include "ui/inspector/codehighlighting.h"

#include "ui/codecolours.h"
#include "ui/conversation/codehighlighter.h"
#include "ui/inspector/shellhighlighter.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace {
QColor codeColour(CodeHighlighter::Colour colour, bool dark)
{
    switch (colour) {
    case CodeHighlighter::Colour::Keyword: return CodeColours::keyword(dark);
    case CodeHighlighter::Colour::String: return CodeColours::string(dark);
    case CodeHighlighter::Colour::Number: return CodeColours::number(dark);
    case CodeHighlighter::Colour::Comment: return CodeColours::comment(dark);
    case CodeHighlighter::Colour::Name: return CodeColours::name(dark);
    }
    return {};
}

class TableHighlighter final : public QSyntaxHighlighter
{
public:
    TableHighlighter(QPlainTextEdit &view, const QString &language)
        : QSyntaxHighlighter(view.document())
        , m_view(view)
        , m_highlighter(language)
    {
        view.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            rehighlight();
        return QSyntaxHighlighter::eventFilter(watched, event);
    }

protected:
    void highlightBlock(const QString &text) override
    {
        const bool dark = CodeColours::isDark(m_view.palette());
        QList<CodeHighlighter::Run> runs;
        setCurrentBlockState(m_highlighter.line(text, CodeHighlighter::State(qMax(0, previousBlockState())), &runs));
        for (const CodeHighlighter::Run &run : std::as_const(runs))
            setFormat(int(run.start), int(run.length), codeColour(run.colour, dark));
    }

private:
    const QPlainTextEdit &m_view;
    const CodeHighlighter m_highlighter;
};
}

QSyntaxHighlighter *highlightCode(QPlainTextEdit &view, QByteArrayView language)
{
    if (language == "sh")
        return new ShellHighlighter(view.document(), view);
    const QString name = QString::fromLatin1(language);
    return CodeHighlighter(name).isActive() ? new TableHighlighter(view, name) : nullptr;
}
