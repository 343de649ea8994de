#include "ui/compare/comparepageprivate.h"

#include "engine/chatsession.h"
#include "engine/modelcatalog.h"
#include "engine/traffic.h"
#include "store/draftstore.h"
#include "store/keyring.h"
#include "store/lineupstore.h"
#include "store/routestore.h"
#include "ui/chat/composer.h"
#include "ui/chat/messageedit.h"
#include "ui/chat/systemstrip.h"
#include "ui/compare/compareactions.h"
#include "ui/compare/figurestable.h"
#include "ui/compare/lineuplist.h"
#include "ui/compare/lineupsettings.h"
#include "ui/compare/votestrip.h"
#include "ui/conversation/conversationview.h"
#include "ui/forms/notice.h"
#include "ui/forms/parameterpanel.h"
#include "ui/forms/undoline.h"
#include "ui/icons.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds expectAfter { 120 };
constexpr std::chrono::milliseconds recordAfter { 150 };
}

ComparePage::ComparePage(Traffic &traffic, Keyring &keyring, RouteStore &routes, ModelCatalog &catalog, LineupStore &lineups,
    DraftStore &drafts, CompareActions &actions, QWidget *parent)
    : QWidget(parent)
    , d(new Private { .traffic = traffic,
          .keyring = keyring,
          .routes = routes,
          .catalog = catalog,
          .lineups = lineups,
          .drafts = drafts,
          .actions = actions,
          .chat = {},
          .splitter = {},
          .desk = {} })
{
    setObjectName("comparePage"_L1);
}

ComparePage::~ComparePage()
{
    if (!d->desk)
        return;
    d->desk->keepPrompt();
    // Whatever ends now has nobody left to tell, and the columns go before what they show.
    d->desk->comparison.disconnect(this);
    for (auto *action : d->actions.all())
        action->disconnect(this);
    delete d->desk->columns;
}

void ComparePage::setChat(std::function<ComparedChat()> chat)
{
    d->chat = std::move(chat);
}

void ComparePage::setList(LineupList &list)
{
    d->list = &list;
    if (d->desk)
        d->desk->showEntries();
    const auto whenBuilt = [this](auto act) {
        return [this, act](const QString &name) {
            build();
            act(*d->desk, name);
        };
    };
    connect(&list, &LineupList::openRequested, this, whenBuilt([](Desk &desk, const QString &name) { desk.openLineup(name); }));
    connect(&list, &LineupList::renameRequested, this, whenBuilt([](Desk &desk, const QString &name) { desk.rename(name); }));
    connect(&list, &LineupList::removeRequested, this, whenBuilt([](Desk &desk, const QString &name) { desk.remove(name); }));
    connect(&list, &LineupList::newRequested, this, [this] {
        build();
        d->desk->newLineup();
    });
}

Comparison *ComparePage::comparison() const
{
    return d->desk ? &d->desk->comparison : nullptr;
}

bool ComparePage::isRunning() const
{
    return d->desk && d->desk->comparison.isRunning();
}

void ComparePage::setEnterSends(bool enterSends)
{
    d->enterSends = enterSends;
    if (d->desk)
        d->desk->composer->setEnterSends(enterSends);
}

void ComparePage::setTextZoom(int points)
{
    d->zoom = points;
    if (!d->desk)
        return;
    d->desk->columns->setTextZoom(points);
    QFont zoomed = font();
    zoomed.setPointSizeF(qMax(6.0, zoomed.pointSizeF() + points));
    d->desk->composer->editor()->setFont(zoomed);
}

QByteArray ComparePage::splitterState() const
{
    return d->desk ? d->desk->rows->saveState() : d->splitter;
}

void ComparePage::restoreSplitter(const QByteArray &state)
{
    d->splitter = state;
    if (d->desk)
        d->desk->rows->restoreState(state);
}

void ComparePage::take(const ComparedChat &chat)
{
    build();
    Desk &desk = *d->desk;
    if (desk.isFirst && desk.comparison.question().isEmpty()) {
        desk.open.change(desk.firstLineup(chat, chat.systemPrompt));
        desk.isFirst = true;
    } else if (!chat.systemPrompt.isEmpty()) {
        desk.changeLineup([&chat](Lineup &lineup) { lineup.systemPrompt = chat.systemPrompt; });
    }
    desk.composer->setMessage(chat.prompt);
    focusMessage();
}

void ComparePage::send()
{
    if (d->desk)
        d->desk->composer->submit();
}

void ComparePage::stop()
{
    if (d->desk && !d->desk->composer->editor()->isComposing())
        d->desk->comparison.stop();
}

