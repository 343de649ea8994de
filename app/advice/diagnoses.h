// The doctor's rules, by what they look at. Each adds the causes it knows of, with how likely each is.
#pragma once

#include "advice/finding.h"
#include "advice/situation.h"

#include <QByteArrayView>

/// A case being diagnosed: the symptoms, and the causes found so far.
class Diagnoses
{
public:
    explicit Diagnoses(const Symptoms &symptoms) : m_symptoms(symptoms) {}

    const Symptoms &symptoms() const { return m_symptoms; }
    const Situation &situation() const { return m_symptoms.situation; }
    const Failure &failure() const { return *m_symptoms.answer.failure; }
    bool hasFailure() const { return m_symptoms.answer.failure.has_value(); }
    bool is(FailureKind kind) const { return hasFailure() && failure().kind == kind; }

    /// Whether the server's own words hold \a text, in any case.
    bool says(QLatin1StringView text) const;

    /// The JSON text of what was set as the parameter \a id or, else, the free body field of that name; empty while unset.
    QByteArray set(QByteArrayView id) const;
    bool isStreaming() const { return set("stream") == "true"; }

    /// Adds a cause; \a likelihood from 100 (certain) to 0, which only orders them.
    void add(int likelihood, Finding finding);

    /// The findings, the likeliest first, each id once.
    QList<Finding> ranked() const;

private:
    struct Ranked {
        int likelihood;
        Finding finding;
    };
    const Symptoms &m_symptoms;
    QList<Ranked> m_found;
};

/// Refused keys: which key, where it was sent and how.
void diagnoseKey(Diagnoses &diagnoses);
/// Paths that lead nowhere.
void diagnosePath(Diagnoses &diagnoses);
/// Requests that the server calls invalid: a field, the conversation, the model.
void diagnoseRequest(Diagnoses &diagnoses);
/// Limits, balances, plans, moderation, and servers that fail.
void diagnoseServer(Diagnoses &diagnoses);
/// The line: names, ports, TLS, proxies, time limits.
void diagnoseLine(Diagnoses &diagnoses);
/// Answers that came, and are odd or not whole.
void diagnoseAnswer(Diagnoses &diagnoses);
