// A line of text that ends in "…" where there is no room for it, instead of being cut or pushing others away.
#pragma once

#include <QLabel>

class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

    /// Shows nothing where not even \a characters of a longer text have room: a remark that is cut in its first word tells less
    /// than none.
    void setFewest(int characters);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_fewest = 1; ///< three dots alone tell nothing
};
