// The compare page as it ships, with eight columns over real sockets: what they cost the window, when they are painted, that
// nothing is lost, and how long the last of thirty-two to one host waits for its first byte.
#include "measuring.h"
#include "pacedserver.h"

#include "engine/chatsession.h"
#include "engine/comparison.h"
#include "engine/modelcatalog.h"
#include "engine/networklane.h"
#include "engine/traffic.h"
#include "store/draftstore.h"
#include "store/keyring.h"
#include "store/lineupstore.h"
#include "store/profile.h"
#include "store/routestore.h"
#include "ui/chat/composer.h"
#include "ui/compare/compareactions.h"
#include "ui/compare/comparecolumn.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/lineuplist.h"
#include "ui/conversation/conversationview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
constexpr int columns = 8;
constexpr int seconds = 5;
constexpr int pieceSize = 4;
constexpr int manyStreams = 32;
constexpr double frameMs = 1000.0 / 60;

QElapsedTimer now;

/// Markdown as models write it, in pieces of a token each. All ASCII: a piece is as many characters as bytes.
QByteArrayList pieces()
{
    static const QByteArray text
        = "## Retry policy\n\nWait exactly `Retry-After` **first**, then grow: see [RFC "
          "9110](https://www.rfc-editor.org/rfc/rfc9110) for the rules that every client has to keep when a server is busy.\n\n"
          "- one item\n- another with *emphasis*\n- a third\n\n```python\ndef wait(attempt):\n    return min(2 ** attempt, 30)  # s\n"
          "```\n\n> A quote of one line.\n\nAnd a paragraph that goes on for a while, as paragraphs do.\n\n";
    QByteArrayList pieces;
    for (qsizetype at = 0; at + pieceSize <= text.size(); at += pieceSize)
        pieces.append(text.mid(at, pieceSize));
    return pieces;
}

