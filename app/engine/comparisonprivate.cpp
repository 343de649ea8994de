#include "engine/comparisonprivate.h"

#include "advice/baseurl.h"
#include "advice/guards.h"
#include "core/tokenestimate.h"
#include "engine/unsavedroute.h"
#include "protocols/protocol.h"
#include "store/keyring.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

bool AskedColumn::isGood(TurnId answer) const
{
    const Turn *const turn = std::as_const(*session).conversation().turn(answer);
    return turn && turn->state == TurnState::Complete && !turn->answer.failure;
}

namespace {
/// Asking once more would end the same way, or is not wanted any more.
bool endsRepeats(const Turn &turn)
{
    return turn.answer.failure
        && (turn.answer.failure->kind == FailureKind::Stopped || turn.answer.failure->kind == FailureKind::NotSent);
}

/// MiniMax docs, OpenAI-compatible chat: a picture has up to 600 tokens with low detail, 1,000 to 3,000 by default, several
/// thousand with high. Of a video nothing is said.
qint64 mediaTokens(const Attachment &attachment)
{
    if (attachment.kind != AttachmentKind::Image)
        return 0;
    if (attachment.detail == "low")
        return 600;
    return attachment.detail == "high" ? 6'000 : 2'000;
}

/// The first value there is of \a names, set as a parameter or as a field.
QByteArray settingOf(const ChatSettings &settings, std::initializer_list<const char *> names)
{
    for (const char *const name : names) {
        if (const auto value = settings.extraBody.value(name))
            return *value;
        if (const auto value = settings.parameters.value(name))
            return *value;
    }
    return {};
}
}

AskedColumn *Comparison::Private::known(const QString &id) const
{
    const auto found = columns.find(id);
    return found == columns.end() ? nullptr : found->second.get();
}

AskedColumn &Comparison::Private::column(const QString &id) const
{
    AskedColumn *const found = known(id);
    Q_ASSERT(found);
    return *found;
}

ChatSession &Comparison::Private::session(AskedColumn &column)
{
    if (!column.session) {
        column.lane = std::make_unique<NetworkLane>(traffic);
        column.session = std::make_unique<ChatSession>(*column.lane, keyring);
        apply(column);
        watch(column);
    }
    return *column.session;
}

void Comparison::Private::watch(AskedColumn &column)
{
    ChatSession *const session = column.session.get();
    const QString id = column.column.id;
    connect(session, &ChatSession::turnAppended, q, [this, &column, session](TurnId turn) {
        column.estimated = -1;
        const Turn *const appended = std::as_const(*session).conversation().turn(turn);
        if (!appended || appended->message.role != Role::Assistant || column.answers.contains(turn))
            return;
        // A person may ask for one more answer beside ours.
        if (!column.isAsking && (column.first == 0 || !session->conversation().siblings(column.first).contains(turn)))
            return;
        column.answers.append(turn);
        if (column.first == 0)
            column.first = turn;
    });
    connect(session, &ChatSession::runningChanged, q, [this, id](bool running) {
        AskedColumn &told = this->column(id);
        if (!running || told.state == State::Running)
            return;
        told.state = State::Running;
        told.isOurs = false;
        told.left = 0;
        emit q->columnChanged(id);
        checkRunning();
    });
    connect(session, &ChatSession::exchangeFinished, q, [this, id](const Exchange &exchange) { take(this->column(id), exchange); });
    for (const auto signal : { &ChatSession::turnChanged, &ChatSession::turnCommitted })
        connect(session, signal, q, [&column] { column.estimated = -1; });
    connect(session, &ChatSession::conversationReset, q, [&column] { column.estimated = -1; });
    connect(session, &ChatSession::findingsChanged, &expectation, qOverload<>(&QTimer::start));
}

ColumnSetup Comparison::Private::setupFor(const LineupColumn &column) const
{
    ColumnSetup setup = setupOf(lineup, column, routes);
    if (!setup.problem.isEmpty())
        return setup;
    takeGroupId(setup.route, setup.protocol->id(), keyring.environment());
    if (!column.keyVariable.isEmpty() && keyring.environment().value(column.keyVariable).trimmed().isEmpty()) {
        setup.problem = "no-variable";
        setup.subject = column.keyVariable;
    }
    return setup;
}

/// Columns that are asked together are in flight together, however many of them share a route: its limit is there to spare a
/// server what nobody meant to send at once, and here somebody did. There are eight columns at most.
Route Comparison::Private::routeFor(const AskedColumn &column) const
{
    Route route = column.setup.route;
    if (lineup.start != StartPolicy::OneByOne)
        route.maxConcurrent = 0;
    return route;
}

