#include "ui/chat/keychip.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

bool wantsKey(const Route &route)
{
    return route.auth != AuthStyle::None && route.id != "sandbox"_L1;
}

KeyChip::KeyChip(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName("keyChip"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void KeyChip::show(const Route &route, const KeyState &state)
{
    m_route = route;
    m_state = state;
    retranslate();
}

QSize KeyChip::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()) + 24, 24 };
}

QSize KeyChip::minimumSizeHint() const
{
    return { 60, 24 };
}

void KeyChip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeyChip::retranslate()
{
    const auto fingerprint = QString::fromUtf8(m_state.fingerprint);
    QString text;
    m_mood = Mood::Good;
    if (!wantsKey(m_route)) {
        text = tr("no key needed");
        m_mood = Mood::Quiet;
    } else if (m_state.waiting) {
        text = tr("waiting for the keychain…");
        m_mood = Mood::Wanting;
    } else {
        switch (m_state.origin) {
        case KeyOrigin::None:
            text = tr("no key: add one…");
            m_mood = Mood::Wanting;
            break;
        case KeyOrigin::ThisRun:
            //: %1 is a shortened key such as sk-api…9f2c
            text = fingerprint.isEmpty() ? tr("key · this run only") : tr("key %1 · this run only").arg(fingerprint);
            break;
        case KeyOrigin::Keychain:
            //: %1 is a shortened key such as sk-api…9f2c
            text = fingerprint.isEmpty() ? tr("key · keychain") : tr("key %1 · keychain").arg(fingerprint);
            break;
        case KeyOrigin::Environment:
            //: %1 is the name of an environment variable
            text = tr("key from $%1").arg(m_state.variable);
            break;
        }
    }
    setText(text);
    setAccessibleName(text);
    auto tip = tr("Open the route to see, replace or remove its key.");
    if (!m_state.problem.isEmpty())
        //: %1 is what the system's keychain said
        tip = tr("The keychain said: %1").arg(m_state.problem);
    setToolTip(tip.toHtmlEscaped());
    updateGeometry();
    update();
}

void KeyChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    QColor fill = palette().color(QPalette::AlternateBase);
    QColor ink = palette().color(QPalette::PlaceholderText);
    switch (m_mood) {
    case Mood::Quiet:
        break;
    case Mood::Good:
        fill = QColor(dark ? 0x1d3a2a : 0xdff3e6);
        ink = QColor(dark ? 0x8fdcae : 0x176b3a);
        break;
    case Mood::Wanting:
        fill = QColor(dark ? 0x44351a : 0xfdf0d5);
        ink = QColor(dark ? 0xf1c879 : 0x85560a);
        break;
    }
    if (underMouse())
        fill = dark ? fill.lighter(125) : fill.darker(104);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const auto box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(ink);
    const auto inside = rect().adjusted(10, 0, -10, 0);
    painter.drawText(inside, Qt::AlignCenter, fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
}
