#include "engine/comparison.h"

#include "engine/comparisonprivate.h"
#include "store/routestore.h"

#include <algorithm>
#include <utility>

namespace {
bool hasEnded(const Turn *turn)
{
    return turn && turn->state != TurnState::Streaming;
}
}

Comparison::Comparison(Traffic &traffic, Keyring &keyring, const RouteStore &routes, QObject *parent)
    : QObject(parent)
    , d(new Private { .q = this, .traffic = traffic, .keyring = keyring, .routes = routes })
{
    // Many columns tell of the same change.
    d->expectation.setSingleShot(true);
    d->expectation.setInterval(0);
    connect(&d->expectation, &QTimer::timeout, this, &Comparison::expectationChanged);
    connect(&routes, &RouteStore::changed, this, [this] { d->updateAll(); });
}

Comparison::~Comparison()
{
    disconnect(this, nullptr, nullptr, nullptr);
    for (const auto &[id, column] : d->columns) {
        if (!column->session)
            continue;
        column->session->disconnect(this);
        column->session->disconnect(&d->expectation);
        column->session->stop();
    }
}

const Lineup &Comparison::lineup() const
{
    return d->lineup;
}

void Comparison::setLineup(const Lineup &lineup)
{
    d->lineup = lineup;
    std::map<QString, std::unique_ptr<AskedColumn>> before = std::exchange(d->columns, {});
    QStringList changed;
    for (LineupColumn &column : d->lineup.columns) {
        if (column.id.isEmpty() || d->columns.contains(column.id))
            column.id = newColumnId();
        const auto found = before.find(column.id);
        const bool isNew = found == before.end();
        std::unique_ptr<AskedColumn> &kept = d->columns[column.id];
        if (isNew) {
            kept = std::make_unique<AskedColumn>();
            kept->start.setSingleShot(true);
            connect(&kept->start, &QTimer::timeout, this, [this, id = column.id] { d->ask(id); });
        } else {
            kept = std::move(found->second);
            before.erase(found);
        }
        kept->column = column;
        if (d->update(*kept) && !isNew)
            changed.append(column.id);
    }
    for (auto &[id, column] : before)
        d->drop(std::move(column));
    emit lineupChanged();
    for (const QString &id : std::as_const(changed)) {
        if (d->known(id))
            emit columnChanged(id);
    }
    d->expectation.start();
    d->askNext();
    d->checkRunning();
}

ColumnSetup Comparison::setup(const QString &column) const
{
    return d->column(column).setup;
}

ChatSession &Comparison::session(const QString &column) const
{
    return d->session(d->column(column));
}

Comparison::State Comparison::state(const QString &column) const
{
    return d->column(column).state;
}

void Comparison::setSurroundings(const Surroundings &surroundings)
{
    if (d->surroundings == surroundings)
        return;
    d->surroundings = surroundings;
    for (const auto &[id, column] : d->columns) {
        if (column->session)
            column->session->setSurroundings(surroundings);
    }
    d->expectation.start();
}

QList<Finding> Comparison::findings(const QString &column, const MessageDraft &prompt) const
{
    AskedColumn &asked = d->column(column);
    return asked.setup.problem.isEmpty() ? d->session(asked).findings(prompt) : QList<Finding>();
}

ExpectedCost Comparison::expected(const MessageDraft &prompt) const
{
    QList<Asking> askings;
    const qint64 tokens = d->tokensOf({ .text = prompt.text, .attachments = prompt.attachments });
    for (const LineupColumn &column : std::as_const(d->lineup.columns)) {
        AskedColumn &asked = d->column(column.id);
        if (asked.setup.problem.isEmpty())
            askings.append(d->askingOf(asked, tokens));
    }
    return expectedCost(askings);
}

qint64 Comparison::bodySize(const MessageDraft &prompt) const
{
    qint64 largest = 0;
    for (const LineupColumn &column : std::as_const(d->lineup.columns)) {
        AskedColumn &asked = d->column(column.id);
        if (asked.setup.problem.isEmpty())
            largest = std::max(largest, d->session(asked).bodySize(prompt));
    }
    return largest;
}

