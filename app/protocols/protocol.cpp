#include "protocols/protocol.h"

#include "protocols/anthropicmessages.h"
#include "protocols/openaichat.h"
#include "protocols/openairesponses.h"

const QList<const Protocol *> &protocols()
{
    static const OpenAiChat openAiChat;
    static const OpenAiResponses openAiResponses;
    static const AnthropicMessages anthropicMessages;
    static const QList<const Protocol *> all { &openAiChat, &openAiResponses, &anthropicMessages };
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
