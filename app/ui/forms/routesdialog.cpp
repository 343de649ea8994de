#include "ui/forms/routesdialog.h"

#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/forms/keyfield.h"
#include "ui/forms/notice.h"
#include "ui/forms/routechanges.h"
#include "ui/forms/routeform.h"
#include "ui/forms/swatchcombo.h"
#include "ui/forms/undoline.h"
#include "words/words.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int RouteIdRole = Qt::UserRole;

/// Scrolls up and down only: never narrower than the longest row of its form.
class FormScroll final : public QScrollArea
{
public:
    explicit FormScroll(QWidget *parent)
        : QScrollArea(parent)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
    }

    QSize minimumSizeHint() const override
    {
        const int row = widget() ? widget()->minimumSizeHint().width() : 0;
        return { row + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 4, 200 };
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

QPushButton *makeRouteButton(QWidget *parent, const QString &objectName)
{
    auto *button = new QPushButton(parent);
    button->setAutoDefault(false);
    button->setObjectName(objectName);
    return button;
}
}

struct RoutesDialog::Private {
    Private(RoutesDialog *dialog, RouteStore &routes, Keyring &keyring);

    RoutesDialog *q;
    RouteStore &store;
    Keyring &keyring;
    Route shown; ///< as in the store, or as newly made
    bool isNew = false;
    bool isFilling = false;
    QList<Route> removed; ///< their keys are forgotten when the window closes
    std::function<void()> afterwards; ///< what waits for an answer about unsaved edits

    QListWidget *list;
    QPushButton *add;
    QPushButton *duplicate;
    QPushButton *remove;
    QPushButton *earlier;
    UndoLine *undo;
    KeyField *key;
    RouteForm *form;
    QScrollArea *scroll;
    QFrame *questionBox;
    Notice *question;
    QPushButton *saveAndGo;
    QPushButton *discardAndGo;
    Notice *problem;
    QPushButton *save;
    QPushButton *revert;
    QPushButton *check;
    QPushButton *close;

    bool isDirty() const { return isNew || form->route() != shown; }
    void fillList();
    void selectShown();
    void show(const Route &route, bool fresh);
    void refresh();
    bool saveRoute();
    void revertRoute();
    void unlessDirty(const std::function<void()> &then);
    void answer(bool saveFirst);
    void addRoute(Route route);
    void removeRoute();
    void fillEarlier();
    void restore(const EarlierRoute &route);
    void setKept(const QString &routeId, bool kept);
    void retranslate();
};

