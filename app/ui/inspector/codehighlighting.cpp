#include "ui/inspector/codehighlighting.h"

#include "ui/conversation/codehighlighter.h"
#include "ui/inspector/shellhighlighter.h"

#include <QEvent>
#include <QPalette>
#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace {
/// Of one colour, on a light and on a dark ground.
QColor codeColour(CodeHighlighter::Colour colour, bool dark)
{
    switch (colour) {
    case CodeHighlighter::Colour::Keyword:
        return QColor(QRgb(dark ? 0xc9a6f5 : 0x6f32b5));
    case CodeHighlighter::Colour::String:
        return QColor(QRgb(dark ? 0x8fd6a4 : 0x14713a));
    case CodeHighlighter::Colour::Number:
        return QColor(QRgb(dark ? 0xe0b568 : 0x94580a));
    case CodeHighlighter::Colour::Comment:
        return QColor(QRgb(dark ? 0x9aa5b4 : 0x5d6877));
    case CodeHighlighter::Colour::Name:
        return QColor(QRgb(dark ? 0x8db8f2 : 0x1c56ad));
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
        const bool dark = m_view.palette().color(QPalette::Base).lightness() < 128;
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
