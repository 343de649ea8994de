#include "ui/history/retentionline.h"

#include "ui/elidedlabel.h"
#include "ui/forms/notice.h"
#include "ui/history/historywords.h"
#include "ui/history/pending.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 megabyte = 1024 * 1024;
constexpr int countedAtMost = 1'000;
constexpr std::chrono::milliseconds effectAfter { 150 };

QString daysText(int days)
{
    return days == 0 ? RetentionLine::tr("kept for ever") : RetentionLine::tr("kept for %Ln day(s)", nullptr, days);
}
}

RetentionLine::RetentionLine(Journal &journal, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_text(new ElidedLabel(this))
    , m_change(new QPushButton(this))
    , m_form(new QWidget(this))
    , m_daysLabel(new QLabel(m_form))
    , m_days(new QSpinBox(m_form))
    , m_sizeLabel(new QLabel(m_form))
    , m_size(new QSpinBox(m_form))
    , m_effect(new Notice(m_form))
    , m_keep(new QPushButton(m_form))
    , m_cancel(new QPushButton(m_form))
    , m_soon(new QTimer(this))
{
    m_text->setObjectName("historyFigures"_L1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_change->setObjectName("changeRetention"_L1);
    m_change->setFlat(true);
    m_form->setObjectName("retentionForm"_L1);
    m_days->setObjectName("retentionDays"_L1);
    m_days->setRange(0, 36'500);
    m_size->setObjectName("retentionSize"_L1);
    m_size->setRange(0, 1'000'000);
    m_size->setSingleStep(64);
    m_effect->setObjectName("retentionEffect"_L1);
    m_keep->setObjectName("keepRetention"_L1);
    m_cancel->setObjectName("cancelRetention"_L1);
    for (auto *label : { m_daysLabel, m_sizeLabel })
        label->setTextFormat(Qt::PlainText);
    m_daysLabel->setBuddy(m_days);
    m_sizeLabel->setBuddy(m_size);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_text);
    line->addWidget(m_change);
    line->addStretch(1);
    auto *fields = new QHBoxLayout;
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(8);
    for (auto *widget : std::initializer_list<QWidget *> { m_daysLabel, m_days, m_sizeLabel, m_size })
        fields->addWidget(widget);
    fields->addStretch(1);
    fields->addWidget(m_keep);
    fields->addWidget(m_cancel);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 2, 0, 2);
    form->setSpacing(4);
    form->addLayout(fields);
    form->addWidget(m_effect);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 4);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_form);
    m_form->hide();

    m_soon->setSingleShot(true);
    m_soon->setInterval(effectAfter);
    connect(m_soon, &QTimer::timeout, this, &RetentionLine::askEffect);
    for (auto *field : { m_days, m_size }) {
        connect(field, &QSpinBox::valueChanged, this, [this] {
            m_olderCount.reset();
            sayEffect();
            m_soon->start();
        });
    }
    connect(m_change, &QPushButton::clicked, this, [this] { m_form->isVisibleTo(this) ? closeForm() : openForm(); });
    connect(m_keep, &QPushButton::clicked, this, &RetentionLine::keep);
    connect(m_cancel, &QPushButton::clicked, this, &RetentionLine::closeForm);
    retranslate();
}

RetentionLine::~RetentionLine()
{
    cancelPending(m_older);
}

void RetentionLine::show(const JournalFigures &figures)
{
    m_figures = figures;
    showLine();
    sayEffect();
}

void RetentionLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool RetentionLine::event(QEvent *event)
{
    // Escape closes the form before it stops an answer.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && m_form->isVisible()) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void RetentionLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_form->isVisible())
        closeForm();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_form->isVisible())
        keep();
    else
        QWidget::keyPressEvent(event);
}

Retention RetentionLine::typed() const
{
    return { .days = m_days->value(), .bytes = m_size->value() * megabyte };
}

void RetentionLine::openForm()
{
    const Retention now = m_journal.retention();
    m_days->setValue(now.days);
    m_size->setValue(int(now.bytes / megabyte));
    m_form->show();
    m_days->setFocus(Qt::OtherFocusReason);
    m_days->selectAll();
    askEffect();
}

void RetentionLine::closeForm()
{
    const bool hadFocus = m_form->isAncestorOf(focusWidget());
    m_form->hide();
    if (hadFocus)
        m_change->setFocus(Qt::OtherFocusReason);
}

/// Counts what would go by its age.
void RetentionLine::askEffect()
{
    m_soon->stop();
    cancelPending(m_older);
    const int days = m_days->value();
    if (days == 0) {
        m_olderCount = 0;
        sayEffect();
        return;
    }
    const ExchangeFilter older { .untilMs = QDateTime::currentDateTime().addDays(-days).toMSecsSinceEpoch() };
    m_older = m_journal.page(older, {}, countedAtMost + 1);
    // The journal outlives this; a context that dies before the future is an assertion in Qt.
    m_older.then(&m_journal, [alive = QPointer(this), this, days](const QList<ExchangeSummary> &found) {
        if (!alive || days != m_days->value())
            return;
        m_olderCount = int(found.size());
        sayEffect();
    });
}

void RetentionLine::sayEffect()
{
    QStringList effects;
    if (m_olderCount && *m_olderCount > countedAtMost)
        //: %1 is a number
        effects << tr("More than %1 exchanges are older and go at once.").arg(QLocale().toString(countedAtMost));
    else if (m_olderCount && *m_olderCount > 0)
        effects << tr("%Ln exchange(s) are older and go at once.", nullptr, *m_olderCount);
    const qint64 limit = typed().bytes;
    if (limit > 0 && m_figures.bytes > limit)
        //: %1 and %2 are sizes such as "61 MB"
        effects << tr("There are %1 now: the oldest exchanges go until %2 are left.")
                       .arg(HistoryWords::size(m_figures.bytes), HistoryWords::size(limit));
    if (!effects.isEmpty())
        m_effect->say(Notice::Weight::Caution, effects.join(u' '));
    else if (m_olderCount)
        m_effect->say(Notice::Weight::Quiet, tr("Nothing goes now. Later the oldest go first, whichever limit is reached."));
    else
        m_effect->say(Notice::Weight::Quiet, u"…"_s);
}

void RetentionLine::keep()
{
    m_days->interpretText();
    m_size->interpretText();
    m_journal.setRetention(typed());
    closeForm();
    showLine();
}

void RetentionLine::showLine()
{
    const Retention now = m_journal.retention();
    const QString count = tr("%Ln exchange(s)", nullptr, int(m_figures.count));
    QString text = count + u" · "_s + HistoryWords::size(m_figures.bytes) + u" · "_s + daysText(now.days);
    if (now.bytes > 0)
        //: %1 is a size such as "1 GB"
        text += u" · "_s + tr("%1 at most").arg(HistoryWords::size(now.bytes));
    m_text->setText(text);
}

void RetentionLine::retranslate()
{
    m_change->setText(tr("Change…"));
    m_change->setAccessibleName(tr("Change how long the history is kept"));
    m_daysLabel->setText(tr("Keep exchanges for"));
    m_days->setSuffix(tr(" days"));
    m_days->setSpecialValueText(tr("ever"));
    m_days->setAccessibleName(tr("Days to keep exchanges, 0 for ever"));
    m_sizeLabel->setText(tr("and at most"));
    m_size->setSuffix(tr(" MB"));
    m_size->setSpecialValueText(tr("any size"));
    m_size->setAccessibleName(tr("Largest size in megabytes, 0 for any size"));
    m_keep->setText(tr("Keep it so"));
    m_cancel->setText(tr("Cancel"));
    showLine();
    sayEffect();
}
