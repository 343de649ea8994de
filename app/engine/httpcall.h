// One request on the wire: sent exactly once, never redirected, ended exactly once.
// The only file of the program that includes QNetworkReply.
#pragma once

#include "core/exchange.h"
#include "core/route.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

class NetworkLane;

class HttpCall final : public QObject
{
    Q_OBJECT

public:
    HttpCall(NetworkLane &lane, const Route &route, QObject *parent = nullptr);
    ~HttpCall() override;

    /// Sends \a request. May be called once.
    void send(const HttpRequest &request);

    /// Ends the call now; finished() comes before this returns, with FailureKind::Stopped.
    void stop();

    /// Something that is content, not a keep-alive comment, arrived: restarts the content limit.
    void noteContent();

    bool isRunning() const;
    qint64 elapsedNs() const { return m_clock.nsecsElapsed(); }

    LineTiming timing() const;

    /// Requests that left this machine: 0 or 1.
    int attempts() const;

    /// Why \a request cannot be sent on \a route; nothing if it can. Qt checks neither URLs nor headers: a line break in a
    /// value would inject headers. Details: "bad-url", "bad-method", "bad-header-name", "bad-header-value",
    /// "reserved-header", "duplicate-header", "bad-proxy".
    static std::optional<Failure> problemWith(const Route &route, const HttpRequest &request);

    /// \a request as it leaves: from Qt 6.8 on every name of a header is sent in lower case, and a path never holds "..". What
    /// is shown of a request goes through here, as what is sent does.
    static HttpRequest asSent(const HttpRequest &request);

signals:
    void headReceived(const HttpHead &head);
    /// \a atNs is taken before anything else is done with the bytes.
    void received(const QByteArray &bytes, qint64 atNs);
    /// Exactly once. Nothing: the transfer itself went well, whatever the status; else what broke the line or stopped it.
    void finished(const std::optional<Failure> &lineFailure);

private:
    struct Private;
    std::unique_ptr<Private> d;
    QElapsedTimer m_clock;
};
