#include "ui/conversations/conversationfiles.h"

#include "engine/chatsession.h"
#include "protocols/protocol.h"
#include "snippets/conversationexport.h"
#include "store/conversationfile.h"
#include "store/conversationstore.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/background.h"
#include "ui/conversations/conversationexportdialog.h"
#include "words/conversationfiles.h"
#include "words/words.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using ReadFile = std::pair<QString, ConversationImport>;

const QStringList &importSuffixes()
{
    static const QStringList suffixes { u"json"_s, u"jsonl"_s, u"ndjson"_s, u"md"_s, u"markdown"_s };
    return suffixes;
}

ConversationImport readFile(const QString &path)
{
    ConversationImport import;
    QFile file(path);
    if (file.size() > largestImport) {
        import.problems.append({ .line = 0, .id = "too-large", .fact = QLocale().formattedDataSize(largestImport, 0), .raw = {} });
        return import;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        import.problems.append({ .line = 0, .id = "unreadable", .fact = file.errorString(), .raw = {} });
        return import;
    }
    return importedConversations(file.readAll(), [](QByteArrayView bytes) { return ConversationFile::read(bytes); });
}
}

ConversationFiles::ConversationFiles(ConversationStore &store, const RouteStore &routes, const Keyring &keyring, ChatSession &current, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_routes(routes)
    , m_keyring(keyring)
    , m_current(current)
{
}

QList<QByteArray> ConversationFiles::keys() const
{
    return m_keyring.knownKeys() + secretsIn(m_keyring.environment());
}

bool ConversationFiles::mayHoldConversations(const QString &file)
{
    return importSuffixes().contains(QFileInfo(file).suffix().toLower());
}

void ConversationFiles::exportConversation(const QString &id, QWidget *over)
{
    auto *dialog = new ConversationExportDialog(m_store, id, keys(), over);
    connect(dialog, &ConversationExportDialog::exported, this, [this](const QString &path) {
        //: %1 is a file name
        emit noted(path.isEmpty() ? tr("Conversation copied") : tr("Exported to “%1”").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void ConversationFiles::copyAsMarkdown(const QString &id)
{
    const ConversationOrder order { .format = ConversationFormat::Markdown,
        .masksLeaks = true,
        .knownKeys = keys(),
        .lossless = {},
        .failureWords = [](const Failure &failure) { return Words::failureSentence(failure); },
        .at = QDateTime::currentDateTimeUtc() };
    const auto copy = [this](const ConversationExport &made) {
        if (made.bytes.isEmpty())
            return;
        QGuiApplication::clipboard()->setText(QString::fromUtf8(made.bytes));
        emit noted(made.leaks.isEmpty() ? tr("Conversation copied as Markdown")
                                        : tr("Conversation copied as Markdown; %n key(s) in it are masked", nullptr, int(made.leaks.size())));
    };
    // A context that dies before its future is an assertion in Qt: the application outlives both.
    m_store.load(id).then(qApp, [alive = QPointer(this), id, order, copy](const StoredConversation &stored) {
        if (!alive || stored.id.isEmpty())
            return;
        const QList<ConversationSummary> all = alive->m_store.list();
        const auto summary = std::find_if(all.cbegin(), all.cend(), [&id](const ConversationSummary &one) { return one.id == id; });
        const ConversationRecord record = ConversationFile::recordOf(stored, summary == all.cend() ? ConversationSummary() : *summary);
        inBackground(alive.data(), [record, order] { return exportConversations({ record }, order); }, copy);
    });
}

void ConversationFiles::chooseFiles(QWidget *over)
{
    auto *chooser = new QFileDialog(over, tr("Import conversations"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    //: %1 are endings of file names: "*.json *.md"
    chooser->setNameFilters({ tr("Conversations (%1)").arg("*."_L1 + importSuffixes().join(" *."_L1)), tr("All files (*)") });
    connect(chooser, &QFileDialog::filesSelected, this, &ConversationFiles::import);
    chooser->open();
}

void ConversationFiles::import(const QStringList &files)
{
    inBackground(
        this,
        [files] {
            QList<ReadFile> read;
            for (const QString &file : files)
                read.append({ QFileInfo(file).fileName(), readFile(file) });
            return read;
        },
        [this](const QList<ReadFile> &read) { take(read); });
}

void ConversationFiles::take(const QList<ReadFile> &read)
{
    ImportedFiles files;
    QStringList problems;
    QStringList details;
    QMap<QString, int> unknown;
    bool isTextOnly = false;
    for (const auto &[name, import] : read) {
        for (ConversationRecord record : import.records) {
            // Of another program: it goes on as a new conversation would.
            const auto stream = m_current.settings().parameters.value("stream");
            if (record.routeId.isEmpty() && stream && !record.settings.parameters.contains("stream"))
                record.settings.parameters.set("stream", *stream);
            if (!m_routes.find(record.routeId)) {
                record.routeId = m_current.route().id;
                record.protocol = m_current.protocol().id();
            }
            if (record.settings.model.isEmpty())
                record.settings.model = m_current.settings().model;
            files.ids.append(ConversationFile::add(m_store, record));
        }
        for (auto field = import.unknown.cbegin(); field != import.unknown.cend(); ++field)
            unknown[field.key()] += field.value();
        isTextOnly |= import.isTextOnly && !import.records.isEmpty();
        for (const ImportProblem &problem : import.problems) {
            const QString sentence = Words::importProblem(problem.id, problem.fact, problem.line);
            //: %1 is a file name, %2 a sentence: "Line 4 could not be read: …"
            problems.append(read.size() > 1 ? tr("%1: %2").arg(name, sentence) : sentence);
            details.append(problem.raw.isEmpty() ? problems.constLast() : problems.constLast() + u'\n' + QString::fromUtf8(problem.raw));
        }
    }
    files.said = files.ids.isEmpty() ? tr("Nothing was imported.") : Words::imported(int(files.ids.size()), unknown, isTextOnly);
    if (!problems.isEmpty())
        files.said += u' ' + problems.constFirst();
    if (problems.size() > 1)
        files.said += u' ' + tr("And %n more could not be read.", nullptr, int(problems.size()) - 1);
    files.details = details.join("\n\n"_L1);
    emit imported(files);
}
