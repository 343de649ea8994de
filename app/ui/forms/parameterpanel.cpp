#include "ui/forms/parameterpanel.h"

#include "ui/forms/extrafields.h"
#include "ui/forms/notice.h"
#include "ui/forms/parameterrow.h"
#include "ui/forms/toollist.h"
#include "ui/forms/undoline.h"
#include "words/words.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionToolButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
QLabel *makeTitle(QWidget *parent)
{
    auto *title = new QLabel(parent);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    return title;
}

QFrame *makeRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    return rule;
}

/// Opens and closes what is below; its arrow says which, so it need not look pressed as well.
class Disclosure final : public QToolButton
{
public:
    explicit Disclosure(QWidget *parent)
        : QToolButton(parent)
    {
        setCheckable(true);
        setAutoRaise(true);
        setFocusPolicy(Qt::StrongFocus);
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        option->state &= ~QStyle::State_On;
        if (!option->state.testFlag(QStyle::State_MouseOver))
            option->state &= ~QStyle::State_Raised;
    }
};

bool isBesideTools(const ParameterSpec &spec)
{
    return spec.id == "tool_choice";
}

bool isInMore(const ParameterSpec &spec)
{
    return !spec.basic && !isBesideTools(spec);
}

// What the body field of a row is called at the top of the body: "thinking" of "thinking.type".
QString topName(const QByteArray &field)
{
    const qsizetype dot = field.indexOf('.');
    return QString::fromUtf8(dot < 0 ? field : field.left(dot));
}
}

struct ParameterPanel::Private {
    explicit Private(ParameterPanel *panel);

    ParameterPanel *q;
    QList<ParameterSpec> specs;
    ChatSettings settings;

    QWidget *content;
    QLabel *title;
    QLabel *count;
    QPushButton *resetAll;
    UndoLine *undo;
    Notice *deviations;
    QStringList added;
    QList<QByteArray> unsent;
    QVBoxLayout *basicRows;
    QToolButton *more;
    QWidget *moreBox;
    QVBoxLayout *moreRows;
    QFrame *toolRule;
    ToolList *tools;
    QVBoxLayout *toolRows; ///< tool_choice belongs to the tools
    QLabel *extraTitle;
    QVBoxLayout *unlistedRows;
    ExtraFields *extra;
    QList<ParameterRow *> rows; ///< those that are built: the less common ones wait until somebody opens them
    bool moreIsBuilt = false;
    QList<ParameterRow *> unlisted;

    void buildMore();
    ParameterRow *addRow(const ParameterSpec &spec, QVBoxLayout *layout, bool listed);
    void dropRows(QList<ParameterRow *> &list);
    void rebuildUnlisted();
    void takeRow(const ParameterRow *row);
    void showValues();
    void showDeviations();
    void resetParameters();
    void refresh();
    void orderTabs();
    void retranslate();
};

ParameterPanel::Private::Private(ParameterPanel *panel)
    : q(panel)
    , content(new QWidget(panel))
    , title(makeTitle(content))
    , count(new QLabel(content))
    , resetAll(new QPushButton(content))
    , undo(new UndoLine(content))
    , deviations(new Notice(content))
    , basicRows(new QVBoxLayout)
    , more(new Disclosure(content))
    , moreBox(new QWidget(content))
    , moreRows(new QVBoxLayout(moreBox))
    , toolRule(makeRule(content))
    , tools(new ToolList(content))
    , toolRows(new QVBoxLayout)
    , extraTitle(makeTitle(content))
    , unlistedRows(new QVBoxLayout)
    , extra(new ExtraFields(content))
{
    count->setForegroundRole(QPalette::PlaceholderText);
    count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the first to give way
    resetAll->setObjectName(u"resetAll"_s);
    more->setObjectName(u"more"_s);
    moreRows->setContentsMargins(0, 0, 0, 0);
    for (QVBoxLayout *each : { basicRows, moreRows, toolRows, unlistedRows })
        each->setSpacing(8);

    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addWidget(count, 1);
    head->addWidget(resetAll);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 8, 12);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(undo);
    layout->addWidget(deviations);
    layout->addLayout(basicRows);
    layout->addWidget(more, 0, Qt::AlignLeft);
    layout->addWidget(moreBox);
    layout->addWidget(toolRule);
    layout->addWidget(tools);
    layout->addLayout(toolRows);
    layout->addWidget(makeRule(content));
    layout->addWidget(extraTitle);
    layout->addLayout(unlistedRows);
    layout->addWidget(extra);
    layout->addStretch(1);
}

void ParameterPanel::Private::showDeviations()
{
    QStringList sentences;
    if (!added.isEmpty())
        //: %1 is a list of fields with their values
        sentences.append(ParameterPanel::tr("Sent because this protocol requires it: %1.").arg(added.join(u", "_s)));
    QStringList labels;
    for (const QByteArray &id : std::as_const(unsent))
        labels.append(Words::parameterLabel({ .id = id, .field = id }));
    if (!labels.isEmpty())
        //: %1 is a list of parameters
        sentences.append(ParameterPanel::tr("Set, but unknown to this protocol and not sent: %1.").arg(labels.join(u", "_s)));
    for (ParameterRow *row : std::as_const(unlisted))
        row->setUnlisted(!unsent.contains(row->spec().id));
    deviations->say(unsent.isEmpty() ? Notice::Weight::Quiet : Notice::Weight::Caution, sentences.join(u'\n'));
}

