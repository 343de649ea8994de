#include "ui/history/historyfilters.h"

#include "ui/chat/snugcombobox.h"
#include "ui/icons.h"
#include "ui/inspector/rawview.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds historySearchAfter { 120 };

enum OutcomeChoice { AnyOutcome, WentWell, Failed, ExactStatus };
enum DateChoice { AnyDate, Today, Days7, Days30, FromUntil };

QComboBox *filterBox(QWidget *parent, const char *name)
{
    auto *box = new SnugComboBox(parent);
    box->setObjectName(QLatin1StringView(name));
    return box;
}

QDateEdit *dayEdit(QWidget *parent, const char *name)
{
    auto *edit = new QDateEdit(QDate::currentDate(), parent);
    edit->setObjectName(QLatin1StringView(name));
    edit->setCalendarPopup(true);
    // The arrow of the style is wider than the field allows for.
    edit->setMinimumWidth(edit->sizeHint().width() + 16);
    return edit;
}

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}
}

HistoryFilters::HistoryFilters(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_route(filterBox(this, "historyRoute"))
    , m_model(filterBox(this, "historyModel"))
    , m_outcome(filterBox(this, "historyOutcome"))
    , m_date(filterBox(this, "historyDate"))
    , m_exact(new QWidget(this))
    , m_statusLabel(new QLabel(m_exact))
    , m_status(new QSpinBox(m_exact))
    , m_fromLabel(new QLabel(m_exact))
    , m_from(dayEdit(m_exact, "historyFrom"))
    , m_untilLabel(new QLabel(m_exact))
    , m_until(dayEdit(m_exact, "historyUntil"))
    , m_soon(new QTimer(this))
{
    m_search->setObjectName("historySearch"_L1);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(150);
    m_search->installEventFilter(this);
    m_status->setObjectName("historyStatus"_L1);
    m_status->setRange(100, 599);
    m_status->setValue(429);
    m_from->setDate(QDate::currentDate().addDays(-1));
    for (auto *box : { m_outcome, m_date }) {
        for (int i = 0; i < (box == m_outcome ? 4 : 5); ++i)
            box->addItem(QString());
    }
    m_route->addItem(QString());
    m_model->addItem(QString());

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    for (auto *box : { m_route, m_model, m_outcome, m_date }) {
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, [this] {
            showExact();
            emit changed();
        });
    }
    auto *exact = new QHBoxLayout(m_exact);
    exact->setContentsMargins(0, 0, 0, 0);
    exact->setSpacing(8);
    exact->addStretch(1);
    for (auto *widget : std::initializer_list<QWidget *> { m_statusLabel, m_status, m_fromLabel, m_from, m_untilLabel, m_until })
        exact->addWidget(widget);
    m_statusLabel->setBuddy(m_status);
    m_fromLabel->setBuddy(m_from);
    m_untilLabel->setBuddy(m_until);
    for (auto *label : { m_statusLabel, m_fromLabel, m_untilLabel })
        label->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_exact);
    setFocusProxy(m_search);

    m_soon->setSingleShot(true);
    m_soon->setInterval(historySearchAfter);
    connect(m_soon, &QTimer::timeout, this, &HistoryFilters::changed);
    connect(m_search, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_status, &QSpinBox::valueChanged, m_soon, qOverload<>(&QTimer::start));
    for (auto *edit : { m_from, m_until })
        connect(edit, &QDateEdit::dateChanged, m_soon, qOverload<>(&QTimer::start));
    retranslate();
    showExact();
}

ExchangeFilter HistoryFilters::filter() const
{
    ExchangeFilter filter { .text = m_search->text().simplified(),
        .routeId = m_route->currentData().toString(),
        .model = m_model->currentData().toString() };
    switch (OutcomeChoice(m_outcome->currentIndex())) {
    case AnyOutcome:
        break;
    case WentWell:
        filter.outcome = ExchangeFilter::Outcome::Succeeded;
        break;
    case Failed:
        filter.outcome = ExchangeFilter::Outcome::Failed;
        break;
    case ExactStatus:
        filter.httpStatus = m_status->value();
        break;
    }
    const QDate today = QDate::currentDate();
    switch (DateChoice(m_date->currentIndex())) {
    case AnyDate:
        break;
    case Today:
        filter.fromMs = startOf(today);
        break;
    case Days7:
        filter.fromMs = startOf(today.addDays(-6));
        break;
    case Days30:
        filter.fromMs = startOf(today.addDays(-29));
        break;
    case FromUntil:
        filter.fromMs = startOf(qMin(m_from->date(), m_until->date()));
        filter.untilMs = startOf(qMax(m_from->date(), m_until->date()).addDays(1));
        break;
    }
    return filter;
}

