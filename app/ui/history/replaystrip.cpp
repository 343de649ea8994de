#include "ui/history/replaystrip.h"

#include "engine/otherroute.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/forms/notice.h"
#include "ui/icons.h"
#include "ui/inspector/rawview.h"
#include "words/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds progressEvery { 100 };
constexpr int bytesPerToken = 4; // of English text, about

QPushButton *stripButton(QWidget *parent, const char *name)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1StringView(name));
    // Return presses the one that has the focus.
    button->setAutoDefault(true);
    return button;
}

QString hostOf(const QUrl &url)
{
    const QString host = url.host(QUrl::EncodeUnicode);
    return RawView::visible(url.port() > 0 ? host + u':' + QString::number(url.port()) : host);
}

/// About as many as it had before, or as its bytes let expect.
qint64 likelyTokens(const Exchange &exchange, const std::optional<qint64> &reported)
{
    return reported.value_or(exchange.request.body.size() / bytesPerToken);
}

std::optional<qint64> reportedTokens(const Exchange &exchange)
{
    if (!exchange.answer.usage)
        return std::nullopt;
    const Usage &usage = *exchange.answer.usage;
    if (usage.total)
        return usage.total;
    if (usage.input || usage.output)
        return usage.input.value_or(0) + usage.output.value_or(0);
    return std::nullopt;
}
}

ReplayStrip::ReplayStrip(NetworkLane &lane, Keyring &keyring, RouteStore &routes, QWidget *parent)
    : QFrame(parent)
    , m_lane(lane)
    , m_keyring(keyring)
    , m_routes(routes)
    , m_text(new Notice(this))
    , m_send(stripButton(this, "sendReplay"))
    , m_anyway(stripButton(this, "sendReplayAnyway"))
    , m_stop(stripButton(this, "stopReplay"))
    , m_show(stripButton(this, "showReplay"))
    , m_close(stripButton(this, "closeReplay"))
{
    setObjectName("replayStrip"_L1);
    m_text->setObjectName("replayText"_L1);
    m_send->setIcon(Icons::icon(u"send-horizontal"_s));
    m_stop->setIcon(Icons::icon(u"square"_s));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 4, 20, 4);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    for (auto *button : { m_send, m_anyway, m_stop, m_show, m_close }) {
        button->setIconSize({ 14, 14 });
        layout->addWidget(button);
    }
    m_progress.setInterval(progressEvery);
    connect(&m_progress, &QTimer::timeout, this, &ReplayStrip::showState);
    connect(m_send, &QPushButton::clicked, this, [this] { send(Guarding::Heed); });
    connect(m_anyway, &QPushButton::clicked, this, [this] { send(Guarding::Override); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_replay)
            m_replay->stop();
    });
    connect(m_show, &QPushButton::clicked, this, [this] {
        const QString id = m_endedId;
        dismiss();
        emit showRequested(id);
    });
    connect(m_close, &QPushButton::clicked, this, &ReplayStrip::dismiss);
    retranslate();
}

ReplayStrip::~ReplayStrip()
{
    // It tells of its end as it goes; nobody listens here any more.
    if (m_replay)
        m_replay->disconnect(this);
}

void ReplayStrip::offer(const Exchange &exchange)
{
    const auto route = m_routes.find(exchange.routeId);
    if (!route) {
        m_order = {};
        m_state = State::Offered;
        m_problem = Failure { .kind = FailureKind::NotSent, .detail = "no-base" };
        showState();
        return;
    }
    // The sandbox listens at another port in every run.
    prepare(exchange, *route, route->id == "sandbox"_L1 && !leadsTo(*route, exchange.request.url));
}

void ReplayStrip::offer(const Exchange &exchange, const Route &route)
{
    prepare(exchange, route, route.id != exchange.routeId || !leadsTo(route, exchange.request.url));
}

void ReplayStrip::prepare(const Exchange &exchange, const Route &route, bool isMoved)
{
    if (isRunning())
        return;
    m_order = { .route = route,
        .request = exchange.request,
        .protocol = exchange.protocol,
        .model = exchange.model,
        .replayOf = exchange.id };
    m_isMasked = exchange.isMasked;
    m_isMoved = isMoved;
    m_problem.reset();
    if (isMoved) {
        const auto moved = movedTo(route, m_keyring.placeholder(route), exchange.request, exchange.protocol, m_routes.find(exchange.routeId));
        if (moved)
            m_order.request = *moved;
        else
            m_problem = Failure { .kind = FailureKind::NotSent, .detail = "no-base" };
    }
    m_tokens = exchange.request.body.isEmpty() ? 0 : likelyTokens(exchange, reportedTokens(exchange));
    if (!m_problem)
        m_problem = Replay(m_lane, m_keyring, m_order).problem();
    m_state = State::Offered;
    showState();
    (m_problem ? m_close : m_send)->setFocus(Qt::OtherFocusReason);
}

QString ReplayStrip::obstacle(const Exchange &exchange, const Route &route) const
{
    if (route.base(exchange.protocol).isEmpty())
        //: %1 is the name of a protocol such as "OpenAI chat"
        return tr("no base for %1").arg(Words::protocolName(exchange.protocol));
    if (!movedTo(route, m_keyring.placeholder(route), exchange.request, exchange.protocol, m_routes.find(exchange.routeId)))
        return tr("this address cannot be put onto its base");
    return {};
}

