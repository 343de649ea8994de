// Colours a curl command a little: strings and the key's variable, in colours that fit the palette. Bounded per line.
#pragma once

#include <QSyntaxHighlighter>

class ShellHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// \a colours is the widget that shows \a document; another palette of it colours the text anew.
    ShellHighlighter(QTextDocument *document, QWidget &colours);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void highlightBlock(const QString &text) override;

private:
    const QWidget &m_colours;
};
