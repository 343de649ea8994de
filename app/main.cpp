// Builds the stores, the lane to the network and the window or the printer, and lets them meet. Decides nothing else.
#include "cli/answerprinter.h"
#include "cli/comparecommand.h"
#include "cli/conversationscommand.h"
#include "cli/exportcommand.h"
#include "cli/historycommand.h"
#include "cli/importcommand.h"
#include "cli/laddercommand.h"
#include "cli/modelscommand.h"
#include "cli/options.h"
#include "cli/replaycommand.h"
#include "cli/setup.h"
#include "core/identity.h"
#include "engine/chatsession.h"
#include "engine/comparison.h"
#include "engine/keeping.h"
#include "engine/networklane.h"
#include "engine/traffic.h"
#include "firstpaint.h"
#include "processguard.h"
#include "quitsignals.h"
#include "sandbox/sandboxserver.h"
#include "selftest.h"
#include "singleinstance.h"
#include "snippets/codetargets.h"
#include "snippets/curl.h"
#include "store/conversationstore.h"
#include "store/draftstore.h"
#include "store/journal.h"
#include "store/keyring.h"
#include "store/lineupstore.h"
#include "store/modelliststore.h"
#include "store/presetstore.h"
#include "store/profile.h"
#include "store/routestore.h"
#include "ui/languages.h"
#include "ui/mainwindow.h"
#include "ui/whenpainted.h"
#include "words/commandline.h"
#include "words/words.h"

#include <QApplication>
#include <QIcon>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

constexpr int usageError = 2;
constexpr char sandboxId[] = "sandbox";
// What the window still has to lay out and paint after an answer ended, before its picture is taken.
constexpr int settleMs = 250;

// Decided before there is an application: only a window needs a display.
bool opensWindow(int argc, char **argv)
{
    QStringList arguments;
    bool hasShortWords = false; // -platform and the like belong to QApplication and are unknown here
    for (int i = 0; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
        hasShortWords |= i > 0 && arguments.last().size() > 2 && arguments.last().front() == '-'_L1 && arguments.last()[1] != '-'_L1;
    }
    const CliOptions options = readOptions(arguments);
    if (!options.problem.isEmpty())
        return hasShortWords;
    return options.action == CliOptions::Action::Window || !options.screenshot.isEmpty();
}

