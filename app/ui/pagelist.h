// The pages of the program, one below the other, at the left of the window.
#pragma once

#include <QListWidget>

class PageList final : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

    /// \a row: where it stands; at the end by itself.
    void addPage(const QByteArray &id, const QString &icon, const QString &title, int row = -1);
    void setTitle(int row, const QString &title);
    QByteArray currentId() const;
    void selectId(const QByteArray &id);

    /// As high as its pages: what is below begins where they end.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};
