// The button over the conversation that says that there is more below. Flat: what streams under it is painted often.
#pragma once

#include <QAbstractButton>

class NewTextButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NewTextButton(QWidget *parent);
    QSize sizeHint() const override;
    void retranslate();

protected:
    void paintEvent(QPaintEvent *event) override;
};