void ComparePage::focusMessage()
{
    build();
    d->desk->composer->editor()->setFocus(Qt::ShortcutFocusReason);
}

void ComparePage::copyCurl()
{
    if (d->desk)
        d->desk->copyCurl();
}

void ComparePage::copyAnswer()
{
    if (d->desk)
        d->desk->copyAnswer();
}

void ComparePage::goToNextTurn()
{
    if (CompareColumn *const column = d->desk ? d->desk->columns->column(d->desk->columns->current()) : nullptr)
        column->view()->goToNextTurn();
}

void ComparePage::goToPreviousTurn()
{
    if (CompareColumn *const column = d->desk ? d->desk->columns->column(d->desk->columns->current()) : nullptr)
        column->view()->goToPreviousTurn();
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d->desk)
        d->desk->retranslate();
}

void ComparePage::setVisible(bool visible)
{
    // Before it is shown, so that what is built is shown with it.
    if (visible)
        build();
    QWidget::setVisible(visible);
}

void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->desk->showActions();
}

void ComparePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!d->desk)
        return;
    d->desk->keepPrompt();
    d->desk->showActions();
}

void ComparePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && d->desk && d->desk->columns->isAlone()) {
        d->desk->columns->setAlone(false);
        return;
    }
    QWidget::keyPressEvent(event);
}

void ComparePage::build()
{
    if (d->desk)
        return;
    d->desk = std::make_unique<Desk>(*this, *d);
    Desk &desk = *d->desk;
    if (desk.open.lineup().columns.size() < Lineup::fewest)
        desk.startFresh();
    desk.takeLineup();
    desk.showEntries();
    desk.composer->setEnterSends(d->enterSends);
    desk.composer->setText(desk.open.prompt());
    desk.readPrompt();
    if (d->zoom != 0)
        setTextZoom(d->zoom);
    if (!d->splitter.isEmpty())
        desk.rows->restoreState(d->splitter);
}

ComparePage::Desk::Desk(ComparePage &page, Private &around)
    : q(page)
    , p(around)
    , actions(around.actions)
    , comparison(around.traffic, around.keyring, around.routes)
    , open(around.lineups, around.drafts)
    , bar(new LineupBar(actions, &q))
    , hint(new Notice(&q))
    , problem(new Notice(&q))
    , undo(new UndoLine(&q))
    , sides(new QSplitter(Qt::Horizontal, &q))
    , rows(new QSplitter(Qt::Vertical, sides))
    , columns(new CompareColumns(comparison, around.routes, rows))
    , figuresBox(new QWidget(rows))
    , figures(new FiguresTable(figuresBox))
    , side(new QWidget(sides))
    , system(new SystemStrip(side))
    , parameters(new ParameterPanel(side))
    , votes(new VoteStrip(&q))
    , composer(new Composer(&q))
{
    hint->setObjectName("compareHint"_L1);
    problem->setObjectName("compareProblem"_L1);
    undo->setObjectName("compareUndo"_L1);
    composer->setObjectName("compareComposer"_L1);
    composer->editor()->setObjectName("comparePrompt"_L1);
    system->setObjectName("compareSystem"_L1);
    parameters->setObjectName("sharedParametersPanel"_L1);
    expectSoon.setSingleShot(true);
    expectSoon.setInterval(expectAfter);
    recordSoon.setSingleShot(true);
    recordSoon.setInterval(recordAfter);
    composer->setTakesAttachments(true);
    composer->takeDropsOn(columns->viewport());
    composer->setSizeSource([this] { return comparison.bodySize(composer->message()); });
    buildForm();
    connectParts();
    connectActions();
    takeSurroundings();
    const QList<QByteArray> keys = p.keyring.knownKeys();
    for (const QByteArray &key : keys)
        open.keepOut(key);
    retranslate();
}

