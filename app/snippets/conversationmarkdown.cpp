#include "snippets/conversationmarkdown.h"

#include "core/conversationedits.h"
#include "core/identity.h"
#include "core/jsontext.h"
#include "snippets/markdowntext.h"

#include <QCryptographicHash>
#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr QByteArrayView documentBegin("<!-- minimax-playground-conversation 1 ");
constexpr char endOfDocument[] = "end of conversation";
constexpr qsizetype shortestMark = 8;
constexpr qsizetype longestHeadline = 80;

struct RoleHeading {
    Role role;
    const char *name;
    const char *heading;
};
constexpr std::array roleHeadings {
    RoleHeading { Role::System, "system", "System" },
    RoleHeading { Role::User, "user", "User" },
    RoleHeading { Role::Assistant, "assistant", "Assistant" },
    RoleHeading { Role::Tool, "tool", "Tool result" },
};

const RoleHeading &headingOf(Role role)
{
    return *std::find_if(roleHeadings.begin(), roleHeadings.end(), [role](const RoleHeading &one) { return one.role == role; });
}

/// Digits that stand in none of the texts of \a record; the same for the same conversation.
QByteArray markFor(const ConversationRecord &record, const QList<TurnId> &path)
{
    QByteArray texts = record.title.toUtf8() + '\n' + record.conversation.systemPrompt.toUtf8();
    for (const TurnId id : path) {
        const Message &message = record.conversation.turn(id)->message;
        texts += '\n' + message.text.toUtf8() + '\n' + message.reasoning.toUtf8();
        for (const ToolCall &call : message.toolCalls)
            texts += '\n' + call.id.toUtf8() + '\n' + call.name.toUtf8() + '\n' + call.arguments;
    }
    QByteArray digest = QCryptographicHash::hash(texts, QCryptographicHash::Sha256).toHex();
    while (texts.contains(digest.first(shortestMark)))
        digest = QCryptographicHash::hash(digest, QCryptographicHash::Sha256).toHex();
    return digest.first(shortestMark);
}

/// A fence that nothing in \a text ends. What is between it is kept whole, however long.
QByteArray fenceFor(QByteArrayView text)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QByteArray(longest + 1, '`');
}

QByteArray fencedWhole(const QByteArray &text, const QByteArray &language = {})
{
    const QByteArray fence = fenceFor(text);
    return fence + language + '\n' + text + '\n' + fence + '\n';
}

/// A line's fence, as CommonMark 4.5 has it: at least three, behind at most three blanks.
QByteArray fenceAt(const QByteArray &line)
{
    qsizetype at = 0;
    while (at < line.size() && at < 4 && line[at] == ' ')
        ++at;
    qsizetype end = at;
    while (end < line.size() && (line[at] == '`' || line[at] == '~') && line[end] == line[at])
        ++end;
    return at < 4 && end - at >= 3 ? line.sliced(at, end - at) : QByteArray();
}

/// What a renderer might take for HTML in a line: outside of code, or between backticks that make it code if they are a pair.
struct LineTags {
    bool outside = false;
    bool inside = false;
    bool isPaired = true;
};

