#include "core/schemalint.h"

#include "core/jsonplace.h"
#include "core/jsontext.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
using RemarkKind = SchemaRemark::Kind;

constexpr int deepestLint = 100;
constexpr qsizetype mostRemarks = 100;

int editDistance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int before = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int above = row[j + 1];
            row[j + 1] = std::min({ above + 1, row[j] + 1, before + (a[i] == b[j] ? 0 : 1) });
            before = above;
        }
    }
    return row.last();
}

/// The keyword that \a word is likely to mean; empty: none.
QString nearestKeyword(const QString &word)
{
    QString nearest;
    int least = word.size() < 4 ? 2 : 3; // too far
    for (const QString &keyword : schemaKeywords()) {
        const int distance = editDistance(word.toLower(), keyword.toLower());
        if (distance < least) {
            least = distance;
            nearest = keyword;
        }
    }
    return nearest;
}

struct NamedNode {
    QString name;
    JsonNode node;
};

class SchemaLint
{
public:
    explicit SchemaLint(const QByteArray &text)
        : m_text(text)
    {
    }

    QList<SchemaRemark> remarks(SchemaUse use)
    {
        const JsonNode top = JsonNodes::top(m_text).value;
        if (top.kind != JsonNode::Kind::Object) {
            if (use == SchemaUse::Arguments || (top.kind != JsonNode::Kind::True && top.kind != JsonNode::Kind::False))
                note(RemarkKind::NotAnObject, top.begin, top.end);
            return m_remarks;
        }
        if (use == SchemaUse::Arguments)
            lintTop(top);
        lint(top, 0);
        std::stable_sort(m_remarks.begin(), m_remarks.end(), [](const SchemaRemark &a, const SchemaRemark &b) { return a.offset < b.offset; });
        return m_remarks;
    }

private:
    void note(RemarkKind kind, qsizetype begin, qsizetype end, const QString &subject = {}, const QString &meant = {})
    {
        if (m_remarks.size() < mostRemarks)
            m_remarks.append({ .kind = kind, .subject = subject, .meant = meant, .offset = begin, .length = end - begin });
    }

    void note(RemarkKind kind, const JsonNode &node, const QString &subject = {})
    {
        note(kind, node.begin, node.end, subject);
    }

    QList<NamedNode> members(const JsonNode &object) const
    {
        QList<NamedNode> all;
        const QList<JsonNode> children = JsonNodes::children(m_text, object);
        for (const JsonNode &child : children)
            all.append({ JsonPlace::nameOf(m_text, child), child });
        return all;
    }

    std::optional<QString> stringOf(const JsonNode &node) const
    {
        return Json::unquoted(QByteArrayView(m_text).sliced(node.begin, node.end - node.begin));
    }

    static const JsonNode *find(const QList<NamedNode> &all, QLatin1StringView name)
    {
        const auto found = std::find_if(all.cbegin(), all.cend(), [name](const NamedNode &each) { return each.name == name; });
        return found == all.cend() ? nullptr : &found->node;
    }

    void lintTop(const JsonNode &top)
    {
        const QList<NamedNode> all = members(top);
        const JsonNode *const type = find(all, "type"_L1);
        if (!type) {
            if (!find(all, "$ref"_L1))
                note(RemarkKind::TypeMissing, top.begin, top.begin + 1);
        } else if (const auto name = stringOf(*type); !name || name->compare("object"_L1, Qt::CaseInsensitive) != 0) {
            note(RemarkKind::TypeNotObject, *type);
        }
    }

    static bool isSchema(const JsonNode &node)
    {
        return node.kind == JsonNode::Kind::Object || node.kind == JsonNode::Kind::True || node.kind == JsonNode::Kind::False;
    }

    void lintPart(const QString &keyword, const JsonNode &node, int depth)
    {
        if (!isSchema(node))
            note(RemarkKind::PartNotASchema, node, keyword);
        else if (node.kind == JsonNode::Kind::Object)
            lint(node, depth + 1);
    }

