// How many tokens a text may be, roughly: there is no public tokeniser for these models.
#pragma once

#include <QStringView>

/// About one token for four Latin characters and one for 1.5 CJK characters. Always show it with "≈".
qint64 estimatedTokens(QStringView text);
