// The request's body as text beside the form: both show what the session has, and each takes what is set in the other.
#include "ui/chat/chatpage.h"

#include "engine/chatsession.h"
#include "store/keyring.h"
#include "ui/chat/composer.h"
#include "ui/forms/bodypane.h"
#include "ui/forms/parameterpanel.h"

#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 longBody = 1'000'000; ///< whose conversation is not read at every key
}

void ChatPage::connectBody()
{
    m_formSwitch = new QTabBar(m_side);
    m_formSwitch->setObjectName(u"formSwitch"_s);
    m_formSwitch->setDrawBase(false);
    m_formSwitch->setExpanding(false);
    m_formSwitch->setFocusPolicy(Qt::StrongFocus);
    m_formSwitch->addTab({});
    m_formSwitch->addTab({});
    nameFormSwitch();
    m_body = new BodyPane(m_side);
    m_body->setObjectName(u"body"_s);
    m_body->hide();
    auto *side = static_cast<QVBoxLayout *>(m_side->layout());
    side->insertWidget(side->indexOf(m_parameters), m_formSwitch);
    side->addWidget(m_body, 1);
    connect(m_formSwitch, &QTabBar::currentChanged, this, [this](int tab) {
        m_parameters->setVisible(tab == 0);
        m_body->setVisible(tab == 1);
    });
    m_body->setSource([this] {
        const bool asksAnew = m_composer->isEditing() && m_composer->editAsks();
        const MessageDraft said = asksAnew ? m_composer->message() : m_composer->draftMessage();
        const TurnId edited = asksAnew ? m_edited : 0;
        BodyPane::Subject subject { .protocol = &m_session.protocol(),
            .route = m_session.route(),
            .request = m_session.request(said, edited),
            .isTalkLeftOut = m_session.bodySize(said, edited) > longBody,
            .knownKeys = m_keyring.knownKeys() };
        // As somebody set them, not as they are mended on their way out.
        subject.request.settings = m_session.settings();
        if (subject.isTalkLeftOut)
            subject.request = BodyForm::withoutTalk(subject.request);
        return subject;
    });
    connect(&m_session, &ChatSession::requestChanged, m_body, &BodyPane::queueRefresh);
    connect(m_composer, &Composer::textEdited, m_body, &BodyPane::queueRefresh);
    connect(m_body, &BodyPane::settingsEdited, this, &ChatPage::takeBody);
    connect(m_body, &BodyPane::noted, this, &ChatPage::noted);
}

void ChatPage::takeBody(const ChatSettings &settings)
{
    m_session.setSettings(settings);
    showSetup();
}

void ChatPage::nameFormSwitch()
{
    //: The parameters of a request as a form, beside "JSON"
    m_formSwitch->setTabText(0, tr("Form"));
    m_formSwitch->setTabText(1, tr("JSON"));
    m_formSwitch->setAccessibleName(tr("Form or JSON"));
}
