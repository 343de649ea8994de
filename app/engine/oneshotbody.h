// A request body that can be read once. Qt sends a request again, unasked, when a connection drops before the answer's head;
// with a body that cannot be rewound it reports an error instead.
#pragma once

#include <QIODevice>

class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(const QByteArray &body, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_at >= m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_at + QIODevice::bytesAvailable(); }

signals:
    /// The first bytes are wanted: the line stands, and no answer was read yet.
    void firstRead();

protected:
    qint64 readData(char *out, qint64 limit) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_at = 0;
};
