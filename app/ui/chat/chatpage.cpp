#include "ui/chat/chatpage.h"

#include "engine/chatsession.h"
#include "engine/conversations.h"
#include "engine/modelcatalog.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/chat/advicestrip.h"
#include "ui/chat/answerchecks.h"
#include "ui/chat/chatadvice.h"
#include "ui/chat/chatcolumn.h"
#include "ui/chat/chatheader.h"
#include "ui/chat/composer.h"
#include "ui/chat/emptystate.h"
#include "ui/chat/findbar.h"
#include "ui/chat/keychip.h"
#include "ui/chat/messageedit.h"
#include "ui/chat/presetbar.h"
#include "ui/chat/ratemeter.h"
#include "ui/chat/shrinkingarea.h"
#include "ui/chat/systemstrip.h"
#include "ui/chat/turnedits.h"
#include "ui/conversation/conversationview.h"
#include "ui/environmentnotice.h"
#include "ui/forms/bodypane.h"
#include "ui/forms/parameterpanel.h"
#include "ui/forms/toolresultspanel.h"
#include "ui/inspector/chatsubject.h"
#include "ui/inspector/codepanel.h"
#include "ui/inspector/inspector.h"
#include "ui/thumbnails.h"

#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

ChatPage::ChatPage(
    Conversations &conversations, RouteStore &routes, Keyring &keyring, ModelCatalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_conversations(conversations)
    , m_session(conversations.current())
    , m_routes(routes)
    , m_keyring(keyring)
    , m_header(new ChatHeader(routes, keyring, catalog, this))
    , m_system(new SystemStrip(this))
    , m_middle(new QStackedWidget(this))
    , m_empty(new EmptyState(m_middle))
    , m_environment(new EnvironmentNotice(routes, keyring, m_empty))
    , m_view(new ConversationView(m_middle))
    , m_edits(new TurnEdits(m_session, *m_view, this))
    , m_checks(new AnswerChecks(this))
    , m_find(new FindBar(*m_view, this))
    , m_tools(new ToolResultsPanel(this))
    , m_strip(new AdviceStrip(this))
    , m_meter(new RateMeterView(this))
    , m_advice(new ChatAdvice(m_session, routes, catalog, *m_strip, *m_meter,
          [this] { return std::pair(m_composer->message(), m_composer->isEditing() ? m_edited : 0); }, this))
    , m_composer(new Composer(this))
    , m_thumbnails(new Thumbnails(this))
    , m_subject(new ChatSubject(m_session, this))
    , m_inspector(new Inspector(*m_subject, keyring, this))
    , m_side(new QWidget(this))
    , m_presets(new PresetBar(m_side))
    , m_parameters(new ParameterPanel(m_side))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    m_empty->addBelow(m_environment);
    m_view->setFrameShape(QFrame::NoFrame);
    m_parameters->setFrameShape(QFrame::NoFrame);
    // The form is a surface of its own beside the conversation.
    m_parameters->setBackgroundRole(QPalette::Base);
    m_middle->addWidget(m_empty);
    m_middle->addWidget(m_view);

    auto *writing = new ChatColumn(this);
    writing->add(m_edits->undoLine());
    writing->add(new ShrinkingArea(m_tools, writing));
    writing->add(new ShrinkingArea(m_strip, writing));
    writing->add(m_composer);
    m_composer->addToFoot(m_meter);
    m_composer->setTakesAttachments(true);
    m_composer->takeDropsOn(m_view->viewport());
    m_composer->takeDropsOn(m_empty);
    m_composer->setSizeSource([this] { return m_session.bodySize(m_composer->message(), m_composer->isEditing() ? m_edited : 0); });
    connect(&m_session, &ChatSession::requestChanged, m_composer, &Composer::refreshSize);
    writing->setMargins(4, 12);
    auto *strip = new ChatColumn(this);
    strip->add(m_system);
    strip->setMargins(2, 6);

    auto *chat = new QWidget(m_rows);
    auto *layout = new QVBoxLayout(chat);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(strip);
    layout->addWidget(m_find);
    layout->addWidget(m_middle, 1);
    layout->addWidget(writing);
    m_middle->setMinimumHeight(60);

    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(chat);
    m_rows->addWidget(m_inspector);
    m_rows->setStretchFactor(0, 1);
    m_inspector->setMinimumHeight(90);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_rows);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(m_presets);
    side->addWidget(m_parameters, 1);
    m_columns->addWidget(m_side);
    m_columns->setStretchFactor(0, 1);
    m_columns->setSizes({ 900, 290 });
    m_rows->setMinimumWidth(420);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_columns);

    connectSession();
    connectForms();
    connectAdvice();
    connectEdits();
    connectBody();
    showAllTurns();
    showPendingCalls();
    showRunning();
    setFocusProxy(m_composer);
}

