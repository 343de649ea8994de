#include "ui/requests/requesteditor.h"

#include "core/failure.h"
#include "core/jsontext.h"
#include "engine/replay.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/elidedlabel.h"
#include "ui/forms/notice.h"
#include "ui/icons.h"
#include "ui/inspector/codehighlighting.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/rawview.h"
#include "ui/requests/headertable.h"
#include "words/words.h"

#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int checkAfterMs = 150;
// Laying out an unbroken line takes time that grows with its square.
constexpr qsizetype longestEditedLine = 20'000;
constexpr QSize editorSize(980, 760);

bool canBeEdited(const QByteArray &body)
{
    if (!body.isValidUtf8() || body.contains('\r') || body.contains('\0'))
        return false;
    qsizetype from = 0;
    while (from < body.size()) {
        const qsizetype end = body.indexOf('\n', from);
        if ((end < 0 ? body.size() : end) - from > longestEditedLine)
            return false;
        if (end < 0)
            break;
        from = end + 1;
    }
    return true;
}

/// What the document holds; toPlainText() would make plain spaces of no-break ones.
QByteArray textIn(const QPlainTextEdit &edit)
{
    QString text = edit.document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').toUtf8();
}

QString modelIn(const QByteArray &body)
{
    const auto members = Json::members(body);
    if (!members)
        return {};
    for (const auto &[name, json] : *members) {
        if (name == "model"_L1)
            return Json::unquoted(json).value_or(QString());
    }
    return {};
}

/// Why it would not be sent as it stands now.
QString problemSentence(const Failure &failure)
{
    if (failure.detail == "other-host")
        //: %1 is a host name
        return RequestEditor::tr("This would not be sent: the key of a route leaves only for the host of that route, and %1 is none of "
                                 "its hosts. Choose another route, or remove the header with the key.").arg(failure.subject);
    if (failure.detail == "secret-lost")
        //: %1 is the name of an HTTP header
        return RequestEditor::tr("This would not be sent: what the header %1 held was a secret and was not kept. Remove the header, or give "
                                 "the route one of that name.").arg(failure.subject);
    return Words::failureSentence(failure);
}

bool isKeyHeader(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "authorization" || lower == "x-api-key" || lower == "x-goog-api-key";
}
}

