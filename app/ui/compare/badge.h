// A short word on a ground of its own: how a column stands, what it speaks. Says it in words, the colour only underlines it.
#pragma once

#include <QWidget>

class Badge final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Quiet, Good, Busy, Bad };

    explicit Badge(QWidget *parent = nullptr);

    /// Hidden while there is nothing to say.
    void say(Tone tone, const QString &text);
    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont small() const;

    Tone m_tone = Tone::Quiet;
    QString m_text;
};
