// Bounds 1 to 4: start-up, memory and idleness of the real program, against the floor window, interleaved in one run; with
// an empty profile, and with one that holds 10,000 exchanges and 10,000 models.
#include "measuring.h"

#include "store/conversationstore.h"
#include "store/draftstore.h"
#include "store/modelliststore.h"
#include "store/profile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace Qt::StringLiterals;

using Arguments = std::vector<std::string>;

constexpr int rounds = 9;
constexpr int exchanges = 10'000;
constexpr int exchangesEach = 50;
constexpr int models = 10'000;
constexpr int startLimitMs = 20'000;

double nowMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Child {
    pid_t pid = -1;
    int output = -1;
};

Child start(const Arguments &command, const Arguments &environment)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char *> argv;
    for (const std::string &argument : command)
        argv.push_back(const_cast<char *>(argument.c_str()));
    argv.push_back(nullptr);
    std::vector<char *> envp;
    for (const std::string &variable : environment)
        envp.push_back(const_cast<char *>(variable.c_str()));
    envp.push_back(nullptr);

    Child child;
    if (posix_spawn(&child.pid, argv[0], &actions, nullptr, argv.data(), envp.data()) != 0)
        child.pid = -1;
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    child.output = ends[0];
    return child;
}

void end(const Child &child)
{
    kill(child.pid, SIGKILL);
    waitpid(child.pid, nullptr, 0);
    close(child.output);
}

struct FirstPaint {
    double wallMs = 0;
    double cpuMs = 0;
};

// From exec to the line that says it was painted, by the clock of the one who waits.
std::optional<FirstPaint> firstPaint(const Arguments &command, const Arguments &environment)
{
    const double began = nowMs();
    const Child child = start(command, environment);
    if (child.pid < 0)
        return std::nullopt;

    std::string said;
    while (said.find('\n') == std::string::npos) {
        pollfd ready = { .fd = child.output, .events = POLLIN, .revents = 0 };
        if (poll(&ready, 1, startLimitMs) <= 0)
            break;
        std::array<char, 256> buffer;
        const ssize_t count = read(child.output, buffer.data(), buffer.size());
        if (count <= 0)
            break;
        said.append(buffer.data(), size_t(count));
    }
    FirstPaint result = { .wallMs = nowMs() - began };
    clockid_t clock;
    timespec cpu;
    if (clock_getcpuclockid(child.pid, &clock) == 0 && clock_gettime(clock, &cpu) == 0)
        result.cpuMs = double(cpu.tv_sec) * 1e3 + double(cpu.tv_nsec) / 1e6;
    end(child);
    if (said.find('\n') == std::string::npos || result.cpuMs == 0)
        return std::nullopt;
    return result;
}

// The first number after the name of a field in a file of /proc.
double procField(const std::filesystem::path &file, const std::string &name)
{
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(name))
            return std::strtod(line.c_str() + name.size(), nullptr);
    }
    return 0;
}

