// Takes conversations in from files and gives them away, for the list and the menu. Reads, writes and looks through them in another
// thread; sends nothing and fetches nothing.
#pragma once

#include "snippets/conversationimport.h"

#include <QObject>
#include <QStringList>

class ChatSession;
class ConversationStore;
class Keyring;
class QWidget;
class RouteStore;

/// What came of files that were imported together.
struct ImportedFiles {
    QStringList ids; ///< of what is in the store now, in the order of the files
    QString said; ///< a sentence or two
    QString details; ///< each problem and the line it is in; empty if there was none
};

class ConversationFiles final : public QObject
{
    Q_OBJECT

public:
    /// What a file does not say is as in \a current: route, surface and model.
    ConversationFiles(ConversationStore &store, const RouteStore &routes, const Keyring &keyring, ChatSession &current, QObject *parent = nullptr);

    /// Asks how.
    void exportConversation(const QString &id, QWidget *over);
    /// Puts it on the clipboard as Markdown; noted() follows.
    void copyAsMarkdown(const QString &id);
    /// Asks which, then imports them.
    void chooseFiles(QWidget *over);
    /// imported() follows.
    void import(const QStringList &files);

    /// Whether a file called so may hold conversations.
    static bool mayHoldConversations(const QString &file);

signals:
    void noted(const QString &sentence);
    void imported(const ImportedFiles &files);

private:
    QList<QByteArray> keys() const;
    void take(const QList<std::pair<QString, ConversationImport>> &read);

    ConversationStore &m_store;
    const RouteStore &m_routes;
    const Keyring &m_keyring;
    ChatSession &m_current;
};
