// A text with what is different in it marked: what was added has a green ground and is underlined, what was removed a red one and
// is struck out. Foreign text stays plain text; what is endless is cut.
#pragma once

#include "core/difference.h"

#include <QPlainTextEdit>

class DifferenceText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DifferenceText(QWidget *parent = nullptr);

    void showPieces(const QList<TextPiece> &pieces);

    /// Neighbours of what was removed and added are one difference.
    int count() const { return int(m_marks.size()); }
    /// The one that is gone to, or -1.
    int current() const { return m_current; }
    /// Goes to the difference \a step after the one gone to, round the ends.
    void go(int step);

    /// "“struggling” became “busy”", shortened.
    QString sentence(int difference) const;

    /// How many words are in what is different; of what was replaced the greater number.
    static int differingWords(const QList<TextPiece> &pieces);

signals:
    void currentChanged();

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;

private:
    struct Mark {
        int from = 0; ///< in the document
        int to = 0;
        QString removed; ///< at most as much as a sentence has room for
        QString added;
    };

    void fill();

    QList<TextPiece> m_pieces;
    QList<Mark> m_marks;
    int m_current = -1;
};
