#include "ui/compare/comparecolumn.h"

#include "engine/chatsession.h"
#include "engine/comparison.h"
#include "protocols/protocol.h"
#include "store/routestore.h"
#include "ui/chat/findingrows.h"
#include "ui/chat/shrinkingarea.h"
#include "ui/compare/columnhead.h"
#include "ui/compare/columnrepair.h"
#include "ui/compare/columntranscript.h"
#include "ui/compare/columnwords.h"
#include "ui/conversation/conversationview.h"
#include "ui/elidedlabel.h"
#include "ui/forms/notice.h"
#include "words/comparison.h"
#include "words/words.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int findingsAtOnce = 2;

bool isBlocking(const Finding &finding)
{
    return finding.severity == Severity::Blocking;
}

ElidedLabel *footLine(const char *name, QWidget *parent)
{
    auto *label = new ElidedLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    QFont small = label->font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.9);
    label->setFont(small);
    return label;
}
}

CompareColumn::CompareColumn(const QString &id, Comparison &comparison, const RouteStore &routes, QWidget *parent)
    : QFrame(parent)
    , m_id(id)
    , m_comparison(comparison)
    , m_routes(routes)
    , m_head(new ColumnHead(this))
    , m_body(new QStackedWidget(this))
    , m_view(new ConversationView(m_body))
    , m_transcript(new ColumnTranscript(comparison.session(id), routes, *m_view, this))
    , m_advice(new QWidget(this))
    , m_findings(new FindingRows(m_advice))
    , m_anyway(new QPushButton(m_advice))
    , m_edit(new QPushButton(m_advice))
    , m_foot(new QWidget(this))
    , m_times(footLine("columnTimes", m_foot))
    , m_counts(footLine("columnCounts", m_foot))
    , m_remarks(footLine("columnRemarks", m_foot))
{
    setObjectName("compareColumn"_L1);
    setMinimumWidth(narrowest);
    m_anyway->setObjectName("columnSendAnyway"_L1);
    m_edit->setObjectName("columnEdit"_L1);
    build();
    connect(m_head, &ColumnHead::pressed, this, [this] {
        m_view->setFocus(Qt::MouseFocusReason);
        emit pressed(m_id);
    });
    connect(m_transcript, &ColumnTranscript::actionTriggered, this,
        [this](TurnId turn, const QByteArray &action) { emit actionTriggered(m_id, turn, action); });
    connect(m_findings, &FindingRows::repairRequested, this, [this](const Repair &repair) { emit repairRequested(m_id, repair); });
    connect(m_anyway, &QPushButton::clicked, this, [this] { emit sendAnywayRequested(m_id); });
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(m_id); });
    connect(&comparison.session(id), &ChatSession::findingsChanged, this, &CompareColumn::showFindings, Qt::QueuedConnection);
    retranslate();
    refresh();
}

void CompareColumn::build()
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_body->addWidget(m_view);
    m_body->setMinimumHeight(80);
    for (QPushButton *const button : { m_anyway, m_edit })
        button->setAutoDefault(false);
    auto *advice = new QVBoxLayout(m_advice);
    advice->setContentsMargins(10, 6, 10, 6);
    advice->setSpacing(6);
    advice->addWidget(m_findings);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(m_anyway);
    buttons->addStretch();
    advice->addLayout(buttons);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(12, 5, 12, 2);
    foot->setSpacing(1);
    foot->addWidget(m_times);
    foot->addWidget(m_counts);
    foot->addWidget(m_remarks);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 6);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_body, 1);
    layout->addWidget(new ShrinkingArea(m_advice, this));
    layout->addWidget(m_foot);
    setFocusProxy(m_view);
}

void CompareColumn::detach()
{
    m_detached = true;
    delete m_transcript;
    m_transcript = nullptr;
    m_view->setTurns({});
}

QMenu *CompareColumn::menu() const
{
    return m_head->menu();
}

QString CompareColumn::title() const
{
    return m_head->title();
}

void CompareColumn::setAlias(const QString &alias)
{
    if (alias == m_alias)
        return;
    m_alias = alias;
    m_transcript->setNameless(isNameless());
    refresh();
}

void CompareColumn::setCurrent(bool current)
{
    if (current == m_current)
        return;
    m_current = current;
    m_head->setCurrent(current);
    update();
}

void CompareColumn::setGuards(const QList<Finding> &guards)
{
    m_guards = guards;
    showFindings();
}

void CompareColumn::setRemarks(const QStringList &sentences)
{
    m_sentences = sentences;
    showFigures();
}

void CompareColumn::showAnswers()
{
    m_body->setCurrentWidget(m_view);
}

void CompareColumn::showPending()
{
    if (!m_differences) {
        m_differences = new DifferencesView(m_body);
        m_body->addWidget(m_differences);
    }
    m_body->setCurrentWidget(m_differences);
    m_differences->setPending();
}

void CompareColumn::showDifferences(
    DifferencesView::Kind kind, const ComparedColumn &column, const QString &referenceTitle, bool isReference)
{
    if (!m_differences)
        showPending();
    m_body->setCurrentWidget(m_differences);
    m_differences->show(kind, column, referenceTitle, isReference);
}

void CompareColumn::setTextZoom(int points)
{
    QFont zoomed = font();
    zoomed.setPointSizeF(qMax(6.0, zoomed.pointSizeF() + points));
    m_view->setFont(zoomed);
}