ParameterRow *ParameterPanel::Private::addRow(const ParameterSpec &spec, QVBoxLayout *layout, bool listed)
{
    auto *row = new ParameterRow(spec, content);
    if (!listed)
        row->setUnlisted(!unsent.contains(spec.id));
    layout->addWidget(row);
    // At once for whoever looks; before that it would lay out the row for nothing.
    if (content->isVisible())
        row->show();
    (listed ? rows : unlisted) << row;
    QObject::connect(row, &ParameterRow::edited, q, [this, row] { takeRow(row); });
    return row;
}

void ParameterPanel::Private::buildMore()
{
    if (std::exchange(moreIsBuilt, true))
        return;
    for (const ParameterSpec &spec : std::as_const(specs)) {
        if (isInMore(spec))
            addRow(spec, moreRows, true)->setValue(settings.parameters.value(spec.id));
    }
    orderTabs();
}

void ParameterPanel::Private::dropRows(QList<ParameterRow *> &list)
{
    for (ParameterRow *row : std::as_const(list)) {
        row->hide();
        row->deleteLater();
    }
    list.clear();
}

void ParameterPanel::Private::rebuildUnlisted()
{
    dropRows(unlisted);
    for (const auto &entry : settings.parameters.entries()) {
        const auto isListed = [&entry](const ParameterSpec &spec) { return spec.id == entry.id; };
        if (std::none_of(specs.cbegin(), specs.cend(), isListed))
            addRow({ .id = entry.id, .field = entry.id, .kind = ParameterKind::Json }, unlistedRows, false)
                ->setValue(entry.json);
    }
}

void ParameterPanel::Private::takeRow(const ParameterRow *row)
{
    const auto value = row->value();
    if (value != settings.parameters.value(row->spec().id)) {
        if (value)
            settings.parameters.set(row->spec().id, *value);
        else
            settings.parameters.reset(row->spec().id);
        undo->dismiss();
        refresh();
        emit q->settingsEdited();
    } else {
        refresh();
    }
}

void ParameterPanel::Private::showValues()
{
    if (std::any_of(specs.cbegin(), specs.cend(),
            [this](const ParameterSpec &spec) { return isInMore(spec) && settings.parameters.value(spec.id); }))
        q->setMoreOpen(true);
    for (ParameterRow *row : std::as_const(rows))
        row->setValue(settings.parameters.value(row->spec().id));
    rebuildUnlisted();
    extra->setBody(settings.extraBody);
    extra->setHeaders(settings.extraHeaders);
    tools->setTools(settings.tools);
    refresh();
}

void ParameterPanel::Private::resetParameters()
{
    const ParameterValues before = std::exchange(settings.parameters, {});
    for (ParameterRow *row : std::as_const(rows)) {
        const QSignalBlocker quiet(row);
        row->reset();
    }
    showValues();
    undo->offer(ParameterPanel::tr("All parameters are reset."), [this, before] {
        settings.parameters = before;
        showValues();
        emit q->settingsEdited();
    });
    emit q->settingsEdited();
}

void ParameterPanel::Private::refresh()
{
    const int set = int(settings.parameters.entries().size());
    //: Beside "Parameters": how many of them are set. %1: their number.
    count->setText(set == 0 ? QString() : ParameterPanel::tr("%1 set").arg(QString::number(set)));
    const auto isTouched = [](const ParameterRow *row) { return row->isTouched(); };
    resetAll->setEnabled(set > 0 || std::any_of(rows.cbegin(), rows.cend(), isTouched));

    QList<std::pair<QString, QString>> fields { { u"model"_s, ParameterPanel::tr("the model chosen above") },
        { u"messages"_s, ParameterPanel::tr("the whole conversation") } };
    for (const ParameterRow *row : std::as_const(rows)) {
        if (row->value())
            fields << std::pair(topName(row->spec().field), row->label());
    }
    const auto isOn = [](const Tool &tool) { return tool.enabled; };
    if (std::any_of(settings.tools.cbegin(), settings.tools.cend(), isOn))
        fields << std::pair(u"tools"_s, ParameterPanel::tr("the tools above"));
    extra->setFormFields(fields);
}

