// Prints one answer of a session: the text as it arrives, or the whole exchange as one JSON object. Prints no key.
#pragma once

#include "advice/finding.h"
#include "cli/answertext.h"
#include "cli/terminal.h"
#include "core/exchange.h"
#include "core/message.h"
#include "core/redaction.h"
#include "engine/surroundings.h"

#include <QObject>

class ChatSession;
class Keyring;

class AnswerPrinter final : public QObject
{
    Q_OBJECT

public:
    enum class Format { Text, Json };

    /// Follows \a session from now on, until its answer ends.
    AnswerPrinter(ChatSession &session, Keyring &keyring, Format format, QObject *parent = nullptr);

    /// Sends \a message; what the guards say of it is printed too.
    void send(const MessageDraft &message, Guarding guarding);

signals:
    /// Everything is printed. \a exitCode: 0 only for a complete answer.
    void finished(int exitCode);

private:
    void printNewText();
    void printRetry();
    void printFindings() const;
    void stopIfBroken();
    void end();
    void endText(const Exchange &exchange);
    Exchange result() const;
    QList<Finding> causesOf(const Exchange &exchange) const;

    ChatSession &m_session;
    AnswerText m_text;
    Format m_format;
    MessageDraft m_sent;
    QList<Finding> m_findings; ///< of the guards, about it
    bool m_isHeldBack = false; ///< by them
    std::optional<Exchange> m_exchange;
    bool m_ended = false;
    bool m_isWritten = true; ///< the JSON object reached its reader
};

/// \a exchange as the JSON object that --format json promises, with \a redactor over every text in it. \a routes give names
/// to what repairs speak of.
QByteArray exchangeAsJson(
    const Exchange &exchange, const QList<Finding> &findings, const QList<Route> &routes, const Redactor &redactor);
