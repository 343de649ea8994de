#include "ui/compare/compareactions.h"

#include "ui/icons.h"
#include "ui/shortcuts.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

CompareActions::CompareActions(QObject *parent)
    : QObject(parent)
    , comparePrompt(add("comparePrompt", u"Ctrl+Shift+K"_s, u"columns-3"_s))
    , newLineup(add("newLineup", {}, u"square-plus"_s))
    , save(add("saveLineup", u"Ctrl+S"_s, u"save"_s))
    , saveAs(add("saveLineupAs"))
    , rename(add("renameLineup", {}, u"pencil"_s))
    , revert(add("revertLineup", {}, u"undo-2"_s))
    , remove(add("deleteLineup", {}, u"trash-2"_s))
    , importFile(add("importLineup"))
    , exportFile(add("exportLineup"))
    , addColumn(add("addColumn", u"Ctrl+Shift+N"_s, u"plus"_s))
    , parameters(add("sharedParameters", {}, u"sliders-horizontal"_s))
    , scrollTogether(add("scrollTogether"))
    , blind(add("blindMode"))
    , votes(add("showVotes"))
    , exportReport(add("exportReport", u"Ctrl+Shift+E"_s, u"save"_s))
    , clear(add("clearComparison"))
    , nextColumn(add("nextColumn", u"Alt+Right"_s))
    , previousColumn(add("previousColumn", u"Alt+Left"_s))
    , alone(add("columnAlone", u"F6"_s))
    , editColumn(add("editColumn", u"F4"_s, u"pencil"_s))
    , duplicate(add("duplicateColumn", {}, u"copy"_s))
    , moveLeft(add("moveColumnLeft", u"Alt+Shift+Left"_s))
    , moveRight(add("moveColumnRight", u"Alt+Shift+Right"_s))
    , again(add("askColumnAgain", {}, u"rotate-ccw"_s))
    , stopColumn(add("stopColumn", {}, u"square"_s))
    , openChat(add("openColumnInChat", {}, u"message-square"_s))
    , copyCurl(add("copyColumnCurl", {}, u"terminal"_s))
    , inspect(add("inspectColumn", {}, u"search"_s))
    , removeColumn(add("removeColumn", {}, u"trash-2"_s))
{
    for (auto *action : { parameters, scrollTogether, blind, alone })
        action->setCheckable(true);
    retranslate();
    // Nothing to act on before the page was looked at.
    const auto actions = all();
    for (auto *action : actions)
        action->setEnabled(false);
}

CompareActions::~CompareActions() = default;

QAction *CompareActions::add(const char *name, const QKeySequence &key, const QString &icon)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    if (!icon.isEmpty())
        action->setIcon(Icons::icon(icon));
    return action;
}

QList<QAction *> CompareActions::ofLineup() const
{
    return { newLineup, save, saveAs, rename, revert, remove, nullptr, importFile, exportFile };
}

QList<QAction *> CompareActions::ofColumn() const
{
    return { editColumn, duplicate, moveLeft, moveRight, alone, nullptr, again, stopColumn, nullptr, openChat, copyCurl, inspect, nullptr,
        removeColumn };
}

QList<QAction *> CompareActions::all() const
{
    QList<QAction *> actions { comparePrompt, addColumn, parameters, scrollTogether, blind, votes, exportReport, clear, nextColumn,
        previousColumn };
    actions += ofLineup();
    actions += ofColumn();
    actions.removeAll(nullptr);
    return actions;
}

void CompareActions::addTo(QMenu *menu, QMenu *column, QMenu *lineup) const
{
    fill(menu, { comparePrompt, nullptr, addColumn, nextColumn, previousColumn, scrollTogether });
    fill(column, ofColumn());
    menu->addMenu(column);
    menu->addSeparator();
    fill(menu, { parameters, blind, votes, nullptr });
    fill(lineup, ofLineup());
    menu->addMenu(lineup);
    fill(menu, { nullptr, exportReport, clear });
}

void CompareActions::fill(QMenu *menu, const QList<QAction *> &actions)
{
    for (auto *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
}

void CompareActions::retranslate()
{
    comparePrompt->setText(tr("Co&mpare this prompt"));
    newLineup->setText(tr("&New line-up"));
    save->setText(tr("&Save line-up"));
    saveAs->setText(tr("Save line-up &as…"));
    rename->setText(tr("Rena&me line-up…"));
    revert->setText(tr("&Back to the saved line-up"));
    remove->setText(tr("&Delete line-up"));
    importFile->setText(tr("&Import line-up…"));
    exportFile->setText(tr("&Export line-up…"));
    addColumn->setText(tr("&Add column…"));
    parameters->setText(tr("Shared &parameters"));
    scrollTogether->setText(tr("Scroll &together"));
    blind->setText(tr("&Blind"));
    votes->setText(tr("V&otes…"));
    exportReport->setText(tr("&Export report…"));
    clear->setText(tr("Clear ans&wers"));
    nextColumn->setText(tr("Ne&xt column"));
    previousColumn->setText(tr("Pre&vious column"));
    alone->setText(tr("Show column al&one"));
    editColumn->setText(tr("&Edit column…"));
    duplicate->setText(tr("&Duplicate column"));
    moveLeft->setText(tr("Move column &left"));
    moveRight->setText(tr("Move column &right"));
    again->setText(tr("Ask column &again"));
    stopColumn->setText(tr("&Stop column"));
    openChat->setText(tr("Open column in c&hat"));
    copyCurl->setText(tr("&Copy column’s curl command"));
    inspect->setText(tr("&Inspect column…"));
    removeColumn->setText(tr("Remo&ve column"));
    const auto actions = all();
    for (auto *action : actions) {
        action->setIconText(withoutMnemonic(action->text()));
        action->setToolTip(action->iconText());
    }
    scrollTogether->setToolTip(tr("Scrolling one column scrolls all of them"));
    blind->setToolTip(tr("Columns in any order and without names until you have voted"));
}
