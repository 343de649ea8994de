#include "cli/exportcommand.h"

#include "cli/terminal.h"
#include "words/commandline.h"
#include "words/exports.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSaveFile>

namespace {
constexpr int noSuchExchange = 2;
}

ExportCommand::ExportCommand(Journal &journal, const QStringList &ids, const ExportOrder &order, const QString &file, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_ids(ids)
    , m_order(order)
    , m_file(file)
{
    connect(&journal, &Journal::problemChanged, this, [this](const QString &problem) {
        m_hasProblem = !problem.isEmpty();
        if (m_hasProblem)
            Terminal::complain(Words::CommandLine::problem("journal-problem", problem));
    });
}

void ExportCommand::start()
{
    readNext();
}

void ExportCommand::readNext()
{
    if (m_ids.isEmpty()) {
        emit finished(write());
        return;
    }
    const QString id = m_ids.takeFirst();
    m_journal.load(id).then(QCoreApplication::instance(), [alive = QPointer(this), id](const std::optional<Exchange> &exchange) {
        if (!alive)
            return;
        if (!exchange) {
            if (!alive->m_hasProblem)
                Terminal::complain(Words::CommandLine::problem("no-exchange", id));
            emit alive->finished(alive->m_hasProblem ? 1 : noSuchExchange);
            return;
        }
        alive->m_exchanges.append(*exchange);
        alive->readNext();
    });
}

int ExportCommand::write()
{
    const ExportResult result = exportExchanges(m_exchanges, m_order);
    if (!result.problem.isEmpty()) {
        Terminal::complain(Words::exportProblem(result.problem));
        return 1;
    }
    for (const Leak &leak : result.leaks)
        Terminal::complain(Words::leakLine(m_exchanges.size() > 1 ? leak.entry + 1 : 0, leak.field, leak.fingerprint, leak.isKnown, leak.isSpread));
    if (!result.leaks.isEmpty())
        Terminal::complain(Words::CommandLine::problem(m_order.masksLeaks ? "leaks-masked" : "leaks"));
    if (result.bytes.isEmpty())
        return 1;
    if (m_file.isEmpty())
        return Terminal::print(result.bytes) ? 0 : 1;
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly) && file.write(result.bytes) == result.bytes.size() && file.commit())
        return 0;
    Terminal::complain(Words::CommandLine::problem("unwritable", m_file, file.errorString()));
    return 1;
}
