#include "ui/inspector/inspector.h"

#include "ui/inspector/curlpanel.h"
#include "ui/inspector/responsepanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

Inspector::Inspector(ChatSession &session, Keyring &keyring, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_tools(new QStackedWidget(this))
    , m_panels(new QStackedWidget(this))
    , m_curl(new CurlPanel(session, keyring, this))
    , m_response(new ResponsePanel(session, this))
{
    setObjectName("inspector"_L1);
    m_tabs->setObjectName("inspectorTabs"_L1);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
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

    // A further tab is one line here.
    addPanel(m_curl);
    addPanel(m_response);
    m_tabs->setAccessibleName(tr("Inspector"));
    connect(m_tabs, &QTabBar::currentChanged, this, &Inspector::select);
}

void Inspector::showCurl()
{
    m_tabs->setCurrentIndex(m_panels->indexOf(m_curl));
}

void Inspector::showResponse(TurnId id)
{
    m_response->showTurn(id);
    m_curl->showSent(id);
    m_tabs->setCurrentIndex(m_panels->indexOf(m_response));
}

void Inspector::follow(TurnId id)
{
    m_response->showTurn(id);
    m_curl->showSent(id);
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (int i = 0; i < m_panels->count(); ++i)
        m_tabs->setTabText(i, static_cast<InspectorPanel *>(m_panels->widget(i))->title());
    m_tabs->setAccessibleName(tr("Inspector"));
}

void Inspector::addPanel(InspectorPanel *panel)
{
    m_panels->addWidget(panel);
    m_tools->addWidget(panel->tools());
    m_tabs->addTab(panel->title());
}

void Inspector::select(int index)
{
    m_panels->setCurrentIndex(index);
    m_tools->setCurrentIndex(index);
}
