// How much of a route's limits is left: what the server said last, else how many calls were counted here.
#pragma once

#include "engine/traffic.h"

#include <QWidget>

class RateMeterView final : public QWidget
{
    Q_OBJECT

public:
    explicit RateMeterView(QWidget *parent = nullptr);

    void setTraffic(const RouteTraffic &traffic);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< the bar; the words end in “…”

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    RouteTraffic m_traffic;
    QString m_text;
    double m_left = -1; ///< share of the tightest limit; negative: not known
};
