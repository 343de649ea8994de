#include "core/parameters.h"

std::optional<QByteArray> ParameterValues::value(QByteArrayView id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            return entry.json;
    }
    return std::nullopt;
}

void ParameterValues::set(QByteArrayView id, const QByteArray &json)
{
    for (Entry &entry : m_entries) {
        if (entry.id == id) {
            entry.json = json;
            return;
        }
    }
    m_entries.append({ id.toByteArray(), json });
}

void ParameterValues::reset(QByteArrayView id)
{
    m_entries.removeIf([id](const Entry &entry) { return entry.id == id; });
}
