// A value that is there or not, as std::optional, but costs no more than a pointer while it is not there, and is shared
// between copies. Seldom present parts of values that are kept by the ten thousand are made of it.
#pragma once

#include <QSharedData>

#include <optional>
#include <utility>

template<typename Value>
class SharedOptional
{
public:
    SharedOptional() = default;
    SharedOptional(std::nullopt_t) { }
    SharedOptional(Value value)
        : m_held(new Held(std::move(value)))
    {
    }
    SharedOptional(const std::optional<Value> &value)
        : m_held(value ? new Held(*value) : nullptr)
    {
    }

    bool has_value() const { return m_held != nullptr; }
    explicit operator bool() const { return has_value(); }
    operator std::optional<Value>() const { return has_value() ? std::optional<Value>(**this) : std::nullopt; }

    // Read only: another is put in place of it as a whole.
    const Value &operator*() const { return m_held->value; }
    const Value *operator->() const { return &m_held->value; }
    void reset() { m_held.reset(); }

    bool operator==(const SharedOptional &other) const
    {
        if (m_held == other.m_held)
            return true;
        return m_held && other.m_held && **this == *other;
    }

private:
    struct Held : QSharedData {
        explicit Held(Value &&kept)
            : value(std::move(kept))
        {
        }
        explicit Held(const Value &kept)
            : value(kept)
        {
        }
        const Value value;
    };

    QExplicitlySharedDataPointer<const Held> m_held;
};