// How often any of its threads woke up since it was started.
double wakeUps(pid_t pid)
{
    double sum = 0;
    std::error_code gone;
    for (const auto &task : std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/task", gone))
        sum += procField(task.path() / "status", "voluntary_ctxt_switches:");
    return sum;
}

struct Idle {
    double pssMb = 0;
    double wakeUpsPerSecond = 0;
};

Idle idle(const Arguments &command, const Arguments &environment)
{
    using namespace std::chrono_literals;
    const Child child = start(command, environment);
    std::this_thread::sleep_for(3s); // what a program does once, after its first paint
    const double before = wakeUps(child.pid);
    std::this_thread::sleep_for(5s);
    Idle result;
    result.wakeUpsPerSecond = (wakeUps(child.pid) - before) / 5;
    result.pssMb = procField("/proc/" + std::to_string(child.pid) + "/smaps_rollup", "Pss:") / 1024;
    end(child);
    return result;
}

void line(const std::string &name, double value, const char *unit, const char *bound)
{
    std::printf("%s %.3g %s %s\n", name.c_str(), value, unit, bound);
    std::fflush(stdout);
}

// An X server of our own for as long as this lives.
class XServer {
public:
    XServer()
    {
        m_child = start({ "/usr/bin/Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp" }, {});
        pollfd ready = { .fd = m_child.output, .events = POLLIN, .revents = 0 };
        std::array<char, 32> buffer = {};
        if (m_child.pid > 0 && poll(&ready, 1, 10'000) > 0
            && read(m_child.output, buffer.data(), buffer.size() - 1) > 0)
            m_display = ":" + std::to_string(std::atoi(buffer.data()));
    }
    ~XServer()
    {
        if (m_child.pid > 0)
            end(m_child);
    }
    XServer(const XServer &) = delete;
    XServer &operator=(const XServer &) = delete;

    const std::string &display() const { return m_display; }

private:
    Child m_child;
    std::string m_display;
};

/// One question or answer of \a conversation.
Turn turn(int conversation, TurnId id)
{
    const bool isAnswer = id % 2 == 0;
    const QString text = u"Conversation %1, turn %2: what should a client do when the server says it is busy? "_s.arg(
        QString::number(conversation), QString::number(id));
    Turn turn { .id = id,
        .parent = id - 1,
        .message = { .role = isAnswer ? Role::Assistant : Role::User, .text = isAnswer ? text.repeated(8) : text } };
    if (isAnswer) {
        turn.routeId = u"minimax"_s;
        turn.routeName = u"MiniMax"_s;
        turn.protocol = "openai-chat";
        turn.settings.model = u"model-7"_s;
        turn.answer.ended = true;
        turn.httpStatus = 200;
    }
    return turn;
}

/// What somebody has who uses the program a lot: the last conversation is open, on the route with the long list of models.
void fill(const std::string &folder)
{
    const Profile profile(QString::fromStdString(folder));
    QString open;
    {
        ConversationStore store(profile); // writes everything before it goes
        for (int conversation = 0; conversation < exchanges / exchangesEach; ++conversation) {
            open = store.newId();
            for (TurnId id = 1; id <= 2 * exchangesEach; ++id)
                store.saveTurn(open, turn(conversation, id));
            StoredConversation state { .id = open, .routeId = u"minimax"_s, .protocol = "openai-chat" };
            state.settings.model = u"model-7"_s;
            store.saveState(state);
        }
    }
    StoredModelList list { .url = u"https://api.example/v1/models"_s, .fetchedAt = QDateTime::currentDateTimeUtc() };
    for (int i = 0; i < models; ++i) {
        const QString id = u"model-%1"_s.arg(i);
        list.models.append({ id, R"({"id":")" + id.toUtf8() + R"(","object":"model","owned_by":"somebody","context_length":131072})" });
    }
    ModelListStore(profile).save(u"minimax"_s, list);
    DraftStore drafts(profile);
    ChatDraft draft { .routeId = u"minimax"_s, .protocol = "openai-chat" };
    draft.settings.model = u"model-7"_s;
    drafts.saveDraft(draft);
    drafts.saveView(u"conversation"_s, open);
}

struct Profiles {
    std::string empty;
    std::string full;
};

bool measure(const std::string &platform, const Arguments &environment, const Profiles &profiles)
{
    const Arguments floorCommand = { FLOOR_WINDOW };
    const Arguments appCommand = { PLAYGROUND, "--profile", profiles.empty };
    const Arguments fullCommand = { PLAYGROUND, "--profile", profiles.full };
    const auto measured = [](Arguments command) {
        command.push_back("--measure-first-paint");
        return command;
    };
    struct Series {
        Arguments command;
        std::vector<double> wall, cpu, wallRatios, cpuRatios;
    };
    std::array<Series, 3> all { Series { measured(floorCommand) }, Series { measured(appCommand) }, Series { measured(fullCommand) } };
    // Once each unmeasured: files come from the disk only the first time.
    for (const Series &each : all) {
        if (!firstPaint(each.command, environment)) {
            std::printf("# %s: a window did not say that it was painted\n", platform.c_str());
            return false;
        }
    }
    for (int round = 0; round < rounds; ++round) {
        // Who goes first changes, so that nobody always inherits a warm machine.
        for (size_t at = 0; at < all.size(); ++at) {
            Series &each = all[(at + size_t(round)) % all.size()];
            const auto paint = firstPaint(each.command, environment);
            if (!paint)
                return false;
            each.wall.push_back(paint->wallMs);
            each.cpu.push_back(paint->cpuMs);
        }
        for (Series &each : all) {
            each.wallRatios.push_back(each.wall.back() / all[0].wall.back());
            each.cpuRatios.push_back(each.cpu.back() / all[0].cpu.back());
        }
    }
    const auto &[floorRuns, emptyRuns, fullRuns] = all;
    for (const Series *each : { &emptyRuns, &fullRuns }) {
        const std::string name = (each == &fullRuns ? "full_" : "") + platform;
        const auto range = std::minmax_element(each->wallRatios.begin(), each->wallRatios.end());
        double load = 0;
        getloadavg(&load, 1);
        std::printf("# %s: %d rounds, wall ratio %.2f to %.2f, load %.1f; wall %.0f ms over a floor of %.0f ms, "
                    "CPU %.0f ms over %.0f ms\n",
            name.c_str(), rounds, *range.first, *range.second, load, median(each->wall), median(floorRuns.wall),
            median(each->cpu), median(floorRuns.cpu));
        line("start_first_paint_" + name, median(each->wallRatios), "x", "<=1.5");
        line("start_cpu_" + name, median(each->cpuRatios), "x", "<=1.5");
    }

    const Idle floor = idle(floorCommand, environment);
    const Idle app = idle(appCommand, environment);
    std::printf("# %s: the floor idles at %.1f MB and %.1f wake-ups/s\n", platform.c_str(), floor.pssMb,
        floor.wakeUpsPerSecond);
    line("idle_pss_" + platform, app.pssMb, "MB", "<=60");
    line("idle_wakeups_" + platform, app.wakeUpsPerSecond, "/s", "<=1");
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::printf("# start-up: median of %d interleaved rounds against a bare shell window; \"full\" is a profile with %d exchanges "
                "in %d conversations, the last one open, and a list of %d models\n",
        rounds, exchanges, exchanges / exchangesEach, models);
    std::string folder = "/tmp/bench_start.XXXXXX";
    if (!mkdtemp(folder.data()))
        return 1;
    const Profiles profiles { folder + "/empty", folder + "/full" };
    fill(profiles.full);
    Arguments environment = { "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + folder, "XDG_RUNTIME_DIR=" + folder };

    bool done = true;
    Arguments offscreen = environment;
    offscreen.push_back("QT_QPA_PLATFORM=offscreen");
    done = measure("offscreen", offscreen, profiles) && done;

    const XServer server;
    if (server.display().empty()) {
        std::printf("# xvfb: did not start\n");
        done = false;
    } else {
        Arguments xcb = environment;
        xcb.push_back("QT_QPA_PLATFORM=xcb");
        xcb.push_back("DISPLAY=" + server.display());
        done = measure("xcb", xcb, profiles) && done;
    }
    std::filesystem::remove_all(folder);
    return done ? 0 : 1;
}
