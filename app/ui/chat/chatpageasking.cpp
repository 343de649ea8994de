// How the chat page asks: past the guards, past a refusal, and by what a repair wants.
#include "ui/chat/chatpage.h"

#include "engine/chatsession.h"
#include "engine/conversations.h"
#include "ui/chat/chatadvice.h"
#include "ui/chat/composer.h"
#include "ui/chat/receiptprobe.h"
#include "ui/chat/turnedits.h"
#include "ui/conversation/conversationview.h"
#include "ui/forms/bodypane.h"
#include "ui/forms/parameterpanel.h"

#include <utility>

using namespace Qt::StringLiterals;

void ChatPage::connectAdvice()
{
    connect(m_advice, &ChatAdvice::setupRequested, this,
        [this](const Route &route, const QByteArray &protocol, const ChatSettings &settings) {
            applySetup(route, protocol, settings, m_session.systemPrompt());
        });
    connect(m_advice, &ChatAdvice::sendAnywayRequested, this, &ChatPage::sendAnyway);
    connect(m_advice, &ChatAdvice::questionRequested, this, &ChatPage::submit);
    connect(m_advice, &ChatAdvice::callsRequested, m_edits, &TurnEdits::treatAsCalls);
    connect(m_advice, &ChatAdvice::variablesRequested, m_edits, &TurnEdits::editVariables);
    connect(m_advice, &ChatAdvice::keyRequested, this, &ChatPage::keyRequested);
    connect(m_advice, &ChatAdvice::modelsRequested, this, &ChatPage::modelsRequested);
    connect(m_advice, &ChatAdvice::noted, this, &ChatPage::noted);
    auto *const probe = new ReceiptProbe(m_session, this);
    m_composer->addToAttachMenu(probe->action());
    connect(probe, &ReceiptProbe::wanted, this, [this](const MessageDraft &question) {
        newChat();
        submit(question);
    });
    connect(probe, &ReceiptProbe::judged, this, [this](const QString &sentence) { m_advice->tell(sentence); });
}

void ChatPage::submit(const MessageDraft &message)
{
    // Sent before the last conversation was read: a new one, then.
    if (std::exchange(m_restoring, false))
        m_conversations.startNew();
    m_body->settle();
    m_view->scrollToEnd();
    if (m_session.send(message)) {
        m_writtenResults.remove(m_conversations.currentId());
        m_conversations.saveDraft({});
        m_conversations.saveDraftAttachments({});
        return;
    }
    // Nothing left: what was written stays where it was.
    m_composer->setMessage(message);
    focusMessage();
}

void ChatPage::submitEdit(const MessageDraft &message)
{
    m_body->settle();
    if (!m_session.edit(m_edited, message)) {
        if (const Turn *const turn = m_session.conversation().turn(m_edited))
            m_composer->edit(message, turn->message.role != Role::Assistant);
    }
}

void ChatPage::sendAnyway()
{
    if (m_composer->isEditing()) {
        const MessageDraft message = m_composer->message();
        m_composer->cancelEditing();
        m_session.edit(m_edited, message, Guarding::Override);
        return;
    }
    const MessageDraft message = m_composer->message();
    m_composer->clear();
    m_composer->setAttachments({});
    m_conversations.saveDraft({});
    m_conversations.saveDraftAttachments({});
    m_view->scrollToEnd();
    m_session.send(message, Guarding::Override);
}

MessageDraft ChatPage::message() const
{
    return m_composer->draftMessage();
}

void ChatPage::startChat(const Route &route, const QByteArray &protocol, const ChatSettings &settings,
    const QString &systemPrompt, const MessageDraft &message)
{
    newChat();
    applySetup(route, protocol, settings, systemPrompt);
    m_composer->setMessage(message);
    focusMessage();
}

bool ChatPage::canFallBack() const
{
    return m_advice->canFallBack();
}

void ChatPage::fallBack()
{
    m_advice->fallBack();
}

void ChatPage::showDeviations()
{
    const ChatRequest request { .systemPrompt = m_session.systemPrompt(), .settings = m_session.settings() };
    const Protocol &protocol = m_session.protocol();
    QStringList added;
    for (const AddedField &field : protocol.addedFields(m_session.route(), request))
        added.append(u"%1: %2"_s.arg(QString::fromUtf8(field.field), QString::fromUtf8(field.json)));
    m_parameters->setDeviations(added, protocol.unsentParameters(m_session.route(), request));
}
