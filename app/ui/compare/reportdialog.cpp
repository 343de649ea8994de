#include "ui/compare/reportdialog.h"

#include "ui/background.h"
#include "ui/forms/notice.h"
#include "words/comparison.h"
#include "words/exports.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {
/// What a clipboard and those who paste from it can be expected to carry.
constexpr qsizetype mostCopiedReport = 8 * 1024 * 1024;
constexpr int mostReportLeaks = 200;

constexpr std::array reportFormats { ReportFormat::Html, ReportFormat::Markdown, ReportFormat::Json };

QString saveReport(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}
}

ReportDialog::ReportDialog(const ComparisonRecord &record, const QList<QByteArray> &knownKeys, QWidget *parent)
    : QDialog(parent)
    , m_record(record)
    , m_knownKeys(knownKeys)
    , m_form(new QFormLayout)
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
    setObjectName(u"reportDialog"_s);
    m_format->setObjectName(u"reportFormat"_s);
    m_contents->setObjectName(u"reportContents"_s);
    m_accounts->setObjectName(u"reportAccounts"_s);
    m_summary->setObjectName(u"reportSummary"_s);
    m_warning->setObjectName(u"reportWarning"_s);
    m_leaks->setObjectName(u"reportLeaks"_s);
    m_copy->setObjectName(u"reportCopy"_s);
    m_save->setObjectName(u"reportSave"_s);
    m_close->setObjectName(u"reportClose"_s);
    m_contents->setChecked(true);
    m_leaks->setWordWrap(true);
    m_leaks->setSelectionMode(QAbstractItemView::NoSelection);
    m_leaks->setMinimumHeight(6 * fontMetrics().lineSpacing());
    m_leaks->hide();
    for (QPushButton *button : { m_copy, m_close })
        button->setAutoDefault(false);
    m_save->setDefault(true);
    for (const ReportFormat format : reportFormats)
        m_format->addItem(QString(), int(format));

    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
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

    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::compute);
    connect(m_contents, &QCheckBox::toggled, this, &ReportDialog::compute);
    connect(m_accounts, &QCheckBox::toggled, this, &ReportDialog::compute);
    connect(m_copy, &QPushButton::clicked, this, &ReportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::save);
    connect(m_close, &QPushButton::clicked, this, &ReportDialog::reject);
    retranslate();
    compute();
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    compute(); // its words are in the file, too
}

void ReportDialog::retranslate()
{
    setWindowTitle(tr("Export comparison"));
    const QString format = tr("Format");
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_format)))
        label->setText(format);
    m_format->setAccessibleName(format);
    for (int i = 0; i < m_format->count(); ++i) {
        switch (ReportFormat(m_format->itemData(i).toInt())) {
        case ReportFormat::Html: m_format->setItemText(i, tr("HTML, to read and to print")); break;
        case ReportFormat::Markdown: m_format->setItemText(i, tr("Markdown, for notes and issues")); break;
        case ReportFormat::Json: m_format->setItemText(i, tr("JSON, for programs")); break;
        }
    }
    m_contents->setText(tr("Include &prompts and answers"));
    m_contents->setToolTip(plainToolTip(tr("Without them every text is replaced by its length; settings, figures and headers stay.")));
    m_accounts->setText(tr("Include account &ids"));
    m_accounts->setToolTip(plainToolTip(tr("GroupId, organisation, project and session, as they stand in URLs and headers.")));
    m_leaks->setAccessibleName(tr("Keys that were found"));
    m_close->setText(tr("Cancel"));
    describe();
}

ReportOrder ReportDialog::order() const
{
    return { .format = ReportFormat(m_format->currentData().toInt()),
        .withContents = m_contents->isChecked(),
        .withAccountIds = m_accounts->isChecked(),
        .masksLeaks = true, // what is written only after the leaks were shown
        .knownKeys = m_knownKeys,
        .words = Words::reportWords() };
}

void ReportDialog::compute()
{
    m_result.reset();
    const int run = ++m_run;
    describe();
    inBackground(
        this, [record = m_record, wanted = order()] { return comparisonReport(record, wanted); },
        [this, run](const ReportResult &result) { take(run, result); });
}

void ReportDialog::take(int run, const ReportResult &result)
{
    if (run != m_run)
        return;
    m_result = result;
    describe();
}

bool ReportDialog::isReady() const
{
    return m_result && !m_result->bytes.isEmpty() && !m_isWriting;
}

void ReportDialog::describe()
{
    const bool hasLeaks = m_result && !m_result->leaks.isEmpty();
    m_save->setText(hasLeaks ? tr("&Mask and save…") : tr("&Save…"));
    m_copy->setText(hasLeaks ? tr("Mask and &copy") : tr("&Copy"));
    m_save->setEnabled(isReady());
    const bool isLarge = m_result && m_result->bytes.size() > mostCopiedReport;
    m_copy->setEnabled(isReady() && !isLarge);
    m_copy->setToolTip(isLarge ? plainToolTip(tr("Too large for the clipboard.")) : QString());
    showLeaks();
    if (!m_result) {
        m_summary->say(Notice::Weight::Quiet, tr("Working it out…"));
        return;
    }
    const QString size = locale().formattedDataSize(m_result->bytes.size());
    //: %1 is a size such as "48 kB"; %n counts columns of a comparison
    m_summary->say(Notice::Weight::Quiet, tr("%n column(s), %1. Keys and cookies are masked.", nullptr, int(m_record.columns.size())).arg(size));
}

QString ReportDialog::titleOf(int column) const
{
    return column >= 0 && column < m_record.columns.size() ? m_record.columns.at(column).title : QString();
}

void ReportDialog::showLeaks()
{
    const QList<Leak> leaks = m_result ? m_result->leaks : QList<Leak>();
    m_leaks->setVisible(!leaks.isEmpty());
    m_leaks->clear();
    if (leaks.isEmpty()) {
        m_warning->clearRemark();
        return;
    }
    m_warning->say(Notice::Weight::Error, tr("The export would give away keys. It is written only with these masked:"));
    for (const Leak &leak : leaks.first(qMin<qsizetype>(leaks.size(), mostReportLeaks)))
        m_leaks->addItem(Words::leakLineOf(titleOf(leak.entry), leak.field, leak.fingerprint, leak.isKnown, leak.isSpread));
    if (leaks.size() > mostReportLeaks)
        m_leaks->addItem(tr("… and %n more", nullptr, int(leaks.size()) - mostReportLeaks));
}

void ReportDialog::copy()
{
    if (!isReady())
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_result->bytes));
    emit exported({});
    accept();
}

void ReportDialog::save()
{
    if (!isReady())
        return;
    const QString suffix = reportSuffix(order().format);
    auto *dialog = new QFileDialog(this, tr("Export comparison"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"comparison-"_s + m_record.at.toLocalTime().toString(u"yyyy-MM-dd-HHmmss"_s) + u'.' + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::write);
    dialog->open();
}

void ReportDialog::write(const QString &path)
{
    if (!isReady())
        return;
    m_isWriting = true;
    describe();
    inBackground(
        this, [path, bytes = m_result->bytes] { return saveReport(path, bytes); },
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
