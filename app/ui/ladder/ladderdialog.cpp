#include "ui/ladder/ladderdialog.h"

#include "core/jsontext.h"
#include "protocols/protocol.h"
#include "ui/forms/notice.h"
#include "ui/forms/wrappedlabel.h"
#include "ui/icons.h"
#include "words/ladder.h"
#include "words/words.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
/// More of an exchange is of no use to the eye.
constexpr qsizetype longestShown = 100'000;

enum Column { StepColumn, ResultColumn, TimeColumn, EvidenceColumn };

QIcon rungIcon(Rung::State state)
{
    switch (state) {
    case Rung::State::Passed: return Icons::icon(u"check"_s);
    case Rung::State::Failed: return Icons::icon(u"x"_s);
    case Rung::State::Running: return Icons::icon(u"refresh-cw"_s);
    case Rung::State::Skipped: return Icons::icon(u"chevron-right"_s);
    case Rung::State::Waiting:
    case Rung::State::NotRun: return Icons::icon(u"square"_s);
    }
    return {};
}

QString headersText(const QList<HttpHeader> &headers)
{
    QString text;
    for (const HttpHeader &header : headers)
        text += QString::fromUtf8(header.name + ": " + header.value) + u'\n';
    return text;
}

QString bodyText(const QByteArray &body)
{
    return QString::fromUtf8(Json::indented(body.first(qMin(body.size(), longestShown))));
}

/// What was sent and what came back, keys masked.
QString exchangeText(const Exchange &exchange)
{
    const HttpRequest &request = exchange.request;
    QString text = QString::fromLatin1(request.method + ' ' + request.url.toEncoded()) + u'\n' + headersText(request.headers);
    if (!request.body.isEmpty())
        text += u'\n' + bodyText(request.body) + u'\n';
    if (exchange.head.status == 0)
        return text;
    text += u"\nHTTP "_s + QString::number(exchange.head.status) + u' ' + QString::fromLatin1(exchange.head.reason) + u'\n'
        + headersText(exchange.head.headers) + u'\n' + bodyText(exchange.body) + u'\n';
    return text;
}

QPushButton *makeLadderButton(QWidget *parent, const QString &name)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}
}

