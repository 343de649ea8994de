#include "ui/compare/columntranscript.h"

#include "engine/chatsession.h"
#include "store/routestore.h"
#include "ui/chat/answerchecks.h"
#include "ui/chat/answerproblems.h"
#include "ui/chat/attachmentpreview.h"
#include "ui/chat/transcript.h"
#include "ui/conversation/attachmentsblock.h"
#include "ui/conversation/conversationview.h"
#include "ui/thumbnails.h"

#include <QClipboard>
#include <QGuiApplication>

ColumnTranscript::ColumnTranscript(ChatSession &session, const RouteStore &routes, ConversationView &view, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_routes(routes)
    , m_view(view)
    , m_thumbnails(new Thumbnails(this))
    , m_checks(new AnswerChecks(this))
{
    connect(m_thumbnails, &Thumbnails::ready, this, &ColumnTranscript::showPictures);
    connect(m_checks, &AnswerChecks::checked, this, &ColumnTranscript::update);
    connect(&session, &ChatSession::conversationReset, this, &ColumnTranscript::showAll);
    connect(&session, &ChatSession::turnAppended, this, &ColumnTranscript::append);
    connect(&session, &ChatSession::turnChanged, this, &ColumnTranscript::update);
    connect(&session, &ChatSession::textAppended, &view, &ConversationView::appendText);
    connect(&session, &ChatSession::reasoningAppended, &view, &ConversationView::appendReasoning);
    connect(&view, &ConversationView::actionTriggered, this, &ColumnTranscript::act);
    showAll();
}

void ColumnTranscript::setNameless(bool nameless)
{
    if (nameless == m_nameless)
        return;
    m_nameless = nameless;
    showAll();
}

TranscriptTurn ColumnTranscript::shown(const Turn &turn) const
{
    const auto route = m_routes.find(turn.routeId);
    TranscriptTurn shown = TranscriptWriter(m_session.conversation(), *m_checks).turn(turn, route ? route->colour : QString());
    for (qsizetype i = 0; i < shown.attachments.size(); ++i)
        shown.attachments[i].image = m_thumbnails->of(turn.message.attachments.at(i));
    // A column is narrow, and its menu asks again: by the comparison, which counts the answers.
    const QList<QByteArray> offered { TurnActions::previous, TurnActions::next, TurnActions::copy, TurnActions::stop, TurnActions::inspect };
    shown.actions.removeIf([&offered](const TurnAction &action) { return !offered.contains(action.id); });
    shown.failureActions.removeIf([](const TurnAction &action) { return action.id == TurnActions::openRoute; });
    // Its figures stand below the column, and in the table of all of them.
    if (!m_nameless)
        return shown;
    shown.subtitle.clear();
    shown.routeColour.clear();
    shown.failureDetail.clear();
    if (!shown.failure.isEmpty())
        shown.failure = tr("This answer failed.");
    const auto tells = [](const TurnAction &action) { return action.id == TurnActions::inspect; };
    shown.actions.removeIf(tells);
    shown.failureActions.removeIf(tells);
    return shown;
}

void ColumnTranscript::showAll()
{
    const Conversation &conversation = m_session.conversation();
    QList<TranscriptTurn> turns;
    const QList<TurnId> path = conversation.path();
    for (const TurnId id : path)
        turns.append(shown(*conversation.turn(id)));
    m_view.setTurns(turns);
}

void ColumnTranscript::append(TurnId id)
{
    const Conversation &conversation = m_session.conversation();
    const Turn *const turn = conversation.turn(id);
    if (!turn)
        return;
    // A sibling takes the place of the answer that was shown; what was the last answer no longer is.
    if (conversation.siblings(id).size() > 1) {
        showAll();
        return;
    }
    if (const Turn *const above = conversation.turn(turn->parent))
        m_view.updateTurn(shown(*above));
    m_view.appendTurn(shown(*turn));
}

void ColumnTranscript::update(TurnId id)
{
    const Turn *const turn = m_session.conversation().turn(id);
    if (!turn)
        return;
    // Text that waits for its frame must be there before the end of the answer is.
    m_view.flush();
    m_view.updateTurn(shown(*turn));
}

/// Small pictures were made: the turns they belong to show them.
void ColumnTranscript::showPictures()
{
    const Conversation &conversation = m_session.conversation();
    const QList<TurnId> path = conversation.path();
    for (const TurnId id : path) {
        if (!conversation.turn(id)->message.attachments.isEmpty())
            update(id);
    }
}

void ColumnTranscript::act(TurnId id, const QByteArray &action)
{
    const Conversation &conversation = m_session.conversation();
    const Turn *const turn = conversation.turn(id);
    if (!turn)
        return;
    if (const qsizetype at = AttachmentsBlock::shownBy(action); at >= 0 && at < turn->message.attachments.size()) {
        AttachmentPreview::show(turn->message.attachments.at(at), m_view.window());
        return;
    }
    if (action == TurnActions::copy) {
        QGuiApplication::clipboard()->setText(turn->message.text);
    } else if (action == TurnActions::previous || action == TurnActions::next) {
        const QList<TurnId> siblings = conversation.siblings(id);
        const qsizetype wanted = siblings.indexOf(id) + (action == TurnActions::next ? 1 : -1);
        if (wanted >= 0 && wanted < siblings.size())
            m_session.selectSibling(siblings.at(wanted));
        return;
    } else if (action == TurnActions::problems) {
        showProblems(*m_checks, *turn, &m_view);
        return;
    }
    emit actionTriggered(id, action);
}