LineTags tagsIn(const QByteArray &line)
{
    LineTags tags;
    bool isCode = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char next = i + 1 < line.size() ? line[i + 1] : '\0';
        const char before = i > 0 ? line[i - 1] : '\0';
        if (line[i] == '`') {
            isCode = !isCode;
            tags.isPaired &= next != '`' && before != '\\';
        } else if (line[i] == '<' && (next == '/' || next == '!' || next == '?' || (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z'))) {
            (isCode ? tags.inside : tags.outside) = true;
        }
    }
    tags.isPaired &= !isCode;
    return tags;
}

/// Whether \a text may stand in a document as the Markdown it is: it ends what it begins, and holds no HTML.
bool standsAlone(const QByteArray &text)
{
    QByteArray open;
    bool isPaired = true; // a backtick may belong to one in another line
    bool hasTags = false;
    const QList<QByteArray> all = text.split('\n');
    for (const QByteArray &line : all) {
        const QByteArray fence = fenceAt(line);
        if (!open.isEmpty()) {
            const bool closes = fence.startsWith(open) && line.trimmed() == fence;
            if (closes)
                open.clear();
        } else if (!fence.isEmpty()) {
            open = fence;
        } else {
            const LineTags tags = tagsIn(line);
            isPaired &= tags.isPaired;
            hasTags |= tags.inside;
            if (tags.outside || (hasTags && !isPaired))
                return false;
        }
    }
    return open.isEmpty() && !text.contains('\r') && !text.contains('\0');
}

class Document
{
public:
    explicit Document(const QByteArray &mark)
        : m_mark(mark)
    {
    }

    void comment(const QByteArray &what) { m_text += "<!-- " + m_mark + ' ' + what + " -->\n"; }
    void add(const QByteArray &text) { m_text += text; }

    /// A text that can be read back.
    void say(const QString &said)
    {
        if (said.isEmpty())
            return;
        const QByteArray text = said.toUtf8();
        const bool isPlain = standsAlone(text);
        comment(isPlain ? "text" : "fenced text");
        m_text += '\n' + (isPlain ? text + '\n' : fencedWhole(text)) + '\n';
        comment("end");
        m_text += '\n';
    }

    QByteArray text() const { return m_text; }

private:
    const QByteArray m_mark;
    QByteArray m_text;
};

QByteArray fact(const QByteArray &name, const QByteArray &value)
{
    return value.isEmpty() ? QByteArray() : "| " + name + " | " + MarkdownText::cell(value) + " |\n";
}

/// The route and model that answered last, or else those that are set.
const Turn *lastAnswer(const ConversationRecord &record, const QList<TurnId> &path)
{
    for (auto id = path.crbegin(); id != path.crend(); ++id) {
        if (const Turn *const turn = record.conversation.turn(*id); turn->message.role == Role::Assistant && !turn->settings.model.isEmpty())
            return turn;
    }
    return nullptr;
}

QByteArray overview(const ConversationRecord &record, const QList<TurnId> &path, const MarkdownWords &words)
{
    const Turn *const last = lastAnswer(record, path);
    QByteArray text = "| | |\n|---|---|\n";
    text += fact("Route", last && !last->routeName.isEmpty() ? last->routeName.toUtf8() : record.routeId.toUtf8());
    text += fact("Model", last ? last->settings.model.toUtf8() : record.settings.model.toUtf8());
    text += fact("Last changed", record.changedAt.toUTC().toString(Qt::ISODate).toLatin1());
    text += fact("Exported", words.date);
    text += fact("Program", QByteArray(Identity::program) + ' ' + Identity::version);
    for (const ParameterValues *values : { &record.settings.parameters, &record.settings.extraBody }) {
        for (const ParameterValues::Entry &entry : values->entries())
            text += fact(MarkdownText::plain(entry.id), entry.json);
    }
    for (const Variable &variable : record.settings.variables)
        text += fact(MarkdownText::code("{{" + variable.name.toUtf8() + "}}"), variable.value.toUtf8());
    QByteArray tools;
    for (const Tool &tool : record.settings.tools)
        tools += (tools.isEmpty() ? "" : ", ") + tool.name.toUtf8();
    return text + fact("Tools", tools) + '\n';
}

/// What stands above it all: its title, or how its first question begins.
QByteArray headline(const ConversationRecord &record, const QList<TurnId> &path)
{
    QString line = record.title.simplified();
    for (const TurnId id : path) {
        if (line.isEmpty() && record.conversation.turn(id)->message.role == Role::User)
            line = record.conversation.turn(id)->message.text.left(4 * longestHeadline).simplified();
    }
    if (line.size() > longestHeadline && record.title.isEmpty())
        line = line.left(longestHeadline - 1).trimmed() + u'…';
    return line.isEmpty() ? QByteArray("Conversation") : line.toUtf8();
}

QByteArray attachmentLine(const Attachment &attachment)
{
    const QByteArray name = attachment.name.isEmpty() ? attachment.url.toUtf8() : attachment.name.toUtf8();
    QByteArray line = "- Attached: " + MarkdownText::code(name);
    if (!attachment.mediaType.isEmpty())
        line += ", " + MarkdownText::plain(attachment.mediaType);
    if (!attachment.content.isEmpty())
        line += ", " + QByteArray::number(attachment.content.size()) + " bytes";
    return line + '\n';
}

QByteArray callBlock(const ToolCall &call)
{
    const bool isJson = call.arguments.isValidUtf8() && !Json::problemIn(call.arguments);
    const QByteArray arguments = isJson ? Json::indented(call.arguments) : QString::fromUtf8(call.arguments).toUtf8();
    const QByteArray id = call.id.isEmpty() ? QByteArray() : QByteArray(", " + MarkdownText::code(call.id.toUtf8()));
    return "Calls " + MarkdownText::code(call.name.toUtf8()) + id + ":\n\n" + fencedWhole(arguments, isJson ? "json" : "") + '\n';
}

QByteArray outcomeLine(const Turn &turn, const MarkdownWords &words)
{
    if (turn.answer.failure) {
        const QString said = words.failure ? words.failure(*turn.answer.failure) : QString();
        return "*Failed:* " + MarkdownText::plain(said.isEmpty() ? failureId(turn.answer.failure->kind) : said.toUtf8()) + "\n\n";
    }
    return turn.state == TurnState::Complete ? "" : "*Cut off.*\n\n";
}

void addTurn(Document &document, const Turn &turn, QByteArray &model, const MarkdownWords &words)
{
    const Message &message = turn.message;
    const RoleHeading &heading = headingOf(message.role);
    document.comment(QByteArray("turn ") + heading.name);
    document.add(QByteArray("## ") + heading.heading + "\n\n");
    // Said once, and again where another answers.
    const QByteArray answering = turn.settings.model.isEmpty() ? QByteArray()
                                                               : MarkdownText::code(turn.settings.model.toUtf8()) + " over " + MarkdownText::code(turn.routeName.toUtf8());
    if (message.role == Role::Assistant && !answering.isEmpty() && answering != model)
        document.add(std::exchange(model, answering) + "\n\n");
    if (message.role == Role::Tool && !message.toolCallId.isEmpty())
        document.add("Of " + MarkdownText::code(message.toolCallId.toUtf8()) + "\n\n");
    if (!message.reasoning.isEmpty())
        document.add("<details>\n<summary>Reasoning</summary>\n\n" + fencedWhole(message.reasoning.toUtf8()) + "\n</details>\n\n");
    document.say(message.text);
    for (const ToolCall &call : message.toolCalls)
        document.add(callBlock(call));
    for (const Attachment &attachment : message.attachments)
        document.add(attachmentLine(attachment));
    if (!message.attachments.isEmpty())
        document.add("\n");
    document.add(outcomeLine(turn, words));
}

// Reading.

/// UTF-8 as it is: QString::fromUtf8() drops a byte order mark, which a text may begin with.
QString charactersOf(const QByteArray &utf8)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom).decode(utf8);
}

