#include "ui/chat/ratemeter.h"

#include "ui/forms/notice.h"
#include "words/words.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QtMath>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int barWidth = 36;
constexpr int barHeight = 4;
constexpr int barGap = 6;

double shareOf(const RateMeter &meter)
{
    return meter.limit && meter.remaining && *meter.limit > 0 ? qBound(0.0, double(*meter.remaining) / double(*meter.limit), 1.0) : -1;
}

constexpr qsizetype longestName = 32;

QString meterName(const QByteArray &what)
{
    if (what == "requests")
        return RateMeterView::tr("requests");
    if (what == "tokens")
        return RateMeterView::tr("tokens");
    if (what == "input-tokens")
        return RateMeterView::tr("input tokens");
    if (what == "output-tokens")
        return RateMeterView::tr("output tokens");
    // A server's own word for it, from the name of a header.
    const QString name = QString::fromUtf8(what);
    return name.size() > longestName ? name.left(longestName) + u'…' : name;
}

QString meterSentence(const RateMeter &meter)
{
    const QLocale locale;
    QString sentence;
    if (meter.remaining && meter.limit)
        //: %1 names what is counted ("requests"), %2 and %3 are numbers
        sentence = RateMeterView::tr("%1: %2 of %3 left.").arg(meterName(meter.what), locale.toString(*meter.remaining), locale.toString(*meter.limit));
    else if (meter.remaining)
        //: %1 names what is counted ("requests"), %2 is a number
        sentence = RateMeterView::tr("%1: %2 left.").arg(meterName(meter.what), locale.toString(*meter.remaining));
    else
        //: %1 names what is counted ("requests"), %2 is a number
        sentence = RateMeterView::tr("%1: the limit is %2.").arg(meterName(meter.what), locale.toString(meter.limit.value_or(0)));
    if (meter.resetMs)
        //: %n is a number of seconds; follows another sentence
        sentence += u' ' + RateMeterView::tr("It began anew %n second(s) after the answer.", nullptr, int((*meter.resetMs + 999) / 1000));
    return sentence;
}
}

RateMeterView::RateMeterView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName("rateMeter"_L1);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    refresh();
}

void RateMeterView::setTraffic(const RouteTraffic &traffic)
{
    if (traffic == m_traffic)
        return;
    m_traffic = traffic;
    refresh();
}

QSize RateMeterView::sizeHint() const
{
    // What is elided is measured in fractions of pixels.
    const int text = m_text.isEmpty() ? 0 : qCeil(QFontMetricsF(font()).horizontalAdvance(m_text)) + 1;
    return { text + (m_left >= 0 ? barWidth + barGap : 0), fontMetrics().height() };
}

QSize RateMeterView::minimumSizeHint() const
{
    return { m_left >= 0 ? barWidth : 0, fontMetrics().height() };
}

void RateMeterView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
}

void RateMeterView::refresh()
{
    const QLocale locale;
    const RateMeter *tightest = nullptr;
    QStringList lines;
    for (const RateMeter &meter : std::as_const(m_traffic.meters)) {
        lines.append(meterSentence(meter));
        if (shareOf(meter) >= 0 && (!tightest || shareOf(meter) < shareOf(*tightest)))
            tightest = &meter;
    }
    m_left = tightest ? shareOf(*tightest) : -1;
    if (tightest) {
        //: %1 is a number, %2 names what is counted ("requests")
        m_text = tr("%1 %2 left").arg(locale.toString(*tightest->remaining), meterName(tightest->what));
    } else {
        //: "≈": counted by this program, as an estimate
        m_text = m_traffic.lastMinute > 0 ? tr("≈ %n request(s) in the last minute", nullptr, m_traffic.lastMinute) : QString();
    }
    if (lines.isEmpty())
        lines.append(tr("The server says nothing of its limits. Counted here: other programs may use the same key."));
    else
        //: %1 is a time
        lines.append(tr("As the server said at %1.").arg(Words::timeOfDay(m_traffic.metersAt.toLocalTime().time())));
    // The line itself may be cut.
    setToolTip(plainToolTip((QStringList(m_text) + lines).join(u'\n')));
    setAccessibleName(m_text.isEmpty() ? tr("Limits of the route") : m_text);
    setAccessibleDescription(lines.join(u' '));
    setVisible(!m_text.isEmpty());
    updateGeometry();
    update();
}

void RateMeterView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    if (m_left >= 0) {
        const QRectF groove(0, (height() - barHeight) / 2.0, barWidth, barHeight);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Mid));
        painter.drawRoundedRect(groove, barHeight / 2.0, barHeight / 2.0);
        const bool isDark = palette().color(QPalette::Window).lightness() < 128;
        const QColor low = isDark ? QColor(0xf2, 0xb6, 0x3d) : QColor(0xb5, 0x72, 0x00);
        painter.setBrush(m_left < 0.2 ? low : palette().color(QPalette::Highlight));
        painter.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(barWidth * m_left, barHeight)), barHeight / 2.0, barHeight / 2.0);
        x = barWidth + barGap;
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft,
        fontMetrics().elidedText(m_text, Qt::ElideRight, width() - x));
}
