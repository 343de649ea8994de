#include "words/conversationfiles.h"

#include "words/exports.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
struct ConversationFileText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

constexpr int mostFieldsNamed = 4;

QString reasonOf(QByteArrayView id, const QString &fact)
{
    if (id == "not-json")
        //: %1 is what the parser says, in English
        return fact.isEmpty() ? ConversationFileText::tr("it is not valid JSON.") : ConversationFileText::tr("it is not valid JSON (%1).").arg(fact);
    if (id == "newer-version")
        //: %1 is a number
        return ConversationFileText::tr("it was written by a newer version of this program (format %1).").arg(fact);
    if (id == "no-messages")
        return ConversationFileText::tr("there are no messages in it.");
    if (id == "bad-message")
        //: %1 is a number
        return ConversationFileText::tr("message %1 is not one.").arg(fact);
    if (id == "bad-role")
        //: %1 is a word such as "narrator"
        return ConversationFileText::tr("nobody has the role “%1”.").arg(fact);
    if (id == "bad-turn" || id == "doubled-turn" || id == "lost-parent" || id == "turns-in-a-circle")
        //: %1 is a number
        return ConversationFileText::tr("its turn %1 is damaged.").arg(fact);
    if (id == "lost-attachment")
        return ConversationFileText::tr("an attachment’s content is missing.");
    if (id == "bad-settings")
        return ConversationFileText::tr("its settings are damaged.");
    if (id == "no-turns")
        return ConversationFileText::tr("there are no turns in it.");
    if (id == "broken-turn")
        return ConversationFileText::tr("the document has no end, or was changed where turns begin and end.");
    if (id == "empty")
        return ConversationFileText::tr("it is empty.");
    if (id == "too-large")
        //: %1 is a size such as "512 MB"
        return ConversationFileText::tr("it is larger than %1.").arg(fact);
    if (id == "unreadable")
        return fact; // the system's own words
    return ConversationFileText::tr("it is neither JSON, JSONL, nor Markdown of this program.");
}

/// “audio (3), name”: the first few, by name.
QString fieldList(const QMap<QString, int> &unknown)
{
    QStringList names;
    for (auto field = unknown.cbegin(); field != unknown.cend() && names.size() < mostFieldsNamed; ++field)
        names.append(field.value() > 1 ? u"%1 (%2)"_s.arg(field.key(), QString::number(field.value())) : field.key());
    if (unknown.size() > mostFieldsNamed)
        names.append(u"…"_s);
    return names.join(", "_L1);
}
}

QString Words::importProblem(QByteArrayView id, const QString &fact, int line)
{
    const QString reason = reasonOf(id, fact);
    //: %1 is the number of a line, %2 the reason: "it is not valid JSON."
    return line > 0 ? ConversationFileText::tr("Line %1 could not be read: %2").arg(QString::number(line), reason)
                    //: %1 is the reason: "it is not valid JSON."
                    : ConversationFileText::tr("The file could not be read: %1").arg(reason);
}

QString Words::imported(int conversations, const QMap<QString, int> &unknown, bool isTextOnly)
{
    QString said = ConversationFileText::tr("%n conversation(s) imported.", nullptr, conversations);
    if (isTextOnly)
        said += u' ' + ConversationFileText::tr("Markdown carries their texts only: no attachments, tool calls or settings.");
    if (!unknown.isEmpty())
        //: %1 are names of fields: "name (2), temperature"
        said += u' ' + ConversationFileText::tr("Left out: %1.").arg(fieldList(unknown));
    return said;
}

QString Words::conversationLeakLine(const QString &title, const QByteArray &field, const QByteArray &fingerprint, bool isKnown)
{
    const QString line = leakLine(0, field, fingerprint, isKnown, false);
    //: %1 is the title of a conversation, %2 a line such as “the URL: a key of this program, sk-api…9f2c”
    return title.isEmpty() ? line : ConversationFileText::tr("%1, %2").arg(title, line);
}