void ChatPage::connectSession()
{
    connect(&m_session, &ChatSession::conversationReset, this, &ChatPage::showAllTurns);
    connect(&m_session, &ChatSession::turnAppended, this, &ChatPage::appendTurn);
    connect(&m_session, &ChatSession::turnChanged, this, &ChatPage::updateTurn);
    connect(&m_session, &ChatSession::textAppended, m_view, &ConversationView::appendText);
    connect(&m_session, &ChatSession::reasoningAppended, m_view, &ConversationView::appendReasoning);
    connect(&m_session, &ChatSession::runningChanged, this, &ChatPage::showRunning);
    connect(&m_session, &ChatSession::pendingToolCallsChanged, this, &ChatPage::showPendingCalls);
    connect(&m_session, &ChatSession::waitingForKeyChanged, this, [this](bool waiting) {
        if (waiting)
            emit noted(tr("Waiting for the keychain: it may be asking you to unlock it. Esc gives up."));
    });
    connect(&m_conversations, &Conversations::currentChanged, this, &ChatPage::showConversation);
    connect(&m_conversations, &Conversations::openFailed, this, [this] {
        if (std::exchange(m_restoring, false))
            keepDraft();
    });
}

void ChatPage::connectForms()
{
    connect(m_header, &ChatHeader::routePicked, this, &ChatPage::pickRoute);
    connect(m_header, &ChatHeader::protocolPicked, this, [this](const QByteArray &id) {
        m_session.setProtocol(id);
        showSpecs();
        noteSetup();
    });
    connect(m_header, &ChatHeader::modelPicked, this, [this] {
        takeSettings();
        showSpecs();
    });
    connect(m_header, &ChatHeader::keyRequested, this, &ChatPage::keyRequested);
    connect(m_header, &ChatHeader::refreshFailed, this, &ChatPage::noted);
    connect(m_environment, &EnvironmentNotice::routePicked, this, [this](const QString &routeId) {
        if (const auto route = m_routes.find(routeId))
            pickRoute(*route);
        focusMessage();
    });
    connect(m_empty, &EmptyState::keyRequested, this, [this] { emit keyRequested(m_session.route().id); });
    connect(m_empty, &EmptyState::promptPicked, this, [this](const QString &prompt) {
        m_composer->setText(prompt);
        focusMessage();
    });
    connect(&m_keyring, &Keyring::stateChanged, this, &ChatPage::showEmptiness);
    connect(m_parameters, &ParameterPanel::settingsEdited, this, &ChatPage::takeSettings);
    connect(m_presets, &PresetBar::picked, this, [this](ChatSettings settings) {
        // They belong to what is said here.
        settings.variables = m_session.settings().variables;
        m_session.setSettings(settings);
        showSetup();
    });
    connect(m_system, &SystemStrip::edited, this, [this] {
        if (m_filling)
            return;
        m_session.setSystemPrompt(m_system->text());
        noteSetup();
    });
    connect(m_composer, &Composer::textEdited, this, [this] {
        m_subject->noteDraft();
        m_advice->queueRefresh();
        keepDraft();
        emit draftEdited();
    });
    connect(m_composer, &Composer::messageSubmitted, this, &ChatPage::submit);
    connect(m_composer, &Composer::editSubmitted, this, &ChatPage::submitEdit);
    connect(m_composer, &Composer::importRequested, this, &ChatPage::importRequested);
    connect(m_composer, &Composer::stopRequested, this, &ChatPage::stop);
    connect(m_composer, &Composer::enterSendsChanged, this, &ChatPage::enterSendsChanged);
    m_subject->setDraftSource([this] {
        const auto [said, edited] = asked();
        return ChatSubject::Draft { said, edited };
    });
    connect(m_tools, &ToolResultsPanel::resultEdited, this, [this](const QString &callId, const QString &result) {
        m_session.setToolResult(callId, result);
        m_writtenResults[m_conversations.currentId()].insert(callId, result);
        m_composer->setSendsWithoutText(m_tools->hasEveryResult());
        m_subject->showNext();
    });
    connect(m_tools, &ToolResultsPanel::sendRequested, this, [this] {
        if (m_session.isRunning())
            return;
        m_view->scrollToEnd();
        if (m_session.sendToolResults())
            m_writtenResults.remove(m_conversations.currentId());
        else
            m_tools->noteRefused();
    });
    connect(m_tools, &ToolResultsPanel::cannedResultKept, this, [this](const QString &name, const QString &result) {
        ChatSettings settings = m_parameters->settings();
        for (Tool &tool : settings.tools) {
            if (tool.name == name)
                tool.cannedResult = result;
        }
        m_parameters->setSettings(settings);
        takeSettings();
        //: %1 is the name of a tool
        emit noted(tr("Kept as the canned result of %1").arg(name));
    });
    connect(m_view, &ConversationView::actionTriggered, this, &ChatPage::doTurnAction);
    connect(m_checks, &AnswerChecks::checked, this, &ChatPage::updateTurn);
    connect(m_thumbnails, &Thumbnails::ready, this, &ChatPage::showPictures);
    connect(m_view, &ConversationView::painted, this, &ChatPage::keepReading);
    connect(m_view, &ConversationView::linkActivated, this, &ChatPage::openLink);
    connect(m_view, &ConversationView::linkHovered, this, &ChatPage::linkHovered);
    connect(m_view, &ConversationView::codeCopied, this, [this] { emit noted(tr("Code copied")); });
    connect(m_inspector, &Inspector::noted, this, &ChatPage::noted);
    connect(m_inspector, &Inspector::chosen, this, &ChatPage::inspectorChosen);
}

