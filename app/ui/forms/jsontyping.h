// What keys do in a field for JSON: Enter keeps the indentation, brackets and quotes come in pairs and are stepped over.
#pragma once

#include <QObject>
#include <QTextCursor>

#include <optional>
#include <utility>

class QKeyEvent;
class QPlainTextEdit;

class JsonTyping final : public QObject
{
    Q_OBJECT

public:
    explicit JsonTyping(QPlainTextEdit &field);

    /// The bracket at the cursor and the one that belongs to it, as positions; the second is -1 where there is none.
    static std::optional<std::pair<int, int>> bracketsAt(const QTextCursor &cursor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(const QKeyEvent &key);
    void breakLine();
    bool typeOpening(QChar character);
    bool typeClosing(QChar character);
    bool typeQuote();
    bool eraseEmptyPair();

    QPlainTextEdit &m_field;
};
