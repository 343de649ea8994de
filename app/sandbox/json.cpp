#include "sandbox/json.h"

namespace Sandbox {

Json::Json(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    m_text.reserve(utf8.size() + 2);
    m_text += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"': m_text += "\\\""; continue;
        case '\\': m_text += "\\\\"; continue;
        case '\n': m_text += "\\n"; continue;
        case '\r': m_text += "\\r"; continue;
        case '\t': m_text += "\\t"; continue;
        }
        if (uchar(c) < 0x20)
            m_text += "\\u" + QByteArray::number(int(c), 16).rightJustified(4, '0');
        else
            m_text += c;
    }
    m_text += '"';
}

Json Json::raw(const QByteArray &text)
{
    Json json;
    json.m_text = text;
    return json;
}

Json Json::array(const QList<Json> &items)
{
    Json json;
    json.m_text = "[";
    for (const Json &item : items) {
        if (json.m_text.size() > 1)
            json.m_text += ',';
        json.m_text += item.m_text;
    }
    json.m_text += ']';
    return json;
}

JsonObject::JsonObject(std::initializer_list<std::pair<const char *, Json>> members)
{
    for (const auto &[key, value] : members)
        add(key, value);
}

JsonObject &JsonObject::add(const QString &key, const Json &value)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += Json(key).text() + ':' + value.text();
    return *this;
}

} // namespace Sandbox
