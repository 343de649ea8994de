// One request on the wire: sent exactly once, never redirected, ended exactly once.
// The only file of the program that includes QNetworkReply.
#pragma once

#include "core/exchange.h"
#include "core/route.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class NetworkLane;
class QNetworkReply;

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