ChatDraft ChatPage::draft() const
{
    return { .routeId = m_session.route().id,
        .protocol = m_session.protocol().id(),
        .text = m_composer->draft(),
        .systemPrompt = m_session.systemPrompt(),
        .settings = m_session.settings() };
}

void ChatPage::setDraft(const ChatDraft &draft)
{
    auto route = m_routes.find(draft.routeId);
    auto settings = draft.settings;
    if (!route) {
        // Nobody was here before, or the route is gone: the sandbox answers without a key and without a network.
        route = m_routes.find(u"sandbox"_s);
        if (!route && !m_routes.routes().isEmpty())
            route = m_routes.routes().constFirst();
        if (route)
            settings.model = route->defaultModel;
        // Watching an answer arrive is what a first start is for; the form shows it as set and takes it back by one click.
        if (draft == ChatDraft())
            settings.parameters.set("stream", "true");
    }
    if (!route)
        return;
    applySetup(*route, draft.protocol.isEmpty() ? route->protocol : draft.protocol, settings, draft.systemPrompt);
    m_composer->setText(draft.text);
}

void ChatPage::applySetup(
    const Route &route, const QByteArray &protocol, const ChatSettings &settings, const QString &systemPrompt)
{
    auto complete = settings;
    if (complete.model.isEmpty())
        complete.model = route.defaultModel;
    m_session.setRoute(route);
    m_session.setProtocol(protocolById(protocol) ? protocol : route.protocol);
    m_session.setSettings(complete);
    m_session.setSystemPrompt(systemPrompt);
    showSetup();
}

