#include "ui/requests/importdialog.h"

#include "advice/hosts.h"
#include "core/jsontext.h"
#include "core/redaction.h"
#include "protocols/protocol.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/forms/notice.h"
#include "ui/inspector/rawview.h"
#include "ui/requests/importedchat.h"
#include "ui/requests/requesteditor.h"
#include "words/curlimport.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int readAfterMs = 120;
constexpr qsizetype longestBodyShown = 20'000;

QString originText(const QUrl &url)
{
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    return url.scheme() + "://"_L1 + url.host() + u':' + QString::number(port);
}

/// The protocol a request to \a url on \a route speaks, by the route's bases, else by how the path ends; empty: none that is known.
QByteArray protocolAt(const QUrl &url, const std::optional<Route> &route)
{
    QByteArray ending;
    for (const Protocol *protocol : protocols()) {
        const QString endpoint = Hosts::endpointOf(protocol->id());
        if (endpoint.isEmpty() || !url.path().endsWith(endpoint))
            continue;
        if (route && !route->base(protocol->id()).isEmpty() && protocol->chatUrl(*route).path() == url.path())
            return protocol->id();
        if (ending.isEmpty())
            ending = protocol->id();
    }
    return ending;
}
}

ImportDialog::ImportDialog(NetworkLane &lane, Keyring &keyring, RouteStore &routes, const QString &command, QWidget *parent)
    : QDialog(parent)
    , m_lane(lane)
    , m_keyring(keyring)
    , m_routes(routes)
    , m_command(new QPlainTextEdit(this))
    , m_refusal(new Notice(this))
    , m_request(new RawView(this))
    , m_flags(new Notice(this))
    , m_keys(new QWidget(this))
    , m_keyText(new QLabel(m_keys))
    , m_keep(new QRadioButton(m_keys))
    , m_route(new QComboBox(m_keys))
    , m_drop(new QRadioButton(m_keys))
    , m_chat(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_read(new QTimer(this))
{
    setObjectName("importDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_command, &QPlainTextEdit::textChanged, m_read, qOverload<>(&QTimer::start));
    connect(m_read, &QTimer::timeout, this, &ImportDialog::read);
    connect(m_chat, &QPushButton::clicked, this, &ImportDialog::openChat);
    connect(m_open, &QPushButton::clicked, this, &ImportDialog::openRequest);
    const QString clipboard = command.isEmpty() ? QGuiApplication::clipboard()->text() : QString();
    m_command->setPlainText(isCurl(clipboard) ? clipboard : command);
    m_command->setFocus();
    read();
    resize(760, 620);
}

bool ImportDialog::isCurl(const QString &text)
{
    const QStringView begin = QStringView(text).left(2'000).trimmed();
    return begin.startsWith("curl "_L1) || begin.startsWith("curl.exe "_L1) || begin.startsWith("curl\\"_L1)
        || begin.startsWith("$ curl "_L1);
}

void ImportDialog::build()
{
    setWindowTitle(tr("Import curl"));
    m_command->setObjectName("curlToImport"_L1);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setAccessibleName(tr("curl command"));
    m_command->setPlaceholderText(
        tr("Paste a curl command: from a browser's developer tools, from documentation, for sh, cmd.exe or PowerShell. Nothing is run."));
    m_command->setTabChangesFocus(true);
    m_refusal->setObjectName("importRefusal"_L1);
    m_request->setObjectName("importedRequest"_L1);
    m_request->setAccessibleName(tr("The request it would send"));
    m_request->setPlaceholderText(tr("The request that the command would send appears here."));
    m_flags->setObjectName("importFlags"_L1);
    m_keys->setObjectName("importKeys"_L1);
    m_keyText->setObjectName("importKeyText"_L1);
    m_keyText->setTextFormat(Qt::PlainText);
    m_keyText->setWordWrap(true);
    m_keep->setObjectName("keepImportedKey"_L1);
    m_drop->setObjectName("dropImportedKey"_L1);
    m_drop->setChecked(true);
    m_route->setObjectName("importRoute"_L1);
    m_route->setAccessibleName(tr("Route the key is kept for"));
    m_open->setObjectName("openImported"_L1);
    m_open->setDefault(true);
    m_chat->setObjectName("openImportedChat"_L1);
    m_chat->setText(tr("Open in chat"));
    m_open->setText(tr("Open as request…"));
    //: followed by the name of a route
    m_keep->setText(tr("Keep it in the keychain for"));
    m_drop->setText(tr("Do not keep it"));
    m_read->setSingleShot(true);
    m_read->setInterval(readAfterMs);
    const QList<Route> all = m_routes.routes();
    for (const Route &route : all)
        m_route->addItem(route.name, route.id);
    connect(m_keep, &QRadioButton::toggled, m_route, &QWidget::setEnabled);
    connect(m_route, &QComboBox::activated, this, &ImportDialog::read);
    m_route->setEnabled(false);

    auto *keep = new QHBoxLayout;
    keep->addWidget(m_keep);
    keep->addWidget(m_route);
    keep->addStretch();
    auto *keys = new QVBoxLayout(m_keys);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->addWidget(m_keyText);
    keys->addLayout(keep);
    keys->addWidget(m_drop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_chat, QDialogButtonBox::ActionRole);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_command, 2);
    layout->addWidget(m_refusal);
    layout->addWidget(m_request, 3);
    layout->addWidget(m_flags);
    layout->addWidget(m_keys);
    layout->addWidget(buttons);
}

void ImportDialog::read()
{
    m_read->stop();
    const QByteArray text = m_command->toPlainText().toUtf8();
    m_import = readCurl(text);
    const bool isEmpty = text.trimmed().isEmpty();
    m_refusal->say(Notice::Weight::Error, isEmpty ? QString() : Words::curlRefusal(m_import.refused, m_import.subject));
    m_open->setEnabled(m_import.refused.isEmpty());
    // Whoever then picks another route means it.
    if (const QString origin = originText(m_import.request.url); origin != std::exchange(m_origin, origin))
        pickRoute();
    const std::optional<Route> route = m_routes.find(routeId());
    m_chat->setVisible(m_import.refused.isEmpty() && route && importedChat(m_import.request, *route));
    showRequest();
    showKeys();
}

void ImportDialog::pickRoute()
{
    const QList<Route> all = m_routes.routes();
    const auto home = std::find_if(all.cbegin(), all.cend(), [this](const Route &route) {
        const QList<QString> bases = route.bases.values();
        return std::any_of(
            bases.cbegin(), bases.cend(), [this](const QString &base) { return originText(QUrl(base)) == m_origin; });
    });
    if (home != all.cend())
        m_route->setCurrentIndex(m_route->findData(home->id));
}

void ImportDialog::showRequest()
{
    if (!m_import.refused.isEmpty()) {
        m_request->clearText();
        m_flags->clearRemark();
        return;
    }
    Redactor redactor;
    for (const CurlImport::Key &key : std::as_const(m_import.keys))
        redactor.addSecret(key.value);
    const HttpRequest &request = m_import.request;
    QByteArray text = request.method + ' ' + request.url.toEncoded() + '\n';
    for (const HttpHeader &header : request.headers) {
        text += header.name + ": " + header.value;
        if (header.secret)
            text += header.variable.isEmpty() ? tr("(a key)").toUtf8() : QByteArray('$' + header.variable);
        text += '\n';
    }
    const QByteArray body = request.body.size() <= longestBodyShown ? Json::indented(request.body) : request.body.left(longestBodyShown);
    if (!body.isEmpty())
        text += '\n' + body;
    m_request->showText(RawView::visible(QString::fromUtf8(redactor.redacted(text))));
    QStringList remarks;
    if (request.body.size() > longestBodyShown)
        //: %1 and %2 are sizes
        remarks.append(tr("Shown is the first %1 of a body of %2.")
                           .arg(locale().formattedDataSize(longestBodyShown), locale().formattedDataSize(request.body.size())));
    if (!m_import.unknownFlags.isEmpty())
        //: %1 is a list of flags such as --compressed, --retry
        remarks.append(tr("Not followed here: %1").arg(m_import.unknownFlags.join(u", "_s)));
    m_flags->say(Notice::Weight::Caution, RawView::visible(remarks.join(u'\n')));
}

void ImportDialog::showKeys()
{
    QStringList found;
    for (const CurlImport::Key &key : std::as_const(m_import.keys)) {
        const QString mark = QString::fromUtf8(keyFingerprint(key.value));
        //: %1 is as much of a key as may be shown, %2 the name of a header or of a parameter of a URL
        found.append((key.inUrl ? tr("A key stands in the URL: %1 (%2).") : tr("A key stands in the command: %1 (%2)."))
                         .arg(mark, QString::fromUtf8(key.name)));
    }
    m_keys->setVisible(!found.isEmpty() && m_import.refused.isEmpty());
    found.append(tr("It goes nowhere unless you keep it."));
    m_keyText->setText(RawView::visible(found.join(u'\n')));
}

QString ImportDialog::routeId() const
{
    return m_route->currentData().toString();
}

void ImportDialog::keepKey()
{
    const std::optional<Route> route = m_routes.find(routeId());
    if (m_keep->isChecked() && route && !m_import.keys.isEmpty()) {
        const QByteArray key = m_import.keys.constFirst().value;
        // In any case for this run: the keychain may want to be unlocked first.
        m_keyring.setForThisRun(route->id, key);
        m_keyring.store(*route, key).then(&m_routes, [routes = &m_routes, id = route->id](KeyOrigin origin) {
            if (origin == KeyOrigin::Keychain)
                routes->noteKey(id, true);
        });
    }
    m_import.keys.clear();
}

void ImportDialog::openRequest()
{
    read();
    if (!m_import.refused.isEmpty())
        return;
    keepKey();
    auto *editor = new RequestEditor(m_lane, m_keyring, m_routes, parentWidget());
    editor->setRequest(m_import.request, protocolAt(m_import.request.url, m_routes.find(routeId())), routeId(), {});
    editor->show();
    accept();
}

void ImportDialog::openChat()
{
    read();
    const std::optional<Route> route = m_routes.find(routeId());
    const std::optional<ImportedChat> chat = route ? importedChat(m_import.request, *route) : std::nullopt;
    if (!chat)
        return;
    keepKey();
    emit chatRequested(*route, *chat);
    accept();
}
