// What became of the form that answers were asked to have. Small answers are judged at once; large ones in another thread, and
// of those a result counts only while the answer is still what was judged.
#pragma once

#include "core/answerform.h"
#include "core/conversation.h"

#include <QHash>
#include <QObject>

#include <optional>

class AnswerChecks final : public QObject
{
    Q_OBJECT

public:
    explicit AnswerChecks(QObject *parent = nullptr);

    struct Check {
        bool isAsked = false; ///< the answer was asked to have a form
        std::optional<AnswerVerdict> verdict; ///< nothing yet: it is being judged
    };
    /// Of \a turn, an answer that is over. checked() follows where the verdict is not there yet.
    Check of(const Turn &turn);

    /// For another conversation: the same ids mean other turns.
    void forget();

signals:
    void checked(TurnId id);

private:
    struct Known {
        AnswerForm form;
        QString text;
        bool isCut = false;
        std::optional<AnswerVerdict> verdict;
    };

    void judgeLater(TurnId id, const Known &asked);
    void take(TurnId id, const Known &asked, const AnswerVerdict &verdict);

    QHash<TurnId, Known> m_known;
    qsizetype m_atOnce; ///< characters that may still be judged before the window does something else
};
