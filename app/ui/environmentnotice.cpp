#include "ui/environmentnotice.h"

#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/forms/notice.h"
#include "ui/icons.h"
#include "words/environment.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostOffers = 3;
}

EnvironmentNotice::EnvironmentNotice(const RouteStore &routes, const Keyring &keyring, QWidget *parent)
    : QWidget(parent)
    , m_routes(routes)
    , m_keyring(keyring)
    , m_conflict(new Notice(this))
    , m_more(new QToolButton(this))
    , m_details(new Notice(this))
{
    setObjectName("environmentNotice"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (int i = 0; i < mostOffers; ++i) {
        auto *offer = new QPushButton(this);
        offer->setObjectName(u"environmentOffer%1"_s.arg(i));
        offer->setAutoDefault(false);
        offer->setIcon(Icons::icon(u"key-round"_s));
        connect(offer, &QPushButton::clicked, this, [this, offer] { emit routePicked(offer->property("routeId").toString()); });
        layout->addWidget(offer);
        m_offers.append(offer);
    }
    m_conflict->setObjectName("environmentConflict"_L1);
    m_details->setObjectName("environmentDetails"_L1);
    m_more->setObjectName("environmentMore"_L1);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_conflict, 1);
    line->addWidget(m_more, 0, Qt::AlignTop);
    layout->addLayout(line);
    layout->addWidget(m_details);
    connect(m_more, &QToolButton::toggled, this, &EnvironmentNotice::refresh);
    connect(&m_routes, &RouteStore::changed, this, &EnvironmentNotice::refresh);
    connect(&m_keyring, &Keyring::stateChanged, this, &EnvironmentNotice::refresh);
    refresh();
}

void EnvironmentNotice::setRoute(const Route &route)
{
    m_routeId = route.id;
    refresh();
}

void EnvironmentNotice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void EnvironmentNotice::refresh()
{
    const auto routes = m_routes.routes();
    auto keys = environmentKeys(m_keyring.environment(), routes);
    keys.removeIf([this](const EnvironmentKey &key) {
        const auto route = m_routes.find(key.routeId);
        return key.routeId == m_routeId || !route || m_keyring.state(*route).origin != KeyOrigin::Environment;
    });
    for (int i = 0; i < m_offers.size(); ++i) {
        auto *offer = m_offers.at(i);
        offer->setVisible(i < keys.size());
        if (i >= keys.size())
            continue;
        offer->setText(Words::environmentOffer(keys.at(i)).replace(u'&', "&&"_L1));
        offer->setProperty("routeId", keys.at(i).routeId);
    }

    const auto findings = environmentFindings(m_keyring.environment(), routes, m_routeId);
    QStringList details;
    for (const auto &finding : findings)
        details.append((details.isEmpty() ? QString() : Words::environmentFinding(finding) + u'\n') + Words::environmentAdvice(finding));
    m_conflict->say(Notice::Weight::Caution, findings.isEmpty() ? QString() : Words::environmentFinding(findings.constFirst()));
    m_details->say(Notice::Weight::Quiet, m_more->isChecked() ? details.join(u"\n\n"_s) : QString());
    m_more->setVisible(!findings.isEmpty());
    m_more->setText(m_more->isChecked() ? tr("Hide details") : tr("Details"));
    m_more->setAccessibleDescription(m_conflict->text());
    setVisible(!keys.isEmpty() || !findings.isEmpty());
}
