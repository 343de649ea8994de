#include "engine/prove.h"

#include "engine/httpcall.h"
#include "engine/networklane.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Not in the namespace below: Prove::Private is known beyond this file by its name.
struct RecordedRequest {
    QByteArray method;
    QByteArray path;
    QByteArray query;
    QList<HttpHeader> headers;
    QByteArray body;
};

namespace {
constexpr int proofLimitMs = 30'000;
constexpr qsizetype longestRecorded = 300 * 1024 * 1024;

QByteArray recordedHeader(const QList<HttpHeader> &headers, QByteArrayView name)
{
    return HttpRequest { .headers = headers }.header(name);
}

/// The request at the beginning of \a bytes if all of it is there.
std::optional<RecordedRequest> readRecorded(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    QList<QByteArray> lines;
    for (qsizetype from = 0; from < end;) {
        const qsizetype to = qMin(bytes.indexOf("\r\n", from), end);
        lines.append(bytes.sliced(from, to - from));
        from = to + 2;
    }
    const QList<QByteArray> first = lines.takeFirst().split(' ');
    RecordedRequest recorded { .method = first.value(0) };
    const QByteArray target = first.value(1);
    const qsizetype question = target.indexOf('?');
    recorded.path = target.left(question);
    recorded.query = question < 0 ? QByteArray() : target.mid(question);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        recorded.headers.append({ line.left(colon), line.mid(colon + 1).trimmed() });
    }
    const qsizetype start = end + 4;
    if (recordedHeader(recorded.headers, "Transfer-Encoding").toLower().contains("chunked")) {
        for (qsizetype at = start;;) {
            const qsizetype line = bytes.indexOf("\r\n", at);
            bool isNumber = false;
            const qsizetype size = line < 0 ? 0 : bytes.sliced(at, line - at).toLongLong(&isNumber, 16);
            if (!isNumber || size < 0 || bytes.size() - line - 4 < size)
                return std::nullopt;
            if (size == 0)
                return recorded;
            recorded.body += bytes.sliced(line + 2, size);
            at = line + 4 + size;
        }
    }
    const qsizetype size = recordedHeader(recorded.headers, "Content-Length").toLongLong();
    if (size < 0 || bytes.size() - start < size)
        return std::nullopt;
    recorded.body = bytes.sliced(start, size);
    return recorded;
}

bool isShellVariable(const QByteArray &name)
{
    return !name.isEmpty() && !(name.front() >= '0' && name.front() <= '9') && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// Says only what HTTP/1.1 does without it (RFC 9112, 9.3 and 6.3).
bool isIdleHeader(const HttpHeader &header)
{
    return (header.name.compare("Connection", Qt::CaseInsensitive) == 0 && header.value.compare("keep-alive", Qt::CaseInsensitive) == 0)
        || (header.name.compare("Content-Length", Qt::CaseInsensitive) == 0 && header.value == "0");
}

bool isAddedByHttp(const QByteArray &name)
{
    return name.compare("Host", Qt::CaseInsensitive) == 0 || name.compare("Content-Length", Qt::CaseInsensitive) == 0;
}

Proof comparisonOf(const RecordedRequest &program, const RecordedRequest &command)
{
    Proof proof;
    const auto differ = [&proof](const char *part, const QByteArray &byProgram, const QByteArray &byCommand) {
        if (byProgram != byCommand)
            proof.differences.append({ .part = part, .byProgram = byProgram, .byCommand = byCommand });
    };
    differ("method", program.method, command.method);
    differ("path", program.path, command.path);
    differ("query", program.query, command.query);

    QList<HttpHeader> left = command.headers;
    QList<QByteArray> order;
    for (const HttpHeader &header : program.headers) {
        // Names as they are spelled: HTTP does not care, but what is said is "the same bytes".
        auto same = std::find(left.begin(), left.end(), header);
        if (same == left.end())
            same = std::find_if(left.begin(), left.end(), [&header](const HttpHeader &other) {
                // From Qt 6.8 on it spells these two in lower case as well; curl never does.
                return other.name == header.name
                    || (isAddedByHttp(header.name) && other.name.compare(header.name, Qt::CaseInsensitive) == 0);
            });
        if (same == left.end()) {
            if (isIdleHeader(header))
                proof.idle.append(header.name + ": " + header.value);
            else
                proof.differences.append({ .part = "header", .name = header.name, .byProgram = header.value, .inCommand = false });
            continue;
        }
        if (!isAddedByHttp(header.name))
            order.append(header.name);
        if (same->value == header.value)
            ++proof.headers;
        else
            proof.differences.append({ .part = "header", .name = header.name, .byProgram = header.value, .byCommand = same->value });
        left.erase(same);
    }
    for (const HttpHeader &header : std::as_const(left)) {
        if (isIdleHeader(header))
            proof.idle.append(header.name + ": " + header.value);
        else
            proof.differences.append({ .part = "header", .name = header.name, .byCommand = header.value, .inProgram = false });
    }
    QList<QByteArray> otherOrder;
    for (const HttpHeader &header : command.headers) {
        if (order.contains(header.name))
            otherOrder.append(header.name);
    }
    proof.isReordered = order != otherOrder;
    proof.body = program.body.size();
    differ("body", program.body, command.body);
    return proof;
}
}

struct Prove::Private {
    Prove *q;
    HttpRequest request;
    std::function<QString(const HttpRequest &)> print;
    QProcessEnvironment environment;
    NetworkLane lane;
    QTcpServer server;
    QList<RecordedRequest> recorded;
    qsizetype byProgram = 0; ///< of recorded
    QTemporaryDir folder;
    QProcess shell;
    QTimer limit;
    bool isOver = false;

