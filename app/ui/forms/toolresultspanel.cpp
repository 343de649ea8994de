#include "ui/forms/toolresultspanel.h"

#include "core/jsonschema.h"
#include "core/jsontext.h"
#include "core/schemasample.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/notice.h"
#include "words/schemas.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int TallestPanel = 300; // pixels; what is more is scrolled
constexpr int LowestPanel = 84;

/// As high as its cards, up to a bound; where there is little room it gives way, so that what answers them stays in sight.
class CardArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override { return { 200, qMin(widget() ? widget()->sizeHint().height() + 2 : 0, TallestPanel) }; }
    QSize minimumSizeHint() const override { return { 100, qMin(sizeHint().height(), LowestPanel) }; }
};

/// A scroll area takes the height that its widget would like at a width for the least it needs; this one can do with less.
class YieldingLayout final : public QVBoxLayout
{
public:
    using QVBoxLayout::QVBoxLayout;

    bool hasHeightForWidth() const override { return false; }
};

constexpr qsizetype LongestShown = 20'000; // one unbroken line of more would hold the window up
}

struct ToolResultsPanel::Private {
    struct Card {
        ToolCall call;
        QFrame *frame;
        QLabel *title;
        GrowingEdit *arguments;
        Notice *note;
        GrowingEdit *result;
        QPushButton *canned;
        QPushButton *sample;
        QPushButton *keep;
    };

    ToolResultsPanel *q;
    QLabel *title;
    QPushButton *send;
    QScrollArea *scroll;
    QWidget *content;
    QVBoxLayout *layout;
    QList<Card> cards;
    QList<Tool> tools;
    QFrame *autoRow;
    QLabel *autoText;
    QSpinBox *autoCap;
    QPushButton *autoButton;
    int autoSent = 0;
    int autoMost = 0; ///< 0: a person answers
    enum class Ended { No, AtCap, Refused };
    Ended autoEnded = Ended::No; ///< why the last run ended before the model did
    QPushButton *onceButton;

    const Tool *toolOf(const ToolCall &call) const;
    bool lacksResult() const;
    void judgeArguments(const Card &card);
    void fillIn();
    void continueAutoRun();
    void endAutoRun(Ended why);
    void showAutoRun();
    void showTitle();
    Card makeCard(const ToolCall &call);
    void show(const Card &card);
    void showKeep(const Card &card) const;
    void fitHeight();
    void retranslate();
};

ToolResultsPanel::Private::Card ToolResultsPanel::Private::makeCard(const ToolCall &call)
{
    Card card { .call = call };
    card.frame = new QFrame(content);
    card.frame->setFrameShape(QFrame::StyledPanel);
    card.frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    card.title = new QLabel(card.frame);
    card.title->setTextFormat(Qt::PlainText);
    card.title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = card.title->font();
    bold.setBold(true);
    card.title->setFont(bold);
    card.arguments = new GrowingEdit(card.frame);
    card.arguments->setReadOnly(true);
    card.arguments->setLines(1, 6);
    card.arguments->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    card.note = new Notice(card.frame);
    card.result = new GrowingEdit(card.frame);
    card.result->setLines(2, 6);
    card.result->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    card.result->installEventFilter(q);
    card.arguments->installEventFilter(q);
    auto *cardLayout = new QVBoxLayout(card.frame);
    cardLayout->setContentsMargins(8, 6, 8, 8);
    cardLayout->setSpacing(4);
    cardLayout->addWidget(card.title);
    cardLayout->addWidget(card.arguments);
    cardLayout->addWidget(card.note);
    cardLayout->addWidget(card.result);
    card.canned = new QPushButton(card.frame);
    card.canned->setObjectName(u"useCanned"_s);
    card.sample = new QPushButton(card.frame);
    card.sample->setObjectName(u"useSample"_s);
    card.keep = new QPushButton(card.frame);
    card.keep->setObjectName(u"keepCanned"_s);
    auto *fill = new QHBoxLayout;
    fill->addWidget(card.keep);
    fill->addStretch(1);
    fill->addWidget(card.sample);
    fill->addWidget(card.canned);
    cardLayout->addLayout(fill);
    QObject::connect(card.canned, &QPushButton::clicked, q, [this, call, result = card.result] {
        if (const Tool *const tool = toolOf(call))
            result->replaceText(tool->cannedResult);
        result->setFocus();
    });
    QObject::connect(card.sample, &QPushButton::clicked, q, [this, call, result = card.result] {
        const Tool *const tool = toolOf(call);
        result->replaceText(QString::fromUtf8(schemaSample(tool ? tool->schema : QByteArray()).value_or("{}")));
        result->setFocus();
    });
    QObject::connect(card.keep, &QPushButton::clicked, q, [this, name = call.name, result = card.result] {
        result->setFocus(); // the button goes
        emit q->cannedResultKept(name, result->toPlainText());
    });
    QObject::connect(card.result, &QPlainTextEdit::textChanged, q, [this, card] {
        emit q->resultEdited(card.call.id, card.result->toPlainText());
        showKeep(card);
        showAutoRun();
    });
    return card;
}