/// Works out anew what \a column means. Returns whether that is something else than before.
bool Comparison::Private::update(AskedColumn &column)
{
    const ColumnSetup setup = setupFor(column.column);
    const State before = column.state;
    const bool isOther = setup != column.setup;
    column.setup = setup;
    if (!column.isBusy()) {
        if (!setup.problem.isEmpty())
            column.state = State::Unable;
        else if (column.state == State::Unable)
            column.state = State::Idle;
        apply(column);
    }
    return isOther || column.state != before;
}

/// The routes are others now.
void Comparison::Private::updateAll()
{
    QStringList changed;
    for (const auto &[id, column] : columns) {
        if (update(*column))
            changed.append(id);
    }
    for (const QString &id : std::as_const(changed)) {
        if (known(id))
            emit q->columnChanged(id);
    }
    expectation.start();
}

void Comparison::Private::apply(AskedColumn &column)
{
    if (!column.session || !column.setup.problem.isEmpty())
        return;
    ChatSession &session = *column.session;
    session.setSurroundings(surroundings);
    session.setRoute(routeFor(column));
    session.setProtocol(column.setup.protocol->id());
    session.setSettings(column.setup.settings);
    session.setSystemPrompt(lineup.systemPrompt);
}

/// Ends what runs in \a column. Whoever told us that it is gone may still be in one of its functions.
void Comparison::Private::drop(std::unique_ptr<AskedColumn> column)
{
    if (!column->session)
        return;
    column->session->disconnect(q);
    column->session->disconnect(&expectation);
    column->session->stop();
    column->session.release()->deleteLater();
    column->lane.release()->deleteLater();
}

bool Comparison::Private::isRunning() const
{
    return std::any_of(columns.cbegin(), columns.cend(), [](const auto &one) { return one.second->isBusy(); });
}

void Comparison::Private::checkRunning()
{
    if (wasRunning == isRunning())
        return;
    wasRunning = !wasRunning;
    emit q->runningChanged(wasRunning);
}

/// Makes \a column wait to be asked, unless the guards hold it back. Returns whether it waits.
bool Comparison::Private::queue(AskedColumn &column, int answers, Guarding guarding)
{
    apply(column);
    const bool isHeld = guarding == Guarding::Heed && isBlocked(session(column).findings(question));
    column.state = isHeld ? State::HeldBack : State::Waiting;
    column.left = isHeld ? 0 : answers;
    column.guarding = guarding;
    column.isOurs = true;
    ++column.step;
    return !isHeld;
}

void Comparison::Private::begin(const QStringList &ids)
{
    int delayMs = 0;
    for (const QString &id : ids) {
        AskedColumn *const waiting = known(id);
        if (!waiting || waiting->state != State::Waiting)
            continue;
        switch (policy) {
        case StartPolicy::Together:
            ask(id);
            break;
        case StartPolicy::Staggered:
            if (delayMs == 0)
                ask(id);
            else
                waiting->start.start(delayMs);
            delayMs += lineup.staggerMs;
            break;
        case StartPolicy::OneByOne:
            askNext();
            return;
        }
    }
}

/// Asks the column \a id for one more answer.
void Comparison::Private::ask(const QString &id)
{
    AskedColumn &asked = column(id);
    asked.start.stop();
    asked.state = State::Running;
    asked.isAsking = true;
    --asked.left;
    ChatSession &session = this->session(asked);
    const bool isAgain = asked.first != 0 && std::as_const(session).conversation().turn(asked.first);
    if (!isAgain)
        asked.first = 0;
    const quint64 step = asked.step;
    const bool isAsked = isAgain ? session.regenerate(asked.first, asked.guarding) : session.send(question, asked.guarding);
    AskedColumn *const now = known(id);
    if (!now)
        return;
    now->isAsking = false;
    if (!isAsked && now->step == step)
        finish(*now, State::HeldBack);
    else
        emit q->columnChanged(id);
}

/// Lets the next column go, if none is under way.
void Comparison::Private::askNext()
{
    if (policy != StartPolicy::OneByOne)
        return;
    QString next;
    for (const LineupColumn &column : std::as_const(lineup.columns)) {
        const AskedColumn *const one = known(column.id);
        if (one && one->state == State::Running)
            return;
        if (one && one->state == State::Waiting && next.isEmpty())
            next = column.id;
    }
    if (!next.isEmpty())
        ask(next);
}

