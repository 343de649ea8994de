#include "core/answershape.h"

#include "core/eventlist.h"
#include "core/jsonplace.h"
#include "core/jsontext.h"

#include <algorithm>
#include <iterator>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
using Shape = AnswerShape;

constexpr int mostShapeDepth = 64;
/// An answer that has more fields keeps its data in their names.
constexpr size_t mostShapeFields = 20'000;
constexpr qsizetype childrenAtOnce = 1'000;

/// What the model made up stands in them, and what the tools it was told of want.
bool isForeignObject(const QString &name)
{
    return name == "args"_L1 || name == "arguments"_L1 || name == "input"_L1;
}

bool isUsage(const QString &name)
{
    return name == "usage"_L1 || name == "usageMetadata"_L1;
}

Shape::Types typeOf(JsonNode::Kind kind)
{
    switch (kind) {
    case JsonNode::Kind::Object:
        return Shape::Object;
    case JsonNode::Kind::Array:
        return Shape::Array;
    case JsonNode::Kind::String:
        return Shape::String;
    case JsonNode::Kind::Number:
        return Shape::Number;
    case JsonNode::Kind::True:
    case JsonNode::Kind::False:
        return Shape::Boolean;
    case JsonNode::Kind::Null:
        return Shape::Null;
    case JsonNode::Kind::Broken:
        break;
    }
    return Shape::NotJson;
}

/// The fields met so far as a tree, so that an event costs no more than its own fields.
class FieldTree
{
public:
    FieldTree() { m_fields.push_back({}); }

    void add(QByteArrayView json)
    {
        const JsonTop top = JsonNodes::top(json);
        if (top.fault != JsonFault::None && top.fault != JsonFault::NotUtf8) {
            m_fields.front().types |= Shape::NotJson;
            return;
        }
        m_work.push_back({ .node = top.value });
        while (!m_work.empty()) {
            const Work work = m_work.back();
            m_work.pop_back();
            m_fields[work.field].types |= typeOf(work.node.kind);
            if (work.node.count > 0 && work.depth < mostShapeDepth && !m_fields[work.field].isClosed)
                open(json, work);
        }
    }

    void tell(Shape &shape) const
    {
        std::vector<Told> told { {} };
        while (!told.empty()) {
            const Told at = told.back();
            told.pop_back();
            const Field &field = m_fields[at.field];
            (at.isUsage ? shape.usage : shape.fields)[at.place] |= field.types;
            for (auto child = field.children.begin(); child != field.children.end(); ++child) {
                const QString &name = child.key();
                if (isUsage(name))
                    told.push_back({ .place = name, .field = child.value(), .isUsage = true });
                else
                    told.push_back({ .place = name.isNull() ? QString(at.place + "[]"_L1) : JsonPlace::member(at.place, name),
                        .field = child.value(),
                        .isUsage = at.isUsage });
            }
        }
    }

private:
    struct Field {
        Shape::Types types = 0;
        bool isClosed = false;
        QMap<QString, size_t> children; ///< a null name: the elements
    };
    struct Work {
        JsonNode node;
        size_t field = 0;
        int depth = 0;
    };
    struct Told {
        QString place;
        size_t field = 0;
        bool isUsage = false;
    };

    void open(QByteArrayView json, const Work &work)
    {
        qsizetype from = -1;
        do {
            QList<JsonNode> children = JsonNodes::children(json, work.node, from, childrenAtOnce + 1);
            from = -1;
            if (children.size() > childrenAtOnce)
                from = children.takeLast().from();
            for (const JsonNode &child : std::as_const(children))
                take(json, work, child);
        } while (from >= 0);
    }

    void take(QByteArrayView json, const Work &work, const JsonNode &child)
    {
        const QString name = child.hasName() ? nonNull(JsonPlace::nameOf(json, child)) : QString();
        const auto known = m_fields[work.field].children.constFind(name);
        size_t field = 0;
        if (known != m_fields[work.field].children.constEnd()) {
            field = known.value();
        } else if (m_fields.size() < mostShapeFields) {
            field = m_fields.size();
            m_fields[work.field].children.insert(name, field);
            m_fields.push_back({ .isClosed = isForeignObject(name) });
        } else {
            return;
        }
        // What is no container needs no turn of its own.
        if (child.count == 0)
            m_fields[field].types |= typeOf(child.kind);
        else
            m_work.push_back({ .node = child, .field = field, .depth = work.depth + 1 });
    }

    static QString nonNull(const QString &name) { return name.isNull() ? u""_s : name; }

    std::vector<Field> m_fields;
    std::vector<Work> m_work;
};

/// The kind of an event without a name.
QByteArray kindIn(QByteArrayView json)
{
    const JsonTop top = JsonNodes::top(json);
    if (top.value.kind != JsonNode::Kind::Object || !top.value.isWhole)
        return {};
    QByteArray kind;
    for (const JsonNode &member : JsonNodes::children(json, top.value, -1, 100)) {
        if (member.kind != JsonNode::Kind::String)
            continue;
        const QString name = JsonPlace::nameOf(json, member);
        const auto value = [&] {
            return Json::unquoted(json.sliced(member.begin, member.end - member.begin)).value_or(QString()).toUtf8();
        };
        if (name == "type"_L1)
            return value();
        if (name == "object"_L1)
            kind = value();
    }
    return kind;
}

bool isLastKind(const QByteArray &kind)
{
    constexpr const char *last[] = { "message_stop", "response.completed", "response.incomplete", "response.failed", "error" };
    return std::any_of(std::begin(last), std::end(last), [&kind](const char *one) { return kind == one; });
}
}

QByteArray AnswerShape::typesText(Types types)
{
    constexpr std::pair<Type, const char *> names[] = { { Null, "null" }, { Boolean, "boolean" }, { Number, "number" },
        { String, "string" }, { Array, "array" }, { Object, "object" }, { NotJson, "not JSON" } };
    QByteArrayList words;
    for (const auto &[type, name] : names) {
        if ((types & type) && (type != Null || types == Null))
            words.append(name);
    }
    return words.join(", ");
}

AnswerShape shapeOf(const Exchange &exchange)
{
    AnswerShape shape;
    EventList list(exchange.head, EventList::framingOf(exchange.protocol));
    list.take(exchange.body, exchange.chunks);
    shape.isStream = list.isStream();
    shape.medianGapNs = list.medianGapNs();
    shape.longestGapNs = list.longestGapNs();
    FieldTree tree;
    for (const EventRow &row : list.rows()) {
        switch (row.kind) {
        case EventRow::Kind::Comment:
        case EventRow::Kind::Fields:
        case EventRow::Kind::Unknown:
            continue;
        case EventRow::Kind::Done:
            shape.ending = "[DONE]";
            ++shape.events;
            continue;
        case EventRow::Kind::Data:
        case EventRow::Kind::Whole:
            break;
        }
        const EventParts parts = list.parts(exchange.body, row);
        if (parts.data.trimmed().isEmpty())
            continue;
        ++shape.events;
        tree.add(parts.data);
        const QByteArray kind = parts.name.isEmpty() ? kindIn(parts.data) : parts.name;
        if (!kind.isEmpty())
            ++shape.kinds[kind];
        if (shape.isStream)
            shape.ending = isLastKind(kind) ? kind : QByteArray();
    }
    if (shape.events > 0)
        tree.tell(shape);
    return shape;
}
