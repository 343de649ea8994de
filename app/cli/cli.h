// What works without clicking: --send, --format, --sandbox.
#pragma once

#include <QStringList>

class RouteStore;
class Keyring;

struct CliOptions {
    QString send; ///< --send; null: not given
    QString system;
    QString route; ///< --route; empty: the sandbox
    QString baseUrl; ///< --base-url
    QByteArray protocol;
    QString model;
    QStringList set; ///< NAME=JSON
    bool noStream = false;
    QString keyVariable; ///< --key-env
    QByteArray format = "text"; ///< text, json or curl
    QString screenshot; ///< PNG to write
};

/// Sends once and prints. Returns the exit code: 0 only for a complete answer.
int runSend(const CliOptions &options, RouteStore &routes, Keyring &keyring);
