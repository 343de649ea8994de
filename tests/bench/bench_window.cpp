// The whole window over a store that is full: opening a long conversation from disk, and the list of many conversations.
#include "measuring.h"

#include "engine/chatsession.h"
#include "engine/networklane.h"
#include "store/conversationstore.h"
#include "store/draftstore.h"
#include "store/keyring.h"
#include "store/modelliststore.h"
#include "store/profile.h"
#include "store/routestore.h"
#include "ui/conversation/conversationview.h"
#include "ui/mainwindow.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
constexpr int conversations = 10'000;
constexpr int turns = 10'000;

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
    turn.settings = ChatSettings { .model = u"MiniMax-M2"_s };
    turn.answer.usage = Usage { 100, 200, 300, {}, {}, {}, R"({"prompt_tokens":100,"completion_tokens":200,"total_tokens":300})" };
    turn.answer.finishReason = "stop";
    turn.answer.requestIds = { { "trace-id", QByteArray::number(id).rightJustified(32, '0') } };
    turn.answer.ended = true;
    turn.timing = { 120.5, {}, 130.25, 2'000 };
    turn.httpStatus = 200;
    return turn;
}

/// Goes on until \a isDone; false after a minute.
bool runUntil(const std::function<bool()> &isDone)
{
    // Wakes the loop where nothing else does.
    QTimer beat;
    beat.start(20);
    QElapsedTimer clock;
    clock.start();
    while (!isDone()) {
        if (clock.hasExpired(60'000))
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

/// Knows the longest that one event held the thread, in milliseconds of its own time.
class Frames final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside || receiver->thread() != thread())
            return QApplication::notify(receiver, event);
        m_isInside = true;
        const double before = cpuMilliseconds();
        const bool isTaken = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, cpuMilliseconds() - before);
        m_isInside = false;
        return isTaken;
    }

    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    bool m_isInside = false;
    double m_longest = 0;
};

/// The window as main.cpp builds it.
struct Office {
    explicit Office(const Profile &profile)
        : routes(profile)
        , keyring(profile.keychainService(), QProcessEnvironment())
        , drafts(profile)
        , store(profile, nullptr, ConversationStore::Opening::Later)
        , modelLists(profile)
        , window(routes, keyring, drafts, store, modelLists, lane)
        , view(window.findChild<ConversationView *>())
        , list(window.findChild<QListView *>("conversations"_L1))
        , search(window.findChild<QLineEdit *>("searchConversations"_L1))
    {
        window.resize(1'280, 800);
        window.show();
    }

    void choose(const QString &title) const
    {
        const auto *const model = list->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (const QModelIndex index = model->index(row, 0); index.data().toString() == title) {
                list->setCurrentIndex(index);
                emit list->activated(index);
                return;
            }
        }
    }

    RouteStore routes;
    Keyring keyring;
    DraftStore drafts;
    ConversationStore store;
    ModelListStore modelLists;
    NetworkLane lane;
    MainWindow window;
    ConversationView *view;
    QListView *list;
    QLineEdit *search;
};

void fill(const Profile &profile)
{
    ConversationStore store(profile);
    for (int count = 0; count < conversations; ++count) {
        Turn first = turn(1);
        // Every second one is found by this word, so that what stays and what goes lie in turns.
        first.message.text = (count % 2 == 0 ? u"zebra %1 "_s : u"lion %1 "_s).arg(count) + first.message.text;
        store.saveTurn(QString::number(count), first);
    }
    for (TurnId id = 1; id <= turns; ++id) {
        store.saveTurn(u"long"_s, turn(id));
        if (id <= 2)
            store.saveTurn(u"short"_s, turn(id));
    }
    store.rename(u"long"_s, u"long"_s);
    store.rename(u"short"_s, u"short"_s);
    store.setPinned(u"long"_s, true);
    store.setPinned(u"short"_s, true);
}