bool runUntil(const std::function<bool()> &isDone)
{
    // Wakes the loop where nothing else does, in every frame: one that the thread does not look at was blocked.
    QTimer beat;
    beat.start(5);
    const qint64 start = now.elapsed();
    while (!isDone()) {
        if (now.elapsed() - start > 90'000) {
            std::printf("# did not end\n");
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

/// What the window's thread spends in each sixtieth of a second.
class FrameShares
{
public:
    void begin()
    {
        m_start = now.nsecsElapsed();
        m_cpu = cpuMilliseconds();
        m_frame = 0;
        shares.clear();
    }
    /// Called whenever the thread goes idle or has done something.
    void look()
    {
        const auto frame = qint64(double(now.nsecsElapsed() - m_start) / 1e6 / frameMs);
        if (frame == m_frame)
            return;
        const double used = cpuMilliseconds();
        // A frame that took longer than a frame counts as what it took.
        shares.push_back(used - m_cpu);
        m_cpu = used;
        m_frame = frame;
    }
    std::vector<double> shares;

private:
    qint64 m_start = 0;
    double m_cpu = 0;
    qint64 m_frame = 0;
};

/// The page with everything it needs, and eight columns over one route to \a server.
class Office
{
public:
    explicit Office(const PacedServer &server)
        : m_server(server)
    {
        Route route;
        route.id = u"bench"_s;
        route.name = u"Bench"_s;
        route.auth = AuthStyle::None;
        route.bases = { { "openai-chat", u"http://127.0.0.1:%1/v1"_s.arg(server.port()) } };
        Lineup lineup { .name = u"Bench"_s };
        for (int at = 0; at < columns; ++at)
            lineup.columns.append({ .route = route.id, .model = u"stream-%1"_s.arg(at) });
        const QString problem = m_routes.save(route) + m_lineups.save(lineup);
        if (!problem.isEmpty())
            qFatal("%s", qPrintable(problem));
        page.setList(m_list);
        page.resize(1'920, 1'000);
        page.show();
        emit m_list.openRequested(lineup.name);
        settle();
        const QList<LineupColumn> &all = page.comparison()->lineup().columns;
        for (CompareColumn *const column : page.findChildren<CompareColumn *>()) {
            for (const LineupColumn &one : all) {
                if (one.id == column->id())
                    watch(*column, one.model.toLatin1());
            }
        }
        if (m_shown.size() != columns)
            qFatal("%zu columns are shown", m_shown.size());
    }

    /// Asks and waits for the end. What happens in each frame goes into frames.
    void ask()
    {
        latencies.clear();
        for (const auto &shown : m_shown)
            *shown = { .name = shown->name, .view = shown->view };
        frames.begin();
        m_cpuBefore = cpuMilliseconds();
        m_wallBefore = now.nsecsElapsed();
        page.comparison()->send(u"Hello"_s);
        runUntil([this] {
            frames.look();
            return !page.comparison()->isRunning();
        });
        cpu = cpuMilliseconds() - m_cpuBefore;
        wall = double(now.nsecsElapsed() - m_wallBefore) / 1e6;
    }

    void clear()
    {
        page.comparison()->clear();
        settle();
    }

    /// Characters that were sent and do not stand in a conversation, or in its view.
    qsizetype lost(int tokens) const
    {
        qsizetype lost = 0;
        const QByteArrayList all = pieces();
        QString sent;
        for (int at = 0; at < tokens; ++at)
            sent += QString::fromLatin1(all.at(at % all.size()));
        for (const LineupColumn &column : page.comparison()->lineup().columns) {
            const Conversation &conversation = std::as_const(page.comparison()->session(column.id)).conversation();
            const Turn *const turn = conversation.turn(conversation.leaf());
            lost += turn && turn->message.text == sent ? 0 : sent.size();
        }
        for (const auto &shown : m_shown) {
            shown->view->flush();
            shown->view->selectAll();
            lost += shown->view->selectedMarkdown().contains(sent.trimmed()) ? 0 : sent.size();
            shown->view->clearSelection();
        }
        return lost;
    }

    /// Frames of the column that was painted least, for each second.
    double fewestFrames() const
    {
        int fewest = 1'000'000;
        for (const auto &shown : m_shown)
            fewest = std::min(fewest, shown->frames);
        return fewest * 1000.0 / wall;
    }

    std::vector<double> latencies; ///< milliseconds from the server's write to the paint, by token
    FrameShares frames;
    double cpu = 0;
    double wall = 0;

private:
    struct Shown {
        QByteArray name;
        ConversationView *view;
        size_t arrived = 0;
        size_t painted = 0;
        int frames = 0;
    };

    void watch(CompareColumn &column, const QByteArray &name)
    {
        m_shown.push_back(std::make_unique<Shown>(Shown { .name = name, .view = column.view() }));
        Shown *const shown = m_shown.back().get();
        QObject::connect(&page.comparison()->session(column.id()), &ChatSession::textAppended, &page,
            [shown](TurnId, const QString &text) { shown->arrived += size_t(text.size()); });
        QObject::connect(column.view(), &ConversationView::painted, &page, [this, shown] {
            ++shown->frames;
            const qint64 at = now.nsecsElapsed();
            for (; shown->painted < shown->arrived / pieceSize; ++shown->painted)
                latencies.push_back(double(at - m_server.writtenAt(shown->name, shown->painted)) / 1e6);
        });
    }

    static void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
    }

    const PacedServer &m_server;
    QTemporaryDir m_folder;
    Profile m_profile { m_folder.path() };
    RouteStore m_routes { m_profile };
    LineupStore m_lineups { m_profile };
    DraftStore m_drafts { m_profile };
    Keyring m_keyring { u"bench"_s, {} };
    Traffic m_traffic;
    NetworkLane m_lane { m_traffic };
    ModelCatalog m_catalog { m_lane, m_keyring };
    CompareActions m_actions;
    LineupList m_list;

public:
    ComparePage page { m_traffic, m_keyring, m_routes, m_catalog, m_lineups, m_drafts, m_actions };

private:
    std::vector<std::unique_ptr<Shown>> m_shown;
    double m_cpuBefore = 0;
    qint64 m_wallBefore = 0;
};

void measure(PacedServer &server, Office &office, int tokensPerSecond, int everyMs)
{
    const int together = tokensPerSecond * everyMs / 1000;
    const int tokens = tokensPerSecond * seconds;
    server.setPace(tokens, everyMs, together, pieces());
    office.ask();
    const QByteArray name = "compare8_" + QByteArray::number(tokensPerSecond) + "tps_";
    const bool isFast = tokensPerSecond >= 10'000;
    print(name + "ui_share", 100 * office.cpu / office.wall, "%", isFast ? "-" : "<=15 aim <=6");
    print(name + "cpu_per_frame_p50", share(office.frames.shares, 0.5), "ms", "-");
    print(name + "cpu_per_frame_p99", share(office.frames.shares, 0.99), "ms", isFast ? "<=16 aim <=6" : "-");
    print(name + "window_frames", double(office.frames.shares.size()) * 1000 / office.wall, "/s", isFast ? ">=60" : "-");
    print(name + "column_frames", office.fewestFrames(), "/s", isFast ? ">=30 (alternating)" : "-");
    print(name + "write_to_painted_p50", share(office.latencies, 0.5), "ms", "-");
    print(name + "write_to_painted_p99", share(office.latencies, 0.99), "ms", isFast ? "-" : "<=50 aim <=33");
    print(name + "took", office.wall / 1000, "s", "-");
    print(name + "characters_lost", double(office.lost(tokens)), "", "==0");
    office.clear();
}

/// Milliseconds from the first question until the last of \a count answers has begun, over as many comparisons as that takes.
double lastFirstByte(PacedServer &server, Traffic &traffic, Keyring &keyring, RouteStore &routes, int count)
{
    server.setPace(20, 20);
    std::vector<std::unique_ptr<Comparison>> comparisons;
    int begun = 0;
    qint64 last = 0;
    QObject context;
    for (int asked = 0; asked < count; asked += columns) {
        Lineup lineup;
        for (int at = asked; at < std::min(count, asked + columns); ++at)
            lineup.columns.append({ .id = QString::number(at), .route = u"bench"_s, .model = u"stream-%1"_s.arg(at) });
        comparisons.push_back(std::make_unique<Comparison>(traffic, keyring, routes));
        comparisons.back()->setLineup(lineup);
        for (const LineupColumn &column : lineup.columns) {
            QObject::connect(&comparisons.back()->session(column.id), &ChatSession::textAppended, &context, [&, isFirst = true]() mutable {
                begun += isFirst ? 1 : 0;
                last = isFirst ? now.nsecsElapsed() : last;
                isFirst = false;
            });
        }
    }
    const qint64 start = now.nsecsElapsed();
    for (const auto &comparison : comparisons)
        comparison->send(u"Hello"_s);
    runUntil([&] { return begun == count; });
    runUntil([&] { return std::none_of(comparisons.cbegin(), comparisons.cend(), [](const auto &one) { return one->isRunning(); }); });
    return double(last - start) / 1e6;
}

void manyToOneHost(PacedServer &server)
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    RouteStore routes(profile);
    Route route;
    route.id = u"bench"_s;
    route.name = u"Bench"_s;
    route.auth = AuthStyle::None;
    route.bases = { { "openai-chat", u"http://127.0.0.1:%1/v1"_s.arg(server.port()) } };
    routes.save(route);
    Keyring keyring(u"bench"_s, {});
    Traffic traffic;
    lastFirstByte(server, traffic, keyring, routes, 1);
    std::vector<double> one;
    std::vector<double> eight;
    std::vector<double> many;
    for (int round = 0; round < 5; ++round) {
        one.push_back(lastFirstByte(server, traffic, keyring, routes, 1));
        eight.push_back(lastFirstByte(server, traffic, keyring, routes, columns));
        many.push_back(lastFirstByte(server, traffic, keyring, routes, manyStreams));
    }
    print("compare_first_byte_of_one", share(one, 0.5), "ms", "-");
    print("compare_first_byte_of_the_last_of_8", share(eight, 0.5), "ms", "-");
    std::printf("compare_first_byte_of_the_last_of_%d %.4g ms <=100 aim <=%.4g\n", manyStreams, share(many, 0.5), 2 * share(one, 0.5));
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
    {
        Office office(server);
        measure(server, office, 100, 10);
        measure(server, office, 10'000, 4);
    }
    manyToOneHost(server);
    return 0;
}
