// Why a request gets no answer, before any surface has put it into its own shape.
#pragma once

#include <QJsonValue>
#include <QString>

namespace Sandbox {

struct Refusal {
    int status = 400; ///< on surfaces that tell failures by HTTP status
    int code = 2013; ///< MiniMax's number; 0: it has none
    QString message; ///< without the number
    QString field; ///< the field at fault, where one is
    bool atGateway = false; ///< the HTTP status says it even where MiniMax would answer with 200

    /// The message with the number at its end, as the surfaces of MiniMax without base_resp tell it.
    QString numbered() const;
};

Refusal badRequest(const QString &detail);
Refusal missing(const QString &path);
Refusal mismatch(const QString &path, const QString &wanted, const QJsonValue &got);
Refusal unknownModel(const QString &model);

} // namespace Sandbox
