// A line of text that ends in "…" where there is no room for it, instead of being cut or pushing others away.
#pragma once

#include <QLabel>

class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};
