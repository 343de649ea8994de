#include "advice/baseurl.h"
#include "advice/diagnoses.h"

using namespace Qt::StringLiterals;

void diagnoseLine(Diagnoses &diagnoses)
{
    const Situation &situation = diagnoses.situation();
    const Route &route = situation.route;
    const QString host = situation.url.host();
    const Repair editRoute { .id = "edit-route" };
    const Repair retry { .id = "retry", .asks = true };
    const auto fallback = [&](QList<Repair> repairs) {
        if (!route.fallback.isEmpty())
            repairs.append({ .id = "use-route", .value = route.fallback });
        return repairs;
    };
    switch (diagnoses.failure().kind) {
    case FailureKind::HostNotFound:
        diagnoses.add(90, { .id = "host-unknown", .facts = { host }, .repairs = fallback({ editRoute, retry }) });
        return;
    case FailureKind::ConnectionRefused:
        diagnoses.add(90, { .id = isLoopbackHost(host) ? "local-server-down" : "port-closed",
            .facts = { host, QString::number(situation.url.port(situation.url.scheme() == "https"_L1 ? 443 : 80)) },
            .repairs = fallback({ retry, editRoute }) });
        return;
    case FailureKind::ConnectionLost:
        if (diagnoses.failure().detail == "maybe-too-large")
            diagnoses.add(90, { .id = "upload-too-large" });
        diagnoses.add(80, { .id = "line-lost", .repairs = fallback({ retry }) });
        return;
    case FailureKind::Tls:
        diagnoses.add(90, { .id = "certificate", .facts = { host }, .repairs = { editRoute } });
        if (situation.url.port() > 0 && situation.url.port() != 443) {
            // A port of its own that answers without TLS is the usual reason on a home-made server.
            QUrl plain(route.base(situation.protocol));
            plain.setScheme(u"http"_s);
            if (isLoopbackHost(host))
                diagnoses.add(95, { .id = "no-tls-there", .facts = { host },
                    .repairs = { { .id = "use-base", .value = plain.toString(), .asks = true } } });
        }
        return;
    case FailureKind::Proxy:
        diagnoses.add(90, { .id = "proxy-refused", .facts = { route.proxyMode == ProxyMode::Own ? route.proxyUrl : QString() },
            .repairs = { editRoute } });
        return;
    case FailureKind::TimedOutConnecting:
        diagnoses.add(80, { .id = "no-connection", .facts = { host }, .repairs = fallback({ retry, editRoute }) });
        return;
    case FailureKind::TimedOutFirstByte:
        diagnoses.add(80, { .id = "slow-first-byte", .facts = { QString::number(route.limits.firstByte / 1000) },
            .repairs = fallback({ retry, editRoute }) });
        if (!diagnoses.isStreaming())
            diagnoses.add(70, { .id = "not-streaming", .repairs = { { .id = "set-parameter", .value = u"stream=true"_s } } });
        return;
    case FailureKind::Redirected:
        diagnoses.add(90, { .id = "moved", .facts = { diagnoses.failure().subject }, .repairs = { editRoute } });
        return;
    case FailureKind::NetworkOther:
        diagnoses.add(60, { .id = "line-lost", .repairs = fallback({ retry }) });
        return;
    case FailureKind::NotSent:
        if (diagnoses.failure().detail == "no-key")
            diagnoses.add(100, { .id = "key-missing", .severity = Severity::Blocking, .facts = { route.name },
                .repairs = { { .id = "edit-key" } } });
        else if (diagnoses.failure().detail == "breaker-open")
            diagnoses.add(100, { .id = "breaker-open", .facts = { route.name }, .repairs = fallback({ retry }) });
        return;
    case FailureKind::Authentication:
    case FailureKind::Permission:
    case FailureKind::Balance:
    case FailureKind::RateLimit:
    case FailureKind::PlanLimit:
    case FailureKind::InvalidRequest:
    case FailureKind::UnknownModel:
    case FailureKind::ContextTooLong:
    case FailureKind::TooLarge:
    case FailureKind::InputModerated:
    case FailureKind::OutputModerated:
    case FailureKind::NotFound:
    case FailureKind::Overloaded:
    case FailureKind::ServerError:
    case FailureKind::OtherStatus:
    case FailureKind::NoAnswer:
    case FailureKind::Malformed:
    case FailureKind::CutOff:
    case FailureKind::TimedOutIdle:
    case FailureKind::Stopped:
        return;
    }
}
