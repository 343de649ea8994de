#include "core/calltext.h"

#include "core/jsontext.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostCalls = 200;

/// The mark that MiniMax's tokenizer puts before its own tags.
constexpr QLatin1StringView tagToken = "]<]minimax[>["_L1;

constexpr std::array wrapperNames { "minimax:tool_call"_L1, "tool_call"_L1, "tool_calls"_L1, "function_call"_L1,
    "function_calls"_L1, "tool_use"_L1 };

/// A range of the text that becomes a call, or the marks round one.
struct Taken {
    qsizetype from = 0;
    qsizetype to = 0;
};

/// Reads one text, or one fenced block of it.
class CallReader
{
public:
    CallReader(QStringView text, const QList<Tool> &tools, bool declaredOnly, qsizetype &work)
        : m_text(text)
        , m_tools(tools)
        , m_declaredOnly(declaredOnly)
        , m_work(work)
    {
    }

    void read();
    /// The whole text is JSON that describes nothing but calls of tools that are there.
    bool readBareJson();

    QList<ToolCall> calls;

    /// The text without what was taken of it.
    QString rest() const;

private:
    struct Parameter {
        QString name;
        QString value;
    };

    bool at(qsizetype pos, QLatin1StringView words) const { return m_text.sliced(pos).startsWith(words); }
    qsizetype find(QLatin1StringView words, qsizetype from);
    qsizetype find(QStringView words, qsizetype from);
    qsizetype afterSpace(qsizetype pos);
    qsizetype afterFence(qsizetype pos);
    qsizetype jsonEnd(qsizetype pos);
    bool isInCode(qsizetype pos) const;
    const Tool *toolOf(const QString &name) const;
    bool accepts(const QString &name, bool declaredOnly) const;

    qsizetype afterCalls(qsizetype pos);
    qsizetype afterOpener(qsizetype pos, QString *closer) const;
    qsizetype readCall(qsizetype pos, bool declaredOnly);
    qsizetype readInvoke(qsizetype pos, bool declaredOnly);
    qsizetype readArrows(qsizetype pos, bool declaredOnly);
    qsizetype readJson(qsizetype pos, bool declaredOnly);
    static std::optional<ToolCall> callOf(const QByteArray &json, bool needsArguments);
    std::optional<QList<ToolCall>> callsOf(const QByteArray &json, bool declaredOnly) const;
    QByteArray argumentsOf(const QString &name, const QList<Parameter> &parameters) const;

    QStringView m_text;
    const QList<Tool> &m_tools;
    bool m_declaredOnly;
    qsizetype &m_work; ///< characters that may still be looked at: a text of nothing but beginnings ends it
    QList<Taken> m_taken;
};

qsizetype CallReader::find(QLatin1StringView words, qsizetype from)
{
    if (m_work <= 0)
        return -1;
    const qsizetype found = m_text.indexOf(words, from);
    m_work -= (found < 0 ? m_text.size() : found) - from + 1;
    return found;
}

qsizetype CallReader::find(QStringView words, qsizetype from)
{
    if (m_work <= 0)
        return -1;
    const qsizetype found = m_text.indexOf(words, from);
    m_work -= (found < 0 ? m_text.size() : found) - from + 1;
    return found;
}

qsizetype CallReader::afterSpace(qsizetype pos)
{
    for (; pos < m_text.size() && m_work > 0; --m_work) {
        if (m_text.at(pos).isSpace())
            ++pos;
        else if (at(pos, tagToken))
            pos += tagToken.size();
        else
            break;
    }
    return pos;
}

/// Behind the object or the list that begins at \a pos; -1: it does not end, or nothing of the kind begins there.
qsizetype CallReader::jsonEnd(qsizetype pos)
{
    int depth = 0;
    bool isString = false;
    for (qsizetype i = pos; i < m_text.size() && m_work > 0; ++i) {
        --m_work;
        const QChar c = m_text.at(i);
        if (isString) {
            if (c == u'\\')
                ++i;
            else if (c == u'"')
                isString = false;
        } else if (c == u'"') {
            isString = true;
        } else if (c == u'{' || c == u'[') {
            ++depth;
        } else if (c == u'}' || c == u']') {
            if (--depth == 0)
                return i + 1;
        }
        if (depth == 0)
            return -1;
    }
    return -1;
}

/// Whether a backtick on the line before \a pos is still open.
bool CallReader::isInCode(qsizetype pos) const
{
    const qsizetype from = qMax<qsizetype>(0, pos - 400);
    const QStringView before = m_text.sliced(from, pos - from);
    return before.sliced(before.lastIndexOf(u'\n') + 1).count(u'`') % 2 == 1;
}

