// Why a pasted curl command is not taken.
#pragma once

#include <QByteArray>
#include <QString>

namespace Words {
/// The sentence for CurlImport::refused; \a subject is what it is about.
QString curlRefusal(QByteArrayView id, const QString &subject);
}
