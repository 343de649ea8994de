// The window: pages and conversations at the left, the page in the middle; remembers how it was left.
#pragma once

#include <QMainWindow>

#include <memory>

class ChatSession;
class ConversationStore;
class DraftStore;
class Journal;
class Keyring;
class LineupStore;
class ModelListStore;
class NetworkLane;
class PresetStore;
class RouteStore;
struct ChatSettings;
struct Route;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(RouteStore &routes, Keyring &keyring, DraftStore &drafts, ConversationStore &store,
        const ModelListStore &modelLists, NetworkLane &lane, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Offers the presets of \a presets, which must outlive the window.
    void setPresets(PresetStore &presets);

    /// Offers the line-ups of \a lineups, which must outlive the window. Without them there is no compare page.
    void setLineups(LineupStore &lineups);

    /// Shows what \a journal keeps, which must outlive the window. Without one there is no history page.
    void setJournal(Journal &journal);

    /// The session of the open conversation; the same one all through.
    ChatSession &session();

    /// Puts \a route, also one that is not stored, and everything set for the next request into the window.
    void applySetup(const Route &route, const QByteArray &protocol, const ChatSettings &settings, const QString &systemPrompt);

    /// In front of the others, also from being minimised.
    void comeForward();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
