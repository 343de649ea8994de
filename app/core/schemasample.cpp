#include "core/schemasample.h"

#include "core/jsontext.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
using SampleJson = nlohmann::ordered_json;

constexpr int deepestSample = 24;
constexpr int deepestOptional = 6; // below it only what is required: a schema may lead into itself
constexpr int mostSampled = 5000;
constexpr qint64 mostItems = 20;

bool has(const SampleJson &schema, const char *name)
{
    return schema.is_object() && schema.contains(name);
}

double numberOf(const SampleJson &schema, const char *name, double otherwise)
{
    const auto found = schema.find(name);
    return found != schema.end() && found->is_number() ? found->get<double>() : otherwise;
}

class Sampler
{
public:
    explicit Sampler(const SampleJson &whole)
        : m_whole(whole)
    {
    }

    /// \a variant: another value with every number, where things must differ.
    SampleJson sample(const SampleJson &given, int depth, int variant = 0)
    {
        if (++m_parts > mostSampled || depth > deepestSample || !given.is_object())
            return nullptr;
        const SampleJson schema = resolved(given, 0);
        if (has(schema, "const"))
            return schema["const"];
        if (has(schema, "enum") && schema["enum"].is_array() && !schema["enum"].empty())
            return schema["enum"][std::size_t(variant) % schema["enum"].size()];
        if (variant == 0) {
            for (const char *const name : { "default", "example" }) {
                if (has(schema, name))
                    return schema[name];
            }
            if (has(schema, "examples") && schema["examples"].is_array() && !schema["examples"].empty())
                return schema["examples"][0];
        }
        const std::string type = typeOf(schema);
        if (type == "object")
            return objectOf(schema, depth);
        if (type == "array")
            return arrayOf(schema, depth);
        if (type == "string")
            return stringOf(schema, variant);
        if (type == "integer" || type == "number")
            return numberOf(schema, type == "integer", variant);
        if (type == "boolean")
            return variant % 2 == 0;
        return nullptr;
    }

private:
    const SampleJson *target(const std::string &reference) const
    {
        if (reference.empty() || reference[0] != '#')
            return nullptr;
        const QByteArray pointer = QByteArray::fromPercentEncoding(QByteArray::fromStdString(reference.substr(1)));
        try {
            return &m_whole.at(SampleJson::json_pointer(pointer.toStdString()));
        } catch (const std::exception &) {
            return nullptr;
        }
    }

    /// What \a wanted adds to \a schema; the narrower of two bounds stays.
    static void merge(SampleJson &schema, const SampleJson &wanted)
    {
        for (const auto &[name, value] : wanted.items()) {
            if (!schema.contains(name)) {
                schema[name] = value;
            } else if (name == "properties" && value.is_object() && schema[name].is_object()) {
                for (const auto &[property, part] : value.items()) {
                    if (!schema[name].contains(property))
                        schema[name][property] = part;
                    else
                        schema[name][property] = SampleJson { { "allOf", SampleJson::array({ schema[name][property], part }) } };
                }
            } else if (name == "required" && value.is_array() && schema[name].is_array()) {
                schema[name].insert(schema[name].end(), value.begin(), value.end());
            } else if (value.is_number() && schema[name].is_number()) {
                const bool isLower = name.rfind("min", 0) == 0 || name == "exclusiveMinimum";
                if (isLower == (value.get<double>() > schema[name].get<double>()))
                    schema[name] = value;
            }
        }
    }

    /// \a given with what it refers to, all it must also be, and the first of its alternatives.
    SampleJson resolved(const SampleJson &given, int depth)
    {
        SampleJson schema = given;
        for (int links = 0; has(schema, "$ref") && links < 20; ++links) {
            const SampleJson *const next = schema["$ref"].is_string() ? target(schema["$ref"].get<std::string>()) : nullptr;
            if (!next || !next->is_object())
                return SampleJson::object();
            schema = SampleJson(*next); // a copy: it is about to replace what names it
        }
        // What is made of itself would double with every step.
        if (depth > deepestSample || ++m_parts > mostSampled)
            return SampleJson::object();
        for (const char *const name : { "allOf", "anyOf", "oneOf" }) {
            if (!has(schema, name) || !schema[name].is_array())
                continue;
            const SampleJson list = schema[name];
            schema.erase(name);
            const bool isAll = std::string(name) == "allOf";
            for (const SampleJson &each : list) {
                if (!each.is_object())
                    continue;
                merge(schema, resolved(each, depth + 1));
                if (!isAll)
                    break;
            }
        }
        return schema;
    }

