#include "core/jsonschema.h"

#include "core/jsonplace.h"
#include "core/jsontext.h"
#include "core/schemacopy.h"

#include <nlohmann/json.hpp>

#ifdef PLAYGROUND_HAS_VALIJSON
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/constraint_builder.hpp>
#include <valijson/constraints/concrete_constraints.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <QDate>
#include <QThread>
#include <QTime>
#include <QUrl>
#endif

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
using Kind = SchemaProblem::Kind;

#ifdef PLAYGROUND_HAS_VALIJSON
using InstanceJson = nlohmann::json;
using valijson::adapters::Adapter;
using SchemaCopy::RuleSet;

constexpr qsizetype largestInstance = 4'000'000; // bytes
constexpr qsizetype largestSchema = 500'000;
constexpr std::size_t longestName = 2'000; // bytes; std::regex, which matches names, goes deeper with every one of them
constexpr int deepestInstance = 100;
constexpr qint64 mostSteps = 400'000;
constexpr qint64 mostCompared = 4000; // elements of a list that must differ: each is compared with all others
constexpr quintptr mostStack = 32 << 20;
#ifdef __SANITIZE_ADDRESS__
constexpr uint wholeStack = 512 << 20; // its frames are many times as large
#else
constexpr uint wholeStack = 64 << 20;
#endif
constexpr qsizetype mostProblems = 50;
constexpr QChar factBreak(0x1f);

/// Ends a check that takes too long.
struct TooHard {
    QByteArray id;
    QString fact;
};

/// What one check may still use up.
struct Allowance {
    qint64 steps = mostSteps;
    quintptr stackAt = 0;
};

std::string reasonText(const char *id, const QStringList &facts = {})
{
    return (QStringList(QString::fromLatin1(id)) + facts).join(factBreak).toStdString();
}

QString typeOf(const Adapter &target)
{
    if (target.isString())
        return u"string"_s;
    if (target.isBool())
        return u"boolean"_s;
    if (target.isNull())
        return u"null"_s;
    if (target.isArray())
        return u"array"_s;
    if (target.isObject())
        return u"object"_s;
    return target.isInteger() ? u"integer"_s : u"number"_s;
}

