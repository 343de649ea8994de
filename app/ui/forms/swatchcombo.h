// Picks the colour of a route from a few that tell well apart; any other it was given stays on offer.
#pragma once

#include <QComboBox>

class SwatchCombo final : public QComboBox
{
    Q_OBJECT

public:
    explicit SwatchCombo(QWidget *parent = nullptr);

    QString colour() const; ///< "#rrggbb"
    void setColour(const QString &colour);

    static QIcon swatch(const QString &colour);
    static QString defaultColour(int number); ///< the one for the number-th new route

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};
