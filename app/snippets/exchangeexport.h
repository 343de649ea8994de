// One exchange or many as a file for somebody else: HAR, JSON, Markdown or the stream as it came. Writes no key: what a scan
// finds is named and nothing is written, or is masked if that was asked for.
#pragma once

#include "core/exchange.h"
#include "snippets/leakscan.h"

#include <QByteArray>
#include <QList>

#include <functional>

enum class ExportFormat {
    Har, ///< HAR 1.2, for browsers and proxies
    Json, ///< one object, or an array of them
    Markdown, ///< for a bug report
    EventStream, ///< the body of one response, byte for byte
};

/// "har", "json", "markdown", "sse".
QByteArray exportFormatId(ExportFormat format);
/// Nothing if there is none.
std::optional<ExportFormat> exportFormatById(QByteArrayView id);
/// Without a dot.
QString exportSuffix(ExportFormat format);

struct ExportOrder {
    ExportFormat format = ExportFormat::Har;
    bool withContents = true; ///< prompts and answers; without them each text is replaced by its length
    bool withAccountIds = false; ///< GroupId, organisation, project, session and client addresses; else they are masked
    bool masksLeaks = false; ///< writes although the scan found keys: fingerprints stand for them
    QList<QByteArray> knownKeys;
    std::function<QString(const Failure &)> failureWords; ///< a sentence for people, where the format speaks to them
};

struct ExportResult {
    QByteArray bytes; ///< empty if anything keeps it from being written
    QList<Leak> leaks; ///< found; each is masked in bytes, if there are any
    /// Why nothing can be written beside leaks: "nothing", "several" (exchanges in one stream) or "no-body"; else empty.
    QByteArray problem;
};

/// Takes a while for large ones; reads nothing but its arguments and may run in any thread.
ExportResult exportExchanges(const QList<Exchange> &exchanges, const ExportOrder &order);

/// \a exchange as it may be given away: every header that carries a secret by name is masked, whether or not it was marked
/// as one, and the rest as \a order has it.
Exchange sanitised(const Exchange &exchange, const ExportOrder &order);
