#include "ui/chat/emptystate.h"

#include "ui/chat/keychip.h"
#include "ui/forms/wrappedlabel.h"
#include "ui/icons.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new WrappedLabel(this))
    , m_hint(new WrappedLabel(this))
    , m_addKey(new QPushButton(this))
{
    setObjectName("emptyState"_L1);
    auto large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    for (auto *label : { m_title, m_hint })
        label->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);

    // In a low window, or where much was found in the environment, it scrolls instead of being squeezed.
    auto *area = new QScrollArea(this);
    area->setObjectName("emptyArea"_L1);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(area);
    area->setWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);

    auto *column = new QWidget(page);
    column->setMaximumWidth(538);
    auto *inner = new QVBoxLayout(column);
    m_column = inner;
    // In line with the message below, which leaves room for the scroll bar that a conversation has.
    inner->setContentsMargins(20, 0, 30, 0);
    inner->setSpacing(8);
    inner->addWidget(m_title);
    inner->addWidget(m_hint);
    inner->addSpacing(12);
    for (int i = 0; i < 3; ++i) {
        auto *sample = new QPushButton(column);
        sample->setObjectName(u"sample%1"_s.arg(i));
        sample->setAutoDefault(false);
        sample->setMinimumHeight(34);
        connect(sample, &QPushButton::clicked, this, [this, sample] { emit promptPicked(sample->text()); });
        inner->addWidget(sample);
        m_samples.append(sample);
    }
    m_addKey->setObjectName("addKey"_L1);
    m_addKey->setAutoDefault(false);
    m_addKey->setFlat(true);
    m_addKey->setIcon(Icons::icon(u"key-round"_s));
    inner->addSpacing(4);
    inner->addWidget(m_addKey, 0, Qt::AlignHCenter);
    connect(m_addKey, &QPushButton::clicked, this, &EmptyState::keyRequested);

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(2);
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addWidget(column, 100);
    centred->addStretch();
    layout->addLayout(centred);
    layout->addStretch(3);
    retranslate();
}

void EmptyState::setRoute(const Route &route, bool hasKey)
{
    m_route = route;
    m_hasKey = hasKey;
    retranslate();
}

void EmptyState::addBelow(QWidget *widget)
{
    m_column->addWidget(widget);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a low window fewer samples, rather than all of them squeezed.
    const auto each = m_samples.constFirst()->minimumHeight() + 8;
    m_samples.at(1)->setVisible(height() >= 5 * each);
    m_samples.at(2)->setVisible(height() >= 6 * each);
}

void EmptyState::retranslate()
{
    m_title->setText(tr("Ask a model, see every byte"));
    if (m_route.id == "sandbox"_L1) {
        m_hint->setText(tr("The Sandbox route answers from inside this program: no key and no network needed. "
                           "Pick a sample or write your own; the curl command for it stands below."));
    } else if (wantsKey(m_route) && !m_hasKey) {
        //: %1 is the name of a route
        m_hint->setText(tr("The route “%1” has no key yet. Add one, or pick the Sandbox route to try without.").arg(m_route.name));
    } else {
        //: %1 is the name of a route
        m_hint->setText(tr("Your message goes to the route “%1”. The curl command for it stands below.").arg(m_route.name));
    }
    const QStringList prompts { tr("How should a client back off on HTTP 429 with Retry-After?"),
        tr("Explain server-sent events in three sentences."), tr("Show a table of three sorting algorithms, with code for one.") };
    for (int i = 0; i < m_samples.size(); ++i)
        m_samples.at(i)->setText(prompts.at(i));
    m_addKey->setText(tr("Add a key…"));
    m_addKey->setVisible(m_route.id == "sandbox"_L1 || (wantsKey(m_route) && !m_hasKey));
}
