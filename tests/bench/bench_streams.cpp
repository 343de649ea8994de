// Many streams at once over real sockets, sessions and views: what eight cost the window, when they are painted, and how long
// the last of thirty-two to one host waits for its first byte.
#include "pacedserver.h"

#include "engine/chatsession.h"
#include "engine/networklane.h"
#include "store/keyring.h"
#include "ui/conversation/conversationview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
constexpr int columns = 8;
constexpr int tokensPerSecond = 100;
constexpr int seconds = 5;
constexpr int manyStreams = 32;

QElapsedTimer now;

double share(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(part * double(values.size())))];
}

double cpuMilliseconds()
{
#if defined(CLOCK_THREAD_CPUTIME_ID)
    timespec used {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
#else
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
#endif
}

Route routeTo(quint16 port)
{
    Route route;
    route.id = u"bench"_s;
    route.auth = AuthStyle::None;
    route.maxConcurrent = 0;
    route.bases = { { "openai-chat", u"http://127.0.0.1:%1/v1"_s.arg(port) } };
    return route;
}

/// A session with a lane of its own, as streams beside each other need it.
struct Stream {
    Stream(Keyring &keyring, const Route &route, int number)
        : session(lane, keyring)
        , name("stream-" + QByteArray::number(number))
    {
        session.setRoute(route);
        session.setSettings({ .model = QString::fromLatin1(name) });
    }

    NetworkLane lane;
    ChatSession session;
    QByteArray name;
};

bool runUntil(const std::function<bool()> &isDone)
{
    // Wakes the loop where nothing else does.
    QTimer beat;
    beat.start(20);
    const qint64 start = now.elapsed();
    while (!isDone()) {
        if (now.elapsed() - start > 60'000) {
            std::printf("# did not end\n");
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

/// One session and the column that shows it.
class Column
{
public:
    Column(Stream &stream, const PacedServer &server, QWidget *window, const QRect &place)
        : m_stream(stream)
        , m_server(server)
        , m_view(window)
    {
        m_view.setGeometry(place);
        QObject::connect(&stream.session, &ChatSession::turnAppended, &m_view, [this](TurnId id) {
            m_view.appendTurn(
                { .key = id, .role = m_stream.session.conversation().turn(id)->message.role, .streaming = true });
        });
        QObject::connect(&stream.session, &ChatSession::textAppended, &m_view, [this](TurnId id, const QString &text) {
            m_arrived += size_t(text.count(u"word"_s));
            m_view.appendText(id, text);
        });
        QObject::connect(&m_view, &ConversationView::painted, &m_view, [this] {
            for (; m_painted < m_arrived; ++m_painted)
                latencies.push_back(double(now.nsecsElapsed() - m_server.writtenAt(m_stream.name, m_painted)) / 1e6);
        });
    }

    std::vector<double> latencies; ///< milliseconds from the server's write to the paint, by word

private:
    Stream &m_stream;
    const PacedServer &m_server;
    ConversationView m_view;
    size_t m_arrived = 0;
    size_t m_painted = 0;
};

void eightStreams(PacedServer &server, Keyring &keyring)
{
    server.setPace(tokensPerSecond * seconds, 1000 / tokensPerSecond);
    QWidget window;
    window.resize(1'920, 1'000);
    std::vector<std::unique_ptr<Stream>> streams;
    std::vector<std::unique_ptr<Column>> shown;
    for (int i = 0; i < columns; ++i) {
        streams.push_back(std::make_unique<Stream>(keyring, routeTo(server.port()), i));
        shown.push_back(std::make_unique<Column>(*streams.back(), server, &window, QRect(i * 240, 0, 240, 1'000)));
    }
    window.show();
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
    for (const auto &stream : streams)
        stream->session.send(u"Hello"_s);
    const auto isRunning = [](const auto &stream) { return stream->session.isRunning(); };
    const double cpuBefore = cpuMilliseconds();
    const qint64 wallBefore = now.nsecsElapsed();
    runUntil([&] { return std::none_of(streams.cbegin(), streams.cend(), isRunning); });
    const double cpu = cpuMilliseconds() - cpuBefore;
    const double wall = double(now.nsecsElapsed() - wallBefore) / 1e6;
    std::vector<double> latencies;
    for (const auto &column : shown)
        latencies.insert(latencies.end(), column->latencies.cbegin(), column->latencies.cend());
    std::printf("streams8_%dtps_ui_share %.1f %% <=15 aim <=6\n", tokensPerSecond, 100 * cpu / wall);
    std::printf("streams8_%dtps_write_to_painted_p50 %.2f ms -\n", tokensPerSecond, share(latencies, 0.5));
    std::printf("streams8_%dtps_write_to_painted_p99 %.2f ms <=50 aim <=33\n", tokensPerSecond, share(latencies, 0.99));
    std::printf("streams8_%dtps_tokens %zu of %d\n", tokensPerSecond, latencies.size(), columns * tokensPerSecond * seconds);
}

/// Milliseconds from the first question until the last of \a count answers has begun.
double lastFirstByte(PacedServer &server, Keyring &keyring, int count)
{
    server.setPace(20, 20);
    std::vector<std::unique_ptr<Stream>> streams;
    int begun = 0;
    qint64 last = 0;
    QObject context;
    for (int i = 0; i < count; ++i) {
        streams.push_back(std::make_unique<Stream>(keyring, routeTo(server.port()), i));
        ChatSession &session = streams.back()->session;
        QObject::connect(&session, &ChatSession::textAppended, &context, [&, isFirst = true]() mutable {
            begun += isFirst ? 1 : 0;
            last = isFirst ? now.nsecsElapsed() : last;
            isFirst = false;
        });
    }
    const qint64 start = now.nsecsElapsed();
    for (const auto &stream : streams)
        stream->session.send(u"Hello"_s);
    runUntil([&] { return begun == count; });
    const auto isRunning = [](const auto &stream) { return stream->session.isRunning(); };
    runUntil([&] { return std::none_of(streams.cbegin(), streams.cend(), isRunning); });
    return double(last - start) / 1e6;
}

void manyToOneHost(PacedServer &server, Keyring &keyring)
{
    lastFirstByte(server, keyring, 1);
    std::vector<double> one;
    std::vector<double> many;
    for (int round = 0; round < 5; ++round) {
        one.push_back(lastFirstByte(server, keyring, 1));
        many.push_back(lastFirstByte(server, keyring, manyStreams));
    }
    std::printf("first_byte_of_one %.1f ms -\n", share(one, 0.5));
    std::printf("first_byte_of_the_last_of_%d %.1f ms <=100 aim <=%.1f\n", manyStreams, share(many, 0.5), 2 * share(one, 0.5));
}
}

int main(int argc, char **argv)
{
    // Lines show as they come, also in a pipe.
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    now.start();
    PacedServer server(now);
    Keyring keyring(u"bench"_s, {});
    eightStreams(server, keyring);
    manyToOneHost(server, keyring);
    return 0;
}
