// Reads one answer of MiniMax's two oldest chat surfaces, whose replies differ only in where the text stands.
#pragma once

#include "protocols/answerdecoder.h"
#include "protocols/jsonfields.h"

class MiniMaxLegacyDecoder final : public AnswerDecoder
{
public:
    explicit MiniMaxLegacyDecoder(const QByteArray &protocol);

protected:
    bool takeFrame(QByteArrayView json) override;
    QByteArray wire() const override;

private:
    void takeChoice(const JsonFields::Members &choice, bool isAllTold, QByteArrayView frame);
    void takeMessages(const QList<QByteArray> &messages, bool isAllTold, QByteArrayView frame);
    void takeCall(const QByteArray &call, QByteArrayView frame);

    const bool m_hasNames; ///< senders have names, as on the Pro surface
    QString m_senderName;
    QByteArray m_call; ///< function_call as it came last
    QString m_callId;
    QByteArray m_wholeMessage; ///< the message object as it came in one piece
    int m_places = 0;
};