LadderDialog::LadderDialog(NetworkLane &lane, Keyring &keyring, QWidget *parent)
    : QDialog(parent)
    , m_ladder(lane, keyring)
    , m_route(new QLabel(this))
    , m_surface(new QComboBox(this))
    , m_model(new QComboBox(this))
    , m_surfaceLabel(new QLabel(this))
    , m_modelLabel(new QLabel(this))
    , m_cost(new Notice(this))
    , m_rungs(new QTreeWidget(this))
    , m_evidence(new WrappedLabel(this))
    , m_exchange(new QPlainTextEdit(this))
    , m_copy(makeLadderButton(this, u"copyExchange"_s))
    , m_proof(new WrappedLabel(this))
    , m_waiting(new Notice(this))
    , m_free(makeLadderButton(this, u"checkFree"_s))
    , m_all(makeLadderButton(this, u"checkAll"_s))
    , m_stop(makeLadderButton(this, u"stopCheck"_s))
    , m_close(makeLadderButton(this, u"closeCheck"_s))
{
    m_rungs->setObjectName(u"rungs"_s);
    m_proof->setObjectName(u"proof"_s);
    m_evidence->setObjectName(u"evidence"_s);
    m_exchange->setObjectName(u"exchange"_s);
    m_surface->setObjectName(u"checkSurface"_s);
    m_model->setObjectName(u"checkModel"_s);
    QFont bold = font();
    bold.setBold(true);
    m_route->setFont(bold);
    m_route->setTextFormat(Qt::PlainText);
    m_proof->setFont(bold);
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_evidence->setFocusPolicy(Qt::NoFocus); // the row says the same
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_surface->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_model->setMinimumContentsLength(24);
    m_rungs->setRootIsDecorated(false);
    m_rungs->setUniformRowHeights(true);
    m_rungs->setAllColumnsShowFocus(true);
    m_rungs->setColumnCount(4);
    m_rungs->header()->setStretchLastSection(true);
    m_rungs->header()->setSectionsMovable(false);
    m_rungs->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_exchange->setReadOnly(true);
    m_exchange->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_exchange->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_exchange->setTabChangesFocus(true);
    m_all->setDefault(true);
    const QList<Rung> rungs = Ladder::fresh();
    for (int at = 0; at < int(rungs.size()); ++at)
        new QTreeWidgetItem(m_rungs);
    m_rungs->topLevelItem(0)->setText(StepColumn, u"x"_s);
    m_rungs->setFixedHeight(
        m_rungs->header()->sizeHint().height() + int(rungs.size()) * m_rungs->sizeHintForRow(0) + 2 * m_rungs->frameWidth() + 2);

    auto *form = new QFormLayout;
    form->addRow(m_route);
    form->addRow(m_surfaceLabel, m_surface);
    form->addRow(m_modelLabel, m_model);
    m_surfaceLabel->setBuddy(m_surface);
    m_modelLabel->setBuddy(m_model);
    auto *detail = new QHBoxLayout;
    detail->addWidget(m_evidence, 1);
    detail->addWidget(m_copy, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_free);
    buttons->addWidget(m_all);
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_cost);
    layout->addWidget(m_rungs);
    layout->addLayout(detail);
    layout->addWidget(m_exchange, 1);
    layout->addWidget(m_waiting);
    layout->addWidget(m_proof);
    layout->addLayout(buttons);
    resize(760, 620);

    connect(m_rungs, &QTreeWidget::currentItemChanged, this, &LadderDialog::showDetail);
    connect(m_copy, &QPushButton::clicked, this, &LadderDialog::copyExchange);
    connect(m_free, &QPushButton::clicked, this, [this] { climb(false); });
    connect(m_all, &QPushButton::clicked, this, [this] { climb(true); });
    connect(m_stop, &QPushButton::clicked, &m_ladder, &Ladder::stop);
    connect(m_close, &QPushButton::clicked, this, &LadderDialog::reject);
    connect(&m_ladder, &Ladder::rungChanged, this, &LadderDialog::showRung);
    connect(&m_ladder, &Ladder::waitingForKeyChanged, this, &LadderDialog::showState);
    connect(&m_ladder, &Ladder::finished, this, [this] {
        showState();
        showProof();
    });
    m_rungs->setCurrentItem(m_rungs->topLevelItem(0));
    retranslate();
}

void LadderDialog::offer(const LadderPlan &plan)
{
    if (m_ladder.isRunning())
        m_ladder.stop();
    m_plan = plan;
    m_hasRun = false;
    m_surface->clear();
    for (const Protocol *each : protocols()) {
        if (!plan.route.base(each->id()).isEmpty())
            m_surface->addItem(Words::protocolName(each->id()), each->id());
    }
    if (m_surface->count() == 0 && plan.protocol)
        m_surface->addItem(Words::protocolName(plan.protocol->id()), plan.protocol->id());
    m_surface->setCurrentIndex(qMax(0, plan.protocol ? m_surface->findData(plan.protocol->id()) : 0));
    m_model->clear();
    QStringList models { plan.model };
    models += plan.route.knownModels;
    models.removeAll(QString());
    models.removeDuplicates();
    m_model->addItems(models);
    m_model->setEditText(plan.model);
    retranslate();
}

LadderPlan LadderDialog::plan(bool asksModel) const
{
    LadderPlan plan = m_plan;
    plan.protocol = protocolById(m_surface->currentData().toByteArray());
    plan.model = m_model->currentText().trimmed();
    plan.asksModel = asksModel;
    return plan;
}

void LadderDialog::climb(bool asksModel)
{
    const LadderPlan wanted = plan(asksModel);
    if (!wanted.protocol)
        return;
    m_hasRun = true;
    m_ladder.start(wanted);
    m_stop->setEnabled(true);
    m_stop->setFocus(Qt::OtherFocusReason);
    showState();
    showProof();
}

void LadderDialog::reject()
{
    m_ladder.stop();
    QDialog::reject();
}

