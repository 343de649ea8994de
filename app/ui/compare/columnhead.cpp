#include "ui/compare/columnhead.h"

#include "ui/elidedlabel.h"
#include "ui/forms/notice.h"
#include "ui/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QStyleOptionToolButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int dotSize = 12;

/// Its arrow is an icon like all others, not the style's small triangle.
class ColumnButton final : public QToolButton
{
public:
    explicit ColumnButton(QWidget *parent)
        : QToolButton(parent)
    {
        setIcon(Icons::icon(u"chevron-down"_s));
        setIconSize({ 14, 14 });
        setAutoRaise(true);
        setFocusPolicy(Qt::StrongFocus);
        setPopupMode(QToolButton::InstantPopup);
    }

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        option->features &= ~QStyleOptionToolButton::HasMenu;
    }
};
}

ColumnHead::ColumnHead(QWidget *parent)
    : QFrame(parent)
    , m_dot(new QLabel(this))
    , m_title(new ElidedLabel(this))
    , m_state(new Badge(this))
    , m_button(new ColumnButton(this))
    , m_menu(new QMenu(m_button))
    , m_protocol(new Badge(this))
    , m_model(new ElidedLabel(this))
    , m_own(new ElidedLabel(this))
{
    m_title->setObjectName("columnTitle"_L1);
    m_state->setObjectName("columnState"_L1);
    m_button->setObjectName("columnMenu"_L1);
    m_model->setObjectName("columnModel"_L1);
    m_own->setObjectName("columnOwn"_L1);
    m_protocol->setObjectName("columnProtocol"_L1);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (auto *label : { m_title, m_model, m_own })
        label->setTextFormat(Qt::PlainText);
    m_model->setForegroundRole(QPalette::PlaceholderText);
    m_own->setForegroundRole(QPalette::PlaceholderText);
    m_button->setMenu(m_menu);
    m_dot->setFixedWidth(dotSize);

    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_dot);
    first->addWidget(m_title, 1);
    first->addWidget(m_state);
    first->addWidget(m_button);
    auto *second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_protocol);
    second->addWidget(m_model, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(3);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(m_own);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_own->hide();
    retranslate();
}

void ColumnHead::setNames(const Names &names)
{
    m_title->setText(names.title);
    m_title->setToolTip(plainToolTip(names.meaning));
    m_dot->setVisible(!names.colour.isEmpty());
    m_dot->setPixmap(Icons::dot(names.colour).pixmap(dotSize, dotSize));
    m_protocol->say(Badge::Tone::Quiet, names.protocol);
    m_model->setText(names.model);
    m_model->setVisible(!names.model.isEmpty());
    m_own->setText(names.own);
    m_own->setVisible(!names.own.isEmpty());
    m_own->setToolTip(plainToolTip(names.ownMeaning));
    retranslate();
}

void ColumnHead::setState(Badge::Tone tone, const QString &text, const QString &meaning)
{
    m_state->say(tone, text);
    m_state->setToolTip(meaning.isEmpty() ? QString() : plainToolTip(meaning));
    m_state->setAccessibleDescription(meaning);
}

QString ColumnHead::title() const
{
    return m_title->text();
}

void ColumnHead::setCurrent(bool current)
{
    m_title->setForegroundRole(current ? QPalette::Link : QPalette::WindowText);
}

void ColumnHead::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ColumnHead::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    emit pressed();
}

void ColumnHead::retranslate()
{
    //: %1 is the title of a column
    m_button->setAccessibleName(tr("What can be done with “%1”").arg(m_title->text()));
    m_button->setToolTip(tr("What can be done with this column"));
}
