// A chat session with all that it needs, and ways to wait for it.
#pragma once

#include "engine/chatsession.h"
#include "engine/networklane.h"
#include "store/keyring.h"

#include <QSignalSpy>
#include <QTest>

struct Chatting {
    NetworkLane lane;
    Keyring keyring { QStringLiteral("io.github.minimax_playground.test"), {} };
    ChatSession session { lane, keyring };
    QString text; ///< all that textAppended() brought
    QString reasoning;
    int appends = 0;
    int finishes = 0;

    Chatting()
    {
        QObject::connect(&session, &ChatSession::textAppended, &session, [this](TurnId, const QString &more) {
            text += more;
            ++appends;
        });
        QObject::connect(&session, &ChatSession::reasoningAppended, &session,
            [this](TurnId, const QString &more) { reasoning += more; });
        QObject::connect(&session, &ChatSession::exchangeFinished, &session, [this] { ++finishes; });
    }

    static Route routeTo(const QUrl &base)
    {
        Route route;
        route.id = QStringLiteral("sandbox");
        route.name = QStringLiteral("Sandbox");
        route.bases = { { "openai-chat", base.toString() } };
        route.dialect = Dialect::MiniMax;
        route.keyVariable = QStringLiteral("SANDBOX_API_KEY");
        return route;
    }

    void setModel(const QString &model, bool streams = true)
    {
        ChatSettings settings = session.settings();
        settings.model = model;
        settings.parameters.set("stream", streams ? "true" : "false");
        session.setSettings(settings);
    }

    bool waitForEnd() { return QTest::qWaitFor([this] { return !session.isRunning(); }, 20'000); }

    /// Sends \a draft and waits for the end.
    const Turn &ask(const QString &draft)
    {
        session.send(draft);
        if (!waitForEnd())
            QTest::qFail("the answer did not end", __FILE__, __LINE__);
        return last();
    }

    const Turn &last() const { return *session.conversation().turn(session.conversation().leaf()); }
    const Exchange &lastExchange() const { return *session.exchange(last().id); }
};
