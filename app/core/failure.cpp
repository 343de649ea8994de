#include "core/failure.h"

QByteArray failureId(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Authentication: return "authentication";
    case FailureKind::Permission: return "permission";
    case FailureKind::Balance: return "balance";
    case FailureKind::RateLimit: return "rate_limit";
    case FailureKind::PlanLimit: return "plan_limit";
    case FailureKind::InvalidRequest: return "invalid_request";
    case FailureKind::UnknownModel: return "unknown_model";
    case FailureKind::ContextTooLong: return "context_too_long";
    case FailureKind::TooLarge: return "too_large";
    case FailureKind::InputModerated: return "input_moderated";
    case FailureKind::OutputModerated: return "output_moderated";
    case FailureKind::NotFound: return "not_found";
    case FailureKind::Overloaded: return "overloaded";
    case FailureKind::ServerError: return "server_error";
    case FailureKind::Redirected: return "redirected";
    case FailureKind::OtherStatus: return "other_status";
    case FailureKind::NoAnswer: return "no_answer";
    case FailureKind::Malformed: return "malformed";
    case FailureKind::CutOff: return "cut_off";
    case FailureKind::HostNotFound: return "host_not_found";
    case FailureKind::ConnectionRefused: return "connection_refused";
    case FailureKind::ConnectionLost: return "connection_lost";
    case FailureKind::Tls: return "tls";
    case FailureKind::Proxy: return "proxy";
    case FailureKind::TimedOutConnecting: return "timed_out_connecting";
    case FailureKind::TimedOutFirstByte: return "timed_out_first_byte";
    case FailureKind::TimedOutIdle: return "timed_out_idle";
    case FailureKind::NetworkOther: return "network_other";
    case FailureKind::Stopped: return "stopped";
    case FailureKind::NotSent: return "not_sent";
    }
    return {};
}
