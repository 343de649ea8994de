// From the server's write to the painted window: one stream of 50 tokens/s over a real socket, session and view.
#include "measuring.h"

#include "engine/chatsession.h"
#include "engine/networklane.h"
#include "store/keyring.h"
#include "ui/conversation/conversationview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
constexpr int tokens = 500;
constexpr int everyMs = 20;

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QElapsedTimer clock;
    clock.start();
    std::vector<qint64> written;
    std::vector<double> latencies;
    size_t arrived = 0;
    size_t painted = 0;

    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    QTimer pace;
    pace.setTimerType(Qt::PreciseTimer);
    QObject::connect(&server, &QTcpServer::newConnection, &application, [&] {
        auto *const socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
            if (pace.isActive() || !socket->readAll().contains('\n'))
                return;
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
            QObject::connect(&pace, &QTimer::timeout, socket, [&, socket] {
                if (written.size() == tokens) {
                    pace.stop();
                    socket->write("data: [DONE]\n\n");
                    socket->disconnectFromHost();
                    return;
                }
                written.push_back(clock.nsecsElapsed());
                socket->write("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"tok \"}}]}\n\n");
                socket->flush();
            });
            pace.start(everyMs);
        });
    });

    Route route;
    route.id = u"bench"_s;
    route.auth = AuthStyle::None;
    route.bases = { { "openai-chat", u"http://127.0.0.1:%1/v1"_s.arg(server.serverPort()) } };
    NetworkLane lane;
    Keyring keyring(u"bench"_s, {});
    ChatSession session(lane, keyring);
    session.setRoute(route);
    session.setSettings({ .model = u"bench"_s });

    ConversationView view;
    view.resize(900, 700);
    view.show();
    QObject::connect(&session, &ChatSession::turnAppended, &view, [&](TurnId id) {
        view.appendTurn({ .key = id, .role = session.conversation().turn(id)->message.role, .streaming = true });
    });
    QObject::connect(&session, &ChatSession::textAppended, &view, [&](TurnId id, const QString &text) {
        arrived += size_t(text.count(u"tok"_s));
        view.appendText(id, text);
    });
    QObject::connect(&view, &ConversationView::painted, &application, [&] {
        for (; painted < arrived; ++painted)
            latencies.push_back(double(clock.nsecsElapsed() - written[painted]) / 1e6);
    });
    QObject::connect(&session, &ChatSession::runningChanged, &application, [](bool running) {
        if (!running)
            QTimer::singleShot(100, [] { QCoreApplication::quit(); });
    });
    QTimer::singleShot(200, &session, [&session] { session.send(u"Hello"_s); });
    QTimer::singleShot(60'000, [] { QCoreApplication::exit(1); });
    const int result = QApplication::exec();
    std::printf("write_to_painted_p50 %.3g ms <=4 (aim 2)\n", share(latencies, 0.5));
    std::printf("write_to_painted_p99 %.3g ms <=16 (aim 5)\n", share(latencies, 0.99));
    std::printf("write_to_painted_tokens %zu of %d\n", latencies.size(), tokens);
    return result;
}
