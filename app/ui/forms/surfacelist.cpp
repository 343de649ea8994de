#include "ui/forms/surfacelist.h"

#include "protocols/protocol.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/notice.h"
#include "ui/forms/valueeditor.h"
#include "words/words.h"

#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int widestRepair = 240; // pixels
constexpr qsizetype leastPaste = 8; // characters that come at once
constexpr int surfaceIdRole = Qt::UserRole;

constexpr std::array authStyles { AuthStyle::Bearer, AuthStyle::XApiKey, AuthStyle::Both, AuthStyle::XGoogApiKey, AuthStyle::None };

/// Whose endpoint it is that stood at the end of a pasted address; empty: anybody's.
QByteArray surfaceOf(const QString &endpoint)
{
    static const QList<std::pair<QString, QByteArray>> endpoints { { u"/chat/completions"_s, "openai-chat" },
        { u"/responses"_s, "openai-responses" }, { u"/messages"_s, "anthropic-messages" },
        { u"/text/chatcompletion_v2"_s, "minimax-v2" }, { u"/text/chatcompletion_pro"_s, "minimax-pro" },
        { u"/text/chatcompletion"_s, "minimax-v1" } };
    for (const auto &[path, surface] : endpoints) {
        if (endpoint.compare(path, Qt::CaseInsensitive) == 0)
            return surface;
    }
    return endpoint.contains("generateContent"_L1, Qt::CaseInsensitive) ? "gemini" : QByteArray();
}

/// How many characters came in one piece when \a before became \a now.
qsizetype insertedAtOnce(const QString &before, const QString &now)
{
    const qsizetype least = qMin(before.size(), now.size());
    qsizetype head = 0;
    while (head < least && before[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < least - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    return now.size() - head - tail;
}

/// The very URL of a request, not a likeness of it.
QString calledUrl(const Route &route, const QByteArray &id)
{
    const Protocol *const spoken = protocolById(id);
    if (!spoken)
        return {};
    const QUrl url = spoken->chat(route, { .settings = { .model = route.defaultModel } }, {}).url;
    return url.isValid() && !url.isEmpty() ? QString::fromUtf8(url.toEncoded()) : QString();
}

QPushButton *makeSurfaceButton(QWidget *parent, const QString &name)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}
}

SurfaceList::SurfaceList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_add(makeSurfaceButton(this, u"addSurface"_s))
    , m_remove(makeSurfaceButton(this, u"removeSurface"_s))
    , m_missing(new QMenu(m_add))
    , m_base(new QLineEdit)
    , m_problem(new Notice)
    , m_changes(new Notice)
    , m_caution(new Notice)
    , m_repair(makeSurfaceButton(nullptr, u"repairBase"_s))
    , m_finalUrl(new GrowingEdit)
    , m_protocol(new QComboBox)
    , m_authStyle(new QComboBox)
    , m_listLabel(new QLabel)
    , m_moreLabel(new QLabel)
    , m_baseLabel(new QLabel)
    , m_finalLabel(new QLabel)
    , m_protocolLabel(new QLabel)
    , m_authLabel(new QLabel)
{
    m_list->setObjectName(u"surfaces"_s);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_base->setObjectName(u"baseUrl"_s);
    m_finalUrl->setObjectName(u"finalUrl"_s);
    m_changes->setObjectName(u"baseChanges"_s);
    m_caution->setObjectName(u"baseCaution"_s);
    m_protocol->setObjectName(u"routeProtocol"_s);
    m_authStyle->setObjectName(u"authStyle"_s);
    m_finalUrl->setReadOnly(true);
    m_finalUrl->setLines(1, 3);
    m_finalUrl->setFrameShape(QFrame::NoFrame);
    m_finalUrl->viewport()->setAutoFillBackground(false);
    m_finalUrl->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    for (QComboBox *combo : { m_protocol, m_authStyle }) {
        ignoreWheelUnlessFocused(combo);
        combo->setMaximumWidth(260);
    }
    for (const AuthStyle style : authStyles)
        m_authStyle->addItem(QString(), int(style));
    m_add->setMenu(m_missing);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_add);
    layout->addWidget(m_remove);
    layout->addStretch(1);

    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            choose(item->data(surfaceIdRole).toByteArray());
    });
    connect(m_missing, &QMenu::triggered, this, [this](const QAction *action) { add(action->data().toByteArray()); });
    connect(m_remove, &QPushButton::clicked, this, &SurfaceList::removeChosen);
    connect(m_base, &QLineEdit::textEdited, this, [this] {
        m_lastChanges.clear();
        m_movedTo.clear();
    });
    connect(m_base, &QLineEdit::textChanged, this, &SurfaceList::takeBase);
    connect(m_base, &QLineEdit::editingFinished, this, &SurfaceList::normaliseBase);
    connect(m_repair, &QPushButton::clicked, this, [this] {
        m_base->setFocus(Qt::OtherFocusReason);
        m_base->setText(m_repair->property("repaired").toString());
    });
    connect(m_protocol, &QComboBox::activated, this, &SurfaceList::chooseProtocol);
    connect(m_authStyle, &QComboBox::activated, this, &SurfaceList::chooseAuth);
    retranslate();
}