/// An answer has ended: asks for the next one, or the column is through.
void Comparison::Private::take(AskedColumn &column, const Exchange &exchange)
{
    const QString id = column.column.id;
    const TurnId answer = exchange.turn;
    const quint64 step = column.step;
    const Turn *const turn = std::as_const(*column.session).conversation().turn(answer);
    const bool isHeld = turn && turn->answer.failure && turn->answer.failure->detail == "guard";
    if (!turn || endsRepeats(*turn))
        column.left = 0;
    if (column.state == State::Running && column.left == 0)
        finish(column, isHeld ? State::HeldBack : State::Idle);
    else
        emit q->columnChanged(id);
    const AskedColumn *now = known(id);
    if (now && now->answers.contains(answer)) {
        emit q->answered(id, answer);
        now = known(id); // who heard of it may have taken the column away
    }
    if (!now || now->left == 0 || now->step != step)
        return;
    // Not from inside the end of the one before: others are still to hear of it.
    QMetaObject::invokeMethod(q, [this, id, step] {
        const AskedColumn *const waiting = known(id);
        if (waiting && waiting->step == step && waiting->state == State::Running && waiting->left > 0)
            ask(id);
    }, Qt::QueuedConnection);
}

void Comparison::Private::finish(AskedColumn &column, State state)
{
    const QString id = column.column.id;
    column.state = column.setup.problem.isEmpty() ? state : State::Unable;
    column.left = 0;
    ++column.step;
    if (column.isOurs && column.answers.size() > 1) {
        // The next question goes on from the first answer that can be gone on from.
        const auto good = std::find_if(
            column.answers.cbegin(), column.answers.cend(), [&column](TurnId answer) { return column.isGood(answer); });
        if (good != column.answers.cend() && column.session->conversation().leaf() != *good)
            column.session->selectSibling(*good);
    }
    if (AskedColumn *const now = known(id)) {
        apply(*now);
        emit q->columnChanged(id);
    }
    askNext();
    checkRunning();
}

void Comparison::Private::stop(AskedColumn &column)
{
    column.left = 0;
    column.start.stop();
    if (column.state == State::Running && column.session && column.session->isRunning())
        column.session->stop(); // finish() follows
    else if (column.isBusy())
        finish(column, State::Idle);
}

/// About how many tokens \a message is, with what is attached to it.
qint64 Comparison::Private::tokensOf(const Message &message)
{
    qint64 tokens = estimatedTokens(textWithFiles(message));
    for (const Attachment &attachment : message.attachments)
        tokens += mediaTokens(attachment);
    return tokens;
}

qint64 Comparison::Private::historyTokens(AskedColumn &column)
{
    const Conversation &conversation = std::as_const(session(column)).conversation();
    if (column.estimated == conversation.leaf() && !column.session->isRunning())
        return column.historyTokens;
    column.historyTokens = 0;
    column.estimated = conversation.leaf();
    for (const TurnId id : conversation.path())
        column.historyTokens += tokensOf(conversation.turn(id)->message);
    return column.historyTokens;
}

Asking Comparison::Private::askingOf(AskedColumn &column, qint64 promptTokens)
{
    const ColumnSetup &setup = column.setup;
    Asking asking { .base = setup.route.base(setup.protocol->id()), .model = setup.settings.model, .requests = lineup.repeats };
    asking.inputTokens = estimatedTokens(lineup.systemPrompt) + historyTokens(column) + promptTokens;
    asking.outputTokens = usualOutputTokens;
    const Conversation &conversation = std::as_const(*column.session).conversation();
    const QList<TurnId> path = conversation.path();
    for (auto id = path.crbegin(); id != path.crend(); ++id) {
        const Turn &turn = *conversation.turn(*id);
        if (turn.message.role != Role::Assistant || !turn.answer.usage || !turn.answer.usage->output)
            continue;
        asking.outputTokens = *turn.answer.usage->output;
        break;
    }
    bool isNumber = false;
    const qint64 most = settingOf(setup.settings, { "max_tokens", "max_completion_tokens", "max_output_tokens" }).toLongLong(&isNumber);
    if (isNumber && most > 0)
        asking.outputTokens = std::min(asking.outputTokens, most);
    asking.isFree = setup.route.id == "sandbox"_L1 || isLoopbackHost(QUrl(asking.base).host());
    asking.isPriority = settingOf(setup.settings, { "service_tier" }) == "\"priority\"";
    return asking;
}
