// Reads one answer of OpenAI chat completions, a stream or a whole reply, with every oddity seen in the wild.
#pragma once

#include "core/sse.h"
#include "protocols/growingtext.h"
#include "protocols/openaichatframe.h"
#include "protocols/protocol.h"
#include "protocols/reasoninggatherer.h"
#include "protocols/thinksplitter.h"
#include "protocols/toolcallgatherer.h"

class OpenAiChatDecoder final : public Decoder
{
public:
    void begin(const HttpHead &head) override;
    void feed(QByteArrayView bytes, QList<StreamEvent> &events) override;
    void finish(QList<StreamEvent> &events) override;
    int eventCount() const override { return m_eventCount; }

private:
    enum class Form { Unknown, Stream, Whole };

    void decideForm();
    void feedStream(QByteArrayView bytes);
    void takeEvent(const SseEvent &event);
    void takeFrame(QByteArrayView json);
    void takeFrameFailure(QByteArrayView json);
    void takeContent(const OpenAiChatFrame::Text &text, bool whole);
    void takeMessage(const OpenAiChatFrame &frame);
    void takeUsage(std::string_view json);
    void takeRequestId(const QByteArray &name, std::string_view value);

    void finishStream();
    void finishWhole();
    void publishContent(bool replaced);
    void publishReasoning();
    void publishText(const QString &text);
    void publishHeadIds();
    void publishWire();
    void noteOddity(const QByteArray &id);
    void fail(Failure failure);
    void end();
    bool hasContent() const;

    HttpHead m_head;
    Form m_form = Form::Unknown;
    QByteArray m_body; ///< what came before the form was known, or the whole body
    SseFramer m_framer;
    OpenAiChatFrameReader m_reader;
    QList<StreamEvent> *m_events = nullptr; ///< where events of the running call go

    GrowingText m_content; ///< as it came, think tags included
    ThinkSplitter m_splitter;
    ReasoningGatherer m_reasoning;
    ToolCallGatherer m_toolCalls;
    QString m_pieceBuffer;
    qsizetype m_shownText = 0;
    bool m_shownRetracted = false;
    qsizetype m_shownReasoning = 0;
    int m_shownGeneration = 0;
    ReasoningGatherer::Source m_shownSource = ReasoningGatherer::Source::None;

    std::optional<Usage> m_usage;
    bool m_usageIsNew = false;
    QByteArray m_finishReason;
    QByteArray m_wholeMessage; ///< the message object as it came in one piece
    QByteArray m_lastIdJson;
    QList<QByteArray> m_oddities;
    int m_eventCount = 0;
    int m_goodFrames = 0;
    int m_badFrames = 0;
    QByteArray m_firstBadFrame;
    bool m_headIdsPublished = false;
    bool m_ended = false;
    bool m_failed = false;
    bool m_finished = false;
};
