#include "ui/models/modelspage.h"

#include "engine/modelcatalog.h"
#include "store/keyring.h"
#include "store/modelliststore.h"
#include "store/routestore.h"
#include "ui/chat/snugcombobox.h"
#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/inspector/rawview.h"
#include "ui/models/modelpane.h"
#include "ui/models/modeltable.h"
#include "ui/models/modeltableview.h"
#include "ui/models/modelwords.h"
#include "words/findings.h"
#include "words/words.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QLabel *plainLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QPushButton *pageButton(QWidget *parent, const QString &name)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}
}

struct ModelsPage::Private final : public QObject {
    Private(ModelsPage *page, RouteStore &routeStore, Keyring &keys, ModelCatalog &modelCatalog, const ModelListStore &listStore)
        : q(page)
        , routes(routeStore)
        , keyring(keys)
        , catalog(modelCatalog)
        , lists(listStore)
    {
    }

    void build();
    void connectParts();
    bool eventFilter(QObject *watched, QEvent *event) override;

    const Protocol *protocol() const { return protocolById(route.protocol); }
    const ModelRow *current() const;
    QString typedId() const { return filter->text().trimmed(); }
    void fillRoutes();
    void showRoute();
    void showListing();
    void showStatus();
    void showChosen();
    void showCommands();
    void copyWithKey();
    void applyFilter();
    /// Chooses \a id again after a reset, and keeps it where it was on the screen.
    void restoreChoice(const QString &id);
    void refresh(Guarding guarding = Guarding::Heed);
    void use();
    void useTyped();
    void copyId();
    void setPinned(const QString &id, bool isPinned);
    void fetchDetail();
    void retranslate();

    ModelsPage *q;
    RouteStore &routes;
    Keyring &keyring;
    ModelCatalog &catalog;
    const ModelListStore &lists;
    Route route;
    bool isChosenHere = false;
    bool isBuilt = false;
    bool isRestoring = false; ///< the table chooses again what was chosen, not the person
    QString chosenId; ///< survives filters that hide it
    QString askedId; ///< whose detail is on its way

    ModelTable *table = nullptr;
    SnugComboBox *routePicker = nullptr;
    QLineEdit *filter = nullptr;
    QPushButton *refreshButton = nullptr;
    ElidedLabel *status = nullptr;
    QWidget *failureBox = nullptr;
    QLabel *failure = nullptr;
    QPushButton *addKey = nullptr;
    QPushButton *anyway = nullptr; ///< past the guards, knowingly
    QPushButton *showRaw = nullptr;
    RawView *raw = nullptr;
    QSplitter *splitter = nullptr;
    QStackedWidget *middle = nullptr;
    ModelTableView *view = nullptr;
    QLabel *emptyTitle = nullptr;
    QLabel *emptyHint = nullptr;
    QPushButton *emptyRefresh = nullptr;
    QPushButton *useTypedButton = nullptr;
    QLabel *legend = nullptr;
    ModelPane *pane = nullptr;
};

ModelsPage::ModelsPage(RouteStore &routes, Keyring &keyring, ModelCatalog &catalog, const ModelListStore &lists, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, routes, keyring, catalog, lists))
{
    setObjectName("modelsPage"_L1);
}

ModelsPage::~ModelsPage() = default;

Route ModelsPage::route() const
{
    return d->route;
}

void ModelsPage::setRoute(const Route &route)
{
    d->route = route;
    if (d->isBuilt)
        d->showRoute();
}

void ModelsPage::follow(const Route &route)
{
    if (!d->isChosenHere)
        setRoute(route);
}

void ModelsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d->isBuilt)
        d->retranslate();
}

void ModelsPage::showEvent(QShowEvent *event)
{
    if (!d->isBuilt)
        d->build();
    QWidget::showEvent(event);
}

