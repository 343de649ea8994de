// A client of sockets and bytes only, so that what is tested is what was sent.
#pragma once

#include "sandbox/sandboxserver.h"

#include <QByteArray>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

struct RawAnswer {
    int status = 0; ///< 0: nothing came
    QByteArray head;
    QByteArray body; ///< without its chunks
    bool isWhole = false;

    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
                return line.sliced(colon + 1).trimmed();
        }
        return {};
    }
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString errorMessage() const
    {
        return json()[QLatin1StringView("error")][QLatin1StringView("message")].toString();
    }

    /// The data of each server-sent event, in order.
    QByteArrayList events() const
    {
        QByteArrayList events;
        for (const QByteArray &block : body.split('\n')) {
            if (block.startsWith("data: "))
                events.append(block.sliced(6));
        }
        return events;
    }
};

class RawClient
{
public:
    explicit RawClient(const SandboxServer &server) : m_port(server.baseUrl().port())
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_port));
        m_connected = QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    bool isConnected() const { return m_connected; }
    QTcpSocket &socket() { return m_socket; }

    void send(const QByteArray &bytes)
    {
        if (!m_socket.isOpen())
            return;
        m_socket.write(bytes);
        m_socket.flush();
    }

    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(m_port); }
    QByteArray get(const QByteArray &target, const QByteArray &headers = {}) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\n" + headers + "\r\n";
    }
    QByteArray post(const QByteArray &body, const QByteArray &headers = {}) const
    {
        return postTo("/v1/chat/completions", body, headers);
    }
    QByteArray postTo(const QByteArray &target, const QByteArray &body, const QByteArray &headers = {}) const
    {
        return "POST " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
    }

    /// The next answer: whole, or what there was of it when the line was cut or nothing came for \a ms.
    RawAnswer answer(int ms = 5000)
    {
        RawAnswer answer;
        waitUntil([&] { return take(answer) || isClosed(); }, ms);
        return answer;
    }
    RawAnswer ask(const QByteArray &request)
    {
        send(request);
        return answer();
    }

    bool isClosedSoon()
    {
        waitUntil([this] { return isClosed(); }, 5000);
        return isClosed();
    }
    QByteArray unread() const { return m_bytes; }

private:
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

    /// Sleeps between two arrivals, not for a fixed while: the tests ask thousands of times.
    template <typename Condition>
    void waitUntil(Condition isMet, int ms)
    {
        QEventLoop loop;
        QTimer limit;
        limit.setSingleShot(true);
        QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &loop, &QEventLoop::quit);
        QObject::connect(&m_socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
        limit.start(ms);
        while (true) {
            read();
            if (isMet() || !limit.isActive())
                return;
            loop.exec();
        }
    }
    void read()
    {
        if (m_socket.isOpen())
            m_bytes += m_socket.readAll();
    }
    bool take(RawAnswer &answer)
    {
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        answer.head = m_bytes.first(end);
        answer.status = answer.head.sliced(9, 3).toInt();
        const QByteArray rest = m_bytes.sliced(end + 4);
        qsizetype used = 0;
        if (answer.header("transfer-encoding") == "chunked") {
            answer.body.clear();
            while (!answer.isWhole) {
                const qsizetype line = rest.indexOf("\r\n", used);
                if (line < 0)
                    return false;
                const qsizetype size = rest.sliced(used, line - used).toLongLong(nullptr, 16);
                if (rest.size() < line + 2 + size + 2)
                    return false;
                answer.body += rest.sliced(line + 2, size);
                used = line + 2 + size + 2;
                answer.isWhole = size == 0;
            }
        } else if (!answer.header("content-length").isEmpty()) {
            used = answer.header("content-length").toLongLong();
            answer.body = rest.first(qMin(used, rest.size()));
            answer.isWhole = rest.size() >= used;
        } else if (answer.status != 100) {
            answer.body = rest;
            used = rest.size();
            answer.isWhole = m_socket.state() == QAbstractSocket::UnconnectedState;
        } else {
            answer.isWhole = true;
        }
        if (answer.isWhole)
            m_bytes = m_bytes.sliced(end + 4 + used);
        return answer.isWhole;
    }

    QTcpSocket m_socket;
    int m_port;
    bool m_connected = false;
    QByteArray m_bytes;
};