RoutesDialog::Private::Private(RoutesDialog *dialog, RouteStore &routes, Keyring &keyring_)
    : q(dialog)
    , store(routes)
    , keyring(keyring_)
    , list(new QListWidget(dialog))
    , add(makeRouteButton(dialog, u"addRoute"_s))
    , duplicate(makeRouteButton(dialog, u"duplicateRoute"_s))
    , remove(makeRouteButton(dialog, u"removeRoute"_s))
    , earlier(makeRouteButton(dialog, u"earlierSettings"_s))
    , undo(new UndoLine(dialog))
    , key(new KeyField(keyring_, dialog))
    , form(new RouteForm(key, dialog))
    , scroll(new FormScroll(dialog))
    , questionBox(new QFrame(dialog))
    , question(new Notice(questionBox))
    , saveAndGo(makeRouteButton(questionBox, u"saveAndGo"_s))
    , discardAndGo(makeRouteButton(questionBox, u"discardAndGo"_s))
    , problem(new Notice(dialog))
    , save(makeRouteButton(dialog, u"saveRoute"_s))
    , revert(makeRouteButton(dialog, u"revertRoute"_s))
    , check(makeRouteButton(dialog, u"checkConnection"_s))
    , close(makeRouteButton(dialog, u"closeRoutes"_s))
{
    list->setObjectName(u"routes"_s);
    list->setUniformItemSizes(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    earlier->setMenu(new QMenu(earlier));
    problem->setObjectName(u"routeProblem"_s);
    questionBox->setObjectName(u"unsavedQuestion"_s);
    scroll->setWidget(form);

    auto *listButtons = new QHBoxLayout;
    listButtons->addWidget(add);
    listButtons->addWidget(duplicate);
    auto *left = new QWidget(dialog);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(list, 1);
    leftLayout->addLayout(listButtons);
    leftLayout->addWidget(remove);
    leftLayout->addWidget(earlier);
    leftLayout->addWidget(undo);
    left->setMinimumWidth(190);

    questionBox->setFrameShape(QFrame::StyledPanel);
    auto *questionLayout = new QHBoxLayout(questionBox);
    questionLayout->addWidget(question, 1);
    questionLayout->addWidget(saveAndGo);
    questionLayout->addWidget(discardAndGo);
    questionBox->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addWidget(revert);
    buttons->addStretch(1);
    buttons->addWidget(check);
    buttons->addWidget(close);
    auto *right = new QWidget(dialog);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(8, 0, 0, 0);
    rightLayout->addWidget(scroll, 1);
    rightLayout->addWidget(questionBox);
    rightLayout->addWidget(problem);
    rightLayout->addLayout(buttons);

    auto *splitter = new QSplitter(Qt::Horizontal, dialog);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(splitter);
}

void RoutesDialog::Private::fillList()
{
    const QSignalBlocker quiet(list);
    list->clear();
    QList<Route> routes = store.routes();
    if (isNew)
        routes << shown;
    for (const Route &route : std::as_const(routes)) {
        //: In the list of routes: a route the program came with. %1: its name.
        const QString text = route.builtIn ? RoutesDialog::tr("%1 (built in)").arg(route.name) : route.name;
        auto *item = new QListWidgetItem(SwatchCombo::swatch(route.colour), text, list);
        item->setData(RouteIdRole, route.id);
        item->setToolTip(plainToolTip(text));
        if (isNew && route.id == shown.id) {
            QFont font = item->font();
            font.setItalic(true);
            item->setFont(font);
            item->setText(RoutesDialog::tr("%1 (not saved)").arg(route.name));
        }
    }
    selectShown();
}

void RoutesDialog::Private::selectShown()
{
    const QSignalBlocker quiet(list);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(RouteIdRole).toString() == shown.id)
            list->setCurrentRow(row);
    }
}

void RoutesDialog::Private::show(const Route &route, bool fresh)
{
    isFilling = true;
    shown = route;
    isNew = fresh;
    form->setRoute(route, store.routes());
    isFilling = false;
    questionBox->hide();
    afterwards = nullptr;
    problem->clearRemark();
    fillList();
    fillEarlier();
    refresh();
}

void RoutesDialog::Private::refresh()
{
    if (isFilling)
        return;
    const bool dirty = isDirty();
    save->setEnabled(dirty);
    revert->setEnabled(dirty);
    if (!dirty)
        questionBox->hide();
    const bool isSandbox = shown.id == "sandbox"_L1;
    const auto shipped = store.shipped(shown.id);
    remove->setText(shown.builtIn ? RoutesDialog::tr("&Reset to shipped") : RoutesDialog::tr("&Remove"));
    remove->setEnabled(!shown.builtIn || (shipped && !isSandbox));
    check->setEnabled(form->problem().isEmpty());
    Route live = form->route();
    live.hasKey = shown.hasKey;
    key->setRoute(live, !isNew);
}

bool RoutesDialog::Private::saveRoute()
{
    const Route edited = form->route();
    QString refusal = form->problem();
    if (refusal.isEmpty())
        refusal = store.problemWith(edited);
    if (refusal.isEmpty()) {
        isNew = false;
        refusal = store.save(edited);
    }
    if (!refusal.isEmpty()) {
        problem->say(Notice::Weight::Error, refusal);
        return false;
    }
    show(store.find(edited.id).value_or(edited), false);
    return true;
}

void RoutesDialog::Private::revertRoute()
{
    if (!isNew) {
        show(shown, false);
        return;
    }
    const QList<Route> routes = store.routes();
    show(routes.value(0), false);
}