    explicit Private(Prove *prove)
        : q(prove)
    {
    }

    void makeUpKeys();
    void listen();
    void take(QTcpSocket *socket);
    void sendAsProgram();
    void runCommand();
    void compare();
    void end(const Proof &proof);
};

/// One that tells apart what each variable stands for; whoever else listens on this machine learns nothing.
void Prove::Private::makeUpKeys()
{
    int number = 0;
    for (HttpHeader &header : request.headers) {
        if (!header.secret)
            continue;
        const QByteArray variable = isShellVariable(header.variable) ? header.variable : QByteArray("API_KEY");
        const QString name = QString::fromLatin1(variable);
        if (!environment.contains(name)) {
            environment.insert(name,
                u"not-a-key-%1-%2"_s.arg(
                    QString::number(++number), QString::number(QRandomGenerator::global()->generate64(), 36)));
        }
        header.value = header.value.left(header.secretAt) + environment.value(name).toLatin1();
        header.secretAt = qMin(header.secretAt, header.value.size());
        header.variable = variable;
    }
}

void Prove::Private::listen()
{
    server.listen(QHostAddress::LocalHost);
    QObject::connect(&server, &QTcpServer::newConnection, q, [this] {
        while (QTcpSocket *const socket = server.nextPendingConnection()) {
            socket->setProperty("bytes", QByteArray());
            QObject::connect(socket, &QTcpSocket::readyRead, q, [this, socket] { take(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    request.url.setScheme(u"http"_s);
    request.url.setHost(u"127.0.0.1"_s);
    request.url.setPort(server.serverPort());
}

void Prove::Private::take(QTcpSocket *socket)
{
    const QByteArray bytes = socket->property("bytes").toByteArray() + socket->readAll();
    const std::optional<RecordedRequest> whole = readRecorded(bytes);
    if (!whole && bytes.size() < longestRecorded) {
        socket->setProperty("bytes", bytes);
        return;
    }
    if (whole)
        recorded.append(*whole);
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
    socket->disconnectFromHost();
}

void Prove::Private::sendAsProgram()
{
    const Route straight { .limits = { .firstByte = proofLimitMs }, .proxyMode = ProxyMode::None };
    auto *call = new HttpCall(lane, straight, q);
    QObject::connect(call, &HttpCall::finished, q, [this](const std::optional<Failure> &failure) {
        byProgram = recorded.size();
        if (byProgram == 0)
            end({ .problem = "not-sent", .detail = failure ? QString::fromUtf8(failure->detail) : QString() });
        else
            runCommand();
    });
    call->send(request);
}

void Prove::Private::runCommand()
{
    QFile script(folder.filePath(u"command"_s));
    const QByteArray text = print(request).toUtf8() + '\n';
    if (!script.open(QIODevice::WriteOnly) || script.write(text) != text.size()) {
        end({ .problem = "failed", .detail = script.errorString() });
        return;
    }
    script.close();
    // Nothing of the person's own takes part: no start-up files, no proxy, no settings of curl.
    environment.insert(u"PATH"_s, QProcessEnvironment::systemEnvironment().value(u"PATH"_s));
    environment.insert(u"HOME"_s, folder.path());
    environment.insert(u"no_proxy"_s, u"*"_s);
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder.path());
    shell.setStandardInputFile(QProcess::nullDevice());
    shell.setStandardOutputFile(QProcess::nullDevice());
    QObject::connect(&shell, &QProcess::errorOccurred, q, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end({ .problem = "no-shell" });
    });
    QObject::connect(&shell, &QProcess::finished, q, [this] { compare(); });
    shell.start(QStandardPaths::findExecutable(u"sh"_s), { script.fileName() });
}

void Prove::Private::compare()
{
    if (recorded.size() == byProgram) {
        const QString said = QString::fromLocal8Bit(shell.readAllStandardError()).trimmed();
        end({ .problem = "failed", .detail = said.section(u'\n', -1) });
        return;
    }
    Proof proof = comparisonOf(recorded.constFirst(), recorded.at(byProgram));
    const qsizetype byCommand = recorded.size() - byProgram;
    if (byCommand != byProgram) {
        proof.differences.prepend(
            { .part = "requests", .byProgram = QByteArray::number(byProgram), .byCommand = QByteArray::number(byCommand) });
    }
    end(proof);
}

void Prove::Private::end(const Proof &proof)
{
    if (std::exchange(isOver, true))
        return;
    limit.stop();
    server.close();
    if (shell.state() != QProcess::NotRunning)
        shell.kill();
    emit q->finished(proof);
}

Prove::Prove(const HttpRequest &request, std::function<QString(const HttpRequest &)> print, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->request = HttpCall::asSent(request);
    d->print = std::move(print);
    d->limit.setSingleShot(true);
    connect(&d->limit, &QTimer::timeout, this, [this] { d->end({ .problem = "time" }); });
}

Prove::~Prove()
{
    d->isOver = true;
    d->shell.disconnect(this);
}

QByteArray Prove::missing()
{
    if (QStandardPaths::findExecutable(u"sh"_s).isEmpty())
        return "no-shell";
    return QStandardPaths::findExecutable(u"curl"_s).isEmpty() ? "no-curl" : "";
}

void Prove::start()
{
    d->limit.start(proofLimitMs);
    d->makeUpKeys();
    d->listen();
    if (const QByteArray lacks = missing(); !lacks.isEmpty() || !d->server.isListening() || !d->folder.isValid()) {
        const Proof proof { .problem = lacks.isEmpty() ? QByteArray("failed") : lacks, .detail = d->server.errorString() };
        QMetaObject::invokeMethod(this, [this, proof] { d->end(proof); }, Qt::QueuedConnection);
        return;
    }
    d->sendAsProgram();
}
