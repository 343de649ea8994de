// What keeping conversations costs: on the thread that tells, until it is on disk, to load, to look for words, in memory.
#include "measuring.h"

#include "store/conversationstore.h"
#include "store/profile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace {
constexpr int messages = 10'000;

double allocated()
{
#if defined(__GLIBC__)
    const auto info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
#else
    return 0;
#endif
}

template<typename Value>
Value resultOf(QFuture<Value> future)
{
    QEventLoop loop;
    QFutureWatcher<Value> watcher;
    QObject::connect(&watcher, &QFutureWatcher<Value>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    return future.takeResult();
}

QString words(int seed)
{
    static const QStringList known { u"weather"_s, u"天气"_s, u"however"_s, u"function"_s, u"memory"_s, u"and"_s, u"the"_s,
        u"answer"_s, u"很好"_s, u"question"_s };
    QString text;
    while (text.size() < 1'400) {
        seed = (seed * 1'103 + 12'345) % 65'536;
        text += known.at(seed % known.size()) + u' ';
    }
    return text;
}

Turn turn(TurnId id)
{
    const bool isAnswer = id % 2 == 0;
    Turn turn { .id = id, .parent = id - 1, .message = { .role = isAnswer ? Role::Assistant : Role::User, .text = words(int(id)) } };
    if (!isAnswer)
        return turn;
    turn.routeId = u"minimax"_s;
    turn.routeName = u"MiniMax"_s;
    turn.protocol = "openai-chat";
    turn.settings.model = u"MiniMax-M2"_s;
    turn.settings.parameters.set("temperature", "0.7");
    turn.settings.tools = { { .name = u"get_time"_s, .schema = R"({"type":"object","properties":{"city":{"type":"string"}}})" } };
    turn.answer.usage = Usage { 100, 200, 300, {}, {}, {}, R"({"prompt_tokens":100,"completion_tokens":200,"total_tokens":300})" };
    turn.answer.finishReason = "stop";
    turn.answer.requestIds = { { "trace-id", QByteArray::number(id).rightJustified(32, '0') } };
    turn.answer.ended = true;
    turn.timing = { 120.5, {}, 130.25, 2'000 };
    turn.httpStatus = 200;
    return turn;
}

void measureWriting(ConversationStore &store)
{
    std::vector<double> told;
    std::vector<double> acknowledged;
    for (TurnId id = 1; id <= 100; ++id) {
        const Turn made = turn(id);
        QEventLoop saved;
        QObject::connect(&store, &ConversationStore::saved, &saved, &QEventLoop::quit);
        QElapsedTimer clock;
        clock.start();
        store.saveTurn(u"short"_s, made);
        told.push_back(double(clock.nsecsElapsed()) / 1e6);
        saved.exec();
        acknowledged.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("save_turn_ui_share %.4f ms <=1 aim 0.1\n", median(told));
    std::printf("save_turn_acknowledged %.2f ms -\n", median(acknowledged));
}

void measureSnapshot(ConversationStore &store)
{
    Turn made = turn(2);
    made.state = TurnState::Streaming;
    made.message.text = QString(1'000'000, u'x');
    std::vector<double> times;
    for (int round = 0; round < 11; ++round) {
        made.message.text += u'y';
        QElapsedTimer clock;
        clock.start();
        store.saveTurn(u"streaming"_s, made);
        resultOf(store.search({}));
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("snapshot_of_1MB_answer %.1f ms <=200\n", median(times));
}

/// What bound 15 allows for a message of \a bytes.
void printMemory(const char *what, double bytes, double used)
{
    std::printf("memory_per_%s_message_of_%.0f_bytes %.0f B <=%.0f aim <=%.0f\n", what, bytes, used, 2 * bytes + 512,
        1.2 * bytes + 128);
}

void measureLoading(ConversationStore &store)
{
    double bytes = 0;
    for (TurnId id = 1; id <= messages; ++id)
        bytes += double(turn(id).message.text.toUtf8().size());
    // SQLite keeps its 2 MB of pages from the first time on, however many messages there are.
    resultOf(store.load(u"long"_s));
    const double before = allocated();
    std::vector<double> times;
    std::vector<double> used;
    StoredConversation stored;
    for (int round = 0; round < 9; ++round) {
        stored = {};
        QElapsedTimer clock;
        clock.start();
        const std::clock_t start = std::clock();
        stored = resultOf(store.load(u"long"_s));
        used.push_back(double(std::clock() - start) * 1'000 / CLOCKS_PER_SEC);
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("load_10000_messages %.0f ms <=150\n", median(times));
    std::printf("load_10000_messages_processor_time %.0f ms <=150\n", median(used));
    if (before > 0)
        printMemory("loaded", bytes / messages, (allocated() - before) / messages);
}

void measureSearching(ConversationStore &store)
{
    for (const auto &[name, sought] : { std::pair("search_common_word", u"weather"_s), std::pair("search_rare_word", u"zebra"_s),
             std::pair("search_two_chinese_characters", u"天气"_s), std::pair("search_two_words", u"memory 很好"_s) }) {
        std::vector<double> times;
        for (int round = 0; round < 5; ++round) {
            QElapsedTimer clock;
            clock.start();
            resultOf(store.search(sought));
            times.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
        std::printf("%s_in_%d_messages %.1f ms -\n", name, messages, median(times));
    }
}

void measureList(const QTemporaryDir &folder)
{
    const Profile profile(folder.path() + "/many"_L1);
    {
        ConversationStore store(profile);
        for (int count = 0; count < messages; ++count)
            store.saveTurn(QString::number(count), turn(1));
    }
    const double before = allocated();
    QElapsedTimer clock;
    clock.start();
    ConversationStore store(profile);
    const double constructed = double(clock.nsecsElapsed()) / 1e6;
    QEventLoop ready;
    QObject::connect(&store, &ConversationStore::ready, &ready, &QEventLoop::quit);
    ready.exec();
    std::printf("store_constructed %.2f ms <=16\n", constructed);
    std::printf("store_ready_with_10000_conversations %.0f ms -\n", double(clock.nsecsElapsed()) / 1e6);
    if (before > 0)
        printMemory("unopened", double(turn(1).message.text.toUtf8().size()), (allocated() - before) / messages);
    clock.restart();
    const qsizetype size = store.list().size();
    std::printf("list_of_%lld_conversations %.1f ms <=16\n", static_cast<long long>(size), double(clock.nsecsElapsed()) / 1e6);
}
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    {
        ConversationStore store(profile);
        measureWriting(store);
        measureSnapshot(store);
        QElapsedTimer clock;
        clock.start();
        for (TurnId id = 1; id <= messages; ++id)
            store.saveTurn(u"long"_s, turn(id));
        std::printf("save_10000_turns_ui_share %.1f ms -\n", double(clock.nsecsElapsed()) / 1e6);
        resultOf(store.search({}));
        std::printf("save_10000_turns %.0f ms -\n", double(clock.nsecsElapsed()) / 1e6);
    }
    {
        ConversationStore store(profile);
        resultOf(store.search({}));
        measureLoading(store);
        measureSearching(store);
    }
    measureList(folder);
    return 0;
}
