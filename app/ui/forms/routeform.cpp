#include "ui/forms/routeform.h"

#include "advice/baseurl.h"
#include "protocols/protocol.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/headerlines.h"
#include "ui/forms/keyfield.h"
#include "ui/forms/notice.h"
#include "ui/forms/swatchcombo.h"
#include "ui/forms/valueeditor.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int WidestOffer = 240; // pixels
constexpr int LongestLimit = 86'400; // seconds

/// Several widgets as the one field of a form row.
QWidget *stacked(QWidget *parent, const QList<QWidget *> &parts)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget *part : parts)
        layout->addWidget(part, 0, qobject_cast<QPushButton *>(part) ? Qt::AlignLeft : Qt::Alignment());
    box->setFocusProxy(parts.first());
    return box;
}

// Limits are edited in seconds; a fraction that came from elsewhere stays while nobody touches it.
void readSeconds(const QSpinBox *box, int &milliseconds)
{
    if (box->value() != milliseconds / 1'000)
        milliseconds = box->value() * 1'000;
}
}

struct RouteForm::Private {
    RouteForm *q;
    KeyField *key;
    Route shown; ///< what the form was filled with
    QList<BaseUrlFinding> lastChanges; ///< said on after the field holds the normalised text

    QLineEdit *name = new QLineEdit;
    SwatchCombo *colour = new SwatchCombo;
    QLineEdit *base = new QLineEdit;
    Notice *baseChanges = new Notice;
    Notice *baseProblem = new Notice;
    Notice *baseCaution = new Notice;
    QPushButton *baseRepair = new QPushButton;
    GrowingEdit *finalUrl = new GrowingEdit;
    QComboBox *protocol = new QComboBox;
    QComboBox *auth = new QComboBox;
    QLineEdit *variable = new QLineEdit;
    QLineEdit *model = new QLineEdit;
    QCheckBox *minimax = new QCheckBox;
    HeaderLines *headers = new HeaderLines;
    std::array<QSpinBox *, 4> limits {};
    QComboBox *proxyMode = new QComboBox;
    QLineEdit *proxyUrl = new QLineEdit;

    QLabel *nameLabel = new QLabel;
    QLabel *colourLabel = new QLabel;
    QLabel *baseLabel = new QLabel;
    QLabel *finalLabel = new QLabel;
    QLabel *protocolLabel = new QLabel;
    QLabel *authLabel = new QLabel;
    QLabel *keyLabel = new QLabel;
    QLabel *variableLabel = new QLabel;
    QLabel *modelLabel = new QLabel;
    QLabel *headersLabel = new QLabel;
    std::array<QLabel *, 4> limitLabels {};
    QLabel *proxyLabel = new QLabel;
    std::array<QLabel *, 3> titles {};

