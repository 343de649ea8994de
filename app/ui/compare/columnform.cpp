#include "ui/compare/columnform.h"

#include "engine/modelcatalog.h"
#include "protocols/protocol.h"
#include "store/routestore.h"
#include "ui/compare/columnwords.h"
#include "ui/compare/lineupsettings.h"
#include "ui/forms/parameterpanel.h"
#include "ui/icons.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

struct ColumnForm::Private {
    Private(ColumnForm &dialog, const LineupColumn &given, const ParameterValues &sharedValues, const RouteStore &store, ModelCatalog &models);

    Route route() const;
    QByteArray protocolId() const { return protocol->currentData().toByteArray(); }
    void fillRoutes();
    void fillProtocols();
    void fillModels();
    void showSpecs();
    void showAddress();
    void retranslate();

    ColumnForm &q;
    const LineupColumn before;
    const ParameterValues shared;
    const RouteStore &routes;
    ModelCatalog &catalog;
    QFormLayout *form;
    QComboBox *where;
    QLineEdit *address;
    QLineEdit *variable;
    QComboBox *protocol;
    QComboBox *model;
    QLineEdit *name;
    QLabel *sharedTitle;
    QList<std::pair<QByteArray, QCheckBox *>> sharedChoices;
    QLabel *ownTitle;
    ParameterPanel *panel;
    QDialogButtonBox *buttons;
    QList<ParameterSpec> specs;
};

ColumnForm::Private::Private(
    ColumnForm &dialog, const LineupColumn &given, const ParameterValues &sharedValues, const RouteStore &store, ModelCatalog &models)
    : q(dialog)
    , before(given)
    , shared(sharedValues)
    , routes(store)
    , catalog(models)
    , form(new QFormLayout)
    , where(new QComboBox(&q))
    , address(new QLineEdit(&q))
    , variable(new QLineEdit(&q))
    , protocol(new QComboBox(&q))
    , model(new QComboBox(&q))
    , name(new QLineEdit(&q))
    , sharedTitle(new QLabel(&q))
    , ownTitle(new QLabel(&q))
    , panel(new ParameterPanel(&q))
    , buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &q))
{
    where->setObjectName("columnRoute"_L1);
    address->setObjectName("columnAddress"_L1);
    variable->setObjectName("columnKeyVariable"_L1);
    protocol->setObjectName("columnProtocolPicker"_L1);
    model->setObjectName("columnModelPicker"_L1);
    name->setObjectName("columnName"_L1);
    panel->setObjectName("columnParameters"_L1);
    model->setEditable(true);
    model->setInsertPolicy(QComboBox::NoInsert);
    // Model ids are sent exactly as typed; the usual completion would change their case.
    model->completer()->setCompletionMode(QCompleter::PopupCompletion);
    model->completer()->setFilterMode(Qt::MatchContains);
    panel->setFrameShape(QFrame::NoFrame);
    panel->setBodyOnly();
    sharedTitle->setTextFormat(Qt::PlainText);
    ownTitle->setTextFormat(Qt::PlainText);
    ownTitle->setWordWrap(true);
    QFont bold = ownTitle->font();
    bold.setBold(true);
    sharedTitle->setFont(bold);
}

Route ColumnForm::Private::route() const
{
    if (const auto known = routes.find(where->currentData().toString()))
        return *known;
    Route own;
    own.name = address->text().trimmed();
    for (const Protocol *const each : protocols())
        own.bases.insert(each->id(), address->text().trimmed());
    return own;
}

void ColumnForm::Private::fillRoutes()
{
    where->clear();
    const QList<Route> all = routes.routes();
    for (const Route &each : all)
        where->addItem(Icons::dot(each.colour), each.name, each.id);
    where->addItem(ColumnForm::tr("Another address…"), QString());
    const auto named = routes.find(before.route);
    if (named)
        where->setCurrentIndex(where->findData(named->id));
    else if (!before.route.isEmpty()) {
        where->insertItem(0, before.route, before.route); // gone meanwhile: shown as it was named
        where->setCurrentIndex(0);
    } else {
        where->setCurrentIndex(where->count() - 1);
    }
}

void ColumnForm::Private::fillProtocols()
{
    const QByteArray chosen = protocolId();
    const Route now = route();
    protocol->clear();
    for (const Protocol *const each : protocols()) {
        if (!now.base(each->id()).isEmpty() || each->id() == before.protocol)
            protocol->addItem(Words::protocolName(each->id()), each->id());
    }
    int index = protocol->findData(chosen);
    if (index < 0)
        index = protocol->findData(now.protocol);
    protocol->setCurrentIndex(qMax(0, index));
}

void ColumnForm::Private::fillModels()
{
    const QString typed = model->currentText();
    const Route now = route();
    QStringList ids;
    const ModelList listed = catalog.models(now.id);
    for (const auto &each : listed.models)
        ids.append(each.id);
    ids += now.knownModels;
    if (!now.defaultModel.isEmpty())
        ids.append(now.defaultModel);
    ids.removeDuplicates();
    const QSignalBlocker quiet(model);
    model->clear();
    model->addItems(ids);
    model->setEditText(typed);
    model->lineEdit()->setPlaceholderText(now.defaultModel);
}