const Tool *CallReader::toolOf(const QString &name) const
{
    const auto found = std::find_if(m_tools.cbegin(), m_tools.cend(), [&name](const Tool &tool) { return tool.enabled && tool.name == name; });
    return found == m_tools.cend() ? nullptr : &*found;
}

bool CallReader::accepts(const QString &name, bool declaredOnly) const
{
    return !name.isEmpty() && name.size() <= 200 && calls.size() < mostCalls && (!declaredOnly || toolOf(name));
}

void CallReader::read()
{
    qsizetype pos = 0;
    while (pos < m_text.size() && m_work > 0 && calls.size() < mostCalls) {
        const QChar c = m_text.at(pos);
        const bool isLineStart = pos == 0 || m_text.at(pos - 1) == u'\n';
        if (isLineStart && !m_declaredOnly) {
            if (const qsizetype after = afterFence(pos); after > pos) {
                pos = after;
                continue;
            }
        }
        const bool mayOpen = c == u'<' || c == u'[' || (c == u']' && at(pos, tagToken));
        const qsizetype after = mayOpen ? afterCalls(pos) : pos;
        pos = after > pos ? after : pos + 1;
    }
}

/// Behind the fenced code that begins with the line at \a pos, its calls taken if it holds nothing else; \a pos: there is none.
qsizetype CallReader::afterFence(qsizetype pos)
{
    qsizetype fence = pos;
    while (fence < m_text.size() && fence - pos < 4 && m_text.at(fence) == u' ')
        ++fence;
    if (fence >= m_text.size() || (m_text.at(fence) != u'`' && m_text.at(fence) != u'~'))
        return pos;
    const QChar mark = m_text.at(fence);
    qsizetype length = 0;
    while (fence + length < m_text.size() && m_text.at(fence + length) == mark)
        ++length;
    if (length < 3)
        return pos;
    const qsizetype body = find("\n"_L1, fence) + 1;
    if (body == 0)
        return m_text.size();
    const QString closer(length, mark);
    for (qsizetype line = body; line < m_text.size();) {
        qsizetype end = find("\n"_L1, line);
        if (end < 0)
            end = m_text.size();
        if (const QStringView words = m_text.sliced(line, end - line).trimmed(); words.startsWith(closer) && words.count(mark) == words.size()) {
            const qsizetype after = qMin(end + 1, m_text.size());
            CallReader inside(m_text.sliced(body, line - body), m_tools, true, m_work);
            inside.read();
            if (!inside.calls.isEmpty() ? inside.rest().trimmed().isEmpty() : inside.readBareJson()) {
                calls += inside.calls;
                m_taken.append({ pos, after });
            }
            return after;
        }
        line = end + 1;
    }
    return m_text.size(); // all the rest is code that does not end
}

bool CallReader::readBareJson()
{
    const QStringView json = m_text.trimmed();
    if (json.isEmpty() || (json.front() != u'{' && json.front() != u'[') || (json.back() != u'}' && json.back() != u']'))
        return false;
    const auto found = callsOf(json.toUtf8(), true);
    if (!found)
        return false;
    calls = *found;
    m_taken = { { 0, m_text.size() } };
    return true;
}

/// Behind the tag that opens what holds calls; \a pos: none is there.
qsizetype CallReader::afterOpener(qsizetype pos, QString *closer) const
{
    if (at(pos, "["_L1)) {
        for (const QLatin1StringView name : { "TOOL_CALL"_L1, "TOOL_CALLS"_L1 }) {
            if (m_text.sliced(pos + 1).startsWith(name) && at(pos + 1 + name.size(), "]"_L1)) {
                *closer = u"[/"_s + name + u']';
                return pos + name.size() + 2;
            }
        }
        return pos;
    }
    if (!at(pos, "<"_L1))
        return pos;
    for (const QLatin1StringView name : wrapperNames) {
        if (at(pos + 1, name) && at(pos + 1 + name.size(), ">"_L1)) {
            *closer = u"</"_s + name + u'>';
            return pos + name.size() + 2;
        }
    }
    return pos;
}

