// What the chat page does with the turns of the conversation: shows them and acts on them.
#include "ui/chat/chatpage.h"

#include "engine/chatsession.h"
#include "store/routestore.h"
#include "ui/chat/answerproblems.h"
#include "ui/chat/attachmentpreview.h"
#include "ui/chat/composer.h"
#include "ui/chat/transcript.h"
#include "ui/chat/turnedits.h"
#include "ui/conversation/attachmentsblock.h"
#include "ui/conversation/conversationview.h"
#include "ui/forms/bodypane.h"
#include "ui/forms/toolresultspanel.h"
#include "ui/inspector/chatsubject.h"
#include "ui/inspector/inspector.h"
#include "ui/thumbnails.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHash>
#include <QMessageBox>
#include <QPushButton>

TranscriptTurn ChatPage::shown(const Turn &turn) const
{
    const auto route = m_routes.find(turn.routeId);
    auto shown = TranscriptWriter(m_session.conversation(), *m_checks).turn(turn, route ? route->colour : QString());
    shown.figures = Words::figures(turn);
    addPictures(shown, turn);
    return shown;
}

void ChatPage::addPictures(TranscriptTurn &shown, const Turn &turn) const
{
    for (qsizetype i = 0; i < shown.attachments.size(); ++i)
        shown.attachments[i].image = m_thumbnails->of(turn.message.attachments.at(i));
}

/// Small pictures were made: the turns they belong to show them.
void ChatPage::showPictures()
{
    const auto path = m_session.conversation().path();
    for (const auto id : path) {
        const Turn *const turn = m_session.conversation().turn(id);
        if (!turn->message.attachments.isEmpty())
            m_view->updateTurn(shown(*turn));
    }
}

void ChatPage::showAllTurns()
{
    const auto &conversation = m_session.conversation();
    QList<TranscriptTurn> turns;
    const auto path = conversation.path();
    QHash<QString, QString> colours;
    const auto routes = m_routes.routes();
    for (const Route &route : routes)
        colours.insert(route.id, route.colour);
    TranscriptWriter writer(conversation, *m_checks);
    turns.reserve(path.size());
    for (const auto id : path) {
        const Turn &turn = *conversation.turn(id);
        turns.append(writer.turn(turn, colours.value(turn.routeId)));
        addPictures(turns.last(), turn);
        if (turn.message.role == Role::Assistant) {
            turns.last().figures = TurnFigures([session = &m_session, id] {
                const Turn *const answer = session->conversation().turn(id);
                return answer ? Words::figures(*answer) : QList<Words::Figure>();
            });
        }
    }
    m_view->setTurns(turns);
    showEmptiness();
    emit actionsChanged();
}

void ChatPage::appendTurn(TurnId id)
{
    const auto &conversation = m_session.conversation();
    const auto *turn = conversation.turn(id);
    if (!turn)
        return;
    if (conversation.siblings(id).size() > 1) {
        // A sibling takes the place of the answer that was shown.
        showAllTurns();
    } else {
        m_view->appendTurn(shown(*turn));
        showEmptiness();
    }
    if (turn->message.role == Role::Assistant)
        m_subject->showTurn(id);
    emit actionsChanged();
}

void ChatPage::updateTurn(TurnId id)
{
    const auto *turn = m_session.conversation().turn(id);
    if (!turn)
        return;
    // Text that waits for its frame must be there before the end of the answer is.
    m_view->flush();
    m_view->updateTurn(shown(*turn));
    emit actionsChanged();
}

bool ChatPage::canCopyAnswer() const
{
    return lastAnswer() != 0;
}

bool ChatPage::canRegenerate() const
{
    return lastAnswer() != 0 && !m_session.isRunning();
}

void ChatPage::regenerate()
{
    m_body->settle();
    if (canRegenerate())
        m_session.regenerate(lastAnswer());
}

void ChatPage::copyAnswer()
{
    m_view->flush();
    const auto *turn = m_session.conversation().turn(lastAnswer());
    if (!turn)
        return;
    QGuiApplication::clipboard()->setText(turn->message.text);
    emit noted(tr("Answer copied"));
}