void ColumnForm::Private::showSpecs()
{
    ChatSettings now = panel->settings();
    const ParameterValues set = LineupSettings::set(now);
    const Protocol *const speaks = protocolById(protocolId());
    specs = speaks ? speaks->parameters(route(), model->currentText().trimmed()) : QList<ParameterSpec>();
    panel->setSpecs(specs);
    panel->setSettings(LineupSettings::settings(set, specs));
}

void ColumnForm::Private::showAddress()
{
    const bool own = where->currentData().toString().isEmpty();
    form->labelForField(address)->setVisible(own);
    address->setVisible(own);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(!own || !address->text().trimmed().isEmpty());
}

ColumnForm::ColumnForm(const LineupColumn &column, const ParameterValues &shared, const RouteStore &routes, ModelCatalog &catalog,
    QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(*this, column, shared, routes, catalog))
{
    setObjectName("columnForm"_L1);
    d->form->addRow(new QLabel(this), d->where);
    d->form->addRow(new QLabel(this), d->address);
    d->form->addRow(new QLabel(this), d->protocol);
    d->form->addRow(new QLabel(this), d->model);
    d->form->addRow(new QLabel(this), d->variable);
    d->form->addRow(new QLabel(this), d->name);
    d->form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    d->address->setText(column.baseUrl);
    d->variable->setText(column.keyVariable);
    d->name->setText(column.name);
    d->fillRoutes();
    d->fillProtocols();
    if (const int index = d->protocol->findData(column.protocol); index >= 0)
        d->protocol->setCurrentIndex(index);
    d->model->setEditText(column.model);
    d->fillModels();

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(d->form);
    layout->addWidget(d->sharedTitle);
    ParameterValues own = column.set;
    for (const auto &entry : shared.entries()) {
        auto *choice = new QCheckBox(ColumnWords::own([&entry] {
            ParameterValues one;
            one.set(entry.id, entry.json);
            return one;
        }()).join(u' ').replace(u'&', "&&"_L1), this);
        choice->setObjectName("shared-"_L1 + QString::fromUtf8(entry.id));
        choice->setChecked(own.value(entry.id) != "null");
        if (!choice->isChecked())
            own.reset(entry.id);
        layout->addWidget(choice);
        d->sharedChoices.append({ entry.id, choice });
    }
    d->sharedTitle->setVisible(!d->sharedChoices.isEmpty());
    layout->addWidget(d->ownTitle);
    layout->addWidget(d->panel, 1);
    layout->addWidget(d->buttons);
    d->panel->setSettings(LineupSettings::settings(own, {}));
    d->showSpecs();
    d->retranslate();
    d->showAddress();
    resize(480, 640);

    connect(d->where, &QComboBox::activated, this, [this] {
        d->fillProtocols();
        d->fillModels();
        // A model of one route means nothing on another, unless that one knows it too.
        if (d->model->findText(d->model->currentText(), Qt::MatchExactly | Qt::MatchCaseSensitive) < 0)
            d->model->setEditText(QString());
        d->showSpecs();
        d->showAddress();
    });
    connect(d->address, &QLineEdit::textEdited, this, [this] { d->showAddress(); });
    connect(d->address, &QLineEdit::editingFinished, this, [this] { d->fillProtocols(); });
    connect(d->protocol, &QComboBox::activated, this, [this] { d->showSpecs(); });
    connect(&catalog, &ModelCatalog::changed, this, [this] { d->fillModels(); });
    connect(d->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(d->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    d->where->setFocus();
}

ColumnForm::~ColumnForm() = default;

LineupColumn ColumnForm::column() const
{
    LineupColumn column = d->before;
    column.route = d->where->currentData().toString();
    column.baseUrl = column.route.isEmpty() ? d->address->text().trimmed() : QString();
    column.protocol = d->protocolId();
    column.model = d->model->currentText().trimmed();
    column.keyVariable = d->variable->text().trimmed();
    column.name = d->name->text().simplified();
    column.set = LineupSettings::set(d->panel->settings());
    for (const auto &[id, choice] : d->sharedChoices) {
        if (!choice->isChecked())
            column.set.set(id, "null");
    }
    return column;
}

void ColumnForm::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d)
        d->retranslate();
}

void ColumnForm::Private::retranslate()
{
    q.setWindowTitle(ColumnForm::tr("Column"));
    const auto label = [this](QWidget *field, const QString &text) {
        if (auto *const shown = qobject_cast<QLabel *>(form->labelForField(field))) {
            shown->setText(text);
            shown->setBuddy(field);
        }
    };
    label(where, ColumnForm::tr("&Route:"));
    label(address, ColumnForm::tr("&Base URL:"));
    label(protocol, ColumnForm::tr("&Protocol:"));
    label(model, ColumnForm::tr("&Model:"));
    label(variable, ColumnForm::tr("&Key from variable:"));
    label(name, ColumnForm::tr("&Title:"));
    variable->setPlaceholderText(ColumnForm::tr("as the route has it"));
    name->setPlaceholderText(ColumnForm::tr("the route’s name"));
    sharedTitle->setText(ColumnForm::tr("Shared values that count here, too"));
    ownTitle->setText(ColumnForm::tr("What is set below counts in this column only, instead of the shared value of that name."));
    where->setItemText(where->findData(QString()), ColumnForm::tr("Another address…"));
}