    void lintParts(const QString &keyword, const JsonNode &node, int depth)
    {
        const bool areProperties = keyword == "properties"_L1 || keyword == "patternProperties"_L1;
        if (node.kind != JsonNode::Kind::Object) {
            note(areProperties ? RemarkKind::PropertiesNotAnObject : RemarkKind::PartNotASchema, node, keyword);
            return;
        }
        const QList<NamedNode> all = members(node);
        for (const NamedNode &each : all) {
            if (!isSchema(each.node))
                note(RemarkKind::PropertyNotASchema, each.node, each.name);
            else if (each.node.kind == JsonNode::Kind::Object)
                lint(each.node, depth + 1);
        }
    }

    void lintType(const JsonNode &node)
    {
        const auto judge = [this](const JsonNode &one) {
            const auto name = stringOf(one);
            // Gemini writes its types in capitals.
            const bool isKnown = name && (schemaTypes().contains(*name) || (name->isUpper() && schemaTypes().contains(name->toLower())));
            if (!isKnown)
                note(RemarkKind::TypeUnknown, one, name.value_or(QString()));
        };
        if (node.kind != JsonNode::Kind::Array) {
            judge(node);
            return;
        }
        const QList<JsonNode> each = JsonNodes::children(m_text, node);
        std::for_each(each.cbegin(), each.cend(), judge);
    }

    void lintRequired(const JsonNode &node, const QList<NamedNode> &all)
    {
        if (node.kind != JsonNode::Kind::Array) {
            note(RemarkKind::RequiredNotAList, node);
            return;
        }
        const JsonNode *const properties = find(all, "properties"_L1);
        QStringList known;
        if (properties && properties->kind == JsonNode::Kind::Object) {
            const QList<NamedNode> named = members(*properties);
            for (const NamedNode &each : named)
                known.append(each.name);
        }
        // Elsewhere it may be said what the others are.
        const bool isOpen = (!properties && m_depth > 0) || find(all, "allOf"_L1) || find(all, "anyOf"_L1) || find(all, "oneOf"_L1)
            || find(all, "patternProperties"_L1) || (properties && properties->kind != JsonNode::Kind::Object);
        const QList<JsonNode> names = JsonNodes::children(m_text, node);
        for (const JsonNode &each : names) {
            const auto name = stringOf(each);
            if (!name)
                note(RemarkKind::RequiredNotAList, each);
            else if (!isOpen && !known.contains(*name))
                note(RemarkKind::RequiredUnknown, each, *name);
        }
    }

    void lintReference(const JsonNode &node)
    {
        const QString text = stringOf(node).value_or(QString());
        if (!text.startsWith(u'#')) {
            note(RemarkKind::OtherDocument, node, text);
            return;
        }
        const QString pointer = QString::fromUtf8(QByteArray::fromPercentEncoding(text.mid(1).toUtf8()));
        JsonNode place = JsonNodes::top(m_text).value;
        const QStringList steps = pointer.split(u'/').mid(1);
        bool isThere = pointer.isEmpty() || pointer.startsWith(u'/');
        for (QString step : steps) {
            step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
            const QList<NamedNode> all = place.kind == JsonNode::Kind::Object ? members(place) : QList<NamedNode>();
            const QList<JsonNode> list = place.kind == JsonNode::Kind::Array ? JsonNodes::children(m_text, place) : QList<JsonNode>();
            const auto found = std::find_if(all.cbegin(), all.cend(), [&step](const NamedNode &each) { return each.name == step; });
            bool isNumber = false;
            const int index = step.toInt(&isNumber);
            if (found != all.cend())
                place = found->node;
            else if (isNumber && index >= 0 && index < list.size())
                place = list[index];
            else
                isThere = false;
        }
        if (!isThere)
            note(RemarkKind::DanglingReference, node, text);
    }