    static std::string typeOf(const SampleJson &schema)
    {
        const auto found = schema.find("type");
        if (found != schema.end()) {
            const SampleJson types = found->is_array() ? *found : SampleJson::array({ *found });
            for (const SampleJson &type : types) {
                const QString name = type.is_string() ? QString::fromStdString(type.get<std::string>()).toLower() : QString();
                if (name != "null"_L1 || types.size() == 1)
                    return name.toStdString();
            }
        }
        for (const char *const name : { "properties", "required", "additionalProperties", "minProperties", "maxProperties", "dependencies", "patternProperties" }) {
            if (has(schema, name))
                return "object";
        }
        for (const char *const name : { "items", "prefixItems", "minItems", "maxItems", "contains", "uniqueItems", "additionalItems" }) {
            if (has(schema, name))
                return "array";
        }
        for (const char *const name : { "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" }) {
            if (has(schema, name))
                return "number";
        }
        return "string";
    }

    static SampleJson numberOf(const SampleJson &schema, bool isInteger, int variant)
    {
        constexpr double none = std::numeric_limits<double>::infinity();
        double low = ::numberOf(schema, "minimum", -none);
        double high = ::numberOf(schema, "maximum", none);
        const bool excludesLow = has(schema, "exclusiveMinimum") && schema["exclusiveMinimum"] == true;
        const bool excludesHigh = has(schema, "exclusiveMaximum") && schema["exclusiveMaximum"] == true;
        double step = std::abs(::numberOf(schema, "multipleOf", isInteger ? 1 : 0));
        if (isInteger && step != std::floor(step))
            step = 1;
        const double nudge = step > 0 ? step : isInteger ? 1 : 0.5;
        low = std::max(excludesLow ? low + nudge : low, ::numberOf(schema, "exclusiveMinimum", -none) + nudge);
        high = std::min(excludesHigh ? high - nudge : high, ::numberOf(schema, "exclusiveMaximum", none) - nudge);
        double value = std::isfinite(low) && low > 1 ? low : std::isfinite(high) && high < 1 ? high : 1;
        if (!step && !isInteger && low > high)
            value = (low + high) / 2; // less than a nudge is between them
        value += variant * (step > 0 ? step : 1);
        if (step > 0) {
            value = std::ceil(value / step) * step;
            if (value > high)
                value = std::floor(high / step) * step;
        }
        value = std::clamp(value, std::min(low, high), std::max(low, high));
        if (isInteger || (value == std::floor(value) && std::abs(value) < 1e15))
            return qint64(std::clamp(std::ceil(value), -9e15, 9e15));
        return value;
    }