bool HistoryFilters::isNarrowed() const
{
    return filter() != ExchangeFilter();
}

void HistoryFilters::setChoices(const QList<QPair<QString, QString>> &routes, const QStringList &models)
{
    fill(m_route, tr("All routes"), routes);
    QList<QPair<QString, QString>> named;
    for (const auto &model : models)
        named.append({ model, RawView::visible(model) });
    fill(m_model, tr("All models"), named);
}

void HistoryFilters::fill(QComboBox *box, const QString &all, const QList<QPair<QString, QString>> &choices)
{
    const QString chosen = box->currentData().toString();
    const QString chosenName = box->currentText();
    box->clear();
    box->addItem(all);
    for (const auto &[id, name] : choices)
        box->addItem(name, id);
    if (!chosen.isEmpty() && box->findData(chosen) < 0)
        box->addItem(chosenName, chosen);
    box->setCurrentIndex(chosen.isEmpty() ? 0 : box->findData(chosen));
}

void HistoryFilters::clear()
{
    m_search->clear();
    for (auto *box : { m_route, m_model, m_outcome, m_date })
        box->setCurrentIndex(0);
    showExact();
    m_soon->stop();
    emit changed();
}

void HistoryFilters::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryFilters::type(const QString &text)
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->end(false);
    m_search->insert(text);
}

void HistoryFilters::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// Escape takes the search back; Down and Return go on to what was found.
bool HistoryFilters::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool clears = key->key() == Qt::Key_Escape && !m_search->text().isEmpty();
    const bool descends = key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!clears && !descends)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        if (clears)
            m_search->clear();
        else
            emit descended();
    }
    return event->type() == QEvent::KeyPress;
}

/// What has to be said exactly has a line of its own, while it has to be said.
void HistoryFilters::showExact()
{
    const bool hasStatus = m_outcome->currentIndex() == ExactStatus;
    const bool hasDates = m_date->currentIndex() == FromUntil;
    m_statusLabel->setVisible(hasStatus);
    m_status->setVisible(hasStatus);
    for (auto *widget : std::initializer_list<QWidget *> { m_fromLabel, m_from, m_untilLabel, m_until })
        widget->setVisible(hasDates);
    m_exact->setVisible(hasStatus || hasDates);
}

void HistoryFilters::retranslate()
{
    m_search->setPlaceholderText(tr("Search prompts, answers, addresses, ids and errors"));
    m_search->setAccessibleName(tr("Search the history"));
    m_route->setItemText(0, tr("All routes"));
    m_route->setAccessibleName(tr("Route"));
    m_model->setItemText(0, tr("All models"));
    m_model->setAccessibleName(tr("Model"));
    m_outcome->setItemText(AnyOutcome, tr("Any outcome"));
    m_outcome->setItemText(WentWell, tr("Went well"));
    m_outcome->setItemText(Failed, tr("Failed"));
    m_outcome->setItemText(ExactStatus, tr("HTTP status…"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_date->setItemText(AnyDate, tr("Any date"));
    m_date->setItemText(Today, tr("Today"));
    m_date->setItemText(Days7, tr("Last 7 days"));
    m_date->setItemText(Days30, tr("Last 30 days"));
    m_date->setItemText(FromUntil, tr("From – until…"));
    m_date->setAccessibleName(tr("Date"));
    m_statusLabel->setText(tr("HTTP status:"));
    m_status->setAccessibleName(tr("HTTP status"));
    m_fromLabel->setText(tr("From:"));
    m_from->setAccessibleName(tr("From"));
    m_untilLabel->setText(tr("Until:"));
    m_until->setAccessibleName(tr("Until"));
}