/// Does \a then at once, or after the person has said what to do with unsaved edits.
void RoutesDialog::Private::unlessDirty(const std::function<void()> &then)
{
    if (!isDirty()) {
        then();
        return;
    }
    afterwards = then;
    //: %1: name of a route.
    question->say(
        Notice::Weight::Caution, RoutesDialog::tr("“%1” has changes that are not saved.").arg(form->route().name));
    questionBox->show();
    saveAndGo->setFocus(Qt::OtherFocusReason);
}

void RoutesDialog::Private::answer(bool saveFirst)
{
    const auto then = std::exchange(afterwards, nullptr);
    questionBox->hide();
    if (saveFirst) {
        if (!saveRoute())
            return;
    } else {
        revertRoute();
    }
    if (then)
        then();
}

void RoutesDialog::Private::addRoute(Route route)
{
    route.id = store.freeId(route.name);
    show(route, true);
    scroll->ensureVisible(0, 0);
    form->focusName();
}

void RoutesDialog::Private::removeRoute()
{
    const Route before = shown;
    if (isNew) {
        revertRoute();
        return;
    }
    QString refusal;
    if (before.builtIn) {
        Route standard = store.shipped(before.id).value_or(before);
        standard.hasKey = before.hasKey;
        standard.keyHost = before.keyHost;
        refusal = store.save(standard);
    } else {
        refusal = store.remove(before.id);
    }
    if (!refusal.isEmpty()) {
        problem->say(Notice::Weight::Error, refusal);
        return;
    }
    show(before.builtIn ? store.find(before.id).value_or(before) : store.routes().value(0), false);
    QString said;
    if (before.builtIn)
        //: %1: name of a route.
        said = RoutesDialog::tr("“%1” is again as it was shipped.").arg(before.name);
    else if (keyring.state(before).origin == KeyOrigin::Keychain || keyring.state(before).origin == KeyOrigin::ThisRun)
        //: %1: name of a route.
        said = RoutesDialog::tr("Removed “%1”. Its key is forgotten when this window closes.").arg(before.name);
    else
        //: %1: name of a route.
        said = RoutesDialog::tr("Removed “%1”.").arg(before.name);
    if (!before.builtIn)
        removed << before;
    undo->offer(said, [this, before] {
        const QString kept = store.save(before);
        if (kept.isEmpty())
            show(store.find(before.id).value_or(before), false);
        else
            problem->say(Notice::Weight::Error, kept);
    });
}

/// The menu of what the route was before, each with what it would change.
void RoutesDialog::Private::fillEarlier()
{
    QMenu *const menu = earlier->menu();
    menu->clear();
    const QList<EarlierRoute> routes = isNew ? QList<EarlierRoute>() : store.previous(shown.id);
    for (const EarlierRoute &each : routes) {
        const QString when = Words::dayAndTime(each.when.toLocalTime());
        const QStringList changes = RouteChanges::between(shown, each.route);
        //: %1 is a date and time, %2 a list of settings such as "base URLs, proxy"
        QAction *const action = menu->addAction(
            changes.isEmpty() ? when : RoutesDialog::tr("Until %1: %2", "earlier settings of a route").arg(when, changes.join(u", "_s)));
        QObject::connect(action, &QAction::triggered, q, [this, each] { unlessDirty([this, each] { restore(each); }); });
    }
    earlier->setEnabled(!routes.isEmpty());
}

void RoutesDialog::Private::restore(const EarlierRoute &route)
{
    const QString refusal = store.restore(route);
    if (!refusal.isEmpty()) {
        problem->say(Notice::Weight::Error, refusal);
        return;
    }
    show(store.find(route.route.id).value_or(route.route), false);
    undo->offer(RoutesDialog::tr("Earlier settings of “%1” are back.").arg(route.route.name), [this, id = route.route.id] {
        const QList<EarlierRoute> replaced = store.previous(id);
        if (!replaced.isEmpty())
            restore(replaced.constFirst());
        undo->dismiss();
    });
}

