// What an answer is made of: which fields of which types, which kinds of events, how it ended. None of it says what was answered.
#pragma once

#include "core/exchange.h"

#include <QMap>

struct AnswerShape {
    enum Type : quint8 { Null = 1, Boolean = 2, Number = 4, String = 8, Array = 16, Object = 32, NotJson = 64 };
    using Types = quint8;

    /// By place, elements of arrays all at once: "choices[].delta.content". Of a stream all events together. "" is the body.
    QMap<QString, Types> fields;
    QMap<QString, Types> usage; ///< those of the usage object: "usage.prompt_tokens"
    /// How often events of a kind came: by the name the stream gives them, else what their "type" or "object" says.
    QMap<QByteArray, int> kinds;
    bool isStream = false;
    QByteArray ending; ///< "[DONE]", or the kind of the last event if it is one that ends a stream
    qint64 events = 0;
    qint64 medianGapNs = 0;
    qint64 longestGapNs = 0;

    /// "string", "null, object"; null is only told where there is nothing else.
    static QByteArray typesText(Types types);
};

/// Reads all of the body, which may take a while.
AnswerShape shapeOf(const Exchange &exchange);
