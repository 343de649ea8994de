#include "ui/history/historydetail.h"

#include "advice/doctor.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/elidedlabel.h"
#include "ui/forms/notice.h"
#include "ui/history/historyactions.h"
#include "ui/history/historywords.h"
#include "ui/history/replaystrip.h"
#include "ui/icons.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/rawview.h"
#include "words/findings.h"
#include "words/words.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestExcerpt = 600;
constexpr qsizetype shownIds = 3;

QString shortId(const QString &id)
{
    return id.size() <= 16 ? id : id.first(8) + u"…"_s + id.last(4);
}

/// The doctor often says first what the failure says.
bool beginsAlike(const QString &sentence, const QString &cause)
{
    constexpr qsizetype compared = 12;
    return cause.startsWith(sentence.left(compared));
}

/// The likeliest cause, as far as it shows without the question as it was set; empty if the doctor knows none.
QString doctorsSentence(const Exchange &exchange, const std::optional<Route> &route, const Keyring &keyring, const QList<Route> &routes)
{
    if (!route || !exchange.answer.failure)
        return {};
    const KeyState key = keyring.state(*route);
    Symptoms symptoms { .situation = { .route = *route,
                            .protocol = exchange.protocol,
                            .url = exchange.request.url,
                            .keyVariable = key.variable,
                            .hasKey = key.origin != KeyOrigin::None,
                            .routes = routes },
        .answer = exchange.answer,
        .head = exchange.head,
        .now = exchange.startedAt };
    symptoms.situation.request.settings.model = exchange.model;
    const QList<Finding> found = diagnose(symptoms);
    return found.isEmpty() ? QString() : Words::findingSentence(found.constFirst());
}
}

HistoryDetail::HistoryDetail(
    NetworkLane &lane, Keyring &keyring, RouteStore &routes, const HistoryActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_keyring(keyring)
    , m_routes(routes)
    , m_header(new QWidget(this))
    , m_title(new ElidedLabel(m_header))
    , m_facts(new ElidedLabel(m_header))
    , m_outcome(new Notice(m_header))
    , m_excerpt(new ElidedLabel(m_header))
    , m_ids(new QWidget(m_header))
    , m_idRow(new QHBoxLayout(m_ids))
    , m_replay(new ReplayStrip(lane, keyring, routes, this))
    , m_layout(new QVBoxLayout(this))
    , m_empty(new QLabel(this))
{
    setObjectName("historyDetail"_L1);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName("exchangeTitle"_L1);
    m_facts->setObjectName("exchangeFacts"_L1);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_excerpt->setObjectName("exchangeExcerpt"_L1);
    m_outcome->setObjectName("exchangeOutcome"_L1);
    for (auto *label : { m_title, m_facts, m_excerpt })
        label->setTextFormat(Qt::PlainText);
    m_empty->setObjectName("noExchange"_L1);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    const auto all = actions.all();
    for (auto *action : all) {
        if (!action || action == actions.removeShown)
            continue;
        auto *button = new QToolButton(m_header);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + "Button"_L1);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(action == actions.replay ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        if (action == actions.replayElsewhere)
            m_elsewhere = button;
        buttons->addWidget(button);
    }
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_title, 1);
    top->addLayout(buttons);
    m_idRow->setContentsMargins(0, 0, 0, 0);
    m_idRow->setSpacing(8);
    auto *header = new QVBoxLayout(m_header);
    header->setContentsMargins(20, 6, 20, 2);
    header->setSpacing(3);
    header->addLayout(top);
    auto *second = new QHBoxLayout;
    second->setSpacing(12);
    second->addWidget(m_facts, 1);
    second->addWidget(m_ids);
    header->addLayout(second);
    header->addWidget(m_outcome);
    header->addWidget(m_excerpt);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_header);
    m_layout->addWidget(m_replay);
    m_layout->addWidget(m_empty, 1);
    connect(m_replay, &ReplayStrip::showRequested, this, &HistoryDetail::showRequested);
    show({}, {});
}

void HistoryDetail::show(const std::shared_ptr<const Exchange> &exchange, const ExchangeSummary &summary, const QString &remark)
{
    m_exchange = exchange;
    m_summary = summary;
    m_remark = remark;
    m_replay->dismiss();
    fill();
}

