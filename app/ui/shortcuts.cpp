#include "ui/shortcuts.h"

#include "store/draftstore.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString settingsGroup = u"keys"_s;

QString settingOf(const QAction *action)
{
    return settingsGroup + u'/' + action->objectName();
}

void appendEntries(QList<MenuEntry> &entries, const QMenu *menu, const QString &path)
{
    const auto actions = menu->actions();
    for (auto *action : actions) {
        if (action->isSeparator())
            continue;
        const auto text = withoutMnemonic(action->text());
        const QString full = path + u" ▸ "_s + text;
        if (action->menu())
            appendEntries(entries, action->menu(), full);
        else
            entries.append({ action, full, text });
    }
}
}

QList<MenuEntry> menuEntries(const QList<QMenu *> &menus)
{
    QList<MenuEntry> entries;
    for (const auto *menu : menus)
        appendEntries(entries, menu, withoutMnemonic(menu->title()));
    return entries;
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(u"\\(&[^)]\\)"_s);
    text.remove(bracketed);
    return text.replace("&&"_L1, "\1"_L1).remove(u'&').replace("\1"_L1, "&"_L1);
}

Shortcuts::Shortcuts(const QList<QMenu *> &menus, DraftStore &drafts, QObject *parent)
    : QObject(parent)
    , m_menus(menus)
    , m_drafts(drafts)
{
    const auto all = entries();
    for (const auto &entry : all) {
        if (!entry.action->objectName().isEmpty())
            m_own.insert(entry.action, entry.action->shortcuts());
    }
    // What a person took away comes first, so that nobody loses a key it no longer stands against.
    QList<std::pair<QAction *, QList<QKeySequence>>> chosen;
    const auto remembered = m_drafts.views(settingsGroup);
    for (const auto &entry : all) {
        if (!canBind(entry.action))
            continue;
        const auto stored = remembered.value(entry.action->objectName());
        if (!stored.isValid())
            continue;
        auto keys = QKeySequence::listFromString(stored.toString(), QKeySequence::PortableText);
        keys.removeIf([](const QKeySequence &key) { return key.isEmpty() || key[0].key() == Qt::Key_unknown || isTyped(key); });
        entry.action->setShortcuts(QList<QKeySequence>());
        chosen.append({ entry.action, keys });
    }
    // A newer program may have given such a key to somebody else: the person's choice counts, and no key works twice.
    for (const auto &[action, keys] : std::as_const(chosen)) {
        while (auto *other = holder(keys, action)) {
            auto left = other->shortcuts();
            left.removeIf([&wanted = keys](const QKeySequence &key) { return wanted.contains(key); });
            other->setShortcuts(left);
        }
        action->setShortcuts(keys);
    }
}

bool Shortcuts::isChanged(const QAction *action) const
{
    return canBind(action) && action->shortcuts() != m_own.value(action);
}

QAction *Shortcuts::holder(const QList<QKeySequence> &keys, const QAction *except) const
{
    const auto all = entries();
    for (const auto &entry : all) {
        const auto theirs = entry.action->shortcuts();
        if (entry.action != except
            && std::any_of(theirs.cbegin(), theirs.cend(), [&keys](const QKeySequence &key) { return keys.contains(key); }))
            return entry.action;
    }
    return nullptr;
}

void Shortcuts::bind(QAction *action, const QList<QKeySequence> &keys)
{
    if (!canBind(action))
        return;
    while (auto *other = holder(keys, action)) {
        auto left = other->shortcuts();
        left.removeIf([&keys](const QKeySequence &key) { return keys.contains(key); });
        give(other, left);
    }
    give(action, keys);
    emit changed();
}

void Shortcuts::reset(QAction *action)
{
    bind(action, m_own.value(action));
}

void Shortcuts::resetAll()
{
    for (auto it = m_own.cbegin(); it != m_own.cend(); ++it) {
        const auto *action = it.key();
        if (isChanged(action))
            give(const_cast<QAction *>(action), it.value());
    }
    emit changed();
}

void Shortcuts::give(QAction *action, const QList<QKeySequence> &keys)
{
    action->setShortcuts(keys);
    m_drafts.saveView(settingOf(action),
        isChanged(action) ? QVariant(QKeySequence::listToString(keys, QKeySequence::PortableText)) : QVariant());
}

bool Shortcuts::isTyped(const QKeySequence &key)
{
    if (key.isEmpty())
        return false;
    const auto modifiers = key[0].keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const auto code = key[0].key();
    const bool writes = (code < Qt::Key_Escape && code != Qt::Key_unknown) || code == Qt::Key_Return || code == Qt::Key_Enter
        || code == Qt::Key_Backspace || code == Qt::Key_Delete || code == Qt::Key_Tab || code == Qt::Key_Backtab
        || (code >= Qt::Key_Home && code <= Qt::Key_PageDown);
    return writes && modifiers == Qt::NoModifier;
}
