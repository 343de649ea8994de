#include "ui/chat/transcript.h"

#include "ui/chat/answerchecks.h"
#include "ui/chat/attachmentchip.h"
#include "ui/chat/attachmentpreview.h"
#include "words/schemas.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
class Transcript
{
    Q_DECLARE_TR_FUNCTIONS(Transcript)

public:
    static QString reasoningTitle(const Turn &turn, const QString &thinking);
    static QString answerer(const QString &model, const QString &routeName);
    static void describeEnd(const Turn &turn, TranscriptTurn &shown);
    static QList<TurnAction> pager(const Conversation &conversation, const Turn &turn);
    static QList<TurnAction> actions(Role role, bool hasText);
    static TurnAction stopAction() { return { TurnActions::stop, tr("Stop") }; }
    static QList<ShownAttachment> attachments(const QList<Attachment> &attachments);
    static QString thinking() { return tr("Thinking"); }
    static QString problemsLabel() { return tr("Show where"); }
};

QString Transcript::reasoningTitle(const Turn &turn, const QString &thinking)
{
    if (turn.timing.firstReasoning && turn.timing.firstText && *turn.timing.firstText > *turn.timing.firstReasoning) {
        //: %1 is a duration such as "1.4 s": how long the model reasoned before it answered
        return tr("Thinking · %1").arg(Words::duration(*turn.timing.firstText - *turn.timing.firstReasoning));
    }
    return turn.state == TurnState::Streaming ? tr("Thinking…") : thinking;
}

QString Transcript::answerer(const QString &model, const QString &routeName)
{
    //: %1 is a model id, %2 the name of a route
    return model.isEmpty() ? routeName : tr("%1 · %2").arg(model, routeName);
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

QList<ShownAttachment> Transcript::attachments(const QList<Attachment> &attachments)
{
    QList<ShownAttachment> shown;
    for (const Attachment &attachment : attachments) {
        const bool isPicture = attachment.kind == AttachmentKind::Image;
        shown.append({ .name = AttachmentChip::title(attachment),
            .facts = AttachmentChip::facts(attachment),
            .kind = tr("Picture"),
            .isPicture = isPicture && !attachment.content.isEmpty(),
            .image = {},
            //: %1 is the name of a file
            .opens = AttachmentPreview::canShow(attachment) ? tr("Show %1").arg(AttachmentChip::title(attachment)) : QString() });
    }
    return shown;
}

/// Of a turn of \a role that is over.
QList<TurnAction> Transcript::actions(Role role, bool hasText)
{
    QList<TurnAction> actions;
    if (hasText)
        actions.append({ TurnActions::copy, tr("Copy") });
    if (role != Role::System)
        actions.append({ TurnActions::edit, tr("Edit") });
    if (role == Role::Assistant) {
        actions.append({ TurnActions::regenerate, tr("Regenerate") });
        actions.append({ TurnActions::inspect, tr("Show response") });
    }
    actions.append({ TurnActions::more, u"⋯"_s, tr("More actions") });
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

TranscriptWriter::TranscriptWriter(const Conversation &conversation, AnswerChecks &checks)
    : m_conversation(conversation)
    , m_checks(checks)
    , m_thinking(Transcript::thinking())
{
    for (const Role role : { Role::System, Role::User, Role::Assistant, Role::Tool }) {
        m_titles.insert(role, Words::roleName(role));
        m_actions.insert(role, Transcript::actions(role, true));
        m_textless.insert(role, Transcript::actions(role, false));
    }
}

QString TranscriptWriter::subtitle(const Turn &turn)
{
    if (turn.message.role == Role::Assistant) {
        if (m_subtitle.isEmpty() || turn.settings.model != m_model || turn.routeName != m_routeName) {
            m_model = turn.settings.model;
            m_routeName = turn.routeName;
            m_subtitle = Transcript::answerer(m_model, m_routeName);
        }
        return m_subtitle;
    }
    if (turn.message.role != Role::Tool)
        return {};
    // The result stands under the call's own name; the call is in one of the turns above.
    for (const auto *above = m_conversation.turn(turn.parent); above; above = m_conversation.turn(above->parent)) {
        for (const auto &call : above->message.toolCalls) {
            if (call.id == turn.message.toolCallId)
                return call.name;
        }
        if (above->message.role == Role::User)
            break;
    }
    return turn.message.toolCallId;
}

QList<TurnAction> TranscriptWriter::actions(const Turn &turn) const
{
    const QList<TurnAction> pager = Transcript::pager(m_conversation, turn);
    if (turn.state == TurnState::Streaming)
        return pager + QList<TurnAction> { Transcript::stopAction() };
    const QMap<Role, QList<TurnAction>> &known = turn.message.text.isEmpty() ? m_textless : m_actions;
    QList<TurnAction> usual = *known.constFind(turn.message.role);
    // What was written or imported was never asked for: there is no response.
    const bool wasAsked = turn.state != TurnState::Complete || turn.httpStatus != 0 || turn.timing.total || turn.answer.failure;
    if (turn.message.role == Role::Assistant && !wasAsked)
        usual.removeIf([](const TurnAction &action) { return action.id == TurnActions::inspect; });
    return pager.isEmpty() ? usual : pager + usual;
}

TranscriptTurn TranscriptWriter::turn(const Turn &turn, const QString &routeColour)
{
    const auto &message = turn.message;
    TranscriptTurn shown {
        .key = turn.id,
        .role = message.role,
        .title = *m_titles.constFind(message.role),
        .subtitle = subtitle(turn),
        .routeColour = message.role == Role::Assistant ? routeColour : QString(),
        .text = message.role == Role::Tool ? fenced(message.text) : message.text,
        .reasoning = message.reasoning,
        .reasoningTitle = Transcript::reasoningTitle(turn, m_thinking),
        .toolCalls = message.toolCalls,
        .attachments = Transcript::attachments(message.attachments),
        .streaming = turn.state == TurnState::Streaming,
        .actions = actions(turn),
    };
    Transcript::describeEnd(turn, shown);
    if (message.role == Role::Assistant && turn.state == TurnState::Complete)
        describeForm(turn, shown);
    return shown;
}

void TranscriptWriter::describeForm(const Turn &turn, TranscriptTurn &shown) const
{
    const AnswerChecks::Check check = m_checks.of(turn);
    if (!check.isAsked)
        return;
    if (!check.verdict) {
        shown.notice = Words::answerBeingChecked();
        return;
    }
    shown.notice = Words::answerVerdict(*check.verdict);
    shown.noticeDetail = Words::answerProblems(*check.verdict);
    if (check.verdict->kind == AnswerVerdict::Kind::Invalid || check.verdict->kind == AnswerVerdict::Kind::NotJson)
        shown.noticeActions = { { TurnActions::problems, Transcript::problemsLabel() } };
}
