#include "ui/forms/routeform.h"

#include "ui/forms/keyfield.h"
#include "ui/forms/notice.h"
#include "ui/forms/routemore.h"
#include "ui/forms/surfacelist.h"
#include "ui/forms/swatchcombo.h"
#include "ui/forms/valueeditor.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

struct RouteForm::Private {
    RouteForm *q;
    KeyField *key;
    Route shown; ///< what the form was filled with

    QLineEdit *name = new QLineEdit;
    SwatchCombo *colour = new SwatchCombo;
    SurfaceList *surfaces = new SurfaceList;
    QLineEdit *group = new QLineEdit;
    Notice *groupNotice = new Notice;
    QLineEdit *variable = new QLineEdit;
    QLineEdit *model = new QLineEdit;
    QCheckBox *minimax = new QCheckBox;
    QCheckBox *roleMessages = new QCheckBox;
    QToolButton *moreButton = new QToolButton;
    RouteMore *more = new RouteMore;

    QLabel *nameLabel = new QLabel;
    QLabel *colourLabel = new QLabel;
    QLabel *keyLabel = new QLabel;
    QLabel *groupLabel = new QLabel;
    QLabel *variableLabel = new QLabel;
    QLabel *modelLabel = new QLabel;
    std::array<QLabel *, 2> titles {};

    void addTitle(QFormLayout *form, int index);
    void addRow(QFormLayout *form, QLabel *label, QWidget *field, QWidget *buddy = nullptr);
    bool isGroupUsable() const;
    void show();
    void take();
    void openMore(bool open);
    void retranslate();
};

void RouteForm::Private::addTitle(QFormLayout *form, int index)
{
    auto *title = new QLabel(q);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    if (index > 0)
        title->setContentsMargins(0, 10, 0, 0);
    titles[size_t(index)] = title;
    form->addRow(title);
}

void RouteForm::Private::addRow(QFormLayout *form, QLabel *label, QWidget *field, QWidget *buddy)
{
    form->addRow(label, field);
    label->setBuddy(buddy ? buddy : field);
}

bool RouteForm::Private::isGroupUsable() const
{
    static const QRegularExpression digits(u"\\A[0-9]*\\z"_s);
    return digits.match(group->text().trimmed()).hasMatch();
}

/// What depends on the surfaces: MiniMax's older ones want a GroupId, and one of them writes messages in two ways.
void RouteForm::Private::show()
{
    const bool isLegacy = surfaces->has("minimax-v1") || surfaces->has("minimax-pro");
    groupLabel->setVisible(isLegacy);
    group->parentWidget()->setVisible(isLegacy);
    roleMessages->setVisible(surfaces->has("minimax-v1"));
    if (!isGroupUsable())
        groupNotice->say(Notice::Weight::Error, RouteForm::tr("A GroupId consists of digits only. A key belongs into the key field."));
    else
        groupNotice->say(Notice::Weight::Quiet,
            group->text().trimmed().isEmpty() ? RouteForm::tr("MiniMax’s older surfaces (v1, Pro) need it; the others do not.") : QString());
    group->setAccessibleDescription(groupNotice->text());
    surfaces->showCalls(q->route());
}

void RouteForm::Private::take()
{
    show();
    emit q->edited();
}

void RouteForm::Private::openMore(bool open)
{
    moreButton->setChecked(open);
    moreButton->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    more->setVisible(open);
}

