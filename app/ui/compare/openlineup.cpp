#include "ui/compare/openlineup.h"

#include "store/draftstore.h"
#include "store/lineupstore.h"

#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
const QString openKey = u"lineup/open"_s;
const QString promptKey = u"lineup/prompt"_s;
const QString asideKey = u"lineup/changed"_s;

/// Columns get other ids whenever they are read.
bool saysTheSame(const Lineup &a, const Lineup &b)
{
    return lineupAsJson(a) == lineupAsJson(b);
}
}

OpenLineup::OpenLineup(LineupStore &store, DraftStore &drafts, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_drafts(drafts)
{
    read();
    const QStringList aside = drafts.view(asideKey).toStringList();
    for (const QString &text : aside) {
        Lineup lineup;
        if (!lineupFromJson(text.toUtf8(), lineup))
            m_aside.insert(lineup.name, lineup);
    }
    const QVariant name = drafts.view(openKey);
    m_fresh = !name.isValid() && m_aside.isEmpty() && m_kept.isEmpty();
    const QString wanted = name.toString();
    if (m_aside.contains(wanted))
        m_lineup = m_aside.value(wanted);
    else if (m_kept.contains(wanted))
        m_lineup = m_kept.value(wanted);
    else if (!m_kept.isEmpty())
        m_lineup = m_kept.first();
}

void OpenLineup::read()
{
    m_kept.clear();
    const QList<Lineup> lineups = m_store.lineups();
    for (const Lineup &lineup : lineups)
        m_kept.insert(lineup.name, lineup);
}

QList<OpenLineup::Entry> OpenLineup::entries() const
{
    QMap<QString, Lineup> all = m_kept;
    for (auto aside = m_aside.cbegin(); aside != m_aside.cend(); ++aside)
        all.insert(aside.key(), *aside);
    all.insert(m_lineup.name, m_lineup);
    QList<Entry> entries;
    for (const Lineup &lineup : std::as_const(all)) {
        entries.append({ .name = lineup.name,
            .columns = int(lineup.columns.size()),
            .repeats = lineup.repeats,
            .isOpen = lineup.name == m_lineup.name,
            .isChanged = m_aside.contains(lineup.name) && m_kept.contains(lineup.name) });
    }
    return entries;
}

bool OpenLineup::isChanged() const
{
    return m_aside.contains(m_lineup.name);
}

void OpenLineup::change(Lineup lineup)
{
    lineup.name = m_lineup.name;
    if (lineup == m_lineup)
        return;
    m_lineup = std::move(lineup);
    m_fresh = false;
    const auto kept = m_kept.constFind(m_lineup.name);
    if (kept != m_kept.cend() && saysTheSame(*kept, m_lineup))
        m_aside.remove(m_lineup.name);
    else
        m_aside.insert(m_lineup.name, m_lineup);
    keepAside();
    emit edited();
    emit entriesChanged();
}

void OpenLineup::keepAside()
{
    QStringList texts;
    for (const Lineup &lineup : std::as_const(m_aside))
        texts.append(QString::fromUtf8(m_redactor.redacted(lineupAsJson(lineup))));
    m_drafts.saveView(asideKey, texts);
    m_drafts.saveView(openKey, m_lineup.name);
}

void OpenLineup::show(const Lineup &lineup)
{
    m_lineup = lineup;
    m_fresh = false;
    keepAside();
    emit opened();
    emit entriesChanged();
}

void OpenLineup::startNew(Lineup lineup)
{
    // The one without a name is only one: what is left of another gets a name, so that it can be found again.
    if (m_aside.contains(QString())) {
        Lineup left = m_aside.take(QString());
        left.name = freeName(tr("Line-up"));
        m_aside.insert(left.name, left);
    }
    lineup.name.clear();
    show(lineup);
}

void OpenLineup::open(const QString &name)
{
    if (m_aside.contains(name))
        show(m_aside.value(name));
    else if (m_kept.contains(name))
        show(m_kept.value(name));
}

void OpenLineup::revert()
{
    if (!isKept())
        return;
    m_aside.remove(m_lineup.name);
    show(m_kept.value(m_lineup.name));
}

QString OpenLineup::save()
{
    const QString problem = m_store.save(m_lineup);
    if (!problem.isEmpty())
        return problem;
    m_aside.remove(m_lineup.name);
    read();
    keepAside();
    emit entriesChanged();
    return {};
}

QString OpenLineup::saveAs(const QString &name)
{
    const QString before = m_lineup.name;
    m_lineup.name = name.simplified();
    const QString problem = save();
    if (!problem.isEmpty()) {
        m_lineup.name = before;
        return problem;
    }
    // Under its old name stands what was saved there.
    m_aside.remove(before);
    keepAside();
    emit entriesChanged();
    return {};
}

QString OpenLineup::rename(const QString &name, const QString &newName)
{
    const QString wanted = newName.simplified();
    if (wanted == name)
        return {};
    if (m_kept.contains(name)) {
        const QString problem = m_store.rename(name, wanted);
        if (!problem.isEmpty())
            return problem;
    } else if (name == m_lineup.name) {
        return saveAs(wanted);
    }
    if (m_aside.contains(name)) {
        Lineup aside = m_aside.take(name);
        aside.name = wanted;
        m_aside.insert(wanted, aside);
    }
    if (m_lineup.name == name)
        m_lineup.name = wanted;
    read();
    keepAside();
    emit entriesChanged();
    return {};
}

QString OpenLineup::remove(const QString &name, Lineup &removed)
{
    if (name == m_lineup.name)
        removed = m_lineup;
    else
        removed = m_aside.contains(name) ? m_aside.value(name) : m_kept.value(name);
    if (m_kept.contains(name)) {
        const QString problem = m_store.remove(name);
        if (!problem.isEmpty())
            return problem;
    }
    m_aside.remove(name);
    read();
    if (name == m_lineup.name) {
        if (!m_kept.isEmpty()) {
            open(m_kept.firstKey());
            return {};
        }
        // Nothing is left: its columns stay to go on with, without a name.
        m_lineup.name.clear();
        m_aside.insert(QString(), m_lineup);
    }
    keepAside();
    emit entriesChanged();
    return {};
}

QString OpenLineup::bringBack(const Lineup &removed)
{
    if (!removed.name.isEmpty()) {
        const QString problem = m_store.save(removed);
        if (!problem.isEmpty())
            return problem;
        read();
    } else {
        m_aside.insert(QString(), removed);
    }
    show(removed);
    return {};
}

LineupProblem OpenLineup::import(const QByteArray &text, const QString &fallbackName)
{
    Lineup lineup;
    if (const LineupProblem problem = lineupFromJson(text, lineup))
        return problem;
    lineup.name = freeName(lineup.name.isEmpty() ? fallbackName : lineup.name);
    m_aside.insert(lineup.name, lineup);
    if (m_store.save(lineup).isEmpty()) {
        m_aside.remove(lineup.name);
        read();
    }
    show(lineup);
    return {};
}

void OpenLineup::keepOut(const QByteArray &key)
{
    m_redactor.addSecret(key);
    m_store.prompts().keepOut(key);
}

QByteArray OpenLineup::exported() const
{
    return m_redactor.redacted(lineupAsJson(m_lineup));
}

QString OpenLineup::prompt() const
{
    return m_drafts.view(promptKey).toString();
}

void OpenLineup::keepPrompt(const QString &text)
{
    if (text != prompt())
        m_drafts.saveView(promptKey, m_redactor.redacted(text));
}

QString OpenLineup::freeName(const QString &wanted) const
{
    return m_store.freeName(wanted);
}
