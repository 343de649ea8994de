#include "ui/chat/chatheader.h"

#include "engine/modelcatalog.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/chat/keychip.h"
#include "ui/chat/snugcombobox.h"
#include "ui/icons.h"
#include "words/words.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

ChatHeader::ChatHeader(RouteStore &routes, Keyring &keyring, ModelCatalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_routes(routes)
    , m_keyring(keyring)
    , m_catalog(catalog)
    , m_routePicker(new SnugComboBox(this))
    , m_modelPicker(new QComboBox(this))
    , m_refresh(new QToolButton(this))
    , m_protocolPicker(new SnugComboBox(this))
    , m_key(new KeyChip(this))
{
    m_routePicker->setObjectName("routePicker"_L1);
    m_modelPicker->setObjectName("modelPicker"_L1);
    m_protocolPicker->setObjectName("protocolPicker"_L1);
    m_refresh->setObjectName("refreshModels"_L1);
    m_modelPicker->setEditable(true);
    m_modelPicker->setInsertPolicy(QComboBox::NoInsert);
    m_modelPicker->setMaxVisibleItems(20);
    m_modelPicker->setMinimumWidth(110);
    m_modelPicker->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_modelPicker->setMaximumWidth(320);
    // Model ids are sent exactly as typed; the usual completion would change their case.
    m_modelPicker->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_modelPicker->completer()->setFilterMode(Qt::MatchContains);
    m_modelPicker->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_refresh->setIcon(Icons::icon(u"refresh-cw"_s));
    m_refresh->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->setSpacing(8);
    layout->addWidget(m_routePicker);
    layout->addWidget(m_modelPicker, 3);
    layout->addWidget(m_refresh);
    layout->addWidget(m_protocolPicker);
    layout->addWidget(m_key);
    layout->addStretch(1);

    connect(m_routePicker, &QComboBox::activated, this, [this] {
        if (const auto route = m_routes.find(m_routePicker->currentData().toString())) {
            setRoute(*route);
            emit routePicked(*route);
        }
    });
    connect(m_modelPicker, &QComboBox::editTextChanged, this, [this](const QString &model) { emit modelPicked(model.trimmed()); });
    connect(m_protocolPicker, &QComboBox::activated, this, [this] {
        m_protocolId = m_protocolPicker->currentData().toByteArray();
        emit protocolPicked(m_protocolId);
    });
    connect(m_refresh, &QToolButton::clicked, this, [this] {
        m_askedByHand = true;
        askForModels();
    });
    connect(m_key, &KeyChip::clicked, this, [this] { emit keyRequested(m_route.id); });
    connect(&m_catalog, &ModelCatalog::changed, this, &ChatHeader::noteCatalog);
    connect(&m_routes, &RouteStore::changed, this, [this] {
        fillRoutes();
        // The route in use may have been renamed, moved or given a key.
        if (const auto now = m_routes.find(m_route.id); now && *now != m_route) {
            setRoute(*now);
            emit routePicked(*now);
        }
    });
    connect(&m_keyring, &Keyring::stateChanged, this, [this](const QString &routeId) {
        if (routeId == m_route.id)
            showKey();
    });
    fillProtocols();
    fillRoutes();
    retranslate();
}

QByteArray ChatHeader::protocol() const
{
    return m_protocolId;
}

QString ChatHeader::model() const
{
    return m_modelPicker->currentText().trimmed();
}

void ChatHeader::setRoute(const Route &route)
{
    m_route = route;
    m_refresh->setEnabled(true);
    fillRoutes();
    fillProtocols();
    fillModels();
    showKey();
    // Asking the sandbox costs nothing, and its models are what there is to try.
    if (route.id == "sandbox"_L1 && !route.base(route.protocol).isEmpty() && m_catalog.models(route.id).models.isEmpty())
        askForModels();
}

void ChatHeader::setProtocol(const QByteArray &id)
{
    m_protocolId = id;
    fillProtocols();
}

void ChatHeader::setModel(const QString &model)
{
    if (model == this->model())
        return;
    const QSignalBlocker quiet(m_modelPicker);
    m_modelPicker->setEditText(model);
    m_modelPicker->lineEdit()->setCursorPosition(0);
}

void ChatHeader::focusModel()
{
    m_modelPicker->setFocus(Qt::ShortcutFocusReason);
    m_modelPicker->lineEdit()->selectAll();
}

void ChatHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChatHeader::fillRoutes()
{
    m_routePicker->clear();
    const auto routes = m_routes.routes();
    for (const auto &route : routes)
        m_routePicker->addItem(Icons::dot(route.colour), route.name, route.id);
    if (!m_route.id.isEmpty() && m_routePicker->findData(m_route.id) < 0)
        m_routePicker->addItem(Icons::dot(m_route.colour), m_route.name, m_route.id);
    m_routePicker->setCurrentIndex(m_routePicker->findData(m_route.id));
}

void ChatHeader::fillModels()
{
    const QSignalBlocker quiet(m_modelPicker);
    const auto typed = m_modelPicker->currentText();
    m_modelPicker->clear();
    QStringList ids;
    const auto list = m_catalog.models(m_route.id);
    for (const auto &listed : list.models)
        ids.append(listed.id);
    for (const auto &known : m_route.knownModels)
        ids.append(known);
    if (!m_route.defaultModel.isEmpty())
        ids.append(m_route.defaultModel);
    ids.removeDuplicates();
    m_modelPicker->addItems(ids);
    m_modelPicker->setCurrentIndex(m_modelPicker->findText(typed, Qt::MatchExactly | Qt::MatchCaseSensitive));
    m_modelPicker->setEditText(typed);
}

void ChatHeader::fillProtocols()
{
    m_protocolPicker->clear();
    // A route speaks what it has a base for; what is in use stays visible all the same.
    for (const auto *protocol : protocols()) {
        if (!m_route.base(protocol->id()).isEmpty() || protocol->id() == m_protocolId)
            m_protocolPicker->addItem(Words::protocolName(protocol->id()), protocol->id());
    }
    m_protocolPicker->setCurrentIndex(m_protocolPicker->findData(m_protocolId));
}

void ChatHeader::askForModels()
{
    const auto *protocol = protocolById(m_protocolId.isEmpty() ? m_route.protocol : m_protocolId);
    if (!protocol)
        return;
    m_refresh->setEnabled(false);
    m_catalog.refresh(m_route, *protocol);
}

void ChatHeader::showKey()
{
    m_key->show(m_route, m_keyring.state(m_route));
}

void ChatHeader::noteCatalog(const QString &routeId)
{
    if (routeId != m_route.id)
        return;
    m_refresh->setEnabled(true);
    fillModels();
    const auto failure = m_catalog.models(routeId).failure;
    if (std::exchange(m_askedByHand, false) && failure)
        emit refreshFailed(Words::failureSentence(*failure));
}

void ChatHeader::retranslate()
{
    fillProtocols();
    m_routePicker->setAccessibleName(tr("Route"));
    m_routePicker->setToolTip(tr("The route: where the request goes"));
    m_modelPicker->setAccessibleName(tr("Model"));
    m_modelPicker->lineEdit()->setAccessibleName(tr("Model"));
    m_modelPicker->lineEdit()->setPlaceholderText(tr("Model id"));
    m_modelPicker->setToolTip(tr("The model, by the exact id the server knows"));
    m_protocolPicker->setAccessibleName(tr("Protocol"));
    m_protocolPicker->setToolTip(tr("The protocol: in what words the request is put"));
    m_refresh->setAccessibleName(tr("Ask the route for its models"));
    m_refresh->setToolTip(tr("Ask the route for its models"));
    showKey();
}
