#include "ui/forms/routemore.h"

#include "ui/forms/headerlines.h"
#include "ui/forms/swatchcombo.h"
#include "ui/forms/valueeditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestLimit = 86'400; // seconds
constexpr int mostRepeats = 10;
constexpr int mostAtOnce = 64;

// Limits are edited in seconds; a fraction that came from elsewhere stays while nobody touches it.
void readSeconds(const QSpinBox *box, int &milliseconds)
{
    if (box->value() != milliseconds / 1'000)
        milliseconds = box->value() * 1'000;
}
}

RouteMore::RouteMore(QWidget *parent)
    : QWidget(parent)
    , m_headers(new HeaderLines(this))
    , m_fallback(new QComboBox(this))
    , m_retry(new QComboBox(this))
    , m_retries(makeBox(mostRepeats))
    , m_atOnce(makeBox(mostAtOnce))
    , m_idempotency(new QCheckBox(this))
    , m_proxyMode(nullptr)
    , m_proxyUrl(nullptr)
    , m_headersLabel(new QLabel(this))
    , m_fallbackLabel(new QLabel(this))
    , m_retryLabel(new QLabel(this))
    , m_retriesLabel(new QLabel(this))
    , m_atOnceLabel(new QLabel(this))
    , m_proxyLabel(new QLabel(this))
{
    m_fallback->setObjectName(u"fallback"_s);
    m_retry->setObjectName(u"retryMode"_s);
    m_retries->setObjectName(u"retries"_s);
    m_atOnce->setObjectName(u"maxConcurrent"_s);
    m_idempotency->setObjectName(u"idempotencyKeys"_s);
    m_retries->setMinimum(1);
    for (size_t i = 0; i < m_limits.size(); ++i) {
        m_limits[i] = makeBox(longestLimit);
        m_limits[i]->setObjectName(u"limit"_s);
        m_limitLabels[i] = new QLabel(this);
    }
    m_proxyMode = new QComboBox(this);
    m_proxyMode->setObjectName(u"proxyMode"_s);
    m_proxyUrl = new QLineEdit(this);
    m_proxyUrl->setObjectName(u"proxyUrl"_s);
    for (QComboBox *combo : { m_fallback, m_retry, m_proxyMode }) {
        ignoreWheelUnlessFocused(combo);
        combo->setMaximumWidth(260);
        connect(combo, &QComboBox::activated, this, &RouteMore::edited);
    }
    m_retry->addItems({ QString(), QString() });
    m_proxyMode->addItems({ QString(), QString(), QString() });

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setVerticalSpacing(8);
    const auto addRow = [form](QLabel *label, QWidget *field) {
        form->addRow(label, field);
        label->setBuddy(field);
    };
    addRow(m_headersLabel, m_headers);
    addTitle(form, 0);
    addRow(m_fallbackLabel, m_fallback);
    addRow(m_retryLabel, m_retry);
    addRow(m_retriesLabel, m_retries);
    form->addRow(new QWidget(this), m_idempotency);
    addTitle(form, 1);
    addRow(m_atOnceLabel, m_atOnce);
    for (size_t i = 0; i < m_limits.size(); ++i)
        addRow(m_limitLabels[i], m_limits[i]);
    auto *proxy = new QWidget(this);
    auto *proxyLayout = new QVBoxLayout(proxy);
    proxyLayout->setContentsMargins(0, 0, 0, 0);
    proxyLayout->setSpacing(4);
    proxyLayout->addWidget(m_proxyMode);
    proxyLayout->addWidget(m_proxyUrl);
    form->addRow(m_proxyLabel, proxy);
    m_proxyLabel->setBuddy(m_proxyMode);

    connect(m_proxyMode, &QComboBox::activated, this, [this](int index) { m_proxyUrl->setEnabled(index == int(ProxyMode::Own)); });
    connect(m_proxyUrl, &QLineEdit::textEdited, this, &RouteMore::edited);
    connect(m_headers, &HeaderLines::edited, this, &RouteMore::edited);
    connect(m_idempotency, &QCheckBox::toggled, this, &RouteMore::edited);
    retranslate();
}

QSpinBox *RouteMore::makeBox(int most)
{
    auto *box = new QSpinBox(this);
    box->setRange(0, most);
    box->setGroupSeparatorShown(false);
    box->setMaximumWidth(140);
    ignoreWheelUnlessFocused(box);
    connect(box, &QSpinBox::valueChanged, this, &RouteMore::edited);
    return box;
}

