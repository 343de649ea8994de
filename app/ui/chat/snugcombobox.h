// A combo box as wide as what is chosen, not as its longest entry. Where there is less room still, the end is left out in a
// way that can be seen; the open list shows every entry whole.
#pragma once

#include <QComboBox>

class SnugComboBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit SnugComboBox(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;
};
