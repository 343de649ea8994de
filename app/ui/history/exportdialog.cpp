#include "ui/history/exportdialog.h"

#include "store/keyring.h"
#include "ui/background.h"
#include "ui/forms/notice.h"
#include "words/exports.h"
#include "words/words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {
/// What a clipboard and those who paste from it can be expected to carry.
constexpr qsizetype mostCopied = 8 * 1024 * 1024;
constexpr int mostLeaksShown = 200;

constexpr std::array exportFormats { ExportFormat::Har, ExportFormat::Json, ExportFormat::Markdown, ExportFormat::EventStream };

QString saveExport(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}
}

ExportDialog::ExportDialog(const Keyring &keyring, QWidget *parent)
    : QDialog(parent)
    , m_knownKeys(keyring.knownKeys() + secretsIn(keyring.environment()))
    , m_form(new QFormLayout)
    , m_what(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_contents(new QCheckBox(this))
    , m_accounts(new QCheckBox(this))
    , m_summary(new Notice(this))
    , m_warning(new Notice(this))
    , m_leaks(new QListWidget(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_what->setObjectName(u"exportWhat"_s);
    m_format->setObjectName(u"exportFormat"_s);
    m_contents->setObjectName(u"exportContents"_s);
    m_accounts->setObjectName(u"exportAccounts"_s);
    m_summary->setObjectName(u"exportSummary"_s);
    m_warning->setObjectName(u"exportWarning"_s);
    m_leaks->setObjectName(u"exportLeaks"_s);
    m_copy->setObjectName(u"exportCopy"_s);
    m_save->setObjectName(u"exportSave"_s);
    m_close->setObjectName(u"exportClose"_s);
    m_contents->setChecked(true);
    m_leaks->setWordWrap(true);
    m_leaks->setSelectionMode(QAbstractItemView::NoSelection);
    m_leaks->setMinimumHeight(6 * fontMetrics().lineSpacing());
    m_leaks->hide();
    for (QPushButton *button : { m_copy, m_close })
        button->setAutoDefault(false);
    m_save->setDefault(true);
    for (const ExportFormat format : exportFormats)
        m_format->addItem(QString(), int(format));
    m_what->addItems({ QString(), QString() });

    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(u" "_s, m_what);
    m_form->addRow(u" "_s, m_format);
    m_form->addRow(QString(), m_contents);
    m_form->addRow(QString(), m_accounts);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_summary);
    layout->addWidget(m_warning);
    layout->addWidget(m_leaks, 1);
    layout->addStretch(0);
    layout->addLayout(buttons);
    setMinimumWidth(520);

    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::read);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::compute);
    connect(m_contents, &QCheckBox::toggled, this, &ExportDialog::compute);
    connect(m_accounts, &QCheckBox::toggled, this, &ExportDialog::compute);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
}

ExportDialog::ExportDialog(const QList<Exchange> &exchanges, const Keyring &keyring, QWidget *parent)
    : ExportDialog(keyring, parent)
{
    m_exchanges = exchanges.first(qMin<qsizetype>(exchanges.size(), most));
    m_isCut = exchanges.size() > most;
    retranslate();
    m_form->labelForField(m_what)->hide();
    m_what->hide();
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
    const auto name = [this](QWidget *field, const QString &text) {
        if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(field)))
            label->setText(text);
        field->setAccessibleName(text);
    };
    name(m_what, tr("Exchanges"));
    name(m_format, tr("Format"));
    fillCombos();
    m_contents->setText(tr("Include &prompts and answers"));
    m_contents->setToolTip(plainToolTip(tr("Without them every text is replaced by its length; settings, figures and headers stay.")));
    m_accounts->setText(tr("Include account &ids"));
    m_accounts->setToolTip(plainToolTip(tr("GroupId, organisation, project and session, as they stand in URLs and headers.")));
    m_leaks->setAccessibleName(tr("Keys that were found"));
    m_close->setText(tr("Cancel"));
    describe();
}

void ExportDialog::fillCombos()
{
    m_what->setItemText(0, tr("The %n chosen", nullptr, int(m_chosen.size())));
    m_what->setItemText(1, tr("All that are shown"));
    for (int i = 0; i < m_format->count(); ++i) {
        switch (ExportFormat(m_format->itemData(i).toInt())) {
        case ExportFormat::Har: m_format->setItemText(i, tr("HAR 1.2, for browsers and proxies")); break;
        case ExportFormat::Json: m_format->setItemText(i, tr("JSON, for programs")); break;
        case ExportFormat::Markdown: m_format->setItemText(i, tr("Markdown, for a bug report")); break;
        case ExportFormat::EventStream: m_format->setItemText(i, tr("The response’s body, byte for byte (SSE)")); break;
        }
    }
}