void RouteMore::addTitle(QFormLayout *form, int index)
{
    auto *title = new QLabel(this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setContentsMargins(0, 10, 0, 0);
    m_titles[size_t(index)] = title;
    form->addRow(title);
}

void RouteMore::setRoute(const Route &route, const QList<Route> &others)
{
    // All at once: each field reports a change while its neighbours still show the route before.
    const QSignalBlocker quiet(this);
    m_headers->setHeaders(route.headers);
    m_fallbackId = route.fallback;
    m_fallback->clear();
    //: No route stands in for this one.
    m_fallback->addItem(tr("none", "a fallback route"), QString());
    for (const Route &other : others) {
        if (other.id != route.id)
            m_fallback->addItem(SwatchCombo::swatch(other.colour), other.name, other.id);
    }
    m_fallback->setCurrentIndex(qMax(0, m_fallback->findData(route.fallback)));
    m_retry->setCurrentIndex(route.retry.automatic ? 1 : 0);
    m_retries->setValue(route.retry.maxRetries);
    m_idempotency->setChecked(route.idempotencyKeys);
    m_atOnce->setValue(route.maxConcurrent);
    const std::array<int, 4> limits { route.limits.connect, route.limits.firstByte, route.limits.idle, route.limits.contentIdle };
    for (size_t i = 0; i < limits.size(); ++i)
        m_limits[i]->setValue(limits[i] / 1'000);
    m_proxyMode->setCurrentIndex(int(route.proxyMode));
    m_proxyUrl->setText(route.proxyUrl);
    m_proxyUrl->setEnabled(route.proxyMode == ProxyMode::Own);
}

void RouteMore::fill(Route &route) const
{
    route.headers = m_headers->headers();
    const QString fallback = m_fallback->currentData().toString();
    // A route that is gone stays named while nobody chooses another: it may be brought back.
    const bool isGone = m_fallback->findData(m_fallbackId) < 0;
    route.fallback = fallback.isEmpty() && isGone ? m_fallbackId : fallback;
    route.retry.automatic = m_retry->currentIndex() == 1;
    // None at all, set elsewhere, stays while nobody touches it.
    if (route.retry.maxRetries > 0 || m_retries->value() != m_retries->minimum())
        route.retry.maxRetries = m_retries->value();
    route.idempotencyKeys = m_idempotency->isChecked();
    route.maxConcurrent = m_atOnce->value();
    readSeconds(m_limits[0], route.limits.connect);
    readSeconds(m_limits[1], route.limits.firstByte);
    readSeconds(m_limits[2], route.limits.idle);
    readSeconds(m_limits[3], route.limits.contentIdle);
    route.proxyMode = ProxyMode(m_proxyMode->currentIndex());
    route.proxyUrl = m_proxyUrl->text().trimmed();
}

void RouteMore::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RouteMore::retranslate()
{
    const auto label = [](QLabel *title, QWidget *field, const QString &text) {
        title->setText(text);
        field->setAccessibleName(QString(text).remove(u'&'));
    };
    m_headersLabel->setText(tr("Extra &headers"));
    m_headers->setSecretRemark(tr("A secret would be stored readable here. Put the key into the key field instead."));
    m_titles[0]->setText(tr("After a failure"));
    m_titles[1]->setText(tr("Connection"));
    label(m_fallbackLabel, m_fallback, tr("Fallback route"));
    m_fallback->setToolTip(tr("The route that one click switches to when this one fails."));
    if (m_fallback->count() > 0)
        m_fallback->setItemText(0, tr("none", "a fallback route"));
    label(m_retryLabel, m_retry, tr("Ask again"));
    m_retry->setItemText(0, tr("when I say so"));
    m_retry->setItemText(1, tr("by itself, after a countdown"));
    m_retry->setToolTip(tr("Only after failures that pass, and never once text has arrived. Nothing is repeated without being shown."));
    label(m_retriesLabel, m_retries, tr("At most"));
    m_retries->setAccessibleName(tr("Ask again at most so many times"));
    //: Unit after a number: how often a question is asked again at most.
    m_retries->setSuffix(tr(" times"));
    m_idempotency->setText(tr("Send an Idempotency-Key with each question"));
    m_idempotency->setToolTip(tr("A repeated question carries the same one, so that a server that knows it does not answer, or bill, twice."));
    label(m_atOnceLabel, m_atOnce, tr("Requests at once"));
    m_atOnce->setSpecialValueText(tr("no limit"));
    label(m_limitLabels[0], m_limits[0], tr("Wait to connect"));
    label(m_limitLabels[1], m_limits[1], tr("Wait for the first byte"));
    label(m_limitLabels[2], m_limits[2], tr("Wait between bytes"));
    label(m_limitLabels[3], m_limits[3], tr("Wait between events"));
    for (QSpinBox *box : m_limits) {
        //: Unit of a time limit, after the number: seconds.
        box->setSuffix(tr(" s"));
        box->setSpecialValueText(tr("no limit"));
    }
    label(m_proxyLabel, m_proxyMode, tr("Pro&xy"));
    m_proxyMode->setItemText(int(ProxyMode::Inherit), tr("as the system has it"));
    m_proxyMode->setItemText(int(ProxyMode::None), tr("none"));
    m_proxyMode->setItemText(int(ProxyMode::Own), tr("its own"));
    m_proxyUrl->setPlaceholderText(u"http://localhost:8080"_s);
    m_proxyUrl->setAccessibleName(tr("Proxy URL"));
}
