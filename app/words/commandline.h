// What the command line says, beside what the rest of words/ says for it too.
#pragma once

#include "advice/finding.h"
#include "core/route.h"

#include <QByteArray>
#include <QString>

namespace Words::CommandLine {
QString purpose();
/// What the option called \a name does, for --help; \a subject lists what it takes.
QString option(QByteArrayView name, const QString &subject = {});
/// The sentence for \a id: "unknown-route", "not-json", …; \a subject and \a detail fill its places.
QString problem(QByteArrayView id, const QString &subject = {}, const QString &detail = {});
/// \a line about one column of a comparison.
QString columnLine(const QString &title, const QString &line);
/// How far a column is: its answer \a number of \a all took \a ms, or did not come.
QString answered(const QString &title, int number, int all, double ms);
QString notAnswered(const QString &title, int number, int all, const QString &reason);
/// What the guards found, as a line of its own with what could be done about it.
QString finding(const Finding &finding, const QList<Route> &routes);
/// The same of what the doctor found.
QString cause(const Finding &finding, const QList<Route> &routes);
/// Why the attempt before failed and that the next one comes: \a number of \a all, in \a delayMs.
QString retry(const QString &reason, qint64 delayMs, int number, int all);
}
