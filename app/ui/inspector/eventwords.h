// What is said of the events of an exchange: lanes, marks, remarks, and all of them in one line.
#pragma once

#include <QString>

class EventModel;
class QByteArray;

namespace EventWords {
/// The one lane an event is coloured by.
enum MainLane { Text, Reasoning, Tool, Usage, Other, Failure };
MainLane mainLane(quint8 lanes);

/// "text", "text, usage", "comment", "end"
QString lane(const EventModel &model, int event);
/// "stall", "not JSON"; empty if nothing is odd
QString mark(unsigned marks);
/// The same as whole sentences, a line for each.
QString remarks(const EventModel &model, int event, const QByteArray &protocol);
/// "Event 3 of 46, text, after 412 ms, 40 ms after the one before"
QString sentence(const EventModel &model, int event);
/// How many, how long, how they ended.
QString summary(const EventModel &model, const QByteArray &protocol, bool isRunning);
/// What ends a stream of \a protocol, as it stands on the wire.
QString endName(const QByteArray &protocol);
}