RequestEditor::RequestEditor(NetworkLane &lane, Keyring &keyring, RouteStore &routes, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_lane(lane)
    , m_keyring(keyring)
    , m_routes(routes)
    , m_subject(new ReplaySubject(this))
    , m_method(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_send(new QPushButton(this))
    , m_routeLabel(new QLabel(this))
    , m_route(new QComboBox(this))
    , m_state(new ElidedLabel(this))
    , m_problem(new Notice(this))
    , m_anyway(new QPushButton(this))
    , m_headersLabel(new QLabel(this))
    , m_removeHeader(new QPushButton(this))
    , m_headers(new HeaderTable(this))
    , m_bodyLabel(new QLabel(this))
    , m_indent(new QPushButton(this))
    , m_body(new QPlainTextEdit(this))
    , m_bodyNotice(new Notice(this))
    , m_inspector(new Inspector(*m_subject, keyring, this))
    , m_check(new QTimer(this))
{
    setObjectName("requestEditor"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    buildForm();
    connectForm();
    fillRoutes({});
    retranslate();
    m_url->setFocus();
    resize(editorSize.boundedTo(screen()->availableSize()));
}

RequestEditor::~RequestEditor()
{
    // Its end would be told to a window that is half gone.
    if (m_replay)
        m_replay->disconnect(this);
}

void RequestEditor::buildForm()
{
    m_method->setObjectName("requestMethod"_L1);
    m_method->setEditable(true);
    m_method->addItems({ u"POST"_s, u"GET"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s });
    m_url->setObjectName("requestUrl"_L1);
    m_send->setObjectName("sendRequest"_L1);
    m_route->setObjectName("requestRoute"_L1);
    m_state->setObjectName("requestState"_L1);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_problem->setObjectName("requestProblem"_L1);
    m_anyway->setObjectName("sendRequestAnyway"_L1);
    m_anyway->hide();
    m_removeHeader->setObjectName("removeHeader"_L1);
    m_removeHeader->setFlat(true);
    m_indent->setObjectName("indentBody"_L1);
    m_indent->setFlat(true);
    m_body->setObjectName("requestBody"_L1);
    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_body->setTabChangesFocus(true);
    highlightCode(*m_body, "json");
    m_bodyNotice->setObjectName("bodyProblem"_L1);

    auto *first = new QHBoxLayout;
    first->addWidget(m_method);
    first->addWidget(m_url, 1);
    first->addWidget(m_send);
    auto *second = new QHBoxLayout;
    second->addWidget(m_routeLabel);
    second->addWidget(m_route);
    second->addWidget(m_state, 1);
    auto *third = new QHBoxLayout;
    third->addWidget(m_problem, 1);
    third->addWidget(m_anyway, 0, Qt::AlignTop);

    const auto column = [](QLabel *label, QPushButton *button, QWidget *content, QWidget *below, const QMargins &margins) {
        auto *box = new QWidget;
        auto *layout = new QVBoxLayout(box);
        layout->setContentsMargins(margins);
        layout->setSpacing(4);
        auto *head = new QHBoxLayout;
        head->addWidget(label, 1);
        head->addWidget(button);
        layout->addLayout(head);
        layout->addWidget(content, 1);
        if (below)
            layout->addWidget(below);
        return box;
    };
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(column(m_headersLabel, m_removeHeader, m_headers, nullptr, { 0, 0, 8, 0 }));
    parts->addWidget(column(m_bodyLabel, m_indent, m_body, m_bodyNotice, { 8, 0, 0, 0 }));
    parts->setStretchFactor(1, 1);
    parts->setSizes({ 400, 560 });

    auto *form = new QWidget(this);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(20, 14, 20, 8);
    layout->setSpacing(8);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addLayout(third);
    layout->addWidget(parts, 1);

    auto *rows = new QSplitter(Qt::Vertical, this);
    rows->setChildrenCollapsible(false);
    rows->addWidget(form);
    rows->addWidget(m_inspector);
    rows->setSizes({ 420, 320 });
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(rows);
}

void RequestEditor::connectForm()
{
    m_check->setSingleShot(true);
    m_check->setInterval(checkAfterMs);
    connect(m_check, &QTimer::timeout, this, &RequestEditor::check);
    connect(m_method, &QComboBox::currentTextChanged, this, &RequestEditor::queueCheck);
    connect(m_url, &QLineEdit::textChanged, this, &RequestEditor::queueCheck);
    connect(m_route, &QComboBox::currentIndexChanged, this, &RequestEditor::queueCheck);
    connect(m_headers, &HeaderTable::edited, this, &RequestEditor::queueCheck);
    connect(m_removeHeader, &QPushButton::clicked, m_headers, &HeaderTable::removeCurrent);
    connect(m_body, &QPlainTextEdit::textChanged, this, [this] {
        m_isTouched = true;
        queueCheck();
    });
    connect(m_indent, &QPushButton::clicked, this, &RequestEditor::indent);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (isRunning())
            stop();
        else
            send();
    });
    connect(m_anyway, &QPushButton::clicked, this, [this] { sendWith(Guarding::Override); });
    connect(m_inspector, &Inspector::noted, this, &RequestEditor::noted);
    connect(new QShortcut(QKeySequence(u"Ctrl+Return"_s), this), &QShortcut::activated, this, &RequestEditor::send);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &RequestEditor::stop);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    connect(&m_routes, &RouteStore::changed, this, [this] { fillRoutes(m_route->currentData().toString()); });
    connect(&m_keyring, &Keyring::stateChanged, this, &RequestEditor::queueCheck);
    m_subject->setDraftSource([this] { return ReplaySubject::Draft { request(), m_protocol, route() }; });
}

void RequestEditor::setRequest(
    const HttpRequest &request, const QByteArray &protocol, const QString &routeId, const QString &replayOf)
{
    m_protocol = protocol;
    m_replayOf = replayOf;
    const auto key = std::find_if(request.headers.cbegin(), request.headers.cend(),
        [](const HttpHeader &header) { return header.secret && !header.variable.isEmpty(); });
    m_variable = key == request.headers.cend() ? QByteArray("API_KEY") : key->variable;
    m_method->setCurrentText(QString::fromLatin1(request.method));
    m_url->setText(QString::fromUtf8(request.url.toEncoded()));
    m_url->setCursorPosition(0);
    fillRoutes(routeId);
    m_headers->setHeaders(request.headers);
    showBody(request.body);
    check();
}

HttpRequest RequestEditor::request() const
{
    HttpRequest request { .method = m_method->currentText().trimmed().toLatin1(),
        .url = QUrl(m_url->text().trimmed(), QUrl::StrictMode),
        .headers = m_headers->headers(),
        .body = body() };
    const std::optional<Route> over = route();
    for (HttpHeader &header : request.headers) {
        if (header.secret && isKeyHeader(header.name))
            header.variable = over && !over->keyVariable.isEmpty() ? over->keyVariable.toLatin1() : m_variable;
    }
    return request;
}

std::optional<Route> RequestEditor::route() const
{
    return m_routes.find(m_route->currentData().toString());
}

void RequestEditor::fillRoutes(const QString &routeId)
{
    const QSignalBlocker blocker(m_route);
    m_route->clear();
    const QList<Route> all = m_routes.routes();
    for (const Route &one : all)
        m_route->addItem(one.name, one.id);
    m_route->setCurrentIndex(qMax(0, m_route->findData(routeId)));
    queueCheck();
}

void RequestEditor::showBody(const QByteArray &body)
{
    m_original = body;
    const bool isEditable = canBeEdited(body);
    m_body->setReadOnly(!isEditable);
    m_body->setPlainText(isEditable ? QString::fromUtf8(body) : RawView::visible(QString::fromUtf8(body)));
    m_isTouched = false;
}