void ChatPage::showSetup()
{
    m_filling = true;
    const auto route = m_session.route();
    const auto settings = m_session.settings();
    m_header->setModel(settings.model);
    m_header->setRoute(route);
    m_header->setProtocol(m_session.protocol().id());
    m_system->setText(m_session.systemPrompt());
    showSpecs();
    m_parameters->setSettings(settings);
    m_presets->setSettings(settings);
    m_filling = false;
    showEmptiness();
    emit routeChanged(route);
    emit actionsChanged();
    noteSetup();
}

void ChatPage::restore(const ChatDraft &draft, const QString &id)
{
    m_restoring = !id.isEmpty();
    m_restoredText = draft.text;
    setDraft(draft);
    if (m_restoring)
        m_conversations.open(id);
}

void ChatPage::openConversation(const QString &id)
{
    if (id == m_conversations.currentId())
        return;
    leave();
    m_conversations.open(id);
}

void ChatPage::leave()
{
    m_body->settle();
    m_composer->cancelEditing();
    keepDraft();
    keepReading();
}

void ChatPage::keepReading()
{
    if (!m_restoring)
        m_conversations.saveReading(m_view->readingTurn());
}

void ChatPage::keepDraft()
{
    // Until it is read, the conversation the text belongs to is not the open one.
    if (m_restoring)
        return;
    m_conversations.saveDraft(m_composer->draft());
    m_conversations.saveDraftAttachments(m_composer->draftMessage().attachments);
}

void ChatPage::showConversation()
{
    openBody();
    if (m_tools->isAutoRunning())
        m_tools->stopAutoRun(); // it was for the calls of another conversation
    const auto written = m_writtenResults.value(m_conversations.currentId());
    for (auto each = written.cbegin(); each != written.cend(); ++each)
        m_session.setToolResult(each.key(), each.value());
    showPendingCalls();
    m_thumbnails->forget();
    m_checks->forget();
    // Whoever was faster than the disk keeps what is written.
    const bool isWritten = std::exchange(m_restoring, false) && m_composer->text() != m_restoredText;
    if (!isWritten)
        m_composer->setMessage({ m_conversations.draft(), m_conversations.draftAttachments() });
    keepDraft();
    showSetup();
    m_view->readFrom(m_conversations.readingTurn());
    if (const auto answer = lastAnswer())
        m_subject->showTurn(answer);
    emit actionsChanged();
}

void ChatPage::setPresets(PresetStore &presets)
{
    m_presets->setStore(&presets);
}

void ChatPage::setJournal(Journal &journal, const std::function<QString()> &conversationId)
{
    m_subject->setJournal(journal, conversationId);
}

bool ChatPage::enterSends() const
{
    return m_composer->enterSends();
}

void ChatPage::setEnterSends(bool enterSends)
{
    m_composer->setEnterSends(enterSends);
}

QByteArray ChatPage::splitterState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_columns->saveState() << m_rows->saveState();
    return state;
}

void ChatPage::restoreSplitters(const QByteArray &state)
{
    QByteArray columns;
    QByteArray rows;
    QDataStream in(state);
    in >> columns >> rows;
    m_columns->restoreState(columns);
    m_rowsPlaced = m_rows->restoreState(rows);
}

void ChatPage::setParametersShown(bool shown)
{
    m_side->setVisible(shown);
}

void ChatPage::setInspectorShown(bool shown)
{
    m_inspector->setVisible(shown);
}

void ChatPage::restoreInspector(const QVariantHash &choices)
{
    m_inspector->restore(choices);
}

void ChatPage::setTextZoom(int points)
{
    for (QWidget *widget : { static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_composer->editor()) }) {
        auto zoomed = font();
        zoomed.setPointSizeF(qMax(6.0, zoomed.pointSizeF() + points));
        widget->setFont(zoomed);
    }
}

