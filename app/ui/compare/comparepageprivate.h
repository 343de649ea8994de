// What the parts of ComparePage share. For comparepage*.cpp only.
#pragma once

#include "core/comparisonrecord.h"
#include "engine/comparison.h"
#include "ui/compare/comparecolumns.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/lineupbar.h"
#include "ui/compare/openlineup.h"

#include <QTimer>

#include <optional>

class Composer;
class FiguresTable;
class Notice;
class ParameterPanel;
class QMenu;
class QSplitter;
class SystemStrip;
class UndoLine;
class VoteStrip;

struct ComparePage::Private {
    Traffic &traffic;
    Keyring &keyring;
    RouteStore &routes;
    ModelCatalog &catalog;
    LineupStore &lineups;
    DraftStore &drafts;
    CompareActions &actions;
    std::function<ComparedChat()> chat;
    LineupList *list = nullptr;
    QByteArray splitter;
    bool enterSends = false;
    int zoom = 0;
    std::unique_ptr<Desk> desk;
};

struct ComparePage::Desk {
    Desk(ComparePage &page, Private &around);

    void buildForm();
    void connectParts();
    void connectActions();
    void connectColumn(CompareColumn *column);
    void retranslate();

    // The line-up: comparepagelineup.cpp.
    void startFresh();
    ComparedChat fromChat() const;
    Lineup firstLineup(const ComparedChat &chat, const QString &systemPrompt) const;
    void takeLineup();
    void showLineup();
    void showSpecs();
    void takeSettings();
    void changeLineup(const std::function<void(Lineup &)> &change);
    void fillMenu(QMenu *menu);
    void showEntries();
    void newLineup();
    void openLineup(const QString &name);
    void save();
    void askForName(const QString &title, const QString &name, const std::function<void(const QString &)> &take);
    void saveAs();
    void rename(const QString &name);
    void remove(const QString &name);
    void importFile();
    void exportFile();
    void say(const QString &problem);
    void takeSurroundings();

    // The columns: comparepagecolumns.cpp.
    const LineupColumn *current() const;
    void addColumn();
    void editColumn(const QString &id);
    void askForColumn(const LineupColumn &column, const std::function<void(const LineupColumn &)> &take);
    void duplicate();
    void move(int by);
    void removeColumn();
    void actOnTurn(const QString &id, TurnId turn, const QByteArray &action);
    void repair(const QString &id, const Repair &repair);
    void inspect(const QString &id, TurnId turn);
    void openChat();
    void copyCurl();
    void copyAnswer();
    void openLink(const QUrl &url);

    // Asking and showing: comparepageshowing.cpp.
    void send(const MessageDraft &prompt);
    void readPrompt();
    void keepPrompt();
    void keepAttachments();
    void showExpectation();
    void showActions();
    void queueRecord();
    void makeRecord();
    void workOut();
    void takeRecord(quint64 order, const ComparisonRecord &made);
    void showColumns();
    bool showsDifferences() const { return bar->view() != CompareView::Answers && !isNameless(); }
    bool isNameless() const { return isBlind && !isRevealed; }
    void setBlind(bool blind);
    void shuffle();
    void reveal();
    void vote(int place);
    void showVotes();
    void showNames();
    void exportReport();

    ComparePage &q;
    Private &p;
    CompareActions &actions;
    Comparison comparison;
    OpenLineup open;
    LineupBar *bar;
    Notice *hint;
    Notice *problem;
    UndoLine *undo;
    QSplitter *sides;
    QSplitter *rows;
    CompareColumns *columns;
    QWidget *figuresBox;
    FiguresTable *figures;
    QWidget *side;
    SystemStrip *system;
    ParameterPanel *parameters;
    VoteStrip *votes;
    Composer *composer;
    QTimer expectSoon;
    QTimer recordSoon;
    QString reference;
    ComparisonRecord record; ///< as last worked out
    quint64 orders = 0; ///< of records that are worked out elsewhere: only the last one counts
    QStringList shuffled; ///< column ids as shown while nobody may know
    bool isBlind = false;
    bool isRevealed = false;
    bool filling = false;
    bool isPromptRead = false; ///< what was attached when the program ended is there again, or nothing was
    bool isFirst = false; ///< the columns are those a first start offers, and nobody changed them
};
