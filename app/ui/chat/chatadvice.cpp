#include "ui/chat/chatadvice.h"

#include "engine/chatsession.h"
#include "engine/modelcatalog.h"
#include "engine/traffic.h"
#include "store/routestore.h"
#include "ui/chat/advicestrip.h"
#include "ui/chat/ratemeter.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

ChatAdvice::ChatAdvice(ChatSession &session, RouteStore &routes, ModelCatalog &catalog, AdviceStrip &strip, RateMeterView &meter,
    Draft draft, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_routes(routes)
    , m_catalog(catalog)
    , m_strip(strip)
    , m_meter(meter)
    , m_draft(std::move(draft))
{
    m_rests.setSingleShot(true);
    m_rests.setInterval(std::chrono::milliseconds(150));
    connect(&m_rests, &QTimer::timeout, this, &ChatAdvice::refresh);
    connect(&session, &ChatSession::findingsChanged, this, &ChatAdvice::queueRefresh);
    connect(&session, &ChatSession::runningChanged, this, &ChatAdvice::refresh);
    connect(&session, &ChatSession::conversationReset, this, &ChatAdvice::queueRefresh);
    connect(&session, &ChatSession::blocked, this, [this] {
        m_wasBlocked = true;
        refresh();
    });
    connect(&session, &ChatSession::waitingChanged, this, &ChatAdvice::showWaiting);
    connect(&session, &ChatSession::retryOfferChanged, this, &ChatAdvice::refresh);
    connect(&session, &ChatSession::exchangeFinished, this, &ChatAdvice::judgeTrial);
    connect(&session.traffic(), &Traffic::changed, this, &ChatAdvice::showTraffic);
    connect(&routes, &RouteStore::changed, this, &ChatAdvice::takeSurroundings);
    connect(&catalog, &ModelCatalog::changed, this, &ChatAdvice::takeSurroundings);
    connect(&strip, &AdviceStrip::repairRequested, this, &ChatAdvice::repair);
    connect(&strip, &AdviceStrip::sendAnywayRequested, this, [this] {
        m_wasBlocked = false;
        emit sendAnywayRequested();
    });
    connect(&strip, &AdviceStrip::retryRequested, this, [this](bool now) { now ? m_session.retryNow() : m_session.retry(); });
    connect(&strip, &AdviceStrip::waitCancelled, &session, &ChatSession::stop);
    connect(&strip, &AdviceStrip::offerTaken, this, &ChatAdvice::takeOffer);
    connect(&strip, &AdviceStrip::offerDismissed, this, [this] { offer({}, {}, {}); });
    // What was offered or told was about what was shown; news grow old with the next question, too.
    connect(&session, &ChatSession::conversationReset, this, [this] { offer({}, {}, {}); });
    connect(&session, &ChatSession::turnAppended, this, [this] {
        if (!m_offered)
            offer({}, {}, {});
    });
    takeSurroundings();
}

void ChatAdvice::queueRefresh()
{
    m_rests.start();
}

bool ChatAdvice::canFallBack() const
{
    return !m_session.fallbackId().isEmpty() && !m_session.isRunning();
}

void ChatAdvice::fallBack()
{
    if (canFallBack())
        repair({ .id = "use-route", .value = m_session.fallbackId() });
}

void ChatAdvice::takeSurroundings()
{
    Surroundings surroundings { .routes = m_routes.routes() };
    for (const Route &route : std::as_const(surroundings.routes)) {
        const ModelListing listing = m_catalog.listing(route.id);
        if (!listing.fetchedAt.isValid())
            continue;
        QStringList ids;
        for (const ListedModel &model : listing.list.models)
            ids.append(model.id);
        surroundings.listedModels.insert(route.id, ids);
    }
    m_strip.setRoutes(surroundings.routes);
    m_session.setSurroundings(surroundings);
}

void ChatAdvice::refresh()
{
    m_rests.stop();
    QList<Finding> guards;
    QList<Finding> diagnosis;
    if (!m_session.isRunning()) {
        const auto [said, edited] = m_draft();
        guards = m_session.findings(said, edited);
        // What is merely good to know would be noise at every letter; the command line and the tooltips tell it.
        // But what is attached is attached on purpose, and seldom.
        guards.removeIf([](const Finding &finding) { return finding.severity == Severity::Info && finding.id != "surface-without-media"; });
        const Turn *const last = m_session.conversation().turn(m_session.conversation().leaf());
        const bool failed = last && last->message.role == Role::Assistant && (last->answer.failure || last->state == TurnState::Failed);
        if (last && last->message.role == Role::Assistant) {
            diagnosis = m_session.diagnosis(last->id);
            if (!failed)
                diagnosis.removeIf([](const Finding &finding) { return finding.severity == Severity::Info; });
        }
    }
    const auto blocks = [](const Finding &finding) { return finding.severity == Severity::Blocking; };
    m_wasBlocked = m_wasBlocked && std::any_of(guards.cbegin(), guards.cend(), blocks);
    // One sentence for one cause: what the doctor says of the last answer may be what the guards say of the next.
    guards.removeIf([&diagnosis](const Finding &guard) {
        return std::any_of(diagnosis.cbegin(), diagnosis.cend(), [&guard](const Finding &cause) { return cause.id == guard.id; });
    });
    // The line above the causes offers the attempt already.
    if (m_session.retryOffer()) {
        for (Finding &cause : diagnosis)
            cause.repairs.removeIf([](const Repair &known) { return known.id == "retry" || known.id == "wait"; });
    }
    m_strip.setDiagnosis(diagnosis);
    m_strip.setGuards(guards, m_wasBlocked);
    showWaiting();
    showTraffic();
}

void ChatAdvice::showWaiting()
{
    m_strip.setWaiting(m_session.waiting(), m_session.retryOffer(), m_session.route().name);
}

void ChatAdvice::showTraffic()
{
    m_meter.setTraffic(m_session.traffic().of(m_session.route().id));
}

void ChatAdvice::repair(const Repair &repair)
{
    const ::Draft draft { .route = m_session.route(), .protocol = m_session.protocol().id(), .settings = m_session.settings() };
    if (const auto changed = applyRepair(draft, repair, m_routes.routes())) {
        adopt(*changed, repair.asks);
    } else if (repair.id == "retry" || repair.id == "wait") {
        const bool isNow = repair.id == "retry";
        if (!m_session.retryOffer())
            askAgain();
        else if (isNow)
            m_session.retryNow();
        else
            m_session.retry();
    } else if (repair.id == "continue") {
        emit questionRequested(tr("Continue exactly where you stopped."));
    } else if (repair.id == "treat-as-calls") {
        emit callsRequested(lastAnswer());
    } else if (repair.id == "give-values") {
        emit variablesRequested();
    } else if (repair.id == "list-models") {
        emit modelsRequested();
    } else {
        emit keyRequested(m_session.route().id);
    }
}

/// Puts a repaired draft in the place of the present one. A change of the route itself is saved at once where it is a plain
/// correction; a test of a cause is saved only when it turned out right and somebody wants to keep it.
void ChatAdvice::adopt(const ::Draft &changed, bool asks)
{
    const Route before = m_session.route();
    const QByteArray protocol = m_session.protocol().id();
    const bool sameRoute = changed.route.id == before.id;
    const bool routeDiffers = sameRoute && changed.route != before;
    m_trial.reset();
    emit setupRequested(changed.route, changed.protocol, changed.settings);
    if (routeDiffers && asks) {
        m_trial = changed.route;
    } else if (routeDiffers) {
        const QString problem = m_routes.save(changed.route);
        //: %1 is the name of a route
        emit noted(problem.isEmpty() ? tr("Saved in the route %1").arg(changed.route.name) : problem);
    } else if (!sameRoute) {
        //: %1 and %2 are names of routes
        offer(tr("This conversation goes on over %1.").arg(changed.route.name), tr("Back to %1").arg(before.name),
            [this, before, protocol] { emit setupRequested(before, protocol, m_session.settings()); });
    }
    if (asks)
        askAgain();
    refresh();
}

void ChatAdvice::askAgain()
{
    if (const TurnId answer = lastAnswer(); answer && !m_session.isRunning())
        m_session.regenerate(answer);
}

void ChatAdvice::judgeTrial(const Exchange &exchange)
{
    const auto trial = std::exchange(m_trial, {});
    if (!trial || trial->id != exchange.routeId || !exchange.answer.isComplete())
        return;
    //: %1 is the name of a route
    offer(tr("That worked. Keep the change for every conversation over %1?").arg(trial->name), tr("Keep it"), [this, route = *trial] {
        const QString problem = m_routes.save(route);
        //: %1 is the name of a route
        emit noted(problem.isEmpty() ? tr("Saved in the route %1").arg(route.name) : problem);
    });
}

void ChatAdvice::offer(const QString &sentence, const QString &action, std::function<void()> act)
{
    m_offered = std::move(act);
    m_strip.setOffer(sentence, action);
}

void ChatAdvice::takeOffer()
{
    const auto act = std::exchange(m_offered, nullptr);
    m_strip.setOffer({});
    if (act)
        act();
}

TurnId ChatAdvice::lastAnswer() const
{
    const Turn *const last = m_session.conversation().turn(m_session.conversation().leaf());
    return last && last->message.role == Role::Assistant ? last->id : 0;
}
