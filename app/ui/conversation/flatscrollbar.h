// A scroll bar of two opaque rectangles: a style's gradients cost half of a frame while text streams in.
#pragma once

#include <QScrollBar>

class FlatScrollBar final : public QScrollBar
{
    Q_OBJECT

public:
    explicit FlatScrollBar(Qt::Orientation orientation, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect handle() const;

    int m_grabbedAt = -1; ///< y in the handle
};
