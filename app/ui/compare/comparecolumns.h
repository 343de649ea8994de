// The columns of a comparison side by side, equally wide; beyond what there is room for they are scrolled. One can be shown
// alone, and all can be scrolled as one.
#pragma once

#include "ui/compare/comparecolumn.h"

#include <QScrollArea>

class QHBoxLayout;

class CompareColumns final : public QScrollArea
{
    Q_OBJECT

public:
    explicit CompareColumns(Comparison &comparison, const RouteStore &routes, QWidget *parent = nullptr);

    /// Takes away the columns that are not among \a ids; before the comparison forgets them.
    void keepOnly(const QStringList &ids);
    /// Shows the columns \a ids in this order, made where there are none yet.
    void arrange(const QStringList &ids);
    /// As shown, from the left.
    QList<CompareColumn *> columns() const { return m_columns; }
    CompareColumn *column(const QString &id) const;
    QStringList ids() const;

    QString current() const { return m_current; }
    /// \a focus: with the keyboard in it.
    void setCurrent(const QString &id, bool focus);
    void step(int by);

    bool isAlone() const { return m_alone; }
    void setAlone(bool alone);
    void setScrolledTogether(bool together);
    void setTextZoom(int points);

signals:
    void made(CompareColumn *column);
    void currentChanged(const QString &id);
    void aloneChanged(bool alone);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAlone();
    void followFocus(const QWidget *focus);
    void scrollOthers(const CompareColumn *leader, int value);

    Comparison &m_comparison;
    const RouteStore &m_routes;
    QHBoxLayout *m_layout;
    QList<CompareColumn *> m_columns;
    QString m_current;
    int m_zoom = 0;
    bool m_alone = false;
    bool m_together = false;
    bool m_scrolling = false;
};
