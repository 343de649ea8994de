#include "protocols/toolcallgatherer.h"

#include "core/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Whether \a piece is all of the arguments again and not their next part: an object that holds what came so far from its
/// first brace on, or one that comes after a finished object.
bool repeatsArguments(const QByteArray &soFar, const QByteArray &piece)
{
    const QByteArray before = soFar.trimmed();
    if (before.isEmpty() || !piece.trimmed().startsWith('{') || !before.startsWith('{'))
        return false;
    return piece.startsWith(soFar) || !Json::problemIn(soFar);
}
}

void ToolCallGatherer::take(QByteArrayView json, bool whole, QList<StreamEvent> &events)
{
    const auto elements = Json::elements(json);
    if (!elements)
        return;
    for (int place = 0; place < elements->size(); ++place) {
        Piece piece;
        const auto entry = Json::members(elements->at(place));
        if (!entry)
            continue;
        for (const auto &[name, value] : *entry) {
            if (name == "index"_L1) {
                bool isNumber = false;
                const qint64 index = value.toLongLong(&isNumber);
                if (isNumber)
                    piece.index = index;
            } else if (name == "id"_L1) {
                piece.id = Json::unquoted(value).value_or(QString());
            } else if (name == "function"_L1) {
                for (const auto &[member, text] : Json::members(value).value_or(QList<std::pair<QString, QByteArray>>())) {
                    if (member == "name"_L1)
                        piece.name = Json::unquoted(text).value_or(QString());
                    else if (member == "arguments"_L1 && text != "null") // some send the object itself
                        piece.arguments = text.startsWith('"') ? Json::unquoted(text).value_or(QString()).toUtf8() : text;
                }
            }
        }
        take(piece, whole, place, events);
    }
}

int ToolCallGatherer::take(const Piece &piece, bool whole, int place, QList<StreamEvent> &events)
{
    ToolCall &call = callFor(piece, whole, place).call;
    ToolCallDelta delta { .index = call.index };
    if (!piece.id.isEmpty() && piece.id != call.id)
        delta.id = call.id = piece.id;
    if (!piece.name.isEmpty() && piece.name != call.name)
        delta.name = call.name = piece.name;
    if (piece.arguments != call.arguments && !piece.arguments.isEmpty() && !call.arguments.isEmpty()
        && (whole || repeatsArguments(call.arguments, piece.arguments))) {
        m_repeats = true;
        delta.replaces = true;
        delta.arguments = call.arguments = piece.arguments;
    } else if (piece.arguments == call.arguments && !call.arguments.isEmpty()
        && (whole || repeatsArguments(call.arguments, piece.arguments))) {
        m_repeats = true;
    } else {
        delta.arguments = piece.arguments;
        call.arguments += piece.arguments;
    }
    if (delta != ToolCallDelta { .index = call.index })
        events.append(delta);
    return call.index;
}

ToolCall ToolCallGatherer::call(int index) const
{
    const auto hit = std::find_if(m_calls.cbegin(), m_calls.cend(), [index](const Call &known) { return known.call.index == index; });
    return hit == m_calls.cend() ? ToolCall() : hit->call;
}

ToolCallGatherer::Call &ToolCallGatherer::callFor(const Piece &piece, bool whole, int place)
{
    const auto touched = [this](qsizetype at) -> Call & {
        m_lastTouched = at;
        return m_calls[at];
    };
    const auto byId = [this, &piece] {
        const auto sameId = [&piece](const Call &known) { return known.call.id == piece.id; };
        return piece.id.isEmpty() ? m_calls.cend() : std::find_if(m_calls.cbegin(), m_calls.cend(), sameId);
    };
    if (piece.index) {
        const auto hit = std::find_if(m_calls.cbegin(), m_calls.cend(),
            [&piece](const Call &known) { return known.serverIndex == piece.index; });
        // Some number every call 0: a new name under a new id is a new call all the same.
        const bool isOther = hit != m_calls.cend() && !piece.id.isEmpty() && !hit->call.id.isEmpty() && piece.id != hit->call.id
            && !piece.name.isEmpty();
        if (hit != m_calls.cend() && !isOther)
            return touched(hit - m_calls.cbegin());
        if (isOther)
            m_lostIndexes = true;
        if (const auto same = byId(); same != m_calls.cend())
            return touched(same - m_calls.cbegin());
        return addCall(piece);
    }
    m_lostIndexes |= !whole;
    if (const auto same = byId(); same != m_calls.cend())
        return touched(same - m_calls.cbegin());
    if (whole && place < m_calls.size() && (piece.id.isEmpty() || m_calls[place].call.id.isEmpty()))
        return touched(place);
    // Neither index nor id: a name begins a call, anything else goes on with the last one.
    const bool goesOn = piece.id.isEmpty() && piece.name.isEmpty();
    if (goesOn && m_lastTouched >= 0)
        return touched(m_lastTouched);
    return addCall(piece);
}

ToolCallGatherer::Call &ToolCallGatherer::addCall(const Piece &piece)
{
    const auto isTaken = [this](qint64 index) {
        return std::any_of(m_calls.cbegin(), m_calls.cend(), [index](const Call &known) { return known.call.index == index; });
    };
    qint64 index = piece.index.value_or(m_calls.size());
    if (index < 0 || index > 100'000)
        index = m_calls.size();
    while (isTaken(index))
        ++index;
    m_calls.append({ .call = { .index = static_cast<int>(index) }, .serverIndex = piece.index });
    m_lastTouched = m_calls.size() - 1;
    return m_calls.last();
}

QByteArray ToolCallGatherer::json() const
{
    QList<Call> ordered = m_calls;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Call &a, const Call &b) { return a.call.index < b.call.index; });
    QList<QByteArray> entries;
    for (const Call &known : std::as_const(ordered)) {
        Json::ObjectText function;
        function.setString(u"name"_s, known.call.name);
        function.setString(u"arguments"_s, QString::fromUtf8(known.call.arguments));
        Json::ObjectText entry;
        entry.setString(u"id"_s, known.call.id);
        entry.setString(u"type"_s, u"function");
        entry.set(u"function"_s, function.text());
        entries.append(entry.text());
    }
    return Json::arrayText(entries);
}
