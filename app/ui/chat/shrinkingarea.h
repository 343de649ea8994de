// Shows a widget whole while there is room, and lets it be scrolled where there is not.
#pragma once

#include <QScrollArea>

class ShrinkingArea final : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes \a content; visible exactly while that is.
    explicit ShrinkingArea(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};
