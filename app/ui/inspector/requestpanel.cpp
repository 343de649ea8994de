#include "ui/inspector/requestpanel.h"

#include "engine/httpcall.h"
#include "ui/background.h"
#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/inspector/bodypages.h"
#include "ui/inspector/inspectorsubject.h"
#include "ui/inspector/rawview.h"
#include "ui/inspector/wireheaders.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostShownOfRequest = 1'000'000;
constexpr int requestEveryMs = 120;
constexpr int costlyRequestAfterMs = 400;
const QString requestViewKey = u"requestView"_s;

/// \a request with the name of the variable where a key would be filled in.
HttpRequest withVariables(HttpRequest request)
{
    for (HttpHeader &header : request.headers) {
        if (header.secret && header.value.size() <= header.secretAt && !header.variable.isEmpty())
            header.value += '$' + header.variable;
    }
    return request;
}

/// As Qt writes it: what stands in the URL, names in ASCII, IPv6 in brackets.
QByteArray wireHost(const QUrl &url)
{
    QByteArray host = url.host().contains(u':') ? QByteArray('[' + url.host().toLatin1() + ']') : QUrl::toAce(url.host());
    return url.port() < 0 ? host : QByteArray(host + ':' + QByteArray::number(url.port()));
}

/// What the network library adds, before and behind the program's own headers. A masked body had another size.
QList<HttpHeader> addedBefore(const HttpRequest &request, bool isMasked)
{
    const QByteArray size = isMasked ? QByteArray("…") : QByteArray::number(request.body.size());
    return HttpCall::asSent({ .headers = { { .name = "Host", .value = wireHost(request.url) }, { .name = "Content-Length", .value = size } } })
        .headers;
}

QList<HttpHeader> addedBehind()
{
    return HttpCall::asSent({ .headers = { { .name = "Connection", .value = "Keep-Alive" } } }).headers;
}

/// From the first byte on the wire to the empty line.
QByteArray wireHead(const HttpRequest &request, bool isMasked)
{
    QByteArray path = request.url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (request.url.hasQuery())
        path += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray text = request.method + ' ' + path + " HTTP/1.1\n";
    for (const HttpHeader &header : addedBefore(request, isMasked) + request.headers + addedBehind())
        text += header.name + ": " + header.value + '\n';
    return text + '\n';
}

WireHeader wireHeader(const HttpHeader &header)
{
    return { .name = QString::fromUtf8(header.name), .value = QString::fromUtf8(header.value) };
}

QList<WireHeader> sentHeaders(const HttpRequest &request, bool isMasked)
{
    QList<WireHeader> headers;
    for (const HttpHeader &header : request.headers) {
        headers.append(wireHeader(header));
        if (header.secret)
            headers.last().meaning = header.variable.isEmpty() || !header.value.endsWith(QByteArray('$' + header.variable))
                ? RequestPanel::tr("The key itself is never shown.")
                : RequestPanel::tr("The key is filled in when it is sent.");
    }
    for (const HttpHeader &header : addedBefore(request, isMasked) + addedBehind()) {
        headers.append(wireHeader(header));
        headers.last().isAdded = true;
        headers.last().meaning = RequestPanel::tr("Added by the network library.");
    }
    return headers;
}
}

RequestPanel::RequestPanel(InspectorSubject &subject, QWidget *parent)
    : InspectorPanel(parent)
    , m_subject(subject)
    , m_line(new QLineEdit(this))
    , m_notice(new QLabel(this))
    , m_pages(new BodyPages(this))
    , m_tools(new QWidget(this))
    , m_caption(new ElidedLabel(this))
    , m_copy(new QPushButton(m_tools))
    , m_copyBody(new QAction(this))
    , m_copyUrl(new QAction(this))
    , m_copyHeaders(new QAction(this))
    , m_refresh(new QTimer(this))
{
    m_line->setObjectName("requestLine"_L1);
    m_line->setReadOnly(true);
    m_line->setFrame(false);
    auto colours = m_line->palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(colours);
    m_pages->raw().setObjectName("rawRequest"_L1);
    m_pages->setView(BodyPages::Json);
    m_notice->setObjectName("requestNotice"_L1);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_caption->setObjectName("requestCaption"_L1);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_copy->setObjectName("copyRequest"_L1);
    m_copy->setIcon(Icons::icon(u"copy"_s));
    m_copy->setIconSize({ 14, 14 });
    m_copy->setAutoDefault(false);
    m_copyBody->setObjectName("copyRequestBody"_L1);
    m_copyUrl->setObjectName("copyRequestUrl"_L1);
    m_copyHeaders->setObjectName("copyRequestHeaders"_L1);
    auto *menu = new QMenu(m_copy);
    menu->addActions({ m_copyBody, m_copyUrl, m_copyHeaders });
    m_copy->setMenu(menu);

    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addStretch();
    row->addWidget(m_pages->switcher());
    row->addWidget(m_copy);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_line, 2);
    top->addWidget(m_caption, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);

    m_refresh->setSingleShot(true);
    connect(m_refresh, &QTimer::timeout, this, &RequestPanel::refresh);
    connect(m_pages, &BodyPages::viewChosen, this, [this] {
        refresh();
        emit chosen(requestViewKey, int(m_pages->view()));
    });
    connect(m_pages, &BodyPages::noted, this, &RequestPanel::noted);
    connect(m_copyBody, &QAction::triggered, this, &RequestPanel::copyBody);
    connect(m_copyUrl, &QAction::triggered, this, &RequestPanel::copyUrl);
    connect(m_copyHeaders, &QAction::triggered, this, &RequestPanel::copyHeaders);
    connect(&m_subject, &InspectorSubject::requestChanged, this, &RequestPanel::queueRefresh);
    connect(&m_subject, &InspectorSubject::exchangeChanged, this, &RequestPanel::queueRefresh);
    retranslate();
}

