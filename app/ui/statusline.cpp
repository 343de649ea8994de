#include "ui/statusline.h"

#include "core/route.h"
#include "store/keyring.h"
#include "ui/chat/keychip.h"
#include "ui/elidedlabel.h"

#include <QStatusBar>

#include <chrono>

namespace {
constexpr std::chrono::seconds noteFor { 4 };
}

StatusLine::StatusLine(QStatusBar &bar)
    : QObject(&bar)
    , m_key(new QLabel(&bar))
    , m_note(new ElidedLabel(&bar))
    , m_saved(new QLabel(&bar))
{
    for (auto *label : { m_key, m_note, m_saved }) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_key->setContentsMargins(8, 0, 8, 0);
    m_saved->setContentsMargins(8, 0, 8, 0);
    bar.addWidget(m_key);
    bar.addWidget(m_note, 1);
    bar.addPermanentWidget(m_saved);
    bar.setSizeGripEnabled(false);
    m_noteEnds.setSingleShot(true);
    m_noteEnds.setInterval(noteFor);
    connect(&m_noteEnds, &QTimer::timeout, this, [this] { note({}); });
}

void StatusLine::showKey(const Route &route, const Keyring &keyring)
{
    const auto state = keyring.state(route);
    if (!wantsKey(route))
        //: %1 is the name of a route
        m_key->setText(tr("%1: no key needed").arg(route.name));
    else if (state.waiting)
        //: %1 is the name of a route
        m_key->setText(tr("%1: waiting for the keychain").arg(route.name));
    else if (state.origin == KeyOrigin::None)
        //: %1 is the name of a route
        m_key->setText(tr("%1: no key").arg(route.name));
    else
        //: %1 is the name of a route
        m_key->setText(tr("%1: key ready").arg(route.name));
}

void StatusLine::note(const QString &sentence)
{
    m_noted = sentence;
    if (sentence.isEmpty())
        m_noteEnds.stop();
    else
        m_noteEnds.start();
    showNote();
}

void StatusLine::hover(const QString &target)
{
    m_hovered = target;
    showNote();
}

void StatusLine::setProblem(const QString &sentence)
{
    m_problem = sentence;
    showNote();
}

void StatusLine::setSaved(bool saved)
{
    m_saved->setText(saved ? tr("Saved") : QString());
}

void StatusLine::retranslate()
{
    m_key->setAccessibleName(tr("Key"));
    m_note->setAccessibleName(tr("Last note"));
    m_saved->setAccessibleName(tr("Draft"));
    m_saved->setToolTip(tr("What you write and set is saved within a second."));
    setSaved(!m_saved->text().isEmpty());
}

void StatusLine::showNote()
{
    const QString &said = m_noted.isEmpty() ? m_problem : m_noted;
    m_note->setText(m_hovered.isEmpty() ? said : m_hovered);
}
