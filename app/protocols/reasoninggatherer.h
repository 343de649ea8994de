// The reasoning of one answer, from as many places as a server puts it in, shown once.
#pragma once

#include "protocols/partedtext.h"

#include <QByteArray>
#include <QList>

#include <optional>

/// Servers send reasoning as a text field, as a list of details, between tags in the content, or in several of them at
/// once. Structured fields are preferred, and the same text is never shown twice.
class ReasoningGatherer
{
public:
    enum class Source { None, Tags, Details, Field };

    void addField(QStringView piece, QByteArrayView key);
    void setField(const QString &whole, QByteArrayView key);
    void addDetails(QByteArrayView json, bool whole);

    // Where reasoning comes in blocks of its own, each in its place.
    void addBlock(int place, QStringView piece);
    void setBlock(int place, const QString &whole);
    QString block(int place) const { return m_field.part(place); }

    /// The preferred text so far. While \a last is false, an end that may become a tag is held back.
    QStringView shown(const QString &tagged, bool last) const;
    Source source(const QString &tagged) const;

    /// Changes whenever the preferred text did anything but grow.
    int generation() const { return m_generation; }

    /// All of it at the end: texts of several places joined, unless one holds the other.
    QString whole(const QString &tagged) const;

    /// Whether two places told the same.
    bool isTwice(const QString &tagged) const;
    bool isSnapshot() const;

    // For the message that goes back: the field's name and text as they came, and the merged details.
    QByteArray fieldKey() const { return m_fieldKey; }
    const QString &field() const { return m_field.text(); }
    QByteArray detailsJson() const;
    bool isEmpty() const { return m_field.text().isEmpty() && m_details.isEmpty(); }

private:
    struct Detail {
        QString id;
        std::optional<int> index;
        QList<std::pair<QString, QByteArray>> members; ///< raw, the text aside
        QString textMember; ///< "text", or "summary"
        GrowingText text;
    };

    Detail &detailFor(const QList<std::pair<QString, QByteArray>> &members);
    void rebuildDetailsText();

    PartedText m_field;
    QByteArray m_fieldKey;
    QList<Detail> m_details;
    QString m_detailsText;
    int m_generation = 0;
};
