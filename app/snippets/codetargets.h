// Programs and commands that send what the program sends: one function per language, each runs as printed. None holds a key.
#pragma once

#include "core/httprequest.h"

#include <QByteArray>
#include <QList>
#include <QString>

struct CodeTarget {
    QByteArray id; ///< "curl", "curl-cmd", "curl-powershell", "powershell", "python", "javascript", "fetch" or "go"
    QByteArray language; ///< for highlighting: "sh", "bat", "powershell", "python", "javascript" or "go"
    /// The code for a request that was made by the protocol of that id: where its owner has a library, that is used.
    QString (*code)(const HttpRequest &request, QByteArrayView protocol);
};

/// In the order they are offered.
const QList<CodeTarget> &codeTargets();

/// Null if there is none.
const CodeTarget *codeTargetById(QByteArrayView id);
