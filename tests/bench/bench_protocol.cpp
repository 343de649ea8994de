// Framing and JSON of a streamed answer, per server event: from bytes as they come to events for the display.
#include "protocols/protocol.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

namespace {
constexpr int eventCount = 20'000;
constexpr int rounds = 15;

/// As MiniMax streams it: one short piece of text per event.
QByteArray streamOfChunks()
{
    QByteArray stream;
    for (int i = 0; i < eventCount; ++i) {
        stream += R"(data: {"id":"0a1b2c3d4e5f","object":"chat.completion.chunk","created":1780000000,"model":"MiniMax-M3",)"
                  R"("choices":[{"index":0,"delta":{"role":"assistant","content":"word )"
            + QByteArray::number(i) + R"( "}}],"usage":null})" "\n\n";
    }
    return stream + "data: [DONE]\n\n";
}

double nanosecondsPerEvent(const QByteArray &stream, qsizetype chunk)
{
    const std::unique_ptr<Decoder> decoder = protocolById("openai-chat")->decoder();
    decoder->begin({ .status = 200, .headers = { { .name = "Content-Type", .value = "text/event-stream" } } });
    // Processor time: others may be using the machine.
    const std::clock_t begin = std::clock();
    QList<StreamEvent> events;
    for (qsizetype at = 0; at < stream.size(); at += chunk) {
        decoder->feed(QByteArrayView(stream).sliced(at, std::min(chunk, stream.size() - at)), events);
        events.clear();
    }
    decoder->finish(events);
    return static_cast<double>(std::clock() - begin) * 1e9 / CLOCKS_PER_SEC / eventCount;
}

double median(const QByteArray &stream, qsizetype chunk)
{
    std::vector<double> results;
    for (int round = 0; round < rounds; ++round)
        results.push_back(nanosecondsPerEvent(stream, chunk));
    std::sort(results.begin(), results.end());
    return results[results.size() / 2];
}
}

int main()
{
    const QByteArray stream = streamOfChunks();
    std::printf("framing_and_json_per_event %.0f ns <=650\n", median(stream, 16'384));
    std::printf("framing_and_json_per_event_fed_singly %.0f ns\n", median(stream, stream.size() / eventCount));
}
