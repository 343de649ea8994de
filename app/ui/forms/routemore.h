// What most people never change of a route: headers, what happens after a failure, how much at once, limits, proxy.
#pragma once

#include "core/route.h"

#include <QWidget>

#include <array>

class HeaderLines;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

class RouteMore final : public QWidget
{
    Q_OBJECT

public:
    explicit RouteMore(QWidget *parent = nullptr);

    /// \a others: the routes that may stand in for \a route.
    void setRoute(const Route &route, const QList<Route> &others);
    void fill(Route &route) const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QSpinBox *makeBox(int most);
    void addTitle(QFormLayout *form, int index);

    QString m_fallbackId; ///< as given; may name a route that is gone
    HeaderLines *m_headers;
    QComboBox *m_fallback;
    QComboBox *m_retry;
    QSpinBox *m_retries;
    QSpinBox *m_atOnce;
    QCheckBox *m_idempotency;
    std::array<QSpinBox *, 4> m_limits {};
    QComboBox *m_proxyMode;
    QLineEdit *m_proxyUrl;
    std::array<QLabel *, 2> m_titles {};
    QLabel *m_headersLabel;
    QLabel *m_fallbackLabel;
    QLabel *m_retryLabel;
    QLabel *m_retriesLabel;
    QLabel *m_atOnceLabel;
    std::array<QLabel *, 4> m_limitLabels {};
    QLabel *m_proxyLabel;
};
