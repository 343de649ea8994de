#include "core/lineup.h"

#include "core/jsontext.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
using LineupKind = LineupProblem::Kind;

constexpr std::array<std::pair<StartPolicy, QLatin1StringView>, 3> policyNames { {
    { StartPolicy::Together, "together"_L1 },
    { StartPolicy::Staggered, "staggered"_L1 },
    { StartPolicy::OneByOne, "one-by-one"_L1 },
} };

/// The longest wait between two columns that makes sense: ten minutes.
constexpr int longestStaggerMs = 600'000;

/// Whether \a text is, or begins with, what only keys look like. Keys of unknown form are not told from names.
bool looksLikeKey(const QString &text)
{
    static const QRegularExpression form(
        u"\\A\\s*(?:Bearer\\s+[A-Za-z0-9._~+/=-]{8,}|(?:sk-|mmx_live_|mmx_test_|gsk_|runapi_|AIza)[A-Za-z0-9_-]{8,}"
        "|eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*)\\s*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

/// Whether a member of this name carries a key if its value is a text. "key" itself may be anything deeper in a body.
bool isKeyName(const QString &name, bool isDeep)
{
    const QByteArray lower = name.toLower().toUtf8();
    if (!isDeep && (lower == "key" || lower == "token"))
        return true;
    return lower != "max_tokens" && (lower == "bearer" || lower.contains("api-key") || lower.contains("api_key") || lower == "apikey"
        || lower.endsWith("authorization") || lower == "access_token" || lower == "password" || lower == "secret");
}

/// Where in \a json, a value called \a name, a key stands: a path below \a place; empty: nowhere.
QString keyPlaceIn(const QByteArray &json, const QString &name, const QString &place, bool isDeep)
{
    if (const auto text = Json::unquoted(json))
        return (isKeyName(name, isDeep) && !text->trimmed().isEmpty()) || looksLikeKey(*text) ? place : QString();
    if (const auto members = Json::members(json)) {
        for (const auto &[member, value] : *members) {
            if (const QString found = keyPlaceIn(value, member, place + '.'_L1 + member, true); !found.isEmpty())
                return found;
        }
    } else if (const auto elements = Json::elements(json)) {
        for (qsizetype at = 0; at < elements->size(); ++at) {
            if (const QString found = keyPlaceIn(elements->at(at), name, place + u"[%1]"_s.arg(at), true); !found.isEmpty())
                return found;
        }
    }
    return {};
}

/// A base URL may hold a key, too.
bool holdsUrlKey(const QString &base)
{
    const QUrl url(base.trimmed());
    if (!url.password().isEmpty())
        return true;
    const QList<std::pair<QString, QString>> fields = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    return std::any_of(fields.cbegin(), fields.cend(), [](const auto &field) {
        return (isKeyName(field.first, false) && !field.second.isEmpty()) || looksLikeKey(field.second);
    });
}

/// Sets what is not empty and holds no key: what is written can be read again.
void writeText(Json::ObjectText &object, const QString &name, const QString &text)
{
    if (!text.isEmpty() && !looksLikeKey(text))
        object.setString(name, text);
}

void writeValues(Json::ObjectText &object, const ParameterValues &values)
{
    Json::ObjectText set;
    for (const ParameterValues::Entry &entry : values.entries()) {
        const QString name = QString::fromUtf8(entry.id);
        // What is no JSON cannot stand in a file of JSON; it could not be sent either.
        if (!Json::problemIn(entry.json) && keyPlaceIn(entry.json, name, name, false).isEmpty())
            set.set(name, Json::compacted(entry.json));
    }
    if (!set.isEmpty())
        object.set(u"set"_s, set.text());
}

QByteArray columnText(const LineupColumn &column)
{
    Json::ObjectText object;
    writeText(object, u"name"_s, column.name);
    writeText(object, u"route"_s, column.route);
    if (!holdsUrlKey(column.baseUrl))
        writeText(object, u"base_url"_s, column.baseUrl);
    writeText(object, u"protocol"_s, QString::fromUtf8(column.protocol));
    writeText(object, u"model"_s, column.model);
    if (isVariableName(column.keyVariable))
        writeText(object, u"key_env"_s, column.keyVariable);
    writeValues(object, column.set);
    return object.text();
}

/// The members of one object, asked for by name. The first that is not what it should be is remembered.
class LineupReader
{
public:
    LineupReader(const QByteArray &json, const QString &place)
        : m_place(place)
    {
        if (auto members = Json::members(json))
            m_members = *std::move(members);
        else
            note(LineupKind::NotALineup, {});
    }

    const LineupProblem &problem() const { return m_problem; }

    std::optional<QByteArray> json(const QString &name) const
    {
        const auto found = std::find_if(m_members.crbegin(), m_members.crend(), [&name](const auto &member) { return member.first == name; });
        return found == m_members.crend() ? std::nullopt : std::optional(found->second);
    }

    QString text(const QString &name)
    {
        const std::optional<QByteArray> value = json(name);
        if (!value)
            return {};
        const std::optional<QString> text = Json::unquoted(*value);
        if (!text)
            note(LineupKind::NotALineup, name);
        return text.value_or(QString());
    }

    int number(const QString &name, int least, int most, int fallback)
    {
        const std::optional<QByteArray> value = json(name);
        if (!value)
            return fallback;
        bool isNumber = false;
        const int number = value->toInt(&isNumber);
        if (isNumber && number >= least && number <= most)
            return number;
        note(LineupKind::NotALineup, name);
        return fallback;
    }

    ParameterValues values(const QString &name)
    {
        const std::optional<QByteArray> value = json(name);
        if (!value)
            return {};
        const auto members = Json::members(*value);
        if (!members) {
            note(LineupKind::NotALineup, name);
            return {};
        }
        ParameterValues values;
        for (const auto &[id, json] : *members) {
            if (const QString found = keyPlaceIn(json, id, placeOf(name) + '.'_L1 + id, false); !found.isEmpty())
                take({ .kind = LineupKind::HoldsKey, .detail = found });
            values.set(id.toUtf8(), Json::compacted(json));
        }
        return values;
    }

    /// No member may be a key, known or not.
    void refuseKeys()
    {
        for (const auto &[name, value] : std::as_const(m_members)) {
            if (const std::optional<QString> text = Json::unquoted(value); text && (isKeyName(name, false) || looksLikeKey(*text)) && !text->trimmed().isEmpty())
                note(LineupKind::HoldsKey, name);
        }
    }

    void note(LineupKind kind, const QString &name) { take({ .kind = kind, .detail = placeOf(name) }); }
    void take(const LineupProblem &problem)
    {
        if (!m_problem)
            m_problem = problem;
    }

private:
    QString placeOf(const QString &name) const
    {
        return m_place + (m_place.isEmpty() || name.isEmpty() ? ""_L1 : "."_L1) + name;
    }

    QList<std::pair<QString, QByteArray>> m_members;
    QString m_place;
    LineupProblem m_problem;
};

LineupColumn columnFrom(LineupReader &reader)
{
    reader.refuseKeys();
    LineupColumn column { .id = newColumnId(),
        .name = reader.text(u"name"_s),
        .route = reader.text(u"route"_s),
        .baseUrl = reader.text(u"base_url"_s),
        .protocol = reader.text(u"protocol"_s).toUtf8(),
        .model = reader.text(u"model"_s),
        .keyVariable = reader.text(u"key_env"_s),
        .set = reader.values(u"set"_s) };
    if (holdsUrlKey(column.baseUrl))
        reader.note(LineupKind::HoldsKey, u"base_url"_s);
    if (!column.keyVariable.isEmpty() && !isVariableName(column.keyVariable))
        reader.note(LineupKind::NotALineup, u"key_env"_s);
    return column;
}
}

bool isVariableName(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    return form.match(text).hasMatch() && !looksLikeKey(text);
}

QByteArray lineupAsJson(const Lineup &lineup)
{
    Json::ObjectText object;
    writeText(object, u"name"_s, lineup.name);
    QList<QByteArray> columns;
    for (const LineupColumn &column : lineup.columns)
        columns.append(columnText(column));
    object.set(u"columns"_s, Json::arrayText(columns));
    writeValues(object, lineup.set);
    writeText(object, u"system"_s, lineup.systemPrompt);
    const Lineup usual;
    if (lineup.repeats != usual.repeats)
        object.set(u"repeats"_s, QByteArray::number(std::clamp(lineup.repeats, 1, Lineup::mostRepeats)));
    if (lineup.start != usual.start) {
        const auto policy = std::find_if(policyNames.begin(), policyNames.end(), [&lineup](const auto &one) { return one.first == lineup.start; });
        object.setString(u"start"_s, QString(policy->second));
    }
    if (lineup.staggerMs != usual.staggerMs)
        object.set(u"stagger_ms"_s, QByteArray::number(std::clamp(lineup.staggerMs, 0, longestStaggerMs)));
    return Json::indented(object.text()) + '\n';
}

LineupProblem lineupFromJson(const QByteArray &text, Lineup &lineup)
{
    if (const auto problem = Json::problemIn(text))
        return { .kind = LineupKind::NotJson, .detail = problem->message, .at = problem->offset };
    LineupReader reader(text, {});
    reader.refuseKeys();
    Lineup read { .name = reader.text(u"name"_s),
        .set = reader.values(u"set"_s),
        .systemPrompt = reader.text(u"system"_s),
        .repeats = reader.number(u"repeats"_s, 1, Lineup::mostRepeats, 1) };
    read.staggerMs = reader.number(u"stagger_ms"_s, 0, longestStaggerMs, read.staggerMs);
    if (const QString start = reader.text(u"start"_s); !start.isEmpty()) {
        const auto policy = std::find_if(policyNames.begin(), policyNames.end(), [&start](const auto &one) { return one.second == start; });
        if (policy == policyNames.end())
            reader.note(LineupKind::NotALineup, u"start"_s);
        else
            read.start = policy->first;
    }
    const auto columns = Json::elements(reader.json(u"columns"_s).value_or(QByteArray()));
    if (!columns)
        reader.note(LineupKind::NotALineup, u"columns"_s);
    for (const QByteArray &json : columns.value_or(QList<QByteArray>())) {
        LineupReader column(json, u"columns[%1]"_s.arg(read.columns.size()));
        read.columns.append(columnFrom(column));
        reader.take(column.problem());
    }
    if (read.columns.size() < Lineup::fewest)
        reader.take({ .kind = LineupKind::TooFew, .detail = QString::number(read.columns.size()) });
    if (read.columns.size() > Lineup::most)
        reader.take({ .kind = LineupKind::TooMany, .detail = QString::number(read.columns.size()) });
    if (!reader.problem())
        lineup = read;
    return reader.problem();
}

QString newColumnId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}