QPoint HistoryDetail::menuPlace() const
{
    return m_elsewhere->mapToGlobal(QPoint(0, m_elsewhere->height()));
}

void HistoryDetail::fill()
{
    const bool isThere = m_exchange != nullptr;
    m_header->setVisible(isThere);
    m_empty->setVisible(!isThere);
    m_empty->setText(m_remark.isEmpty() ? tr("Choose an exchange to see what was sent and what came back.") : m_remark);
    if (isThere && !m_inspector) {
        m_inspector = new Inspector(m_subject, m_keyring, this);
        m_inspector->setObjectName("historyInspector"_L1);
        connect(m_inspector, &Inspector::noted, this, &HistoryDetail::noted);
        m_layout->addWidget(m_inspector, 1);
    }
    if (m_inspector)
        m_inspector->setVisible(isThere);
    const auto route = isThere ? m_routes.find(m_exchange->routeId) : std::nullopt;
    m_subject.setExchange(m_exchange, route);
    if (!isThere)
        return;
    m_title->setText(HistoryWords::what(m_summary));
    QStringList facts { HistoryWords::exactTime(m_summary.startedAtMs),
        RawView::visible(QString::fromLatin1(m_exchange->request.method) + u' ' + m_exchange->request.url.toDisplayString()),
        HistoryWords::status(m_summary) };
    for (const auto &more : { HistoryWords::duration(m_summary), HistoryWords::tokens(m_summary) }) {
        if (!more.isEmpty())
            facts.append(more);
    }
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setToolTip(plainToolTip(facts.join(u'\n')));
    fillOutcome();
    fillIds();
}

void HistoryDetail::fillOutcome()
{
    const Answer &answer = m_exchange->answer;
    if (answer.failure) {
        const QString sentence = Words::failureSentence(*answer.failure);
        const QString cause = doctorsSentence(*m_exchange, m_routes.find(m_exchange->routeId), m_keyring, m_routes.routes());
        const bool isStopped = answer.failure->kind == FailureKind::Stopped;
        m_outcome->say(isStopped ? Notice::Weight::Quiet : Notice::Weight::Error,
            beginsAlike(sentence, cause) ? cause : QStringList({ sentence, cause }).join(u' ').trimmed());
    } else {
        m_outcome->clearRemark();
    }
    const QString text = RawView::visible(answer.message.text.left(longestExcerpt).simplified());
    m_excerpt->setText(text);
    m_excerpt->setVisible(!text.isEmpty());
}

void HistoryDetail::fillIds()
{
    while (QLayoutItem *item = m_idRow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](const QString &text, const QString &name, const QString &tip) {
        auto *button = new QPushButton(text, m_ids);
        button->setObjectName(name);
        button->setFlat(true);
        button->setToolTip(plainToolTip(tip));
        button->setAutoDefault(false);
        m_idRow->addWidget(button);
        return button;
    };
    if (!m_exchange->replayOf.isEmpty()) {
        auto *original = add(tr("Show the original"), u"showOriginal"_s, tr("This is a replay of an earlier exchange."));
        connect(original, &QPushButton::clicked, this, [this] { emit showRequested(m_exchange->replayOf); });
    }
    const auto ids = m_exchange->answer.requestIds.first(qMin(shownIds, m_exchange->answer.requestIds.size()));
    for (const RequestId &id : ids) {
        const QString value = QString::fromUtf8(id.value);
        //: %1 is the name of a header or field, %2 an id
        auto *button = add(RawView::visible(shortId(value)), u"requestId"_s,
            //: %1 is the name of a header or field, %2 an id
            tr("Copy %1: %2").arg(RawView::visible(QString::fromUtf8(id.name)), RawView::visible(value)));
        //: %1 is the name of a header or field
        button->setAccessibleName(tr("Copy the request id %1").arg(RawView::visible(value)));
        button->setIcon(Icons::icon(u"copy"_s));
        button->setIconSize({ 12, 12 });
        connect(button, &QPushButton::clicked, this, [this, value] {
            QGuiApplication::clipboard()->setText(value);
            emit noted(tr("Request id copied"));
        });
    }
    m_ids->setVisible(m_idRow->count() > 0);
}

void HistoryDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}