void ReplayStrip::dismiss()
{
    if (isRunning() || m_state == State::Nothing)
        return;
    const bool hadFocus = isAncestorOf(focusWidget());
    m_state = State::Nothing;
    showState();
    if (hadFocus)
        emit dismissed();
}

bool ReplayStrip::isRunning() const
{
    return m_state == State::Running;
}

void ReplayStrip::send(Guarding guarding)
{
    if (m_state != State::Offered)
        return;
    m_order.guarding = guarding;
    m_replay = new Replay(m_lane, m_keyring, m_order, this);
    connect(m_replay, &Replay::finished, this, &ReplayStrip::finish);
    m_state = State::Running;
    m_replay->send();
    m_progress.start();
    showState();
    m_stop->setFocus(Qt::OtherFocusReason);
}

void ReplayStrip::finish()
{
    m_progress.stop();
    const Exchange exchange = m_replay->exchange();
    m_replay->deleteLater();
    m_replay = nullptr;
    m_endedId = exchange.head.status > 0 || !exchange.attempts.isEmpty() ? exchange.id : QString();
    m_endedWell = !exchange.answer.failure;
    const QString took = exchange.timing.total ? Words::duration(*exchange.timing.total) : QString();
    if (exchange.answer.failure)
        m_endText = Words::failureSentence(*exchange.answer.failure);
    else if (took.isEmpty())
        m_endText = tr("The replay has ended and is a new line above.");
    else
        //: %1 is a duration such as "1.2 s"
        m_endText = tr("The replay ended after %1 and is a new line above.").arg(took);
    m_state = State::Ended;
    const bool hadFocus = isAncestorOf(focusWidget());
    showState();
    if (hadFocus)
        (m_endedId.isEmpty() ? m_close : m_show)->setFocus(Qt::OtherFocusReason);
    if (!m_endedId.isEmpty())
        emit ended(m_endedId);
}

QString ReplayStrip::cost() const
{
    if (m_order.route.id == "sandbox"_L1)
        return tr("one request that costs nothing");
    if (m_tokens.value_or(0) == 0)
        return tr("one request without tokens");
    return tr("one request, about %Ln token(s) are charged again", nullptr, int(*m_tokens));
}

QString ReplayStrip::offerText() const
{
    const QString host = hostOf(m_order.request.url);
    const QString &route = m_order.route.name;
    //: %1 is the name of a route, %2 a host, %3 what it costs: "one request, about 200 tokens are charged again"
    QString text = m_isMoved ? tr("Sends its question over %1 to %2: %3.").arg(route, host, cost())
                             //: %1 is the name of a route, %2 a host, %3 what it costs: "one request, about 200 tokens are charged again"
                             : tr("Sends it again over %1 to %2: %3.").arg(route, host, cost());
    if (m_isMasked)
        text += u' ' + tr("A key stood in it and was not kept: its fingerprint is sent in its place.");
    return text;
}

void ReplayStrip::showState()
{
    setVisible(m_state != State::Nothing);
    const bool isGuard = m_problem && m_problem->detail == "guard";
    m_send->setVisible(m_state == State::Offered && !m_problem);
    m_anyway->setVisible(m_state == State::Offered && isGuard);
    m_stop->setVisible(m_state == State::Running);
    m_show->setVisible(m_state == State::Ended && !m_endedId.isEmpty());
    m_close->setVisible(m_state == State::Offered || m_state == State::Ended);
    m_close->setText(m_state == State::Offered && !m_problem ? tr("Cancel") : tr("Close"));
    switch (m_state) {
    case State::Nothing:
        break;
    case State::Offered:
        if (!m_problem)
            m_text->say(m_isMasked ? Notice::Weight::Caution : Notice::Weight::Quiet, offerText());
        else if (m_order.route.id.isEmpty())
            m_text->say(Notice::Weight::Caution, tr("The route it went over is gone. Replay it on another one."));
        else if (m_problem->detail == "other-host")
            m_text->say(Notice::Weight::Caution,
                //: %1 is the name of a route, %2 a host
                tr("The route %1 no longer leads to %2, and its key goes nowhere else. Replay it on another route, or on this one at "
                   "its new address.").arg(m_order.route.name, hostOf(m_order.request.url)));
        else
            m_text->say(Notice::Weight::Caution, Words::failureSentence(*m_problem));
        break;
    case State::Running:
        //: %1 is the name of a route, %2 a size such as "12 kB"
        m_text->say(Notice::Weight::Quiet, tr("Sending over %1: %2 received…").arg(m_order.route.name,
            QLocale().formattedDataSize(m_replay ? m_replay->exchange().body.size() : 0, 1, QLocale::DataSizeTraditionalFormat)));
        break;
    case State::Ended:
        m_text->say(m_endedWell ? Notice::Weight::Quiet : Notice::Weight::Error, m_endText);
        break;
    }
    for (auto *button : { m_send, m_anyway })
        button->setAccessibleDescription(m_text->text());
}

void ReplayStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool ReplayStrip::event(QEvent *event)
{
    // Escape takes the offer back before it stops an answer elsewhere.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void ReplayStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
        return;
    }
    if (m_replay)
        m_replay->stop();
    else
        dismiss();
}

void ReplayStrip::retranslate()
{
    m_send->setText(tr("Send again"));
    m_anyway->setText(tr("Send anyway"));
    m_stop->setText(tr("Stop"));
    m_show->setText(tr("Show it"));
    showState();
}
