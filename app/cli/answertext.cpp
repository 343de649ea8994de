#include "cli/answertext.h"

#include "cli/terminal.h"
#include "words/commandline.h"
#include "words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// How many characters at the end of text may be the beginning of secret.
qsizetype begunAtEnd(const QString &text, const QString &secret)
{
    for (qsizetype length = qMin(text.size(), secret.size() - 1); length > 0; --length) {
        if (secret.startsWith(QStringView(text).last(length)))
            return length;
    }
    return 0;
}
}

void AnswerText::addSecret(const QByteArray &secret)
{
    m_redactor.addSecret(secret);
    m_secrets.append(secret);
}

// A server may rewrite its text while it streams; a terminal cannot take back what it showed.
void AnswerText::grow(const QString &whole)
{
    if (m_diverged || whole.size() == m_taken.size())
        return;
    // At its end an answer that repeats a key is masked as what was printed is.
    const QString masked = m_redactor.redacted(m_taken);
    const bool isMasked = !whole.startsWith(m_taken) && whole.startsWith(masked);
    m_diverged = !isMasked && !whole.startsWith(m_taken);
    if (m_diverged)
        return;
    const QString more = whole.mid(isMasked ? masked.size() : m_taken.size());
    m_taken = whole;
    print(more);
}

void AnswerText::end(const QString &whole)
{
    grow(whole);
    flush();
    if (m_diverged || !whole.startsWith(m_taken)) {
        m_isBroken |= !Terminal::print("\n");
        Terminal::complain(Words::CommandLine::problem("answer-changed"));
        print(whole);
    }
    flush();
    if (!m_endsLine)
        m_isBroken |= !Terminal::print("\n");
}

void AnswerText::describe(const Answer &answer) const
{
    for (const ToolCall &call : answer.message.toolCalls) {
        const QString arguments = QString::fromUtf8(call.arguments);
        Terminal::complain(m_redactor.redacted(Words::CommandLine::problem("calls-tool", call.name, arguments)));
    }
    for (const QByteArray &oddity : answer.oddities)
        Terminal::complain(Words::oddity(oddity));
    if (answer.failure) {
        const Failure &failure = *answer.failure;
        const bool isGuarded = failure.detail == "guard" && !failure.message.isEmpty(); // the message is our own sentence
        Terminal::complain(m_redactor.redacted(isGuarded ? failure.message : Words::failureSentence(failure)));
        const QString detail = isGuarded ? QString() : m_redactor.redacted(Words::failureDetail(failure));
        if (!detail.isEmpty())
            Terminal::complain(detail);
    } else if (!answer.isComplete()) {
        Terminal::complain(Words::failureSentence({ .kind = FailureKind::CutOff }));
    }
}

void AnswerText::print(const QString &text)
{
    m_pending = m_redactor.redacted(m_pending + text);
    qsizetype held = 0;
    for (const QByteArray &secret : std::as_const(m_secrets))
        held = std::max(held, begunAtEnd(m_pending, QString::fromUtf8(secret)));
    const QString rest = m_pending.last(held);
    m_pending.chop(held);
    flush();
    m_pending = rest;
}

void AnswerText::flush()
{
    if (m_pending.isEmpty() || m_isBroken)
        return;
    m_endsLine = m_pending.endsWith('\n'_L1);
    m_isBroken = !Terminal::print((Terminal::isWatched() ? harmlessForTerminal(m_pending) : m_pending).toUtf8());
    m_pending.clear();
}
