#include "sandbox/refusal.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

QString typeNameOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null: return u"null"_s;
    case QJsonValue::Bool: return u"bool"_s;
    case QJsonValue::Double: return u"number"_s;
    case QJsonValue::String: return u"string"_s;
    case QJsonValue::Array: return u"array"_s;
    case QJsonValue::Object: return u"object"_s;
    case QJsonValue::Undefined: break;
    }
    return u"nothing"_s;
}

} // namespace

QString Refusal::numbered() const
{
    return code == 0 ? message : u"%1 (%2)"_s.arg(message, QString::number(code));
}

Refusal badRequest(const QString &detail)
{
    return {.message = u"invalid params, "_s + detail};
}

Refusal missing(const QString &path)
{
    Refusal refusal = badRequest(u"binding: expr_path=%1, cause=missing required parameter"_s.arg(path));
    refusal.field = path;
    return refusal;
}

Refusal mismatch(const QString &path, const QString &wanted, const QJsonValue &got)
{
    Refusal refusal = badRequest(u"Mismatch type of %1: expected %2, got %3"_s.arg(path, wanted, typeNameOf(got)));
    refusal.field = path;
    return refusal;
}

Refusal unknownModel(const QString &model)
{
    Refusal refusal = badRequest(u"unknown model '%1'"_s.arg(model));
    refusal.field = u"model"_s;
    return refusal;
}

} // namespace Sandbox
