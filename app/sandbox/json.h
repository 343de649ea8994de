// Writes JSON with its keys in the order given, as the real server's answers have them. Qt's own writer sorts.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringBuilder>

#include <initializer_list>
#include <utility>

namespace Sandbox {

/// A piece of JSON text.
class Json
{
public:
    Json(const QString &text); // NOLINT(google-explicit-constructor): values read as they would in JSON
    template <typename A, typename B>
    Json(const QStringBuilder<A, B> &text) : Json(QString(text)) {} // NOLINT(google-explicit-constructor)
    Json(const char *text) : Json(QString::fromUtf8(text)) {} // NOLINT(google-explicit-constructor)
    Json(QLatin1StringView text) : Json(QString(text)) {} // NOLINT(google-explicit-constructor)
    Json(bool value) : m_text(value ? "true" : "false") {} // NOLINT(google-explicit-constructor)
    Json(int value) : m_text(QByteArray::number(value)) {} // NOLINT(google-explicit-constructor)
    Json(qint64 value) : m_text(QByteArray::number(value)) {} // NOLINT(google-explicit-constructor)
    Json(std::nullptr_t) : m_text("null") {} // NOLINT(google-explicit-constructor)

    static Json raw(const QByteArray &text);
    static Json array(const QList<Json> &items);

    const QByteArray &text() const { return m_text; }

private:
    Json() = default;

    QByteArray m_text;
};

/// An object that keeps the order of its keys.
class JsonObject
{
public:
    JsonObject() = default;
    JsonObject(std::initializer_list<std::pair<const char *, Json>> members);

    JsonObject &add(const QString &key, const Json &value);
    JsonObject &add(const char *key, const Json &value) { return add(QString::fromLatin1(key), value); }

    QByteArray text() const { return '{' + m_members + '}'; }
    operator Json() const { return Json::raw(text()); } // NOLINT(google-explicit-constructor)

private:
    QByteArray m_members;
};

} // namespace Sandbox
