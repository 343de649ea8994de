// A server that says exactly the bytes it is told, however wrong, and keeps every byte it is sent.
//
//   FaultServer server;
//   server.script({FaultServer::send("HTTP/1.1 200 OK\r\n\r\nhal"), FaultServer::wait(20), FaultServer::reset()});
//   … a client calls server.url("/v1"_L1) …
//   QCOMPARE(server.requests().size(), 1);
#pragma once

#include <QByteArrayList>
#include <QObject>
#include <QUrl>

#include <memory>

class FaultServer final : public QObject
{
    Q_OBJECT

public:
    struct Step {
        enum class Kind { Send, Wait, Close, Reset, HalfClose };
        Kind kind;
        QByteArray bytes; ///< Send
        int ms = 0; ///< Wait
    };
    using Script = QList<Step>;

    /// A step begins when the kernel has taken every byte of the steps before it.
    static Step send(const QByteArray &bytes) { return {Step::Kind::Send, bytes}; }
    static Step wait(int ms) { return {Step::Kind::Wait, {}, ms}; }
    /// Ends in order: FIN after everything sent.
    static Step close() { return {Step::Kind::Close, {}}; }
    /// Ends with RST (SO_LINGER 0).
    static Step reset() { return {Step::Kind::Reset, {}}; }
    /// Sends FIN and goes on reading.
    static Step halfClose() { return {Step::Kind::HalfClose, {}}; }

    /// When a script begins.
    enum class Start {
        AfterRequest, ///< head and body (Content-Length or chunked) have arrived
        AfterHead, ///< the head has arrived; the body may still come
        OnConnection, ///< at once; nothing is waited for
    };

    /// Listens on 127.0.0.1, any free port.
    explicit FaultServer(QObject *parent = nullptr);
    ~FaultServer() override;

    /// Every request is answered with \a script. After its last step the connection stays open for a next request.
    void script(const Script &script);
    /// The first request gets the first script, the second the second; the last one stays for all that follow.
    void scripts(const QList<Script> &scripts);
    void setStart(Start start);

    QUrl url(QLatin1StringView path = QLatin1StringView()) const;
    quint16 port() const;

    /// Connections taken since the start, and how many of them are open now.
    int connections() const;
    int openConnections() const;

    /// The raw bytes of each complete request (each head with Start::AfterHead), in order of arrival.
    QByteArrayList requests() const;
    /// Everything received, one entry per connection, complete or not.
    QByteArrayList received() const;

    /// A whole answer with Content-Length. \a headers are complete lines with their CRLF.
    static QByteArray answer(int status, const QByteArray &body, const QByteArray &type = "application/json",
                             const QByteArray &headers = {});
    /// The head of an event stream that ends with the connection.
    static QByteArray eventStreamHead();

signals:
    void connected();
    void requested();
    void disconnected();
    /// The script of one request has done its last step.
    void scriptDone();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
