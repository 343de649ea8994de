// What is different between two texts, two requests as sent, or two answers as received.
#pragma once

#include "core/eventlist.h"
#include "core/exchange.h"

#include <QList>
#include <QString>

struct TextPiece {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const TextPiece &) const = default;
};

/// \a after against \a before, cut at words (and ideographs) so that no character is split: what is Same or Removed makes
/// \a before again, what is Same or Added makes \a after. Takes a while for long texts and may run in any thread; of texts that
/// have little in common the pieces are coarser.
QList<TextPiece> textDifferences(const QString &before, const QString &after);

/// One thing that is different. Nothing is said of what is equal.
struct Difference {
    enum class Kind { Added, Dropped, Changed, Renamed };
    enum class Part {
        // Of the request.
        Method,
        Host, ///< scheme, host and port
        Path,
        Query, ///< one field of it
        RequestHeader,
        BodyField, ///< one field of the JSON body, or the whole of one that is no JSON
        FieldOrder, ///< the same fields in another order
        // Of the response.
        Status,
        ResponseHeader, ///< one family of headers: "x-ratelimit-*", or one header
        Shape, ///< a field of the body, or of the events of a stream, and its type
        EventKind, ///< place: the kind; how often its events came, if the other has none of it
        Usage, ///< a field of the usage object: "usage.prompt_tokens"
        Cadence, ///< place: "events", "pieces" (how many), "median_gap", "longest_gap" (in ms)
        FinishReason,
        Ending, ///< how the stream ended: "[DONE]", "message_stop", empty: without an end of its own
    };
    Part part = Part::BodyField;
    Kind kind = Kind::Changed;
    QString place; ///< a JSON path ("messages[0].content"), a header, a query field; of the reference, if it is there
    QString newPlace; ///< of a renamed one: what it is called in the other
    QByteArray before; ///< the value in the reference, spelled as it is; empty: none
    QByteArray after;

    bool operator==(const Difference &) const = default;
};

/// What \a other, as sent, has otherwise than \a reference: fields that were renamed (the same value under another path),
/// dropped, added or changed; headers but those whose value is new each time; secrets count as equal and are not told.
QList<Difference> sentDifferences(const HttpRequest &reference, const HttpRequest &other);

/// What came back otherwise: shape of the body or the events, kinds of events and their cadence, families of headers, fields
/// of the usage object. Values that differ between any two answers (ids, times, texts, counts) are none. May run in any thread.
QList<Difference> receivedDifferences(const Exchange &reference, const Exchange &other);
