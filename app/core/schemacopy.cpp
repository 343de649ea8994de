#include "core/schemacopy.h"

#include <nlohmann/json.hpp>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
using SchemaJson = nlohmann::json;
using SchemaCopy::Copy;
using SchemaCopy::RuleSet;

// Reading a schema recurses along its references, so it is their number that is bounded.
constexpr std::size_t mostParts = 3000;
constexpr int deepestSchema = 64;

QString schemaTextOf(const SchemaJson &value)
{
    return QString::fromStdString(value.dump(-1, ' ', false, SchemaJson::error_handler_t::replace));
}

/// What ECMA-262 writes otherwise than PCRE does.
QString inOurSpelling(const QString &pattern)
{
    static const QRegularExpression escape(u"\\\\u([0-9a-fA-F]{4})"_s);
    QString ours = pattern;
    return ours.replace(escape, u"\\x{\\1}"_s);
}

/// A pattern that the library matches itself, whose matcher follows every way there is: groups and several repetitions
/// would give it too many.
bool isHarmless(const QString &pattern)
{
    int repetitions = 0;
    for (const QChar c : pattern)
        repetitions += c == u'*' || c == u'+' || c == u'{' ? 1 : 0;
    return repetitions <= 1 && !pattern.contains(u'(') && pattern.size() <= 200;
}

class Copier
{
public:
    explicit Copier(const SchemaJson &whole)
        : m_whole(whole)
    {
    }

    Copy copy()
    {
        SchemaJson top = part(m_whole, 0);
        if (top.is_object() && top.contains("$ref"))
            top = SchemaJson { { "allOf", SchemaJson::array({ top }) } };
        SchemaJson definitions = SchemaJson::object();
        for (std::size_t i = 0; i < m_targets.size() && !m_copy.problem; ++i)
            definitions[std::to_string(i)] = part(*m_targets[i], 0);
        if (!definitions.empty())
            top["d"] = std::move(definitions);
        m_copy.schema = std::make_shared<SchemaJson>(std::move(top));
        if (!m_copy.problem)
            findCircle();
        return std::move(m_copy);
    }

private:
    void giveUp(SchemaProblem::Kind kind, const char *id, const QStringList &facts = {})
    {
        if (!m_copy.problem)
            m_copy.problem = SchemaProblem { .kind = kind, .id = id, .facts = facts };
    }

    SchemaJson reference(const SchemaJson &value)
    {
        const QString text = value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
        if (!text.startsWith(u'#')) {
            giveUp(SchemaProblem::Kind::Unchecked, "other-document", { text.left(200) });
            return SchemaJson::object();
        }
        const QByteArray pointer = QByteArray::fromPercentEncoding(text.mid(1).toUtf8());
        auto known = m_indexes.constFind(pointer);
        if (known == m_indexes.cend()) {
            const SchemaJson *target = nullptr;
            try {
                target = &m_whole.at(SchemaJson::json_pointer(pointer.toStdString()));
            } catch (const std::exception &) {
                giveUp(SchemaProblem::Kind::BadSchema, "dangling-reference", { text.left(200) });
                return SchemaJson::object();
            }
            known = m_indexes.insert(pointer, m_targets.size());
            m_targets.push_back(target);
        }
        return SchemaJson { { "$ref", "#/d/" + std::to_string(*known) } };
    }

    SchemaJson parts(const SchemaJson &schemas, int depth)
    {
        SchemaJson copied = schemas.is_array() ? SchemaJson::array() : SchemaJson::object();
        for (const auto &[key, value] : schemas.items()) {
            if (schemas.is_array())
                copied.push_back(part(value, depth + 1));
            else
                copied[key] = part(value, depth + 1);
        }
        return copied;
    }

    SchemaJson part(const SchemaJson &schema, int depth)
    {
        if (depth > deepestSchema || m_copy.rules.size() > mostParts)
            giveUp(SchemaProblem::Kind::Unchecked, depth > deepestSchema ? "too-deep" : "too-large");
        if (m_copy.problem)
            return SchemaJson::object();
        if (schema.is_object() && schema.contains("$ref"))
            return reference(schema["$ref"]);
        auto rules = std::make_unique<RuleSet>();
        SchemaJson copied = SchemaJson::object();
        copied[SchemaCopy::rulesKeyword] = m_copy.rules.size();
        RuleSet &own = *rules;
        m_copy.rules.push_back(std::move(rules));
        if (schema.is_boolean()) {
            own.never = !schema.get<bool>();
            return copied;
        }
        if (!schema.is_object()) {
            giveUp(SchemaProblem::Kind::BadSchema, "schema-unusable", { schemaTextOf(schema).left(100) });
            return copied;
        }
        takeRules(schema, own);
        takeBounds(schema, copied);
        takeParts(schema, copied, depth);
        return copied;
    }

