#include "cli/comparecommand.h"

#include "cli/terminal.h"
#include "engine/chatsession.h"
#include "engine/comparison.h"
#include "engine/comparisonrecord.h"
#include "snippets/comparisonreport.h"
#include "store/keyring.h"
#include "store/lineupstore.h"
#include "words/commandline.h"
#include "words/comparison.h"
#include "words/exports.h"
#include "words/findings.h"
#include "words/words.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int noSuchColumn = 2;
/// A line-up is written by people.
constexpr qint64 longestLineup = 4 * 1024 * 1024;
}

CompareCommand::CompareCommand(Comparison &comparison, Keyring &keyring, const Order &order, QObject *parent)
    : QObject(parent)
    , m_comparison(comparison)
    , m_keyring(keyring)
    , m_order(order)
{
    const auto learn = [this](const QByteArray &key) { m_redactor.addSecret(key); };
    const QList<QByteArray> keys = keyring.knownKeys();
    for (const QByteArray &key : keys)
        learn(key);
    connect(&keyring, &Keyring::keySeen, this, learn);
    connect(&comparison, &Comparison::answered, this, [this](const QString &column) { tell(column); });
    connect(&comparison, &Comparison::runningChanged, this, [this](bool running) {
        // The last answer is told of first.
        if (!running)
            QMetaObject::invokeMethod(this, &CompareCommand::end, Qt::QueuedConnection);
    });
}

void CompareCommand::start()
{
    m_titles = columnTitles(m_comparison);
    const std::optional<QString> reference = referenceColumn();
    if (!reference) {
        complain(Words::CommandLine::problem("unknown-column", m_order.reference, m_titles.join(", "_L1)));
        emit finished(noSuchColumn);
        return;
    }
    m_reference = *reference;
    announce();
    if (!m_comparison.send(m_order.message, m_order.guarding))
        end();
}

void CompareCommand::stop()
{
    m_comparison.stop();
    if (!m_comparison.isRunning())
        QMetaObject::invokeMethod(this, &CompareCommand::end, Qt::QueuedConnection);
}

std::optional<QString> CompareCommand::referenceColumn() const
{
    const QList<LineupColumn> &columns = m_comparison.lineup().columns;
    if (columns.isEmpty())
        return {};
    if (m_order.reference.isEmpty())
        return columns.constFirst().id;
    const qsizetype named = m_titles.indexOf(m_order.reference);
    if (named >= 0)
        return columns.at(named).id;
    bool isNumber = false;
    const int number = m_order.reference.toInt(&isNumber);
    return isNumber && number >= 1 && number <= columns.size() ? std::optional(columns.at(number - 1).id) : std::nullopt;
}

void CompareCommand::complain(const QString &line) const
{
    Terminal::complain(m_redactor.redacted(line));
}

void CompareCommand::complain(const QString &title, const QString &line) const
{
    complain(Words::CommandLine::columnLine(title, line));
}

QString CompareCommand::titleOf(const QString &column) const
{
    const QList<LineupColumn> &columns = m_comparison.lineup().columns;
    const auto found = std::find_if(columns.cbegin(), columns.cend(), [&column](const LineupColumn &one) { return one.id == column; });
    return m_titles.value(found - columns.cbegin());
}

/// What is about to be asked, what it may cost, and what the guards say of it.
void CompareCommand::announce()
{
    const QString expected = Words::expectedCost(m_comparison.expected(m_order.message));
    if (!expected.isEmpty())
        complain(expected);
    const QList<LineupColumn> &columns = m_comparison.lineup().columns;
    for (const LineupColumn &column : columns) {
        const QString title = titleOf(column.id);
        const ColumnSetup setup = m_comparison.setup(column.id);
        if (!setup.problem.isEmpty()) {
            complain(title, Words::columnProblem(setup.problem, setup.subject));
            continue;
        }
        const ChatSession &session = m_comparison.session(column.id);
        const QList<Finding> findings = m_comparison.findings(column.id, m_order.message);
        for (const Finding &finding : findings)
            complain(title, Words::CommandLine::finding(finding, session.surroundings().routes));
        watch(column.id);
    }
}

void CompareCommand::watch(const QString &column)
{
    const ChatSession &session = m_comparison.session(column);
    connect(&session, &ChatSession::waitingChanged, this, [this, column, &session] {
        if (session.waiting().what == Waiting::For::Key)
            complain(titleOf(column), Words::CommandLine::problem("waiting-for-keychain"));
    });
}

