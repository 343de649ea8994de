#include "ui/inspector/eventspanel.h"

#include "ui/chat/snugcombobox.h"
#include "ui/forms/notice.h"
#include "ui/forms/wrappedlabel.h"
#include "ui/inspector/cadencechart.h"
#include "ui/inspector/eventdetail.h"
#include "ui/inspector/eventmodel.h"
#include "ui/inspector/eventtable.h"
#include "ui/inspector/eventwords.h"
#include "ui/inspector/inspectorsubject.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int eventsRefreshMs = 120;
/// Of a frame, before others have their turn.
constexpr int eventsBudgetMs = 6;
constexpr int narrowestSideBySide = 600;

const std::array formNames { "formatted"_L1, "raw"_L1, "bytes"_L1 };
}

EventsPanel::EventsPanel(InspectorSubject &subject, QWidget *parent)
    : InspectorPanel(parent)
    , m_subject(subject)
    , m_model(new EventModel(subject, this))
    , m_tools(new QWidget(this))
    , m_lanes(new SnugComboBox(m_tools))
    , m_filter(new QLineEdit(m_tools))
    , m_pages(new QStackedWidget(this))
    , m_nothing(new WrappedLabel(this))
    , m_chart(new CadenceChart(*m_model, this))
    , m_summary(new WrappedLabel(this))
    , m_splitter(new QSplitter(this))
    , m_table(new EventTable(this))
    , m_detail(new EventDetail(subject, *m_model, this))
    , m_refresh(new QTimer(this))
{
    m_lanes->setObjectName("eventLanes"_L1);
    m_filter->setObjectName("eventFilter"_L1);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(240);
    m_nothing->setObjectName("eventsNothing"_L1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_chart->setObjectName("eventCadence"_L1);
    m_summary->setObjectName("eventSummary"_L1);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setMinimumWidth(60);
    m_table->setObjectName("eventTable"_L1);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setModel(m_model);
    for (int i = 0; i <= int(EventModel::Show::Marked); ++i)
        m_lanes->addItem({});

    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addStretch(1);
    row->addWidget(m_lanes);
    row->addWidget(m_filter, 3);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_table->setMinimumSize(140, 60);
    m_detail->setMinimumSize(120, 60);
    auto *page = new QWidget(this);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_chart, 3);
    top->addWidget(m_summary, 2);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_splitter, 1);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    m_refresh->setSingleShot(true);
    connect(m_refresh, &QTimer::timeout, this, &EventsPanel::refresh);
    connect(&subject, &InspectorSubject::exchangeChanged, this, &EventsPanel::startAnew);
    connect(&subject, &InspectorSubject::grown, this, &EventsPanel::queueRefresh);
    connect(m_chart, &CadenceChart::chosen, this, &EventsPanel::choose);
    connect(m_table, &EventTable::currentRowChanged, this, [this](int at) {
        if (at < 0)
            return;
        m_chosen = m_model->eventAt(at);
        showChosen();
    });
    connect(m_table, &EventTable::copyRequested, this, &EventsPanel::copy);
    connect(m_table, &EventTable::customContextMenuRequested, this, &EventsPanel::openMenu);
    connect(m_table, &EventTable::typed, this, [this](const QString &text) {
        m_filter->setFocus();
        m_filter->insert(text);
    });
    connect(m_filter, &QLineEdit::textChanged, this, &EventsPanel::refilter);
    connect(m_lanes, &QComboBox::currentIndexChanged, this, &EventsPanel::refilter);
    connect(m_detail, &EventDetail::formChosen, this,
        [this](EventDetail::Form form) { emit chosen(u"eventForm"_s, QString(formNames.at(size_t(form)))); });
    retranslate();
    m_model->setColours(palette());
}

QWidget *EventsPanel::tools()
{
    return m_tools;
}

void EventsPanel::restore(const QVariantHash &choices)
{
    const auto form = std::find(formNames.cbegin(), formNames.cend(), choices.value(u"eventForm"_s).toString());
    if (form != formNames.cend())
        m_detail->setForm(EventDetail::Form(form - formNames.cbegin()));
}

void EventsPanel::startAnew()
{
    m_sinceShown.invalidate();
    m_model->forget();
    m_chosen = -1;
    m_isDirty = true;
    if (isVisible())
        refresh();
}

void EventsPanel::queueRefresh()
{
    m_isDirty = true;
    if (isVisible() && !m_refresh->isActive())
        m_refresh->start(eventsRefreshMs);
}

void EventsPanel::showEvent(QShowEvent *event)
{
    InspectorPanel::showEvent(event);
    if (m_isDirty)
        refresh();
}