void ChatPage::newChat()
{
    leave();
    m_conversations.startNew();
    focusMessage();
}

void ChatPage::send()
{
    m_body->settle();
    m_composer->submit();
}

void ChatPage::stop()
{
    if (m_composer->editor()->isComposing())
        return;
    m_session.stop();
}

void ChatPage::copyCurl()
{
    m_inspector->copyCode();
}

void ChatPage::copyCurlWithKey()
{
    emit inspectorWanted();
    m_inspector->show("curl");
    m_inspector->curl().askToCopyWithKey();
}

void ChatPage::focusMessage()
{
    m_composer->editor()->setFocus(Qt::ShortcutFocusReason);
}

void ChatPage::find()
{
    (isInBody() ? m_findInBody : m_find)->open();
}

void ChatPage::findNext()
{
    (isInBody() ? m_findInBody : m_find)->findNext();
}

void ChatPage::findPrevious()
{
    (isInBody() ? m_findInBody : m_find)->findPrevious();
}

void ChatPage::goToNextTurn()
{
    m_view->goToNextTurn();
}

void ChatPage::goToPreviousTurn()
{
    m_view->goToPreviousTurn();
}

void ChatPage::focusModel()
{
    m_header->focusModel();
}

void ChatPage::pickRoute(const Route &route)
{
    const bool sameRoute = route.id == m_session.route().id;
    auto settings = m_session.settings();
    // Model ids of one route mean nothing on another, unless that one knows them too.
    if (!sameRoute && !route.knownModels.contains(settings.model))
        settings.model = route.defaultModel;
    const auto protocol = sameRoute && !route.base(m_session.protocol().id()).isEmpty() ? m_session.protocol().id() : route.protocol;
    applySetup(route, protocol, settings, m_session.systemPrompt());
}

void ChatPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        nameFormSwitch();
        const auto path = m_session.conversation().path();
        for (const auto id : path)
            updateTurn(id);
    }
}

void ChatPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_rowsPlaced, true))
        return;
    // A low window has more need of the conversation than of the whole command.
    const auto inspector = qBound(120, height() / 4, 220);
    m_rows->setSizes({ height() - inspector, inspector });
}

void ChatPage::showEmptiness()
{
    const auto &route = m_session.route();
    const auto key = m_keyring.state(route);
    const bool hasKey = !wantsKey(route) || key.origin != KeyOrigin::None;
    m_empty->setRoute(route, hasKey);
    m_environment->setRoute(route);
    m_middle->setCurrentWidget(m_session.conversation().path().isEmpty() ? static_cast<QWidget *>(m_empty) : m_view);
}

void ChatPage::showRunning()
{
    m_composer->setRunning(m_session.isRunning());
    emit actionsChanged();
}

void ChatPage::showPendingCalls()
{
    const auto calls = m_session.pendingToolCalls();
    m_tools->setTools(m_session.settings().tools);
    m_tools->setCalls(calls, m_session.isRunning());
    // Calls of two conversations may have one id: the fields say what this session would send.
    for (const ToolCall &call : calls)
        m_tools->setResult(call.id, m_session.toolResult(call.id));
    // Ctrl+Enter in an empty message sends results that were written, but never makes up empty ones.
    m_composer->setSendsWithoutText(!calls.isEmpty() && m_tools->hasEveryResult());
}

void ChatPage::showSpecs()
{
    m_parameters->setSpecs(m_session.protocol().parameters(m_session.route(), m_header->model()));
}

void ChatPage::takeSettings()
{
    if (m_filling)
        return;
    auto settings = m_parameters->settings();
    settings.model = m_header->model();
    if (settings == m_session.settings())
        return;
    m_session.setSettings(settings);
    m_presets->setSettings(settings);
    m_tools->setTools(settings.tools);
    noteSetup();
}

void ChatPage::noteSetup()
{
    showDeviations();
    // What would be sent next is no longer what was sent last.
    m_subject->showNext();
    emit draftEdited();
}