void CompareCommand::tell(const QString &column)
{
    const QString title = titleOf(column);
    const QList<Sample> samples = m_comparison.samples(column);
    const QList<Exchange> exchanges = m_comparison.exchanges(column);
    for (qsizetype &told = m_told[column]; told < samples.size(); ++told) {
        const Sample &sample = samples.at(told);
        const int number = int(told) + 1;
        const int all = std::max(m_comparison.lineup().repeats, number);
        if (sample.failure.isEmpty()) {
            complain(Words::CommandLine::answered(title, number, all, sample.values.value(Measure::Total)));
            continue;
        }
        const auto exchange
            = std::find_if(exchanges.cbegin(), exchanges.cend(), [&sample](const Exchange &one) { return one.id == sample.exchangeId; });
        const bool isKnown = exchange != exchanges.cend() && exchange->answer.failure;
        const Failure failure = isKnown ? *exchange->answer.failure : Failure { .kind = FailureKind::CutOff };
        complain(Words::CommandLine::notAnswered(title, number, all, Words::failureSentence(failure)));
        if (const QString detail = Words::failureDetail(failure); !detail.isEmpty())
            complain(title, detail);
    }
}

/// Why \a column gave no answers at all, if it was not even asked.
QString CompareCommand::problemOf(const QString &column) const
{
    const ColumnSetup setup = m_comparison.setup(column);
    if (!setup.problem.isEmpty())
        return Words::columnProblem(setup.problem, setup.subject);
    if (m_comparison.state(column) != Comparison::State::HeldBack)
        return {};
    const QList<Finding> findings = m_comparison.findings(column, m_order.message);
    const auto blocking = std::find_if(findings.cbegin(), findings.cend(), [](const Finding &one) { return one.severity == Severity::Blocking; });
    return blocking == findings.cend() ? Words::CommandLine::problem("held-back-above")
                                       : Words::CommandLine::problem("held-back", Words::findingSentence(*blocking));
}

ComparisonRecord CompareCommand::record() const
{
    ComparisonRecord record = recordOf(m_comparison, m_reference);
    for (ComparedColumn &column : record.columns)
        column.problem = problemOf(column.column.id);
    Words::describe(record);
    addDifferences(record);
    return record;
}

bool CompareCommand::isWhole(const ComparisonRecord &record) const
{
    const int wanted = std::max(m_comparison.lineup().repeats, 1);
    return std::all_of(record.columns.cbegin(), record.columns.cend(),
        [wanted](const ComparedColumn &column) { return column.figures.asked >= wanted && column.figures.failed == 0; });
}

bool CompareCommand::write(const ComparisonRecord &record) const
{
    const ReportOrder order { .format = reportFormatById(m_order.format).value_or(ReportFormat::Markdown),
        .withContents = m_order.withContents,
        .withAccountIds = m_order.withAccountIds,
        .masksLeaks = m_order.masksLeaks,
        .knownKeys = m_keyring.knownKeys() + secretsIn(m_keyring.environment()),
        .words = Words::reportWords() };
    const ReportResult result = comparisonReport(record, order);
    for (const Leak &leak : result.leaks)
        complain(Words::leakLineOf(m_titles.value(leak.entry), leak.field, leak.fingerprint, leak.isKnown, leak.isSpread));
    if (!result.leaks.isEmpty())
        complain(Words::CommandLine::problem(order.masksLeaks ? "leaks-masked" : "leaks"));
    if (result.bytes.isEmpty())
        return false;
    if (m_order.file.isEmpty())
        return Terminal::print(result.bytes);
    QSaveFile file(m_order.file);
    if (file.open(QIODevice::WriteOnly) && file.write(result.bytes) == result.bytes.size() && file.commit())
        return true;
    complain(Words::CommandLine::problem("unwritable", m_order.file, file.errorString()));
    return false;
}

void CompareCommand::end()
{
    if (m_isEnding || m_comparison.isRunning())
        return;
    m_isEnding = true;
    const ComparisonRecord whole = record();
    const bool isWritten = write(whole);
    emit finished(isWritten && isWhole(whole) ? 0 : 1);
}

QString readLineup(const CliOptions &options, const LineupStore &saved, Lineup &lineup)
{
    if (QFileInfo(options.compare).isFile()) {
        QFile file(options.compare);
        if (!file.open(QIODevice::ReadOnly))
            return Words::CommandLine::problem("unreadable", options.compare, file.errorString());
        if (const LineupProblem problem = lineupFromJson(file.read(longestLineup), lineup))
            return Words::lineupProblem(problem);
        if (lineup.name.isEmpty())
            lineup.name = QFileInfo(options.compare).completeBaseName();
    } else {
        const QList<Lineup> all = saved.lineups();
        const auto found = std::find_if(all.cbegin(), all.cend(), [&options](const Lineup &one) { return one.name == options.compare; });
        QStringList names;
        for (const Lineup &one : all)
            names.append(one.name);
        if (found == all.cend())
            return Words::CommandLine::problem("no-lineup", options.compare, names.join(", "_L1));
        lineup = *found;
    }
    if (options.repeats > 0)
        lineup.repeats = options.repeats;
    return {};
}
