// The bars of the timelines, and what their parts mean.
#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

class FiguresModel;

/// A part of a timeline; told apart by height and pattern as well as by colour.
enum class FiguresPhase { Connecting, Waiting, Thinking, Writing };

/// Paints the timeline of a row: all rows on one scale; with repeats a line to the 95th percentile and a mark for each answer.
class FiguresDelegate final : public QStyledItemDelegate
{
public:
    explicit FiguresDelegate(const FiguresModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const FiguresModel &m_model;
};

/// Says which part of a bar is what.
class FiguresLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static QString label(FiguresPhase phase);
    void retranslate();
};
