// Keeps what is said above the composer in step with the session: guards, the doctor, countdowns, and what repairs do.
#pragma once

#include "advice/repair.h"
#include "core/conversation.h"
#include "engine/surroundings.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class AdviceStrip;
class ChatSession;
class ModelCatalog;
class RateMeterView;
class RouteStore;
struct Exchange;

class ChatAdvice final : public QObject
{
    Q_OBJECT

public:
    /// What would be sent now, and the turn it would replace (0: none).
    using Draft = std::function<std::pair<MessageDraft, TurnId>()>;

    ChatAdvice(ChatSession &session, RouteStore &routes, ModelCatalog &catalog, AdviceStrip &strip, RateMeterView &meter, Draft draft,
        QObject *parent = nullptr);

    /// The text changed: the findings follow when it rests.
    void queueRefresh();

    /// Says \a sentence until it is dismissed.
    void tell(const QString &sentence) { offer(sentence, {}, {}); }

    /// Whether the route in use names another to fall back to.
    bool canFallBack() const;
    /// Switches the conversation to the fallback of its route; the strip offers the way back.
    void fallBack();

signals:
    /// A repair wants the conversation to go on so.
    void setupRequested(const Route &route, const QByteArray &protocol, const ChatSettings &settings);
    void sendAnywayRequested();
    /// \a text is to be asked as a new message.
    void questionRequested(const QString &text);
    /// What the answer \a id calls in its text is to be called.
    void callsRequested(TurnId id);
    /// Variables of the prompt should be given values.
    void variablesRequested();
    void keyRequested(const QString &routeId);
    void modelsRequested();
    void noted(const QString &sentence);

private:
    void refresh();
    void showWaiting();
    void showTraffic();
    void takeSurroundings();
    void repair(const Repair &repair);
    void adopt(const ::Draft &changed, bool asks);
    void askAgain();
    void judgeTrial(const Exchange &exchange);
    void takeOffer();
    void offer(const QString &sentence, const QString &action, std::function<void()> act);
    TurnId lastAnswer() const;

    ChatSession &m_session;
    RouteStore &m_routes;
    ModelCatalog &m_catalog;
    AdviceStrip &m_strip;
    RateMeterView &m_meter;
    Draft m_draft;
    QTimer m_rests;
    bool m_wasBlocked = false;
    std::optional<Route> m_trial; ///< a route as changed for a test, not saved
    std::function<void()> m_offered;
};