void ChatPage::doTurnAction(TurnId id, const QByteArray &action)
{
    const auto *turn = m_session.conversation().turn(id);
    if (!turn)
        return;
    if (action == TurnActions::copy) {
        QGuiApplication::clipboard()->setText(turn->message.text);
        emit noted(tr("Copied"));
    } else if (action == TurnActions::regenerate) {
        if (!m_session.isRunning())
            m_session.regenerate(id);
    } else if (action == TurnActions::edit) {
        startEditing(*turn);
    } else if (action == TurnActions::previous) {
        page(id, -1);
    } else if (action == TurnActions::next) {
        page(id, 1);
    } else if (action == TurnActions::stop) {
        m_session.stop();
    } else if (action == TurnActions::inspect) {
        emit inspectorWanted();
        m_subject->showTurn(id);
        m_inspector->show("response");
    } else if (action == TurnActions::more) {
        m_edits->openMenu(id);
    } else if (action == TurnActions::problems) {
        showProblems(*m_checks, *turn, this);
    } else if (action == TurnActions::openRoute) {
        emit keyRequested(turn->routeId);
    } else if (const qsizetype at = AttachmentsBlock::shownBy(action); at >= 0 && at < turn->message.attachments.size()) {
        AttachmentPreview::show(turn->message.attachments.at(at), this);
    }
}

void ChatPage::connectEdits()
{
    m_edits->setDraftSource([this] { return m_composer->isEditing() ? MessageDraft() : m_composer->message(); });
    connect(m_composer, &Composer::textEdited, m_edits, &TurnEdits::showActions);
    connect(m_edits, &TurnEdits::draftAppended, this, [this] {
        m_composer->setMessage({});
        keepDraft();
    });
    connect(m_edits, &TurnEdits::variablesChanged, this, &ChatPage::showSetup);
    connect(m_edits, &TurnEdits::resultsWanted, m_tools, &ToolResultsPanel::focusFirst);
    connect(m_edits, &TurnEdits::messageWanted, this, &ChatPage::focusMessage);
    connect(m_edits, &TurnEdits::turnWanted, this, &ChatPage::goToTurn);
    connect(m_edits, &TurnEdits::noted, this, &ChatPage::noted);
    // What is edited may be gone, or no longer what it was.
    connect(&m_session, &ChatSession::turnsEdited, m_composer, &Composer::cancelEditing);
}

QList<QAction *> ChatPage::turnActions() const
{
    return m_edits->actions();
}

QMenu *ChatPage::attachMenu() const
{
    return m_composer->attachMenu();
}

void ChatPage::undoEdit()
{
    m_edits->undo();
}

QString ChatPage::undoText() const
{
    return m_edits->undoText();
}

QString ChatPage::redoText() const
{
    return m_edits->redoText();
}

void ChatPage::redoEdit()
{
    m_edits->redo();
}

void ChatPage::goToTurn(TurnId id)
{
    if (!m_session.conversation().turn(id))
        return;
    if (!m_session.conversation().path().contains(id))
        m_session.selectSibling(id);
    m_view->goToTurn(id);
    inspect(id);
}

void ChatPage::startEditing(const Turn &turn)
{
    if (m_session.isRunning()) {
        emit noted(tr("An answer is still running. Stop it before you edit."));
        return;
    }
    m_edited = turn.id;
    m_composer->edit({ turn.message.text, turn.message.attachments }, turn.message.role != Role::Assistant);
}

void ChatPage::page(TurnId id, int step)
{
    const auto siblings = m_session.conversation().siblings(id);
    const auto wanted = siblings.indexOf(id) + step;
    if (wanted < 0 || wanted >= siblings.size())
        return;
    m_composer->cancelEditing();
    const TurnId shown = siblings.at(wanted);
    m_session.selectSibling(shown);
    inspect(shown);
}

/// The inspector walks along: only an answer has an exchange.
void ChatPage::inspect(TurnId id)
{
    const bool isAnswer = m_session.conversation().turn(id)->message.role == Role::Assistant;
    m_subject->showTurn(isAnswer ? id : lastAnswer());
}

void ChatPage::openLink(const QUrl &url)
{
    // A model chose this address: the person sees the host as the network will before anything is opened.
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Open link"));
    question->setTextFormat(Qt::PlainText);
    //: %1 is the name of a host
    question->setText(tr("Open a page of “%1” in the browser?").arg(QString::fromLatin1(QUrl::toAce(url.host()))));
    question->setInformativeText(url.toString(QUrl::FullyEncoded).left(400));
    auto *open = question->addButton(tr("Open"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
    question->open();
}

TurnId ChatPage::lastAnswer() const
{
    const auto &conversation = m_session.conversation();
    for (const auto *turn = conversation.turn(conversation.leaf()); turn; turn = conversation.turn(turn->parent)) {
        if (turn->message.role == Role::Assistant)
            return turn->id;
    }
    return 0;
}
