#include "advice/bodyform.h"

#include "core/jsontext.h"
#include "protocols/protocol.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

const QByteArray BodyForm::longStandIn = "\"\xe2\x80\xa6\"";

namespace {
using Members = QList<std::pair<QString, QByteArray>>;
using Entries = QList<ParameterValues::Entry>;

Members bodyMembers(const Protocol &protocol, const Route &route, const ChatRequest &request)
{
    return Json::members(protocol.chat(route, request, {}).body).value_or(Members());
}

std::optional<QByteArray> valueIn(const Members &members, const QString &name)
{
    for (const auto &[known, json] : members) {
        if (known == name)
            return json;
    }
    return std::nullopt;
}

QStringList namesOf(const Members &members)
{
    QStringList names;
    for (const auto &member : members)
        names.append(member.first);
    return names;
}

bool isSameJson(const QByteArray &left, const QByteArray &right)
{
    return left == right || Json::compacted(left) == Json::compacted(right);
}

/// \a request with nothing set but the model.
ChatRequest bareOf(ChatRequest request)
{
    request.settings = { .model = request.settings.model };
    return request;
}

/// By id, the name at the top of the body where each value of \a settings arrives; those that arrive nowhere are not in it.
QHash<QByteArray, QString> placesOf(const Protocol &protocol, const Route &route, const ChatRequest &light)
{
    QHash<QByteArray, QString> places;
    ChatRequest probe = bareOf(light);
    const Members bare = bodyMembers(protocol, route, probe);
    for (const auto &entry : light.settings.parameters.entries()) {
        // In two spellings, as one of them may be what the surface adds by itself.
        for (const QByteArray &json : { entry.json, QByteArray("\"\\u0000\"") }) {
            probe.settings.parameters.clear();
            probe.settings.parameters.set(entry.id, json);
            for (const auto &[name, value] : bodyMembers(protocol, route, probe)) {
                // A value may have its say in other fields as well; its own is the one that says just that.
                if (valueIn(bare, name) != value && (!places.contains(entry.id) || value == json))
                    places.insert(entry.id, name);
            }
            if (places.contains(entry.id))
                break;
        }
    }
    return places;
}

QStringList toolNames(const Protocol &protocol, const Route &route, const ChatRequest &light)
{
    ChatRequest request = bareOf(light);
    const QStringList bare = namesOf(bodyMembers(protocol, route, request));
    request.settings.tools = light.settings.tools;
    QStringList names = namesOf(bodyMembers(protocol, route, request));
    names.removeIf([&bare](const QString &name) { return bare.contains(name); });
    return names;
}

/// What \a route offers, and behind it what servers of the other kind understand.
QList<ParameterSpec> allSpecs(const Protocol &protocol, Route route, const QString &model)
{
    const QList<ParameterSpec> specs = protocol.parameters(route, model);
    route.dialect = route.dialect == Dialect::MiniMax ? Dialect::Plain : Dialect::MiniMax;
    return specs + protocol.parameters(route, model);
}

/// What \a json at \a field sets in a form of \a specs; nothing if it cannot be said by fields.
bool gatherEntries(Entries &entries, const QByteArray &field, const QByteArray &json, const QList<ParameterSpec> &specs)
{
    for (const ParameterSpec &spec : specs) {
        if (spec.field == field) {
            entries.append({ spec.id, json });
            return true;
        }
    }
    const QByteArray prefix = field + '.';
    const bool isPart = std::any_of(specs.cbegin(), specs.cend(), [&prefix](const auto &spec) { return spec.field.startsWith(prefix); });
    const auto members = isPart ? Json::members(json) : std::nullopt;
    if (!members || members->isEmpty()) {
        // Beside fields of the form stands one that it does not know.
        entries.append({ field, json });
        return field.contains('.');
    }
    QSet<QString> seen;
    for (const auto &[name, value] : *members) {
        const bool isPlain = !name.isEmpty() && !name.contains(u'.') && !seen.contains(name);
        if (!isPlain || !gatherEntries(entries, prefix + name.toUtf8(), value, specs))
            return false;
        seen.insert(name);
    }
    return true;
}

/// Reads one body: the settings change field by field, and what they make is looked at after each change.
class BodyReader
{
public:
    BodyReader(const Protocol &protocol, const Route &route, const ChatRequest &current)
        : m_protocol(protocol)
        , m_route(route)
        , m_current(current)
        , m_light(BodyForm::withoutTalk(current))
        , m_places(placesOf(protocol, route, m_light))
        , m_tools(toolNames(protocol, route, m_light))
        , m_bare(namesOf(bodyMembers(protocol, route, bareOf(m_light))))
    {
    }

    ChatSettings settings() const { return m_light.settings; }

