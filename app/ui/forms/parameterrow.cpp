#include "ui/forms/parameterrow.h"

#include "ui/forms/notice.h"
#include "ui/forms/numbereditor.h"
#include "ui/forms/valueeditor.h"
#include "ui/forms/wrappedlabel.h"
#include "words/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
double channelLight(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double lightOf(const QColor &colour)
{
    return 0.2126 * channelLight(colour.redF()) + 0.7152 * channelLight(colour.greenF())
        + 0.0722 * channelLight(colour.blueF());
}

// WCAG 2.2, contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double first = lightOf(a);
    const double second = lightOf(b);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

// Many dark palettes keep the blue that links have on white, which cannot be read on them.
QColor inkFor(const QPalette &palette)
{
    const QColor link = palette.color(QPalette::Link);
    const QColor window = palette.color(QPalette::Window);
    if (contrast(link, window) >= 4.5)
        return link;
    return window.lightness() < 128 ? QColor(0x8a, 0xb4, 0xf8) : QColor(0x1a, 0x56, 0xc4);
}

/// Looks like a link: quieter than a button, and not to be taken for the control itself.
class ResetButton final : public QToolButton
{
public:
    explicit ResetButton(QWidget *parent)
        : QToolButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        QSizePolicy policy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        policy.setRetainSizeWhenHidden(true); // nothing moves when it comes and goes
        setSizePolicy(policy);
    }

    QSize sizeHint() const override
    {
        return { qMax(24, fontMetrics().horizontalAdvance(text()) + 8), qMax(20, fontMetrics().height() + 4) };
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus()) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
        QFont shown = font();
        shown.setUnderline(underMouse());
        painter.setFont(shown);
        painter.setPen(inkFor(palette()));
        painter.drawText(rect().adjusted(4, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, text());
    }
};
}

ParameterRow::ParameterRow(const ParameterSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_spec(spec)
    , m_label(new WrappedLabel(this))
    , m_editor(makeValueEditor(spec, this))
    , m_reset(new ResetButton(this))
    , m_notice(new Notice(this))
{
    setObjectName(QString::fromLatin1(spec.id));
    m_label->setBuddy(m_editor);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_label->setSizePolicy(policy);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(1);
    layout->addWidget(m_label, 0, 0);
    m_reset->setFont(m_notice->font());
    if (m_editor->isWide()) {
        layout->addWidget(m_reset, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
        layout->addWidget(m_editor, 1, 0, 1, 2);
        layout->addWidget(m_notice, 2, 0, 1, 2);
    } else {
        m_editor->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        layout->addWidget(m_editor, 0, 1);
        auto *below = new QHBoxLayout;
        below->setSpacing(6);
        below->addWidget(m_notice, 1);
        below->addWidget(m_reset, 0, Qt::AlignTop);
        layout->addLayout(below, 1, 0, 1, 2);
    }
    layout->setColumnStretch(0, m_editor->isWide() ? 1 : 38);
    layout->setColumnStretch(1, m_editor->isWide() ? 0 : 62);
    setTabOrder(m_editor, m_reset);

    connect(m_editor, &ValueEditor::edited, this, [this] {
        refresh();
        emit edited();
    });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        // The button hides itself; the focus goes to what it belonged to, not to the next row.
        m_editor->setFocus(Qt::OtherFocusReason);
        reset();
    });
    retranslate();
}

void ParameterRow::setSpec(const ParameterSpec &spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    m_editor->setSpec(spec);
    retranslate();
}

void ParameterRow::setUnlisted(bool isSent)
{
    m_unlisted = true;
    m_isSent = isSent;
    retranslate();
}

QString ParameterRow::label() const
{
    return m_unlisted ? QString::fromUtf8(m_spec.id) : Words::parameterLabel(m_spec);
}

std::optional<QByteArray> ParameterRow::value() const
{
    return m_editor->value();
}

void ParameterRow::setValue(const std::optional<QByteArray> &json)
{
    if (json != m_editor->value()) {
        const QSignalBlocker quiet(m_editor);
        m_editor->setValue(json);
    }
    refresh();
}

void ParameterRow::reset()
{
    {
        const QSignalBlocker quiet(m_editor);
        m_editor->setValue(std::nullopt);
    }
    refresh();
    emit edited();
}

bool ParameterRow::isTouched() const
{
    return m_editor->isTouched();
}

void ParameterRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ParameterRow::refresh()
{
    const bool isSet = m_editor->value().has_value();
    QFont font = m_label->font();
    font.setBold(isSet);
    m_label->setFont(font);
    m_reset->setVisible(m_editor->isTouched());
    const ValueEditor::Remark remark = m_editor->remark();
    if (remark.isError)
        m_notice->say(Notice::Weight::Error, remark.text);
    else if (!remark.text.isEmpty())
        m_notice->say(Notice::Weight::Caution, remark.text);
    else
        m_notice->say(Notice::Weight::Quiet, quietText());
    m_editor->setAccessibleDescription(m_notice->text());
}

// The line is always there, so that nothing moves under the mouse when a slider is touched.
QString ParameterRow::quietText() const
{
    if (m_unlisted)
        return m_isSent ? tr("Not listed for this model; it is sent as it stands.")
                        : tr("This protocol does not know it; it is not sent.");
    const QString fallback = m_spec.documentedDefault ? readableJson(*m_spec.documentedDefault) : QString();
    if (!m_editor->value())
        //: Under a parameter that is left out of the request. %1: what the server then uses.
        return fallback.isEmpty() ? tr("not set") : tr("not set · server default %1").arg(fallback);
    const QString range = NumberEditor::rangeText(m_spec);
    if (fallback.isEmpty())
        return range;
    if (range.isEmpty())
        //: Under a parameter that is set. %1: what the server would use otherwise.
        return tr("server default %1").arg(fallback);
    //: Under a parameter that is set. %1: its documented range, %2: what the server would use otherwise.
    return tr("%1 · server default %2").arg(range, fallback);
}

void ParameterRow::retranslate()
{
    const QString name = label();
    m_label->setText(name);
    m_editor->setLabel(name);
    const QString hint = m_unlisted ? QString() : plainToolTip(Words::parameterHint(m_spec));
    m_label->setToolTip(hint);
    m_editor->setToolTip(hint);
    //: %1: a parameter's label, such as "Temperature".
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(plainToolTip(tr("Reset %1").arg(name)));
    m_reset->setAccessibleName(tr("Reset %1").arg(name));
    refresh();
}
