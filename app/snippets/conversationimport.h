// A file of conversations, whoever wrote it: our own JSON and Markdown, chat JSONL, or messages copied from a program. Takes any
// bytes: each conversation comes whole, or its problem is told.
#pragma once

#include "core/conversationrecord.h"

#include <QByteArray>
#include <QMap>

#include <functional>

struct ImportProblem {
    int line = 0; ///< of the file, from 1; 0: it is about the file as a whole
    /// One of ConversationFile, conversationFromMessages() or conversationsFromMarkdown(), "empty" or "unknown-format".
    QByteArray id;
    QString fact;
    QByteArray raw; ///< the line

    bool operator==(const ImportProblem &) const = default;
};

struct ConversationImport {
    QList<ConversationRecord> records;
    QList<ImportProblem> problems;
    QMap<QString, int> unknown; ///< fields that were left out, and how often
    bool isTextOnly = false; ///< Markdown carries neither attachments nor tools nor settings
};

/// Gives the conversations of a file that loses nothing, or nothing if it is of another format.
using LosslessReader = std::function<QList<ConversationReading>(QByteArrayView file)>;

/// More than this is not read.
inline constexpr qint64 largestImport = qint64(512) * 1024 * 1024;

/// Takes a while for large ones; reads nothing but its arguments and may run in any thread.
ConversationImport importedConversations(const QByteArray &file, const LosslessReader &lossless);
