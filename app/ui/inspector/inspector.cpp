#include "ui/inspector/inspector.h"

#include "ui/inspector/curlpanel.h"
#include "ui/inspector/inspectorsubject.h"
#include "ui/inspector/responsepanel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int retitleEveryMs = 150;

/// A further tab is one entry of panelKinds.
struct PanelKind {
    QLatin1StringView id; ///< also kept in the settings
    QString (*title)(const InspectorSubject &subject); ///< asked for before there is a panel
    InspectorPanel *(*make)(InspectorSubject &subject, Keyring &keyring, QWidget *parent);
};

const std::array panelKinds {
    PanelKind { "curl"_L1, [](const InspectorSubject &) { return u"curl"_s; },
        [](InspectorSubject &subject, Keyring &keyring, QWidget *parent) -> InspectorPanel * {
            return new CurlPanel(subject, keyring, parent);
        } },
    PanelKind { "response"_L1, [](const InspectorSubject &) { return QCoreApplication::translate("Inspector", "Response"); },
        [](InspectorSubject &subject, Keyring &, QWidget *parent) -> InspectorPanel * {
            return new ResponsePanel(subject, parent);
        } },
};
}

Inspector::Inspector(InspectorSubject &subject, Keyring &keyring, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
    , m_keyring(keyring)
    , m_tabs(new QTabBar(this))
    , m_tools(new QStackedWidget(this))
    , m_panels(new QStackedWidget(this))
    , m_retitle(new QTimer(this))
    , m_made(panelKinds.size(), nullptr)
{
    setObjectName("inspector"_L1);
    m_tabs->setObjectName("inspectorTabs"_L1);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tools->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_tabs);
    row->addWidget(m_tools, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 2, 20, 12);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_panels, 1);

    for (const PanelKind &kind : panelKinds)
        m_tabs->addTab(kind.title(subject));
    m_tabs->setAccessibleName(tr("Inspector"));
    select(0);
    m_retitle->setSingleShot(true);
    m_retitle->setInterval(retitleEveryMs);
    connect(m_retitle, &QTimer::timeout, this, &Inspector::retitle);
    connect(&subject, &InspectorSubject::exchangeChanged, this, &Inspector::retitle);
    connect(&subject, &InspectorSubject::grown, this, [this] {
        if (!m_retitle->isActive())
            m_retitle->start();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &Inspector::select);
    connect(m_tabs, &QTabBar::currentChanged, this,
        [this](int index) { emit chosen(u"tab"_s, QString(panelKinds.at(size_t(index)).id)); });
}

CurlPanel &Inspector::curl() const
{
    return static_cast<CurlPanel &>(*m_made.constFirst());
}

void Inspector::show(const QByteArray &id)
{
    for (size_t i = 0; i < panelKinds.size(); ++i) {
        if (panelKinds.at(i).id == QLatin1StringView(id))
            m_tabs->setCurrentIndex(int(i));
    }
}

void Inspector::restore(const QVariantHash &choices)
{
    show(choices.value(u"tab"_s).toString().toLatin1());
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retitle();
    m_tabs->setAccessibleName(tr("Inspector"));
}

/// Made when it is first wanted: most runs look at few of them, and the window waits for none.
InspectorPanel *Inspector::panel(int index)
{
    InspectorPanel *&made = m_made[index];
    if (made)
        return made;
    made = panelKinds.at(size_t(index)).make(m_subject, m_keyring, this);
    m_panels->addWidget(made);
    m_tools->addWidget(made->tools());
    connect(made, &InspectorPanel::noted, this, &Inspector::noted);
    return made;
}

void Inspector::select(int index)
{
    InspectorPanel *const shown = panel(index);
    // Tools that are not shown need no room.
    for (int i = 0; i < m_tools->count(); ++i)
        m_tools->widget(i)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    shown->tools()->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_panels->setCurrentWidget(shown);
    m_tools->setCurrentWidget(shown->tools());
}

void Inspector::retitle()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (const QString title = panelKinds.at(size_t(i)).title(m_subject); title != m_tabs->tabText(i))
            m_tabs->setTabText(i, title);
    }
}