bool isOfFormat(const QString &text, const QByteArray &format)
{
    static const QRegularExpression clock(u"\\A(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)(?:Z|z|[+-]\\d\\d:\\d\\d)\\z"_s);
    static const QRegularExpression uuid(u"\\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z"_s);
    static const QRegularExpression email(u"\\A[^\\s@]+@[^\\s@]+\\z"_s);
    const auto isDate = [](QStringView day) { return day.size() == 10 && QDate::fromString(day.toString(), u"yyyy-MM-dd"_s).isValid(); };
    const auto isTime = [](const QString &time) {
        const auto match = clock.match(time);
        // A leap second is a time, though no clock of ours shows it.
        const QString hands = match.captured(1).left(8);
        return match.hasMatch() && (QTime::fromString(hands, u"HH:mm:ss"_s).isValid() || hands.endsWith("59:60"_L1));
    };
    if (text.size() > 10'000)
        return true;
    if (format == "date")
        return isDate(text);
    if (format == "time")
        return isTime(text);
    if (format == "date-time")
        return text.size() > 11 && isDate(QStringView(text).left(10)) && (text[10] == u'T' || text[10] == u't') && isTime(text.mid(11));
    if (format == "email")
        return email.match(text).hasMatch();
    if (format == "uuid")
        return uuid.match(text).hasMatch();
    if (format == "uri")
        return QUrl(text, QUrl::StrictMode).isValid() && !QUrl(text).scheme().isEmpty();
    return true; // what is unknown asks for nothing
}

/// The keywords of one part of a schema that are judged here: the library says less of them, or can be held up by them.
class OwnRules final : public valijson::constraints::PolyConstraint
{
public:
    OwnRules(const RuleSet &rules, Allowance &allowance)
        : m_rules(rules)
        , m_allowance(allowance)
    {
    }

    bool validate(const Adapter &target, const std::vector<std::string> &context, valijson::ValidationResults *results) const override
    {
        spend(target);
        bool isValid = true;
        const auto refuse = [&](const std::string &reason) {
            isValid = false;
            if (results)
                results->pushError(context, reason);
        };
        if (m_rules.never)
            refuse(reasonText("forbidden"));
        const QString type = typeOf(target);
        const QStringList &types = m_rules.types;
        if (!types.isEmpty() && !types.contains(type) && !(type == "integer"_L1 && types.contains("number"_L1)))
            refuse(reasonText("type", QStringList(type) + types));
        if (m_rules.allowed && !isAllowed(target)) {
            QStringList values;
            for (const InstanceJson &value : *m_rules.allowed)
                values.append(QString::fromStdString(value.dump(-1, ' ', false, InstanceJson::error_handler_t::replace)).left(100));
            refuse(reasonText(m_rules.isConst ? "const" : "enum", values.mid(0, 20)));
        }
        if (target.isString() && (m_rules.pattern || !m_rules.format.isEmpty())) {
            const QString text = QString::fromStdString(target.asString());
            if (m_rules.pattern && !matches(text))
                refuse(reasonText("pattern", { m_rules.patternText }));
            if (!isOfFormat(text, m_rules.format))
                refuse(reasonText("format", { QString::fromUtf8(m_rules.format) }));
        }
        if (m_rules.multipleOf > 0 && target.isNumber()) {
            const double number = target.isInteger() ? double(target.asInteger()) : target.asDouble();
            const double times = number / m_rules.multipleOf;
            if (!std::isfinite(times) || std::abs(times - std::round(times)) > 1e-9 * std::max(1.0, std::abs(times)))
                refuse(reasonText("multiple", { QString::number(m_rules.multipleOf, 'g', 12) }));
        }
        if (m_rules.unique && target.isArray() && !isUnique(target))
            refuse(reasonText("unique"));
        return isValid;
    }

private:
    void spend(const Adapter &target) const
    {
        const char here = 0;
        const quintptr at = reinterpret_cast<quintptr>(&here);
        const quintptr used = at > m_allowance.stackAt ? at - m_allowance.stackAt : m_allowance.stackAt - at;
        qint64 cost = m_rules.weight;
        if (target.isObject())
            cost += qint64(target.getObjectSize());
        else if (target.isArray())
            cost += qint64(target.getArraySize());
        m_allowance.steps -= cost;
        if (m_allowance.steps < 0 || used > mostStack)
            throw TooHard { "too-hard", {} };
    }

    bool isAllowed(const Adapter &target) const
    {
        return std::any_of(m_rules.allowed->begin(), m_rules.allowed->end(),
            [&target](const InstanceJson &value) { return valijson::adapters::NlohmannJsonAdapter(value).equalTo(target, true); });
    }

    bool matches(const QString &text) const
    {
        const auto match = m_rules.pattern->match(text);
        if (!match.isValid())
            throw TooHard { "pattern-too-hard", m_rules.patternText.left(100) };
        return match.hasMatch();
    }

    bool isUnique(const Adapter &target) const
    {
        const auto size = qint64(target.getArraySize());
        m_allowance.steps -= size * size / 16;
        if (size > mostCompared)
            throw TooHard { "too-hard", {} };
        std::vector<std::unique_ptr<valijson::adapters::FrozenValue>> seen;
        bool isOnce = true;
        target.applyToArray([&](const Adapter &each) {
            isOnce = std::none_of(seen.begin(), seen.end(), [&each](const auto &other) { return other->equalTo(each, true); });
            seen.emplace_back(each.freeze());
            return isOnce;
        });
        return isOnce;
    }

    Constraint *cloneInto(void *place) const override { return new (place) OwnRules(*this); }
    size_t sizeOf() const override { return sizeof(OwnRules); }

    const RuleSet &m_rules;
    Allowance &m_allowance;
};

class RulesBuilder final : public valijson::ConstraintBuilder
{
public:
    RulesBuilder(const SchemaCopy::Copy &copy, Allowance &allowance)
        : m_copy(copy)
        , m_allowance(allowance)
    {
    }

    valijson::constraints::Constraint *make(const Adapter &place) const override
    {
        return new OwnRules(*m_copy.rules.at(std::size_t(place.asInteger())), m_allowance);
    }

private:
    const SchemaCopy::Copy &m_copy;
    Allowance &m_allowance;
};

/// What the library says in its own words, as an id; empty: only that something below it is wrong.
std::pair<QByteArray, QStringList> reasonOf(const QString &said)
{
    struct Said {
        QLatin1StringView begin;
        const char *id;
        bool hasNumber = false;
    };
    static const QList<Said> known {
        { "Array contains more items"_L1, "extra-items" },
        { "Cannot validate item"_L1, "extra-items" },
        { "Expected number less than or equal to "_L1, "maximum", true },
        { "Expected number less than "_L1, "below", true },
        { "Expected number greater than or equal to "_L1, "minimum", true },
        { "Expected number greater than "_L1, "above", true },
        { "Array should contain no more than "_L1, "max-items", true },
        { "Array should contain no fewer than "_L1, "min-items", true },
        { "String should be no more than "_L1, "max-length", true },
        { "String should be no fewer than "_L1, "min-length", true },
        { "Object should have no more than "_L1, "max-properties", true },
        { "Object should have no fewer than "_L1, "min-properties", true },
        { "Target should not validate"_L1, "not" },
        { "Failed to validate against any "_L1, "no-alternative" },
        { "Failed to validate against exactly one"_L1, "several-alternatives" },
        { "Failed to any values"_L1, "contains" },
        { "Failed to validate "_L1, "" },
    };
    if (said.contains(factBreak) || !said.contains(u' ')) {
        QStringList parts = said.split(factBreak);
        const QByteArray id = parts.takeFirst().toLatin1();
        return { id, parts };
    }
    const qsizetype quote = said.indexOf(u'\'');
    const QString named = quote < 0 ? QString() : said.mid(quote + 1, said.lastIndexOf(u'\'') - quote - 1);
    if (said.startsWith("Missing required property '"_L1))
        return { "required", { named } };
    if (said.startsWith("Missing dependency '"_L1))
        return { "dependency", { named } };
    if (constexpr auto begin = "' constraints: '"_L1; said.startsWith("Object contains a property"_L1))
        return { "unexpected", { said.mid(said.indexOf(begin) + begin.size()).chopped(2) } };
    for (const Said &each : known) {
        if (!said.startsWith(each.begin))
            continue;
        if (!each.hasNumber)
            return { each.id, {} };
        const QString number = said.mid(each.begin.size()).section(u' ', 0, 0);
        return { each.id, { QString::number(number.toDouble(), 'g', 15) } };
    }
    return { "other", {} };
}

/// Where \a steps lead in \a text.
void locate(SchemaProblem &problem, QStringList steps, const QByteArray &text)
{
    JsonNode node = JsonNodes::top(text).value;
    problem.offset = node.begin;
    for (const QString &step : std::as_const(steps)) {
        const QList<JsonNode> children = JsonNodes::children(text, node);
        const bool isList = node.kind == JsonNode::Kind::Array;
        problem.place = isList ? JsonPlace::element(problem.place, step.toLongLong()) : JsonPlace::member(problem.place, step);
        problem.pointer += '/' + QByteArray(step.toUtf8()).replace('~', "~0").replace('/', "~1");
        qsizetype found = isList ? step.toLongLong() : -1;
        for (qsizetype i = 0; !isList && i < children.size(); ++i) {
            if (children[i].hasName() && JsonPlace::nameOf(text, children[i]) == step)
                found = i; // of several with one name the last one counts
        }
        if (found < 0 || found >= children.size())
            return;
        node = children[found];
        problem.offset = node.begin;
    }
}

struct Reported {
    QStringList steps;
    QByteArray id;
    QStringList facts;
};

bool isAt(const Reported &inner, const QStringList &steps)
{
    return inner.steps.size() >= steps.size() && inner.steps.mid(0, steps.size()) == steps;
}

/// Says everything once: an alternative that failed has left the complaints of all of them.
QList<Reported> sifted(const QList<Reported> &all)
{
    QList<Reported> kept;
    for (const Reported &each : all) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&each](const Reported &other) { return other.steps == each.steps && other.id == each.id; });
        if (same == kept.end()) {
            kept.append(each);
        } else if (each.id == "type" || each.id == "enum" || each.id == "const") {
            for (const QString &fact : each.facts) {
                if (!same->facts.contains(fact))
                    same->facts.append(fact);
            }
        } else if (each.facts != same->facts) {
            kept.append(each);
        }
    }
    const QList<Reported> merged = kept;
    const auto isVague = [](const Reported &each) { return each.id.isEmpty() || each.id == "other"; };
    kept.removeIf([&merged, &isVague](const Reported &each) {
        const auto others = [&](const auto &wanted) { return std::any_of(merged.cbegin(), merged.cend(), wanted); };
        const auto saysMore = [&](const Reported &other) { return !isVague(other) && isAt(other, each.steps); };
        const auto isTold = [&](const Reported &other) { return other.id != "no-alternative" && saysMore(other); };
        const auto isBelow = [&](const Reported &other) { return saysMore(other) && other.steps.size() > each.steps.size(); };
        const auto isChoice = [&](const Reported &other) { return other.id == "no-alternative" && other.steps == each.steps; };
        if (isVague(each))
            return others(saysMore);
        if (each.id == "no-alternative")
            return others(isTold);
        return each.id == "type" && others(isChoice) && others(isBelow);
    });
    return kept;
}

