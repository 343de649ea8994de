// What guards or the doctor found, a row each: the sentence, and what can be done about it as buttons.
#pragma once

#include "advice/finding.h"
#include "core/route.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

class FindingRows final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingRows(QWidget *parent = nullptr);

    /// Shows \a findings in their order. The rest after the first \a shownAtOnce waits behind a button.
    void setFindings(const QList<Finding> &findings, int shownAtOnce);
    /// The routes that repairs speak of.
    void setRoutes(const QList<Route> &routes) { m_routes = routes; }
    const QList<Finding> &findings() const { return m_findings; }

signals:
    void repairRequested(const Repair &repair);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *row(const Finding &finding);
    QPushButton *button(const Finding &finding, const Repair &repair, QWidget *parent);

    QVBoxLayout *m_layout;
    QList<Finding> m_findings;
    QList<Route> m_routes;
    int m_shownAtOnce = 0;
    bool m_showsAll = false;
};
