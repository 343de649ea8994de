#include "ui/forms/toolresultspanel.h"

#include "core/jsontext.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/notice.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int TallestPanel = 300; // pixels; what is more is scrolled
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
    };

    ToolResultsPanel *q;
    QLabel *title;
    QPushButton *send;
    QScrollArea *scroll;
    QWidget *content;
    QVBoxLayout *layout;
    QList<Card> cards;

    Card makeCard(const ToolCall &call);
    void show(const Card &card);
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
    QObject::connect(card.result, &QPlainTextEdit::textChanged, q,
        [this, id = call.id, result = card.result] { emit q->resultEdited(id, result->toPlainText()); });
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
    if (call.arguments.isEmpty())
        card.note->say(Notice::Weight::Quiet, ToolResultsPanel::tr("Called without arguments."));
    else if (!isJson)
        card.note->say(Notice::Weight::Caution,
            ToolResultsPanel::tr("The arguments are not valid JSON; they are shown as they came."));
    else if (isCut)
        card.note->say(Notice::Weight::Quiet,
            ToolResultsPanel::tr("Only the beginning is shown here; all of it is in the raw response."));
    else
        card.note->clearRemark();
    //: Accessible names of the fields of a tool call. %1: name of the tool.
    card.arguments->setAccessibleName(ToolResultsPanel::tr("Arguments of %1").arg(call.name));
    card.result->setAccessibleName(ToolResultsPanel::tr("Result of %1").arg(call.name));
    card.result->setPlaceholderText(ToolResultsPanel::tr("Type what the tool returns"));
}

void ToolResultsPanel::Private::fitHeight()
{
    const int wanted = content->sizeHint().height() + 2;
    scroll->setFixedHeight(qMin(wanted, TallestPanel));
}

void ToolResultsPanel::Private::retranslate()
{
    if (cards.isEmpty())
        return; // hidden: a title would be measured for nothing
    title->setText(cards.size() > 1 ? ToolResultsPanel::tr("The model waits for the results of its calls")
                                    : ToolResultsPanel::tr("The model waits for the result of its call"));
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
    d->scroll = new QScrollArea(this);
    d->content = new QWidget(d->scroll);
    d->layout = new QVBoxLayout(d->content);
    d->layout->setContentsMargins(0, 0, 0, 0);
    d->layout->setSizeConstraint(QLayout::SetMinAndMaxSize);
    d->scroll->setWidget(d->content);
    d->scroll->setWidgetResizable(true);
    d->scroll->setFrameShape(QFrame::NoFrame);
    d->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->scroll->setFocusPolicy(Qt::NoFocus);
    d->content->installEventFilter(this);

    auto *foot = new QHBoxLayout;
    foot->addWidget(d->title, 1);
    foot->addWidget(d->send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(d->scroll);
    layout->addLayout(foot);
    connect(d->send, &QPushButton::clicked, this, &ToolResultsPanel::sendRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    d->retranslate();
    hide();
}

ToolResultsPanel::~ToolResultsPanel() = default;

void ToolResultsPanel::setCalls(const QList<ToolCall> &calls)
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
        last = card.result;
    }
    if (last)
        setTabOrder(last, d->send);
    d->retranslate();
    setVisible(!calls.isEmpty());
    d->fitHeight();
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
