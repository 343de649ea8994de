// The text of an answer on standard output as it grows, without any known key, not even one that comes in pieces.
#pragma once

#include "core/answer.h"
#include "core/redaction.h"

#include <QList>
#include <QString>

class AnswerText
{
public:
    void addSecret(const QByteArray &secret);
    const Redactor &redactor() const { return m_redactor; }

    /// \a whole: the answer so far.
    void grow(const QString &whole);
    /// \a whole: the answer. A line break follows, if it ends without one.
    void end(const QString &whole);

    /// Says what there is to say of \a answer beside its text.
    void describe(const Answer &answer) const;

    /// Nobody reads standard output any more.
    bool isBroken() const { return m_isBroken; }

private:
    void print(const QString &text);
    void flush();

    Redactor m_redactor;
    QList<QByteArray> m_secrets;
    QString m_taken; ///< of the answer, as it came
    QString m_pending; ///< may be the beginning of a key
    bool m_endsLine = true; ///< the last printed character was a line break
    bool m_diverged = false; ///< the answer no longer begins with what was printed
    bool m_isBroken = false;
};
