// As much of JSON Schema as the schemas in tests/data use. Header only.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>

class JsonSchema
{
public:
    explicit JsonSchema(const QJsonObject &root)
        : m_root(root)
    {
    }

    /// What is wrong with \a value, one sentence each; empty if it is valid.
    QStringList problemsOf(const QJsonValue &value) const
    {
        QStringList problems;
        check(value, m_root, QStringLiteral("#"), problems);
        return problems;
    }

private:
    static QString typeOf(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            return QStringLiteral("null");
        case QJsonValue::Bool:
            return QStringLiteral("boolean");
        case QJsonValue::Double:
            return std::floor(value.toDouble()) == value.toDouble() ? QStringLiteral("integer") : QStringLiteral("number");
        case QJsonValue::String:
            return QStringLiteral("string");
        case QJsonValue::Array:
            return QStringLiteral("array");
        case QJsonValue::Object:
            return QStringLiteral("object");
        }
        return {};
    }

    void check(const QJsonValue &value, QJsonObject schema, const QString &place, QStringList &problems) const
    {
        if (const QString name = schema[QStringLiteral("$ref")].toString(); !name.isEmpty())
            schema = m_root[QStringLiteral("definitions")].toObject()[name.section(QLatin1Char('/'), -1)].toObject();
        const QString type = typeOf(value);
        const QString wanted = schema[QStringLiteral("type")].toString();
        if (!wanted.isEmpty() && wanted != type && !(wanted == QStringLiteral("number") && type == QStringLiteral("integer")))
            problems << place + QStringLiteral(": is ") + type + QStringLiteral(" instead of ") + wanted;
        if (schema.contains(QStringLiteral("enum")) && !schema[QStringLiteral("enum")].toArray().contains(value))
            problems << place + QStringLiteral(": is none of the values it may have");
        if (value.isDouble() && value.toDouble() < schema[QStringLiteral("minimum")].toDouble(value.toDouble()))
            problems << place + QStringLiteral(": is too small");
        if (value.isString()) {
            if (value.toString().size() < schema[QStringLiteral("minLength")].toInt())
                problems << place + QStringLiteral(": is too short");
            const QString pattern = schema[QStringLiteral("pattern")].toString();
            if (!pattern.isEmpty() && !QRegularExpression(pattern).match(value.toString()).hasMatch())
                problems << place + QStringLiteral(": does not match ") + pattern;
        }
        if (value.isArray()) {
            const QJsonArray elements = value.toArray();
            for (qsizetype i = 0; i < elements.size() && schema.contains(QStringLiteral("items")); ++i)
                check(elements.at(i), schema[QStringLiteral("items")].toObject(), place + QLatin1Char('/') + QString::number(i), problems);
        }
        if (value.isObject())
            checkMembers(value.toObject(), schema, place, problems);
    }

    void checkMembers(const QJsonObject &object, const QJsonObject &schema, const QString &place, QStringList &problems) const
    {
        const QJsonArray required = schema[QStringLiteral("required")].toArray();
        for (const QJsonValue &name : required) {
            if (!object.contains(name.toString()))
                problems << place + QStringLiteral(": has no ") + name.toString();
        }
        const QJsonObject known = schema[QStringLiteral("properties")].toObject();
        const QStringList patterns = schema[QStringLiteral("patternProperties")].toObject().keys();
        for (auto member = object.begin(); member != object.end(); ++member) {
            bool isKnown = known.contains(member.key());
            if (isKnown)
                check(member.value(), known[member.key()].toObject(), place + QLatin1Char('/') + member.key(), problems);
            for (const QString &pattern : patterns)
                isKnown |= QRegularExpression(pattern).match(member.key()).hasMatch();
            if (!isKnown && schema[QStringLiteral("additionalProperties")].isBool())
                problems << place + QStringLiteral(": may not have ") + member.key();
        }
    }

    QJsonObject m_root;
};