void ToolResultsPanel::Private::show(const Card &card)
{
    const ToolCall &call = card.call;
    //: Title of a call that waits for its result. %1: name of the tool, %2: id of the call.
    card.title->setText(call.id.isEmpty() ? call.name : ToolResultsPanel::tr("%1 (%2)").arg(call.name, call.id));
    const bool isJson = !Json::problemIn(call.arguments);
    QString text = QString::fromUtf8(isJson ? Json::indented(call.arguments) : call.arguments);
    const bool isCut = text.size() > LongestShown;
    text.truncate(LongestShown);
    if (card.arguments->toPlainText() != text)
        card.arguments->setPlainText(text);
    card.arguments->setVisible(!text.isEmpty());
    card.arguments->setExtraSelections({});
    if (call.arguments.isEmpty())
        card.note->say(Notice::Weight::Quiet, ToolResultsPanel::tr("Called without arguments."));
    else if (!isJson)
        card.note->say(Notice::Weight::Caution,
            ToolResultsPanel::tr("The arguments are not valid JSON; they are shown as they came."));
    else if (isCut)
        card.note->say(Notice::Weight::Quiet,
            ToolResultsPanel::tr("Only the beginning is shown here; all of it is in the raw response."));
    else
        judgeArguments(card);
    const Tool *const tool = toolOf(call);
    card.canned->setVisible(tool && !tool->cannedResult.isEmpty());
    card.canned->setText(ToolResultsPanel::tr("Canned result"));
    //: Accessible names of the buttons of a tool call. %1: name of the tool.
    card.canned->setAccessibleName(ToolResultsPanel::tr("Canned result of %1").arg(call.name));
    card.sample->setVisible(tool);
    card.sample->setText(ToolResultsPanel::tr("Sample from schema"));
    card.sample->setToolTip(plainToolTip(ToolResultsPanel::tr("Fills in values of the tool's own schema, as a result to start from.")));
    card.sample->setAccessibleName(ToolResultsPanel::tr("Sample from the schema of %1").arg(call.name));
    card.keep->setText(ToolResultsPanel::tr("Keep as canned result"));
    card.keep->setToolTip(plainToolTip(ToolResultsPanel::tr("Offers this result whenever the model calls the tool.")));
    card.keep->setAccessibleName(ToolResultsPanel::tr("Keep as canned result of %1").arg(call.name));
    showKeep(card);
    //: Accessible names of the fields of a tool call. %1: name of the tool.
    card.arguments->setAccessibleName(ToolResultsPanel::tr("Arguments of %1").arg(call.name));
    card.result->setAccessibleName(ToolResultsPanel::tr("Result of %1").arg(call.name));
    card.result->setPlaceholderText(ToolResultsPanel::tr("Type what the tool returns. Left empty, an empty result is sent."));
}

void ToolResultsPanel::Private::showKeep(const Card &card) const
{
    const Tool *const tool = toolOf(card.call);
    const QString written = card.result->toPlainText();
    card.keep->setVisible(tool && !written.isEmpty() && written != tool->cannedResult);
}

const Tool *ToolResultsPanel::Private::toolOf(const ToolCall &call) const
{
    const auto found = std::find_if(tools.cbegin(), tools.cend(), [&call](const Tool &tool) { return tool.name == call.name; });
    return found == tools.cend() ? nullptr : &*found;
}

