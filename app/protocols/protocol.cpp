#include "protocols/protocol.h"

#include "protocols/openaichat.h"

const QList<const Protocol *> &protocols()
{
    static const OpenAiChat openAiChat;
    static const QList<const Protocol *> all { &openAiChat };
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
