#include "cli/conversationscommand.h"

#include "cli/terminal.h"
#include "core/jsontext.h"
#include "snippets/conversationimport.h"
#include "store/conversationfile.h"
#include "store/conversationstore.h"
#include "words/commandline.h"
#include "words/conversationfiles.h"
#include "words/exports.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QPointer>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
constexpr int nothingThere = 2;

QByteArray changedText(const ConversationSummary &summary)
{
    return QDateTime::fromMSecsSinceEpoch(summary.changedAtMs, Qt::UTC).toString(Qt::ISODate).toLatin1();
}

QByteArray conversationsAsJson(const QList<ConversationSummary> &all)
{
    QList<QByteArray> texts;
    for (const ConversationSummary &one : all) {
        Json::ObjectText object;
        object.setString(u"id"_s, one.id);
        object.setString(u"title"_s, one.title);
        object.set(u"pinned"_s, one.pinned ? "true" : "false");
        object.setString(u"route"_s, one.routeName);
        object.setString(u"model"_s, one.model);
        object.set(u"turns"_s, QByteArray::number(one.turns));
        object.set(u"changed_at"_s, '"' + changedText(one) + '"');
        texts.append(object.text());
    }
    return texts.isEmpty() ? QByteArray("[]\n") : QByteArray("[\n" + texts.join(",\n") + "\n]\n");
}

QByteArray conversationsAsText(const QList<ConversationSummary> &all)
{
    QByteArray text;
    for (const ConversationSummary &one : all) {
        const QStringList parts { one.id, QString::fromLatin1(changedText(one)), QString::number(one.turns), one.model, one.title };
        QStringList shown;
        for (const QString &part : parts)
            shown.append(part.isEmpty() ? u"–"_s : harmlessForTerminal(part.simplified()));
        text += shown.join(u"  "_s).toUtf8() + '\n';
    }
    return text;
}
}

ConversationsCommand::ConversationsCommand(ConversationStore &store, const Order &order, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_order(order)
{
    m_order.written.lossless = [](const QList<ConversationRecord> &records) { return ConversationFile::written(records); };
    connect(&store, &ConversationStore::problemChanged, this, [this](const QString &problem) {
        if (problem.isEmpty() || std::exchange(m_hasProblem, true))
            return;
        Terminal::complain(Words::CommandLine::problem("conversations-problem", problem));
        emit finished(1);
    });
    connect(&store, &ConversationStore::saved, this, [this](const QString &id) {
        if (m_unsaved.removeAll(id) > 0 && m_unsaved.isEmpty() && !m_hasProblem)
            emit finished(m_exitCode);
    });
}

void ConversationsCommand::start()
{
    if (m_store.isReady())
        begin();
    else
        connect(&m_store, &ConversationStore::ready, this, &ConversationsCommand::begin);
}

void ConversationsCommand::begin()
{
    switch (m_order.task) {
    case Task::ListAsText:
    case Task::ListAsJson: list(); break;
    case Task::Export: load(); break;
    case Task::Import: import(); break;
    }
}

void ConversationsCommand::list()
{
    const QList<ConversationSummary> all = m_store.list();
    const bool isPrinted = Terminal::print(m_order.task == Task::ListAsJson ? conversationsAsJson(all) : conversationsAsText(all));
    emit finished(isPrinted ? 0 : 1);
}

void ConversationsCommand::load()
{
    const QList<ConversationSummary> all = m_store.list();
    const bool isLatest = m_order.subject == "latest"_L1;
    const auto chosen = isLatest
        ? std::max_element(all.cbegin(), all.cend(), [](const auto &a, const auto &b) { return a.changedAtMs < b.changedAtMs; })
        : std::find_if(all.cbegin(), all.cend(), [this](const ConversationSummary &one) { return one.id == m_order.subject; });
    if (chosen == all.cend()) {
        Terminal::complain(Words::CommandLine::problem("no-conversation", m_order.subject));
        emit finished(nothingThere);
        return;
    }
    const ConversationSummary summary = *chosen;
    m_store.load(summary.id).then(QCoreApplication::instance(), [alive = QPointer(this), summary](const StoredConversation &stored) {
        if (alive)
            emit alive->finished(alive->write(ConversationFile::recordOf(stored, summary)));
    });
}

int ConversationsCommand::write(const ConversationRecord &record)
{
    const ConversationExport result = exportConversations({ record }, m_order.written);
    if (!result.problem.isEmpty()) {
        Terminal::complain(Words::exportProblem(result.problem));
        return 1;
    }
    for (const Leak &leak : result.leaks)
        Terminal::complain(Words::conversationLeakLine({}, leak.field, leak.fingerprint, leak.isKnown));
    if (!result.leaks.isEmpty())
        Terminal::complain(Words::CommandLine::problem(m_order.written.masksLeaks ? "leaks-masked" : "leaks"));
    if (result.bytes.isEmpty())
        return 1;
    if (m_order.output.isEmpty())
        return Terminal::print(result.bytes) ? 0 : 1;
    QSaveFile file(m_order.output);
    if (file.open(QIODevice::WriteOnly) && file.write(result.bytes) == result.bytes.size() && file.commit())
        return 0;
    Terminal::complain(Words::CommandLine::problem("unwritable", m_order.output, file.errorString()));
    return 1;
}

void ConversationsCommand::import()
{
    QFile file(m_order.subject);
    const bool isOpen = m_order.subject == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        Terminal::complain(Words::CommandLine::problem("unreadable", m_order.subject, file.errorString()));
        emit finished(nothingThere);
        return;
    }
    const QByteArray bytes = file.read(largestImport + 1);
    if (bytes.size() > largestImport) {
        Terminal::complain(Words::importProblem("too-large", QLocale().formattedDataSize(largestImport, 0)));
        emit finished(nothingThere);
        return;
    }
    const ConversationImport import = importedConversations(bytes, [](QByteArrayView text) { return ConversationFile::read(text); });
    for (const ImportProblem &problem : import.problems)
        Terminal::complain(Words::importProblem(problem.id, harmlessForTerminal(problem.fact), problem.line));
    if (import.records.isEmpty()) {
        emit finished(nothingThere);
        return;
    }
    m_exitCode = import.problems.isEmpty() ? 0 : 1;
    QByteArray ids;
    for (const ConversationRecord &record : import.records) {
        m_unsaved.append(ConversationFile::add(m_store, record));
        ids += m_unsaved.constLast().toLatin1() + '\n';
    }
    Terminal::complain(harmlessForTerminal(Words::imported(int(import.records.size()), import.unknown, import.isTextOnly)));
    if (!Terminal::print(ids))
        m_exitCode = 1;
}
