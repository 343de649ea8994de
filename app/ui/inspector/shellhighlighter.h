// Colours a curl command a little: strings, the key's variable, options. Bounded per line.
#pragma once

#include <QSyntaxHighlighter>

class ShellHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    ShellHighlighter(QTextDocument *document, const QWidget &colours);

protected:
    void highlightBlock(const QString &text) override;

private:
    const QWidget &m_colours;
};