void SurfaceList::addRows(QFormLayout *form)
{
    auto *address = new QWidget;
    auto *layout = new QVBoxLayout(address);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget *part : { static_cast<QWidget *>(m_base), static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_changes),
             static_cast<QWidget *>(m_caution) })
        layout->addWidget(part);
    layout->addWidget(m_repair, 0, Qt::AlignLeft);
    address->setFocusProxy(m_base);

    form->addRow(m_listLabel, m_list);
    form->addRow(m_baseLabel, address);
    form->addRow(m_finalLabel, m_finalUrl);
    form->addRow(m_authLabel, m_authStyle);
    form->addRow(m_protocolLabel, m_protocol);
    form->addRow(m_moreLabel, this);
    m_listLabel->setBuddy(m_list);
    m_baseLabel->setBuddy(m_base);
    m_finalLabel->setBuddy(m_finalUrl);
    m_protocolLabel->setBuddy(m_protocol);
    m_authLabel->setBuddy(m_authStyle);
}

SurfaceList::Row *SurfaceList::row(QByteArrayView id)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &each) { return each.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

bool SurfaceList::has(QByteArrayView protocolId) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [protocolId](const Row &each) { return each.id == protocolId; });
}

void SurfaceList::setRoute(const Route &route)
{
    const bool isSame = route.id == m_route.id;
    m_route = route;
    m_whole = route;
    m_start = route.protocol;
    m_auth = route.auth;
    m_surfaceAuth = route.surfaceAuth;
    m_lastChanges.clear();
    m_movedTo.clear();
    m_rows.clear();
    for (const Protocol *each : protocols()) {
        if (route.bases.contains(each->id()))
            m_rows.append({ each->id(), route.base(each->id()) });
    }
    if (m_rows.isEmpty())
        m_rows.append({ protocolById(route.protocol) ? route.protocol : protocols().constFirst()->id(), QString() });
    // Saved, it is looked at where it was edited.
    if (!isSame || !row(m_chosen))
        m_chosen = row(m_start) ? m_start : m_rows.constFirst().id;
    showRows();
    showChosen();
}

Route SurfaceList::edits() const
{
    Route route = m_whole;
    fill(route);
    return route;
}