void RoutesDialog::Private::setKept(const QString &routeId, bool kept)
{
    const QString refusal = store.noteKey(routeId, kept);
    if (!refusal.isEmpty())
        problem->say(Notice::Weight::Error, refusal);
    const auto stored = store.find(routeId);
    if (shown.id != routeId || !stored || stored->id != routeId)
        return;
    // Only this is new: what is being edited stays.
    Route merged = form->route();
    shown.hasKey = merged.hasKey = stored->hasKey;
    shown.keyHost = merged.keyHost = stored->keyHost;
    isFilling = true;
    form->setRoute(merged, store.routes());
    isFilling = false;
    refresh();
}

void RoutesDialog::Private::retranslate()
{
    q->setWindowTitle(RoutesDialog::tr("Routes"));
    list->setAccessibleName(RoutesDialog::tr("Routes"));
    add->setText(RoutesDialog::tr("A&dd"));
    duplicate->setText(RoutesDialog::tr("D&uplicate"));
    save->setText(RoutesDialog::tr("&Save"));
    revert->setText(RoutesDialog::tr("Rever&t"));
    earlier->setText(RoutesDialog::tr("Ear&lier settings…"));
    check->setText(RoutesDialog::tr("Check connect&ion…"));
    close->setText(RoutesDialog::tr("&Close"));
    saveAndGo->setText(RoutesDialog::tr("Save and go on"));
    discardAndGo->setText(RoutesDialog::tr("Discard and go on"));
    fillList();
    fillEarlier();
    refresh();
}

RoutesDialog::RoutesDialog(RouteStore &routes, Keyring &keyring, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(this, routes, keyring))
{
    resize(820, 620);
    connect(d->list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *current) {
        if (!current)
            return;
        const QString id = current->data(RouteIdRole).toString();
        if (id == d->shown.id)
            return;
        d->selectShown();
        d->unlessDirty([this, id] { showRoute(id); });
    });
    connect(d->form, &RouteForm::edited, this, [this] { d->refresh(); });
    connect(d->key, &KeyField::keptChanged, this, [this](const QString &id, bool kept) { d->setKept(id, kept); });
    connect(d->add, &QPushButton::clicked, this, [this] {
        d->unlessDirty([this] {
            d->addRoute(
                { .name = tr("New route"), .colour = SwatchCombo::defaultColour(int(d->store.routes().size())) });
        });
    });
    connect(d->duplicate, &QPushButton::clicked, this, [this] {
        d->unlessDirty([this] {
            Route copy = d->shown;
            //: Name of a copied route. %1: name of the original.
            copy.name = tr("%1 copy").arg(copy.name);
            copy.builtIn = false;
            copy.hasKey = false;
            copy.keyHost.clear();
            copy.keyVariable.clear();
            copy.keyVariables.clear();
            d->addRoute(copy);
        });
    });
    connect(d->remove, &QPushButton::clicked, this, [this] { d->removeRoute(); });
    connect(d->save, &QPushButton::clicked, this, [this] { d->saveRoute(); });
    connect(d->revert, &QPushButton::clicked, this, [this] { d->revertRoute(); });
    connect(d->check, &QPushButton::clicked, this, [this] { emit checkRequested(d->form->route()); });
    connect(d->close, &QPushButton::clicked, this, &RoutesDialog::reject);
    connect(d->saveAndGo, &QPushButton::clicked, this, [this] { d->answer(true); });
    connect(d->discardAndGo, &QPushButton::clicked, this, [this] { d->answer(false); });
    d->show(routes.routes().value(0), false);
    d->retranslate();
    d->list->setFocus();
}

RoutesDialog::~RoutesDialog() = default;

void RoutesDialog::showRoute(const QString &id)
{
    const auto route = d->store.find(id);
    if (!route || (route->id == d->shown.id && !d->isNew))
        return;
    d->unlessDirty([this, route] { d->show(*route, false); });
}

void RoutesDialog::reject()
{
    d->unlessDirty([this] { QDialog::reject(); });
}

void RoutesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d)
        d->retranslate();
}

void RoutesDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (isVisible() || event->spontaneous())
        return;
    d->undo->dismiss();
    // A route that was brought back, or made anew under the same id, keeps its key.
    for (const Route &route : std::exchange(d->removed, {})) {
        if (const auto found = d->store.find(route.id); !found || found->id != route.id)
            d->keyring.forget(route);
    }
}