void ComparePage::Desk::buildForm()
{
    parameters->setFrameShape(QFrame::NoFrame);
    parameters->setBodyOnly();
    parameters->setBackgroundRole(QPalette::Base);
    side->setBackgroundRole(QPalette::Base);
    side->setAutoFillBackground(true);
    auto *beside = new QVBoxLayout(side);
    beside->setContentsMargins(8, 8, 8, 0);
    beside->setSpacing(6);
    beside->addWidget(system);
    beside->addWidget(parameters, 1);
    side->setMinimumWidth(240);
    side->hide();

    rows->addWidget(columns);
    auto *below = new QVBoxLayout(figuresBox);
    below->setContentsMargins(16, 0, 16, 0);
    below->addWidget(figures);
    rows->addWidget(figuresBox);
    rows->setCollapsible(0, false);
    rows->setCollapsible(1, true);
    rows->setStretchFactor(0, 1);
    sides->setChildrenCollapsible(false);
    sides->addWidget(rows);
    sides->addWidget(side);
    sides->setStretchFactor(0, 1);
    sides->setSizes({ 900, 300 });

    auto *writing = new QVBoxLayout;
    writing->setContentsMargins(16, 6, 16, 12);
    writing->setSpacing(6);
    writing->addWidget(undo);
    writing->addWidget(problem);
    writing->addWidget(votes);
    writing->addWidget(composer);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(18, 0, 18, 4);
    above->addWidget(hint);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addLayout(above);
    layout->addWidget(sides, 1);
    layout->addLayout(writing);
    votes->hide();
    figuresBox->hide();
    q.setFocusProxy(composer);
}

void ComparePage::Desk::connectParts()
{
    connect(&comparison, &Comparison::columnChanged, &q, [this](const QString &id) {
        if (CompareColumn *const column = columns->column(id))
            column->refresh();
        queueRecord();
    });
    connect(&comparison, &Comparison::answered, &q, [this] { queueRecord(); });
    connect(&comparison, &Comparison::runningChanged, &q, [this](bool running) {
        composer->setRunning(running);
        hint->setVisible(false);
        showActions();
        showNames();
        queueRecord();
        emit q.runningChanged(running);
    });
    connect(&comparison, &Comparison::expectationChanged, &q, [this] { expectSoon.start(); });
    connect(&expectSoon, &QTimer::timeout, &q, [this] { showExpectation(); });
    connect(&recordSoon, &QTimer::timeout, &q, [this] { makeRecord(); });
    connect(&open, &OpenLineup::opened, &q, [this] {
        isFirst = false;
        takeLineup();
    });
    connect(&open, &OpenLineup::edited, &q, [this] {
        isFirst = false;
        takeLineup();
    });
    connect(&open, &OpenLineup::entriesChanged, &q, [this] { showEntries(); });
    connect(columns, &CompareColumns::made, &q, [this](CompareColumn *column) { connectColumn(column); });
    connect(columns, &CompareColumns::currentChanged, &q, [this] { showActions(); });
    connect(columns, &CompareColumns::aloneChanged, actions.alone, &QAction::setChecked);
    connect(figures, &FiguresTable::columnActivated, &q, [this](const QString &id) { columns->setCurrent(id, true); });
    connect(figures, &FiguresTable::noted, &q, &ComparePage::noted);
    connect(bar, &LineupBar::repeatsPicked, &q,
        [this](int repeats) { changeLineup([repeats](Lineup &lineup) { lineup.repeats = repeats; }); });
    connect(bar, &LineupBar::startPicked, &q,
        [this](StartPolicy start) { changeLineup([start](Lineup &lineup) { lineup.start = start; }); });
    connect(bar, &LineupBar::viewPicked, &q, [this] {
        showColumns();
        workOut();
    });
    connect(bar, &LineupBar::referencePicked, &q, [this](const QString &id) {
        reference = id;
        showColumns();
        makeRecord();
    });
    connect(bar->lineupMenu(), &QMenu::aboutToShow, &q, [this] { fillMenu(bar->lineupMenu()); });
    connect(parameters, &ParameterPanel::settingsEdited, &q, [this] { takeSettings(); });
    connect(system, &SystemStrip::edited, &q, [this] { takeSettings(); });
    connect(votes, &VoteStrip::voted, &q, [this](int place) { vote(place); });
    connect(votes, &VoteStrip::revealRequested, &q, [this] { reveal(); });
    connect(composer, &Composer::messageSubmitted, &q, [this](const MessageDraft &prompt) { send(prompt); });
    connect(composer, &Composer::stopRequested, &q, [this] { comparison.stop(); });
    connect(composer, &Composer::textEdited, &q, [this] {
        expectSoon.start();
        keepAttachments();
    });
    connect(&comparison, &Comparison::expectationChanged, composer, &Composer::refreshSize);
    connect(composer, &Composer::enterSendsChanged, &q, &ComparePage::enterSendsChanged);
    connect(&p.routes, &RouteStore::changed, &q, [this] {
        takeSurroundings();
        showLineup();
    });
    connect(&p.catalog, &ModelCatalog::changed, &q, [this] { takeSurroundings(); });
    connect(&p.keyring, &Keyring::keySeen, &q, [this](const QByteArray &key) { open.keepOut(key); });
    connect(rows, &QSplitter::splitterMoved, &q, &ComparePage::splitterMoved);
}

