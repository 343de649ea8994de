// What is set in a line-up or a column, as the parameter form has it, and back.
#pragma once

#include "core/chatrequest.h"
#include "core/lineup.h"

#include <QList>

class Comparison;

namespace LineupSettings {
/// The rows of every surface of the line-up, each once.
QList<ParameterSpec> specs(const Comparison &comparison);
/// \a set by \a specs; what is no row of theirs becomes a free field.
ChatSettings settings(const ParameterValues &set, const QList<ParameterSpec> &specs);
ParameterValues set(const ChatSettings &settings);
}