void ModelsPage::Private::build()
{
    isBuilt = true;
    table = new ModelTable(q);
    routePicker = new SnugComboBox(q);
    routePicker->setObjectName("modelsRoute"_L1);
    filter = new QLineEdit(q);
    filter->setObjectName("modelFilter"_L1);
    filter->setClearButtonEnabled(true);
    filter->setMinimumWidth(160);
    filter->setMaximumWidth(460);
    refreshButton = pageButton(q, u"refreshList"_s);
    refreshButton->setIcon(Icons::icon(u"refresh-cw"_s));
    refreshButton->setIconSize({ 14, 14 });
    status = new ElidedLabel(q);
    status->setObjectName("listStatus"_L1);
    status->setForegroundRole(QPalette::PlaceholderText);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(20, 8, 20, 8);
    header->setSpacing(8);
    header->addWidget(routePicker);
    header->addWidget(filter, 2);
    header->addWidget(refreshButton);
    header->addWidget(status, 3);

    failureBox = new QWidget(q);
    failure = plainLabel(failureBox, u"listFailure"_s);
    failure->setWordWrap(true);
    auto *sign = new QLabel(failureBox);
    sign->setPixmap(Icons::icon(u"triangle-alert"_s).pixmap(16, 16));
    addKey = pageButton(failureBox, u"listAddKey"_s);
    anyway = pageButton(failureBox, u"listAnyway"_s);
    showRaw = pageButton(failureBox, u"showRawList"_s);
    showRaw->setCheckable(true);
    auto *failureRow = new QHBoxLayout;
    failureRow->setContentsMargins(0, 0, 0, 0);
    failureRow->addWidget(sign, 0, Qt::AlignTop);
    failureRow->addWidget(failure, 1);
    failureRow->addWidget(addKey, 0, Qt::AlignTop);
    failureRow->addWidget(anyway, 0, Qt::AlignTop);
    failureRow->addWidget(showRaw, 0, Qt::AlignTop);
    raw = new RawView(failureBox);
    raw->setObjectName("rawList"_L1);
    raw->setMaximumHeight(160);
    raw->hide();
    auto *failureLayout = new QVBoxLayout(failureBox);
    failureLayout->setContentsMargins(20, 0, 20, 8);
    failureLayout->addLayout(failureRow);
    failureLayout->addWidget(raw);
    failureBox->hide();

    splitter = new QSplitter(Qt::Vertical, q);
    splitter->setObjectName("modelsSplitter"_L1);
    splitter->setChildrenCollapsible(false);
    auto *upper = new QWidget(splitter);
    middle = new QStackedWidget(upper);
    view = new ModelTableView(middle);
    view->setObjectName("modelTable"_L1);
    view->setModel(table);
    auto *empty = new QWidget(middle);
    emptyTitle = plainLabel(empty, u"modelsEmpty"_s);
    emptyHint = plainLabel(empty, u"modelsHint"_s);
    emptyHint->setForegroundRole(QPalette::PlaceholderText);
    auto large = emptyTitle->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    emptyTitle->setFont(large);
    for (auto *label : { emptyTitle, emptyHint }) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    emptyRefresh = pageButton(empty, u"refreshEmpty"_s);
    emptyRefresh->setMinimumHeight(emptyRefresh->fontMetrics().height() + 12);
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->setContentsMargins(40, 8, 40, 8);
    emptyLayout->setSpacing(8);
    emptyLayout->addStretch(2);
    emptyLayout->addWidget(emptyTitle);
    emptyLayout->addWidget(emptyHint);
    emptyLayout->addWidget(emptyRefresh, 0, Qt::AlignHCenter);
    emptyLayout->addStretch(3);
    middle->addWidget(view);
    middle->addWidget(empty);
    legend = plainLabel(upper, u"modelsLegend"_s);
    legend->setForegroundRole(QPalette::PlaceholderText);
    useTypedButton = pageButton(upper, u"useTypedId"_s);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, 0, 20, 4);
    foot->addWidget(legend);
    foot->addStretch(1);
    foot->addWidget(useTypedButton);
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(4);
    upperLayout->addWidget(middle, 1);
    upperLayout->addLayout(foot);
    upper->setMinimumHeight(120);
    pane = new ModelPane(splitter);
    pane->setMinimumHeight(120);
    splitter->addWidget(upper);
    splitter->addWidget(pane);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(failureBox);
    layout->addWidget(splitter, 1);
    q->setFocusProxy(filter);

    connectParts();
    retranslate();
    if (route.id.isEmpty() && !routes.routes().isEmpty())
        route = routes.routes().constFirst();
    showRoute();
}