/// Takes the calls that begin at \a pos with what holds them, and returns where they end; \a pos: there are none.
qsizetype CallReader::afterCalls(qsizetype pos)
{
    const qsizetype start = afterSpace(pos);
    if (start >= m_text.size())
        return pos;
    QString closer;
    const qsizetype opened = afterOpener(start, &closer);
    const bool isWrapped = opened > start;
    if (!isWrapped && !at(start, "<"_L1))
        return pos;
    const bool declaredOnly = m_declaredOnly || !isWrapped || isInCode(pos);
    qsizetype end = opened;
    bool hasCalls = false;
    for (;;) {
        qsizetype next = afterSpace(end);
        // Lists are often written with commas although nothing holds them.
        if (hasCalls && next < m_text.size() && m_text.at(next) == u',')
            next = afterSpace(next + 1);
        if (next >= m_text.size())
            break;
        const qsizetype after = readCall(next, declaredOnly);
        if (after <= next)
            break;
        end = after;
        hasCalls = true;
    }
    if (!hasCalls)
        return pos;
    if (isWrapped) {
        const qsizetype close = afterSpace(end);
        if (close < m_text.size() && m_text.sliced(close).startsWith(closer))
            end = close + closer.size();
    }
    m_taken.append({ pos, end });
    return end;
}

qsizetype CallReader::readCall(qsizetype pos, bool declaredOnly)
{
    if (at(pos, "<"_L1))
        return readInvoke(pos, declaredOnly);
    if (!at(pos, "{"_L1) && !at(pos, "["_L1))
        return pos;
    const qsizetype arrows = readArrows(pos, declaredOnly);
    return arrows > pos ? arrows : readJson(pos, declaredOnly);
}

/// <invoke name="f"><parameter name="p">v</parameter></invoke>, the same with <p>v</p>, and <function=f><parameter=p>v.
qsizetype CallReader::readInvoke(qsizetype pos, bool declaredOnly)
{
    const bool isInvoke = at(pos, "<invoke name="_L1);
    if (!isInvoke && !at(pos, "<function="_L1))
        return pos;
    const qsizetype nameAt = pos + (isInvoke ? "<invoke name="_L1 : "<function="_L1).size();
    const qsizetype nameEnd = find(">"_L1, nameAt);
    if (nameEnd < 0 || nameEnd - nameAt > 210)
        return pos;
    const auto unquoted = [](QStringView name) {
        const bool isQuoted = name.size() >= 2 && (name.front() == u'"' || name.front() == u'\'') && name.back() == name.front();
        return (isQuoted ? name.sliced(1, name.size() - 2) : name).toString();
    };
    const QString name = unquoted(m_text.sliced(nameAt, nameEnd - nameAt).trimmed());
    if (!accepts(name, declaredOnly))
        return pos;
    const QLatin1StringView closer = isInvoke ? "</invoke>"_L1 : "</function>"_L1;
    QList<Parameter> parameters;
    for (qsizetype next = afterSpace(nameEnd + 1); next < m_text.size();) {
        if (at(next, closer)) {
            calls.append({ .name = name, .arguments = argumentsOf(name, parameters), .index = int(calls.size()) });
            return next + closer.size();
        }
        if (!at(next, "<"_L1))
            return pos;
        const qsizetype tagEnd = find(">"_L1, next);
        if (tagEnd < 0)
            return pos;
        const QStringView tag = m_text.sliced(next + 1, tagEnd - next - 1);
        const bool isNamed = tag.startsWith("parameter name="_L1);
        const bool isAssigned = tag.startsWith("parameter="_L1);
        const QString parameter = isNamed ? unquoted(tag.sliced(15).trimmed()) : isAssigned ? unquoted(tag.sliced(10)) : tag.toString();
        const auto isSpace = [](QChar c) { return c.isSpace(); };
        if (parameter.isEmpty() || parameter.startsWith(u'/') || parameter.size() > 200
            || (!isNamed && std::any_of(parameter.cbegin(), parameter.cend(), isSpace)))
            return pos;
        const QString end = isNamed || isAssigned ? u"</parameter>"_s : QString(u"</"_s + parameter + u'>');
        // A value may hold its own end, as a text about such calls does: what counts is what may follow.
        qsizetype valueEnd = find(end, tagEnd + 1);
        qsizetype after = -1;
        while (valueEnd >= 0) {
            after = afterSpace(valueEnd + end.size());
            if (after < m_text.size() && (at(after, closer) || (at(after, "<"_L1) && !at(after, "</"_L1))))
                break;
            valueEnd = find(end, valueEnd + 1);
        }
        if (valueEnd < 0)
            return pos;
        QStringView value = m_text.sliced(tagEnd + 1, valueEnd - tagEnd - 1);
        if (value.endsWith(tagToken))
            value.chop(tagToken.size());
        if (isAssigned && value.startsWith(u'\n'))
            value = value.sliced(1);
        if (isAssigned && value.endsWith(u'\n'))
            value.chop(1);
        parameters.append({ parameter, value.toString() });
        next = after;
    }
    return pos;
}

