#include "ui/history/exportdialog.h"

#include "store/keyring.h"
#include "ui/forms/notice.h"
#include "words/exports.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPointer>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array exportFormats { ExportFormat::Har, ExportFormat::Json, ExportFormat::Markdown, ExportFormat::EventStream };
}

ExportDialog::ExportDialog(const Keyring &keyring, QWidget *parent)
    : QDialog(parent)
    , m_knownKeys(keyring.knownKeys() + secretsIn(keyring.environment()))
    , m_form(new ExportForm(*this, u"export"_s))
    , m_what(m_form->addChoice(u"What"_s))
    , m_contents(m_form->addOption(u"Contents"_s))
    , m_accounts(m_form->addOption(u"Accounts"_s))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_contents->setChecked(true);
    for (const ExportFormat format : exportFormats)
        m_form->format()->addItem(QString(), int(format));
    m_what->addItems({ QString(), QString() });
    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::read);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::compute);
    connect(m_form, &ExportForm::exported, this, &ExportDialog::exported);
}

ExportDialog::ExportDialog(const QList<Exchange> &exchanges, const Keyring &keyring, QWidget *parent)
    : ExportDialog(keyring, parent)
{
    m_exchanges = exchanges.first(qMin<qsizetype>(exchanges.size(), most));
    m_isCut = exchanges.size() > most;
    retranslate();
    m_form->setFieldVisible(m_what, false);
    compute();
}

ExportDialog::ExportDialog(Journal &journal, const QStringList &chosen, const ExchangeFilter &filter, const Keyring &keyring, QWidget *parent)
    : ExportDialog(keyring, parent)
{
    m_journal = &journal;
    m_chosen = chosen;
    m_filter = filter;
    retranslate();
    const QSignalBlocker quiet(m_what);
    m_what->setCurrentIndex(chosen.isEmpty() ? 1 : 0);
    m_what->setDisabled(chosen.isEmpty());
    read();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export"));
    m_form->setLabel(m_what, tr("Exchanges"));
    fillCombos();
    m_contents->setText(tr("Include &prompts and answers"));
    m_contents->setToolTip(plainToolTip(tr("Without them every text is replaced by its length; settings, figures and headers stay.")));
    m_accounts->setText(tr("Include account &ids"));
    m_accounts->setToolTip(plainToolTip(tr("GroupId, organisation, project and session, as they stand in URLs and headers.")));
    if (m_isReading)
        sayReading();
}

void ExportDialog::fillCombos()
{
    m_what->setItemText(0, tr("The %n chosen", nullptr, int(m_chosen.size())));
    m_what->setItemText(1, tr("All that are shown"));
    QComboBox *const format = m_form->format();
    for (int i = 0; i < format->count(); ++i) {
        switch (ExportFormat(format->itemData(i).toInt())) {
        case ExportFormat::Har: format->setItemText(i, tr("HAR 1.2, for browsers and proxies")); break;
        case ExportFormat::Json: format->setItemText(i, tr("JSON, for programs")); break;
        case ExportFormat::Markdown: format->setItemText(i, tr("Markdown, for a bug report")); break;
        case ExportFormat::EventStream: format->setItemText(i, tr("The response’s body, byte for byte (SSE)")); break;
        }
    }
}

ExportOrder ExportDialog::order() const
{
    return { .format = ExportFormat(m_form->format()->currentData().toInt()),
        .withContents = m_contents->isChecked(),
        .withAccountIds = m_accounts->isChecked(),
        .masksLeaks = true, // what is written only after the leaks were shown
        .knownKeys = m_knownKeys,
        .failureWords = [](const Failure &failure) { return Words::failureSentence(failure); } };
}

void ExportDialog::read()
{
    const int run = ++m_readRun;
    m_exchanges.clear();
    m_isReading = true;
    m_isCut = false;
    sayReading();
    if (m_what->currentIndex() == 0) {
        m_isCut = m_chosen.size() > most;
        m_unread = m_chosen.first(qMin<qsizetype>(m_chosen.size(), most));
        readNext(run);
        return;
    }
    // A context that dies before its future is an assertion in Qt: the application outlives both.
    m_journal->page(m_filter, {}, most + 1).then(qApp, [alive = QPointer(this), run](const QList<ExchangeSummary> &page) {
        if (!alive || run != alive->m_readRun)
            return;
        alive->m_isCut = page.size() > most;
        alive->m_unread.clear();
        for (const ExchangeSummary &summary : page.first(qMin<qsizetype>(page.size(), most)))
            alive->m_unread.append(summary.id);
        alive->readNext(run);
    });
}

void ExportDialog::readNext(int run)
{
    if (m_unread.isEmpty()) {
        m_isReading = false;
        compute();
        return;
    }
    sayReading();
    m_journal->load(m_unread.takeFirst()).then(qApp, [alive = QPointer(this), run](const std::optional<Exchange> &exchange) {
        if (!alive || run != alive->m_readRun)
            return;
        if (exchange)
            alive->m_exchanges.append(*exchange);
        alive->readNext(run);
    });
}

void ExportDialog::sayReading()
{
    m_form->wait(tr("Reading: %n so far…", nullptr, int(m_exchanges.size())));
}

void ExportDialog::compute()
{
    // A stream has neither headers nor a URL.
    const ExportOrder wanted = order();
    m_accounts->setEnabled(wanted.format != ExportFormat::EventStream);
    if (m_isReading)
        return;
    const QString day = m_exchanges.isEmpty() ? QString() : m_exchanges.constFirst().startedAt.toLocalTime().toString(u"yyyy-MM-dd-HHmmss"_s);
    m_form->setFile((m_exchanges.size() == 1 ? u"exchange-"_s : u"exchanges-"_s) + day, exportSuffix(wanted.format));
    m_form->compute([exchanges = m_exchanges, wanted] { return exportExchanges(exchanges, wanted); },
        [this](const ExportResult &result) { return madeOf(result); });
}

ExportForm::Made ExportDialog::madeOf(const ExportResult &result) const
{
    if (!result.problem.isEmpty())
        return { .bytes = {}, .leaks = {}, .summary = Words::exportProblem(result.problem) };
    const QString size = locale().formattedDataSize(result.bytes.size());
    ExportForm::Made made { .bytes = result.bytes,
        .leaks = {},
        .summary = m_exchanges.size() == 1 ? tr("One exchange, %1. Keys and cookies are masked.").arg(size)
                                           //: %1 is a size such as "48 kB"; %n counts exchanges
                                           : tr("%n exchange(s), %1. Keys and cookies are masked.", nullptr, int(m_exchanges.size())).arg(size) };
    if (m_isCut)
        made.summary += u' ' + tr("There are more: only the newest are exported at once.");
    for (const Leak &leak : result.leaks)
        made.leaks.append(Words::leakLine(m_exchanges.size() > 1 ? leak.entry + 1 : 0, leak.field, leak.fingerprint, leak.isKnown, leak.isSpread));
    return made;
}