    void takeRules(const SchemaJson &schema, RuleSet &own)
    {
        const auto addType = [this, &own](const SchemaJson &type) {
            static const QStringList known { u"array"_s, u"boolean"_s, u"integer"_s, u"null"_s, u"number"_s, u"object"_s, u"string"_s };
            // Gemini writes its types in capitals.
            const QString name = type.is_string() ? QString::fromStdString(type.get<std::string>()).toLower() : QString();
            if (known.contains(name))
                own.types.append(name);
            else
                giveUp(SchemaProblem::Kind::BadSchema, "schema-unusable", { schemaTextOf(type).left(100) });
        };
        if (const auto type = schema.find("type"); type != schema.end()) {
            for (const SchemaJson &each : type->is_array() ? *type : SchemaJson::array({ *type }))
                addType(each);
            if (schema.value("nullable", SchemaJson(false)) == SchemaJson(true))
                own.types.append(u"null"_s);
        }
        if (const auto value = schema.find("enum"); value != schema.end() && value->is_array())
            own.allowed = std::make_shared<SchemaJson>(*value);
        if (const auto value = schema.find("const"); value != schema.end()) {
            own.allowed = std::make_shared<SchemaJson>(SchemaJson::array({ *value }));
            own.isConst = true;
        }
        if (own.allowed) {
            SchemaCopy::normalise(*own.allowed);
            own.weight += qint64(own.allowed->size()) + qint64(own.allowed->dump(-1, ' ', false, SchemaJson::error_handler_t::replace).size() / 64);
        }
        if (const auto value = schema.find("pattern"); value != schema.end() && value->is_string()) {
            own.patternText = QString::fromStdString(value->get<std::string>());
            // The matcher gives up instead of trying for minutes.
            own.pattern.emplace(u"(*LIMIT_MATCH=200000)"_s + inOurSpelling(own.patternText));
            if (!own.pattern->isValid())
                giveUp(SchemaProblem::Kind::BadSchema, "pattern-invalid", { own.patternText.left(100) });
        }
        if (const auto value = schema.find("format"); value != schema.end() && value->is_string())
            own.format = QByteArray::fromStdString(value->get<std::string>());
        if (const auto value = schema.find("multipleOf"); value != schema.end() && value->is_number())
            own.multipleOf = value->get<double>();
        own.unique = schema.value("uniqueItems", SchemaJson(false)) == SchemaJson(true);
        for (const char *const name : { "required", "properties", "patternProperties" }) {
            if (const auto value = schema.find(name); value != schema.end())
                own.weight += qint64(value->size());
        }
    }

    void takeBounds(const SchemaJson &schema, SchemaJson &copied)
    {
        for (const char *const name : { "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" }) {
            SchemaJson value = schema.value(name, SchemaJson());
            SchemaCopy::normalise(value);
            if (value.is_number_integer() && value.get<double>() >= 0)
                copied[name] = value;
            else if (value.is_number_float() && value.get<double>() > 0 && name[1] == 'i')
                giveUp(SchemaProblem::Kind::BadSchema, "schema-unusable", { QString::fromLatin1(name) });
        }
        for (const auto &[name, exclusive] : { std::pair("minimum", "exclusiveMinimum"), std::pair("maximum", "exclusiveMaximum") }) {
            const SchemaJson bound = schema.value(name, SchemaJson());
            const SchemaJson excluded = schema.value(exclusive, SchemaJson());
            // In draft 4 it says of the other bound that it does not belong to what is allowed.
            if (bound.is_number())
                copied[excluded == SchemaJson(true) ? exclusive : name] = bound.get<double>();
            if (excluded.is_number())
                copied[exclusive] = excluded.get<double>();
        }
        if (const auto required = schema.find("required"); required != schema.end() && required->is_array()) {
            SchemaJson names = SchemaJson::array();
            QSet<QByteArray> seen;
            for (const SchemaJson &each : *required) {
                const QByteArray name = each.is_string() ? QByteArray::fromStdString(each.get<std::string>()) : QByteArray();
                if (each.is_string() && !seen.contains(name)) {
                    seen.insert(name);
                    names.push_back(each);
                }
            }
            if (!names.empty())
                copied["required"] = names;
        }
    }

