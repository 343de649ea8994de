// What a model that sees would tell of the pictures and videos in a request: what came, how large it is, and what stands in it.
#pragma once

#include <QJsonObject>
#include <QString>

namespace Sandbox {

/// Of \a body, in whichever surface's shape. Nothing here can look at pixels: of a PNG the size and the text that is kept in it
/// as its Description are read.
QString sightOf(const QJsonObject &body);

} // namespace Sandbox
