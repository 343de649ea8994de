// What the command line says, beside what the rest of words/ says for it too.
#pragma once

#include <QByteArray>
#include <QString>

namespace Words::CommandLine {
QString purpose();
/// What the option called \a name does, for --help.
QString option(QByteArrayView name);
/// The sentence for \a id: "unknown-route", "not-json", …; \a subject and \a detail fill its places.
QString problem(QByteArrayView id, const QString &subject = {}, const QString &detail = {});
}
