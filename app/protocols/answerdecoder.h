// What reading an answer takes on every surface whose streams are server-sent events: telling a stream from a whole body,
// judging how it ended, showing text and reasoning once. What a frame says is the surface's own.
#pragma once

#include "core/sse.h"
#include "protocols/arraypieces.h"
#include "protocols/datalines.h"
#include "protocols/jsonfields.h"
#include "protocols/partedtext.h"
#include "protocols/protocol.h"
#include "protocols/reasoninggatherer.h"
#include "protocols/thinksplitter.h"
#include "protocols/toolcallgatherer.h"

class AnswerDecoder : public Decoder
{
public:
    void begin(const HttpHead &head) override;
    void feed(QByteArrayView bytes, QList<StreamEvent> &events) override;
    void finish(QList<StreamEvent> &events) override;
    int eventCount() const override { return m_eventCount; }

protected:
    enum class Framing {
        Events, ///< server-sent events as they should be
        EventsOrArray, ///< the same, or one JSON array of frames that comes in pieces
        Lines, ///< the same, or "data:" lines with no blank line between them
    };

    /// \a missingEnd is the oddity of a stream that had a finish reason and no end; empty where a stream has none.
    AnswerDecoder(QByteArray protocol, QByteArray missingEnd, Framing framing = Framing::Events);

    /// Reads one frame of a stream or a whole reply. False if it is not what this surface speaks.
    virtual bool takeFrame(QByteArrayView json) = 0;

    /// The assistant message as it must go back, or nothing. Asked for at the end, and only if there is any content.
    virtual QByteArray wire() const = 0;
    virtual bool hasContent() const;

    bool isStream() const { return m_form == Form::Stream || m_form == Form::Array; }
    bool hasEnded() const { return m_ended; }
    const HttpHead &head() const { return m_head; }
    void append(StreamEvent event) { m_events->append(std::move(event)); }

    // Text and reasoning may stand in several blocks; joint comes before a block that is not the first.
    void addText(int place, QStringView piece, QStringView joint = {});
    void setText(int place, const QString &whole, QStringView joint = {});
    void publishReasoning();

    void takeUsage(const std::optional<Usage> &usage);
    void takeFinishReason(QByteArrayView reason);
    void takeRequestId(const QByteArray &name, std::string_view value);
    void takeFrameFailure(QByteArrayView json);
    /// Fails if \a json tells of a failure; whether it does.
    bool failIfTold(QByteArrayView json);
    /// Whether \a frame should be looked at for a failure, though its type does not say so.
    static bool mayHoldFailure(const JsonFields::Members &frame);
    void noteOddity(const QByteArray &id);
    void fail(Failure failure);
    void end();
    QList<StreamEvent> &events() { return *m_events; }

    /// \a json, or what can be read of it if it is not UTF-8; holds until the next call.
    QByteArrayView repaired(QByteArrayView json);

    PartedText m_content; ///< as it came, think tags included
    ReasoningGatherer m_reasoning;
    ToolCallGatherer m_toolCalls;

private:
    enum class Form { Unknown, Stream, Array, Whole };

    void decideForm();
    void feedStream(QByteArrayView bytes);
    void takeEvent(const SseEvent &event);
    void readFrame(QByteArrayView json);
    void showContent(GrowingText::Change change, qsizetype sizeBefore);
    void publishContent(bool replaced);
    void publishHeadIds();
    void noteLateOddities();
    void finishStream();
    void finishArray();
    void finishWhole();

    const QByteArray m_protocol;
    const QByteArray m_missingEnd;
    const Framing m_framing;
    HttpHead m_head;
    Form m_form = Form::Unknown;
    QByteArray m_body; ///< what came before the form was known, or the whole body
    SseFramer m_framer;
    DataLines m_lines;
    ArrayPieces m_array;
    QList<StreamEvent> *m_events = nullptr; ///< where events of the running call go

    ThinkSplitter m_splitter;
    qsizetype m_shownText = 0;
    bool m_shownRetracted = false;
    qsizetype m_shownReasoning = 0;
    int m_shownGeneration = 0;
    ReasoningGatherer::Source m_shownSource = ReasoningGatherer::Source::None;

    std::optional<Usage> m_usage;
    bool m_usageIsNew = false;
    QByteArray m_finishReason;
    QList<QByteArray> m_oddities;
    QByteArray m_repaired;
    int m_eventCount = 0;
    int m_goodFrames = 0;
    int m_badFrames = 0;
    QByteArray m_firstBadFrame;
    bool m_headIdsPublished = false;
    bool m_ended = false;
    bool m_failed = false;
    bool m_finished = false;
};
