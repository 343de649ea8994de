// Asks which of several unnamed answers is the best: a button for each, a tie, or the names without a vote.
#pragma once

#include <QFrame>
#include <QList>

class QLabel;
class QPushButton;

class VoteStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit VoteStrip(QWidget *parent = nullptr);

    /// How many answers there are: A, B, … Of fewer than two, none can be chosen.
    void setColumns(int count);

signals:
    void voted(int place); ///< from 0; -1: a tie
    void revealRequested();

protected:
    /// The letters themselves, while the focus is in the strip.
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    int m_count = 0;
    QLabel *m_question;
    QList<QPushButton *> m_letters;
    QPushButton *m_tie;
    QPushButton *m_reveal;
};
