// Lists the conversations, writes one to a file or to standard output, and takes them in from a file. Writes no key: where one is
// found it says so and writes nothing, or masks it. Sends nothing.
#pragma once

#include "snippets/conversationexport.h"

#include <QObject>
#include <QStringList>

class ConversationStore;

class ConversationsCommand final : public QObject
{
    Q_OBJECT

public:
    enum class Task { ListAsText, ListAsJson, Export, Import };

    struct Order {
        Task task = Task::ListAsText;
        QString subject; ///< the id of a conversation or "latest"; the file to import, "-": standard input
        ConversationOrder written; ///< without what reads and writes JSON that loses nothing
        QString output; ///< file; empty: standard output
    };

    ConversationsCommand(ConversationStore &store, const Order &order, QObject *parent = nullptr);

    /// Waits for the store, does it; finished() follows.
    void start();

signals:
    /// \a exitCode: 0 if all of it was done, 2 where there is no such conversation or nothing to import.
    void finished(int exitCode);

private:
    void begin();
    void list();
    void load();
    int write(const ConversationRecord &record);
    void import();

    ConversationStore &m_store;
    Order m_order;
    QStringList m_unsaved; ///< ids of what is being imported
    bool m_hasProblem = false;
    int m_exitCode = 0;
};
