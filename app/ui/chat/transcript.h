// A turn of the conversation put into words for the view.
#pragma once

#include "core/conversation.h"
#include "ui/conversation/transcriptturn.h"

#include <QMap>

class AnswerChecks;

/// What a turn offers, by TurnAction::id.
namespace TurnActions {
inline constexpr char copy[] = "copy";
inline constexpr char regenerate[] = "regenerate";
inline constexpr char stop[] = "stop";
inline constexpr char inspect[] = "inspect"; ///< the request and the response of an answer
inline constexpr char openRoute[] = "open-route";
inline constexpr char edit[] = "edit";
inline constexpr char previous[] = "previous"; ///< among what stands in the same place
inline constexpr char next[] = "next";
inline constexpr char problems[] = "problems"; ///< what of an answer is not as asked
inline constexpr char more[] = "more"; ///< a menu
}

/// Puts the turns of one conversation into words. What it says of every turn is looked up once: of ten thousand turns each
/// look-up would count. Not for longer than the language stays.
class TranscriptWriter
{
public:
    /// \a conversation gives what a turn answers; it must outlive this. \a checks knows what became of the form of
    /// answers, and tells when it knows more.
    TranscriptWriter(const Conversation &conversation, AnswerChecks &checks);

    /// \a turn as shown, but for its figures. \a routeColour is "#rrggbb" or empty.
    TranscriptTurn turn(const Turn &turn, const QString &routeColour);

private:
    QString subtitle(const Turn &turn);
    QList<TurnAction> actions(const Turn &turn) const;

    void describeForm(const Turn &turn, TranscriptTurn &shown) const;

    const Conversation &m_conversation;
    AnswerChecks &m_checks;
    QMap<Role, QString> m_titles;
    QMap<Role, QList<TurnAction>> m_actions; ///< of a turn with a text that is over
    QMap<Role, QList<TurnAction>> m_textless; ///< of one without
    QString m_thinking;
    QString m_model; ///< of the answer before, as most answers of a conversation have the same
    QString m_routeName;
    QString m_subtitle;
};
