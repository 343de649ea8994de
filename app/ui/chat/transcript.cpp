#include "ui/chat/transcript.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
class Transcript
{
    Q_DECLARE_TR_FUNCTIONS(Transcript)

public:
    static QString reasoningTitle(const Turn &turn);
    static QString subtitle(const Conversation &conversation, const Turn &turn);
    static void describeEnd(const Turn &turn, TranscriptTurn &shown);
    static QList<TurnAction> pager(const Conversation &conversation, const Turn &turn);
    static QList<TurnAction> actions(const Conversation &conversation, const Turn &turn);
};

QString Transcript::reasoningTitle(const Turn &turn)
{
    if (turn.timing.firstReasoning && turn.timing.firstText && *turn.timing.firstText > *turn.timing.firstReasoning) {
        //: %1 is a duration such as "1.4 s": how long the model reasoned before it answered
        return tr("Thinking · %1").arg(Words::duration(*turn.timing.firstText - *turn.timing.firstReasoning));
    }
    return turn.state == TurnState::Streaming ? tr("Thinking…") : tr("Thinking");
}

QString Transcript::subtitle(const Conversation &conversation, const Turn &turn)
{
    if (turn.message.role == Role::Assistant) {
        if (turn.settings.model.isEmpty())
            return turn.routeName;
        //: %1 is a model id, %2 the name of a route
        return tr("%1 · %2").arg(turn.settings.model, turn.routeName);
    }
    if (turn.message.role != Role::Tool)
        return {};
    // The result stands under the call's own name; the call is in one of the turns above.
    for (const auto *above = conversation.turn(turn.parent); above; above = conversation.turn(above->parent)) {
        for (const auto &call : above->message.toolCalls) {
            if (call.id == turn.message.toolCallId)
                return call.name;
        }
        if (above->message.role == Role::User)
            break;
    }
    return turn.message.toolCallId;
}

void Transcript::describeEnd(const Turn &turn, TranscriptTurn &shown)
{
    if (turn.state != TurnState::Cut && turn.state != TurnState::Failed)
        return;
    const auto &failure = turn.answer.failure;
    if (!failure || failure->kind == FailureKind::Stopped) {
        shown.notice = turn.message.text.isEmpty() && turn.message.reasoning.isEmpty()
            ? tr("Stopped before anything arrived.")
            : tr("Stopped: the answer is cut here.");
        return;
    }
    shown.failure = Words::failureSentence(*failure);
    shown.failureDetail = Words::failureDetail(*failure);
    if (failure->kind != FailureKind::NotSent)
        shown.failureActions.append({ TurnActions::inspect, tr("Show raw response") });
    shown.failureActions.append({ TurnActions::regenerate, tr("Send again") });
    if (failure->kind == FailureKind::Authentication || failure->kind == FailureKind::Permission
        || failure->kind == FailureKind::HostNotFound || failure->kind == FailureKind::NotFound
        || failure->kind == FailureKind::NotSent)
        shown.failureActions.append({ TurnActions::openRoute, tr("Open route…") });
}

QList<TurnAction> Transcript::pager(const Conversation &conversation, const Turn &turn)
{
    const auto siblings = conversation.siblings(turn.id);
    if (siblings.size() < 2)
        return {};
    const bool isAnswer = turn.message.role == Role::Assistant;
    return { { TurnActions::previous, u"‹"_s, isAnswer ? tr("Previous answer") : tr("Previous wording") },
        //: %1 and %2 are numbers: which of several answers to the same question is shown
        { TurnActions::next, tr("%1 of %2").arg(QString::number(siblings.indexOf(turn.id) + 1), QString::number(siblings.size())) },
        { TurnActions::next, u"›"_s, isAnswer ? tr("Next answer") : tr("Next wording") } };
}

QList<TurnAction> Transcript::actions(const Conversation &conversation, const Turn &turn)
{
    auto actions = pager(conversation, turn);
    if (turn.state == TurnState::Streaming) {
        actions.append({ TurnActions::stop, tr("Stop") });
        return actions;
    }
    if (!turn.message.text.isEmpty())
        actions.append({ TurnActions::copy, tr("Copy") });
    if (turn.message.role != Role::System)
        actions.append({ TurnActions::edit, tr("Edit") });
    if (turn.message.role == Role::Assistant) {
        actions.append({ TurnActions::regenerate, tr("Regenerate") });
        actions.append({ TurnActions::inspect, tr("Show response") });
    }
    return actions;
}

/// A tool's result is data, not Markdown: inside a fence longer than any in it.
QString fenced(const QString &text)
{
    int longest = 2;
    int run = 0;
    for (const auto c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = qMax(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const auto first = text.trimmed().left(1);
    const bool json = first == "{"_L1 || first == "["_L1;
    return fence + (json ? "json\n"_L1 : "\n"_L1) + text + u'\n' + fence;
}
}

TranscriptTurn transcriptTurn(const Conversation &conversation, const Turn &turn, const QString &routeColour)
{
    const auto &message = turn.message;
    TranscriptTurn shown {
        .key = turn.id,
        .role = message.role,
        .title = Words::roleName(message.role),
        .subtitle = Transcript::subtitle(conversation, turn),
        .routeColour = message.role == Role::Assistant ? routeColour : QString(),
        .text = message.role == Role::Tool ? fenced(message.text) : message.text,
        .reasoning = message.reasoning,
        .reasoningTitle = Transcript::reasoningTitle(turn),
        .toolCalls = message.toolCalls,
        .streaming = turn.state == TurnState::Streaming,
        .actions = Transcript::actions(conversation, turn),
    };
    Transcript::describeEnd(turn, shown);
    return shown;
}
