// Turns to keep, and ways to wait for the store that keeps them.
#pragma once

#include "store/conversationstore.h"
#include "store/profile.h"

#include <QSignalSpy>
#include <QTest>

namespace Conversing {
inline Turn question(TurnId id, TurnId parent, const QString &text)
{
    return { .id = id, .parent = parent, .message = { .role = Role::User, .text = text } };
}

inline Turn answer(TurnId id, TurnId parent, const QString &text, TurnState state = TurnState::Complete)
{
    Turn turn { .id = id, .parent = parent, .message = { .role = Role::Assistant, .text = text }, .state = state };
    turn.routeId = QStringLiteral("minimax");
    turn.routeName = QStringLiteral("MiniMax");
    turn.protocol = "openai-chat";
    turn.settings.model = QStringLiteral("MiniMax-M2");
    turn.answer.ended = state == TurnState::Complete;
    return turn;
}

template<typename Value>
Value resultOf(const QFuture<Value> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000)) {
        QTest::qFail("the store did not answer", __FILE__, __LINE__);
        return {};
    }
    return future.result();
}

/// Asking comes last in the writer's order: everything told before is written then, or cannot be.
inline StoredConversation loaded(ConversationStore &store, const QString &id)
{
    return resultOf(store.load(id));
}

inline QStringList titles(const ConversationStore &store)
{
    QStringList titles;
    const QList<ConversationSummary> list = store.list();
    for (const ConversationSummary &summary : list)
        titles.append(summary.title);
    return titles;
}

inline bool waitUntilReady(ConversationStore &store)
{
    return QTest::qWaitFor([&store] { return store.isReady(); }, 20'000);
}
}