QByteArray RequestEditor::body() const
{
    return m_isTouched ? textIn(*m_body) : m_original;
}

void RequestEditor::indent()
{
    const QByteArray indented = Json::indented(body());
    if (!canBeEdited(indented) || indented == body())
        return;
    m_body->setReadOnly(false);
    QTextCursor all(m_body->document());
    all.select(QTextCursor::Document);
    all.insertText(QString::fromUtf8(indented));
}

void RequestEditor::queueCheck()
{
    m_check->start();
}

void RequestEditor::check()
{
    m_check->stop();
    checkBody();
    QString problem = m_headers->problem();
    bool isGuard = false;
    const std::optional<Route> over = route();
    if (problem.isEmpty() && over) {
        const Replay trial(m_lane, m_keyring, { .route = *over, .request = request(), .protocol = m_protocol });
        if (const std::optional<Failure> found = trial.problem()) {
            problem = problemSentence(*found);
            isGuard = found->detail == "guard";
        }
    }
    m_problem->say(Notice::Weight::Caution, problem);
    m_anyway->setVisible(isGuard);
    m_subject->noteDraft();
    showState();
}

void RequestEditor::checkBody()
{
    const QByteArray bytes = body();
    m_indent->setEnabled(!bytes.isEmpty());
    if (m_body->isReadOnly()) {
        m_bodyNotice->say(Notice::Weight::Quiet,
            tr("This body cannot be edited here as it is: it is no plain text, or a line of it is too long. It is sent as it came."));
        return;
    }
    const auto problem = bytes.trimmed().isEmpty() ? std::nullopt : Json::problemIn(bytes);
    if (!problem) {
        m_bodyNotice->clearRemark();
        return;
    }
    const QString before = QString::fromUtf8(bytes.left(qBound<qsizetype>(0, problem->offset, bytes.size())));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    //: A mistake in JSON text. %1: line, %2: column, %3: what the JSON parser says, in English.
    const QString where = tr("Not valid JSON, line %1, column %2: %3. It would be sent all the same.")
                              .arg(QString::number(before.count(u'\n') + 1), QString::number(before.size() - lineStart + 1),
                                  problem->message);
    m_bodyNotice->say(Notice::Weight::Caution, where);
}

void RequestEditor::send()
{
    if (!isRunning())
        sendWith(Guarding::Heed);
}

void RequestEditor::sendWith(Guarding guarding)
{
    const std::optional<Route> over = route();
    if (!over || isRunning())
        return;
    check();
    const HttpRequest now = request();
    const QPointer<Replay> before = m_replay;
    m_replay = new Replay(m_lane, m_keyring,
        { .route = *over, .request = now, .protocol = m_protocol, .model = modelIn(now.body), .replayOf = m_replayOf, .guarding = guarding },
        this);
    m_subject->setReplay(*m_replay);
    delete before;
    connect(m_replay, &Replay::finished, this, &RequestEditor::showState);
    m_replay->send();
    m_inspector->show("response");
    showState();
}

void RequestEditor::stop()
{
    if (m_replay && m_replay->isRunning())
        m_replay->stop();
}

void RequestEditor::showState()
{
    const bool running = isRunning();
    m_send->setText(running ? tr("Stop") : tr("Send"));
    m_send->setIcon(Icons::icon(running ? u"square"_s : u"send-horizontal"_s));
    m_send->setEnabled(running || !m_url->text().trimmed().isEmpty());
    if (running || !m_replay) {
        m_state->setText(running ? tr("Waiting for the answer…") : QString());
        return;
    }
    const Exchange &exchange = m_replay->exchange();
    if (exchange.answer.failure)
        m_state->setText(Words::failureSentence(*exchange.answer.failure));
    else if (exchange.head.status != 0 && exchange.timing.total)
        //: %1 is an HTTP status such as "200 OK", %2 a duration
        m_state->setText(tr("%1 after %2").arg(QString::number(exchange.head.status) + u' ' + QString::fromLatin1(exchange.head.reason),
            Words::duration(*exchange.timing.total)));
    m_state->setToolTip(plainToolTip(m_state->text()));
}

void RequestEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check();
    }
}

void RequestEditor::retranslate()
{
    setWindowTitle(tr("Request"));
    m_method->setAccessibleName(tr("Method"));
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(tr("URL"));
    m_send->setToolTip(tr("Send this request as it stands (Ctrl+Enter), or stop it (Esc)"));
    m_routeLabel->setText(tr("Key, proxy and limits of"));
    m_route->setAccessibleName(tr("Route whose key, proxy and limits are used"));
    m_anyway->setText(tr("Send anyway"));
    m_headersLabel->setText(tr("Headers"));
    m_removeHeader->setText(tr("Remove"));
    m_removeHeader->setToolTip(tr("Remove the selected header (Del)"));
    m_bodyLabel->setText(tr("Body"));
    m_indent->setText(tr("Indent"));
    m_indent->setToolTip(tr("Put each member of the JSON on a line of its own; what it says stays the same"));
    m_body->setAccessibleName(tr("Body"));
    showState();
}
