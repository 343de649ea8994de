// What is said while conversations are given away and taken in.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Words {
/// Why a conversation could not be read: the sentence for ImportProblem. \a line of the file, or 0.
QString importProblem(QByteArrayView id, const QString &fact, int line = 0);
/// "2 conversations imported", and what was left out of them: \a unknown fields, or all that Markdown does not carry.
QString imported(int conversations, const QMap<QString, int> &unknown, bool isTextOnly);
/// One line on a key that was found in the conversation \a title, or in the only one if that is empty.
QString conversationLeakLine(const QString &title, const QByteArray &field, const QByteArray &fingerprint, bool isKnown);
}