    void lintKeyword(const NamedNode &member, const QList<NamedNode> &all, int depth)
    {
        const auto &[name, node] = member;
        if (name == "type"_L1) {
            lintType(node);
        } else if (name == "required"_L1) {
            m_depth = depth;
            lintRequired(node, all);
        } else if (name == "enum"_L1) {
            if (node.kind != JsonNode::Kind::Array)
                note(RemarkKind::EnumNotAList, node);
            else if (node.count == 0)
                note(RemarkKind::EnumEmpty, node);
        } else if (name == "pattern"_L1) {
            const QString pattern = stringOf(node).value_or(QString());
            if (!QRegularExpression(pattern).isValid() && !pattern.contains("\\u"_L1))
                note(RemarkKind::PatternInvalid, node, pattern);
        } else if (name == "$ref"_L1) {
            lintReference(node);
        } else if (name == "properties"_L1 || name == "patternProperties"_L1 || name == "definitions"_L1 || name == "$defs"_L1
            || name == "dependentSchemas"_L1) {
            lintParts(name, node, depth);
        } else if (name == "allOf"_L1 || name == "anyOf"_L1 || name == "oneOf"_L1 || name == "prefixItems"_L1
            || (name == "items"_L1 && node.kind == JsonNode::Kind::Array)) {
            if (node.kind != JsonNode::Kind::Array)
                note(RemarkKind::PartNotASchema, node, name);
            const QList<JsonNode> parts = JsonNodes::children(m_text, node);
            for (const JsonNode &part : parts)
                lintPart(name, part, depth);
        } else if (name == "items"_L1 || name == "additionalProperties"_L1 || name == "additionalItems"_L1 || name == "not"_L1 || name == "if"_L1
            || name == "then"_L1 || name == "else"_L1 || name == "contains"_L1 || name == "propertyNames"_L1) {
            lintPart(name, node, depth);
        } else if (!schemaKeywords().contains(name) && !name.startsWith("x-"_L1) && !name.startsWith(u'$')) {
            const QString meant = nearestKeyword(name);
            note(meant.isEmpty() ? RemarkKind::KeywordUnknown : RemarkKind::KeywordMisspelled, node.nameBegin, node.nameEnd, name, meant);
        }
    }

    void lint(const JsonNode &schema, int depth)
    {
        if (depth > deepestLint)
            return;
        const QList<NamedNode> all = members(schema);
        for (const NamedNode &member : all)
            lintKeyword(member, all, depth);
    }

    const QByteArray &m_text;
    QList<SchemaRemark> m_remarks;
    int m_depth = 0;
};
}

QList<SchemaRemark> schemaRemarks(const QByteArray &schema, SchemaUse use)
{
    return SchemaLint(schema).remarks(use);
}

const QStringList &schemaKeywords()
{
    static const QStringList keywords { u"$comment"_s, u"$defs"_s, u"$id"_s, u"$ref"_s, u"$schema"_s, u"additionalItems"_s,
        u"additionalProperties"_s, u"allOf"_s, u"anyOf"_s, u"const"_s, u"contains"_s, u"contentEncoding"_s, u"contentMediaType"_s,
        u"default"_s, u"definitions"_s, u"dependencies"_s, u"dependentRequired"_s, u"dependentSchemas"_s, u"deprecated"_s,
        u"description"_s, u"else"_s, u"enum"_s, u"example"_s, u"examples"_s, u"exclusiveMaximum"_s, u"exclusiveMinimum"_s, u"format"_s,
        u"if"_s, u"items"_s, u"maxItems"_s, u"maxLength"_s, u"maxProperties"_s, u"maximum"_s, u"minItems"_s, u"minLength"_s,
        u"minProperties"_s, u"minimum"_s, u"multipleOf"_s, u"not"_s, u"nullable"_s, u"oneOf"_s, u"pattern"_s, u"patternProperties"_s,
        u"prefixItems"_s, u"properties"_s, u"propertyNames"_s, u"propertyOrdering"_s, u"readOnly"_s, u"required"_s, u"then"_s, u"title"_s,
        u"type"_s, u"unevaluatedProperties"_s, u"uniqueItems"_s, u"writeOnly"_s };
    return keywords;
}

const QStringList &schemaTypes()
{
    static const QStringList types { u"array"_s, u"boolean"_s, u"integer"_s, u"null"_s, u"number"_s, u"object"_s, u"string"_s };
    return types;
}