class MarkdownReader
{
public:
    /// Of the document that begins at \a at.
    MarkdownReader(const QByteArray &documents, qsizetype at)
        : m_document(documents.sliced(at))
    {
        const qsizetype from = documentBegin.size();
        m_mark = "<!-- " + m_document.mid(from, std::max<qsizetype>(0, m_document.indexOf(' ', from) - from)) + ' ';
    }

    ConversationReading read()
    {
        qsizetype at = m_document.indexOf('\n');
        while (!m_isDone) {
            const qsizetype begin = at < 0 ? -1 : m_document.indexOf(QByteArray('\n' + m_mark), at);
            const qsizetype from = begin + 1 + m_mark.size();
            const qsizetype to = begin < 0 ? -1 : m_document.indexOf(" -->\n", from);
            if (to < 0)
                return broken();
            at = to + 4;
            if (!take(m_document.sliced(from, to - from), at))
                return broken();
        }
        m_size = at;
        ConversationReading reading;
        if (m_record.conversation.isEmpty() && m_record.conversation.systemPrompt.isEmpty())
            reading.problem = "no-turns";
        else
            reading.record = m_record;
        return reading;
    }

    /// Of the document that was read; 0 if it has no end.
    qsizetype size() const { return m_size; }

private:
    ConversationReading broken() const { return { .record = {}, .problem = "broken-turn", .fact = QString::number(m_turns) }; }

    /// One comment of ours, which ends before \a at.
    bool take(const QByteArray &what, qsizetype &at)
    {
        if (what == "text" || what == "fenced text")
            return takeText(what != "text", at);
        if (what == "title") {
            takeTitle(at);
            return true;
        }
        flush();
        m_isDone = what == endOfDocument;
        if (m_isDone)
            return true;
        m_turns += what.startsWith("turn ");
        m_isSystemPrompt = what == "system prompt";
        if (m_isSystemPrompt)
            return true;
        const auto named = std::find_if(roleHeadings.begin(), roleHeadings.end(), [&what](const RoleHeading &one) { return what == QByteArray("turn ") + one.name; });
        if (named == roleHeadings.end())
            return false;
        m_role = named->role;
        return true;
    }

