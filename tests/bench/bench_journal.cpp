// What the history costs: a finished exchange on the thread that tells of it (bound 19), and finding among 100,000 (bound 20).
#include "measuring.h"

#include "store/journal.h"
#include "store/profile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
constexpr int exchanges = 100'000;
constexpr int rowsOfAPage = 100;

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

QString words(int seed, qsizetype size)
{
    static const QStringList known { u"weather"_s, u"天气"_s, u"however"_s, u"function"_s, u"memory"_s, u"and"_s, u"the"_s,
        u"answer"_s, u"很好"_s, u"question"_s };
    quint32 state = quint32(seed) * 2'654'435'761U + 1;
    QString text;
    while (text.size() < size) {
        state = state * 1'664'525 + 1'013'904'223;
        text += known.at(qsizetype((state >> 16) % quint32(known.size()))) + u' ';
    }
    return text;
}

QByteArray traceId(int number)
{
    return QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Md5).toHex();
}

Exchange exchange(int number, qsizetype size, int chunks)
{
    static const QDateTime start = QDateTime::currentDateTimeUtc().addDays(-20);
    Exchange made;
    made.id = newExchangeId();
    made.routeId = made.routeName = number % 10 == 0 ? u"openrouter"_s : u"minimax"_s;
    made.protocol = "openai-chat";
    made.model = number % 3 == 0 ? u"MiniMax-M2"_s : u"MiniMax-M1"_s;
    made.startedAt = start.addSecs(number * 10);
    made.request = { .method = "POST",
        .url = QUrl(u"https://api.minimax.io/v1/chat/completions"_s),
        .headers = { { .name = "Content-Type", .value = "application/json" } },
        .body = R"({"model":"MiniMax-M2","messages":[{"role":"user","content":")" + words(number, size).toUtf8() + R"("}],"stream":true})" };
    made.head = { .status = number % 20 == 0 ? 429 : 200, .reason = "OK" };
    made.answer.message.text = words(-number, size);
    if (number % 1'000 == 0)
        made.answer.message.text += u"zebra"_s;
    made.answer.requestIds = { { "trace-id", traceId(number) } };
    made.answer.ended = true;
    made.body = "data: " + made.answer.message.text.toUtf8() + "\n\n";
    for (int chunk = 0; chunk < chunks; ++chunk)
        made.chunks.append({ .atNs = chunk * 1'000'000, .offset = chunk * made.body.size() / chunks, .size = made.body.size() / chunks });
    made.timing.total = 1'000;
    return made;
}

void measureRecording(Journal &journal)
{
    for (const auto &[name, size, chunks] : { std::tuple("record_exchange", 1'500, 200), std::tuple("record_exchange_of_10MB", 10'000'000, 20'000) }) {
        std::vector<double> told;
        std::vector<double> acknowledged;
        for (int number = 1; number <= (size > 10'000 ? 7 : 100); ++number) {
            Exchange made = exchange(number, size, chunks);
            QEventLoop recorded;
            QObject::connect(&journal, &Journal::recorded, &recorded, &QEventLoop::quit);
            QElapsedTimer clock;
            clock.start();
            const double before = cpuMilliseconds();
            journal.record(made);
            told.push_back(cpuMilliseconds() - before);
            recorded.exec();
            acknowledged.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
        std::printf("%s_ui_share %.4f ms <=1 aim 0.1\n", name, median(told));
        std::printf("%s_acknowledged %.2f ms -\n", name, median(acknowledged));
    }
}

void measurePage(Journal &journal, const char *name, const char *bound, const ExchangeFilter &filter, const QString &after = {})
{
    std::vector<double> times;
    qsizetype found = 0;
    for (int round = 0; round < 15; ++round) {
        QElapsedTimer clock;
        clock.start();
        found = resultOf(journal.page(filter, after, rowsOfAPage)).size();
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("%s_of_%d %.2f ms %s\n", name, exchanges, median(times), bound);
    if (found == 0)
        std::printf("# %s found nothing\n", name);
}

void measureReading(Journal &journal)
{
    measurePage(journal, "first_page", "<=16 aim 1", {});
    const QString last = resultOf(journal.page({}, {}, exchanges / 2)).constLast().id;
    measurePage(journal, "page_in_the_middle", "<=16 aim 1", {}, last);
    measurePage(journal, "search_common_word", "<=16 aim 1", { .text = u"weather"_s });
    measurePage(journal, "search_rare_word", "<=16 aim 1", { .text = u"zebra"_s });
    measurePage(journal, "search_two_words", "<=16 aim 1", { .text = u"memory function"_s });
    measurePage(journal, "search_trace_id", "<=16 aim 1", { .text = QString::fromLatin1(traceId(77'777)) });
    measurePage(journal, "search_prefix", "<=16 aim 2", { .text = u"wea"_s });
    measurePage(journal, "search_prefix_of_a_rare_word", "<=16 aim 2", { .text = u"zeb"_s });
    measurePage(journal, "search_two_chinese_characters", "<=16", { .text = u"天气"_s });
    measurePage(journal, "filter_by_route", "<=16", { .routeId = u"openrouter"_s });
    measurePage(journal, "filter_by_status_and_word", "<=16", { .text = u"weather"_s, .httpStatus = 429 });
    QElapsedTimer clock;
    clock.start();
    resultOf(journal.figures());
    std::printf("figures_of_%d %.1f ms -\n", exchanges, double(clock.nsecsElapsed()) / 1e6);
}
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    {
        Journal journal { Profile(folder.path() + "/few"_L1) };
        measureRecording(journal);
    }
    const Profile profile(folder.path() + "/many"_L1);
    {
        Journal journal(profile);
        journal.setRetention({ .days = 0, .bytes = 0 });
        QElapsedTimer clock;
        clock.start();
        for (int number = 1; number <= exchanges; ++number) {
            journal.record(exchange(number, 300, 3));
            // All of them at once would wait in memory.
            if (number % 500 == 0)
                resultOf(journal.load(u"none"_s));
        }
        resultOf(journal.figures());
        std::printf("record_%d %.0f ms -\n", exchanges, double(clock.nsecsElapsed()) / 1e6);
    }
    Journal journal(profile);
    resultOf(journal.load(u"none"_s));
    measureReading(journal);
    return 0;
}
