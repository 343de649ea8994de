// The line-up on the compare page: what it begins with, how it is changed, saved and shared.
#include "ui/compare/comparepageprivate.h"

#include "engine/chatsession.h"
#include "engine/modelcatalog.h"
#include "protocols/protocol.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/chat/systemstrip.h"
#include "ui/compare/compareactions.h"
#include "ui/compare/lineuplist.h"
#include "ui/compare/lineupsettings.h"
#include "ui/forms/notice.h"
#include "ui/forms/parameterpanel.h"
#include "ui/forms/undoline.h"
#include "words/comparison.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString sandboxRoute = u"sandbox"_s;
constexpr qint64 largestLineup = 4 << 20;

LineupColumn columnOver(const Route &route, const QByteArray &protocol, const QString &model)
{
    return { .id = newColumnId(),
        .name = {},
        .route = route.id,
        .baseUrl = {},
        .protocol = protocol,
        .model = model,
        .keyVariable = {},
        .set = {} };
}
}

ComparedChat ComparePage::Desk::fromChat() const
{
    return p.chat ? p.chat() : ComparedChat();
}

/// The chat's own route first; beside it the next one there is a key for, else another model of the same.
Lineup ComparePage::Desk::firstLineup(const ComparedChat &chat, const QString &systemPrompt) const
{
    Lineup lineup;
    lineup.systemPrompt = systemPrompt;
    Route route = chat.route;
    if (route.id.isEmpty())
        route = p.routes.find(sandboxRoute).value_or(Route());
    const QString model = chat.settings.model.isEmpty() ? route.defaultModel : chat.settings.model;
    const QByteArray protocol = chat.protocol.isEmpty() ? route.protocol : chat.protocol;
    lineup.columns.append(columnOver(route, protocol, model));
    lineup.set = LineupSettings::set(chat.settings);
    if (chat.settings.parameters.isEmpty())
        lineup.set.set("stream", "true");

    const QList<Route> routes = p.routes.routes();
    const auto other = std::find_if(routes.cbegin(), routes.cend(), [this, &route](const Route &each) {
        return each.id != route.id && each.id != sandboxRoute && p.keyring.state(each).origin != KeyOrigin::None;
    });
    if (other != routes.cend()) {
        const bool knows = other->knownModels.contains(model);
        lineup.columns.append(columnOver(*other, other->protocol, knows ? model : other->defaultModel));
        return lineup;
    }
    const auto known = std::find_if(
        route.knownModels.cbegin(), route.knownModels.cend(), [&model](const QString &each) { return each != model; });
    if (known != route.knownModels.cend()) {
        lineup.columns.append(columnOver(route, protocol, *known));
        return lineup;
    }
    const Route sandbox = p.routes.find(sandboxRoute).value_or(route);
    const QString thinks = u"reasoning-content"_s;
    lineup.columns.append(columnOver(sandbox, sandbox.protocol, model == thinks ? sandbox.defaultModel : thinks));
    return lineup;
}

void ComparePage::Desk::startFresh()
{
    open.startNew(firstLineup(fromChat(), {}));
    isFirst = true;
}

void ComparePage::Desk::newLineup()
{
    open.startNew(firstLineup(fromChat(), {}));
    isFirst = true;
}

void ComparePage::Desk::openLineup(const QString &name)
{
    if (name != open.lineup().name)
        open.open(name);
}

void ComparePage::Desk::changeLineup(const std::function<void(Lineup &)> &change)
{
    if (filling)
        return;
    Lineup lineup = open.lineup();
    change(lineup);
    open.change(lineup);
}

/// Everything follows the line-up in hand.
void ComparePage::Desk::takeLineup()
{
    const Lineup &lineup = open.lineup();
    QStringList ids;
    for (const LineupColumn &column : lineup.columns)
        ids.append(column.id);
    // Their widgets go before the comparison forgets what they show.
    columns->keepOnly(ids);
    comparison.setLineup(lineup);
    if (!ids.contains(reference))
        reference = ids.value(0);
    shuffled.removeIf([&ids](const QString &id) { return !ids.contains(id); });
    for (const QString &id : std::as_const(ids)) {
        if (isBlind && !shuffled.contains(id))
            shuffled.append(id);
    }
    columns->arrange(isNameless() ? shuffled : ids);
    showLineup();
    queueRecord();
    expectSoon.start();
}

void ComparePage::Desk::showLineup()
{
    const Lineup &lineup = open.lineup();
    filling = true;
    bar->setName(lineup.name, open.isChanged());
    bar->setRepeats(lineup.repeats);
    bar->setStart(lineup.start);
    bar->setSharedCount(int(lineup.set.entries().size()) + (lineup.systemPrompt.isEmpty() ? 0 : 1));
    if (system->text() != lineup.systemPrompt)
        system->setText(lineup.systemPrompt);
    showSpecs();
    filling = false;
    showNames();
    for (CompareColumn *const column : columns->columns())
        column->refresh();
    showActions();
}

