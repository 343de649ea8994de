// Keeps what stands above and below the conversation exactly as wide as its cards, and in line with them.
#pragma once

#include <QWidget>

class QVBoxLayout;

class ChatColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatColumn(QWidget *parent = nullptr);

    void add(QWidget *widget);
    void setMargins(int top, int bottom);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QVBoxLayout *m_layout;
    int m_top = 0;
    int m_bottom = 0;
};