    void change(const QString &name, const QByteArray &json)
    {
        const ChatSettings before = m_light.settings;
        const QHash<QByteArray, QString> places = m_places;
        const bool wasSet = !placed(name).isEmpty();
        const auto attempts = { wasSet ? &BodyReader::setInForm : &BodyReader::leaveAsIs,
            wasSet ? &BodyReader::leaveAsIs : &BodyReader::setInForm, &BodyReader::setModel, &BodyReader::enableTools };
        for (const auto attempt : attempts) {
            m_light.settings = before;
            m_places = places;
            m_light.settings.extraBody.reset(name.toUtf8());
            if ((this->*attempt)(name, json))
                return;
        }
        m_light.settings = before;
        m_places = places;
        replacePlaced(name, {});
        m_light.settings.extraBody.set(name.toUtf8(), json);
    }

    /// Whether the body is without \a name afterwards.
    bool remove(const QString &name)
    {
        m_light.settings.extraBody.reset(name.toUtf8());
        replacePlaced(name, {});
        if (m_tools.contains(name)) {
            for (Tool &tool : m_light.settings.tools)
                tool.enabled = false;
        }
        return !valueOf(name);
    }

    void order(const QStringList &names)
    {
        m_light.settings.fieldOrder.clear();
        QStringList natural = namesOf(bodyMembers(m_protocol, m_route, m_light));
        natural.removeIf([&names](const QString &name) { return !names.contains(name); });
        if (natural == names)
            return;
        for (const QString &name : names)
            m_light.settings.fieldOrder.append(name.toUtf8());
    }

private:
    /// The ids of what was set at \a name.
    QList<QByteArray> placed(const QString &name) const
    {
        QList<QByteArray> ids;
        for (const auto &entry : m_light.settings.parameters.entries()) {
            if (m_places.contains(entry.id) && m_places.value(entry.id) == name)
                ids.append(entry.id);
        }
        return ids;
    }

    /// Puts \a entries where the first of what was set at \a name stood.
    void replacePlaced(const QString &name, Entries entries)
    {
        QList<QByteArray> gone = placed(name);
        for (const auto &entry : std::as_const(entries))
            gone.append(entry.id);
        ParameterValues values;
        const auto take = [&values, &entries] {
            for (const auto &entry : std::as_const(entries))
                values.set(entry.id, entry.json);
            entries.clear();
        };
        for (const auto &entry : m_light.settings.parameters.entries()) {
            if (gone.contains(entry.id))
                take();
            else
                values.set(entry.id, entry.json);
        }
        take();
        m_light.settings.parameters = values;
        for (const auto &entry : values.entries()) {
            if (gone.contains(entry.id))
                m_places.insert(entry.id, name);
        }
    }

    std::optional<QByteArray> valueOf(const QString &name) const
    {
        return valueIn(bodyMembers(m_protocol, m_route, m_light), name);
    }

    bool makes(const QString &name, const QByteArray &json) const
    {
        const auto made = valueOf(name);
        return made && isSameJson(*made, json);
    }

    /// Says what the surface, the conversation or the tools say there without anything set.
    bool leaveAsIs(const QString &name, const QByteArray &json)
    {
        replacePlaced(name, {});
        if (!m_bare.contains(name))
            return makes(name, json);
        if (!m_whole)
            m_whole = bodyMembers(m_protocol, m_route, bareOf(m_current));
        return name != "model"_L1 && isSameJson(valueIn(*m_whole, name).value_or(QByteArray()), json);
    }

    bool setInForm(const QString &name, const QByteArray &json)
    {
        Entries entries;
        if (!gatherEntries(entries, name.toUtf8(), json, allSpecs(m_protocol, m_route, m_light.settings.model)))
            return false;
        replacePlaced(name, entries);
        return makes(name, json);
    }

    bool setModel(const QString &name, const QByteArray &json)
    {
        const auto model = name == "model"_L1 && m_bare.contains(name) ? Json::unquoted(json) : std::nullopt;
        if (!model)
            return false;
        m_light.settings.model = *model;
        // Spelled another way, it is a field of its own.
        return makes(name, json);
    }

    /// The tools themselves, some of them perhaps turned off.
    bool enableTools(const QString &name, const QByteArray &json)
    {
        if (m_bare.contains(name))
            return false;
        const auto wanted = Json::elements(json);
        QList<Tool> &tools = m_light.settings.tools;
        for (qsizetype i = 0; wanted && i < tools.size(); ++i) {
            const QList<Tool> all = tools;
            tools = { all.at(i) };
            tools.first().enabled = true;
            const auto made = Json::elements(valueOf(name).value_or(QByteArray()));
            tools = all;
            tools[i].enabled = made && !made->isEmpty()
                && std::any_of(wanted->cbegin(), wanted->cend(), [&made](const QByteArray &each) { return isSameJson(each, made->first()); });
        }
        return makes(name, json);
    }

