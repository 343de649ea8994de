#include "protocols/reasoninggatherer.h"

#include "core/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using JsonMembers = QList<std::pair<QString, QByteArray>>;

QByteArray rawMember(const JsonMembers &members, QLatin1StringView name)
{
    for (const auto &[known, value] : members) {
        if (known == name)
            return value;
    }
    return {};
}

/// \a text without the think tags that some servers leave at its ends. A beginning of one is held back unless \a last.
QStringView withoutTags(QStringView text, bool last)
{
    constexpr QStringView opening(u"<think>");
    constexpr QStringView closing(u"</think>");
    if (text.startsWith(u'<')) {
        if (text.startsWith(opening)) {
            text = text.sliced(opening.size());
            while (!text.isEmpty() && text.front().isSpace())
                text = text.sliced(1);
        } else if (!last && opening.startsWith(text)) {
            return {};
        }
    }
    const qsizetype tailSize = qMin(text.size(), closing.size() + 2);
    const qsizetype at = text.last(tailSize).lastIndexOf(u'<');
    if (at < 0)
        return text;
    const qsizetype cut = text.size() - tailSize + at;
    const QStringView tail = text.sliced(cut);
    const bool isTag = tail.startsWith(closing) && tail.sliced(closing.size()).trimmed().isEmpty();
    if (isTag || (!last && closing.startsWith(tail)))
        return text.first(cut);
    return text;
}

bool holds(QStringView text, QStringView part)
{
    return text.contains(part.trimmed());
}
}

void ReasoningGatherer::addField(QStringView piece, QByteArrayView key)
{
    if (m_fieldKey.isEmpty())
        m_fieldKey = key.toByteArray();
    if (m_field.add(0, piece) == GrowingText::Change::Replaced)
        ++m_generation;
}

void ReasoningGatherer::setField(const QString &whole, QByteArrayView key)
{
    m_fieldKey = key.toByteArray();
    if (m_field.set(0, whole) == GrowingText::Change::Replaced)
        ++m_generation;
}

void ReasoningGatherer::addBlock(int place, QStringView piece)
{
    if (m_field.add(place, piece, u"\n\n") == GrowingText::Change::Replaced)
        ++m_generation;
}

void ReasoningGatherer::setBlock(int place, const QString &whole)
{
    if (m_field.set(place, whole, u"\n\n") == GrowingText::Change::Replaced)
        ++m_generation;
}

void ReasoningGatherer::addDetails(QByteArrayView json, bool whole)
{
    const auto elements = Json::elements(json);
    if (!elements)
        return;
    if (whole && !elements->isEmpty()) {
        m_details.clear();
        ++m_generation;
    }
    for (const QByteArray &element : *elements) {
        const auto members = Json::members(element);
        if (!members)
            continue;
        Detail &detail = detailFor(*members);
        for (const auto &[name, value] : *members) {
            if ((name == "text"_L1 || name == "summary"_L1) && value.startsWith('"')) {
                detail.textMember = name;
                continue;
            }
            const auto known = std::find_if(detail.members.begin(), detail.members.end(),
                [&name = name](const auto &member) { return member.first == name; });
            if (known == detail.members.end())
                detail.members.append({ name, value });
            else if (value != "null")
                known->second = value;
        }
        if (detail.textMember.isEmpty())
            continue;
        const QString text = Json::unquoted(rawMember(*members, QLatin1StringView(detail.textMember.toLatin1()))).value_or(QString());
        const qsizetype before = detail.text.text().size();
        const bool isLast = &detail == &m_details.last();
        if (detail.text.add(text) == GrowingText::Change::Appended && isLast && before > 0)
            m_detailsText += QStringView(detail.text.text()).sliced(before);
        else if (!text.isEmpty())
            rebuildDetailsText();
    }
}

ReasoningGatherer::Detail &ReasoningGatherer::detailFor(const JsonMembers &members)
{
    const QString id = Json::unquoted(rawMember(members, "id"_L1)).value_or(QString());
    bool hasIndex = false;
    const int index = rawMember(members, "index"_L1).toInt(&hasIndex);
    for (Detail &detail : m_details) {
        const bool sameId = id.isEmpty() || detail.id.isEmpty() || id == detail.id;
        const bool sameIndex = !hasIndex || !detail.index || index == *detail.index;
        if (sameId && sameIndex)
            return detail;
    }
    m_details.append({ .id = id, .index = hasIndex ? std::optional(index) : std::nullopt });
    return m_details.last();
}

void ReasoningGatherer::rebuildDetailsText()
{
    QString text;
    for (const Detail &detail : std::as_const(m_details)) {
        if (detail.text.text().isEmpty())
            continue;
        if (!text.isEmpty())
            text += "\n\n"_L1;
        text += detail.text.text();
    }
    if (!text.startsWith(m_detailsText))
        ++m_generation;
    m_detailsText = text;
}

ReasoningGatherer::Source ReasoningGatherer::source(const QString &tagged) const
{
    if (!m_field.text().isEmpty())
        return Source::Field;
    if (!m_detailsText.isEmpty())
        return Source::Details;
    return tagged.isEmpty() ? Source::None : Source::Tags;
}

QStringView ReasoningGatherer::shown(const QString &tagged, bool last) const
{
    switch (source(tagged)) {
    case Source::None: return {};
    case Source::Tags: return tagged;
    case Source::Details: return withoutTags(m_detailsText, last);
    case Source::Field: return withoutTags(m_field.text(), last);
    }
    return {};
}

QString ReasoningGatherer::whole(const QString &tagged) const
{
    QString text = shown(tagged, true).toString();
    for (const QStringView other : { withoutTags(m_detailsText, true), QStringView(tagged) }) {
        if (other.trimmed().isEmpty() || holds(text, other))
            continue;
        if (holds(other, text))
            text = other.toString();
        else
            text += u"\n\n"_s + other;
    }
    return text;
}

bool ReasoningGatherer::isTwice(const QString &tagged) const
{
    QList<QStringView> texts;
    for (const QStringView text : { withoutTags(m_field.text(), true), withoutTags(m_detailsText, true), QStringView(tagged) }) {
        if (!text.trimmed().isEmpty())
            texts.append(text.trimmed());
    }
    for (qsizetype i = 1; i < texts.size(); ++i) {
        if (holds(texts[i - 1], texts[i]) || holds(texts[i], texts[i - 1]))
            return true;
    }
    return false;
}

bool ReasoningGatherer::isSnapshot() const
{
    return m_field.isSnapshot()
        || std::any_of(m_details.cbegin(), m_details.cend(), [](const Detail &detail) { return detail.text.isSnapshot(); });
}

QByteArray ReasoningGatherer::detailsJson() const
{
    QList<QByteArray> elements;
    for (const Detail &detail : m_details) {
        Json::ObjectText object;
        for (const auto &[name, value] : detail.members)
            object.set(name, value);
        if (!detail.textMember.isEmpty())
            object.setString(detail.textMember, detail.text.text());
        elements.append(object.text());
    }
    return elements.isEmpty() ? QByteArray() : Json::arrayText(elements);
}
