// Headers as lines of name and value. What may not be sent says why; what carries a secret is not shown.
#pragma once

#include "core/httprequest.h"

#include <QWidget>

class Notice;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

class HeaderLines final : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderLines(QWidget *parent = nullptr);

    void setHeaders(const QList<HttpHeader> &headers);

    /// Those that may be sent, in order.
    QList<HttpHeader> headers() const { return m_headers; }

    /// Said under a header whose name speaks of a secret; where headers are kept the answer is another than here.
    void setSecretRemark(const QString &text);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line {
        QWidget *box;
        QLineEdit *name;
        QLineEdit *value;
        QToolButton *remove;
        Notice *notice;
    };

    void addLine(const HttpHeader &header);
    void removeLine(const QWidget *box);
    void read();
    void alignNames();
    void judge(const Line &line) const;
    void retranslate();

    QVBoxLayout *m_layout;
    QList<Line> m_lines; ///< the last one is empty: it takes the next header
    QList<HttpHeader> m_headers;
    QString m_secretRemark;
};