/// {tool => "f", args => { --p "v" }}
qsizetype CallReader::readArrows(qsizetype pos, bool declaredOnly)
{
    const auto skip = [this](qsizetype from, QLatin1StringView words) {
        const qsizetype next = from < 0 ? m_text.size() : afterSpace(from);
        return next < m_text.size() && at(next, words) ? next + words.size() : qsizetype(-1);
    };
    const auto stringEnd = [this](qsizetype from) {
        for (qsizetype i = from + 1; i < m_text.size() && m_work > 0; ++i) {
            --m_work;
            if (m_text.at(i) == u'\\')
                ++i;
            else if (m_text.at(i) == u'"')
                return i + 1;
        }
        return qsizetype(-1);
    };
    qsizetype next = skip(pos, "{"_L1);
    if ((next = skip(next, "tool"_L1)) < 0 || (next = skip(next, "=>"_L1)) < 0)
        return pos;
    next = afterSpace(next);
    const qsizetype nameEnd = next < m_text.size() && m_text.at(next) == u'"' ? stringEnd(next) : -1;
    if (nameEnd < 0)
        return pos;
    const QString name = Json::unquoted(m_text.sliced(next, nameEnd - next).toUtf8()).value_or(QString());
    if (!accepts(name, declaredOnly) || (next = skip(nameEnd, ","_L1)) < 0 || (next = skip(next, "args"_L1)) < 0
        || (next = skip(next, "=>"_L1)) < 0 || (next = skip(next, "{"_L1)) < 0)
        return pos;
    Json::ObjectText arguments;
    for (;;) {
        next = afterSpace(next);
        if (next >= m_text.size())
            return pos;
        if (m_text.at(next) == u',') {
            ++next;
            continue;
        }
        if (m_text.at(next) == u'}')
            break;
        if (!at(next, "--"_L1))
            return pos;
        qsizetype end = next + 2;
        while (end < m_text.size() && !m_text.at(end).isSpace() && m_text.at(end) != u'}')
            ++end;
        const QString parameter = m_text.sliced(next + 2, end - next - 2).toString();
        next = afterSpace(end);
        if (next >= m_text.size())
            return pos;
        const QChar c = m_text.at(next);
        if (c == u'}' || at(next, "--"_L1)) {
            arguments.set(parameter, "true"); // a switch
            continue;
        }
        if (c == u'"') {
            end = stringEnd(next);
        } else if (c == u'{' || c == u'[') {
            end = jsonEnd(next);
        } else {
            for (end = next; end < m_text.size() && !m_text.at(end).isSpace() && m_text.at(end) != u'}' && m_text.at(end) != u',';)
                ++end;
        }
        if (end <= next)
            return pos;
        const QStringView value = m_text.sliced(next, end - next);
        const QByteArray json = value.toUtf8();
        // A line end inside quotes is what such a text has and JSON has not.
        arguments.set(parameter, !Json::problemIn(json) ? json : Json::quoted(c == u'"' ? value.sliced(1, value.size() - 2) : value));
        next = end;
    }
    if ((next = skip(next + 1, "}"_L1)) < 0)
        return pos;
    calls.append({ .name = name, .arguments = arguments.text(), .index = int(calls.size()) });
    return next;
}

qsizetype CallReader::readJson(qsizetype pos, bool declaredOnly)
{
    const qsizetype end = jsonEnd(pos);
    if (end < 0)
        return pos;
    const auto found = callsOf(m_text.sliced(pos, end - pos).toUtf8(), declaredOnly);
    if (!found)
        return pos;
    for (ToolCall call : *found) {
        call.index = int(calls.size());
        calls.append(call);
    }
    return end;
}

/// The call that an object with a name and arguments describes, as OpenAI's APIs, Anthropic's, or a chat template write it.
std::optional<ToolCall> CallReader::callOf(const QByteArray &json, bool needsArguments)
{
    const auto members = Json::members(json);
    if (!members)
        return {};
    ToolCall call;
    QByteArray arguments;
    for (const auto &[name, value] : *members) {
        if (name == "function"_L1 && value.trimmed().startsWith('{'))
            return callOf(value, needsArguments);
        if (name == "name"_L1 || name == "tool"_L1 || name == "tool_name"_L1 || name == "function"_L1)
            call.name = Json::unquoted(value.trimmed()).value_or(call.name);
        else if (name == "arguments"_L1 || name == "parameters"_L1 || name == "args"_L1 || name == "input"_L1)
            arguments = value.trimmed();
    }
    if (call.name.isEmpty() || (arguments.isEmpty() && needsArguments))
        return {};
    if (arguments.startsWith('"'))
        call.arguments = Json::unquoted(arguments).value_or(QString()).toUtf8();
    else if (arguments.startsWith('{'))
        call.arguments = arguments;
    else if (arguments.isEmpty() || arguments == "null")
        call.arguments = "{}";
    else
        return {};
    return call;
}