void ModelsPage::Private::connectParts()
{
    connect(routePicker, &QComboBox::activated, this, [this] {
        if (const auto picked = routes.find(routePicker->currentData().toString())) {
            isChosenHere = true;
            q->setRoute(*picked);
        }
    });
    connect(&routes, &RouteStore::changed, this, [this] {
        const auto now = routes.find(route.id);
        if (now && *now != route)
            q->setRoute(*now);
        else
            fillRoutes();
    });
    connect(filter, &QLineEdit::textChanged, this, &Private::applyFilter);
    connect(filter, &QLineEdit::returnPressed, this, [this] { current() ? use() : useTyped(); });
    filter->installEventFilter(this);
    for (QPushButton *const each : { refreshButton, emptyRefresh })
        connect(each, &QPushButton::clicked, this, [this] { refresh(); });
    connect(addKey, &QPushButton::clicked, this, [this] { emit q->keyRequested(route.id); });
    connect(anyway, &QPushButton::clicked, this, [this] { refresh(Guarding::Override); });
    connect(showRaw, &QPushButton::toggled, raw, &QWidget::setVisible);
    connect(useTypedButton, &QPushButton::clicked, this, &Private::useTyped);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        const auto *row = table->row(now.row());
        if (!row || isRestoring)
            return;
        chosenId = row->id;
        showChosen();
    });
    // A sort by the header resets the table as a filter does.
    connect(table, &ModelTable::modelReset, this, [this] { restoreChoice(chosenId); });
    connect(view, &ModelTableView::useRequested, this, &Private::use);
    connect(view, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != ModelTable::Pin)
            use();
    });
    connect(view, &ModelTableView::copyRequested, this, &Private::copyId);
    connect(view, &ModelTableView::pinRequested, this, [this](const QModelIndex &index) {
        if (const auto *row = table->row(index.row()))
            setPinned(row->id, !row->isPinned);
    });
    connect(view, &ModelTableView::typed, this, [this](const QString &text) {
        filter->setFocus();
        filter->insert(text);
    });
    connect(pane, &ModelPane::useRequested, this, &Private::use);
    connect(pane, &ModelPane::copyRequested, this, &Private::copyId);
    connect(pane, &ModelPane::pinRequested, this, [this](bool isPinned) { setPinned(chosenId, isPinned); });
    connect(pane, &ModelPane::detailRequested, this, &Private::fetchDetail);
    connect(pane, &ModelPane::keyCopyRequested, this, &Private::copyWithKey);
    connect(pane, &ModelPane::noted, q, &ModelsPage::noted);
    connect(&catalog, &ModelCatalog::changed, this, [this](const QString &routeId) {
        if (routeId == route.id)
            showListing();
    });
    connect(&catalog, &ModelCatalog::runningChanged, this, [this](const QString &routeId) {
        if (routeId == route.id)
            showStatus();
    });
    connect(&catalog, &ModelCatalog::detailFetched, this, [this](const QString &routeId, const ModelDetail &detail) {
        if (detail.id == askedId) {
            askedId.clear();
            pane->setDetailRunning(false);
        }
        if (routeId == route.id)
            pane->showDetail(detail);
    });
}

/// From the filter into the table without leaving the home row.
bool ModelsPage::Private::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != filter || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !filter->text().isEmpty()) {
        filter->clear();
        return true;
    }
    if (key != Qt::Key_Down && key != Qt::Key_Up && key != Qt::Key_PageDown && key != Qt::Key_PageUp)
        return QObject::eventFilter(watched, event);
    QCoreApplication::sendEvent(view, event);
    return true;
}

const ModelRow *ModelsPage::Private::current() const
{
    return table->row(view->currentIndex().row());
}

void ModelsPage::Private::fillRoutes()
{
    routePicker->clear();
    const auto all = routes.routes();
    for (const auto &each : all)
        routePicker->addItem(Icons::dot(each.colour), each.name, each.id);
    if (routePicker->findData(route.id) < 0)
        routePicker->addItem(Icons::dot(route.colour), route.name, route.id);
    routePicker->setCurrentIndex(routePicker->findData(route.id));
}

void ModelsPage::Private::showRoute()
{
    fillRoutes();
    showListing();
    catalog.restore(route.id);
    // Asking the sandbox costs nothing and needs no network.
    const bool isSandbox = route.id == "sandbox"_L1 && protocol() && !route.base(route.protocol).isEmpty();
    const auto listing = catalog.listing(route.id);
    if (isSandbox && listing.list.models.isEmpty() && !listing.isRunning && !listing.list.failure)
        refresh();
}

