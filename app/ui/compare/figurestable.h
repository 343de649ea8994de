// The figures of a comparison under its columns: a row for each, best ones marked, in whatever order is asked for. Selection, order
// and scrolling stay while figures come in.
#pragma once

#include "core/comparisonrecord.h"

#include <QColor>
#include <QMap>
#include <QWidget>

class FiguresLegend;
class FiguresModel;
class QCheckBox;
class QLabel;
class QTableView;

class FiguresTable final : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresTable(QWidget *parent = nullptr);

    /// \a columnIds: LineupColumn::id of those shown, in the order they stand in; with hidden titles the first is answer A.
    void setRecord(const ComparisonRecord &record, const QStringList &columnIds, const QMap<QString, QColor> &colours);
    void setTitlesHidden(bool areHidden);

    /// With all rows, without scrolling.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// By Enter or a double click.
    void columnActivated(const QString &columnId);
    /// What just happened, for the status line: "Copied …".
    void noted(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString title() const;
    void retranslate();
    void showColumns();
    void fitColumns();
    void copyRows(const QList<int> &rows);
    void copyChosen();
    void copyAll();
    void copyRequestIds();
    void openMenu(const QPoint &at);
    QList<int> chosenRows() const;

    FiguresModel *m_model;
    QLabel *m_title;
    FiguresLegend *m_legend;
    QCheckBox *m_detail;
    QTableView *m_view;
};
