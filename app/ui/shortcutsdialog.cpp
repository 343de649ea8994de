#include "ui/shortcutsdialog.h"

#include "ui/mainmenu.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
class ShortcutsText
{
    Q_DECLARE_TR_FUNCTIONS(ShortcutsDialog)
};

/// "文件(&F)" → "文件", "&File" → "File".
QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(u"\\(&[^)]\\)"_s);
    text.remove(bracketed);
    return text.replace("&&"_L1, "\1"_L1).remove(u'&').replace("\1"_L1, "&"_L1).remove(u'…');
}

void addShortcut(QTreeWidgetItem *group, const QString &what, const QString &keys)
{
    auto *row = new QTreeWidgetItem(group, { what, keys });
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
}
}

void ShortcutsDialog::show(const MainMenu &menu, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName("shortcutsDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(ShortcutsText::tr("Keyboard shortcuts"));
    auto *list = new QTreeWidget(dialog);
    list->setAccessibleName(dialog->windowTitle());
    list->setHeaderLabels({ ShortcutsText::tr("Action"), ShortcutsText::tr("Keys") });
    list->setRootIsDecorated(false);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->resizeSection(1, 180);
    const auto menus = menu.menus();
    for (const auto *each : menus) {
        auto *group = new QTreeWidgetItem(list, { withoutMnemonic(each->title()) });
        group->setFirstColumnSpanned(true);
        auto bold = list->font();
        bold.setBold(true);
        group->setFont(0, bold);
        const auto actions = each->actions();
        for (const auto *action : actions) {
            if (!action->shortcuts().isEmpty())
                addShortcut(group, withoutMnemonic(action->text()),
                    QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).replace("; "_L1, "   "_L1));
        }
        if (group->childCount() == 0)
            delete group;
    }
    list->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(list);
    layout->addWidget(buttons);
    dialog->resize(460, 560);
    dialog->open();
}
