#include "engine/linkprobe.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace {
QString tlsVersion(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2: return u"TLS 1.2"_s;
    case QSsl::TlsV1_3: return u"TLS 1.3"_s;
    default: return u"TLS"_s; // older ones are refused, and newer ones have no name here yet
    }
}

FailureKind kindOfSocketError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError: return FailureKind::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError: return FailureKind::ConnectionRefused;
    case QAbstractSocket::SocketTimeoutError: return FailureKind::TimedOutConnecting;
    case QAbstractSocket::RemoteHostClosedError: return FailureKind::ConnectionLost;
    default: return FailureKind::NetworkOther;
    }
}
}

LinkProbe::LinkProbe(const QUrl &url, int limitMs, QObject *parent)
    : QObject(parent)
    , m_url(url)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limitMs);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        end(Rung::State::Failed, Failure { .kind = FailureKind::TimedOutConnecting, .subject = QString::number(m_limit.interval()) });
    });
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        m_rung.note("address", m_socket.peerAddress().toString());
        m_rung.note("port", QString::number(m_socket.peerPort()));
        end(Rung::State::Passed);
        encrypt();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        noteCertificate();
        m_rung.note("protocol", tlsVersion(m_socket.sessionProtocol()));
        m_rung.note("cipher", m_socket.sessionCipher().name());
        end(Rung::State::Passed);
        if (!m_isOver) {
            m_isOver = true;
            m_socket.abort();
            emit finished();
        }
    });
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsProblems.append(error.errorString());
    });
    connect(&m_socket, &QSslSocket::errorOccurred, this, &LinkProbe::fail);
}

LinkProbe::~LinkProbe()
{
    stop();
}

void LinkProbe::start()
{
    resolve();
}

void LinkProbe::stop()
{
    m_isOver = true;
    m_limit.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    m_lookup = -1;
    m_socket.abort();
}

void LinkProbe::begin(const QByteArray &id)
{
    m_rung = { .id = id, .state = Rung::State::Running };
    m_clock.start();
    if (m_limit.interval() > 0)
        m_limit.start();
    emit begun(id);
}

void LinkProbe::end(Rung::State state, const std::optional<Failure> &failure)
{
    if (m_isOver)
        return;
    m_limit.stop();
    m_rung.state = state;
    m_rung.failure = failure;
    if (state != Rung::State::Skipped)
        m_rung.ms = double(m_clock.nsecsElapsed()) / 1e6;
    if (failure)
        stop();
    emit ended(m_rung);
    if (failure)
        emit finished();
}

void LinkProbe::resolve()
{
    begin("dns");
    const QString host = m_url.host(QUrl::FullyEncoded);
    m_rung.note("host", host);
    if (!QHostAddress(host).isNull()) {
        m_rung.note("reason", u"address-given"_s);
        end(Rung::State::Skipped);
        connectToHost();
        return;
    }
    m_lookup = QHostInfo::lookupHost(host, this, [this, host](const QHostInfo &info) {
        m_lookup = -1;
        if (m_isOver)
            return;
        if (info.error() != QHostInfo::NoError || info.addresses().isEmpty()) {
            end(Rung::State::Failed, Failure { .kind = FailureKind::HostNotFound, .message = info.errorString(), .subject = host });
            return;
        }
        QStringList addresses;
        const QList<QHostAddress> found = info.addresses();
        for (const QHostAddress &address : found)
            addresses.append(address.toString());
        m_rung.note("addresses", addresses.join(", "_L1));
        end(Rung::State::Passed);
        connectToHost();
    });
}

void LinkProbe::connectToHost()
{
    if (m_isOver)
        return;
    begin("tcp");
    m_socket.connectToHost(m_url.host(QUrl::FullyEncoded), port());
}

void LinkProbe::encrypt()
{
    if (m_isOver)
        return;
    begin("tls");
    if (!isEncrypted()) {
        m_rung.note("reason", u"plain-http"_s);
        end(Rung::State::Skipped);
        stop();
        emit finished();
        return;
    }
    m_socket.startClientEncryption();
}

void LinkProbe::noteCertificate()
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    if (certificate.isNull())
        return;
    m_rung.note("subject", certificate.subjectDisplayName());
    m_rung.note("issuer", certificate.issuerDisplayName());
    m_rung.note("expires", certificate.expiryDate().toUTC().toString(Qt::ISODate));
}

void LinkProbe::fail(QAbstractSocket::SocketError error)
{
    if (m_isOver)
        return;
    Failure failure { .kind = kindOfSocketError(error), .message = m_socket.errorString() };
    if (m_rung.id == "tls") {
        noteCertificate();
        failure.kind = FailureKind::Tls;
        if (!m_tlsProblems.isEmpty())
            failure.message = m_tlsProblems.join("; "_L1);
    } else {
        const QString host = QString::fromLatin1(QUrl::toAce(m_url.host()));
        failure.subject = host + u':' + QString::number(port());
    }
    end(Rung::State::Failed, failure);
}
