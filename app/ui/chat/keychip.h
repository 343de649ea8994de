// Says in a few words where the route's key comes from; a click leads to the route.
#pragma once

#include "store/keyring.h"

#include <QAbstractButton>

/// Whether a person has to give \a route a key. The sandbox makes up its own.
bool wantsKey(const Route &route);

class KeyChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit KeyChip(QWidget *parent = nullptr);

    void show(const Route &route, const KeyState &state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Mood { Quiet, Good, Wanting };

    void retranslate();

    Route m_route;
    KeyState m_state;
    Mood m_mood = Mood::Quiet;
};
