// What was typed on the command line, read and checked for itself. Holds no key: one given as an argument is refused.
#pragma once

#include <QByteArrayList>
#include <QStringList>

#include <optional>

struct CliOptions {
    enum class Action { Window, Send, Compare, Models, Ladder, Sandbox, ImportCurl, History, Export, Replay, Conversations, ExportConversation, ImportConversation, SelfTest, Help, Version };
    Action action = Action::Window;

    QString send; ///< --send; "-": standard input
    QString compare; ///< --compare: file or name of a line-up
    int repeats = 0; ///< --repeats; 0: as the line-up has it
    QString reference; ///< --reference: number or title of a column; empty: the first
    QString system;
    QStringList attached; ///< --attach: files and addresses, in their order
    QString route; ///< --route; empty: the sandbox
    QString baseUrl; ///< --base-url
    QByteArray protocol;
    QString model;
    QStringList set; ///< NAME=JSON
    bool noStream = false;
    QString keyVariable; ///< --key-env
    QString groupId; ///< --group-id
    QByteArray auth; ///< --auth; empty: as the route or the host has it
    bool overridesGuards = false; ///< --override-guards
    int retries = 0; ///< --retry: attempts after the first
    QByteArray format = "text"; ///< text, json or curl; of a comparison the id of a ReportFormat, of a conversation of its format
    QByteArray code; ///< --code: id of what is printed instead of sending
    QString importCurl; ///< --import-curl: file; "-": standard input
    QString history; ///< --history: what is looked for; empty: everything
    int limit = 50; ///< --limit: of the list
    QByteArray exportFormat; ///< --export: id of a format
    QStringList ids; ///< --id: exchanges
    QString output; ///< --output; empty: standard output
    bool masksLeaks = false; ///< --mask
    bool withoutContents = false; ///< --without-contents
    bool withAccountIds = false; ///< --with-account-ids
    QString replay; ///< --replay: id of an exchange
    QString conversation; ///< --export-conversation: its id or "latest"; --import-conversation: file, "-": standard input
    QString screenshot; ///< PNG to write
    QString profile; ///< folder
    quint16 sandboxPort = 0; ///< 0: any free one
    bool measureFirstPaint = false;

    QString problem; ///< a sentence; empty if the command line makes sense
};

/// What --auth takes.
const QByteArrayList &authStyles();

/// Reads \a arguments, the program's name first.
CliOptions readOptions(const QStringList &arguments);

/// The text of --help.
QString helpText();
