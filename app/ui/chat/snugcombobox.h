// A combo box as wide as what is chosen, not as its longest entry.
#pragma once

#include <QComboBox>

class SnugComboBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit SnugComboBox(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};
