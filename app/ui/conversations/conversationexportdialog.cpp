#include "ui/conversations/conversationexportdialog.h"

#include "store/conversationfile.h"
#include "store/conversationstore.h"
#include "ui/forms/notice.h"
#include "words/conversationfiles.h"
#include "words/exports.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPointer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array offeredFormats { ConversationFormat::Markdown, ConversationFormat::Json, ConversationFormat::ChatLines };
constexpr qsizetype longestFileTitle = 60;

/// \a title as a part of a file name everywhere.
QString fileNameOf(const QString &title)
{
    QString name;
    for (const QChar c : title.simplified().left(longestFileTitle))
        name += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : u' ';
    name = name.simplified().replace(u' ', u'-');
    return name.isEmpty() ? u"conversation"_s : name;
}

std::optional<ConversationSummary> summaryIn(const ConversationStore &store, const QString &id)
{
    const QList<ConversationSummary> all = store.list();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&id](const ConversationSummary &one) { return one.id == id; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}
}

ConversationExportDialog::ConversationExportDialog(ConversationStore &store, const QString &id, const QList<QByteArray> &knownKeys, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_id(id)
    , m_knownKeys(knownKeys)
    , m_form(new ExportForm(*this, u"conversationExport"_s))
    , m_what(m_form->addChoice(u"What"_s))
    , m_branches(m_form->addOption(u"Branches"_s))
    , m_reasoning(m_form->addOption(u"Reasoning"_s))
{
    setObjectName(u"conversationExportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_what->addItems({ QString(), QString() });
    m_form->setFieldVisible(m_what, m_store.list().size() > 1);
    for (const ConversationFormat format : offeredFormats)
        m_form->format()->addItem(QString(), int(format));
    m_branches->setChecked(true);
    retranslate();
    connect(m_what, &QComboBox::currentIndexChanged, this, &ConversationExportDialog::read);
    connect(m_form, &ExportForm::changed, this, &ConversationExportDialog::compute);
    connect(m_form, &ExportForm::exported, this, &ConversationExportDialog::exported);
    read();
}

ConversationExportDialog::~ConversationExportDialog() = default;

void ConversationExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConversationExportDialog::retranslate()
{
    setWindowTitle(tr("Export conversation"));
    m_form->setLabel(m_what, tr("Conversations"));
    m_what->setItemText(0, tr("This one"));
    m_what->setItemText(1, tr("All %n", nullptr, int(m_store.list().size())));
    for (int i = 0; i < m_form->format()->count(); ++i) {
        switch (ConversationFormat(m_form->format()->itemData(i).toInt())) {
        case ConversationFormat::Markdown: m_form->format()->setItemText(i, tr("Markdown, to read")); break;
        case ConversationFormat::Json: m_form->format()->setItemText(i, tr("JSON, to import again")); break;
        case ConversationFormat::ChatLines: m_form->format()->setItemText(i, tr("OpenAI chat JSONL, for other programs")); break;
        }
    }
    m_branches->setText(tr("Include all &branches"));
    m_branches->setToolTip(plainToolTip(tr("Other wordings and answers, too; else only those that are shown.")));
    m_reasoning->setText(tr("Include &reasoning"));
    m_reasoning->setToolTip(plainToolTip(tr("As “reasoning_content”, which not every program takes.")));
    if (m_isReading)
        sayReading();
}

void ConversationExportDialog::read()
{
    const int run = ++m_readRun;
    m_records.clear();
    m_isReading = true;
    sayReading();
    m_unread = { m_id };
    if (m_what->currentIndex() == 1) {
        m_unread.clear();
        const QList<ConversationSummary> all = m_store.list();
        for (const ConversationSummary &one : all)
            m_unread.append(one.id);
    }
    readNext(run);
}

void ConversationExportDialog::readNext(int run)
{
    if (m_unread.isEmpty()) {
        m_isReading = false;
        compute();
        return;
    }
    sayReading();
    const QString id = m_unread.takeFirst();
    // A context that dies before its future is an assertion in Qt: the application outlives both.
    m_store.load(id).then(qApp, [alive = QPointer(this), run, id](const StoredConversation &stored) {
        if (!alive || run != alive->m_readRun)
            return;
        const std::optional<ConversationSummary> summary = summaryIn(alive->m_store, id);
        if (!stored.id.isEmpty() && summary)
            alive->m_records.append(ConversationFile::recordOf(stored, *summary));
        alive->readNext(run);
    });
}

void ConversationExportDialog::sayReading()
{
    m_form->wait(tr("Reading: %n so far…", nullptr, int(m_records.size())));
}

bool ConversationExportDialog::hasBranches() const
{
    return std::any_of(m_records.cbegin(), m_records.cend(),
        [](const ConversationRecord &record) { return record.conversation.path().size() < record.conversation.turns().size(); });
}

ConversationOrder ConversationExportDialog::order() const
{
    return { .format = ConversationFormat(m_form->format()->currentData().toInt()),
        .allBranches = m_branches->isChecked(),
        .withReasoning = m_reasoning->isChecked(),
        .masksLeaks = true, // what is written only after the leaks were shown
        .knownKeys = m_knownKeys,
        .lossless = [](const QList<ConversationRecord> &records) { return ConversationFile::written(records); },
        .failureWords = [](const Failure &failure) { return Words::failureSentence(failure); },
        .at = QDateTime::currentDateTimeUtc() };
}

void ConversationExportDialog::compute()
{
    const ConversationOrder wanted = order();
    m_branches->setVisible(wanted.format != ConversationFormat::Markdown);
    m_branches->setEnabled(hasBranches());
    m_reasoning->setVisible(wanted.format == ConversationFormat::ChatLines);
    if (m_isReading)
        return;
    const QString title = m_records.size() == 1 ? titleOf(0) : u"conversations-"_s + QDate::currentDate().toString(Qt::ISODate);
    m_form->setFile(fileNameOf(title), conversationSuffix(wanted.format));
    m_form->compute([records = m_records, wanted] { return exportConversations(records, wanted); },
        [this](const ConversationExport &result) { return madeOf(result); });
}

QString ConversationExportDialog::titleOf(int entry) const
{
    if (entry < 0 || entry >= m_records.size())
        return {};
    const ConversationRecord &record = m_records.at(entry);
    if (!record.title.isEmpty())
        return record.title;
    const QList<TurnId> path = record.conversation.path();
    return path.isEmpty() ? QString() : record.conversation.turn(path.constFirst())->message.text.left(longestFileTitle).simplified();
}

QString ConversationExportDialog::holdsOf(const ConversationExport &result) const
{
    switch (order().format) {
    case ConversationFormat::Markdown: return tr("Attachments are named, not included.");
    case ConversationFormat::Json: return tr("Nothing is left out but the values of secret headers.");
    case ConversationFormat::ChatLines: break;
    }
    const bool areBranches = m_branches->isChecked() && hasBranches();
    const QString lines = areBranches ? tr("%n line(s), one for each branch.", nullptr, int(result.lines)) : tr("%n line(s).", nullptr, int(result.lines));
    return m_reasoning->isChecked() ? lines : lines + u' ' + tr("Reasoning is left out.");
}

ExportForm::Made ConversationExportDialog::madeOf(const ConversationExport &result) const
{
    if (m_records.isEmpty() || !result.problem.isEmpty())
        return { .bytes = {}, .leaks = {}, .summary = Words::exportProblem("nothing") };
    ExportForm::Made made { .bytes = result.bytes, .leaks = {}, .summary = {} };
    const QString size = locale().formattedDataSize(result.bytes.size());
    //: %n counts turns of a conversation, %1 is a size such as "48 kB"
    made.summary = tr("%n turn(s), %1.", nullptr, int(result.turns)).arg(size) + u' ' + holdsOf(result) + u' ' + tr("Keys are masked.");
    for (const Leak &leak : result.leaks)
        made.leaks.append(Words::conversationLeakLine(m_records.size() > 1 ? titleOf(leak.entry) : QString(), leak.field, leak.fingerprint, leak.isKnown));
    return made;
}
