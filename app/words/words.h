// Ids, findings, failures and figures as sentences in the language of the window. The one place for them.
#pragma once

#include "advice/baseurl.h"
#include "advice/keytext.h"
#include "core/conversation.h"
#include "core/failure.h"
#include "core/parameters.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Words {
/// One clear sentence: what went wrong and what to do. Never holds the server's text unchanged without marking it as such.
QString failureSentence(const Failure &failure);
/// The server's or the line's own words on one line, with code and status, for under the sentence; may be empty.
QString failureDetail(const Failure &failure);

/// "stop" → "finished"; and what it means, for a tooltip.
QString finishLabel(const QByteArray &reason);
QString finishMeaning(const QByteArray &reason);

QString roleName(Role role);
QString protocolName(QByteArrayView id);

QString parameterLabel(const ParameterSpec &spec);
/// Range, default and where the facts stand, for a tooltip.
QString parameterHint(const ParameterSpec &spec);

QString oddity(QByteArrayView id);
QString baseUrlProblem(const BaseUrl &base);
QString baseUrlChange(const BaseUrlFinding &finding);
QString baseUrlOffer(const BaseUrlFinding &finding);
/// What cleaning a pasted key removed, as one sentence; empty if nothing was.
QString keyCleaning(const KeyText &key);
QString keyProblem(const KeyText &key);
QString keyKind(const KeyText &key);
QString headerProblem(HeaderProblem problem, const QString &name);

/// Why the file \a name of \a size bytes is no attachment; empty for None.
QString attachmentTrouble(AttachmentTrouble trouble, const QString &name, qint64 size);

/// One figure under an answer.
struct Figure {
    enum class Kind { Plain, Badge, Link };
    Kind kind = Kind::Plain;
    QString label; ///< "first token"
    QString value; ///< "412 ms", "not reported"
    QString tooltip; ///< how it was measured
    bool good = true; ///< for a badge: nothing to worry about

    bool operator==(const Figure &) const = default;
};

/// The figures under \a turn, in the order shown; empty for a turn that is no answer.
QList<Figure> figures(const Turn &turn);

/// As the locale writes a time, and a day with it. Qt 6.4 shows the day's part of 繁體中文 as a letter; it is left out there.
QString timeOfDay(const QTime &time);
QString dayAndTime(const QDateTime &moment);

/// 412 → "412 ms", 12'340 → "12.3 s".
QString duration(double ms);
/// Output tokens per second of generation: reported output tokens over first-to-last-byte time; nothing if not reported.
std::optional<double> tokensPerSecond(const Turn &turn);
}
