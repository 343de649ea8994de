// What the command line asks for, as a route, settings and a text that ChatSession can take.
#pragma once

#include "cli/options.h"
#include "core/chatrequest.h"
#include "core/route.h"

class Keyring;
class RouteStore;

struct CliSetup {
    Route route;
    QByteArray protocol;
    ChatSettings settings;
    QString system;
    MessageDraft message;
    QStringList remarks; ///< sentences for standard error: what was changed in a base URL
    QString problem; ///< a sentence: nothing can be sent
};

/// What --send says into \a message, from standard input if it says so, with what --attach names. The sentence that ends the
/// attempt, or nothing.
QString readMessage(const CliOptions &options, MessageDraft &message);

/// Takes the key named with --key-env into \a keyring for \a route, which from then on names that variable. The sentence that
/// ends the attempt, or nothing.
QString takeKey(const CliOptions &options, Route &route, Keyring &keyring, QStringList &remarks);

/// Works out \a options. A key named with --key-env is put into \a keyring for this run, but printed curl needs none.
CliSetup makeSetup(const CliOptions &options, const RouteStore &routes, Keyring &keyring);