void EventsPanel::refresh()
{
    if (!isVisible())
        return;
    const bool follows = m_table->isAtEnd();
    const int before = m_model->total();
    const bool isAll = m_model->refresh(eventsBudgetMs);
    m_isDirty = !isAll;
    if (!isAll)
        m_refresh->start(0);

    const auto *const exchange = m_subject.exchange();
    const bool hasRows = m_model->total() > 0;
    m_nothing->setText(exchange && !m_subject.isRunning() ? tr("No body came, so there are no events.")
                                                          : tr("The events of the answer appear here, a row each, as they arrive."));
    m_pages->setCurrentIndex(hasRows ? 1 : 0);
    showColumns();
    if (follows && m_model->total() != before && m_subject.isRunning())
        m_table->scrollToBottom();
    // While it catches up, the events come first.
    if (isAll || !m_sinceShown.isValid() || m_sinceShown.elapsed() >= eventsRefreshMs) {
        m_chart->refresh();
        showSummary();
        m_sinceShown.start();
    }
    if (m_chosen >= m_model->total())
        m_chosen = -1;
    if (m_chosen < 0 && hasRows && !m_subject.isRunning())
        choose(0);
    else
        showChosen();
}

void EventsPanel::showSummary()
{
    const auto *const exchange = m_subject.exchange();
    if (!exchange)
        return;
    auto summary = EventWords::summary(*m_model, exchange->protocol, m_subject.isRunning());
    if (m_model->isFiltered())
        //: %1 and %2 are numbers of rows; a dot and the rest follow
        summary = tr("%1 of %2 shown").arg(locale().toString(m_model->rowCount()), locale().toString(m_model->total())) + u" · "_s + summary;
    m_summary->setText(summary);
    if (m_chosen < 0)
        m_chart->setAccessibleDescription(summary);
    m_table->setAccessibleDescription(summary);
}

void EventsPanel::showColumns()
{
    m_table->setColumnHidden(EventModel::Name, !m_model->hasNames());
    m_table->setColumnHidden(EventModel::Content, !m_model->hasContent());
    m_table->setColumnHidden(EventModel::Mark, !m_model->hasMarks());
}

void EventsPanel::choose(int event)
{
    m_chosen = event;
    const int row = m_model->rowOf(event);
    if (row >= 0 && row != m_table->currentIndex().row()) {
        const auto index = m_model->index(row, EventModel::Number);
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
        return;
    }
    showChosen();
}

void EventsPanel::showChosen()
{
    m_chart->setCurrent(m_chosen);
    m_detail->showRow(m_chosen);
}

void EventsPanel::refilter()
{
    m_model->setShown(EventModel::Show(std::max(0, m_lanes->currentIndex())));
    m_model->setFilter(m_filter->text());
    const int row = m_model->rowOf(m_chosen);
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, EventModel::Number));
        m_table->scrollTo(m_model->index(row, EventModel::Number));
    }
    showSummary();
}

void EventsPanel::copy()
{
    auto rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QByteArray bytes;
    for (const auto &index : std::as_const(rows))
        bytes += m_model->bytesOf(m_model->eventAt(index.row()));
    if (bytes.isEmpty())
        return;
    auto *mime = new QMimeData;
    mime->setText(QString::fromUtf8(bytes));
    // What is not UTF-8 survives here only.
    mime->setData(u"application/octet-stream"_s, bytes);
    QGuiApplication::clipboard()->setMimeData(mime);
    emit noted(tr("Copied %n event(s) as they came.", nullptr, int(rows.size())));
}

void EventsPanel::openMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *copyRaw = menu->addAction(tr("Copy as it came"), this, &EventsPanel::copy);
    copyRaw->setShortcut(QKeySequence::Copy);
    copyRaw->setEnabled(m_table->selectionModel()->hasSelection());
    auto *copyData = menu->addAction(tr("Copy data"), this,
        [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_model->partsOf(m_chosen).data)); });
    copyData->setEnabled(m_chosen >= 0);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void EventsPanel::resizeEvent(QResizeEvent *event)
{
    InspectorPanel::resizeEvent(event);
    const bool isStacked = width() < narrowestSideBySide && height() > 300;
    m_splitter->setOrientation(isStacked ? Qt::Vertical : Qt::Horizontal);
}

void EventsPanel::changeEvent(QEvent *event)
{
    InspectorPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_isDirty = true;
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        m_model->setColours(palette());
        m_chart->update();
    }
}

void EventsPanel::retranslate()
{
    const int chosen = m_chosen;
    m_model->retranslate();
    if (chosen >= 0)
        choose(chosen);
    m_table->setAccessibleName(tr("Events"));
    m_chart->setAccessibleName(tr("Cadence of the events"));
    m_summary->setAccessibleName(tr("Events in short"));
    m_filter->setPlaceholderText(tr("Filter events"));
    m_filter->setAccessibleName(tr("Filter events"));
    m_lanes->setAccessibleName(tr("Events to show"));
    const std::array names { tr("All events"), tr("Text", "events to show"), tr("Reasoning", "events to show"),
        tr("Tool calls", "events to show"), tr("Usage", "events to show"), tr("Other", "events to show"),
        tr("Marked", "events to show") };
    for (size_t i = 0; i < names.size(); ++i)
        m_lanes->setItemText(int(i), names.at(i));
}