void LadderDialog::showRung(int index)
{
    const Rung rung = m_ladder.rungs().at(index);
    QTreeWidgetItem *const item = m_rungs->topLevelItem(index);
    const QString name = Words::rungName(rung.id);
    const QString result = m_hasRun || rung.state != Rung::State::Waiting ? Words::rungState(rung.state) : QString();
    const QString time = rung.ms ? Words::duration(*rung.ms) : QString();
    const QString evidence = Words::rungEvidence(rung);
    item->setIcon(StepColumn, rungIcon(rung.state));
    item->setText(StepColumn, name);
    item->setText(ResultColumn, result);
    item->setText(TimeColumn, time);
    item->setTextAlignment(TimeColumn, Qt::AlignRight | Qt::AlignVCenter);
    item->setText(EvidenceColumn, QString(evidence).replace(u'\n', u' '));
    item->setToolTip(EvidenceColumn, plainToolTip(evidence));
    if (m_rungs->currentItem() == item)
        showDetail();
    // What failed is what a person wants to read.
    if (rung.state == Rung::State::Failed)
        m_rungs->setCurrentItem(item);
}

void LadderDialog::showRungs()
{
    for (int index = 0; index < m_rungs->topLevelItemCount(); ++index)
        showRung(index);
}

void LadderDialog::showDetail()
{
    const int index = m_rungs->indexOfTopLevelItem(m_rungs->currentItem());
    const Rung rung = m_ladder.rungs().value(index);
    m_evidence->setText(Words::rungEvidence(rung));
    m_exchange->setPlainText(rung.exchange ? exchangeText(*rung.exchange) : QString());
    m_exchange->setPlaceholderText(m_hasRun ? tr("Nothing was asked over HTTP at this step.") : QString());
    m_copy->setEnabled(rung.exchange.has_value());
}

void LadderDialog::showProof()
{
    const bool isOver = m_hasRun && !m_ladder.isRunning();
    m_proof->setText(isOver ? Words::ladderProof(m_ladder.rungs()) : QString());
    m_proof->setVisible(isOver);
    if (!isOver)
        return;
    m_proof->setAccessibleName(m_proof->text());
    QAccessibleEvent told(m_proof, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void LadderDialog::showState()
{
    const bool isRunning = m_ladder.isRunning();
    m_free->setEnabled(!isRunning);
    m_all->setEnabled(!isRunning);
    m_surface->setEnabled(!isRunning);
    m_model->setEnabled(!isRunning);
    const bool hadFocus = m_stop->hasFocus();
    m_stop->setEnabled(isRunning);
    if (hadFocus && !isRunning)
        m_close->setFocus(Qt::OtherFocusReason);
    m_waiting->say(Notice::Weight::Quiet,
        m_ladder.isWaitingForKey() ? tr("Waiting for the keychain. It may be asking you to unlock it.") : QString());
}

void LadderDialog::copyExchange()
{
    QGuiApplication::clipboard()->setText(m_exchange->toPlainText());
}

void LadderDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LadderDialog::retranslate()
{
    setWindowTitle(tr("Check connection"));
    m_route->setText(m_plan.route.name);
    m_surfaceLabel->setText(tr("&Protocol"));
    m_modelLabel->setText(tr("&Model"));
    m_surface->setAccessibleName(tr("Protocol"));
    m_model->setAccessibleName(tr("Model"));
    for (int at = 0; at < m_surface->count(); ++at)
        m_surface->setItemText(at, Words::protocolName(m_surface->itemData(at).toByteArray()));
    m_cost->say(Notice::Weight::Quiet, Words::ladderCost(Ladder::mostTokensInAll()));
    m_rungs->setAccessibleName(tr("Steps of the check"));
    m_rungs->setHeaderLabels({ tr("Step"), tr("Result"), tr("Time"), tr("What was seen") });
    m_exchange->setAccessibleName(tr("What was sent and what came back"));
    m_copy->setText(tr("Cop&y exchange"));
    m_free->setText(tr("Check &without cost"));
    m_all->setText(tr("Check and &ask the model (at most %n token(s))", nullptr, Ladder::mostTokensInAll()));
    m_stop->setText(tr("&Stop"));
    m_close->setText(tr("&Close"));
    showRungs();
    for (const int column : { StepColumn, ResultColumn, TimeColumn })
        m_rungs->resizeColumnToContents(column);
    const QFontMetrics metrics = m_rungs->fontMetrics();
    m_rungs->setColumnWidth(ResultColumn, metrics.horizontalAdvance(Words::rungState(Rung::State::Skipped)) + 24);
    m_rungs->setColumnWidth(TimeColumn, metrics.horizontalAdvance(u"00.00 ms"_s) + 24);
    showDetail();
    showState();
    showProof();
}