ExportOrder ExportDialog::order() const
{
    return { .format = ExportFormat(m_format->currentData().toInt()),
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
    m_result.reset();
    m_isReading = true;
    m_isCut = false;
    describe();
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
    describe();
    m_journal->load(m_unread.takeFirst()).then(qApp, [alive = QPointer(this), run](const std::optional<Exchange> &exchange) {
        if (!alive || run != alive->m_readRun)
            return;
        if (exchange)
            alive->m_exchanges.append(*exchange);
        alive->readNext(run);
    });
}

void ExportDialog::compute()
{
    // A stream has neither headers nor a URL.
    const ExportOrder wanted = order();
    m_accounts->setEnabled(wanted.format != ExportFormat::EventStream);
    m_result.reset();
    const int run = ++m_run;
    describe();
    if (m_isReading)
        return;
    inBackground(
        this, [exchanges = m_exchanges, wanted] { return exportExchanges(exchanges, wanted); },
        [this, run](const ExportResult &result) { take(run, result); });
}

void ExportDialog::take(int run, const ExportResult &result)
{
    if (run != m_run)
        return;
    m_result = result;
    describe();
}

bool ExportDialog::isReady() const
{
    return m_result && !m_result->bytes.isEmpty() && !m_isWriting;
}

void ExportDialog::describe()
{
    const bool hasLeaks = m_result && !m_result->leaks.isEmpty();
    m_save->setText(hasLeaks ? tr("&Mask and save…") : tr("&Save…"));
    m_copy->setText(hasLeaks ? tr("Mask and &copy") : tr("&Copy"));
    m_save->setEnabled(isReady());
    const bool isLarge = m_result && m_result->bytes.size() > mostCopied;
    m_copy->setEnabled(isReady() && !isLarge && m_result->bytes.isValidUtf8());
    m_copy->setToolTip(isLarge ? plainToolTip(tr("Too large for the clipboard.")) : QString());
    showLeaks();
    if (m_isReading)
        m_summary->say(Notice::Weight::Quiet, tr("Reading: %n so far…", nullptr, int(m_exchanges.size())));
    else if (!m_result)
        m_summary->say(Notice::Weight::Quiet, tr("Working it out…"));
    else if (!m_result->problem.isEmpty())
        m_summary->say(Notice::Weight::Caution, Words::exportProblem(m_result->problem));
    else {
        const QString size = locale().formattedDataSize(m_result->bytes.size());
        QString text = m_exchanges.size() == 1 ? tr("One exchange, %1. Keys and cookies are masked.").arg(size)
                                               //: %1 is a size such as "48 kB"; %n counts exchanges
                                               : tr("%n exchange(s), %1. Keys and cookies are masked.", nullptr, int(m_exchanges.size())).arg(size);
        if (m_isCut)
            text += u' ' + tr("There are more: only the newest are exported at once.");
        m_summary->say(Notice::Weight::Quiet, text);
    }
}

void ExportDialog::showLeaks()
{
    const QList<Leak> leaks = m_result ? m_result->leaks : QList<Leak>();
    m_leaks->setVisible(!leaks.isEmpty());
    m_leaks->clear();
    if (leaks.isEmpty()) {
        m_warning->clearRemark();
        return;
    }
    m_warning->say(Notice::Weight::Error, tr("The export would give away keys. It is written only with these masked:"));
    for (const Leak &leak : leaks.first(qMin<qsizetype>(leaks.size(), mostLeaksShown)))
        m_leaks->addItem(Words::leakLine(m_exchanges.size() > 1 ? leak.entry + 1 : 0, leak.field, leak.fingerprint, leak.isKnown, leak.isSpread));
    if (leaks.size() > mostLeaksShown)
        m_leaks->addItem(tr("… and %n more", nullptr, int(leaks.size()) - mostLeaksShown));
}

void ExportDialog::copy()
{
    if (!isReady())
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_result->bytes));
    emit exported({});
    accept();
}

void ExportDialog::save()
{
    if (!isReady())
        return;
    const ExportFormat format = order().format;
    const QString suffix = exportSuffix(format);
    auto *dialog = new QFileDialog(this, tr("Export"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    const QString day = m_exchanges.constFirst().startedAt.toLocalTime().toString(u"yyyy-MM-dd-HHmmss"_s);
    dialog->selectFile((m_exchanges.size() == 1 ? u"exchange-"_s : u"exchanges-"_s) + day + u'.' + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString &path)
{
    if (!isReady())
        return;
    m_isWriting = true;
    describe();
    inBackground(
        this, [path, bytes = m_result->bytes] { return saveExport(path, bytes); },
        [this, path](const QString &problem) {
            m_isWriting = false;
            describe();
            if (problem.isEmpty()) {
                emit exported(path);
                accept();
                return;
            }
            //: %1 is a file name, %2 the system's reason
            m_summary->say(Notice::Weight::Error, tr("“%1” could not be written: %2").arg(path, problem));
        });
}