    void takeTitle(qsizetype at)
    {
        const QByteArray line = m_document.mid(at + 1, std::max<qsizetype>(0, m_document.indexOf('\n', at + 1) - at - 1));
        if (!line.startsWith("# "))
            return;
        QByteArray title;
        for (qsizetype i = 2; i < line.size(); ++i) {
            if (line[i] == '\\' && i + 1 < line.size())
                ++i;
            title += line[i];
        }
        m_record.title = QString::fromUtf8(title);
    }

    bool takeText(bool isFenced, qsizetype &at)
    {
        const QByteArray ending = "\n\n" + m_mark + "end -->\n";
        const qsizetype begin = at + 2; // behind the line of the comment and an empty one
        const qsizetype end = m_document.indexOf(ending, std::min(begin, m_document.size()));
        if (end < begin || (!m_role && !m_isSystemPrompt))
            return false;
        QByteArray text = m_document.sliced(begin, end - begin);
        if (isFenced) {
            const qsizetype first = text.indexOf('\n');
            const qsizetype last = text.lastIndexOf('\n');
            if (first < 0 || last <= first || text.first(first) != text.sliced(last + 1))
                return false;
            text = text.sliced(first + 1, last - first - 1);
        }
        m_text = charactersOf(text);
        at = end + ending.size() - 1;
        return true;
    }

    void flush()
    {
        if (m_isSystemPrompt)
            m_record.conversation.systemPrompt = m_text;
        else if (m_role)
            append(ConversationEdits::written(*m_role, m_text));
        m_text.clear();
        m_role.reset();
        m_isSystemPrompt = false;
    }

    void append(Turn turn)
    {
        turn.parent = m_last;
        turn.id = ++m_last;
        m_record.conversation.insert(turn);
    }

    const QByteArray m_document;
    QByteArray m_mark;
    TurnId m_last = 0;
    ConversationRecord m_record;
    std::optional<Role> m_role;
    QString m_text;
    bool m_isSystemPrompt = false;
    bool m_isDone = false;
    int m_turns = 0;
    qsizetype m_size = 0;
};
}

QByteArray conversationAsMarkdown(const ConversationRecord &record, const MarkdownWords &words)
{
    const QList<TurnId> path = record.conversation.path();
    const QByteArray mark = markFor(record, path);
    Document document(mark);
    document.add(documentBegin.toByteArray() + mark + " -->\n");
    if (!record.title.isEmpty())
        document.comment("title");
    document.add("# " + MarkdownText::plain(headline(record, path)) + "\n\n");
    document.add(overview(record, path, words));
    if (!record.conversation.systemPrompt.isEmpty()) {
        document.comment("system prompt");
        document.add("## System prompt\n\n");
        document.say(record.conversation.systemPrompt);
    }
    QByteArray model;
    for (const TurnId id : path)
        addTurn(document, *record.conversation.turn(id), model, words);
    document.comment(endOfDocument);
    return document.text();
}

bool isConversationMarkdown(QByteArrayView document)
{
    return document.startsWith(documentBegin) || document.startsWith(QByteArray("\xef\xbb\xbf" + documentBegin.toByteArray()));
}

QList<ConversationReading> conversationsFromMarkdown(const QByteArray &document)
{
    QByteArray text = document.startsWith("\xef\xbb\xbf") ? document.sliced(3) : document;
    // Somebody's editor or version control gave every line the ending of Windows.
    const qsizetype firstEnd = text.indexOf('\n');
    if (firstEnd > 0 && text[firstEnd - 1] == '\r')
        text.replace("\r\n", "\n");
    text += '\n';
    QList<ConversationReading> readings;
    for (qsizetype at = 0; at >= 0;) {
        MarkdownReader reader(text, at);
        readings.append(reader.read());
        if (reader.size() == 0)
            break;
        at = text.indexOf(QByteArray('\n' + documentBegin.toByteArray()), at + reader.size());
        at = at < 0 ? at : at + 1;
    }
    return readings;
}
