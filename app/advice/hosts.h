// Whose a host is, and where that company documents its surfaces. By name alone: nobody is asked.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace Hosts {
/// "minimax", "minimax-envelope" (api.minimax.gr.com, which nobody else knows of), "flatkey", "runapi", "openai", "anthropic",
/// "google", "openrouter", "groq"; empty: not known, as all loopback and home servers are.
QByteArray companyOf(const QString &host);

/// "international" or "china" for MiniMax, whose keys are bound to one of the two; empty for everybody else.
QByteArray regionOf(const QString &host);

/// Whether a key given for \a host is at home on \a other as well: same company and region, or both this machine.
bool shareKeys(const QString &host, const QString &other);

/// As the company writes itself.
QString companyName(QByteArrayView company);

/// The path that \a company's bases for \a protocol end in: "/v1", or an empty string for the root. Null if it documents no such
/// surface.
QString basePath(QByteArrayView company, QByteArrayView protocol);

/// The documented base URL; empty if there is none. \a region counts for MiniMax only.
QString baseFor(QByteArrayView company, QByteArrayView region, QByteArrayView protocol);

/// What a chat over \a protocol adds to its base: "/chat/completions". Empty where the model is part of it, as with Gemini.
QString endpointOf(QByteArrayView protocol);

/// Whose a key of \a kind (KeyText::kind) is; empty: nobody's in particular.
QByteArray companyOfKey(QByteArrayView kind);

/// Whether \a kind only looks like somebody's: its form was never published.
bool isGuessedKind(QByteArrayView kind);
}