void SurfaceList::fill(Route &route) const
{
    route.protocol = m_start;
    route.auth = m_auth;
    route.surfaceAuth = m_surfaceAuth;
    if (isShipped()) // the sandbox is where it is
        return;
    for (const Protocol *each : protocols()) {
        if (!has(each->id()))
            route.bases.remove(each->id());
    }
    for (const Row &each : m_rows) {
        // A base that cannot be called is kept as typed: what is wrong with it is said, not swept away.
        const BaseUrl read = readBaseUrl(each.base);
        const QString base = read.url.isEmpty() ? each.base.trimmed() : read.url;
        if (base.isEmpty())
            route.bases.remove(each.id);
        else
            route.bases.insert(each.id, each.base == m_route.base(each.id) ? each.base : base);
    }
}

void SurfaceList::showCalls(const Route &route)
{
    m_whole = route;
    judge();
    for (int at = 0; at < m_list->count(); ++at) {
        QListWidgetItem *const item = m_list->item(at);
        const QByteArray id = item->data(surfaceIdRole).toByteArray();
        const QString url = calledUrl(route, id);
        const QString name = Words::protocolName(id);
        const QString key = m_authStyle->itemText(m_authStyle->findData(int(route.authOn(id))));
        item->setText(name + u"  ·  "_s + key + u'\n' + (url.isEmpty() ? tr("nothing can be called yet") : url));
        item->setToolTip(plainToolTip(url));
        QFont font = m_list->font();
        font.setBold(id == m_start);
        item->setFont(font);
    }
}

QString SurfaceList::problem() const
{
    if (isShipped())
        return {};
    for (const Row &each : m_rows) {
        const QString found = Words::baseUrlProblem(readBaseUrl(each.base));
        if (found.isEmpty())
            continue;
        //: %1 is a protocol, %2 a sentence saying what is wrong with its base URL
        return m_rows.size() > 1 ? tr("%1: %2").arg(Words::protocolName(each.id), found) : found;
    }
    return {};
}

void SurfaceList::takeBase()
{
    Row *const chosen = row(m_chosen);
    if (!chosen)
        return;
    chosen->base = m_base->text();
    if (insertedAtOnce(m_lastTyped, m_base->text()) >= leastPaste)
        moveEndpoint();
    m_lastTyped = m_base->text();
    emit edited();
}

/// Whoever pastes the endpoint of another surface means that one.
void SurfaceList::moveEndpoint()
{
    const QString pasted = m_base->text();
    const BaseUrl read = readBaseUrl(pasted);
    const auto stripped = std::find_if(read.changes.cbegin(), read.changes.cend(),
        [](const BaseUrlFinding &change) { return change.id == "endpoint-stripped"; });
    const QByteArray owner = stripped == read.changes.cend() ? QByteArray() : surfaceOf(stripped->subject);
    if (owner.isEmpty() || owner == m_chosen || !protocolById(owner))
        return;
    Row *const from = row(m_chosen);
    const bool isAlone = m_rows.size() == 1 && m_lastTyped.trimmed().isEmpty();
    from->base = m_lastTyped;
    if (isAlone) {
        m_rows = { { owner, pasted } };
        m_start = owner;
    } else {
        add(owner);
        row(owner)->base = pasted;
    }
    m_chosen = owner;
    m_movedTo = owner;
    m_lastChanges = read.changes;
    showRows();
    showChosen();
}

// What is called stands in the field once it is left; what was changed stays said below.
void SurfaceList::normaliseBase()
{
    const BaseUrl read = readBaseUrl(m_base->text());
    if (!read.url.isEmpty() && read.url != m_base->text())
        m_base->setText(read.url);
}

void SurfaceList::choose(const QByteArray &id)
{
    if (id == m_chosen || !row(id))
        return;
    m_chosen = id;
    m_lastChanges.clear();
    m_movedTo.clear();
    showChosen();
    judge();
}

/// Routers serve their surfaces side by side: most begin at the same place.
QString SurfaceList::suggestedBase(const QByteArray &id) const
{
    for (const Row &each : m_rows) {
        const QString base = readBaseUrl(each.base).url;
        if (!base.endsWith("/v1"_L1))
            continue;
        return id == "gemini" ? base + "beta"_L1 : base;
    }
    return {};
}