// A picture can be taken where nobody looks.
void drawOffscreenWithoutDisplay([[maybe_unused]] int argc, [[maybe_unused]] char **argv)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const bool isPicture = std::any_of(argv, argv + argc,
        [](std::string_view argument) { return argument.starts_with("--screenshot") || argument == "--measure-first-paint"; });
    if (isPicture && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

void print(std::FILE *stream, const QString &line)
{
    std::fputs(qPrintable(line), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

/// Everything that lives as long as the program, whether there is a window or not. Without one the application is no
/// QApplication, and qApp, which is cast to that, must not be touched.
struct Program {
    explicit Program(const CliOptions &given)
        : options(given)
        , profile(given.profile)
        , routes(profile)
        , keyring(profile.keychainService(), QProcessEnvironment::systemEnvironment())
        , modelLists(profile)
    {
        QObject::connect(&keyring, &Keyring::keySeen, &keyring, &ProcessGuard::hideFromLog);
    }

    /// Starts the server behind the sandbox route. Its key is made up for this run.
    void startSandbox()
    {
        QByteArray token(16, '\0');
        QRandomGenerator::system()->generate(token.begin(), token.end());
        token = "sandbox-" + token.toHex();
        sandbox.setToken(token);
        if (!sandbox.listen()) {
            qWarning("%s", qPrintable(Words::CommandLine::problem("sandbox-failed", sandbox.errorString())));
            return;
        }
        keyring.setForThisRun(QString::fromLatin1(sandboxId), token);
        QMap<QByteArray, QString> bases;
        const QMap<QByteArray, QUrl> urls = sandbox.baseUrls();
        for (auto url = urls.begin(); url != urls.end(); ++url)
            bases.insert(url.key(), url.value().toString());
        routes.setSandboxBases(bases);
    }

    const CliOptions &options;
    Profile profile;
    RouteStore routes;
    Keyring keyring;
    ModelListStore modelLists;
    NetworkLane lane;
    SandboxServer sandbox;
    QuitSignals quitSignals;
};

/// Reads what to send, or says why that is impossible.
std::optional<CliSetup> setupFor(Program &program)
{
    const QString route = program.options.route;
    if (program.options.baseUrl.isEmpty() && (route.isEmpty() || route.compare(QLatin1StringView(sandboxId), Qt::CaseInsensitive) == 0))
        program.startSandbox();
    CliSetup setup = makeSetup(program.options, program.routes, program.keyring);
    for (const QString &remark : std::as_const(setup.remarks))
        print(stderr, remark);
    if (setup.problem.isEmpty())
        return setup;
    print(stderr, setup.problem);
    return {};
}

/// Ctrl+C keeps what arrived; a second one does not wait for it.
void stopOnSignal(Program &program, ChatSession &session)
{
    QObject::connect(&program.quitSignals, &QuitSignals::received, &session, [&session, stopping = false]() mutable {
        if (stopping || !session.isRunning())
            QCoreApplication::exit(1);
        stopping = true;
        session.stop();
    });
}

AnswerPrinter::Format printedAs(const CliOptions &options)
{
    return options.format == "json" ? AnswerPrinter::Format::Json : AnswerPrinter::Format::Text;
}

Guarding guardingOf(const CliOptions &options)
{
    return options.overridesGuards ? Guarding::Override : Guarding::Heed;
}

/// The journal of a command: on disk only once there is something to keep.
void keepWhatLeaves(Program &program, Journal &journal)
{
    keepExchanges(journal, program.lane, program.keyring);
    QObject::connect(&program.lane.traffic(), &Traffic::exchanged, &journal, &Journal::open);
}

int sendWithoutWindow(Program &program)
{
    const std::optional<CliSetup> setup = setupFor(program);
    if (!setup)
        return usageError;
    ChatSession session(program.lane, program.keyring);
    session.setRoute(setup->route);
    session.setProtocol(setup->protocol);
    session.setSettings(setup->settings);
    session.setSystemPrompt(setup->system);
    session.setSurroundings(surroundingsFrom(program.routes, program.modelLists));
    if (program.options.format == "curl" || !program.options.code.isEmpty()) {
        const QList<Finding> findings = session.findings(setup->message);
        for (const Finding &finding : findings)
            print(stderr, Words::CommandLine::finding(finding, session.surroundings().routes));
        const CodeTarget *target = codeTargetById(program.options.code.isEmpty() ? QByteArray("curl") : program.options.code);
        const QString code = target->code(session.preview(setup->message), setup->protocol).trimmed();
        std::fputs((code + '\n'_L1).toUtf8().constData(), stdout);
        return std::fflush(stdout) == 0 ? 0 : 1;
    }
    Journal journal(program.profile, nullptr, Journal::Opening::Later);
    keepWhatLeaves(program, journal);
    AnswerPrinter printer(session, program.keyring, printedAs(program.options));
    QObject::connect(&printer, &AnswerPrinter::finished, QCoreApplication::instance(), &QCoreApplication::exit, Qt::QueuedConnection);
    stopOnSignal(program, session);
    QTimer::singleShot(0, &printer, [&] { printer.send(setup->message, guardingOf(program.options)); });
    return QCoreApplication::exec();
}

int compareColumns(Program &program)
{
    const CliOptions &options = program.options;
    Lineup lineup;
    MessageDraft message;
    QString problem = readLineup(options, LineupStore(program.profile), lineup);
    if (problem.isEmpty())
        problem = readMessage(options, message);
    if (!problem.isEmpty()) {
        print(stderr, problem);
        return usageError;
    }
    const auto asksSandbox = [&program](const LineupColumn &column) {
        const std::optional<Route> route = program.routes.find(column.route);
        return route && route->id == QLatin1StringView(sandboxId);
    };
    if (std::any_of(lineup.columns.cbegin(), lineup.columns.cend(), asksSandbox))
        program.startSandbox();
    Journal journal(program.profile, nullptr, Journal::Opening::Later);
    keepWhatLeaves(program, journal);
    Comparison comparison(program.lane.traffic(), program.keyring, program.routes);
    comparison.setSurroundings(surroundingsFrom(program.routes, program.modelLists));
    comparison.setLineup(lineup);
    CompareCommand command(comparison, program.keyring,
        { .message = message,
            .reference = options.reference,
            .guarding = guardingOf(options),
            .format = options.format,
            .file = options.output,
            .masksLeaks = options.masksLeaks,
            .withContents = !options.withoutContents,
            .withAccountIds = options.withAccountIds });
    QObject::connect(&command, &CompareCommand::finished, QCoreApplication::instance(), &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&program.quitSignals, &QuitSignals::received, &command, &CompareCommand::stop);
    QTimer::singleShot(0, &command, &CompareCommand::start);
    return QCoreApplication::exec();
}

int listModels(Program &program)
{
    const std::optional<CliSetup> setup = setupFor(program);
    if (!setup)
        return usageError;
    const Protocol &protocol = *protocolById(setup->protocol);
    ModelCatalog catalog(program.lane, program.keyring);
    if (program.options.format == "curl") {
        std::fputs((curlCommand(catalog.preview(setup->route, protocol)) + '\n'_L1).toUtf8().constData(), stdout);
        return std::fflush(stdout) == 0 ? 0 : 1;
    }
    Journal journal(program.profile, nullptr, Journal::Opening::Later);
    keepWhatLeaves(program, journal);
    ModelsCommand command(catalog, setup->route, protocol,
        program.options.format == "json" ? ModelsCommand::Format::Json : ModelsCommand::Format::Text,
        guardingOf(program.options));
    QObject::connect(&command, &ModelsCommand::finished, QCoreApplication::instance(), &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&program.quitSignals, &QuitSignals::received, &command, &ModelsCommand::stop);
    QTimer::singleShot(0, &command, &ModelsCommand::start);
    return QCoreApplication::exec();
}

int climbLadder(Program &program)
{
    const std::optional<CliSetup> setup = setupFor(program);
    if (!setup)
        return usageError;
    Ladder ladder(program.lane, program.keyring);
    const LadderPlan plan { .route = setup->route,
        .protocol = protocolById(setup->protocol),
        .model = setup->settings.model,
        .guarding = guardingOf(program.options),
        .surroundings = surroundingsFrom(program.routes, program.modelLists) };
    Journal journal(program.profile, nullptr, Journal::Opening::Later);
    keepWhatLeaves(program, journal);
    LadderCommand command(
        ladder, plan, program.options.format == "json" ? LadderCommand::Format::Json : LadderCommand::Format::Text);
    QObject::connect(&command, &LadderCommand::finished, QCoreApplication::instance(), &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&program.quitSignals, &QuitSignals::received, &command, &LadderCommand::stop);
    QTimer::singleShot(0, &command, &LadderCommand::start);
    return QCoreApplication::exec();
}

int listHistory(Program &program)
{
    const CliOptions &options = program.options;
    HistoryCommand::Order order { .filter = { .text = options.history, .model = options.model },
        .limit = options.limit,
        .format = options.format == "json" ? HistoryCommand::Format::Json : HistoryCommand::Format::Text };
    const std::optional<Route> route = options.route.isEmpty() ? std::nullopt : program.routes.find(options.route);
    if (route)
        order.filter.routeId = route->id;
    else
        order.routeName = options.route;
    Journal journal(program.profile);
    HistoryCommand command(journal, order);
    QObject::connect(&command, &HistoryCommand::finished, QCoreApplication::instance(), &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&program.quitSignals, &QuitSignals::received, &command, [] { QCoreApplication::exit(1); });
    QTimer::singleShot(0, &command, &HistoryCommand::start);
    return QCoreApplication::exec();
}

int exportKept(Program &program)
{
    const CliOptions &options = program.options;
    const ExportOrder order { .format = exportFormatById(options.exportFormat).value_or(ExportFormat::Har),
        .withContents = !options.withoutContents,
        .withAccountIds = options.withAccountIds,
        .masksLeaks = options.masksLeaks,
        .knownKeys = program.keyring.knownKeys() + secretsIn(program.keyring.environment()),
        .failureWords = [](const Failure &failure) { return Words::failureSentence(failure); } };
    Journal journal(program.profile);
    ExportCommand command(journal, options.ids, order, options.output);
    QObject::connect(&command, &ExportCommand::finished, QCoreApplication::instance(), &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&program.quitSignals, &QuitSignals::received, &command, [] { QCoreApplication::exit(1); });
    QTimer::singleShot(0, &command, &ExportCommand::start);
    return QCoreApplication::exec();
}

int handleConversations(Program &program)
{
    const CliOptions &options = program.options;
    using Task = ConversationsCommand::Task;
    ConversationsCommand::Order order { .subject = options.conversation, .written = {}, .output = options.output };
    if (options.action == CliOptions::Action::Conversations)
        order.task = options.format == "json" ? Task::ListAsJson : Task::ListAsText;
    else
        order.task = options.action == CliOptions::Action::ExportConversation ? Task::Export : Task::Import;
    order.written = { .format = conversationFormatById(options.format).value_or(ConversationFormat::Markdown),
        .masksLeaks = options.masksLeaks,
        .knownKeys = program.keyring.knownKeys() + secretsIn(program.keyring.environment()),
        .lossless = {},
        .failureWords = [](const Failure &failure) { return Words::failureSentence(failure); },
        .at = QDateTime::currentDateTimeUtc() };
    ConversationStore store(program.profile);
    for (const QByteArray &key : order.written.knownKeys)
        store.keepOut(key);
    ConversationsCommand command(store, order);
    QObject::connect(&command, &ConversationsCommand::finished, QCoreApplication::instance(), &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&program.quitSignals, &QuitSignals::received, &command, [] { QCoreApplication::exit(1); });
    QTimer::singleShot(0, &command, &ConversationsCommand::start);
    return QCoreApplication::exec();
}

int replayKept(Program &program)
{
    program.startSandbox(); // what is replayed may have gone there
    Journal journal(program.profile);
    keepExchanges(journal, program.lane, program.keyring);
    ReplayCommand command(journal, program.lane, program.keyring, program.routes, program.options);
    QObject::connect(&command, &ReplayCommand::finished, QCoreApplication::instance(), &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&program.quitSignals, &QuitSignals::received, &command, &ReplayCommand::stop);
    QTimer::singleShot(0, &command, &ReplayCommand::start);
    return QCoreApplication::exec();
}

int sendThroughWindow(Program &program)
{
    const std::optional<CliSetup> setup = setupFor(program);
    if (!setup)
        return usageError;
    // The picture shows this request, not the draft a person left; and leaves no trace in it.
    QTemporaryDir folder;
    const Profile ownProfile(folder.path());
    DraftStore drafts { ownProfile };
    ConversationStore store(ownProfile);
    // It looks as the window of this profile looks.
    for (const auto &choice : { u"appearance"_s, u"language"_s })
        drafts.saveView(choice, DraftStore(program.profile).view(choice));
    Journal journal(program.profile, nullptr, Journal::Opening::Later);
    keepWhatLeaves(program, journal);
    LineupStore lineups(ownProfile);
    MainWindow window(program.routes, program.keyring, drafts, store, program.modelLists, program.lane);
    window.setLineups(lineups);
    window.setJournal(journal);
    window.applySetup(setup->route, setup->protocol, setup->settings, setup->system);
    window.show();

    AnswerPrinter printer(window.session(), program.keyring, printedAs(program.options));
    const QString file = program.options.screenshot;
    QObject::connect(&printer, &AnswerPrinter::finished, &window, [&window, file](int exitCode) {
        QTimer::singleShot(settleMs, &window, [&window, file, exitCode] {
            const bool saved = window.grab().save(file, "PNG");
            if (!saved)
                print(stderr, Words::CommandLine::problem("no-screenshot", file));
            QCoreApplication::exit(saved ? exitCode : 1);
        });
    });
    stopOnSignal(program, window.session());
    // Closed by hand, there is neither an answer nor a picture.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(qApp, &QGuiApplication::lastWindowClosed, &window, [] { QCoreApplication::exit(1); });
    QTimer::singleShot(0, &printer, [&] { printer.send(setup->message, guardingOf(program.options)); });
    return QCoreApplication::exec();
}

// Reading and drawing an SVG picture takes a while.
void showWindowIcon()
{
    QGuiApplication::setWindowIcon(QIcon(u":/minimax-playground.svg"_s));
}

int openWindow(Program &program)
{
    SingleInstance instance(program.profile);
    // A measured start is no use if another window takes it over.
    if (!program.options.measureFirstPaint && !instance.claim()) {
        QObject::connect(&instance, &SingleInstance::forwarded, qApp, [](bool arrived) {
            if (!arrived)
                print(stderr, Words::CommandLine::problem("window-silent"));
            QCoreApplication::exit(arrived ? 0 : 1);
        });
        instance.forward({ qEnvironmentVariable("XDG_ACTIVATION_TOKEN") });
        return QCoreApplication::exec();
    }
    DraftStore drafts(program.profile);
    ConversationStore store(program.profile, nullptr, ConversationStore::Opening::Later);
    Journal journal(program.profile, nullptr, Journal::Opening::Later);
    keepExchanges(journal, program.lane, program.keyring);
    PresetStore presets(program.profile);
    LineupStore lineups(program.profile);
    MainWindow window(program.routes, program.keyring, drafts, store, program.modelLists, program.lane);
    window.setPresets(presets);
    window.setLineups(lineups);
    window.setJournal(journal);
    // Nobody needs these before there is something to see.
    whenPainted(window, [&program, &store, &journal] {
        store.open();
        journal.open();
        program.startSandbox();
        showWindowIcon();
    });
    std::optional<FirstPaint> firstPaint;
    if (program.options.measureFirstPaint)
        firstPaint.emplace(window);
    QObject::connect(&instance, &SingleInstance::launched, &window, [&window](const QStringList &words) {
        // Wayland lets a window come to the front only with the token its launcher was given.
        if (const auto token = words.value(0); !token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
        window.comeForward();
    });
    QObject::connect(&program.quitSignals, &QuitSignals::received, qApp, &QCoreApplication::quit);
    window.show();
    return QCoreApplication::exec();
}

int serveSandbox(Program &program)
{
    const QByteArray key = qgetenv("SANDBOX_API_KEY");
    program.sandbox.setToken(key);
    if (!program.sandbox.listen(program.options.sandboxPort)) {
        print(stderr, Words::CommandLine::problem("sandbox-failed", program.sandbox.errorString()));
        return 1;
    }
    print(stdout, program.sandbox.baseUrl().toString());
    print(stderr, key.isEmpty() ? Words::CommandLine::problem("sandbox-open")
                                : Words::CommandLine::problem("sandbox-key", u"SANDBOX_API_KEY"_s));
    QObject::connect(&program.quitSignals, &QuitSignals::received, QCoreApplication::instance(), &QCoreApplication::quit);
    return QCoreApplication::exec();
}

int run(bool withWindow)
{
    std::optional<Languages> languages;
    if (!withWindow)
        languages.emplace().select({}); // the window brings its own
    const CliOptions options = readOptions(QCoreApplication::arguments());
    if (!options.problem.isEmpty()) {
        print(stderr, options.problem);
        return usageError;
    }
    switch (options.action) {
    case CliOptions::Action::Help:
        print(stdout, helpText().trimmed());
        return 0;
    case CliOptions::Action::Version:
        print(stdout, u"%1 %2"_s.arg(QLatin1StringView(Identity::program), QLatin1StringView(Identity::version)));
        return 0;
    case CliOptions::Action::SelfTest:
        return runSelfTest(Profile(options.profile));
    case CliOptions::Action::ImportCurl:
        return importCurl(options.importCurl);
    case CliOptions::Action::Window:
    case CliOptions::Action::Send:
    case CliOptions::Action::Compare:
    case CliOptions::Action::Models:
    case CliOptions::Action::Ladder:
    case CliOptions::Action::Sandbox:
    case CliOptions::Action::History:
    case CliOptions::Action::Export:
    case CliOptions::Action::Replay:
    case CliOptions::Action::Conversations:
    case CliOptions::Action::ExportConversation:
    case CliOptions::Action::ImportConversation:
        break;
    }
    Program program(options);
    if (options.action == CliOptions::Action::Sandbox)
        return serveSandbox(program);
    if (options.action == CliOptions::Action::Models)
        return listModels(program);
    if (options.action == CliOptions::Action::Compare)
        return compareColumns(program);
    if (options.action == CliOptions::Action::Ladder)
        return climbLadder(program);
    if (options.action == CliOptions::Action::History)
        return listHistory(program);
    if (options.action == CliOptions::Action::Export)
        return exportKept(program);
    if (options.action == CliOptions::Action::Replay)
        return replayKept(program);
    if (options.action == CliOptions::Action::Conversations || options.action == CliOptions::Action::ExportConversation
        || options.action == CliOptions::Action::ImportConversation)
        return handleConversations(program);
    if (options.action == CliOptions::Action::Window)
        return openWindow(program);
    return withWindow ? sendThroughWindow(program) : sendWithoutWindow(program);
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QString::fromLatin1(Identity::program));
    QCoreApplication::setOrganizationName(QString::fromLatin1(Identity::program));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(Identity::version));
}

}

int main(int argc, char *argv[])
{
    ProcessGuard::forbidDumps();
    ProcessGuard::guardLog();
    nameProgram();
    if (!opensWindow(argc, argv)) {
        QCoreApplication application(argc, argv);
        return run(false);
    }
    drawOffscreenWithoutDisplay(argc, argv);
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QString::fromLatin1(Identity::name));
    QGuiApplication::setDesktopFileName(QString::fromLatin1(Identity::id));
    return run(true);
}
