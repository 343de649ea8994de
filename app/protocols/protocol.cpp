#include "protocols/protocol.h"

#include "protocols/anthropicmessages.h"
#include "protocols/gemini.h"
#include "protocols/minimaxenvelope.h"
#include "protocols/minimaxpro.h"
#include "protocols/minimaxv1.h"
#include "protocols/minimaxv2.h"
#include "protocols/modellist.h"
#include "protocols/openaichat.h"
#include "protocols/openairesponses.h"

ModelList Protocol::parseModels(const HttpHead &head, const QByteArray &body) const
{
    return ModelLists::read(head, body);
}

const QList<const Protocol *> &protocols()
{
    static const OpenAiChat openAiChat;
    static const OpenAiResponses openAiResponses;
    static const AnthropicMessages anthropicMessages;
    static const Gemini gemini;
    static const MiniMaxV2 miniMaxV2;
    static const MiniMaxV1 miniMaxV1;
    static const MiniMaxPro miniMaxPro;
    static const MiniMaxEnvelope miniMaxEnvelope;
    static const QList<const Protocol *> all { &openAiChat, &openAiResponses, &anthropicMessages, &gemini, &miniMaxV2, &miniMaxV1,
        &miniMaxPro, &miniMaxEnvelope };
    return all;
}

const Protocol *protocolById(QByteArrayView id)
{
    for (const Protocol *protocol : protocols()) {
        if (protocol->id() == id)
            return protocol;
    }
    return nullptr;
}