/// One, or a list of nothing else.
std::optional<QList<ToolCall>> CallReader::callsOf(const QByteArray &json, bool declaredOnly) const
{
    if (Json::problemIn(json))
        return {};
    const QList<QByteArray> described = Json::elements(json).value_or(QList<QByteArray> { json });
    QList<ToolCall> found;
    for (const QByteArray &each : described) {
        auto call = callOf(each, declaredOnly);
        if (!call || !accepts(call->name, declaredOnly) || calls.size() + found.size() >= mostCalls)
            return {};
        call->index = int(found.size());
        found.append(*call);
    }
    return found.isEmpty() ? std::nullopt : std::optional(found);
}

/// Which types the schema of an argument allows; empty: it does not say.
QStringList argumentTypes(const QByteArray &schema)
{
    QStringList types;
    const auto members = Json::members(schema).value_or(QList<std::pair<QString, QByteArray>>());
    for (const auto &[name, json] : members) {
        if (name == "type"_L1) {
            const QList<QByteArray> several = Json::elements(json).value_or(QList<QByteArray> { json });
            for (const QByteArray &type : several)
                types.append(Json::unquoted(type.trimmed()).value_or(QString()).toLower());
        } else if (name == "anyOf"_L1 || name == "oneOf"_L1) {
            const QList<QByteArray> alternatives = Json::elements(json).value_or(QList<QByteArray>());
            for (const QByteArray &alternative : alternatives) {
                const auto own = Json::members(alternative).value_or(QList<std::pair<QString, QByteArray>>());
                for (const auto &[key, type] : own) {
                    if (key == "type"_L1)
                        types.append(Json::unquoted(type.trimmed()).value_or(QString()).toLower());
                }
            }
        }
    }
    return types;
}

/// What stands between tags is text; the schema tells where a number, a list or an object is meant.
QByteArray CallReader::argumentsOf(const QString &name, const QList<Parameter> &parameters) const
{
    const Tool *const tool = toolOf(name);
    QList<std::pair<QString, QByteArray>> described;
    const auto members = tool ? Json::members(tool->schema) : std::nullopt;
    for (const auto &[key, json] : members.value_or(described)) {
        if (key == "properties"_L1)
            described = Json::members(json).value_or(described);
    }
    Json::ObjectText arguments;
    for (const Parameter &parameter : parameters) {
        QStringList types;
        for (const auto &[key, json] : std::as_const(described)) {
            if (key == parameter.name)
                types = argumentTypes(json);
        }
        const QByteArray json = parameter.value.trimmed().toUtf8();
        const char first = json.isEmpty() ? '"' : json.front();
        const QLatin1StringView kind = first == '{' ? "object"_L1
            : first == '['                          ? "array"_L1
            : first == 't' || first == 'f'          ? "boolean"_L1
            : first == 'n'                          ? "null"_L1
            : first == '"'                          ? "string"_L1
                                                    : "number"_L1;
        const bool isMeant = types.contains(kind) || (kind == "number"_L1 && types.contains("integer"_L1));
        const bool isJson = kind != "string"_L1 && isMeant && (kind == "null"_L1 || !types.contains("string"_L1)) && !Json::problemIn(json);
        arguments.set(parameter.name, isJson ? json : Json::quoted(parameter.value));
    }
    return arguments.text();
}

QString CallReader::rest() const
{
    QString rest;
    qsizetype from = 0;
    for (const Taken &taken : m_taken) {
        rest += m_text.sliced(from, taken.from - from);
        from = taken.to;
    }
    rest += m_text.sliced(from);
    return rest;
}
}

std::optional<CallText> callsInText(const QString &text, const QList<Tool> &tools)
{
    qsizetype work = text.size() * 20 + 10'000;
    CallReader reader(text, tools, false, work);
    if (!reader.readBareJson())
        reader.read();
    if (reader.calls.isEmpty())
        return std::nullopt;
    for (qsizetype i = 0; i < reader.calls.size(); ++i)
        reader.calls[i].index = int(i);
    QString rest = reader.rest();
    while (!rest.isEmpty() && rest.back().isSpace())
        rest.chop(1);
    return CallText { .text = rest, .calls = reader.calls };
}
