// The compare page: one prompt, two to eight columns, and what became of it. Built when first shown; until then it costs nothing.
#pragma once

#include "core/chatrequest.h"
#include "core/conversation.h"
#include "core/lineup.h"
#include "core/route.h"

#include <QWidget>

#include <functional>
#include <memory>

class CompareActions;
class Comparison;
class DraftStore;
class Keyring;
class LineupList;
class LineupStore;
class ModelCatalog;
class RouteStore;
class Traffic;

/// What a chat asks: to be asked in columns, or asked on from a column.
struct ComparedChat {
    Route route;
    QByteArray protocol;
    ChatSettings settings;
    QString systemPrompt;
    MessageDraft prompt; ///< the question, with what is attached to it
    Conversation conversation; ///< what was said before; empty: nothing
};

class ComparePage final : public QWidget
{
    Q_OBJECT

public:
    /// All of them outlive it.
    ComparePage(Traffic &traffic, Keyring &keyring, RouteStore &routes, ModelCatalog &catalog, LineupStore &lineups,
        DraftStore &drafts, CompareActions &actions, QWidget *parent = nullptr);
    ~ComparePage() override; ///< running answers are stopped

    /// Where the first columns come from: the chat as it is set.
    void setChat(std::function<ComparedChat()> chat);
    /// Shows the line-ups in \a list, which outlives it.
    void setList(LineupList &list);
    /// Puts the question of \a chat into the composer; in the first line-up also its route, model and settings.
    void take(const ComparedChat &chat);

    /// What is compared here; nullptr before it was looked at.
    Comparison *comparison() const;
    bool isRunning() const;

    void setEnterSends(bool enterSends);
    void setTextZoom(int points);
    void setVisible(bool visible) override;
    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray &state);

public slots:
    void send();
    void stop();
    void focusMessage();
    /// Of the column somebody looks at.
    void copyCurl();
    void copyAnswer();
    void goToNextTurn();
    void goToPreviousTurn();

signals:
    void runningChanged(bool running);
    void chatRequested(const ComparedChat &chat);
    void keyRequested(const QString &routeId);
    void modelsRequested();
    void noted(const QString &sentence);
    void linkHovered(const QString &target);
    void enterSendsChanged(bool enterSends);
    void splitterMoved();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();

    struct Private;
    struct Desk; ///< what is built when first shown
    std::unique_ptr<Private> d;
};