QWidget *RequestPanel::tools()
{
    return m_tools;
}

void RequestPanel::restore(const QVariantHash &choices)
{
    if (choices.contains(requestViewKey))
        m_pages->setView(BodyPages::View(qBound(int(BodyPages::Raw), choices.value(requestViewKey).toInt(), int(BodyPages::Json))));
}

void RequestPanel::changeEvent(QEvent *event)
{
    InspectorPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        queueRefresh();
    }
}

void RequestPanel::showEvent(QShowEvent *event)
{
    InspectorPanel::showEvent(event);
    refresh();
}

void RequestPanel::retranslate()
{
    m_line->setAccessibleName(tr("Method and URL"));
    m_pages->raw().setAccessibleName(tr("Raw request"));
    m_copy->setText(m_isCopying ? tr("Copying…") : tr("Copy"));
    m_copyBody->setText(tr("Copy the &body"));
    m_copyUrl->setText(tr("Copy the &URL"));
    m_copyHeaders->setText(tr("Copy the &headers"));
}

void RequestPanel::queueRefresh()
{
    if (!isVisible())
        return;
    // One that takes a frame and more to make waits until nobody types.
    if (m_subject.isCostly())
        m_refresh->start(costlyRequestAfterMs);
    else if (!m_refresh->isActive())
        m_refresh->start(requestEveryMs);
}

void RequestPanel::refresh()
{
    if (!m_subject.prepare())
        return;
    m_request = withVariables(m_subject.request());
    const Exchange *const exchange = m_subject.exchange();
    const bool isNext = m_subject.isNext();
    const bool isMasked = !isNext && exchange && exchange->isMasked;
    const bool isThere = !m_request.method.isEmpty();
    m_line->setVisible(isThere);
    m_copy->setEnabled(isThere);
    m_pages->switcher()->setEnabled(isThere);
    m_notice->setVisible(isMasked);
    if (!isThere) {
        m_caption->clear();
        m_pages->showNothing(tr("The request appears here as soon as there is one."));
        return;
    }
    const QString line = RawView::visible(QString::fromLatin1(m_request.method) + u' ' + m_request.url.toString(QUrl::FullyEncoded));
    if (line != m_line->text()) {
        m_line->setText(line);
        m_line->setCursorPosition(0);
    }
    m_notice->setText(tr("A key stood in the URL, in the body or in a header that carries none. It is masked here; other bytes were sent."));
    const auto which = isNext ? tr("as Send would send it") : tr("as it was sent");
    //: %1 says which request it is, %2 is the size of its body such as "3.2 KiB"
    m_caption->setText(tr("%1 · body %2").arg(which, locale().formattedDataSize(m_request.body.size())));
    showView(isMasked);
}

void RequestPanel::showView(bool isMasked)
{
    switch (m_pages->view()) {
    case BodyPages::Raw:
        m_pages->showRaw(wireHead(m_request, isMasked), m_request.body, mostShownOfRequest);
        if (m_request.body.size() > mostShownOfRequest)
            //: %1 and %2 are sizes such as "1 MB"
            m_caption->setText(tr("first %1 of %2, all of it in the copy")
                                   .arg(locale().formattedDataSize(mostShownOfRequest), locale().formattedDataSize(m_request.body.size())));
        return;
    case BodyPages::Headers:
        m_pages->headers().setHeaders(sentHeaders(m_request, isMasked));
        m_pages->setView(BodyPages::Headers);
        return;
    case BodyPages::Json:
        if (const QString why = BodyPages::whyNoTree(m_request.body); !why.isEmpty())
            m_pages->showNothing(why);
        else
            m_pages->showJson(m_request.body);
        return;
    }
}

void RequestPanel::copyBody()
{
    if (m_isCopying)
        return;
    m_isCopying = true;
    m_copy->setText(tr("Copying…"));
    const auto done = [this](const QString &text) {
        m_isCopying = false;
        m_copy->setText(tr("Copy"));
        copyText(text, tr("Body of the request copied"));
    };
    // Reading megabytes as text takes a frame and more.
    if (m_request.body.size() > mostShownOfRequest)
        inBackground(this, [body = m_request.body] { return QString::fromUtf8(body); }, done);
    else
        done(QString::fromUtf8(m_request.body));
}

void RequestPanel::copyUrl()
{
    copyText(m_request.url.toString(QUrl::FullyEncoded), tr("URL of the request copied"));
}

void RequestPanel::copyHeaders()
{
    QString text;
    for (const HttpHeader &header : std::as_const(m_request.headers))
        text += QString::fromUtf8(header.name + ": " + header.value) + u'\n';
    copyText(text, tr("Headers of the request copied"));
}

void RequestPanel::copyText(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    emit noted(said);
}
