#include "core/schemaguess.h"

#include "core/jsontext.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
/// What was seen at one place of the example, however often.
struct SeenExample {
    struct Property;

    QStringList types; ///< in the order they came
    int objects = 0;
    std::vector<Property> properties;
    std::vector<SeenExample> element; ///< of lists; one, or none
};
struct SeenExample::Property {
    QString name;
    int times = 0;
    SeenExample value;
};

void noteExample(SeenExample &seen, const QByteArray &json)
{
    const QByteArray text = json.trimmed();
    const char first = text.isEmpty() ? 'n' : text.front();
    QString type = first == '"' ? u"string"_s
        : first == 't' || first == 'f' ? u"boolean"_s
        : first == 'n'                 ? u"null"_s
        : first == '{'                 ? u"object"_s
        : first == '['                 ? u"array"_s
        : text.contains('.') || text.contains('e') || text.contains('E') ? u"number"_s
                                                                         : u"integer"_s;
    // A whole number beside another one is one that happens to be whole.
    if (type == "number"_L1)
        seen.types.removeAll(u"integer"_s);
    if (!(type == "integer"_L1 && seen.types.contains(u"number"_s)) && !seen.types.contains(type))
        seen.types.append(type);
    if (first == '{') {
        ++seen.objects;
        QStringList names;
        const auto members = Json::members(text).value_or(QList<std::pair<QString, QByteArray>>());
        for (const auto &[name, value] : members) {
            auto known = std::find_if(seen.properties.begin(), seen.properties.end(), [&name = name](const auto &each) { return each.name == name; });
            if (known == seen.properties.end())
                known = seen.properties.insert(known, { name, 0, {} });
            known->times += names.contains(name) ? 0 : 1;
            names.append(name);
            noteExample(known->value, value);
        }
    } else if (first == '[') {
        if (seen.element.empty())
            seen.element.emplace_back();
        const auto elements = Json::elements(text).value_or(QList<QByteArray>());
        for (const QByteArray &each : elements)
            noteExample(seen.element.front(), each);
    }
}

QByteArray described(const SeenExample &seen, SchemaTypes spelling)
{
    Json::ObjectText schema;
    QStringList types = seen.types;
    const bool isCapital = spelling == SchemaTypes::Capitals;
    const bool isNullable = isCapital && types.size() > 1 && types.removeAll(u"null"_s) > 0;
    if (isCapital) {
        // There is no word for several, nor for nothing else than null.
        const QString only = types.isEmpty() || types.constFirst() == "null"_L1 ? u"string"_s : types.constFirst();
        schema.setString(u"type"_s, only.toUpper());
        if (isNullable || types.contains(u"null"_s))
            schema.set(u"nullable"_s, "true");
    } else if (types.size() == 1) {
        schema.setString(u"type"_s, types.constFirst());
    } else if (!types.isEmpty()) {
        QList<QByteArray> several;
        for (const QString &type : std::as_const(types))
            several.append(Json::quoted(type));
        schema.set(u"type"_s, Json::arrayText(several));
    }
    const bool isObject = seen.objects > 0 && (!isCapital || types.constFirst() == "object"_L1);
    if (isObject) {
        Json::ObjectText properties;
        QList<QByteArray> required;
        for (const SeenExample::Property &property : seen.properties) {
            properties.set(property.name, described(property.value, spelling));
            if (property.times == seen.objects)
                required.append(Json::quoted(property.name));
        }
        schema.set(u"properties"_s, properties.text());
        if (!required.isEmpty())
            schema.set(u"required"_s, Json::arrayText(required));
        if (!isCapital)
            schema.set(u"additionalProperties"_s, "false");
    }
    const bool isArray = !seen.element.empty() && (!isCapital || types.constFirst() == "array"_L1);
    if (isArray) {
        const SeenExample &element = seen.element.front();
        if (!element.types.isEmpty() || isCapital)
            schema.set(u"items"_s, described(element, spelling));
    }
    return schema.text();
}
}

std::optional<QByteArray> schemaFor(const QByteArray &example, SchemaTypes types)
{
    if (example.trimmed().isEmpty() || Json::problemIn(example))
        return std::nullopt;
    SeenExample seen;
    noteExample(seen, example);
    return Json::indented(described(seen, types));
}