void SurfaceList::add(const QByteArray &id)
{
    if (!row(id)) {
        m_rows.append({ id, suggestedBase(id) });
        QList<Row> sorted;
        for (const Protocol *each : protocols()) {
            if (const Row *const known = row(each->id()))
                sorted.append(*known);
        }
        m_rows = sorted;
    }
    m_chosen = id;
    m_lastChanges.clear();
    m_movedTo.clear();
    showRows();
    showChosen();
    m_base->setFocus(Qt::OtherFocusReason);
    emit edited();
}

void SurfaceList::removeChosen()
{
    if (m_rows.size() < 2)
        return;
    m_rows.removeIf([this](const Row &each) { return each.id == m_chosen; });
    m_surfaceAuth.remove(m_chosen);
    m_chosen = m_rows.constFirst().id;
    if (!row(m_start))
        m_start = m_chosen;
    showRows();
    showChosen();
    m_list->setFocus(Qt::OtherFocusReason);
    emit edited();
}

/// With one surface the address is said to speak another protocol; with more, conversations begin with another one.
void SurfaceList::chooseProtocol()
{
    const QByteArray id = m_protocol->currentData().toByteArray();
    m_start = id;
    if (m_rows.size() == 1 && !isShipped()) {
        m_rows.first().id = id;
        m_chosen = id;
        showRows();
        showChosen();
    }
    emit edited();
}

void SurfaceList::chooseAuth()
{
    const auto style = AuthStyle(m_authStyle->currentData().toInt());
    m_surfaceAuth.remove(m_chosen);
    if (m_rows.size() == 1)
        m_auth = style;
    if (edits().authOn(m_chosen) != style)
        m_surfaceAuth.insert(m_chosen, style);
    emit edited();
}

void SurfaceList::showRows()
{
    const QSignalBlocker quietList(m_list);
    m_list->clear();
    const int height = m_list->fontMetrics().lineSpacing() * 2 + 8;
    for (const Row &each : std::as_const(m_rows)) {
        auto *item = new QListWidgetItem(Words::protocolName(each.id) + u'\n', m_list);
        item->setData(surfaceIdRole, each.id);
        item->setSizeHint({ 0, height });
    }
    const bool isOne = m_rows.size() == 1;
    m_list->setVisible(!isOne);
    m_remove->setVisible(!isOne && !isShipped());
    m_add->setVisible(!isShipped());
    m_listLabel->setVisible(!isOne);
    m_moreLabel->setVisible(!isShipped());
    setVisible(!isShipped());
    m_list->setFixedHeight(int(m_rows.size()) * height + 2 * m_list->frameWidth());

    m_protocol->clear();
    for (const Protocol *each : protocols()) {
        if (isOne || has(each->id()))
            m_protocol->addItem(Words::protocolName(each->id()), each->id());
    }
    m_protocol->setEnabled(!isOne || !isShipped());
    fillMenu();
    retranslate();
}

void SurfaceList::showChosen()
{
    for (int at = 0; at < m_list->count(); ++at) {
        if (m_list->item(at)->data(surfaceIdRole).toByteArray() == m_chosen) {
            const QSignalBlocker quietList(m_list);
            m_list->setCurrentRow(at);
        }
    }
    {
        const QSignalBlocker quietBase(m_base);
        m_base->setText(row(m_chosen)->base);
        m_base->setCursorPosition(0);
        m_lastTyped = m_base->text();
    }
    m_base->setReadOnly(isShipped());
    m_protocol->setCurrentIndex(m_protocol->findData(m_start));
    m_authStyle->setCurrentIndex(m_authStyle->findData(int(edits().authOn(m_chosen))));
}

