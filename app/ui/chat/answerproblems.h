// What of an answer is not as it was asked to be: a list, and the answer beside it with the place of each marked.
#pragma once

#include "core/answerform.h"

#include <QDialog>

class AnswerChecks;
class QLabel;
class QListWidget;
class QPlainTextEdit;
struct Turn;

class AnswerProblems final : public QDialog
{
    Q_OBJECT

public:
    AnswerProblems(const AnswerVerdict &verdict, const QString &answer, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPlace();
    /// The byte of m_json at which the problem \a row is; -1: nobody knows.
    qsizetype offsetOf(int row) const;

    AnswerVerdict m_verdict;
    QByteArray m_json; ///< as shown
    bool m_isLaidOut = false; ///< it is not spelled as it came
    QLabel *m_sentence;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
};

/// Opens one for \a turn, if it has been judged and there is anything to show.
void showProblems(AnswerChecks &checks, const Turn &turn, QWidget *parent);
