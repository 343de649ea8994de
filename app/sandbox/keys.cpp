#include "sandbox/keys.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

QByteArray keyAt(const Request &request, const QUrlQuery &query, KeyPlace place)
{
    switch (place) {
    case KeyPlace::Bearer: {
        const QByteArray given = request.header("authorization");
        constexpr QByteArrayView scheme = "bearer ";
        const bool isBearer
            = QByteArrayView(given).first(qMin(scheme.size(), given.size())).compare(scheme, Qt::CaseInsensitive) == 0;
        return isBearer ? given.sliced(scheme.size()) : QByteArray();
    }
    case KeyPlace::ApiKey:
        return request.header("x-api-key");
    case KeyPlace::GoogApiKey:
        return request.header("x-goog-api-key");
    case KeyPlace::Query:
        return query.queryItemValue(u"key"_s, QUrl::FullyDecoded).toUtf8();
    }
    return {};
}

} // namespace

QList<std::pair<KeyPlace, QByteArray>> keysOf(const Request &request, const QUrlQuery &query,
                                              const QList<KeyPlace> &places)
{
    QList<std::pair<KeyPlace, QByteArray>> keys;
    for (const KeyPlace place : places) {
        if (const QByteArray text = keyAt(request, query, place); !text.isEmpty())
            keys.append({place, text});
    }
    return keys;
}

bool isSame(QByteArrayView given, QByteArrayView wanted)
{
    uchar difference = given.size() == wanted.size() ? 0 : 1;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        difference |= uchar(wanted[i] ^ (i < given.size() ? given[i] : '\0'));
    return difference == 0;
}

} // namespace Sandbox
