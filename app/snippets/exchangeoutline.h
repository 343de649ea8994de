// What a body says without its contents: the shape, the figures and the names stay, each text becomes its length.
#pragma once

#include <QByteArray>
#include <QString>

/// "(120 characters)", or nothing for no text.
QString textOutline(const QString &text);

/// A JSON body, or a stream of JSON events. Of anything else only the size is told.
QByteArray bodyOutline(const QByteArray &body);
