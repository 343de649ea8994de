// Headers as they were sent or received, one line each, with what they mean beside them. Plain text, to be copied.
#pragma once

#include <QTableView>

class QStandardItemModel;

struct WireHeader {
    QString name;
    QString value;
    QString meaning; ///< in words; may be empty
    bool isAdded = false; ///< not ours but the network library's

    bool operator==(const WireHeader &) const = default;
};

class WireHeaders final : public QTableView
{
    Q_OBJECT

public:
    explicit WireHeaders(QWidget *parent = nullptr);

    void setHeaders(const QList<WireHeader> &headers);
    const QList<WireHeader> &headers() const { return m_headers; }

    /// The selected lines, or all of them; as HTTP writes them.
    QString text() const;
    void copyLines();
    void copyValue();

signals:
    void copied();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showHeaders();
    void fitColumns();

    QList<WireHeader> m_headers;
    QStandardItemModel *m_rows;
};
