// What a test of widgets says of warnings.
#pragma once

#include <QRegularExpression>
#include <QTest>

/// Every warning fails the running test function, but for two that the off-screen platform and a machine without a
/// session give whatever a program does.
inline void failOnOurWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support|QStandardPaths: )")));
}