/// What of the arguments is not what the tool's schema asks for, each marked in the text.
void ToolResultsPanel::Private::judgeArguments(const Card &card)
{
    const Tool *const tool = toolOf(card.call);
    if (!tool) {
        card.note->say(Notice::Weight::Caution, ToolResultsPanel::tr("No tool of this name is among the tools."));
        return;
    }
    const QByteArray shown = card.arguments->toPlainText().toUtf8();
    const QList<SchemaProblem> problems = schemaProblems(shown, tool->schema);
    QStringList sentences;
    QList<QTextEdit::ExtraSelection> marks;
    for (const SchemaProblem &problem : problems) {
        sentences.append(Words::schemaProblem(problem));
        if (problem.offset < 0)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(card.note->palette().color(QPalette::WindowText));
        mark.cursor = QTextCursor(card.arguments->document());
        mark.cursor.setPosition(int(QString::fromUtf8(shown.left(problem.offset)).size()));
        mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        if (mark.cursor.selectedText().endsWith(u','))
            mark.cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    card.arguments->setExtraSelections(marks);
    if (!problems.isEmpty())
        card.note->say(Notice::Weight::Caution, sentences.mid(0, 5).join(u'\n'));
    else if (!schemasAreChecked())
        card.note->say(Notice::Weight::Quiet, ToolResultsPanel::tr("Not checked against the schema: this build cannot."));
    else
        card.note->say(Notice::Weight::Quiet, ToolResultsPanel::tr("The arguments are what the schema asks for."));
}

/// Whether a call waits for which there is neither a canned result nor one that somebody wrote.
bool ToolResultsPanel::Private::lacksResult() const
{
    return std::any_of(cards.cbegin(), cards.cend(), [this](const Card &card) {
        const Tool *const tool = toolOf(card.call);
        return card.result->toPlainText().isEmpty() && (!tool || tool->cannedResult.isEmpty());
    });
}

/// Writes the canned results where nobody wrote another.
void ToolResultsPanel::Private::fillIn()
{
    for (const Card &card : std::as_const(cards)) {
        if (const Tool *const tool = toolOf(card.call); tool && card.result->toPlainText().isEmpty())
            card.result->setPlainText(tool->cannedResult);
    }
}

void ToolResultsPanel::Private::endAutoRun(Ended why)
{
    autoMost = 0;
    autoEnded = why;
    showAutoRun();
    q->setVisible(!cards.isEmpty());
}

/// Answers what waits and asks again, unless somebody must decide.
void ToolResultsPanel::Private::continueAutoRun()
{
    if (autoMost == 0 || cards.isEmpty())
        return;
    if (autoSent >= autoMost || lacksResult()) {
        endAutoRun(lacksResult() ? Ended::No : Ended::AtCap);
        return;
    }
    fillIn();
    ++autoSent;
    showAutoRun();
    emit q->sendRequested();
}

void ToolResultsPanel::Private::showAutoRun()
{
    const bool isRunning = autoMost > 0;
    const auto hasCanned = [this](const Card &card) {
        const Tool *const tool = toolOf(card.call);
        return tool && !tool->cannedResult.isEmpty();
    };
    autoRow->setVisible(isRunning || std::any_of(cards.cbegin(), cards.cend(), hasCanned));
    autoCap->setVisible(!isRunning);
    //: Before a number of requests.
    autoCap->setPrefix(ToolResultsPanel::tr("up to "));
    autoCap->setToolTip(plainToolTip(ToolResultsPanel::tr("How many requests it may make before it waits for you.")));
    onceButton->setVisible(!isRunning);
    onceButton->setText(ToolResultsPanel::tr("Answer once"));
    onceButton->setToolTip(plainToolTip(ToolResultsPanel::tr("Sends the canned results and waits for you at the next call.")));
    onceButton->setEnabled(!lacksResult());
    autoButton->setText(isRunning ? ToolResultsPanel::tr("Stop answering") : ToolResultsPanel::tr("Answer by itself"));
    autoButton->setToolTip(isRunning ? QString() : plainToolTip(ToolResultsPanel::tr("Sends the canned results of this call and of those that follow.")));
    autoButton->setEnabled(isRunning || !lacksResult());
    autoText->setText(!isRunning && lacksResult() ? ToolResultsPanel::tr("Some of the calls have no canned result.") : QString());
    showTitle();
}

/// What the panel waits for, or what answering by itself came to.
void ToolResultsPanel::Private::showTitle()
{
    title->setVisible(!cards.isEmpty() || autoMost > 0);
    if (autoMost > 0)
        //: %1 and %2 are numbers
        title->setText(ToolResultsPanel::tr("Answering with canned results: request %1 of %2")
                           .arg(QString::number(autoSent), QString::number(autoMost)));
    else if (autoEnded == Ended::AtCap)
        title->setText(ToolResultsPanel::tr("Stopped after %n request(s), as many as were allowed.", nullptr, autoSent));
    else if (autoEnded == Ended::Refused)
        title->setText(ToolResultsPanel::tr("Stopped: the request is not sent as it stands. The reason is given below."));
    else if (!cards.isEmpty())
        title->setText(cards.size() > 1 ? ToolResultsPanel::tr("The model waits for the results of its calls")
                                        : ToolResultsPanel::tr("The model waits for the result of its call"));
}

void ToolResultsPanel::Private::fitHeight()
{
    scroll->updateGeometry();
}

void ToolResultsPanel::Private::retranslate()
{
    autoCap->setAccessibleName(ToolResultsPanel::tr("Most requests"));
    autoCap->findChild<QLineEdit *>()->setAccessibleName(autoCap->accessibleName());
    showAutoRun();
    send->setVisible(!cards.isEmpty());
    if (cards.isEmpty())
        return; // hidden: a title would be measured for nothing
    send->setText(cards.size() > 1 ? ToolResultsPanel::tr("Send results") : ToolResultsPanel::tr("Send result"));
    send->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    for (const Card &card : std::as_const(cards))
        show(card);
}

ToolResultsPanel::ToolResultsPanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->title = new QLabel(this);
    d->title->setTextFormat(Qt::PlainText);
    d->title->setWordWrap(true);
    d->send = new QPushButton(this);
    d->send->setObjectName(u"sendResults"_s);
    d->scroll = new CardArea(this);
    d->content = new QWidget(d->scroll);
    d->layout = new QVBoxLayout(d->content);
    d->layout->setContentsMargins(0, 0, 0, 0);
    d->layout->setSizeConstraint(QLayout::SetMinAndMaxSize);
    d->scroll->setWidget(d->content);
    d->scroll->setWidgetResizable(true);
    d->scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    d->scroll->setFrameShape(QFrame::NoFrame);
    d->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->scroll->setFocusPolicy(Qt::NoFocus);
    d->content->installEventFilter(this);

    d->autoRow = new QFrame(this);
    d->autoText = new QLabel(d->autoRow);
    d->autoText->setTextFormat(Qt::PlainText);
    d->autoText->setWordWrap(true);
    d->autoText->setForegroundRole(QPalette::PlaceholderText);
    d->autoCap = new QSpinBox(d->autoRow);
    d->autoCap->setObjectName(u"autoRunCap"_s);
    d->autoCap->setRange(1, 50);
    d->autoCap->setValue(5);
    d->onceButton = new QPushButton(d->autoRow);
    d->onceButton->setObjectName(u"answerOnce"_s);
    d->autoButton = new QPushButton(d->autoRow);
    d->autoButton->setObjectName(u"autoRun"_s);
    auto *autoLayout = new QHBoxLayout(d->autoRow);
    autoLayout->setContentsMargins(0, 0, 0, 0);
    autoLayout->addWidget(d->autoText, 1);
    autoLayout->addWidget(d->onceButton);
    autoLayout->addWidget(d->autoButton);
    autoLayout->addWidget(d->autoCap);
    connect(d->autoCap, &QSpinBox::valueChanged, this, [this] { d->showAutoRun(); });
    connect(d->onceButton, &QPushButton::clicked, this, [this] {
        d->autoEnded = Private::Ended::No;
        d->fillIn();
        emit sendRequested();
    });
    connect(d->autoButton, &QPushButton::clicked, this, [this] {
        if (isAutoRunning())
            stopAutoRun();
        else
            startAutoRun(d->autoCap->value());
    });

    auto *foot = new QHBoxLayout;
    foot->addWidget(d->title, 1);
    foot->addWidget(d->send);
    auto *layout = new YieldingLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(d->scroll, 1);
    layout->addLayout(foot);
    layout->addWidget(d->autoRow);
    connect(d->send, &QPushButton::clicked, this, &ToolResultsPanel::sendRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    d->retranslate();
    hide();
}

ToolResultsPanel::~ToolResultsPanel() = default;

void ToolResultsPanel::setTools(const QList<Tool> &tools)
{
    if (d->tools == tools)
        return;
    d->tools = tools;
    d->retranslate();
}

void ToolResultsPanel::setResult(const QString &callId, const QString &result)
{
    for (const Private::Card &card : std::as_const(d->cards)) {
        if (card.call.id != callId || card.result->toPlainText() == result)
            continue;
        const QSignalBlocker quiet(card.result);
        card.result->setPlainText(result);
        d->showKeep(card);
    }
    d->showAutoRun();
}

bool ToolResultsPanel::hasEveryResult() const
{
    return std::all_of(d->cards.cbegin(), d->cards.cend(), [](const auto &card) { return !card.result->toPlainText().isEmpty(); });
}

void ToolResultsPanel::focusFirst()
{
    if (!d->cards.isEmpty())
        d->cards.constFirst().result->setFocus(Qt::OtherFocusReason);
}

void ToolResultsPanel::startAutoRun(int requests)
{
    d->autoSent = 0;
    d->autoMost = requests;
    d->autoEnded = Private::Ended::No;
    d->continueAutoRun();
}

void ToolResultsPanel::stopAutoRun()
{
    d->endAutoRun(Private::Ended::No);
}

void ToolResultsPanel::noteRefused()
{
    d->endAutoRun(isAutoRunning() ? Private::Ended::Refused : Private::Ended::No);
}

bool ToolResultsPanel::isAutoRunning() const
{
    return d->autoMost > 0;
}

void ToolResultsPanel::setCalls(const QList<ToolCall> &calls, bool isAnswering)
{
    QList<Private::Card> before = std::exchange(d->cards, {});
    for (const ToolCall &call : calls) {
        const auto known = std::find_if(before.begin(), before.end(), [&call](const Private::Card &card) {
            return card.call.id == call.id && card.call.index == call.index;
        });
        if (known != before.end()) {
            known->call = call;
            d->cards << *known;
            before.erase(known);
        } else {
            d->cards << d->makeCard(call);
        }
    }
    for (const Private::Card &card : std::as_const(before)) {
        card.frame->hide();
        card.frame->deleteLater();
    }
    QWidget *last = nullptr;
    for (const Private::Card &card : std::as_const(d->cards)) {
        d->layout->addWidget(card.frame); // moves a card that is there already
        card.frame->show();
        if (last)
            setTabOrder(last, card.arguments);
        setTabOrder(card.arguments, card.result);
        setTabOrder(card.result, card.keep);
        setTabOrder(card.keep, card.sample);
        setTabOrder(card.sample, card.canned);
        last = card.canned;
    }
    if (last)
        setTabOrder(last, d->send);
    if (calls.isEmpty() && !isAnswering) {
        d->autoMost = 0;
        d->autoEnded = Private::Ended::No;
    }
    d->retranslate();
    setVisible(!calls.isEmpty() || isAutoRunning());
    d->scroll->setVisible(!calls.isEmpty());
    d->fitHeight();
    // Not from within what told us: the session is still speaking.
    if (isAutoRunning() && !calls.isEmpty() && !isAnswering)
        QMetaObject::invokeMethod(this, [this] { d->continueAutoRun(); }, Qt::QueuedConnection);
}

bool ToolResultsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->content) {
        if (event->type() == QEvent::LayoutRequest)
            QMetaObject::invokeMethod(this, [this] { d->fitHeight(); }, Qt::QueuedConnection);
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        const auto *field = qobject_cast<GrowingEdit *>(watched);
        // While an input method is composing, Enter chooses a word and never sends.
        if (isEnter && press->modifiers().testFlag(Qt::ControlModifier) && field && !field->isComposing()) {
            emit sendRequested();
            return true;
        }
    } else if (event->type() == QEvent::FocusIn) {
        d->scroll->ensureWidgetVisible(static_cast<QWidget *>(watched));
    }
    return QWidget::eventFilter(watched, event);
}

void ToolResultsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d)
        d->retranslate();
}
