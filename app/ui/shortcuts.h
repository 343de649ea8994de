// The keys of every action in the menu bar: what the program gives them, what a person chose instead, and who has which.
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class DraftStore;
class QAction;
class QMenu;

/// An action with the way to it.
struct MenuEntry {
    QAction *action;
    QString path; ///< "View ▸ Appearance ▸ Dark", without mnemonics
    QString text; ///< "Dark"
};

/// Every action below \a menus, in their order, without separators.
QList<MenuEntry> menuEntries(const QList<QMenu *> &menus);

/// "文件(&F)" → "文件", "&File…" → "File…".
QString withoutMnemonic(QString text);

class Shortcuts final : public QObject
{
    Q_OBJECT

public:
    /// Takes the keys the actions of \a menus have as their own ones, then gives them those \a drafts remembers.
    Shortcuts(const QList<QMenu *> &menus, DraftStore &drafts, QObject *parent = nullptr);

    /// Asked anew each time: routes come and go, and the language changes.
    QList<MenuEntry> entries() const { return menuEntries(m_menus); }

    /// Only an action with a name of its own can be remembered.
    bool canBind(const QAction *action) const { return m_own.contains(action); }
    bool isChanged(const QAction *action) const;

    /// Who else has one of \a keys, or nothing.
    QAction *holder(const QList<QKeySequence> &keys, const QAction *except) const;

    /// Gives \a action \a keys, taking them from whoever has them.
    void bind(QAction *action, const QList<QKeySequence> &keys);
    /// Back to its own keys, taking them from whoever got them meanwhile.
    void reset(QAction *action);
    void resetAll();

    /// A key that would be missing while writing: a letter or sign without Ctrl or Alt.
    static bool isTyped(const QKeySequence &key);

signals:
    void changed();

private:
    void give(QAction *action, const QList<QKeySequence> &keys);

    const QList<QMenu *> m_menus;
    DraftStore &m_drafts;
    QHash<const QAction *, QList<QKeySequence>> m_own;
};