    static SampleJson stringOf(const SampleJson &schema, int variant)
    {
        static const QList<std::pair<std::string, QString>> formats { { "date-time", u"2024-05-06T07:08:09Z"_s }, { "date", u"2024-05-06"_s },
            { "time", u"07:08:09Z"_s }, { "email", u"name@example.com"_s }, { "uri", u"https://example.com/"_s }, { "url", u"https://example.com/"_s },
            { "uuid", u"00000000-0000-4000-8000-000000000001"_s }, { "hostname", u"example.com"_s }, { "ipv4", u"192.0.2.1"_s },
            { "ipv6", u"2001:db8::1"_s } };
        const auto named = schema.find("format");
        for (const auto &[format, text] : formats) {
            if (named != schema.end() && *named == format)
                return text.toStdString();
        }
        const auto least = qint64(::numberOf(schema, "minLength", 0));
        const auto most = qint64(::numberOf(schema, "maxLength", 1e9));
        QString text = u"text"_s;
        if (has(schema, "pattern") && schema["pattern"].is_string())
            text = matching(QString::fromStdString(schema["pattern"].get<std::string>()));
        if (variant > 0)
            text += QString::number(variant + 1);
        while (text.size() < least && text.size() < 10'000)
            text += text.isEmpty() ? u"a"_s : text.left(qsizetype(least) - text.size());
        return text.left(qsizetype(std::max<qint64>(0, most))).toStdString();
    }

    static QString matching(const QString &pattern)
    {
        static const QStringList candidates { u"text"_s, u"a"_s, u"A"_s, u"0"_s, u"1"_s, u"abc"_s, u"ABC"_s, u"aaa"_s, u"AB"_s, u"12"_s, u"123"_s, u"1234"_s,
            u"12345"_s, u"2024-05-06"_s, u"07:08"_s, u"07:08:09"_s, u"1.0"_s, u"1.0.0"_s, u"#aabbcc"_s, u"name@example.com"_s, u"https://example.com/"_s,
            u"+123456789"_s, u"a-b"_s, u"a_b"_s, u"EUR"_s, u"en-US"_s, u"00000000-0000-4000-8000-000000000001"_s };
        const QRegularExpression wanted(u"(*LIMIT_MATCH=100000)"_s + pattern);
        const auto fits = [&wanted](const QString &text) { return wanted.isValid() && wanted.match(text).hasMatch(); };
        const auto found = std::find_if(candidates.cbegin(), candidates.cend(), fits);
        return found == candidates.cend() ? candidates.constFirst() : *found;
    }

    SampleJson arrayOf(const SampleJson &schema, int depth)
    {
        SampleJson list = SampleJson::array();
        const bool isNewer = has(schema, "prefixItems");
        const SampleJson items = schema.value(isNewer ? "prefixItems" : "items", SampleJson());
        const SampleJson rest = items.is_array() ? schema.value(isNewer ? "items" : "additionalItems", SampleJson()) : items;
        const auto most = qint64(::numberOf(schema, "maxItems", 1e9));
        qint64 count = std::min(mostItems, qint64(std::ceil(::numberOf(schema, "minItems", 0))));
        const bool isAny = !items.is_boolean() || items.get<bool>();
        if (depth < deepestOptional && isAny && !items.is_null())
            count = std::max<qint64>(count, items.is_array() ? qint64(items.size()) : 1);
        count = std::min(count, most);
        const bool mustDiffer = schema.value("uniqueItems", SampleJson(false)) == SampleJson(true);
        for (qint64 i = 0; i < count; ++i) {
            const SampleJson &part = items.is_array() && std::size_t(i) < items.size() ? items[std::size_t(i)] : rest;
            if (items.is_array() && (part == SampleJson(false)))
                break;
            list.push_back(sample(part.is_object() ? part : SampleJson::object(), depth + 1, mustDiffer ? int(i) : 0));
        }
        if (has(schema, "contains") && schema["contains"].is_object()) {
            SampleJson wanted = sample(schema["contains"], depth + 1);
            if (list.empty() || qint64(list.size()) < most)
                list.push_back(std::move(wanted));
            else
                list[0] = std::move(wanted);
        }
        return list;
    }

    SampleJson objectOf(const SampleJson &schema, int depth)
    {
        SampleJson object = SampleJson::object();
        const SampleJson properties = schema.value("properties", SampleJson::object());
        SampleJson required = schema.value("required", SampleJson::array());
        if (!required.is_array())
            required = SampleJson::array();
        const auto isRequired = [&required](const std::string &name) { return std::find(required.begin(), required.end(), name) != required.end(); };
        const auto most = std::size_t(std::clamp(::numberOf(schema, "maxProperties", 200), 0.0, 200.0));
        const SampleJson others = schema.value("additionalProperties", SampleJson::object());
        const auto add = [&](const std::string &name, const SampleJson &part) {
            // Never is no value at all.
            if (part != SampleJson(false) && !object.contains(name))
                object[name] = sample(part.is_object() ? part : SampleJson::object(), depth + 1);
        };
        std::size_t left = most - std::min(most, required.size());
        if (properties.is_object()) {
            for (const auto &[name, part] : properties.items()) {
                if (isRequired(name))
                    add(name, part);
                else if (depth < deepestOptional && left > 0 && part != SampleJson(false)) {
                    add(name, part);
                    --left;
                }
            }
        }
        for (const SampleJson &name : required) {
            if (name.is_string())
                add(name.get<std::string>(), others);
        }
        const auto least = std::size_t(std::clamp(::numberOf(schema, "minProperties", 0), 0.0, 200.0));
        for (int i = 1; object.size() < least && i < 400; ++i)
            add("name" + std::to_string(i), others);
        return object;
    }

    const SampleJson &m_whole;
    int m_parts = 0;
};
}

std::optional<QByteArray> schemaSample(const QByteArray &schema)
{
    if (Json::problemIn(schema))
        return std::nullopt;
    try {
        const SampleJson whole = SampleJson::parse(schema.cbegin(), schema.cend());
        if (!whole.is_object() && !whole.is_boolean())
            return std::nullopt;
        const SampleJson made = Sampler(whole).sample(whole, 0);
        return QByteArray::fromStdString(made.dump(-1, ' ', false, SampleJson::error_handler_t::replace));
    } catch (const std::exception &) {
        return std::nullopt;
    }
}
