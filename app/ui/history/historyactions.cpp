#include "ui/history/historyactions.h"

#include "ui/icons.h"
#include "ui/shortcuts.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

HistoryActions::HistoryActions(QObject *parent)
    : QObject(parent)
    , replay(add("replayExchange", u"Ctrl+Shift+R"_s, u"rotate-ccw"_s))
    , replayElsewhere(add("replayElsewhere", {}, u"route"_s))
    , replayEdited(add("replayEdited", u"Ctrl+E"_s, u"pencil"_s))
    , openConversation(add("openExchangeConversation", u"Ctrl+Shift+O"_s, u"message-square"_s))
    , copyCurl(add("copyExchangeCurl", {}, u"terminal"_s))
    , exportThem(add("exportExchanges", u"Ctrl+Shift+S"_s, u"save"_s))
    , remove(add("deleteExchanges", {}, u"trash-2"_s))
    , removeShown(add("deleteShownExchanges", {}, u"trash-2"_s))
{
    retranslate();
}

HistoryActions::~HistoryActions() = default;

QAction *HistoryActions::add(const char *name, const QKeySequence &key, const QString &icon)
{
    auto *action = new QAction(Icons::icon(icon), QString(), this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setEnabled(false);
    return action;
}

QList<QAction *> HistoryActions::all() const
{
    return { replay, replayElsewhere, replayEdited, nullptr, openConversation, copyCurl, exportThem, nullptr, remove, removeShown };
}

void HistoryActions::addTo(QMenu *menu) const
{
    const auto actions = all();
    for (auto *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
}

void HistoryActions::retranslate()
{
    replay->setText(tr("&Replay exactly…"));
    replayElsewhere->setText(tr("Replay on &another route…"));
    replayEdited->setText(tr("Replay with &edits…"));
    openConversation->setText(tr("&Open conversation"));
    copyCurl->setText(tr("&Copy as curl"));
    exportThem->setText(tr("E&xport…"));
    remove->setText(tr("&Delete"));
    removeShown->setText(tr("Delete all &shown"));
    // Qt leaves the letter of a mnemonic that stands in brackets, as in Chinese.
    for (QAction *const action : { replay, replayElsewhere, replayEdited, openConversation, copyCurl, exportThem, remove, removeShown }) {
        action->setIconText(withoutMnemonic(action->text()));
        action->setToolTip(action->iconText());
    }
    remove->setToolTip(tr("Delete (Del in the list)"));
}