    void takeParts(const SchemaJson &schema, SchemaJson &copied, int depth)
    {
        for (const char *const name : { "allOf", "anyOf", "oneOf" }) {
            if (const auto value = schema.find(name); value != schema.end() && value->is_array() && !value->empty())
                copied[name] = parts(*value, depth);
        }
        for (const char *const name : { "not", "if", "then", "else", "contains", "propertyNames" }) {
            if (const auto value = schema.find(name); value != schema.end())
                copied[name] = part(*value, depth + 1);
        }
        if (const auto value = schema.find("properties"); value != schema.end() && value->is_object())
            copied["properties"] = parts(*value, depth);
        if (const auto value = schema.find("patternProperties"); value != schema.end() && value->is_object()) {
            for (const auto &[pattern, unused] : value->items()) {
                const QString text = QString::fromStdString(pattern);
                if (!QRegularExpression(text).isValid())
                    giveUp(SchemaProblem::Kind::BadSchema, "pattern-invalid", { text.left(100) });
                else if (!isHarmless(text))
                    giveUp(SchemaProblem::Kind::Unchecked, "pattern-too-hard", { text.left(100) });
            }
            m_copy.matchesNames = m_copy.matchesNames || !value->empty();
            copied["patternProperties"] = parts(*value, depth);
        }
        if (const auto value = schema.find("additionalProperties"); value != schema.end())
            copied["additionalProperties"] = value->is_boolean() ? *value : part(*value, depth + 1);
        takeItems(schema, copied, depth);
        takeDependencies(schema, copied, depth);
    }

    void takeItems(const SchemaJson &schema, SchemaJson &copied, int depth)
    {
        const auto items = schema.find("items");
        const auto listed = schema.find("prefixItems");
        const bool isNewer = listed != schema.end() && listed->is_array();
        const auto rest = isNewer ? items : schema.find("additionalItems");
        if (isNewer || (items != schema.end() && items->is_array())) {
            copied["items"] = parts(isNewer ? *listed : *items, depth);
            if (rest != schema.end())
                copied["additionalItems"] = rest->is_boolean() ? *rest : part(*rest, depth + 1);
        } else if (items != schema.end()) {
            copied["items"] = part(*items, depth + 1);
        }
    }

    void takeDependencies(const SchemaJson &schema, SchemaJson &copied, int depth)
    {
        SchemaJson all = SchemaJson::object();
        for (const char *const name : { "dependencies", "dependentRequired", "dependentSchemas" }) {
            const auto value = schema.find(name);
            if (value == schema.end() || !value->is_object())
                continue;
            for (const auto &[key, wanted] : value->items()) {
                if (wanted.is_array() || !all.contains(key))
                    all[key] = wanted.is_array() ? wanted : part(wanted, depth + 1);
            }
        }
        if (!all.empty())
            copied["dependencies"] = all;
    }

    /// A reference that leads back to itself without going deeper into what is checked would never end.
    void findCircle()
    {
        QHash<const SchemaJson *, int> state; // 1: being followed, 2: done
        const std::function<bool(const SchemaJson &)> isCircle = [&](const SchemaJson &schema) {
            if (!schema.is_object())
                return false;
            int &seen = state[&schema];
            if (seen != 0)
                return seen == 1;
            seen = 1;
            bool found = false;
            if (const auto ref = schema.find("$ref"); ref != schema.end())
                found = isCircle(m_copy.schema->at("d").at(ref->get<std::string>().substr(4)));
            for (const char *const name : { "allOf", "anyOf", "oneOf" }) {
                if (const auto list = schema.find(name); list != schema.end())
                    found = found || std::any_of(list->begin(), list->end(), isCircle);
            }
            for (const char *const name : { "not", "if", "then", "else" }) {
                if (const auto below = schema.find(name); below != schema.end())
                    found = found || isCircle(*below);
            }
            if (const auto below = schema.find("dependencies"); below != schema.end())
                found = found || std::any_of(below->begin(), below->end(), isCircle);
            state[&schema] = 2;
            return found;
        };
        bool found = isCircle(*m_copy.schema);
        if (const auto definitions = m_copy.schema->find("d"); definitions != m_copy.schema->end())
            found = found || std::any_of(definitions->begin(), definitions->end(), isCircle);
        if (found)
            giveUp(SchemaProblem::Kind::BadSchema, "schema-unusable", { u"$ref"_s });
    }

    const SchemaJson &m_whole;
    Copy m_copy;
    QHash<QByteArray, std::size_t> m_indexes;
    std::vector<const SchemaJson *> m_targets;
};
}

namespace SchemaCopy {
void normalise(nlohmann::json &value)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    if (value.is_structured()) {
        for (nlohmann::json &each : value)
            normalise(each);
    } else if (value.is_number_float()) {
        const double number = value.get<double>();
        if (std::abs(number) <= exact && number == std::floor(number))
            value = qint64(number);
    } else if (value.is_number_unsigned() && value.get<quint64>() > quint64(std::numeric_limits<qint64>::max())) {
        value = double(value.get<quint64>());
    } else if (value.is_number_unsigned()) {
        value = qint64(value.get<quint64>());
    }
}

Copy of(const nlohmann::json &schema)
{
    return Copier(schema).copy();
}
}
