// What the doctor found, in sentences; findings.h asks here for every id that is not a guard's.
#pragma once

#include "advice/finding.h"

#include <QString>

namespace Words {
/// One or two plain sentences: what is wrong, and why.
QString diagnosisSentence(const Finding &finding);
}
