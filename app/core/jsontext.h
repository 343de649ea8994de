// JSON as text whose order and spelling are kept: what a person typed as 1e-5 is sent as 1e-5.
// Reading the wire is simdjson's work and editing nlohmann::ordered_json's; this only joins, quotes, checks and indents.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Json {
/// \a text as a JSON string, quotes included.
QByteArray quoted(QStringView text);

/// The text of one JSON string, quotes included; nothing if it is none. Halves of surrogate pairs stay as they are, so that
/// a pair cut in two by a stream joins again.
std::optional<QString> unquoted(QByteArrayView json);

struct Problem {
    qsizetype offset; ///< byte at which reading failed
    QString message; ///< the parser's own words, English
};

/// What keeps \a json from being one JSON value, or nothing. Depth is limited to 512.
std::optional<Problem> problemIn(QByteArrayView json);

/// \a json with two-space indentation; spelling of numbers and strings unchanged. Text that is not JSON comes back as it is.
QByteArray indented(QByteArrayView json);

/// \a json without white space between its tokens; spelling unchanged. Text that is not JSON comes back as it is.
QByteArray compacted(QByteArrayView json);

/// The members of a JSON object as (name, raw JSON text), in order; nothing if \a json is not an object.
std::optional<QList<std::pair<QString, QByteArray>>> members(QByteArrayView json);

/// The elements of a JSON array as raw JSON text; nothing if \a json is not an array.
std::optional<QList<QByteArray>> elements(QByteArrayView json);

/// Builds an object member by member. Setting a name again replaces its value in place.
class ObjectText
{
public:
    void set(const QString &name, const QByteArray &json);
    void setString(const QString &name, QStringView value);
    bool contains(const QString &name) const;
    /// The JSON text of member \a name, or an empty array.
    QByteArray value(const QString &name) const;
    bool isEmpty() const { return m_members.isEmpty(); }
    /// Brings the members called \a names to the front, in that order; the others follow as they stand.
    void reorder(const QList<QByteArray> &names);
    QByteArray text() const;

private:
    QList<std::pair<QString, QByteArray>> m_members;
};

QByteArray arrayText(const QList<QByteArray> &elements);
}
