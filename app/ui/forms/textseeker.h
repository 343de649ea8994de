// Finds words in a text field: all hits, kept right while the text is edited, and from one to the next.
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QPlainTextEdit;

class TextSeeker final : public QObject
{
    Q_OBJECT

public:
    explicit TextSeeker(QPlainTextEdit &field);

    /// Selects the first hit from where the field's cursor is. Empty \a words: seeks nothing.
    void seek(const QString &words, Qt::CaseSensitivity sensitivity);
    /// To the next hit, or with -1 to the one before; around the end.
    void goOn(int step);

    QList<int> hits() const { return m_hits; } ///< where each begins
    int length() const { return int(m_words.size()); }
    int index() const; ///< of the hit that is selected; -1: none is

signals:
    void foundChanged();

private:
    void gather();
    void select(int index);

    QPlainTextEdit &m_field;
    QString m_words;
    Qt::CaseSensitivity m_sensitivity = Qt::CaseInsensitive;
    QList<int> m_hits;
};
