// A comparison as Markdown, for an issue or a note. Whatever a server or a person wrote stands in code, where no renderer acts
// on it.
#pragma once

#include "core/comparisonrecord.h"
#include "core/reportwords.h"

#include <QByteArray>

QByteArray comparisonAsMarkdown(const ComparisonRecord &record, const ReportWords &words);
