// Sets widgets side by side, and below each other where there is no more room: a row of buttons that is never cut.
#pragma once

#include <QLayout>
#include <QList>

class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    FlowLayout() = default;
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; ///< all of them side by side
    QSize minimumSize() const override; ///< the largest of them
    void setGeometry(const QRect &rect) override;

private:
    enum class Placing { Measured, Done };

    int place(const QRect &rect, Placing placing) const;

    QList<QLayoutItem *> m_items;
};