void CompareColumn::refresh()
{
    if (m_detached)
        return;
    showNames();
    showState();
    showFigures();
    showFindings();
}

void CompareColumn::showNames()
{
    const ColumnSetup setup = m_comparison.setup(m_id);
    const QList<LineupColumn> &columns = m_comparison.lineup().columns;
    const auto column = std::find_if(columns.cbegin(), columns.cend(), [this](const LineupColumn &each) { return each.id == m_id; });
    if (isNameless()) {
        m_head->setNames({ .title = m_alias });
        m_view->setEmptyText(m_alias, {});
    } else {
        const QString protocol = setup.protocol ? Words::protocolName(setup.protocol->id()) : QString();
        const QStringList own = column == columns.cend() ? QStringList() : ColumnWords::own(column->set);
        const QString base = setup.protocol ? setup.route.base(setup.protocol->id()) : QString();
        m_head->setNames({ .title = setup.title,
            .colour = setup.route.colour.isEmpty() ? u"#6b7280"_s : setup.route.colour,
            .protocol = protocol,
            .model = setup.settings.model,
            .own = own.join(u" · "_s),
            .ownMeaning = tr("Set for this column alone:") + u'\n' + own.join(u'\n'),
            .meaning = base.isEmpty() ? setup.title : base });
        m_view->setEmptyText(setup.settings.model.isEmpty() ? setup.title : setup.settings.model, base);
    }
    setAccessibleName(title());
    //: %1 is the title of a column
    m_view->setAccessibleName(tr("Answers of %1").arg(title()));
}

void CompareColumn::showState()
{
    const auto state = ColumnWords::state(m_comparison, m_id, isNameless());
    m_head->setState(state.tone, state.text, state.meaning);
}

void CompareColumn::showFigures()
{
    const auto figures = ColumnWords::figures(m_comparison.samples(m_id));
    m_times->setText(figures.times);
    m_counts->setText(figures.counts);
    m_times->setToolTip(plainToolTip(figures.meaning));
    m_counts->setToolTip(plainToolTip(figures.meaning));
    m_times->setVisible(!figures.times.isEmpty());
    m_counts->setVisible(!figures.counts.isEmpty());
    m_remarks->setVisible(!m_sentences.isEmpty());
    m_remarks->setText(m_sentences.isEmpty() ? QString() : u"⚠ "_s + m_sentences.join(u' '));
    m_remarks->setToolTip(plainToolTip(m_sentences.join(u'\n')));
    m_foot->setVisible(!figures.times.isEmpty() || !figures.counts.isEmpty() || !m_sentences.isEmpty());
}

/// What keeps it from being asked, why it failed, and what can be done about either.
void CompareColumn::showFindings()
{
    if (m_detached)
        return;
    const auto state = m_comparison.state(m_id);
    const bool isRunning = state == Comparison::State::Running || state == Comparison::State::Waiting;
    QList<Finding> found;
    if (!isRunning && !isNameless()) {
        const QList<TurnId> answers = m_comparison.answers(m_id);
        const ChatSession &session = m_comparison.session(m_id);
        const Turn *const last = answers.isEmpty() ? nullptr : session.conversation().turn(answers.last());
        const bool wasStopped = last && last->answer.failure && last->answer.failure->kind == FailureKind::Stopped;
        if (last && !wasStopped && (last->answer.failure || last->state == TurnState::Failed))
            found = session.diagnosis(last->id);
        QList<Finding> guards = state == Comparison::State::HeldBack ? m_comparison.findings(m_id, m_comparison.question()) : m_guards;
        // One sentence for one cause.
        guards.removeIf([&found](const Finding &guard) {
            return guard.severity == Severity::Info
                || std::any_of(found.cbegin(), found.cend(), [&guard](const Finding &cause) { return cause.id == guard.id; });
        });
        found += guards;
        for (Finding &finding : found)
            finding.repairs.removeIf([](const Repair &repair) { return !isForColumn(repair); });
    }
    m_findings->setRoutes(m_routes.routes());
    m_findings->setFindings(found, findingsAtOnce);
    const bool isHeldBack = state == Comparison::State::HeldBack && std::any_of(found.cbegin(), found.cend(), isBlocking);
    m_anyway->setVisible(isHeldBack);
    m_edit->setVisible(state == Comparison::State::Unable);
    m_advice->setVisible(!found.isEmpty() || isHeldBack || state == Comparison::State::Unable);
    showState();
}

void CompareColumn::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_detached) {
        retranslate();
        m_transcript->retranslate();
        refresh();
    }
}

void CompareColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(m_current ? QPalette::Highlight : QPalette::Mid), m_current ? 1.5 : 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
    // The head and the foot stand apart from what runs between them.
    painter.setPen(palette().color(QPalette::Midlight));
    const int top = m_body->geometry().top() - 1;
    painter.drawLine(2, top, width() - 3, top);
    if (m_foot->isVisible()) {
        const int bottom = m_foot->geometry().top();
        painter.drawLine(2, bottom, width() - 3, bottom);
    }
}

void CompareColumn::retranslate()
{
    m_anyway->setText(tr("Send anyway"));
    m_edit->setText(tr("Edit column…"));
}