void ModelsPage::Private::showListing()
{
    const auto listing = catalog.listing(route.id);
    table->setRows(ModelRows::from(listing, lists.pins(route.id), route.base(route.protocol)));
    const auto &failed = listing.list.failure;
    failureBox->setVisible(failed.has_value());
    if (failed) {
        const bool isGuarded = failed->detail == "guard" && protocol();
        const auto why = isGuarded ? catalog.findings(route, *protocol()) : QList<Finding>();
        const auto more = why.isEmpty() ? Words::failureDetail(*failed) : Words::findingSentence(why.constFirst());
        failure->setText(more.isEmpty() ? Words::failureSentence(*failed) : Words::failureSentence(*failed) + u'\n' + RawView::visible(more));
        raw->showText(QString::fromUtf8(failed->raw));
        showRaw->setVisible(!failed->raw.isEmpty());
        if (failed->raw.isEmpty())
            showRaw->setChecked(false);
        anyway->setVisible(isGuarded);
        addKey->setVisible(isGuarded || failed->detail == "no-key" || failed->kind == FailureKind::Authentication);
    }
    showStatus();
    showCommands();
}

void ModelsPage::Private::showStatus()
{
    const auto listing = catalog.listing(route.id);
    refreshButton->setText(listing.isRunning ? ModelsPage::tr("Stop") : ModelsPage::tr("Refresh"));
    const int all = table->total() - int(listing.removed.size());
    const int shown = table->rowCount();
    QString text;
    if (listing.isRunning)
        text = ModelsPage::tr("Asking %1…").arg(route.name);
    else if (!listing.fetchedAt.isValid() && listing.list.failure)
        text = ModelsPage::tr("Could not be listed");
    else if (!listing.fetchedAt.isValid())
        text = ModelsPage::tr("Not asked yet");
    else {
        const auto at = Words::dayAndTime(listing.fetchedAt.toLocalTime());
        //: %n: number of models; %1: date and time
        text = ModelsPage::tr("%n model(s), listed %1", nullptr, all).arg(at);
        if (!listing.added.isEmpty() || !listing.removed.isEmpty())
            //: %1 is the sentence before, %2 and %3 are numbers
            text = ModelsPage::tr("%1; %2 new, %3 removed since the refresh before")
                       .arg(text, QLocale().toString(listing.added.size()), QLocale().toString(listing.removed.size()));
        if (!typedId().isEmpty())
            //: %1 is the sentence before, %2 a number
            text = ModelsPage::tr("%1; %2 shown").arg(text, QLocale().toString(shown));
    }
    status->setText(text);
    status->setToolTip(text.toHtmlEscaped());

    middle->setCurrentIndex(shown > 0 ? 0 : 1);
    legend->setVisible(shown > 0);
    emptyRefresh->setVisible(table->total() == 0 && !listing.isRunning);
    if (table->total() > 0) {
        //: %1 is what was typed
        emptyTitle->setText(ModelsPage::tr("No listed model matches “%1”").arg(RawView::visible(typedId().left(60))));
        emptyHint->setText(ModelsPage::tr("Routes often take ids they do not list: you can use it anyway."));
    } else if (listing.isRunning) {
        //: %1 is the name of a route
        emptyTitle->setText(ModelsPage::tr("Asking %1 for its models…").arg(route.name));
        emptyHint->clear();
    } else if (listing.list.failure) {
        emptyTitle->setText(ModelsPage::tr("There is no list"));
        emptyHint->setText(ModelsPage::tr("Type the id of a model into the filter and use it anyway, or try again."));
    } else if (listing.fetchedAt.isValid()) {
        emptyTitle->setText(ModelsPage::tr("The route lists no models"));
        emptyHint->setText(ModelsPage::tr("Type the id of a model into the filter and use it anyway."));
    } else {
        //: %1 is the name of a route
        emptyTitle->setText(ModelsPage::tr("Ask %1 which models it has").arg(route.name));
        emptyHint->setText(ModelsPage::tr("Refresh sends one GET request; its curl command stands below. Nothing is asked before you do."));
    }
    const bool offersTyped = !typedId().isEmpty() && !table->contains(typedId());
    useTypedButton->setVisible(offersTyped && (shown == 0 || listing.list.failure));
    //: %1 is the id of a model, as typed
    useTypedButton->setText(ModelsPage::tr("Use “%1” in chat anyway").arg(RawView::visible(typedId().left(60)).replace(u'&', u"&&"_s)));
}