void SurfaceList::judge()
{
    const BaseUrl read = readBaseUrl(m_base->text());
    const QString final = calledUrl(edits(), m_chosen);
    m_finalUrl->setPlainText(final.isEmpty() ? tr("nothing can be called yet") : final);
    m_finalUrl->setEnabled(!final.isEmpty());
    m_problem->say(read.problem == "empty" ? Notice::Weight::Quiet : Notice::Weight::Error,
        isShipped() ? QString() : Words::baseUrlProblem(read));
    if (!read.changes.isEmpty())
        m_lastChanges = read.changes;
    QStringList changes;
    if (!m_movedTo.isEmpty())
        //: %1 is a protocol
        changes << tr("This is an address of %1, and was put there.").arg(Words::protocolName(m_movedTo));
    for (const BaseUrlFinding &change : std::as_const(m_lastChanges))
        changes << Words::baseUrlChange(change);
    m_changes->say(Notice::Weight::Quiet, changes.join(u'\n'));
    QStringList cautions;
    QString repaired;
    for (const BaseUrlFinding &offer : isShipped() ? QList<BaseUrlFinding>() : read.offers) {
        cautions << Words::baseUrlOffer(offer);
        if (repaired.isEmpty())
            repaired = offer.repaired;
    }
    m_caution->say(Notice::Weight::Caution, cautions.join(u'\n'));
    const QString shortened = m_repair->fontMetrics().elidedText(repaired, Qt::ElideMiddle, widestRepair);
    //: Button that replaces the base URL. %1: the repaired URL.
    m_repair->setText(tr("Use %1").arg(QString(shortened).replace(u'&', u"&&"_s)));
    m_repair->setToolTip(plainToolTip(repaired));
    m_repair->setAccessibleName(tr("Use %1").arg(repaired));
    m_repair->setProperty("repaired", repaired);
    m_repair->setVisible(!repaired.isEmpty());
    m_base->setAccessibleDescription((QStringList() << m_problem->text() << changes << cautions).join(u' ').trimmed());
}

void SurfaceList::fillMenu()
{
    m_missing->clear();
    for (const Protocol *each : protocols()) {
        if (!has(each->id()))
            m_missing->addAction(Words::protocolName(each->id()))->setData(each->id());
    }
    m_add->setEnabled(!m_missing->isEmpty());
}

void SurfaceList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (int at = 0; at < m_protocol->count(); ++at)
        m_protocol->setItemText(at, Words::protocolName(m_protocol->itemData(at).toByteArray()));
    fillMenu();
    retranslate();
    showCalls(m_whole);
}

void SurfaceList::retranslate()
{
    const auto label = [](QLabel *title, QWidget *field, const QString &text) {
        title->setText(text);
        field->setAccessibleName(QString(text).remove(u'&'));
    };
    const bool isOne = m_rows.size() < 2;
    label(m_listLabel, m_list, tr("Sur&faces"));
    m_moreLabel->setText(isOne ? tr("Other surfaces") : QString());
    label(m_baseLabel, m_base, tr("&Base URL"));
    m_base->setPlaceholderText(u"https://api.minimax.io/v1"_s);
    label(m_finalLabel, m_finalUrl, tr("Calls"));
    m_finalUrl->setAccessibleName(tr("The URL that is called"));
    label(m_protocolLabel, m_protocol, isOne ? tr("&Protocol") : tr("Begin with"));
    label(m_authLabel, m_authStyle, tr("Key is sent &as"));
    const auto name = [this](AuthStyle style, const QString &text) { m_authStyle->setItemText(m_authStyle->findData(int(style)), text); };
    name(AuthStyle::Bearer, u"Authorization: Bearer"_s);
    name(AuthStyle::XApiKey, u"x-api-key"_s);
    name(AuthStyle::XGoogApiKey, u"x-goog-api-key"_s);
    //: How a key is sent: in two headers at once
    name(AuthStyle::Both, tr("Authorization and x-api-key"));
    name(AuthStyle::None, tr("no key is sent"));
    m_add->setText(tr("Add surface…"));
    m_remove->setText(tr("Rem&ove surface"));
}
