#include "ui/compare/reportdialog.h"

#include "ui/forms/notice.h"
#include "words/comparison.h"
#include "words/exports.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array reportFormats { ReportFormat::Html, ReportFormat::Markdown, ReportFormat::Json };
}

ReportDialog::ReportDialog(const ComparisonRecord &record, const QList<QByteArray> &knownKeys, QWidget *parent)
    : QDialog(parent)
    , m_record(record)
    , m_knownKeys(knownKeys)
    , m_form(new ExportForm(*this, u"report"_s))
    , m_contents(m_form->addOption(u"Contents"_s))
    , m_accounts(m_form->addOption(u"Accounts"_s))
{
    setObjectName(u"reportDialog"_s);
    for (const ReportFormat format : reportFormats)
        m_form->format()->addItem(QString(), int(format));
    m_contents->setChecked(true);
    connect(m_form, &ExportForm::changed, this, &ReportDialog::compute);
    connect(m_form, &ExportForm::exported, this, &ReportDialog::exported);
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
    for (int i = 0; i < m_form->format()->count(); ++i) {
        switch (ReportFormat(m_form->format()->itemData(i).toInt())) {
        case ReportFormat::Html: m_form->format()->setItemText(i, tr("HTML, to read and to print")); break;
        case ReportFormat::Markdown: m_form->format()->setItemText(i, tr("Markdown, for notes and issues")); break;
        case ReportFormat::Json: m_form->format()->setItemText(i, tr("JSON, for programs")); break;
        }
    }
    m_contents->setText(tr("Include &prompts and answers"));
    m_contents->setToolTip(plainToolTip(tr("Without them every text is replaced by its length; settings, figures and headers stay.")));
    m_accounts->setText(tr("Include account &ids"));
    m_accounts->setToolTip(plainToolTip(tr("GroupId, organisation, project and session, as they stand in URLs and headers.")));
}

ReportOrder ReportDialog::order() const
{
    return { .format = ReportFormat(m_form->format()->currentData().toInt()),
        .withContents = m_contents->isChecked(),
        .withAccountIds = m_accounts->isChecked(),
        .masksLeaks = true, // what is written only after the leaks were shown
        .knownKeys = m_knownKeys,
        .words = Words::reportWords() };
}

void ReportDialog::compute()
{
    m_form->setFile(u"comparison-"_s + m_record.at.toLocalTime().toString(u"yyyy-MM-dd-HHmmss"_s), reportSuffix(order().format));
    m_form->compute([record = m_record, wanted = order()] { return comparisonReport(record, wanted); },
        [this](const ReportResult &result) { return madeOf(result); });
}

ExportForm::Made ReportDialog::madeOf(const ReportResult &result) const
{
    const QString size = locale().formattedDataSize(result.bytes.size());
    //: %1 is a size such as "48 kB"; %n counts columns of a comparison
    const QString summary = tr("%n column(s), %1. Keys and cookies are masked.", nullptr, int(m_record.columns.size())).arg(size);
    ExportForm::Made made { .bytes = result.bytes, .leaks = {}, .summary = summary };
    for (const Leak &leak : result.leaks)
        made.leaks.append(Words::leakLineOf(titleOf(leak.entry), leak.field, leak.fingerprint, leak.isKnown, leak.isSpread));
    return made;
}

QString ReportDialog::titleOf(int column) const
{
    return column >= 0 && column < m_record.columns.size() ? m_record.columns.at(column).title : QString();
}
