// A JSON text as a tree that is read where somebody looks: a node is a range of the text's bytes, and its children are found
// when it is opened. Nothing is copied; order, doubled names and every spelling stay. Of a damaged text all that stands before
// the damage can be read.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <limits>

struct JsonNode {
    enum class Kind {
        Object,
        Array,
        String,
        Number,
        True,
        False,
        Null,
        Broken, ///< from here on nothing can be read
    };

    Kind kind = Kind::Broken;
    qsizetype begin = 0; ///< of the value
    qsizetype end = 0; ///< behind it; of what breaks: of the text
    qsizetype nameBegin = -1; ///< quotes included; -1: it has no name
    qsizetype nameEnd = -1;
    qsizetype count = 0; ///< children, one that is broken included
    bool isWhole = true; ///< the text does not break in it

    bool isContainer() const { return kind == Kind::Object || kind == Kind::Array; }
    bool hasName() const { return nameBegin >= 0; }
    /// Where it begins, name included.
    qsizetype from() const { return hasName() ? nameBegin : begin; }

    bool operator==(const JsonNode &) const = default;
};

enum class JsonFault {
    None,
    EndsEarly,
    NoValue, ///< something else stands where a value must
    NoName,
    NoColon,
    NoComma, ///< neither a comma nor the end of the container
    BadNumber,
    BadEscape,
    BadControl, ///< a control character inside a string
    TextBehind, ///< after the value
    NotUtf8, ///< inside a string; everything can be read
};

/// The whole text.
struct JsonTop {
    JsonNode value;
    JsonFault fault = JsonFault::None; ///< the first one
    qsizetype faultAt = 0; ///< byte
    qsizetype line = 0; ///< of faultAt, from 1; characters, not bytes, count as columns
    qsizetype column = 0;

    bool operator==(const JsonTop &) const = default;
};

/// All of them walk over the bytes of what they are asked for, so large things belong into a thread of their own. What comes
/// back after \a stop was set means nothing.
namespace JsonNodes {
using Stop = const std::atomic_bool *;
constexpr qsizetype all = std::numeric_limits<qsizetype>::max();

JsonTop top(QByteArrayView text, Stop stop = nullptr);

/// Up to \a most children of \a container; \a from: JsonNode::from() of the first one wanted, -1: the very first.
QList<JsonNode> children(QByteArrayView text, const JsonNode &container, qsizetype from = -1, qsizetype most = all, Stop stop = nullptr);

/// JsonNode::from() of every \a every-th child. One that is broken begins none but the first.
QList<qsizetype> marks(QByteArrayView text, const JsonNode &container, qsizetype every, Stop stop = nullptr);

/// JsonNode::begin of up to \a most nodes whose name or value, if it is none that has children, holds \a words in any case, as
/// spelled or as read.
QList<qsizetype> nodesWith(QByteArrayView text, const QString &words, qsizetype most, Stop stop = nullptr);
}
