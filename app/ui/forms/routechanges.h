// Which settings differ between two states of a route, in words for a menu.
#pragma once

#include <QStringList>

struct Route;

namespace RouteChanges {
/// "base URLs", "proxy", …: what differs between \a now and \a then; keys are no setting.
QStringList between(const Route &now, const Route &then);
}