    void addTitle(QFormLayout *form, int index);
    void addRow(QFormLayout *form, QLabel *label, QWidget *field, QWidget *buddy = nullptr);
    BaseUrl readBase() const { return readBaseUrl(base->text()); }
    void judgeBase();
    void normaliseBase();
    void changeProtocol();
    void take();
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

void RouteForm::Private::judgeBase()
{
    const BaseUrl read = readBase();
    const auto *spoken = protocolById(shown.protocol);
    const bool isShipped = shown.id == "sandbox"_L1;
    const QUrl final = spoken ? spoken->chatUrl(q->route()) : QUrl();
    finalUrl->setPlainText(final.isValid() && !final.isEmpty() ? QString::fromUtf8(final.toEncoded())
                                                               : RouteForm::tr("nothing can be called yet"));
    finalUrl->setEnabled(final.isValid() && !final.isEmpty());
    baseProblem->say(read.problem == "empty" ? Notice::Weight::Quiet : Notice::Weight::Error,
        isShipped ? QString() : Words::baseUrlProblem(read));
    if (!read.changes.isEmpty())
        lastChanges = read.changes;
    QStringList changes;
    for (const BaseUrlFinding &change : std::as_const(lastChanges))
        changes << Words::baseUrlChange(change);
    baseChanges->say(Notice::Weight::Quiet, changes.join(u'\n'));
    QStringList cautions;
    QString repaired;
    for (const BaseUrlFinding &offer : isShipped ? QList<BaseUrlFinding>() : read.offers) {
        cautions << Words::baseUrlOffer(offer);
        if (repaired.isEmpty())
            repaired = offer.repaired;
    }
    baseCaution->say(Notice::Weight::Caution, cautions.join(u'\n'));
    const QString shortened = baseRepair->fontMetrics().elidedText(repaired, Qt::ElideMiddle, WidestOffer);
    //: Button that replaces the base URL. %1: the repaired URL.
    baseRepair->setText(RouteForm::tr("Use %1").arg(QString(shortened).replace(u'&', u"&&"_s)));
    baseRepair->setToolTip(plainToolTip(repaired));
    baseRepair->setAccessibleName(RouteForm::tr("Use %1").arg(repaired));
    baseRepair->setProperty("repaired", repaired);
    baseRepair->setVisible(!repaired.isEmpty());
    base->setAccessibleDescription((QStringList() << baseProblem->text() << changes << cautions).join(u' ').trimmed());
}

// What is called stands in the field once it is left; what was changed stays said below.
void RouteForm::Private::normaliseBase()
{
    const BaseUrl read = readBase();
    if (!read.url.isEmpty() && read.url != base->text())
        base->setText(read.url);
}

// Each protocol has a base of its own.
void RouteForm::Private::changeProtocol()
{
    const QByteArray chosen = protocol->currentData().toByteArray();
    protocol->setCurrentIndex(protocol->findData(shown.protocol));
    shown.bases = q->route().bases;
    shown.protocol = chosen;
    protocol->setCurrentIndex(protocol->findData(chosen));
    lastChanges.clear();
    base->setText(shown.base(chosen));
    take();
}

void RouteForm::Private::take()
{
    proxyUrl->setEnabled(proxyMode->currentIndex() == int(ProxyMode::Own));
    judgeBase();
    emit q->edited();
}

RouteForm::RouteForm(KeyField *keyField, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->key = keyField;
    d->name->setObjectName(u"routeName"_s);
    d->base->setObjectName(u"baseUrl"_s);
    d->finalUrl->setObjectName(u"finalUrl"_s);
    d->baseRepair->setObjectName(u"repairBase"_s);
    d->baseChanges->setObjectName(u"baseChanges"_s);
    d->baseCaution->setObjectName(u"baseCaution"_s);
    d->variable->setObjectName(u"keyVariable"_s);
    d->model->setObjectName(u"defaultModel"_s);
    d->proxyUrl->setObjectName(u"proxyUrl"_s);
    d->finalUrl->setReadOnly(true);
    d->finalUrl->setLines(1, 3);
    d->finalUrl->setFrameShape(QFrame::NoFrame);
    d->finalUrl->viewport()->setAutoFillBackground(false);
    d->finalUrl->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    d->baseRepair->setAutoDefault(false);
    for (size_t i = 0; i < d->limits.size(); ++i) {
        d->limits[i] = new QSpinBox;
        d->limits[i]->setRange(0, LongestLimit);
        d->limits[i]->setGroupSeparatorShown(false);
        d->limits[i]->setMaximumWidth(140);
        ignoreWheelUnlessFocused(d->limits[i]);
        d->limitLabels[i] = new QLabel;
        connect(d->limits[i], &QSpinBox::valueChanged, this, [this] { d->take(); });
    }
    for (QComboBox *combo : { static_cast<QComboBox *>(d->colour), d->protocol, d->auth, d->proxyMode }) {
        ignoreWheelUnlessFocused(combo);
        combo->setMaximumWidth(220);
    }
    for (const Protocol *each : protocols())
        d->protocol->addItem(QString(), each->id());
    for (int i = 0; i < 3; ++i) {
        d->auth->addItem(QString());
        d->proxyMode->addItem(QString());
    }

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setVerticalSpacing(8);
    d->addTitle(form, 0);
    d->addRow(form, d->nameLabel, d->name);
    d->addRow(form, d->colourLabel, d->colour);
    d->addRow(form, d->baseLabel,
        stacked(this, { d->base, d->baseProblem, d->baseChanges, d->baseCaution, d->baseRepair }), d->base);
    d->addRow(form, d->finalLabel, d->finalUrl);
    d->addRow(form, d->protocolLabel, d->protocol);
    d->addRow(form, d->authLabel, d->auth);
    d->addRow(form, d->keyLabel, keyField);
    d->addRow(form, d->variableLabel, d->variable);
    d->addTitle(form, 1);
    d->addRow(form, d->modelLabel, d->model);
    form->addRow(new QWidget(this), d->minimax);
    d->addRow(form, d->headersLabel, d->headers);
    d->addTitle(form, 2);
    for (size_t i = 0; i < d->limits.size(); ++i)
        d->addRow(form, d->limitLabels[i], d->limits[i]);
    d->addRow(form, d->proxyLabel, stacked(this, { d->proxyMode, d->proxyUrl }), d->proxyMode);

    for (QLineEdit *field : { d->name, d->variable, d->model, d->proxyUrl })
        connect(field, &QLineEdit::textEdited, this, [this] { d->take(); });
    connect(d->base, &QLineEdit::textEdited, this, [this] { d->lastChanges.clear(); });
    connect(d->base, &QLineEdit::textChanged, this, [this] { d->take(); });
    connect(d->base, &QLineEdit::editingFinished, this, [this] { d->normaliseBase(); });
    connect(d->baseRepair, &QPushButton::clicked, this, [this] {
        d->base->setFocus(Qt::OtherFocusReason);
        d->base->setText(d->baseRepair->property("repaired").toString());
    });
    for (QComboBox *combo : { static_cast<QComboBox *>(d->colour), d->auth, d->proxyMode })
        connect(combo, &QComboBox::activated, this, [this] { d->take(); });
    connect(d->protocol, &QComboBox::activated, this, [this] { d->changeProtocol(); });
    connect(d->minimax, &QCheckBox::toggled, this, [this] { d->take(); });
    connect(d->headers, &HeaderLines::edited, this, [this] { d->take(); });
    d->retranslate();
}

RouteForm::~RouteForm() = default;

void RouteForm::setRoute(const Route &route)
{
    const QSignalBlocker quiet(this);
    d->shown = route;
    d->lastChanges.clear();
    d->name->setText(route.name);
    d->colour->setColour(route.colour);
    d->protocol->setCurrentIndex(d->protocol->findData(route.protocol));
    d->base->setText(route.base(route.protocol));
    d->base->setCursorPosition(0);
    d->base->setReadOnly(route.id == "sandbox"_L1);
    d->auth->setCurrentIndex(int(route.auth));
    d->variable->setText(route.keyVariable);
    d->model->setText(route.defaultModel);
    d->minimax->setChecked(route.dialect == Dialect::MiniMax);
    d->headers->setHeaders(route.headers);
    const std::array<int, 4> limits { route.limits.connect, route.limits.firstByte, route.limits.idle,
        route.limits.contentIdle };
    // All at once: each box reports a change while its neighbours still show the route before.
    for (size_t i = 0; i < limits.size(); ++i) {
        const QSignalBlocker quietBox(d->limits[i]);
        d->limits[i]->setValue(limits[i] / 1'000);
    }
    d->proxyMode->setCurrentIndex(int(route.proxyMode));
    d->proxyUrl->setText(route.proxyUrl);
    d->take();
    d->lastChanges.clear();
    d->judgeBase();
}

Route RouteForm::route() const
{
    Route route = d->shown;
    route.name = d->name->text();
    route.colour = d->colour->colour();
    if (d->protocol->currentIndex() >= 0)
        route.protocol = d->protocol->currentData().toByteArray();
    // A base that cannot be called is kept as typed: what is wrong with it is said, not swept away.
    const BaseUrl read = d->readBase();
    const QString base = read.url.isEmpty() ? d->base->text().trimmed() : read.url;
    if (d->base->isReadOnly())
        ; // the sandbox is where it is
    else if (base.isEmpty())
        route.bases.remove(route.protocol);
    else if (base != route.base(route.protocol))
        route.bases.insert(route.protocol, base);
    route.auth = AuthStyle(d->auth->currentIndex());
    if (const QString variable = d->variable->text().trimmed(); variable != d->shown.keyVariable) {
        route.keyVariable = variable;
        if (!variable.isEmpty() && !route.keyVariables.contains(variable))
            route.keyVariables.prepend(variable);
    }
    route.defaultModel = d->model->text().trimmed();
    route.dialect = d->minimax->isChecked() ? Dialect::MiniMax : Dialect::Plain;
    route.headers = d->headers->headers();
    readSeconds(d->limits[0], route.limits.connect);
    readSeconds(d->limits[1], route.limits.firstByte);
    readSeconds(d->limits[2], route.limits.idle);
    readSeconds(d->limits[3], route.limits.contentIdle);
    route.proxyMode = ProxyMode(d->proxyMode->currentIndex());
    route.proxyUrl = d->proxyUrl->text().trimmed();
    return route;
}

QString RouteForm::problem() const
{
    const BaseUrl read = d->readBase();
    return d->shown.id == "sandbox"_L1 ? QString() : Words::baseUrlProblem(read);
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
    titles[2]->setText(RouteForm::tr("Connection"));
    label(nameLabel, name, RouteForm::tr("&Name"));
    label(colourLabel, colour, RouteForm::tr("Colour"));
    label(baseLabel, base, RouteForm::tr("&Base URL"));
    base->setPlaceholderText(u"https://api.minimax.io/v1"_s);
    label(finalLabel, finalUrl, RouteForm::tr("Calls"));
    finalUrl->setAccessibleName(RouteForm::tr("The URL that is called"));
    label(protocolLabel, protocol, RouteForm::tr("&Protocol"));
    for (int i = 0; i < protocol->count(); ++i)
        protocol->setItemText(i, Words::protocolName(protocol->itemData(i).toByteArray()));
    label(authLabel, auth, RouteForm::tr("Key is sent &as"));
    auth->setItemText(int(AuthStyle::Bearer), u"Authorization: Bearer"_s);
    auth->setItemText(int(AuthStyle::XApiKey), u"x-api-key"_s);
    auth->setItemText(int(AuthStyle::None), RouteForm::tr("no key is sent"));
    keyLabel->setText(RouteForm::tr("Ke&y"));
    label(variableLabel, variable, RouteForm::tr("Key &variable"));
    variable->setPlaceholderText(u"MINIMAX_API_KEY"_s);
    variable->setToolTip(RouteForm::tr(
        "Environment variable that stands for the key in copied commands, and fills it in when it is set."));
    label(modelLabel, model, RouteForm::tr("Default &model"));
    minimax->setText(RouteForm::tr("Offer MiniMax’s own fields (thinking, reasoning_split)"));
    headersLabel->setText(RouteForm::tr("Extra &headers"));
    headers->setSecretRemark(
        RouteForm::tr("A secret would be stored readable here. Put the key into the key field instead."));
    label(limitLabels[0], limits[0], RouteForm::tr("Wait to connect"));
    label(limitLabels[1], limits[1], RouteForm::tr("Wait for the first byte"));
    label(limitLabels[2], limits[2], RouteForm::tr("Wait between bytes"));
    label(limitLabels[3], limits[3], RouteForm::tr("Wait between events"));
    for (QSpinBox *box : limits) {
        //: Unit of a time limit, after the number: seconds.
        box->setSuffix(RouteForm::tr(" s"));
        box->setSpecialValueText(RouteForm::tr("no limit"));
    }
    label(proxyLabel, proxyMode, RouteForm::tr("Pro&xy"));
    proxyMode->setItemText(int(ProxyMode::Inherit), RouteForm::tr("as the system has it"));
    proxyMode->setItemText(int(ProxyMode::None), RouteForm::tr("none"));
    proxyMode->setItemText(int(ProxyMode::Own), RouteForm::tr("its own"));
    proxyUrl->setPlaceholderText(u"http://localhost:8080"_s);
    proxyUrl->setAccessibleName(RouteForm::tr("Proxy URL"));
    judgeBase();
}