void ModelsPage::Private::showChosen()
{
    pane->showRow(current());
    showCommands();
}

void ModelsPage::Private::showCommands()
{
    const auto *asked = protocol();
    if (!asked)
        return;
    const auto *row = current();
    pane->showRequests(catalog.preview(route, *asked), row ? catalog.previewDetail(route, *asked, row->id) : HttpRequest());
}

void ModelsPage::Private::copyWithKey()
{
    // The keyring outlives the page; a context that dies before the future is an assertion in Qt.
    keyring.key(route).then(&keyring, [alive = QPointer(q), this, id = route.id](const RouteKey &key) {
        if (alive && route.id == id)
            pane->copyWithKey(key);
    });
}

void ModelsPage::Private::applyFilter()
{
    table->setFilter(filter->text());
    showStatus();
}

void ModelsPage::Private::restoreChoice(const QString &id)
{
    const int row = table->rowOf(id);
    const int shown = row >= 0 ? row : table->rowCount() > 0 ? 0 : -1;
    if (shown >= 0) {
        isRestoring = true;
        // The scroll bar learns of the new rows only with the layout.
        view->doItemsLayout();
        const auto index = table->index(shown, ModelTable::Id);
        view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        view->scrollTo(index);
        isRestoring = false;
        // Another one only stands in while the filter hides the chosen one.
        if (chosenId.isEmpty())
            chosenId = table->row(shown)->id;
    }
    showChosen();
}

void ModelsPage::Private::refresh(Guarding guarding)
{
    if (catalog.listing(route.id).isRunning)
        catalog.stop(route.id);
    else if (const auto *asked = protocol())
        catalog.refresh(route, *asked, guarding);
}

void ModelsPage::Private::use()
{
    if (const auto *row = current())
        emit q->useRequested(route, row->id);
}

void ModelsPage::Private::useTyped()
{
    if (!typedId().isEmpty())
        emit q->useRequested(route, typedId());
}

void ModelsPage::Private::copyId()
{
    const auto *row = current();
    if (!row)
        return;
    QGuiApplication::clipboard()->setText(row->id);
    emit q->noted(ModelsPage::tr("Id copied"));
}

void ModelsPage::Private::setPinned(const QString &id, bool isPinned)
{
    if (id.isEmpty())
        return;
    auto pins = lists.pins(route.id);
    pins.removeAll(id);
    if (isPinned)
        pins.append(id);
    lists.savePins(route.id, pins);
    table->setPinned(id, isPinned);
}

void ModelsPage::Private::fetchDetail()
{
    const auto *row = current();
    const auto *asked = protocol();
    if (!row || !asked)
        return;
    askedId = row->id;
    pane->setDetailRunning(true);
    catalog.fetchDetail(route, *asked, row->id);
}

void ModelsPage::Private::retranslate()
{
    routePicker->setAccessibleName(ModelsPage::tr("Route"));
    routePicker->setToolTip(ModelsPage::tr("The route whose models are listed"));
    filter->setAccessibleName(ModelsPage::tr("Filter models"));
    filter->setPlaceholderText(ModelsPage::tr("Filter, or an exact id"));
    filter->setToolTip(ModelsPage::tr("Every word has to be in the id, the name or the owner"));
    refreshButton->setToolTip(ModelsPage::tr("Ask the route for its models; sends one request, more if the list has pages"));
    status->setAccessibleName(ModelsPage::tr("State of the list"));
    addKey->setText(ModelsPage::tr("Add a key…"));
    anyway->setText(ModelsPage::tr("List anyway"));
    showRaw->setText(ModelsPage::tr("Raw answer"));
    raw->setAccessibleName(ModelsPage::tr("The answer as it came"));
    view->setAccessibleName(ModelsPage::tr("Models"));
    emptyRefresh->setText(ModelsPage::tr("Refresh"));
    //: %1 is "built-in, 2026-09-19"
    legend->setText(ModelsPage::tr("* %1: from MiniMax's own pages, not from this route     — not reported").arg(ModelWords::builtInMark()));
    table->retranslate();
    if (isBuilt && !route.id.isEmpty())
        showListing();
}