    const Protocol &m_protocol;
    const Route &m_route;
    const ChatRequest &m_current;
    ChatRequest m_light;
    QHash<QByteArray, QString> m_places;
    const QStringList m_tools;
    const QStringList m_bare;
    std::optional<Members> m_whole;
};

/// The fault of \a members, if they have one, and where in \a body it is.
BodyForm::Reading faultIn(const Members &members, const QByteArray &body)
{
    using BodyForm::Fault;
    QSet<QString> seen;
    for (const auto &[name, json] : members) {
        const bool isWhole = QString::fromUtf8(name.toUtf8()) == name;
        const bool isDoubled = seen.contains(name);
        seen.insert(name);
        if (isWhole && !isDoubled)
            continue;
        return { .fault = isDoubled ? Fault::Doubled : Fault::BadName, .detail = name, .at = body.lastIndexOf(Json::quoted(name)) };
    }
    return {};
}
}

ChatRequest BodyForm::withoutTalk(const ChatRequest &request)
{
    ChatRequest light { .systemPrompt = request.systemPrompt, .messages = {}, .settings = request.settings };
    // Some surfaces have a field of its own for what these say.
    std::copy_if(request.messages.cbegin(), request.messages.cend(), std::back_inserter(light.messages),
        [](const Message &message) { return message.role == Role::System; });
    return light;
}

QList<BodyForm::Field> BodyForm::fieldsOf(const Protocol &protocol, const Route &route, const ChatRequest &request)
{
    const ChatRequest light = withoutTalk(request);
    const QHash<QByteArray, QString> places = placesOf(protocol, route, light);
    const QStringList set = places.values();
    const QStringList tools = toolNames(protocol, route, light);
    const QStringList bare = namesOf(bodyMembers(protocol, route, bareOf(light)));
    QStringList added;
    for (const AddedField &field : protocol.addedFields(route, request))
        added.append(QString::fromUtf8(field.field));
    QList<Field> fields;
    for (const auto &[name, json] : bodyMembers(protocol, route, request)) {
        Field field { .name = name, .json = json };
        const bool isOwn = request.settings.extraBody.contains(name.toUtf8());
        field.replaces = isOwn && (set.contains(name) || tools.contains(name) || bare.contains(name));
        for (const auto &entry : request.settings.parameters.entries()) {
            if (!isOwn && places.value(entry.id) == name && places.contains(entry.id))
                field.parameters.append(entry.id);
        }
        if (!isOwn) {
            field.origin = set.contains(name) ? Origin::Set
                : tools.contains(name)        ? Origin::Tools
                : added.contains(name)        ? Origin::Added
                : name == "model"_L1          ? Origin::Model
                                              : Origin::Conversation;
        }
        fields.append(field);
    }
    return fields;
}

BodyForm::Reading BodyForm::read(
    const Protocol &protocol, const Route &route, const QByteArray &body, const ChatRequest &current, const StandIns &standIns)
{
    const auto failed = [&current](Fault fault, const QString &detail = {}, qsizetype at = 0) {
        return Reading { .settings = current.settings, .fault = fault, .detail = detail, .at = at };
    };
    if (const auto problem = Json::problemIn(body))
        return failed(Fault::NotJson, problem->message, problem->offset);
    auto members = Json::members(body);
    if (!members)
        return failed(Fault::NotAnObject);
    if (const Reading reading = faultIn(*members, body); reading.fault != Fault::None)
        return failed(reading.fault, reading.detail, reading.at);

    const Members before = bodyMembers(protocol, route, current);
    for (auto &[name, json] : *members) {
        if (standIns.contains(name) && isSameJson(standIns.value(name), json))
            json = valueIn(before, name).value_or(json);
        else if (standIns.value(name) == longStandIn && (json.startsWith("\"\xe2\x80\xa6") || json.endsWith("\xe2\x80\xa6\"")))
            return failed(Fault::CutShort, name, body.indexOf(json));
    }

    BodyReader reader(protocol, route, current);
    Reading reading;
    const QStringList names = namesOf(*members);
    bool isChanged = names != namesOf(before);
    for (const auto &[name, json] : before) {
        if (!names.contains(name) && !reader.remove(name))
            reading.stays.append(name);
    }
    for (const auto &[name, json] : std::as_const(*members)) {
        const auto was = valueIn(before, name);
        if (was && isSameJson(*was, json))
            continue;
        reader.change(name, Json::compacted(json));
        isChanged = true;
    }
    if (isChanged)
        reader.order(names);
    reading.settings = reader.settings();
    return reading;
}
