// The program's own icons, drawn in the colours of the palette in use, whatever the theme becomes later.
#pragma once

#include <QIcon>
#include <QString>

namespace Icons {
/// The icon called \a name in resources/icons ("copy"); follows the palette by itself.
QIcon icon(const QString &name);

/// The same, for what is filled in the highlight colour.
QIcon onHighlight(const QString &name);

/// A filled dot of \a colour ("#rrggbb"); a hollow one if it is not a colour.
QIcon dot(const QString &colour);
}
