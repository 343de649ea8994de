// The headers of a request, to be edited line by line. A secret is never shown: its place says what stands there.
#pragma once

#include "core/httprequest.h"

#include <QTableWidget>

class HeaderTable final : public QTableWidget
{
    Q_OBJECT

public:
    explicit HeaderTable(QWidget *parent = nullptr);

    void setHeaders(const QList<HttpHeader> &headers);
    /// In order; the value of a secret one ends where the secret begins.
    QList<HttpHeader> headers() const;

    /// Why one of them could not be sent, as a sentence; empty if all can.
    QString problem() const;

    void removeCurrent();

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(QTableWidgetItem *item);
    void fillRow(int row, const HttpHeader &header);
    void addEmptyRow();
    void retranslate();

    bool m_filling = false;
};
