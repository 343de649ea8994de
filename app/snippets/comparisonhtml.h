// A comparison as one HTML file that needs and loads nothing else: readable in light and dark, on screen and on paper. Foreign
// text is escaped throughout, and a Content-Security-Policy forbids all but the styles within.
#pragma once

#include "core/comparisonrecord.h"
#include "core/reportwords.h"

#include <QByteArray>

QByteArray comparisonAsHtml(const ComparisonRecord &record, const ReportWords &words);