void ComparePage::Desk::connectActions()
{
    const auto on = [this](QAction *action, void (Desk::*act)()) {
        connect(action, &QAction::triggered, &q, [this, act] { (this->*act)(); });
    };
    on(actions.newLineup, &Desk::newLineup);
    on(actions.save, &Desk::save);
    on(actions.saveAs, &Desk::saveAs);
    on(actions.importFile, &Desk::importFile);
    on(actions.exportFile, &Desk::exportFile);
    on(actions.addColumn, &Desk::addColumn);
    on(actions.duplicate, &Desk::duplicate);
    on(actions.removeColumn, &Desk::removeColumn);
    on(actions.openChat, &Desk::openChat);
    on(actions.copyCurl, &Desk::copyCurl);
    on(actions.exportReport, &Desk::exportReport);
    connect(actions.rename, &QAction::triggered, &q, [this] { rename(open.lineup().name); });
    connect(actions.remove, &QAction::triggered, &q, [this] { remove(open.lineup().name); });
    connect(actions.revert, &QAction::triggered, &q, [this] { open.revert(); });
    connect(actions.editColumn, &QAction::triggered, &q, [this] { editColumn(columns->current()); });
    connect(actions.moveLeft, &QAction::triggered, &q, [this] { move(-1); });
    connect(actions.moveRight, &QAction::triggered, &q, [this] { move(1); });
    connect(actions.again, &QAction::triggered, &q, [this] { comparison.sendTo(columns->current()); });
    connect(actions.stopColumn, &QAction::triggered, &q, [this] { comparison.stop(columns->current()); });
    connect(actions.inspect, &QAction::triggered, &q, [this] { inspect(columns->current(), 0); });
    connect(actions.nextColumn, &QAction::triggered, &q, [this] { columns->step(1); });
    connect(actions.previousColumn, &QAction::triggered, &q, [this] { columns->step(-1); });
    connect(actions.alone, &QAction::toggled, &q, [this](bool alone) { columns->setAlone(alone); });
    connect(actions.scrollTogether, &QAction::toggled, &q, [this](bool together) { columns->setScrolledTogether(together); });
    connect(actions.blind, &QAction::toggled, &q, [this](bool blind) { setBlind(blind); });
    connect(actions.parameters, &QAction::toggled, side, &QWidget::setVisible);
    connect(actions.clear, &QAction::triggered, &q, [this] {
        comparison.clear();
        for (CompareColumn *const column : columns->columns())
            column->refresh();
        hint->setVisible(true);
        queueRecord();
        showActions();
    });
    connect(actions.votes, &QAction::triggered, &q, [this] { showVotes(); });
}

void ComparePage::Desk::connectColumn(CompareColumn *column)
{
    CompareActions::fill(column->menu(), actions.ofColumn());
    connect(column->menu(), &QMenu::aboutToShow, &q, [this, id = column->id()] {
        columns->setCurrent(id, false);
        showActions();
    });
    connect(column, &CompareColumn::actionTriggered, &q,
        [this](const QString &id, TurnId turn, const QByteArray &action) { actOnTurn(id, turn, action); });
    connect(column, &CompareColumn::repairRequested, &q, [this](const QString &id, const Repair &wanted) { repair(id, wanted); });
    connect(column, &CompareColumn::sendAnywayRequested, &q,
        [this](const QString &id) { comparison.sendTo(id, Guarding::Override); });
    connect(column, &CompareColumn::editRequested, &q, [this](const QString &id) { editColumn(id); });
    composer->takeDropsOn(column->view()->viewport());
    connect(column->view(), &ConversationView::linkActivated, &q, [this](const QUrl &url) { openLink(url); });
    connect(column->view(), &ConversationView::linkHovered, &q, &ComparePage::linkHovered);
    connect(column->view(), &ConversationView::codeCopied, &q, [this] { emit q.noted(ComparePage::tr("Code copied")); });
}

void ComparePage::Desk::retranslate()
{
    hint->say(Notice::Weight::Quiet,
        ComparePage::tr("One prompt goes to every column at once. Add a column for each route, model or protocol you want to compare; what is set "
           "in a column counts there only."));
    composer->editor()->setAccessibleName(ComparePage::tr("Prompt for all columns"));
    columns->setAccessibleName(ComparePage::tr("Columns"));
    system->setAccessibleName(ComparePage::tr("System prompt of all columns"));
    showExpectation();
}