int depthOf(const InstanceJson &value, int limit)
{
    if (!value.is_structured() || limit == 0)
        return 1;
    int deepest = 0;
    for (const InstanceJson &each : value)
        deepest = std::max(deepest, depthOf(each, limit - 1));
    return deepest + 1;
}

bool hasLongName(const InstanceJson &value)
{
    if (!value.is_structured())
        return false;
    for (const auto &[name, each] : value.items()) {
        if ((value.is_object() && name.size() > longestName) || hasLongName(each))
            return true;
    }
    return false;
}

SchemaProblem unchecked(const QByteArray &id, const QStringList &facts = {})
{
    return { .kind = Kind::Unchecked, .id = id, .facts = facts };
}

QList<SchemaProblem> judged(const QByteArray &instance, const QByteArray &schema)
{
    try {
        InstanceJson value = InstanceJson::parse(instance.cbegin(), instance.cend());
        const InstanceJson rules = InstanceJson::parse(schema.cbegin(), schema.cend());
        if (depthOf(value, deepestInstance + 1) > deepestInstance)
            return { unchecked("too-deep") };
        SchemaCopy::normalise(value);
        const SchemaCopy::Copy copy = SchemaCopy::of(rules);
        if (copy.problem)
            return { *copy.problem };
        if (copy.matchesNames && hasLongName(value))
            return { unchecked("too-large") };
        Allowance allowance { .stackAt = reinterpret_cast<quintptr>(&value) };
        valijson::Schema parsed;
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.addConstraintBuilder(SchemaCopy::rulesKeyword, new RulesBuilder(copy, allowance));
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(*copy.schema), parsed);
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        valijson::ValidationResults results;
        if (validator.validate(parsed, valijson::adapters::NlohmannJsonAdapter(value), &results))
            return {};
        QList<Reported> reported;
        valijson::ValidationResults::Error error;
        while (results.popError(error) && reported.size() < 20 * mostProblems) {
            Reported next;
            for (std::size_t i = 1; i < error.context.size(); ++i)
                next.steps.append(QString::fromStdString(error.context[i]).mid(1).chopped(1));
            std::tie(next.id, next.facts) = reasonOf(QString::fromStdString(error.description));
            if (next.id == "unexpected")
                next.steps.append(next.facts.constFirst());
            reported.append(next);
        }
        if (reported.isEmpty())
            return { { .id = "other", .offset = 0 } };
        QList<SchemaProblem> problems;
        const QList<Reported> kept = sifted(reported);
        for (const Reported &each : kept) {
            SchemaProblem problem { .id = each.id.isEmpty() ? QByteArray("other") : each.id, .facts = each.facts };
            locate(problem, each.steps, instance);
            problems.append(problem);
        }
        std::stable_sort(problems.begin(), problems.end(), [](const SchemaProblem &a, const SchemaProblem &b) { return a.offset < b.offset; });
        return problems.mid(0, mostProblems);
    } catch (const TooHard &reason) {
        return { unchecked(reason.id, reason.fact.isEmpty() ? QStringList() : QStringList(reason.fact)) };
    } catch (const std::exception &failure) {
        return { { .kind = Kind::BadSchema, .id = "schema-unusable", .facts = { QString::fromLocal8Bit(failure.what()).left(200) } } };
    }
}
#endif
}

bool schemasAreChecked()
{
#ifdef PLAYGROUND_HAS_VALIJSON
    return true;
#else
    return false;
#endif
}

QList<SchemaProblem> schemaProblems(const QByteArray &instance, const QByteArray &schema)
{
#ifdef PLAYGROUND_HAS_VALIJSON
    if (const auto problem = Json::problemIn(schema))
        return { { .kind = Kind::BadSchema, .id = "schema-not-json", .facts = { problem->message } } };
    if (const auto problem = Json::problemIn(instance))
        return { { .id = "not-json", .facts = { problem->message }, .offset = problem->offset } };
    if (instance.size() > largestInstance || schema.size() > largestSchema)
        return { unchecked("too-large") };
    // The library follows a schema by recursion: on a stack that is made for it, and only as deep as we allow.
    QList<SchemaProblem> problems { unchecked("too-large") }; // should there be no room for it
    const std::unique_ptr<QThread> thread(QThread::create([&] { problems = judged(instance, schema); }));
    thread->setStackSize(wholeStack);
    thread->start();
    thread->wait();
    return problems;
#else
    Q_UNUSED(instance)
    Q_UNUSED(schema)
    return {};
#endif
}