void ParameterPanel::Private::orderTabs()
{
    QList<QWidget *> order { resetAll, undo };
    QList<QWidget *> inMore;
    QList<QWidget *> besideTools;
    for (ParameterRow *row : std::as_const(rows)) {
        if (moreBox->isAncestorOf(row))
            inMore << row;
        else if (toolRows->indexOf(row) >= 0)
            besideTools << row;
        else
            order << row;
    }
    order << more << inMore << tools << besideTools;
    for (ParameterRow *row : std::as_const(unlisted))
        order << row;
    order << extra;
    // Whole rows: the fields inside one are in order already.
    QWidget *last = nullptr;
    for (QWidget *part : std::as_const(order)) {
        QList<QWidget *> stops;
        if (part->focusPolicy() != Qt::NoFocus)
            stops << part;
        for (QWidget *child : part->findChildren<QWidget *>()) {
            if (child->window() == content->window() && (child->focusPolicy() & Qt::TabFocus))
                stops << child;
        }
        for (QWidget *stop : std::as_const(stops)) {
            if (last)
                QWidget::setTabOrder(last, stop);
            last = stop;
        }
    }
}

void ParameterPanel::Private::retranslate()
{
    title->setText(ParameterPanel::tr("Parameters"));
    showDeviations();
    resetAll->setText(ParameterPanel::tr("Reset all"));
    resetAll->setAccessibleName(ParameterPanel::tr("Reset all parameters"));
    //: Opens the rows of the less common parameters.
    more->setText(ParameterPanel::tr("More"));
    more->setAccessibleName(ParameterPanel::tr("More parameters"));
    more->setArrowType(
        more->isChecked() ? Qt::DownArrow : (q->layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow));
    extraTitle->setText(ParameterPanel::tr("Extra"));
    refresh();
}

ParameterPanel::ParameterPanel(QWidget *parent)
    : QScrollArea(parent)
    , d(std::make_unique<Private>(this))
{
    setWidget(d->content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The bar takes room from the rows when it appears; a form that changes its width while it is used is worse.
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Parameters"));
    connect(d->resetAll, &QPushButton::clicked, this, [this] { d->resetParameters(); });
    connect(d->more, &QToolButton::toggled, this, [this](bool open) {
        if (open)
            d->buildMore();
        d->moreBox->setVisible(open);
        d->retranslate();
    });
    connect(d->more, &QToolButton::clicked, this, &ParameterPanel::moreOpenChanged);
    connect(d->tools, &ToolList::edited, this, [this] {
        d->settings.tools = d->tools->tools();
        d->refresh();
        emit settingsEdited();
    });
    connect(d->extra, &ExtraFields::edited, this, [this] {
        const ParameterValues body = d->extra->body();
        const QList<HttpHeader> headers = d->extra->headers();
        if (body == d->settings.extraBody && headers == d->settings.extraHeaders)
            return;
        d->settings.extraBody = body;
        d->settings.extraHeaders = headers;
        emit settingsEdited();
    });
    d->moreBox->hide();
    d->more->hide();
    d->retranslate();
}

ParameterPanel::~ParameterPanel() = default;

void ParameterPanel::setDeviations(const QStringList &added, const QList<QByteArray> &unsent)
{
    if (d->added == added && d->unsent == unsent)
        return;
    d->added = added;
    d->unsent = unsent;
    d->showDeviations();
}

void ParameterPanel::setSpecs(const QList<ParameterSpec> &specs)
{
    if (specs == d->specs)
        return;
    const auto sameRows = [](const ParameterSpec &a, const ParameterSpec &b) {
        return a.id == b.id && a.kind == b.kind && a.basic == b.basic;
    };
    const bool keepRows = std::equal(specs.cbegin(), specs.cend(), d->specs.cbegin(), d->specs.cend(), sameRows);
    d->specs = specs;
    if (keepRows) {
        for (ParameterRow *row : std::as_const(d->rows)) {
            const auto spec = std::find_if(
                specs.cbegin(), specs.cend(), [row](const ParameterSpec &each) { return each.id == row->spec().id; });
            if (spec != specs.cend())
                row->setSpec(*spec);
        }
    } else {
        d->dropRows(d->rows);
        d->moreIsBuilt = false;
        for (const ParameterSpec &spec : specs) {
            if (!isInMore(spec))
                d->addRow(spec, isBesideTools(spec) ? d->toolRows : d->basicRows, true);
        }
        if (d->more->isChecked())
            d->buildMore();
        d->more->setVisible(std::any_of(specs.cbegin(), specs.cend(), isInMore));
    }
    d->showValues();
    d->orderTabs();
}

void ParameterPanel::setSettings(const ChatSettings &settings)
{
    ChatSettings shown = settings;
    shown.model.clear();
    if (shown == d->settings)
        return;
    d->settings = shown;
    d->undo->dismiss();
    d->showValues();
    d->orderTabs();
}

ChatSettings ParameterPanel::settings() const
{
    return d->settings;
}

void ParameterPanel::setBodyOnly()
{
    d->tools->hide();
    d->toolRule->hide();
    d->extra->setHeadersShown(false);
}

bool ParameterPanel::isMoreOpen() const
{
    return d->more->isChecked();
}

void ParameterPanel::setMoreOpen(bool open)
{
    d->more->setChecked(open);
}

QSize ParameterPanel::sizeHint() const
{
    return { 320, 640 };
}

void ParameterPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d) {
        setAccessibleName(tr("Parameters"));
        d->retranslate();
    }
}
