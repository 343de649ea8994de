// Parameters of a request: what may be set, what the documents say of it, and what somebody did set.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

enum class ParameterKind { Number, Integer, Switch, Choice, TextList, Json };

/// One row of the parameter form. Ranges are soft marks from documents: shown, never enforced.
struct ParameterSpec {
    QByteArray id; ///< stable across routes: "max_tokens"
    QByteArray field; ///< body field on this surface, dots for nesting: "max_completion_tokens", "thinking.type"
    ParameterKind kind = ParameterKind::Json;
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool minimumExcluded = false;
    double step = 0; ///< of the slider and spin box; 0 where there is none
    std::optional<QByteArray> documentedDefault; ///< JSON text; absent where the server's default is unknown
    QList<QByteArray> choices; ///< JSON texts; for Choice
    QString source; ///< where the facts stand: "MiniMax docs, OpenAI chat, 2026"
    bool basic = false; ///< shown without opening "More"

    bool operator==(const ParameterSpec &) const = default;
};

/// Only what somebody set, in the order it was set. Unset is absent.
class ParameterValues
{
public:
    struct Entry {
        QByteArray id;
        QByteArray json; ///< the value as JSON text, spelled as typed

        bool operator==(const Entry &) const = default;
    };

    /// The value of \a id as JSON text; nothing while it is unset.
    std::optional<QByteArray> value(QByteArrayView id) const;
    bool contains(QByteArrayView id) const { return value(id).has_value(); }
    void set(QByteArrayView id, const QByteArray &json);
    void reset(QByteArrayView id);
    void clear() { m_entries.clear(); }
    bool isEmpty() const { return m_entries.isEmpty(); }
    const QList<Entry> &entries() const { return m_entries; }

    bool operator==(const ParameterValues &) const = default;

private:
    QList<Entry> m_entries;
};
