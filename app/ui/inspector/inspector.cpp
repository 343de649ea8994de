#include "ui/inspector/inspector.h"

#include "ui/inspector/codepanel.h"
#include "ui/inspector/eventspanel.h"
#include "ui/inspector/inspectorsubject.h"
#include "ui/inspector/requestpanel.h"
#include "ui/inspector/responsepanel.h"
#include "ui/inspector/timingpanel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
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

#ifdef Q_OS_WIN
constexpr bool windowsFirst = true;
#else
constexpr bool windowsFirst = false;
#endif

QString inspectorText(const char *text)
{
    return QCoreApplication::translate("Inspector", text);
}

InspectorPanel *makeCurl(InspectorSubject &subject, Keyring &keyring, QWidget *parent)
{
    QList<CodePanel::Form> forms {
        { "curl", [] { return u"sh"_s; } },
        { "curl-cmd", [] { return u"cmd.exe"_s; } },
        //: the curl command written for PowerShell
        { "curl-powershell", [] { return inspectorText(QT_TRANSLATE_NOOP("Inspector", "PowerShell, with curl")); } },
        //: a PowerShell program that does without curl
        { "powershell", [] { return inspectorText(QT_TRANSLATE_NOOP("Inspector", "PowerShell alone")); } },
    };
    if (windowsFirst)
        forms.move(1, 0);
    return new CodePanel(subject, keyring, "curl", forms, parent);
}

InspectorPanel *makePython(InspectorSubject &subject, Keyring &keyring, QWidget *parent)
{
    return new CodePanel(subject, keyring, "python", { { "python", [] { return u"Python"_s; } } }, parent);
}

InspectorPanel *makeJavaScript(InspectorSubject &subject, Keyring &keyring, QWidget *parent)
{
    const QList<CodePanel::Form> forms {
        //: the code uses the library of whoever designed the surface
        { "javascript", [] { return inspectorText(QT_TRANSLATE_NOOP("Inspector", "with the SDK")); } },
        //: the code uses the function fetch and no library
        { "fetch", [] { return inspectorText(QT_TRANSLATE_NOOP("Inspector", "with fetch")); } },
    };
    return new CodePanel(subject, keyring, "javascript", forms, parent);
}

InspectorPanel *makeGo(InspectorSubject &subject, Keyring &keyring, QWidget *parent)
{
    return new CodePanel(subject, keyring, "go", { { "go", [] { return u"Go"_s; } } }, parent);
}

InspectorPanel *makeRequest(InspectorSubject &subject, Keyring &, QWidget *parent)
{
    return new RequestPanel(subject, parent);
}

InspectorPanel *makeResponse(InspectorSubject &subject, Keyring &, QWidget *parent)
{
    return new ResponsePanel(subject, parent);
}

InspectorPanel *makeEvents(InspectorSubject &subject, Keyring &, QWidget *parent)
{
    return new EventsPanel(subject, parent);
}

InspectorPanel *makeTiming(InspectorSubject &subject, Keyring &, QWidget *parent)
{
    return new TimingPanel(subject, parent);
}

QString eventsTitle(const InspectorSubject &subject)
{
    const auto *const exchange = subject.exchange();
    if (!exchange || exchange->events == 0)
        return inspectorText(QT_TRANSLATE_NOOP("Inspector", "Events"));
    //: %1 is how many there are
    return inspectorText(QT_TRANSLATE_NOOP("Inspector", "Events %1")).arg(QLocale().toString(exchange->events));
}

const std::array panelKinds {
    PanelKind { "curl"_L1, [](const InspectorSubject &) { return u"curl"_s; }, makeCurl },
    PanelKind { "python"_L1, [](const InspectorSubject &) { return u"Python"_s; }, makePython },
    PanelKind { "javascript"_L1, [](const InspectorSubject &) { return u"JavaScript"_s; }, makeJavaScript },
    PanelKind { "go"_L1, [](const InspectorSubject &) { return u"Go"_s; }, makeGo },
    PanelKind { "request"_L1, [](const InspectorSubject &) { return inspectorText(QT_TRANSLATE_NOOP("Inspector", "Request")); },
        makeRequest },
    PanelKind { "response"_L1,
        [](const InspectorSubject &) { return inspectorText(QT_TRANSLATE_NOOP("Inspector", "Response")); }, makeResponse },
    PanelKind { "events"_L1, eventsTitle, makeEvents },
    PanelKind { "timing"_L1, [](const InspectorSubject &) { return inspectorText(QT_TRANSLATE_NOOP("Inspector", "Timing")); },
        makeTiming },
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

CodePanel &Inspector::curl() const
{
    return static_cast<CodePanel &>(*m_made.constFirst());
}

void Inspector::copyCode()
{
    auto *const shown = qobject_cast<CodePanel *>(m_panels->currentWidget());
    (shown ? *shown : curl()).copy();
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
    m_choices = choices;
    for (InspectorPanel *made : std::as_const(m_made)) {
        if (made)
            made->restore(choices);
    }
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
    made->restore(m_choices);
    connect(made, &InspectorPanel::noted, this, &Inspector::noted);
    connect(made, &InspectorPanel::chosen, this, &Inspector::chosen);
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
