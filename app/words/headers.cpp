#include "words/headers.h"

#include "core/ratelimits.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
struct HeaderText {
    Q_DECLARE_TR_FUNCTIONS(Headers)
};

QString idMeaning(const QByteArray &name)
{
    if (name == "trace-id" || name == "minimax-request-id" || name == "x-mm-request-id")
        return HeaderText::tr("Request id of MiniMax: name it when you ask for help.");
    if (name == "x-oneapi-request-id")
        return HeaderText::tr("Request id of the router: name it when you ask for help.");
    if (name == "x-upstream-request-id")
        return HeaderText::tr("Request id of the service behind the router.");
    if (name == "alb_request_id")
        return HeaderText::tr("Request id of the load balancer.");
    if (name == "x-session-id")
        return HeaderText::tr("Session id of the server.");
    if (name == "request-id" || name == "x-request-id")
        return HeaderText::tr("Request id of the server: name it when you ask for help.");
    return {};
}

QString countedThing(const QByteArray &what)
{
    if (what == "requests")
        return HeaderText::tr("requests");
    if (what == "tokens")
        return HeaderText::tr("tokens");
    if (what == "input-tokens")
        return HeaderText::tr("input tokens");
    if (what == "output-tokens")
        return HeaderText::tr("output tokens");
    return QString::fromUtf8(what);
}

QString limitMeaning(const QByteArray &name, const HttpHeader &header, const QDateTime &at)
{
    if (!name.contains("ratelimit"))
        return {};
    const QList<RateMeter> meters = rateMeters({ .headers = { header } }, at);
    if (!meters.isEmpty()) {
        const RateMeter &meter = meters.constFirst();
        const QLocale locale;
        if (meter.remaining)
            //: %1 is a number, %2 names what is counted ("requests")
            return HeaderText::tr("%1 %2 left.").arg(locale.toString(*meter.remaining), countedThing(meter.what));
        //: %1 is a number, %2 names what is counted ("requests")
        return HeaderText::tr("The limit is %1 %2.").arg(locale.toString(meter.limit.value_or(0)), countedThing(meter.what));
    }
    if (const std::optional<qint64> ms = name.contains("reset") ? rateResetMs(header.value, at) : std::nullopt)
        //: %1 is a time span such as "41 s"
        return HeaderText::tr("Begins anew %1 after the answer.").arg(Words::duration(double(*ms)));
    return {};
}

QString waitMeaning(const QByteArray &name, const QByteArray &value)
{
    if (name != "retry-after" && name != "retry-after-ms")
        return {};
    bool isNumber = false;
    const double number = value.trimmed().toDouble(&isNumber);
    if (isNumber && number >= 0 && number < 1e9)
        //: %1 is a time span such as "12 s"
        return HeaderText::tr("Asks to wait %1 before the next request.").arg(Words::duration(name == "retry-after" ? number * 1000 : number));
    return HeaderText::tr("Asks to wait until then before the next request.");
}
}

namespace Words {
QString headerMeaning(const HttpHead &head, const HttpHeader &header, const QDateTime &at)
{
    const QByteArray name = header.name.toLower();
    for (const QString &meaning : { idMeaning(name), limitMeaning(name, header, at), waitMeaning(name, header.value) }) {
        if (!meaning.isEmpty())
            return meaning;
    }
    if (name == "location" && head.status >= 300 && head.status < 400)
        return HeaderText::tr("Where the server points to. It was not followed.");
    if (name == "set-cookie")
        return HeaderText::tr("Cookies are not kept, and never sent.");
    if (name == "content-encoding" && header.value != "identity")
        return HeaderText::tr("Compressed, although that was not asked for; shown as it came.");
    return {};
}
}
