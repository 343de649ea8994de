#include "ui/chat/advicestrip.h"

#include "ui/chat/findingrows.h"
#include "ui/forms/notice.h"
#include "words/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {
constexpr int causesAtOnce = 2;

int inSeconds(qint64 ms)
{
    return int((ms + 999) / 1000);
}
}

AdviceStrip::AdviceStrip(QWidget *parent)
    : QFrame(parent)
    , m_offerLine(new QWidget(this))
    , m_offerText(new Notice(m_offerLine))
    , m_take(new QPushButton(m_offerLine))
    , m_dismiss(new QPushButton(m_offerLine))
    , m_waitLine(new QWidget(this))
    , m_waitText(new Notice(m_waitLine))
    , m_tryNow(new QPushButton(m_waitLine))
    , m_wait(new QPushButton(m_waitLine))
    , m_cancel(new QPushButton(m_waitLine))
    , m_guards(new FindingRows(this))
    , m_anyway(new QPushButton(this))
    , m_diagnosis(new FindingRows(this))
{
    setObjectName("adviceStrip"_L1);
    m_guards->setObjectName("guards"_L1);
    m_diagnosis->setObjectName("diagnosis"_L1);
    m_tryNow->setObjectName("retryNow"_L1);
    m_wait->setObjectName("retryAfterWait"_L1);
    m_cancel->setObjectName("cancelWaiting"_L1);
    m_anyway->setObjectName("sendAnyway"_L1);
    m_take->setObjectName("takeOffer"_L1);
    m_dismiss->setObjectName("dismissOffer"_L1);
    for (QPushButton *const button : { m_take, m_dismiss, m_tryNow, m_wait, m_cancel, m_anyway })
        button->setAutoDefault(false);

    auto *const offer = new QHBoxLayout(m_offerLine);
    offer->setContentsMargins(0, 0, 0, 0);
    offer->setSpacing(6);
    offer->addWidget(m_offerText, 1);
    offer->addWidget(m_take);
    offer->addWidget(m_dismiss);
    auto *const wait = new QHBoxLayout(m_waitLine);
    wait->setContentsMargins(0, 0, 0, 0);
    wait->setSpacing(6);
    wait->addWidget(m_waitText, 1);
    wait->addWidget(m_wait);
    wait->addWidget(m_tryNow);
    wait->addWidget(m_cancel);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_offerLine);
    layout->addWidget(m_waitLine);
    layout->addWidget(m_diagnosis);
    layout->addWidget(m_guards);
    layout->addWidget(m_anyway, 0, Qt::AlignRight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    m_second.setInterval(std::chrono::milliseconds(200));
    connect(&m_second, &QTimer::timeout, this, &AdviceStrip::showWaiting);
    connect(m_guards, &FindingRows::repairRequested, this, &AdviceStrip::repairRequested);
    connect(m_diagnosis, &FindingRows::repairRequested, this, &AdviceStrip::repairRequested);
    connect(m_anyway, &QPushButton::clicked, this, &AdviceStrip::sendAnywayRequested);
    connect(m_tryNow, &QPushButton::clicked, this, [this] { emit retryRequested(true); });
    connect(m_wait, &QPushButton::clicked, this, [this] { emit retryRequested(false); });
    connect(m_cancel, &QPushButton::clicked, this, &AdviceStrip::waitCancelled);
    connect(m_take, &QPushButton::clicked, this, &AdviceStrip::offerTaken);
    connect(m_dismiss, &QPushButton::clicked, this, &AdviceStrip::offerDismissed);
    m_anyway->hide();
    m_offerLine->hide();
    retranslate();
    setWaiting({}, {}, {});
}

void AdviceStrip::setRoutes(const QList<Route> &routes)
{
    m_guards->setRoutes(routes);
    m_diagnosis->setRoutes(routes);
}

void AdviceStrip::setGuards(const QList<Finding> &findings, bool wasBlocked)
{
    m_guards->setFindings(findings, int(findings.size()));
    m_anyway->setVisible(wasBlocked && !findings.isEmpty());
    showOrHide();
}

void AdviceStrip::setDiagnosis(const QList<Finding> &findings)
{
    m_diagnosis->setFindings(findings, causesAtOnce);
    showOrHide();
}

void AdviceStrip::setWaiting(const Waiting &waiting, const std::optional<RetryOffer> &offer, const QString &routeName)
{
    m_waiting = waiting;
    m_offer = offer;
    m_routeName = routeName;
    showWaiting();
    showOrHide();
}

void AdviceStrip::setOffer(const QString &sentence, const QString &action)
{
    m_offerText->say(Notice::Weight::Quiet, sentence);
    m_take->setVisible(!action.isEmpty());
    m_take->setText(QString(action).replace(u'&', "&&"_L1));
    m_take->setAccessibleDescription(sentence);
    showDismissal();
    m_offerLine->setVisible(!sentence.isEmpty());
    showOrHide();
}

void AdviceStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showWaiting();
    }
}

void AdviceStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void AdviceStrip::retranslate()
{
    m_anyway->setText(tr("Send anyway"));
    m_anyway->setToolTip(tr("Sends this once as it is, although a check speaks against it."));
    m_tryNow->setText(tr("Try now"));
    m_cancel->setText(tr("Do not wait"));
    showDismissal();
}

/// An offer can be declined, a piece of news only be put away.
void AdviceStrip::showDismissal()
{
    m_dismiss->setText(m_take->text().isEmpty() ? tr("Dismiss") : tr("Not now"));
}

void AdviceStrip::showWaiting()
{
    const bool counts = m_waiting.what == Waiting::For::Retry;
    const bool queues = m_waiting.what == Waiting::For::Slot;
    const bool offers = m_offer && !counts;
    counts ? m_second.start() : m_second.stop();
    QString text;
    if (counts && m_offer) {
        const qint64 left = qMax<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(m_waiting.until.toUTC()));
        //: %n is a number of seconds, %1 and %2 are numbers: attempt 2 of 3
        const QString countdown = tr("Trying again in %n second(s): attempt %1 of %2.", nullptr, inSeconds(left))
                                      .arg(QString::number(m_offer->attempt), QString::number(m_offer->ofMax));
        text = Words::failureSentence(m_offer->reason) + u'\n' + countdown;
    } else if (queues) {
        const int before = qMax(0, m_waiting.position - 1);
        //: %1 is the name of a route
        text = before == 0 ? tr("Waiting: %1 has as many requests in flight as its limit allows; this one is next.").arg(m_routeName)
                           //: %1 is the name of a route, %n how many requests are before this one
                           : tr("Waiting: %1 has as many requests in flight as its limit allows; %n request(s) go first.", nullptr, before)
                                 .arg(m_routeName);
    } else if (offers) {
        text = tr("The same request may well succeed on another attempt.");
    }
    m_waitText->say(counts || queues ? Notice::Weight::Caution : Notice::Weight::Quiet, text);
    m_tryNow->setVisible(counts || offers);
    m_wait->setVisible(offers && m_offer->delayMs >= 1000);
    if (offers)
        //: %n is a number of seconds
        m_wait->setText(tr("Try in %n s", nullptr, inSeconds(m_offer->delayMs)));
    m_cancel->setVisible(counts || queues);
    m_waitLine->setVisible(!text.isEmpty());
}

void AdviceStrip::showOrHide()
{
    setVisible(!m_offerLine->isHidden() || !m_waitLine->isHidden() || !m_guards->findings().isEmpty() || !m_diagnosis->findings().isEmpty());
}
