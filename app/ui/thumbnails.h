// Small pictures of attached ones. What they show is foreign: only formats that hold nothing but pixels are decoded, within
// bounds of memory, and never in the GUI thread.
#pragma once

#include "core/attachment.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

class Thumbnails final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Longest side of them in device pixels.
    static constexpr int side = 192;

    /// The small picture of \a attachment; null if there is none, or not yet: then ready() may follow.
    QImage of(const Attachment &attachment);

    /// Another conversation is shown.
    void forget() { m_made.clear(); }

    /// Decodes \a bytes, which must be of \a mediaType, to at most \a longest pixels; null for anything else, and for what is
    /// too large to be decoded.
    static QImage decoded(const QByteArray &bytes, const QByteArray &mediaType, int longest = side);

signals:
    /// One that of() was asked for is there.
    void ready();

private:
    struct Made {
        SharedBytes content; ///< kept, so that its place in memory stays its own
        QImage image;
    };
    QHash<const void *, Made> m_made;
    QSet<const void *> m_asked;
};
