// The request's body as text beside the form: both show what the session has, and each takes what is set in the other.
#include "ui/chat/chatpage.h"

#include "core/jsontext.h"
#include "core/redaction.h"
#include "engine/chatsession.h"
#include "engine/conversations.h"
#include "store/keyring.h"
#include "ui/chat/composer.h"
#include "ui/chat/findbar.h"
#include "ui/forms/bodypane.h"
#include "ui/forms/bodytext.h"
#include "ui/forms/parameterpanel.h"
#include "ui/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QFutureWatcher>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 longBody = 1'000'000; ///< whose conversation is not read at every key
constexpr int jsonTab = 1;
constexpr qsizetype longestKept = 200'000; ///< characters of a text that cannot be read
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
    m_bodyOf = m_conversations.currentId();
    m_body = new BodyPane(m_side);
    m_body->setObjectName(u"body"_s);
    m_body->hide();
    auto *side = static_cast<QVBoxLayout *>(m_side->layout());
    side->insertWidget(side->indexOf(m_parameters), m_formSwitch);
    side->addWidget(m_body, 1);
    m_findInBody = new FindBar(*m_body->text(), m_body);
    m_body->addAboveText(m_findInBody);
    connect(m_formSwitch, &QTabBar::currentChanged, this, [this](int tab) {
        m_parameters->setVisible(tab != jsonTab);
        m_body->setVisible(tab == jsonTab);
        emit bodyViewChanged();
    });
    m_body->setSource([this] {
        const auto [said, edited] = asked();
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
    connect(m_body, &BodyPane::findWanted, m_findInBody, &FindBar::open);
    connect(m_body, &BodyPane::wholeCopyWanted, this, &ChatPage::copyBody);
    connect(m_body, &BodyPane::faultyChanged, this, &ChatPage::showFaultyBody);
    connect(&m_session, &ChatSession::runningChanged, this, [this](bool running) {
        if (running && m_body->isFaulty())
            emit noted(tr("Sent as the form has it: the JSON text beside it has a mistake."));
    });
}

/// What Send would take now, and the turn it would stand beside.
std::pair<MessageDraft, TurnId> ChatPage::asked() const
{
    // An answer that is edited is kept, not sent: Send would still send the message beside it.
    const bool asksAnew = m_composer->isEditing() && m_composer->editAsks();
    return asksAnew ? std::pair(m_composer->message(), m_edited) : std::pair(m_composer->draftMessage(), TurnId(0));
}

/// All of the body, though the pane shows it shortened.
void ChatPage::copyBody()
{
    const auto [said, edited] = asked();
    auto *const watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcher<QString>::finished, this, [this, watcher] {
        watcher->deleteLater();
        QApplication::clipboard()->setText(watcher->result());
        m_body->noteCopied();
    });
    watcher->setFuture(m_session.previewLater(said, edited).then(QtFuture::Launch::Async, [](const HttpRequest &request) {
        return QString::fromUtf8(Json::indented(request.body));
    }));
}

bool ChatPage::isBodyShown() const
{
    return m_formSwitch->currentIndex() == jsonTab;
}

void ChatPage::setBodyShown(bool shown)
{
    m_formSwitch->setCurrentIndex(shown ? jsonTab : 0);
}

QVariantHash ChatPage::unreadBodies() const
{
    QVariantHash unread = m_unreadBodies;
    keepUnreadBody(unread);
    return unread;
}

void ChatPage::restoreUnreadBodies(const QVariantHash &unread)
{
    m_unreadBodies = unread;
}

/// Puts into \a unread what stands in the pane and cannot be read, without keys: it goes to a readable file.
void ChatPage::keepUnreadBody(QVariantHash &unread) const
{
    unread.remove(m_bodyOf);
    QString text = m_body->unread();
    if (text.isEmpty() || text.size() > longestKept || m_bodyOf.isEmpty())
        return;
    Redactor redactor;
    const QList<QByteArray> keys = m_keyring.knownKeys();
    for (const QByteArray &key : keys)
        redactor.addSecret(key);
    unread.insert(m_bodyOf, redactor.redacted(text));
}

/// The pane goes on with the conversation that is open now.
void ChatPage::openBody()
{
    if (m_bodyOf == m_conversations.currentId())
        return;
    keepUnreadBody(m_unreadBodies);
    m_bodyOf = m_conversations.currentId();
    m_body->open(m_unreadBodies.value(m_bodyOf).toString());
}

void ChatPage::showFaultyBody()
{
    const bool isFaulty = m_body->isFaulty();
    m_formSwitch->setTabIcon(jsonTab, isFaulty ? Icons::icon(u"triangle-alert"_s) : QIcon());
    m_formSwitch->setTabToolTip(jsonTab, isFaulty ? tr("The JSON text has a mistake. What the form has is sent.") : QString());
    m_formSwitch->setAccessibleTabName(jsonTab, isFaulty ? tr("JSON, with a mistake") : QString());
    emit bodyViewChanged();
}

bool ChatPage::isInBody() const
{
    return m_body->isVisible() && m_body->isAncestorOf(QApplication::focusWidget());
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
    if (m_body)
        showFaultyBody();
}