void ComparePage::Desk::showSpecs()
{
    const QList<ParameterSpec> specs = LineupSettings::specs(comparison);
    // Rebuilding the form would take the keyboard from the field somebody writes in.
    if (LineupSettings::set(parameters->settings()) == open.lineup().set && parameters->property("surfaces").toInt() == specs.size())
        return;
    parameters->setProperty("surfaces", specs.size());
    parameters->setSpecs(specs);
    parameters->setSettings(LineupSettings::settings(open.lineup().set, specs));
}

void ComparePage::Desk::takeSettings()
{
    changeLineup([this](Lineup &lineup) {
        lineup.set = LineupSettings::set(parameters->settings());
        lineup.systemPrompt = system->text();
    });
}

void ComparePage::Desk::takeSurroundings()
{
    Surroundings surroundings { .routes = p.routes.routes(), .listedModels = {} };
    for (const Route &route : std::as_const(surroundings.routes)) {
        const ModelListing listing = p.catalog.listing(route.id);
        if (!listing.fetchedAt.isValid())
            continue;
        QStringList ids;
        for (const ListedModel &model : listing.list.models)
            ids.append(model.id);
        surroundings.listedModels.insert(route.id, ids);
    }
    comparison.setSurroundings(surroundings);
}

void ComparePage::Desk::fillMenu(QMenu *menu)
{
    menu->clear();
    const QList<OpenLineup::Entry> entries = open.entries();
    for (const OpenLineup::Entry &entry : entries) {
        const QString name = entry.name.isEmpty() ? ComparePage::tr("New line-up") : entry.name;
        QAction *const action = menu->addAction(QString(name.left(48)).replace(u'&', "&&"_L1));
        action->setCheckable(true);
        action->setChecked(entry.isOpen);
        connect(action, &QAction::triggered, &q, [this, name = entry.name] { openLineup(name); });
    }
    menu->addSeparator();
    CompareActions::fill(menu, actions.ofLineup());
}

void ComparePage::Desk::showEntries()
{
    if (p.list)
        p.list->setEntries(open.entries());
    bar->setName(open.lineup().name, open.isChanged());
    showActions();
}

void ComparePage::Desk::say(const QString &sentence)
{
    problem->say(Notice::Weight::Error, sentence);
}

void ComparePage::Desk::save()
{
    if (open.lineup().name.isEmpty()) {
        saveAs();
        return;
    }
    say(open.save());
}

void ComparePage::Desk::askForName(const QString &title, const QString &name, const std::function<void(const QString &)> &take)
{
    auto *dialog = new QInputDialog(&q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("lineupName"_L1);
    dialog->setWindowTitle(title);
    dialog->setLabelText(ComparePage::tr("Name:"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, &q, [take](const QString &text) {
        if (!text.simplified().isEmpty())
            take(text.simplified());
    });
    dialog->open();
}

void ComparePage::Desk::saveAs()
{
    const QString name = open.lineup().name;
    const QString offered = open.freeName(name.isEmpty() ? ComparePage::tr("Line-up") : name);
    askForName(ComparePage::tr("Save line-up"), offered, [this](const QString &wanted) { say(open.saveAs(wanted)); });
}

void ComparePage::Desk::rename(const QString &name)
{
    askForName(ComparePage::tr("Rename line-up"), name, [this, name](const QString &wanted) { say(open.rename(name, wanted)); });
}

void ComparePage::Desk::remove(const QString &name)
{
    Lineup removed;
    const QString sentence = open.remove(name, removed);
    say(sentence);
    if (!sentence.isEmpty())
        return;
    const QString shown = name.isEmpty() ? ComparePage::tr("New line-up") : name;
    //: %1 is the name of a line-up
    const QString deleted = ComparePage::tr("“%1” deleted.").arg(shown);
    const auto back = [this, removed] { say(open.bringBack(removed)); };
    if (p.list && p.list->isVisible())
        p.list->offerUndo(deleted, back);
    else
        undo->offer(deleted, back);
}

void ComparePage::Desk::importFile()
{
    auto *dialog = new QFileDialog(&q, ComparePage::tr("Import line-up"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ ComparePage::tr("Line-ups (*.json)"), ComparePage::tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, &q, [this](const QString &name) {
        QFile file(name);
        if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > largestLineup) {
            say(ComparePage::tr("The file cannot be read."));
            return;
        }
        const LineupProblem why = open.import(file.readAll(), QFileInfo(name).completeBaseName());
        say(why ? Words::lineupProblem(why) : QString());
    });
    dialog->open();
}

void ComparePage::Desk::exportFile()
{
    auto *dialog = new QFileDialog(&q, ComparePage::tr("Export line-up"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setNameFilter(ComparePage::tr("Line-ups (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, &q, [this](const QString &name) {
        QSaveFile file(name);
        const QByteArray text = open.exported();
        const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
        say(written ? QString() : ComparePage::tr("The file cannot be written."));
        if (written)
            emit q.noted(ComparePage::tr("Line-up exported, without keys"));
    });
    dialog->open();
}
