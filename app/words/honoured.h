// Parameters that were not honoured, in words: what was asked, and what came instead.
#pragma once

#include "advice/finding.h"

#include <QString>

namespace Words {
/// "n ignored"; empty for a finding that is none of ignoredParameters().
QString ignoredTitle(const Finding &finding);
/// "n asked for 3 answers; 1 came."
QString ignoredSentence(const Finding &finding);
}