RouteForm::RouteForm(KeyField *keyField, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->key = keyField;
    d->name->setObjectName(u"routeName"_s);
    d->group->setObjectName(u"groupId"_s);
    d->groupNotice->setObjectName(u"groupNotice"_s);
    d->variable->setObjectName(u"keyVariable"_s);
    d->model->setObjectName(u"defaultModel"_s);
    d->roleMessages->setObjectName(u"roleMessages"_s);
    d->moreButton->setObjectName(u"moreOfRoute"_s);
    d->moreButton->setCheckable(true);
    d->moreButton->setAutoRaise(true);
    d->moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    d->moreButton->setFocusPolicy(Qt::StrongFocus);
    ignoreWheelUnlessFocused(d->colour);
    d->colour->setMaximumWidth(220);

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setVerticalSpacing(8);
    d->addTitle(form, 0);
    d->addRow(form, d->nameLabel, d->name);
    d->addRow(form, d->colourLabel, d->colour);
    d->surfaces->addRows(form);
    d->addRow(form, d->keyLabel, keyField);
    auto *groupBox = new QWidget(this);
    auto *groupLayout = new QVBoxLayout(groupBox);
    groupLayout->setContentsMargins(0, 0, 0, 0);
    groupLayout->setSpacing(4);
    groupLayout->addWidget(d->group);
    groupLayout->addWidget(d->groupNotice);
    d->addRow(form, d->groupLabel, groupBox, d->group);
    d->addRow(form, d->variableLabel, d->variable);
    d->addTitle(form, 1);
    d->addRow(form, d->modelLabel, d->model);
    form->addRow(new QWidget(this), d->minimax);
    form->addRow(new QWidget(this), d->roleMessages);
    form->addRow(d->moreButton);
    form->addRow(d->more);

    for (QLineEdit *field : { d->name, d->group, d->variable, d->model })
        connect(field, &QLineEdit::textEdited, this, [this] { d->take(); });
    connect(d->colour, &QComboBox::activated, this, [this] { d->take(); });
    for (QCheckBox *box : { d->minimax, d->roleMessages })
        connect(box, &QCheckBox::toggled, this, [this] { d->take(); });
    connect(d->surfaces, &SurfaceList::edited, this, [this] { d->take(); });
    connect(d->more, &RouteMore::edited, this, [this] { d->take(); });
    connect(d->moreButton, &QToolButton::toggled, this, [this](bool open) { d->openMore(open); });
    d->openMore(false);
    d->retranslate();
}

RouteForm::~RouteForm() = default;

void RouteForm::setRoute(const Route &route, const QList<Route> &others)
{
    const QSignalBlocker quiet(this);
    d->shown = route;
    d->name->setText(route.name);
    d->colour->setColour(route.colour);
    d->surfaces->setRoute(route);
    d->group->setText(route.groupId);
    d->variable->setText(route.keyVariable);
    d->model->setText(route.defaultModel);
    d->more->setRoute(route, others);
    {
        const QSignalBlocker quietDialect(d->minimax);
        const QSignalBlocker quietRoles(d->roleMessages);
        d->minimax->setChecked(route.dialect == Dialect::MiniMax);
        d->roleMessages->setChecked(route.roleMessages);
    }
    d->show();
}

Route RouteForm::route() const
{
    Route route = d->shown;
    route.name = d->name->text();
    route.colour = d->colour->colour();
    d->surfaces->fill(route);
    if (const QString variable = d->variable->text().trimmed(); variable != d->shown.keyVariable) {
        route.keyVariable = variable;
        if (!variable.isEmpty() && !route.keyVariables.contains(variable))
            route.keyVariables.prepend(variable);
    }
    route.groupId = d->group->text().trimmed();
    route.defaultModel = d->model->text().trimmed();
    route.dialect = d->minimax->isChecked() ? Dialect::MiniMax : Dialect::Plain;
    route.roleMessages = d->roleMessages->isChecked();
    d->more->fill(route);
    return route;
}

QString RouteForm::problem() const
{
    return d->surfaces->problem();
}

void RouteForm::focusName()
{
    d->name->setFocus(Qt::OtherFocusReason);
    d->name->selectAll();
}

void RouteForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d)
        d->retranslate();
}

void RouteForm::Private::retranslate()
{
    const auto label = [](QLabel *title, QWidget *field, const QString &text) {
        title->setText(text);
        field->setAccessibleName(QString(text).remove(u'&'));
    };
    titles[0]->setText(RouteForm::tr("Address and key"));
    titles[1]->setText(RouteForm::tr("Requests"));
    label(nameLabel, name, RouteForm::tr("&Name"));
    label(colourLabel, colour, RouteForm::tr("Colour"));
    keyLabel->setText(RouteForm::tr("Ke&y"));
    label(groupLabel, group, RouteForm::tr("&GroupId"));
    label(variableLabel, variable, RouteForm::tr("Key &variable"));
    variable->setPlaceholderText(u"MINIMAX_API_KEY"_s);
    variable->setToolTip(RouteForm::tr(
        "Environment variable that stands for the key in copied commands, and fills it in when it is set."));
    label(modelLabel, model, RouteForm::tr("Default &model"));
    minimax->setText(RouteForm::tr("Offer MiniMax’s own fields (thinking, reasoning_split)"));
    roleMessages->setText(RouteForm::tr("Legacy v1: messages with role and content"));
    roleMessages->setToolTip(RouteForm::tr("MiniMax’s archived pages write sender_type and text; some guides write role and content."));
    moreButton->setText(RouteForm::tr("Mor&e"));
    show();
}
