// What the rules ask of a situation: who reads the request, which model it names, what a field of the body will hold.
#pragma once

#include "advice/finding.h"
#include "advice/situation.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace Asked {
/// Whose rules the request is judged by in the end.
enum class Reader {
    MiniMax, ///< itself, or a server that a person said speaks its dialect
    BehindRouter, ///< a MiniMax model somewhere else: most likely handed on
    Other,
};
Reader reader(const Situation &situation);

/// How certain a breach of MiniMax's own rules is to fail: Blocking at MiniMax itself, Warning behind a router.
Severity severityAt(Reader reader);

/// The company of the host, as Hosts::companyOf().
QByteArray company(const Situation &situation);

/// Whether the request carries the route's key.
bool sendsKey(const Situation &situation);

/// The model the body will name.
QString model(const Situation &situation);

/// The JSON text the body will hold for \a name, which is also the parameter's id; empty if nothing is set.
QByteArray field(const Situation &situation, const QByteArray &name);

/// What takes \a name out of the body again.
Repair withoutField(const Situation &situation, const QByteArray &name);

/// The members of a JSON object; none if \a json is none.
QList<std::pair<QString, QByteArray>> membersOf(QByteArrayView json);
QByteArray memberOf(QByteArrayView json, QLatin1StringView name);
/// The object \a json with \a value as its member \a name, in place where there is one.
QByteArray withMember(QByteArrayView json, const QString &name, const QByteArray &value);

/// Whether the body is OpenAI's chat or MiniMax's v2, which follows it.
bool isChatBody(const Situation &situation);
/// The field of the body that holds the conversation.
QByteArray conversationField(const Situation &situation);
/// Whether the surface wants a GroupId in its query.
bool wantsGroupId(const Situation &situation);
/// Whether a field or header called \a name is somebody's GroupId: "GroupId", "group_id", "X-Group-Id".
bool namesGroupId(QByteArrayView name);
}
