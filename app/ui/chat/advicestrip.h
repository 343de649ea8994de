// Between the conversation and the composer: what stands against sending, why the last answer failed, what is waited for.
// Hidden while there is nothing to say.
#pragma once

#include "advice/finding.h"
#include "core/route.h"
#include "engine/retry.h"
#include "engine/waiting.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class FindingRows;
class Notice;
class QPushButton;

class AdviceStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit AdviceStrip(QWidget *parent = nullptr);

    /// The routes that repairs speak of; before the findings that name them.
    void setRoutes(const QList<Route> &routes);
    /// What the guards found in what would be sent now. \a wasBlocked: somebody tried to send it.
    void setGuards(const QList<Finding> &findings, bool wasBlocked);
    /// What the doctor found in the last answer.
    void setDiagnosis(const QList<Finding> &findings);
    /// What a running answer of \a routeName waits for, and the attempt that could follow a failed one.
    void setWaiting(const Waiting &waiting, const std::optional<RetryOffer> &offer, const QString &routeName);
    /// Something that could be done now, as a sentence and a button; an empty \a sentence takes it away.
    void setOffer(const QString &sentence, const QString &action = {});

signals:
    void offerTaken();
    void offerDismissed();
    void repairRequested(const Repair &repair);
    void sendAnywayRequested();
    void retryRequested(bool now);
    void waitCancelled();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void showDismissal();
    void showWaiting();
    void showOrHide();

    QWidget *m_offerLine;
    Notice *m_offerText;
    QPushButton *m_take;
    QPushButton *m_dismiss;
    QWidget *m_waitLine;
    Notice *m_waitText;
    QPushButton *m_tryNow;
    QPushButton *m_wait;
    QPushButton *m_cancel;
    FindingRows *m_guards;
    QPushButton *m_anyway;
    FindingRows *m_diagnosis;
    QTimer m_second;
    Waiting m_waiting;
    std::optional<RetryOffer> m_offer;
    QString m_routeName;
};