void measureFirstShow(Office &office, Frames &frames)
{
    runUntil([&office] { return office.window.isVisible(); });
    QCoreApplication::processEvents();
    frames.takeLongest();
    office.store.open();
    if (!runUntil([&office] { return office.store.isReady() && office.list->model()->rowCount() == conversations + 2; }))
        std::printf("# the list was not filled\n");
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
    std::printf("list_first_show_of_%d_ui_share %.1f ms <=16\n", conversations, frames.takeLongest());
}

/// From the choice in the list to the painted end of the conversation.
double opening(Office &office, const QString &title, qsizetype size)
{
    bool isPainted = false;
    QObject context;
    QObject::connect(office.view, &ConversationView::painted, &context,
        [&] { isPainted = office.window.session().conversation().turns().size() == size; });
    QElapsedTimer clock;
    clock.start();
    office.choose(title);
    if (!runUntil([&isPainted] { return isPainted; }))
        std::printf("# %s was not painted\n", qPrintable(title));
    return double(clock.nsecsElapsed()) / 1e6;
}

void measureOpening(Office &office, Frames &frames)
{
    std::vector<double> longTimes;
    std::vector<double> shortTimes;
    std::vector<double> shares;
    for (int round = 0; round < 7; ++round) {
        frames.takeLongest();
        longTimes.push_back(opening(office, u"long"_s, turns));
        shares.push_back(frames.takeLongest());
        shortTimes.push_back(opening(office, u"short"_s, 2));
    }
    std::printf("open_%d_turns %.0f ms <=150 aim <=%.0f\n", turns, median(longTimes), 1.2 * median(shortTimes));
    std::printf("open_%d_turns_best %.0f ms <=150\n", turns, *std::min_element(longTimes.begin(), longTimes.end()));
    std::printf("open_%d_turns_ui_share %.0f ms -\n", turns, median(shares));
    std::printf("open_2_turns %.0f ms -\n", median(shortTimes));
}

/// The list while somebody types, letter by letter and back again.
void measureFilter(Office &office, Frames &frames)
{
    const auto *const model = office.list->model();
    double worst = 0;
    const auto type = [&](const QString &text, int rows) {
        frames.takeLongest();
        office.search->setText(text);
        if (!runUntil([model, rows] { return model->rowCount() == rows; }))
            std::printf("# %s found %d\n", qPrintable(text), model->rowCount());
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        worst = std::max(worst, frames.takeLongest());
    };
    type(u"zebra"_s, conversations / 2);
    type(u"zebra 77"_s, 56);
    type(u"zebra"_s, conversations / 2);
    type(u"lion"_s, conversations / 2);
    type(u"nowhere at all"_s, 0);
    type({}, conversations + 2);
    std::printf("list_filter_of_%d_per_key_worst_ui_share %.1f ms <=16 aim <=8\n", conversations, worst);
}

/// What the list costs for each second of an answer, and for one that comes to the top.
void measureGrowth(Office &office, Frames &frames)
{
    std::vector<double> growing;
    std::vector<double> rising;
    Turn second = turn(2);
    for (int round = 0; round < 21; ++round) {
        const QString id = QString::number(5'000 + round);
        for (const TurnState state : { TurnState::Streaming, TurnState::Streaming, TurnState::Complete }) {
            second.state = state;
            second.message.text += u'x';
            QEventLoop saved;
            QObject::connect(&office.store, &ConversationStore::saved, &saved, &QEventLoop::quit);
            frames.takeLongest();
            office.store.saveTurn(id, second);
            saved.exec();
            QCoreApplication::processEvents();
            (state == TurnState::Streaming ? growing : rising).push_back(frames.takeLongest());
        }
    }
    std::printf("list_of_%d_while_an_answer_grows_ui_share %.1f ms <=16\n", conversations, median(growing));
    std::printf("list_of_%d_when_one_rises_ui_share %.1f ms <=16\n", conversations, median(rising));
}
}

int main(int argc, char **argv)
{
    // Lines show as they come, also in a pipe.
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Frames application(argc, argv);
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    fill(profile);
    Office office(profile);
    measureFirstShow(office, application);
    measureOpening(office, application);
    measureFilter(office, application);
    measureGrowth(office, application);
    return 0;
}
