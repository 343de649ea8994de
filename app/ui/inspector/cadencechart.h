// When events came: a bar for each moment of the answer, as high as the bytes that came in it; stalls are shaded. One event is
// marked; hands choose it by pointer or arrow keys.
#pragma once

#include <QList>
#include <QWidget>

class EventModel;

class CadenceChart final : public QWidget
{
    Q_OBJECT

public:
    explicit CadenceChart(const EventModel &model, QWidget *parent = nullptr);

    /// The events are other ones, or more.
    void refresh();
    void setCurrent(int event);
    int current() const { return m_current; }

    /// The event whose moment is nearest to \a x, or -1.
    int eventNear(int x) const;
    int xOf(int event) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int event);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Bar {
        qint64 bytes = 0;
        int event = -1; ///< the largest in it
        qsizetype largest = 0;
    };

    void choose(int event);
    void measure();
    QRect plot() const;

    const EventModel &m_model;
    QList<Bar> m_bars; ///< one for each pixel across
    qint64 m_first = 0;
    qint64 m_last = 0;
    int m_current = -1;
};
