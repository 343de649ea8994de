// Colours JSON in a text field: names, strings, numbers, words, and in red what cannot stand where it stands.
#pragma once

#include <QSyntaxHighlighter>

class QPlainTextEdit;

class JsonHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// Owned by the document of \a field, and as light or dark as that is.
    explicit JsonHighlighter(QPlainTextEdit &field);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void highlightBlock(const QString &text) override;

private:
    QPlainTextEdit &m_field;
};
