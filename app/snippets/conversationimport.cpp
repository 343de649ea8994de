#include "snippets/conversationimport.h"

#include "core/jsontext.h"
#include "snippets/conversationmarkdown.h"
#include "snippets/conversationmessages.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestRaw = 4'000;

QByteArray rawOf(const QByteArray &line)
{
    return line.size() <= longestRaw ? line : line.first(longestRaw) + "\xe2\x80\xa6";
}

void add(ConversationImport &import, const ConversationReading &reading, int line = 0, const QByteArray &raw = {})
{
    if (reading.record)
        import.records.append(*reading.record);
    else
        import.problems.append({ .line = line, .id = reading.problem, .fact = reading.fact, .raw = rawOf(raw) });
}

void add(ConversationImport &import, const MessagesReading &reading, int line = 0, const QByteArray &raw = {})
{
    add(import, static_cast<const ConversationReading &>(reading), line, raw);
    for (auto field = reading.unknown.cbegin(); field != reading.unknown.cend(); ++field)
        import.unknown[field.key()] += field.value();
}

ConversationImport importedLines(const QByteArray &file, const LosslessReader &lossless)
{
    ConversationImport import;
    int number = 0;
    for (qsizetype at = 0; at < file.size();) {
        const qsizetype end = file.indexOf('\n', at);
        const QByteArray line = file.sliced(at, (end < 0 ? file.size() : end) - at).trimmed();
        at = end < 0 ? file.size() : end + 1;
        ++number;
        if (line.isEmpty())
            continue;
        const QList<ConversationReading> own = lossless ? lossless(line) : QList<ConversationReading>();
        for (const ConversationReading &reading : own)
            add(import, reading, number, line);
        if (own.isEmpty())
            add(import, conversationFromMessages(line), number, line);
    }
    return import;
}
}

ConversationImport importedConversations(const QByteArray &given, const LosslessReader &lossless)
{
    const QByteArray file = given.startsWith("\xef\xbb\xbf") ? given.sliced(3) : given;
    ConversationImport import;
    if (isConversationMarkdown(file)) {
        const QList<ConversationReading> readings = conversationsFromMarkdown(file);
        for (const ConversationReading &reading : readings)
            add(import, reading);
        import.isTextOnly = true;
        return import;
    }
    const QByteArray json = file.trimmed();
    if (json.isEmpty()) {
        import.problems.append({ .line = 0, .id = "empty", .fact = {}, .raw = {} });
        return import;
    }
    if (!json.startsWith('{') && !json.startsWith('[')) {
        import.problems.append({ .line = 0, .id = "unknown-format", .fact = {}, .raw = {} });
        return import;
    }
    const QList<ConversationReading> own = lossless ? lossless(json) : QList<ConversationReading>();
    const std::optional<Json::Problem> problem = Json::problemIn(json);
    if (!problem) {
        for (const ConversationReading &reading : own)
            add(import, reading);
        if (!own.isEmpty())
            return import;
        const QList<QByteArray> several = severalConversations(json);
        for (const QByteArray &one : several)
            add(import, conversationFromMessages(one), 0, one);
        if (several.isEmpty())
            add(import, conversationFromMessages(json));
        return import;
    }
    ConversationImport lines = importedLines(file, lossless);
    // One value over many lines that is broken somewhere is not as many broken lines.
    if (!lines.records.isEmpty() || lines.problems.size() == 1)
        return lines;
    import.problems.append({ .line = 0, .id = "not-json", .fact = problem->message, .raw = {} });
    return import;
}
