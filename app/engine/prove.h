// Whether a printed command sends what the program sends: both are sent to a recorder on this machine and compared byte for
// byte. The real host is never asked, and the real key never used.
#pragma once

#include "core/httprequest.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

/// Where the two requests are not the same.
struct ProofDifference {
    QByteArray part; ///< "requests", "method", "path", "query", "header" or "body"
    QByteArray name; ///< of a header
    QByteArray byProgram;
    QByteArray byCommand;
    bool inProgram = true; ///< a header may be sent by one of them only
    bool inCommand = true;

    bool operator==(const ProofDifference &) const = default;
};

struct Proof {
    /// Why nothing could be compared: "no-shell", "no-curl", "not-sent" (by the program), "failed" (the command), "time"; empty: it was.
    QByteArray problem;
    QString detail; ///< what the command said, or why the program could not send
    int headers = 0; ///< sent by both, alike
    qsizetype body = 0; ///< bytes, alike
    bool isReordered = false; ///< the headers come in another order, not counting the two that HTTP itself adds
    /// Sent by one of them only, but saying nothing: "Connection: Keep-Alive" is what HTTP/1.1 does anyway, and a request
    /// without "Content-Length: 0" has no body either (RFC 9112, 9.3 and 6.3).
    QList<QByteArray> idle;
    QList<ProofDifference> differences;

    bool isSealed() const { return problem.isEmpty() && differences.isEmpty(); }

    bool operator==(const Proof &) const = default;
};

class Prove final : public QObject
{
    Q_OBJECT

public:
    /// \a print makes the command of a request, as it is shown.
    Prove(const HttpRequest &request, std::function<QString(const HttpRequest &)> print, QObject *parent = nullptr);
    ~Prove() override; ///< a running one is given up

    /// What is missing on this machine: "no-shell", "no-curl", or nothing.
    static QByteArray missing();

    /// May be called once. finished() follows, later.
    void start();

signals:
    void finished(const Proof &proof);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