bool Comparison::send(const MessageDraft &prompt, Guarding guarding)
{
    if (isRunning() || prompt.isEmpty())
        return false;
    d->question = prompt;
    d->askedAt = QDateTime::currentDateTimeUtc();
    d->policy = d->lineup.start;
    QStringList all;
    QStringList going;
    for (const LineupColumn &column : std::as_const(d->lineup.columns)) {
        AskedColumn &asked = d->column(column.id);
        asked.answers.clear();
        asked.first = 0;
        all.append(column.id);
        if (asked.setup.problem.isEmpty() && d->queue(asked, std::max(d->lineup.repeats, 1), guarding))
            going.append(column.id);
    }
    d->checkRunning();
    for (const QString &id : std::as_const(all)) {
        if (d->known(id))
            emit columnChanged(id);
    }
    d->begin(going);
    return !going.isEmpty();
}

bool Comparison::sendTo(const QString &column, Guarding guarding)
{
    AskedColumn &asked = d->column(column);
    if (asked.isBusy() || d->question.isEmpty() || !asked.setup.problem.isEmpty())
        return false;
    const int wanted = std::max(d->lineup.repeats, 1);
    asked.answers.removeIf([&asked](TurnId answer) { return !asked.isGood(answer); });
    if (asked.answers.size() >= wanted)
        asked.answers.clear();
    if (!d->isRunning())
        d->policy = d->lineup.start;
    const bool isGoing = d->queue(asked, wanted - int(asked.answers.size()), guarding);
    d->checkRunning();
    emit columnChanged(column);
    if (!isGoing || !d->known(column))
        return false;
    if (d->policy == StartPolicy::OneByOne)
        d->askNext();
    else if (d->column(column).state == State::Waiting)
        d->ask(column);
    return true;
}

void Comparison::stop()
{
    // Those that wait first: else they would follow the ones that are stopped.
    for (const State state : { State::Waiting, State::Running }) {
        QStringList ids;
        for (const auto &[id, column] : d->columns) {
            if (column->state == state)
                ids.append(id);
        }
        for (const QString &id : std::as_const(ids)) {
            if (d->known(id))
                stop(id);
        }
    }
}

void Comparison::stop(const QString &column)
{
    d->stop(d->column(column));
}

bool Comparison::isRunning() const
{
    return d->isRunning();
}

void Comparison::clear()
{
    stop();
    d->question = {};
    d->askedAt = {};
    for (const LineupColumn &column : std::as_const(d->lineup.columns)) {
        AskedColumn &cleared = d->column(column.id);
        cleared.answers.clear();
        cleared.first = 0;
        if (cleared.session)
            cleared.session->clear();
        cleared.state = cleared.setup.problem.isEmpty() ? State::Idle : State::Unable;
        emit columnChanged(column.id);
    }
    d->expectation.start();
}

const MessageDraft &Comparison::question() const
{
    return d->question;
}

QDateTime Comparison::askedAt() const
{
    return d->askedAt;
}

QList<TurnId> Comparison::answers(const QString &column) const
{
    return d->column(column).answers;
}

QList<Exchange> Comparison::exchanges(const QString &column) const
{
    QList<Exchange> exchanges;
    const AskedColumn &asked = d->column(column);
    for (const TurnId answer : asked.answers) {
        const Exchange *const exchange = asked.session->exchange(answer);
        if (exchange && !exchange->id.isEmpty())
            exchanges.append(*exchange);
    }
    return exchanges;
}

QList<Sample> Comparison::samples(const QString &column) const
{
    QList<Sample> samples;
    const AskedColumn &asked = d->column(column);
    for (const TurnId answer : asked.answers) {
        const Exchange *const exchange = asked.session->exchange(answer);
        if (exchange && hasEnded(std::as_const(*asked.session).conversation().turn(answer)))
            samples.append(sampleOf(*exchange, costOf(*exchange)));
    }
    return samples;
}
